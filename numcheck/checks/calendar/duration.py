"""Checks of durations against the dates printed beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.base import Context, Rule
from numcheck.checks.calendar.dates import may_leap
from numcheck.checks.calendar.elapsed import DAY_MINUTES, MINUTES_IN, between, clock, from_clock
from numcheck.checks.calendar.later import later
from numcheck.checks.calendar.netted import bounded, of_a_journey, of_another, working
from numcheck.checks.calendar.opening import days_open
from numcheck.checks.calendar.ranges import ranges_of_a_day, together
from numcheck.checks.cues import before, says, word_after
from numcheck.checks.finding import Report
from numcheck.checks.proposals import replaced
from numcheck.interval import Interval
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome, Relation
from numcheck.record import dataclass

_HALF = Decimal("0.5")
_ONE = Decimal(1)
_IDIOMS = (8, 15)
"""Days that are idioms for one week and two: « huit jours », « quinze jours »."""
_FORTNIGHT = 15
_ROUND = 20
"""Round hundreds of days may be a twentieth more or less."""
_MANY = 22
"""Days from which one more or less is nothing."""
MONTHS = 12
"""Months of a year, which a number of months is told in where the text does."""
_HALVED = {"year", "month", "week"}
_NEAR_HALF = Decimal("0.15")
"""Units of which halves are told, and how near to a half a length has to be."""
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationOptions:
    """Which durations to look at."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["duration"]
    of: Literal["spans"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every duration that a relation ties to dates."""
    report = Report(rule, context)
    seen = {r.one("stated").span.start for r in context.relations if r.kind in {"age", "lifetime"}}
    for relation in context.related("span"):
        if relation.one("stated").span.start in seen:
            continue
        outcome = _span(report, relation)
        if outcome is not None:
            seen.add(relation.one("stated").span.start)
            yield outcome
    yield from later(report)


def _span(report: Report, relation: Relation) -> Outcome | None:
    relation = from_clock(relation)
    stated, start, end = relation.one("stated"), relation.one("start"), relation.one("end")
    if stated.role == "age" or before(report.context, stated, "age_words") or says(report.context, stated, "replanned"):
        return None
    computed = _length(start, end, stated.unit or "")
    printed = stated.interval("robust" if stated.hedge else "exact")
    if computed is None or printed is None or computed.high < 0:
        return None
    if _inside(report.context, relation) or bounded(relation, printed, computed):
        return None
    if _widened(relation, computed, printed).meets(printed):
        return report.confirmed(stated)
    return _told_otherwise(report, relation, printed, computed)


def _told_otherwise(report: Report, relation: Relation, printed: Interval, computed: Interval) -> Outcome | None:
    """What is said about a duration that its two ends do not give: it may be that of several ranges."""
    ranges = ranges_of_a_day(report.context, relation) if relation.one("start").kind == "time" else ()
    if ranges:
        return _of_ranges(report, relation, ranges, printed)
    if _other_reading(report.context, relation, printed, computed):
        return report.unchecked(relation.one("stated"), "other_reading")
    return _contradicted(report, relation, computed)


def _widened(relation: Relation, computed: Interval, printed: Interval) -> Interval:
    """The time between two ends with what people leave out or count in; few days are counted one by one."""
    stated, start, end = relation.one("stated"), relation.one("start"), relation.one("end")
    if (
        start.granularity == end.granularity == stated.unit == "day"
        and printed.high < _MANY
        and not may_leap(start, end)
    ):
        return Interval(computed.low - (printed.high == _FORTNIGHT), computed.high + (printed.high in _IDIOMS))
    counted = stated.unit == "day" or start.granularity == end.granularity == stated.unit
    margin = _ONE if counted and start.kind == "date" else _HALF
    if stated.unit == "day" and stated.printed and stated.printed.zeros > 1:
        margin = max(margin, printed.high / _ROUND)  # « neuf cents jours »
    return Interval(computed.low - margin, computed.high + margin)


def _of_ranges(report: Report, relation: Relation, ranges: Sequence[Mention], printed: Interval) -> Outcome | None:
    """The hours of « de 9 h à 12 h et de 14 h à 18 h » against what they are said to make together."""
    stated = relation.one("stated")
    computed = together(ranges, stated.unit or "")
    if computed is None or printed.low > DAY_MINUTES / MINUTES_IN[stated.unit or ""]:
        return report.unchecked(stated, "other_reading")
    slack = _HALF if stated.unit == "hour" else Decimal(0)
    if Interval(computed.low - slack, computed.high + slack).meets(printed):
        return report.confirmed(stated)
    first = " + ".join([*(each.text for each in ranges[:-1]), relation.one("start").text])
    return _contradicted(report, relation, computed, first)


def _other_reading(context: Context, relation: Relation, printed: Interval, computed: Interval) -> bool:
    """Whether a duration may leave some of the time out, or be that of several ranges or of several days."""
    if _one_of_several(context, relation) or of_another(context, relation, printed, computed):
        return True
    if relation.one("start").kind == "time" and says(context, relation.one("start"), "far_apart"):
        return True
    if relation.one("stated").unit == "day" and working(relation, printed):
        return True
    if "within" in relation.roles and printed.high < computed.low:
        return True  # « de 1995 à 2020, elle a siégé pendant dix ans à la commission »
    timed = relation.one("start").kind == "time"
    if timed and of_a_journey(context, relation, printed, computed):
        return True
    return timed and printed.low > computed.high and days_open(context, relation) > 1


def _inside(context: Context, relation: Relation) -> bool:
    """Whether a duration may lie within its ends: « pendant trois semaines, de juin à septembre »."""
    cue = context.tokens.words[context.tokens.at(relation.cue.start)]
    within = any(cue in lexicon().words(table) for table in ("lasts", "served"))
    return within and relation.one("start").granularity not in {relation.one("stated").unit, "day", "hour", "minute"}


def _one_of_several(context: Context, relation: Relation) -> bool:
    """Whether a range stands before that of the relation: « de 9 h à 12 h et de 14 h à 18 h, soit sept heures ».

    Or behind, where the duration stands before: « quinze ans dans la marine, de 1990 à 1998 puis de 2001 à 2008 ».
    """
    stated, start, end = relation.one("stated"), relation.one("start"), relation.one("end")
    others = [m for m in context.mentions_in(relation.sentence) if m.ends and m.kind == start.kind]
    behind = stated.span.start < start.span.start
    return any(m.span.end <= start.span.start or (behind and m.span.start >= end.span.end) for m in others)


def _length(start: Mention, end: Mention, unit: str) -> Interval | None:
    """The time between two dates or clock times; years of years are counted as a difference."""
    if start.kind == "time" and end.kind == "time":
        return clock(start, end, unit)
    if start.days is None or end.days is None:
        return None
    if start.granularity == end.granularity == "year" and unit == "year":
        difference = Decimal(end.days.first.year - start.days.first.year)
        return Interval(difference, difference)
    return between(start.days, end.days, unit)


def _contradicted(report: Report, relation: Relation, computed: Interval, first: str | None = None) -> Outcome:
    stated, start, end = relation.one("stated"), relation.one("start"), relation.one("end")
    expected, proposal = _mended(stated, (computed.low + computed.high) / 2, report.context.language)
    params = {"first": first or start.text, "last": end.text, "expected": expected, "found": stated.text}
    related = [(start, start.text), (end, end.text)]
    if word_after(report.context, stated).isdigit():
        proposal = None  # « 8 h 8 »
    return report.contradicted(stated, stated, params, related=related, suggestions=[proposal])


def _mended(stated: Mention, value: Decimal, language: str) -> tuple[str, str | None]:
    """A duration as it is told, and as it replaces the printed one: « 3 h 10 » for hours that are no whole ones."""
    unit = stated.unit or ""
    hours, minutes = divmod(value * MINUTES_IN.get(unit, Decimal(0)), 60)
    in_hours = unit == "hour" or len(_FIGURES.findall(stated.text)) != 1
    if hours and minutes and in_hours:
        return (text := f"{hours:.0f} h {minutes:02.0f}"), text
    if hours and unit == "minute" and in_hours:
        return (text := fmt.duration(hours, "hour", language)), text
    halves = (value * 2).quantize(Decimal(1), ROUND_HALF_UP) / 2
    if unit in _HALVED and halves != halves.to_integral_value() and abs(value - halves) < _NEAR_HALF:
        proposal = replaced(stated, halves)
        return proposal or fmt.duration(halves, unit, language), proposal  # « 2,5 ans »
    whole = value.quantize(Decimal(1), ROUND_HALF_UP)
    proposal = replaced(stated, whole)
    years, months = divmod(whole, MONTHS)
    if unit == "month" and proposal is None and years and months:  # « dix ans et un mois »
        parts = (fmt.duration(years, "year", language), fmt.duration(months, unit, language))
        return " ".join(parts), None
    in_figures = fmt.duration(whole, unit, "fr") if unit == "day" and not stated.hedge else None
    return fmt.duration(whole, unit, language), proposal or in_figures


_JUDGES: dict[str, Callable[[Report, Relation], Outcome | None]] = {"spans": _span}
PARAMS = frozenset({"text", "first", "last", "expected", "found"})
