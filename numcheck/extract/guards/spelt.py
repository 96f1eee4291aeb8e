"""Numbers in words that name something: « les Vingt-Sept », « Salé-le-Neuf », « un logement neuf »."""

from __future__ import annotations

from itertools import pairwise

from numcheck.extract.board import Board, Numeral
from numcheck.extract.guards.alphanumeric import BEFORE_HYPHEN
from numcheck.extract.numerals.lookup import PLURAL, Lookup
from numcheck.extract.units import unit_table
from numcheck.interval import ONE

_OPENING_QUOTES = frozenset('«“"')
_TITLE = 6  # tokens of a publisher's name, a comma and a year
_YEAR = 4  # figures
_NEAR = 4  # tokens of « fera la démarche »
_REACH = 12  # tokens in which a word may speak of the time


class Spelt(Lookup):
    """Asks a numeral in words for the guard that its own form calls for."""

    __slots__ = ("starts",)

    def __init__(self, board: Board, starts: frozenset[int]) -> None:
        super().__init__(board)
        self.starts = starts

    def guard(self, numeral: Numeral) -> str | None:
        """Words that are capitalised, hyphenated on or « new »."""
        if numeral.form != "words":
            return None
        placed = numeral.ordinal and (self._of_time(numeral) or self._main(numeral) or self._premiere(numeral))
        if placed or self._heap(numeral.last) or (numeral.ratio and self._middle(numeral)):
            return "idiom"
        if numeral.ratio and self._somebody(numeral):
            return "name"
        if found := self._joined(numeral.first, numeral.last):
            return found if found != "unit" else None
        titled = numeral.first not in self.starts and self.capital(numeral.first) and self._mid_sentence(numeral.first)
        if titled or self._between_colons(numeral) or self._singular(numeral):
            return "name"
        return "idiom" if self._new(numeral) else None

    def _between_colons(self, numeral: Numeral) -> bool:
        """« :six: », the name of a sign in chats."""
        gaps, first, last = self.tokens.gaps, numeral.first, numeral.last
        return self.word(first - 1) == ":" == self.word(last) and not gaps[first] and not gaps[last]

    def _singular(self, numeral: Numeral) -> bool:
        """« la cinq », « sur la deux »: several things take no singular article."""
        if numeral.ordinal or numeral.ratio:
            return False
        if self.forms("single_articles").get(self.word(numeral.first - 1)) != "feminine":
            return False
        return numeral.printed.value > 1 and numeral.scale == ONE and self.closes(numeral.last)

    def _middle(self, numeral: Numeral) -> bool:
        """« vers la moitié du siècle »: a time, no half of it."""
        return self.word(numeral.first - 1) in self.forms("toward") and self.word(numeral.last) in self.forms(
            "of_words"
        )

    def _heap(self, unit: int) -> bool:
        """« une tonne de choses à dire »: very many of them, which no balance weighs."""
        if self.word(unit) not in self.forms("heaps") or self.word(unit + 1) not in self.forms("of_words"):
            return False
        return self.word(unit + 2) in self.forms("unweighed")

    def _main(self, numeral: Numeral) -> bool:
        """« sa vocation première »: after its noun, the word tells what matters most, no place in a row."""
        noun, last = numeral.first - 1, numeral.last
        if numeral.printed.value != 1 or not self.word(noun).isalpha() or self.capital(noun):
            return False
        gender = {**self.forms("one_thing"), **self.forms("one_of_them")}.get(self.word(noun - 1), "none")
        if gender not in {"either", "feminine" if self.word(last - 1).endswith(("e", "es")) else "masculine"}:
            return False
        tables = ("function_words", "guard_before", "ranked")
        return self.closes(last) and not any(self.word(noun) in self.forms(table) for table in tables)

    def _premiere(self, numeral: Numeral) -> bool:
        """« c'est une première », « en première »: a noun, unless a second one follows."""
        first, last = numeral.first, numeral.last
        if self.word(first) not in self.forms("premieres") or self.word(first - 1) not in self.forms("before_premiere"):
            return False
        others = self.tokens.words[last : last + _REACH]
        ranked = any(word in self.forms("ordinals") or word in self.forms("ordinals_alone") for word in others)
        noun = self.closes(last) or self.word(last) in self.forms("after_premiere")
        return noun and self.word(last) not in _OPENING_QUOTES and not ranked

    def _somebody(self, numeral: Numeral) -> bool:
        """« un tiers détient des droits »: no third of anything."""
        last = numeral.last
        if self.word(last - 1) not in self.forms("third_parties") or numeral.printed.value * 2 > 1:
            return False
        if self.word(last) in self.forms("of_words"):
            return False
        if not self.forms("third_party_sure").keys().isdisjoint(self.tokens.words[last : last + _NEAR]):
            return True
        if numeral.first in self.starts:
            return False
        if self.lexicon.phrases("third_party_leads").match_before(self.tokens.words, numeral.first):
            return True
        near = self.tokens.words[max(0, last - _REACH) : last + _REACH]
        return self.word(last).isalpha() and not self.forms("third_party_cues").keys().isdisjoint(near)

    def _of_time(self, numeral: Numeral) -> bool:
        """« les minutes, les secondes »: no second ones."""
        if self.word(numeral.first) not in unit_table().nouns or not self.closes(numeral.last):
            return False
        if self.word(numeral.last) in _OPENING_QUOTES:
            return False  # « la seconde « à options » »
        if self.word(numeral.first - 2) in self.forms("below_words"):
            return True  # « toujours sous la seconde pour mille pages »
        near = self.tokens.words[max(0, numeral.first - _REACH) : numeral.last + _REACH]
        return not self.forms("time_words").keys().isdisjoint(near)

    def _joined(self, first: int, last: int) -> str | None:
        """The guard of « seconds() », « MIL », « Salé-le-Neuf » and « deux_sous »; `unit` for « vingt-secondes »."""
        words, gaps = self.tokens.words, self.tokens.gaps
        if last == first + 1 and words[first] in self.lexicon.words("never_alone"):
            return None if self.word(first - 1) in self.lexicon.words("year_before") else "name"
        if first > 1 and words[first - 1] == "-" and not gaps[first] and self._hyphened(first - 2):
            return "name"
        if last + 1 >= len(self.tokens) or gaps[last] or gaps[last + 1]:
            return None
        if words[last] == "(" and words[last + 1] == ")":
            return "code"
        if (
            words[last] not in "-_"
            or not words[last + 1].isalpha()
            or words[last + 1] in self.lexicon.words("cardinals")
        ):
            return None  # « trois-quatre jours »
        return "unit" if words[last + 1] in unit_table().nouns else "name"

    def _hyphened(self, index: int) -> bool:
        """« Saint-Leu-le-Neuf »: a word glued to the hyphen before, of those that number nothing."""
        if self.tokens.gaps[index + 1] or not self.tokens.words[index].isalpha():
            return False
        return not any(self.tokens.words[index] in self.lexicon.words(table) for table in BEFORE_HYPHEN)

    def _mid_sentence(self, index: int) -> bool:
        """Whether the word before is in lower case, so that a capital is no matter of titles or of a first word."""
        before = self.word(index - 1)
        if before == ",":
            return self._published(index) or self.word(index) in self.forms("foreign_numbers")
        if not before.isalpha() or self.tokens.gaps[index] not in {"", " "}:
            return False
        if self.capital(index - 1) and not self._title_case(index):
            return False
        return not self.tokens.text[self.tokens.starts[index] + 1 : self.tokens.ends[index]].isupper()

    def _title_case(self, index: int) -> bool:
        """« le film Crows Zero », « Les Cent Arpents », « la FA Premier League »: a capital before, or around."""
        starts, ends, before = self.tokens.starts, self.tokens.ends, index - 1
        plain = self.tokens.text[starts[before] + 1 : ends[before]].islower()
        if plain and before not in self.starts:
            return True
        named = self.word(before) in self.forms("definite_articles") if plain else ends[before] - starts[before] > 1
        return named and self.joined(index + 1) and self.capital(index + 1)

    def _published(self, index: int) -> bool:
        """« La Route du sel, Trois monts, 1962 »: the house that has published a work."""
        words = self.tokens.words[index : index + _TITLE]
        return any(
            comma == "," and len(year) == _YEAR and year.isdecimal() and year < "2100"
            for comma, year in pairwise(words)
        )

    def _new(self, numeral: Numeral) -> bool:
        """« un logement neuf »: nothing counted follows, and a noun or « à » stands before."""
        if numeral.last != numeral.first + 1 or self.word(numeral.first) not in self.lexicon.words("number_new"):
            return False
        after, before = self.word(numeral.last), self.word(numeral.first - 1)
        if unit_table().match(self.tokens, numeral.last) or self._pairs(numeral):  # « à neuf pour cent »
            return False
        if (
            after.isalpha()
            and (after.endswith(PLURAL) or after in unit_table().by_first)
            and after not in self.lexicon.words("function_words")
        ):
            return False
        if before in self.lexicon.words("before_new"):
            return not self._counted(numeral.first - 1)
        return (
            before.isalpha()
            and before not in self.lexicon.words("function_words")
            and before not in self.lexicon.words("counting_nouns")
        )

    def _counted(self, of: int) -> bool:
        """« une fratrie de neuf », « moins de neuf »: what « de » goes on with is a number of them."""
        if self.word(of) not in self.forms("of_words") or self.word(of) in self.forms("contracted_articles"):
            return False
        return self.word(of - 1) in self.forms("bands") or self.word(of - 1) in self.forms("amounts")

    def _pairs(self, numeral: Numeral) -> bool:
        """« de neuf à douze », « neuf, dix et deux »: a number stands on the other side of a comma or a small word."""
        links, last = self.lexicon.words("range_words"), numeral.last
        row = self.word(last) == "," and self.word(numeral.first - 1) in self.forms("before_new")
        after = self.word(last) in links or (row and self.closes(last + 2))
        after = after and self.word(last + 1) in self.table
        return after or (self.word(numeral.first - 1) in links and self.word(numeral.first - 2) in self.table)
