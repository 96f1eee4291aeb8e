"""Checks of order: ranges whose ends are reversed, nights over days that do not follow each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.arithmetic.ranges import figures, means
from numcheck.checks.arithmetic.rising import rising
from numcheck.checks.arithmetic.thresholds import thresholds
from numcheck.checks.base import Context, Rule
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.calendar.elapsed import shifted
from numcheck.checks.cues import before, says, word_after
from numcheck.checks.finding import Report, softened
from numcheck.lexicon import lexicon
from numcheck.model import Days, Level, Mention, Outcome, Relation
from numcheck.record import dataclass
from numcheck.tokens import Span

_WHOLE = {"century", "decade"}
_FULL = 3
"""Figures of a year that tells its century."""
_DECADE = 10
_EDGE = 8
"""The part of half a century by which it is stretched: the second half of the twentieth begins with the peace."""
_PERIODS = _WHOLE | {"century_part", "decade_part"}
_YEAR = re.compile(r"\d{4}|\d[/.-]\d\d?[/.-]\d\d$")
_ORDERED = {"day", "month", "year"}  # « les années 60-70 » are one time, not from one to another
SAME_MONTH = 14
"""« Du 30 au 2 novembre » begins in October; from 14 days back on nobody would leave the month out."""
MOST_OF_A_YEAR = 300
"""Days from which « du 15 mars au 2 février 2024 » is worth a note: a year is missing, or the ends are reversed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderOptions:
    """Which order to look at."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["order"]
    of: Literal["dates", "nights", "figures", "centuries", "trends", "thresholds"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the ranges, nights or centuries of a document."""
    return _ORDERS[rule.options.of](Report(rule, context))


def _dates(report: Report) -> Iterator[Outcome]:
    for mention in report.context.mentions:
        if mention.kind == "date" and mention.ends:
            outcome = _date_range(report, mention, *mention.ends)
            if outcome is not None:
                yield outcome
    for relation in report.context.related("years"):
        low, high = relation.one("low"), relation.one("high")
        year = low.fields.year if low.fields and low.granularity == "year" else None
        if year and high.kind == "number" and len(high.text) == 4 and high.value and 1000 <= high.value < year:
            place = Span(low.span.start, high.span.end)
            text = report.context.document.text[place.start : place.end]
            params = {"first": low.text, "last": high.text, "found": text, "expected": ""}
            yield report.contradicted(low, place, params)


def _date_range(report: Report, whole: Mention, start: Mention, end: Mention) -> Outcome | None:
    first, last = start.days, end.days
    if first is None or last is None or start.granularity != end.granularity or start.granularity not in _ORDERED:
        return None
    if (
        says(report.context, whole, "backwards")
        or before(report.context, start, "date_moves", 2)
        or _taken_off(report, whole)
    ):
        return report.unchecked(whole, "not_covered")
    both = year_printed(start) and year_printed(end) and _has_year(start)
    if last.last < first.first and both:
        return _reversed(report, whole, start, end, None)
    if _month_missing(start, end) and (last.last < first.first or _one_month(start, end)):
        return _reversed(report, whole, start, end, softened(report.rule.level))
    if year_printed(end) and not _has_year(start):
        return _missing_year(report, whole, start, end, first, last)
    return report.confirmed(whole) if both else None


def _taken_off(report: Report, whole: Mention) -> bool:
    """« 2024 - 1950 = 74 ans »: a difference, no range."""
    return word_after(report.context, whole) == "="


def _month_missing(start: Mention, end: Mention) -> bool:
    """Whether two days stand before one month: « du 12 au 5 mars »."""
    if start.fields is None or end.fields is None or end.fields.day is None:
        return False
    return start.text.split()[-1].removesuffix("er") == str(start.fields.day)


def _one_month(start: Mention, end: Mention) -> bool:
    """Whether two days before one month are too near for the first to be of the month before: « du 15 au 12 mars »."""
    first, last = (mention.fields.day if mention.fields else None for mention in (start, end))
    return first is not None and last is not None and 0 < first - last <= SAME_MONTH


def _has_year(mention: Mention) -> bool:
    return mention.granularity == "year" or _YEAR.search(mention.text) is not None


def _missing_year(
    report: Report, whole: Mention, start: Mention, end: Mention, first: Days, last: Days
) -> Outcome | None:
    if last.last < first.first:  # « du samedi 22 février au lundi 10 février 2025 »: the weekday tells the year
        told = start.fields is not None and start.fields.weekday == first.first.weekday()
        return _reversed(report, whole, start, end, softened(report.rule.level) if told else "note")
    if (last.last - first.first).days < MOST_OF_A_YEAR or first.first.year == last.last.year:
        return report.confirmed(whole)
    return _reversed(report, whole, start, end, "note")


def _reversed(report: Report, whole: Mention, start: Mention, end: Mention, level: Level | None) -> Outcome:
    params = {"first": start.text, "last": end.text, "found": whole.text, "expected": f"{end.text} – {start.text}"}
    text = report.context.document.text
    between = text[start.span.end : end.span.start]
    swapped = f"{end.text}{between}{start.text}" if not level else None
    return report.contradicted(whole, whole, params, level=level, suggestions=[swapped])


def _nights(report: Report) -> Iterator[Outcome]:
    for relation in report.context.related("night"):
        start, end = relation.one("start").fields, relation.one("end").fields
        if start is None or end is None or start.weekday is None or end.weekday is None:
            continue
        if (start.weekday + 1) % 7 == end.weekday:
            yield report.confirmed(relation.one("start"))
            continue
        language = report.context.language
        expected, found = fmt.weekday(start.weekday + 1, language), fmt.weekday(end.weekday, language)
        params = {"first": fmt.weekday(start.weekday, language), "last": found, "expected": expected, "found": found}
        yield report.contradicted(relation.one("start"), relation.one("end"), params)


def _centuries(report: Report) -> Iterator[Outcome]:
    for relation in (*report.context.related("apposed"), *report.context.related("inside_period")):
        period, year = sorted(
            (relation.one("a"), relation.one("b")), key=lambda m: m.granularity in {"year", "day", "month"}
        )
        if period.granularity not in _PERIODS or year.granularity in _PERIODS | {None}:
            continue
        if (
            period.days is None
            or year.days is None
            or year.days.first.year % 100 == 0
            or _of_another_era(period, year)
            or before(report.context, period, "edges", reach=3)
            or word_after(report.context, year) in lexicon().words("of_an_earlier")  # « 1890 pour la flèche »
        ):
            continue
        meant = _around(period.days) if before(report.context, year, "around") else _wide(period, period.days)
        if meant.meets(_up_to(relation, year.days)):
            yield report.confirmed(year)
            continue
        years = f"{period.days.first.year}-{period.days.last.year}"
        params = {"first": period.text, "last": year.text, "expected": years, "found": year.text}
        yield report.contradicted(year, year, params, related=[(period, period.text)])


def _of_another_era(period: Mention, year: Mention) -> bool:
    """Whether a year or a decade in two figures may be of another century: « en 96 », « les années 20, en 2024 »."""
    assert period.days is not None
    assert year.days is not None
    if year.granularity == "year" and len(year.text) < _FULL and year.text.isdecimal():
        return True
    short = period.granularity in {"decade", "decade_part"} and str(period.days.first.year) not in period.text
    return short and (year.days.first.year - period.days.first.year) % 100 < _DECADE


def _up_to(relation: Relation, days: Days) -> Days:
    """The days of a year, or from it to the end of its range: « entre 1912 et 1920 »."""
    end = relation.roles.get("end", ())
    return Days(days.first, max(days.last, end[0].days.last)) if end and end[0].days else days


def _wide(period: Mention, days: Days) -> Days:
    """The days of a period; of a part of one, « la fin du siècle », with what people still call so."""
    if period.granularity in _WHOLE:
        return days
    rough = not lexicon().words("period_parts").keys().isdisjoint(period.text.lower().split())
    length = (days.last - days.first).days
    return shifted(days, length * 3 // 5 if rough else length // _EDGE)


def _around(period: Days) -> Days:
    """A period with a tenth of it on both sides: « les années 1920, vers 1930 »."""
    return shifted(period, (period.last - period.first).days // 10)


_ORDERS: dict[str, Callable[[Report], Iterator[Outcome]]] = {
    "dates": _dates,
    "nights": _nights,
    "figures": lambda report: chain(figures(report), means(report)),
    "centuries": _centuries,
    "trends": rising,
    "thresholds": thresholds,
}
PARAMS = frozenset({"text", "why", "first", "last", "expected", "found"})
