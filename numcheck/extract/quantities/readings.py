"""Chooses between the values that the same figures may have: « 3.076 habitants », « 490.484 km/h »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.numerals.scales import ROUND
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.interval import ONE, Printed
from numcheck.model import Reading


def choose_reading(desk: Desk, measured: Measured) -> None:
    """« 3.076 habitants » counts thousands, « 490.484 km/h » has decimals; the other reading is kept.

    Where the other numbers of the text tell what the mark means, there is no other reading.
    """
    draft, numeral = measured.draft, measured.numeral
    small, large = sorted((numeral.printed.value, *numeral.readings), key=abs)[:2]
    told = _told(desk, measured)
    grouped = _usually_grouped(measured, large) if told is None else told
    chosen, other = (large, small) if grouped or _counted(measured) else (small, large)
    prefix = measured.factor / numeral.scale
    if chosen != numeral.printed.value and draft.printed:
        ulp = Decimal(1) if chosen == large else Decimal("0.001")
        draft.printed = Printed(chosen, ulp * numeral.scale).scaled(prefix)
    if told is None:
        draft.readings = (Reading(value=other * prefix),)
        draft.trail += ("two readings",)


def _told(desk: Desk, measured: Measured) -> bool | None:
    """Whether the mark in a number groups thousands, as its zeros or the other numbers of the text say."""
    draft, marks = measured.draft, desk.decimal_marks
    mark = "." if "." in desk.tokens.text[draft.start : draft.end] else ","
    if measured.numeral.printed.zeros > ROUND:
        return True
    if marks == mark:
        return False
    return True if marks and mark not in marks else None


def _counted(measured: Measured) -> bool:
    return measured.draft.kind == "count" and measured.numeral.scale == ONE


def _usually_grouped(measured: Measured, large: Decimal) -> bool:
    printed, kind = measured.numeral.printed, measured.draft.kind
    usual = printed.value == large
    return usual and (printed.zeros >= ROUND or kind not in {"quantity", "percent", "duration"})
