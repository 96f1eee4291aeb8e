"""A count of years, months or days back from now, against the date beside it: « il y a dix ans, en 2010 »."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.calendar.elapsed import DAYS_IN, shifted
from numcheck.checks.calendar.years_told import told_years
from numcheck.checks.finding import Report
from numcheck.checks.proposals import replaced
from numcheck.model import Days, Mention, Outcome

_MARGIN_DAYS = {"year": 366, "month": 31, "week": 7, "day": 1}


def counted_against(report: Report, counted: Mention, date: Mention) -> Outcome:
    """Whether a count of units back from now reaches one of the moments that a date may mean."""
    now = report.context.date
    if counted.days is None or date.days is None:
        return report.unchecked(counted, "no_document_date" if now is None else "ambiguous_year")
    reach = shifted(counted.days, _margin(counted, now))
    possible = moments(date, now)
    if any(reach.meets(moment) for moment in possible):
        return report.confirmed(counted)
    if _from_another_now(report.context, counted, possible[0]):
        return report.unchecked(counted, "historical")
    return _wrong_count(report, counted, date, possible[0])


def _from_another_now(context: Context, counted: Mention, moment: Days) -> bool:
    """« Elle confiait en 2005 être partie il y a trente ans, en 1975 »: years back from one that the text tells."""
    years = {year - moment.first.year for year in told_years(context, counted.span)}
    return counted.unit == "year" and counted.value in years


def moments(date: Mention, now: Days | None) -> list[Days]:
    """The days a date may mean; without a printed year also those of the year before and after."""
    found = [days for days in (date.days, *(reading.days for reading in date.readings)) if days]
    if not year_printed(date) and date.days:
        year = date.days.first.year
        found += [_in_year(date.days, other) for other in (year - 1, year + 1) if dt.MINYEAR <= other < dt.MAXYEAR]
    return [days for days in found if now is None or days.first <= now.last] or found


def _in_year(days: Days, year: int) -> Days:
    first = days.first.replace(year=year, day=min(days.first.day, 28))
    return Days(first, first + (days.last - days.first))


def _margin(counted: Mention, now: Days | None) -> int:
    margin = _MARGIN_DAYS.get(counted.unit or counted.granularity or "", 366)
    if counted.hedge and now and counted.days:
        margin = max(margin, abs((now.first - counted.days.first).days) // 5)
    return margin


def _wrong_count(report: Report, counted: Mention, date: Mention, moment: Days) -> Outcome:
    language = report.context.language
    now = _instant(report, counted)
    number = _units_since(counted, date, moment, now) if now else None
    params = {
        "date": fmt.days(moment, language),
        "moment": fmt.days(now, language) if now else "",
        "found": counted.text,
        "expected": fmt.days(moment, language)
        if number is None
        else f"≈ {fmt.duration(number, counted.unit or '', language)}",
    }
    suggestions = [replaced(counted, number)] if number is not None else []
    return report.contradicted(counted, counted, params, related=[(date, date.text)], suggestions=suggestions)


def _instant(report: Report, counted: Mention) -> Days | None:
    """The « now » that « il y a » counts from: the document's date unless an utterance has its own."""
    return report.context.date if counted.anchor == "document" else None


def _units_since(counted: Mention, date: Mention, moment: Days, now: Days) -> Decimal | None:
    length = DAYS_IN.get(counted.unit or "")
    if length is None or now.first < moment.first:
        return None
    if date.granularity == counted.unit == "year":
        return Decimal(now.first.year - moment.first.year)
    return (Decimal((now.first - moment.first).days) / length).quantize(Decimal(1), ROUND_HALF_UP)
