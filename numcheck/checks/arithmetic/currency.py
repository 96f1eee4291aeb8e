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
        rate = Decimal(str(_converter(day.year).convert(1, source, target, day)))
    except ValueError:  # unknown currencies and missing rates are both ValueErrors
        return None
    low, high = (end * rate if end.is_finite() else end for end in (amount.low, amount.high))
    return Interval(low, high, amount.open_low, amount.open_high).widened(MARGIN)


@cache
def _converter(year: int) -> Any:
    """The rates around one year; reading all of them costs a quarter of a second.

    A currency without a rate in these months is unknown to the converter.
    """
    from currency_converter import CurrencyConverter

    converter = CurrencyConverter(
        currency_file=None,
        fallback_on_missing_rate=True,
        fallback_on_missing_rate_method="last_known",
        fallback_on_wrong_date=True,
    )
    months = (f"{year}-", f"{year - 1}-12", f"{year + 1}-01")
    head, *lines = _lines()
    converter.load_lines([head, *(line for line in lines if line.startswith(months))])
    return converter


@cache
def _lines() -> list[str]:
    """The ECB's file of rates as it comes with the package, one day a line."""
    from zipfile import ZipFile

    from currency_converter.currency_converter import CURRENCY_FILE

    with ZipFile(CURRENCY_FILE) as archive:
        return archive.read(archive.namelist()[0]).decode().splitlines()
