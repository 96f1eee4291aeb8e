"""Figures of addresses: « 12 bis, rue », « 75011 Paris », « l’Aude (11) », « il loge au 8 »."""

from __future__ import annotations

from numcheck.extract.board import Board, Numeral
from numcheck.extract.numerals.lookup import Lookup

CODE = 2  # figures of the code of a department
POSTCODE = 5  # figures of the code of a place
_REACH = 12  # tokens in which a word may speak of departments or of streets
_NAME_SIGNS = frozenset("-'")
_CLOSING_QUOTES = frozenset("\"»”›'")
_LAST_DEPARTMENT = "95"
_ROUND = 3  # zeros at the end of a number that may be a rounded count


class Places(Lookup):
    """Each method returns the guard that a numeral in figures calls for, or None."""

    __slots__ = ("after_next", "before_street")

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.after_next = {**self.forms("postal"), **self.forms("streets_after")}
        self.before_street = {"-", *self.forms("streets"), *self.forms("house_parts")}

    def address(self, numeral: Numeral) -> str | None:
        """« 12 bis, rue », « 75011 Paris », « le 5 ter »."""
        word = self.word(numeral.last)
        if word == "," and numeral.like_a_year and self.word(numeral.first - 1) in self.forms("year_before"):
            return None  # « en 1963, rue Monge »
        if word in self.before_street and (house := self._house(numeral)) is not None:
            return "address" if house else None
        return self._postal(numeral)

    def _house(self, numeral: Numeral) -> bool | None:
        """Whether a number is that of a house in a street; None where neither a street nor a « bis » follows."""
        last = numeral.last
        for _ in range(3):
            word = self.word(last)
            if word in self.forms("streets") and numeral.printed.value < 10000:
                return numeral.printed.value > 1 or last > numeral.last or self._name_of(last)
            if word == "-" and self.word(last + 1).isdecimal():
                last += 2  # « 17-19 avenue »
                continue
            if word not in self.forms("house_parts"):
                return None
            if len(word) > 1:
                return True
            last += 1
        return None

    def _postal(self, numeral: Numeral) -> str | None:
        """« 75011 Paris », « 75 195 Paris Cedex », « 10 Downing Street »: a name, and what makes it an address."""
        figures, last = self.tokens.words[numeral.first], numeral.last
        after = self.word(last + 1)
        if after in self.after_next and self.joined(last):
            return "address" if self.capital(last) else None
        alone = numeral.last == numeral.first + 1
        if len(figures) != POSTCODE or not alone or not self.joined(last) or not self.capital(last):
            return None
        known = numeral.printed.zeros < _ROUND or self.board.lexicon.phrases("towns").match(self.tokens.words, last)
        return "address" if known else None

    def _name_of(self, street: int) -> bool:
        """« 1 rue Monge »: the name of the street follows."""
        after = street + 1
        return self.joined(after) and (self.capital(after) or self.word(after) in self.forms("of_words"))

    def department(self, numeral: Numeral) -> str | None:
        """« l’Aude (11) », « Belley (01300) »: the code of a department or of a town after its name."""
        opened = numeral.first - 1
        if self.word(opened) != "(" or self.word(numeral.last) != ")" or numeral.last != numeral.first + 1:
            return None
        found = self.board.lexicon.phrases("departments").match_before(self.tokens.words, opened)
        if found and str(found[1]) == self.tokens.words[numeral.first]:
            return "address"
        return "address" if self._of_town(opened) or self._where(opened) or self._postcode(numeral) else None

    def _postcode(self, numeral: Numeral) -> bool:
        """« Vif (38450) »: five figures in a row in the only brackets after a name; counts are grouped or rounder."""
        opened, words = numeral.first - 1, self.tokens.words
        if len(words[numeral.first]) != POSTCODE or self.tokens.gaps[opened] != " " or opened < 1:
            return False
        named = self.capital(opened - 1) or words[opened - 1] in _CLOSING_QUOTES
        known = numeral.printed.zeros < _ROUND or self.board.lexicon.phrases("towns").match_before(words, opened)
        begin, end = self.tokens.sentence_bounds(self.tokens.sentence(opened))
        near = words[max(begin, opened - _REACH) : opened] + words[opened + 1 : min(end, opened + _REACH)]
        return named and bool(known) and "(" not in near

    def _of_town(self, opened: int) -> bool:
        """« Ville-sur-Orne (14) »: the only brackets after a name that small words and hyphens make a French town."""
        words, gaps, code = self.tokens.words, self.tokens.gaps, self.word(opened + 1)
        if len(code) != CODE or code > _LAST_DEPARTMENT or self.word(opened - 2) != "-" or gaps[opened - 1]:
            return False
        first = opened - 1
        while first > 1 and not gaps[first] and (words[first - 1] in _NAME_SIGNS or words[first - 1].isalpha()):
            first -= 1
        linked = not self.forms("town_links").keys().isdisjoint(words[first : opened - 1])
        near = words[max(0, opened - _REACH) : opened] + words[opened + 1 : opened + _REACH]
        return linked and self.capital(first) and "(" not in near

    def _where(self, opened: int) -> bool:
        """« on s'est retrouvé à Mailly (10) »: the only brackets of a sentence in which nothing counts, after a place.

        « le bilan est plus lourd à Mailly (10) » counts.
        """
        words, code = self.tokens.words, self.word(opened + 1)
        if len(code) != CODE or not "01" <= code <= _LAST_DEPARTMENT or not self.capital(opened - 1):
            return False
        if not words[opened - 1].isalpha() or self.word(opened - 2) not in self.forms("before_town"):
            return False
        begin, end = self.tokens.sentence_bounds(self.tokens.sentence(opened))
        said = words[max(begin, opened - _REACH) : opened] + words[opened + 1 : min(end, opened + _REACH)]
        counts, times = self.forms("counting_cues"), self.forms("time_units")
        return "(" not in said and not any(word in counts and word not in times for word in said)

    def department_list(self, numeral: Numeral) -> str | None:
        """« les départements de la région (22, 29 et 35) »: codes in parentheses, not counts."""
        opened = numeral.first - 1
        if self.word(opened) != "(" or len(self.tokens.words[numeral.first]) != CODE or self.word(numeral.last) != ",":
            return None
        if len(self.word(numeral.last + 1)) != CODE or not self.word(numeral.last + 1).isdecimal():
            return None
        near = self.tokens.words[max(0, opened - _REACH) : opened]
        return "address" if not self.forms("department_words").keys().isdisjoint(near) else None

    def house(self, numeral: Numeral) -> str | None:
        """« rue de la Gare, au 146 », « il loge au 8 », « sis 31 Grand-Place »: a street or a dwelling before."""
        first, last = numeral.first, numeral.last
        if self.word(first - 1) in self.forms("dwelling"):
            return "address" if self.joined(last) and self.capital(last) else None
        if self.word(first - 1) not in self.forms("before_house") or self.word(first - 2).isdecimal():
            return None  # « du 12 au 18 »
        if not self.closes(last):
            return None
        if self.word(first - 2) in self.forms("dwelling"):
            return "address"
        near = self.tokens.words[max(0, first - _REACH) : first]
        return "address" if not self.forms("streets").keys().isdisjoint(near) else None
