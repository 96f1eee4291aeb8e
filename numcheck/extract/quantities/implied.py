"""Which smaller unit a bare number behind a unit counts: « 1 h 30 », « 9 s 79 », « trois kilos huit »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.extract.quantities.unit_after import HUNDRED
from numcheck.interval import ONE

_IMPLIED = {
    "hour": "minute", "minute": "second", "second": "centisecond", "metre": "centimetre", "kilogram": "gram",
    "kilometre": "metre", "tonne": "kilogram", "hectare": "are",
}  # fmt: skip
_DIGITS = {  # « 1 m 80 », « 9 s 79 », « 1 kg 500 » go on in so many figures
    "metre": (2,), "second": (2, 3), "kilogram": (3,), "kilometre": (3,), "tonne": (3,), "hectare": (2,),
}  # fmt: skip
KEEPS = frozenset(_DIGITS)  # the larger unit, with decimals
_SIXTIETHS = (1, 2)  # figures of « 2 h 4 » and « 2 h 45 »
_THOUSANDTHS = 3  # figures of « 31 s 752 »
_HUNDREDS = frozenset(("kilogram", "tonne", "kilometre"))  # « trois kilos huit » ends in hundreds


def looks_implied(desk: Desk, rest: Measured, unit: str) -> bool:
    """« 2 h 15 », « une heure trente », « 1 m 80 »: two figures, or words, below sixty or a hundred."""
    if unit not in _IMPLIED or rest.draft.readings:
        return False
    value = rest.numeral.printed.value
    digits = _DIGITS.get(unit, _SIXTIETHS)
    limit = 10 ** max(digits) if unit in _DIGITS else 60
    figures = rest.numeral.form == "digits"
    length = desk.tokens.ends[rest.draft.last - 1] - rest.draft.start
    if unit in _HUNDREDS and 10 <= value < HUNDRED and not figures:  # « trois kilos vingt » may be anything
        return False
    return 0 <= value < limit and rest.numeral.printed.ulp == ONE and (not figures or length in digits)


def implied(rest: Measured, unit: str) -> str:
    """The unit that « 9 s 79 » leaves out behind a larger one; « trois kilos huit » counts hundreds of it."""
    in_words = rest.numeral.form == "words"
    if unit in _HUNDREDS and in_words and rest.value < 10 and rest.draft.printed:
        rest.draft.printed = rest.draft.printed.scaled(Decimal(HUNDRED))
    thousandths = unit == "second" and not in_words and rest.draft.end - rest.draft.start == _THOUSANDTHS
    return "millisecond" if thousandths else _IMPLIED[unit]
