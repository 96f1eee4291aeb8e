"""Calendar arithmetic on intervals of days: cells of a unit, shifts, parts, Easter (proleptic Gregorian)."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from functools import lru_cache

from numcheck.model import Days

DAY = dt.timedelta(days=1)
MONTHS_OF = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
DAYS_OF = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
# First day of each season (month, day): the usual days of the equinoxes and solstices (the later one of autumn's two).
SEASONS = {"spring": (3, 20), "summer": (6, 21), "autumn": (9, 23), "winter": (12, 21)}
_FOLLOWING = {"spring": "summer", "summer": "autumn", "autumn": "winter", "winter": "spring"}


def day(year: int, month: int, number: int) -> dt.date | None:
    """The date, or None when there is no such day."""
    try:
        return dt.date(year, month, number)
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def cell(year: int, month: int | None = None, number: int | None = None) -> Days | None:
    """The days of a year, a month or a day; None when there is no such thing."""
    if not 1 <= year <= 9999 or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return Days(dt.date(year, 1, 1), dt.date(year, 12, 31))
    if number is None:
        return Days(dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]))
    exact = day(year, month, number)
    return Days(exact, exact) if exact else None


def add_months(date: dt.date, months: int) -> dt.date | None:
    """The date so many months later, on the last day of a shorter month; None outside the years 1 to 9999."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return dt.date(year, month + 1, min(date.day, monthrange(year, month + 1)[1]))


def add_days(date: dt.date, days: int) -> dt.date | None:
    """The date so many days later; None outside the years 1 to 9999."""
    try:
        return date + dt.timedelta(days=days)
    except OverflowError:
        return None


def shift(date: dt.date, unit: str, count: int) -> dt.date | None:
    """The date so many units later; None outside the years 1 to 9999 and for units below the day."""
    if abs(count) > 120_000:
        return None
    if unit in MONTHS_OF:
        return add_months(date, count * MONTHS_OF[unit])
    if unit in DAYS_OF:
        return add_days(date, count * DAYS_OF[unit])
    return None


def containing(date: dt.date, unit: str) -> Days | None:
    """The calendar cell of a unit that holds the date: its ISO week, week-end, month, quarter … century."""
    if unit in ("week", "weekend", "fortnight"):
        monday = add_days(date, -date.weekday())
        first = monday and (add_days(monday, 5) if unit == "weekend" else monday)
        last = monday and add_days(monday, 13 if unit == "fortnight" else 6)
        return Days(first, last) if first and last else None
    if unit not in MONTHS_OF:
        return Days(date, date)
    if unit == "century":
        return century((date.year - 1) // 100 + 1)
    if unit == "decade":
        return span_of_years(date.year // 10 * 10, date.year // 10 * 10 + 9)
    if unit == "millennium":
        return span_of_years((date.year - 1) // 1000 * 1000 + 1, (date.year - 1) // 1000 * 1000 + 1000)
    length = MONTHS_OF[unit]
    start = (date.month - 1) // length * length + 1
    return Days(
        dt.date(date.year, start, 1),
        dt.date(date.year, start + length - 1, monthrange(date.year, start + length - 1)[1]),
    )


def iso_week(year: int, number: int) -> Days | None:
    """The nth week of a year (ISO 8601: the first one holds 4 January); None when it has not so many."""
    if not 1 <= year <= 9998 or not 1 <= number <= dt.date(year, 12, 28).isocalendar().week:
        return None
    monday = dt.date.fromisocalendar(year, number, 1)
    return Days(monday, monday + 6 * DAY)


def span_of_years(first: int, last: int) -> Days | None:
    """From the first day of one year to the last of another; None outside the years 1 to 9999."""
    if not 1 <= max(first, 1) <= last <= 9999:
        return None
    return Days(dt.date(max(first, 1), 1, 1), dt.date(last, 12, 31))


def century(number: int) -> Days | None:
    """The years 1801–1900 for 19."""
    return span_of_years((number - 1) * 100 + 1, number * 100)


def season(name: str, year: int) -> Days | None:
    """The season that begins in the year; winter reaches into the next one."""
    if not 1 <= year < 9999 or name not in SEASONS:
        return None
    following = _FOLLOWING[name]
    first = dt.date(year, *SEASONS[name])
    last = dt.date(year + (name == "winter"), *SEASONS[following]) - DAY
    return Days(first, last)


SHARES = {"start": (1, 3), "middle": (2, 3), "end": (3, 3)}


def part(days: Days, name: str) -> Days:
    """A third (start, middle, end) or « 1/2 »: the days themselves for another name, or where they are too few."""
    number, count = map(int, name.split("/")) if "/" in name else SHARES.get(name, (1, 1))
    borders = [_border(days, index, count) for index in (number - 1, number)]
    if borders[0] is None or borders[1] is None or borders[0] >= borders[1]:
        return days
    return Days(borders[0], borders[1] - DAY if number < count else days.last)


def _border(days: Days, index: int, count: int) -> dt.date | None:
    """The first day of a part: whole months of years, days 1, 11 and 21 of a month, else the nearest day."""
    length = (days.last - days.first).days + 1
    if length > 300 and (days.first.day, days.first.month) == (1, 1):  # whole years
        return add_months(days.first, (days.last.year - days.first.year + 1) * 12 * index // count)
    if 27 < length < 32 and days.first.day == 1 and index < count:
        return add_days(days.first, (30 if count == 3 else length) * index // count)
    return add_days(days.first, round(length * index / count))


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    golden, century_, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century_ - century_ // 4 - (century_ - (century_ + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century_ % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    offset = epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114
    return dt.date(year, offset // 31, offset % 31 + 1)


def nth_weekday(days: Days, weekday: int, number: int) -> dt.date | None:
    """The nth such weekday of an interval, counted from its end when negative; None when there are not so many."""
    if number > 0:
        found = add_days(days.first, (weekday - days.first.weekday()) % 7 + 7 * (number - 1))
    else:
        found = add_days(days.last, -((days.last.weekday() - weekday) % 7) + 7 * (number + 1))
    return found if found and days.first <= found <= days.last else None
