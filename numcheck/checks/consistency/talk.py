"""A sentence beside a table or a list: its figures, its words and where they stand, the lines that it names."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.checks.base import Context
from numcheck.checks.consistency.sheets import Line
from numcheck.checks.consistency.wording import root
from numcheck.checks.cues import forms_between
from numcheck.lexicon import Value, lexicon
from numcheck.model import Mention
from numcheck.record import NamedTuple

_LOOSE = 2
"""Words that may stand between those of a label: « les espaces verts », « l’agence de l’eau »."""


class Talk(NamedTuple):
    """A sentence by its tokens (half-open), its figures, and the places of its words by their beginnings."""

    context: Context
    sentence: int
    first: int
    last: int
    figures: tuple[Mention, ...]
    roots: dict[str, list[int]]

    def says(self, table: str, first: int | None = None, last: int | None = None) -> list[Value]:
        """The values of the forms of a table in the sentence, or in a token range of it."""
        begin, end = self.first if first is None else first, self.last if last is None else last
        return list(forms_between(self.context, begin, end, table))

    def place(self, keys: Iterable[str], before: int) -> int | None:
        """Where the words of a label last stand together before a token; the place of their last."""
        ends: list[int] = []
        for key in keys:
            places = [place for place in self.roots.get(key, ()) if place < before]
            if not places:
                return None
            ends.append(places[-1])
        return max(ends) if ends and max(ends) - min(ends) < len(ends) + _LOOSE else None

    def nearest(self, lines: Iterable[Line], before: int) -> tuple[int, Line] | None:
        """The line whose label stands last before a token, and where; none where two end there."""
        places = [(place, line) for line in lines if (place := self.place(line.keys, before)) is not None]
        last = max((place for place, _ in places), default=-1)
        found = [line for place, line in places if place == last]
        return (last, found[0]) if len(found) == 1 else None

    def word(self, place: int) -> str:
        """A word of the sentence; empty outside of it."""
        return self.context.tokens.words[place] if self.first <= place < self.last else ""


def talk_of(context: Context, sentence: int) -> Talk:
    """The sentence of a number, read."""
    first, last = context.tokens.sentence_bounds(sentence)
    roots: dict[str, list[int]] = {}
    for place in range(first, last):
        roots.setdefault(root(context.tokens.words[place]), []).append(place)
    return Talk(context, sentence, first, last, context.mentions_in(sentence), roots)


def known(table: str) -> frozenset[str]:
    """The words of a table of the lexicon."""
    return frozenset(lexicon().words(table))
