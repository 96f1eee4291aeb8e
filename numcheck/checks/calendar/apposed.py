"""Checks of two dates for one moment: « il y a dix ans » beside a date, « hier » beside a weekday, twice « depuis »."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.base import Context, Rule
from numcheck.checks.calendar.counted import counted_against
from numcheck.checks.calendar.dates import candidate_days, days_in, year_printed
from numcheck.checks.calendar.elapsed import shifted
from numcheck.checks.calendar.lasted import absolute, lasting
from numcheck.checks.calendar.named import named
from numcheck.checks.calendar.neighbours import SLIP, neighbours
from numcheck.checks.calendar.states import with_beginnings
from numcheck.checks.calendar.years_told import told_years
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention, Outcome
from numcheck.record import dataclass

_WEEK_MARGIN = 3
"""« La semaine dernière » is the ISO week before, or some four to ten days ago."""
_SAME_STATE = 1500
"""Characters within which two « depuis » after the same word speak of the same state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApposedOptions:
    """Which pairs to look at."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["apposed"]
    of: Literal["ago", "since", "relative", "named"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the pairs of dates that stand for one moment."""
    return _PAIRS[rule.options.of](Report(rule, context))


def _apposed(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """Both orders of every two dates in apposition."""
    for relation in context.related("apposed"):
        a, b = relation.one("a"), relation.one("b")
        yield a, b
        yield b, a
    for a, b in pairwise(context.mentions):
        if a.kind == "date" and b.role == "ago" and a.tokens[1] == b.tokens[0] and _beside(context, a, b):
            yield b, a


def _beside(context: Context, one: Mention, other: Mention) -> bool:
    """Whether no line ends between two mentions: a heading « 1989 » stands above what it dates."""
    return "\n" not in context.tokens.folded[one.span.end : other.span.start]


def _ago(report: Report) -> Iterator[Outcome]:
    for counted, date in _apposed(report.context):
        if counted.role == "ago" and date.role is None and absolute(date, counted.unit or ""):
            yield counted_against(report, counted, date)


def _since(report: Report) -> Iterator[Outcome]:
    starts = [
        mention for mention in report.context.mentions if mention.kind == "date" and _after_since(report, mention)
    ]
    begun = {mention.span.start for mention in starts}
    for counted, date in _apposed(report.context):
        if {counted.span.start, date.span.start} <= begun and counted.role == "since" and date.role is None:
            yield counted_against(report, counted, date)
    yield from lasting(report, begun)
    for counted, date in with_beginnings(report.context, starts):
        yield counted_against(report, counted, date)
    for counted, date in _near(starts):
        if counted.role == "since" and date.role is None and _same_state(report.context, counted, date):
            yield counted_against(report, counted, date)


def _near(starts: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Both orders of every two starts that may speak of the same state."""
    for index, one in enumerate(starts):
        for following in range(index + 1, len(starts)):
            other = starts[following]
            if other.span.start - one.span.start > _SAME_STATE:
                break
            yield one, other
            yield other, one


def _after_since(report: Report, mention: Mention) -> bool:
    words, first = report.context.tokens.words, mention.tokens[0]
    if first > 1 and words[first - 1] in lexicon().words("definite_articles"):
        first -= 1  # « depuis le 3 mars »
    return first > 0 and words[first - 1] in lexicon().words("since")


def _same_state(context: Context, counted: Mention, date: Mention) -> bool:
    """Whether the same content word stands before both « depuis », not too far from each other."""
    words = context.tokens.words
    one, other = (words[mention.tokens[0] - 2] if mention.tokens[0] > 1 else "" for mention in (counted, date))
    return len(one) > 4 and one == other


def _relative(report: Report) -> Iterator[Outcome]:
    yield from neighbours(report)
    for relative, date in _apposed(report.context):
        if relative.fields is not None or relative.role or relative.anchor != "document":
            continue
        if (
            relative.days is None
            or relative.granularity not in {"day", "week"}
            or date.fields is None
            or date.granularity != "day"
        ):
            continue
        outcome = _relative_pair(report, relative, relative.days, date)
        if outcome is not None:
            yield outcome


def _relative_pair(report: Report, relative: Mention, days: Days, date: Mention) -> Outcome | None:
    weekday = date.fields.weekday if date.fields else None
    candidates = candidate_days(date, report.context)
    if candidates:
        reach = shifted(days, _WEEK_MARGIN if relative.granularity == "week" else 0)
        same = (days.first.month, days.first.day) if relative.granularity == "day" else None
        fits = any(reach.first <= day <= reach.last or (day.month, day.day) == same for day in candidates)
    elif weekday is not None and relative.granularity == "day":
        fits = days.first.weekday() == weekday
    else:
        return None
    if fits:
        return report.confirmed(date)
    if _told_then(report.context, date) or _of_another_year(relative, days, date):
        return report.unchecked(date, "historical")
    return report.contradicted(
        date, date, _relative_params(report, relative, days, date), related=[(relative, relative.text)]
    )


def _of_another_year(relative: Mention, days: Days, date: Mention) -> bool:
    """Whether a day beside a feast is no slip, but that of another year: « le lendemain de Pâques, le 21 avril »."""
    near = days_in([days.first.year], date.fields) if date.fields else []
    return relative.trail[:1] == ("neighbour_of",) and all(abs((day - days.first).days) > SLIP for day in near)


def _told_then(context: Context, date: Mention) -> bool:
    """Whether a weekday is that of its date in another year that is told: « Mai 1985. Hier, mardi 14 mai, »."""
    fields = date.fields
    if fields is None or fields.weekday is None or fields.day is None or year_printed(date):
        return False
    return any(day.weekday() == fields.weekday for day in days_in(told_years(context, date.span), fields))


def _relative_params(report: Report, relative: Mention, days: Days, date: Mention) -> dict[str, str]:
    language = report.context.language
    name = fmt.weekday(days.first.weekday(), language) if relative.granularity == "day" else ""
    when = fmt.days(days, language)
    return {"date": relative.text, "moment": when, "found": date.text, "expected": f"{name} {when}".strip()}


_PAIRS: dict[str, Callable[[Report], Iterator[Outcome]]] = {
    "ago": _ago,
    "since": _since,
    "relative": _relative,
    "named": lambda report: named(report, _apposed(report.context)),
}
PARAMS = frozenset({"text", "date", "moment", "expected", "found"})
