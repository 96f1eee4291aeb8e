"""The productions of the grammar in passes, and which of them may match a shape at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from numcheck import regexes
from numcheck.extract.dates.classes import COMMON, marked, translate
from numcheck.record import NamedTuple

if TYPE_CHECKING:
    from numcheck.extract.dates.chart import Hit, Node
    from numcheck.extract.dates.terms import Term

_GROUP = re.compile(r"\(\?P<\w+>")
LONG = 48  # characters of a shape that is not worth remembering
REMEMBERED = 16_384  # shapes
TAKEN = "taken"  # the kind of a date that is none by itself: it is made in any case, for other dates to take

Build = Callable[["Hit"], "Term | Node | None"]


class Production(NamedTuple):
    """A form of dates: its name, the class it makes, its pattern, and the function that gives its symbolic value.

    The function may refuse (None). A group `cue` at the start of a pattern must be there but is no part of the
    date, nor is one called `tail` at its end.
    """

    name: str
    result: str
    pattern: str
    build: Build
    kind: str = "date"


Tried = tuple[Production, regexes.Expression]


class Found:
    """A match of a production.

    `number` is that of the production in its pass, `places` are those at which the groups that took part begin. The
    date is the half-open range from `first` to `last`, the cue before it and the tail after it left out.
    """

    __slots__ = ("first", "last", "match", "number", "places", "production")

    def __init__(self, number: int, production: Production, match: re.Match[str]) -> None:
        self.number = number
        self.production = production
        self.match = match
        self.places = {name: place for name in match.re.groupindex if (place := match.start(name)) >= 0}
        self.first = match.end("cue") if "cue" in self.places else match.start()
        self.last = self.places.get("tail", match.end())


class Pass:
    """Productions that are tried together; at one place the first of the list that matches and is accepted wins."""

    __slots__ = ("_remembered", "combined", "productions")

    def __init__(self, *productions: Production) -> None:
        sources = [translate(production.pattern) for production in productions]
        # An empty group at the end of each tells which production matched, without another try.
        combined = "|".join(f"(?:{_GROUP.sub('(?:', source)})()" for source in sources)
        *each, self.combined = regexes.load("dates", [*sources, combined], COMMON)
        self.productions: list[Tried] = list(zip(productions, each, strict=True))
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._search)

    def may_match(self, classes: set[str]) -> bool:
        """Whether a production may match in a shape of these classes: most passes need one that is not there."""
        needed = self.combined.needed
        return not (needed and needed.isdisjoint(classes))

    def first(self, shape: str, place: int) -> Found | None:
        """The first match from a place on, of the first production that matches there; short shapes are remembered."""
        return self._remembered(shape, place) if len(shape) < LONG else self._search(shape, place)

    def _search(self, shape: str, place: int) -> Found | None:
        found = self.combined.pattern.search(shape, place)
        return found and self.next(shape, found.start(), (found.lastindex or 1) - 1)

    def next(self, shape: str, start: int, number: int) -> Found | None:
        """The first production from a number on that matches at a place."""
        for tried in range(number, len(self.productions)):
            production, expression = self.productions[tried]
            if match := expression.pattern.match(shape, start):
                return Found(tried, production, match)
        return None


class Grammar:
    """All passes, in the order in which they run."""

    def __init__(self, *passes: Pass) -> None:
        self.passes = passes
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._search)

    def following(self, shape: str, number: int) -> tuple[int, Found] | None:
        """The first pass from a number on that finds something in a shape, its number, and what it finds first.

        Most shapes are short (« in year comma ») and have been seen before.
        """
        return self._remembered(shape, number) if len(shape) < LONG else self._search(shape, number)

    def _search(self, shape: str, number: int) -> tuple[int, Found] | None:
        classes = set(shape)
        for tried in range(number, len(self.passes)):
            if self.passes[tried].may_match(classes) and (found := self.passes[tried].first(shape, 0)):
                return None if number == 0 and self._barren(shape, tried, found) else (tried, found)
        return None

    def _barren(self, shape: str, number: int, found: Found | None) -> bool:
        """Whether a pass, and those behind it, make nothing but what no other date takes: « trois jours »."""
        rewritten = shape
        while found:
            if found.production.kind != TAKEN:
                return False
            rewritten = marked(rewritten, found.first, found.last, found.production.result)
            found = self.passes[number].first(shape, found.last)
        following = self.following(rewritten, number + 1)
        return following is None or self._barren(rewritten, *following)
