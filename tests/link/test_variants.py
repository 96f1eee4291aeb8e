"""The same sentence in other spaces, quotation marks, apostrophes and Unicode forms gives the same findings."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable

import pytest

from numcheck import check_text

DAY = dt.date(2024, 10, 25)
SENTENCES = [
    "La fortune d’Elon Musk est estimée à 26,4 milliards de dollars.",
    "Le patrimoine de Françoise Bettencourt Meyers est estimé à 8 milliards de dollars.",
    "L’ancien président François Hollande a parlé, et l’ancien président Emmanuel Macron aussi.",
    "Le pape Benoît XVI a publié jeudi une encyclique.",
    "« Le président Trump a toujours dit non », assure sa porte-parole.",
    "Elon Musk, 35 ans, et Vladimir Poutine, né en 1962, ont parlé.",
    "La France compte 86 millions d’habitants.",
]
VARIANTS: dict[str, Callable[[str], str]] = {
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow no-break spaces": lambda text: text.replace(" ", "\u202f"),
    "other quotation marks": lambda text: text.replace("« ", "“").replace(" »", "”"),
    "plain apostrophes": lambda text: text.replace("’", "'"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "between paragraphs": lambda text: f"Un paragraphe avant.\n\n{text}\n\nUn paragraphe après.",
}


def reference_findings(text: str) -> list[tuple[str, str]]:
    return [(f.level, f.rule) for f in check_text(text, DAY).findings if f.rule.startswith("ref-")]


@pytest.mark.parametrize("name", VARIANTS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_same_findings(sentence: str, name: str) -> None:
    assert reference_findings(VARIANTS[name](sentence)) == reference_findings(sentence)
