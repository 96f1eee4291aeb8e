"""Roman numerals: « XXIe siècle », « Louis XIV », « tome III »; always ordinals, never quantities."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from numcheck.extract.board import Board, Numeral
from numcheck.interval import ONE, Printed

HIGHEST = 39
_LETTERS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_SUFFIXES = ("e", "è", "ème", "eme", "ième", "ieme", "er", "re", "ère", "es", "ᵉ", "ᵉʳ", "ʳᵉ", "ᵉᵐᵉ")
_FORM = re.compile(r"([IVX]+)([^\W\d_]*)$")


@cache
def roman_table() -> dict[str, int]:
    """Every form up to `HIGHEST` in lower case, with and without an ordinal suffix, and its value."""
    plain = {_written(value).lower(): value for value in range(1, HIGHEST + 1)}
    return plain | {form + suffix: value for form, value in plain.items() for suffix in _SUFFIXES}


def _written(value: int) -> str:
    form = ""
    for worth, letters in _LETTERS:
        while value >= worth:
            form += letters
            value -= worth
    return form


def roman(board: Board, index: int) -> Numeral | None:
    """The ordinal at token `index`: capitals with a suffix, or bare ones after a name or a word that numbers parts."""
    tokens = board.tokens
    match = _FORM.match(tokens.text[tokens.starts[index] : tokens.ends[index]])
    if not match or (match[2] and match[2] not in _SUFFIXES and not _in_capitals(board, index, match[2])):
        return None  # « Xi Jinping » is no eleventh
    if not match[2] and not _named(board, index, len(match[1])):
        return None
    value = roman_table()[tokens.words[index]]
    return Numeral(index, index + 1, Printed(Decimal(value), ONE), "roman", ordinal=True)


def _in_capitals(board: Board, index: int, suffix: str) -> bool:
    """« LE XIXE SIÈCLE », « DU XVIIE AU XIXE SIÈCLE »; « LA VIE » is none."""
    words = board.tokens.words
    contracted = index > 0 and words[index - 1] in board.lexicon.words("contracted_articles")
    following = words[index + 1 : index + (4 if contracted else 2)]
    century = any(board.lexicon.words("time_units").get(word) == "century" for word in following)
    return century and suffix.isupper() and suffix.lower() in _SUFFIXES


def _named(board: Board, index: int, length: int) -> bool:
    """Whether bare capitals stand after « Louis », « tome » or, two or more of them, after any name."""
    tokens = board.tokens
    if not index or tokens.gaps[index] != " ":
        return False
    if index + 1 < len(tokens) and tokens.words[index + 1] in ".'" and not tokens.gaps[index + 1] and length == 1:
        return False
    before = tokens.words[index - 1]
    if before in board.lexicon.words("roman_after"):
        return True
    name = tokens.text[tokens.starts[index - 1] : tokens.ends[index - 1]]
    return length > 1 and len(name) > 2 and name[0].isupper() and name[1:].islower()
