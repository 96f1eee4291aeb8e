"""Figures against bounds: the least value of the world's first, and what has ever been observed of a class."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.finding import Report
from numcheck.checks.reference import cited
from numcheck.checks.reference.quantity import dates, floor_of, judge, not_stated, stated_interval
from numcheck.interval import Interval
from numcheck.model import Claim, Outcome


def superlative_floor(report: Report, claim: Claim) -> Outcome | None:
    """A superlative that the figure cannot carry, whoever it is about; silent where `quantity` says it already."""
    if claim.status != "superlative":
        return None
    context = report.context
    if reason := not_stated(claim, context):
        return report.unchecked(claim, reason)
    floor = floor_of(claim, context)
    if floor is None:
        return report.unchecked(claim, "no_fact")
    measure = context.facts.measure(floor.measure)
    stated = stated_interval(claim.mentions[0], measure, dates(claim, context)[-1])
    if stated is None or stated.high >= floor.value:
        return report.unchecked(claim, "no_fact") if stated is None else None
    if judge(claim, context, "error").level:
        return None
    params = {
        "found": claim.mentions[0].text,
        "expected": cited.amount(floor.value, floor.value, measure.unit, context.language),
        "since": str(floor.since),
        "source": cited.sources(floor.sources, context),
    }
    return report.contradicted(claim, claim.mentions[0], params)


def magnitude(report: Report, claim: Claim) -> Outcome | None:
    """A figure outside everything ever observed of its class."""
    if claim.status != "magnitude":
        return None
    if claim.holder == "quote" or claim.modality not in {"affirmed", "historical"}:
        return report.unchecked(claim, "in_quote" if claim.holder == "quote" else "not_asserted")
    kind = next(item for item in report.context.facts.classes() if item.id == claim.measure)
    low = kind.low if kind.low is not None else Decimal("-Infinity")
    high = kind.high if kind.high is not None else Decimal("Infinity")
    mention = claim.mentions[0]
    stated = mention.interval("strict")
    if stated is None:
        return report.unchecked(claim, "not_covered")
    if mention.hedge == "at_most" and mention.value is not None:  # « jusqu'à 64 °C »: the figure itself was reached
        stated = Interval(mention.value, mention.value)
    if stated.meets(Interval(low, high)):
        return None  # possible is not verified
    record = kind.record_fr if report.context.language == "fr" else kind.record_en
    ends = [end for end in (kind.low, kind.high) if end is not None]
    limit = "≤ " if kind.low is None else "≥ " if kind.high is None else ""
    params = {
        "found": claim.mentions[0].text,
        "expected": limit + cited.amount(ends[0], ends[-1], kind.unit, report.context.language),
        "record": record,
        "source": cited.sources(kind.sources, report.context),
    }
    return report.contradicted(claim, claim.mentions[0], params)
