"""Checks of written arithmetic: « 5 × 46,15 € = 240,75 € » is computed, each side held against the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import product
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.arithmetic.diagnosis import hypothesis
from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.arithmetic.written.evaluating import BARE, Size, based, equal, every, measure, plain, sized, value
from numcheck.checks.arithmetic.written.expression import Node, Operation, figures, shown, signs
from numcheck.checks.arithmetic.written.places import Side, asides, equations
from numcheck.checks.base import Context, Rule
from numcheck.checks.cues import word_after
from numcheck.checks.finding import Report, softened
from numcheck.checks.proposals import replaced
from numcheck.interval import ZERO, point
from numcheck.model import Level, Mention, Outcome
from numcheck.record import dataclass
from numcheck.tokens import Span

_TEN = 10
_UNEVEN = {"month", "trimester", "semester", "year", "decade", "century"}
_EVEN = {"second", "minute", "hour", "day", "week"}
"""Units of time, those of which not all are of one length and those that all are."""
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class EquationOptions:
    """Written arithmetic has no options."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["equation"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every two sides of a printed equality of which one at least is computed."""
    report = Report(rule, context)
    for one, other in equations(context):
        if isinstance(one[0], Operation) or isinstance(other[0], Operation):
            yield _judge(report, one, other)
    for stated, node in asides(context):
        yield _explained(report, stated, node)


def _judge(report: Report, one: Side, other: Side) -> Outcome:
    left, right = one[0], other[0]
    stated = left if isinstance(left, Mention) else next(figures(right))
    readings = [pair for pair in product(one, other) if any(isinstance(side, Operation) for side in pair)]
    if any(equal(*pair, sized("strict", pair)) for pair in readings):
        return report.confirmed(stated)
    if not _speaks(report.context, left, right):
        return report.unchecked(stated, "other_reading")
    wider = any(equal(*pair, sized("robust", pair)) for pair in readings)
    level = softened(report.rule.level) if wider or _rounded(left, right) else None
    return _contradicted(report, left, right, level)


def _explained(report: Report, stated: Mention, node: Node) -> Outcome:
    """A computation in brackets may say something else than the figure before it: at most a warning."""
    if equal(stated, node, sized("strict", (stated, node))):
        return report.confirmed(stated)
    part_of_it = any(stated.value == mention.value for mention in figures(node))  # « 10 euros (12 × 10 euros par an) »
    if part_of_it or measure(stated) == BARE or measure(stated) != measure(node):
        return report.unchecked(stated, "other_reading")
    return _contradicted(report, stated, node, softened(report.rule.level))


def _speaks(context: Context, left: Node, right: Node) -> bool:
    """Whether both sides measure the same: « 3 × 20 minutes = 1 séance » does not."""
    sides = (left, right)
    if any(value(side, sized("strict", sides)) is None for side in sides):
        return False  # « 10 / 0 = 5 »
    one, other = measure(left), measure(right)
    if one is None or other is None or (one != other and BARE not in (one, other)):
        return False
    units = {mention.unit for mention in every(left, right)}
    if units & _UNEVEN and units & _EVEN:
        return False  # « 1 an = 365 × 24 h »
    if any(mention.readings for mention in every(left, right)) or _is_saying(left, right):
        return False
    return _same_things(context, left, right) and _same_things(context, right, left)


def _is_saying(left: Node, right: Node) -> bool:
    """Whether this is a winged word: « 1 + 1 = 3 »."""
    small = all(mention.kind == "number" and (mention.value or ZERO) < _TEN for mention in every(left, right))
    return small and signs(left) | signs(right) <= {"+"}


def _same_things(context: Context, side: Node, result: Node) -> bool:
    """Whether a single figure counts or measures what the expression does that it is the result of."""
    if not isinstance(result, Mention) or isinstance(side, Mention):
        return True
    nouns = {stem(mention.noun) for mention in figures(side) if mention.noun}
    if measure(result) != BARE:
        return not (nouns and signs(side) <= {"+", "-"})  # « 2 verres + 1 bol = 50 cl »
    following = word_after(context, result)
    noun = result.noun or (following if following.isalpha() else "")
    return not noun or (measure(side) == BARE and (not nouns or stem(noun) in nouns))


def _rounded(left: Node, right: Node) -> bool:
    """Whether the sides meet once the result is taken as rounded: « 12 000 + 3 400 = 15 000 »."""
    size = sized("robust", (left, right))
    results = [side for side in (left, right) if isinstance(side, Mention)]
    return equal(left, right, lambda mention: (mention in results and mention.interval("loose")) or size(mention))


def _contradicted(report: Report, left: Node, right: Node, level: Level | None) -> Outcome:
    computed, stated = (right, left) if isinstance(left, Mention) else (left, right)
    language, size = report.context.language, sized("strict", (left, right))
    amount = _amount(computed, stated)
    place = stated.span if isinstance(stated, Mention) else _extent(stated)
    repair = replaced(stated, amount) if isinstance(stated, Mention) and not _in_parts(stated) else None
    expected = repair or _written(amount, stated, language)
    slipping = [mention for mention in every(left, right) if mention.kind != "percent"]
    slip = hypothesis(slipping, lambda *slip: equal(left, right, _meaning(size, *slip)), [], language)
    found = (
        stated.text
        if isinstance(stated, Mention)
        else f"{shown(stated)} = {fmt.number(_amount(stated, stated), language)}"
    )
    params = {"arithmetic": f"{shown(computed)} = {expected}", "expected": expected, "found": found, "hypothesis": slip}
    given = [(mention, mention.text) for mention in figures(computed)]
    return report.contradicted(next(figures(stated)), place, params, level=level, related=given, suggestions=[repair])


def _in_parts(mention: Mention) -> bool:
    """Whether a figure is printed in parts: « 2 h 25 »."""
    return mention.kind == "duration" and len(_FIGURES.findall(mention.text)) > 1


def _written(amount: Decimal, stated: Node, language: str) -> str:
    if isinstance(stated, Mention) and stated.kind == "duration" and stated.unit:
        return fmt.duration(amount, stated.unit, language)
    return fmt.number(amount, language)


def _meaning(size: Size, mention: Mention, meant: Mention) -> Size:
    return lambda other: size(meant if other is mention else other)


def _amount(computed: Node, stated: Node) -> Decimal:
    """What an expression comes to, in the unit of the figure that it should give."""
    units = {mention.unit for mention in every(computed, stated) if mention.unit and mention.kind != "percent"}
    factor = based if len(units) > 1 and "x" not in signs(computed) else plain
    found = value(computed, lambda mention: point((mention.value or ZERO) * factor(mention)))
    amount = found.low if found else ZERO
    return amount / factor(stated) if isinstance(stated, Mention) else amount


def _extent(node: Node) -> Span:
    every_figure = list(figures(node))
    return Span(every_figure[0].span.start, every_figure[-1].span.end)


PARAMS = frozenset({"text", "arithmetic", "expected", "found", "hypothesis"})
