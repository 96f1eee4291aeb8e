"""Figures with their measure and owner: each cue gets its figure, each figure the owner that the rules find."""

from __future__ import annotations

from bisect import bisect_left

from numcheck.facts.records_figures import Measure
from numcheck.link.cues import Cue, Figures, Measures, find_cues, fits, is_delta, is_proper, measures, other_scope
from numcheck.link.members import elsewhere, some
from numcheck.link.owners import COMPLEMENT, Owners
from numcheck.link.scene import Scene
from numcheck.link.surroundings import NOBODY, Owner
from numcheck.model import Mention
from numcheck.record import NamedTuple

NEAR = 24
"""Tokens between a superlative and the figure that it qualifies, at most."""

SOLE = 0.8
"""How sure the entity is that a measure belongs to: a warning."""

SELF_IDENTIFIED = 0.08
"""A figure told of « la personne la plus riche du monde » is a little surer to be that of the person found."""


class Attribution(NamedTuple):
    """A figure with its measure and owner (None when nobody can be told), how sure, and who else it might belong to.

    `status` tells a superlative of the world, and that the thing itself is meant and nothing larger (`proper`).
    """

    mention: Mention
    measure: str
    subject: str | None
    confidence: float
    alternatives: tuple[str, ...]
    status: str | None
    cue: Cue


def attribute(scene: Scene) -> list[Attribution]:
    """The figures of a text that a cue claims, each with its owner."""
    known = measures(scene.facts, scene.lexicon)
    cues = list(find_cues(scene, known))
    counted = [
        Cue(*mention.tokens, "counted", known.by_noun[mention.noun])
        for mention in scene.mentions
        if mention.noun in known.by_noun and scene.found
    ]
    if not cues and not counted:
        return []
    figures = Figures(scene)
    firsts = [cue for cue in cues if cue.kind == "superlative"]
    result: dict[int, Attribution] = {}
    for cue in sorted([*cues, *counted]):
        found = _attribute(scene, cue, figures, known, firsts)
        if found and _better(found, result.get(found.mention.tokens[0])):
            result[found.mention.tokens[0]] = found
    return list(result.values())


def _better(new: Attribution, old: Attribution | None) -> bool:
    return old is None or new.confidence > old.confidence


def _attribute(scene: Scene, cue: Cue, figures: Figures, known: Measures, firsts: list[Cue]) -> Attribution | None:
    figure = figures.starts[cue.first] if cue.kind == "counted" else figures.of(cue)
    choices = [measure for measure in known.by_label[cue.label] if figure and fits(figure, measure)]
    if figure is None or not choices or is_delta(scene, cue, figure) or other_scope(scene, cue, figure):
        return None
    if choices[0].steps and some(scene, figure):
        return None
    superlative = cue.kind == "superlative" or _is_first(scene, cue, figure, firsts)
    types = {kind for measure in choices for kind in measure.types}
    owner = _sole(scene, cue, choices[0]) if choices[0].of else Owners(scene, cue, figure, figures, types).find()
    if owner is None or owner is NOBODY:
        status = "superlative" if superlative else None
        return Attribution(figure, choices[0].id, None, 0.0, (), status, cue) if superlative or owner else None
    kind = scene.facts.entity(owner.entity).type
    measure = next(measure for measure in choices if kind in measure.types)
    if measure.steps and elsewhere(scene, owner.entity, figure):
        return None
    confidence = min(0.97, owner.confidence + SELF_IDENTIFIED) if superlative else owner.confidence
    others = _others(scene, figure, owner.entity, types) if owner.confidence < COMPLEMENT else ()
    status = "superlative" if superlative else "proper" if is_proper(scene, cue, figure) else None
    return Attribution(figure, measure.id, owner.entity, confidence, others, status, cue)


def _sole(scene: Scene, cue: Cue, measure: Measure) -> Owner:
    """The one entity that a measure belongs to: « le Smic horaire brut », not « un Smic horaire à 15 euros ».

    Nor that of another country, which the sentence names.
    """
    the = scene.lexicon.words("determiners").get(scene.tokens.word(cue.first - 1)) == "definite"
    start, end = scene.bounds(cue.first)
    named = (found.entity for found in scene.between(start, end))
    abroad = any(key != measure.of and scene.facts.entity(key).type == "country" for key in named)
    return Owner(measure.of or "", SOLE) if the and not abroad else NOBODY


def _is_first(scene: Scene, cue: Cue, figure: Mention, firsts: list[Cue]) -> bool:
    """Whether the sentence says that the owner is the world's first in what the cue measures."""
    start, end = scene.bounds(cue.first)
    guards = scene.lexicon.words("superlative_guards")
    first, last = max(start, figure.tokens[0] - NEAR), min(end, figure.tokens[0] + NEAR)
    place = bisect_left(firsts, first, key=lambda item: item.first)
    while place < len(firsts) and firsts[place].first < last:
        other = firsts[place]
        before = range(max(start, other.first - 4), other.first)
        if other.label == cue.label and not any(scene.words[index] in guards for index in before):
            return True
        place += 1
    return False


def _others(scene: Scene, figure: Mention, owner: str, types: set[str]) -> tuple[str, ...]:
    """Other entities of the same type in this sentence and the one before."""
    start, end = scene.bounds(figure.tokens[0])
    start = scene.bounds(start - 1)[0] if start else 0
    named = dict.fromkeys(found.entity for found in scene.between(start, end))
    return tuple(key for key in named if key != owner and scene.facts.entity(key).type in types)
