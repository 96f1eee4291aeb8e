"""Ranges of figures whose ends are reversed, and means outside their extremes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.checks.arithmetic.fitting import comparable, same_noun
from numcheck.checks.cues import before, says
from numcheck.checks.finding import Report
from numcheck.checks.proposals import replaced
from numcheck.interval import Interval, point
from numcheck.lexicon import lexicon
from numcheck.messages import because
from numcheck.model import Mention, Outcome
from numcheck.tokens import Span

TEN = 10
_THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}(?!\d)")


def figures(report: Report) -> Iterator[Outcome]:
    """Ranges whose first end is the larger one."""
    for relation in report.context.related("range"):
        low, high = relation.one("low"), relation.one("high")
        smallest, largest = _amount(low), _amount(high)
        if smallest is None or largest is None or not (comparable(low, high) and same_noun(low, high)):
            continue
        if largest.high < 0 or says(report.context, low, "counting_back") or before(report.context, high, "definite"):
            continue  # « entre -14 % et -15 % », « 3 000 et 2 200 ans avant notre ère », « les 27 et les 3 autres »
        places = lexicon().words("places_of_parts").keys()
        if not places.isdisjoint(report.context.tokens.words[low.tokens[1] : high.tokens[0]]):
            continue  # « entre 2 450 euros à Paris et 2 100 en province »
        if largest.high >= smallest.low:
            yield report.confirmed(low)
            continue
        text = report.context.document.text
        between = text[low.span.end : high.span.start]
        why = because("reversed", report.context.language, low=low.text, high=high.text)
        params = {"why": why, "found": f"{low.text}{between}{high.text}", "expected": ""}
        place = Span(low.span.start, high.span.end)
        yield report.contradicted(low, place, params, suggestions=[_exchanged(low, high, between)])


def _exchanged(low: Mention, high: Mention, between: str) -> str | None:
    """The range with its ends exchanged; None where one of them is rather a slip of the pen."""
    if not low.value or not high.value or low.value > high.value * TEN:
        return None
    if low.readings or high.readings:  # « 400.000 et 600.00 euros »
        return None
    first, last = replaced(low, high.value), replaced(high, low.value)
    return first and last and f"{first}{between}{last}"


def means(report: Report) -> Iterator[Outcome]:
    """A mean outside its extremes; those of a range are found beside it."""
    for relation in report.context.related("mean"):
        sizes = [relation.one(role).interval("robust") for role in ("low", "mean", "high")]
        if not comparable(*(relation.one(role) for role in ("low", "mean", "high"))) or None in sizes:
            continue
        low, mean, high = (size for size in sizes if size is not None)
        place = relation.one("mean")
        if low.low <= mean.high and mean.low <= high.high:
            yield report.confirmed(place)
            continue
        ends = (relation.one("low").text, relation.one("high").text)
        why = because("mean", report.context.language, mean=place.text, low=ends[0], high=ends[1])
        params = {"why": why, "found": place.text, "expected": " – ".join(ends)}
        yield report.contradicted(place, place, params, related=[(relation.one("low"), ends[0])])


def _amount(mention: Mention) -> Interval | None:
    """The values of a figure; money never has three decimals, so that « 400.000 euros » are thousands."""
    values = mention.interval("exact")
    if values is None or mention.kind != "money" or not _THOUSANDS.match(mention.text):
        return values
    grouped = [reading.value for reading in mention.readings if reading.value]
    return point(max(grouped)) if grouped and values.high < max(grouped) else values
