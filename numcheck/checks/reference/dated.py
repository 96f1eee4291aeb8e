"""Stages that are over and names of renamed bodies, against the days that the facts give them."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.finding import Report
from numcheck.checks.reference import cited
from numcheck.facts.records import Renaming
from numcheck.messages import because
from numcheck.model import Claim, Days, Outcome

SLACK = 2
"""Days around a birthday or an event on which nothing is said: drafts are written before and read after."""

RENAMED_FOR = 365
"""Days after a renaming in which the old name is left alone."""

NEWS = 8
"""Days around the document's date in which a clause tells the news."""

CYCLE = 365
"""Days after an event in which a stage before it is plainly out of date; later, another cycle may have begun."""


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
    if stands == "glossed" or not _out_of_time(claim, context, context.date, renaming, which == "old"):
        return report.confirmed(claim)
    if which == "old" and _told_of_then(claim, context, renaming.days[1]):
        return report.unchecked(claim, "historical")
    if which == "old" and not (_is_place(claim, context) or (stands == "acts" and _these_days(claim, context.date))):
        return report.unchecked(claim, "not_covered")  # « le rachat de Twitter »: told of then, it keeps its name
    return _another_name(report, claim, renaming, which == "old")


def _out_of_time(claim: Claim, context: Context, date: Days, renaming: Renaming, old: bool) -> bool:
    """Whether an old name stands long after the renaming, or a new one is told of a time before it."""
    spoken = cited.ordinals(claim.anchor or date)
    if old:
        return min(spoken[0], cited.ordinals(date)[0]) > renaming.days[1] + RENAMED_FOR
    earlier = bool(claim.anchor) and spoken[1] < renaming.days[0] and not _is_place(claim, context)
    return earlier and _told_of_then(claim, context, renaming.days[0])  # not in « élu en 2001. Le RN, lui, »


def _another_name(report: Report, claim: Claim, renaming: Renaming, old: bool) -> Outcome:
    """The finding that names what the body is or was called."""
    context, names = report.context, renaming.new if old else renaming.old
    since = cited.days(renaming.days, context.language)
    params = {
        "found": context.document.text[claim.span.start : claim.span.end],
        "expected": names[0],
        "since": since,
        "hint": because("old_name" if old else "new_name", context.language, name=names[0], since=since),
        "source": cited.sources(renaming.sources, context),
    }
    return report.contradicted(claim, claim.span, params, level=report.rule.level if old else "note")


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
