"""Checks of weekdays against the dates they stand with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import candidate_days, days_in, other_calendar, year_printed
from numcheck.checks.calendar.itemised import two_items
from numcheck.checks.calendar.years_told import years_around
from numcheck.checks.cues import says, word_after
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
    around = not year_printed(mention) and _fits_around(report.context, mention, fields, fields.weekday)
    if around or two_items(report.context, mention):
        return report.unchecked(mention, "ambiguous_year" if around else "other_reading")
    return differing(report, mention, candidates[0], fields.weekday, inferred=not year_printed(mention))


def _fits_around(context: Context, mention: Mention, day: Fields, weekday: int) -> bool:
    """Whether a weekday is right in a year that the text speaks of: « En 2023, le club a gagné. Le jeudi 4 mai, »."""
    return any(found.weekday() == weekday for found in days_in(years_around(context, mention.span.start), day))


def falls(report: Report) -> Iterator[Outcome]:
    """« Noël tombe un jeudi »: the weekday that a date is said to fall on, in every year that may be meant."""
    for relation in report.context.related("falls"):
        date, stated = relation.one("date"), relation.one("weekday")
        weekday = stated.fields.weekday if stated.fields and stated.fields.day is None else None
        years = _years(report.context, date)
        if weekday is None or date.days is None or date.granularity != "day" or not years:
            continue
        if not year_printed(date) and (says(report.context, date, "supposed") or _several(report.context, stated)):
            continue
        days = [day for year in years for day in days_in([year], _day_of(date))]
        if any(day.weekday() == weekday for day in days):
            yield report.confirmed(stated)
        elif not year_printed(date) and _fits_around(report.context, date, _day_of(date), weekday):
            yield report.unchecked(stated, "ambiguous_year")
        elif days:
            params = _params(days[0], weekday, report.context.language)
            right = fmt.weekday(days[0].weekday(), "fr")
            level = report.rule.level if year_printed(date) else softened(report.rule.level)
            related = [(date, date.text)]
            yield report.contradicted(stated, stated, params, level=level, related=related, suggestions=[right])


def _several(context: Context, stated: Mention) -> bool:
    """« tombait un vendredi et tombera un samedi en 2025 »: one date in two years."""
    inside = context.mentions_in(context.tokens.sentence(stated.tokens[0]))
    return sum(m.fields is not None and m.fields.weekday is not None and m.fields.day is None for m in inside) > 1


def _years(context: Context, date: Mention) -> list[int]:
    """The years that a date may fall in: one printed with it or in its sentence, else those around the document."""
    if year_printed(date) and date.fields and date.fields.year:
        return [date.fields.year]
    named = {
        other.days.first.year
        for other in context.mentions_in(context.tokens.sentence(date.tokens[0]))
        if other.kind == "date" and other.granularity == "year" and other.days
    }
    if named or date.days is None or context.date is None:
        return sorted(named)
    return sorted({date.days.first.year, context.date.first.year, context.date.first.year + 1})


def _day_of(date: Mention) -> Fields:
    """The day and month of a date, of a feast too."""
    assert date.days is not None
    return Fields(month=date.days.first.month, day=date.days.first.day)


def _distant_year(report: Report, mention: Mention) -> bool:
    """Whether a year of three digits follows: « le dimanche 25 décembre 800 »."""
    following = word_after(report.context, mention)
    return not year_printed(mention) and following.isdigit() and len(following) == 3


def differing(report: Report, mention: Mention, day: dt.date, stated: int, *, inferred: bool) -> Outcome:
    """The finding of a date that falls on a `day` of another weekday than the one `stated`; `inferred` years soften."""
    return report.contradicted(
        mention,
        mention,
        _params(day, stated, report.context.language),
        level=softened(report.rule.level) if inferred else None,
        suggestions=_repairs(mention, day, _nearest(day, stated)),
    )


def _nearest(day: dt.date, weekday: int) -> dt.date:
    """The day of that weekday that is nearest to another day."""
    near = range(max(1, day.toordinal() - 3), min(dt.date.max.toordinal(), day.toordinal() + 3) + 1)
    return min(map(dt.date.fromordinal, near), key=lambda other: other.weekday() != weekday)


def _params(day: dt.date, stated: int, language: str) -> dict[str, str]:
    return {
        "date": fmt.day(day, language),
        "expected": fmt.weekday(day.weekday(), language),
        "found": fmt.weekday(stated, language),
        "nearest": fmt.day(_nearest(day, stated), language),
    }


def _repairs(mention: Mention, day: dt.date, nearest: dt.date) -> Iterator[str]:
    """The two ways out: another weekday for the date, another day for the weekday."""
    name = ""
    if mention.fields and mention.fields.weekday is not None:
        yield _with_weekday(mention, fmt.weekday(day.weekday(), "fr"))
        name = _cased(fmt.weekday(nearest.weekday(), "fr"), mention.text)
    year = f" {nearest.year}" if str(day.year) in mention.text else ""
    number = "1er" if nearest.day == 1 else str(nearest.day)
    month = "" if mention.text.isdigit() else f" {fmt.month(nearest.month, 'fr')}{year}{_rest(mention, day)}"
    yield f"{name} {number}{month}".strip()


def _rest(mention: Mention, day: dt.date) -> str:
    """What is printed behind a date: « au matin »."""
    last = str(day.year) if str(day.year) in mention.text else fmt.month(day.month, "fr")
    _, found, rest = mention.text.rpartition(last)
    return rest if found else ""


def _with_weekday(mention: Mention, name: str) -> str:
    words = mention.text.split(None, 1)
    rest = words[1] if len(words) > 1 else ""
    comma = "," if words[0].endswith(",") else ""
    return f"{_cased(name, words[0])}{comma} {rest}".strip()


def _cased(name: str, like: str) -> str:
    return name.capitalize() if like[:1].isupper() else name
