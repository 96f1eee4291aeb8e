"""Checks of nouns that say an age against the age or the birth beside them: « le quinquagénaire, 43 ans »."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numcheck.checks.base import Context
from numcheck.checks.calendar.elapsed import ages
from numcheck.checks.calendar.lasted import imperfect
from numcheck.checks.calendar.years_told import told_years
from numcheck.checks.cues import says, word_after
from numcheck.checks.finding import Report
from numcheck.interval import Interval
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome, Relation

_NEAR = 12
"""Years by which an age may be off its noun; what lies further apart is told of two days."""


def age_words(report: Report) -> Iterator[Outcome]:
    """Check every noun of age that has a figure beside it."""
    for relation in report.context.related("age_word"):
        if _stands_for_somebody(report.context, relation):
            outcome = _judge(report, relation)
            if outcome is not None:
                yield outcome


def _stands_for_somebody(context: Context, relation: Relation) -> bool:
    """Whether the noun has an article: « un chêne centenaire » has another noun."""
    noun = context.tokens.at(relation.cue.start)
    return noun > 0 and context.tokens.words[noun - 1] in lexicon().words("determiners")


def _judge(report: Report, relation: Relation) -> Outcome | None:
    context, word = report.context, report.context.tokens.words[report.context.tokens.at(relation.cue.start)]
    beside = next(iter(relation.roles.get("stated", ()) or relation.roles["birth"]))
    following = word_after(context, beside)
    former = any(says(context, beside, table) for table in ("former_age", "former_verbs"))
    if former or any(following in lexicon().words(table) for table in ("of_words", "not_present_age")):
        return report.unchecked(beside, "not_covered")
    age = _age(context, beside)
    if age is None:
        return None
    least, most = str(lexicon().words("agewords")[word]).split("-")
    if "ahead" in relation.roles and _of_then(context, beside, age, (int(least), int(most))):
        return report.unchecked(beside, "historical")
    if age.meets(Interval(Decimal(least), Decimal(most))):
        return report.confirmed(beside)
    params = {"moment": word, "expected": f"{least}-{most} ans", "found": beside.text, "origin": ""}
    return report.contradicted(beside, beside, params)


def _of_then(context: Context, beside: Mention, age: Interval, years: tuple[int, int]) -> bool:
    """Whether an age before its noun is of another day: « À 18 ans, l'octogénaire travaillait », « publia en 1975 »."""
    least, most = years
    if age.low > most + _NEAR or age.high < least - _NEAR or context.date is None:
        return True
    if beside.kind != "date":
        first, last = context.tokens.sentence_bounds(context.tokens.sentence(beside.tokens[0]))
        return any(map(imperfect, context.tokens.words[first:last])) or bool(told_years(context, beside.span))
    born = beside.days.first.year if beside.days else 0
    return any(least <= year - born <= most + 1 for year in told_years(context, beside.span))


def _age(context: Context, beside: Mention) -> Interval | None:
    """The age that a figure or a date of birth gives, in full years; None without the document's date."""
    if beside.kind != "date":
        return beside.interval("exact") if beside.unit == "year" else None
    if beside.days is None or context.date is None:
        return None
    youngest, oldest = ages(beside.days, context.date)
    return Interval(Decimal(youngest), Decimal(oldest))
