"""The figures of a change that stand further off: « … 62 %. Ils étaient 54 %, soit une hausse de huit points ».

No pattern holds all three; the change says what is to be looked for: two figures that measure one thing, no third of
them, and words that set one against the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from numcheck.checks.arithmetic.contrast import left, once, one_thing, set_against
from numcheck.checks.arithmetic.direction import sign_of
from numcheck.checks.arithmetic.fitting import comparable, dimension, points_printed, same_noun, stem
from numcheck.checks.arithmetic.labelled import in_that_time
from numcheck.checks.arithmetic.measured import gap_after
from numcheck.checks.base import Context
from numcheck.checks.cues import before, forms_between, past_noun
from numcheck.interval import ONE, Printed
from numcheck.lexicon import lexicon
from numcheck.link.relations import bare, scale_of, times
from numcheck.model import Mention, Relation

_MOST = 6
"""Earlier figures among which those of a change are looked for."""
_FAR = Decimal(50)
"""How many times a base a figure is not compared with it: « gravé en 4 nm, … (812 000) »."""
_COUNTING = {"number", "count", "money", "quantity", "percent"}
_SHOWN = 3
"""Digits from which on a percentage that equals the gap of two others in points is no chance."""


_BY_RESULT = {
    "percent": {"change", "gap_percent", "points_as_percent"},
    "point": {"points"},
    "ratio": {"fraction_change", "multiple"},
}
"""By kind of a printed change: the formulas that may lead to it."""
_AMOUNTS = {"step", "difference", "multiple"}
"""Those of amounts, and of « six fois »."""


def may_tell(name: str, stated: Mention) -> bool:
    """Whether a formula may lead to a printed change at all."""
    kind = "point" if stated.unit == "point" else stated.kind
    return name in _BY_RESULT.get(kind, _AMOUNTS)


def told(context: Context, relation: Relation) -> Iterator[tuple[Relation, bool]]:
    """A change with each two figures that it may lie between, and whether these are sure."""
    relation = _as_factor(relation)
    stated, given = relation.one("stated"), relation.roles.get("from", ())
    figures = (
        _figures(context, relation, stated, given) if given or "last" in relation.roles else _score(context, stated)
    )
    pairs = [(figure, given[0]) for figure in figures if _alike(figure, given[0])] if given else _pairs(figures)
    if len(pairs) == 1:
        yield _of_two(context, relation, *pairs[0])
        return
    found = [_related(relation, second, first, lead=False) for first, second in pairs]
    sure = [_in_points(each) for each in found]
    if any(sure):  # of several, only two that lead to the very digits
        yield from zip(found, sure, strict=True)


def _of_two(context: Context, relation: Relation, first: Mention, second: Mention) -> tuple[Relation, bool]:
    """The change between the only two figures that may be meant, and whether words set one against the other."""
    given, stated = "from" in relation.roles, relation.one("stated")
    lead = _is_lead(context, stated)
    back = given or set_against(context, first, second)
    forth = not back and (once(context, first) or left(context, second))
    found = _related(relation, *((first, second) if forth else (second, first)), lead=lead)
    ended = given or _closed(context, stated) or in_that_time(context, relation, first if forth else second)
    known = given or (ended and one_thing(context, first, second, lead))
    if not known or not (back or forth or lead) or (not lead and sign_of(context, found) * _rise(found) < 0):
        return found, _in_points(found)
    between = context.tokens.words[first.tokens[1] : stated.tokens[0]]
    return found, lexicon().words("added_on").keys().isdisjoint(between) or _in_points(found)


def _rise(found: Relation) -> Decimal:
    """By how much the second of two figures is the larger one."""
    start, end = (
        found.one(role).value or Decimal(0) for role in (("from", "to") if "to" in found.roles else ("b", "a"))
    )
    return end - start


def _as_factor(relation: Relation) -> Relation:
    """« six fois les 3,3 milliards annoncés »: the count of times is a factor."""
    stated = relation.one("stated")
    if stated.kind != "count" or stated.noun not in lexicon().words("number_times"):
        return relation
    return relation._replace(roles={**relation.roles, "stated": (stated._replace(kind="ratio", noun=None),)})


def _figures(context: Context, relation: Relation, stated: Mention, given: Sequence[Mention]) -> list[Mention]:
    """The figures before a change that it may lie between, in text order."""
    found = _before(context, relation.sentence, stated, given)
    found = _beside(context, found, given)
    if (
        relation.sentence
        and not _against(context, relation, stated)
        and (len(found) + len(given) < 2 or (not given and _goes_on(context, relation.sentence, found[0])))
    ):
        found = [*_beside(context, _before(context, relation.sentence - 1, stated, given), given), *found]
    return found[-_MOST:]


def _against(context: Context, relation: Relation, stated: Mention) -> bool:
    """Whether the sentence of a change has two figures of its own: « 12 jours, contre 20, soit un gain de 40 % »."""
    first = context.tokens.sentence_bounds(relation.sentence)[0]
    return next(forms_between(context, first, stated.tokens[0], "against"), None) is not None


def _beside(context: Context, found: list[Mention], given: Sequence[Mention]) -> list[Mention]:
    """The figures that may be compared with a given one: near its size, and not in brackets, as another base is.

    « 678 000 naissances, 7 % de moins qu'en 2022 (726 000) et 19 % de moins qu'en 2010 (833 000) »
    """
    base = given[0].value if given else None
    if not base:
        return found
    near = (m for m in found if _FAR > abs((m.value or 0) / base) > 1 / _FAR)
    return [mention for mention in near if context.tokens.words[mention.tokens[0] - 1] != "("]


def _goes_on(context: Context, sentence: int, figure: Mention) -> bool:
    """Whether a pronoun before the first figure of a sentence takes up the one before: « Elle était de 58 000 … »."""
    first = context.tokens.sentence_bounds(sentence)[0]
    return next(forms_between(context, first, figure.tokens[0], "it"), None) is not None


def _score(context: Context, stated: Mention) -> list[Mention]:
    """« menait 12-3, soit neuf points d'avance »: the two numbers of the only score of a sentence."""
    words, first = context.tokens.words, context.tokens.sentence_bounds(context.tokens.sentence(stated.tokens[0]))[0]
    places = [index for index in range(first, stated.tokens[0]) if words[index].isdigit()]
    if len(places) != 2 or stem(stated.noun or "") not in lexicon().words("led_by"):
        return []
    return [
        stated._replace(
            span=context.tokens.span(place, place + 1),
            tokens=(place, place + 1),
            text=words[place],
            printed=Printed(Decimal(words[place]), ONE),
            hedge=None,
        )
        for place in places
    ]


def _before(context: Context, sentence: int, stated: Mention, given: Sequence[Mention]) -> list[Mention]:
    inside = (mention for mention in context.mentions_in(sentence) if mention.span.end <= stated.span.start)
    return [mention for mention in inside if mention not in given and _may_be(context, mention, stated)]


def _may_be(context: Context, mention: Mention, stated: Mention) -> bool:
    """Whether a figure may be one of two: a value, in the measure of an amount, in percent where points are told."""
    if mention.kind not in _COUNTING or not mention.value or mention.value < 0 or mention.unit == "point":
        return False
    counted_in = before(context, mention, "of_an_earlier") and not before(context, mention, "barriers")
    if _a_gap(context, mention) or counted_in or _of_several(context, mention):
        return False
    if stated.unit == "point":
        return mention.kind == "percent"
    if stated.kind in {"percent", "ratio"} or comparable(mention, stated):
        return True
    return stated.unit is not None and dimension(mention) == dimension(stated) is not None


def _a_gap(context: Context, mention: Mention) -> bool:
    """« 6 300 élèves de moins », not « 3 041 enfants de moins de 2 ans »."""
    gap = gap_after(context, mention)
    following = context.tokens.words[gap[1] : gap[1] + 1] if gap else []
    return gap is not None and lexicon().words("of_base").keys().isdisjoint(following)


def _of_several(context: Context, mention: Mention) -> bool:
    """« franchir les portes des 1 412 établissements »: a figure in the complement of a noun."""
    index = mention.tokens[0] - 1
    return mention.kind == "count" and context.tokens.words[index] in lexicon().words("definite")


def _pairs(figures: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Each two figures that measure the same."""
    return [pair for pair in combinations(figures, 2) if _alike(*pair)]


def _alike(first: Mention, second: Mention) -> bool:
    return comparable(first, second) and same_noun(first, second)


def _related(relation: Relation, start: Mention, end: Mention, *, lead: bool) -> Relation:
    """The change between two figures, or how far two holders lie apart, in one scale."""
    scales = {scale_of(start), scale_of(end)} - {ONE}
    if len(scales) == 1:
        scale = scales.pop()
        start, end = (times(mention, scale) if bare(mention) else mention for mention in (start, end))
    if lead and start.kind != "percent":
        return relation._replace(
            kind="difference", roles={"a": (end,), "b": (start,), "stated": relation.roles["stated"]}
        )
    roles = {"from": (start,), "to": (end,), "stated": relation.roles["stated"]}
    return relation._replace(kind="change", roles=roles)


def _is_lead(context: Context, stated: Mention) -> bool:
    """« soit 460 voix d'avance »: what two holders lie apart, in whichever order."""
    gap = gap_after(context, stated)
    return gap is not None and gap[0] == "any"


def _closed(context: Context, stated: Mention) -> bool:
    """Whether nothing follows a change that might tell what, when or where it is of."""
    gap = gap_after(context, stated)
    after = gap[1] if gap else past_noun(context, stated)
    following = context.tokens.words[after : after + 1]
    led = _is_lead(context, stated) and following and following[0] in lexicon().words("share_goals")
    return not following or following[0] in lexicon().words("phrase_ends") or bool(led)


def _in_points(found: Relation) -> bool:
    """Whether a percentage is the gap of two others to the last of several digits."""
    stated = found.one("stated").value
    digits = len(stated.normalize().as_tuple().digits) if stated else 0
    if found.kind != "change" or digits < _SHOWN:
        return False
    return found.one("stated").kind == "percent" and points_printed(found)
