"""What the second of two numerals gives to the first: its unit, its noun, its scale word, its sign."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Draft, Numeral
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.extract.quantities.signs import negate
from numcheck.interval import ONE
from numcheck.model.smaller import SMALLER

MILLION = 1_000_000
_NEAR = 3  # times the first number that the second may be, thousands apart
_TEN = 10
_SHARED_BELOW = 1000  # larger numbers take no scale word from their neighbour


def share(desk: Desk, low: Measured, high: Measured, connector: str) -> bool:
    """Give the first number the unit, the noun and the scale word of the second; False when they do not go together."""
    first, second = low.draft, high.draft
    if first.unit or first.noun:
        if low.unit and low.unit.last <= low.numeral.first and (connector == "to" or between(desk, first.first)):
            return _share_ahead(low, high)
        return first.unit == second.unit and first.unit is not None
    if first.kind not in {"number", second.kind} or desk.word(first.first - 1) in desk.tables("unitless"):
        return False
    if second.noun and connector == "and" and high.factor < MILLION and not _both_counted(desk, low, high):
        return False  # « 225 et 12 abstentions »
    glued = not desk.gaps[first.last] and not desk.gaps[first.last + 1]
    if high.bare and high.factor == ONE and (glued or desk.word(first.last) == "-"):
        return True
    if (
        not (_share_scale(low, high) or _share_chain(desk, low, high))
        and low.numeral.form == high.numeral.form != "mixed"
        and first.printed
    ):
        first.printed = first.printed.scaled(_elided(desk, low, high))
    if low.value > 0 and desk.word(first.first - 1) in desk.tables("number_minus") and _below(desk, first, high):
        negate(desk, first)
    first.kind, first.unit, first.noun = second.kind, second.unit, second.noun
    first.trail += ("shared unit",)
    return True


def _both_counted(desk: Desk, low: Measured, high: Measured) -> bool:
    """« entre 3 et 5 chaises », « des boîtes de 2 et 10 flacons », « les quatre et cinq étoiles »: both count alike."""
    first = low.draft.first
    if low.numeral.form == high.numeral.form and low.value + 1 == high.value:
        return True
    return between(desk, first) or (low.value < high.value and desk.word(first - 1) in desk.tables("of_words"))


def _share_ahead(low: Measured, high: Measured) -> bool:
    """« de $5 à $10 milliards », « $5-10 »: a currency before the first number."""
    first, second = low.draft, high.draft
    if high.bare and low.value < high.value:
        second.kind, second.unit = first.kind, first.unit
    if first.unit != second.unit:
        return False
    _share_scale(low, high)
    return True


def _below(desk: Desk, first: Draft, high: Measured) -> bool:
    """Whether « moins » before a range is a sign: « moins 5 à moins 10 », « de moins 5 à 3 degrés »."""
    heat = high.draft.unit is not None and desk.units.dimensions.get(high.draft.unit) == "temperature"
    return high.value < 0 or (heat and desk.word(first.first - 2) in desk.tables("before_spaced_sign"))


def _share_scale(low: Measured, high: Measured) -> bool:
    """« entre 3 et 5 millions »: gives the first number the scale word of the second, where it may have left it out."""
    first = low.draft
    if high.factor == ONE or low.factor > ONE or low.value >= _SHARED_BELOW or first.printed is None:
        return False
    if low.value * 100 <= _mantissa(high):
        return False
    first.printed = first.printed.scaled(high.factor)
    first.readings = ()
    low.factor = high.factor
    return True


def _share_chain(desk: Desk, low: Measured, high: Measured) -> bool:
    """« plusieurs dizaines voire centaines de millions »: gives the tens the scale word that the hundreds have."""
    tens, hundreds = (_collective(desk, number.numeral) for number in (low, high))
    if low.draft.printed is None or not tens or not hundreds or low.factor != tens or high.factor <= hundreds:
        return False
    low.draft.printed = low.draft.printed.scaled(high.factor / hundreds)
    low.factor *= high.factor / hundreds
    return True


def _collective(desk: Desk, numeral: Numeral) -> int:
    """What the first collective of a numeral is worth, 0 where it has none."""
    worth = desk.tables("collectives")
    return next((worth[word] for word in desk.words[numeral.first : numeral.last] if word in worth), 0)


def _elided(desk: Desk, low: Measured, high: Measured) -> Decimal:
    """What « trois à quatre cents », « 200 à 300 000 » and « 5 à 600 hommes » leave out after their first number."""
    figures = high.numeral.form == "digits"
    opened = desk.word(low.draft.first - 1) in desk.tables("of_words") or between(desk, low.draft.first)
    if figures and not opened and 1 < low.value < _TEN and high.value == 100 * low.value + 100:
        return Decimal(100)
    for scale in (Decimal(1000),) if figures else (Decimal(1000), Decimal(100)):
        top = high.value / scale
        if 1 <= low.value < top < _SHARED_BELOW and high.value % scale == 0:
            near = low.value > 1 and top <= _NEAR * low.value  # « 5 à 50 000 » may mean what it says
            return scale if near or not figures else ONE
    return ONE


def _mantissa(high: Measured) -> Decimal:
    """The number as printed before its scale word."""
    return high.value / high.factor


def reaches(desk: Desk, low: Measured, high: Measured, connector: str) -> bool:
    """« entre six mois et deux ans », « de 800 m à 2 km »: two units of one dimension, the smaller amount first."""
    first, second = low.draft, high.draft
    factor = SMALLER.get(second.unit or "", {}).get(first.unit or "")
    if not factor or low.value >= high.value * factor:
        return False
    if connector == "and":
        return between(desk, first.first)
    return connector == "to" and (first.kind == "duration" or desk.word(first.first - 1) in desk.tables("of_words"))


def between(desk: Desk, index: int) -> bool:
    """Whether « entre » stands before token `index`, a hedge or an article apart."""
    return any(desk.word(place) in desk.tables("between_words") for place in range(max(0, index - 3), index))
