"""Events named with a date, stages that an event ends, ages, renamed bodies, figures of a class with known bounds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from numcheck.facts.records import MagnitudeClass, Words
from numcheck.facts.store import FactStore
from numcheck.link.scene import Found, Scene
from numcheck.link.subjects import Choice, salient
from numcheck.model import Mention


class EventDate(NamedTuple):
    """A date given to an event: the events that the name can mean, and whether the date is tied by « du » or « en »."""

    mention: Mention
    events: tuple[str, ...]
    tied: bool


class Stage(NamedTuple):
    """A phrase that is out of date once an event of its kind has come, and whom it is said of."""

    first: int
    last: int
    kind: str
    subject: str
    confidence: float


class Age(NamedTuple):
    """An age given to a person."""

    mention: Mention
    found: Found


class Renamed(NamedTuple):
    """A name of a renamed body: `old` says which of its names, `glossed` whether the text tells the other."""

    found: Found
    old: bool
    glossed: bool


def event_dates(scene: Scene) -> Iterator[EventDate]:
    """« la présidentielle américaine du 5 novembre 2024 », « l'invasion de l'Ukraine, le 24 février 2022 »."""
    names = scene.facts.event_names
    dates = {mention.tokens[0]: mention for mention in scene.dates}
    determiners, guards = scene.lexicon.words("determiners"), scene.lexicon.words("event_guards")
    for index in scene.hits(names):
        match = scene.facts.events_at(scene.words, index)
        if not match or not index or determiners.get(scene.words[index - 1]) not in {"definite", "plural"}:
            continue
        tied = _dated(scene, index + len(match[0]), dates)
        before = scene.words[max(scene.bounds(index)[0], index - 5) : index]
        kinds = {guards[word] for word in before if word in guards}
        if tied and "anniversary" not in kinds and (tied[1] or not kinds):
            yield EventDate(tied[0], tuple(event.id for event in match[1]), tied[1])


def _dated(scene: Scene, index: int, dates: dict[int, Mention]) -> tuple[Mention, bool] | None:
    """The date just after an event, across few words, and whether no comma stands between."""
    bridges = scene.lexicon.words("event_bridges")
    tied = True
    for place in range(index, min(index + 6, len(scene.words))):
        if place in dates:
            return dates[place], tied
        if scene.words[place] not in bridges:
            return None
        tied = tied and scene.words[place] != ","
    return None


def stages(scene: Scene) -> Iterator[Stage]:
    """« il cherche à obtenir la nomination »: said of whom, among those who took part in such an event."""
    phrases = scene.lexicon.phrases("stage_phrases")
    openers = {form[0] for form in scene.lexicon.forms("stage_phrases")}
    for index in scene.hits(openers):
        match = phrases.match(scene.words, index)
        choice = _candidate(scene, index, str(match[1])) if match else None
        if match and choice:
            yield Stage(index, index + match[0], str(match[1]), choice.entity, choice.margin)


def _candidate(scene: Scene, index: int, kind: str) -> Choice | None:
    return salient(scene, index, lambda entity: bool(scene.facts.events(entity, kind)))


def ages(scene: Scene) -> Iterator[Age]:
    """« Elon Musk, 53 ans, », « Elon Musk (53 ans) », « Elon Musk est âgé de 53 ans »."""
    between = scene.lexicon.words("age_bridges")
    ends, of_words = scene.lexicon.words("phrase_ends"), scene.lexicon.words("of_words")
    for mention in scene.mentions:
        if mention.unit != "year" or mention.kind != "duration" or mention.printed is None:
            continue
        place, last = mention.tokens[0], mention.tokens[1]
        while place and scene.words[place - 1] in between and place not in scene.ends:
            place -= 1
        found = scene.ends.get(place)
        if found and found.head and scene.words[found.head - 1] in of_words:
            continue
        closed = (
            last >= len(scene.words)
            or scene.words[last] in ends
            or scene.tokens.sentence(last - 1) < scene.tokens.sentence(last)
        )
        if found and closed and place < mention.tokens[0] and scene.facts.born(found.entity):
            yield Age(mention, found)


def renamed(scene: Scene) -> list[Renamed]:
    """The names of renamed bodies, the first of each, with whether the text anywhere tells their other name.

    Old acronyms are left alone: too many bodies share them.
    """
    result: dict[str, Renamed] = {}
    glossed: set[str] = set()
    for found in scene.found:
        for renaming in scene.facts.renamed(found.entity):
            old, new = found.printed in renaming.old, found.printed in renaming.new
            if not (old or new) or (old and found.printed.isupper()):
                continue
            result.setdefault(f"{found.entity} {old}", Renamed(found, old, False))
            if _gloss(scene, found, renaming.old if new else renaming.new):
                glossed.add(found.entity)
    return [item._replace(glossed=item.found.entity in glossed) for item in result.values()]


def _gloss(scene: Scene, found: Found, others: tuple[str, ...]) -> bool:
    """Whether a gloss stands beside a name (« X (ex-Twitter) », « Swaziland, devenu Eswatini »)."""
    words = scene.lexicon.phrases("rename_glosses")
    window = range(max(0, found.first - 4), min(len(scene.words), found.last + 5))
    if any(words.match(scene.words, index) for index in window):
        return True
    near = scene.text(max(0, found.first - 4), min(len(scene.words), found.last + 5))
    return any(other in near for other in others)


@lru_cache(maxsize=8)
def _classes(facts: FactStore) -> dict[str | None, tuple[MagnitudeClass, ...]]:
    result: dict[str | None, tuple[MagnitudeClass, ...]] = {}
    for kind in facts.classes():
        result[kind.unit] = (*result.get(kind.unit, ()), kind)
    return result


def magnitudes(scene: Scene) -> Iterator[tuple[Mention, str]]:
    """The figures that stand beside a noun of a class with known bounds, with the class's id."""
    classes = _classes(scene.facts)
    for mention in scene.mentions:
        if mention.unit is None or mention.unit not in classes:
            continue
        for kind in classes[mention.unit]:
            first, last = mention.tokens
            after = next(
                (place for place in range(last, last + 8) if scene.words[place : place + 1] == [","]), last + 8
            )
            near = _has(scene, kind.nouns, first - 8, after, first)
            if near and not _has(scene, kind.unless, first - 60, last + 60, first):
                yield mention, kind.id
                break


def _has(scene: Scene, forms: tuple[Words, ...], first: int, last: int, inside: int) -> bool:
    """Whether one of the forms stands in a token range, in the sentence of token `inside`.

    A form that ends with a preposition (« chargé de ») must end just before that token.
    """
    start, end = scene.bounds(inside)
    words, window = scene.words, range(max(start, first), min(end, last))
    if {form[0] for form in forms}.isdisjoint(words[window.start : window.stop]):
        return False
    touching = scene.lexicon.words("touching_words")
    return any(
        tuple(words[index : index + len(form)]) == form
        for form in forms
        for index in ((inside - len(form),) if form[-1] in touching else window)
    )
