"""What the named formulas compute: intervals from the figures of a relation."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_FLOOR, Decimal

from numcheck.checks.arithmetic.widths import Size, magnitude, percent_of
from numcheck.interval import HALF, ONE, Interval, point, total
from numcheck.model import Mention, Relation

Compute = Callable[[Relation, Size], Interval]
HUNDRED = point(Decimal(100))
UNIT = point(ONE)
WEEK = 7
"""Days of a week."""
_FINEST = Decimal("0.000001")
TEN = 10
"""The largest number that a loose proportion is told of: « neuf sur dix »."""
_DIGITS = re.compile(r"\d{1,9}")
COLLOQUIAL = Decimal("0.04")
"""How far a share may lie from the proportion in tenths or less that words give it."""


def ratio(relation: Relation, size: Size) -> Interval:
    """The final value over the first; the other way round for « divisé par »."""
    stated = relation.roles.get("stated", ())
    if stated and stated[0].role == "divisor":
        return size(relation.one("from")) / size(relation.one("to"))
    return size(relation.one("to")) / size(relation.one("from"))


def change(relation: Relation, size: Size) -> Interval:
    """The change in percent of the first value."""
    return (ratio(relation, size) - UNIT) * HUNDRED


def of_the_final(relation: Relation, size: Size) -> Interval:
    """The change in percent of the final value: a gap may be told of either side."""
    return (UNIT - size(relation.one("from")) / size(relation.one("to"))) * HUNDRED


def changed_by(relation: Relation, size: Size) -> Interval:
    """The change over the first value."""
    return ratio(relation, size) - UNIT


def step(first: str, second: str) -> Compute:
    """How far two figures lie apart."""

    def compute(relation: Relation, size: Size) -> Interval:
        return magnitude(size(relation.one(second)) - size(relation.one(first)))

    return compute


def signed_step(relation: Relation, size: Size) -> Interval:
    """The final value less the first."""
    return size(relation.one("to")) - size(relation.one("from"))


def absence(relation: Relation, size: Size) -> Interval:
    """The share of a whole that is no part, in percent."""
    return HUNDRED - share(relation, size)


def majority(relation: Relation, size: Size) -> Interval:
    """The first number above the half of all: 76 of 151, 76 of 150."""
    half = size(relation.one("base")) * point(HALF)
    return point(half.low.to_integral_value(ROUND_FLOOR) + 1).hull(point(half.high.to_integral_value(ROUND_FLOOR) + 1))


def share(relation: Relation, size: Size) -> Interval:
    """The part in percent of the whole."""
    return percent_of(size(relation.one("part")), size(relation.one("base")))


def part_of_whole(relation: Relation, size: Size) -> Interval:
    """The part over the whole."""
    return size(relation.one("part")) / size(relation.one("base"))


def of_base(relation: Relation, size: Size) -> Interval:
    """The percentage of a base."""
    return size(relation.one("rate")) * size(relation.one("base")) / HUNDRED


def summed(relation: Relation, size: Size) -> Interval:
    """The sum of the parts."""
    return total([size(part) for part in relation.roles["parts"]])


def rest(relation: Relation, size: Size) -> Interval:
    """The whole less its parts."""
    return size(relation.one("whole")) - summed(relation, size)


def billed(relation: Relation, size: Size) -> Interval:
    """An amount with its tax."""
    return size(relation.one("untaxed")) + size(relation.one("tax"))


def average(relation: Relation, size: Size) -> Interval:
    """The mean of figures, which may be cut off at the last digit of the printed one."""
    parts, printed = relation.roles["parts"], relation.one("mean").printed
    found = total([size(part) for part in parts]) / point(Decimal(len(parts)))
    cut = printed.ulp / 2 if printed else Decimal(0)
    return Interval(found.low - cut, found.high)


def with_tax(relation: Relation, size: Size) -> Interval:
    """An amount with the tax at a rate."""
    return size(relation.one("untaxed")) * (UNIT + size(relation.one("rate")) / HUNDRED)


def fraction(relation: Relation, size: Size) -> Interval:
    """A proportion in percent; « neuf sur dix » and the like are said of anything near."""
    return _proportion(relation.one("fraction"), size) * HUNDRED


def of_fraction(relation: Relation, size: Size) -> Interval:
    """The proportion of a base."""
    return _proportion(relation.one("fraction"), size) * size(relation.one("base"))


def _proportion(mention: Mention, size: Size) -> Interval:
    values = size(mention)
    if mention.hedge is None and mention.value is not None and _colloquial(mention.value) and _of_few(mention):
        return values.hull(Interval(mention.value - COLLOQUIAL, mention.value + COLLOQUIAL))
    return values


def _of_few(mention: Mention) -> bool:
    """Whether a proportion is told of ten at most: « 14 sur 70 » is exact."""
    return all(int(figures) <= TEN for figures in _DIGITS.findall(mention.text))


def _colloquial(value: Decimal) -> bool:
    return any(abs(value * count - round(value * count)) < Decimal("1e-9") for count in range(2, 11))


def factor(relation: Relation, size: Size) -> Interval:
    """A factor as a rise in percent."""
    return (size(relation.one("factor")) - UNIT) * HUNDRED


def each(relation: Relation, size: Size) -> Interval:
    """The total for one of those it is shared by."""
    return size(relation.one("total")) / size(relation.one("base"))


def product(relation: Relation, size: Size) -> Interval:
    """A number times a unit amount."""
    return size(relation.one("count")) * size(relation.one("each"))


def over_periods(relation: Relation, size: Size) -> Interval:
    """An amount by period for a longer period."""
    return size(relation.one("each")) * size(relation.one("times"))


def by_period(relation: Relation, size: Size) -> Interval:
    """An amount of a period for each shorter period in it."""
    return size(relation.one("each")) / size(relation.one("split"))


def by_days(relation: Relation, size: Size) -> Interval:
    """An amount by day, on so many days of a week, or on that part of its days: « cinq jours sur sept »."""
    days = relation.one("days")
    count = (days.value or ONE) * (WEEK if days.kind == "ratio" else ONE)
    return size(relation.one("each")) * point(count.quantize(_FINEST) if days.kind == "ratio" else count)


def frequency(relation: Relation, size: Size) -> Interval:
    """How often what recurs after some time does so in a period."""
    return size(relation.one("times")) / point(relation.one("each").value or ONE)
