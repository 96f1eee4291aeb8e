"""Whether a duration is another than that between its ends: « de 8 h à 18 h, soit huit heures payées »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.diagnosis import one_slip
from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.calendar.elapsed import MINUTES_IN, working_days
from numcheck.checks.cues import Tail, before, says, word_after
from numcheck.checks.qualified import qualified
from numcheck.interval import ONE, Interval
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

WEEK = 8
"""Days of which working ones are counted where neither a weekday nor a year tells which they are."""
OFTEN = 3
"""How many times longer or shorter a duration of its own may be than the time between the ends."""
_GAP = 2  # words from « retard » to its length
SLIPPED = 10
"""From here on a figure is no slip of the pen by chance."""
FIVE = 5
"""Minutes to which the length of a journey is rounded."""


def of_another(context: Context, relation: Relation, printed: Interval, computed: Interval) -> bool:
    """Whether a duration is net, a part or several times that between the ends, or has nothing to do with them."""
    if of_its_own(context, relation, printed, computed) or compared(context, relation):
        return True
    return printed.high < computed.low and netted(context, relation)


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


def of_its_own(context: Context, relation: Relation, printed: Interval, computed: Interval) -> bool:
    """Whether a duration has nothing to do with the ends, by its size: « une visite d'une heure, de 10 h à 17 h ».

    It is one of many within them, or one told behind them of something else; one that « soit » leads is neither, nor is
    one that a slip of the pen leads to.
    """
    stated = relation.one("stated")
    bracketed = word_after(context, stated) == "(" and relation.one("start").granularity == "year"
    if bracketed or context.tokens.words[context.tokens.at(relation.cue.start)] in lexicon().words("soit"):
        return False  # « un règne de 35 ans (1854-1889) »
    behind = stated.span.start > relation.one("end").span.start
    if printed.high * OFTEN > computed.low and not (behind and printed.low >= computed.high * OFTEN):
        return False
    return not (printed.low >= SLIPPED and one_slip([stated], lambda _, meant: _meets(meant, computed)))


def _meets(meant: Mention, computed: Interval) -> bool:
    size = meant.interval("robust")
    return size is not None and size.meets(computed)


def compared(context: Context, relation: Relation) -> bool:
    """Whether a time is that of several days, or one by which something is longer or late.

    « de 21 h à 5 h, soit 32 heures pour quatre nuits », « du 3 au 7 mars, soit un retard de six mois »
    """
    stated = relation.one("stated")
    tail = Tail(context, stated.tokens[1])
    shared = tail.starts("shared_among") and any(True for _ in tail.next().mentions(0))
    return shared or tail.starts("longer_by") or before(context, stated, "delays", _GAP)
