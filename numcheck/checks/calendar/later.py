"""« Commencé en 1922 et achevé en 1949, vingt-sept ans plus tard »: how much later one date is than another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.calendar.elapsed import FULL, TOLD, between
from numcheck.checks.cues import before, word_after
from numcheck.checks.finding import Report, softened
from numcheck.checks.inwords import replaced
from numcheck.interval import HALF, ONE, Interval
from numcheck.model import Mention, Outcome

BORN = 2
"""Words before a date in which « né » makes it one of a life, which years are seldom counted from."""


def later(report: Report) -> Iterator[Outcome]:
    """Check every count of units after the date it stands in apposition to, against the dates before."""
    context = report.context
    for place, counted in enumerate(context.mentions):
        if counted.role != "later" or counted.value is None or place < 2 or not _closes(context, counted):
            continue
        end = context.mentions[place - 1]
        beside = context.mentions_in(context.tokens.sentence(counted.tokens[0]))
        events = (m for m in reversed(beside) if _dated(m) and not before(context, m, "of_base"))
        start = next((m for m in events if m.span.end <= end.span.start), None)
        if start and end.tokens[1] == counted.tokens[0] - 1 and _dated(end):
            outcome = _judge(report, start, end, counted)
            if outcome is not None:
                yield outcome


def _closes(context: Context, counted: Mention) -> bool:
    """Whether nothing follows in the clause: « en 1944, dix ans plus tard une rue porte son nom » goes on."""
    _, last = context.tokens.sentence_bounds(context.tokens.sentence(counted.tokens[0]))
    return counted.tokens[1] >= last or word_after(context, counted) in {".", ";", ")", "!", "?"}


def _dated(mention: Mention) -> bool:
    return (
        mention.kind == "date" and mention.days is not None and mention.role is None and "year" not in mention.implied
    )


def _judge(report: Report, start: Mention, end: Mention, counted: Mention) -> Outcome | None:
    context = report.context
    if context.tokens.words[end.tokens[1]] != ",":
        return None
    computed = _apart(start, end, counted)
    if computed is None or computed.high < 0 or before(context, start, "born", BORN):
        return None
    earlier = context.mentions_between(max(0, start.span.start - TOLD), start.span.end)
    if any(_fits(other, end, counted) for other in earlier if _dated(other)):
        return report.confirmed(counted)
    middle = ((computed.low + computed.high + FULL - HALF) / 2).quantize(ONE)
    params = {
        "first": start.text,
        "last": end.text,
        "expected": fmt.duration(middle, counted.unit or "", context.language),
        "found": counted.text,
    }
    related, mended = [(start, start.text), (end, end.text)], [replaced(counted, middle)]
    level = softened(report.rule.level)  # the years may be counted from an event that has no date
    return report.contradicted(counted, counted, params, level=level, related=related, suggestions=mended)


def _fits(start: Mention, end: Mention, counted: Mention) -> bool:
    computed, printed = _apart(start, end, counted), counted.interval("robust" if counted.hedge else "exact")
    return computed is None or printed is None or computed.meets(printed)


def _apart(start: Mention, end: Mention, counted: Mention) -> Interval | None:
    """The time between two dates in the unit of the count, rounded or in full units."""
    if start.days is None or end.days is None:
        return None
    if start.granularity == end.granularity == "year" == counted.unit:
        years = Decimal(end.days.first.year - start.days.first.year)
        return Interval(years, years)
    computed = between(start.days, end.days, counted.unit or "")
    return computed and Interval(computed.low - FULL, computed.high + HALF)
