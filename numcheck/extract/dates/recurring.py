"""Dates that come back every year: days and months without a year, feasts, seasons, quarters."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Protocol

from numcheck.extract.dates import calendar as cal
from numcheck.extract.dates.context import IMPOSSIBLE, NO_DATE, Context, Value
from numcheck.extract.dates.years import TENSE, TENSE_OF_MONTHS, of_the_year, plausible
from numcheck.model import Days, Fields
from numcheck.record import NamedTuple, replace

NO_FIELDS = Fields()


class Recurring(Protocol):
    """A date with one instance a year."""

    def __hash__(self) -> int:
        """Equal dates of one type have the same instances."""
        ...

    @property
    def granularity(self) -> str:
        """Its unit."""
        ...

    @property
    def fields(self) -> Fields:
        """What is printed of it."""
        ...

    def at(self, year: int) -> Days | None:
        """The instance of a year; None when that year has none."""
        ...

    def resolve(self, context: Context) -> Value:
        """Its value in a context."""
        ...


def settle_year(term: Recurring, context: Context) -> Value:
    """The plausible instances around the reference instant; the year that the text has set comes first."""
    fields, granularity = term.fields, term.granularity
    found = _around(term, context)
    anchor = context.anchor
    set_by_text = term.at(context.year) if context.year is not None else None
    if set_by_text and context.since and found and set_by_text.last < context.since.first:
        found = [*found, set_by_text]  # a story goes on: what comes before its own date is of another year
    elif set_by_text:
        found = [set_by_text, *(days for days in found if days != set_by_text)]
        anchor = "text"
    elif context.other_year is not None and (possible := term.at(context.other_year)) and possible not in found:
        found.append(possible)
    if not found:
        return Value(None, granularity, reason=IMPOSSIBLE if context.now else NO_DATE, fields=fields)
    if fields.weekday is not None:
        found.sort(key=lambda days: days.first.weekday() != fields.weekday)
    return Value(found[0], granularity, ("year",), anchor, None, tuple(found[1:]), fields)


def _around(term: Recurring, context: Context) -> list[Days]:
    """The instances around the reference instant; of a printed weekday also the one that follows the day before it."""
    now, listed = context.now, context.previous_day
    if now is None:
        return []
    found = list(_near(term, now, context.tense))
    if listed is not None and term.fields.weekday is not None:
        # « Loto : samedi 28 juin. Bal : dimanche 5 octobre », written in November
        found += [days for days in plausible(term.at, listed)[:1] if days not in found and days.first > listed.last]
    return found


@lru_cache(maxsize=4096, typed=True)
def _near(term: Recurring, now: Days, tense: int) -> tuple[Days, ...]:
    """The instances around an instant; a text speaks of the same day several times."""
    if term.fields.weekday is not None:
        return tuple(of_the_year(term.at, now, tense))
    return tuple(plausible(term.at, now, tense, TENSE if term.fields.day is not None else TENSE_OF_MONTHS))


class Feast(NamedTuple):
    """A feast: a fixed day « 12-25 », days from Easter « easter+39 », the nth weekday of a month « 11/3/4 ».

    « 5/6/-1/49 » is the last Sunday of May, or the next one where that is the 49th day from Easter.
    """

    rule: str

    @property
    def granularity(self) -> str:
        """Its unit."""
        return "day"

    @property
    def fields(self) -> Fields:
        """A name prints no fields."""
        return NO_FIELDS

    def at(self, year: int) -> Days | None:
        """Its day in a year."""
        if not 1 <= year <= 9998:
            return None
        if self.rule.startswith("easter"):
            day = cal.add_days(cal.easter(year), int(self.rule.removeprefix("easter")))
        elif "/" in self.rule:
            month, weekday, nth, *shunned = map(int, self.rule.split("/"))
            cell = cal.cell(year, month)
            day = cal.nth_weekday(cell, weekday, nth) if cell else None
            if day and shunned and (day - cal.easter(year)).days == shunned[0]:
                day = cal.add_days(day, 7)
        else:
            printed, number = self.rule.split("-")
            day = cal.day(year, int(printed), int(number))
        return Days(day, day) if day else None

    def resolve(self, context: Context) -> Value:
        """The plausible day; the next one, where the feast stands alone."""
        ahead = context.alone and context.tense >= 0
        return Adjacent(self, 1).resolve(context) if ahead else settle_year(self, context)


class Season(NamedTuple):
    """Spring, summer, autumn or winter."""

    name: str

    @property
    def granularity(self) -> str:
        """Its unit."""
        return "season"

    @property
    def fields(self) -> Fields:
        """A name prints no fields."""
        return NO_FIELDS

    def at(self, year: int) -> Days | None:
        """The season that begins in the year."""
        return cal.season(self.name, year)

    def resolve(self, context: Context) -> Value:
        """The plausible season."""
        return settle_year(self, context)


class Slice(NamedTuple):
    """The nth week (ISO 8601), quarter or semester of a year; the last one for −1."""

    unit: str
    number: int

    @property
    def fields(self) -> Fields:
        """A name prints no fields."""
        return NO_FIELDS

    @property
    def granularity(self) -> str:
        """week, quarter or semester."""
        return self.unit

    def at(self, year: int) -> Days | None:
        """Its days in a year."""
        if self.unit == "week":
            return cal.iso_week(year, self.number)
        length = cal.MONTHS_OF[self.unit]
        count = 12 // length
        number = count if self.number < 0 else self.number
        if not 1 <= number <= count or not 1 <= year <= 9999:
            return None
        return cal.containing(dt.date(year, length * number, 1), self.unit)

    def resolve(self, context: Context) -> Value:
        """The plausible one: results are of the past, unless the text says otherwise."""
        return settle_year(self, replace(context, tells=-1 if context.alone else context.tense or -1))


class Adjacent(NamedTuple):
    """The last, this or next instance: « octobre dernier », « cet été », « le 5 novembre prochain »."""

    inner: Recurring
    direction: int
    from_text: bool = False

    def resolve(self, context: Context) -> Value:
        """The nearest instance on that side of the reference instant."""
        base, anchor = context.base(self.from_text)
        fields, granularity = self.inner.fields, self.inner.granularity
        if base is None:
            return Value(None, granularity, reason=NO_DATE, fields=fields)
        years = range(base.first.year - 2, base.last.year + 3)
        found = [days for year in years if (days := self.inner.at(year))]
        if self.direction < 0:
            found = [days for days in found if days.last < base.first][-1:]
        elif self.direction > 0:
            found = [days for days in found if days.first > base.last][:1]
        else:
            found = [days for days in found if days.meets(base)] or plausible(self.inner.at, base)[:1]
        if not found:
            return Value(None, granularity, reason=IMPOSSIBLE, fields=fields)
        return Value(found[0], granularity, ("year",), anchor, fields=fields)


def single(day: dt.date | None) -> Days | None:
    """One day as an interval."""
    return Days(day, day) if day else None
