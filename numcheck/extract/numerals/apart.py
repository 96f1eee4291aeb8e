"""What stands apart from its figures: a sign, « - 5 », « (- 5 », « une évolution de - 5 % », decimals, « 17, 7 % »."""

from __future__ import annotations

from numcheck.extract.board import Board, Numeral
from numcheck.extract.numerals.digits import printed_number
from numcheck.interval import Printed

_REACH = 12  # tokens back to the bracket
_FEW = 1000  # larger numbers are years, or have groups
_LAST_FIGURES = 2
_BRACKETS = frozenset("()\n;")
_SIGNS = frozenset("-−–")
_BEFORE_SIGN = frozenset(' \n(«["')


def sign_before(board: Board, numeral: Numeral) -> None:
    """A sign glued to the figures alone belongs to them; a spaced one where nothing else stands."""
    tokens, sign = board.tokens, numeral.first - 1
    if board.taken[sign]:
        return
    start = tokens.starts[sign]
    if start and tokens.folded[start - 1] not in _BEFORE_SIGN:
        return
    if sign and tokens.words[sign - 1][0].isdecimal() and tokens.gaps[sign] == " ":
        return
    if tokens.gaps[numeral.first] and not _spaced_sign(board, numeral, sign):
        return
    numeral.first = sign
    if tokens.words[sign] != "+":
        printed = numeral.printed
        numeral.printed = Printed(-printed.value, printed.ulp, printed.zeros)
        numeral.readings = tuple(-value for value in numeral.readings)


def _spaced_sign(board: Board, numeral: Numeral, sign: int) -> bool:
    """« − 5 », « (- 5 », « une évolution de - 5 % »: nothing before the sign lets it be a dash or a bullet."""
    words = board.tokens.words
    if sign == 0:
        scaled = words[numeral.last :][:1] == words[-1:] and words[-1] in board.lexicon.words("scale_symbols")
        return words[sign] == "−" or numeral.last == len(words) or scaled  # « - 10 k »
    before = words[sign - 1]
    if before == "(" or before in board.lexicon.words("before_spaced_sign"):
        return True
    return before in board.lexicon.words("and_words") and _after_loss(board, sign - 1)


def _after_loss(board: Board, joint: int) -> bool:
    """« (- 3 % en mai et - 6 % en juin) »: a spaced sign that was read stands before « et » in the same bracket."""
    words, gaps = board.tokens.words, board.tokens.gaps
    for place in range(joint - 1, max(0, joint - _REACH), -1):
        if words[place] in _BRACKETS:
            return words[place] == "(" and words[place + 1] in _SIGNS and gaps[place + 2] == " "
    return False


def spaced_decimals(board: Board, numeral: Numeral) -> bool:
    """« coûte 17, 7 milliards », « à 16, 5 % »: a space has slipped in behind the decimal comma.

    A list of two would have « et », and one of three another number before it.
    """
    tokens, mark, tables = board.tokens, numeral.last, board.lexicon.words
    words, after = tokens.words, numeral.last + 2
    if after >= len(words) or tokens.gaps[mark + 1] != " " or not _decimals(words[mark + 1]):
        return False
    before = words[numeral.first - 1] if numeral.first else ""
    if not before.isalpha() or before in tables("definite_articles") or numeral.printed.value >= _FEW:
        return False
    start = tokens.starts[numeral.first - 1]
    if tokens.text[start].isupper() or not (words[after] == "%" or words[after] in tables("scales")):
        return False
    numeral.printed, numeral.last = printed_number(words[numeral.first], words[mark + 1]), after
    return True


def _decimals(word: str) -> bool:
    return word.isdecimal() and len(word) <= _LAST_FIGURES
