"""Dates of elections told of who won: « Donald Trump, élu en 2016, », « Emmanuel Macron a été élu le 7 mai 2017 »."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from numcheck.link.events import EventDate
from numcheck.link.scene import Scene
from numcheck.link.subjects import complements
from numcheck.model import Mention

COUNT = 7
"""Days after a vote in which its winner may still be said to be elected."""


def elections(scene: Scene) -> Iterator[EventDate]:
    """The dates behind a full name and « élu » that end what is said: « élu en 2002 député » is of another vote.

    After a preposition somebody else may be meant (« l'adversaire de Donald Trump, élue en 2015, »).
    """
    dates = {mention.tokens[0]: mention for mention in scene.dates}
    phrases = scene.lexicon.phrases("elected_phrases")
    for found in scene.found if dates else ():
        match = phrases.match(scene.words, found.last) if found.how == "full" else None
        date = match and dates.get(_date_at(scene, found.last + match[0]))
        if not date or not _closes(scene, date.tokens[1]) or complements(scene, found.head):
            continue
        votes = _votes(scene, found.entity)
        if votes and not _called(scene, date, votes):
            yield EventDate(date, votes, tied=True, said=True)


def _called(scene: Scene, date: Mention, votes: tuple[str, ...]) -> bool:
    """Whether a day follows a vote closely: the outcome may be known days later (« élu le 7 novembre 2020 »)."""
    if date.days is None:
        return True
    after = (date.days.first.toordinal() - scene.facts.event(key).days[1] for key in votes)
    return any(0 < days <= COUNT for days in after)


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
