"""Linking: from mentions to claims; who or what a figure is about, which measure, when, who says so.

Relations are what the text prints between its figures; claims are what a check may confirm or contradict.
"""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.document import Document
from numcheck.extract import Extraction
from numcheck.facts.store import FactStore
from numcheck.lexicon import lexicon
from numcheck.link.claims import build
from numcheck.link.entities import find_names
from numcheck.link.offices import find_roles
from numcheck.link.relations import find_relations
from numcheck.link.scene import Scene
from numcheck.link.subjects import resolve
from numcheck.model import Claim, Relation

__all__ = ["Links", "link"]


@dataclass(frozen=True, slots=True)
class Links:
    """What the text claims, and the relations it prints."""

    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]


def link(document: Document, extraction: Extraction, facts: FactStore, language: str = "fr") -> Links:
    """The claims and relations of a document."""
    scene = Scene(document, extraction, facts, lexicon(language))
    names = find_names(scene)
    scene.settle(names)
    roles = find_roles(scene)
    resolve(scene, names, roles)
    relations = find_relations(extraction.tokens, extraction.mentions, language)
    return Links(build(scene, roles, relations), relations)
