"""« Au pouvoir depuis 2005, soit dix-neuf ans »: how long something has lasted on the document's date."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import ROUND_HALF_DOWN, Decimal

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.calendar.counted import counted_against, moments
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.calendar.elapsed import FULL, TOLD, between
from numcheck.checks.cues import says, word_after
from numcheck.checks.finding import Report
from numcheck.checks.proposals import replaced
from numcheck.interval import HALF, Interval, whole
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention, Outcome

_STEM = 3  # letters of a verb before its ending: « lait » has fewer
_UNITS = {"day", "week", "month", "year"}


def lasting(report: Report, begun: Collection[int]) -> Iterator[Outcome]:
    """Check how long something is said to last, by a beginning or a « depuis » (`begun` are their places)."""
    context, known = report.context, lexicon()
    for relation in context.related("apposed"):
        date, stated = relation.one("a"), relation.one("b")
        told = context.tokens.words[context.tokens.at(relation.cue.start)] in known.words("soit")
        if told and date.span.start in begun and absolute(date, stated.unit or ""):
            yield from lasted(report, date, stated)
    for relation in context.related("lasting"):
        date, stated = relation.one("start"), relation.one("stated")
        following = word_after(context, stated)
        if not absolute(date, stated.unit or "") or (following and following not in known.words("phrase_ends")):
            continue
        if "least" in relation.roles and stated.days and date.days and stated.days.last >= date.days.first:
            continue  # « Arrivée en 1990, elle y enseigne depuis dix ans »: something else before
        if stated.role == "since":
            yield counted_against(report, stated, date)
        else:
            yield from lasted(report, date, stated, ended=True)


def absolute(mention: Mention, unit: str) -> bool:
    """Whether a date says enough to be held against a count of years, months or days."""
    return year_printed(mention) or (unit != "year" and mention.fields is not None and mention.fields.month is not None)


def lasted(report: Report, date: Mention, lasting: Mention, *, ended: bool = False) -> Iterator[Outcome]:
    """Whether the time since a date is the printed one; at least not longer, where it may have `ended` before."""
    context = report.context
    if lasting.kind != "duration" or lasting.role or lasting.unit not in _UNITS or not _closes(context, lasting):
        return
    if context.date is None or date.days is None:
        yield report.unchecked(lasting, "no_document_date")
        return
    elapsed = between(date.days, context.date, lasting.unit or "")
    if elapsed is None or elapsed.high < 0:
        return
    if any(_fits(days, context.date, lasting) for days in moments(date, context.date)):
        yield report.confirmed(lasting)
        return
    shorter = lasting.value is not None and lasting.value < elapsed.low
    if (ended and shorter) or _of_another_day(context, date, lasting):
        yield report.unchecked(lasting, "other_reading")
        return
    yield _wrong(report, (date, date.days), lasting, elapsed)


def _wrong(report: Report, begun: tuple[Mention, Days], lasting: Mention, elapsed: Interval) -> Outcome:
    """The finding of a time that does not lead from a date to the document's."""
    language = report.context.language
    number = ((elapsed.low + elapsed.high) / 2).quantize(Decimal(1), ROUND_HALF_DOWN)
    params = {
        "date": fmt.days(begun[1], language),
        "found": lasting.text,
        "expected": f"≈ {fmt.duration(number, lasting.unit or '', language)}",
    }
    related = [(begun[0], begun[0].text)]
    return report.contradicted(lasting, lasting, params, related=related, suggestions=[replaced(lasting, number)])


def _closes(context: Context, lasting: Mention) -> bool:
    """Whether the time ends its clause, and is no term: « deux ans de plus », « le bail, soit neuf ans »."""
    following = word_after(context, lasting)
    goes_on = following[:1].isalpha() or following in lexicon().words("of_words")
    return not goes_on and not any(says(context, lasting, table) for table in ("of_years", "terms_of_years"))


def _fits(start: Days, end: Days, lasting: Mention) -> bool:
    elapsed = between(start, end, lasting.unit or "")
    printed = lasting.interval("robust" if lasting.hedge else "exact")
    if elapsed is None or printed is None:
        return True
    full = HALF if lasting.value and not whole(lasting.value) else FULL
    return Interval(elapsed.low - full, elapsed.high + HALF).meets(printed)


def _of_another_day(context: Context, date: Mention, lasting: Mention) -> bool:
    """Whether the time may end on another day than the document's: one that the text tells of, or a past day."""
    first, last = context.tokens.sentence_bounds(context.tokens.sentence(date.tokens[0]))
    words = context.tokens.words[first : date.tokens[0]]
    clause = max((place + 1 for place, word in enumerate(words) if word in {";", ":"}), default=0)
    if any(map(imperfect, words[clause:])):
        return True
    begin, end = context.tokens.starts[first], context.tokens.ends[last - 1]
    for other in context.mentions_between(max(0, begin - TOLD), end):
        if other.kind != "date" or other.span == date.span or not other.days or not date.days:
            continue
        beside = other.span.start >= begin and (year_printed(other) or other.role)
        if beside or (other.days.first >= date.days.first and _fits(date.days, other.days, lasting)):
            return True
    return False


def imperfect(word: str) -> bool:
    """Whether a verb tells of what went on: « régnait »."""
    return any(word.endswith(end) and len(word) - len(end) >= _STEM for end in lexicon().words("imperfect"))
