"""What the second end of a range gives to the first: « 3 au 7 juin 2024 », « début mars à fin juin 2022 »."""

from __future__ import annotations

from numcheck.extract.dates.inside import Within
from numcheck.extract.dates.recurring import Adjacent, Feast, Season, Slice
from numcheck.extract.dates.terms import Cell, Term
from numcheck.extract.dates.terms_compound import Before, Part
from numcheck.extract.dates.terms_relative import Weekday
from numcheck.model import Fields

YEARLY = Feast | Season | Slice


def shared(start: Term, end: Term) -> Term:
    """The first end with the fields, or the year of a season, that the second one gives it."""
    last = end.inner if isinstance(end, Part) else end
    if isinstance(start, Part):
        return Part(start.part, shared(start.inner, last))
    if isinstance(start, YEARLY):
        return Before(start, last) if isinstance(last, YEARLY | Within | Adjacent) else start
    return _of_day(start, last) if isinstance(start, Cell) else start


def _of_day(start: Cell, last: Term) -> Term:
    if isinstance(last, Cell):
        return _of_cell(start, start.fields, last)
    if isinstance(last, Weekday):
        return _of_weekday(start, last)
    if isinstance(last, YEARLY):
        return Before(start, last) if start.fields.month and start.fields.year is None else start
    return _of_other(start, start.fields, last) if isinstance(last, Within | Adjacent) else start


def _of_cell(start: Cell, one: Fields, last: Cell) -> Term:
    two = last.fields
    if one.day is not None and one.month is None:
        if two.month is None:
            return start
        filled = Cell(one._replace(month=two.month, year=two.year))
        return filled if two.year is not None else Before(filled, last)
    if one.month is None or one.year is not None:
        return start
    if two.year is not None:
        wraps = two.month is not None and one.month > two.month
        return Cell(one._replace(year=two.year - wraps))
    return Before(start, last)


def _of_weekday(start: Cell, last: Weekday) -> Term:
    """« de lundi à mercredi prochains »: both are to come; of days gone by, the last one tells which the first is."""
    ahead = last.direction > 0 and start.fields == Fields(weekday=start.fields.weekday)
    return last._replace(weekday=start.fields.weekday or 0) if ahead else start


def _of_other(start: Cell, one: Fields, last: Within | Adjacent) -> Term:
    """« du 15 au 20 du mois prochain », « mars à juin derniers », « lundi à mercredi de la semaine prochaine »."""
    month = one.month or last.inner.fields.month
    if one.year is not None or one == Fields():
        return start
    if month is not None:
        return Before(Cell(one._replace(month=month)), last) if (one.month or one.day) else start
    return Within(start, last.outer) if isinstance(last, Within) else start
