"""What is left of a whole, « les 28 autres », and proportions: the two numbers of « 12 agences sur 40 »."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numcheck.checks.arithmetic.readings.left import with_whole_and_parts
from numcheck.checks.arithmetic.readings.turnout import with_valid
from numcheck.checks.base import Context
from numcheck.interval import ONE, Printed
from numcheck.model import Mention, Relation

_OUT_OF = "out of"
"""The step of extraction that makes a proportion of two whole numbers."""
_FINER = 10
"""How much finer than one of the whole the last digit of such a proportion is."""

_AFAR = {"left": with_whole_and_parts, "expressed": with_valid}
"""By kind of relation: what finds its figures in the sentences around it."""


def with_parts(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations of a whole, its parts and what is left; those of a proportion with its two numbers."""
    for relation in relations:
        afar = _AFAR.get(relation.kind)
        if afar and (found_afar := afar(context, relation)):
            yield found_afar
        if relation.kind != "rest":
            continue
        share = relation.roles.get("share")
        if share is None:
            yield relation
        elif found := two_numbers(share[0]):
            part, whole = found
            yield relation._replace(
                roles={"whole": (whole,), "parts": (part,), "stated": relation.roles["stated"]} | _loose(relation)
            )


def with_part_and_base(_: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """Shares in words with their part and base: those of « 130 sur 1 040, soit une sur huit » too."""
    for relation in relations:
        both = relation.roles.get("both")
        if relation.kind == "share_in_words" and both is None:
            yield relation
        elif relation.kind == "share_in_words" and both and (found := two_numbers(both[0])):
            part, base = found
            yield relation._replace(roles={"part": (part,), "base": (base,), "fraction": relation.roles["fraction"]})


def with_majority(_: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """Majorities with the number that they are of: those of « la majorité absolue est de 289 sièges sur 577 » too."""
    for relation in relations:
        both = relation.roles.get("both")
        if relation.kind == "majority" and both is None:
            yield relation
        elif relation.kind == "majority" and both and (found := two_numbers(both[0])):
            yield relation._replace(roles={"base": (found[1],), "stated": (found[0],)})


def _loose(relation: Relation) -> dict[str, tuple[Mention, ...]]:
    return {"loose": relation.roles["loose"]} if "loose" in relation.roles else {}


def two_numbers(share: Mention) -> tuple[Mention, Mention] | None:
    """The part and the whole of « 12 agences sur 40 »; None for « un quart »."""
    printed = share.printed
    if _OUT_OF not in share.trail or share.hedge or printed is None or not printed.ulp:
        return None
    whole = (ONE / printed.ulp / _FINER).to_integral_value()
    part = (printed.value * whole).to_integral_value()
    return _number(share, part), _number(share, whole)


def _number(share: Mention, value: Decimal) -> Mention:
    return share._replace(kind="number", text=str(value), printed=Printed(value, ONE))
