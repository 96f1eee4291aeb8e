"""Figures against the envelope of reference values around their date, with the power of ten that explains a slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.arithmetic.currency import converted
from numcheck.checks.base import Context
from numcheck.checks.finding import Report
from numcheck.checks.reference import cited
from numcheck.facts.envelope import Envelope
from numcheck.facts.records_figures import Floor, Measure, Observation
from numcheck.facts.time import Days as Ordinals
from numcheck.interval import Interval
from numcheck.messages import because
from numcheck.model import Claim, Days, Level, Mention, Outcome
from numcheck.record import NamedTuple

MILLION = 10**6

VAGUE = 1100
"""Days of a time (« au siècle dernier ») that are too many to know which values a figure of it is held against."""

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
    if not known or (claim.anchor and (claim.anchor.last - claim.anchor.first).days > VAGUE):
        return Judged(None, "no_fact")
    if any(_position(item) == "inside" for item in known):
        return Judged(None)
    if any(_fits_another(claim, other, context) for other in claim.alternatives):
        return Judged(None, "ambiguous_subject")
    return _graded(claim, known[0], level)


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
    stated = stated_interval(claim.mentions[0], measure, days)
    return Judged(None, None, envelope, stated)


def stated_interval(mention: Mention, measure: Measure, days: Days) -> Interval | None:
    """The values that a figure may stand for, in the unit of the measure."""
    stated = mention.interval("robust")
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


def _graded(claim: Claim, item: Judged, level: Level) -> Judged:
    envelope = item.envelope
    assert envelope is not None
    allowed = cited.level_for(claim, level)
    if allowed is None:
        return Judged(None, "ambiguous_subject")
    far = _position(item) == "far"
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
        "expected": cited.amount(envelope.low, envelope.high, measure.unit, language),
        "source": cited.sources(_nearest(observed, days), context),
        "factor": _factor(envelope, stated, language),
        "hint": _hints(claim, context, envelope, stated),
    }
    return report.contradicted(claim, mention, params, level=judged.level)


def _nearest(observed: Iterable[Observation], days: Ordinals) -> Iterator[str]:
    """The sources of the observations, the nearest to the day first, those published after it last."""
    for item in sorted(observed, key=lambda item: (item.days[0] > days[1], abs(item.days[1] - days[0]))):
        yield from item.sources


def _factor(envelope: Envelope, stated: Interval, language: str) -> str:
    """How many times too little or too much, to the nearest and the farthest observation."""
    small = stated.high < envelope.low
    value = stated.high if small else stated.low
    way = "less" if small else "more"
    if value <= 0 or not value.is_finite():
        return because(way, language)
    ends = sorted(
        (envelope.low / value, envelope.high / value) if small else (value / envelope.high, value / envelope.low)
    )
    places = 0 if ends[0] >= 3 else 1
    text = fmt.bounds(Interval(round(ends[0], places), round(ends[1], places)), language)
    return because(f"times_{way}", language, times=text)


def _hints(claim: Claim, context: Context, envelope: Envelope, stated: Interval) -> str:
    hints = [_slip(claim.mentions[0], envelope, stated, context.language)]
    floor = floor_of(claim, context)
    if floor and stated.high < floor.value:
        hints.append(_floor_text(floor, context))
    return " ".join(hint for hint in hints if hint)


def _slip(mention: Mention, envelope: Envelope, stated: Interval, language: str) -> str:
    """The power of ten that explains the figure, if just one does."""
    shift = envelope.slip(stated.low, stated.high)
    if shift is None or mention.value is None:
        return ""
    value = mention.value.scaleb(shift)
    mended = fmt.replaced(mention, value)
    if not mended:
        return ""
    if _unread(mended, mention.value):
        mended = cited.amount(value, value, mention.unit, language)
    return because("meant", language, mended=mended)


def _unread(mended: str, value: Decimal) -> bool:
    """Whether nobody would write a figure so: « 0,87 million », « 8 200 millions »."""
    whole = "".join(letter for letter in mended.partition(",")[0] if letter.isdigit())
    return value >= MILLION and (whole == "0" or len(whole) > 3)


def floor_of(claim: Claim, context: Context) -> Floor | None:
    """The least value of the world's first in the year that a superlative speaks of."""
    if claim.status != "superlative":
        return None
    found = [context.facts.floor(claim.measure or "", "world", days.last.year) for days in dates(claim, context)]
    values = [floor for floor in found if floor]
    return min(values, key=lambda floor: floor.value) if values and len(values) == len(found) else None


def _floor_text(floor: Floor, context: Context) -> str:
    least = cited.amount(floor.value, floor.value, context.facts.measure(floor.measure).unit, context.language)
    return because("floor", context.language, since=floor.since, least=least)
