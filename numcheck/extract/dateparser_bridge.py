"""The only door to dateparser: lengths of mixed units, which our own arithmetic does not order, and what is left over.

Never asked for clock times, bare durations or whole texts: it reads those wrongly. Imported only when first needed.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any

_PARSERS = ["relative-time", "absolute-time"]
_UNITS = {"year": "year", "month": "month", "week": "week", "day": "day"}


@lru_cache(maxsize=4096)
def parse(phrase: str, base: dt.date, language: str = "fr") -> tuple[dt.date, str] | None:
    """The day that a phrase means, seen from a base day, and the period that it names; None where nothing is read."""
    parser = _parser(language, base)
    found: Any = parser.get_date_data(phrase)
    if found is None or found.date_obj is None:
        return None
    return found.date_obj.date(), _UNITS.get(found.period, "day")


@lru_cache(maxsize=64)
def _parser(language: str, base: dt.date) -> Any:
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": dt.datetime.combine(base, dt.time(12)),
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "current_period",
        "PARSERS": _PARSERS,
        "TIMEZONE": "UTC",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    return DateDataParser(languages=[language], settings=settings)
