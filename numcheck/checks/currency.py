"""Amounts in one currency as amounts in another, at the ECB's rate of a day; rates are read when first asked for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from typing import Any

from numcheck.interval import Interval

MARGIN = Decimal("0.03")
"""How far a writer's rate may lie from that of the day."""


def converted(amount: Interval, source: str, target: str, day: dt.date) -> Interval | None:
    """The amount in the target currency, None where there is no rate for that day or the one before it."""
    if source == target:
        return amount
    try:
        rate = Decimal(str(_converter().convert(1, source, target, day)))
    except ValueError:  # unknown currencies and missing rates are both ValueErrors
        return None
    low, high = (end * rate if end.is_finite() else end for end in (amount.low, amount.high))
    return Interval(low, high, amount.open_low, amount.open_high).widened(MARGIN)


@cache
def _converter() -> Any:
    from currency_converter import CurrencyConverter

    return CurrencyConverter(
        fallback_on_missing_rate=True,
        fallback_on_missing_rate_method="last_known",  # interpolating every gap costs three times as much
        fallback_on_wrong_date=True,
    )
