"""Figures that number a point of a list, a heading, a note or a page of contents: « 1. », « (2) », « a) … 2) … »."""

from __future__ import annotations

from numcheck.extract.board import Board, Numeral
from numcheck.extract.guards.footnotes import note_marks
from numcheck.extract.guards.runs import counts_up
from numcheck.extract.numerals.lookup import PLURAL, Lookup
from numcheck.extract.units import unit_table
from numcheck.interval import ONE

_STOPS = frozenset(".!?:;")
_BEFORE_FIRST = _STOPS | {"«", "“"}
_OPENS = frozenset('«“"‹:;]')  # what a first point may follow in the middle of a line
_LONGEST_LIST = 20
_LONGEST_NUMBERING = 100
_BRACKETS = 60  # tokens in which a bracket is looked for
_LINE = 24  # tokens of a line of contents
_LONE = 15  # the highest note that stands alone
_FEWEST = 5  # tokens of a sentence that a note may end
_DASHES = frozenset("-–—")
_BULLETS = frozenset("-–—•*")
_QUOTES = frozenset("«“")
_CODE = 4  # figures
INDENT = 3  # characters at most before the first line's mark of a list


class Items(Lookup):
    """Each method returns the guard that a numeral in figures calls for, or None."""

    __slots__ = ("notes", "run", "starts")

    def __init__(self, board: Board, starts: frozenset[int]) -> None:
        super().__init__(board)
        self.starts = starts
        self.notes: frozenset[int] | None = None
        self.run: frozenset[int] = frozenset()

    def in_run(self, numeral: Numeral) -> str | None:
        """« 1 Histoire 2 Climat 3 Voir aussi »: numbers that count up."""
        first = numeral.first
        if self.tokens.words[first] == "1":
            self.run = counts_up(self.tokens, self.board.figures, first)
        return "list" if first in self.run else None

    def heading(self, numeral: Numeral) -> str | None:
        """« 2.1 Méthode », « (voir 4.1) »: a decimal with a point that begins a line or is referred to."""
        first, last = numeral.first, numeral.last
        if last != first + 3 or self.word(first + 1) != "." or numeral.scale != ONE:
            return None
        if first == 0 or "\n" in self.tokens.gaps[first]:
            return "list" if self.joined(last) and self._titled(last) else None
        before = self.word(first - 2 if self.word(first - 1) == "." else first - 1)
        referred = before in self.forms("referring") or (before == "," and self._refers(first))
        return "page" if referred and self.closes(last) else None

    def _refers(self, index: int) -> bool:
        """« (voir l’annexe I : Doses, 4.2) »: whether the bracket around a token begins with a word of reference."""
        for place in range(index - 1, max(-1, index - _LINE), -1):
            if self.word(place) == "(":
                return self.word(place + 1) in self.forms("referring")
        return False

    def _titled(self, index: int) -> bool:
        return self.capital(index) and self.word(index).isalpha() and unit_table().match(self.tokens, index) is None

    def mark(self, numeral: Numeral) -> str | None:
        """« 1. », « 2) » and « 3 - » that begin a line, « (1) » that begins a sentence, « 1/ » and « 2) » anywhere."""
        first, last = numeral.first, numeral.last
        before, after = self.word(first - 1), self.word(last)
        if after == "/" and not self.tokens.gaps[last]:
            return "list" if numeral.printed.value < _LONGEST_LIST and self._starts_clause(last + 1) else None
        if before == "(" and after == ")":
            return self._in_brackets(numeral)
        unopened = after == ")" and not (first or self.tokens.gaps[last])
        if unopened or numeral.printed.value >= _LONGEST_NUMBERING or last != first + 1:
            return "list" if unopened or (after == ":" and self._key(numeral)) else None
        begins = "\n" in self.tokens.gaps[first] or self.tokens.starts[first] <= INDENT or before == "|"
        if not begins:
            return "list" if self._point(numeral, before, after) else None
        if last + 1 >= len(self.tokens):
            return "list" if after == "." and len(self.tokens) == 2 else None
        return "list" if self._begins_line(last, after) else None

    def _key(self, numeral: Numeral) -> bool:
        """« - 27572 : Lambert II »: a code that a line of a list explains; counts are grouped."""
        first, last = numeral.first, numeral.last
        if last != first + 1 or len(self.word(first)) < _CODE or numeral.like_a_year or not self.tokens.gaps[last]:
            return False
        return self.word(first - 1) in _BULLETS and "\n" in self.tokens.gaps[first - 1]

    def _begins_line(self, last: int, after: str) -> bool:
        """Whether what follows the first figures of a line makes them its number."""
        tokens = self.tokens
        if after in ".)-" and not tokens.gaps[last] and (tokens.gaps[last + 1] or self.capital(last + 1)):
            return True
        if after in "-–" and tokens.gaps[last + 1] and self.capital(last + 1):
            return True
        small = after in self.forms("function_words") and self.capital(last)  # « 1 Après le vote »
        return small and tokens.gaps[last] == " "

    def _point(self, numeral: Numeral, before: str, after: str) -> bool:
        """« deux cas : 1) partir », « dit : « 1. Tout »: a point in the middle of a line."""
        last, gaps = numeral.last, self.tokens.gaps
        if numeral.printed.value >= _LONGEST_LIST or last + 1 >= len(gaps) or not gaps[last + 1]:
            return False
        if after == ")" and not gaps[last]:
            return not self._opened(numeral.first)
        if before in _QUOTES and after in self.forms("function_words") and self.capital(last):
            return gaps[last] == " "  # « dit : « 1 Le présent code »
        if after != "." or gaps[last] or before not in _OPENS:
            return False
        dashed = self.word(last + 1) in _DASHES and last + 2 < len(gaps) and gaps[last + 2] != ""
        return dashed or (self.capital(last + 1) and (before not in ":;" or self._in_order(numeral)))

    def _in_order(self, numeral: Numeral) -> bool:
        """« : 1. Lens, 13 points ; 2. Metz »: the point before or after stands nearby."""
        words, first, value = self.tokens.words, numeral.first, int(numeral.printed.value)
        places = range(max(1, first - _BRACKETS), min(len(words) - 1, first + _BRACKETS))
        near = {words[place] for place in places if words[place + 1] == "." and words[place - 1] in {":", ";"}}
        return str(value + 1) in near or str(value - 1) in near

    def _opened(self, index: int) -> bool:
        """Whether a bracket is open at a token."""
        closed = 0
        for word in reversed(self.tokens.words[max(0, index - _BRACKETS) : index]):
            if word == "(" and not closed:
                return True
            closed += (word == ")") - (word == "(")
        return False

    def _starts_clause(self, index: int) -> bool:
        """Whether a word that is no unit follows after a space."""
        return self.joined(index) and self.word(index)[0].isalpha() and self.word(index) not in unit_table().by_first

    def _in_brackets(self, numeral: Numeral) -> str | None:
        first = numeral.first
        if self.notes is None:
            self.notes = note_marks(self.tokens, self.board.figures)
        if first in self.notes:
            return "note"
        opens = first - 1 in self.starts or self.word(first - 2) in _BEFORE_FIRST or "\n" in self.tokens.gaps[first - 1]
        if opens:
            if numeral.printed.value < _LONGEST_NUMBERING:
                return "list"
            named = self.joined(numeral.last + 1) and self.capital(numeral.last + 1)  # « (4815) Anders »
            return "name" if named and not numeral.like_a_year else None
        return "note" if self._lone(numeral) else None

    def _lone(self, numeral: Numeral) -> bool:
        """« le bilan de la veille (2). »: a small number in brackets that ends a sentence in which nothing counts."""
        opened, tokens = numeral.first - 1, self.tokens
        if numeral.printed.value > _LONE or numeral.last != numeral.first + 1 or tokens.words[numeral.first][0] == "0":
            return False
        word = self.word(opened - 1)
        if not word.isalpha() or len(word) < 2 or word.endswith(PLURAL) or self.capital(opened - 1):
            return False
        if self.word(numeral.last + 1) not in _STOPS or tokens.gaps[opened] != " ":
            return False
        begin, end = tokens.sentence_bounds(tokens.sentence(opened))
        begin, end = max(begin, opened - _BRACKETS), min(end, opened + _BRACKETS)
        said = tokens.words[begin:opened] + tokens.words[numeral.last : end]
        counts = self.forms("counting_cues")
        return len(said) > _FEWEST and not any(other.isdecimal() or other in counts for other in said)

    def contents(self, numeral: Numeral) -> str | None:
        """« Chapitre II La mer du Nord 27 »: a page at the end of a line that begins with a part of a book."""
        first, words = numeral.first, self.tokens.words
        if numeral.last != first + 1 or not self.word(first - 1).isalpha() or self.tokens.gaps[first] == "":
            return None
        begin = first - 1
        while begin > 0 and "\n" not in self.tokens.gaps[begin] and first - begin < _LINE:
            begin -= 1
        if begin > 0 and "\n" not in self.tokens.gaps[begin]:
            return None
        part = self.forms("guard_before").get(words[begin]) == "page" and begin + 1 < first
        return "page" if part and self._numbers(begin + 1) else None

    def _numbers(self, index: int) -> bool:
        """Whether a token numbers a chapter: « 2 », « IV », « premier »."""
        word = self.word(index)
        ordinal = word in self.forms("ordinals") or word in self.forms("ordinals_alone")
        return word.isdecimal() or ordinal or all(letter in "ivxlc" for letter in word)
