"""Symbolic periods of so many units up to now, or from now on."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.dates import calendar as cal
from numcheck.extract.dates.context import IMPOSSIBLE, NO_DATE, Context, Value
from numcheck.extract.dates.terms import ALL_FIELDS
from numcheck.extract.dates.terms_relative import Amounts, Offset
from numcheck.model import Days
from numcheck.record import NamedTuple, replace

WHOLE = ("week", "month", "quarter", "semester", "year")


class Stretch(NamedTuple):
    """So many units up to the base, or from it on: « les trois derniers mois », « les cinq prochaines années ».

    Where they stand alone, as in a calendar, they are whole cells beside the one of now.
    """

    amounts: Amounts
    sign: int
    from_text: bool = False

    def resolve(self, context: Context) -> Value:
        """From the day the amount away to the base."""
        unit = self.amounts[0][0]
        base, anchor = context.base(self.from_text)
        if base is None:
            return Value(None, unit, reason="no_anchor" if self.from_text and context.far else NO_DATE)
        if context.alone and base is context.now and (cells := self._cells(base)):
            return Value(cells, unit, ALL_FIELDS, anchor)
        away = replace(context, now=base, previous=None)
        other = replace_granularity(Offset(self.amounts, self.sign), away)
        if other is None:
            return Value(None, unit, reason=IMPOSSIBLE)
        if (
            self.from_text and unit in cal.MONTHS_OF | cal.DAYS_OF
        ):  # « les deux mois précédents » end before the month they precede
            before, after = cal.add_days(base.first, -1), cal.add_days(base.last, 1)
            base = Days(after or base.last, before or base.first)
        if self.sign > 0 and unit in cal.DAYS_OF and not self.from_text:  # « les trois prochains jours » begin tomorrow
            base = Days(cal.add_days(base.first, 1) or base.first, base.last)
        days = Days(other.first, base.last) if self.sign < 0 else Days(base.first, other.last)
        return Value(days, unit, ALL_FIELDS, anchor)

    def _cells(self, base: Days) -> Days | None:
        """The whole weeks, months or years before or after the one of the base; None for other amounts."""
        unit, count = self.amounts[0]
        if unit not in WHOLE or count != int(count):
            return None
        steps = (-int(count), -1) if self.sign < 0 else (1, int(count))
        ends = [cal.shift(base.first, unit, step) for step in steps]
        first, last = (cal.containing(day, unit) if day else None for day in ends)
        return Days(first.first, last.last) if first and last else None


def replace_granularity(offset: Offset, context: Context) -> Days | None:
    """The day to which an offset leads, not the cell of its unit."""
    return Offset((*offset.amounts, ("day", Decimal(0))), offset.sign).resolve(context).days
