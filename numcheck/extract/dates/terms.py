"""The algebra of symbolic dates: small values that know how to become days, given a context."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Protocol

from numcheck.extract.dates import calendar as cal
from numcheck.extract.dates.context import IMPOSSIBLE, NO_DATE, Context, Value
from numcheck.extract.dates.years import plausible, weekday_near
from numcheck.model import Days, Fields


class Term(Protocol):
    """A symbolic date."""

    def resolve(self, context: Context) -> Value:
        """Its value in a context; a value without days has a reason."""
        ...


@dataclass(frozen=True, slots=True)
class Cell:
    """A calendar date with some of its fields: a year, a month, a day, a weekday, or a weekday with a day."""

    fields: Fields
    era: int = 1

    def resolve(self, context: Context) -> Value:
        """The days of the printed fields, the missing ones taken from the context."""
        fields = self.fields
        if self.era < 0:
            return Value(
                None, self.granularity, reason="before_christ", fields=fields, iso=before_christ(fields.year or 0)
            )
        if fields.year is not None:
            days = cal.cell(fields.year, fields.month, fields.day)
            return Value(days, self.granularity, reason=None if days else IMPOSSIBLE, fields=fields)
        if self._impossible():
            return Value(None, self.granularity, reason=IMPOSSIBLE, fields=fields)
        if context.now is None:
            return Value(None, self.granularity, reason=NO_DATE, fields=fields)
        return self._implied(context, context.now)

    @property
    def granularity(self) -> str:
        """The finest of the fields."""
        fields = self.fields
        if fields.day is not None or fields.weekday is not None:
            return "day"
        return "month" if fields.month is not None else "year"

    def _impossible(self) -> bool:
        fields = self.fields
        if fields.day is None:
            return fields.month is not None and not 1 <= fields.month <= 12
        return not 1 <= fields.day <= 31 or (
            fields.month is not None and cal.day(2024, fields.month, fields.day) is None
        )

    def _implied(self, context: Context, now: Days) -> Value:
        fields = self.fields
        if fields.month is not None:
            return self._yearless(context, now)
        if fields.day is not None:
            return self._day_of_month(context, now)
        assert fields.weekday is not None
        days = [Days(day, day) for day in weekday_near(now, fields.weekday, context.tense)]
        return Value(days[0], "day", ("year", "month", "day"), context.anchor, None, tuple(days[1:]), fields)

    def _yearless(self, context: Context, now: Days) -> Value:
        fields = self.fields
        found = plausible(lambda year: cal.cell(year, fields.month, fields.day), now, context.tense)
        anchor = context.anchor
        if context.year is not None:
            set_by_text = cal.cell(context.year, fields.month, fields.day)
            if set_by_text:
                found = [set_by_text, *(days for days in found if days != set_by_text)]
                anchor = "text"
        if not found:
            return Value(None, self.granularity, reason=IMPOSSIBLE, fields=fields)
        if fields.weekday is not None:
            found.sort(key=lambda days: days.first.weekday() != fields.weekday)
        return Value(found[0], self.granularity, ("year",), anchor, None, tuple(found[1:]), fields)

    def _day_of_month(self, context: Context, now: Days) -> Value:
        fields = self.fields
        previous = context.previous
        if previous and previous.days and previous.granularity in ("day", "month"):
            now, anchor = previous.days, "text"
        else:
            anchor = context.anchor
        months = range(now.first.year * 12 + now.first.month - 3, now.last.year * 12 + now.last.month + 2)
        numbers = [(month // 12, month % 12 + 1) for month in months]
        cells = [days for year, month in numbers if (days := cal.cell(year, month, fields.day))]
        if fields.weekday is not None:
            fitting = [days for days in cells if days.first.weekday() == fields.weekday]
            cells = fitting or cells
        middle = now.last.toordinal()
        cells.sort(key=lambda days: (_away(days, middle, context.tense), -days.first.toordinal()))
        if not cells:
            return Value(None, "day", reason=IMPOSSIBLE, fields=fields)
        return Value(cells[0], "day", ("year", "month"), anchor, None, tuple(cells[1:2]), fields)


def _away(days: Days, middle: int, tense: int) -> int:
    gap = days.first.toordinal() - middle
    return abs(gap) + (12 if gap * tense < 0 else 0)


def before_christ(year: int) -> str:
    """The EDTF year of a year before Christ: 1 BC is 0000."""
    return f"-{year - 1:04d}" if year > 1 else "0000"


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days known without a context: a decade, a century, a school year, a quarter of a year."""

    days: Days | None
    granularity: str
    fields: Fields | None = None
    iso: str | None = None

    def resolve(self, context: Context) -> Value:
        """The days themselves."""
        reason = None if self.days else IMPOSSIBLE
        return Value(self.days, self.granularity, reason=reason, fields=self.fields, iso=self.iso)


@dataclass(frozen=True, slots=True)
class Unit:
    """A calendar cell counted from the one that holds the base: « la semaine dernière » is week −1 from now."""

    unit: str
    count: int
    base: Term | None = None
    from_text: bool = False

    def resolve(self, context: Context) -> Value:
        """The cell; the base is a term, the previous date of the text, or the reference instant."""
        base, anchor = origin(self.base, context, self.from_text)
        if base is None:
            return Value(None, self.unit, reason=NO_DATE)
        ends = [cal.shift(day, self.unit, self.count) for day in (base.first, base.last)]
        cells = [day and cal.containing(day, self.unit) for day in ends]
        days = Days(cells[0].first, cells[1].last) if cells[0] and cells[1] else None
        return Value(
            days, self.unit, IMPLIED.get(self.unit, ("year", "month", "day")), anchor, None if days else IMPOSSIBLE
        )


IMPLIED = {"year": ("year",), "decade": ("year",), "century": ("year",), "month": ("year", "month")}


def origin(base: Term | None, context: Context, from_text: bool) -> tuple[Days | None, str]:
    """The days that a relative expression counts from, and what gave them."""
    if base is not None:
        value = base.resolve(context)
        return value.days, value.anchor or "text"
    if from_text and context.previous and context.previous.days:
        return context.previous.days, "text"
    return context.now, context.anchor


@dataclass(frozen=True, slots=True)
class Within:
    """A date whose missing year or month is that of another one: « septembre de la même année »."""

    inner: Cell
    outer: Term

    def resolve(self, context: Context) -> Value:
        """The inner date with the outer one's year (and month, where the inner has none)."""
        value = self.outer.resolve(context)
        if value.days is None:
            return replace(value, granularity=self.inner.granularity, fields=self.inner.fields)
        first = value.days.first
        fields = self.inner.fields
        if value.granularity in ("week", "fortnight") and fields.weekday is not None:
            day = cal.nth_weekday(value.days, fields.weekday, 1)
            return Value(day and Days(day, day), "day", ("year", "month", "day"), value.anchor, fields=fields)
        month = fields.month if fields.month is not None or value.granularity == "year" else first.month
        days = cal.cell(first.year, month, fields.day)
        implied = tuple(
            name for name in ("year", "month") if getattr(fields, name) is None and (name, month) != ("month", None)
        )
        return Value(days, self.inner.granularity, implied, value.anchor, None if days else IMPOSSIBLE, (), fields)


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning, middle or end of another date: a third of its days."""

    part: str
    inner: Term

    def resolve(self, context: Context) -> Value:
        """The third of the inner days, its alternatives cut likewise."""
        value = self.inner.resolve(context)
        days = value.days and cal.third(value.days, self.part)
        others = tuple(cal.third(other, self.part) for other in value.others)
        return replace(value, days=days, others=others, iso=None, granularity=f"{value.granularity}_part")


@dataclass(frozen=True, slots=True)
class Day:
    """A day counted from a base: hier, la veille, le lendemain du 13 février."""

    count: int
    base: Term | None = None
    from_text: bool = False

    def resolve(self, context: Context) -> Value:
        """The base shifted by whole days."""
        base, anchor = origin(self.base, context, self.from_text)
        if base is None:
            return Value(None, "day", reason=NO_DATE)
        first, last = cal.add_days(base.first, self.count), cal.add_days(base.last, self.count)
        days = Days(first, last) if first and last else None
        return Value(days, "day", ("year", "month", "day"), anchor, None if days else IMPOSSIBLE)


def single(day: dt.date | None) -> Days | None:
    """One day as an interval."""
    return day and Days(day, day)


@dataclass(frozen=True, slots=True)
class Before:
    """The first end of a range: its missing year and month are those that put it last before the second end."""

    inner: Cell
    outer: Term

    def resolve(self, context: Context) -> Value:
        """The inner date resolved against the second end."""
        fields, outer = self.inner.fields, self.outer.resolve(context)
        if outer.days is None or fields.year is not None or fields.month is None:
            return self.inner.resolve(context)
        last, year = outer.days.last, outer.days.first.year
        cells = (cal.cell(candidate, fields.month, fields.day) for candidate in (year, year - 1))
        days = next((days for days in cells if days and days.first <= last), None)
        return Value(days, self.inner.granularity, ("year",), outer.anchor, None if days else IMPOSSIBLE, (), fields)


@dataclass(frozen=True, slots=True)
class Range:
    """From the first day of one date to the last of another."""

    start: Term
    end: Term

    def resolve(self, context: Context) -> Value:
        """The hull of the two ends; reversed ends have no days and say so."""
        start, end = self.start.resolve(context), self.end.resolve(context)
        granularity = end.granularity
        if start.days is None or end.days is None:
            return Value(None, granularity, reason=start.reason or end.reason)
        if start.days.first > end.days.last:
            return Value(None, granularity, reason="reversed_range")
        return Value(Days(start.days.first, end.days.last), granularity, end.implied, end.anchor)
