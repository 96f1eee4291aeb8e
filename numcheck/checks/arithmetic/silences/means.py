"""When a mean is not that of the figures listed before it: they do not weigh the same, or it is of something else."""

from __future__ import annotations

from numcheck.checks.arithmetic.fitting import same_noun, stem
from numcheck.checks.base import Context
from numcheck.checks.cues import before, per, says
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_REACH = 3
"""Words between a mean and its « par »: « 25 000 euros en moyenne par projet »."""


def no_mean(context: Context, relation: Relation) -> bool:
    """Whether figures do not weigh the same, or a mean is told of more than those printed."""
    mean = relation.one("mean")
    if not same_noun(*relation.roles["parts"]):
        return True  # « 34 matchs et 51 buts, soit une moyenne de … »
    if before(context, mean, "over_words") or says(context, mean, "weighted_marks"):
        return True
    if _by_another(context, mean, relation.roles["parts"]):
        return True
    return "evenly" in relation.roles and not _evenly(context, relation.roles["parts"])


def _by_another(context: Context, mean: Mention, parts: tuple[Mention, ...]) -> bool:
    """« 40 000 euros en 2022 et 60 000 en 2023, soit 25 000 euros en moyenne par projet »: of what none is named."""
    thing = next(iter(per(context, mean, _REACH)), "")
    if not thing or thing in lexicon().words("time_units"):
        return False
    told = context.tokens.words[_opening(context, parts[0]) : mean.tokens[0]]
    return not any(word.startswith(thing) for word in told)


def _evenly(context: Context, parts: tuple[Mention, ...]) -> bool:
    """Whether the text says of what figures are, which weighs the same, and of how many: « ses trois matchs »."""
    first = _opening(context, parts[0])
    told = context.mentions_between(context.tokens.starts[first], parts[0].span.start)
    nouns = {stem(noun) for noun in lexicon().words("even_nouns")}
    named = not nouns.isdisjoint(map(stem, context.tokens.words[first : parts[0].tokens[0]]))
    return named and any(mention.value == len(parts) for mention in told)


def _opening(context: Context, mention: Mention) -> int:
    return context.tokens.sentence_bounds(context.tokens.sentence(mention.tokens[0]))[0]
