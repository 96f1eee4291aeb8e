"""Chooses between the values that the same figures may have: « 3.076 habitants », « 490.484 km/h »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.interval import Printed
from numcheck.model import Reading


def choose_reading(desk: Desk, measured: Measured) -> None:
    """« 3.076 habitants » counts thousands, « 490.484 km/h » has decimals; the other reading is kept."""
    draft, numeral = measured.draft, measured.numeral
    small, large = sorted((numeral.printed.value, *numeral.readings), key=abs)[:2]
    chosen = large if _groups(desk, measured, large) else small
    if chosen != numeral.printed.value and draft.printed:
        ulp = Decimal("0.001") if chosen == small else Decimal(1)
        draft.printed = Printed(chosen, ulp).scaled(measured.factor / numeral.scale)
    draft.readings = (Reading(value=small if chosen == large else large),)
    draft.trail += ("two readings",)


def _groups(desk: Desk, measured: Measured, large: Decimal) -> bool:
    """Whether the mark in a number groups thousands: what is counted, then the other numbers of the text decide."""
    draft, printed = measured.draft, measured.numeral.printed
    mark = "." if "." in desk.tokens.text[draft.start : draft.end] else ","
    if draft.kind == "count":
        return True
    if desk.decimal_marks:
        if desk.decimal_marks == mark:
            return False
        if mark not in desk.decimal_marks:
            return True
    usual = printed.value == large
    return usual and (printed.zeros >= 2 or draft.kind not in {"quantity", "percent", "duration"})
