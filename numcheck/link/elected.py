"""Dates of elections told of who won: « Donald Trump, élu en 2016, », « Emmanuel Macron a été élu le 7 mai 2017 »."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from numcheck.link.events import EventDate
from numcheck.link.scene import Scene
from numcheck.link.subjects import complements


def elections(scene: Scene) -> Iterator[EventDate]:
    """The dates behind a full name and « élu » that end what is said: « élu en 2002 député » is of another vote.

    After a preposition somebody else may be meant (« l'adversaire de Donald Trump, élue en 2015, »).
    """
    dates = {mention.tokens[0]: mention for mention in scene.dates}
    phrases = scene.lexicon.phrases("elected_phrases")
    for found in scene.found if dates else ():
        match = phrases.match(scene.words, found.last) if found.how == "full" else None
        date = match and dates.get(_date_at(scene, found.last + match[0]))
        votes = _votes(scene, found.entity) if date else ()
        if date and votes and _closes(scene, date.tokens[1]) and not complements(scene, found.head):
            yield EventDate(date, votes, tied=True, said=True)


def _date_at(scene: Scene, index: int) -> int:
    """Where a date behind its preposition and article begins."""
    articles = scene.lexicon.words("mandate_articles")
    return index + (scene.words[index : index + 1] != [] and scene.words[index] in articles)


def _closes(scene: Scene, index: int) -> bool:
    return index >= len(scene.words) or scene.words[index] in scene.lexicon.words("election_followers")


def _votes(scene: Scene, entity: str) -> tuple[str, ...]:
    """The elections that somebody stood in, of two rounds in one year the second."""
    stood = sorted(scene.facts.events(entity, "election"), key=lambda event: event.days)
    return tuple({dt.date.fromordinal(event.days[0]).year: event.id for event in stood}.values())
