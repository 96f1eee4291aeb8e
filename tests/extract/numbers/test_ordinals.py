"""Ordinals of rulers, leagues and anniversaries, beside those that are part of the name of a thing or of a unit."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]

PLACES = [  # sentence, the values that are read in it
    ("Sigismond III règne, puis Basile II.", ["3", "2"]),
    ("Le roi Zorbas II abdique.", ["2"]),
    ("L’évêque de la ville, Ursacin II, s’enfuit.", ["2"]),
    ("Lens monte en 2e division.", ["2"]),
    ("Le club de la 3e division de la ligue recrute.", ["3"]),
    ("Un élève du 5e collège visité l’a dit.", ["5"]),
    ("Le premier bureau ouvre à Pau.", ["1"]),
    ("Il finit premier, et le 2e régiment défile.", ["1"]),
    ("Les 2e et 3e étages sont vides.", ["2", "3"]),
    ("Il loge près d’une seconde église.", ["2"]),
    ("Elle vire en seconde position, puis perd en seconde mi-temps.", ["2", "2"]),
    ("Le 1er du classement et le 16e du tour rient.", ["1", "16"]),
    ("Son premier sens est clair.", ["1"]),
    ("La 12e et la 13e édition du festival ont eu lieu.", ["12", "13"]),
]


@pytest.mark.parametrize(("text", "values"), PLACES)
def test_places_in_a_row(read: Read, text: str, values: list[str]) -> None:
    found = read(text)
    assert [mention["value"] for mention in found] == values
    assert {mention["kind"] for mention in found} == {"ordinal"}


@pytest.mark.parametrize(
    "text",
    [
        "La sonde Aurora II décolle",
        "Elle redouble sa classe, en seconde, à Brest",
        "Le facteur VIII manque au malade",
        "Il joue à Zoltar IV, suite de Zoltar III",
        "Un enseignant de l’université Paris Panthéon-Paris IV",
        "La 47e division tient le pont",
        "La 3e DB et la 88e Airborne passent",
        "Les soldats de la 3e division reculent",
        "Il travaille au 2e Bureau de l’armée",
        "Il est élu député du 4e collège de la Drôme",
        "Le 21e RIC embarque",
        "La 1re et la 9e flottille appareillent",
        "Le pont relie les 4e, 5e et 12e arrondissements",
        "Il passe devant la dixième chambre correctionnelle",
        "Les loyers tombent le 1er et le 15 de chaque mois",
        "On paie le 1er du mois",
        "Elle a un sixième sens",
        "Il joue le jeune premier au Tournoi des Six Nations",
    ],
)
def test_names_of_things_and_of_units(read: Read, text: str) -> None:
    assert read(text) == []
