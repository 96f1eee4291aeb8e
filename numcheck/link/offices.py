"""Titles: « l'ancien président brésilien Jair Bolsonaro » as posts, a status and a person.

A title is composed with what stands around it: « ancien », « ex- », « alors » before, an adjective of a country, an
organisation, « élu », « sortant », « par intérim » after; a name beside it makes it a claim, without one it may stand
for its holder.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from numcheck.facts.records import Post, TitleEntry
from numcheck.facts.store import FactStore
from numcheck.link.persons import of_its_time, person_of
from numcheck.link.roles import Role
from numcheck.link.scene import Scene

TELLING = 5
"""A title of so many words, borne by one post, names its organisation (« … de l'administration présidentielle »)."""


def find_roles(scene: Scene) -> list[Role]:
    """The titles of a text that the facts know, in text order, each with the person named beside it."""
    counterparts = scene.lexicon.words("counterparts")
    result: list[Role] = []
    taken = 0
    for index in scene.hits(scene.facts.titles.keys() | counterparts.keys()):
        if index < taken:
            continue
        readings = [_anyone(scene, index)] if scene.words[index] in counterparts else _readings(scene, index)
        roles = [role for entries in readings if entries and (role := _compose(scene, index, entries))]
        role = next((role for role in roles if role.person), next(iter(roles), None))
        if role:
            result.append(role)
            taken = role.last
    return result


def _readings(scene: Scene, index: int) -> list[list[TitleEntry]]:
    """The titles that may begin at a token, the longest first (« président du Conseil », « président »)."""
    groups: dict[int, list[TitleEntry]] = {}
    for raw in scene.facts.titles[scene.words[index]]:
        entry = TitleEntry._make(raw)
        size = len(entry.words)
        if size == 1 or tuple(scene.words[index : index + size]) == entry.words:
            groups.setdefault(size, []).append(entry)
    return list(groups.values())


def _anyone(scene: Scene, index: int) -> list[TitleEntry]:
    """« son homologue chinois »: any post whose country the adjective names."""
    if _demonym(scene, index + 1) is None:
        return []
    return [TitleEntry((scene.words[index],), "m", scene.facts.ids("posts"))]


def _compose(scene: Scene, index: int, entries: list[TitleEntry]) -> Role | None:
    """The title at a token with what stands around it; None where it names a post that the facts do not know."""
    before = _before(scene, index)
    if before is None:
        return None
    first, status = before
    posts = _posts(scene.facts, tuple(dict.fromkeys(key for entry in entries for key in entry.posts)))
    after = _after(scene, index + len(entries[0].words), posts)
    if after is None:
        return None
    last, late, chosen, specified = after
    head, determiner = _determiner(scene, first)
    status = late if status in {"bare", "current"} and late != "bare" else status
    if not specified and all(len(entry.posts) == 1 for entry in entries):
        specified = len(chosen) == 1 and len(entries[0].words) >= TELLING
    role = Role(first, last, chosen, status, specified, head, determiner, entries[0].words)
    role.person = person_of(scene, role)
    return role if specified or entries[0].posts != scene.facts.ids("posts") else None


@lru_cache(maxsize=64)
def _posts(facts: FactStore, keys: tuple[str, ...]) -> tuple[Post, ...]:
    return tuple(map(facts.post, keys))


def _before(scene: Scene, index: int) -> tuple[int, str] | None:
    """Where the title begins with what stands before it, and the status that gives; None for « vice- », « co- »."""
    words, tokens = scene.words, scene.tokens
    table = scene.lexicon.phrases("office_before")
    first, status = index, "bare"
    if index > 1 and words[index - 1] == "-" and tokens.glued(index):
        if words[index - 2] not in scene.lexicon.words("former_prefixes"):
            return None
        first, status = index - 2, "former"
    while (match := table.match_before(words, first)) and status != "former":
        first -= match[0]
        if match[1] != "plain":
            status = str(match[1])
    return first, status


def _determiner(scene: Scene, first: int) -> tuple[int, str | None]:
    word = scene.words[first - 1] if first else ""
    kind = scene.lexicon.words("determiners").get(word)
    return (first - 1, str(kind)) if kind else (first, None)


def _after(scene: Scene, index: int, posts: tuple[Post, ...]) -> tuple[int, str, tuple[Post, ...], bool] | None:
    """What follows the title: its end, a status, the posts that remain, whether country or organisation is named."""
    status, specified = "bare", False
    while index < len(scene.words):
        narrowed = _country(scene, index, posts) or _complement(scene, index, posts)
        if narrowed and not specified:
            (size, posts), specified = narrowed, True
        elif not narrowed and (match := _status(scene, index)):
            size, found = match
            status = found if found != "plain" else status
        else:
            break
        index += size
    unknown = index < len(scene.words) and _unknown_post(scene, index, specified)
    return None if unknown or not posts else (index, status, posts, specified)


def _country(scene: Scene, index: int, posts: tuple[Post, ...]) -> tuple[int, tuple[Post, ...]] | None:
    """An adjective of a country: the posts of that country, none where the facts have none."""
    found = _demonym(scene, index)
    if found is None:
        return None
    size, word = found
    return size, tuple(post for post in posts if any(word == form for _, form in post.adjectives))


def _demonym(scene: Scene, index: int) -> tuple[int, str] | None:
    """The adjective of a country at a token, with its size: « malien », « sud-coréen » (three tokens)."""
    words, demonyms = scene.words, scene.facts.demonyms
    for size in (3, 1):
        word = "".join(words[index : index + size])
        if word in demonyms:
            return size, word
    return None


def _complement(scene: Scene, index: int, posts: tuple[Post, ...]) -> tuple[int, tuple[Post, ...]] | None:
    """« de la République », « de Tesla »: the posts that the longest complement names."""
    following = scene.words[index : index + 1]
    near = (one for post in posts for one in post.complements if [*one[:1]] == following)
    sizes = {len(one) for one in near if tuple(scene.words[index : index + len(one)]) == one}
    if not sizes:
        return None
    size = max(sizes)
    found = tuple(scene.words[index : index + size])
    return size, tuple(post for post in posts if found in post.complements)


def _status(scene: Scene, index: int) -> tuple[int, str] | None:
    match = scene.lexicon.phrases("office_after").match(scene.words, index)
    if not match:
        return None
    size, status = match
    if status == "elect":
        following = scene.words[index + size] if index + size < len(scene.words) else ""
        if following in scene.lexicon.words("elected_how"):
            return None
    return size, str(status)


def _unknown_post(scene: Scene, index: int, specified: bool) -> bool:
    """Whether the title goes on with words that make it another post (« président du jury », « directeur délégué »)."""
    if of_its_time(scene, index):
        return False
    word = scene.words[index]
    if word in scene.lexicon.words("of_words") or word == "-" or (specified and _subsidiary(scene, index)):
        return True
    return not specified and word in scene.lexicon.words("complement_openers")


def _subsidiary(scene: Scene, index: int) -> bool:
    """Whether the name of an organisation goes on with that of a place or a body (« Microsoft France »)."""
    if not scene.adjacent(index):
        return False
    found = scene.begins.get(index)
    if found is not None:
        return scene.facts.entity(found.entity).type != "person"
    return scene.words[index] in scene.lexicon.words("subsidiary_words") and scene.capital(index)


def holders(scene: Scene, role: Role) -> Iterator[str]:
    """Who holds the posts of a title at the document's date, where just one person can."""
    if scene.date is None or role.status not in {"bare", "current"}:
        return
    days = scene.date.first.toordinal(), scene.date.last.toordinal()
    for post in role.posts:
        if post.unique:
            yield from {term.holder for term, truth in scene.facts.holders(post.id, days) if truth == "yes"}
