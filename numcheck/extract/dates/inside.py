"""Symbolic dates inside others: « septembre de la même année », « le 15 du mois dernier »."""

from __future__ import annotations

from typing import Protocol

from numcheck.extract.dates import calendar as cal
from numcheck.extract.dates.context import IMPOSSIBLE, Context, Value
from numcheck.extract.dates.recurring import Recurring, single
from numcheck.model import Days, Fields
from numcheck.record import NamedTuple, replace


class Resolvable(Protocol):
    """Anything that has a value in a context."""

    def resolve(self, context: Context) -> Value:
        """Its value."""
        ...


class Within(NamedTuple):
    """A date that takes its year (or month, or week) from another: « septembre de la même année »."""

    inner: Recurring
    outer: Resolvable

    @property
    def granularity(self) -> str:
        """The unit of the inner date."""
        return self.inner.granularity

    @property
    def fields(self) -> Fields:
        """What is printed of the inner date."""
        return self.inner.fields

    def resolve(self, context: Context) -> Value:
        """The instance inside the outer date."""
        value = self.outer.resolve(context)
        fields, granularity = self.fields, self.granularity
        if value.days is None:
            return replace(value, granularity=granularity, fields=fields)
        days = self._inside(value.days, fields)
        implied = implied_fields(fields) if value.implied else ()
        if not value.implied and value.fields:
            fields = fields._replace(year=value.fields.year)
        return Value(days, granularity, implied, value.anchor, None if days else IMPOSSIBLE, (), fields)

    def _inside(self, outer: Days, fields: Fields) -> Days | None:
        if fields.month is None and (fields.day is not None or fields.weekday is not None):
            if fields.day is not None:
                return cal.cell(outer.first.year, outer.first.month, fields.day)
            return single(cal.nth_weekday(outer, fields.weekday or 0, 1))
        return self.inner.at(outer.first.year)


def implied_fields(fields: Fields) -> tuple[str, ...]:
    """What another date gives to one inside it: the year, and the month of a day without one."""
    return ("year", "month") if fields.day is not None and fields.month is None else ("year",)
