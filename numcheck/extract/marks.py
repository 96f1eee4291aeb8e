"""Figures that the signs around them turn into something else: clocks, addresses, the marks of lists."""

from __future__ import annotations

from numcheck.extract.board import Board, Numeral
from numcheck.extract.lookup import Lookup

_STOPS = frozenset(".!?:;")


class Marks(Lookup):
    """Each method returns the guard that a numeral in figures calls for, or None."""

    __slots__ = ("starts",)

    def __init__(self, board: Board, starts: frozenset[int]) -> None:
        super().__init__(board)
        self.starts = starts

    def clock(self, numeral: Numeral) -> str | None:
        """« 205:00 »: figures around a colon that no date has taken."""
        tokens, first, last = self.tokens, numeral.first, numeral.last
        after = self.word(last) == ":" and not tokens.gaps[last] and self.word(last + 1).isdecimal()
        before = self.word(first - 1) == ":" and not tokens.gaps[first] and self.word(first - 2).isdecimal()
        glued = (after and not tokens.gaps[last + 1]) or (before and not tokens.gaps[first - 1])
        return "clock" if glued else None

    def address(self, numeral: Numeral) -> str | None:
        """« 12 bis, rue », « 75011 Paris »."""
        streets, last = self.forms("streets"), numeral.last
        for _ in range(3):
            word = self.word(last)
            if word in streets and numeral.printed.value < 10000:
                return "address" if numeral.printed.value > 1 or last > numeral.last else None
            if word not in self.forms("house_parts"):
                break
            last += 1
        figures = self.tokens.words[numeral.first]
        if len(figures) != 5 or numeral.last != numeral.first + 1 or numeral.printed.zeros >= 3:
            return None
        return "address" if self.joined(numeral.last) and self.capital(numeral.last) else None

    def department(self, numeral: Numeral) -> str | None:
        """« l’Aude (11) »: the code of a department after its name."""
        opened = numeral.first - 1
        if self.word(opened) != "(" or self.word(numeral.last) != ")" or numeral.last != numeral.first + 1:
            return None
        found = self.board.lexicon.phrases("departments").match_before(self.tokens.words, opened)
        return "address" if found and str(found[1]) == self.tokens.words[numeral.first] else None

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital."""
        return self.tokens.text[self.tokens.starts[index]].isupper()

    def list_mark(self, numeral: Numeral) -> str | None:
        """« 1. », « 2) » and « 3 - » that begin a line, « (1) » that begins a sentence."""
        first, last = numeral.first, numeral.last
        if self.word(first - 1) == "(" and self.word(last) == ")":
            opens = first - 1 in self.starts or self.word(first - 2) in _STOPS or "\n" in self.tokens.gaps[first - 1]
            return "list" if opens and numeral.printed.value < 100 else None
        start = self.tokens.starts[first]
        if "\n" not in self.tokens.gaps[first] and start > 3 and self.word(first - 1) != "|":
            return None
        if last + 1 >= len(self.tokens):
            return "list" if self.word(last) == "." and last == first + 1 and len(self.tokens) == 2 else None
        closed = self.tokens.words[last] in ".)-" and not self.tokens.gaps[last]
        closed = closed and (bool(self.tokens.gaps[last + 1]) or self.capital(last + 1))
        closed = closed or (
            self.tokens.words[last] in "-–" and bool(self.tokens.gaps[last + 1]) and self.capital(last + 1)
        )
        return "list" if closed and last == first + 1 and numeral.printed.value < 100 else None
