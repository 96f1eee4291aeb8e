"""Checks of days that do not exist: 31 April, 29 February of a common year."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator

from numcheck import format as fmt
from numcheck.checks.calendar.dates import other_calendar, other_year_named, year_printed
from numcheck.checks.cues import before, says
from numcheck.checks.finding import Report, softened
from numcheck.messages import because
from numcheck.model import Days, Fields, Mention, Outcome

YEAR = 365


def impossible_day(report: Report, mention: Mention) -> Outcome | None:
    """Whether a day is missing from every year; 29 February has a check of its own."""
    fields = mention.fields
    if fields is None or fields.day is None or fields.month is None or _is_leap_day(fields):
        return None
    if fields.year is None and not any(character.isalpha() for character in mention.text):
        return None  # « 31/02 » may be a number of something
    if 1 <= fields.month <= 12 and 1 <= fields.day <= _longest(fields.month):
        return None  # that a day exists is not worth a mention
    if says(report.context, mention, "no_such_day") or other_calendar(report.context, mention):
        return report.unchecked(mention, "not_covered")
    if before(report.context, mention, "references", reach=2):
        return None
    return report.contradicted(mention, mention, _no_such_day(report, fields), suggestions=_neighbours(mention, fields))


def _no_such_day(report: Report, fields: Fields) -> dict[str, str]:
    language = report.context.language
    day, month = fields.day or 0, fields.month or 0
    swapped = 1 <= day <= 12 < month <= 31
    if not 1 <= month <= 12:
        why = because("american" if swapped else "no_month", language, month=month)
        return {"why": why, "found": str(day), "expected": ""}
    why = because("no_day", language, month=fmt.month(month, language), length=_longest(month))
    return {"why": why, "found": str(day), "expected": str(_longest(month))}


def _neighbours(mention: Mention, fields: Fields) -> Iterator[str]:
    """The last day of the month and the first of the next, where one day too many was counted."""
    day, month = fields.day or 0, fields.month or 0
    if not 1 <= month <= 12 or day != _longest(month) + 1 or fields.weekday is not None:
        return
    if not any(character.isalpha() for character in mention.text):
        return
    year = fields.year if year_printed(mention) else None
    following = (month % 12 + 1, year + (month == 12) if year else None)
    yield f"{_longest(month)} {fmt.month(month, 'fr')}" + (f" {year}" if year else "")
    yield f"1er {fmt.month(following[0], 'fr')}" + (f" {following[1]}" if year else "")


def _longest(month: int) -> int:
    return 29 if month == 2 else calendar.monthrange(2001, month)[1]


def _is_leap_day(fields: Fields) -> bool:
    return (fields.month, fields.day) == (2, 29)


def leap_day(report: Report, mention: Mention) -> Outcome | None:
    """Whether 29 February stands in a year that has none."""
    fields = mention.fields
    if fields is None or not _is_leap_day(fields):
        return None
    if says(report.context, mention, "no_such_day") or other_calendar(report.context, mention):
        return report.unchecked(mention, "not_covered")
    if year_printed(mention):
        year = fields.year or 0
        if calendar.isleap(year):
            return report.confirmed(mention)
        return _no_leap_day(report, mention, year, yearless=False)
    return _yearless_leap_day(report, mention)


def _yearless_leap_day(report: Report, mention: Mention) -> Outcome:
    context = report.context
    if context.date is None:
        return report.unchecked(mention, "no_document_date")
    if _near_leap_day(context.date) or before(context, mention, "any_day") or other_year_named(context, mention):
        return report.confirmed(mention)
    year = context.date.first.year
    return _no_leap_day(report, mention, year, yearless=True)


def _near_leap_day(now: Days) -> bool:
    """Whether there is a 29 February less than a year away, which a date without a year may mean."""
    years = range(max(1, now.first.year - 1), min(now.last.year + 1, dt.MAXYEAR) + 1)
    return any(abs((dt.date(year, 2, 29) - now.first).days) < YEAR for year in years if calendar.isleap(year))


def _no_leap_day(report: Report, mention: Mention, year: int, *, yearless: bool) -> Outcome:
    suffix = "" if yearless else f" {year}"
    return report.contradicted(
        mention,
        mention,
        {"year": str(year), "found": mention.text, "expected": fmt.day(dt.date(year, 2, 28), report.context.language)},
        level=softened(report.rule.level) if yearless else None,
        suggestions=(f"28 {fmt.month(2)}{suffix}", f"1er {fmt.month(3)}{suffix}") if mention.text[:1].isdigit() else (),
    )
