"""One text as linking sees it: tokens, facts, lexicon, and the entities found so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator
from itertools import chain, compress
from typing import Literal

from numcheck.document import Document
from numcheck.extract import Extraction
from numcheck.facts.store import FactStore
from numcheck.facts.time import Days as Ordinals
from numcheck.lexicon import Lexicon
from numcheck.model import Days, Mention
from numcheck.record import dataclass

How = Literal["full", "family", "given", "alias", "acronym", "ambiguous", "former", "role", "descriptor"]

REACH = 100
"""So many tokens to either side a sentence is read: a list without full stops is no sentence."""

SAYER = 9
"""So many tokens from the start of a sentence to the comma behind who says it."""


@dataclass(slots=True)
class Found:
    """An entity in the text: half-open token range, how it is named, how surely it is meant (0 to 1).

    `head` is where its noun phrase begins (« le président russe | Vladimir Poutine » begins at « le »); `subject` says
    whether it is one, once somebody has asked.
    """

    first: int
    last: int
    entity: str
    how: How
    weight: float
    head: int
    printed: str = ""
    subject: bool | None = None


def ordinals(days: Days) -> Ordinals:
    """Days as the facts count them."""
    return days.first.toordinal(), days.last.toordinal()


class Scene:
    """What the linking steps share.

    `found` are the entities in text order, `dates` the date mentions with known days, `titled` the last tokens of
    titles in apposition; `triggers` holds every word at which something of interest may begin, so that the text is
    walked once.
    """

    __slots__ = (
        "_date_firsts",
        "_firsts",
        "_hits",
        "begins",
        "date",
        "dates",
        "document",
        "ends",
        "facts",
        "found",
        "lexicon",
        "mentions",
        "titled",
        "tokens",
        "words",
    )

    def __init__(
        self,
        document: Document,
        extraction: Extraction,
        facts: FactStore,
        lexicon: Lexicon,
        triggers: Container[str],
    ) -> None:
        self.document = document
        self.tokens = extraction.tokens
        self.words = extraction.tokens.words
        self.mentions = extraction.mentions
        self.facts = facts
        self.lexicon = lexicon
        self.date = extraction.reference
        self.dates = [mention for mention in extraction.mentions if mention.kind == "date" and mention.days]
        self._date_firsts = [mention.tokens[0] for mention in self.dates]
        self._hits: dict[str, list[int]] = defaultdict(list)  # the tokens of each trigger
        for index in compress(range(len(self.words)), map(triggers.__contains__, self.words)):
            self._hits[self.words[index]].append(index)
        self.titled: frozenset[int] = frozenset()
        self.found: list[Found] = []
        self._firsts: list[int] = []
        self.begins: dict[int, Found] = {}
        self.ends: dict[int, Found] = {}

    def places(self, openers: Container[str]) -> Iterator[tuple[str, list[int]]]:
        """The triggers that are among some words, each with its tokens."""
        return ((word, places) for word, places in self._hits.items() if word in openers)

    def hits(self, openers: Container[str]) -> list[int]:
        """The tokens that are among some of the triggers."""
        return sorted(chain.from_iterable(places for _, places in self.places(openers)))

    def settle(self, found: list[Found]) -> None:
        """Take the entities as known, in text order."""
        self.found = sorted(found, key=lambda item: item.first)
        self._firsts = [item.first for item in self.found]
        self.begins = {item.first: item for item in self.found}
        self.ends = {item.last: item for item in reversed(self.found)}  # of two that end together, the longer

    def heads(self) -> dict[int, Found]:
        """The entities by the token at which their noun phrase begins."""
        return {found.head: found for found in self.found}

    def before(self, index: int) -> Iterator[Found]:
        """The entities that begin before a token, the last first."""
        for place in range(bisect_left(self._firsts, index) - 1, -1, -1):
            yield self.found[place]

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return index >= 0 and self.tokens.text[self.tokens.starts[index]].isupper()

    def adjacent(self, index: int) -> bool:
        """Whether only a plain space stands before a token, in the same sentence."""
        return self.tokens.gaps[index] == " " and not self.opens(index)

    def opens(self, index: int) -> bool:
        """Whether a token opens its sentence."""
        return self.tokens.sentences[self.tokens.sentence(index)] == index

    def begin(self, index: int) -> int:
        """Where the statement of a token begins: behind « mais » or who says it (« Selon la mairie, »)."""
        if self.told_that(index):
            return index
        start, _ = self.bounds(index)
        words = self.words
        if self.lexicon.phrases("according").match(words, start):
            return next((place + 1 for place in range(start, min(start + SAYER, index)) if words[place] == ","), start)
        if words[start] in self.lexicon.words("openings") and start < index:
            return start + 1 + (words[start + 1] == ",")
        return start

    def told_that(self, index: int) -> bool:
        """Whether a verb of saying and « que » stand before a token: « La mairie rappelle que | la ville … »."""
        words = self.words
        if index < 2 or words[index - 1] not in self.lexicon.words("than_words"):
            return False
        verbs, sayings = self.lexicon.words("saying_verbs"), self.lexicon.words("sayings")
        return words[index - 2] in verbs or words[index - 2] in sayings

    def bounds(self, index: int) -> tuple[int, int]:
        """The half-open token range of the sentence that a token stands in, of a very long one the part around it."""
        start, end = self.tokens.sentence_bounds(self.tokens.sentence(index))
        return max(start, index - REACH), min(end, index + REACH)

    def between(self, first: int, last: int) -> list[Found]:
        """The entities that begin in a half-open token range."""
        return self.found[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def dates_between(self, first: int, last: int) -> list[Mention]:
        """The dates with known days that begin in a half-open token range."""
        return self.dates[bisect_left(self._date_firsts, first) : bisect_left(self._date_firsts, last)]

    def paragraph(self, index: int) -> int:
        """The first token of the block that a token stands in, 0 where the document has no blocks."""
        blocks = self.document.blocks
        place = bisect_right(blocks, self.tokens.starts[index], key=lambda block: block.start) - 1
        return bisect_left(self.tokens.starts, blocks[place].start) if place >= 0 else 0

    def text(self, first: int, last: int) -> str:
        """The characters of a half-open token range."""
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]
