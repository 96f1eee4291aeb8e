"""Checks of a named day or period beside its date: « Noël, le 24 décembre », « au premier trimestre, en mai »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.cues import before, says
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.link.feasts import feast_days
from numcheck.model import Days, Mention, Outcome

GUARDED = 3
"""Words before a named day among which « après » and the like keep it apart from the date."""

BOUND = 3
"""Words before a date among which « dès » makes it a beginning: « à partir du »."""

NEAR = 3
"""Days between a weekday and the date beside it that are one slip; farther off, the date is of something else."""


def named(report: Report, pairs: Iterable[tuple[Mention, Mention]]) -> Iterator[Outcome]:
    """Check every pair of a named day, quarter, semester or weekday with a date in apposition."""
    for name, date in pairs:
        days = _of_that_year(report.context, name, date)
        if days is None or date.days is None or not _comparable(name, date):
            continue
        if _kept_apart(report.context, name, date):
            yield report.unchecked(date, "other_reading")
        elif days.meets(date.days) or _recurs(days, date.days):
            yield report.confirmed(date)
        elif not _is_weekday(name) or abs((date.days.first - days.first).days) <= NEAR:
            when = fmt.days(days, report.context.language)
            params = {"date": name.text, "moment": when, "found": date.text, "expected": when}
            yield report.contradicted(date, date, params, related=[(name, name.text)])
        else:
            yield report.unchecked(date, "other_reading")


def _of_that_year(context: Context, name: Mention, date: Mention) -> Days | None:
    """The days of a name; those of a feast in the year of the date. None for a feast that has no day of its own."""
    form = context.tokens.words[slice(*name.tokens)]
    rule = lexicon().forms("feasts").get(tuple(form))
    if date.days is None or lexicon().phrases("moved_feasts").match(form, 0):
        return None
    if rule is None:
        return name.days
    near = [date.days.first.year, *(() if context.date is None else (context.date.first.year,))]
    years = near[:1] if year_printed(date) else [year + other for other in (0, -1, 1) for year in near]
    possible = [feast_days(str(rule), year) for year in years]
    return next((days for days in possible if days and _recurs(days, date.days)), possible[0])


def _comparable(name: Mention, date: Mention) -> bool:
    """Whether one mention names its days and the other prints day and month, or a month beside a longer period."""
    printed = date.fields
    if printed is None or printed.month is None or printed.weekday is not None or date.role or name.role:
        return False
    if _is_weekday(name) or name.trail[:1] == ("feast",):
        return printed.day is not None
    return name.granularity in {"quarter", "semester"} and date.granularity in {"day", "month"}


def _is_weekday(mention: Mention) -> bool:
    fields = mention.fields
    return fields is not None and fields.weekday is not None and fields.day is None


def _kept_apart(context: Context, name: Mention, date: Mention) -> bool:
    """Whether a word before the name, another calendar or a list leaves the two apart."""
    tables = ("other_calendar", "own_periods") if name.granularity != "day" else ("other_calendar",)
    if before(context, name, "event_guards", GUARDED) or _of_another(context, name, date):
        return True
    if any(says(context, name, table) for table in tables):
        return True
    words, last = context.tokens.words, max(name.tokens[1], date.tokens[1])
    if (
        last >= len(words)
        or words[last] not in lexicon().words("phrase_ends")
        or words[last] in lexicon().words("coordinators")
    ):
        return last < len(words)
    following = context.mentions_between(context.tokens.ends[last], context.tokens.ends[min(last + 3, len(words) - 1)])
    return any(mention.kind == "date" and not _is_weekday(mention) for mention in following)


def _of_another(context: Context, name: Mention, date: Mention) -> bool:
    """Whether the date is of what the feast names or bounds: « le pont de l'Ascension », « pour Noël, dès le 2 »."""
    if name.trail[:1] != ("feast",):
        return False
    tokens, first, known = context.tokens, name.tokens[0], lexicon()
    while first and tokens.words[first - 1] in known.words("definite_articles"):
        first -= 1
    if tokens.word(first - 1) in known.words("of_words"):
        return tokens.word(first - 2) not in known.words("feast_days")
    bound = tokens.words[max(name.tokens[1], date.tokens[0] - BOUND) : date.tokens[0]]
    bounded = any(word in known.words("bounds_of_days") for word in bound)
    return bounded or tokens.word(first - 1) in known.words("set_for")


def _recurs(name: Days, date: Days) -> bool:
    """Whether a date lies in a named day or period of any year: the year of one may be another's."""
    first, last = (name.first.month, name.first.day), (name.last.month, name.last.day)
    return first <= (date.first.month, date.first.day) <= last
