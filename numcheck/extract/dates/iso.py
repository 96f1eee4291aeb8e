"""ISO 8601 and EDTF: one string for the days of a date, as coarse as the text was."""

from __future__ import annotations

from numcheck.model import Days, Fields

SEASON_CODES = {3: 21, 6: 22, 9: 23, 12: 24}  # EDTF codes of spring to winter, by the month in which they begin


def edtf(days: Days | None, granularity: str, fields: Fields | None, hedge: str | None = None) -> str | None:
    """The days as a year, a month, a day, a season or an interval; with X for what is not known; None for nothing."""
    if days is None:
        return _unspecified(fields)
    first, last = days
    approximate = "~" if hedge == "about" else ""
    if first == last:
        return first.isoformat() + approximate
    if granularity == "year" and first.year == last.year:
        return f"{first.year:04}{approximate}"
    if granularity == "month" and (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7] + approximate
    if granularity == "season" and first.month in SEASON_CODES:
        return f"{first.year:04}-{SEASON_CODES[first.month]}{approximate}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _unspecified(fields: Fields | None) -> str | None:
    """« le 5 mai » without a year: XXXX-05-05; None where even that is impossible."""
    if fields is None or fields.year is not None or fields.month is None or not 1 <= fields.month <= 12:
        return None
    month = f"XXXX-{fields.month:02d}"
    if fields.day is None:
        return month
    return f"{month}-{fields.day:02d}" if 1 <= fields.day <= 31 else None
