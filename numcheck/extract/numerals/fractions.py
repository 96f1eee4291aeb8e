"""Fractions in words after a number: « deux tiers », « un million et demi », « une demi-heure »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Numeral
from numcheck.extract.numerals.digits import printed_number
from numcheck.extract.numerals.figures import HIGHEST_NUMERATOR
from numcheck.extract.numerals.lookup import Lookup, bounds
from numcheck.extract.numerals.scales import MILLION, Scales, multiply
from numcheck.extract.numerals.words import spelled
from numcheck.extract.units import unit_table
from numcheck.interval import HALF, ONE, Printed

FIFTH = 5  # halves, thirds and quarters have words of their own
HALVES, QUARTERS = 2, 4  # the denominators of « demi » and « quart »


class Fractions(Lookup):
    """Each method reads one kind of word after a numeral, changes it in place, and says whether it did."""

    __slots__ = ("scales",)

    def __init__(self, scales: Scales) -> None:
        super().__init__(scales.board)
        self.scales = scales

    def part(self, first: int, last: int, value: int, over: int) -> Numeral:
        """« deux tiers »: a part of one, with the bounds that readers give it."""
        reach = self.lexicon.forms("fraction_bounds").get((str(value), "/", str(over)))
        printed = Printed(Decimal(value) / over, ONE / over / 10, bounds=bounds(str(reach)) if reach else None)
        return Numeral(first, last, printed, "words", ratio=True)

    def parts_after(self, numeral: Numeral) -> bool:
        """« trois quarts », « un cinquième », « un demi-million »."""
        index = numeral.last
        word, value = self.word(index), numeral.printed.value
        if numeral.ratio or numeral.scale > ONE or numeral.printed.ulp != ONE:
            return False
        over = self.forms("number_fractions").get(word)
        if over == HALVES:
            alone = self.closes(index + 1) and self.word(index + 1) != "-"
            return self._one_more_part(numeral, HALVES) if alone and value > 1 else self.half_after(numeral)
        if over is None:
            over = self.forms("ordinals").get(word, 0)
            feminine = self.word(numeral.first) in self.forms("feminine_one")  # « une deuxième »
            if over < FIFTH or feminine or (not word.endswith("s") and not self.closes(index + 1)):
                return False
        elif value == 1 and self._third_party(numeral):
            return False
        if value > 1 and self._one_more_part(numeral, over):
            return True
        part = self.part(numeral.first, index + 1, int(value), over)
        numeral.printed, numeral.last, numeral.ratio = part.printed, part.last, True
        return True

    def _one_more_part(self, numeral: Numeral, over: int) -> bool:
        """« trois millions et un quart », « vingt et un tiers »: « un » counts the part, not the number."""
        link, one, word = (self.word(numeral.last + place) for place in (-2, -1, 0))
        single = not word.endswith("s") or word in self.forms("thirds")
        if not (single and link in self.forms("and_words") and self.forms("cardinals").get(one) == 1):
            return False
        scale = Decimal(self.forms("scales").get(self.word(numeral.last - 3), 1))
        numeral.printed = Printed(numeral.printed.value - 1 + scale / over, scale / over)
        numeral.last += 1
        return True

    def long_parts_after(self, numeral: Numeral) -> bool:
        """« un vingt-cinquième des sièges », « deux dix-septièmes »: a denominator of more than one word."""
        index, value = numeral.last, numeral.printed.value
        if numeral.ratio or numeral.scale > ONE or numeral.printed.ulp != ONE or not 0 < value < HIGHEST_NUMERATOR:
            return False
        found = spelled(self.tokens, index, self.table)
        if not found or not found.ordinal or found.last == index + 1 or not self.closes(found.last):
            return False
        feminine = self.word(numeral.first) in self.forms("feminine_one")
        if feminine or (value > 1) != self.word(found.last - 1).endswith("s"):
            return False
        part = self.part(numeral.first, found.last, int(value), found.value)
        numeral.printed, numeral.last, numeral.ratio = part.printed, part.last, True
        return True

    def _third_party(self, numeral: Numeral) -> bool:
        """« par un tiers » names a person unless a complement follows."""
        before, after = self.word(numeral.first - 1), self.word(numeral.last + 1)
        return before in self.forms("before_person") and after not in self.forms("of_words")

    def half_after(self, numeral: Numeral) -> bool:
        """« un demi-million », « une demi-heure », « trois demi-journées », « un demi » at the end."""
        after = numeral.last + 1
        hyphen = self.word(after) == "-"
        factor = self.scales.factor(after + hyphen)
        unit = self.word(after + hyphen) in unit_table().nouns
        alone = numeral.printed.value == 1 and self.closes(after) and self.word(after) not in self.forms("of_words")
        alone = alone and not hyphen
        if not (factor or unit or alone):
            return False
        numeral.printed = Printed(numeral.printed.value * HALF, HALF)
        numeral.last, numeral.ratio = after, not factor
        if factor:
            multiply(numeral, Decimal(factor), after + hyphen + 1)
        return True

    def hyphen_after(self, numeral: Numeral) -> bool:
        """« deux-tiers »."""
        index, gaps = numeral.last, self.tokens.gaps
        glued = index + 1 < len(gaps) and not gaps[index] and not gaps[index + 1]
        if not glued or self.word(index + 1) not in self.forms("number_fractions"):
            return False
        numeral.last += 1
        if self.parts_after(numeral):
            return True
        numeral.last -= 1
        return False

    def and_after(self, numeral: Numeral) -> bool:
        """« un million et demi », « trois et deux tiers »."""
        index = numeral.last + 1
        if numeral.ratio or not self.joined(index):
            return False
        if self.forms("number_fractions").get(self.word(index)) == HALVES:
            share, last = HALF, index + 1
        elif numeral.scale >= MILLION and self.forms("half_units").get(self.word(index)) == QUARTERS:
            share, last = ONE / QUARTERS, index + 1  # « deux millions et quart »
        else:
            rest = self._fraction(index)
            if rest is None:
                return False
            share, last = rest.printed.value, rest.last
        ulp = numeral.scale * (HALF if share == HALF else Decimal("0.1"))
        numeral.printed = Printed(numeral.printed.value + share * numeral.scale, ulp)
        numeral.last = last
        return True

    def _fraction(self, index: int) -> Numeral | None:
        """A fraction of two words that begins at a token."""
        kind, value = self.table.get(self.word(index), ("", 0))
        found = spelled(self.tokens, index, self.table) if kind == "cardinal" and value else None
        if not found or found.value >= 100:
            return None
        if found.over:
            return self.part(index, found.last, found.value, found.over)
        rest = Numeral(index, found.last, printed_number(str(found.value), ""), "words")
        after = self.word(rest.last)
        counts_parts = after in self.forms("number_fractions") or after in self.forms("ordinals")
        return rest if counts_parts and self.joined(rest.last) and self.parts_after(rest) else None
