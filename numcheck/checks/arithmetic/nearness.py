"""Whether a result is so far from what its figures give that it was never meant as theirs."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.cases import Case
from numcheck.checks.arithmetic.diagnosis import one_digit, one_slip
from numcheck.checks.arithmetic.silences.exclusive import nobody_twice
from numcheck.checks.arithmetic.silences.measured import gap_after
from numcheck.checks.arithmetic.silences.parts import alone, things_in_all
from numcheck.checks.arithmetic.slips import replacing
from numcheck.checks.arithmetic.wording import result
from numcheck.checks.base import Context
from numcheck.checks.cues import said
from numcheck.interval import HUNDRED

_COMPARING = {"difference", "step", "change"}
"""Formulas whose results may name what they are compared with."""
_POINTS = 50
"""Points that a change in percent may lie from its figures, when these stand in clauses of their own."""
_TENTH = 10
"""The part of itself that an amount by head may be off where the text counts the people elsewhere."""
_FIFTH = 5
"""The part of itself that a total may be off from figures that are its parts by their place only."""
_NEAR_MISSES = {"area", "average", "by_period", "daily", "difference", "fraction_of", "over_periods", "per_head"} | {
    *("product", "rate_base", "rated", "repeated", "series", "share", "share_in_words", "step", "times_of"),
}
"""Formulas whose result, when it is more than twice or less than half as large, is another measure."""
_GAPS = {"difference", "step"}
"""Those of them whose results are small beside their figures."""
_LOOSELY_TIED = {"sum", "rate_base", "rest"}
"""Formulas whose connectors (« : », « soit ») also join figures that have nothing to do with each other."""


def far_off(context: Context, case: Case) -> bool:
    """Whether a result is too far from its figures; one slip of the pen that explains the gap keeps the relation."""
    if case.name == "heads" and things_in_all(case.relation) and not _one_digit(case):
        return True  # « 40 tables et 12 caisses, soit 240 pièces »
    figures = [case.stated] if case.name == "per_inhabitant" else [case.stated, *case.given]
    if case.name == "majority" and _no_near_miss(case):
        return not _one_digit(case)  # « le groupe compte 45 sièges ; la majorité absolue est à 289 »
    if "gathered" in case.relation.roles and _no_near_miss(case):
        return (case.stated.value or 0) < HUNDRED or not _one_digit(case)
    if _too_far(context, case):
        return not one_slip(figures, replacing(case))
    return _of_another_size(case) and not (one_slip(figures, replacing(case)) or _one_digit(case))


def _no_near_miss(case: Case) -> bool:
    """Whether figures that no words join to their total make another one: not all of them are its parts."""
    exact, stated = abs(result(case)), abs(case.stated.value or Decimal(0))
    return abs(exact - stated) * _FIFTH > stated


def _of_another_size(case: Case) -> bool:
    """Whether a result is more than twice what its figures give, or less than half; a gap also against its figures."""
    exact, stated = abs(result(case)), abs(case.stated.value or Decimal(0))
    off = abs(exact - stated)
    largest = max((abs(figure.value) for figure in case.given if figure.value), default=exact)
    near = "near" in case.relation.roles
    if not near and case.name in _GAPS and off <= largest / 2 and not (case.sign and case.sign * result(case) < 0):
        return False  # one wrong figure of two makes a gap many times as large
    return (near or case.name in _NEAR_MISSES) and off > min(exact, stated) > 0


def _too_far(context: Context, case: Case) -> bool:
    """Whether a result is so far from its figures that a loose connector does not tie them."""
    exact, stated = abs(result(case)), abs(case.stated.value or Decimal(0))
    gap = abs(exact - stated)
    if case.name == "per_inhabitant":  # the place is supposed, or its people are those of another census
        return "own" not in case.relation.roles or gap <= exact / _TENTH
    if not stated:
        return False
    if case.name == "fraction_change" and gap > _TENTH:
        return True  # « 12 millions, un tiers de plus que les 8 communes voisines »
    if "loose" in case.relation.roles and case.formula.unit == "percent":
        return gap > _POINTS
    if gap > exact / 2 and _than_then(context, case):
        return True
    return gap > stated / 2 and _loosely_tied(context, case, stated)


def _loosely_tied(context: Context, case: Case, stated: Decimal) -> bool:
    """Whether a relation has no connector that joins nothing else; a total called so has one."""
    if case.name in {"conversion", "sum"} and "loose" in case.relation.roles:
        return True
    if case.name == "rest" and stated > result(case):
        return False  # no part of what is left
    if case.name == "sum" and _one_digit(case) and _men_and_women(context, case):
        return False
    larger = case.name == "sum" and any((part.value or 0) > stated for part in case.given)
    called = case.name != "rate_base" and any(said(context, case.relation.sentence, "totals"))
    return case.name in _LOOSELY_TIED and (larger or not called)


def _men_and_women(context: Context, case: Case) -> bool:
    """« 17 élèves : 9 garçons et 18 filles », where the sentence or its clause ends."""
    return nobody_twice([part.noun or "" for part in case.given]) and alone(context, case.given[-1])


def _one_digit(case: Case) -> bool:
    """Whether one digit of the printed result is another than it should be, too many, or lost."""
    printed = case.stated.printed
    if printed is None or not printed.ulp or not result(case).is_finite():
        return False
    return one_digit(abs(printed.value), abs(result(case)), printed.ulp)


def _than_then(context: Context, case: Case) -> bool:
    """« de 20 à 40 navires, soit 3 de plus qu'en 2023 »: a gap to another time than those of its figures, perhaps."""
    gap = gap_after(context, case.stated) if case.name in _COMPARING else None
    if gap is None or not gap[1].starts("than_words"):
        return False
    if "main" in case.relation.roles or any(m.span.end > case.stated.span.start for m in case.given):
        return False
    return any(mention.kind == "date" for mention in gap[1].next().mentions(1))
