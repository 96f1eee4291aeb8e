"""Figures that the signs around them turn into something else: clocks, addresses, the marks of lists."""

from __future__ import annotations

from collections.abc import Callable

from numcheck.extract.board import Board, Numeral
from numcheck.extract.guards.items import INDENT, Items
from numcheck.extract.numerals.lookup import Lookup

CODE = 2  # figures of the code of a department
POSTCODE = 5  # figures of the code of a place
_REACH = 12  # tokens in which a word may speak of departments or of calls
_YEAR = 4  # figures of a year
_QUOTES = {'"': '"', "«": "»", "“": "”", "‹": "›", "'": "'"}
_NAME_SIGNS = frozenset("-'")
_BEFORE = frozenset("(:|;]").union(_QUOTES)
_AFTER = frozenset("):/")
_LAST_DEPARTMENT = "95"
Reader = Callable[[Numeral], str | None]


class Marks(Lookup):
    """Each method returns the guard that a numeral in figures calls for, or None."""

    __slots__ = (
        *("after_next", "beside_signs", "beside_words", "calling", "calling_after", "calling_before"),
        *("ending_lines", "items"),
    )

    def __init__(self, board: Board, starts: frozenset[int]) -> None:
        super().__init__(board)
        self.items = Items(board, starts)
        # The words without which none of the readers beside words finds anything.
        self.calling_before = self.forms("before_house")
        self.calling_after = {
            "-": True,
            **self.forms("streets"),
            **self.forms("house_parts"),
            **self.forms("number_and"),
        }
        self.calling = self.forms("emergency_numbers")
        self.after_next = {**self.forms("postal"), **self.forms("streets_after")}
        self.beside_words: tuple[Reader, ...] = (self.address, self.emergency, self.acronym, self.house)
        self.beside_signs: tuple[Reader, ...] = (
            *(self.clock, self.address, self.department, self.department_list, self.emergency),
            *(self.acronym, self.cited, self.house, self.quoted, self.items.mark),
        )
        self.ending_lines: tuple[Reader, ...] = (*self.beside_words, self.items.contents)

    def readers(self, numeral: Numeral) -> tuple[Reader, ...]:
        """The methods to ask: most only where a sign stands beside the figures or a line begins; mostly none."""
        first, last, gaps = numeral.first, numeral.last, self.tokens.gaps
        before, after = self.word(first - 1), self.word(last)
        if before in _BEFORE or after in _AFTER or "\n" in gaps[first] or self.tokens.starts[first] <= INDENT:
            return self.beside_signs
        if last == len(gaps) or "\n" in gaps[last]:
            return self.ending_lines
        figures = self.tokens.words[first]
        called = after in self.calling_after or before in self.calling_before or figures in self.calling
        called = called or len(figures) == POSTCODE or self.word(last + 1) in self.after_next
        return self.beside_words if called else ()

    def clock(self, numeral: Numeral) -> str | None:
        """« 205:00 »: figures around a colon that no date has taken; « max_width: 80 » is a setting."""
        tokens, first, last = self.tokens, numeral.first, numeral.last
        if self.word(first - 1) == ":" and self.word(first - 3) == "_" and not tokens.gaps[first - 2]:
            return "code"
        after = self.word(last) == ":" and not tokens.gaps[last] and self.word(last + 1).isdecimal()
        before = self.word(first - 1) == ":" and not tokens.gaps[first] and self.word(first - 2).isdecimal()
        glued = (after and not tokens.gaps[last + 1]) or (before and not tokens.gaps[first - 1])
        return "clock" if glued else None

    def address(self, numeral: Numeral) -> str | None:
        """« 12 bis, rue », « 75011 Paris », « le 5 ter »."""
        streets, last = self.forms("streets"), numeral.last
        for _ in range(3):
            word = self.word(last)
            if word in streets and numeral.printed.value < 10000:
                return "address" if numeral.printed.value > 1 or last > numeral.last or self._name_of(last) else None
            if word == "-" and self.word(last + 1).isdecimal():
                last += 2  # « 17-19 avenue »
                continue
            if word not in self.forms("house_parts"):
                break
            if len(word) > 1:
                return "address"
            last += 1
        figures, last = self.tokens.words[numeral.first], numeral.last
        after = self.word(last + 1)
        if after in self.after_next and self.joined(last):  # « 75 195 Paris Cedex », « 10 Downing Street »
            return "address" if self.capital(last) else None
        alone = numeral.last == numeral.first + 1
        if len(figures) != POSTCODE or not alone or not self.joined(last) or not self.capital(last):
            return None
        known = numeral.printed.zeros < 3 or self.board.lexicon.phrases("towns").match(self.tokens.words, last)
        return "address" if known else None

    def _name_of(self, street: int) -> bool:
        """« 1 rue Monge »: the name of the street follows."""
        after = street + 1
        return self.joined(after) and (self.capital(after) or self.word(after) in self.forms("number_of"))

    def department(self, numeral: Numeral) -> str | None:
        """« l’Aude (11) »: the code of a department after its name."""
        opened = numeral.first - 1
        if self.word(opened) != "(" or self.word(numeral.last) != ")" or numeral.last != numeral.first + 1:
            return None
        found = self.board.lexicon.phrases("departments").match_before(self.tokens.words, opened)
        if found and str(found[1]) == self.tokens.words[numeral.first]:
            return "address"
        return "address" if self._of_town(opened) else None

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

    def department_list(self, numeral: Numeral) -> str | None:
        """« les départements de la région (22, 29 et 35) »: codes in parentheses, not counts."""
        opened = numeral.first - 1
        if self.word(opened) != "(" or len(self.tokens.words[numeral.first]) != CODE or self.word(numeral.last) != ",":
            return None
        if len(self.word(numeral.last + 1)) != CODE or not self.word(numeral.last + 1).isdecimal():
            return None
        near = self.tokens.words[max(0, opened - _REACH) : opened]
        return "address" if not self.forms("department_words").keys().isdisjoint(near) else None

    def emergency(self, numeral: Numeral) -> str | None:
        """« le 18 ou le 112 » where calls and rescue are spoken of."""
        first, last = numeral.first, numeral.last
        if self.tokens.words[first] not in self.forms("emergency_numbers") or last != first + 1:
            return None
        if self.word(first - 1) not in self.forms("before_emergency") or not self._ends_there(last):
            return None
        near = self.tokens.words[max(0, first - _REACH) : last + _REACH]
        spoken = not self.forms("emergency_cues").keys().isdisjoint(near)
        alone = len(self.tokens.words[first]) > CODE and self.word(first - 1) in self.forms("masculine_articles")
        return "phone" if spoken or alone else None  # « le 115 »

    def _ends_there(self, index: int) -> bool:
        """Whether neither a month nor a plural noun stands at a token."""
        word = self.word(index)
        return self.closes(index) or not (word in self.forms("months") or word.endswith(("s", "x")))

    def acronym(self, numeral: Numeral) -> str | None:
        """« EIG 2 et 19 % »: part of a name, though the next number has a unit."""
        first, last = numeral.first, numeral.last
        if self.word(last) not in self.forms("number_and") or not self.word(last + 1).isdecimal():
            return None
        if last != first + 1 or len(self.tokens.words[first]) >= CODE or self.tokens.gaps[first] != " ":
            return None
        before = self.tokens.text[self.tokens.starts[first - 1] : self.tokens.ends[first - 1]]
        plain = len(before) > 1 and before.isalpha() and before.isupper()
        return "name" if plain and self.word(first - 1) not in self.forms("no_names") else None

    def house(self, numeral: Numeral) -> str | None:
        """« rue de la Gare, au 146 »: a street stands before."""
        first = numeral.first
        if self.word(first - 1) not in self.forms("before_house") or self.word(first - 2).isdecimal():
            return None  # « du 12 au 18 »
        if not self.closes(numeral.last):
            return None
        near = self.tokens.words[max(0, first - _REACH) : first]
        return "address" if not self.forms("streets").keys().isdisjoint(near) else None

    def quoted(self, numeral: Numeral) -> str | None:
        """« la valeur "1" »: figures that are spoken of, not counted with."""
        first, last, gaps = numeral.first, numeral.last, self.tokens.gaps
        if last != first + 1 or _QUOTES.get(self.word(first - 1)) != self.word(last):
            return None
        return "code" if len(gaps[first]) == len(gaps[last]) else None

    def cited(self, numeral: Numeral) -> str | None:
        """« (Morel, 1994, 15) »: the page of a work after its year."""
        first, year = numeral.first, self.word(numeral.first - 2)
        if self.word(numeral.last) != ")" or self.word(first - 1) != "," or len(self.word(first)) >= _YEAR:
            return None
        return (
            "page"
            if len(year) == _YEAR and year.isdecimal() and year < "2100" and self.word(first - 3) in ",("
            else None
        )
