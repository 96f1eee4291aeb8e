"""Ages, births and deaths: « Elon Musk, 53 ans, », « Âgée de 70 ans, X … », « X, né le 28 juin 1971 »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from numcheck.link.scene import Found, Scene
from numcheck.link.subjects import complements
from numcheck.model import Mention
from numcheck.record import NamedTuple


class Age(NamedTuple):
    """An age given to a person."""

    mention: Mention
    found: Found


def ages(scene: Scene) -> Iterator[Age]:
    """« Elon Musk, 53 ans, », « Elon Musk (53 ans) », « Elon Musk est âgé de 53 ans », « Âgé de 53 ans, X … »."""
    if not scene.found:
        return
    for mention in scene.mentions:
        if mention.unit != "year" or mention.kind != "duration" or mention.printed is None:
            continue
        found = _before(scene, mention) or _after(scene, mention) or _birthday(scene, mention)
        if found and scene.facts.born(found.entity):
            yield Age(mention, found)


def _before(scene: Scene, mention: Mention) -> Found | None:
    """The person just before an age that closes a phrase; not « le fils d'Elon Musk, 4 ans »."""
    found = _owner(scene, mention.tokens[0], "age_bridges")
    last = mention.tokens[1]
    ends = scene.lexicon.words("phrase_ends")
    closed = last >= len(scene.words) or scene.words[last] in ends or scene.opens(last)
    return found if closed and not _one_of_two(mention) else None


def _one_of_two(mention: Mention) -> bool:
    """Whether a figure borrows its unit from the next one: « Brigitte et Emmanuel Macron, 71 et 46 ans »."""
    return mention.printed is not None and mention.text.strip()[-1:].isdigit()


def _owner(scene: Scene, place: int, table: str) -> Found | None:
    """The entity before a token, across the words of a table, unless it is a complement itself."""
    bridges, first = scene.lexicon.words(table), place
    while place and scene.words[place - 1] in bridges and place not in scene.ends:
        place -= 1
    found = scene.ends.get(place)
    if found is None or scene.facts.entity(found.entity).type != "person":
        found = _across_aside(scene, place, first)
    if found is None or place == first:
        return None
    of = scene.lexicon.words("of_words")
    if scene.words[found.head] in of or (found.head and scene.words[found.head - 1] in of):
        return None  # « le conseiller du Premier ministre X, 32 ans »
    verb = scene.words[place] in scene.lexicon.words("speaking_now")
    return None if verb and complements(scene, found.head) else found


def _across_aside(scene: Scene, comma: int, last: int) -> Found | None:
    """The subject of a sentence before an aside, where the sentence's verb follows (« X, ancien maire, est mort »)."""
    words, verbs = scene.words, scene.lexicon.words("life_auxiliaries")
    if comma >= last or words[comma] != "," or not any(word in verbs for word in words[comma:last]):
        return None
    start, _ = scene.bounds(comma)
    place = next((place for place in range(comma - 1, start, -1) if words[place] == ","), None)
    found = scene.ends.get(place) if place else None
    return found if found and scene.opens(found.head) else None


def _after(scene: Scene, mention: Mention) -> Found | None:
    """The person after « Âgé de 53 ans, » at the head of a sentence."""
    first, last = mention.tokens
    aged = scene.lexicon.words("aged")
    return _led(scene, first - 2, last) if first > 1 and scene.words[first - 2] in aged else None


def _led(scene: Scene, first: int, last: int) -> Found | None:
    """The person after a comma, where a sentence begins with what is said of them."""
    if not scene.opens(first) or last >= len(scene.words) or scene.words[last] != ",":
        return None
    return scene.heads().get(last + 1)


def _birthday(scene: Scene, mention: Mention) -> Found | None:
    """« X, qui a fêté ses 75 ans en juillet »: whose birthday it is; not « ses 75 ans de carrière »."""
    first, last = mention.tokens
    words, verbs = scene.words, scene.lexicon.words("birthday_verbs")
    if not first or scene.lexicon.words("determiners").get(words[first - 1]) != "possessive":
        return None
    place = next((date.tokens[0] for date in scene.dates if date.tokens[1] == first - 1), first - 1)
    if not place or words[place - 1] not in verbs:
        return None
    closed = last >= len(words) or words[last] in scene.lexicon.words("phrase_ends")
    return _owner(scene, place, "birthday_bridges") if closed or scene.dates_between(last, last + 2) else None


def deaths(scene: Scene) -> Iterator[Age]:
    """« Alain Delon, mort à 88 ans », « Alain Delon est mort dimanche à l'âge de 88 ans », « Mort à 88 ans, X … »."""
    if not scene.found:
        return
    dead, gap = scene.lexicon.words("death_words"), scene.lexicon.words("death_gap")
    dates = {mention.tokens[1]: mention.tokens[0] for mention in scene.dates}
    for mention in scene.mentions:
        if mention.unit != "year" or mention.kind != "duration" or mention.printed is None:
            continue
        place = _word_before(scene, mention.tokens[0], gap, dates)
        sex = dead.get(scene.words[place]) if place >= 0 else None
        found = sex and (_owner(scene, place, "death_bridges") or _led(scene, place, mention.tokens[1]))
        if found and not complements(scene, found.head) and scene.facts.entity(found.entity).sex == sex:
            yield Age(mention, found)


def _word_before(scene: Scene, place: int, gap: Mapping[str, str], dates: Mapping[int, int]) -> int:
    """The token before « à l'âge de » and before the days between it and the verb; -1 where « à » does not come."""
    first = place
    while place and (
        place in dates or scene.words[place - 1] in gap or (place < first and _in_place(scene, place - 1))
    ):
        place = dates.get(place, place - 1)
    at = scene.lexicon.words("at_words")
    return place - 1 if any(word in at for word in scene.words[place:first]) else -1


def _in_place(scene: Scene, index: int) -> bool:
    """Whether a token belongs to a name that « à » or a hyphen leads in (« à Balmoral », « à Neuilly-sur-Seine »)."""
    words, leads = scene.words, scene.lexicon.words("place_leads")
    if "-" in words[max(0, index - 1) : index + 2]:
        return True
    return scene.capital(index) and (scene.tokens.word(index - 1) in leads or scene.capital(index - 1))


def births(scene: Scene) -> Iterator[Age]:
    """« Elon Musk, né le 28 juin 1971 », « Elon Musk est né en 1971 »: the person and the date."""
    for age in _life_dates(scene, "birth_words", "birth_bridges"):
        if scene.facts.born(age.found.entity):
            yield age


def death_dates(scene: Scene) -> Iterator[Age]:
    """« Simone Veil, morte le 30 juin 2017 », « Simone Veil est morte en 2017 »: the person and the date."""
    for age in _life_dates(scene, "death_words", "death_bridges"):
        start, _ = scene.bounds(age.found.first)
        told = scene.words[start] in scene.lexicon.words("opinion_prepositions")  # « Selon lui, X est mort en 2012 »
        if scene.facts.died(age.found.entity) and not told:
            yield age


def _life_dates(scene: Scene, table: str, bridges: str) -> Iterator[Age]:
    """The dates after a participle (by the sex it agrees with) and the person whom it is told of."""
    participles = scene.lexicon.words(table)
    dates = {mention.tokens[0]: mention for mention in scene.dates}
    for index in scene.hits(participles) if scene.found and dates else ():
        mention = _date_of(scene, index + 1, dates)
        found = mention and (_owner(scene, index, bridges) or _led(scene, index, mention.tokens[1]))
        if not mention or not found or complements(scene, found.head):
            continue
        if scene.facts.entity(found.entity).sex == participles[scene.words[index]]:
            yield Age(mention, found)


def _date_of(scene: Scene, index: int, dates: dict[int, Mention]) -> Mention | None:
    """The date after « né », across « le », « en » and the name of a place."""
    bridges = scene.lexicon.words("birth_gap")
    for place in range(index, min(index + 6, len(scene.words))):
        if place in dates:
            return dates[place]
        if scene.words[place] not in bridges and not scene.capital(place):
            return None
    return None
