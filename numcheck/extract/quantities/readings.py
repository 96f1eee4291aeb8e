"""Chooses between the values that the same figures may have: « 3.076 habitants », « 490.484 km/h »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.interval import Printed
from numcheck.model import Reading


def choose_reading(desk: Desk, measured: Measured) -> None:
    """« 3.076 habitants » counts thousands, « 490.484 km/h » has decimals; the other reading is kept.

    Where other numbers of the text show which mark begins decimals, they decide.
    """
    draft, numeral = measured.draft, measured.numeral
    values = sorted((numeral.printed.value, *numeral.readings), key=abs)
    mark = "." if "." in desk.tokens.text[draft.start : draft.end] else ","
    if draft.kind == "count":
        chosen = values[1]
    elif desk.decimal_marks == mark:
        chosen = values[0]
    elif desk.decimal_marks and mark not in desk.decimal_marks:
        chosen = values[1]
    elif draft.kind in {"quantity", "percent", "duration"}:
        rounded = numeral.printed.value == values[1] and numeral.printed.zeros >= 2
        chosen = values[1] if rounded else values[0]
    else:
        chosen = numeral.printed.value
    other = values[0] if chosen == values[1] else values[1]
    if chosen != numeral.printed.value and draft.printed:
        ulp = Decimal("0.001") if chosen == values[0] else Decimal(1)
        factor = measured.factor / numeral.scale
        draft.printed = Printed(chosen, ulp).scaled(factor)
    draft.readings = (Reading(value=other),)
    draft.trail += ("two readings",)
