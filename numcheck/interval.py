"""Printed numbers as intervals: every printed figure stands for a set of values, and relations decide how wide it is.

The widths and the hedges are those of the design: rounding (strict), rounding or truncation (robust), trailing zeros
that may be rounded (loose), and the approximate words of French.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, localcontext
from typing import Literal

from numcheck.record import NamedTuple, dataclass

Width = Literal["exact", "strict", "robust", "loose"]
Hedge = Literal["about", "nearly", "over", "at_least", "under", "at_most", "exactly"]

INFINITY = Decimal("Infinity")
ZERO = Decimal(0)
HALF = Decimal("0.5")
ONE = Decimal(1)
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Interval:
    """A set of numbers between two bounds; infinite bounds are ±Infinity, open bounds are excluded."""

    low: Decimal
    high: Decimal
    open_low: bool = False
    open_high: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether the two intervals share a point."""
        return self._reaches(other) and other._reaches(self)

    def _reaches(self, other: Interval) -> bool:
        if self.high == other.low:
            return not (self.open_high or other.open_low)
        return self.high > other.low

    def __contains__(self, value: Decimal) -> bool:
        return self.meets(Interval(value, value))

    def covers(self, other: Interval) -> bool:
        """Whether every point of `other` lies in this interval."""
        low = self.low < other.low or (self.low == other.low and (other.open_low or not self.open_low))
        high = self.high > other.high or (self.high == other.high and (other.open_high or not self.open_high))
        return low and high

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that covers both."""
        low = self if (self.low, self.open_low) <= (other.low, other.open_low) else other
        high = self if (self.high, not self.open_high) >= (other.high, not other.open_high) else other
        return Interval(low.low, high.high, low.open_low, high.open_high)

    def widened(self, share: Decimal) -> Interval:
        """The interval with each finite bound moved outwards by `share` of its own size."""
        return Interval(self.low - abs(self.low) * share, self.high + abs(self.high) * share)

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.open_low or other.open_low,
            self.open_high or other.open_high,
        )

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low, self.open_high, self.open_low)

    def __sub__(self, other: Interval) -> Interval:
        return self + (-other)

    def __mul__(self, other: Interval) -> Interval:
        return _corners(self, other, _times)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; everything when the divisor's interval holds zero."""
        if other.low <= 0 <= other.high:
            return EVERYTHING
        return _corners(self, other, _over)


EVERYTHING = Interval(-INFINITY, INFINITY, True, True)


def point(value: Decimal) -> Interval:
    """The interval of one value."""
    return Interval(value, value)


def whole(value: Decimal) -> bool:
    """Whether a number is an integer, of whatever size: remainders fail beyond the precision of the context."""
    return value == value.to_integral_value()


def total(parts: list[Interval]) -> Interval:
    """The sum of intervals; the point zero for none."""
    result = point(ZERO)
    for part in parts:
        result += part
    return result


def _times(a: Decimal, b: Decimal) -> Decimal:
    return ZERO if not a or not b else a * b


def _over(a: Decimal, b: Decimal) -> Decimal:
    if b.is_infinite():
        return ZERO
    return a / b


def _corners(a: Interval, b: Interval, combine: Callable[[Decimal, Decimal], Decimal]) -> Interval:
    ends = [
        (combine(x, y), open_x or open_y)
        for x, open_x in ((a.low, a.open_low), (a.high, a.open_high))
        for y, open_y in ((b.low, b.open_low), (b.high, b.open_high))
    ]
    low = min(ends)
    high = max(ends, key=lambda end: (end[0], not end[1]))
    return Interval(low[0], high[0], low[1], high[1])


class Printed(NamedTuple):
    """A number as it stands in the text.

    `value` has scale words multiplied in; `ulp` is one unit of the last printed digit, scaled likewise; `zeros`
    counts the trailing zeros of an integer; `bounds` are those of an approximate word (« une dizaine »), None for
    exact numerals.
    """

    value: Decimal
    ulp: Decimal
    zeros: int = 0
    hedge: Hedge | None = None
    bounds: tuple[Decimal, Decimal] | None = None

    def scaled(self, factor: Decimal) -> Printed:
        """The number times a scale word or a unit's factor, its precision scaled with it."""
        bounds = self.bounds and (self.bounds[0] * factor, self.bounds[1] * factor)
        return Printed(self.value * factor, self.ulp * factor, self.zeros, self.hedge, bounds)


def with_hedge(printed: Printed, hedge: Hedge) -> Printed:
    """The number under a hedge."""
    return Printed(printed.value, printed.ulp, printed.zeros, hedge, printed.bounds)


def interval(printed: Printed, width: Width, duration: bool = False) -> Interval:
    """The values that a printed number may stand for.

    `strict` is ± ½ ulp, `robust` ± 1 ulp, `loose` lets trailing zeros count as rounded; the hedge acts on top.
    Durations under « environ » take at least one unit or a fifth.
    """
    base = _base(printed, width)
    hedge = printed.hedge
    if hedge is None or hedge == "exactly":
        return base
    if hedge == "about":
        return _about(printed, base, duration)
    if hedge == "nearly":
        return _nearly(printed, base, duration)
    if hedge in {"over", "at_least"}:
        return Interval(base.low if printed.bounds else printed.value, INFINITY, hedge == "over", True)
    return Interval(-INFINITY, base.high if printed.bounds else printed.value, True, hedge == "under")


def _base(printed: Printed, width: Width) -> Interval:
    if printed.bounds:
        return Interval(*printed.bounds)
    value = printed.value
    if width == "exact":
        return point(value)
    if width == "strict":
        half = printed.ulp * HALF
    elif width == "robust":
        half = printed.ulp
    else:
        half = loose_half_width(printed)
    return Interval(value - half, value + half)


def loose_half_width(printed: Printed) -> Decimal:
    """Half the width of a number whose trailing zeros may be rounded: min(½·10^zeros, 5 %), at least ½ ulp."""
    half = printed.ulp * HALF
    if not printed.zeros:
        return half
    with localcontext() as context:
        context.prec = 28
        rounded = half * Decimal(10) ** printed.zeros
        return max(half, min(rounded, abs(printed.value) * Decimal("0.05")))


def _about(printed: Printed, base: Interval, duration: bool) -> Interval:
    share = Decimal("0.2") if duration else Decimal("0.1")
    half = max(abs(printed.value) * share, loose_half_width(printed))
    if duration:
        half = max(half, printed.ulp)
    return base.hull(Interval(printed.value - half, printed.value + half))


def _nearly(printed: Printed, base: Interval, duration: bool) -> Interval:
    value = printed.value
    reach = abs(value) * Decimal("0.1")
    if duration:
        reach = max(reach, printed.ulp)
    return Interval(min(base.low, value - reach), value)
