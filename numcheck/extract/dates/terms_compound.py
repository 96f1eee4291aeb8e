"""Symbolic dates made of others: the nth of a period, a part of it, a range."""

from __future__ import annotations

from numcheck.extract.dates import calendar as cal
from numcheck.extract.dates.context import IMPOSSIBLE, Context, Value
from numcheck.extract.dates.recurring import Recurring, single
from numcheck.extract.dates.terms import Term
from numcheck.extract.dates.terms_relative import Weekday
from numcheck.model import Days, Fields
from numcheck.record import NamedTuple, replace


class Nth(NamedTuple):
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
        others = tuple(found for other in value.others if (found := self._pick(other)))
        return Value(days, unit, value.implied, value.anchor, None if days else IMPOSSIBLE, others if days else ())

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


class Edge(NamedTuple):
    """The first units of another date, or its last ones, the number negative: « les huit premiers mois de 2024 »."""

    number: int
    unit: str
    outer: Term

    def resolve(self, context: Context) -> Value:
        """From one end of the outer days on; none where the outer date has not so many."""
        value = self.outer.resolve(context)
        if value.days is None:
            return replace(value, granularity=self.unit)
        days = self._cut(value.days)
        others = tuple(found for other in value.others if (found := self._cut(other)))
        return Value(days, self.unit, value.implied, value.anchor, None if days else IMPOSSIBLE, others if days else ())

    def _cut(self, outer: Days) -> Days | None:
        after = cal.add_days(outer.last, 1)
        border = cal.shift(outer.first if self.number > 0 else after, self.unit, self.number) if after else None
        if border is None or after is None or not outer.first <= border <= after:
            return None
        return Days(outer.first, border - cal.DAY) if self.number > 0 else Days(border, outer.last)


class Part(NamedTuple):
    """The beginning, middle or end of another date: a third of its days, or what lies before or after now."""

    part: str
    inner: Term

    def resolve(self, context: Context) -> Value:
        """The part of the inner days, its alternatives cut likewise."""
        value = self.inner.resolve(context)
        days = value.days and self._cut(value.days, context)
        others = tuple(cal.part(other, self.part) for other in value.others)
        return replace(value, days=days, others=others, iso=None, granularity=f"{value.granularity}_part")

    def _cut(self, days: Days, context: Context) -> Days:
        now = context.now
        if now and days.meets(now) and self.part == "before":
            return Days(days.first, now.last)
        if now and days.meets(now) and self.part == "after":
            return Days(now.first, days.last)
        return cal.part(days, self.part)


class Before(NamedTuple):
    """The first end of a range: its missing year is the one that puts it last before the second end."""

    inner: Recurring
    outer: Term

    def resolve(self, context: Context) -> Value:
        """The inner date resolved against the second end."""
        outer, fields = self.outer.resolve(context), self.inner.fields
        if outer.days is None:
            return self.inner.resolve(context)
        last, year = outer.days.last, outer.days.first.year
        cells = (self.inner.at(candidate) for candidate in (year, year - 1))
        days = next((days for days in cells if days and days.first <= last), None)
        if days and not outer.implied:
            fields = fields._replace(year=days.first.year)
        return Value(
            days, self.inner.granularity, outer.implied, outer.anchor, None if days else IMPOSSIBLE, (), fields
        )


class Range(NamedTuple):
    """From the first day of one date to the last of another."""

    start: Term
    end: Term

    def resolve(self, context: Context) -> Value:
        """The hull of the two ends; reversed ends have no days and say so."""
        start, end = self.start.resolve(context), self.end.resolve(context)
        granularity = end.granularity
        if only_weekday(start) and only_weekday(end):
            start, end = self._within_a_week(start, end)
        if start.days is None or end.days is None:
            return Value(None, granularity, reason=start.reason or end.reason or IMPOSSIBLE, ends=(start, end))
        first, last = start.days.first, end.days.last
        if first > last:
            later = next((days for days in end.others if days.last >= first), None)
            if later is None:
                return Value(None, granularity, reason="reversed_range", ends=(start, end))
            last, end = later.last, replace(end, days=later, others=())
        return Value(Days(first, last), granularity, end.implied, end.anchor, ends=(start, end))

    def _within_a_week(self, start: Value, end: Value) -> tuple[Value, Value]:
        """« de lundi à mercredi »: less than a week apart, from the one that says which it is."""
        if start.days is None or end.days is None:
            return start, end
        away = (end.days.first.weekday() - start.days.first.weekday()) % 7 or 7
        if isinstance(self.end, Weekday) and self.end.direction < 1:  # « de lundi à mercredi derniers »
            return replace(start, days=single(cal.add_days(end.days.first, -away)), others=()), end
        return start, replace(end, days=single(cal.add_days(start.days.first, away)), others=())


def only_weekday(value: Value) -> bool:
    """Whether a date prints nothing but a weekday."""
    fields = value.fields
    return fields is not None and fields.weekday is not None and fields == Fields(weekday=fields.weekday)
