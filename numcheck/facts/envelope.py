"""What the observations of a series say about a day: an envelope of values, its age, and how far a figure lies off."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from numcheck.facts.records_figures import Measure, Observation, Series
from numcheck.facts.time import Days
from numcheck.record import NamedTuple

Position = Literal["inside", "near", "far"]
SLIPS = (1, -1, 2, -2, 3, -3, 6, -6)
"""Powers of ten that writers slip by: a shifted comma, thousand for million, million for milliard."""

ONE = Decimal(1)


class Envelope(NamedTuple):
    """The least and the greatest observation around a day.

    `age` is the distance in days from the day to the nearest observation; `fresh` is False when no observation lies in
    the measure's window or the day comes after the series is complete: then a finding is a note at most.
    """

    low: Decimal
    high: Decimal
    observations: tuple[Observation, ...]
    relative: Decimal
    ratio: Decimal
    age: int
    fresh: bool

    def position(self, low: Decimal, high: Decimal) -> Position:
        """Where a figure known as an interval lies: inside the tolerance, near (a warning) or far (an error)."""
        reach = ONE + self.relative
        if high * reach >= self.low and low <= self.high * reach:
            return "inside"
        return "far" if self.factor(low, high) > self.ratio else "near"

    def factor(self, low: Decimal, high: Decimal) -> Decimal:
        """How many times too small or too great the figure is: ≥ 1; infinite for a figure of another sign or zero."""
        if low <= self.high and high >= self.low:
            return ONE
        small, great = (high, self.low) if high < self.low else (self.high, low)
        return great / small if small > 0 else Decimal("Infinity")

    def slip(self, low: Decimal, high: Decimal) -> int | None:
        """The power of ten k for which the figure × 10^k lies inside the tolerance; None unless just one does."""
        found = [k for k in SLIPS if self.position(low.scaleb(k), high.scaleb(k)) == "inside"]
        return found[0] if len(found) == 1 else None


def envelope(series: Series, measure: Measure, days: Days, edition: str | None = None) -> Envelope:
    """The envelope of a series around the days, of the named edition alone if the series has it.

    Observations within the window speak, which is shorter for those published after the day: a fortune that grew later
    says nothing of the draft's. Without any, the nearest one speaks. Tolerances are those of its age.
    """
    pool = [item for item in series.observations if edition and item.edition == edition] or list(series.observations)
    spoken = [item for item in pool if _speaks(item.days, days, measure)]
    age = min(_distance(item.days, days) for item in pool)
    fresh = bool(spoken) and days[0] <= series.complete_until + measure.stale_after_days
    used = spoken or [item for item in pool if _distance(item.days, days) == age]
    values = [item.value for item in used]
    return Envelope(min(values), max(values), tuple(used), *_tolerances(series, measure, age), age, fresh)


def _speaks(observed: Days, days: Days, measure: Measure) -> bool:
    return days[0] - observed[1] <= measure.window_days and observed[0] - days[1] <= measure.ahead_days


def _tolerances(series: Series, measure: Measure, age: int) -> tuple[Decimal, Decimal]:
    steps = [(relative, ratio) for days, relative, ratio in measure.widening if age >= days]
    return max([series.tolerance or (measure.relative, measure.ratio), *steps])


def _distance(a: Days, b: Days) -> int:
    return max(0, a[0] - b[1], b[0] - a[1])


def editions(observations: Iterable[Observation]) -> tuple[str, ...]:
    """The editions that the observations name, each once, in order."""
    return tuple(dict.fromkeys(item.edition for item in observations if item.edition))
