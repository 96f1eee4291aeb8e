"""Linking: from mentions to claims; who or what a figure is about, which measure, when, who says so.

Relations are what the text prints between its figures; claims are what a check may confirm or contradict.
"""

from __future__ import annotations

from functools import lru_cache

from numcheck.document import Document
from numcheck.extract import Extraction
from numcheck.facts.store import FactStore
from numcheck.lexicon import Lexicon, lexicon
from numcheck.link.claims import build
from numcheck.link.cues import measures
from numcheck.link.entities import find_names
from numcheck.link.offices import find_roles
from numcheck.link.relations import find_relations
from numcheck.link.scene import Scene
from numcheck.link.subjects import resolve
from numcheck.model import Claim, Relation
from numcheck.record import NamedTuple

__all__ = ["Links", "link"]


class Links(NamedTuple):
    """What the text claims, and the relations it prints."""

    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]


def link(document: Document, extraction: Extraction, facts: FactStore, language: str = "fr") -> Links:
    """The claims and relations of a document."""
    words = lexicon(language)
    scene = Scene(document, extraction, facts, words, triggers(facts, words))
    names = find_names(scene)
    scene.settle(names)
    roles = find_roles(scene)
    scene.titled = frozenset(role.last - 1 for role in roles if role.head and scene.words[role.head - 1] == ",")
    resolve(scene, names, roles)
    relations = find_relations(extraction.tokens, extraction.mentions, language)
    return Links(build(scene, roles, relations), relations)


@lru_cache(maxsize=8)
def triggers(facts: FactStore, words: Lexicon) -> frozenset[str]:
    """Every folded word at which a name, title, descriptor, event, stage or cue may begin."""
    stages = (form[0] for form in words.forms("stage_phrases"))
    openers = measures(facts, words).openers
    single = (*words.words("counterparts"), *words.words("birth_words"), *words.words("death_words"))
    return frozenset((*single, *facts.names, *facts.titles, *facts.traits, *facts.event_names, *stages, *openers))
