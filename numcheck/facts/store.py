"""The store of dated facts: looks up names and titles, and gives typed records of what is asked for.

Only the indexes are read at once; the facts stay marshalled until one of their names occurs in a text, and tuples until
it is asked for. The store never changes.
"""

from __future__ import annotations

import marshal
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from numcheck.facts.records import Dated, Entity, Event, NameEntry, Post, Renaming, Source, Term, TitleEntry, Words
from numcheck.facts.records_figures import Floor, MagnitudeClass, Measure, Observation, Series
from numcheck.facts.time import Days, Truth

if TYPE_CHECKING:
    from numcheck.facts.compile import Compiled, Records
    from numcheck.facts.envelope import Envelope


class FactStore:
    """Read access to compiled facts.

    `names` maps the first folded token of a name to its entries (`NameEntry` tuples: words, entity, kind, weight, days,
    printed), the longest first; `titles` likewise to (words, sex, posts); `traits` and `event_names` to (words, ids);
    `demonyms` maps a folded adjective to the countries it belongs to.
    """

    __slots__ = ("_loaded", "_marshalled", "_small", "demonyms", "event_names", "names", "titles", "traits")

    def __init__(self, compiled: Compiled) -> None:
        self._marshalled = compiled["records"]
        self._loaded: Records | None = None
        self._small: dict[str, bool] = {}
        self.names: dict[str, tuple[tuple[Any, ...], ...]] = compiled["names"]
        self.titles: dict[str, tuple[tuple[Any, ...], ...]] = compiled["titles"]
        self.traits: dict[str, tuple[tuple[Any, ...], ...]] = compiled["traits"]
        self.event_names: dict[str, tuple[tuple[Any, ...], ...]] = compiled["event_names"]
        self.demonyms: dict[str, tuple[str, ...]] = compiled["demonyms"]

    @property
    def _data(self) -> Records:
        if self._loaded is None:
            self._loaded = marshal.loads(self._marshalled)
        return self._loaded

    def names_at(self, words: list[str], index: int) -> list[NameEntry]:
        """The names that begin at a token: those of the longest form only, every entity it can mean."""
        return [NameEntry._make(entry) for entry in _longest(self.names, words, index)]

    def begins_small(self, word: str) -> bool:
        """Whether a word without a capital may begin a name (« mont Blanc », « général de Gaulle »)."""
        known = self._small.get(word)
        if known is None:
            entries = map(NameEntry._make, self.names[word])
            small = (entry for entry in entries if entry.printed[0].islower())
            things = (entry.kind == "alias" or self.entity(entry.entity).type != "person" for entry in small)
            known = self._small[word] = any(things)
        return known

    def titles_at(self, words: list[str], index: int) -> list[TitleEntry]:
        """The titles that begin at a token: those of the longest form only."""
        return [TitleEntry._make(entry) for entry in _longest(self.titles, words, index)]

    def traits_at(self, words: list[str], index: int) -> tuple[Words, tuple[str, ...]] | None:
        """The longest descriptor that begins at a token, and the entities it fits."""
        return next(((entry[0], entry[1]) for entry in _longest(self.traits, words, index)), None)

    def events_at(self, words: list[str], index: int) -> tuple[Words, tuple[Event, ...]] | None:
        """The longest event name that begins at a token, and the events it can mean."""
        for entry in _longest(self.event_names, words, index):
            return entry[0], tuple(self.event(key) for key in entry[1])
        return None

    def entity(self, key: str) -> Entity:
        """The entity of an id; KeyError if there is none."""
        return Entity._make(self._data["entities"][key])

    def post(self, key: str) -> Post:
        """The post of an id; KeyError if there is none."""
        return Post._make(self._data["posts"][key])

    def posts(self, title: Words, org: str | None = None) -> tuple[Post, ...]:
        """The posts that a title (folded tokens, either gender) names, of one organisation if given."""
        entries = self.titles.get(title[0], ()) if title else ()
        keys = dict.fromkeys(key for words, _, posts in entries if words == title for key in posts)
        found = (self.post(key) for key in keys)
        return tuple(post for post in found if org is None or post.org == org)

    def terms(self, entity: str) -> tuple[Term, ...]:
        """The terms of a person in all posts, in the order of the facts."""
        posts = self._data["offices"].get(entity, ())
        return tuple(Term._make(raw) for post in posts for raw in self._data["terms"][post] if raw[1] == entity)

    def holders(self, post: str, days: Days) -> tuple[tuple[Term, Truth], ...]:
        """Who holds a post on a day known as `days`, surely (yes) or perhaps (unknown)."""
        terms = (Term._make(raw) for raw in self._data["terms"].get(post, ()))
        judged = ((term, term.covers(days)) for term in terms if term.phase != "elect")
        return tuple((term, truth) for term, truth in judged if truth != "no")

    def born(self, entity: str) -> Dated | None:
        """The birth of a person, None when not recorded."""
        return self._life(entity, 0)

    def died(self, entity: str) -> Dated | None:
        """The death of a person; None means not recorded, not alive."""
        return self._life(entity, 1)

    def founded(self, entity: str) -> Dated | None:
        """The founding of a body, None when not recorded."""
        return self._life(entity, 2)

    def _life(self, entity: str, index: int) -> Dated | None:
        raw = self._data["lives"].get(entity, (None, None, None))[index]
        return Dated._make(raw) if raw else None

    def measure(self, key: str) -> Measure:
        """The measure of an id; KeyError if there is none."""
        raw = self._data["measures"][key]
        widening = tuple((days, Decimal(relative), Decimal(ratio)) for days, relative, ratio in raw[10])
        return Measure._make((*raw[:5], Decimal(raw[5]), Decimal(raw[6]), *raw[7:10], widening, *raw[11:]))

    def series(self, entity: str, measure: str) -> Series | None:
        """The observations of a measure of an entity, None when there are none."""
        raw = self._data["series"].get((entity, measure))
        if raw is None:
            return None
        values = tuple(Observation(days, Decimal(value), edition, keys) for days, value, edition, keys in raw[3])
        tolerance = (Decimal(raw[4][0]), Decimal(raw[4][1])) if raw[4] else None
        return Series(raw[0], raw[1], raw[2], values, tolerance, raw[5])

    def envelope(self, entity: str, measure: str, days: Days, edition: str | None = None) -> Envelope | None:
        """What the reference says of a measure of an entity around some days, None without a series."""
        from numcheck.facts.envelope import envelope

        series = self.series(entity, measure)
        return envelope(series, self.measure(measure), days, edition) if series else None

    def floor(self, measure: str, scope: str, year: int) -> Floor | None:
        """The least value of the world's (or another scope's) first in a year, None before the floors begin."""
        for raw in self._data["floors"].get((measure, scope), ()):
            if raw[2] <= year:
                return Floor._make((*raw[:3], Decimal(raw[3]), raw[4]))
        return None

    def event(self, key: str) -> Event:
        """The event of an id; KeyError if there is none."""
        return Event._make(self._data["events"][key])

    def events(self, entity: str, kind: str | None = None) -> tuple[Event, ...]:
        """The events that an entity took part in, of one kind if given."""
        found = (Event._make(raw) for raw in self._data["events"].values() if entity in raw[5])
        return tuple(event for event in found if kind is None or event.kind == kind)

    def renamed(self, entity: str) -> tuple[Renaming, ...]:
        """The changes of name of an entity."""
        return tuple(map(Renaming._make, self._data["renamings"].get(entity, ())))

    def classes(self) -> tuple[MagnitudeClass, ...]:
        """All magnitude classes."""
        return tuple(
            MagnitudeClass._make((*raw[:3], _decimal(raw[3]), _decimal(raw[4]), *raw[5:]))
            for raw in self._data["classes"].values()
        )

    def sources(self, keys: tuple[str, ...]) -> tuple[Source, ...]:
        """The sources of a fact."""
        return tuple(Source._make(self._data["sources"][key]) for key in keys)

    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind of record: entities, posts, events, classes, measures, sources."""
        return tuple(self._data[kind])  # type: ignore[literal-required]


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _longest(index: dict[str, tuple[tuple[Any, ...], ...]], words: list[str], start: int) -> list[tuple[Any, ...]]:
    """The entries of an index that match from a token on, those of the greatest length."""
    found: list[tuple[Any, ...]] = []
    for entry in index.get(words[start], ()):
        size = len(entry[0])
        if found and size < len(found[0][0]):
            break
        if size == 1 or tuple(words[start : start + size]) == entry[0]:
            found.append(entry)
    return found
