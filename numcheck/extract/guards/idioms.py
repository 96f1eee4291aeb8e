"""Figures of speech and fixed names that hold a numeral: « aux quatre coins », « guerre de Cent Ans »."""

from __future__ import annotations

from functools import cache

from numcheck.extract.board import Board, Draft, Numeral
from numcheck.extract.guards.literals import masked
from numcheck.extract.numerals.lookup import Lookup
from numcheck.extract.numerals.reader import numeral_words
from numcheck.extract.units import unit_table
from numcheck.lexicon import Lexicon

_YEAR = 4  # figures
Form = tuple[str, ...]
Table = dict[Form, list[tuple[Form, int, str]]]


@cache
def _idioms(words: Lexicon) -> tuple[Table, Table, frozenset[str]]:
    """The idioms by each word that a numeral in them may begin with and the word after it, or at their end before it.

    Each with its tokens, the place of the numeral's word and the guard; then all those words.
    """
    numeric = numeral_words(words)
    inside: Table = {}
    at_end: Table = {}
    for form, guard in sorted(words.forms("idioms").items(), key=lambda item: -len(item[0])):
        for offset, word in enumerate(form):
            if word.isnumeric() or word in numeric:
                last = offset == len(form) - 1
                table, pair = (at_end, form[offset - 1 :]) if last else (inside, form[offset : offset + 2])
                table.setdefault(pair, []).append((form, offset, str(guard)))
    return inside, at_end, frozenset((*(first for first, _ in inside), *(last for *_, last in at_end)))


class Idioms(Lookup):
    """Finds the idiom that a numeral stands in."""

    __slots__ = ("at_end", "inside", "lasting", "openers")

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.inside, self.at_end, self.openers = _idioms(board.lexicon)
        self.lasting = board.lexicon.words("lasting")

    def find(self, numeral: Numeral) -> Draft | None:
        """The masked draft of the whole idiom; None where its words are meant literally."""
        words, at = self.tokens.words, numeral.first
        inside = self.inside.get(tuple(words[at : at + 2]), ())
        at_end = self.at_end.get(tuple(words[max(0, at - 1) : at + 1]), ())
        for form, offset, guard in (*inside, *at_end):
            first = at - offset
            last = first + len(form)
            if first < 0 or last < numeral.last or not self._stands(form, first, last):
                continue
            if not self._literal(form, first, last, guard):
                return masked(self.tokens, first, last, guard)
        return None

    def _stands(self, form: Form, first: int, last: int) -> bool:
        """Whether a form stands in a token range that is free; its first letter may lack an accent as a capital."""
        said = tuple(self.tokens.words[first:last])
        bare = form[0] == "à" and said[:1] == ("a",) and said[1:] == form[1:] and self.capital(first)
        return (said == form or bare) and self.board.free(first, last)

    def _literal(self, form: Form, first: int, last: int, guard: str) -> bool:
        """Whether the words of an idiom mean what they say here."""
        if form[-1] in self.forms("number_times"):  # « cent fois plus », « une fois et demie »
            halved = self.word(last) in self.forms("and_words") and self.word(last + 1) in self.forms("half_units")
            return halved or self.word(last) in self.forms("comparing")
        if form[-1] not in unit_table().nouns or self._dated(last):
            return False
        return self._lasts(form, first, last) or (guard == "name" and self._measures(form, first, last))

    def _dated(self, last: int) -> bool:
        """« après une année 2011 difficile »: a year follows, and nothing lasts."""
        year = self.word(last)
        return len(year) == _YEAR and year.isdecimal() and year[0] in "12"

    def _lasts(self, form: Form, first: int, last: int) -> bool:
        """« pendant un jour », « un jour par semaine », « une année de césure », « moins d'un jour »."""
        before = self.word(first - 1)
        of = before in self.forms("of_words") and self.word(first - 2) in self.forms("lasting_of")
        if of or before in self.lasting:
            return True
        return form[0] in str(self.forms("lasting_before").get(self.word(last), "")).split("|")

    def _measures(self, form: Form, first: int, last: int) -> bool:
        """« à 20 minutes de là », unlike « lu dans 20 Minutes »."""
        text = self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]
        numbered = form[0].isdecimal() and form[1] not in self.forms("ordinal_suffixes")  # « 2nd degré »
        counted = numbered or form[0] in self.forms("cardinals")
        return counted and text[1:].islower()
