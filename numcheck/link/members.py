"""Those who are counted: all of a country or a body, or some of them (« 4 millions d'habitants sous le seuil »).

What may stand behind the counted noun is known: the end of the phrase, a date, a verb, « de l'Union européenne »;
anything else singles some out. The members of a body are also some where the sentence speaks of a vote or of others.
"""

from __future__ import annotations

from numcheck.link.scene import Found, Scene
from numcheck.model import Mention


def acting(scene: Scene, figure: Mention) -> bool:
    """Whether those counted do something, and are a part (« 4 millions d'habitants vivent à Dakar »)."""
    place = behind_noun(scene, figure)
    return not _all_of_it(scene, figure) and scene.tokens.word(place) in scene.lexicon.words("part_verbs")


def behind_noun(scene: Scene, figure: Mention) -> int:
    """The token behind a figure and what it counts: « 4 millions d'habitants | », « 27 États membres | »."""
    words, place = scene.words, figure.tokens[1]
    place += scene.tokens.word(place) in scene.lexicon.words("of_words")
    place += words[place : place + 1] == [figure.noun]
    return place + (scene.tokens.word(place) in scene.lexicon.words("member_words"))


def genitive(scene: Scene, figure: Mention) -> Found | None:
    """Whose those counted are: « les 27 pays de l'Union européenne »."""
    place = behind_noun(scene, figure)
    if scene.tokens.word(place) not in scene.lexicon.words("of_words"):
        return None
    return scene.begins.get(place + 1) or scene.begins.get(place + 2)


def restricted(scene: Scene, figure: Mention) -> bool:
    """Whether something behind those counted makes them a part."""
    if _all_of_it(scene, figure):
        return False
    found = genitive(scene, figure)
    place = found.last if found else behind_noun(scene, figure)
    if place >= len(scene.words) or scene.opens(place):
        return False
    if scene.lexicon.phrases("whole_followers").match(scene.words, place) or scene.dates_between(place, place + 3):
        return False
    return found is None or not scene.words[place].endswith(scene.lexicon.endings("members_verb_endings"))


def _all_of_it(scene: Scene, figure: Mention) -> bool:
    """« le pays et ses 4 millions d'habitants sont … »."""
    return scene.tokens.word(figure.tokens[0] - 1) in scene.lexicon.words("many_possessives")


def some(scene: Scene, figure: Mention) -> bool:
    """Whether the sentence speaks of some of the members of a body, of others, or of a body and others."""
    before = scene.tokens.word(figure.tokens[0] - 1)
    if before == "," or before in scene.lexicon.words("coordinators"):
        return True
    guards = scene.lexicon.words("member_guards")
    start, end = scene.bounds(figure.tokens[0])
    return any(scene.words[index] in guards for index in range(start, end))


def elsewhere(scene: Scene, entity: str, figure: Mention) -> bool:
    """Whether a body whose name other countries share (« le Sénat ») may be that of another country."""
    facts, known = scene.facts, scene.facts.entity(entity)
    home = (entity,) if known.type == "country" else known.countries
    if not home:
        return False
    start, end = scene.bounds(figure.tokens[0])
    here = {key for word in scene.words[start:end] for key in facts.demonyms.get(word, ())}
    named = {found.entity for found in scene.found if facts.entity(found.entity).type == "country"}
    return bool(here.difference(home)) or (bool(named) and named.isdisjoint(home))
