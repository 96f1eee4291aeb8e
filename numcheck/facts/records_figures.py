"""The typed face of what the facts know of figures: measures, their series, bounds ever observed, floors."""

from __future__ import annotations

from decimal import Decimal

from numcheck.facts.records import Words
from numcheck.facts.time import Days
from numcheck.record import NamedTuple


class Measure(NamedTuple):
    """What can be measured of entities, and how strictly a figure is compared.

    A figure within `relative` of the envelope is right; further off than by the factor `ratio` it is an error, between
    the two a warning. An observation speaks for `window_days` after it and `ahead_days` before it. The older the
    nearest one, the more the tolerances widen: `widening` gives steps of (age in days, relative, ratio).

    A measure in `steps` (the members of a union, a wage by law) has the value of its last observation until the next
    one; around a change both may be read, `window_days` after it and `ahead_days` before it. Its figures are compared
    as they stand if nothing is allowed, else as rounded; one further off than `ratio` is taken to be something else's.
    `of` is the one entity that a measure belongs to (« le Smic »): its words name the entity.
    """

    id: str
    label: str
    unit: str | None
    nouns: tuple[str, ...]
    types: tuple[str, ...]
    relative: Decimal
    ratio: Decimal
    window_days: int
    ahead_days: int
    stale_after_days: int
    widening: tuple[tuple[int, Decimal, Decimal], ...]
    steps: bool
    of: str | None


class Observation(NamedTuple):
    """One value of a series: when it held, who published it under which edition."""

    days: Days
    value: Decimal
    edition: str | None
    sources: tuple[str, ...]


class Series(NamedTuple):
    """The values of one measure of one entity, in order of time, complete up to `complete_until`.

    `tolerance` (relative, ratio) holds in place of the measure's own where they do not fit, for figures that are too
    great alone if it is that of `greater` ones: a city's name may stand for its urban area, for nothing less.
    """

    entity: str
    measure: str
    complete_until: int
    observations: tuple[Observation, ...]
    tolerance: tuple[Decimal, Decimal] | None
    greater: bool


class MagnitudeClass(NamedTuple):
    """What has ever been observed of a kind of thing: a noun with a unit outside the bounds is wrong.

    `unless` are words near the figure that take it out of the class (« sonde », « four »); `record` says what the bound
    rests on, in French and English.
    """

    id: str
    nouns: tuple[Words, ...]
    unit: str | None
    low: Decimal | None
    high: Decimal | None
    unless: tuple[Words, ...]
    record_fr: str
    record_en: str
    sources: tuple[str, ...]


class Floor(NamedTuple):
    """The least value that the holder of a superlative can have had from a year on, in its scope."""

    measure: str
    scope: str
    since: int
    value: Decimal
    sources: tuple[str, ...]
