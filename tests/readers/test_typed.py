"""Text files: tables parted by tabs, semicolons, gaps and dots, lists; every place found again in the source."""

from __future__ import annotations

import pytest

from numcheck.document import Document
from numcheck.readers import read_text
from numcheck.readers.typed import read_typed
from numcheck.tokens import Span

TABLES = {
    "tabs": ("Canton\tVoix\nAubry\t512\nBelmare\t88\n", ["Canton", "Voix", "Aubry", "512", "Belmare", "88"]),
    "fields": ("nom;voix\nAubry;512\nBelmare;88\n", ["nom", "voix", "Aubry", "512", "Belmare", "88"]),
    "gaps": ("Aubry      512\nBelmare     88\nDun          7\n", ["Aubry", "512", "Belmare", "88", "Dun", "7"]),
    "dots": ("Thé ..... 3 €\nCafé .... 2 €\nEau ..... 1 €\n", ["Thé", "3 €", "Café", "2 €", "Eau", "1 €"]),
    "a rule": ("Thé ..... 3 €\nEau ..... 1 €\n-----\nTOTAL ... 4 €\n", ["Thé", "3 €", "Eau", "1 €", "TOTAL", "4 €"]),
    "years": (
        "Club   2022   2023\nJudo    142    150\nRugby    88     91\n",
        ["Club", "2022", "2023", "Judo", "142", "150", "Rugby", "88", "91"],
    ),
}
NONE = {
    "two lines": "Aubry\t512\nBelmare\t88\n",
    "prose with tabs": "\tIl ouvre la séance à 18 h.\n\tIl compte 23 élus.\n\tTous sont là.\n",
    "contents": "Un ...... 3\nDeux .... 7\nTrois ... 12\n",
    "an empty cell beside": "Aubry\t512\t3\nBelmare\t\t4\nDun\t88\t5\nArc\t12\t6\nBez\t4\t7\n",
    "semicolons": "Départ à 8 h ; retour à 19 h ; repas à 12 h\nPrix : 15 € ; chèque\nPlaces : 50 ; inscrits : 12\n",
}


def cells(document: Document) -> list[str]:
    """The texts of the cells."""
    return [document.text[block.start : block.end] for block in document.blocks if block.cell]


@pytest.mark.parametrize("name", TABLES)
def test_cells(name: str) -> None:
    source, expected = TABLES[name]
    document = read_typed(f"Les comptes de 2023.\n\n{source}\nMerci à tous.\n", "")
    assert cells(document) == cells(read_text(source, "")) == expected
    for block in document.blocks:
        place = document.locate(Span(block.start, block.end))
        assert document.source[place.start : place.end] == document.text[block.start : block.end]


@pytest.mark.parametrize("name", NONE)
def test_no_cells(name: str) -> None:
    assert cells(read_typed(NONE[name], "")) == cells(read_text(NONE[name], "")) == []


def test_items() -> None:
    document = read_typed("Vœux :\n• un parc ;\n• un gymnase.\n\nThé : 3 €\nEau : 1 €\nPain : 2 €\n", "")
    items = [document.text[block.start : block.end].strip() for block in document.blocks if block.kind == "list_item"]
    assert items == ["un parc ;", "un gymnase.", "Thé : 3 €", "Eau : 1 €", "Pain : 2 €"]


def test_code_is_left_out() -> None:
    assert cells(read_text("```\nAubry      512\nBelmare     88\nDun          7\n```\n", "")) == []
