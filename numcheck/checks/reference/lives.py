"""Ages, births and deaths against the dates that the facts know."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.calendar.years_told import years_around
from numcheck.checks.finding import Report
from numcheck.checks.reference import cited
from numcheck.facts.records import Dated
from numcheck.facts.time import Days as Ordinals
from numcheck.facts.time import before
from numcheck.interval import Interval
from numcheck.model import Claim, Days, Level, Outcome

SLACK = 2
"""Days around a birthday on which both ages may be read."""

DECADE = 3700
"""Days off a death that are no slip of the pen: « politiquement mort en 1981 »."""

_OLD = 200
"""Years that nobody lives."""
FEAST = 5
"""The years between the birthdays of the dead that are celebrated (« De Gaulle, 130 ans »)."""

CLOSE = 5
"""Years off that are a slip and no sign of another person."""

GROWN = 15
"""A smaller number beside a public person is no age (« trois ans, dont un ferme »)."""


def age(report: Report, claim: Claim) -> Outcome | None:
    """An age against the date of birth: two years off is an error, one year a warning."""
    if claim.measure != "age":
        return None
    context = report.context
    born = context.facts.born(claim.subject or "")
    stated = claim.mentions[0].interval("exact")
    reason = _silent(claim, context)
    if reason or born is None or stated is None:
        return report.unchecked(claim, reason or "no_fact")
    spans = [_ages(born.days, days) for days in (context.date, claim.anchor) if days]
    gap = min(_gap(stated, ages) for ages in spans)
    if gap == 0:
        return report.confirmed(claim)
    then = any(stated.meets(_in_year(born.days, year)) for year in years_around(context, claim.mentions[0].span.start))
    if then or stated.high < GROWN or (gap == 1 and claim.anchor):  # « Archives (16 mai 1985) »
        return report.unchecked(claim, "historical" if then else "not_covered")
    another = claim.status == "namesake" or (claim.status == "unlike" and not _slip(int(stated.low), spans[0]))
    level = None if another else _graded(report, gap)
    life = {"born": cited.days(born.days, context.language)}
    return _wrong(report, claim, level, fmt.ages(*spans[0], context.language), life, born.sources)


def _wrong(
    report: Report, claim: Claim, level: Level | None, expected: str, life: Mapping[str, str], sources: Iterable[str]
) -> Outcome:
    """What the facts contradict, at a level that the claim's confidence allows; `life` are its other dates."""
    level = level and cited.level_for(claim, level)
    if level is None:
        return report.unchecked(claim, "ambiguous_subject")
    params = {
        "subject": report.context.facts.entity(claim.subject or "").label,
        "found": claim.mentions[0].text,
        "expected": expected,
        **life,
        "source": cited.sources(sources, report.context),
    }
    return report.contradicted(claim, claim.mentions[0], params, level=level)


def _gap(stated: Interval, ages: tuple[int, int]) -> int:
    """The years by which an age misses those between two; 0 for one without both bounds."""
    if not (stated.high.is_finite() and stated.low.is_finite()):
        return 0
    return max(ages[0] - int(stated.high), int(stated.low) - ages[1], 0)


def _graded(report: Report, gap: int) -> Level:
    """The level of an age so many years off: one may be a birthday or a rounding."""
    return report.rule.level if gap > 1 else cited.milder(report.rule.level)


def _slip(stated: int, ages: tuple[int, int]) -> bool:
    """Whether an age is a slip of the pen: a few years off, one digit wrong, two digits swapped."""
    text = str(stated)
    return any(
        abs(stated - age) <= CLOSE or text == str(age)[::-1] or sum(map(str.__eq__, text, str(age))) == len(text) - 1
        for age in range(ages[0], ages[1] + 1)
    )


def death(report: Report, claim: Claim) -> Outcome | None:
    """The age at which somebody died, against the dates of birth and of death: two years off is an error.

    An age that somebody long dead never reached is a warning.
    """
    context, living = report.context, claim.measure == "age"
    born, died = context.facts.born(claim.subject or ""), context.facts.died(claim.subject or "")
    if claim.measure not in {"age", "death"} or (living and not (_is_dead(died, context) and _acts(claim, context))):
        return None
    stated = claim.mentions[0].interval("exact")
    if claim.holder == "quote" or claim.modality != "affirmed":
        return report.unchecked(claim, "in_quote" if claim.holder == "quote" else "not_asserted")
    if born is None or died is None or stated is None or stated.high < GROWN or not stated.high.is_finite():
        return report.unchecked(claim, "no_fact")
    low, high = _years(born.days[1], died.days[0] - SLACK), _years(born.days[0], died.days[1] + SLACK)
    gap = max(0 if living else low - int(stated.high), int(stated.low) - high)
    if gap <= 0:
        return None if living else report.confirmed(claim)
    life = {"born": cited.days(born.days, context.language), "since": cited.days(died.days, context.language)}
    sources = (*born.sources, *died.sources)
    level = "warning" if living else _graded(report, gap)
    return _wrong(report, claim, level, fmt.ages(low, high, context.language), life, sources)


def _is_dead(died: Dated | None, context: Context) -> bool:
    return bool(died and context.date and before(died.days, cited.ordinals(context.date)) == "yes")


def _acts(claim: Claim, context: Context) -> bool:
    """Whether an age is told of somebody who does something (« X, 81 ans, remontera »), and is no centenary."""
    mention, words = claim.mentions[0], context.tokens.words
    closed = words[mention.tokens[1] : mention.tokens[1] + 1] == [","]
    return (
        closed
        and claim.status is None
        and mention.value is not None
        and mention.value < _OLD
        and bool(mention.value % FEAST)
    )


def _silent(claim: Claim, context: Context) -> str | None:
    if claim.holder == "quote":
        return "in_quote"
    if claim.modality != "affirmed":
        return "historical" if claim.modality == "historical" else "not_asserted"
    if not (context.date or claim.anchor):
        return "no_document_date"
    died = context.facts.died(claim.subject) if claim.subject else None
    if died and context.date and before(died.days, cited.ordinals(context.date)) != "no":
        return "historical"
    return None


def _in_year(born: Ordinals, year: int) -> Interval:
    """The ages that somebody has in the course of a year."""
    low, high = _ages(born, Days(dt.date(year, 1, 1), dt.date(year, 12, 31)))
    return Interval(Decimal(low), Decimal(high))


def _ages(born: Ordinals, day: Days) -> tuple[int, int]:
    """The completed years of life on a day, from the least to the greatest."""
    first, last = cited.ordinals(day, SLACK)
    return _years(born[1], first), _years(born[0], last)


def _years(birth: int, day: int) -> int:
    born, on = dt.date.fromordinal(birth), dt.date.fromordinal(day)
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def birth(report: Report, claim: Claim) -> Outcome | None:
    """A date of birth against the known one."""
    known = report.context.facts.born(claim.subject or "")
    return _life_date(report, claim, known, 0) if claim.measure == "birth" else None


def death_date(report: Report, claim: Claim) -> Outcome | None:
    """A date of death against the known one; the news of it may come a day later."""
    known = report.context.facts.died(claim.subject or "")
    return _life_date(report, claim, known, SLACK) if claim.measure == "death_date" else None


def _life_date(report: Report, claim: Claim, known: Dated | None, slack: int) -> Outcome:
    context, mention = report.context, claim.mentions[0]
    if claim.holder == "quote" or known is None or mention.days is None or "year" in mention.implied:
        return report.unchecked(claim, "in_quote" if claim.holder == "quote" else "no_fact")
    first, last = cited.ordinals(mention.days, slack)
    if first <= known.days[1] and known.days[0] <= last:
        return report.confirmed(claim)
    far = slack and min(abs(first - known.days[1]), abs(known.days[0] - last)) > DECADE
    level = None if far else report.rule.level
    return _wrong(report, claim, level, cited.days(known.days, context.language), {}, known.sources)
