"""Checks of one printed date or time against the calendar and the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar, Literal

from numcheck.checks.base import Context, Rule
from numcheck.checks.calendar.clock import impossible_time
from numcheck.checks.calendar.dates import dates
from numcheck.checks.calendar.dayparts import closed_before_open, part_of_day
from numcheck.checks.calendar.days import impossible_day, leap_day
from numcheck.checks.calendar.weekday import falls, weekday
from numcheck.checks.calendar.weekdays import one_year, shared, together
from numcheck.checks.finding import Report
from numcheck.model import Mention, Outcome
from numcheck.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarOptions:
    """Which fault of a date to look for."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["calendar"]
    fault: Literal["weekday", "impossible_day", "leap_day", "impossible_time", "day_part", "opening_hours"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every printed date, the ends of ranges included; durations too, for clock times read as such."""
    judge = _FAULTS[rule.options.fault]
    report = Report(rule, context)
    if judge is weekday:
        yield from _weekdays(report)
        return
    for mention in context.mentions if rule.options.fault in _OF_THE_CLOCK else dates(context):
        outcome = judge(report, mention)
        if outcome is not None:
            yield outcome


def _weekdays(report: Report) -> Iterator[Outcome]:
    """Check the weekdays of dates: each its own, those that several share, those of ranges, those they fall on."""
    groups = shared(report.context)
    grouped = {date.span.start for group in groups for date in group.dates}
    outcomes = [weekday(report, date) for date in dates(report.context) if date.span.start not in grouped]
    ranges = [one_year(report, mention) for mention in report.context.mentions if mention.ends]
    for outcome in (*outcomes, *(together(report, group) for group in groups), *ranges, *falls(report)):
        if outcome is not None:
            yield outcome


_FAULTS: dict[str, Callable[[Report, Mention], Outcome | None]] = {
    "weekday": weekday,
    "impossible_day": impossible_day,
    "leap_day": leap_day,
    "impossible_time": impossible_time,
    "day_part": part_of_day,
    "opening_hours": closed_before_open,
}
_OF_THE_CLOCK = {"impossible_time", "day_part", "opening_hours"}
PARAMS = frozenset({"text", "date", "expected", "found", "nearest", "why", "year"})
