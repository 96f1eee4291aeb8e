"""Whether a change is of another time than the two dates of its figures: « triplé en dix ans : 1 200 en 2022, … »."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.model import Relation


def of_other_dates(context: Context, relation: Relation) -> bool:
    """Whether the dates of two figures are not the span that the sentence tells before them, or go back in time."""
    if not {"start", "end"} <= relation.roles.keys():
        return False
    start, end = relation.one("start"), relation.one("end")
    if start.days is None or end.days is None or start.days.first >= end.days.first:
        return True
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    told = context.mentions_between(context.tokens.starts[first], relation.one("from").span.start)
    years = end.days.first.year - start.days.first.year
    for mention in told:
        if mention.kind == "duration" and (mention.unit != "year" or mention.value != years):
            return True
        if mention.kind == "date" and mention.days not in {start.days, end.days}:
            return True
    return False
