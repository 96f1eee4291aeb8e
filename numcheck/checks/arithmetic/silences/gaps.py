"""When a result is not how far the two figures beside it lie apart, or not what one has become of the other."""

from __future__ import annotations

from numcheck.checks.arithmetic.direction import sign_of
from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.arithmetic.silences.measured import (
    gap_after,
    goes_on,
    other_noun,
    part_of_a_gap,
    several_pairs,
    than_other_votes,
)
from numcheck.checks.base import Context
from numcheck.lexicon import lexicon
from numcheck.model import Relation


def no_gap(context: Context, relation: Relation, *ends: str) -> bool:
    """Whether a result is not how far these two figures lie apart."""
    if other_noun(context, relation, *ends) or than_other_votes(context, relation):
        return True
    if part_of_a_gap(context, relation.one("stated")) or _narrowed_others(context, relation):
        return True
    return several_pairs(context, relation) or _of_one_only(relation, *ends)


def _narrowed_others(context: Context, relation: Relation) -> bool:
    """« quatre des 20 wagons ont déraillé, les 3 autres touchés … »: others of some, not of all."""
    tokens = context.tokens
    cue = tokens.at(relation.cue.start)
    following = tokens.words[cue + 1 : cue + 2] if tokens.words[cue] in lexicon().words("others") else []
    return any(word.endswith(lexicon().endings("sure_participle_endings")) for word in following)


def _of_one_only(relation: Relation, *ends: str) -> bool:
    """« 41 victoires contre 8 défaites, soit dix victoires de plus »: more than another time, not than the defeats."""
    first, second = ({stem(m.noun or "")} - {""} for m in (relation.one(end) for end in ends))
    own = {stem(relation.one("stated").noun or "")}
    return bool(first and second) and first != second and own <= first | second


def no_step(context: Context, relation: Relation) -> bool:
    """Whether a result says itself what it is, without a direction: « de 500 à 2 000 euros, soit une recette de … »."""
    stated, cue = relation.one("stated"), relation.cue
    if no_gap(context, relation, "from", "to"):
        return True
    if sign_of(context, relation) or gap_after(context, stated):
        return False
    between = set(context.tokens.words[context.tokens.at(cue.end - 1) + 1 : stated.tokens[0]])
    named = between - lexicon().words("fill").keys()
    if not named <= lexicon().words("gap_nouns").keys():
        return True
    return not named and goes_on(context, stated)
