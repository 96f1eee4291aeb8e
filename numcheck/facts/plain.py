"""One validated record at a time, as the plain tuple that marshal keeps: fields in the order of the records."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from numcheck.facts import schema
from numcheck.facts import schema_figures as figures
from numcheck.tokens import fold, split, typeset

Words = tuple[str, ...]
Raw = tuple[Any, ...]


def words(text: str) -> Words:
    """The folded tokens of a form, as the scanner cuts it."""
    return tuple(split(fold(text))[0])


def all_words(texts: Iterable[str]) -> tuple[Words, ...]:
    """The folded tokens of several forms, as many papers print them too: without the accents of capitals."""
    return tuple(words(form) for text in texts for form in typeset(text))


def titles(forms: Iterable[str], sex: str, demonym: schema.Demonym | None) -> tuple[Words, ...]:
    """The folded titles of one gender, then with the adjective of the country: « ministre malien de l'Intérieur »."""
    plain = all_words(forms)
    if demonym is None:
        return plain
    adjective = words(demonym.f if sex == "f" else demonym.m)
    return *plain, *((title[0], *adjective, *title[1:]) for title in plain if len(title) > 2)


def number(value: Decimal | None) -> str | None:
    """A decimal as a string without exponent."""
    return None if value is None else format(value.normalize(), "f")


def demonyms(demonym: schema.Demonym | None) -> tuple[tuple[str, str], ...]:
    """The folded adjectives of a country, (form, adjective); plurals formed where the file gives none."""
    if demonym is None:
        return ()
    m, f = fold(demonym.m), fold(demonym.f)
    plural = m if m.endswith(("s", "x")) else m + "s"
    return (("m", m), ("f", f), ("mp", fold(demonym.mp) or plural), ("fp", fold(demonym.fp) or f + "s"))


def of_dated(dated: schema.Dated | None) -> Raw | None:
    """`records.Dated`."""
    return (dated.date, tuple(dated.sources)) if dated else None


def of_life(entity: schema.Entity) -> tuple[Raw | None, Raw | None, Raw | None]:
    """Birth, death, founding."""
    return of_dated(entity.born), of_dated(entity.died), of_dated(entity.founded)


def of_entity(key: str, entity: schema.Entity) -> Raw:
    """`records.Entity`."""
    names = tuple(name for _, group in entity.names for name in group)
    return (
        key,
        entity.type,
        entity.sex,
        entity.names.full[0],
        names,
        all_words(entity.traits),
        tuple(entity.countries),
        demonyms(entity.demonym),
        all_words(entity.of),
    )


def of_post(key: str, post: schema.Post, org: schema.Entity) -> Raw:
    """`records.Post`; its label is the first title with the adjective of its country or its first complement."""
    complements = [*post.of, *org.of]
    named_by = org.demonym.m if org.demonym else (complements or [""])[0]
    begins = min((term.start[0] for term in post.terms), default=post.complete_until[0])
    return (
        key,
        post.org,
        f"{post.titles.m[0]} {named_by}".strip(),
        titles(post.titles.m, "m", org.demonym),
        titles(post.titles.f, "f", org.demonym),
        demonyms(org.demonym),
        all_words(complements),
        post.unique,
        post.honorific,
        (post.complete_from[0] if post.complete_from else begins, post.complete_until[1]),
        tuple(post.confused_with),
        tuple(post.sources),
    )


def of_term(key: str, term: schema.Term, post: schema.Post) -> Raw:
    """`records.Term`, with the post's sources where it has none of its own."""
    sources = tuple(term.sources or post.sources)
    return (key, term.holder, term.start, term.end, post.complete_until[1], term.phase, sources)


def of_measure(key: str, measure: figures.Measure) -> Raw:
    """`records_figures.Measure`, decimals as strings."""
    return (
        key,
        measure.label,
        measure.unit,
        tuple(map(fold, measure.nouns)),
        tuple(measure.types),
        number(measure.relative),
        number(measure.ratio),
        measure.window_days,
        measure.window_days if measure.ahead_days is None else measure.ahead_days,
        measure.stale_after_days,
        tuple((step.days, number(step.relative), number(step.ratio)) for step in measure.widening),
        measure.steps,
        measure.of,
    )


def of_series(series: figures.Series) -> Raw:
    """`records_figures.Series`, in order of time, decimals as strings."""
    values = sorted(series.values, key=lambda value: value.as_of)
    observations = tuple(
        (value.as_of, number(value.value), value.edition, tuple(value.sources or series.sources)) for value in values
    )
    own = series.tolerance
    tolerance = (number(own.relative), number(own.ratio)) if own else None
    greater = bool(own and own.greater)
    return (series.entity, series.measure, series.complete_until[1], observations, tolerance, greater)


def of_event(key: str, event: schema.Event) -> Raw:
    """`records.Event`."""
    entities, sources = tuple(event.entities), tuple(event.sources)
    return (key, event.kind, event.names[0], all_words(event.names), event.date, entities, sources)


def of_renaming(renaming: schema.Renaming) -> Raw:
    """`records.Renaming`."""
    return (renaming.entity, tuple(renaming.old), tuple(renaming.new), renaming.date, tuple(renaming.sources))


def of_class(key: str, kind: figures.MagnitudeClass) -> Raw:
    """`records_figures.MagnitudeClass`, decimals as strings."""
    return (
        key,
        all_words(kind.nouns),
        kind.unit,
        number(kind.low),
        number(kind.high),
        all_words(kind.unless),
        kind.record.fr,
        kind.record.en,
        tuple(kind.sources),
    )


def of_floor(floor: figures.Floor) -> Raw:
    """`records_figures.Floor`, decimals as strings."""
    return (floor.measure, floor.scope, floor.since, number(floor.value), tuple(floor.sources))


def of_source(key: str, source: schema.Source, written: str) -> Raw:
    """`records.Source`; `written` is the date in its shortest form."""
    return (key, source.publisher, source.title, source.date, written, source.url)
