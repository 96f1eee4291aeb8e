"""What a title says of a term (in office, over, to come), judged by the terms that the facts know."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from numcheck.checks.base import Context
from numcheck.checks.reference import cited
from numcheck.facts.records import Post, Term
from numcheck.facts.time import Days as Ordinals
from numcheck.facts.time import Truth, before
from numcheck.model import Claim

HANDOVER = 2
"""Days around the beginning and end of a term on which both titles may be read."""

ELECTED_FOR = 60
"""Days in office after which « le président élu » is out of date."""

LINGER = 400
"""Days after a term in which « sortant » is left alone."""


class Held(NamedTuple):
    """Whether somebody held one of some posts on a day, and whether the facts reach that day at all."""

    truth: Truth
    known: bool


class Case(NamedTuple):
    """An office claim with what the facts say: the person's terms in its posts, today's and the clause's days.

    `aside` titles stand outside the main statement (« la France du président Chirac ») and may be of their time;
    `generic` ones may be given by a body that the facts do not know.
    """

    claim: Claim
    status: str
    named: bool
    aside: bool
    generic: bool
    posts: tuple[Post, ...]
    terms: tuple[Term, ...]
    today: Ordinals | None
    then: Ordinals | None


def case_of(claim: Claim, context: Context) -> Case:
    """An office claim with the person's terms in its posts."""
    status, *flags = (claim.status or "bare").split(":")
    keys = dict.fromkeys(key for key in (claim.measure, *claim.alternatives) if key)
    posts = tuple(context.facts.post(key) for key in keys)
    terms = tuple(term for term in context.facts.terms(claim.subject or "") if term.post in keys)
    today = cited.ordinals(context.date, HANDOVER) if context.date else None
    then = cited.ordinals(claim.anchor, HANDOVER) if claim.anchor else None
    return Case(claim, status, "named" in flags, "aside" in flags, "generic" in flags, posts, terms, today, then)


def _held(case: Case, day: Ordinals | None, phases: tuple[str | None, ...] = (None, "acting")) -> Held:
    """Whether the person is in one of the posts on a day."""
    if day is None:
        return Held("unknown", False)
    truths = {term.covers(day) for term in case.terms if term.phase in phases}
    known = all(post.complete[0] <= day[0] and day[1] <= post.complete[1] for post in _posts_held(case))
    if "yes" in truths:
        return Held("yes", known)
    return Held("unknown" if "unknown" in truths or not known else "no", known)


def _posts_held(case: Case) -> list[Post]:
    held = {term.post for term in case.terms}
    return [post for post in case.posts if post.id in held]


def _bare(case: Case, context: Context) -> str:
    """« le président X »: in office today or at the time of the clause."""
    today, then = _held(case, case.today), _held(case, case.then)
    if "yes" in {today.truth, then.truth}:
        return "confirmed"
    if case.claim.modality == "historical" or case.aside or _dead(case, context):
        return "historical"
    if case.today is None:
        return "no_document_date"
    if "unknown" in {today.truth, then.truth if case.then else "no"}:
        return "handover" if today.known else "stale_fact"
    return "contradicted" if _was_in_office(case) else "no_fact"


def _was_in_office(case: Case) -> bool:
    """Whether a term is over today: a text cannot know of terms to come."""
    return case.today is not None and any(term.ended(case.today) == "yes" for term in case.terms)


def _current(case: Case, context: Context) -> str:
    """« l'actuel président X »: in office today."""
    today = _held(case, case.today)
    if case.today is None:
        return "no_document_date"
    if today.truth == "unknown":
        return "handover" if today.known else "stale_fact"
    return "confirmed" if today.truth == "yes" else _bare(case, context)


def _former(case: Case, context: Context) -> str:
    """« l'ancien président X »: a term is over and none goes on, today or at the time of the clause."""
    for day in (case.today, case.then):
        if day and _is_former(case, day):
            return "confirmed"
    if case.today is None:
        return "no_document_date"
    today = _held(case, case.today)
    if today.truth == "yes" and today.known:
        return "contradicted" if _never_former(case) else "historical"
    return "handover" if today.known else "stale_fact"


def _never_former(case: Case) -> bool:
    """Whether « ancien » is wrong whenever the clause speaks: in office then too, or never out of it before today."""
    if case.then:
        return _held(case, case.then).truth == "yes"
    return case.claim.modality != "historical" or not _was_in_office(case)


def _is_former(case: Case, day: Ordinals) -> bool:
    """Whether a post of the person's is over on a day and not held on it."""
    for post in _posts_held(case):
        terms = [term for term in case.terms if term.post == post.id and term.phase != "elect"]
        if any(term.ended(day) == "yes" for term in terms) and all(term.covers(day) == "no" for term in terms):
            return True
    return False


def _elect(case: Case, context: Context) -> str:
    """« le président élu X »: between election and term."""
    if "yes" in {_held(case, day, ("elect",)).truth for day in (case.today, case.then) if day}:
        return "confirmed"
    today = _held(case, case.today)
    wrong = today.truth == "yes" and today.known and all(_settled(case, day) for day in (case.today, case.then) if day)
    return "contradicted" if wrong and case.claim.modality != "historical" else "no_fact"


def _settled(case: Case, day: Ordinals) -> bool:
    """Whether the term that covers a day began so long before it that nobody says « élu » any more."""
    earlier = (day[0] - ELECTED_FOR, day[0] - ELECTED_FOR)
    return any(term.covers(earlier) == "yes" for term in case.terms if term.phase is None)


def _future(case: Case, context: Context) -> str:
    """« le futur président X »: the term has not begun, today or at the time of the clause."""
    for day in (case.today, case.then):
        if day and any(term.starts_after(day) == "yes" for term in case.terms):
            return "confirmed"
    if case.then or case.claim.modality == "historical":
        return "historical"
    if case.today is None:
        return "no_document_date"
    today = _held(case, case.today)
    return "contradicted" if today.truth == "yes" and today.known else "no_fact"


def _then(case: Case, context: Context) -> str:
    """« alors président »: in office at the time of the clause."""
    held = _held(case, case.then)
    return "confirmed" if held.truth == "yes" else "historical"


def _outgoing(case: Case, context: Context) -> str:
    """« le président sortant X »: in office, or not long out of it."""
    for day in (case.today, case.then):
        if day and any(term.covers((day[0] - LINGER, day[1])) != "no" for term in case.terms):
            return "confirmed"
    if case.claim.modality == "historical" or case.then:
        return "historical"
    today = _held(case, case.today)
    return "contradicted" if case.today and today.known else "no_document_date"


def _acting(case: Case, context: Context) -> str:
    """« président par intérim »: an acting term."""
    days = [day for day in (case.today, case.then) if day]
    if any(_held(case, day, ("acting",)).truth == "yes" for day in days):
        return "confirmed"
    today = _held(case, case.today, (None,))
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


def _dead(case: Case, context: Context) -> bool:
    """Whether the person is dead by the document's date: titles of the dead are courtesy, unless they act after it."""
    died = context.facts.died(case.claim.subject or "")
    acts = case.then is not None and died is not None and before(died.days, case.then) == "yes"
    return bool(died and case.today and before(died.days, case.today) != "no" and not acts)


JUDGES: dict[str, Callable[[Case, Context], str]] = {
    "bare": _bare,
    "current": _current,
    "former": _former,
    "elect": _elect,
    "future": _future,
    "then": _then,
    "outgoing": _outgoing,
    "acting": _acting,
    "late": _late,
}
