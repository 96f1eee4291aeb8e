"""Numerals that go on after their first number: scale words, collectives, fractions, decimals in words."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from numcheck.extract.board import Board, Numeral
from numcheck.extract.figures import DIGITS, figures, printed_number
from numcheck.extract.units import unit_table
from numcheck.extract.words import LINKS, spelled, word_table
from numcheck.interval import INFINITY, ONE, ZERO, Printed
from numcheck.lexicon import Lexicon

HALF_WORD = 2  # the denominator of « demi »


@cache
def _continuations(words: Lexicon) -> dict[str, str]:
    """The words after which a numeral may go on, and the method that reads them."""
    table = {word: "_parts" for word, (kind, _) in word_table(words).items() if kind == "ordinal"}
    table |= dict.fromkeys(words.words("number_fractions"), "_parts")
    table |= dict.fromkeys(words.words("collectives"), "_collective")
    table |= dict.fromkeys(words.words("scale_symbols"), "_symbol")
    table |= dict.fromkeys(words.words("scales"), "_scale")
    table |= {word: "_scale" for word, value in words.words("cardinals").items() if value == 1000}
    table |= dict.fromkeys(words.words("decimal_marks"), "_decimals")
    table |= dict.fromkeys(words.words("number_of"), "_chain")
    table |= dict.fromkeys(words.words("number_and"), "_and")
    return table | {"-": "_hyphen"}


class Compounds:
    """Reads on after a number; one method for each kind of word that may follow."""

    __slots__ = ("board", "continuations", "table", "tokens", "words")

    def __init__(self, board: Board) -> None:
        self.board = board
        self.tokens = board.tokens
        self.words = board.lexicon
        self.table = word_table(board.lexicon)
        self.continuations = _continuations(board.lexicon)

    def extend(self, numeral: Numeral) -> Numeral:
        """The numeral with all that goes on after it; changed in place."""
        words, gaps = self.tokens.words, self.tokens.gaps
        while numeral.last < len(words) and not numeral.ordinal:
            index = numeral.last
            method = self.continuations.get(words[index])
            if method is None:
                if numeral.scale == 1 or not self._add(numeral):
                    break
            elif gaps[index] not in LINKS and method not in {"_hyphen", "_symbol"}:
                break
            elif not getattr(self, method)(numeral):
                break
        return numeral

    def part(self, first: int, last: int, value: int | Decimal, over: int) -> Numeral:
        """« deux tiers »: a part of one, with the bounds that readers give it."""
        bounds = self.words.forms("fraction_bounds").get((str(value), "/", str(over)))
        low_high = _bounds(str(bounds)) if bounds else None
        printed = Printed(Decimal(value) / over, ONE / over / 10, bounds=low_high)
        return Numeral(first, last, printed, "words", ratio=True)

    def _word(self, index: int) -> str:
        words = self.tokens.words
        return words[index] if 0 <= index < len(words) else ""

    def _joined(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens.gaps[index] in LINKS

    def _closes(self, index: int) -> bool:
        """Whether no noun stands at token `index`: the end, a sign, a small word."""
        word = self._word(index)
        return not word or not word[0].isalpha() or word in self.words.words("function_words")

    def _scale(self, numeral: Numeral) -> bool:
        """« 2,4 millions », « 3 mille », « 45 mille milliards »."""
        factor = Decimal(self.table[self._word(numeral.last)][1])
        value = numeral.printed.value
        if factor <= numeral.scale or (numeral.form == "words" and value == value.to_integral_value()):
            return False
        if factor == 1000 and (value >= 1000 or value <= 1):
            return False
        self._multiply(numeral, factor, numeral.last + 1)
        return True

    def _symbol(self, numeral: Numeral) -> bool:
        """« 25 M d'euros », « 3 Md », « 10k »: abbreviations, where no unit begins so."""
        tokens, index = self.tokens, numeral.last
        factor = Decimal(self.words.words("scale_symbols")[self._word(index)])
        printed = tokens.text[tokens.starts[index]]
        if tokens.gaps[index] not in {"", " "} or numeral.scale > 1 or numeral.form == "words":
            return False
        unit = unit_table().match(tokens, index)
        if (printed.islower() and factor > 1000) or (unit and not unit.doubtful):
            return False
        after, glued = self._word(index + 1), not tokens.gaps[index]
        if (
            factor == 10**6
            and not glued
            and after not in self.words.words("number_of")
            and not unit_table().money_symbol(tokens, index + 1)
        ):
            return False
        if factor == 1000 and not glued and not self._closes(index + 1):
            return False
        self._multiply(numeral, factor, index + 1)
        return True

    def _multiply(self, numeral: Numeral, factor: Decimal, last: int) -> None:
        if numeral.readings:  # « 2.400 millions »: no one groups thousands of millions
            decimals = min(numeral.printed.value, *numeral.readings, key=abs)
            numeral.printed = Printed(decimals, Decimal("0.001"))
            numeral.readings = ()
        numeral.printed = numeral.printed.scaled(factor)
        numeral.scale *= factor
        numeral.last = last
        numeral.form = "mixed" if numeral.form == "digits" else numeral.form

    def _add(self, numeral: Numeral) -> bool:
        """« 2 millions 300 000 »: what follows a scale word and is smaller belongs to it."""
        index = numeral.last
        if not self._joined(index) or self._word(index)[0] not in DIGITS or self.board.taken[index]:
            return False
        rest = figures(self.board, index)
        if rest is None or rest.ordinal or rest.ratio:
            return False
        rest = self.extend(rest)
        printed = rest.printed
        if not 1000 <= printed.value < numeral.scale or printed.ulp < 1:
            return False
        numeral.printed = Printed(numeral.printed.value + printed.value, printed.ulp, printed.zeros)
        numeral.scale = rest.scale
        numeral.last = rest.last
        return True

    def _collective(self, numeral: Numeral) -> bool:
        """« une vingtaine », « deux douzaines », « 3 milliers »."""
        index = numeral.last
        word = self._word(index)
        if numeral.scale > 1 or numeral.ratio:
            return False
        if word in self.words.words("collectives_with_complement") and self._word(index + 1) not in self.words.words(
            "number_of"
        ):
            return False
        single = numeral.printed.value == 1
        bounds = self.words.words("collective_bounds")[word]
        self._multiply(numeral, Decimal(self.words.words("collectives")[word]), index + 1)
        if single:
            printed = numeral.printed
            numeral.printed = Printed(printed.value, printed.ulp, printed.zeros, bounds=_bounds(bounds))
        return True

    def _chain(self, numeral: Numeral) -> bool:
        """« une vingtaine de milliers », « deux millions de milliards »."""
        after = numeral.last + 1
        word = self._word(after)
        entry = self.words.words("scales").get(word) or self.words.words("collectives").get(word)
        if numeral.scale == 1 or not entry or not self._joined(after):
            return False
        self._multiply(numeral, Decimal(entry), after + 1)
        return True

    def _decimals(self, numeral: Numeral) -> bool:
        """« deux virgule zéro cinq », and a scale word after it."""
        index = numeral.last + 1
        if numeral.scale > 1 or numeral.printed.ulp < 1 or numeral.ratio:
            return False
        zeros = 0
        while self._joined(index) and self._word(index) in self.table and self.table[self._word(index)][1] == 0:
            zeros, index = zeros + 1, index + 1
        found = (
            spelled(self.tokens, index, self.table) if self._joined(index) and self._word(index) in self.table else None
        )
        if found and found.ordinal:
            found = None
        if not found and not zeros:
            return False
        digits = "0" * zeros + (str(found.value // found.scale) if found else "")
        numeral.printed = printed_number(str(numeral.printed.value), digits)
        numeral.last = found.last if found else index
        if found and found.scale > 1:
            self._multiply(numeral, Decimal(found.scale), numeral.last)
        return True

    def _and(self, numeral: Numeral) -> bool:
        """« un million et demi », « trois et deux tiers »."""
        index = numeral.last + 1
        word = self._word(index)
        if numeral.ratio or not self._joined(index):
            return False
        if self.words.words("number_fractions").get(word) == HALF_WORD:
            share, last = Decimal("0.5"), index + 1
        elif word in self.table and self.table[word][0] == "cardinal" and self.table[word][1]:
            found = spelled(self.tokens, index, self.table)
            if not found or found.value >= 100:
                return False
            if found.over:
                share, last = Decimal(found.value) / found.over, found.last
            else:
                rest = Numeral(index, found.last, printed_number(str(found.value), ""), "words")
                if not self._joined(rest.last) or not self._parts_of(rest):
                    return False
                share, last = rest.printed.value, rest.last
        else:
            return False
        printed = numeral.printed
        ulp = numeral.scale * (Decimal("0.1") if share != Decimal("0.5") else Decimal("0.5"))
        numeral.printed = Printed(printed.value + share * numeral.scale, ulp)
        numeral.last = last
        return True

    def _parts_of(self, numeral: Numeral) -> bool:
        return self.continuations.get(self._word(numeral.last)) == "_parts" and self._parts(numeral)

    def _hyphen(self, numeral: Numeral) -> bool:
        """« deux-tiers »."""
        index = numeral.last
        gaps = self.tokens.gaps
        if (
            gaps[index]
            or index + 1 >= len(gaps)
            or gaps[index + 1]
            or self._word(index + 1) not in self.words.words("number_fractions")
        ):
            return False
        numeral.last += 1
        if self._parts(numeral):
            return True
        numeral.last -= 1
        return False

    def _parts(self, numeral: Numeral) -> bool:
        """« trois quarts », « un cinquième », « un demi-million »."""
        index = numeral.last
        word, value = self._word(index), numeral.printed.value
        if numeral.ratio or numeral.scale > 1 or numeral.printed.ulp != 1:
            return False
        over = self.words.words("number_fractions").get(word)
        if over == HALF_WORD:
            return self._half(numeral)
        if over is None:
            if word not in self.words.words("ordinals") or (not word.endswith("s") and not self._closes(index + 1)):
                return False
            over = self.table[word][1]
        elif value == 1 and self._third_party(numeral):
            return False
        part = self.part(numeral.first, index + 1, int(value), over)
        numeral.printed, numeral.last, numeral.ratio = part.printed, part.last, True
        return True

    def _third_party(self, numeral: Numeral) -> bool:
        """« par un tiers » names a person unless a complement follows."""
        before = self._word(numeral.first - 1)
        return before in self.words.words("before_person") and self._word(numeral.last + 1) not in self.words.words(
            "number_of"
        )

    def _half(self, numeral: Numeral) -> bool:
        """« un demi-million », « une demi-heure », « trois demi-journées », « un demi » at the end."""
        after = numeral.last + 1
        hyphen = self._word(after) == "-"
        word = self._word(after + hyphen)
        factor = self.words.words("scales").get(word) or self.words.words("collectives").get(word)
        if (
            not factor
            and word not in unit_table().nouns
            and (numeral.printed.value != 1 or hyphen or not self._closes(after))
        ):
            return False
        half = Printed(numeral.printed.value / 2, Decimal("0.5"))
        numeral.printed, numeral.last, numeral.ratio = half, after, not factor
        if factor:
            self._multiply(numeral, Decimal(factor), after + hyphen + 1)
        return True

    def one(self, numeral: Numeral) -> Numeral | None:
        """« un » by itself: kept before a unit or before « sur N »."""
        index = numeral.last
        word = self._word(index)
        unit = unit_table().match(self.tokens, index) if word in unit_table().nouns else None
        if unit:
            certain = not unit.doubtful or self._lasts(unit.last) or self._second(index, unit.last)
            return numeral if not unit.symbol and certain else None
        if word in self.words.words("number_over"):
            after = self._word(index + 1)
            return numeral if after[:1] in DIGITS or after in self.words.words("cardinals") else None
        return None

    def _second(self, index: int, last: int) -> bool:
        """« une seconde » is a place only before a noun."""
        return self._word(index) in self.words.words("ordinals_alone") and self._closes(last)

    def _lasts(self, index: int) -> bool:
        """« une journée et demie »."""
        return self._word(index) in self.words.words("number_and") and self._word(index + 1) in self.words.words(
            "half_units"
        )

    def collective(self, index: int, done: int) -> Numeral | None:
        """« des dizaines », « plusieurs millions »: a vague plural, with bounds and no value."""
        if index <= done or not self._joined(index):
            return None
        bounds = self.words.words("number_vague").get(self._word(index - 1))
        word = self._word(index)
        factor = self.words.words("collectives").get(word) or self.words.words("scales").get(word)
        if not bounds or not factor:
            return None
        printed = Printed(ONE, ZERO, bounds=_bounds(bounds)).scaled(Decimal(factor))
        return self.extend(Numeral(index - 1, index + 1, printed, "words", scale=Decimal(factor)))

    def fraction_alone(self, index: int, done: int) -> Numeral | None:
        """« la moitié », « le tiers de », « demi-heure »: a fraction that no number stands before."""
        over, before = self.words.words("number_fractions")[self._word(index)], self._word(index - 1)
        if self._word(index) in self.words.words("number_halves"):
            if before not in self.words.words("before_half"):
                return None
            first = index - (before in self.words.words("number_articles") and index > done)
            return self.part(first, index + 1, 1, over)
        if over == HALF_WORD:
            if before in self.words.words("number_and"):
                return None
            numeral = Numeral(index, index, printed_number("1", ""), "words")
            return (
                numeral if self._word(index + 1) and self._half(numeral) and numeral.last < len(self.tokens) else None
            )
        if self._word(index + 1) not in self.words.words("number_of"):
            return None
        article = before in self.words.words("number_articles")
        if not article and self._word(index + 2) not in unit_table().nouns:
            return None
        return self.part(index - (article and index > done), index + 1, 1, over)

    def multiplier(self, index: int) -> Numeral | None:
        """« a triplé », « doubler », « le double de »: a factor without a number."""
        word = self._word(index)
        value = self.words.words("number_multiples").get(word)
        if value:
            if self._word(index - 1) != "le" or self._word(index + 1) not in self.words.words("number_of"):
                return None
        else:
            value = self.words.words("multipliers")[word]
            if word.rstrip("es").endswith("é") and not self._after_auxiliary(index):
                return None
        return Numeral(index, index + 1, Printed(Decimal(value), ONE), "words", ratio=True)

    def _after_auxiliary(self, index: int) -> bool:
        auxiliaries = self.words.words("auxiliaries")
        return any(self._word(place) in auxiliaries for place in range(max(0, index - 3), index))


def _bounds(text: str) -> tuple[Decimal, Decimal]:
    low, high = text.split()
    return Decimal(low), INFINITY if high == "more" else Decimal(high)
