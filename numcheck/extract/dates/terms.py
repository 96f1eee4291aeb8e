"""The algebra of symbolic dates: small values that know how to become days, given a context."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Protocol

from numcheck.extract.dates import calendar as cal
from numcheck.extract.dates.context import IMPOSSIBLE, NO_DATE, Context, Value
from numcheck.extract.dates.recurring import settle_year, single
from numcheck.extract.dates.years import day_near, weekday_near
from numcheck.model import Days, Fields

ALL_FIELDS = ("year", "month", "day")


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

    @property
    def granularity(self) -> str:
        """The finest of the fields."""
        fields = self.fields
        if fields.day is not None or fields.weekday is not None:
            return "day"
        return "month" if fields.month is not None else "year"

    def at(self, year: int) -> Days | None:
        """The month or the day in a year."""
        return cal.cell(year, self.fields.month, self.fields.day)

    def resolve(self, context: Context) -> Value:
        """The days of the printed fields, the missing ones taken from the context."""
        fields, granularity = self.fields, self.granularity
        if self.era < 0:
            return Value(None, granularity, reason="before_christ", fields=fields, iso=before_christ(fields.year or 0))
        if fields.year is not None:
            days = self.at(fields.year)
            return Value(days, granularity, reason=None if days else IMPOSSIBLE, fields=fields)
        if not self.possible:
            return Value(None, granularity, reason=IMPOSSIBLE, fields=fields)
        if fields.month is not None:
            return settle_year(self, context)
        return self._day(context)

    @property
    def possible(self) -> bool:
        """Whether some year has such a day."""
        fields = self.fields
        if fields.month is not None:
            return cal.cell(2024, fields.month, fields.day) is not None
        return fields.day is None or 1 <= fields.day <= 31

    def _day(self, context: Context) -> Value:
        """A weekday alone, or a day of an unnamed month."""
        fields = self.fields
        if fields.day is not None and context.previous_day:
            found, anchor = day_near(context.previous_day, fields.day, fields.weekday, 0), "text"
        elif context.now is None:
            return Value(None, "day", reason=NO_DATE, fields=fields)
        elif fields.day is not None:
            found, anchor = day_near(context.now, fields.day, fields.weekday, context.tense), context.anchor
        else:
            found, anchor = weekday_near(context.now, fields.weekday or 0, context.tense, context.alone), context.anchor
        if not found:
            return Value(None, "day", reason=IMPOSSIBLE, fields=fields)
        implied = ("year", "month") if fields.day is not None else ALL_FIELDS
        return Value(found[0], "day", implied, anchor, None, tuple(found[1:]), fields)


def before_christ(year: int) -> str:
    """The EDTF year of a year before Christ: 1 BC is 0000."""
    return f"-{year - 1:04d}" if year > 1 else "0000"


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days known without a context: a decade, a century."""

    days: Days | None
    granularity: str
    fields: Fields | None = None
    iso: str | None = None
    reason: str = IMPOSSIBLE

    def resolve(self, context: Context) -> Value:
        """The days themselves."""
        reason = None if self.days else self.reason
        return Value(self.days, self.granularity, reason=reason, fields=self.fields, iso=self.iso)


@dataclass(frozen=True, slots=True)
class Unit:
    """A calendar cell counted from the one that holds the base: « la semaine dernière » is week −1 from now."""

    unit: str
    count: int = 0
    base: Term | None = None
    from_text: bool = False

    def resolve(self, context: Context) -> Value:
        """The cell; the base is a term, the last date of the text, or the reference instant."""
        base, anchor, reason = origin(self.base, context, self.from_text)
        if base is None:
            return Value(None, self.unit, reason=reason)
        ends = [cal.shift(day, self.unit, self.count) for day in (base.first, base.last)]
        cells = [cal.containing(day, self.unit) if day else None for day in ends]
        days = Days(cells[0].first, cells[1].last) if cells[0] and cells[1] else None
        implied = {"year": ("year",), "month": ("year", "month")}.get(self.unit, ALL_FIELDS)
        return Value(days, self.unit, implied, anchor, None if days else IMPOSSIBLE)


def origin(base: Term | None, context: Context, from_text: bool) -> tuple[Days | None, str, str | None]:
    """The days that a relative expression counts from, what gave them, and why there are none."""
    if base is not None:
        value = base.resolve(context)
        return value.days, value.anchor or "text", value.reason
    days, anchor = context.base(from_text)
    return days, anchor, None if days else NO_DATE


@dataclass(frozen=True, slots=True)
class Day:
    """A day counted from a base: hier, la veille, le lendemain du 13 février."""

    count: int
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
        first, last = cal.add_days(base.first, self.count), cal.add_days(base.last, self.count)
        days = Days(first, last) if first and last else None
        return Value(days, "day", ALL_FIELDS, anchor, None if days else IMPOSSIBLE)


@dataclass(frozen=True, slots=True)
class Weekday:
    """The last (−1), this (0) or next (1) day of a name: « vendredi dernier » never is today, « lundi prochain » neither."""

    weekday: int
    direction: int
    from_text: bool = False

    def resolve(self, context: Context) -> Value:
        """The nearest one on that side of the base."""
        base, anchor, reason = origin(None, context, self.from_text)
        fields = Fields(weekday=self.weekday)
        if base is None:
            return Value(None, "day", reason=reason, fields=fields)
        start = base.first if self.direction < 0 else base.last
        ahead = (self.weekday - start.weekday()) % 7
        if self.direction > 0:
            ahead = ahead or 7
        elif self.direction < 0:
            ahead -= 7
        days = single(cal.add_days(start, ahead))
        return Value(days, "day", ALL_FIELDS, anchor, None if days else IMPOSSIBLE, fields=fields)


Amounts = tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Offset:
    """An amount of time before (sign −1) or after a base: « il y a 18 mois », « deux ans plus tard », « trois jours après Noël »."""

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
        cells = [self._cell(day.toordinal(), base) for day in (base.first, base.last)]
        days = Days(cells[0].first, cells[1].last) if cells[0] and cells[1] else None
        return Value(days, granularity, ALL_FIELDS, anchor, None if days else IMPOSSIBLE)

    def _cell(self, ordinal: int, base: Days) -> Days | None:
        day = base.first if ordinal == base.first.toordinal() else base.last
        months = sum((count * cal.MONTHS_OF[unit] for unit, count in self.amounts if unit in cal.MONTHS_OF), Decimal(0))
        days = sum((count * _DAYS[unit] for unit, count in self.amounts if unit in _DAYS), Decimal(0))
        if abs(months) > 120_000 or abs(days) > 3_700_000:
            return None
        moved = cal.add_months(day, self.sign * round(months))
        moved = cal.add_days(moved, self.sign * int(days)) if moved else None
        return cal.containing(moved, self.granularity) if moved else None


_FINENESS = {
    "second": "hour",
    "minute": "hour",
    "hour": "hour",
    "millisecond": "hour",
    "month": "month",
    "quarter": "month",
} | {
    "semester": "month",
    "year": "year",
    "decade": "decade",
    "century": "decade",
    "millennium": "decade",
}
_DAYS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "fortnight": Decimal(14),
    "weekend": Decimal(7),
    "hour": Decimal(1) / 24,
    "minute": Decimal(1) / 1440,
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many units up to the base, or from it on: « les trois derniers mois », « les cinq prochaines années »."""

    amounts: Amounts
    sign: int
    from_text: bool = False

    def resolve(self, context: Context) -> Value:
        """From the day the amount away to the base."""
        unit = self.amounts[0][0]
        base, anchor = context.base(self.from_text)
        if base is None:
            return Value(None, unit, reason=NO_DATE)
        away = replace(context, now=base, previous=None)
        other = replace_granularity(Offset(self.amounts, self.sign), away)
        if other is None:
            return Value(None, unit, reason=IMPOSSIBLE)
        days = Days(other.first, base.last) if self.sign < 0 else Days(base.first, other.last)
        return Value(days, unit, ALL_FIELDS, anchor)


def replace_granularity(offset: Offset, context: Context) -> Days | None:
    """The day to which an offset leads, not the cell of its unit."""
    return Offset((*offset.amounts, ("day", Decimal(0))), offset.sign).resolve(context).days


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth day, week, month or weekday (« weekday:4 ») of another date, from its end when negative."""

    number: int
    unit: str
    outer: Term

    def resolve(self, context: Context) -> Value:
        """The nth of those that begin inside the outer date."""
        value = self.outer.resolve(context)
        if value.days is None:
            return replace(value, granularity="day")
        days = self._pick(value.days)
        unit = "day" if self.unit.startswith("weekday") else self.unit
        return Value(days, unit, value.implied, value.anchor, None if days else IMPOSSIBLE)

    def _pick(self, outer: Days) -> Days | None:
        if self.unit.startswith("weekday:"):
            return single(cal.nth_weekday(outer, int(self.unit.removeprefix("weekday:")), self.number))
        if self.unit == "fortnight":
            middle = outer.first + 14 * cal.DAY
            return Days(outer.first, middle) if self.number == 1 else Days(middle + cal.DAY, outer.last)
        if self.unit == "week":
            thursday = cal.nth_weekday(outer, 3, self.number)
            return cal.containing(thursday, "week") if thursday else None
        start = cal.shift(outer.first, self.unit, self.number - 1)
        if self.number < 0:
            start = cal.shift(outer.last, self.unit, self.number + 1)
        found = cal.containing(start, self.unit) if start else None
        return found if found and found.meets(outer) else None


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning, middle or end of another date: a third of its days, or what lies before or after now."""

    part: str
    inner: Term

    def resolve(self, context: Context) -> Value:
        """The part of the inner days, its alternatives cut likewise."""
        value = self.inner.resolve(context)
        days = value.days and self._cut(value.days, context)
        others = tuple(cal.third(other, self.part) for other in value.others)
        return replace(value, days=days, others=others, iso=None, granularity=f"{value.granularity}_part")

    def _cut(self, days: Days, context: Context) -> Days:
        now = context.now
        if now and days.meets(now) and self.part == "before":
            return Days(days.first, now.last)
        if now and days.meets(now) and self.part == "after":
            return Days(now.first, days.last)
        return cal.third(days, self.part)


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
        cells = (self.inner.at(candidate) for candidate in (year, year - 1))
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
        granularity, ends = end.granularity, (start, end)
        if start.days is None or end.days is None:
            return Value(None, granularity, reason=start.reason or end.reason, ends=ends)
        if start.days.first > end.days.last:
            later = next((days for days in end.others if days.last >= start.days.first), None)
            if later is None:
                return Value(None, granularity, reason="reversed_range", ends=ends)
            end.days, end.others = later, ()
        days = Days(start.days.first, (end.days or start.days).last)
        return Value(days, granularity, end.implied, end.anchor, ends=ends)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; its day is given by the dates around it."""

    hour: int
    minute: int | None = None

    def resolve(self, context: Context) -> Value:
        """The day of the context; hours and minutes that do not exist have none."""
        fields = Fields(hour=self.hour, minute=self.minute)
        if not 0 <= self.hour <= 24 or not 0 <= (self.minute or 0) <= 59 or (self.hour == 24 and self.minute):
            return Value(None, "minute", reason="impossible_time", fields=fields)
        granularity = "hour" if self.minute is None else "minute"
        days, anchor = context.base(from_text=True)
        printed = f"T{self.hour:02d}" + ("" if self.minute is None else f":{self.minute:02d}")
        if days is None:
            return Value(None, granularity, reason=NO_DATE, fields=fields, iso=printed)
        stamp = f"{days.first.isoformat()}{printed}" if days.first == days.last else printed
        return Value(days, granularity, ALL_FIELDS, anchor, fields=fields, iso=stamp)
