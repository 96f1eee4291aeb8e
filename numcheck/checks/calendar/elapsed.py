"""Time between days as intervals: full years for ages, units of duration for everything else."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from numcheck.interval import Interval
from numcheck.model import Days, Fields, Mention, Relation

DAYS_IN = {
    "day": Decimal(1),
    "week": Decimal(7),
    "fortnight": Decimal(14),
    "month": Decimal("30.436875"),
    "trimester": Decimal("91.310625"),
    "semester": Decimal("182.62125"),
    "year": Decimal("365.2425"),
    "decade": Decimal("3652.425"),
    "century": Decimal("36524.25"),
}
"""Mean lengths in the Gregorian calendar."""
DAY_MINUTES = Decimal(24 * 60)
MINUTES_IN = {"minute": Decimal(1), "hour": Decimal(60)}

FULL = Decimal("0.95")
"""Most of a unit, which full ones leave out: « quatre mois plus tard » after four months and three weeks."""

TOLD = 1500
"""Characters before a date in which the text may tell of another one that is counted from, or up to."""


def full_years(birth: dt.date, now: dt.date) -> int:
    """The age in full years; a birthday on 29 February comes on 1 March where there is none."""
    return now.year - birth.year - ((now.month, now.day) < (birth.month, birth.day))


def ages(birth: Days, now: Days) -> tuple[int, int]:
    """The youngest and the oldest age in full years that two intervals of days allow.

    Who was born on 29 February may keep the birthday on the 28th.
    """
    kept = now.last + dt.timedelta((birth.first.month, birth.first.day, now.last.day) == (2, 29, 28))
    return full_years(birth.last, now.first), full_years(birth.first, kept)


def between(start: Days, end: Days, unit: str) -> Interval | None:
    """The time from a day of `start` to a day of `end` in a unit; both ends may count. None for other units."""
    length = DAYS_IN.get(unit)
    if length is None:
        return None
    low = Decimal((end.first - start.last).days)
    high = Decimal((end.last - start.first).days + 1)
    return Interval(low / length, high / length)


def clock(start: Mention, end: Mention, unit: str) -> Interval | None:
    """The time between two clock times of the same or the following day, in hours or minutes."""
    length = MINUTES_IN.get(unit)
    if length is None or start.fields is None or end.fields is None:
        return None
    begin, finish = (Decimal((f.hour or 0) * 60 + (f.minute or 0)) for f in (start.fields, end.fields))
    minutes = (finish - begin + DAY_MINUTES) % DAY_MINUTES
    return Interval(minutes / length, minutes / length)


def from_clock(relation: Relation) -> Relation:
    """A relation whose first figure is a time of the clock: « le train de 7 h 46 arrive à 9 h 54 »."""
    start = relation.one("start")
    minutes = (start.value or Decimal(0)) * MINUTES_IN.get(start.unit or "", Decimal(0))
    if start.kind != "duration" or relation.one("end").kind != "time" or not 0 < minutes < DAY_MINUTES:
        return relation
    hour, minute = divmod(int(minutes), 60)
    time = start._replace(kind="time", fields=Fields(hour=hour, minute=minute))
    return relation._replace(roles={**relation.roles, "start": (time,)})


def shifted(days: Days, margin: int) -> Days:
    """The days widened by `margin` days on both sides, within the calendar."""
    wide = dt.timedelta(margin)
    first = days.first - wide if days.first - dt.date.min > wide else dt.date.min
    last = days.last + wide if dt.date.max - days.last > wide else dt.date.max
    return Days(first, last)


def working_days(weekday: int, days: int) -> tuple[int, ...]:
    """How many of the days from a weekday on (Monday = 0) are worked in weeks of five and of six days.

    None of them where the first or the last day is not.
    """
    week = [(weekday + day) % 7 for day in range(7)]
    lengths = (length for length in (5, 6) if week[0] < length and week[(days - 1) % 7] < length)
    return tuple(days // 7 * length + sum(day < length for day in week[: days % 7]) for length in lengths)
