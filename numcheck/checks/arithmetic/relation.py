"""Checks of printed relations: a formula computes an interval from some figures, another figure has to meet it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.arithmetic.cases import Case, cases
from numcheck.checks.arithmetic.diagnosis import Holds, hypothesis, one_slip
from numcheck.checks.arithmetic.formulas import FORMULAS
from numcheck.checks.arithmetic.widths import magnitude
from numcheck.checks.base import Context, Rule
from numcheck.checks.cues import forms_between, said
from numcheck.checks.finding import Report, softened
from numcheck.interval import Interval
from numcheck.link.relations import extent
from numcheck.model import Mention, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationOptions:
    """Which formulas to apply to the relations of their kinds."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["relation"]
    formulas: tuple[
        Literal[
            "change",
            "points_as_percent",
            "points",
            "step",
            "multiple",
            "difference",
            "share",
            "share_in_words",
            "rate_base",
            "fraction_of",
            "sum",
            "detail",
            "subset",
            "fraction",
            "factor_percent",
            "per_head",
            "per_inhabitant",
            "over_periods",
            "by_period",
            "product",
            "conversion",
            "conversion_step",
            "speed",
        ],
        ...,
    ]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every relation that the rule's formula speaks about; of several readings of one result any may hold."""
    report = Report(rule, context)
    by_result: dict[int, list[Case]] = {}
    for name in rule.options.formulas:
        for case in cases(context, name):
            by_result.setdefault(case.stated.span.start, []).append(case)
    for found in by_result.values():
        yield _judge(report, found)


def _judge(report: Report, found: list[Case]) -> Outcome:
    if found[0].formula.bound:
        found = [max(found, key=lambda case: len(case.given))]
    if any(_other_basis(report.context, case) for case in found):
        return report.unchecked(found[0].relation, "other_basis")
    if any(case.holds(case.size) for case in found):
        return report.confirmed(found[0].relation)
    unbounded = not _result(found[0]).is_finite()  # « 3 sur plusieurs centaines (12 %) »
    if unbounded or _far_off(report.context, found[0]) or _explained(report.context, found[0]):
        return report.unchecked(found[0].relation, "other_reading")
    return _contradicted(report, found[0])


def _other_basis(context: Context, case: Case) -> bool:
    """Whether the figures stand on different bases (« en volume »), or give a rate by year that is not meant."""
    if case.formula.relation == "pace":
        return False
    tokens = context.tokens
    last = tokens.at(extent(case.relation).end - 1)
    first, limit = tokens.sentence_bounds(tokens.sentence(last))
    return next(forms_between(context, first, min(last + 7, limit), "other_basis"), None) is not None


def _explained(context: Context, case: Case) -> bool:
    """Whether the printed result holds in another relation that it may stand in."""
    for name in FORMULAS:
        if name == case.name:
            continue
        for other in cases(context, name):
            if other.stated.span == case.stated.span and not other.formula.bound and other.holds(other.size):
                return True
    return False


_LOOSELY_TIED = {"sum", "rate_base"}
"""Formulas whose connectors (« : », « soit ») also join figures that have nothing to do with each other."""


def _far_off(context: Context, case: Case) -> bool:
    """Whether a result is so far from its figures that they were never meant to lead to it.

    A total called so, or one slip of the pen that explains the gap, keeps the relation.
    """
    if case.name == "per_inhabitant":  # the place is only supposed: one slip has to explain the figure
        return not one_slip([case.stated], _replacing(case))
    exact, stated = _result(case), case.stated.value
    if case.name not in _LOOSELY_TIED or not stated or abs(exact - stated) <= abs(stated) / 2:
        return False
    if next(said(context, case.relation.sentence, "totals"), None) is not None:
        return False
    return not one_slip([case.stated, *case.given], _replacing(case))


def _replacing(case: Case) -> Holds:
    """Whether the relation holds with one figure replaced."""
    return lambda mention, changed: case.holds(lambda other: case.size(changed if other is mention else other))


def _contradicted(report: Report, case: Case) -> Outcome:
    mentions = [case.stated, *case.given]
    doubtful = case.narrow or case.formula.bound or any(_holds_if_coarse(case, mention) for mention in mentions)
    level = softened(report.rule.level) if doubtful and report.rule.level == "error" else None
    return report.contradicted(
        case.relation,
        case.stated,
        _params(report, case),
        level=level,
        related=[(mention, mention.text) for mention in case.given],
        suggestions=[_repaired(case)],
    )


def _holds_if_coarse(case: Case, rounded: Mention) -> bool:
    return case.holds(lambda mention: case.coarse(mention) if mention is rounded else case.size(mention))


def _params(report: Report, case: Case) -> dict[str, str]:
    language = report.context.language
    expected = _written(case, _result(case), language)
    sign = " = " if case.formula.operation else f"{_COLON[language]} "
    arithmetic = case.formula.written(case.relation)
    if not case.formula.bound or len(case.given) > 1:
        arithmetic += sign + expected
    reach = _bounds(case, case.computed(case.size), language)
    if not case.formula.bound and reach:
        arithmetic += _ROUNDED[language].format(reach)
    return {
        "arithmetic": arithmetic,
        "expected": expected,
        "found": case.stated.text,
        "hypothesis": _hypothesis(case, language),
    }


_COLON = {"fr": " :", "en": ":"}
_ROUNDED = {"fr": ", arrondis compris {}", "en": ", rounding included {}"}


def _result(case: Case) -> Decimal:
    """What the figures give as they are printed; the middle where a word stands for a stretch (« la moitié »)."""
    found = case.formula.compute(case.relation, _exactly)
    return (found.low + found.high) / 2 if found.high.is_finite() and found.low.is_finite() else found.low


def _exactly(mention: Mention) -> Interval:
    value = mention.value if mention.value is not None else Decimal(0)
    return Interval(value, value)


def _written(case: Case, value: Decimal, language: str) -> str:
    if case.formula.unit == "percent":
        return fmt.percent(value, language, sign=case.formula.signed)
    if case.formula.unit == "factor":
        return "×" + fmt.number(value, language)
    text = fmt.replaced(case.stated, abs(value), exact=case.formula.sign in {"+", "−"})
    return text or fmt.number(value, language)


def _bounds(case: Case, wide: Interval, language: str) -> str:
    """The interval in the unit of the printed result; empty when it is one value or unbounded."""
    if not wide.low.is_finite() or not wide.high.is_finite():
        return ""
    ends = (wide.low, wide.high)
    if case.formula.unit != "percent":  # printed without a sign: « 2 à 4 points » of a fall
        ends = (min(ends, key=abs), max(ends, key=abs))
    low, high = (_written(case, end, language) for end in ends)
    if low == high:
        return ""
    unit = high.lstrip(_FIGURES)
    return f"{low.removesuffix(unit).rstrip()} {_TO[language]} {high}"


_FIGURES = "+−×0123456789., \u00a0\u202f"
_TO = {"fr": "à", "en": "to"}


def _hypothesis(case: Case, language: str) -> str:
    target = case.target(case.size)
    known = [
        name
        for name, compute in case.formula.wrong
        if magnitude(compute(case.relation, case.size)).meets(magnitude(target))
    ]
    if case.sign and case.formula.signed and case.computed(case.size).meets(-target):
        known.append("sign")
    return hypothesis([case.stated, *case.given], _replacing(case), known, language)


def _repaired(case: Case) -> str | None:
    """The stated figure with the computed value, where the figures leave one."""
    if case.name == "points_as_percent":
        return _as_points(case.stated)
    if case.formula.bound or case.formula.unit == "factor":
        return None
    value = abs(_result(case))
    return fmt.replaced(case.stated, value) if value.is_finite() else None


def _as_points(stated: Mention) -> str | None:
    """« 2 points » for « 2 % »."""
    figures = fmt.replaced(stated, stated.value or Decimal(0))
    name = "points" if stated.value and abs(stated.value) >= 2 else "point"
    return figures and f"{figures.rstrip('%').rstrip()} {name}" if "%" in stated.text else None


PARAMS = frozenset({"text", "arithmetic", "expected", "found", "hypothesis"})
