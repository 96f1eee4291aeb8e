"""The date of the document: from its metadata, its head, its update line."""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck.document import DateCandidate, Document
from numcheck.extract import extract
from numcheck.model import Days
from tests.extract.dates.reading import show

TEXTS = {
    "date 2021-06 Le maire a parlé hier.": "2021-06-01..2021-06-30",
    "Un titre\n\nLe Courrier12/06/2021\n\nLe maire a parlé.": "2021-06-12",
    "Un titre\n\n12 juin 2021\n\nLe maire a parlé.": "2021-06-12",
    "Publié le 12 juin 2021\n\nLe maire a parlé.": "2021-06-12",
    "Le maire a parlé.\n\nMise à jour du 12/06/21, 8 h : un mot.": "2021-06-12",
    "date 2021-06 Le maire a parlé.\n\nMise à jour du 12/06/21.": "2021-06-12",
    "date 2021-06-10 Le maire a parlé.\n\nMise à jour du 12/06/21.": "2021-06-10",
    "date 2021-07 Le maire a parlé.\n\nMise à jour du 12/06/21.": "-",
    "Le maire a parlé le 12 juin 2021 de la ville.": "-",
    "Le maire a parlé.": "-",
    "Lyon, le 12 juin 2021\n\nLe maire a parlé.": "2021-06-12",
    "Par Anne Morel, 12 juin 2021, 14 h 30\n\nLe maire a parlé.": "2021-06-12",
    "Date : 12 juin 2021\n\nLe maire a parlé.": "2021-06-12",
    "Fait à Lyon le 12 juin 2021\n\nLe maire.": "2021-06-12",
    "Compte rendu de la séance du 12 juin 2021\n\nLe maire a parlé.": "2021-06-12",
    "Né le 14 mars 1968, il a 46 ans": "-",
    "Anne Morel\n\nNaissance : 14 mars 1968\n\nElle est maire.": "-",
    "Né à Lyon, le 14 mars 1968\n\nIl est maire.": "-",
    "Le séisme du 6 février 2023\n\nLe bilan s’alourdit.": "-",
    "Séisme du 6 février 2023 : le bilan\n\nLe maire a parlé.": "-",
    "Date limite : 3 mai 2025\n\nLe dossier est en ligne.": "-",
    "Inscriptions jusqu’au 3 mai 2025\n\nLe dossier est en ligne.": "-",
    "La gare ouvre le 3 mai 2025\n\nLe maire a parlé.": "-",
}


@pytest.mark.parametrize(("text", "days"), TEXTS.items())
def test_the_text_gives_its_own_date(text: str, days: str) -> None:
    assert show(extract(Document(text, text, "")).reference) == days


def test_metadata_and_text_are_intersected() -> None:
    text = "Publié le 12 juin 2021\n\nLe maire a parlé."
    month = DateCandidate("metadata", Days(dt.date(2021, 6, 1), dt.date(2021, 6, 30)))
    assert show(extract(Document(text, text, "", dates=(month,))).reference) == "2021-06-12"


def test_the_caller_decides() -> None:
    text = "Publié le 12 juin 2021\n\nLe maire a parlé hier."
    day = Days(dt.date(2020, 1, 1), dt.date(2020, 1, 1))
    assert extract(Document(text, text, ""), day).reference == day
