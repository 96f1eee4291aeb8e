"""« Commencé en 1922 et achevé en 1949, vingt-sept ans plus tard »: how much later one date is than another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.calendar.elapsed import FULL, TOLD, between, clock
from numcheck.checks.cues import before, says, word_after
from numcheck.checks.finding import Report, softened
from numcheck.checks.proposals import replaced
from numcheck.interval import HALF, ONE, Interval
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention, Outcome

LED = 3
"""Words between a count and the date that follows it, the comma included: « plus tard, en », « plus tard, le »."""

_SHORT = {"day", "week", "month", "hour"}
"""Units of counts between two days of which one leaves out its year."""
BORN = 2
"""Words before a date in which « né » makes it one of a life, which years are seldom counted from."""


def later(report: Report) -> Iterator[Outcome]:
    """Check every count of units after the date it stands in apposition to, or before it, against the dates before."""
    context = report.context
    for place, counted in enumerate(context.mentions):
        if counted.role != "later" or counted.value is None or not place:
            continue
        end, start = _ends(context, place, counted)
        if start and end and _dated(end) and (start.kind == end.kind):
            pair = _in_one_year(start, end, counted.unit)
            if pair is None:
                continue
            start, end = pair
            outcome = _judge(report, start, end, counted)
            if outcome is not None:
                yield outcome


def _ends(context: Context, place: int, counted: Mention) -> tuple[Mention | None, Mention | None]:
    """The date beside a count, and the one that the count begins with; None where one of them cannot be told."""
    beside = context.mentions_in(context.tokens.sentence(counted.tokens[0]))
    known = [m for m in beside if m.span.end <= counted.span.start and _dated(m) and not before(context, m, "of_words")]
    end = context.mentions[place - 1]
    if _behind(context, end, counted) and _closes(context, counted):
        if context.tokens.words[end.tokens[1]] != "," or len(known) < 2 or _counted_before(context, beside, counted):
            return None, None
        return end, known[-2] if end.kind == "date" or _straight(context, known[-2], end) else None
    following = context.mentions[place + 1 : place + 2]
    if not following or not _leads(context, counted, following[0]):
        return None, None
    if known and known[-1] is end:
        return following[0], end if _straight(context, end, counted) else None
    years = end.granularity == "year" == counted.unit
    if not known and years and _opens(context, counted) and _dated(end) and _alone(context, end, counted):
        return following[0], end  # « Elle ouvre en 1992. Vingt ans après, en 2012, »
    return None, None


def _behind(context: Context, end: Mention, counted: Mention) -> bool:
    """Whether a count stands right behind a date: « en 1949, vingt-sept ans plus tard », « …, soit vingt-sept … »."""
    between = context.tokens.words[end.tokens[1] : counted.tokens[0]]
    return len(between) == 1 or (between[:1] == [","] and len(between) == 2 and between[1] in lexicon().words("soit"))


def _opens(context: Context, counted: Mention) -> bool:
    """Whether a count begins its sentence."""
    return context.tokens.sentence_bounds(context.tokens.sentence(counted.tokens[0]))[0] == counted.tokens[0]


def _alone(context: Context, start: Mention, counted: Mention) -> bool:
    """Whether a date is the only time of the sentence before a count, and nothing else is told behind it."""
    if before(context, start, "of_words"):
        return False  # « l'accord du 3 mai a été rompu »
    sentence = context.tokens.sentence(start.tokens[0])
    times = [m for m in context.mentions_in(sentence) if m.kind in {"date", "time", "duration"}]
    return (
        sentence + 1 == context.tokens.sentence(counted.tokens[0])
        and len(times) == 1
        and _straight(context, start, counted)
    )


def _counted_before(context: Context, beside: Iterable[Mention], counted: Mention) -> bool:
    """Whether a count dates an event told before: « en sort dix ans plus tard, puis … en 1986, deux ans après »."""
    earlier = (other for other in beside if other.span.end <= counted.span.start and other.unit == counted.unit)
    after = lexicon().words("events_after")
    return any(other.role == "later" or word_after(context, other) in after for other in earlier)


def _leads(context: Context, counted: Mention, end: Mention) -> bool:
    """Whether a date follows in apposition: « cinq ans plus tard, en 2017 »."""
    between = context.tokens.words[counted.tokens[1] : end.tokens[0]]
    leads = lexicon().words("date_leads")
    return between[:1] == [","] and 1 < len(between) <= LED and all(word in leads for word in between[1:])


def _straight(context: Context, start: Mention, end: Mention) -> bool:
    """Whether nothing else is told between two dates that may be counted from: « il soutient sa thèse et, »."""
    words, going_on = context.tokens.words[start.tokens[1] : end.tokens[0]], lexicon().words("goings_on")
    while words[:1] and words[0] in going_on:
        words = words[1:]
    return going_on.keys().isdisjoint(words)


def _closes(context: Context, counted: Mention) -> bool:
    """Whether nothing follows in the clause: « en 1944, dix ans plus tard une rue porte son nom » goes on."""
    _, last = context.tokens.sentence_bounds(context.tokens.sentence(counted.tokens[0]))
    return counted.tokens[1] >= last or word_after(context, counted) in {".", ";", ")", "!", "?"}


def _dated(mention: Mention) -> bool:
    if mention.kind == "time":
        return mention.fields is not None and mention.fields.hour is not None
    return (
        mention.kind == "date"
        and mention.days is not None
        and mention.role is None
        and ("year" not in mention.implied or mention.granularity == "day")
    )


def _in_one_year(start: Mention, end: Mention, unit: str | None) -> tuple[Mention, Mention] | None:
    """Two days of which one leaves out the year, in that of the other or the next; None where years are counted."""
    bare = ["year" in mention.implied for mention in (start, end)]
    if start.kind != "date" or not any(bare) or start.days is None or end.days is None:
        return start, end
    if unit not in _SHORT or start.granularity != "day" or end.granularity != "day":
        return None
    first, last = start.days.first, end.days.first
    if bare[1]:
        return start, _moved(end, first.year + (_of_year(last, first.year) < first))
    return _moved(start, last.year - (_of_year(first, last.year) > last)), end


def _of_year(day: dt.date, year: int) -> dt.date:
    """A day in another year; the 29th of February as the day before."""
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _moved(mention: Mention, year: int) -> Mention:
    day = _of_year(mention.days.first, year) if mention.days else dt.date(year, 1, 1)
    return mention._replace(days=Days(day, day))


def _judge(report: Report, start: Mention, end: Mention, counted: Mention) -> Outcome | None:
    context = report.context
    computed = _apart(start, end, counted)
    if computed is None or computed.high < 0 or before(context, start, "born", BORN):
        return None
    if start.kind == "time" and says(context, start, "far_apart"):
        return report.unchecked(counted, "other_reading")
    earlier = context.mentions_between(max(0, start.span.start - TOLD), start.span.end)
    if any(_fits(other, end, counted) for other in earlier if _dated(other)):
        return report.confirmed(counted)
    middle = ((computed.low + computed.high + FULL - HALF) / 2).quantize(ONE)
    if counted.unit == start.granularity == end.granularity == "day":
        middle = (computed.low + FULL).quantize(
            ONE
        )  # « le 3, puis dix jours plus tard, le 13 »: the first one is not counted
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
    """The time between two dates or clock times in the unit of the count, rounded or in full units."""
    if start.kind == end.kind == "time":
        exact = clock(start, end, counted.unit or "")
        margin = ONE if counted.unit == "minute" else HALF
        return exact and Interval(exact.low - margin, exact.high + margin)
    if start.days is None or end.days is None:
        return None
    if start.granularity == end.granularity == "year" == counted.unit:
        years = Decimal(end.days.first.year - start.days.first.year)
        return Interval(years, years)
    computed = between(start.days, end.days, counted.unit or "")
    return computed and Interval(computed.low - FULL, computed.high + HALF)
