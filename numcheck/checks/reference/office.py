"""The kind of check `office`: titles against terms of office, at the document's date or at that of the clause.

« président » needs a term at one of the two dates, « ancien président » one that is over and none that goes on. Within
two days of a handover nothing is said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.base import Context, Rule
from numcheck.checks.calendar.years_told import scene_years
from numcheck.checks.finding import Report
from numcheck.checks.reference import cited
from numcheck.checks.reference.tenure import Case, case_of, held
from numcheck.checks.reference.terms import JUDGES
from numcheck.facts.records import Post
from numcheck.facts.time import Days as Ordinals
from numcheck.model import Claim, Days, Level, Outcome
from numcheck.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeOptions:
    """What to compare: the `status` of a term, or the `title` itself; `warnings` are the statuses held to be milder."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["office"]
    fact: Literal["status", "title"]
    warnings: tuple[str, ...] = ()


COMING = 120
"""Days before a term in which its holder may be known already, and is given the title too early."""

PARAMS = frozenset({"text", "subject", "found", "expected", "source", "terms", "date", "hint"})


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """The outcomes of a rule for all titles given to persons."""
    claims = [claim for claim in context.claims if claim.kind == "office"]
    if not claims:
        return
    report = Report(rule, context)
    judge = _status if rule.options.fact == "status" else _title
    for claim in claims:
        outcome = _quoted(report, claim) or judge(report, case_of(claim, context))
        if outcome:
            yield outcome


def _quoted(report: Report, claim: Claim) -> Outcome | None:
    return report.unchecked(claim, "in_quote") if claim.holder == "quote" else None


def _status(report: Report, case: Case) -> Outcome | None:
    """The status that a title claims, against the person's terms."""
    if not case.terms:
        return None
    if case.today is None and case.then is None:
        return report.unchecked(case.claim, "no_document_date")
    judged = JUDGES[case.status](case, report.context)
    if judged == "confirmed":
        return report.confirmed(case.claim)
    if judged == "contradicted" and _of_a_scene(case, report.context):
        judged = "historical"
    if judged == "contradicted" and not case.generic:
        return _contradicted(report, case)
    return report.unchecked(case.claim, "no_fact" if judged == "contradicted" else judged)


def _of_a_scene(case: Case, context: Context) -> bool:
    """Whether a title was right in a year in which a heading or the paragraph before sets the scene: « ## 1985 »."""
    years = scene_years(context, case.claim.span.start) if case.status in {"bare", "current"} else ()
    then = (Days(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in years)
    return any(held(case, cited.ordinals(days)).truth != "no" for days in then)


def _level(report: Report, case: Case) -> Level | None:
    level: Level = "warning" if case.status in report.rule.options.warnings else report.rule.level
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
        "terms": cited.listed((cited.term(term, context.language) for term in terms), context.language),
        "expected": _expected(case, context),
        "date": fmt.days(context.date, context.language) if context.date else "",
        "source": cited.sources((key for term in terms for key in term.sources), context),
    }
    return report.contradicted(case.claim, case.claim.span, params, level=level)


def _expected(case: Case, context: Context) -> str:
    """The title as the text has it, with « ancien » where it is missing and without where it is too much."""
    title, female = _printed_title(case, context)
    if case.status not in {"bare", "current", "outgoing"}:
        return title
    return f"{'ancienne' if female else 'ancien'} {title}"


def _printed_title(case: Case, context: Context) -> tuple[str, bool]:
    """The title that stands in the text, and whether it is a woman's."""
    tokens, post = context.tokens, case.posts[0]
    first, last = tokens.at(case.claim.span.start), tokens.at(case.claim.span.end - 1) + 1
    woman = context.facts.entity(case.claim.subject or "").sex == "f"
    for words in sorted({*post.titles_f, *post.titles_m}, key=len, reverse=True):
        for index in range(first, last - len(words) + 1):
            if tuple(tokens.words[index : index + len(words)]) == words:
                span = tokens.span(index, index + len(words))
                return tokens.text[span.start : span.end], woman and words in post.titles_f
    return " ".join(post.titles_m[0]).replace(" - ", "-"), False


def _title(report: Report, case: Case) -> Outcome | None:
    """A title that is another's, or that is known to be mistaken for the person's own."""
    if (case.terms and not _to_come(case)) or not case.named or len(case.posts) != 1:
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
    if case.claim.modality == "historical" or _abroad(case, context):
        return report.unchecked(case.claim, "historical" if case.claim.modality == "historical" else "not_covered")
    return _against_holders(report, case, days)


def _to_come(case: Case) -> bool:
    """Whether all of the person's terms begin long after the document: nobody is given the title yet."""
    today = case.today
    return today is not None and all(term.starts_after((today[0], today[1] + COMING)) == "yes" for term in case.terms)


def _abroad(case: Case, context: Context) -> bool:
    """Whether a body whose name several countries share (« le Sénat ») is given to somebody of another country.

    A country that is printed settles which body is meant.
    """
    facts = context.facts
    countries = set(facts.entity(case.posts[0].org).countries)
    theirs = facts.entity(case.claim.subject or "").countries
    if not countries or not theirs or countries.intersection(theirs):
        return False
    first, last = context.tokens.at(case.claim.span.start), context.tokens.at(case.claim.span.end - 1) + 1
    words = context.tokens.words
    named = (entry for index in range(first, last) for entry in facts.names_at(words, index))
    printed = {entry.entity for entry in named}
    return not (countries & printed or any(words[index] in facts.demonyms for index in range(first, last)))


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
