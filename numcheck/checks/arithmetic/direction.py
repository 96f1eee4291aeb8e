"""Up or down: the direction that the words of a relation give to its result."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between
from numcheck.model import Relation


def sign_of(context: Context, relation: Relation) -> int:
    """The direction that the words of a relation give."""
    first, last = context.tokens.at(relation.cue.start), context.tokens.at(relation.cue.end - 1)
    direction = next(forms_between(context, first, last + 1, "trend"), None)
    if direction is not None:
        return {"up": 1, "down": -1}.get(str(direction), 0)
    stated = relation.one("stated")
    before = context.document.text[max(0, stated.span.start - 1) : stated.span.start] + stated.text[:1]
    return 1 if "+" in before else -1 if any(mark in before for mark in "-−–") else 0
