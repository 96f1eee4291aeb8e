"""Doubtful units that their number or another amount beside them makes certain: « 850 F », « 16 pieds (5 mètres) »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Numeral
from numcheck.extract.numerals.lookup import fills
from numcheck.extract.quantities.desk import Desk
from numcheck.extract.units import UnitMatch

CENT = Decimal("0.01")
CODE = 3
"""Letters of a currency's code."""


def certain(desk: Desk, numeral: Numeral, unit: UnitMatch) -> UnitMatch | None:
    """« 4 bar », « 850 F », « 5 mètres (16 pieds) », « à 11,5 milles »: what a doubtful unit means, past doubt."""
    named = list(desk.units.meanings(desk.tokens, unit.first))
    word, value = desk.words[unit.first], numeral.printed.value
    least = desk.tables("trusted_from").get(word)
    priced = least is not None and value > 1 and numeral.printed.ulp == CENT  # « 8,50 F »
    if least is not None and (value >= least or priced) and not fills(desk.board, numeral.first, unit.last):
        dimensions = desk.units.dimensions
        return next((meaning for meaning in named if dimensions[meaning.unit] == "money"), unit)
    glossed = next((meaning for meaning in named if _glossed(desk, numeral, meaning)), None)
    return glossed or (unit if _in_decimals(desk, numeral, unit) else None)


def _in_decimals(desk: Desk, numeral: Numeral, unit: UnitMatch) -> bool:
    """« à 11,5 milles »: nobody counts half a foot or half a mile of anything else; points are so counted."""
    if numeral.printed.ulp >= 1 or numeral.ratio or unit.symbol or unit.unit in desk.tables("points_of_a_hundred"):
        return False
    dimensions = desk.units.dimensions
    meant = {dimensions[other.unit] for other in desk.units.meanings(desk.tokens, unit.first)}
    return len(desk.words[unit.first]) >= CODE and len(meant) == 1


def _glossed(desk: Desk, numeral: Numeral, unit: UnitMatch) -> bool:
    """« 5 mètres (16 pieds) », « 16 pieds, soit 5 mètres »: a unit of the same dimension that the same is told in."""
    dimension, opening = desk.units.dimensions[unit.unit], numeral.first - 1
    if desk.word(opening) in desk.tables("gloss_words"):
        ends = opening - (desk.word(opening - 1) == ",")
        near = (desk.units.match(desk.tokens, place) for place in (ends - 1, ends - 2) if place > 0)
        return any(_is(desk, match, dimension) and match.last == ends for match in near if match)
    gloss = unit.last + (desk.word(unit.last) == ",")
    if desk.word(gloss) not in desk.tables("gloss_words"):
        return False
    hedge = desk.lexicon.phrases("hedges_before").match(desk.words, gloss + 1)
    other = desk.numeral(gloss + 1 + (hedge[0] if hedge else 0))
    return other is not None and _is(desk, desk.units.match(desk.tokens, other.last), dimension)


def _is(desk: Desk, unit: UnitMatch | None, dimension: str) -> bool:
    return unit is not None and not unit.doubtful and desk.units.dimensions[unit.unit] == dimension
