"""Checks of clock times that do not exist."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import before, says, word_after
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.messages import because
from numcheck.model import Mention, Outcome
from numcheck.tokens import Span

DAY = 24
"""Hours of a day."""


def impossible_time(report: Report, mention: Mention) -> Outcome | None:
    """Whether a clock time has hours or minutes that do not exist."""
    clock = _closing(report.context, *mention.ends) if mention.ends else _clock(report.context, mention)
    if clock is None:
        return None
    hour, minute, span = clock
    if minute <= 59 and (hour <= 23 or (hour == 24 and not minute)):
        return None
    if says(report.context, mention, "no_such_day") or _reached(report.context, mention):
        return report.unchecked(mention, "not_covered")
    why = because("no_minute" if minute > 59 else "no_hour", report.context.language)
    return report.contradicted(mention, span, {"why": why, "found": f"{hour} h {minute:02d}", "expected": ""})


def _clock(context: Context, mention: Mention) -> tuple[int, int, Span] | None:
    """Hour, minute and place of a clock time; also of « 2 h 75 », and of « à 25 h 30 », read as durations elsewhere."""
    fields = mention.fields
    if mention.kind == "time" and fields is not None and fields.hour is not None:
        return fields.hour, fields.minute or 0, mention.span
    if mention.kind != "duration" or mention.value is None:
        return None
    words, last = context.tokens.words, mention.tokens[1]
    if mention.unit == "hour" and words[last : last + 1] and _sixties(words[last]):
        return int(mention.value), int(words[last]), Span(mention.span.start, context.tokens.ends[last])
    if mention.unit == "hour" and mention.value > DAY and _of_a_day(context, mention):
        return int(mention.value), 0, mention.span
    hours, minutes = divmod(int(mention.value), 60)
    lasting = word_after(context, mention) in lexicon().words("after_hours")  # « à 25 h 30 par semaine »
    if mention.unit == "minute" and hours > DAY and before(context, mention, "clock_words") and not lasting:
        return hours, minutes, mention.span
    return None


def _reached(context: Context, mention: Mention) -> bool:
    """Whether « à » leads to how long something lasts: « porté à 27 h 30 », « à 24 h 39, le jour martien »."""
    words, first = context.tokens.words, mention.tokens[0]
    return (first > 1 and words[first - 2] in lexicon().words("moved")) or says(context, mention, "other_days")


def _closing(context: Context, start: Mention, end: Mention) -> tuple[int, int, Span] | None:
    """The hour to which something is open: « ouvert de 9 h à 25 h », read as durations elsewhere."""
    if end.kind != "duration" or end.unit != "hour" or not start.value or not end.value:
        return None
    if not start.value < DAY < end.value < 2 * DAY or end.value % 1:
        return None
    if word_after(context, end) in lexicon().words("after_hours"):
        return None
    return (int(end.value), 0, end.span) if says(context, end, "opening") else None


def _of_a_day(context: Context, mention: Mention) -> bool:
    """Whether the hours are those of a day: « le mardi 12 novembre à 25 h », not « à 48 h du scrutin ».

    Or those to which something is open: « portes ouvertes de 10 h à 26 h ».
    """
    first = mention.tokens[0]
    if not before(context, mention, "clock_words") or word_after(context, mention) in lexicon().words("after_hours"):
        return False
    opening = says(context, mention, "opening")
    inside = context.mentions_in(context.tokens.sentence(first))
    beside = (other for other in inside if other.tokens[1] == first - 1)
    return any(other.kind == "date" or (opening and other.unit == "hour") for other in beside)


def _sixties(word: str) -> bool:
    return len(word) == 2 and word.isdigit() and word >= "60"
