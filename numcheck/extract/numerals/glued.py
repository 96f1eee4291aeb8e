"""Letters glued to figures that do not make a name of them: « $1.2bn », « 3x10^8 », « 20x30 cm »."""

from __future__ import annotations

from numcheck.extract.board import Board
from numcheck.extract.numerals.lookup import fills
from numcheck.extract.numerals.powers import exponent_follows
from numcheck.extract.units import unit_table
from numcheck.tokens import Tokens

_CURRENCIES = frozenset("$€£¥")
_TIMES = frozenset("x×")
_SIZES = frozenset(("length", "picture size"))


def number_in_word(board: Board, index: int) -> bool:
    """« $1.2bn », « 3x10^8 », and a number with its unit that is the whole text: « -27C », « 10G »."""
    tokens, first = board.tokens, index
    while first and not tokens.gaps[first] and (tokens.words[first - 1] in ".," or tokens.words[first - 1].isdecimal()):
        first -= 1
    currency = first > 0 and not tokens.gaps[first] and tokens.words[first - 1] in _CURRENCIES
    return currency or times_follows(tokens, index + 1) or fills(board, index, index + 2)


def times_follows(tokens: Tokens, index: int) -> bool:
    """Whether a token is the « x » of « 3x10^8 » or « 20x30 cm »."""
    return exponent_follows(tokens, index) or (tokens.words[index] in _TIMES and _sized(tokens, index + 1))


def _sized(tokens: Tokens, index: int) -> bool:
    """Whether figures with the unit of a size begin at a token, glued to the one before."""
    words, gaps = tokens.words, tokens.gaps
    if index >= len(words) or gaps[index] or not words[index].isdecimal():
        return False
    decimals = index + 2 < len(words) and words[index + 1] in ",." and not gaps[index + 1] and not gaps[index + 2]
    last = index + (3 if decimals and words[index + 2].isdecimal() else 1)
    unit = unit_table().match(tokens, last)
    return unit is not None and unit.symbol and unit_table().dimensions[unit.unit] in _SIZES
