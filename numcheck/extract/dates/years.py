"""The year of a yearless date: the plausible candidates around the reference instant, the likeliest first.

Measured on 8,761 weekday-and-date pairs of dated news: a day in the paper lies within REACH days of its date. The
nearest year alone finds every wrong weekday but flags right ones about half a year away; with every year inside the
reach counted as plausible, recall stays at 100 % and precision rises from 92.5 to 97.1 %.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from numcheck.extract.dates.calendar import cell
from numcheck.extract.dates.tense import REMOTE
from numcheck.model import Days

LAST = dt.date.max.toordinal()
REACH = 230
# How far away a date may lie to be told or announced in its season; beyond, its weekday may be of another year.
SEASON = 45
YEAR = 350  # a date of the last two weeks is not of next year
# Where the tense speaks, the other side of the reference instant is as likely as a day so much further away.
TENSE = 200
TENSE_OF_MONTHS = 320  # a month is told of as often a year later: « il a rejoint la revue en janvier »

At = Callable[[int], Days | None]


def plausible(at: At, now: Days, tense: int = 0, weight: int = TENSE, farthest: int = REACH) -> list[Days]:
    """The candidates of years around `now`, the likeliest first; empty when no year has such a day.

    `at` gives the days of a year; the reference instant is at most `farthest` days from those that are not the first.
    """
    years = range(now.first.year - 2, now.last.year + 3)
    ranked = sorted([(*cost(days, now, tense * weight), days) for year in years if (days := at(year))])[:3]
    return [days for place, (_, away, days) in enumerate(ranked) if not place or abs(away) <= farthest]


def of_the_year(at: At, now: Days, tense: int) -> list[Days]:
    """The candidates of a day whose weekday is printed, which tells its year where the season does not.

    Far from the reference instant, the day may be the next one or the last one, on the side that the tense allows:
    « la fête aura lieu le samedi 14 juin », written in September. The pluperfect goes farther back than the last one.
    """
    farthest = 2 * YEAR if tense == REMOTE else YEAR
    season = 0 if tense == REMOTE or tense > 0 else SEASON
    found = plausible(at, now, tense, TENSE_OF_MONTHS, farthest)
    nearest = min((abs(distance(days, now)) for days in found), default=0)
    return [
        days
        for days in found
        if days is found[0] or abs(away := distance(days, now)) <= REACH or (nearest > season and away * tense >= 0)
    ]


def distance(days: Days, now: Days) -> int:
    """Signed days from the reference instant to the candidate; 0 where they overlap."""
    if days.first > now.last:
        return (days.first - now.last).days
    if days.last < now.first:
        return (days.last - now.first).days
    return 0


def cost(days: Days, now: Days, leaning: int) -> tuple[int, int]:
    """How far away a candidate is; on the other side of the reference instant than `leaning` it counts as further."""
    away = distance(days, now)
    wrong = abs(leaning) if away * leaning < 0 else 0
    return abs(away) + wrong, -away


def weekday_near(now: Days, weekday: int, tense: int, alone: bool = False) -> list[Days]:
    """The days of that name around the reference instant, the likeliest first: the last one (or today), or the next.

    A weekday that stands alone, as in a calendar, is one to come; after « depuis » or « d'ici » it is never today.
    """
    base = now.last.toordinal()
    back = (dt.date.fromordinal(base).weekday() - weekday) % 7
    if abs(tense) > 1 and not back:
        return _days([base + 7, base] if tense > 0 else [base - 7, base])
    last, following = base - back, base - back + 7
    return _days([following, last] if (tense > 0 and back) or alone else [last, following])


def day_near(now: Days, number: int, weekday: int | None, tense: int, alone: bool = False) -> list[Days]:
    """The days of that number in the months around the reference instant, the likeliest first; the weekday decides."""
    start = now.first.year * 12 + now.first.month - 1
    months = [(month // 12, month % 12 + 1) for month in range(start - 4, start + 8)]
    cells = [days for year, month in months if (days := cell(year, month, number))]
    fitting = [days for days in cells if days.first.weekday() == weekday] or cells
    if alone:
        fitting = [days for days in fitting if days.last >= now.first] or fitting
    fitting.sort(key=lambda days: (_weighed(days, now, tense), -days.first.toordinal()))
    return fitting[:2]


def _weighed(days: Days, now: Days, tense: int) -> int:
    away = distance(days, now)
    return abs(away) + (15 if away * tense < 0 else 0)


def _days(ordinals: list[int]) -> list[Days]:
    dates = [dt.date.fromordinal(ordinal) for ordinal in ordinals if 0 < ordinal <= LAST]
    return [Days(date, date) for date in dates]
