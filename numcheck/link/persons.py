"""Whom a title is given: the name after it, before it in apposition, or before « est »."""

from __future__ import annotations

from numcheck.link.roles import Role
from numcheck.link.scene import Found, Scene

PORTFOLIO = 9
"""Words of one department in a minister's title, at most."""


def person_of(scene: Scene, role: Role) -> Found | None:
    """Whom the title is given: a name after it, before it in apposition, or before « est »."""
    return _name_after(scene, role) or _name_before(scene, role)


def _name_after(scene: Scene, role: Role) -> Found | None:
    words = scene.words
    index, comma = _past_portfolio(scene, role), False
    if index < len(words) and words[index] == ",":
        index, comma = index + 1, True
    while index < len(words) and words[index] in scene.lexicon.words("courtesy_words"):
        index += 1
        if index < len(words) and words[index] == ".":
            index += 1
    found = scene.begins.get(index)
    if found is None or found.how in {"role", "descriptor"} or role.determiner == "plural":
        return None
    heads = role.determiner is None and scene.opens(role.first)  # « Alors président, X … »
    return None if comma and not heads and not _closed(scene, found.last) else found


def _past_portfolio(scene: Scene, role: Role) -> int:
    """Where a minister's title ends that goes on: « ministre de l'Économie, des Finances et du Plan »."""
    words, of = scene.words, scene.lexicon.words("of_words")
    index = role.last
    if role.title[0] not in scene.lexicon.words("portfolio_titles"):
        return index
    joins = {",", *scene.lexicon.words("coordinators")}
    while scene.tokens.word(index) in joins and scene.tokens.word(index + 1) in of:
        end = next((place for place in range(index + 2, index + PORTFOLIO) if _ends_portfolio(scene, place)), None)
        inside = words[index + 2 : end]
        if end is None or not scene.facts.demonyms.keys().isdisjoint(inside) or of.keys() & {*inside}:
            return role.last
        index = end
    return index


def _ends_portfolio(scene: Scene, index: int) -> bool:
    """Whether a department ends before a token: at a comma, « et de », a name or courtesy word."""
    word = scene.tokens.word(index)
    if word in scene.lexicon.words("coordinators"):
        return scene.tokens.word(index + 1) in scene.lexicon.words("of_words")
    return word == "," or index in scene.begins or word in scene.lexicon.words("courtesy_words")


def _closed(scene: Scene, index: int) -> bool:
    """Whether a name between commas ends at a token, and no second name follows: then it is a list."""
    if index >= len(scene.words) or scene.words[index].isalpha():
        return False
    return scene.words[index] in scene.lexicon.words("phrase_ends") and index + 1 not in scene.begins


def _name_before(scene: Scene, role: Role) -> Found | None:
    words = scene.words
    place = role.head - 1
    if place < 1 or role.determiner in {"plural", "possessive", "indefinite"}:
        return None
    if words[place] in scene.lexicon.words("copulas"):
        return scene.ends.get(place)
    if words[place] in scene.lexicon.words("apposition_adverbs"):
        place -= 1
    following = words[role.last] if role.last < len(words) else "."
    bracketed = words[place] == "(" and following == ")"
    if not bracketed and (words[place] != "," or following not in scene.lexicon.words("phrase_ends")):
        return None
    found = scene.ends.get(place)
    if found is None or found.how == "role":
        return None
    opening = words[found.head - 1] if found.head else ""
    return None if opening in scene.lexicon.words("opinion_prepositions") else found


def of_its_time(scene: Scene, index: int) -> bool:
    """Whether a date goes with a title that ends before a token (« président de 2012 à 2017 »): not today's holder."""
    opens = index < len(scene.words) and scene.words[index] in scene.lexicon.words("time_openers")
    return opens and bool(scene.dates_between(index + 1, index + 2))
