"""Who « le milliardaire », « le président russe » or « sa » stands for: descriptors, roles without a name, salience."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice

from numcheck.link.offices import holders
from numcheck.link.persons import of_its_time
from numcheck.link.roles import Role
from numcheck.link.scene import Found, Scene, ordinals
from numcheck.record import NamedTuple

DESCRIPTOR = 0.95
"""How surely a descriptor or a role means the entity that it is resolved to, before the margin."""

SENTENCES, MENTIONS = 10, 60
"""So far back a mention counts: after ten sentences its weight is under a thousandth."""

SUBJECT_BONUS = 0.8
"""What the subject of its sentence weighs more than another mention."""

SURE_MARGIN = 0.5
"""How sure the first is where a second weighs as much; the lead, as a share of its weight, is added to it."""


class Choice(NamedTuple):
    """The entity that stands out, and by how much: from 0.5 (no margin) to 1."""

    entity: str
    margin: float


def resolve(scene: Scene, names: list[Found], roles: list[Role]) -> None:
    """Settle all entities of the scene: names, then roles and descriptors from left to right."""
    scene.settle(names)
    _extend_heads(scene, roles)
    asked = [*((name, None) for name in names), *_descriptors(scene), *_nameless(scene, roles)]
    seen: list[Found] = []
    for found, accept in sorted(asked, key=lambda item: item[0].first):
        if accept is not None:
            choice = _most_salient(scene, found.first, reversed(seen), accept)
            if choice is None:
                continue
            found.entity, found.weight = choice.entity, found.weight * choice.margin
        seen.append(found)
    scene.settle(seen)
    for role in roles:
        if role.person and role.last > role.person.last:  # « X, PDG de Tesla, » ends with the title
            scene.ends[role.last] = role.person


def _extend_heads(scene: Scene, roles: list[Role]) -> None:
    """Let the noun phrase of a name begin at its title or courtesy word."""
    for role in roles:
        if role.person and role.person.first >= role.last:
            role.person.head = min(role.person.head, role.head)
    courtesy, determiners = scene.lexicon.words("courtesy_words"), scene.lexicon.words("determiners")
    places, of = scene.lexicon.words("place_nouns"), scene.lexicon.words("of_words")
    for found in scene.found:
        place = found.head - 1
        if place > 0 and scene.words[place] == ".":
            place -= 1
        word = scene.words[place] if place >= 0 else ""
        if place > 1 and word in of and scene.words[place - 1] in places:  # « la ville de Marseille »
            place -= 2
            word = scene.words[place]
        if word in courtesy or (found.head == found.first and determiners.get(word) == "definite"):
            found.head = place


Accept = Callable[[str], bool]


def _descriptors(scene: Scene) -> Iterable[tuple[Found, Accept]]:
    """« le milliardaire », « l'homme d'affaires français »: a definite descriptor without a name beside it."""
    determiners = scene.lexicon.words("determiners")
    hits = scene.hits(scene.facts.traits)
    for index in hits:
        if not index or determiners.get(scene.words[index - 1]) != "definite":
            continue
        match = scene.facts.traits_at(scene.words, index)
        if match is None:
            continue
        last = index + len(match[0])
        countries: tuple[str, ...] | None = None
        if last < len(scene.words) and scene.words[last] in scene.facts.demonyms:
            countries = scene.facts.demonyms[scene.words[last]]
            last += 1
        if not _named_beside(scene, index - 1, last):
            yield Found(index, last, "", "descriptor", DESCRIPTOR, index - 1), _fits(scene, match[1], countries)


def _fits(scene: Scene, entities: tuple[str, ...], countries: tuple[str, ...] | None) -> Accept:
    def accept(entity: str) -> bool:
        if entity not in entities:
            return False
        return countries is None or any(country in scene.facts.entity(entity).countries for country in countries)

    return accept


def _named_beside(scene: Scene, head: int, last: int) -> bool:
    """Whether a name, known or not, follows a descriptor (« le milliardaire de la tech Elon Musk ») or precedes it."""
    words = scene.words
    if head > 1 and words[head - 1] == "," and head - 1 in scene.ends:
        return True
    for index in range(last, min(last + 5, len(words))):
        if index in scene.begins:
            scene.begins[index].head = min(scene.begins[index].head, head)
            return True
        if not words[index].isalpha() or words[index] in scene.lexicon.words("speaking_now"):
            return False
        if scene.capital(index):
            return True
        if index == last and words[index] not in scene.lexicon.words("of_words"):
            return False
    return False


def _nameless(scene: Scene, roles: list[Role]) -> Iterable[tuple[Found, Accept | None]]:
    """Titles without a name: the holder at the document's date, or the one in the text whom the title fits."""
    for role in roles:
        if role.person or role.determiner != "definite" or of_its_time(scene, role.last):
            continue
        found = Found(role.first, role.last, "", "role", DESCRIPTOR, role.head)
        held = set(holders(scene, role)) if role.specified else set()
        if len(held) == 1:
            found.entity = held.pop()
            yield found, None
        elif role.status in {"bare", "current", "former"}:
            yield found, _in_office(scene, role)


def _in_office(scene: Scene, role: Role) -> Accept:
    """Whether an entity holds, or for « ancien » held, one of the posts of a title."""
    days = ordinals(scene.date) if scene.date else None
    posts = {post.id for post in role.posts}

    def accept(entity: str) -> bool:
        terms = [term for term in scene.facts.terms(entity) if term.post in posts and term.phase != "elect"]
        if days is None or not terms:
            return bool(terms)
        current = any(term.covers(days) == "yes" for term in terms)
        return not current and any(term.ended(days) == "yes" for term in terms) if role.status == "former" else current

    return cache(accept)


def salient(scene: Scene, index: int, accept: Accept) -> Choice | None:
    """The entity that stands out before a token, among those that are accepted."""
    return _most_salient(scene, index, scene.before(index), accept)


def _most_salient(scene: Scene, index: int, before: Iterable[Found], accept: Accept) -> Choice | None:
    scores: dict[str, float] = {}
    here = scene.tokens.sentence(index)
    for found in islice(before, MENTIONS):
        distance = here - scene.tokens.sentence(found.first)
        if distance > SENTENCES:
            break
        if found.last <= index and accept(found.entity) and not compared(scene, found):
            bonus = 1 + SUBJECT_BONUS * is_subject(scene, found)
            scores[found.entity] = scores.get(found.entity, 0.0) + bonus * 0.5**distance
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    margin = (ranked[0][1] - second) / ranked[0][1]
    return Choice(ranked[0][0], min(1.0, SURE_MARGIN + margin))


def is_subject(scene: Scene, found: Found) -> bool:
    """Whether an entity stands before the verb of its sentence and after no preposition."""
    if found.subject is None:
        found.subject = _leads(scene, found)
    return found.subject


def _leads(scene: Scene, found: Found) -> bool:
    if complements(scene, found.head):
        return False
    words = scene.words
    start, _ = scene.bounds(found.first)
    verbs, back = scene.lexicon.words("speaking_now"), scene.lexicon.words("looking_back")
    return not any(words[index] in verbs or words[index] in back for index in range(start, found.head))


def complements(scene: Scene, head: int) -> bool:
    """Whether a noun phrase that begins at a token follows a preposition, or begins with one (« du », « au »)."""
    before = scene.words[head - 1] if head else ""
    if scene.told_that(head):
        return False
    return before in scene.lexicon.words("subject_killers") or scene.words[head] in scene.lexicon.words("contracted")


def compared(scene: Scene, found: Found) -> bool:
    """Whether an entity is only what another is compared with (« plus riche qu'Elon Musk »)."""
    words = scene.words
    before = found.head - 1
    if before < 1 or words[before] not in scene.lexicon.words("than_words"):
        return False
    comparatives = scene.lexicon.words("comparatives")
    return any(words[index] in comparatives for index in range(max(0, before - 5), before))
