"""Which figure a comparison is about: « 401 cas pour 100 000 habitants, contre 326 » compares the cases."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.arithmetic.fitting import alike, comparable
from numcheck.checks.base import Context
from numcheck.checks.cues import before, forms_between
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.link.relations import bare, scale_of, times
from numcheck.model import Mention, Relation

COMPARED = {"change": ("to", "from"), "times_of": ("to", "from"), "difference": ("a", "b"), "sum": ("total", "parts")}
"""By kind of relation: the figure printed first and the one that it is compared with, or the first that it holds."""
_PARTED = {"share", "share_in_words", "part_of", "fraction_of"}
"""Kinds of relation between a part and its base."""
_NEAREST = 4  # earlier figures of a sentence that a comparison may be about
_REACH = 4  # words after a figure among which « au total » speaks of it
_SHORT = 1000  # from which on a part has no scale word to leave out
_COUNTING = {"number", "count", "money", "quantity", "percent", "ratio"}


def readings(context: Context, relation: Relation) -> Iterator[tuple[Relation, bool]]:
    """A relation with each figure that it may be about, and whether that one is sure.

    Where the first figure belongs to an earlier one (« pour 100 000 habitants », « dont 60 électriques »), that one is
    compared; where others stand before it, they may be. A part may leave out the scale word of its whole.
    """
    if relation.kind in _PARTED:
        for reading, sure in _in_scale(relation):
            yield from _of_wholes(context, reading, sure) if relation.kind == "share" else [(reading, sure)]
        return
    first, second = COMPARED.get(relation.kind, ("", ""))
    named = first not in relation.roles or (relation.kind == "sum" and _called_total(context, relation.one(first)))
    earlier = [] if named else _earlier(context, relation, first, second)
    if not earlier:
        yield relation, True
        return
    if _of_one_measure(relation.one(first), relation.one(second)):
        earlier = [m for m in earlier if _of_one_measure(m, relation.one(second))]
    belongs = _belongs(context, relation.one(first), earlier)
    head = next((m for m in earlier if not _belongs(context, m, earlier) and alike(m, relation.one(second))), None)
    yield relation, not belongs
    for mention in earlier:
        yield relation._replace(roles={**relation.roles, first: (mention,)}), belongs and mention is head


def _of_one_measure(first: Mention, second: Mention) -> bool:
    """« (1 940 habitants) … cédé pour 4,1 millions d'euros … (6,5 millions) »: amounts of money, or of one scale."""
    if first.kind == second.kind == "money":
        return True
    return ONE != scale_of(first) == scale_of(second) and (
        first.kind == second.kind or "number" in (first.kind, second.kind)
    )


def _called_total(context: Context, mention: Mention) -> bool:
    """« 14 personnes au total »."""
    last = mention.tokens[1]
    return next(forms_between(context, last, last + _REACH, "totals"), None) is not None


def _in_scale(relation: Relation) -> Iterator[tuple[Relation, bool]]:
    """« 60 millions, dont 21 de personnel »: 21 millions, unless that is more than the whole."""
    part, base = relation.one("part"), relation.one("base")
    scale = scale_of(base)
    if scale == ONE or (part.value or 0) >= _SHORT or scale_of(part) != ONE:
        yield relation, True
        return
    larger = times(part, scale)
    within = bare(part) and (larger.value or 0) <= (base.value or 0)
    yield relation, not within
    yield relation._replace(roles={**relation.roles, "part": (larger,)}), within


def _of_wholes(context: Context, relation: Relation, sure: bool) -> Iterator[tuple[Relation, bool]]:
    """« 12 000 salariés dans 40 pays, dont 3 000 »: of the employees; « 80 bus et 20 trams, dont 40 »: of both.

    A share behind « dont » may be that of another figure: « 7 des 10 duels, dont 4 sur terre, soit 70 % ».
    """
    earlier = _earlier(context, relation, "base", "part")
    part, base = relation.one("part"), relation.one("base")
    belongs = bool(earlier) and _belongs(context, base, earlier)
    yield relation, sure and not belongs and (not earlier or (part.value or 0) <= (base.value or 0))
    head = next((m for m in earlier if not _belongs(context, m, earlier) and comparable(m, part)), None)
    together = base
    for mention in earlier:
        yield relation._replace(roles={**relation.roles, "base": (mention,)}), sure and belongs and mention is head
        yield relation._replace(roles={**relation.roles, "part": (mention,)}), False
        if mention.printed and together.printed and mention.value and together.value:
            together = together._replace(printed=mention.printed._replace(value=mention.value + together.value))
            yield relation._replace(roles={**relation.roles, "base": (together,)}), False


def _earlier(context: Context, relation: Relation, first: str, second: str) -> list[Mention]:
    """The figures of the sentence before the one that is printed as compared, the nearest first."""
    left, right = relation.one(first), relation.one(second)
    if left.span.start > right.span.start:
        return []
    used = {mention.span.start for mentions in relation.roles.values() for mention in mentions}
    inside = context.mentions_in(context.tokens.sentence(left.tokens[0]))
    found = [m for m in inside if m.kind in _COUNTING and m.span.end <= left.span.start and m.span.start not in used]
    return found[: -_NEAREST - 1 : -1]


def _belongs(context: Context, mention: Mention, earlier: list[Mention]) -> bool:
    """Whether a figure says of what, or among what, an earlier one was counted: « 60 des 120 sièges »."""
    if not any(other.span.end <= mention.span.start for other in earlier):
        return False
    after = {other.tokens[1] for other in earlier}
    part = context.tokens.words[mention.tokens[0] - 1] in lexicon().words("of_words")
    return before(context, mention, "of_an_earlier") or (part and mention.tokens[0] - 1 in after)
