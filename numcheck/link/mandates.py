"""Dates of terms of office: « Première ministre depuis 2016 », « chancelier (1998-2005) », « pape, élu en 2013 »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from numcheck.link.roles import Role
from numcheck.link.scene import Found, Scene
from numcheck.model import Mention
from numcheck.record import NamedTuple


class Mandate(NamedTuple):
    """A date given to somebody's time in a post: `since`, `until`, `range`, `within` (in brackets) or `elected`."""

    mention: Mention
    found: Found
    post: str
    how: str


def mandates(scene: Scene, roles: Sequence[Role]) -> Iterator[Mandate]:
    """The dates of terms that stand beside a title and its bearer."""
    dates = {mention.tokens[0]: mention for mention in scene.dates} if roles else {}
    for role in roles if dates else ():
        told = _beside(scene, role, dates) or _elected(scene, role, dates)
        found = told and told[2]
        post = found and _post(scene, role, found)
        if told and found and post and not _goes_on(scene, told[0]):
            yield Mandate(told[0], found, post, told[1])


Told = tuple[Mention, str, Found | None]
"""A date, what it says of the term, and whose."""


def _beside(scene: Scene, role: Role, dates: Mapping[int, Mention]) -> Told | None:
    """The date just after a title (« Première ministre depuis 2016 ») or after the name that follows it."""
    person = role.person
    if person and person.first >= role.last:
        words, last = scene.words, person.last
        elected = words[last : last + 1] == [","] and scene.lexicon.words("mandate_words").get(
            words[last + 1] if last + 1 < len(words) else ""
        )
        told = dated(scene, last + 1 if elected == "elected" else last, dates)
        return (*told, person) if told and told[1] in {"within", "elected"} else None
    told = dated(scene, role.last, dates)
    if told is None or told[1] == "elected":
        return None
    return (*told, person or _bearer(scene, role) or _led(scene, told[0]))


def _bearer(scene: Scene, role: Role) -> Found | None:
    """The name before a title that a comma or a copula parts from it."""
    place = role.head - 1
    if place < 1 or scene.words[place] not in scene.lexicon.words("mandate_links"):
        return None
    return scene.ends.get(place)


def _led(scene: Scene, date: Mention) -> Found | None:
    """The name that a comma parts from a title with its date (« Premier ministre de 2002 à 2005, X … »)."""
    last = date.tokens[1]
    return scene.begins.get(last + 1) if scene.words[last : last + 1] == [","] else None


def dated(scene: Scene, index: int, dates: Mapping[int, Mention]) -> tuple[Mention, str] | None:
    """The date of a term at a token, and what its opening word says of it."""
    words = scene.words
    how = scene.lexicon.words("mandate_words").get(words[index]) if index < len(words) else None
    if how is None:
        return None
    articles = scene.lexicon.words("mandate_articles")
    index += 1
    while index < len(words) and index not in dates and words[index] in articles:
        index += 1
    date = dates.get(index)
    if (
        date is None
        or date.days is None
        or (how in {"range", "within"}) != (date.days.first.year != date.days.last.year)
    ):
        return None
    return date, str(how)


def _elected(scene: Scene, role: Role, dates: Mapping[int, Mention]) -> Told | None:
    """« X, élu président en 2017, », « Nommé Premier ministre en 2020, X … »."""
    words, place = scene.words, role.first - 1
    if place < 0 or scene.lexicon.words("mandate_words").get(words[place]) != "elected":
        return None
    index = role.last
    while index < len(words) and index not in dates and words[index] in scene.lexicon.words("mandate_articles"):
        index += 1
    date = dates.get(index)
    if date is None:
        return None
    if place and words[place - 1] == ",":
        return date, "elected", scene.ends.get(place - 1)
    last = date.tokens[1]
    led = scene.opens(place) and last < len(words) and words[last] == ","
    return (date, "elected", scene.heads().get(last + 1)) if led else None


def _post(scene: Scene, role: Role, found: Found) -> str | None:
    """The one post of the title that the person has held; None where another body's may be meant."""
    held = {term.post for term in scene.facts.terms(found.entity)}
    posts = [post for post in role.posts if post.id in held]
    if len(posts) != 1:
        return None
    generic = role.title in scene.lexicon.forms("generic_titles") and not role.specified
    country = scene.facts.entity(posts[0].org).type == "country"
    return posts[0].id if country or not generic else None


def _goes_on(scene: Scene, date: Mention) -> bool:
    """Whether the title goes on behind its date (« président depuis 2015 de la fédération »)."""
    last = date.tokens[1]
    last += scene.words[last : last + 1] == [")"]
    return last < len(scene.words) and scene.words[last] in scene.lexicon.words("of_words")
