"""The typed face of compiled facts: one immutable record per kind; those of figures stand in `records_figures`.

They are named tuples because compiled facts are tuples already: a record is made of one with `_make`, without copying a
field.
"""

from __future__ import annotations

import re
from typing import Literal
from unicodedata import normalize

from numcheck.facts.time import Days, Truth, both, negate, within
from numcheck.facts.time import before as comes_before
from numcheck.record import NamedTuple

EntityType = Literal["person", "company", "country", "city", "organisation", "place", "product"]
NameKind = Literal["full", "family", "given", "alias", "acronym", "ambiguous", "former"]
Sex = Literal["m", "f"]
Phase = Literal["acting", "elect"]
Words = tuple[str, ...]
"""Folded tokens of a form, as the scanner cuts them."""

SHORT = 3
"""Names of up to this many letters are words or Roman numerals when written in other capitals."""

_LETTERS = re.compile(r"[^\W\d_]+")


class NameEntry(NamedTuple):
    """One name of one entity: its folded tokens, how surely it means the entity, the days on which it is in use."""

    words: Words
    entity: str
    kind: NameKind
    weight: float
    days: Days
    printed: str

    def fits(self, surface: str) -> bool:
        """Whether the text writes the name with its capitals; one of up to three letters exactly (« Xi », not « XI »).

        Acronyms may also be written as words (« Onu »).
        """
        if len(self.printed) <= SHORT:
            as_word = self.kind == "acronym" and surface == self.printed.capitalize()
            return as_word or normalize("NFC", surface) == self.printed
        heads = zip(_LETTERS.findall(self.printed), _LETTERS.findall(surface), strict=False)
        return all(written[0].isupper() for printed, written in heads if printed[0].isupper())


class TitleEntry(NamedTuple):
    """One title: its folded tokens, its gender, and the posts that it can name."""

    words: Words
    sex: Sex
    posts: tuple[str, ...]


class Source(NamedTuple):
    """Who says so: publisher, title, date (days and as written), address."""

    id: str
    publisher: str
    title: str
    days: Days
    date: str
    url: str


class Entity(NamedTuple):
    """A person, a body or a place.

    `traits` are folded descriptors (« milliardaire »); `countries` the entities whose adjective fits it; `demonyms` the
    folded adjectives of a country by form (m, f, mp, fp); `complements` the folded forms that follow a title
    (« de la France »).
    """

    id: str
    type: EntityType
    sex: Sex | None
    label: str
    names: tuple[str, ...]
    traits: tuple[str, ...]
    countries: tuple[str, ...]
    demonyms: tuple[tuple[str, str], ...]
    complements: tuple[Words, ...]


class Dated(NamedTuple):
    """A day in the life of an entity (birth, death, founding) and its sources."""

    days: Days
    sources: tuple[str, ...]


class Post(NamedTuple):
    """An office: its titles by gender, what follows a title to name it, and how far its series of holders is complete.

    `complete` runs from the first to the last day on which the terms answer every question. `confused_with` are posts
    whose title is a known mistranslation of this one.
    """

    id: str
    org: str
    label: str
    titles_m: tuple[Words, ...]
    titles_f: tuple[Words, ...]
    adjectives: tuple[tuple[str, str], ...]
    complements: tuple[Words, ...]
    unique: bool
    honorific: bool
    complete: Days
    confused_with: tuple[str, ...]
    sources: tuple[str, ...]


class Term(NamedTuple):
    """Somebody's time in a post; `end` is None while it lasts, which is known up to `known_until`."""

    post: str
    holder: str
    start: Days
    end: Days | None
    known_until: int
    phase: Phase | None
    sources: tuple[str, ...]

    def covers(self, day: Days) -> Truth:
        """Whether the holder is in post on a day; an open term says nothing after `known_until`."""
        if self.end is not None:
            return within(day, self.start, self.end)
        return both(negate(comes_before(day, self.start)), "yes" if day[1] <= self.known_until else "unknown")

    def ended(self, day: Days) -> Truth:
        """Whether the term is over on a day."""
        if self.end is not None:
            return comes_before(self.end, day)
        return "no" if day[1] <= self.known_until else "unknown"

    def starts_after(self, day: Days) -> Truth:
        """Whether the term has not begun on a day."""
        return comes_before(day, self.start)


class Event(NamedTuple):
    """Something that happened: its kind, its folded names, its first and last day, who took part."""

    id: str
    kind: str
    label: str
    names: tuple[Words, ...]
    days: Days
    entities: tuple[str, ...]
    sources: tuple[str, ...]


class Renaming(NamedTuple):
    """A change of name: the old and new names as printed, the first day of the new one."""

    entity: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    days: Days
    sources: tuple[str, ...]
