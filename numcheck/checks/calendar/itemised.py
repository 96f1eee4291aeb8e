"""Whether a weekday and the date behind its comma are two things: « fermé le mardi, le 1er mai et à Noël »."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import before
from numcheck.lexicon import lexicon
from numcheck.model import Mention

NEXT = 2
"""Tokens from a comma to a date that goes on a list: « , le 14 juillet »."""


def two_items(context: Context, mention: Mention) -> bool:
    """Whether a weekday is that of a habit or of another clause than the date printed after its comma."""
    words, (first, last) = context.tokens.words, mention.tokens
    if words[first + 1] != "," or words[first + 2] not in lexicon().words("definite_articles"):
        return False
    return before(context, mention, "definite_articles") or _goes_on(context, last) or _listed(context, mention)


def _goes_on(context: Context, last: int) -> bool:
    """Whether other words than a clock time stand behind the date: « mardi, le 12 mars étant le dernier jour »."""
    words, known = context.tokens.words, lexicon()
    if last >= len(words):
        return False
    if words[last] in known.words("phrase_ends"):
        return words[last] in known.words("coordinators")
    timed = context.mentions_between(context.tokens.starts[last], context.tokens.ends[min(last + NEXT, len(words) - 1)])
    return not any(mention.kind == "time" for mention in timed)


def _listed(context: Context, mention: Mention) -> bool:
    """Whether another day stands before, or behind the next comma, or a clause begins there."""
    tokens, (first, last) = context.tokens, mention.tokens
    begin, end = tokens.sentence_bounds(tokens.sentence(first))
    if any(_is_day(other) for other in context.mentions_between(tokens.starts[begin], tokens.starts[first])):
        return True
    if tokens.words[last : last + 1] != [","] or last + 1 >= end:
        return False
    clause = first > begin and tokens.words[last + 1] in lexicon().words("subject_pronouns")
    following = context.mentions_between(tokens.ends[last], tokens.ends[min(last + NEXT, end - 1)])
    return clause or any(map(_is_day, following))


def _is_day(mention: Mention) -> bool:
    return mention.kind == "date" and mention.granularity == "day" and not mention.role
