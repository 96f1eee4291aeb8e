"""Reads every numeral, in digits and in words, and leaves them on the board for dates and quantities."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from numcheck.extract.board import Board, Numeral
from numcheck.extract.units import unit_table
from numcheck.extract.words import LINKS, Spelled, number_words, spelled
from numcheck.interval import Printed
from numcheck.lexicon import Lexicon
from numcheck.tokens import Tokens

ONE = Decimal(1)
LONGEST = 30  # more figures than that are an identifier
_FIGURES = re.compile(
    r"""(?P<grouped> [1-9]\d{0,2} (?: (?:\ \d{3})+ | (?:'\d{3})+ | \d?(?:\.\d{3}){2,} | \d?(?:,\d{3}){2,} ) (?!\d) )
        (?: (?P<mark>[.,]) (?P<decimals>\d+) (?![.,]\d) )?
      | (?P<mixed> [1-9]\d{0,2} (?: \.\d{3}(?=,\d) | ,\d{3}(?=\.\d) ) ) [.,] (?P<cents>\d+)
      | (?P<whole>\d+) (?: (?P<point>[.,]) (?P<fraction>\d+) )?""",
    re.VERBOSE,
)
_NOT_DIGIT = re.compile(r"\D")


def parse(board: Board) -> None:
    """Fill `board.numerals` from the tokens that are not taken yet."""
    tokens, taken = board.tokens, board.taken
    table = number_words(board.lexicon)
    words = tokens.words
    done = 0
    for index in [i for i, word in enumerate(words) if word in table or word[0] in "0123456789"]:
        if index < done or taken[index]:
            continue
        found = figures(board, index) if words[index].isdecimal() else _words(board, index)
        if found and board.free(found.first, found.last):
            board.numerals.append(found)
            done = found.last


def figures(board: Board, index: int) -> Numeral | None:
    """The number whose first figures are token `index`, with the scale word after it."""
    tokens = board.tokens
    match = _FIGURES.match(tokens.folded, tokens.starts[index])
    if not match or match.end() - match.start() > LONGEST * 2:
        return None
    last = tokens.at(match.end() - 1) + 1
    if match["grouped"]:
        printed, readings = _printed(_NOT_DIGIT.sub("", match["grouped"]), match["decimals"] or ""), ()
    elif match["mixed"]:
        printed, readings = _printed(_NOT_DIGIT.sub("", match["mixed"]), match["cents"]), ()
    else:
        printed, readings = _plain(match)
    suffix = _ordinal_suffix(tokens, last, board.lexicon)
    if suffix and not match["fraction"] and not match["decimals"]:
        return Numeral(index, last + 1, printed, "digits", ordinal=True)
    return _scaled(board, Numeral(index, last, printed, "digits", readings=readings))


def _plain(match: re.Match[str]) -> tuple[Printed, tuple[Decimal, ...]]:
    """Figures with at most one separator; before three figures it may also group thousands."""
    whole, fraction = match["whole"], match["fraction"] or ""
    printed = _printed(whole, fraction)
    if len(fraction) != 3 or len(whole) > 3 or whole[0] == "0":
        return printed, ()
    grouped = _printed(whole + fraction, "")
    if match["point"] == ".":
        return grouped, (printed.value,)
    return printed, (grouped.value,)


def _printed(whole: str, decimals: str) -> Printed:
    value = Decimal(f"{whole}.{decimals}" if decimals else whole)
    if decimals:
        return Printed(value, Decimal((0, (1,), -len(decimals))))
    stripped = whole.rstrip("0")
    return Printed(value, ONE, len(whole) - len(stripped) if stripped else 0)


def _ordinal_suffix(tokens: Tokens, index: int, words: Lexicon) -> bool:
    if index >= len(tokens) or tokens.gaps[index]:
        return False
    word = tokens.words[index]
    return word in words.words("ordinal_suffixes") and tokens.text[tokens.starts[index]] == word[0]


def _scaled(board: Board, numeral: Numeral) -> Numeral:
    """« 2,4 millions », « 3 mille »: the scale word multiplied in."""
    tokens = board.tokens
    index = numeral.last
    if index >= len(tokens) or tokens.gaps[index] not in LINKS:
        return numeral
    factor = scale_words(board.lexicon).get(tokens.words[index])
    if factor is None or (factor == 1000 and (numeral.printed.value >= 1000 or numeral.printed.value == 1)):
        return numeral
    readings = ()
    printed = numeral.printed
    if numeral.readings:  # « 2.400 millions » groups thousands as much as it ever did
        readings = tuple(value * factor for value in numeral.readings)
    return Numeral(numeral.first, index + 1, printed.scaled(factor), "mixed", readings=readings)


@cache
def scale_words(words: Lexicon) -> dict[str, Decimal]:
    """The words that multiply a number in figures, with their factors."""
    scales = {word: Decimal(value) for word, value in words.words("scales").items()}
    thousands = {word: Decimal(1000) for word, value in words.words("cardinals").items() if value == 1000}
    return thousands | scales


def _words(board: Board, index: int) -> Numeral | None:
    """The number in words that begins at token `index`, unless it is only an article."""
    tokens = board.tokens
    found = spelled(tokens, index, number_words(board.lexicon))
    if not found or (found.last == index + 1 and _is_article(tokens, index, found)):
        return None
    printed = _printed(str(found.value / found.ulp), "").scaled(found.ulp)
    return Numeral(index, found.last, printed, "words", ordinal=found.ordinal)


def _is_article(tokens: Tokens, index: int, found: Spelled) -> bool:
    """« un » and « une » count only before a unit."""
    if found.ordinal or found.value != 1:
        return False
    after = index + 1
    return after >= len(tokens) or tokens.gaps[after] not in LINKS or tokens.words[after] not in unit_table().nouns
