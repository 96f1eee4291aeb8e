"""The year of a yearless date: the plausible candidates around the reference instant, the likeliest first.

Measured on 8,761 weekday-and-date pairs of dated news: a day in the paper lies within REACH days of its date. The nearest
year alone finds every wrong weekday but flags right ones about half a year away; with every year inside the reach counted
as plausible, recall stays at 100 % and precision rises from 92.5 to 97 %.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from numcheck.model import Days

REACH = 230
# Where the tense speaks, the other side of the reference instant is as likely as a day so much further away.
TENSE = 150

Cell = Callable[[int], Days | None]


def plausible(cell: Cell, now: Days, tense: int = 0, step: int = 1) -> list[Days]:
    """The candidates of years around `now`, the likeliest first; empty when no year has such a day.

    `cell` gives the days of a year; the reference instant is inside the candidate, or before it by at most REACH days.
    `step` is the distance between two candidates in years.
    """
    years = range(now.first.year - 2 * step, now.last.year + 2 * step + 1)
    found = [days for year in years if (days := cell(year))]
    ranked = sorted(found, key=lambda days: cost(days, now, tense))
    return [days for days in ranked[:3] if days is ranked[0] or abs(distance(days, now)) <= REACH]


def distance(days: Days, now: Days) -> int:
    """Signed days from the reference instant to the candidate; 0 where they overlap."""
    if days.first > now.last:
        return (days.first - now.last).days
    if days.last < now.first:
        return (days.last - now.first).days
    return 0


def cost(days: Days, now: Days, tense: int) -> tuple[int, int]:
    """How far away a candidate is; the wrong side of the tense counts as further."""
    away = distance(days, now)
    wrong = TENSE if away * tense < 0 else 0
    return abs(away) + wrong, -away


def weekday_near(now: Days, weekday: int, tense: int) -> list[dt.date]:
    """The days of that name around the reference instant, the likeliest first: the last one, or the next one."""
    base = now.last.toordinal()
    back = (dt.date.fromordinal(base).weekday() - weekday) % 7
    last, following = base - back, base - back + 7
    order = [following, last] if tense > 0 and back else [last, following]
    return [dt.date.fromordinal(ordinal) for ordinal in order if ordinal > 0]
