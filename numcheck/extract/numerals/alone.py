"""Numerals that no number begins: « un » before a unit, « des dizaines », « la moitié », « a triplé »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Numeral
from numcheck.extract.numerals.compound import Compounds
from numcheck.extract.numerals.digits import DIGITS, printed_number
from numcheck.extract.numerals.fractions import HALVES
from numcheck.extract.numerals.lookup import Lookup, bounds, fills
from numcheck.extract.numerals.scales import multiply
from numcheck.extract.units import UnitMatch, unit_table
from numcheck.interval import ONE, ZERO, Hedge, Printed, with_hedge

_ROAD = 8  # tokens around « doubler » in which the traffic may stand
_AUXILIARY_REACH = 3  # tokens between « a » and « triplé »

TENTH = 10


class Alone(Lookup):
    """Each method reads one kind of word; tokens before `done` belong to the numeral before it."""

    __slots__ = ("compounds",)

    def __init__(self, compounds: Compounds) -> None:
        super().__init__(compounds.board)
        self.compounds = compounds

    def one(self, numeral: Numeral) -> Numeral | None:
        """« un » by itself: kept before a unit or before « sur N »."""
        index = numeral.last
        word = self.word(index)
        unit = unit_table().match(self.tokens, index)
        if unit and self._of_the_day(index):
            return None
        if unit:
            certain = not unit.symbol and self._certain(unit, numeral.first)
            return numeral if certain or fills(self.board, numeral.first, unit.last) else None
        after = self.word(index + 1)
        if word in self.forms("number_times") and after in self.forms("and_words"):  # « une fois et demie »
            return numeral if self.word(index + 2) in self.forms("half_units") else None
        counts = after[:1] in DIGITS or after in self.forms("cardinals")
        return numeral if counts and word in self.forms("over_words") else None

    def _of_the_day(self, index: int) -> bool:
        """« une date et une heure »: a time of the day that is left open."""
        beside = self.forms("hour_beside")
        joint = index - 2 if self.word(index - 2) in self.forms("and_words") else index - 3
        return self.word(joint) in self.forms("and_words") and self.word(joint - 1) in beside

    def _certain(self, unit: UnitMatch, one: int) -> bool:
        """« une seconde » is a place before a noun, « une journée » a measure only in « une journée et demie »."""
        if not unit.doubtful:
            return True
        if self.word(unit.first) in self.forms("ordinals_alone"):
            if self.closes(unit.last):
                return True
            hedged = self.lexicon.phrases("hedges_before").match_before(self.tokens.words, one)
            return hedged is not None and self.capital(unit.last)  # « elle bat de près d'une seconde Morel »
        return self.word(unit.last) in self.forms("and_words") and self.word(unit.last + 1) in self.forms("half_units")

    def collective(self, index: int, done: int) -> Numeral | None:
        """« des dizaines », « plusieurs millions »: a vague plural, with bounds and no value."""
        if index <= done or not self.joined(index):
            return None
        factor = self.compounds.scales.factor(index)
        first = index - 1
        reach = self.forms("number_vague").get(self.word(first))
        if not reach and self.word(first) in self.forms("even_words"):
            joint = first - (self.word(first - 1) == ",")
            if done == joint:  # « plusieurs dizaines, voire centaines »
                first, reach = index, self.forms("number_vague").get(self.word(joint - 2))
        if not reach or not factor:
            return self._definite(index)
        printed = Printed(ONE, ZERO, bounds=bounds(reach)).scaled(Decimal(factor))
        numeral = Numeral(first, index + 1, printed, "words", scale=Decimal(factor))
        return self.compounds.extend(numeral)

    def _definite(self, index: int) -> Numeral | None:
        """« frôle la centaine de millions », « sa trentaine d'habitants », « le million d'euros »: as behind « un »."""
        word, counted = self.word(index), self.word(index + 2)
        many = counted.endswith(self.lexicon.endings("counted_endings")) and not self.capital(index + 2)
        if word not in self.forms("definite_collectives") or self.word(index + 1) not in self.forms("bare_of"):
            return None
        before = self.forms("before_collective").get(self.word(index - 1))
        if not many or before is None:
            return None
        numeral = Numeral(index - (before == "article"), index, printed_number("1", ""), "words")
        if scale := self.forms("scales").get(word):
            multiply(numeral, Decimal(scale), index + 1)
        return self.compounds.extend(numeral)

    def rough(self, first: int, index: int, hedge: Hedge) -> Numeral | None:
        """« une bonne centaine », « un petit tiers »: a number behind an adjective that says more or less."""
        word = self.word(index)
        if not self.joined(index):
            return None
        numeral = Numeral(first, index, printed_number("1", ""), "words")
        if scale := self.forms("scales").get(word):
            multiply(numeral, Decimal(scale), index + 1)
        elif not any(word in self.forms(table) for table in ("collectives", "number_fractions")):
            return None
        if word in self.forms("number_halves"):
            numeral = self.compounds.fractions.part(first, index + 1, 1, HALVES)
        numeral = self.compounds.extend(numeral)
        numeral.printed = with_hedge(numeral.printed, hedge)
        return numeral if numeral.last > index else None

    def fraction(self, index: int, done: int) -> Numeral | None:
        """« la moitié », « le tiers de », « demi-heure »: a fraction that no number stands before."""
        over, before = self.forms("number_fractions")[self.word(index)], self.word(index - 1)
        if before in self.forms("other_words") and (over != HALVES or self.word(index) in self.forms("number_halves")):
            return self._other(index, done, over)
        return self._part(index, done, over, before)

    def _part(self, index: int, done: int, over: int, before: str) -> Numeral | None:
        article = before in self.forms("number_articles") and index > done
        part = self.compounds.fractions.part
        if self.word(index) in self.forms("number_halves"):
            return part(index - article, index + 1, 1, over) if before in self.forms("before_half") else None
        if over == HALVES:
            return self._half(index, before)
        if before in self.forms("of_words") and self.lexicon.phrases("hedges_before").match_before(
            self.tokens.words, index
        ):
            return part(index, index + 1, 1, over)  # « un peu plus du tiers »
        if self.word(index + 1) not in self.forms("of_words"):
            return None
        return (
            part(index - article, index + 1, 1, over) if article or self.word(index + 2) in unit_table().nouns else None
        )

    def _other(self, index: int, done: int, over: int) -> Numeral | None:
        """« l'autre moitié », « un autre tiers »: one more part of the same whole."""
        article = index - 2
        if article < done or self.word(article) not in self.forms("before_other"):
            return None
        return self.compounds.fractions.part(article, index + 1, 1, over)

    def _half(self, index: int, before: str) -> Numeral | None:
        if before in self.forms("and_words") or not self.word(index + 1):
            return None
        numeral = Numeral(index, index, printed_number("1", ""), "words")
        halved = self.compounds.fractions.half_after(numeral)
        return numeral if halved and (numeral.scale > ONE or numeral.last < len(self.tokens)) else None

    def few_parts(self, index: int, last: int, over: int) -> Numeral | None:
        """« quelques dixièmes de degré »: parts of one, with bounds and no value."""
        reach = self.forms("number_vague").get(self.word(index - 1))
        if not reach or over < TENTH or last != index + 1 or not self.word(index).endswith("s"):
            return None
        if not self.closes(last) or self.word(index - 1) in self.forms("many_articles"):
            return None  # « quelques dixièmes places », « des seizièmes de finale »
        printed = Printed(ONE, ZERO, bounds=bounds(reach)).scaled(ONE / over)
        return Numeral(index - 1, last, printed, "words", ratio=True)

    def multiplier(self, index: int) -> Numeral | None:
        """« a triplé », « doubler », « le double de »: a factor without a number."""
        word = self.word(index)
        value = self.forms("number_multiples").get(word)
        if value:
            if self.word(index - 1) not in self.forms("number_articles") or self.word(index + 1) not in self.forms(
                "of_words"
            ):
                return None
        else:
            value = self.forms("multipliers")[word]
            if word.rstrip("es").endswith("é") and not self._after_auxiliary(index):
                return None
            by = index + 1 + (self.word(index + 1) in self.forms("by_words"))
            if self._name_follows(by) or self._overtakes(index):
                return None
        return Numeral(index, index + 1, Printed(Decimal(value), ONE), "words", ratio=True)

    def _name_follows(self, index: int) -> bool:
        """« il a doublé Vincent » overtakes, « il est doublé par Anne » lends a voice."""
        return self.joined(index) and self.tokens.text[self.tokens.starts[index]].isupper()

    def _overtakes(self, index: int) -> bool:
        """« la voiture qui doublait »."""
        near = self.tokens.words[max(0, index - _ROAD) : index + _ROAD]
        return not self.forms("overtaking").keys().isdisjoint(near)

    def _after_auxiliary(self, index: int) -> bool:
        auxiliaries = self.forms("auxiliaries")
        return any(self.word(place) in auxiliaries for place in range(max(0, index - _AUXILIARY_REACH), index))
