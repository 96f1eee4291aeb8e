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
Pair = tuple[Mention, Mention]


def with_whole(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations of each figure and its share to the whole of all the others, where these agree on one."""
    for relation in relations:
        if relation.kind == "series":
            figures = relation.roles["parts"]
            pairs = [pair for pair in pairwise(figures) if pair[0].kind != "percent"]
            if _plain(pairs):
                yield from _held(relation, pairs)


def _plain(pairs: list[Pair]) -> bool:
    """Whether figures of one kind alternate with shares, none of which is a change."""
    signs = lexicon().words("signs")
    if any(part.kind == "percent" or rate.kind != "percent" or rate.text[0] in signs for part, rate in pairs):
        return False
    return comparable(*(part for part, _ in pairs))


def _held(relation: Relation, pairs: list[Pair]) -> Iterator[Relation]:
    for pair in pairs:
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
            yield relation._replace(roles={"part": (pair[0],), "base": (base,), "rate": (pair[1],)})


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
