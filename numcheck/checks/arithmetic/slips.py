"""Whether a relation holds once one of its figures is replaced by what may have been meant."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.cases import Case
from numcheck.checks.arithmetic.diagnosis import Holds
from numcheck.interval import HALF, Interval
from numcheck.model import Mention

_NEAR = Decimal("0.25")
"""How far a result may lie from what a slip leads to: « 12 % » times ten is not the 67 % of a wide stretch."""


def replacing(case: Case) -> Holds:
    """Whether the relation holds with one figure replaced."""

    def holds(mention: Mention, changed: Mention) -> bool:
        held = case.holds(lambda other: case.size(changed if other is mention else other))
        return held and _near(case, mention, changed)

    return holds


def _near(case: Case, mention: Mention, changed: Mention) -> bool:
    """Whether a result and what its figures give are about the same once a figure is replaced."""
    if case.formula.bound or supposed_in(case) or not _exact(case):
        return True
    stated = abs((changed if mention is case.stated else case.stated).value or Decimal(0))
    found = abs(case.formula.compute(case.relation, lambda other: exactly(changed if other is mention else other)).low)
    return not found.is_finite() or abs(found - stated) <= max(found, stated) * _NEAR


def _exact(case: Case) -> bool:
    """Whether the figures have one value each."""
    return all(mention.value is not None and not mention.hedge for mention in (case.stated, *case.given))


def exactly(mention: Mention) -> Interval:
    """The value of a figure as it is printed."""
    value = mention.value if mention.value is not None else Decimal(0)
    return Interval(value, value)


def supposed_in(case: Case) -> list[Mention]:
    """The figures that the text does not print and that may vary: how many days a month or a season has."""
    return [mention for role in ("times", "split") for mention in case.relation.roles.get(role, ())]


def replacing_usual(case: Case, supposed: list[Mention]) -> Holds:
    """Whether the relation holds with one figure replaced and the usual number of days, weeks or months."""

    def size(mention: Mention) -> Interval:
        return exactly(mention) if mention in supposed else case.size(mention)

    def holds(mention: Mention, changed: Mention) -> bool:
        if _swapped(mention, changed) and not _in_words(case):
            return _to_the_digit(case, mention, changed)
        held = case.holds(lambda other: size(changed if other is mention else other))
        return held and _near(case, mention, changed)

    return holds


def _in_words(case: Case) -> bool:
    """Whether a figure stands for a stretch: « environ 35 % », « la moitié »."""
    return bool(case.stated.hedge) or any(mention.kind == "ratio" for mention in case.given)


def _swapped(mention: Mention, changed: Mention) -> bool:
    """Whether digits were exchanged, rather than the scale: the value stays below ten times the other."""
    low, high = sorted(abs(one.value or Decimal(0)) for one in (mention, changed))
    return high < 10 * low


def _to_the_digit(case: Case, mention: Mention, changed: Mention) -> bool:
    """Whether figures as they are printed, one of them with digits exchanged, give the result to its last digit."""
    stated = changed if mention is case.stated else case.stated
    if case.formula.unit == "factor" or stated.value is None or stated.printed is None:
        return False
    found = case.formula.compute(case.relation, lambda other: exactly(changed if other is mention else other))
    return found.low.is_finite() and abs(abs(found.low) - abs(stated.value)) <= stated.printed.ulp * HALF
