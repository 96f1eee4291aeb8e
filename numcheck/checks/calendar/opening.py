"""On how many days the same hours recur: « du lundi au vendredi, de 9 h à 12 h, soit 15 heures »."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

WEEK = 7
"""Days on which hours may recur where their days are not told."""


def days_open(context: Context, relation: Relation) -> int:
    """How many days the hours of a relation may stand for: those of its sentence, a week for « par semaine »."""
    stated, start = relation.one("stated"), relation.one("start")
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    if next(forms_between(context, first, stated.tokens[0], "every_day"), None) is not None or _per_week(
        context, stated
    ):
        return WEEK
    beside = [
        m for m in context.mentions_in(context.tokens.sentence(start.tokens[0])) if m.span.end <= stated.span.start
    ]
    ranges = [_length(m) for m in beside if m.kind == "date" and m.ends]
    counts = [int(m.value) for m in beside if m.value and _counts_days(m)]
    single = sum(m.kind == "date" and m.granularity == "day" and m.ends is None for m in beside)
    return max([*ranges, *counts, single], default=1)


def _length(mention: Mention) -> int:
    """The days of a range; a week for weekdays."""
    return (mention.days.last - mention.days.first).days + 1 if mention.days else WEEK


def _counts_days(mention: Mention) -> bool:
    return mention.unit == "day" or mention.noun in lexicon().words("recurring_days")


def _per_week(context: Context, stated: Mention) -> bool:
    """Whether a duration is that of a week or of a whole: « 45 heures par semaine », « 80 heures de cours »."""
    return lexicon().phrases("summed_hours").match(context.tokens.words, stated.tokens[1]) is not None
