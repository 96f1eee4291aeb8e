"""Who held one of some posts on a day, by the terms that the facts know."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.reference import cited
from numcheck.facts.records import Post, Term
from numcheck.facts.time import Days as Ordinals
from numcheck.facts.time import Truth, before
from numcheck.model import Claim
from numcheck.record import NamedTuple

HANDOVER = 2
"""Days around the beginning and end of a term on which both titles may be read."""


class Held(NamedTuple):
    """Whether somebody held one of some posts on a day, and whether the facts reach that day at all."""

    truth: Truth
    known: bool


class Case(NamedTuple):
    """An office claim with what the facts say: the person's terms in its posts, today's and the clause's days.

    `aside` titles stand outside the main statement (« la France du président Chirac ») and may be of their time;
    `generic` ones may be given by a body that the facts do not know, `bound` ones follow a preposition.
    """

    claim: Claim
    status: str
    named: bool
    aside: bool
    generic: bool
    bound: bool
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
    known = ("named" in flags, "aside" in flags, "generic" in flags, "bound" in flags)
    return Case(claim, status, *known, posts, terms, today, then)


def held(case: Case, day: Ordinals | None, phases: tuple[str | None, ...] = (None, "acting")) -> Held:
    """Whether the person is in one of the posts on a day."""
    if day is None:
        return Held("unknown", False)
    truths = {term.covers(day) for term in case.terms if term.phase in phases}
    known = all(post.complete[0] <= day[0] and day[1] <= post.complete[1] for post in posts_held(case))
    if "yes" in truths:
        return Held("yes", known)
    return Held("unknown" if "unknown" in truths or not known else "no", known)


def posts_held(case: Case) -> list[Post]:
    """The posts of a title that the person held at some time."""
    known = {term.post for term in case.terms}
    return [post for post in case.posts if post.id in known]


def was_in_office(case: Case) -> bool:
    """Whether a term is over today: a text cannot know of terms to come."""
    return case.today is not None and any(term.ended(case.today) == "yes" for term in case.terms)


def is_former(case: Case, day: Ordinals) -> bool:
    """Whether a post of the person's is over on a day and not held on it."""
    for post in posts_held(case):
        terms = [term for term in case.terms if term.post == post.id and term.phase != "elect"]
        if any(term.ended(day) == "yes" for term in terms) and all(term.covers(day) == "no" for term in terms):
            return True
    return False


def settled(case: Case, day: Ordinals) -> bool:
    """Whether the term that covers a day began so long before it that nobody says « élu » any more."""
    earlier = (day[0] - ELECTED_FOR, day[0] - ELECTED_FOR)
    return any(term.covers(earlier) == "yes" for term in case.terms if term.phase is None)


def dead(case: Case, context: Context) -> bool:
    """Whether the person is dead by the document's date: titles of the dead are courtesy, unless they act after it."""
    died = context.facts.died(case.claim.subject or "")
    acts = not case.bound and case.then is not None and died is not None and before(died.days, case.then) == "yes"
    return bool(died and case.today and before(died.days, case.today) != "no" and not acts)


def died_before(case: Case, context: Context) -> bool:
    """Whether the person was dead on the document's date and at the time of the clause: nobody comes back."""
    died = context.facts.died(case.claim.subject or "")
    days = [day for day in (case.today, case.then) if day]
    return died is not None and bool(days) and all(before(died.days, day) == "yes" for day in days)


ELECTED_FOR = 60
"""Days in office after which « le président élu » is out of date."""
