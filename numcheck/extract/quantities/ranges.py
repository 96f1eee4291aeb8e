"""Two numerals that share a unit: « de 10 à 20 % », « entre 3 et 5 millions », « deux ou trois ans »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Draft, Numeral
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.extract.quantities.measures import measure
from numcheck.extract.quantities.ratios import times
from numcheck.extract.quantities.scores import is_score, score
from numcheck.extract.quantities.signs import negate
from numcheck.interval import ONE

MARGIN, SIDES = "margin", "sides"  # « 25 ± 3 minutes », « 12 × 18 cm »
_APART = frozenset((MARGIN, SIDES))
_LENGTHS = frozenset(("length", "picture size"))
_LONGEST_SIDE = 6  # times the other; « 4 x 100 m » is a relay
_SIGNS = frozenset("-−–+")
_MINUS_BELOW = ["/", "-"]
_TIMES = frozenset("x×")  # « 40px × 60px - 80px × 120px »
MILLION = 1_000_000
_REACH = 6  # tokens before « de » in which a verb of change stands
_NEAR = 3  # times the first number that the second may be, thousands apart
_SHARED_BELOW = 1000  # larger numbers take no scale word from their neighbour


def link(desk: Desk, low: Measured) -> list[Draft] | None:
    """One range, or two drafts that share their unit; None when the next numeral has nothing to do with `low`."""
    word = desk.tables("range_words").get(desk.word(low.draft.last))
    numeral = _second(desk, low, str(word)) if word and not low.numeral.ordinal else None
    if word is None and low.bare and low.numeral.form == "words":
        numeral = _following(desk, low)
        word = "or" if numeral else None
    if numeral is None or numeral.ordinal or not desk.near(numeral.first):
        return None
    high = measure(desk, numeral)
    apart = not _sides(desk, low, high) if word == SIDES else desk.word(low.draft.first - 1) in _TIMES
    factor = high.draft.noun in desk.tables("number_times") and times(desk, high)  # « deux à trois fois plus »
    if not apart and word not in _APART and is_score(desk, low, high):
        return [score(desk, low.draft, high.draft)]
    if apart or not _share(desk, low, high, str(word)):
        return None
    if _is_range(desk, low, high, str(word)) and (
        factor or not (word == "or" and high.bare) or _set_apart(desk, low, high)
    ):
        return [_range(low, high)]
    if high.bare:
        return None
    return [low.draft, high.draft]


def _sides(desk: Desk, low: Measured, high: Measured) -> bool:
    """« 12 × 18 cm »: the sides of something, not « 3 × 500 mg »."""
    unit = high.draft.unit
    if unit is None or not low.bare or desk.units.dimensions.get(unit) not in _LENGTHS:
        return False
    return low.value <= high.value * _LONGEST_SIDE and high.value <= low.value * _LONGEST_SIDE


def _following(desk: Desk, low: Measured) -> Numeral | None:
    """« deux trois jours »: the next number right behind a word, as people say when they count roughly."""
    numeral = desk.numeral(low.draft.last)
    if numeral is None or numeral.form != "words" or not desk.spaced(numeral.first):
        return None
    following = _mantissa(numeral)
    close = following == low.value + 1 or (
        low.value % 5 == following % 5 == 0 and low.value < following <= 2 * low.value
    )
    return numeral if close else None


def _set_apart(desk: Desk, low: Measured, high: Measured) -> bool:
    """« les variables retenues (trois ou quatre) »: a rough count in brackets of what stands before them."""
    if low.numeral.form != "words" or high.value != low.value + 1:
        return False
    return desk.word(low.draft.first - 1) == "(" and desk.word(high.draft.last) == ")"


def _mantissa(numeral: Numeral) -> Decimal:
    """« cinq six mille » goes on with six, « deux trois millions » with three."""
    value = numeral.printed.value / numeral.scale
    return value / 1000 if value >= 1000 and value % 1000 == 0 else value


def _second(desk: Desk, low: Measured, connector: str) -> Numeral | None:
    """The numeral after a connector, or after a sign or a currency there: « entre - 5 et - 10 °C », « $10 à $20 »."""
    index = low.draft.last + 1
    if connector == MARGIN and desk.words[index - 1] == "+":
        if desk.words[index : index + 2] != _MINUS_BELOW:
            return None
        index += 2
    found = desk.numeral(index)
    if found:
        return found
    sign = desk.word(index)
    if connector == "or" and sign in desk.tables("range_fillers"):  # « 24, 36 ou encore 48 heures »
        return desk.numeral(index + 1)
    minus = desk.tables("number_minus")
    above = sign in desk.tables("number_more") and desk.word(low.draft.first - 1) in minus  # « de moins 5 à plus 3 »
    if above or sign in minus or sign in _SIGNS:
        return desk.numeral(index + 1)
    currency = low.numeral.first - low.draft.first  # tokens of « US$ »
    return desk.numeral(index + currency) if currency and low.unit else None


def _share(desk: Desk, low: Measured, high: Measured, connector: str) -> bool:
    """Give the first number the unit, the noun and the scale word of the second; False when they do not go together."""
    first, second = low.draft, high.draft
    if first.unit or first.noun:
        if low.unit and low.unit.last <= low.numeral.first and (connector == "to" or _between(desk, first.first)):
            return _share_ahead(low, high)
        return first.unit == second.unit and first.unit is not None
    if first.kind not in {"number", second.kind} or desk.word(first.first - 1) in desk.tables("unitless"):
        return False
    if second.noun and connector == "and" and high.factor < MILLION and not _between(desk, first.first):
        return False  # « 225 et 12 abstentions »
    glued = not desk.gaps[first.last] and not desk.gaps[first.last + 1]
    if high.bare and high.factor == 1 and (glued or desk.word(first.last) == "-"):
        return True
    if _share_scale(low, high):
        pass
    elif low.numeral.form == high.numeral.form != "mixed" and first.printed:
        first.printed = first.printed.scaled(_elided(low, high))
    if low.value > 0 and desk.word(first.first - 1) in desk.tables("number_minus") and _below(desk, first, high):
        negate(desk, first)
    first.kind, first.unit, first.noun = second.kind, second.unit, second.noun
    first.trail += ("shared unit",)
    return True


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
    if high.factor == 1 or low.factor > 1 or low.value >= _SHARED_BELOW or first.printed is None:
        return False
    if low.value * 100 <= second_mantissa(high):
        return False
    first.printed = first.printed.scaled(high.factor)
    first.readings = ()
    low.factor = high.factor
    return True


def _elided(low: Measured, high: Measured) -> Decimal:
    """What « trois à quatre cents » and « 200 à 300 000 » leave out after their first number."""
    figures = high.numeral.form == "digits"
    for scale in (Decimal(1000),) if figures else (Decimal(1000), Decimal(100)):
        top = high.value / scale
        if high.value % scale == 0 and 1 <= low.value < top < _SHARED_BELOW:
            near = low.value > 1 and top <= _NEAR * low.value  # « 5 à 50 000 » may mean what it says
            return scale if near or not figures else ONE
    return ONE


def second_mantissa(high: Measured) -> Decimal:
    """The number as printed before its scale word."""
    return high.value / high.factor


def _is_range(desk: Desk, low: Measured, high: Measured, word: str) -> bool:
    first = low.draft.first
    if low.value >= high.value and not high.value < low.value < 0:
        return word == "or" and low.value == high.value + 1 and high.draft.kind == "duration"  # « 7 ou 6 ans »
    if word in _APART:
        return False
    if word == "and":
        return _between(desk, first)
    if word == "or":
        return True
    return not (desk.word(first - 1) in desk.tables("range_from") and _after_change(desk, first - 1))


def _between(desk: Desk, index: int) -> bool:
    """Whether « entre » stands before token `index`, a hedge or an article apart."""
    return any(desk.word(place) in desk.tables("number_between") for place in range(max(0, index - 3), index))


def _after_change(desk: Desk, index: int) -> bool:
    verbs, words = desk.tables("change_verbs"), desk.words
    changed = next(
        (place for place in range(index - 1, max(-1, index - 1 - _REACH), -1) if words[place] in verbs), None
    )
    if changed is None or words[index - 1] in desk.tables("valued"):  # « la baisse est estimée de 3 à 4 % »
        return False
    noun = desk.word(changed - 1) in desk.tables("before_change")  # « une baisse de 3 à 4 % »
    return not (noun and changed == index - 1)


def _range(low: Measured, high: Measured) -> Draft:
    first, second = low.draft, high.draft
    return Draft(
        first.first,
        second.last,
        first.start,
        second.end,
        second.kind,
        unit=second.unit,
        noun=second.noun,
        role=second.role,
        ends=(first, second),
        trail=("range",),
    )
