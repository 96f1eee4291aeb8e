"""Events named with a date, stages that an event ends, figures of a class with known bounds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from numcheck.facts.records import Event, Words
from numcheck.facts.records_figures import MagnitudeClass
from numcheck.facts.store import FactStore
from numcheck.link.cues import measures
from numcheck.link.scene import Scene
from numcheck.link.subjects import Choice, complements, salient
from numcheck.model import Mention
from numcheck.record import NamedTuple

VOTES = ("election", "ballot", "games")
"""Kinds of events named at the head of a sentence with « au »."""


INSIDE = 7
"""So many tokens of a name may stand before a date inside it, and behind it."""


class EventDate(NamedTuple):
    """A date given to an event: the events that the name can mean, and how closely the date is bound to it.

    `tied`: no comma stands between; `said`: nothing else can be dated, since the date stands in brackets or the event
    begins its sentence.
    """

    mention: Mention
    events: tuple[str, ...]
    tied: bool
    said: bool


class Stage(NamedTuple):
    """A phrase that is out of date once an event of its kind has come, and whom it is said of."""

    first: int
    last: int
    kind: str
    subject: str
    confidence: float


def event_dates(scene: Scene) -> Iterator[EventDate]:
    """« la présidentielle américaine du 5 novembre 2024 », « l'invasion de l'Ukraine, le 24 février 2022 »."""
    names = scene.facts.event_names
    dates = {mention.tokens[0]: mention for mention in scene.dates}
    determiners, adjectives = scene.lexicon.words("determiners"), scene.lexicon.words("event_adjectives")
    for index in scene.hits(names):
        match = scene.facts.events_at(scene.words, index)
        if not match:
            if apart := _apart(scene, index):
                yield apart
            continue
        head, last = index - 1 - (index > 1 and scene.words[index - 1] in adjectives), index + len(match[0])
        told = any(word in scene.lexicon.words("event_verbs") for word in scene.words[index:last])
        if not index or determiners.get(scene.words[head]) not in {"definite", "plural"}:
            if not told or not scene.capital(index):  # « Samuel Paty a été assassiné » has no article
                continue
            head = index
        if told and (date := _leading(scene, head, last)):
            yield EventDate(date, tuple(event.id for event in match[1]), tied=True, said=True)
            continue
        found = _within(scene, last) or _dated(scene, last, dates)
        voted = all(event.kind in VOTES for event in match[1])
        bond = found and _bond(scene, (head, last), *found, voted)
        if found and bond and (bond[1] or not _during(scene, (head, last), found[0], match[1])):
            yield EventDate(found[0], tuple(event.id for event in match[1]), *bond)


def _during(scene: Scene, name: tuple[int, int], date: Mention, events: tuple[Event, ...]) -> bool:
    """Whether « en » dates what happened around Games and not the Games (« le budget des JO de Paris en 2023 »).

    « Le chantier des JO de Paris, commencé en 2021, »
    """
    head, last = name
    gap = scene.words[last : date.tokens[0]]
    if events[0].kind != "games" or not gap or gap[-1] not in scene.lexicon.words("within_year"):
        return False
    done = gap[0] == "," and all(word in scene.lexicon.words("event_participles") for word in gap[1:-1])
    return len(gap) == 1 or (done and complements(scene, head))


def _apart(scene: Scene, index: int) -> EventDate | None:
    """A year within the name of an event: « les JO 2012 de Londres », « la Coupe du monde de 2018 au Qatar »."""
    words, of = scene.words, scene.lexicon.words("bare_of")
    date = next(iter(scene.dates_between(index + 1, index + INSIDE)), None)
    if date is None or scene.lexicon.words("determiners").get(scene.tokens.word(index - 1)) is None:
        return None
    first, last = date.tokens
    before = words[index : first - (words[first - 1] in of)]
    match = scene.facts.events_at([*before, *words[last : last + INSIDE]], 0)
    if match is None or len(match[0]) <= len(before):
        return None
    return EventDate(date, tuple(event.id for event in match[1]), tied=True, said=True)


def _leading(scene: Scene, head: int, last: int) -> Mention | None:
    """The date that opens the sentence before what happened: « Le 9 novembre 1989, le mur de Berlin est tombé ».

    Not « En 1990, le mur de Berlin est tombé depuis un an ».
    """
    if scene.words[head - 1 : head] != [","] or scene.tokens.word(last) in scene.lexicon.words("since"):
        return None
    start = scene.bounds(head)[0]
    return next((date for date in scene.dates_between(start, start + 2) if date.tokens[1] == head - 1), None)


def _bond(scene: Scene, name: tuple[int, int], date: Mention, tied: bool, voted: bool) -> tuple[bool, bool] | None:
    """How a date is bound to the event named before it; None for an anniversary, or what is not its own.

    « Au second tour, le 7 juillet, … » tells the day of a vote; « le débat sur le second tour a eu lieu … » does not.
    """
    head, last = name
    verbs = scene.lexicon.words("event_verbs")
    guards, since = scene.lexicon.words("event_guards"), scene.lexicon.words("since")
    begun = head > 0 and scene.words[head - 1] in since  # « depuis l'invasion de l'Ukraine, le 24 février 2022, »
    begin = scene.begin(head)
    before = scene.words[max(begin, head - 4) : head - begun]
    kinds = {guards[word] for word in before if word in guards}
    leads = voted and begin == head and scene.words[head] in scene.lexicon.words("contracted")
    whole = not kinds and (begun or leads or not complements(scene, head))
    acts = any(word in verbs for word in scene.words[last : date.tokens[0]])
    if "anniversary" in kinds or not (whole or (tied and not acts)):
        return None
    said = whole and (begun or begin == head or scene.words[date.tokens[0] - 1] == "(")
    return tied, said


def _within(scene: Scene, last: int) -> tuple[Mention, bool] | None:
    """The date that a name ends in and that goes on with a year: « les attentats du 11 septembre 2001 »."""
    date = next((date for date in scene.dates if date.tokens[0] < last < date.tokens[1]), None)
    return (date, True) if date else None


def _dated(scene: Scene, index: int, dates: dict[int, Mention]) -> tuple[Mention, bool] | None:
    """The date just after an event, across few words, and whether it is told of that event: no bare comma between."""
    bridges, told = scene.lexicon.words("event_bridges"), scene.lexicon.words("event_participles")
    tied = True
    for place in range(index, min(index + 6, len(scene.words))):
        word = scene.words[place]
        if place in dates:
            return dates[place], tied
        if word not in bridges and word not in told:
            return None
        tied = word != "," and (tied or word in told)
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


@lru_cache(maxsize=8)
def _classes(facts: FactStore) -> dict[str | None, tuple[MagnitudeClass, ...]]:
    result: dict[str | None, tuple[MagnitudeClass, ...]] = {}
    for kind in facts.classes():
        result[kind.unit] = (*result.get(kind.unit, ()), kind)
    return result


def magnitudes(scene: Scene) -> Iterator[tuple[Mention, str]]:
    """The figures that stand beside a noun of a class with known bounds, with the class's id."""
    classes = _classes(scene.facts)
    counted = measures(scene.facts, scene.lexicon).by_noun
    for mention in scene.mentions:
        for kind in classes.get(mention.unit, ()) if mention.unit or mention.noun in counted else ():
            if _named(scene, mention, kind.nouns) and not _excused(scene, mention, kind.unless):
                yield mention, kind.id
                break


def _named(scene: Scene, mention: Mention, nouns: tuple[Words, ...]) -> bool:
    """Whether a noun stands near a figure, in its sentence and, after it, before a comma.

    A form that ends with a preposition (« chargé de ») must end just before the figure.
    """
    words, (first, last) = scene.words, mention.tokens
    start, end = scene.bounds(first)
    end = next((place for place in range(last, min(end, last + 8)) if words[place] == ","), min(end, last + 8))
    start = max(start, first - 8)
    if {form[0] for form in nouns}.isdisjoint(words[start:end]):
        return False
    touching = scene.lexicon.words("touching_words")
    return any(
        tuple(words[index : index + len(form)]) == form
        for form in nouns
        for index in ((first - len(form),) if form[-1] in touching else range(start, end))
    )


def _excused(scene: Scene, mention: Mention, unless: tuple[Words, ...]) -> bool:
    """Whether a word around a figure, in its sentence or a neighbour, takes it out of the class."""
    words = scene.words
    window = range(max(0, mention.tokens[0] - 60), min(len(words), mention.tokens[1] + 60))
    openers = set(words[window.start : window.stop])
    near = [form for form in unless if form[0] in openers]
    return any(tuple(words[index : index + len(form)]) == form for form in near for index in window)
