"""Numerals that go on after their first number: scale words, collectives, fractions, decimals in words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache

from numcheck.extract.board import Board, Numeral
from numcheck.extract.figures import DIGITS, figures, printed_number
from numcheck.extract.fractions import Fractions
from numcheck.extract.lookup import Lookup
from numcheck.extract.scales import Scales, multiply
from numcheck.extract.words import LINKS, spelled, word_table
from numcheck.interval import Printed
from numcheck.lexicon import Lexicon

_ANY_GAP = frozenset(("hyphen", "symbol", "lone"))


@cache
def _continuations(words: Lexicon) -> dict[str, str]:
    """The words after which a numeral may go on, and what kind of continuation each of them is."""
    table = {word: "parts" for word, (kind, _) in word_table(words).items() if kind == "ordinal"}
    for name, kind in (
        ("number_fractions", "parts"),
        ("collectives", "collective"),
        ("lone_scale_symbols", "lone"),
        ("scale_symbols", "symbol"),
        ("scales", "scale"),
        ("decimal_marks", "decimals"),
        ("number_of", "chain"),
        ("number_and", "and"),
    ):
        table |= dict.fromkeys(words.words(name), kind)
    table |= {word: "scale" for word, value in words.words("cardinals").items() if value == 1000}
    table |= dict.fromkeys(words.words("misspelt_cardinals"), "scale")
    return table | {"-": "hyphen"}


class Compounds(Lookup):
    """Reads on after a number."""

    __slots__ = ("continuations", "fractions", "readers", "scales")

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.scales = scales = Scales(board)
        self.fractions = fractions = Fractions(scales)
        self.continuations = _continuations(board.lexicon)
        self.readers: dict[str, Callable[[Numeral], bool]] = {
            "scale": scales.word_after,
            "symbol": scales.symbol_after,
            "lone": scales.lone_after,
            "collective": scales.collective_after,
            "chain": scales.chain_after,
            "parts": fractions.parts_after,
            "hyphen": fractions.hyphen_after,
            "and": fractions.and_after,
            "decimals": self._decimals_after,
        }

    def extend(self, numeral: Numeral) -> Numeral:
        """The numeral with all that goes on after it; changed in place."""
        words, gaps = self.tokens.words, self.tokens.gaps
        while numeral.last < len(words) and not numeral.ordinal:
            kind = self.continuations.get(words[numeral.last])
            if kind is None:
                if numeral.scale == 1 or not self._rest_after(numeral):
                    break
            elif not (gaps[numeral.last] in LINKS or kind in _ANY_GAP) or not self.readers[kind](numeral):
                break
        return numeral

    def _rest_after(self, numeral: Numeral) -> bool:
        """« 2 millions 300 000 »: figures after a scale word that are smaller belong to it."""
        index = numeral.last
        if not self.joined(index) or self.word(index)[0] not in DIGITS or self.board.taken[index]:
            return False
        rest = figures(self.board, index)
        if rest is None or rest.ordinal or rest.ratio:
            return False
        printed = self.extend(rest).printed
        if not 1000 <= printed.value < numeral.scale or printed.ulp < 1:
            return False
        numeral.printed = Printed(numeral.printed.value + printed.value, printed.ulp, printed.zeros)
        numeral.scale, numeral.last = rest.scale, rest.last
        return True

    def _is_zero(self, index: int) -> bool:
        entry = self.table.get(self.word(index))
        return entry is not None and entry[1] == 0

    def _decimals_after(self, numeral: Numeral) -> bool:
        """« deux virgule zéro cinq », and a scale word after it."""
        index = numeral.last + 1
        if numeral.scale > 1 or numeral.printed.ulp < 1 or numeral.ratio:
            return False
        zeros = 0
        while self.joined(index) and self._is_zero(index):
            zeros, index = zeros + 1, index + 1
        found = (
            spelled(self.tokens, index, self.table) if self.joined(index) and self.word(index) in self.table else None
        )
        if found is None or found.ordinal:
            if not zeros:
                return False
            numeral.printed, numeral.last = printed_number(str(numeral.printed.value), "0" * zeros), index
            return True
        digits = "0" * zeros + str(found.value // found.scale)
        numeral.printed, numeral.last = printed_number(str(numeral.printed.value), digits), found.last
        if found.scale > 1:
            multiply(numeral, Decimal(found.scale), found.last)
        return True
