"""Numerals that go on after their first number: scale words, collectives, fractions, decimals in words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache

from numcheck.extract.board import Board, Numeral
from numcheck.extract.numerals.digits import DIGITS, LONGEST, printed_number
from numcheck.extract.numerals.figures import figures
from numcheck.extract.numerals.fractions import Fractions
from numcheck.extract.numerals.lookup import Lookup
from numcheck.extract.numerals.scales import Scales, multiply
from numcheck.extract.numerals.words import LINKS, THOUSAND, spelled, word_table
from numcheck.interval import ONE, Printed
from numcheck.lexicon import Lexicon

_HUNDREDS = 3  # figures
_ANY_GAP = frozenset(("hyphen", "symbol", "lone", "scale"))


@cache
def _continuations(words: Lexicon) -> dict[str, str]:
    """The words after which a numeral may go on, and what kind of continuation each of them is."""
    table = {word: "parts" for word, (kind, _) in word_table(words).items() if kind == "ordinal"}
    for name, kind in (
        ("adjectives_before", "adjective"),
        ("tens", "long parts"),
        ("hundreds", "hundred"),
        ("number_fractions", "parts"),
        ("collectives", "collective"),
        ("lone_scale_symbols", "lone"),
        ("scale_symbols", "symbol"),
        ("scales", "scale"),
        ("decimal_marks", "decimals"),
        ("of_words", "chain"),
        ("and_words", "and"),
    ):
        table |= dict.fromkeys(words.words(name), kind)
    table |= {word: "scale" for word, value in words.words("cardinals").items() if value == 1000}
    table |= dict.fromkeys(words.words("misspelt_cardinals"), "scale")
    return table | {"-": "hyphen"}


class Compounds(Lookup):
    """Reads on after a number."""

    __slots__ = ("continuations", "fractions", "scales")

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.scales = Scales(board)
        self.fractions = Fractions(self.scales)
        self.continuations = _continuations(board.lexicon)

    def extend(self, numeral: Numeral, rest: bool = False) -> Numeral:
        """The numeral with all that goes on after it, changed in place; the `rest` of a number has none of its own."""
        words, gaps = self.tokens.words, self.tokens.gaps
        while numeral.last < len(words) and not numeral.ordinal:
            kind = self.continuations.get(words[numeral.last])
            if kind is None:
                if rest or numeral.scale == ONE or not self._rest_after(numeral):
                    break
            elif not (gaps[numeral.last] in LINKS or kind in _ANY_GAP) or not _READERS[kind](self, numeral):
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
        printed = self.extend(rest, rest=True).printed
        hundreds = numeral.scale == THOUSAND and len(self.word(index)) == _HUNDREDS and rest.last == index + 1
        lowest = 100 if hundreds else 1000  # « 2 mille 500 »
        if not lowest <= printed.value < numeral.scale or printed.ulp < 1:
            return False
        numeral.printed = Printed(numeral.printed.value + printed.value, printed.ulp, printed.zeros)
        numeral.scale, numeral.last = rest.scale, rest.last
        return True

    def decimals_after(self, numeral: Numeral) -> bool:
        """« deux virgule zéro cinq », « 3 virgule 14 », and a scale word after them."""
        index = numeral.last + 1
        if numeral.scale > ONE or numeral.printed.ulp < 1 or numeral.ratio or not self.joined(index):
            return False
        digits, scale, last = self.word(index), 1, index + 1
        if not digits.isdecimal():
            digits, scale, last = self._spelt_decimals(index)
        if digits:
            numeral.printed, numeral.last = printed_number(str(numeral.printed.value), digits), last
        if scale > 1:
            multiply(numeral, Decimal(scale), last)
        return bool(digits)

    def _spelt_decimals(self, index: int) -> tuple[str, int, int]:
        """« zéro cinq », « quatorze », « un quatre un six »: the digits, the scale word's value, the token after."""
        digits = ""
        while self.joined(index) and self._figure(index) == 0:
            digits, index = digits + "0", index + 1
        found = (
            spelled(self.tokens, index, self.table) if self.joined(index) and self.word(index) in self.table else None
        )
        if found is None or found.ordinal:
            return digits, 1, index
        thousands = found.scale == ONE and found.value >= THOUSAND and not found.value % THOUSAND
        scale = THOUSAND if thousands else found.scale  # « deux virgule cinq mille »
        digits, last = digits + str(found.value // scale), found.last
        while found.value < 10 and self.joined(last) and len(digits) < LONGEST:
            if (figure := self._figure(last)) is None:
                break
            digits, last = digits + str(figure), last + 1
        return digits, scale, last

    def _figure(self, index: int) -> int | None:
        """The value of a number word below ten."""
        kind, value = self.table.get(self.word(index), ("", 10))
        return value if kind == "cardinal" and value < 10 else None


# By the kind of continuation. Bound methods in an object's own table would keep it, and the whole board with it, until
# the collector comes.
_READERS: dict[str, Callable[[Compounds, Numeral], bool]] = {
    "scale": lambda after, numeral: after.scales.word_after(numeral),
    "adjective": lambda after, numeral: after.scales.past_adjective(numeral),
    "symbol": lambda after, numeral: after.scales.symbol_after(numeral),
    "lone": lambda after, numeral: after.scales.lone_after(numeral),
    "collective": lambda after, numeral: after.scales.collective_after(numeral),
    "chain": lambda after, numeral: after.scales.chain_after(numeral),
    "parts": lambda after, numeral: after.fractions.parts_after(numeral),
    "long parts": lambda after, numeral: after.fractions.long_parts_after(numeral),
    "hundred": lambda after, numeral: after.scales.hundred_after(numeral) or after.fractions.long_parts_after(numeral),
    "hyphen": lambda after, numeral: after.fractions.hyphen_after(numeral),
    "and": lambda after, numeral: after.fractions.and_after(numeral),
    "decimals": Compounds.decimals_after,
}
