"""Checks of one printed date against the calendar: days that do not exist, weekdays that do not fit."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report, softened
from numcheck.lexicon import lexicon
from numcheck.model import Fields, Mention, Outcome
from numcheck.tokens import Span

GREGORIAN_SINCE = dt.date(1582, 12, 20)  # the first day of the Gregorian calendar in France
PLAUSIBLE_DAYS = 240
"""How far from the document's date a date without a year may lie: half a year, and a little more for memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarOptions:
    """Which fault of a date to look for."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["calendar"]
    fault: Literal["weekday", "impossible_day", "leap_day", "impossible_time"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every printed date, the ends of ranges included."""
    judge = _FAULTS[rule.options.fault]
    report = Report(rule, context)
    found = context.mentions if rule.options.fault == "impossible_time" else dates(context)
    for mention in found:
        outcome = judge(report, mention)
        if outcome is not None:
            yield outcome


def dates(context: Context) -> Iterator[Mention]:
    """The dates and times of a document, the ends of ranges one by one."""
    for mention in context.mentions:
        if mention.kind in {"date", "time"}:
            yield from mention.ends or (mention,)


def _weekday(report: Report, mention: Mention) -> Outcome | None:
    fields = mention.fields
    if fields is None or fields.weekday is None or fields.day is None or fields.month is None:
        return None
    if _other_calendar(report.context, mention):
        return report.unchecked(mention, "not_covered")
    candidates = candidate_days(mention, report.context)
    if not candidates:
        known = fields.year is not None or report.context.date is not None
        return report.unchecked(mention, "ambiguous_year" if known else "no_document_date")
    if any(day.weekday() == fields.weekday for day in candidates):
        return report.confirmed(mention)
    return _wrong_weekday(report, mention, fields, candidates[0])


def _wrong_weekday(report: Report, mention: Mention, fields: Fields, day: dt.date) -> Outcome:
    language = report.context.language
    stated = fields.weekday or 0
    nearest = min((day + dt.timedelta(n) for n in range(-3, 4)), key=lambda d: d.weekday() != stated)
    inferred = not year_printed(mention)
    params = {
        "date": fmt.day(day, language),
        "expected": fmt.weekday(day.weekday(), language),
        "found": fmt.weekday(stated, language),
        "nearest": fmt.day(nearest, language),
    }
    return report.contradicted(
        mention,
        mention,
        params,
        level=softened(report.rule.level) if inferred else None,
        suggestions=_repairs(mention, day, nearest),
    )


def _repairs(mention: Mention, day: dt.date, nearest: dt.date) -> Iterator[str]:
    """The two ways out: another weekday for the date, another day for the weekday."""
    yield _with_weekday(mention, fmt.weekday(day.weekday(), "fr"))
    name = fmt.weekday(nearest.weekday(), "fr")
    year = f" {nearest.year}" if year_printed(mention) else ""
    number = "1er" if nearest.day == 1 else str(nearest.day)
    yield f"{_cased(name, mention.text)} {number} {fmt.month(nearest.month, 'fr')}{year}"


def _with_weekday(mention: Mention, name: str) -> str:
    words = mention.text.split(None, 1)
    rest = words[1] if len(words) > 1 else ""
    comma = "," if words[0].endswith(",") else ""
    return f"{_cased(name, words[0])}{comma} {rest}".strip()


def _cased(name: str, like: str) -> str:
    return name.capitalize() if like[:1].isupper() else name


def year_printed(mention: Mention) -> bool:
    """Whether the year of a date stands in the text, not in its context."""
    return mention.fields is not None and mention.fields.year is not None and "year" not in mention.implied


def candidate_days(mention: Mention, context: Context) -> list[dt.date]:
    """The days that a date with day and month may mean, the likeliest first: one when its year is printed."""
    fields = mention.fields
    if fields is None or fields.day is None or fields.month is None:
        return []
    if year_printed(mention):
        return _days([fields.year or 0], fields)
    found = [days.first for days in (mention.days, *(reading.days for reading in mention.readings)) if days]
    return list(dict.fromkeys([*found, *_near_document(fields, context)]))


def _near_document(fields: Fields, context: Context) -> list[dt.date]:
    """The days of that name near the document's date."""
    if context.date is None:
        return []
    first, last = context.date.first, context.date.last
    days = _days(range(first.year - 1, last.year + 2), fields)
    reach = dt.timedelta(PLAUSIBLE_DAYS)
    near = [day for day in days if first - reach <= day <= last + reach]
    return sorted(near, key=lambda day: abs(day - first))


def _days(years: Iterable[int], fields: Fields) -> list[dt.date]:
    found = []
    for year in years:
        try:
            found.append(dt.date(year, fields.month or 0, fields.day or 0))
        except ValueError:
            continue
    return found


def _impossible_day(report: Report, mention: Mention) -> Outcome | None:
    fields = mention.fields
    if fields is None or fields.day is None or fields.month is None or _is_leap_day(fields):
        return None
    if 1 <= fields.month <= 12 and 1 <= fields.day <= _longest(fields.month):
        return report.confirmed(mention)
    if _denied(report.context, mention) or _other_calendar(report.context, mention):
        return report.unchecked(mention, "not_covered")
    return report.contradicted(mention, mention, _no_such_day(report, fields), suggestions=_neighbours(mention, fields))


def _no_such_day(report: Report, fields: Fields) -> dict[str, str]:
    language = report.context.language
    day, month = fields.day or 0, fields.month or 0
    swapped = 1 <= day <= 12 < month <= 31
    key = "length" if 1 <= month <= 12 else "american" if swapped else "no_month"
    why = _WHY[language][key]
    return {
        "why": why.format(
            month=fmt.month(month, language) if 1 <= month <= 12 else month,
            length=_longest(month) if 1 <= month <= 12 else 0,
        ),
        "found": str(day),
        "expected": str(_longest(month)) if 1 <= month <= 12 else "",
    }


_WHY = {
    "fr": {
        "american": "il n’y a pas de mois n° {month} ; ordre américain (mois, puis jour) ?",
        "no_month": "il n’y a pas de mois n° {month}",
        "length": "{month} a {length} jours",
    },
    "en": {
        "american": "there is no month {month}; American order (month, then day)?",
        "no_month": "there is no month {month}",
        "length": "{month} has {length} days",
    },
}


def _neighbours(mention: Mention, fields: Fields) -> Iterator[str]:
    """The last day of the month and the first of the next, where one day too many was counted."""
    day, month = fields.day or 0, fields.month or 0
    if not 1 <= month <= 12 or day != _longest(month) + 1 or fields.weekday is not None:
        return
    if not any(character.isalpha() for character in mention.text):
        return
    year = fields.year if year_printed(mention) else None
    following = (month % 12 + 1, year + (month == 12) if year else None)
    yield f"{_longest(month)} {fmt.month(month, 'fr')}" + (f" {year}" if year else "")
    yield f"1er {fmt.month(following[0], 'fr')}" + (f" {following[1]}" if year else "")


def _longest(month: int) -> int:
    return 29 if month == 2 else calendar.monthrange(2001, month)[1]


def _is_leap_day(fields: Fields) -> bool:
    return (fields.month, fields.day) == (2, 29)


def _leap_day(report: Report, mention: Mention) -> Outcome | None:
    fields = mention.fields
    if fields is None or not _is_leap_day(fields):
        return None
    if _denied(report.context, mention) or _other_calendar(report.context, mention):
        return report.unchecked(mention, "not_covered")
    if year_printed(mention):
        year = fields.year or 0
        if calendar.isleap(year):
            return report.confirmed(mention)
        return _no_leap_day(report, mention, year, None)
    return _leap_day_near_document(report, mention, fields)


def _leap_day_near_document(report: Report, mention: Mention, fields: Fields) -> Outcome:
    context = report.context
    if context.date is None:
        return report.unchecked(mention, "no_document_date")
    if _near_document(fields, context) or _timeless(context, mention):
        return report.confirmed(mention)
    year = min(
        range(context.date.first.year - 1, context.date.last.year + 2),
        key=lambda y: abs(dt.date(y, 2, 28) - context.date.first),
    )
    return _no_leap_day(report, mention, year, fields)


def _no_leap_day(report: Report, mention: Mention, year: int, yearless: Fields | None) -> Outcome:
    suffix = "" if yearless else f" {year}"
    return report.contradicted(
        mention,
        mention,
        {"year": str(year), "found": mention.text, "expected": fmt.day(dt.date(year, 2, 28), report.context.language)},
        level=softened(report.rule.level) if yearless else None,
        suggestions=(f"28 février{suffix}", f"1er mars{suffix}") if mention.text[:1].isdigit() else (),
    )


def _timeless(context: Context, mention: Mention) -> bool:
    """Whether the day is meant as such, of any year (« un 29 février », « chaque 29 février »)."""
    first = mention.tokens[0]
    return first > 0 and context.tokens.words[first - 1] in lexicon().words("any_day")


def _denied(context: Context, mention: Mention) -> bool:
    """Whether the sentence itself says that there is no such day."""
    return _says(context, mention, "no_such_day") is not None


def _other_calendar(context: Context, mention: Mention) -> bool:
    """Whether the day may be meant in another calendar: before the reform, or where and when it had not come yet."""
    fields = mention.fields
    if fields is None or fields.year is None:
        return _says(context, mention, "other_calendar") == 9999
    if fields.year < GREGORIAN_SINCE.year:
        return True
    until = _says(context, mention, "other_calendar")
    return until is not None and fields.year <= int(until)


def _says(context: Context, mention: Mention, table: str) -> int | str | None:
    """The value of the first word of a table in the sentence of a mention, the largest where there are several."""
    tokens = context.tokens
    phrases = lexicon().phrases(table)
    first, last = tokens.sentence_bounds(tokens.sentence(mention.tokens[0]))
    found = [match[1] for index in range(first, last) if (match := phrases.match(tokens.words, index))]
    return max(found) if found else None


def _impossible_time(report: Report, mention: Mention) -> Outcome | None:
    clock = _clock(report.context, mention)
    if clock is None:
        return None
    hour, minute, span = clock
    if minute <= 59 and (hour <= 23 or (hour == 24 and not minute)):
        return report.confirmed(mention)
    french = report.context.language == "fr"
    if minute > 59:
        why = "les minutes vont de 0 à 59" if french else "minutes run from 0 to 59"
    else:
        why = "les heures vont de 0 à 24" if french else "hours run from 0 to 24"
    return report.contradicted(mention, span, {"why": why, "found": f"{hour} h {minute:02d}", "expected": ""})


def _clock(context: Context, mention: Mention) -> tuple[int, int, Span] | None:
    """Hour, minute and place of a clock time; also of « 2 h 75 », and of « à 25 h 30 », read as durations elsewhere."""
    fields = mention.fields
    if mention.kind == "time" and fields is not None and fields.hour is not None:
        return fields.hour, fields.minute or 0, mention.span
    if mention.kind != "duration" or mention.value is None:
        return None
    words, (first, last) = context.tokens.words, mention.tokens
    if mention.unit == "hour" and words[last : last + 1] and _sixties(words[last]):
        return int(mention.value), int(words[last]), Span(mention.span.start, context.tokens.ends[last])
    hours, minutes = divmod(int(mention.value), 60)
    if mention.unit == "minute" and hours > 24 and first and words[first - 1] in lexicon().words("clock_words"):
        return hours, minutes, mention.span
    return None


def _sixties(word: str) -> bool:
    return len(word) == 2 and word.isdigit() and word >= "60"


_FAULTS: dict[str, Callable[[Report, Mention], Outcome | None]] = {
    "weekday": _weekday,
    "impossible_day": _impossible_day,
    "leap_day": _leap_day,
    "impossible_time": _impossible_time,
}
PARAMS = frozenset({"text", "date", "expected", "found", "nearest", "why", "year"})
