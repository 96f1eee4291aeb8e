"""Merges layers of fact files into one set of facts, and checks that what they point to exists."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from numcheck.facts import schema
from numcheck.facts import schema_figures as figures
from numcheck.facts.problems import problem
from numcheck.facts.reading import MarkedFile
from numcheck.yamlmarks import Marks, Where


@dataclass(frozen=True, slots=True)
class Layered:
    """The facts that hold after merging; keys are ids, or what identifies a row: (entity, measure)."""

    sources: dict[str, schema.Source] = field(default_factory=dict)
    measures: dict[str, figures.Measure] = field(default_factory=dict)
    entities: dict[str, schema.Entity] = field(default_factory=dict)
    posts: dict[str, schema.Post] = field(default_factory=dict)
    series: dict[tuple[str, str], figures.Series] = field(default_factory=dict)
    events: dict[str, schema.Event] = field(default_factory=dict)
    renamings: dict[tuple[str, int], schema.Renaming] = field(default_factory=dict)
    classes: dict[str, figures.MagnitudeClass] = field(default_factory=dict)
    floors: dict[tuple[str, str, int], figures.Floor] = field(default_factory=dict)
    places: dict[tuple[str, Hashable], tuple[Marks, Where]] = field(default_factory=dict)


def merge(layers: Sequence[Sequence[MarkedFile]]) -> Layered:
    """One set of facts; a later layer replaces whole records of an earlier one.

    Raises NumcheckError for a record that stands twice in a layer, a source id taken by an earlier layer, and a
    reference to nothing.
    """
    result = Layered()
    for layer in layers:
        seen: dict[tuple[str, Hashable], Marks] = {}
        for file in layer:
            for kind, key, place, record in _records(file.facts):
                _refuse_twice(kind, key, file.marks, place, seen, result)
                seen[kind, key] = file.marks
                result.places[kind, key] = file.marks, place
                getattr(result, kind)[key] = record
    for (kind, key), (marks, place) in result.places.items():
        _check_references(getattr(result, kind)[key], marks, place, result)
    return result


def _records(facts: schema.FactFile) -> Iterator[tuple[str, Hashable, Where, Any]]:
    for kind in ("sources", "measures", "entities", "posts", "events", "classes"):
        for key, record in getattr(facts, kind).items():
            yield kind, key, (kind, key), record
    for index, series in enumerate(facts.series):
        yield "series", (series.entity, series.measure), ("series", index), series
    for index, renaming in enumerate(facts.renamings):
        yield "renamings", (renaming.entity, renaming.date[0]), ("renamings", index), renaming
    for index, floor in enumerate(facts.floors):
        yield "floors", (floor.measure, floor.scope, floor.since), ("floors", index), floor


def _refuse_twice(
    kind: str, key: Hashable, marks: Marks, place: Where, seen: dict[tuple[str, Hashable], Marks], result: Layered
) -> None:
    shown = " / ".join(map(str, key)) if isinstance(key, tuple) else key
    if (kind, key) in seen:
        raise problem(marks, place, "twice", kind=kind, name=shown, path=seen[kind, key].path)
    if kind == "sources" and key in result.sources:
        raise problem(marks, place, "taken", name=shown)


def _check_references(record: Any, marks: Marks, place: Where, facts: Layered) -> None:
    for kind, name, where in references(record):
        known = getattr(facts, kind)
        if name not in known:
            raise problem(marks, (*place, *where), kind, (name, known), name=name)


def references(record: Any) -> Iterator[tuple[str, str, Where]]:
    """What a record points to: kind, id, and where in the record."""
    match record:
        case schema.Entity():
            yield from _of_entity(record)
        case schema.Post():
            yield from _of_post(record)
        case figures.Series():
            yield "entities", record.entity, ("entity",)
            yield "measures", record.measure, ("measure",)
            for index, value in enumerate(record.values):
                yield from _many("sources", value.sources, ("values", index, "sources"))
        case schema.Event():
            yield from _many("entities", record.entities, ("entities",))
        case schema.Renaming():
            yield "entities", record.entity, ("entity",)
        case figures.Floor():
            yield "measures", record.measure, ("measure",)
        case _:
            pass
    yield from _many("sources", getattr(record, "sources", ()), ("sources",))


def _of_entity(entity: schema.Entity) -> Iterator[tuple[str, str, Where]]:
    yield from _many("entities", entity.countries, ("countries",))
    for name in ("born", "died", "founded"):
        if dated := getattr(entity, name):
            yield from _many("sources", dated.sources, (name, "sources"))


def _of_post(post: schema.Post) -> Iterator[tuple[str, str, Where]]:
    yield "entities", post.org, ("org",)
    yield from _many("posts", post.confused_with, ("confused_with",))
    for index, term in enumerate(post.terms):
        yield "entities", term.holder, ("terms", index, "holder")
        yield from _many("sources", term.sources, ("terms", index, "sources"))


def _many(kind: str, names: Iterable[str], place: Where) -> Iterator[tuple[str, str, Where]]:
    for index, name in enumerate(names):
        yield kind, name, (*place, index)
