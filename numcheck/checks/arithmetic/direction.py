"""Up or down: the direction that the words of a relation give to its result."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between, said
from numcheck.lexicon import Value, lexicon
from numcheck.model import Relation


def trends(context: Context, relation: Relation) -> list[Value]:
    """The directions of the words in a connector: up, down, or any."""
    first, last = context.tokens.at(relation.cue.start), context.tokens.at(relation.cue.end - 1)
    return list(forms_between(context, first, last + 1, "trend"))


def sign_of(context: Context, relation: Relation) -> int:
    """The direction that the words of a relation give."""
    stated = relation.one("stated")
    gap = lexicon().phrases("gaps").match(context.tokens.words, stated.tokens[1])
    direction = gap[1] if gap else next(iter(trends(context, relation)), None)
    if (
        not gap
        and _of_a_result(context, relation)
        and next(said(context, relation.sentence, "losses"), None) is not None
    ):
        return 0  # « le déficit se creuse de 8 à 10 millions, soit un recul de 2 millions »
    if direction is not None:
        return {"up": 1, "down": -1}.get(str(direction), 0)
    before = context.document.text[max(0, stated.span.start - 1) : stated.span.start] + stated.text[:1]
    return 1 if "+" in before else -1 if any(mark in before for mark in "-−–") else 0


def _of_a_result(context: Context, relation: Relation) -> bool:
    """Whether a fall may be one of the result rather than of the loss: « un recul », « une chute »."""
    first, last = context.tokens.at(relation.cue.start), context.tokens.at(relation.cue.end - 1)
    return not lexicon().words("setbacks").keys().isdisjoint(context.tokens.words[first : last + 1])
