"""Checks of weekdays against the dates they stand with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from numcheck import format as fmt
from numcheck.checks.cues import word_after
from numcheck.checks.dates import candidate_days, other_calendar, year_printed
from numcheck.checks.finding import Report, softened
from numcheck.model import Fields, Mention, Outcome


def weekday(report: Report, mention: Mention) -> Outcome | None:
    """Whether the weekday of a date fits: in every year that may be meant it must not."""
    fields = mention.fields
    if fields is None or fields.weekday is None or fields.day is None or fields.month is None:
        return None
    if other_calendar(report.context, mention) or _distant_year(report, mention):
        return report.unchecked(mention, "not_covered")
    candidates = candidate_days(mention, report.context)
    if not candidates:
        known = fields.year is not None or report.context.date is not None
        return report.unchecked(mention, "ambiguous_year" if known else "no_document_date")
    if any(day.weekday() == fields.weekday for day in candidates):
        return report.confirmed(mention)
    return _wrong_weekday(report, mention, fields, candidates[0])


def _distant_year(report: Report, mention: Mention) -> bool:
    """Whether a year of three digits follows: « le dimanche 25 décembre 800 »."""
    following = word_after(report.context, mention)
    return not year_printed(mention) and following.isdigit() and len(following) == 3


def _wrong_weekday(report: Report, mention: Mention, fields: Fields, day: dt.date) -> Outcome:
    language = report.context.language
    stated = fields.weekday or 0
    near = range(max(1, day.toordinal() - 3), min(dt.date.max.toordinal(), day.toordinal() + 3) + 1)
    nearest = min(map(dt.date.fromordinal, near), key=lambda other: other.weekday() != stated)
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
