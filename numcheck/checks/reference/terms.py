"""What a title says of a term (in office, over, to come), judged by the terms that the facts know."""

from __future__ import annotations

from collections.abc import Callable

from numcheck.checks.base import Context
from numcheck.checks.reference.tenure import Case, dead, died_before, held, is_former, settled, was_in_office
from numcheck.facts.time import before

LINGER = 400
"""Days after a term in which « sortant » is left alone."""


def _bare(case: Case, context: Context) -> str:
    """« le président X »: in office today or at the time of the clause."""
    today, then = held(case, case.today), held(case, case.then)
    if "yes" in {today.truth, then.truth}:
        return "confirmed"
    if case.claim.modality == "historical" or case.aside or dead(case, context):
        return "historical"
    if case.today is None:
        return "no_document_date"
    if "unknown" in {today.truth, then.truth if case.then else "no"} and not died_before(case, context):
        return "handover" if today.known else "stale_fact"
    return "contradicted" if was_in_office(case) else "no_fact"


def _current(case: Case, context: Context) -> str:
    """« l'actuel président X »: in office today."""
    today = held(case, case.today)
    if case.today is None:
        return "no_document_date"
    if today.truth == "unknown":
        return "handover" if today.known else "stale_fact"
    return "confirmed" if today.truth == "yes" else _bare(case, context)


def _former(case: Case, context: Context) -> str:
    """« l'ancien président X »: a term is over and none goes on, today or at the time of the clause."""
    for day in (case.today, case.then):
        if day and is_former(case, day):
            return "confirmed"
    if case.today is None:
        return "no_document_date"
    today = held(case, case.today)
    if today.truth == "yes" and today.known:
        return "contradicted" if _never_former(case) else "historical"
    return "handover" if today.known else "stale_fact"


def _never_former(case: Case) -> bool:
    """Whether « ancien » is wrong whenever the clause speaks: in office then too, or never out of it before today."""
    if case.then:
        return held(case, case.then).truth == "yes"
    return case.claim.modality != "historical" or not was_in_office(case)


def _elect(case: Case, context: Context) -> str:
    """« le président élu X »: between election and term."""
    if "yes" in {held(case, day, ("elect",)).truth for day in (case.today, case.then) if day}:
        return "confirmed"
    today = held(case, case.today)
    wrong = today.truth == "yes" and today.known and all(settled(case, day) for day in (case.today, case.then) if day)
    return "contradicted" if wrong and case.claim.modality != "historical" else "no_fact"


def _future(case: Case, context: Context) -> str:
    """« le futur président X »: the term has not begun, today or at the time of the clause."""
    for day in (case.today, case.then):
        if day and any(term.starts_after(day) == "yes" for term in case.terms):
            return "confirmed"
    if case.then or case.claim.modality == "historical":
        return "historical"
    if case.today is None:
        return "no_document_date"
    today = held(case, case.today)
    return "contradicted" if today.truth == "yes" and today.known else "no_fact"


def _then(case: Case, context: Context) -> str:
    """« alors président »: in office at the time of the clause."""
    return "confirmed" if held(case, case.then).truth == "yes" else "historical"


def _outgoing(case: Case, context: Context) -> str:
    """« le président sortant X »: in office, or not long out of it."""
    for day in (case.today, case.then):
        if day and any(term.covers((day[0] - LINGER, day[1])) != "no" for term in case.terms):
            return "confirmed"
    if case.claim.modality == "historical" or case.then:
        return "historical"
    today = held(case, case.today)
    return "contradicted" if case.today and today.known else "no_document_date"


def _deposed(case: Case, context: Context) -> str:
    """« le président déchu X »: out of office, or impeached and waiting for the judges."""
    return "confirmed" if any(is_former(case, day) for day in (case.today, case.then) if day) else "historical"


def _acting(case: Case, context: Context) -> str:
    """« président par intérim »: an acting term."""
    days = [day for day in (case.today, case.then) if day]
    if any(held(case, day, ("acting",)).truth == "yes" for day in days):
        return "confirmed"
    today = held(case, case.today, (None,))
    acting = any(term.phase == "acting" for term in case.terms)
    wrong = today.truth == "yes" and today.known and not acting and case.then is None
    return "contradicted" if wrong and case.claim.modality != "historical" else "no_fact"


def _late(case: Case, context: Context) -> str:
    """« feu le président X »: dead by the document's date."""
    died = context.facts.died(case.claim.subject or "")
    if died is None or case.today is None:
        return "no_fact"
    truth = before(died.days, case.today)
    return {"yes": "confirmed", "no": "contradicted"}.get(truth, "handover")


JUDGES: dict[str, Callable[[Case, Context], str]] = {
    "bare": _bare,
    "current": _current,
    "former": _former,
    "elect": _elect,
    "future": _future,
    "then": _then,
    "outgoing": _outgoing,
    "deposed": _deposed,
    "acting": _acting,
    "late": _late,
}
