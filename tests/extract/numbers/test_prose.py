"""What a strict reader makes of figures in prose: each sentence with all of its numbers, as short strings."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]


def shown(mention: dict[str, Any]) -> str:
    """« 4h30: duration 270 minute », « 3 à 5 ans: duration 3…5 year age »."""
    value = mention["value"] or "…".join(end["value"] or "?" for end in mention["ends"] or ())
    fields = (mention["kind"], value, mention["unit"], mention["noun"], mention["role"], mention["hedge"])
    return f"{mention['text']}: {' '.join(field for field in fields if field)}"


SENTENCES = {
    # minutes glued to their hours, whatever stands behind
    "Elle a veillé 5h45 consécutives.": ["5h45: duration 345 minute"],
    "Elle a veillé 5 h 45 supplémentaires.": ["5 h 45: duration 345 minute"],
    "Elle a roulé 5 heures 45 kilomètres durant.": [
        "5 heures: duration 5 hour",
        "45 kilomètres: quantity 45 kilometre",
    ],
    # « one or two » with the unit or an adjective between
    "Un litre ou deux suffiront.": ["Un litre ou deux: quantity 1…2 litre"],
    "Il reste trois semaines ou quatre.": ["trois semaines ou quatre: duration 3…4 week"],
    "Il faut une minute ou deux témoins.": ["une minute: duration 1 minute", "deux: count 2 témoins"],
    "Elle invite une ou deux autres voisines.": ["une ou deux: count 1…2 voisines"],
    "L'un ou deux autres diront non.": ["deux: number 2"],
    # a unit that is printed once, behind a preposition that is repeated
    "Les écarts sont de 0,7 et de 2,3 heures.": ["0,7: duration 0.7 hour", "2,3 heures: duration 2.3 hour"],
    "Des hausses de 3, de 5 et de 9 %.": [
        "3: percent 3 percentage",
        "5: percent 5 percentage",
        "9 %: percent 9 percentage",
    ],
    "Un chèque de 15 et de la monnaie.": ["15: number 15"],
    # labels of a list of prices or of terms
    "Tarifs\n\nDe 3 à 9 ans : 4 €": ["3 à 9 ans: duration 3…9 year age", "4 €: money 4 EUR"],
    "Moins de 4 ans : gratuit": ["4 ans: duration 4 year age under"],
    "Préavis\n\nMoins de 4 ans : 3 mois": ["4 ans: duration 4 year under", "3 mois: duration 3 month"],
    # « le neuf » is no number, « sont neuf » is one
    "Le neuf recule, l'ancien tient.": [],
    "Ils sont neuf sur le quai.": ["neuf: number 9"],
    # a price for each kilometre
    "Il coûte 90 millions d'euros, soit 7 millions du kilomètre.": [
        "90 millions d'euros: money 90000000 EUR",
        "7 millions: money 7000000 EUR",
    ],
    "La sonde a fait 7 millions de kilomètres.": ["7 millions de kilomètres: quantity 7000000 kilometre"],
    # a comparison behind a comma gives nothing to the number before it
    "Elle en aligne plus de 8 000, six à sept fois moins.": [
        "8 000: number 8000 over",
        "six à sept fois moins: ratio 6…7 divisor",
    ],
    # rounds of a championship
    "En 30 journées, il a encaissé 9 buts.": ["30: count 30 journées", "9: count 9 buts"],
    "En 30 journées, il a repeint la grange.": ["30 journées: duration 30 day"],
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_a_sentence(read: Read, text: str, expected: list[str]) -> None:
    assert [shown(mention) for mention in read(text)] == expected
