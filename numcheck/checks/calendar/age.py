"""Checks of ages and anniversaries against the dates printed beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator
from decimal import Decimal
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.base import Context, Rule
from numcheck.checks.calendar.agewords import age_words
from numcheck.checks.calendar.anniversaries import anniversary, jubilee
from numcheck.checks.calendar.elapsed import ages, shifted
from numcheck.checks.calendar.lived import fits, lived
from numcheck.checks.calendar.twice_aged import of_two_times
from numcheck.checks.calendar.whose import age_then, another_born, in_a_work, of_a_thing, of_kin, recent
from numcheck.checks.calendar.years_told import told_years
from numcheck.checks.cues import before, says, word_after
from numcheck.checks.finding import Report, softened
from numcheck.checks.proposals import replaced
from numcheck.interval import Interval
from numcheck.lexicon import lexicon
from numcheck.model import Days, Level, Mention, Outcome, Relation
from numcheck.record import dataclass

A_YEAR = 365
DECADE = 10
OPENING = 3
"""Tokens before a date of birth at the beginning of a sentence, at most: « Née à Paris le … »."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeOptions:
    """Which statement to look at."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["age"]
    of: Literal["persons", "anniversaries", "words", "twice"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the ages or the anniversaries of a document."""
    report = Report(rule, context)
    if rule.options.of == "words":
        yield from age_words(report)
        return
    if rule.options.of == "twice":
        yield from of_two_times(report)
        return
    judges = _JUDGES[rule.options.of]
    seen: set[int] = set()
    for relation in context.relations:
        outcome = judges[relation.kind](report, relation) if relation.kind in judges else None
        if outcome is not None:
            yield outcome
        if outcome is not None and outcome.verdict != "unchecked" and "stated" in relation.roles:
            seen.add(relation.one("stated").span.start)
    if rule.options.of == "persons":
        yield from _lives(report, seen)


def _lives(report: Report, seen: Collection[int]) -> Iterator[Outcome]:
    """Check the ages of a life that is told over several sentences."""
    context = report.context
    for told in lived(context, seen):
        birth, stated, now, only_slips = told
        if fits(told):
            yield report.confirmed(stated)
            continue
        expected = ages(birth.date.days, now) if birth.date.days else (0, 0)
        printed = stated.interval("exact")
        apart = context.tokens.sentence(stated.tokens[0]) != birth.sentence
        slip = expected[1] >= 0 and (not only_slips or (printed and _one_figure_off(printed, *expected)))
        if not slip or (apart and printed and _since_another(context, stated, now, printed)):
            yield report.unchecked(stated, "other_reading")
            continue
        level = softened(report.rule.level) if apart else report.rule.level
        yield _wrong_age(report, (stated, birth.date), now, expected, level)


def _since_another(context: Context, stated: Mention, now: Days, printed: Interval) -> bool:
    """Whether an age counts from another year that is told: « Paul naît en 1960. Il se marie en 1985, à 25 ans »."""
    then = (Days(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in told_years(context, stated.span))
    return any(_between(ages(year, now)).meets(printed) for year in then)


def _person(report: Report, relation: Relation) -> Outcome | None:
    stated, birth = relation.one("stated"), relation.one("birth").days
    if stated.value is None or stated.unit not in {"year", None} or birth is None:
        return None
    if _other_age(report.context, relation) or another_born(report.context, relation):
        return report.unchecked(stated, "not_covered")
    now = _moment(report.context, relation)
    if now is None:
        return report.unchecked(stated, "no_document_date")
    if now.first.year == birth.first.year and report.context.date is not None:
        now = shifted(report.context.date, A_YEAR)  # « Née en 1930, elle est morte en août, à 94 ans »: no such August
    youngest, oldest = ages(birth, now)
    oldest += says(report.context, stated, "soon")
    printed = stated.interval("exact")
    if printed is None or _between((youngest, oldest)).meets(printed):
        return report.confirmed(stated)
    told = "opening" in relation.roles and not _slip(report.context, relation, printed, (youngest, oldest))
    told = told or (not _to_the_day(relation) and _told_of_then(report.context, stated, birth, printed))
    if told or (relation.kind == "age" and age_then(report.context, relation, printed)):
        return report.unchecked(stated, "historical")  # « Né en 1968, l’orphelin, 12 ans, débarque seul »
    beside = stated, relation.one("birth")
    return _wrong_age(report, beside, now, (youngest, oldest), report.rule.level)


def _to_the_day(relation: Relation) -> bool:
    """Whether a birth and a death are both told with their days, which leave one age only."""
    ends = relation.roles.get("death", ()), relation.roles["birth"]
    return all(end and end[0].granularity == "day" for end in ends)


def _told_of_then(context: Context, stated: Mention, birth: Days, printed: Interval) -> bool:
    """Whether an age is of a year that the text tells, or of a day that it points at: « ce jour-là, il a 22 ans »."""
    pointed = says(context, stated, "that_day") or any(
        mention.kind == "date" and before(context, mention, "pointing") and not recent(context, mention)
        for mention in context.mentions_in(context.tokens.sentence(stated.tokens[0]))
    )
    then = (Days(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in told_years(context, stated.span))
    return pointed or any(_between(ages(birth, year)).meets(printed) for year in then)


def _between(ages: tuple[int, int]) -> Interval:
    return Interval(Decimal(ages[0]), Decimal(ages[1]))


def _other_age(context: Context, relation: Relation) -> bool:
    """Whether the years are no age of today: « 10 ans de métier », the dead, who keep their age, and « il avait »."""
    stated = relation.one("stated")
    if word_after(context, stated) in lexicon().words("of_words"):
        return True
    if "death" in relation.roles:
        if "event" in relation.roles and of_a_thing(context, relation.one("death")):
            return True
        return of_kin(context, relation) or says(context, stated, "terms_of_years")
    if in_a_work(context, stated):
        return True
    return says(context, stated, "former_age") or (
        not _apposed(context, stated) and says(context, stated, "former_verbs")
    )


def _apposed(context: Context, stated: Mention) -> bool:
    """Whether an age stands in apposition: « le chauffeur, 63 ans, né en 1961, »."""
    before = context.tokens.words[max(0, stated.tokens[0] - 1)]
    return word_after(context, stated) == "," and (before == "," or before in lexicon().words("of_words"))


def _moment(context: Context, relation: Relation) -> Days | None:
    """When the person has the age: at death, else on the document's date for a statement in the present."""
    if "death" in relation.roles:
        return relation.one("death").days
    words = context.tokens.words
    if "opening" in relation.roles:
        return context.date if _opens(context, relation.one("birth")) else None
    cue = context.tokens.at(relation.cue.start)
    if words[cue] not in lexicon().words("present_age"):
        return None
    dated = words[cue] in lexicon().words("soon") or words[cue + 1] in lexicon().words("celebrations")
    return _named_day(context, relation) if dated else context.date


def _one_figure_off(printed: Interval, youngest: int, oldest: int) -> bool:
    """Whether one wrong figure makes an age of today the printed one; never a bound (« moins de 30 ans »)."""
    if not printed.low.is_finite():
        return False
    stated = str(int(printed.low))
    return any(
        len(str(age)) == len(stated) and sum(one != other for one, other in zip(str(age), stated, strict=True)) == 1
        for age in range(youngest, oldest + 1)
    )


def _slip(context: Context, relation: Relation, printed: Interval, expected: tuple[int, int]) -> bool:
    """Whether an age is off by one figure, or, behind a verb, by ten years: « a fêté ses 102 ans »."""
    told = context.tokens.text[relation.cue.start] != ","
    decade = told and any(abs(age - printed.low) == DECADE for age in expected)
    return decade or _one_figure_off(printed, *expected)


def _opens(context: Context, birth: Mention) -> bool:
    """Whether a birth opens its sentence, so that its subject follows: « Né le 3 février 1975, le préfet, 49 ans, »."""
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(birth.tokens[0]))
    subject = context.tokens.words[birth.tokens[1] + 1 : birth.tokens[1] + 2]
    possessive = any(lexicon().words("determiners").get(word) == "possessive" for word in subject)
    return birth.tokens[0] - first <= OPENING and not possessive


def _named_day(context: Context, relation: Relation) -> Days | None:
    """The day of a birthday: one that its sentence names, else the document's."""
    stated = relation.one("stated")
    beside = context.mentions_in(context.tokens.sentence(stated.tokens[0]))
    named = (m.days for m in beside if m.kind == "date" and m.days and m.span.start > stated.span.start)
    return next(named, context.date)


def _wrong_age(
    report: Report, beside: tuple[Mention, Mention], now: Days, expected: tuple[int, int], level: Level
) -> Outcome:
    """The finding of an age and the birth beside it."""
    stated, birth = beside
    language = report.context.language
    params = {
        "origin": birth.text,
        "moment": fmt.days(now, language),
        "expected": fmt.ages(*expected, language),
        "found": stated.text,
    }
    suggestion = replaced(stated, Decimal(expected[0])) if expected[0] == expected[1] else None
    related = [(birth, birth.text)]
    return report.contradicted(stated, stated, params, level=level, related=related, suggestions=[suggestion])


_JUDGES: dict[str, dict[str, Callable[[Report, Relation], Outcome | None]]] = {
    "persons": {"age": _person, "lifetime": _person},
    "anniversaries": {"anniversary": anniversary, "jubilee": jubilee},
}
PARAMS = frozenset({"text", "origin", "moment", "expected", "found"})
