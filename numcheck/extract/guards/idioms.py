"""Figures of speech and fixed names that hold a numeral: « aux quatre coins », « guerre de Cent Ans »."""

from __future__ import annotations

from functools import cache

from numcheck.extract.board import Board, Draft, Numeral
from numcheck.extract.guards.literals import masked
from numcheck.extract.numerals.lookup import Lookup
from numcheck.extract.numerals.reader import numeral_words
from numcheck.extract.units import unit_table
from numcheck.lexicon import Lexicon

Form = tuple[str, ...]


@cache
def _idioms(words: Lexicon) -> dict[str, list[tuple[Form, int, str]]]:
    """The idioms by each word that a numeral in them may begin with: tokens, place of that word, guard."""
    numeric = numeral_words(words)
    table: dict[str, list[tuple[Form, int, str]]] = {}
    for form, guard in sorted(words.forms("idioms").items(), key=lambda item: -len(item[0])):
        for offset, word in enumerate(form):
            if word.isdecimal() or word in numeric:
                table.setdefault(word, []).append((form, offset, str(guard)))
    return table


class Idioms(Lookup):
    """Finds the idiom that a numeral stands in."""

    __slots__ = ("lasting", "table_of_idioms")

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.table_of_idioms = _idioms(board.lexicon)
        self.lasting = board.lexicon.words("lasting")

    def find(self, numeral: Numeral) -> Draft | None:
        """The masked draft of the whole idiom; None where its words are meant literally."""
        words, size = self.tokens.words, len(self.tokens.words)
        for form, offset, guard in self.table_of_idioms.get(words[numeral.first], ()):
            first = numeral.first - offset
            last = first + len(form)
            if first < 0 or last > size or words[last - 1] != form[-1] or words[first] != form[0]:
                continue  # most of them, before anything is made
            if last < numeral.last or tuple(words[first:last]) != form or not self.board.free(first, last):
                continue
            literal = form[-1] in unit_table().nouns and (
                self._lasts(form, first, last) or (guard == "name" and self._measures(form, first, last))
            )
            if not literal:
                return masked(self.tokens, first, last, guard)
        return None

    def _lasts(self, form: Form, first: int, last: int) -> bool:
        """« pendant un jour », « un jour par semaine », « une année de césure »."""
        if self.word(first - 1) in self.lasting:
            return True
        return form[0] in str(self.forms("lasting_before").get(self.word(last), "")).split("|")

    def _measures(self, form: Form, first: int, last: int) -> bool:
        """« à 20 minutes de là », unlike « lu dans 20 Minutes »."""
        text = self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]
        counted = form[0].isdecimal() or form[0] in self.forms("cardinals")
        return counted and text[1:].islower()
