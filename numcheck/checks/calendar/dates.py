"""What a printed date may mean: its days, its year, and whether it counts in another calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from numcheck.checks.base import Context
from numcheck.checks.calendar.elapsed import shifted
from numcheck.checks.cues import said
from numcheck.model import Fields, Mention

GREGORIAN_SINCE = dt.date(1582, 12, 20)  # the first day of the Gregorian calendar in France
PLAUSIBLE_DAYS = 240
"""How far from the document's date a date without a year may lie: half a year, and a little more for memory."""

FEBRUARY = 2

ANY_YEAR = 9999
"""The value of words that name another calendar themselves."""


def dates(context: Context) -> Iterator[Mention]:
    """The dates and times of a document, the ends of ranges one by one.

    Not « le lendemain » before its date, which has its fields from there.
    """
    for mention in context.mentions:
        if mention.kind in {"date", "time"} and mention.trail[:1] != ("beside",):
            yield from mention.ends or (mention,)


def year_printed(mention: Mention) -> bool:
    """Whether the year of a date stands in the text, not in its context."""
    return mention.fields is not None and mention.fields.year is not None and "year" not in mention.implied


def may_leap(start: Mention, end: Mention) -> bool:
    """Whether a 29 February may lie between two days of an unknown year."""
    if start.days is None or end.days is None or year_printed(end):
        return False
    return start.days.first.month <= FEBRUARY < end.days.first.month


def candidate_days(mention: Mention, context: Context) -> list[dt.date]:
    """The days that a date with day and month may mean, the likeliest first: one when its year is printed."""
    fields = mention.fields
    if fields is None or fields.day is None or fields.month is None:
        return []
    if year_printed(mention):
        return days_in([fields.year or 0], fields)
    found = [days.first for days in (mention.days, *(reading.days for reading in mention.readings)) if days]
    return list(dict.fromkeys([*found, *near_document(fields, context)]))


def other_year_named(context: Context, mention: Mention) -> bool:
    """Whether the sentence of a date without a year names a year elsewhere: « En 2012, le 29 février »."""
    inside = context.mentions_in(context.tokens.sentence(mention.tokens[0]))
    return any(other.kind == "date" and year_printed(other) for other in inside)


def near_document(fields: Fields, context: Context) -> list[dt.date]:
    """The days of that name near the document's date."""
    if context.date is None:
        return []
    first, last = context.date.first, context.date.last
    days = days_in(range(first.year - 1, last.year + 2), fields)
    reach = shifted(context.date, PLAUSIBLE_DAYS)
    near = [day for day in days if reach.first <= day <= reach.last]
    return sorted(near, key=lambda day: abs(day - first))


def days_in(years: Iterable[int], fields: Fields) -> list[dt.date]:
    """The days of that day and month in several years, where they exist."""
    found = []
    for year in years:
        try:
            found.append(dt.date(year, fields.month or 0, fields.day or 0))
        except ValueError:
            continue
    return found


def other_calendar(context: Context, mention: Mention) -> bool:
    """Whether the day may be meant in another calendar: before the reform, or where and when it had not come yet."""
    until = max(
        (int(value) for value in said(context, context.tokens.sentence(mention.tokens[0]), "other_calendar")), default=0
    )
    year = mention.fields.year if mention.fields else None
    return until == ANY_YEAR if year is None else year < GREGORIAN_SINCE.year or year <= until
