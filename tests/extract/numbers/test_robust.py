"""Any text is read without an error, and in time that grows with its length."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document
from numcheck.extract import extract
from numcheck.extract.board import Board
from numcheck.extract.numerals.reader import parse
from numcheck.extract.scan import scan
from numcheck.lexicon import lexicon
from numcheck.tokens import Tokens

Guards = Callable[[str], list[tuple[str, str | None]]]
Read = Callable[[str], list[dict[str, Any]]]

PIECES = st.sampled_from(
    [
        *(
            "0 1 2 3 10 15 000 100 2024 50 un une deux vingt cent mille million milliards demi tiers quart et de "
            "d' à - – / . , ; ( ) [ ] % € $ k M km m h min ans euros dollars environ plus moins entre sur fois e "
            "er ° ² ½ ⁶ × x ^ + − ' ’    XIV Ier n° article dizaine personnes virgule point degrés seconde "
            "premier double moitié Louis 3,5 1.234 1'000 neuf "
        ).split(),
        "\n",
        "\u00a0",
        "\u202f",
    ]
)


@given(st.text())
def test_any_characters(text: str) -> None:
    check(text)


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\u00a0"])), max_size=25))
def test_any_row_of_numeric_words(pieces: list[tuple[str, str]]) -> None:
    check("".join(piece + gap for piece, gap in pieces))


def check(text: str) -> None:
    """Spans slice back, live mentions do not overlap, every value can be printed."""
    found = extract(Document(text, text, ""))
    end = 0
    for mention in found.mentions:
        assert text[mention.span.start : mention.span.end] == mention.text
        assert mention.span.start >= end
        end = mention.span.end
        assert mention.to_dict()["start"] == mention.span.start
    for mention in found.masked:
        assert mention.guard


@pytest.mark.parametrize("digits", [31, 300, 10_000])
def test_endless_figures_are_an_identifier(digits: int, read: Read, guards: Guards) -> None:
    assert read("9" * digits) == []
    assert [guard for _, guard in guards("9" * digits)] == ["id"]


HOSTILE = {
    "digits": "7",
    "spaced digits": "7 ",
    "groups": "123 ",
    "dots": "1.",
    "commas": "1,",
    "apostrophes": "1'",
    "hyphens": "1-",
    "slashes": "1/",
    "number words": "deux ",
    "cents": "cent ",
    "hyphenated words": "vingt-",
    "et": "vingt et ",
    "thousands": "mille ",
    "millions": "un million de ",
    "parentheses": "(",
    "brackets": "[1",
    "halves": "et demi ",
    "ranges": "1 à ",
    "alternatives": "1 ou ",
    "units": "2 h ",
    "ratios": "un sur ",
    "at signs": "a1@",
    "underscores": "a_1",
    "letters and figures": "a1",
    "powers": "10^",
    "zeros": "virgule zéro ",
    "pounds": "500 livres ",
    "abbreviated scales": "5 K ",
    "scales": "5 millions ",
    "spoken decimals": "deux virgule un un un ",
    "stopwatches": "5'30",
    "vulgar fractions": "1 ½",
    "crosses": "3x",
    "masked units": "3 tonnes de CO2 équivalent ",
    "repeated in parentheses": "12 (douze) ",
    "articles": "une bonne ",
}


class Counted(list[str]):
    """Words that count how often they are looked at."""

    looks = 0

    def __getitem__(self, index):  # type: ignore[no-untyped-def]
        type(self).looks += 1 if isinstance(index, int) else len(range(*index.indices(len(self))))
        return super().__getitem__(index)


def looks(text: str) -> int:
    """How many words the reader of numerals looked at."""
    words = lexicon()
    tokens = scan(text, words)
    Counted.looks = 0
    counting = Counted(tokens.words)
    counted = Tokens(
        tokens.text,
        tokens.folded,
        counting,
        lambda index: counting[index] if 0 <= index < len(counting) else "",
        tokens.gaps,
        tokens.starts,
        tokens.ends,
        tokens.sentences,
        tokens.quotes,
    )
    parse(Board(Document(text, text, ""), counted, words, None))
    return Counted.looks


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_the_work_grows_with_the_length(unit: str) -> None:
    assert looks(unit * 2000) <= 2.2 * looks(unit * 1000) + 100


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_long_runs_are_read_to_the_end(unit: str) -> None:
    check(unit * 3000)


def test_the_sum_of_a_long_column() -> None:
    text = "\n".join(f"{number} euros" for number in range(1, 500))
    assert sum(mention.value or Decimal(0) for mention in extract(Document(text, text, "")).mentions) == 499 * 500 // 2
