"""The nouns that numbers count, regular or not: every sentence here was written for these tests."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]

COUNTED = [  # text, the noun of each number in it
    # names and makes
    ("Le garage expose trois Fiat Panda et deux Opel.", ["fiat panda", "opel"]),
    ("Deux Mini Cooper barrent la rue.", ["mini cooper"]),
    ("Les deux Data Frame sont joints.", ["data frame"]),
    ("La compagnie attend six A350 et quatre B787.", ["a350", "b787"]),
    ("Le musée possède 12 Soulages et a reçu 30 Picassos.", ["soulages", "picassos"]),
    ("Il a vu cent Parisiens et deux Corse.", ["parisiens", "corse"]),
    ("Le chapitre compte 24 Go de RAM, 1200 GPU et 1 CDI.", [None, "gpu", "cdi"]),
    ("Il possède deux T-shirts et lit 3 e-mails.", ["t-shirts", "e-mails"]),
    ("Le pays a 12 județe et trois voïvodies.", ["județe", "voïvodies"]),
    ("On fusionne deux index.html et trois data.frame.", ["index", "data.frame"]),
    ("Elle emploie 30 salarié.es et 12 client·es.", ["salarié.es", "client·es"]),
    ("Ces deux chefs-d’œuvre et trois week-ends.", ["chefs-d'œuvre", "week-ends"]),
    ("Elle répare deux iPhone et trois eBooks.", ["iphone", "ebooks"]),
    ("Il reste 15 (quinze) places et huit (8) tables.", ["places", None, "tables", None]),
    ("Deux millions de vues, et deux vues par heure.", ["vues", None]),
    # adjectives and participles: what they are said of, told before or not
    ("Il recense 42 courses (19 féminines et 23 masculines).", ["courses", "courses", "courses"]),
    ("Elle suit 15 projets, dont 3 nouveaux depuis janvier.", ["projets", "projets"]),
    ("La ville a sept parcs, dont deux régionaux.", ["parcs", "parcs"]),
    ("Il en reste deux possibles.", [None]),
    ("Elle lit deux nouvelles publiques.", ["nouvelles"]),
    ("On a fêté 12 adhésions, dont trois nouveaux venus.", ["adhésions", "nouveaux venus"]),
    ("Sur 30 crèches, 12 financées par la région ferment.", ["crèches", None]),
    ("Il gagne cinq précieux points et deux lourdes boîtes.", ["points", "boîtes"]),
    # singulars by mistake
    ("Il y a trois tâche à faire, et d’autres tâches encore.", ["tâche"]),
    ("Des traitements : les deux traitement sont longs.", ["traitement"]),
    ("Voici les deux ligne suivantes.", ["ligne"]),
    ("Un gîte pour douze personne, avec cave.", ["personne"]),
    ("Il existe trois façon de nouer la corde.", ["façon"]),
    ("Les deux blesse la foule.", [None]),
    # marks of notes, superlatives, small words that are nouns, what opens
    ("Plus de 4 000[3] lecteurs ont répondu.", ["lecteurs"]),
    ("Elle annonce 12 nouvelles[3][4] liaisons.", ["liaisons"]),
    ("Les trois plus grandes îles sont habitées.", ["îles"]),
    ("Les trois plus grandes sont habitées.", [None]),
    ("Les deux plus rapides ont gagné.", [None]),
    ("Elle est à dix pas de la mairie.", ["pas"]),
    ("Un poème de 26 vers.", ["vers"]),
    ("Il monte de 12 vers 15.", [None, None]),
    ("Le service (1 stagiaire, 2 agents) est fermé.", ["stagiaire", "agents"]),
    ("Des hôtels trois et quatre étoiles.", ["étoiles", "étoiles"]),
    ("Ils gagnent par 12 voix contre 3 et 36 abstentions.", ["voix", "voix", "abstentions"]),
]


@pytest.mark.parametrize(("text", "nouns"), COUNTED)
def test_what_a_number_counts(read: Read, text: str, nouns: list[str | None]) -> None:
    found = [mention for mention in read(text) if mention["kind"] in {"number", "count", "quantity"}]
    assert [mention["noun"] for mention in found] == nouns
