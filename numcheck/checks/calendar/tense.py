"""Checks of tense: what is told as past but lies after the document, what is announced but has passed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import lru_cache
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.base import Context, Rule
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.calendar.elapsed import shifted
from numcheck.checks.cues import says
from numcheck.checks.finding import Report, softened
from numcheck.model import Days, Mention, Outcome, Relation
from numcheck.record import dataclass

ZONES = 1
"""Days for time zones and late editions."""
STALE = 400
"""How many days ago an announced date may lie to look like a text used again; older ones are history."""
LONGEST = 20_000
"""Characters on either side of a date in which its paragraph ends, at most."""
SEASON = 45
"""How many days ago an announced date without a year may lie; from farther on, the next year's may be meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseOptions:
    """Which of the two mistakes to look for."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["tense"]
    of: Literal["past_event", "coming_event"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every event that a verb dates."""
    report = Report(rule, context)
    judge = _JUDGES[rule.options.of]
    for relation in context.relations:
        if relation.kind != rule.options.of:
            continue
        date = relation.one("date")
        if context.date is None:
            yield report.unchecked(date, "no_document_date")
        elif date.days is None or date.granularity in {"century", "decade"}:
            yield report.unchecked(date, "ambiguous_year")
        else:
            yield judge(report, relation, date.days, context.date)


def _past_event(report: Report, relation: Relation, when: Days, now: Days) -> Outcome:
    date = relation.one("date")
    if when.first <= shifted(now, ZONES).last:
        return report.confirmed(date)
    if not year_printed(date):
        return report.unchecked(date, "ambiguous_year")
    level = softened(report.rule.level) if "lead" in relation.roles else None
    return report.contradicted(date, date, _params(report, date, when, now), level=level)


def _coming_event(report: Report, relation: Relation, when: Days, now: Days) -> Outcome:
    date = relation.one("date")
    if when.last >= shifted(now, ZONES).first:
        return report.confirmed(date)
    far = not year_printed(date) and when.last < shifted(now, SEASON).first
    if (far or "month" in date.implied) and not _weekday(date):
        return report.unchecked(date, "ambiguous_year")
    historic = date.granularity != "day" or says(report.context, date, "said_then")
    if historic or when.last < shifted(now, STALE).first or _tells_history(report.context, date, now):
        return report.unchecked(date, "historic_future")
    return report.contradicted(date, date, _params(report, date, when, now))


def _weekday(date: Mention) -> bool:
    """Whether a weekday is printed, which tells the year."""
    return date.fields is not None and date.fields.weekday is not None


def _tells_history(context: Context, date: Mention, now: Days) -> bool:
    """Whether another past date stands in the same paragraph, so that the future tense may tell a story."""
    text = context.document.text
    begin = text.rfind("\n\n", max(0, date.span.start - LONGEST), date.span.start) + 1
    begin, far = max(begin, date.span.start - LONGEST), date.span.end + LONGEST
    end = text.find("\n\n", date.span.end, far)
    past = _past(context, now)
    told = past[bisect_left(past, begin) : bisect_left(past, far if end < 0 else end)][:2]
    return told not in ([], [date.span.start])


@lru_cache(maxsize=1)
def _past(context: Context, now: Days) -> list[int]:
    """Where the dates begin that had passed."""
    return [m.span.start for m in context.mentions if m.kind == "date" and m.days and m.days.last < now.first]


def _params(report: Report, date: Mention, when: Days, now: Days) -> dict[str, str]:
    language = report.context.language
    apart = (when.first - now.last).days if when.first > now.last else (now.first - when.last).days
    return {
        "date": fmt.days(when, language),
        "moment": fmt.days(now, language),
        "days": fmt.duration(Decimal(apart), "day", language),
        "found": date.text,
        "expected": "",
    }


_JUDGES: dict[str, Callable[[Report, Relation, Days, Days], Outcome]] = {
    "past_event": _past_event,
    "coming_event": _coming_event,
}
PARAMS = frozenset({"text", "date", "moment", "days", "expected", "found"})
