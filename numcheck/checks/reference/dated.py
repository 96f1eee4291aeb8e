"""Dates of events, stages that are over, names of renamed bodies against the days that the facts give them."""

from __future__ import annotations

import datetime as dt

from numcheck.checks.base import Context
from numcheck.checks.finding import Report
from numcheck.checks.reference import cited
from numcheck.facts.records import Event
from numcheck.facts.time import Days as Ordinals
from numcheck.messages import because
from numcheck.model import Claim, Days, Fields, Mention, Outcome

SLACK = 2
"""Days around a birthday or an event on which nothing is said: drafts are written before and read after."""

RENAMED_FOR = 365
"""Days after a renaming in which the old name is left alone."""

NEWS = 8
"""Days around the document's date in which a clause tells the news."""

LONG = 7
"""Events of more days have no single date that could be missed."""

NEAR = 180
"""Days around the document's date in which an event named without a year is looked for."""

CYCLE = 365
"""Days after an event in which a stage before it is plainly out of date; later, another cycle may have begun."""


YEARS = 2
"""So many years off a year is a slip; farther off it may be another event of the name."""


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
    if any(_meets(stated, event) for event in events):
        return report.confirmed(claim)
    bond, _, said = (claim.status or "").partition(":")
    near = [event for event in events if _near_miss(mention.fields, event, bond == "tied", len(events) == 1)]
    same_year = [event for event in near if dt.date.fromordinal(event.days[0]).year == mention.days.first.year]
    near = same_year or near
    level = report.rule.level
    if "year" in mention.implied:
        near, level = _same_month(mention, events, context), cited.milder(level)
    elif said and len(events) == 1 and _year_slip(mention.fields, events[0], bond == "tied"):
        near, level = events, cited.milder(level)
    if len(near) != 1:
        return report.unchecked(claim, "no_fact")
    params = {
        "event": near[0].label,
        "found": mention.text,
        "expected": cited.days(near[0].days, context.language),
        "source": cited.sources(near[0].sources, context),
    }
    return report.contradicted(claim, mention, params, level=level)


def _same_month(mention: Mention, events: list[Event], context: Context) -> list[Event]:
    """For a date without a year: the event of the same month that lies near the document's date."""
    if context.date is None or mention.fields is None or mention.fields.day is None:
        return []
    today = cited.ordinals(context.date)
    near = [event for event in events if event.days[0] == event.days[1] and abs(event.days[0] - today[0]) <= NEAR]
    return [event for event in near if dt.date.fromordinal(event.days[0]).month == mention.fields.month]


def _meets(stated: Ordinals, event: Event) -> bool:
    """Whether a date is that of an event; what happened on the other side of the world may bear the next day's date."""
    slack = 0 if event.kind == "election" else 1
    return stated[0] <= event.days[1] + slack and event.days[0] - slack <= stated[1]


def _near_miss(fields: Fields | None, event: Event, tied: bool, only: bool) -> bool:
    """Whether a printed day is the event's day but for one field, or, when « du » ties them, any day of its year."""
    if fields is None or fields.day is None or event.days[1] - event.days[0] > LONG:
        return False
    true = dt.date.fromordinal(event.days[0])
    same = [fields.year == true.year, fields.month == true.month, fields.day == true.day]
    if same[1] and same[2]:  # « les attentats du 13 novembre 1995 » were others
        return fields.year is not None and _slip(fields.year, true.year, tied=True)
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
    """Whether two neighbouring digits are swapped, one is another (tied), or the last one is off by one or two."""
    pairs = [(one, other) for one, other in zip(f"{stated:04}", f"{true:04}", strict=True) if one != other]
    if len(pairs) == 2:
        return pairs[0] == pairs[1][::-1] and str(stated)[:2] == str(true)[:2]
    close = stated // 10 == true // 10 and abs(stated - true) <= YEARS
    return len(pairs) == 1 and (tied or (close and stated < true))


def event_stage(report: Report, claim: Claim) -> Outcome | None:
    """A stage told in the present whose event has come."""
    if claim.measure != "stage":
        return None
    context = report.context
    if claim.holder == "quote" or context.date is None:
        return report.unchecked(claim, "in_quote" if claim.holder == "quote" else "no_document_date")
    today = cited.ordinals(context.date)
    if claim.anchor and cited.ordinals(claim.anchor)[1] < today[0] - SLACK:
        return report.unchecked(claim, "historical")
    events = sorted(context.facts.events(claim.subject or "", claim.status), key=lambda event: event.days)
    past = [event for event in events if event.days[1] + SLACK < today[0]]
    if len(past) < len(events):
        return report.confirmed(claim)
    level = cited.level_for(claim, report.rule.level)
    recent = bool(past) and today[0] - past[-1].days[1] <= CYCLE
    if level is None or not recent:
        return report.unchecked(claim, "no_fact" if level else "ambiguous_subject")
    event = past[-1]
    params = {
        "subject": context.facts.entity(claim.subject or "").label,
        "event": event.label,
        "expected": cited.days(event.days, context.language),
        "source": cited.sources(event.sources, context),
    }
    return report.contradicted(claim, claim.span, params, level=level)


def renamed(report: Report, claim: Claim) -> Outcome | None:
    """The old name long after a renaming (a warning), the new one told of a time before it (a note)."""
    if claim.kind != "name":
        return None
    context = report.context
    which, _, stands = (claim.status or "").partition(":")
    found = context.document.text[claim.span.start : claim.span.end]
    known = context.facts.renamed(claim.subject or "")
    renaming = next((item for item in known if found in (item.old if which == "old" else item.new)), known[-1])
    if claim.holder == "quote" or context.date is None:
        return report.unchecked(claim, "in_quote" if claim.holder == "quote" else "no_document_date")
    spoken = cited.ordinals(claim.anchor or context.date)
    if which == "old":
        wrong = min(spoken[0], cited.ordinals(context.date)[0]) > renaming.days[1] + RENAMED_FOR
    else:
        wrong = bool(claim.anchor) and spoken[1] < renaming.days[0] and not _is_place(claim, context)
    if stands == "glossed" or not wrong:
        return report.confirmed(claim)
    if which == "old" and _told_of_then(claim, context, renaming.days[1]):
        return report.unchecked(claim, "historical")
    if which == "old" and not (_is_place(claim, context) or (stands == "acts" and _these_days(claim, context.date))):
        return report.unchecked(claim, "not_covered")  # « le rachat de Twitter »: told of then, it keeps its name
    level = report.rule.level if which == "old" else "note"
    names = renaming.new if which == "old" else renaming.old
    since = cited.days(renaming.days, context.language)
    params = {
        "found": found,
        "expected": names[0],
        "since": since,
        "hint": because(f"{which}_name", context.language, name=names[0], since=since),
        "source": cited.sources(renaming.sources, context),
    }
    return report.contradicted(claim, claim.span, params, level=level)


def _these_days(claim: Claim, date: Days) -> bool:
    """Whether the clause dates what it tells within days of the document: « Pôle emploi a annoncé jeudi »."""
    return claim.anchor is not None and abs((claim.anchor.first - date.first).days) <= NEWS


def _told_of_then(claim: Claim, context: Context, change: int) -> bool:
    """Whether the sentence names a time when the old name held: « président du Zaïre jusqu’en 1997 »."""
    sentence = context.tokens.sentence(context.tokens.at(claim.span.start))
    dates = (mention.days for mention in context.mentions_in(sentence) if mention.kind == "date" and mention.days)
    return any(cited.ordinals(days)[0] <= change for days in dates if days)


def _is_place(claim: Claim, context: Context) -> bool:
    return context.facts.entity(claim.subject or "").type in {"country", "city", "place"}
