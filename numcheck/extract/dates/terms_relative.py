"""Symbolic dates that count from now, from the last date of the text, or from another date."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from numcheck.extract.dates import calendar as cal
from numcheck.extract.dates.context import IMPOSSIBLE, NO_DATE, Context, Value
from numcheck.extract.dates.recurring import single
from numcheck.extract.dates.terms import ALL_FIELDS, Term
from numcheck.model import Days, Fields
from numcheck.record import NamedTuple, replace

# Days of the longest cell of a unit: « la semaine suivante » says nothing after « en 2020 ».
LONGEST = {
    "hour": 1,
    "day": 1,
    "week": 7,
    "weekend": 7,
    "fortnight": 14,
    "month": 31,
    "quarter": 92,
    "semester": 184,
    "year": 366,
}


def origin(base: Term | None, context: Context, from_text: bool) -> tuple[Days | None, str, str | None]:
    """The days that a relative expression counts from, what gave them, and why there are none."""
    if base is not None:
        value = base.resolve(context)
        return value.days, value.anchor or "text", value.reason
    days, anchor = context.base(from_text)
    return days, anchor, None if days else "no_anchor" if from_text and context.far else NO_DATE


class Unit(NamedTuple):
    """A calendar cell counted from the one that holds the base: « la semaine dernière » is week −1 from now."""

    unit: str
    steps: int = 0
    base: Term | None = None
    from_text: bool = False

    def resolve(self, context: Context) -> Value:
        """The cell; the base is a term, the last date of the text, or the reference instant."""
        base, anchor, reason = origin(self.base, context, self.from_text)
        if base is None:
            return Value(None, self.unit, reason=reason)
        if self.from_text and (base.last - base.first).days > LONGEST.get(self.unit, 36600):
            return Value(None, self.unit, reason="no_anchor")
        if self.unit == "weekend" and self.base and base.first.weekday() < 2:  # « le week-end du lundi 11 » is before
            before = cal.add_days(base.first, -2) or base.first
            base = Days(before, before)
        ends = [cal.shift(day, self.unit, self.steps) for day in (base.first, base.last)]
        cells = [cal.containing(day, self.unit) if day else None for day in ends]
        days = Days(cells[0].first, cells[1].last) if cells[0] and cells[1] else None
        implied = {"year": ("year",), "month": ("year", "month")}.get(self.unit, ALL_FIELDS)
        return Value(days, self.unit, implied, anchor, None if days else IMPOSSIBLE)


class Day(NamedTuple):
    """A day counted from a base: hier, la veille, le lendemain du 13 février."""

    steps: int
    base: Term | None = None
    from_text: bool = False

    def resolve(self, context: Context) -> Value:
        """The base shifted by whole days."""
        if self.from_text and self.base is None and context.previous_day:
            context = replace(context, previous=context.previous_day)
        elif self.from_text:
            context = replace(context, previous=None)
        base, anchor, reason = origin(self.base, context, self.from_text)
        if base is None:
            return Value(None, "day", reason=reason)
        if self.from_text and self.steps > 0 > context.tense and context.now and base.last >= context.now.last:
            return Value(None, "day", reason="no_anchor")  # what happened the day after is not to come
        first, last = cal.add_days(base.first, self.steps), cal.add_days(base.last, self.steps)
        days = Days(first, last) if first and last else None
        return Value(days, "day", ALL_FIELDS, anchor, None if days else IMPOSSIBLE)


class Weekday(NamedTuple):
    """The last (−1), this (0) or next (1) day of a name: « vendredi dernier » is never today."""

    weekday: int
    direction: int
    from_text: bool = False

    def resolve(self, context: Context) -> Value:
        """The nearest one on that side of the base."""
        base, anchor, reason = origin(None, context, self.from_text)
        fields = Fields(weekday=self.weekday)
        if base is None or (self.from_text and (base.last - base.first).days > LONGEST["month"]):
            return Value(None, "day", reason=reason or "no_anchor", fields=fields)
        start = base.first if self.direction < 0 else base.last
        ahead = (self.weekday - start.weekday()) % 7
        if self.direction > 0:
            ahead = ahead or 7
        elif self.direction < 0:
            ahead -= 7
        days = single(cal.add_days(start, ahead))
        return Value(days, "day", ALL_FIELDS, anchor, None if days else IMPOSSIBLE, fields=fields)


Amounts = tuple[tuple[str, Decimal], ...]


class Offset(NamedTuple):
    """An amount of time before (sign −1) or after a base: « il y a 18 mois », « trois jours après Noël »."""

    amounts: Amounts
    sign: int
    base: Term | None = None
    from_text: bool = False

    @property
    def granularity(self) -> str:
        """The finest unit of the amount; weeks count as days, halves of a year as months."""
        units = {_FINENESS.get(unit, "day") for unit, count in self.amounts}
        fine = next(unit for unit in ("hour", "day", "month", "year", "decade") if unit in units)
        whole = all(count == int(count) for unit, count in self.amounts)
        return fine if whole or fine != "year" else "month"

    def resolve(self, context: Context) -> Value:
        """The cell (by granularity) that the amount leads to."""
        granularity = self.granularity
        base, anchor, reason = origin(self.base, context, self.from_text)
        if base is None:
            return Value(None, granularity, reason=reason)
        if self.from_text and (base.last - base.first).days > LONGEST.get(granularity, 36600):
            return Value(None, granularity, reason="no_anchor")
        first = self._cell(base.first, granularity)
        last = first if base.last == base.first else self._cell(base.last, granularity)
        days = Days(first.first, last.last) if first and last else None
        if self.from_text and days and self._untold(days, base, context):
            return Value(None, granularity, reason="no_anchor")
        return Value(days, granularity, ALL_FIELDS, anchor, None if days else IMPOSSIBLE)

    def _untold(self, days: Days, base: Days, context: Context) -> bool:
        """Whether what is told as past would lie after the day of the text, which it was counted from."""
        now = context.now
        return now is not None and context.tense < 0 and base.meets(now) and days.first > now.last

    def _cell(self, day: dt.date, granularity: str) -> Days | None:
        months = sum((count * cal.MONTHS_OF[unit] for unit, count in self.amounts if unit in cal.MONTHS_OF), Decimal(0))
        days = sum((count * _DAYS[unit] for unit, count in self.amounts if unit in _DAYS), Decimal(0))
        if abs(months) > 120_000 or abs(days) > 3_700_000:
            return None
        moved = cal.add_months(day, self.sign * round(months))
        moved = cal.add_days(moved, self.sign * int(days)) if moved else None
        return cal.containing(moved, granularity) if moved else None


_FINENESS = {
    **dict.fromkeys(("millisecond", "second", "minute", "hour"), "hour"),
    **dict.fromkeys(("month", "quarter", "semester"), "month"),
    "year": "year",
    **dict.fromkeys(("decade", "century", "millennium"), "decade"),
}
_DAYS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "fortnight": Decimal(14),
    "weekend": Decimal(7),
    "hour": Decimal(1) / 24,
    "minute": Decimal(1) / 1440,
}
