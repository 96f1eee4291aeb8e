"""What the readers of quantities share: the board, its tables, and the number before its kind is known."""

from __future__ import annotations

import re
from decimal import Decimal

from numcheck.extract.board import Board, Draft, Numeral
from numcheck.extract.units import CUE_REACH, UnitMatch, UnitTable, unit_cues, unit_table
from numcheck.interval import ONE
from numcheck.record import dataclass

_COMMA = re.compile(r",(?<=\d,)\d{1,2}(?![\d,])")  # a sign first: cheap to find
_POINT = re.compile(r"\.(?<=\d\.)\d{1,2}(?![\d.])")


@dataclass(slots=True)
class Measured:
    """A draft in the making with the numeral and the unit it was read from.

    `factor` is what scale words and the prefix of the unit have multiplied in.
    """

    draft: Draft
    numeral: Numeral
    unit: UnitMatch | None = None
    factor: Decimal = ONE

    @property
    def bare(self) -> bool:
        """Whether neither unit nor noun says what the number counts."""
        return self.draft.kind in {"number", "ratio"} and self.draft.unit is None

    @property
    def value(self) -> Decimal:
        """The stated value."""
        return self.numeral.printed.value if self.draft.printed is None else self.draft.printed.value


class Desk:
    """The tokens of a text with the tables that quantities need; offsets beyond the text read as empty words."""

    __slots__ = (
        "_marks",
        "_vocabulary",
        "board",
        "cues",
        "currencies",
        "denied",
        "endings",
        "gaps",
        "length",
        "lexicon",
        "numerals",
        "sentence_starts",
        "tables",
        "tokens",
        "units",
        "word",
        "words",
    )

    def __init__(self, board: Board) -> None:
        self.board = board
        self.tokens = board.tokens
        self.words = board.tokens.words
        self.word = board.tokens.word
        self.gaps = board.tokens.gaps
        self.length = len(board.tokens.words)
        self.lexicon = board.lexicon
        self.tables = board.lexicon.words
        self.endings = board.lexicon.endings
        self.units: UnitTable = unit_table()
        self.cues = unit_cues(board.lexicon)
        self.currencies: dict[str, str] = {}  # what « francs » and the like mean in this text, by their usual meaning
        self._marks: str | None = None
        self._vocabulary: frozenset[str] | None = None
        self.denied = -1  # the token after the last number whose bound was denied
        self.sentence_starts = frozenset(board.tokens.sentences)
        self.numerals = {numeral.first: numeral for numeral in board.numerals}

    def printed(self, index: int) -> str:
        """A token as it stands in the text."""
        return self.tokens.text[self.tokens.starts[index] : self.tokens.ends[index]]

    def spaced(self, index: int) -> bool:
        """Whether token `index` stands in the text after one space or line end."""
        return index < self.length and self.gaps[index] in {" ", "\n", "  "}

    def near(self, index: int) -> bool:
        """Whether token `index` is glued to the one before it or follows it after little white space."""
        if index >= self.length:
            return False
        gap = self.gaps[index]
        return gap in {"", " "} or (len(gap) < 20 and gap.count("\n") < 2)

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital."""
        return index >= 0 and self.tokens.text[self.tokens.starts[index]].isupper()

    def name(self, index: int) -> bool:
        """Whether a token is written as names are: « Fiat », « iPhone »."""
        return any(map(str.isupper, self.printed(index)))

    def numeral(self, index: int) -> Numeral | None:
        """The free numeral that begins at a token."""
        found = self.numerals.get(index)
        return found if found and self.board.free(found.first, found.last) else None

    def resize(self, draft: Draft, first: int, last: int) -> None:
        """Give a draft another token range."""
        draft.first, draft.last = first, last
        draft.start, draft.end = self.tokens.starts[first], self.tokens.ends[last - 1]

    def window(self, first: int, last: int) -> frozenset[str]:
        """The words around a token range, near enough to say what it is about."""
        return frozenset(self.words[max(0, first - CUE_REACH) : last + CUE_REACH])

    @property
    def vocabulary(self) -> frozenset[str]:
        """All folded words of the text."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.words)
        return self._vocabulary

    @property
    def decimal_marks(self) -> str:
        """The marks that stand before one or two last figures somewhere in the text: « , », « . », both or none."""
        if self._marks is None:
            folded = self.tokens.folded
            self._marks = ("," if _COMMA.search(folded) else "") + ("." if _POINT.search(folded) else "")
        return self._marks

    def cues_near(self, unit: UnitMatch) -> bool:
        """Whether a word near a unit vouches for it."""
        return not self.cues.get(unit.unit, frozenset()).isdisjoint(self.window(unit.first, unit.last))
