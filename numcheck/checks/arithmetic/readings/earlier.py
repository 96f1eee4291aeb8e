"""The figures before a change that stands apart from them, in its sentence or the one before: « Ils étaient 54 % »."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import comparable, dimension, measured_in, stem
from numcheck.checks.arithmetic.readings.contrast import taken_up
from numcheck.checks.arithmetic.silences.measured import gap_after
from numcheck.checks.base import Context
from numcheck.checks.cues import before, forms_between
from numcheck.interval import ONE, Printed
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_MOST = 6
"""Earlier figures among which those of a change are looked for."""
_FAR = Decimal(50)
"""How many times a base a figure is not compared with it: « gravé en 4 nm, … (812 000) »."""
_TWO = 2
_COUNTING = {"number", "count", "money", "quantity", "percent"}


def earlier_figures(context: Context, relation: Relation, stated: Mention, given: Sequence[Mention]) -> list[Mention]:
    """The figures before a change that it may lie between, in text order."""
    found = _before(context, relation.sentence, stated, given)
    found = _beside(context, found, given)
    if (
        relation.sentence
        and not _titled(context, relation.sentence - 1)
        and not _against(context, relation, stated)
        and (len(found) + len(given) < 2 or (not given and _goes_on(context, relation.sentence, found[0])))
    ):
        found = [*_beside(context, _before(context, relation.sentence - 1, stated, given), given), *found]
        found = [*_two_before(context, relation, stated, found), *found]
    return found[-_MOST:]


def _titled(context: Context, sentence: int) -> bool:
    """Whether a sentence is a title, whose figures the text below does not go on with."""
    start = context.tokens.starts[context.tokens.sentence_bounds(sentence)[0]]
    place = bisect_right(context.document.blocks, start, key=lambda block: block.start) - 1
    return place >= 0 and context.document.blocks[place].kind == "title"


def _two_before(context: Context, relation: Relation, stated: Mention, found: list[Mention]) -> list[Mention]:
    """The one figure two sentences before a change that has none: « Il est de 14 millions. Celui de 2023 … 13. »."""
    if "last" not in relation.roles or relation.roles["last"] or relation.sentence < _TWO or len(found) != 1:
        return []
    if context.tokens.sentence(found[0].tokens[0]) == relation.sentence or not _goes_on(
        context, relation.sentence - 1, found[0]
    ):
        return []
    earlier = _before(context, relation.sentence - _TWO, stated, ())
    return earlier if len(earlier) == 1 else []


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
    return [mention for mention in near if context.tokens.word(mention.tokens[0] - 1) != "("]


def _goes_on(context: Context, sentence: int, figure: Mention) -> bool:
    """Whether a pronoun before the first figure of a sentence takes up the one before: « Elle était de 58 000 … »."""
    first = context.tokens.sentence_bounds(sentence)[0]
    return taken_up(context, first, figure.tokens[0])


def score(context: Context, stated: Mention) -> list[Mention]:
    """« menait 12-3, soit neuf points d'avance », « battu de sept buts (24-31) »: the only score of a sentence."""
    words, sentence = context.tokens.words, context.tokens.sentence(stated.tokens[0])
    taken = {index for mention in context.mentions_in(sentence) for index in range(*mention.tokens)}
    first, last = context.tokens.sentence_bounds(sentence)
    places = [index for index in range(first, last) if words[index].isdigit() and index not in taken]
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
    if (
        mention.kind not in _COUNTING | {stated.kind}
        or not mention.value
        or mention.value < 0
        or mention.unit == "point"
    ):
        return False
    counted_in = before(context, mention, "of_an_earlier") and not before(context, mention, "barriers")
    if _a_gap(context, mention) or counted_in or _of_several(context, mention):
        return False
    if stated.unit == "point":
        return mention.kind == "percent"
    if stated.kind in {"percent", "ratio"} or comparable(mention, measured_in(stated, mention.unit)):
        return True
    return stated.unit is not None and dimension(mention) == dimension(stated) is not None


def _a_gap(context: Context, mention: Mention) -> bool:
    """« 6 300 élèves de moins », not « 3 041 enfants de moins de 2 ans »."""
    gap = gap_after(context, mention)
    return gap is not None and not gap[1].starts("of_words")


def _of_several(context: Context, mention: Mention) -> bool:
    """« franchir les portes des 1 412 établissements »: a figure in the complement of a noun."""
    index = mention.tokens[0] - 1
    return mention.kind == "count" and context.tokens.word(index) in lexicon().words("definite")
