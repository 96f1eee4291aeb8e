"""When a pace or an area is none of the figures beside it: of a change, in another unit, of a part of the ground."""

from __future__ import annotations

from numcheck.checks.arithmetic.silences.otherwise import (
    REACH,
)
from numcheck.checks.base import Context
from numcheck.checks.cues import before
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation


def of_a_kind(context: Context, stated: Mention) -> bool:
    """« une surface habitable de 120 m² »: not that of the ground."""
    words, known = context.tokens.words, lexicon().words("fill")
    place = next(at for at in range(stated.tokens[0] - 1, -1, -1) if words[at] not in known)
    told = lexicon().words("surfaces")
    return words[place] not in told and words[place - 1] in told


def risen(context: Context, relation: Relation) -> bool:
    """Whether a pace is of a change: « de 12 à 25 degrés en trois heures, soit 4 degrés par heure »."""
    end = relation.one("each")
    starts = {m.tokens[1] for m in context.mentions_in(relation.sentence) if m.kind in {end.kind, "number"}}
    return before(context, end, "attained") and not starts.isdisjoint(range(end.tokens[0] - REACH, end.tokens[0]))


def in_an_earlier_unit(context: Context, relation: Relation) -> bool:
    """« 25 litres par heure, 600 par jour, soit 219 m³ par an »: a bare amount is in the unit before it."""
    each, stated = relation.one("each"), relation.one("stated")
    earlier = [m for m in context.mentions_in(relation.sentence) if m.unit and m.span.end <= each.span.start]
    return each.kind == "number" and bool(earlier) and earlier[-1].unit != stated.unit
