"""Letters glued to figures that do not make a name of them: « $1.2bn », « 3x10^8 »."""

from __future__ import annotations

from numcheck.extract.board import Board
from numcheck.extract.lookup import fills
from numcheck.extract.powers import exponent_follows

_CURRENCIES = frozenset("$€£¥")


def number_in_word(board: Board, index: int) -> bool:
    """« $1.2bn », « 3x10^8 », and a number with its unit that is the whole text: « -27C », « 10G »."""
    tokens, first = board.tokens, index
    while first and not tokens.gaps[first] and (tokens.words[first - 1] in ".," or tokens.words[first - 1].isdecimal()):
        first -= 1
    currency = first > 0 and not tokens.gaps[first] and tokens.words[first - 1] in _CURRENCIES
    return currency or exponent_follows(tokens, index + 1) or fills(board, index, index + 2)
