"""« Le chômage est repassé sous les 7 %, à 7,3 % »: a threshold told as crossed beside a figure on its other side."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import alike
from numcheck.checks.base import Context
from numcheck.checks.cues import Tail, after_noun
from numcheck.checks.finding import Report
from numcheck.interval import ONE, ZERO
from numcheck.lexicon import lexicon
from numcheck.link.relations import bare, scale_of, times
from numcheck.model import Mention, Outcome, Relation

_NEAR = Decimal("0.3")
"""How far from a threshold, as a part of it, a figure may lie that is told as beyond it; others are of parts."""


def thresholds(report: Report) -> Iterator[Outcome]:
    """Check every threshold told as crossed against the figure that follows it."""
    for relation in report.context.related("crossed"):
        bar, value = relation.one("bar"), relation.one("value")
        if bare(value) and scale_of(bar) != ONE:
            value = times(value, scale_of(bar))
        if not _plain(report.context, relation, bar, value):
            continue
        limit, reached = bar.value, value.interval("strict")
        if limit is None or reached is None:
            continue
        above = "over" in relation.roles
        if not (reached.high < limit if above else reached.low > limit):
            yield report.confirmed(value)
            continue
        params = {"first": bar.text, "last": value.text, "found": value.text, "expected": "", "why": ""}
        yield report.contradicted(relation.one("value"), relation.one("value"), params, related=[(bar, bar.text)])


def _plain(context: Context, relation: Relation, bar: Mention, value: Mention) -> bool:
    """Whether a figure is that of what crosses a threshold, which is told as crossed."""
    limit, reached = bar.value or ZERO, value.value or ZERO
    if bar.ends or value.ends or value.hedge or not alike(bar, value) or limit <= 0:
        return False
    if abs(reached - limit) > limit * _NEAR or not _of_all(after_noun(context, value)):
        return False
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    before = context.tokens.words[first : bar.tokens[0]]
    unsure, endings = lexicon().words("not_crossed"), lexicon().endings("future_endings")
    return not any(word in unsure or word.endswith(endings) for word in before)


def _of_all(tail: Tail) -> bool:
    """Whether nothing but a time follows a figure: not « 48 euros de pièces », « 7,2 % au nord »."""
    dates = (mention for mention in tail.mentions(0) if mention.kind == "date")
    tail = next((tail._replace(place=date.tokens[1]) for date in dates), tail.past("last_counts"))
    return tail.word in {"", ",", *lexicon().words("clause_ends")}
