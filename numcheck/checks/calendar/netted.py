"""Whether a duration leaves out some of the time between its ends: « de 8 h à 18 h, soit huit heures payées »."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.cues import says
from numcheck.checks.qualified import qualified
from numcheck.lexicon import lexicon
from numcheck.model import Relation


def netted(context: Context, relation: Relation) -> bool:
    """Whether words tell that the duration is net, that of a part or the sum of parts, or that its end was moved."""
    stated, end = relation.one("stated"), relation.one("end")
    words, place = context.tokens.words, stated.tokens[1]
    if lexicon().phrases("unbroken").match(words, place):
        return False
    tables = ("net_times", "totals")
    if any(lexicon().phrases(table).match(words, place) for table in tables):
        return True
    if stated.span.start > end.span.start and qualified(context, stated):
        return True
    stretched = lexicon().phrases("stretched").match(words, end.tokens[1]) is not None
    return stretched or says(context, stated, "on_some_days")
