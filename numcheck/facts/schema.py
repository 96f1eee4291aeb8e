"""The form of a fact file, checked by pydantic: what an editor may write in `rules/facts/*.yaml` or a house file.

Every scalar arrives as a string; dates are ISO of any precision and become intervals of day ordinals, figures become
decimals. Nothing here is imported while a text is checked.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from numcheck.errors import Refusal
from numcheck.facts.records import EntityType, Phase, Sex
from numcheck.facts.schema_figures import Floor, MagnitudeClass, Measure, Series
from numcheck.facts.schema_types import Date, Listed, Some, Strict, Text


class Source(Strict):
    """Where a fact stands: publisher, title, date; for a page kept up to date, the day up to which it was followed."""

    publisher: Text
    title: Text
    date: Date
    url: str = ""


class Names(Strict):
    """The names of an entity in French text.

    `family` and `given` alone mean the person once the text says who it is; `ambiguous` names (« X », « Orange ») need
    another sign.
    """

    full: Listed
    family: Some = ()
    given: Some = ()
    alias: Some = ()
    acronym: Some = ()
    ambiguous: Some = ()


class Demonym(Strict):
    """The adjective of a country or city by gender and number; plurals are formed with « s » when left out."""

    m: Text
    f: Text
    mp: str = ""
    fp: str = ""


class Dated(Strict):
    """A day and its sources."""

    date: Date
    sources: Listed


class Entity(Strict):
    """A person, a body or a place; `of` are the complements that follow a title (« de la France »)."""

    type: EntityType
    sex: Sex | None = None
    names: Names
    traits: Some = ()
    countries: Some = ()
    demonym: Demonym | None = None
    of: Some = ()
    born: Dated | None = None
    died: Dated | None = None
    founded: Dated | None = None

    @model_validator(mode="after")
    def _life(self) -> Entity:
        if self.born and self.died and self.died.date[1] < self.born.date[0]:
            raise Refusal("died before born", "mort avant d’être né")
        if self.type == "person" and self.sex is None:
            raise Refusal("a person needs `sex: m` or `sex: f`", "une personne a besoin de `sex: m` ou `sex: f`")
        return self


class Titles(Strict):
    """The titles of a post by gender of the holder."""

    m: Listed
    f: Some = ()


class Term(Strict):
    """Somebody's time in a post, both ends inclusive; no `end` while it lasts."""

    holder: Text
    start: Date
    end: Date | None = None
    phase: Phase | None = None
    sources: Some = ()


class Post(Strict):
    """An office and its holders. `complete_until` is the last day up to which the series answers every question."""

    org: Text
    titles: Titles
    of: Some = ()
    unique: bool = True
    honorific: bool = False
    complete_from: Date | None = None
    complete_until: Date
    confused_with: Some = ()
    sources: Some = ()
    terms: tuple[Term, ...] = ()


EventKind = Literal[
    "election",
    "ballot",
    "war",
    "treaty",
    "attack",
    "disaster",
    "sport",
    "games",
    "nomination",
    "business",
    "publication",
    "other",
]


class Event(Strict):
    """Something news names by date. `entities` took part; names are definite (« l’invasion de l’Ukraine »)."""

    kind: EventKind
    names: Listed
    date: Date
    entities: Some = ()
    sources: Listed


class Renaming(Strict):
    """From `date` on the entity is called by its new names; both stand among its names too."""

    entity: Text
    old: Listed
    new: Listed
    date: Date
    sources: Listed


class FactFile(Strict):
    """A whole fact file."""

    sources: dict[str, Source] = Field(default_factory=dict)
    measures: dict[str, Measure] = Field(default_factory=dict)
    entities: dict[str, Entity] = Field(default_factory=dict)
    posts: dict[str, Post] = Field(default_factory=dict)
    series: tuple[Series, ...] = ()
    events: dict[str, Event] = Field(default_factory=dict)
    renamings: tuple[Renaming, ...] = ()
    classes: dict[str, MagnitudeClass] = Field(default_factory=dict)
    floors: tuple[Floor, ...] = ()


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a fact file, for completion in editors."""
    return FactFile.model_json_schema()


def key_names() -> set[str]:
    """Every key that a fact file may use, for « did you mean »."""
    return {name for definition in json_schema()["$defs"].values() for name in definition.get("properties", ())}
