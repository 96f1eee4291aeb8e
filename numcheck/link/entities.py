"""Names: which entities of the facts the text names, and which capitalised words only look like it.

One look-up a token; everything else happens at a hit. A name is cancelled where it is a label (« campagne Trump »),
part of a longer name (« Trump Tower », « Paris-Nice ») or another person's (« Melania Trump »).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from numcheck.facts.records import NameEntry
from numcheck.link.scene import Found, Scene

UNINTRODUCED = 0.9
"""A family name alone, in a text that never gives the full name, is a little less sure."""

NEARBY = 60
"""So many tokens to either side of a family name that several bear tell which country the text speaks of."""

COMMON_WORD = 0.5
"""Names of less weight are common words or letters too: something else must tell that they are names."""


def find_names(scene: Scene) -> list[Found]:
    """The entities that the text names, in text order."""
    text, starts, begins_small = scene.tokens.text, scene.tokens.starts, scene.facts.begins_small
    hits: list[int] = []
    for word, places in scene.places(scene.facts.names):
        hits += places if begins_small(word) else [index for index in places if text[starts[index]].isupper()]
    return _Reader(scene).read(sorted(hits)) if hits else []


class _Reader:
    """Reads the names of one text from left to right; `meant` is whom a family name was last said to belong to."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.openers = scene.lexicon.words("name_openers")
        self.labels = scene.lexicon.words("eponym_heads")
        self.suffixes = scene.lexicon.words("name_suffixes")
        self.meant: dict[str, str | None] = {}
        self.someone = False

    def read(self, hits: list[int]) -> list[Found]:
        result: list[Found] = []
        taken = 0
        for index in hits:
            found = self._at(index) if index >= taken else None
            if found:
                result.append(found)
                self.someone = True
                taken = found.last
        return self._introduced(result)

    def _introduced(self, found: list[Found]) -> list[Found]:
        named = {item.entity for item in found if item.how in {"full", "alias"}}
        for item in found:
            if item.how in {"family", "given"} and item.entity not in named:
                item.weight *= UNINTRODUCED
        return found

    def _at(self, index: int) -> Found | None:
        names = self.scene.facts.names_at(self.scene.words, index)
        entries = [entry for entry in names if self._printed_so(entry, index)]
        if not entries:
            return None
        last = index + len(entries[0].words)
        cancelled = self._cancelled(index, last, entries[0])
        family = self.scene.words[last - 1]
        if cancelled:
            if cancelled == "namesake":
                self.meant[family] = None
            return None
        entry = self._chosen(entries, family, index)
        if entry is None:
            return None
        if entry.kind in {"full", "alias"}:
            self.meant[family] = entry.entity
        return Found(index, last, entry.entity, entry.kind, entry.weight, index, entry.printed)

    def _printed_so(self, entry: NameEntry, index: int) -> bool:
        text = self.scene.text(index, index + len(entry.words))
        if entry.weight < COMMON_WORD and not self._told(entry, index):
            return False
        return entry.fits(text if text.isascii() else unicodedata.normalize("NFC", text))

    def _told(self, entry: NameEntry, index: int) -> bool:
        """Whether a name that is also a common word is said to be one: by the full name, a title, a word beside."""
        family = entry.words[-1]
        return self.meant.get(family) == entry.entity or self._titled(entry, index) or self._signed(index)

    def _titled(self, entry: NameEntry, index: int) -> bool:
        """Whether a title that the entity has held stands just before the name (« la Première ministre May »)."""
        facts, words = self.scene.facts, self.scene.words
        near = [title for place in range(max(0, index - 4), index) for title in facts.titles_at(words, place)]
        held = {term.post for term in facts.terms(entry.entity)} if near else set()
        return any(held.intersection(title.posts) for title in near)

    def _signed(self, index: int) -> bool:
        """Whether a word beside a name that is also a common word or a letter tells that it is a name (« sur X »)."""
        signs = self.scene.lexicon.words("ambiguous_signs")
        start, end = self.scene.bounds(index)
        near = (*range(max(start, index - 8), index), *range(index + 1, min(index + 7, end)))
        if self.someone and index and self.scene.words[index - 1] in self.scene.lexicon.words("network_words"):
            return True
        return any(self.scene.words[place] in signs for place in near)

    def _chosen(self, entries: list[NameEntry], family: str, index: int) -> NameEntry | None:
        """The entity meant: of several, the one last named in full or the one at home; None when that is another."""
        partial = entries[0].kind in {"family", "given"}
        if partial and family in self.meant:
            return next((entry for entry in entries if entry.entity == self.meant[family]), None)
        if len({entry.entity for entry in entries}) == 1:
            return entries[0]
        return self._at_home(entries, index) if partial else None

    def _at_home(self, entries: list[NameEntry], index: int) -> NameEntry | None:
        """Of several bearers of a family name, the only one whose country the text names nearby."""
        facts, words = self.scene.facts, self.scene.words
        named: set[str] = set()
        for place in range(max(0, index - NEARBY), min(len(words), index + NEARBY)):
            named.update(facts.demonyms.get(words[place], ()))
            named.update(name.entity for name in facts.names_at(words, place) if name.kind == "full")
        homes = [entry for entry in entries if named.intersection(facts.entity(entry.entity).countries)]
        return homes[0] if len({entry.entity for entry in homes}) == 1 else None

    def _cancelled(self, first: int, last: int, entry: NameEntry) -> str | None:
        words, tokens = self.scene.words, self.scene.tokens
        following = words[last] if last < len(words) and tokens.glued(last) else ""
        if self._hyphen(first) or following.isdigit() or (following == "-" and tokens.glued(last + 1)):
            return "compound"
        before = words[first - 1] if first else ""
        label = before in self.labels and self.scene.adjacent(first)
        if label or self._city_of_its_name(first, entry):
            return "label"
        if self.scene.lexicon.phrases("place_parts").match(words, last):
            return "longer"
        if last < len(words) and self.scene.adjacent(last):
            if words[last] in self.suffixes:
                return "namesake"
            if self.scene.capital(last) and words[last] not in self.openers and words[last].isalpha():
                return "longer"
        return self._another(first, entry)

    def _city_of_its_name(self, first: int, entry: NameEntry) -> bool:
        """Whether a city is meant that bears the name of its country (« la ville de Luxembourg »)."""
        words, lexicon = self.scene.words, self.scene.lexicon
        if first < 3 or words[first - 1] not in lexicon.words("of_words"):
            return False
        placed = words[first - 2] in lexicon.words("place_nouns")
        the = placed and lexicon.words("determiners").get(words[first - 3]) == "definite"
        return the and self.scene.facts.entity(entry.entity).type == "country"

    def _hyphen(self, index: int) -> bool:
        """Whether a token is tied to the one before it by a hyphen."""
        tokens = self.scene.tokens
        return (
            1 < index < len(tokens)
            and tokens.words[index - 1] == "-"
            and tokens.glued(index)
            and tokens.glued(index - 1)
        )

    def _another(self, first: int, entry: NameEntry) -> str | None:
        """A given name that is not the person's own before a family name, or a capital before any short name."""
        if not first or entry.kind in {"full", "alias"} or not self.scene.adjacent(first):
            return None
        before = self.scene.words[first - 1]
        facts = self.scene.facts
        if not before.isalpha() or not self.scene.capital(first - 1) or before in self.openers:
            return None
        return None if before in facts.titles or before in facts.traits or before in facts.demonyms else "namesake"


def unknown_names(scene: Scene, first: int, last: int) -> Iterator[int]:
    """The tokens of a range that look like the name of a person whom the facts do not know."""
    known = {index for item in scene.between(max(0, first - 6), last) for index in range(item.first, item.last)}
    ignored = scene.lexicon.words("not_persons")
    openers = scene.lexicon.words("name_openers")
    for index in range(first, last):
        word = scene.words[index]
        if index in known or not word.isalpha() or len(word) < 2 or not scene.capital(index):
            continue
        if word not in ignored and word not in openers and not scene.opens(index):
            yield index
