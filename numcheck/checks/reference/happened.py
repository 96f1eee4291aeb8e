"""Dates of events against those that the facts give them: only a near miss is told."""

from __future__ import annotations

import datetime as dt

from numcheck.checks.base import Context
from numcheck.checks.finding import Report
from numcheck.checks.reference import cited
from numcheck.facts.records import Event
from numcheck.facts.time import Days as Ordinals
from numcheck.model import Claim, Days, Fields, Mention, Outcome

LONG = 7
"""Events of more days have no single date that could be missed."""

NEAR = 180
"""Days around the document's date in which an event named without a year is looked for."""

YEARS = 2
"""So many years off a year is a slip; farther off it may be another event of the name."""


DECADE = 10
"""Whole decades later the day is kept: « le débarquement du 6 juin 1994 » is no slip of the pen."""


def event_date(report: Report, claim: Claim) -> Outcome | None:
    """The date that a text gives to an event against the event's own; silent unless it is a near miss."""
    if claim.measure != "event":
        return None
    context, mention = report.context, claim.mentions[0]
    if claim.holder == "quote":
        return report.unchecked(claim, "in_quote")
    if mention.days is None:
        return report.unchecked(claim, mention.reason or "no_document_date")
    events = [context.facts.event(key) for key in claim.alternatives]
    stated = cited.ordinals(mention.days)
    implied = "year" in mention.implied
    unsure = [event for event in events if implied or event.kind == "ballot"]
    if any(_meets(stated, event) for event in events) or any(_beside(stated, event) for event in unsure):
        return report.confirmed(claim)
    near, sure = (_same_month(mention, events, context), False) if implied else _missed(claim, events)
    if len(near) != 1:
        return report.unchecked(claim, "no_fact")
    params = {
        "event": near[0].label,
        "found": mention.text,
        "expected": cited.days(near[0].days, context.language),
        "source": cited.sources(near[0].sources, context),
    }
    level = report.rule.level if sure else cited.milder(report.rule.level)
    return report.contradicted(claim, mention, params, level=level)


def _missed(claim: Claim, events: list[Event]) -> tuple[list[Event], bool]:
    """The events that a day or a year just misses, and whether that is sure.

    It is not for a year alone, nor for a neighbouring day (what happened on the other side of the world may bear
    either), nor for votes that other countries have too.
    """
    mention, (bond, _, said) = claim.mentions[0], (claim.status or "").partition(":")
    if mention.days is None:
        return [], False
    if bond == "tied" and all(event.kind == "games" for event in events):
        return _nearest(mention.days, events), False
    near = [event for event in events if _near_miss(mention.fields, event, bond == "tied", len(events) == 1)]
    if not near and said:
        return [event for event in events if _year_slip(mention.fields, event, bond == "tied")], False
    near = [event for event in near if _year(event.days[0]) == mention.days.first.year] or near
    stated = cited.ordinals(mention.days)
    return near, all(event.kind != "ballot" and not _beside(stated, event) for event in near)


def _nearest(days: Days, events: list[Event]) -> list[Event]:
    """Of the Games of a city, all of which are known, those of the nearest year."""
    return sorted(events, key=lambda event: abs(_year(event.days[0]) - days.first.year))[:1]


def _year(day: int) -> int:
    return dt.date.fromordinal(day).year


def _same_month(mention: Mention, events: list[Event], context: Context) -> list[Event]:
    """For a date without a year: the event of the same month that lies near the document's date."""
    if context.date is None or mention.fields is None or mention.fields.day is None:
        return []
    today = cited.ordinals(context.date)
    near = [event for event in events if event.days[0] == event.days[1] and abs(event.days[0] - today[0]) <= NEAR]
    return [event for event in near if dt.date.fromordinal(event.days[0]).month == mention.fields.month]


def _meets(stated: Ordinals, event: Event, slack: int = 0) -> bool:
    """Whether a date is that of an event, with so many days of slack."""
    return stated[0] <= event.days[1] + slack and event.days[0] - slack <= stated[1]


def _beside(stated: Ordinals, event: Event) -> bool:
    """Whether a date is a day off an event that may bear two; parts of France vote on the day before."""
    if event.kind == "ballot":
        return stated[1] == event.days[0] - 1
    return event.kind != "election" and _meets(stated, event, slack=1)


def _near_miss(fields: Fields | None, event: Event, tied: bool, only: bool) -> bool:
    """Whether a printed day is the event's day but for one field, or, when « du » ties them, any day of its year."""
    if fields is None or fields.day is None or event.days[1] - event.days[0] > LONG:
        return False
    days = (dt.date.fromordinal(day) for day in range(event.days[0], event.days[1] + 1))
    return any(_near_day(fields, day, event.kind, tied, only) for day in days)


def _near_day(fields: Fields, true: dt.date, kind: str, tied: bool, only: bool) -> bool:
    """The same for one of the days that an event took."""
    same = [fields.year == true.year, fields.month == true.month, fields.day == true.day]
    if kind == "ballot":
        return same[0] and sum(same) == 2
    if same[1] and same[2]:  # « les attentats du 13 novembre 1995 » were others
        after = (fields.year or true.year) - true.year
        return after != 0 and not (after > 0 and after % DECADE == 0) and _slip(true.year + after, true.year, tied=True)
    return sum(same) == 2 or (tied and same[0]) or (tied and only and same[1])


def _year_slip(fields: Fields | None, event: Event, tied: bool) -> bool:
    """Whether a year, or a month of a year, is one slip of the pen from the event's.

    Behind a comma a later year may date what the sentence tells (« Les attentats, en 2005, ont été jugés »).
    """
    if fields is None or fields.year is None or fields.day:
        return False
    ends = [dt.date.fromordinal(day) for day in event.days]
    return any(fields.month in {None, end.month} and _slip(fields.year, end.year, tied) for end in ends)


def _slip(stated: int, true: int, tied: bool) -> bool:
    """Whether a year is one off, has two neighbouring digits swapped, or one wrong: the last by no more than two."""
    if abs(stated - true) == 1:
        return tied or stated < true
    pairs = [(one, other) for one, other in zip(f"{stated:04}", f"{true:04}", strict=True) if one != other]
    if len(pairs) == 2:
        return pairs[0] == pairs[1][::-1] and str(stated)[:2] == str(true)[:2]
    decade = stated // 10 == true // 10
    close = decade and abs(stated - true) <= YEARS
    return len(pairs) == 1 and ((close and stated < true) or (tied and (close or not decade)))
