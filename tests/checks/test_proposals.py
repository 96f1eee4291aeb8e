"""Proposals: figures with another value, and numbers that are spelt out and read again as the same."""

from __future__ import annotations

from decimal import Decimal

import pytest

from numcheck import extract
from numcheck.checks.proposals import MOST, in_figures, replaced, spelled


@pytest.mark.parametrize("number", range(2, MOST + 1))
def test_a_spelled_number_reads_as_itself(number: int) -> None:
    name = spelled(number)
    if number % 10 == 1 and number not in (11, 71, 91):
        assert name is None
        return
    (mention,) = extract(f"Il reste {name} places.")
    assert mention.value == number


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("31 %", "21.4", "21 %"),
        ("3 points de pourcentage", "0.7", "0,7 points de pourcentage"),
        ("18 km", "48.28", "48 km"),
        ("850 millions d’euros", "1200000000", "1\u202f200 millions d’euros"),
        ("doublé", "1.5", None),
        ("12,50 euros", "14.5", "14,50 euros"),
        ("2,5 millions d’euros", "3000000", "3 millions d’euros"),
        ("120.60 francs", "20.1", "20.10 francs"),
        ("1'223.4 millions", "1284600000", "1'284.6 millions"),
        ("16.5 %", "15.5", "15.5 %"),
        ("12 euros et demi", "20", None),
        ("1.250 euros", "1450", "1\u202f450 euros"),
    ],
)
def test_a_figure_with_another_value(text: str, value: str, expected: str | None) -> None:
    (mention,) = extract(f"Il y en a {text}." if text != "doublé" else "Le trafic a doublé.")
    assert in_figures(mention, Decimal(value)) == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("quatre ans et demi", "3.5", "trois ans et demi"),
        ("quatre ans et demi", "3", "trois ans"),
        ("4 ans et demi", "2.5", "2 ans et demi"),
        ("quatre ans et demi", "3.2", None),
        ("quatre ans et demi", "1.5", None),
        ("trois kilos et demi", "4", "quatre kilos"),
    ],
)
def test_halves_of_a_unit(text: str, value: str, expected: str | None) -> None:
    (mention,) = extract(f"Il en faut {text}.")
    assert replaced(mention, Decimal(value)) == expected
