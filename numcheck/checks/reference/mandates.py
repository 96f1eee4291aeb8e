"""The years that a text gives to somebody's time in a post, against the terms that the facts know."""

from __future__ import annotations

import datetime as dt

from numcheck.checks.finding import Report
from numcheck.checks.reference import cited
from numcheck.facts.records import Term
from numcheck.facts.time import Days as Ordinals
from numcheck.model import Claim, Days, Outcome

SPRING = 120
"""Who takes office in the first days of a year, so many, may have been elected in the year before."""


def mandate(report: Report, claim: Claim) -> Outcome | None:
    """Years of a term: wrong where no term of the person in this post begins, or ends, in them."""
    if claim.measure != "mandate":
        return None
    context, mention = report.context, claim.mentions[0]
    if claim.holder == "quote" or mention.days is None or "year" in mention.implied:
        return report.unchecked(claim, "in_quote" if claim.holder == "quote" else "not_covered")
    post = context.facts.post(claim.alternatives[0])
    terms = [term for term in context.facts.terms(claim.subject or "") if term.post == post.id]
    year = _wrong_year(claim.status, mention.days, terms, context.date)
    if year is None:
        return report.confirmed(claim)
    level = cited.level_for(claim, report.rule.level)
    if level is None or year < dt.date.fromordinal(post.complete[0]).year:
        return report.unchecked(claim, "no_fact" if level else "ambiguous_subject")
    shown = [term for term in terms if term.phase != "elect"]
    params = {
        "subject": context.facts.entity(claim.subject or "").label,
        "measure": post.label,
        "found": mention.text,
        "expected": cited.listed((cited.term(term, context.language) for term in shown), context.language),
        "source": cited.sources((key for term in shown for key in term.sources), context),
    }
    return report.contradicted(claim, mention, params, level=level)


def _wrong_year(how: str | None, stated: Days, terms: list[Term], today: Days | None) -> int | None:
    """The year in which no term begins or ends; in brackets a part of one is right (« Mitterrand (1986-1988) »)."""
    first, last = stated.first.year, stated.last.year
    if how == "elected":
        return None if _may_be_elected(first, terms) else first
    if how == "within":
        held = any(_years(term.start)[0] <= first and _ends(last, [term], today, before=True) for term in terms)
        return None if held else first
    if how != "until" and not _begins(first, terms):
        return first
    return last if how != "since" and not _ends(last, terms, today) else None


def _years(days: Ordinals) -> range:
    first, last = dt.date.fromordinal(days[0]).year, dt.date.fromordinal(days[1]).year
    return range(first, last + 1)


def _begins(year: int, terms: list[Term]) -> bool:
    return any(year in _years(term.start) for term in terms)


def _ends(year: int, terms: list[Term], today: Days | None, before: bool = False) -> bool:
    """Whether a term ends in a year, or `before` asks for after it; one that goes on may end in this year or later."""
    for term in terms:
        if term.end is None and (before or today is None or year >= today.last.year):
            return True
        if term.end and (year in _years(term.end) or (before and year < _years(term.end)[0])):
            return True
    return False


def _may_be_elected(year: int, terms: list[Term]) -> bool:
    """Whether somebody may have been elected in a year: not before the first term, nor after the last."""
    starts = [term.start[0] for term in terms]
    early = min(dt.date.fromordinal(start - SPRING).year for start in starts)
    ends = [term.end[1] if term.end else None for term in terms]
    last = max((dt.date.fromordinal(end).year for end in ends if end), default=year)
    return early <= year and (None in ends or year <= last)
