"""Dates of terms told of a seat or a country: « entré à l'Élysée en 2012 », « a dirigé l'Allemagne de 2005 à 2021 »."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from numcheck.link.mandates import Mandate, dated
from numcheck.link.scene import Found, Scene
from numcheck.model import Mention

SEAT = 4
"""Words of a seat (« la Maison Blanche »), at most."""

ABOUT = 1
"""Years by which a term may be misdated; farther off another stay is meant."""

RULED = "ruled"
"""What a phrase says that goes on with a country, and then the years."""


def seats(scene: Scene) -> Iterator[Mandate]:
    """The dates of terms behind a name, a verb of coming, going or ruling, and the seat or the country."""
    dates = {mention.tokens[0]: mention for mention in scene.dates}
    phrases = scene.lexicon.phrases("seat_verbs")
    for found in scene.found if dates else ():
        match = phrases.match(scene.words, found.last) if found.how in {"full", "family"} else None
        if match is None or found.last + match[0] >= len(scene.words):
            continue
        how, place = str(match[1]), found.last + match[0]
        told = _ruled(scene, found, place, dates) if how == RULED else _seat(scene, found, place, how, dates)
        if told:
            yield told


def _ruled(scene: Scene, found: Found, place: int, dates: Mapping[int, Mention]) -> Mandate | None:
    """« … l'Allemagne de 2005 à 2021 »: the one post that the person has held there."""
    country = scene.begins.get(place) or scene.begins.get(place + 1)
    told = country and dated(scene, country.last, dates)
    if not country or not told:
        return None
    posts = {term.post for term in scene.facts.terms(found.entity)}
    there = [post for post in posts if scene.facts.post(post).org == country.entity]
    return Mandate(told[0], found, there[0], told[1]) if len(there) == 1 else None


def _near(scene: Scene, found: Found, post: str, how: str, date: Mention) -> bool:
    """Whether a term of the person begins, or ends, about then: many have been in the house before, in other posts."""
    behind = scene.tokens.word(date.tokens[1])
    if behind and behind not in scene.lexicon.words("election_followers"):
        return False  # « a quitté l'Élysée en 2016 pour Bruxelles »
    if date.days is None or date.days.first.year != date.days.last.year:
        return False
    terms = (term for term in scene.facts.terms(found.entity) if term.post == post)
    bounds = (term.end if how == "until" else term.start for term in terms)
    years = {dt.date.fromordinal(day).year for days in bounds if days for day in days}
    return any(abs(year - date.days.first.year) <= ABOUT for year in years)


def _seat(scene: Scene, found: Found, place: int, how: str, dates: Mapping[int, Mention]) -> Mandate | None:
    """« … à l'Élysée en 2012 »: the post whose holder is the tenant of the seat."""
    tenants = scene.lexicon.forms("tenants")
    held = {term.post for term in scene.facts.terms(found.entity)}
    articles = scene.lexicon.words("mandate_articles")
    for last in range(place + SEAT, place, -1):
        seat = tuple(word for word in scene.words[place:last] if word != "-")
        named = (post.id for tenant in tenants for post in scene.facts.posts((*tenant, *seat)))
        posts = [post for post in named if post in held]
        begins = next((index for index in range(last, last + 3) if scene.tokens.word(index) not in articles), last)
        date = dates.get(begins)
        if len(posts) == 1 and date and _near(scene, found, posts[0], how, date):
            return Mandate(date, found, posts[0], how)
    return None
