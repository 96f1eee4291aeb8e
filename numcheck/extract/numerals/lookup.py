"""Looking around a token: what the readers of numerals share."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Board
from numcheck.extract.numerals.words import LINKS, word_table
from numcheck.interval import INFINITY

PLURAL = ("s", "x", "z")
"""Last letters of nouns in the plural."""

_LONGEST_HEDGE = 6


class Lookup:
    """The tokens of a text, its lexicon and its number words; places outside the text read as empty words.

    `forms` gives a table of the lexicon: its forms of one token.
    """

    __slots__ = ("board", "forms", "lexicon", "table", "tokens", "word", "words")

    def __init__(self, board: Board) -> None:
        self.board = board
        self.tokens = board.tokens
        self.words = board.tokens.words
        self.word = board.tokens.word
        self.lexicon = board.lexicon
        self.forms = board.lexicon.words
        self.table = word_table(board.lexicon)

    def joined(self, index: int) -> bool:
        """Whether a token follows the one before it after a space or a line end."""
        return index < len(self.tokens) and self.tokens.gaps[index] in LINKS

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital."""
        return index >= 0 and self.tokens.text[self.tokens.starts[index]].isupper()

    def closes(self, index: int) -> bool:
        """Whether no noun stands at a token: the end, a sign, a small word."""
        word = self.word(index)
        return not word or not word[0].isalpha() or word in self.forms("function_words")


def fills(board: Board, first: int, last: int) -> bool:
    """Whether a token range, signs and a hedge apart, is the whole text: « -27 C » alone is a temperature."""
    words = board.tokens.words
    if first > _LONGEST_HEDGE or any(map(str.isalnum, words[last : last + 2])) or len(words) > last + 2:
        return False
    minus = first == 1 and words[0] in board.lexicon.words("number_minus")
    if minus or not any(map(str.isalnum, words[:first])):
        return True
    found = board.lexicon.phrases("hedges_before").match_before(words, first)
    return found is not None and found[0] == first


def bounds(text: str) -> tuple[Decimal, Decimal]:
    """The two bounds that the lexicon writes as « 2 15 » or « 2 more »."""
    low, high = text.split()
    return Decimal(low), INFINITY if high == "more" else Decimal(high)
