"""Weekdays that are shared by several dates: « les dimanches 15 et 22 mars », « les samedi et dimanche 14-15 juin »."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import candidate_days, days_in, other_calendar, year_printed
from numcheck.checks.calendar.weekday import differing
from numcheck.checks.calendar.years_told import years_around
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.model import Fields, Mention, Outcome
from numcheck.record import NamedTuple

WEEK = 7
JOINED = 2
"""Tokens between two dates of one list, at most: « , le »."""


class Shared(NamedTuple):
    """Weekdays (Monday = 0), and the dates that each fall on one of them, both in text order."""

    weekdays: tuple[int, ...]
    dates: tuple[Mention, ...]


def shared(context: Context) -> list[Shared]:
    """The lists of dates whose weekdays stand together before them, or behind: « les 15 et 22 mai, deux jeudis »."""
    found = (
        _group(context, place, mention) for place, mention in enumerate(context.mentions) if mention.kind == "date"
    )
    return [group for group in found if group]


def _group(context: Context, place: int, mention: Mention) -> Shared | None:
    head = mention.ends[-1] if mention.ends and _bare(mention.ends[0]) else mention
    first = head.ends[0] if head.ends else head
    start = mention.tokens[0]
    if context.tokens.words[start] in lexicon().words("plural_weekdays"):
        return _of_plural(context, place, first) or _behind(context, place, first)
    if first.fields is None or first.fields.weekday is None or first.fields.day is None:
        return None
    before, spread = _before(context, first.tokens[0])
    own = first.fields.weekday
    dates = [*(head.ends or (head,)), *_listed(context, place + 1, head.tokens[1])]
    if len(dates) < 2 or any(_weekday(date) is not None for date in dates[1:]):
        return None
    if not before:
        weekly = context.tokens.word(start - 1) in _plurals() and _one_off(dates)
        return Shared((own,), tuple(dates)) if weekly else None
    span = range(before[0], before[0] + (own - before[0]) % WEEK + 1) if spread else (*before, own)
    return Shared(tuple(day % WEEK for day in span), tuple(dates))


def _of_plural(context: Context, place: int, name: Mention) -> Shared | None:
    """« les dimanches 15 et 22 mars »: right behind a weekday in the plural."""
    word, weekdays = context.tokens.words[name.tokens[0]], lexicon().words("plural_weekdays")
    following = context.mentions[place + 1 : place + 2]
    if not following or following[0].tokens[0] != name.tokens[1]:
        return None
    dates = _listed(context, place + 1, name.tokens[1])
    before, _ = _before(context, name.tokens[0])
    return Shared((*before, int(weekdays[word])), tuple(dates)) if len(dates) > 1 else None


def _behind(context: Context, place: int, name: Mention) -> Shared | None:
    """« les 15 et 22 mars, deux dimanches »: as many as there are dates."""
    words, weekdays = context.tokens.words, lexicon().words("plural_weekdays")
    count, first = context.mentions[place - 1] if place else name, name.tokens[0]
    if count.kind != "count" or count.tokens[1] != first:
        return None
    if context.tokens.word(count.tokens[0] - 1) != "," or words[name.tokens[1] : name.tokens[1] + 1] not in (
        [","],
        ["."],
    ):
        return None
    dates: list[Mention] = []
    end = count.tokens[0] - 1
    for other in reversed(context.mentions[max(0, place - 1 - WEEK) : place - 1]):
        if not _plain(other) or not (other.tokens[1] == end or _joins(context, other.tokens[1], end)):
            break
        dates.insert(0, other)
        end = other.tokens[0]
    return Shared((int(weekdays[words[first]]),), tuple(dates)) if count.value == len(dates) > 1 else None


def _before(context: Context, first: int) -> tuple[list[int], bool]:
    """The weekdays in a row before a token, and whether they are the first of several: « du jeudi au »."""
    words, joints = context.tokens.words, lexicon().words("day_joints")
    names = lexicon().words("weekdays") | lexicon().words("plural_weekdays")
    found: list[int] = []
    spread, place = False, first
    while place > 1:
        link = place - 2 if words[place - 1] in lexicon().words("definite_articles") else place - 1
        if link < 1 or words[link] not in joints or words[link - 1] not in names:
            break
        spread = spread or joints[words[link]] == "to"
        found.insert(0, int(names[words[link - 1]]))
        place = link - 1
    return found, spread


def _listed(context: Context, place: int, end: int) -> list[Mention]:
    """The dates without a weekday of their own that follow a token one by one, the ends of ranges too."""
    dates: list[Mention] = []
    for other in map(context.mentions.__getitem__, range(place, len(context.mentions))):
        ends = other.ends or (other,)
        near = _joins(context, end, other.tokens[0]) or (not dates and other.tokens[0] == end)
        if not near or not all(map(_plain, ends)):
            break
        dates += ends
        end = other.tokens[1]
    return dates


def _joins(context: Context, first: int, last: int) -> bool:
    """Whether two dates are two of one list."""
    between = context.tokens.words[first:last]
    links = lexicon().words("day_joints")
    articles = lexicon().words("definite_articles")
    return 0 < len(between) <= JOINED and between[0] in links and all(word in articles for word in between[1:])


def _plurals() -> frozenset[str]:
    return frozenset(word for word, kind in lexicon().words("determiners").items() if kind == "plural")


def _weekday(date: Mention) -> int | None:
    return date.fields.weekday if date.fields else None


def _bare(date: Mention) -> bool:
    """Whether a weekday stands alone."""
    return date.fields is not None and date.fields.weekday is not None and date.fields.day is None


def _plain(date: Mention) -> bool:
    """Whether a date prints its day and no weekday."""
    fields = date.fields
    return (
        date.kind == "date"
        and not date.role
        and fields is not None
        and fields.day is not None
        and fields.weekday is None
    )


def _one_off(dates: Sequence[Mention]) -> bool:
    """Whether two days are a week apart but for one day: « les dimanche 15 et 23 mars »."""
    one, other = (date.days for date in dates[:2])
    apart = (other.first - one.first).days if one and other else 0
    return apart > 2 and apart % WEEK in (1, WEEK - 1)


def together(report: Report, group: Shared) -> Outcome:
    """Whether dates fall on the weekdays that they share, all of them in one year."""
    context, last = report.context, group.dates[-1]
    years = list(dict.fromkeys(day.year for day in candidate_days(last, context)))
    if not years or other_calendar(context, last):
        return report.unchecked(last, "ambiguous_year" if not years else "not_covered")
    if any(_mismatch(group, year) is None for year in years):
        return report.confirmed(last)
    around = () if year_printed(last) else {*years_around(context, last.span.start), years[0] - 1, years[0] + 1}
    found = _mismatch(group, years[0])
    if found is None or any(_mismatch(group, year) is None for year in around):
        return report.unchecked(last, "ambiguous_year")
    place, day = found
    weekdays = group.weekdays
    if len(group.dates) % len(weekdays):
        return report.unchecked(last, "other_reading")
    stated = weekdays[place % len(weekdays)]
    return differing(report, group.dates[place], day, stated, inferred=not year_printed(last))


def _mismatch(group: Shared, year: int) -> tuple[int, dt.date] | None:
    """The number and the day of the first date that falls on another weekday, where the last one is of a year."""
    closing = group.dates[-1].fields
    for place, date in enumerate(group.dates):
        fields = date.fields
        if fields is None or closing is None:
            continue
        of_year = fields.year if fields.year and year_printed(date) else year
        if of_year == year and (fields.month or 0) > (closing.month or 0):
            of_year -= 1  # « les lundis 30 décembre et 6 janvier 2025 »
        for day in days_in([of_year], fields):
            if day.weekday() not in group.weekdays:
                return place, day
    return None


def one_year(report: Report, mention: Mention) -> Outcome | None:
    """Whether the weekdays of a range without a year fit in one year: « du mardi 11 mars au samedi 30 mars »."""
    context, ends = report.context, mention.ends or ()
    if len(ends) < 2 or not all(map(_in_full, ends)) or any(map(year_printed, ends)):
        return None
    near = [day.year for end in reversed(ends) for day in candidate_days(end, context)]
    told = years_around(context, mention.span.start) if near else set()
    if not near or any(not _off(ends, year) for year in {*near, *told}):
        return None
    off = _off(ends, near[0])
    return differing(report, *off[0], inferred=True) if len(off) == 1 else None


def _off(ends: Sequence[Mention], year: int) -> list[tuple[Mention, dt.date, int]]:
    """The ends of a range that fall on another weekday where the last one is of a year, their days and weekdays."""
    off = []
    first, last = (end.fields or Fields() for end in ends)
    for end, fields in zip(ends, (first, last), strict=True):
        turned = fields is first and (first.month or 0) > (last.month or 0)
        off += [(end, day, fields.weekday or 0) for day in days_in([year - turned], fields)]
    return [found for found in off if found[1].weekday() != found[2]]


def _in_full(date: Mention) -> bool:
    """Whether a date has its weekday, day and month."""
    fields = date.fields
    return fields is not None and None not in (fields.weekday, fields.day, fields.month)
