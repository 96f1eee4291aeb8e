"""Mentions: the figures and dates of a text, with what was printed and what it may stand for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Literal, cast

from numcheck.interval import ONE, Hedge, Interval, Printed, Width, interval, point, with_hedge
from numcheck.model.smaller import SMALLER
from numcheck.record import NamedTuple
from numcheck.tokens import Span

Kind = Literal["number", "ordinal", "percent", "ratio", "money", "quantity", "count", "duration", "date", "time"]


class Days(NamedTuple):
    """An interval of calendar days, both ends inclusive."""

    first: dt.date
    last: dt.date

    def meets(self, other: Days) -> bool:
        """Whether the two intervals share a day."""
        return self.first <= other.last and other.first <= self.last

    def covers(self, other: Days) -> bool:
        """Whether every day of `other` lies in this interval."""
        return self.first <= other.first and other.last <= self.last

    def intersection(self, other: Days) -> Days | None:
        """The days in both, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None


class Fields(NamedTuple):
    """The calendar fields of a date expression, as printed or shared by a neighbour of the same list or range.

    `weekday` counts from Monday = 0; a field is None where the text does not give it. Values are as printed, even
    where no such day exists.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None


class Reading(NamedTuple):
    """Another possible value of the same span: a number, or days."""

    value: Decimal | None = None
    days: Days | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        days = self.days
        return {
            "value": _decimal(self.value),
            "first_day": days and days.first.isoformat(),
            "last_day": days and days.last.isoformat(),
        }


class Mention(NamedTuple):
    """A figure or a date of the text, one per maximal expression.

    `span` lies in `Document.text`, `source` in the source; `tokens` is the half-open token range. `printed` is the
    number as printed (None for ranges, vague plurals and dates); `ends` are the two ends of a range. Dates carry `days`
    (None when no instant is known: `reason` says why), `fields`, `implied` (fields taken from context),
    `granularity`, `iso` and the `anchor` that resolved them. `guard` names what masks a mention that is not a claim.
    """

    span: Span
    source: Span
    tokens: tuple[int, int]
    text: str
    kind: Kind
    printed: Printed | None = None
    hedge: str | None = None
    unit: str | None = None
    noun: str | None = None
    role: str | None = None
    ends: tuple[Mention, Mention] | None = None
    readings: tuple[Reading, ...] = ()
    days: Days | None = None
    fields: Fields | None = None
    implied: tuple[str, ...] = ()
    granularity: str | None = None
    iso: str | None = None
    anchor: str | None = None
    reason: str | None = None
    guard: str | None = None
    trail: tuple[str, ...] = ()

    @property
    def value(self) -> Decimal | None:
        """The stated value, scale words multiplied in; None for ranges, vague plurals and dates."""
        return self.printed.value if self.printed and not self._vague else None

    @property
    def _vague(self) -> bool:
        return bool(self.printed and not self.printed.ulp)

    def interval(self, width: Width) -> Interval | None:
        """The values that the mention may stand for; for a range from its lowest to its highest; None for dates."""
        if self.printed:
            return interval(self.printed, width, self.kind == "duration")
        if self.ends and (factor := self._factor):
            low, high = (end._under(self.hedge).interval(width) for end in self.ends)
            if low and high:
                return (low if factor == 1 else low / point(factor)).hull(high)
        return None

    def _under(self, hedge: str | None) -> Mention:
        """An end of a range with the hedge of the whole: « environ 5 à 10 », « plus d'une ou deux »."""
        if hedge is None or self.printed is None or self.printed.hedge:
            return self
        return self._replace(printed=with_hedge(self.printed, cast("Hedge", hedge)))

    @property
    def _factor(self) -> Decimal | None:
        """How many of the unit of a range's first end make one of its last: 12 in « de 6 mois à 3 ans »."""
        first, last = self.ends or (self, self)
        if first.unit == last.unit:
            return ONE
        factor = SMALLER.get(last.unit or "", {}).get(first.unit or "")
        return Decimal(factor) if factor else None

    @property
    def ambiguous(self) -> bool:
        """Whether the same figures may have another value (« 1.234 kg »); not what is counted in whole ones."""
        return self.kind != "count" and any(reading.value is not None for reading in self.readings)

    def reread(self, choice: Callable[[Iterable[Decimal]], Decimal]) -> Mention:
        """The mention with the value that `choice` (min, max) takes of those its figures may have."""
        values = [reading.value for reading in self.readings if reading.value is not None]
        if self.printed is None or not values:
            return self
        value = choice([*values, self.printed.value])
        if value == self.printed.value:
            return self
        return self._replace(printed=Printed(value, Decimal(1).scaleb(int(value.as_tuple().exponent))))

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON, as the library contract lists it; numbers are decimal strings, days ISO dates."""
        bounds = self.interval("strict")
        days = self.days
        return {
            "start": self.source.start,
            "end": self.source.end,
            "text": self.text,
            "kind": self.kind,
            "value": _decimal(self.value),
            "low": _decimal(bounds.low) if bounds else None,
            "high": _decimal(bounds.high) if bounds else None,
            "unit": self.unit,
            "noun": self.noun,
            "hedge": self.hedge,
            "role": self.role,
            "iso": self.iso,
            "first_day": days and days.first.isoformat(),
            "last_day": days and days.last.isoformat(),
            "implied": list(self.implied),
            "ends": self.ends and [end.to_dict() for end in self.ends],
            "readings": [reading.to_dict() for reading in self.readings],
            "granularity": self.granularity,
            "anchor": self.anchor,
            "reason": self.reason,
            "guard": self.guard,
        }


def _decimal(value: Decimal | None) -> str | None:
    if value is None or not value.is_finite():
        return None
    return format(value.normalize() + 0, "f") if value else "0"
