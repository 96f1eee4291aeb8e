"""Intervals of days and three-valued comparison: what a date of limited precision lets us say.

Days are proleptic Gregorian ordinals (`datetime.date.toordinal`). A date known to the month is the interval of its
days, and « did it begin before that day? » is then answered yes, no or unknown.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from numcheck.errors import Refusal

Truth = Literal["yes", "no", "unknown"]
Days = tuple[int, int]

FIRST_DAY = 1
LAST_DAY = dt.date.max.toordinal()
ALWAYS: Days = (FIRST_DAY, LAST_DAY)

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def parse_days(text: str) -> Days:
    """The days that an ISO date of any precision covers: « 2002-05-08 », « 2002-05 », « 2002 », or a range « A..B ».

    Raises ValueError with a one-line reason.
    """
    first, dots, last = text.partition("..")
    low, high = _cell(first.strip())
    if dots:
        high = _cell(last.strip())[1]
        if high < low:
            raise Refusal(f"“{text}” ends before it starts", f"« {text} » finit avant de commencer")
    return low, high


def _cell(text: str) -> Days:
    match = _DATE.fullmatch(text)
    if not match:
        raise Refusal(
            f"“{text}” is not a date; write 2024-10-25, 2024-10 or 2024",
            f"« {text} » n’est pas une date ; écrivez 2024-10-25, 2024-10 ou 2024",
        )
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if day and month:
            ordinal = dt.date(year, month, day).toordinal()
            return ordinal, ordinal
        after = dt.date(year + 1, 1, 1) if month in {None, 12} else dt.date(year, (month or 0) + 1, 1)
        return dt.date(year, month or 1, 1).toordinal(), after.toordinal() - 1
    except (ValueError, IndexError):
        raise Refusal(f"“{text}” is not a day of the calendar", f"« {text} » n’est pas un jour du calendrier") from None


def show_days(days: Days) -> str:
    """The shortest ISO form that covers the days, as `parse_days` reads it."""
    first, last = (dt.date.fromordinal(day) for day in days)
    for form in (first.isoformat(), first.isoformat()[:7], first.isoformat()[:4]):
        if _cell(form) == days:
            return form
    return f"{first}..{last}"


def before(a: Days, b: Days) -> Truth:
    """Whether the day known as `a` comes before the day known as `b`."""
    if a[1] < b[0]:
        return "yes"
    return "no" if a[0] >= b[1] else "unknown"


def within(day: Days, start: Days, end: Days) -> Truth:
    """Whether a day lies between a start and an end, both inclusive and each known as an interval."""
    return both(negate(before(day, start)), negate(before(end, day)))


def negate(truth: Truth) -> Truth:
    """No for yes, yes for no; the unknown stays unknown."""
    return {"yes": "no", "no": "yes"}.get(truth, "unknown")  # type: ignore[return-value]


def both(a: Truth, b: Truth) -> Truth:
    """Whether both hold."""
    if "no" in {a, b}:
        return "no"
    return "yes" if a == b == "yes" else "unknown"


def either(a: Truth, b: Truth) -> Truth:
    """Whether one of the two holds."""
    return negate(both(negate(a), negate(b)))
