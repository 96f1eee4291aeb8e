"""Whether a duration leaves out some of the time between its ends: « de 8 h à 18 h, soit huit heures payées »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.calendar.elapsed import MINUTES_IN, working_days
from numcheck.checks.cues import says
from numcheck.checks.qualified import qualified
from numcheck.interval import ONE, Interval
from numcheck.lexicon import lexicon
from numcheck.model import Relation

WEEK = 8
"""Days of which working ones are counted where neither a weekday nor a year tells which they are."""
FIVE = 5
"""Minutes to which the length of a journey is rounded."""


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


def working(relation: Relation, printed: Interval) -> bool:
    """Whether only working days are counted: « dix jours, du lundi 3 au vendredi 14 mars »."""
    start, end = relation.one("start"), relation.one("end")
    if start.days is None or end.days is None:
        return False
    days = (end.days.first - start.days.first).days + 1
    told = start.fields.weekday if start.fields else None
    if told is None and printed.high < WEEK and not year_printed(end):
        return False
    counts = working_days(start.days.first.weekday() if told is None else told, days)
    return any(Decimal(count) in printed for count in counts)


def of_a_journey(context: Context, relation: Relation, printed: Interval, computed: Interval) -> bool:
    """Whether a journey crosses a time zone, or a few minutes of it are meant: a delay, or a rounded time."""
    words, tokens = context.tokens.words, context.tokens
    cue = tokens.at(relation.cue.start)
    if words[cue] not in lexicon().words("left"):
        return False
    stated = relation.one("stated")
    size = MINUTES_IN.get(stated.unit or "", ONE)
    gap = abs((computed.low - printed.low) * size)
    ends = sorted(relation.one(role).tokens[0] for role in ("start", "end"))
    abroad = any(tokens.text[tokens.starts[index]].isupper() for index in range(cue + 1, ends[1]))
    rounded = printed.low * size % FIVE == 0 and gap < FIVE
    return rounded or printed.high * 2 < computed.low or (abroad and gap % 60 == 0)


def bounded(relation: Relation, printed: Interval, computed: Interval) -> bool:
    """Whether the time between the ends is the most that is told, with its pauses, or ends on another day."""
    later = any(mention.text not in lexicon().words("next_days") for mention in relation.roles.get("nextday", ()))
    return later or ("most" in relation.roles and printed.high < computed.low)
