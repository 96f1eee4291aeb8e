"""How amounts of the facts are told: scale, unit, language."""

from __future__ import annotations

from decimal import Decimal

import pytest

from numcheck.checks.reference.cited import amount


@pytest.mark.parametrize(
    ("low", "high", "unit", "french", "english"),
    [
        ("237e9", "270.5e9", "USD", "237 à 270,5 milliards de dollars", "237 to 270.5 billion dollars"),
        ("1.8e9", "1.8e9", "EUR", "1,8 milliard d’euros", "1.8 billion euros"),
        ("68.2e6", "68.6e6", None, "68,2 à 68,6 millions", "68.2 to 68.6 million"),
        ("8848", "8849", "metre", "8\u202f848 à 8\u202f849 m", "8,848 to 8,849 m"),
        ("-90", "57", "degree Celsius", "−90 à 57 °C", "−90 to 57 °C"),
    ],
)
def test_amounts(low: str, high: str, unit: str | None, french: str, english: str) -> None:
    assert amount(Decimal(low), Decimal(high), unit, "fr") == french
    assert amount(Decimal(low), Decimal(high), unit, "en") == english
