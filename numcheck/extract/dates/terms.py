"""Symbolic dates that stand for themselves: calendar fields, fixed periods, clock times."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from numcheck.extract.dates import calendar as cal
from numcheck.extract.dates.context import IMPOSSIBLE, NO_DATE, Context, Value
from numcheck.extract.dates.recurring import settle_year
from numcheck.extract.dates.years import day_near, weekday_near
from numcheck.model import Days, Fields
from numcheck.record import NamedTuple

ALL_FIELDS = ("year", "month", "day")


class Term(Protocol):
    """A symbolic date."""

    def resolve(self, context: Context) -> Value:
        """Its value in a context; a value without days has a reason."""
        ...


class Cell(NamedTuple):
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
        if self.fields.year is not None or self.era < 0 or not self.possible:
            return _settled(self)
        return self._day(context) if self.fields.month is None else settle_year(self, context)

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
        base = context.month or context.previous_day
        if fields.day is not None and base:
            found, anchor = day_near(base, fields.day, fields.weekday, 0), "text"
        elif context.now is None:
            return Value(None, "day", reason=NO_DATE, fields=fields)
        elif fields.day is not None:
            found, anchor = (
                day_near(context.now, fields.day, fields.weekday, context.tense, context.alone),
                context.anchor,
            )
        else:
            found, anchor = weekday_near(context.now, fields.weekday or 0, context.tense, context.alone), context.anchor
        if not found:
            return Value(None, "day", reason=IMPOSSIBLE, fields=fields)
        implied = ("year", "month") if fields.day is not None else ALL_FIELDS
        return Value(found[0], "day", implied, anchor, None, tuple(found[1:]), fields)


@lru_cache(maxsize=4096)
def _settled(cell: Cell) -> Value:
    """The value of a date that no context changes; a text names the same years again and again."""
    fields, granularity = cell.fields, cell.granularity
    if cell.era < 0:
        return Value(None, granularity, reason="before_christ", fields=fields, iso=before_christ(fields.year or 0))
    days = None if fields.year is None else cell.at(fields.year)
    return Value(days, granularity, reason=None if days else IMPOSSIBLE, fields=fields)


@lru_cache(maxsize=4096)
def year_cell(year: int) -> Cell:
    """The whole of a year."""
    return Cell(Fields(year))


def before_christ(year: int) -> str:
    """The EDTF year of a year before Christ: 1 BC is 0000."""
    return f"-{year - 1:04d}" if year > 1 else "0000"


class Fixed(NamedTuple):
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


class PartOfDay(NamedTuple):
    """« dans la soirée »: of a day that only the dates around it can give."""

    name: str

    def resolve(self, context: Context) -> Value:
        """The day of the context."""
        if context.previous is None:
            return Value(None, "hour", reason="no_anchor")
        return Value(context.previous, "hour", ALL_FIELDS, "text")


class Clock(NamedTuple):
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


def old_century(number: int) -> Cell:
    """The nth century before Christ."""
    return Cell(Fields(number * 100), -1)


def century_of(number: int) -> Fixed:
    """The nth century of our era."""
    return Fixed(cal.century(number), "century", None, f"{number - 1:02d}XX")


def decade_of(number: int) -> Fixed | None:
    """The ten years from a number of two or four figures on; None unless it ends with 0."""
    if number < 100:
        number += 2000 if number < 20 else 1900
    if number % 10:
        return None
    return Fixed(cal.span_of_years(number, number + 9), "decade", Fields(number), f"{number // 10}X")
