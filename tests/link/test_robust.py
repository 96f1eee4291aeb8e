"""Linking never raises and keeps its spans inside the text, whatever stands in it."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from numcheck import check_text
from numcheck.document import Document
from numcheck.extract import extract
from numcheck.facts import load_builtin
from numcheck.link import link
from numcheck.model import Days

DAY = Days(dt.date(2024, 10, 25), dt.date(2024, 10, 25))
FACTS = load_builtin()
PIECES = (
    "Elon Musk;Musk;X;Donald Trump;Trump;le;la;l’;ancien;président;ex-;homologue;brésilien;Jair Bolsonaro;PDG;de;Tesla;"
    "du;sa;fortune;est;estimée;à;26,4 milliards de dollars;avec;une;qui;dont;,;.;(;);«;»;élu;alors;Jr;campagne;-;\n\n;"
    "la personne la plus riche du monde;la France;compte;86 millions;d’habitants;53 ans;né;en;2019;le 5 novembre 2024;"
    "invasion de l’Ukraine;milliardaire;cherche à obtenir la nomination;Swaziland;78 °C;à l’ombre;İ;𝟚;e\u0301"
).split(";")


def check_spans(text: str) -> None:
    document = Document(text, text, "")
    for claim in link(document, extract(document, DAY), FACTS).claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_order_of_the_words_that_matter(pieces: list[str]) -> None:
    check_spans(" ".join(pieces))
    check_spans("".join(pieces))


@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    check_spans(text)


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_no_date_no_reference_error_of_the_day(pieces: list[str]) -> None:
    """Without a document date no title and no fortune can be wrong, unless the sentence itself is dated."""
    text = " ".join(piece for piece in pieces if not any(character.isdigit() for character in piece[-4:]))
    offices = [f for f in check_text(text).findings if f.rule.startswith("ref-office")]
    assert offices == []
