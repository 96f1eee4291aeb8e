"""What the parsers write on: the tokens of a text, which of them are taken, and the light records of what was found."""

from __future__ import annotations

from decimal import Decimal
from itertools import compress, count
from typing import TYPE_CHECKING, Literal

from numcheck.document import Document
from numcheck.interval import ONE, Printed
from numcheck.lexicon import Lexicon
from numcheck.model import Days, Kind, Reading
from numcheck.record import dataclass
from numcheck.tokens import Tokens

if TYPE_CHECKING:
    from numcheck.extract.when import When


_FIRST_YEAR, _LAST_YEAR = Decimal(1000), Decimal(2100)  # compared with a decimal, an integer costs twice as much


class Numeral:
    """A number in digits or words, before its unit is known; half-open token range.

    `form` tells how it is written; `ordinal` numbers count places, not things; `ratio` marks parts of one and factors
    (« deux tiers », « triplé »). `readings` are other values that the same characters may have (« 3.076 »), `scale` is
    what scale words have multiplied in.
    """

    __slots__ = ("first", "form", "last", "ordinal", "printed", "ratio", "readings", "scale")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        first: int,
        last: int,
        printed: Printed,
        form: Literal["digits", "words", "mixed", "roman"],
        ordinal: bool = False,
        readings: tuple[Decimal, ...] = (),
        ratio: bool = False,
        scale: Decimal = ONE,
    ) -> None:
        self.first = first
        self.last = last
        self.printed = printed
        self.form = form
        self.ordinal = ordinal
        self.readings = readings
        self.ratio = ratio
        self.scale = scale

    @property
    def like_a_year(self) -> bool:
        """Whether it is written as years are."""
        return self.last == self.first + 1 and _FIRST_YEAR <= self.printed.value <= _LAST_YEAR

    def __repr__(self) -> str:
        return f"Numeral({self.first}, {self.last}, {self.printed.value})"


@dataclass(slots=True)
class Draft:
    """A mention in the making; mutable, because freezing and copying at every step costs more than the step.

    `start` and `end` are offsets in the text, `first` and `last` the half-open token range. `when` is the symbolic
    value of a date until it is resolved. `trail` names what made and changed the record, for `--explain`.
    """

    first: int
    last: int
    start: int
    end: int
    kind: Kind
    printed: Printed | None = None
    hedge: str | None = None
    unit: str | None = None
    noun: str | None = None
    role: str | None = None
    guard: str | None = None
    ends: tuple[Draft, Draft] | None = None
    readings: tuple[Reading, ...] = ()
    when: When | None = None
    iso: str | None = None
    trail: tuple[str, ...] = ()


class Board:
    """One text on its way through extraction.

    `figures` are the indexes of the tokens in digits. `taken[i]` is 1 when token `i` belongs to a draft or a masked
    stretch already; `numerals` are found once and read by dates and quantities. `reference` is the document's date once
    it is known.
    """

    __slots__ = ("document", "drafts", "figures", "lexicon", "numerals", "reference", "taken", "tokens", "undated")

    def __init__(self, document: Document, tokens: Tokens, lexicon: Lexicon, reference: Days | None) -> None:
        self.document = document
        self.tokens = tokens
        self.lexicon = lexicon
        self.reference = reference
        self.undated: str | None = None
        self.taken = bytearray(len(tokens))
        self.figures = list(compress(count(), map(str.isdecimal, tokens.words)))
        self.numerals: list[Numeral] = []
        self.drafts: list[Draft] = []

    def free(self, first: int, last: int) -> bool:
        """Whether no token of the half-open range is taken."""
        return 1 not in self.taken[first:last]

    def add(self, draft: Draft) -> None:
        """Record a draft and take its tokens."""
        self.drafts.append(draft)
        self.taken[draft.first : draft.last] = b"\x01" * (draft.last - draft.first)

    def remove(self, drafts: list[Draft]) -> None:
        """Take drafts off, and free their tokens."""
        if drafts:
            for draft in drafts:
                self.taken[draft.first : draft.last] = bytes(draft.last - draft.first)
            gone = {id(draft) for draft in drafts}
            self.drafts = [draft for draft in self.drafts if id(draft) not in gone]
