"""The form of a fact file, checked by pydantic: what an editor may write in `rules/facts/*.yaml` or a house file.

Every scalar arrives as a string; dates are ISO of any precision and become intervals of day ordinals, figures become
decimals. Nothing here is imported while a text is checked.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from numcheck.facts.records import EntityType, Phase, Sex
from numcheck.facts.time import Days, parse_days


def _days(value: object) -> Days:
    if not isinstance(value, str):
        raise ValueError("a date is written 2024-10-25, 2024-10 or 2024")
    return parse_days(value)


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _finite(value: Decimal) -> Decimal:
    if not value.is_finite() or abs(value.adjusted()) > 40:
        raise ValueError("a figure must be finite and of a reasonable size")
    return value


Text = Annotated[str, Field(min_length=1)]
Date = Annotated[Days, BeforeValidator(_days, json_schema_input_type=str)]
Number = Annotated[Decimal, AfterValidator(_finite)]
Relative = Annotated[Number, Field(ge=0)]
Ratio = Annotated[Number, Field(gt=1)]
Some = Annotated[list[Text], BeforeValidator(_listed)]
Listed = Annotated[list[Text], BeforeValidator(_listed), Field(min_length=1)]


class Strict(BaseModel):
    """A part of a fact file: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


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
    family: Some = []
    given: Some = []
    alias: Some = []
    acronym: Some = []
    ambiguous: Some = []


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
    traits: Some = []
    countries: Some = []
    demonym: Demonym | None = None
    of: Some = []
    born: Dated | None = None
    died: Dated | None = None
    founded: Dated | None = None

    @model_validator(mode="after")
    def _life(self) -> Entity:
        if self.born and self.died and self.died.date[1] < self.born.date[0]:
            raise ValueError("died before born")
        if self.type == "person" and self.sex is None:
            raise ValueError("a person needs `sex: m` or `sex: f`")
        return self


class Titles(Strict):
    """The titles of a post by gender of the holder."""

    m: Listed
    f: Some = []


class Term(Strict):
    """Somebody's time in a post, both ends inclusive; no `end` while it lasts."""

    holder: Text
    start: Date
    end: Date | None = None
    phase: Phase | None = None
    sources: Some = []


class Post(Strict):
    """An office and its holders. `complete_until` is the last day up to which the series answers every question."""

    org: Text
    titles: Titles
    of: Some = []
    unique: bool = True
    honorific: bool = False
    complete_from: Date | None = None
    complete_until: Date
    confused_with: Some = []
    sources: Some = []
    terms: list[Term] = []


class Step(Strict):
    """From this age of the nearest observation on, these tolerances hold."""

    days: Annotated[int, Field(gt=0)]
    relative: Relative
    ratio: Ratio


class Measure(Strict):
    """What can be measured of which types of entity, and how strictly (see `records.Measure`)."""

    label: Text
    unit: str | None = None
    nouns: Some = []
    types: Annotated[list[EntityType], BeforeValidator(_listed)]
    relative: Relative
    ratio: Ratio
    window_days: Annotated[int, Field(gt=0)]
    ahead_days: Annotated[int, Field(ge=0)] | None = None
    stale_after_days: Annotated[int, Field(gt=0)]
    widening: list[Step] = []


class Value(Strict):
    """One observation."""

    as_of: Date
    value: Number
    edition: str | None = None
    sources: Some = []


class Tolerance(Strict):
    """How strictly figures of one series are compared, where its measure's own tolerances do not fit."""

    relative: Relative
    ratio: Ratio


class Series(Strict):
    """The observations of one measure of one entity."""

    entity: Text
    measure: Text
    tolerance: Tolerance | None = None
    complete_until: Date
    sources: Some = []
    values: Annotated[list[Value], Field(min_length=1)]


EventKind = Literal[
    "election", "war", "treaty", "attack", "disaster", "sport", "nomination", "business", "publication", "other"
]


class Event(Strict):
    """Something news names by date. `entities` took part; names are definite (« l’invasion de l’Ukraine »)."""

    kind: EventKind
    names: Listed
    date: Date
    entities: Some = []
    sources: Listed


class Renaming(Strict):
    """From `date` on the entity is called by its new names; both stand among its names too."""

    entity: Text
    old: Listed
    new: Listed
    date: Date
    sources: Listed


class Record(Strict):
    """What a bound rests on, in both languages of the messages."""

    fr: Text
    en: Text


class MagnitudeClass(Strict):
    """Bounds ever observed for a noun with a unit; `unless` words switch it off."""

    nouns: Listed
    unit: str | None = None
    low: Number | None = None
    high: Number | None = None
    unless: Some = []
    record: Record
    sources: Listed

    @model_validator(mode="after")
    def _bounded(self) -> MagnitudeClass:
        if self.low is None and self.high is None:
            raise ValueError("give `low`, `high` or both")
        return self


class Floor(Strict):
    """The least value of a superlative from a year on (« la personne la plus riche du monde »)."""

    measure: Text
    scope: Text = "world"
    since: Annotated[int, Field(ge=1, le=9999)]
    value: Number
    sources: Listed


class FactFile(Strict):
    """A whole fact file."""

    sources: dict[str, Source] = {}
    measures: dict[str, Measure] = {}
    entities: dict[str, Entity] = {}
    posts: dict[str, Post] = {}
    series: list[Series] = []
    events: dict[str, Event] = {}
    renamings: list[Renaming] = []
    classes: dict[str, MagnitudeClass] = {}
    floors: list[Floor] = []


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a fact file, for completion in editors."""
    return FactFile.model_json_schema()


def key_names() -> set[str]:
    """Every key that a fact file may use, for « did you mean »."""
    return {name for definition in json_schema()["$defs"].values() for name in definition.get("properties", ())}
