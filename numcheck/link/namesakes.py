"""Signs that a name is not that of the person whom the facts know: « homonyme », « le boulanger Michel Barnier »."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from numcheck.link.roles import Role
from numcheck.link.scene import Found, Scene

Doubt = Literal["namesake", "unlike"]
"""The text says that another bears the name, or gives the person a trade or a title that the facts do not know."""

REACH = 60
"""So many tokens to either side a text is searched for words that tell of a namesake."""

PHRASE = 7
"""Tokens of a noun phrase before a name, at most."""


def doubt(scene: Scene, found: Found, roles: Sequence[Role]) -> Doubt | None:
    """Why a person named in the text may be another of the same name."""
    told = scene.lexicon.phrases("namesake_words")
    window = range(max(0, found.first - REACH), min(len(scene.words), found.last + REACH))
    if any(told.match(scene.words, index) for index in window):
        return "namesake"
    if any(role.person is found for role in roles):
        return None
    return "unlike" if _unlike(scene, found) else None


def _unlike(scene: Scene, found: Found) -> bool:
    """Whether a noun phrase in apposition before the name has nouns that no fact gives to anybody."""
    words, determiners = scene.words, scene.lexicon.words("determiners")
    start, _ = scene.bounds(found.first)
    now = scene.lexicon.words("speaking_now")
    last = found.first - 1
    place = last - 1 if scene.tokens.word(last) == "." else last
    if place >= start and words[place] in scene.lexicon.words("namesake_titles"):
        return True
    if last > start and words[last] == ",":
        last -= 1
    if scene.tokens.word(last) in scene.lexicon.words("subject_killers"):
        return False
    nouns = set()
    for place in range(last, max(start - 1, last - PHRASE), -1):
        if not words[place][:1].isalpha() or words[place] in now:
            break
        if (
            determiners.get(words[place]) in {"definite", "indefinite"}
            and place < last
            and not scene.capital(place + 1)
        ):
            nouns.add(words[place + 1])
    return bool(nouns) and nouns.isdisjoint(scene.facts.traits)
