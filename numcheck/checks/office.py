"""The kind of check `office`: titles against terms of office, at the document's date or at that of the clause.

« président » needs a term at one of the two dates, « ancien président » one that is over and none that goes on. Within two
days of a handover nothing is said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from numcheck import format as fmt
from numcheck.checks import cited
from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report
from numcheck.facts.records import Post, Term
from numcheck.facts.time import Days as Ordinals
from numcheck.facts.time import Truth, before
from numcheck.model import Claim, Days, Level, Outcome

HANDOVER = 2
"""Days around the beginning and end of a term on which both titles may be read."""

LINGER = 400
"""Days after a term in which « sortant » is left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeOptions:
    """What to compare: the `status` of a term, or the `title` itself; `warnings` are the statuses held to be milder."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["office"]
    fact: Literal["status", "title"]
    warnings: tuple[str, ...] = ()


PARAMS = frozenset({"text", "subject", "found", "expected", "source", "terms", "date", "hint"})


class Held(NamedTuple):
    """Whether somebody held one of some posts on a day, and whether the facts reach that day at all."""

    truth: Truth
    known: bool


class Case(NamedTuple):
    """An office claim with what the facts say: the person's terms in its posts, today's and the clause's days.

    `aside` titles stand outside the main statement (« la France du président Chirac »), where they may be of their time.
    """

    claim: Claim
    status: str
    named: bool
    aside: bool
    posts: tuple[Post, ...]
    terms: tuple[Term, ...]
    today: Ordinals | None
    then: Ordinals | None


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """The outcomes of a rule for all titles given to persons."""
    claims = [claim for claim in context.claims if claim.kind == "office"]
    if not claims:
        return
    report = Report(rule, context)
    judge = _status if rule.options.fact == "status" else _title
    for claim in claims:
        outcome = _quoted(report, claim) or judge(report, _case(claim, context))
        if outcome:
            yield outcome


def _quoted(report: Report, claim: Claim) -> Outcome | None:
    return report.unchecked(claim, "in_quote") if claim.holder == "quote" else None


def _case(claim: Claim, context: Context) -> Case:
    status, *flags = (claim.status or "bare").split(":")
    keys = dict.fromkeys(key for key in (claim.measure, *claim.alternatives) if key)
    posts = tuple(context.facts.post(key) for key in keys)
    terms = tuple(term for post in posts for term in context.facts.terms(claim.subject or "", post.id))
    today = cited.ordinals(context.date, HANDOVER) if context.date else None
    then = cited.ordinals(claim.anchor, HANDOVER) if claim.anchor else None
    return Case(claim, status, "named" in flags, "aside" in flags, posts, terms, today, then)


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


def _status(report: Report, case: Case) -> Outcome | None:
    """The status that a title claims, against the person's terms."""
    if not case.terms:
        return None
    if case.today is None and case.then is None:
        return report.unchecked(case.claim, "no_document_date")
    judged = _JUDGES[case.status](case, report.context)
    if judged == "confirmed":
        return report.confirmed(case.claim)
    return _contradicted(report, case) if judged == "contradicted" else report.unchecked(case.claim, judged)


def _bare(case: Case, context: Context) -> str:
    """« le président X »: in office today or at the time of the clause."""
    today, then = _held(case, case.today), _held(case, case.then)
    if "yes" in {today.truth, then.truth}:
        return "confirmed"
    if case.claim.modality == "historical" or _dead(case, context):
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
        return "contradicted" if case.claim.modality != "historical" else "historical"
    return "handover" if today.known else "stale_fact"


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
    elected = any(term.phase == "elect" for term in case.terms)
    wrong = today.truth == "yes" and today.known and elected and case.then is None
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
    """Whether the person is dead by the document's date: titles of the dead are courtesy."""
    died = context.facts.died(case.claim.subject or "")
    return bool(died and case.today and before(died.days, case.today) != "no")


_JUDGES: dict[str, Callable[[Case, Context], str]] = {
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


def _level(report: Report, case: Case) -> Level | None:
    level: Level = "warning" if case.status in report.rule.options.warnings else report.rule.level
    if case.aside and case.status == "bare":
        level = "note"
    return cited.level_for(case.claim, cited.lowest(level, report.rule.level))


def _contradicted(report: Report, case: Case) -> Outcome:
    level = _level(report, case)
    if level is None:
        return report.unchecked(case.claim, "ambiguous_subject")
    context = report.context
    terms = [term for term in case.terms if term.phase != "elect"]
    params = {
        "subject": context.facts.entity(case.claim.subject or "").label,
        "found": context.document.text[case.claim.span.start : case.claim.span.end],
        "terms": " ; ".join(_term_text(term, context.language) for term in terms),
        "expected": _expected(case, context),
        "date": fmt.days(context.date, context.language) if context.date else "",
        "source": cited.sources((key for term in terms for key in term.sources), context),
    }
    return report.contradicted(case.claim, case.claim.span, params, level=level)


def _term_text(term: Term, language: str) -> str:
    """« du 1er janvier 2019 au 31 décembre 2022 »; an end known as a few days is the first of them."""
    start = _shown(term.start, language)
    if term.end is None:
        return f"depuis le {start}" if language == "fr" else f"since {start}"
    end = _shown(term.end, language)
    return f"du {start} au {end}" if language == "fr" else f"{start} to {end}"


def _shown(days: Ordinals, language: str) -> str:
    last = days[0] if days[1] - days[0] <= HANDOVER else days[1]
    return fmt.days(Days(dt.date.fromordinal(days[0]), dt.date.fromordinal(last)), language)


def _expected(case: Case, context: Context) -> str:
    """The title as the text has it, with « ancien » where it is missing and without where it is too much."""
    title, female = _printed_title(case, context)
    if case.status not in {"bare", "current", "outgoing"}:
        return title
    return f"{'ancienne' if female else 'ancien'} {title}"


def _printed_title(case: Case, context: Context) -> tuple[str, bool]:
    """The title that stands in the text, and whether it is a feminine form."""
    span = case.claim.span
    folded = context.tokens.folded[span.start : span.end]
    text = context.document.text[span.start : span.end]
    for titles, female in ((case.posts[0].titles_f, True), (case.posts[0].titles_m, False)):
        for words in sorted(titles, key=len, reverse=True):
            place = folded.find(words[0])
            if place >= 0:
                end = folded.find(words[-1], place) + len(words[-1])
                return text[place:end], female and not any(words == other for other in case.posts[0].titles_m)
    return " ".join(case.posts[0].titles_m[0]).replace(" - ", "-"), False


def _title(report: Report, case: Case) -> Outcome | None:
    """A title that is another's, or that is known to be mistaken for the person's own."""
    if case.terms or not case.named or len(case.posts) != 1:
        return None
    context = report.context
    own = _mistaken(case, context)
    if own:
        return _wrong_title(report, case, own.label, own.sources)
    if case.status not in {"bare", "current"} or not case.posts[0].unique:
        return report.unchecked(case.claim, "no_fact")
    days = [day for day in (case.today, case.then) if day]
    if case.today is None:
        return report.unchecked(case.claim, "no_document_date")
    if case.claim.modality == "historical":
        return report.unchecked(case.claim, "historical")
    return _against_holders(report, case, days)


def _mistaken(case: Case, context: Context) -> Post | None:
    """The person's own post whose title is known to be mistaken for the one in the text."""
    for term in context.facts.terms(case.claim.subject or ""):
        post = context.facts.post(term.post)
        if case.posts[0].id in post.confused_with:
            return post
    return None


def _against_holders(report: Report, case: Case, days: list[Ordinals]) -> Outcome:
    post, facts = case.posts[0], report.context.facts
    if any(day[0] < post.complete[0] or day[1] > post.complete[1] for day in days):
        return report.unchecked(case.claim, "stale_fact")
    holders = [facts.holders(post.id, day) for day in days]
    if any(len(held) != 1 or held[0][1] != "yes" for held in holders):
        return report.unchecked(case.claim, "no_fact")
    term = holders[0][0][0]
    return _wrong_title(report, case, f"{facts.entity(term.holder).label} ({post.label})", term.sources)


def _wrong_title(report: Report, case: Case, expected: str, keys: tuple[str, ...]) -> Outcome:
    context = report.context
    level = cited.level_for(case.claim, report.rule.level)
    if level is None:
        return report.unchecked(case.claim, "ambiguous_subject")
    params = {
        "subject": context.facts.entity(case.claim.subject or "").label,
        "found": case.posts[0].label,
        "expected": expected,
        "source": cited.sources(keys, context),
    }
    return report.contradicted(case.claim, case.claim.span, params, level=level)
