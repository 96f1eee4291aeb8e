"""Claims about lives: ages, births, deaths and the ages at which people died, by the tokens of their mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from numcheck.link import clauses, lives, namesakes
from numcheck.link.roles import Role
from numcheck.link.scene import Found, Scene

NAMESAKES = 0.6
"""What is left of the weight of a family name alone, which others bear too."""

INTRODUCED = 0.9
"""A family name beside a title that the person has held is sure, even in a text that never gives the full name."""


def life_claims(scene: Scene, roles: Sequence[Role]) -> Iterator[tuple[tuple[int, int], dict[str, Any]]]:
    """The fields of each claim about a life, with the token range of its mention; the later win."""
    for age in lives.ages(scene):
        yield age.mention.tokens, _of_age(scene, age, roles)
    for birth in lives.births(scene):
        yield birth.mention.tokens, _of_life("birth", birth.found)
    for death in lives.death_dates(scene):
        yield death.mention.tokens, _of_dead(scene, "death_date", death.found, roles)
    for death in lives.deaths(scene):
        mood = clauses.modality(scene, death.found.first, death.mention.tokens[1], aside=True)
        yield death.mention.tokens, {**_of_dead(scene, "death", death.found, roles), "modality": mood}


def _of_life(measure: str, found: Found) -> dict[str, Any]:
    return {"measure": measure, "subject": found.entity, "confidence": _named_surely(found)}


def _of_dead(scene: Scene, measure: str, found: Found, roles: Sequence[Role]) -> dict[str, Any]:
    """The same for the death of somebody whom a title beside the name may introduce (« le président Pompidou »)."""
    fields = _of_life(measure, found)
    if scene.facts.died(found.entity) and _titled(scene, found, roles, country=True):
        fields["confidence"] = max(INTRODUCED, found.weight)
    return fields


def _of_age(scene: Scene, age: lives.Age, roles: Sequence[Role]) -> dict[str, Any]:
    """The age of somebody, who may be a namesake; the paragraph may tell of another time."""
    first, last = age.found.first, age.mention.tokens[1]
    return {
        **_of_life("age", age.found),
        **({"confidence": max(INTRODUCED, age.found.weight)} if _titled(scene, age.found, roles) else {}),
        "status": namesakes.doubt(scene, age.found, roles),
        "anchor": clauses.anchor(scene, first, last) or next(iter(clauses.background(scene, first)), None),
        "modality": "historical" if clauses.looks_back(scene, first, last) else "affirmed",
    }


def _titled(scene: Scene, found: Found, roles: Sequence[Role], country: bool = False) -> bool:
    """Whether a title stands beside a person that this person has held and few others bear (« le pape François »).

    With `country` a title that many bodies give will do where the post is that of a country.
    """
    facts = scene.facts
    held = {term.post for term in facts.terms(found.entity)}
    if country and any(facts.entity(facts.post(post).org).type == "country" for post in held):
        return any(role.person is found and held.intersection(post.id for post in role.posts) for role in roles)
    rare = (role for role in roles if role.specified or role.title not in scene.lexicon.forms("generic_titles"))
    return any(role.person is found and held.intersection(post.id for post in role.posts) for role in rare)


def _named_surely(found: Found) -> float:
    """How sure a person is beside an age: a family name alone, in a text without the full name, may be anybody's."""
    return found.weight if found.weight >= INTRODUCED else found.weight * NAMESAKES
