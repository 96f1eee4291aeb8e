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
        ("3 points de pourcentage", "0.7", "0,7 point de pourcentage"),
        ("18 km", "48.28", "48 km"),
        ("3 h 14 min 5 s", "11635", "3 h 13 min 55 s"),
        ("1'31\"97", "91.07", "1'31\"07"),
        ("1'31''97", "95.97", "1'35''97"),
        ("1'31''", "95", "1'35''"),
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
        ("4 euros", "1", "1 euro"),
        ("4 euros", "0", "0 euro"),
        ("1,40 euro", "3.4", "3,40 euros"),
        ("3 Euros", "1.5", "1,5 Euro"),
        ("1 point de pourcentage", "2.5", "2,5 points de pourcentage"),
        ("6 hectares", "1.9", "1,9 hectare"),
        ("6 quintaux", "1", "1 quintal"),
        ("1 cheval-vapeur", "90", "90 chevaux-vapeur"),
        ("1 mètre carré", "3", "3 mètres carrés"),
        ("6 kilomètres par heure", "1", "1 kilomètre par heure"),
        ("4 mois", "1", "1 mois"),
        ("4 km", "1", "1 km"),
        ("1,4 million d’euros", "3400000", "3,4 millions d’euros"),
        ("4 millions de tonnes", "1200000", "1,2 million de tonnes"),
        ("2 milliards d’euros", "1999999999", "2 milliards d’euros"),
        ("3 M€", "1000000", "1 M€"),
        ("59 habitants/km²", "39", "39 habitants/km²"),
        ("moins 20 degrés", "-10", "−10 degrés"),
        ("moins 20 degrés", "10", "10 degrés"),
        ("−20 °C", "-10", "−10 °C"),
        ("20 °C", "-10", "−10 °C"),
    ],
)
def test_the_words_behind_a_figure_agree_with_it(text: str, value: str, expected: str) -> None:
    (mention,) = extract(f"Il en faut {text}.")
    assert in_figures(mention, Decimal(value)) == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("2,5 millions d’euros", "3000", "3\u202f000 euros"),
        ("2,5 millions d’euros", "0", "0 euro"),
        ("2,5 millions d’euros", "200000", "0,2 million d’euros"),
        ("4 milliards d’euros", "50000000", "50 millions d’euros"),
        ("4 milliards de tonnes", "1400000", "1,4 million de tonnes"),
        ("4 milliards", "900", "900"),
        ("2,5 millions d’habitants", "3000", "0,003 million"),
    ],
)
def test_what_is_little_of_a_scale_is_told_without_it(text: str, value: str, expected: str) -> None:
    (mention,) = extract(f"Il en faut {text}.")
    assert in_figures(mention, Decimal(value)) == expected


@pytest.mark.parametrize("text", ["12 euros 50", "1 million 200 000 euros", "1 m 80", "5 ans 3 mois", "2 min 30 s"])
def test_a_figure_in_parts_has_no_proposal(text: str) -> None:
    (mention,) = extract(f"Il en faut {text} de plus.")
    assert replaced(mention, Decimal(7)) is None


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
