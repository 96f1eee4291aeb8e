"""Figures that the signs around them turn into something else: clocks, calls, pages, the marks of lists."""

from __future__ import annotations

from collections.abc import Callable

from numcheck.extract.board import Board, Numeral
from numcheck.extract.guards.items import INDENT, Items
from numcheck.extract.guards.places import CODE, POSTCODE, Places
from numcheck.extract.numerals.lookup import Lookup

_REACH = 12  # tokens in which a word may speak of calls
_YEAR = 4  # figures of a year
_SOURCE = 10  # tokens of an author and a work
_QUOTES = {'"': '"', "«": "»", "“": "”", "‹": "›", "'": "'"}
_DASHES = frozenset("-–")
_BEFORE = frozenset("(:|;]").union(_QUOTES)
_AFTER = frozenset("):/")
Reader = Callable[[Numeral], str | None]


class Marks(Lookup):
    """Each method returns the guard that a numeral in figures calls for, or None."""

    __slots__ = ("items",)

    def __init__(self, board: Board, starts: frozenset[int]) -> None:
        super().__init__(board)
        self.items = Items(board, starts)

    def clock(self, numeral: Numeral) -> str | None:
        """« 205:00 »: figures around a colon that no date has taken; « max_width: 80 » is a setting."""
        tokens, first, last = self.tokens, numeral.first, numeral.last
        if self.word(first - 1) == ":" and self.word(first - 3) == "_" and not tokens.gaps[first - 2]:
            return "code"
        if self.word(first - 1) == "+" and self.word(last) == ":" == self.word(first - 2) and not tokens.gaps[last]:
            return "code"  # « :+1: »
        after = self.word(last) == ":" and not tokens.gaps[last] and self.word(last + 1).isdecimal()
        before = self.word(first - 1) == ":" and not tokens.gaps[first] and self.word(first - 2).isdecimal()
        glued = (after and not tokens.gaps[last + 1]) or (before and not tokens.gaps[first - 1])
        return "clock" if glued else None

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
        if self.word(last) not in self.forms("and_words") or not self.word(last + 1).isdecimal():
            return None
        if last != first + 1 or len(self.tokens.words[first]) >= CODE or self.tokens.gaps[first] != " ":
            return None
        before = self.tokens.text[self.tokens.starts[first - 1] : self.tokens.ends[first - 1]]
        plain = len(before) > 1 and before.isalpha() and before.isupper()
        return "name" if plain and self.word(first - 1) not in self.forms("no_names") else None

    def quoted(self, numeral: Numeral) -> str | None:
        """« la valeur "1" »: figures that are spoken of, not counted with; « 2h03'11'' » is a time."""
        first, last, gaps = numeral.first, numeral.last, self.tokens.gaps
        if last != first + 1 or _QUOTES.get(self.word(first - 1)) != self.word(last):
            return None
        if first > 1 and not gaps[first - 1] and self.word(first - 2).isdecimal():
            return None
        return "code" if len(gaps[first]) == len(gaps[last]) else None

    def cited(self, numeral: Numeral) -> str | None:
        """« (Morel, 1994, 15) », « (Morel, 1994 : 15-18) », « (voir 4) »: the page of a work, a part of this one."""
        first, sign = numeral.first, self.word(numeral.first - 1)
        if len(self.word(first)) >= _YEAR or not self._pages_close(numeral.last):
            return None
        if sign in {",", ":"}:
            year = self.word(first - 2)
            dated = len(year) == _YEAR and year.isdecimal() and year < "2100"
            dated = dated and self.word(first - 3) in ("," if sign == ":" else ",(")
            return "page" if dated or (sign == "," and self._sourced(first - 2)) else None
        lead = first - 2 if sign == "." else first - 1
        referred = self.word(lead) in self.forms("referring") and self.word(lead - 1) == "("
        return "page" if referred and self.word(numeral.last) == ")" else None

    def _sourced(self, index: int) -> bool:
        """« (Orose, Histoires, 7) », « (IV, 12) »: a bracket that holds only an author and a work, or parts of one."""
        named = 0
        for place in range(index, max(-1, index - _SOURCE), -1):
            if self.word(place) == "(":
                return named > 1 or all(letter in "ivxl" for letter in self.word(index))
            if not self.capital(place) and self.word(place) not in {",", "."}:
                return False
            named += self.word(place).isalpha()
        return False

    def _pages_close(self, last: int) -> bool:
        """Whether a bracket closes right after the page, or after the last one: « 15-18) »."""
        ranged = self.word(last) in _DASHES and self.word(last + 1).isdecimal()
        return self.word(last + 2 if ranged else last) == ")"


class Asked(Lookup):
    """Which methods a numeral is asked.

    Apart from `Marks`: an object that holds its own methods lives until the collector comes, and the board with it.
    """

    __slots__ = (
        *("after_next", "beside_signs", "beside_words", "calling", "calling_after", "calling_before"),
        *("counting_up", "ending_lines", "marks"),
    )

    def __init__(self, marks: Marks) -> None:
        super().__init__(marks.board)
        self.marks = marks
        items, places = marks.items, Places(marks.board)
        # The words without which none of the readers beside words finds anything.
        self.calling_before = {**self.forms("before_house"), **self.forms("dwelling")}
        self.calling_after = {
            "-": True,
            **self.forms("streets"),
            **self.forms("house_parts"),
            **self.forms("and_words"),
        }
        self.calling = self.forms("emergency_numbers")
        self.after_next = places.after_next
        self.beside_words: tuple[Reader, ...] = (places.address, marks.emergency, marks.acronym, places.house)
        self.beside_signs: tuple[Reader, ...] = (
            *(marks.clock, places.address, places.department, places.department_list, marks.emergency),
            *(marks.acronym, marks.cited, places.house, marks.quoted, items.mark),
        )
        self.counting_up: tuple[Reader, ...] = (items.in_run, *self.beside_signs)
        self.ending_lines: tuple[Reader, ...] = (*self.beside_words, items.contents)

    def readers(self, numeral: Numeral) -> tuple[Reader, ...]:
        """The methods to ask: most only where a sign stands beside the figures or a line begins; mostly none."""
        first, last, gaps = numeral.first, numeral.last, self.tokens.gaps
        before, after = self.word(first - 1), self.word(last)
        if self.words[first] == "1" or first in self.marks.items.run:
            return self.counting_up
        if before in _BEFORE or after in _AFTER or "\n" in gaps[first] or self.tokens.starts[first] <= INDENT:
            return self.beside_signs
        if last == len(gaps) or "\n" in gaps[last]:
            return self.ending_lines
        figures = self.words[first]
        called = after in self.calling_after or before in self.calling_before or figures in self.calling
        called = called or len(figures) == POSTCODE or self.word(last + 1) in self.after_next
        return self.beside_words if called else ()
