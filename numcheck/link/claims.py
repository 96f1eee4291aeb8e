"""From what linking found to claims: one for each mention, enriched where its owner is known, and those of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from numcheck.link import clauses, elected, events, renames
from numcheck.link.attribution import attribute
from numcheck.link.life_claims import INTRODUCED, life_claims
from numcheck.link.mandates import mandates
from numcheck.link.roles import Role
from numcheck.link.scene import Scene, ordinals
from numcheck.link.seats import seats
from numcheck.link.subjects import complements
from numcheck.model import Claim, Days, Mention, Relation
from numcheck.tokens import Span

Fields = dict[str, Any]


def build(scene: Scene, roles: Sequence[Role], relations: Sequence[Relation]) -> tuple[Claim, ...]:
    """All claims of a text: those of the mentions in text order first, then relations, offices, stages and names."""
    owned = _owned(scene, roles)
    claims = [_of_mention(scene, number, one, owned.get(one.tokens)) for number, one in enumerate(scene.mentions)]
    fields = [_of_relation(scene, relation) for relation in relations]
    fields += [_of_office(scene, role) for role in roles if role.person]
    fields += _of_words(scene)
    claims += [Claim(id=number, **each) for number, each in enumerate(fields, len(claims))]
    return tuple(claims)


def _owned(scene: Scene, roles: Sequence[Role]) -> dict[tuple[int, int], Fields]:
    """What is known of mentions beyond their value, by token range; the later entries win."""
    result: dict[tuple[int, int], Fields] = {}
    for mention, kind in events.magnitudes(scene):
        result[mention.tokens] = {"measure": kind, "status": "magnitude"}
    for date in (*events.event_dates(scene), *elected.elections(scene)):
        status = ("tied" if date.tied else "loose") + (":said" if date.said else "")
        result[date.mention.tokens] = {"measure": "event", "alternatives": date.events, "status": status}
    result.update(life_claims(scene, roles))
    for term in (*seats(scene), *mandates(scene, roles)):
        if term.how == "elected" and term.mention.tokens in result:
            continue  # the vote itself is known
        result[term.mention.tokens] = {
            "measure": "mandate",
            "subject": term.found.entity,
            "confidence": max(term.found.weight, INTRODUCED),
            "alternatives": (term.post,),
            "status": term.how,
        }
    for item in attribute(scene):
        result[item.mention.tokens] = {
            "measure": item.measure,
            "subject": item.subject,
            "confidence": item.confidence,
            "alternatives": item.alternatives,
            "status": item.status,
            **_time(scene, item.cue.first, item.mention),
        }
    return result


def _time(scene: Scene, first: int, mention: Mention) -> Fields:
    """When and in which mood a figure is stated."""
    begin, end = min(first, mention.tokens[0]), mention.tokens[1]
    mood = clauses.modality(scene, begin, end)
    days = clauses.anchor(scene, begin, end)
    back = mood == "affirmed" and days is None
    if back and (clauses.looks_back_within(scene, begin, end) or clauses.set_in_past(scene, begin)):
        mood = "historical"
    return {"modality": mood, "anchor": days}


def _of_mention(scene: Scene, number: int, mention: Mention, owned: Fields | None) -> Claim:
    claim = Claim(
        number,
        "date" if mention.kind in {"date", "time"} else "quantity",
        mention.span,
        mention.source,
        (mention,),
        holder=clauses.holder(scene, mention.tokens[0]),
        reason=mention.reason or "not_covered",
    )
    return claim._replace(**owned) if owned else claim


def _of_relation(scene: Scene, relation: Relation) -> Fields:
    mentions = tuple(mention for group in relation.roles.values() for mention in group)
    return {
        "kind": "relation",
        "span": relation.cue,
        "source": scene.document.locate(relation.cue),
        "mentions": mentions,
        "relation": relation,
        "holder": clauses.holder(scene, scene.tokens.at(relation.cue.start)),
    }


def _placed(scene: Scene, first: int, last: int) -> Fields:
    span = Span(scene.tokens.starts[first], scene.tokens.ends[last - 1])
    return {"span": span, "source": scene.document.locate(span), "holder": clauses.holder(scene, first)}


def _of_office(scene: Scene, role: Role) -> Fields:
    person = role.person
    assert person is not None
    first, last = min(role.first, person.first), max(role.last, person.last)
    days = _in_office(scene, role, clauses.anchors(scene, first, last))
    back = clauses.looks_back(scene, first, last) or clauses.retold(scene, first)
    if days is None and (earlier := _in_office(scene, role, clauses.background(scene, first), covered=True)):
        days, back = earlier, True
    held = {term.post for term in scene.facts.terms(person.entity)}
    now = _stated_now(scene, role, clauses.main_dates(scene, first, last))
    return {
        "kind": "office",
        **_placed(scene, first, last),
        "subject": person.entity,
        "measure": _held_post(scene, role),
        "alternatives": tuple(post.id for post in role.posts),
        "status": ":".join((role.status, *_flags(scene, role, now))),
        "confidence": max(person.weight, INTRODUCED) if _held_post(scene, role) in held else person.weight,
        "anchor": days,
        "modality": "historical" if back else "affirmed",
    }


def _flags(scene: Scene, role: Role, now: bool) -> Iterator[str]:
    """What else there is to know of a title: a body named, or any, or none; aside, or after a preposition."""
    if role.specified:
        yield "named"
    elif role.title in scene.lexicon.forms("generic_titles"):
        org = scene.facts.post(_held_post(scene, role)).org
        if scene.facts.entity(org).type != "country":
            yield "generic"
    if not now:
        yield "aside"
    assert role.person is not None
    if complements(scene, min(role.head, role.person.head)) or clauses.after_death(scene, role.last):
        yield "bound"


def _stated_now(scene: Scene, role: Role, dates: Sequence[Days]) -> bool:
    """Whether a title belongs to a statement of the document's time: a date near it, or no preposition before it."""
    assert role.person is not None
    head = min(role.head, role.person.head)
    before = scene.words[head - 1] if head else ""
    says = scene.lexicon.phrases("according").match_before(scene.words, head) is not None
    cleft = scene.lexicon.phrases("clefts").match_before(scene.words, head)
    if cleft or (before in scene.lexicon.words("background_words") and not says):
        return False
    if clauses.pictured(scene, head):
        return False
    today = scene.date
    if dates and today:
        return any(days.meets(today) or abs((today.first - days.last).days) <= clauses.RECENT for days in dates)
    return says or not complements(scene, head)


def _held_post(scene: Scene, role: Role) -> str:
    """The post that a title names: of several the one that the person held."""
    assert role.person is not None
    held = {term.post for term in scene.facts.terms(role.person.entity)}
    return next((post.id for post in role.posts if post.id in held), role.posts[0].id)


def _in_office(scene: Scene, role: Role, dates: Sequence[Days], covered: bool = False) -> Days | None:
    """The first of some dates at which the person was in the post; else the first of all, unless `covered` is asked."""
    assert role.person is not None
    posts = {post.id for post in role.posts}
    terms = [term for term in scene.facts.terms(role.person.entity) if term.post in posts]
    inside = (days for days in dates if any(term.covers(ordinals(days)) != "no" for term in terms))
    return next(inside, None if covered else next(iter(dates), None))


def _of_words(scene: Scene) -> Iterator[Fields]:
    for stage in events.stages(scene):
        yield {
            "kind": "date",
            **_placed(scene, stage.first, stage.last),
            "subject": stage.subject,
            "measure": "stage",
            "status": stage.kind,
            "confidence": stage.confidence,
            "anchor": clauses.anchor(scene, stage.first, stage.last),
        }
    for name in renames.renamed(scene):
        found = name.found
        earlier = clauses.background(scene, found.first)
        yield {
            "kind": "name",
            **_placed(scene, found.first, found.last),
            "subject": found.entity,
            "measure": "name",
            "status": name.status,
            "confidence": found.weight,
            "anchor": next(iter((*clauses.main_dates(scene, found.first, found.last), *earlier)), None),
        }
