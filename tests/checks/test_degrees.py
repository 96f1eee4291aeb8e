"""Temperatures in two units: every whole degree of the weather, rounded as people do, and five degrees off."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

import pytest

from numcheck import check_text

FORMS = ("Il faisait {} {}, soit {} {}.", "On relevait {} {} ({} {}) dans la vallée.")
SCALES: dict[str, tuple[str, str, range, Callable[[int], Decimal]]] = {
    "to Celsius": ("°F", "°C", range(-60, 131), lambda degrees: Decimal(degrees - 32) * 5 / 9),
    "to Fahrenheit": ("°C", "°F", range(-60, 56), lambda degrees: Decimal(degrees) * 9 / 5 + 32),
}


def shown(value: int) -> str:
    return str(value).replace("-", "−")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("off", [0, 5, -5])
def test_each_degree(form: str, scale: str, off: int) -> None:
    source, target, degrees, convert = SCALES[scale]
    sentences = []
    for degree in degrees:
        other = int(convert(degree).quantize(Decimal(1), ROUND_HALF_UP)) + off
        sentences.append(form.format(shown(degree), source, shown(other), target))
    findings = check_text("\n\n".join(sentences)).findings
    assert [finding.rule for finding in findings] == ["ari-unit-conversion"] * len(degrees) * bool(off)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Il faisait 14 °F, soit 10 °C.", "14 °F = −10 °C"),
        ("Il faisait 31 °F, soit −10 °C.", "31 °F = −0,56 °C, arrondis compris −1,1 à 0 °C"),
        ("Il faisait 14 °F, soit moins 25 degrés Celsius.", "14 °F = −10 degrés Celsius"),
        ("Le gaz se liquéfie à 77 kelvins (−169 °C).", "77 kelvins = −196 °C"),
        ("Le mercure a grimpé de 10 °C (50 °F) hier.", "10 °C = 18 °F"),
        ("Le réchauffement atteint 1,5 °C (4,7 °F).", "1,5 °C = 2,7 °F"),
        ("Le séchoir gagne 3 °C (8,4 °F) de plus.", "3 °C = 5,4 °F"),
    ],
)
def test_the_message_agrees_with_the_verdict(sentence: str, told: str) -> None:
    (finding,) = check_text(sentence).findings
    assert told in finding.message.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    "sentence",
    [
        "Le four est réglé sur 400 °F (200 °C).",
        "Le four est réglé sur 180 °C (350 °F).",
        "Il a fait 40 °C (100 °F) à l’ombre.",
        "Le mercure a grimpé de 40 °C (72 °F) en six mois.",
        "Le mercure a grimpé à 5 °C (41 °F) à midi.",
        "La marge est de 5 °C (9 °F).",
        "La marge est de −5 °C (−9 °F).",
        "Il fait 5 °C (9 °F) de moins qu’hier.",
        "Au-dessus de 5 °C (41 °F), la neige fond.",
        "Une baisse de 5 °F, soit 3 °C, est attendue.",
        "Le plateau est descendu à −4 °F, soit −20 °C.",
        "L’hélium bout à 4 kelvins, soit −269 °C.",
        "L’azote bout à 77 kelvins (−196 °C).",
        "Le zéro absolu, 0 kelvin, soit −273 °C, reste hors d’atteinte.",
        "La température est passée de 5 °F (−15 °C) à 23 °F (−5 °C).",
    ],
)
def test_right_degrees(sentence: str) -> None:
    assert not check_text(sentence).findings
