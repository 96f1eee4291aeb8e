"""Figures against the envelope of reference values around their date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from numcheck.checks.arithmetic.currency import converted
from numcheck.checks.base import Context
from numcheck.checks.calendar.years_told import years_around
from numcheck.checks.finding import Report
from numcheck.checks.reference import cited
from numcheck.checks.reference.explained import factor, hint
from numcheck.facts.envelope import Envelope
from numcheck.facts.records_figures import Floor, Measure, Observation
from numcheck.facts.time import Days as Ordinals
from numcheck.interval import Interval
from numcheck.model import Claim, Days, Level, Mention, Outcome
from numcheck.record import NamedTuple

VAGUE = 1100
"""Days of a time (« au siècle dernier ») that are too many to know which values a figure of it is held against."""

DRIFT = 2
"""Times by which a figure may differ that is of a year which the facts do not know."""

TOO_OLD = 730
"""Days from the nearest observation after which a series says nothing, not even a note."""


class Judged(NamedTuple):
    """What the reference says of a figure: a level where it contradicts, else the reason or None where it confirms."""

    level: Level | None
    reason: str | None = None
    envelope: Envelope | None = None
    stated: Interval | None = None


def quantity(report: Report, claim: Claim) -> Outcome | None:
    """A figure of a known owner against the envelope of the observations around its date."""
    if claim.status == "magnitude" or claim.measure not in report.context.facts.ids("measures"):
        return None
    judged = judge(claim, report.context, report.rule.level)
    if judged.level:
        return _contradicted(report, claim, judged)
    return report.unchecked(claim, judged.reason) if judged.reason else report.confirmed(claim)


def judge(claim: Claim, context: Context, level: Level) -> Judged:
    """Compare the figure of a claim with the reference at its own date or the document's, whichever fits."""
    if reason := not_stated(claim, context):
        return Judged(None, reason)
    if claim.subject is None:
        return Judged(None, "ambiguous_subject")
    found = [_at(claim, claim.subject, days, context) for days in dates(claim, context)]
    known = [item for item in found if item.envelope and item.stated]
    if (
        not known
        or (claim.anchor and found[0] is not known[0])
        or (claim.anchor and (claim.anchor.last - claim.anchor.first).days > VAGUE)
    ):
        return Judged(None, "no_fact")
    if any(_position(item) == "inside" for item in known):
        return Judged(None)
    if any(_fits_another(claim, other, context) for other in claim.alternatives):
        return Judged(None, "ambiguous_subject")
    return _graded(claim, known[0], level, context)


def _then(claim: Claim, item: Judged, year: int, context: Context) -> bool:
    """Whether a figure is that of a year told around it, or may be where the facts do not know that year.

    « C'était en mai 1985. La France compte 55 millions d'habitants »
    """
    assert item.envelope is not None
    assert item.stated is not None
    then = _at(claim, claim.subject or "", Days(dt.date(year, 1, 1), dt.date(year, 12, 31)), context)
    if then.envelope and then.stated and then.envelope.age <= TOO_OLD:
        return _position(then) == "inside"
    likely = item.envelope.factor(item.stated.low, item.stated.high) < DRIFT
    return likely and claim.anchor is None and context.date is not None and year < context.date.first.year


def not_stated(claim: Claim, context: Context) -> str | None:
    """Why a claim cannot be held against a fact: quoted, not asserted, without a date."""
    if claim.holder == "quote":
        return "in_quote"
    if claim.modality != "affirmed":
        return "historical" if claim.modality == "historical" else "not_asserted"
    return None if context.date or claim.anchor else "no_document_date"


def dates(claim: Claim, context: Context) -> list[Days]:
    """The days that a figure may speak of: its own first, then the document's."""
    return list(dict.fromkeys(days for days in (claim.anchor, context.date) if days))


def _at(claim: Claim, subject: str, days: Days, context: Context) -> Judged:
    measure = context.facts.measure(claim.measure or "")
    envelope = context.facts.envelope(subject, measure.id, cited.ordinals(days))
    if envelope and claim.status == "proper":
        envelope = envelope.proper()
    stated = stated_interval(claim.mentions[0], measure, days)
    return Judged(None, None, envelope, stated)


def stated_interval(mention: Mention, measure: Measure, days: Days) -> Interval | None:
    """The values that a figure may stand for, in the unit of the measure."""
    stated = mention.interval(("loose" if measure.relative else "exact") if measure.steps else "robust")
    if stated is None or mention.unit == measure.unit or measure.unit is None or mention.unit is None:
        return stated
    return converted(stated, mention.unit, measure.unit, days.last)


def _position(item: Judged) -> str:
    assert item.envelope is not None
    assert item.stated is not None
    return item.envelope.position(item.stated.low, item.stated.high)


def _fits_another(claim: Claim, other: str, context: Context) -> bool:
    found = (_at(claim, other, days, context) for days in dates(claim, context))
    return any(item.envelope and item.stated and _position(item) == "inside" for item in found)


def _graded(claim: Claim, item: Judged, level: Level, context: Context) -> Judged:
    envelope = item.envelope
    assert envelope is not None
    if any(_then(claim, item, year, context) for year in years_around(context, claim.mentions[0].span.start)):
        return Judged(None, "historical")
    allowed = cited.level_for(claim, level)
    if allowed is None:
        return Judged(None, "ambiguous_subject")
    far = _position(item) == "far"
    if context.facts.measure(claim.measure or "").steps:  # much more or less is another thing's
        return Judged(None, "not_covered") if far else Judged(allowed, None, envelope, item.stated)
    if not envelope.fresh:
        if not far or envelope.age > TOO_OLD:
            return Judged(None, "stale_fact")
        return Judged("note", None, envelope, item.stated)
    return Judged(allowed if far else cited.lowest(allowed, "warning"), None, envelope, item.stated)


def _contradicted(report: Report, claim: Claim, judged: Judged) -> Outcome:
    context, mention = report.context, claim.mentions[0]
    envelope, stated = judged.envelope, judged.stated
    assert envelope is not None
    assert stated is not None
    measure = context.facts.measure(claim.measure or "")
    language = context.language
    days = cited.ordinals(dates(claim, context)[0])
    observed = envelope.observations
    params = {
        "subject": context.facts.entity(claim.subject or "").label,
        "measure": measure.label,
        "found": mention.text,
        "expected": cited.amount(envelope.low, envelope.high, measure.unit, language, exact=measure.steps),
        "source": cited.sources(_nearest(observed, days), context),
        "factor": factor(envelope, stated, language, plain=measure.steps),
        "hint": hint(mention, context, (envelope, stated), floor_of(claim, context)),
    }
    return report.contradicted(claim, mention, params, level=judged.level)


def _nearest(observed: Iterable[Observation], days: Ordinals) -> Iterator[str]:
    """The sources of the observations, the nearest to the day first, those published after it last."""
    for item in sorted(observed, key=lambda item: (item.days[0] > days[1], abs(item.days[1] - days[0]))):
        yield from item.sources


def floor_of(claim: Claim, context: Context) -> Floor | None:
    """The least value of the world's first in the year that a superlative speaks of."""
    if claim.status != "superlative":
        return None
    found = [context.facts.floor(claim.measure or "", "world", days.last.year) for days in dates(claim, context)]
    values = [floor for floor in found if floor]
    return min(values, key=lambda floor: floor.value) if values and len(values) == len(found) else None
