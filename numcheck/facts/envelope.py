"""What the observations of a series say about a day: an envelope of values, its age, and how far a figure lies off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal

from numcheck.facts.records_figures import Measure, Observation, Series
from numcheck.facts.time import Days
from numcheck.record import NamedTuple

Position = Literal["inside", "near", "far"]
Tolerance = tuple[Decimal, Decimal]
SLIPS = (1, -1, 2, -2, 3, -3, 6, -6)
"""Powers of ten that writers slip by: a shifted comma, thousand for million, million for milliard."""

ONE = Decimal(1)


class Envelope(NamedTuple):
    """The least and the greatest observation around a day.

    `age` is the distance in days from the day to the nearest observation; `fresh` is False when no observation lies in
    the measure's window or the day comes after the series is complete: then a finding is a note at most. `above` are
    the tolerances (relative, ratio) of figures that are too great.
    """

    low: Decimal
    high: Decimal
    observations: tuple[Observation, ...]
    relative: Decimal
    ratio: Decimal
    age: int
    fresh: bool
    above: Tolerance

    def position(self, low: Decimal, high: Decimal) -> Position:
        """Where a figure known as an interval lies: inside the tolerance, near (a warning) or far (an error)."""
        if high * (ONE + self.relative) >= self.low and low <= self.high * (ONE + self.above[0]):
            return "inside"
        return "far" if self.factor(low, high) > (self.above[1] if low > self.high else self.ratio) else "near"

    def proper(self) -> Envelope:
        """The envelope of the thing itself where the text tells that nothing larger is meant (« intra-muros »)."""
        return self._replace(above=(self.relative, self.ratio))

    def factor(self, low: Decimal, high: Decimal) -> Decimal:
        """How many times too small or too great the figure is: ≥ 1; infinite for a figure of another sign or zero."""
        if low <= self.high and high >= self.low:
            return ONE
        small, great = (high, self.low) if high < self.low else (self.high, low)
        return great / small if small > 0 else Decimal("Infinity")

    def slip(self, low: Decimal, high: Decimal) -> int | None:
        """The power of ten k for which the figure × 10^k lies inside the tolerance; None unless just one does."""
        proper = self.proper()
        found = [k for k in SLIPS if proper.position(low.scaleb(k), high.scaleb(k)) == "inside"]
        return found[0] if len(found) == 1 else None


def envelope(series: Series, measure: Measure, days: Days, edition: str | None = None) -> Envelope | None:
    """The envelope of a series around the days, of the named edition alone if the series has it.

    A series in steps gives the values in force then, None where it does not reach. Of others, observations within the
    window speak, which is shorter for those published after the day: a fortune that grew later says nothing of the
    draft's. Without any, the nearest one speaks. Tolerances are those of its age.
    """
    if measure.steps:
        return _in_force(series, measure, days)
    pool = [item for item in series.observations if edition and item.edition == edition] or list(series.observations)
    spoken = [item for item in pool if _speaks(item.days, days, measure)]
    age = min(_distance(item.days, days) for item in pool)
    fresh = bool(spoken) and days[0] <= series.complete_until + measure.stale_after_days
    used = spoken or [item for item in pool if _distance(item.days, days) == age]
    return _around(used, series, measure, age, fresh)


def _around(used: Sequence[Observation], series: Series, measure: Measure, age: int, fresh: bool) -> Envelope:
    values, (below, above) = [item.value for item in used], _tolerances(series, measure, age)
    return Envelope(min(values), max(values), tuple(used), *below, age, fresh, above)


def _in_force(series: Series, measure: Measure, days: Days) -> Envelope | None:
    """The values in force on some days, and those of just before and after them; None where the series is silent."""
    first, last = days[0] - measure.window_days, days[1] + measure.ahead_days
    pool = series.observations
    begun = {item.days[0] for item in pool if item.days[0] <= last}
    since = max((day for day in begun if day <= first), default=None)
    if since is None or days[0] > series.complete_until + measure.stale_after_days:
        return None
    return _around([item for item in pool if since <= item.days[0] <= last], series, measure, 0, fresh=True)


def _speaks(observed: Days, days: Days, measure: Measure) -> bool:
    return days[0] - observed[1] <= measure.window_days and observed[0] - days[1] <= measure.ahead_days


def _tolerances(series: Series, measure: Measure, age: int) -> tuple[Tolerance, Tolerance]:
    """The tolerances (relative, ratio) of figures below and above the observations."""
    steps = [(relative, ratio) for days, relative, ratio in measure.widening if age >= days]
    own = (measure.relative, measure.ratio)
    above = series.tolerance or own
    return max([own if series.greater else above, *steps]), max([above, *steps])


def _distance(a: Days, b: Days) -> int:
    return max(0, a[0] - b[1], b[0] - a[1])


def editions(observations: Iterable[Observation]) -> tuple[str, ...]:
    """The editions that the observations name, each once, in order."""
    return tuple(dict.fromkeys(item.edition for item in observations if item.edition))
