"""Numerals that the words around them turn into names: « article 49.3 », « Boeing 737 », « 3e arrondissement »."""

from __future__ import annotations

from numcheck.extract.board import Board, Draft, Numeral
from numcheck.extract.guards.idioms import Idioms
from numcheck.extract.guards.literals import masked
from numcheck.extract.guards.marks import Asked, Marks
from numcheck.extract.guards.ordinals import Ordinals
from numcheck.extract.guards.spelt import Spelt
from numcheck.extract.guards.streets import named_day
from numcheck.extract.numerals.lookup import PLURAL, Lookup
from numcheck.extract.units import unit_table
from numcheck.interval import ONE

LONG = 5  # figures in a row
_NINE_FIGURES = 10**8  # « SIREN 432 101 234 »
_SHORTEST = 3  # letters of a noun
_NAMED = frozenset({"name", "version", "element"})
_DECIMAL = 3  # tokens of « 1.2 »
_REACH = 10  # tokens in which a word may speak of versions
RECENT = 1900  # earlier numbers after « page » or « saison » are no years
_UNGROUPED = frozenset({"address", "page"})
_DATED = frozenset({"page", "name", "version"})


class Contexts(Lookup):
    """Asks every numeral for the guard that its surroundings call for."""

    __slots__ = ("after", "asked", "before", "idioms", "marks", "ordinals", "previous", "spelt", "times")

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.before = board.lexicon.phrases("guard_before")
        self.after = board.lexicon.phrases("guard_after")
        self.idioms = Idioms(board)
        starts = frozenset(board.tokens.sentences)
        self.times = self.forms("number_times")
        self.marks = Marks(board, starts)
        self.asked = Asked(self.marks)
        self.spelt = Spelt(board, starts)
        self.ordinals = Ordinals(board, self.marks)
        self.previous: tuple[int, str] | None = None

    def guard(self, numeral: Numeral) -> Draft | None:
        """The masked draft of a numeral that is no number, or None."""
        if self.words[numeral.first] in self.idioms.openers and (found := self.idioms.find(numeral)):
            return found
        if numeral.form == "words" and (end := named_day(self.board, numeral.first, numeral.last)):
            return masked(self.tokens, numeral.first, end, "address")
        name = self.previous and self._listed(numeral)
        name = name or self._before(numeral) or self._after(numeral) or self.spelt.guard(numeral)
        if not name:
            self.previous = None
            return None
        self.previous = (numeral.last, name)
        return masked(self.tokens, numeral.first, numeral.last, name)

    def _listed(self, numeral: Numeral) -> str | None:
        """« articles 12, 13 et 14 »: the guard of the first goes on."""
        if self.previous is None or numeral.form not in {"digits", "roman"}:
            return None
        last, name = self.previous
        between = self.words[last : numeral.first]
        links = self.forms("listed_names" if name in _NAMED else "listed")
        if len(between) == 2 and between[0] == ",":
            links, between = self.forms("listed_after_comma"), between[1:]
        if len(between) > 1 or name in {"idiom", "list"} or not all(word in links for word in between):
            return None
        return None if self._counts(numeral) or self._noun_follows(numeral) else name

    def _counts(self, numeral: Numeral) -> bool:
        """Whether a unit or a scale follows, so that the numeral is a number after all."""
        if numeral.scale != ONE or numeral.printed.zeros >= 4 or self.word(numeral.last) in self.times:
            return True
        unit = unit_table().match(self.tokens, numeral.last)
        return unit is not None and not unit.doubtful

    def _before(self, numeral: Numeral) -> str | None:
        if numeral.form not in {"digits", "roman"} or self.word(numeral.first - 1) == "":
            return None
        found = self.before.match_before(self.words, numeral.first)
        if found and self._in_a_cell(numeral):
            found = None
        if not found and self._identifier(numeral):
            return "id"
        if not found or found[1] == "none" or self._counts(numeral):
            return None
        if found[1] == "name" and self._opens(numeral):
            return None  # the cells « France » and « 120 »
        first = numeral.first - found[0]
        start, end = self.tokens.starts[first], self.tokens.ends[first]
        dated = found[1] in _DATED or "\n" in self.tokens.gaps[numeral.first]  # « la saison 2023 »
        dated = dated and numeral.like_a_year and numeral.printed.value >= RECENT
        commas = "," in self.words[numeral.first : numeral.last]  # « la note 4,5/5 »
        commas = commas and self.word(numeral.first - 1) not in self.forms("numbered_with_decimals")
        plain = found[1] == "name" and self.tokens.text[start:end].islower()
        plainly = numeral.printed.ulp == ONE and self.words[numeral.first].isdecimal()
        grouped = plainly and numeral.last > numeral.first + 1
        counts = found[1] in _UNGROUPED and grouped  # « ce département 12 000 habitants »
        counts = counts or (found[1] not in _NAMED and self._unnumbered(first, numeral, grouped))
        return None if dated or plain or counts or commas else str(found[1])

    def _in_a_cell(self, numeral: Numeral) -> bool:
        """« Toutes catégories » and the cell behind it: a plural, and a figure that begins a block of its own."""
        return self._opens(numeral) and self.word(numeral.first - 1).endswith(PLURAL)

    def _opens(self, numeral: Numeral) -> bool:
        """Whether a figure begins a block of its own: a cell, a paragraph."""
        return self.tokens.gaps[numeral.first] == "\n\n"

    def _unnumbered(self, first: int, numeral: Numeral, grouped: bool) -> bool:
        """« en ligne 500 internautes », « ils ont arrêté 12 suspects »: the word before bears no number."""
        last = numeral.last
        numbered = self.word(last + 1).isdecimal() and self.before.match(self.words, last)  # « page 3 lignes 4 à 6 »
        if numbered or not self._noun_follows(numeral):
            return False
        head, before = self.word(numeral.first - 1), self.word(first - 1)
        singular = head.isalpha() and not head.endswith(("s", "x")) and before not in self.forms("of_words")
        lower = not self.marks.capital(last) and (first in self.marks.items.starts or not self.marks.capital(first))
        articled = before in self.forms("many_articles")  # « les nos 12 », but « nos 214 bénévoles »
        ours = head in self.forms("ours") and not articled
        return grouped or ours or (singular and lower) or before in self.forms("unnumbering")

    def _noun_follows(self, numeral: Numeral) -> bool:
        """Whether the next word looks like a plural noun that the numeral counts."""
        after = self.word(numeral.last)
        if len(after) < _SHORTEST or not after.isalpha() or not after.endswith(PLURAL):
            return False
        tables = ("function_words", "participles")
        return numeral.printed.value >= 2 and not any(after in self.forms(table) for table in tables)

    def _identifier(self, numeral: Numeral) -> bool:
        """« le code SIREN est 244400404 »."""
        plain = numeral.last == numeral.first + 1 and len(self.words[numeral.first]) >= LONG
        if not plain and (numeral.scale != ONE or numeral.printed.value < _NINE_FIGURES):
            return False
        cues = self.forms("identifier_cues")
        return any(word in cues for word in self.words[max(0, numeral.first - 4) : numeral.first])

    def _versioned(self, numeral: Numeral) -> bool:
        """« une version supérieure à 1.2 »: a short decimal with a point near a word of versions."""
        first, last = numeral.first, numeral.last
        if (
            last != first + _DECIMAL
            or self.words[first + 1] != "."
            or len(self.words[first]) > 2
            or self._counts(numeral)
        ):
            return False
        cues = self.forms("version_cues")
        return any(word in cues for word in self.words[max(0, first - _REACH) : first])

    def _misses_plural(self, numeral: Numeral, last: int, length: int) -> bool:
        """Whether one word in the singular follows more than one."""
        return length == 1 and numeral.printed.value > 1 and not self.words[last].endswith(PLURAL)

    def _after(self, numeral: Numeral) -> str | None:
        last = numeral.last
        if numeral.ordinal:
            return self.ordinals.guard(numeral)
        if numeral.form != "digits":
            return None
        if (found := self.after.match(self.words, last)) and self._misses_plural(numeral, last, found[0]):
            return str(found[1])  # « la 159 brigade »
        if numeral.printed.ulp != ONE:
            return "version" if self._versioned(numeral) else self.marks.items.heading(numeral)
        for reader in self.asked.readers(numeral):
            if name := reader(numeral):
                return name
        return None


def mask_numerals(board: Board) -> None:
    """Take every numeral that a guard wants."""
    contexts = Contexts(board)
    for numeral in board.numerals:
        if board.free(numeral.first, numeral.last):
            found = contexts.guard(numeral)
            if found:
                board.add(found)
