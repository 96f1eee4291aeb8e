"""Figures with their shares beside them, one after another: all of them lead to one whole, which need not be printed.

« le nucléaire en a fourni 361,7 (67,4 %), l’hydraulique 74,7 (13,9 %), l’éolien 46,6 (8,7 %), le fossile 40 (3,7 %) »
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from numcheck.checks.arithmetic.fitting import comparable
from numcheck.checks.base import Context
from numcheck.checks.proposals import in_figures
from numcheck.interval import HALF, HUNDRED, ONE, ZERO, Interval, Printed, point
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

FEWEST = 3
"""Figures that lead to the same whole before another one is held against it."""
_NARROW = Decimal("0.05")
"""How wide that whole may be, of its size."""
_WHOLES = {"count", "number", "money", "quantity"}
_TIMES = {"date", "duration", "ordinal", "time"}
_SIDES = 2
"""Who stands in a run-off, or the answers of a referendum."""
Pair = tuple[Mention, Mention]


def with_whole(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations of each figure and its share to the whole of all the others, where these agree on one.

    And of one figure to a whole that the text prints before them, where all the others agree with that.
    """
    for relation in relations:
        if relation.kind == "series":
            pairs = _pairs(relation.roles["parts"])
            if pairs and _plain(pairs):
                yield from _held(relation, pairs)
                yield from _of_printed(context, relation, pairs)
                yield from _of_one_vote(context, relation, pairs)


def _pairs(figures: tuple[Mention, ...]) -> list[Pair]:
    """Each figure with its share, whichever is printed first; a second share in its brackets is another one's."""
    shares_first = figures[0].kind == "percent"
    beside = pairwise(reversed(figures) if shares_first else figures)
    found = [pair for pair in beside if pair[0].kind != "percent" and pair[1].kind == "percent"]
    return found if sum(mention.kind != "percent" for mention in figures) == len(found) else []


def _plain(pairs: list[Pair]) -> bool:
    """Whether figures are of one kind, and none of their shares is a change."""
    signs = lexicon().words("signs")
    return comparable(*(part for part, _ in pairs)) and not any(rate.text[0] in signs for _, rate in pairs)


def _held(relation: Relation, pairs: list[Pair]) -> Iterator[Relation]:
    for pair in pairs if len(pairs) >= FEWEST else ():
        others = [other for other in pairs if other is not pair]
        whole = _common(others)
        if whole is not None:
            middle = (whole.low + whole.high) / 2
            if len(others) < FEWEST and not _makes_hundred(pair[0], middle, others):
                continue
            printed = Printed(middle, ONE, bounds=(whole.low, whole.high))
            base = pair[0]._replace(
                kind="number", unit=None, noun=None, text=in_figures(pair[0], middle) or str(middle), printed=printed
            )
            yield _share(relation, pair, base)


def _of_printed(context: Context, relation: Relation, pairs: list[Pair]) -> Iterator[Relation]:
    """The only pair that does not agree with a whole printed before, nor with any other figure, if there is one."""
    if any(not _closed(context, each) for pair in pairs for each in pair):
        return
    if len(pairs) < FEWEST and _elsewhere(context, *sorted(each.tokens for pair in pairs for each in pair)[1:3]):
        return
    earlier = [*context.mentions_in(relation.sentence - 1), *context.mentions_in(relation.sentence)]
    first = min(each.span.start for pair in pairs for each in pair)
    parts = [part for part, _ in pairs]
    known = [m for m in earlier if m.span.end <= first and m.kind in _WHOLES and m.value and comparable(m, *parts)]
    for base in known:
        strange = [pair for pair in pairs if not _agree(*pair, base)]
        if len(strange) != 1 or (base.value or 0) < max(part.value or 0 for part in parts):
            continue
        shares_first = pairs[0][1].span.start < pairs[0][0].span.start  # « à 40 % par la région (2,4 millions) »
        if not any(_agree(*strange[0], other) for other in [*known, *([] if shares_first else parts)]):
            yield _share(relation, strange[0], base)


def _of_one_vote(context: Context, relation: Relation, pairs: list[Pair]) -> Iterator[Relation]:
    """The votes of two sides whose shares make 100 % are all the votes: « 3 120 voix (52 %) contre 2 880 (48 %) »."""
    if len(pairs) != _SIDES or not any(part.noun in lexicon().words("ballots") for part, _ in pairs):
        return
    told = [each for pair in pairs for each in pair]
    if any(not _closed(context, each) for each in told) or _at_another_time(context, relation, told):
        return
    (first, share), (second, other) = pairs
    if (share.value or 0) + (other.value or 0) != HUNDRED or not first.printed or not second.printed:
        return
    votes = first.printed.value + second.printed.value
    base = first._replace(
        kind="number", noun=None, text=in_figures(first, votes) or str(votes), printed=Printed(votes, ONE)
    )
    yield _share(relation, pairs[0], base)


def _at_another_time(context: Context, relation: Relation, told: list[Mention]) -> bool:
    """« 3 120 voix (52 %), contre 2 480 (48 %) en 2020 », « … chez les cadres et … chez les ouvriers »."""
    places, words = sorted(each.tokens for each in told), context.tokens.words
    between, behind = words[places[1][1] : places[2][0]], words[places[3][1] + 1 : places[3][1] + 2]
    if behind and behind[0] not in lexicon().words("phrase_ends"):
        return True
    if not lexicon().words("places_of_parts").keys().isdisjoint(between):
        return True
    kinds = {mention.kind for mention in context.mentions_in(relation.sentence)}
    return not kinds.isdisjoint(_TIMES)


def _closed(context: Context, each: Mention) -> bool:
    """Whether a figure in brackets stands alone there: not « (20 % d'entre elles) »."""
    words, following = context.tokens.words, each.tokens[1]
    return context.tokens.word(each.tokens[0] - 1) != "(" or words[following : following + 1] == [")"]


def _elsewhere(context: Context, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether the second of two pairs begins a clause or is of a place: « ; dans la ville voisine, 120 (40 %) »."""
    between = context.tokens.words[before[1] + 1 : after[0]]
    first = next((at for at, word in enumerate(between) if word in lexicon().words("phrase_ends")), 0)
    places = lexicon().words("places_of_parts").keys()
    apart = lexicon().words("against").keys() | {";"}
    return not apart.isdisjoint(between) or not places.isdisjoint(between[first:])


def _agree(part: Mention, rate: Mention, base: Mention) -> bool:
    whole, size, share = base.interval("robust"), part.interval("robust"), rate.interval("robust")
    if whole is None or size is None or share is None or whole.low <= 0:
        return True
    return (size * HUNDREDTHS / whole).meets(share)


def _share(relation: Relation, pair: Pair, base: Mention) -> Relation:
    return relation._replace(roles={"part": (pair[0],), "base": (base,), "rate": (pair[1],)})


def _makes_hundred(part: Mention, whole: Decimal, others: list[Pair]) -> bool:
    """Whether a figure is what the shares of the others leave of the whole, so that fewer of them are enough."""
    shares = sum((rate.value for _, rate in others if rate.value), (part.value or ZERO) / whole * HUNDRED)
    return abs(shares - HUNDRED) <= ONE + HALF


def _common(pairs: list[Pair]) -> Interval | None:
    """The whole that all figures may be shares of; None where they agree on none, or hardly."""
    wholes = [whole for pair in pairs if (whole := _whole(*pair))]
    low, high = max(whole.low for whole in wholes), min(whole.high for whole in wholes)
    return Interval(low, high) if len(wholes) == len(pairs) and 0 < low <= high <= low * (ONE + _NARROW) else None


def _whole(part: Mention, rate: Mention) -> Interval | None:
    figure, share = part.interval("strict"), rate.interval("strict")
    if figure is None or share is None or share.low <= 0:
        return None
    return figure * HUNDREDTHS / share


HUNDREDTHS = point(HUNDRED)
