"""Folding and splitting: offsets are kept, whatever the text."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.extract.scan import scan
from numcheck.lexicon import lexicon
from numcheck.tokens import bare, fold, split


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_tokens_and_gaps_are_the_text(text: str) -> None:
    folded = fold(text)
    words, gaps, starts, ends = split(folded)
    place = 0
    for gap, start, end in zip(gaps, starts, ends, strict=True):
        assert folded[place:start] == gap
        assert not gap.strip()
        place = end
    assert not folded[place:].strip()
    assert len(words) == len(starts)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’an 2024", ["l'", "an", "2024"]),
        ("15\u202f000\u00a0€", ["15", "000", "€"]),
        ("vingt‑deux", ["vingt", "-", "deux"]),
        ("aujourd'hui", ["aujourd'", "hui"]),
        ("A320", ["a", "320"]),
        (unicodedata.normalize("NFD", "février"), ["février"]),
        ("İstanbul", ["istanbul"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert split(fold(text))[0] == words


def test_bare_words_lose_their_accents() -> None:
    assert [bare(word) for word in ("août", "zéro", "mars")] == ["aout", "zero", "mars"]


SENTENCES = {
    "M. Durand est venu. Il repart.": ["M. Durand est venu.", "Il repart."],
    "Le 14 juill. 2024, fête. Puis rien !": ["Le 14 juill. 2024, fête.", "Puis rien !"],
    "« Il y a 18 mois. » Elle sourit.": ["« Il y a 18 mois. »", "Elle sourit."],
    "C’était en… avril 2021. Fin.": ["C’était en… avril 2021.", "Fin."],
    "J. Dupont et K. Martin. Voilà.": ["J. Dupont et K. Martin.", "Voilà."],
    "Un titre\n\nUn paragraphe": ["Un titre", "Un paragraphe"],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences(text: str) -> None:
    tokens = scan(text, lexicon())
    bounds = [tokens.sentence_bounds(number) for number in range(len(tokens.sentences))]
    spans = [tokens.span(first, last) for first, last in bounds]
    assert [text[span.start : span.end] for span in spans] == SENTENCES[text]


QUOTES = {
    "Il dit : « trois ans », puis rien": ["trois ans"],
    '“deux” et "trois" et « un “quatre” »': ["deux", "trois", "un “quatre”"],
    "« jamais fermé 12\n\nautre paragraphe": ["jamais fermé 12"],
    "rien ici": [],
    'il court en 22"02 sur un écran de 15" et dit "vingt"': ["vingt"],
    '"né en 2012" dit-il': ["né en 2012"],
}


@pytest.mark.parametrize("text", QUOTES)
def test_quotations(text: str) -> None:
    tokens = scan(text, lexicon())
    spans = [tokens.span(first, last) for first, last in tokens.quotes]
    assert [text[span.start : span.end] for span in spans] == QUOTES[text]
    for first, last in tokens.quotes:
        assert tokens.quoted(first)
        assert not tokens.quoted(last) or last == len(tokens)


@given(st.text(alphabet='ab «»“”".!? \n1A', max_size=60))
def test_any_text_is_scanned(text: str) -> None:
    tokens = scan(text, lexicon())
    assert tokens.sentences[:1] == [0]
    assert tokens.sentences == sorted(set(tokens.sentences))
    assert all(0 <= first <= last <= len(tokens) for first, last in tokens.quotes)


@pytest.mark.parametrize("hostile", [".", ". ", ".\n", "« ", '"', ".)", "\n "])
def test_long_runs_of_one_mark_are_scanned(hostile: str) -> None:
    tokens = scan(f"{hostile * 20_000}{' ' * 20_000}Fin", lexicon())
    assert tokens.words[-1] == "fin"


@pytest.mark.parametrize("count", [1999, 2000, 5000])
def test_what_never_ends_is_cut(count: int) -> None:
    tokens = scan("Un début. " + "Mot " * count, lexicon())
    lengths = [last - first for first, last in map(tokens.sentence_bounds, range(len(tokens.sentences)))]
    assert sum(lengths[1:]) == count
    assert all(1000 <= length < 2000 for length in lengths[1:])


LETTERS = r"[^\W\d_]"


@pytest.mark.parametrize("rare", ["", "漢"], ids=["usual signs", "a rare sign"])
def test_every_sign_is_split_alike(rare: str) -> None:
    """Texts of usual signs are split by another expression than those with a rare one."""
    signs = [chr(code) for code in range(0x3000) if not 0x300 <= code < 0x370]  # marks make one letter with the last
    for sign in signs:
        text = f"a{sign}b{sign}1{rare}"
        expected = re.findall(rf"{LETTERS}+'?|[0-9]+|\S", text)
        assert split(text)[0] == expected, hex(ord(sign))
