"""Whether a printed result is what remains or what there is afterwards: « 10 % de remise sur 900 euros, soit 810 »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.silences.beyond import is_rate
from numcheck.checks.base import Context
from numcheck.checks.cues import before, said
from numcheck.interval import HUNDRED, ONE
from numcheck.model import Mention, Relation

_MARGIN = Decimal("0.02")
"""How far from the amount after a change, of its own size, a rounded one may be."""
_POINT = Decimal("0.01")
"""How far from one, as a share, two rounded shares that make a whole may add up."""
_REACH = 5
"""Words between a verb of change and the figure that it leads to."""


def afterwards(context: Context, relation: Relation, rate: str) -> bool:
    """Whether a part is its base with the rate added or taken off, or told for each; or its base is such an amount.

    « une hausse de 10 % sur 900 euros, soit 990 euros », « 15 % de remise ramène le prix à 85 euros, soit 15 de moins »
    """
    base, part = relation.one("base"), relation.one("part")
    if is_rate(context, part):
        return True
    if before(context, base, "attained") and before(context, base, "bringsto", _REACH):
        return True
    share = _share(relation.one(rate))
    changed = any(next(said(context, relation.sentence, table), None) for table in ("trend", "taken_off"))
    if base.value is None or part.value is None or share is None or not changed:
        return False
    new = (base.value * factor for factor in (ONE + share, ONE - share))
    return any(abs(part.value - amount) <= abs(part.value) * _MARGIN for amount in new)


def of_the_rest(context: Context, relation: Relation, role: str) -> bool:
    """Whether a share is the rest of the one printed: « 12 essais sur 240 ont échoué, soit une fiabilité de 95 % ».

    In figures it has a noun of its own, « une fiabilité de »; in words its own form, « un échec sur cinq ».
    """
    told = relation.one(role)
    if role != "fraction" and not before(context, told, "of_words"):
        return False
    rest, share = _share(told), _printed_share(relation)
    return rest is not None and share is not None and abs(ONE - share - rest) <= _POINT


def _printed_share(relation: Relation) -> Decimal | None:
    """The share that a relation holds against the one told: part of base, or its fraction."""
    if "part" not in relation.roles:
        return _share(relation.one("fraction"))
    part, base = relation.one("part").value, relation.one("base").value
    return part / base if part is not None and base else None


def _share(mention: Mention) -> Decimal | None:
    if mention.value is None:
        return None
    return mention.value / HUNDRED if mention.kind == "percent" else mention.value
