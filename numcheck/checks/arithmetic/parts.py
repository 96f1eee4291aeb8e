"""Parts of a whole: whether figures in a list are parts of one printed total, and exclude each other."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from numcheck.checks.arithmetic.fitting import same_noun, stem
from numcheck.checks.base import Context
from numcheck.checks.cues import word_after
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation


def no_detail(context: Context, relation: Relation) -> bool:
    """Whether figures that follow a number of people are no parts of it: « 40 élus, 2 hommes et 5 femmes ont voté »."""
    whole = relation.one("total").noun or ""
    if stem(whole) not in lexicon().words("generic_nouns") or whole in lexicon().words("people"):
        return True
    parts = relation.roles["parts"]
    following = context.tokens.words[parts[-1].tokens[1] + 1 :][:1]
    goes_on = bool(following) and following[0] not in lexicon().words("phrase_ends")
    return goes_on or not _nobody_twice([word_after(context, part) for part in parts])


def larger_whole(context: Context, relation: Relation) -> bool:
    """Whether « dont » may go back to an earlier, larger figure, or its one part counts something else."""
    whole, parts = relation.one("total"), relation.roles["parts"]
    added = sum((part.value for part in parts if part.value), Decimal(0))
    if len(parts) == 1 and parts[0].noun and whole.noun and not same_noun(parts[0], whole):
        return True
    return any(
        mention.value is not None and mention.value >= added and mention.kind in {"count", "number", "money"}
        for mention in context.mentions_in(relation.sentence)
        if mention.span.end <= whole.span.start
    )


def label(context: Context, part: Mention) -> bool:
    """Whether a figure in a list only names things: « phases 1 et 2 »."""
    following = word_after(context, part)
    return part.kind == "number" and not part.unit and (not following[:1].isalpha() or following == "et")


def alternatives(context: Context, parts: Sequence[Mention]) -> bool:
    """Whether parts exclude each other (« 5 hommes et 9 femmes », « 3 pour l’un, 2 pour l’autre »), or stand alone."""
    if len(parts) == 1:
        return True
    following = [word_after(context, part) for part in parts]
    places = {lexicon().words("places_of_parts").get(word, "") for word in following}
    return (len(places) == 1 and "" not in places) or _nobody_twice(following)


def _nobody_twice(nouns: Sequence[str]) -> bool:
    """Whether nobody is one of two of these: adults are no children, but girls are."""
    traits = [str(lexicon().words("people").get(noun, "")).split() for noun in nouns]
    return all(_differ(one, other) for one, other in combinations(traits, 2))


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two people with these traits, each « question:answer », cannot be the same."""
    answers = dict(trait.split(":") for trait in one)
    return any(answers.get(question, answer) != answer for question, answer in (trait.split(":") for trait in other))
