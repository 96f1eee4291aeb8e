"""What a check is: a rule and a reading of the document in, outcomes out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from numcheck.document import Document
from numcheck.facts.store import FactStore
from numcheck.model import Claim, Days, Level, Mention, Outcome, Relation
from numcheck.record import NamedTuple
from numcheck.tokens import Tokens


class Rule(NamedTuple):
    """One rule of a pack: `options` is the dataclass of its kind of check, `message` its templates by language.

    A rule that is `opt_in` runs only where it is selected.
    """

    id: str
    level: Level
    options: Any
    message: Mapping[str, str]
    link: str = ""
    opt_in: bool = False


class Context(NamedTuple):
    """Everything that a check may look at.

    `date` is the document's, None when unknown, and then `undated` says why; `language` is that of messages.
    """

    document: Document
    tokens: Tokens
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    facts: FactStore
    date: Days | None
    language: str = "fr"
    undated: str | None = None

    def __hash__(self) -> int:
        """That of its text: what is read from a context once is kept by it."""
        return hash(self.document.text)

    def related(self, kind: str) -> Iterator[Relation]:
        """The relations of a kind, in text order."""
        return (relation for relation in self.relations if relation.kind == kind)

    def mentions_between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin between two offsets of the text (half-open), in text order."""
        first = bisect_left(self.mentions, start, key=_start)
        return self.mentions[first : bisect_left(self.mentions, end, first, key=_start)]

    def mentions_in(self, sentence: int) -> tuple[Mention, ...]:
        """The mentions of a sentence, by its number, in text order."""
        first, last = self.tokens.sentence_bounds(sentence)
        return self.mentions_between(self.tokens.starts[first], self.tokens.ends[last - 1]) if first < last else ()


def _start(mention: Mention) -> int:
    return mention.span.start


Check = Callable[[Rule, Context], Iterable[Outcome]]
