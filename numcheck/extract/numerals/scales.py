"""Scale words and collectives after a number: « 2,4 millions », « 25 M d'euros », « une vingtaine de milliers »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Numeral
from numcheck.extract.numerals.lookup import Lookup, bounds, fills
from numcheck.extract.numerals.words import names_something
from numcheck.extract.units import CUE_REACH, UnitMatch, unit_cues, unit_table
from numcheck.interval import ONE, Printed

HUNDRED, THOUSAND, MILLION = 10**2, 10**3, 10**6
ROUND = 2
"""Zeros that no one prints behind a decimal mark: « 2.400 millions » are thousands of them."""


def multiply(numeral: Numeral, factor: Decimal, last: int) -> None:
    """Multiply a scale into a numeral that now ends at token `last`."""
    if numeral.readings and numeral.printed.zeros < ROUND:  # « 2.438 milliards »: few group thousands of milliards
        small, large = sorted((numeral.printed.value, *numeral.readings), key=abs)[:2]
        numeral.printed, numeral.readings = Printed(small, Decimal("0.001")), (large,)
    numeral.printed = numeral.printed.scaled(factor)
    numeral.readings = tuple(value * factor for value in numeral.readings)
    numeral.scale *= factor
    numeral.last = last
    numeral.form = "mixed" if numeral.form == "digits" else numeral.form


class Scales(Lookup):
    """Each method reads one kind of word after a numeral, changes it in place, and says whether it did."""

    __slots__ = ()

    def word_after(self, numeral: Numeral) -> bool:
        """« 2,4 millions », « 3 mille », « 45 mille milliards »."""
        kind, worth = self.table[self.word(numeral.last)]
        if kind == "misspelt" and names_something(self.tokens, numeral.last):
            return False
        factor = Decimal(worth)
        value = numeral.printed.value
        if factor == THOUSAND and self.word(numeral.last + 1) in self.forms("miles"):  # « 12 mille marins »
            return False
        if factor <= numeral.scale or (numeral.form == "words" and value == value.to_integral_value()):
            return False
        if factor == THOUSAND and (value >= THOUSAND or value <= 1):
            return False
        numeral.ratio = False  # « 1/2 milliard »
        multiply(numeral, factor, numeral.last + 1)
        return True

    def past_adjective(self, numeral: Numeral) -> bool:
        """« les 22 autres milliards », « les deux premiers millions »."""
        after = numeral.last + 1
        factor = self.forms("scales").get(self.word(after))
        if not factor or not self.joined(after) or numeral.scale > ONE or numeral.ratio:
            return False
        multiply(numeral, Decimal(factor), after + 1)
        return True

    def hundred_after(self, numeral: Numeral) -> bool:
        """« 3 cent mille », and « 3 cent » that is the whole text: « 3 cents » is money."""
        after = numeral.last + 1
        if numeral.form != "digits" or numeral.printed.ulp != ONE or not 1 < numeral.printed.value < THOUSAND:
            return False
        kind, worth = self.table.get(self.word(after), ("", 0))
        goes_on = kind in {"scale", "cardinal"} and worth >= THOUSAND and self.joined(after)
        if not goes_on and (self.word(after - 1).endswith("s") or not fills(self.board, numeral.first, after)):
            return False
        multiply(numeral, Decimal(HUNDRED), after)
        return True

    def symbol_after(self, numeral: Numeral) -> bool:
        """« 25 M d'euros », « 3 Md », « 10k »: abbreviations, where no unit begins so."""
        tokens, index = self.tokens, numeral.last
        factor = int(self.forms("scale_symbols")[self.word(index)])
        if tokens.gaps[index] not in {"", " "} or numeral.scale > ONE or numeral.form == "words":
            return False
        unit = unit_table().match(tokens, index)
        lower = factor == MILLION and tokens.text[tokens.starts[index]].islower()  # « 3 m » are metres
        if (unit and not unit.doubtful) or (lower and not self._money(index + 1)) or self._kelvin(numeral, unit):
            return False
        after = index + 1
        if self.word(after) == "." and not tokens.gaps[after] and self._money(after + 1):
            after += 1  # « 3 Mio. CHF »
        counts = self._counts(factor, after, numeral.printed.ulp < 1)
        if tokens.gaps[index] and not counts and not fills(self.board, numeral.first, after):
            return False
        multiply(numeral, Decimal(factor), after)
        return True

    def _kelvin(self, numeral: Numeral, unit: UnitMatch | None) -> bool:
        """« 77 K » where it is the whole text or speaks of heat: a spaced symbol that a unit shares with a scale."""
        if not unit or not self.tokens.gaps[unit.first] or self._money(unit.last):
            return False
        words = self.tokens.words[max(0, unit.first - CUE_REACH) : unit.last + CUE_REACH]
        cues = unit_cues(self.lexicon).get(unit.unit, frozenset())
        return fills(self.board, numeral.first, unit.last) or not cues.isdisjoint(words)

    def _money(self, index: int) -> bool:
        """« 3,5 mds d'euros »: whether a currency begins at a token, past a small word."""
        past = index + (self.word(index) in self.forms("of_words"))
        return unit_table().money_symbol(self.tokens, past)

    def lone_after(self, numeral: Numeral) -> bool:
        """« 10G », « 2 T »: the prefixes of units, where they are all that stands after the number."""
        tokens, index = self.tokens, numeral.last
        if numeral.scale > ONE or not tokens.text[tokens.starts[index]].isupper() or numeral.form == "words":
            return False
        if not fills(self.board, numeral.first, index + 1):
            return False
        multiply(numeral, Decimal(self.forms("lone_scale_symbols")[self.word(index)]), index + 1)
        return True

    def _counts(self, factor: int, after: int, decimal: bool) -> bool:
        """Whether the word after a spaced abbreviation lets it be a scale: « M » wants money, « k » wants no noun."""
        if factor == MILLION and not (decimal and self.closes(after) and self.word(after) != "."):
            return self.word(after) in self.forms("of_words") or unit_table().money_symbol(self.tokens, after)
        return factor > MILLION or self.closes(after) or self._money(after)

    def collective_after(self, numeral: Numeral) -> bool:
        """« une vingtaine », « deux douzaines », « 3 milliers »."""
        index = numeral.last
        word = self.word(index)
        if numeral.scale > ONE or numeral.ratio:
            return False
        if word in self.forms("collectives_with_complement") and self.word(index + 1) not in self.forms("of_words"):
            return False
        single = numeral.printed.value == 1
        multiply(numeral, Decimal(self.forms("collectives")[word]), index + 1)
        if single:
            printed = numeral.printed
            reach = bounds(self.forms("collective_bounds")[word])
            numeral.printed = Printed(printed.value, printed.ulp, printed.zeros, bounds=reach)
        return True

    def chain_after(self, numeral: Numeral) -> bool:
        """« une vingtaine de milliers », « deux millions de milliards », « trois quarts de million »."""
        after = numeral.last + 1
        factor = self.factor(after)
        if not factor or not self.joined(after):
            return False
        if numeral.ratio:
            if factor < MILLION or self.word(after).endswith("s"):  # no « deux tiers des millions »
                return False
            numeral.ratio = False
        elif numeral.scale == ONE:
            return False
        multiply(numeral, Decimal(factor), after + 1)
        return True

    def factor(self, index: int) -> int | None:
        """The value of the scale word or the collective at a token."""
        word = self.word(index)
        return self.forms("scales").get(word) or self.forms("collectives").get(word)
