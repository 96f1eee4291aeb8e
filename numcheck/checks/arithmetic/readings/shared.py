"""The total and the number behind a mean: « En 12 matchs, il a marqué 30 buts, soit 2,5 par match ».

No pattern holds all three, which stand in any order; the mean says what is to be looked for: the number of what it is
for, and the one other figure, which counts what the mean counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.arithmetic.fitting import comparable, same_noun
from numcheck.checks.arithmetic.silences.each import one_of
from numcheck.checks.base import Context
from numcheck.checks.cues import per
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.link.relations import bare, scale_of, times
from numcheck.model import Mention, Relation

_REACH = 3
"""Words between a mean and its « par »: « 4 000 habitants en moyenne par commune »."""
_COUNTING = {"number", "count", "money", "quantity", "percent", "ratio", "ordinal"}
_BOTH = 2
"""Figures before a mean that may be its total and its number; among more, others may be meant."""


def with_shares(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations of a mean with its total and the number of those that share it, where these are plain."""
    for relation in relations:
        if relation.kind == "shared" and (pair := _total_and_base(context, relation)):
            total, base = pair
            roles = {"total": (total,), "base": (base,), "stated": (_in_scale(relation.one("stated"), total),)}
            yield relation._replace(kind="per_head", roles=roles | {"mean": ()})


def _total_and_base(context: Context, relation: Relation) -> tuple[Mention, Mention] | None:
    """The only two figures before a mean, if one may be its total and the other its number in one way."""
    stated = relation.one("stated")
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    told = context.mentions_between(context.tokens.starts[first], stated.span.start)
    figures = [mention for mention in told if mention.kind in _COUNTING | {stated.kind}]
    thing, *following = per(context, stated, _REACH) or [""]
    if len(figures) != _BOTH or thing in lexicon().words("time_units") or _narrowed(following):
        return None
    if not thing and any(mention.kind == "duration" for mention in told if mention not in figures):
        return None  # « 360 000 euros à 12 clubs en trois ans, soit 10 000 euros en moyenne »
    one, other = figures
    found = [pair for pair in ((one, other), (other, one)) if _fits(*pair, stated, thing)]
    return found[0] if len(found) == 1 else None


def _narrowed(following: list[str]) -> bool:
    """« par ménage motorisé », « par agent formé »; not « par ménage, », « par ménage en moyenne »."""
    ends = following[0] in lexicon().words("phrase_ends") if following else True
    return not ends and not (following[1:] and following[1] in lexicon().words("means"))


def _fits(total: Mention, base: Mention, stated: Mention, thing: str) -> bool:
    """Whether a figure is the number of what a mean is for, and the other one counts what the mean counts."""
    if base.kind != "count" or not base.value or (thing and not one_of(thing, base)):
        return False
    if not comparable(total, stated) or not same_noun(total, stated):
        return False
    if stated.kind == "number" and scale_of(stated) == ONE:
        return bool(thing)  # « soit 2,5 par match »
    return stated.kind in {"number", total.kind}


def _in_scale(stated: Mention, total: Mention) -> Mention:
    """« 28 millions d’euros …, soit 2 par magasin »: two million, unless that is more than the total."""
    larger = times(stated, scale_of(total)) if bare(stated) and scale_of(total) != ONE else stated
    return larger if (larger.value or 0) <= (total.value or 0) else stated
