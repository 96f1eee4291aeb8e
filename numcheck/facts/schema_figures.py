"""The form of measures, their series, bounds and floors in a fact file."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from numcheck.errors import Refusal
from numcheck.facts.records import EntityType
from numcheck.facts.schema_types import Date, Listed, Number, Ratio, Relative, Some, Strict, Text, listed


class Step(Strict):
    """From this age of the nearest observation on, these tolerances hold."""

    days: Annotated[int, Field(gt=0)]
    relative: Relative
    ratio: Ratio


class Measure(Strict):
    """What can be measured of which types of entity, and how strictly (see `records.Measure`)."""

    label: Text
    unit: str | None = None
    nouns: Some = ()
    types: Annotated[tuple[EntityType, ...], BeforeValidator(listed)]
    relative: Relative
    ratio: Ratio
    window_days: Annotated[int, Field(gt=0)]
    ahead_days: Annotated[int, Field(ge=0)] | None = None
    stale_after_days: Annotated[int, Field(gt=0)]
    widening: tuple[Step, ...] = ()
    steps: bool = False
    of: str | None = None


class Tolerance(Strict):
    """How strictly figures of one series are compared, where its measure's own tolerances do not fit.

    With `greater` only figures above the observations are; those below keep the measure's own.
    """

    relative: Relative
    ratio: Ratio
    greater: bool = False


class Value(Strict):
    """One observation."""

    as_of: Date
    value: Number
    edition: str | None = None
    sources: Some = ()


class Series(Strict):
    """The observations of one measure of one entity."""

    entity: Text
    measure: Text
    tolerance: Tolerance | None = None
    complete_until: Date
    sources: Some = ()
    values: Annotated[tuple[Value, ...], Field(min_length=1)]


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
    unless: Some = ()
    record: Record
    sources: Listed

    @model_validator(mode="after")
    def _bounded(self) -> MagnitudeClass:
        if self.low is None and self.high is None:
            raise Refusal("give `low`, `high` or both", "donnez `low`, `high` ou les deux")
        return self


class Floor(Strict):
    """The least value of a superlative from a year on (« la personne la plus riche du monde »)."""

    measure: Text
    scope: Text = "world"
    since: Annotated[int, Field(ge=1, le=9999)]
    value: Number
    sources: Listed
