"""Participation and abstention, which are 100 % together: « une participation de 46,2 %, soit 55,8 % d'abstention »."""

from __future__ import annotations

from bisect import bisect_left

from numcheck.checks.arithmetic.sums import summed
from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between
from numcheck.checks.finding import Report
from numcheck.interval import HUNDRED, total
from numcheck.lexicon import lexicon
from numcheck.messages import because
from numcheck.model import Mention, Outcome, Relation

_NEAR = 20
"""Points that both may make more or less than 100; further off they are those of two votes."""
_TIMES = {"date", "time", "ordinal"}


def turned_out(report: Report, relation: Relation) -> Outcome | None:
    """Whether a rate of abstention and the rate of participation beside it make 100 %.

    A rule of shares tells of more than that, one of votes of less.
    """
    away = relation.one("rate")
    went = _went(report.context, relation)
    if went is None or not _of_one_vote(report.context, went, away):
        return None
    sizes = [size for rate in (went, away) if (size := rate.interval("strict"))]
    both = total(sizes)
    if HUNDRED in both:
        return report.confirmed(away)
    if not HUNDRED - _NEAR <= (went.value or 0) + (away.value or 0) <= HUNDRED + _NEAR:
        return report.unchecked(away, "other_reading")
    if (both.low > HUNDRED) != (report.rule.options.of == "shares"):
        return None
    first, second = sorted((went, away), key=lambda rate: rate.span.start)
    why = because("turnout", report.context.language)
    params = summed(report, (first, second), "100 %") | {"why": why, "expected": "100 %"}
    return report.contradicted(second, second, params, related=[(first, first.text)])


def _went(context: Context, relation: Relation) -> Mention | None:
    """The only rate of participation in the sentence of one of abstention, or else in the one beside it."""
    for numbers in ({relation.sentence}, {relation.sentence - 1, relation.sentence + 1}):
        first = bisect_left(context.relations, min(numbers), key=_sentence)
        found: dict[int, Mention] = {}
        for other in context.relations[first:]:
            if other.sentence > max(numbers):
                break
            if other.kind == "turnout" and other.sentence in numbers:
                found.setdefault(other.one("rate").span.start, other.one("rate"))
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _sentence(relation: Relation) -> int:
    return relation.sentence


def _of_one_vote(context: Context, went: Mention, away: Mention) -> bool:
    """Whether nothing behind the first of two rates tells that they are of two votes, of some people, of one place.

    Nor a date before it, where the other one stands in a sentence of its own.
    """
    first, second = sorted((went, away), key=lambda rate: rate.span.start)
    opening, closing = (context.tokens.sentence(rate.tokens[0]) for rate in (first, second))
    start, end = first.tokens[1], context.tokens.sentence_bounds(closing)[1]
    since = context.tokens.sentence_bounds(opening)[0] if opening != closing else start
    told = context.mentions_between(context.tokens.starts[since], context.tokens.ends[end - 1])
    if any(mention.kind in _TIMES for mention in told) or _placed(context, start, end):
        return False
    return next(forms_between(context, since, end, "turnout_otherwise"), None) is None


def _placed(context: Context, start: int, end: int) -> bool:
    """Whether a place, or people, are named between two tokens: « à Nice », « chez les jeunes »."""
    words, tokens = context.tokens.words, context.tokens
    leads, articles = lexicon().words("settings"), lexicon().words("articles")
    for place in range(start, end - 1):
        named = place + 1 + (words[place + 1] in articles)
        if words[place] in leads and named < end and tokens.text[tokens.starts[named]].isupper():
            return True
    return False
