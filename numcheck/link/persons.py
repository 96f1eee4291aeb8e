"""Whom a title is given: the name after it, before it in apposition, or before « est »."""

from __future__ import annotations

from numcheck.link.roles import Role
from numcheck.link.scene import Found, Scene


def person_of(scene: Scene, role: Role) -> Found | None:
    """Whom the title is given: a name after it, before it in apposition, or before « est »."""
    return _name_after(scene, role) or _name_before(scene, role)


def _name_after(scene: Scene, role: Role) -> Found | None:
    words = scene.words
    index, comma = role.last, False
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
