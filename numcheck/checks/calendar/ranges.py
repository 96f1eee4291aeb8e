"""The hours of several ranges of a day together: « de 9 h à 12 h et de 14 h à 18 h, soit sept heures par jour »."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from numcheck.checks.base import Context
from numcheck.checks.calendar.elapsed import clock
from numcheck.checks.calendar.netted import netted
from numcheck.checks.calendar.opening import days_open
from numcheck.checks.cues import per
from numcheck.checks.qualified import qualified
from numcheck.interval import Interval
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation


def ranges_of_a_day(context: Context, relation: Relation) -> Sequence[Mention]:
    """The ranges of hours that lead up to the last one, with it, where a duration stands for all of them on one day."""
    stated, end = relation.one("stated"), relation.one("end")
    inside = [m for m in context.mentions_in(relation.sentence) if m.span.end <= stated.span.start]
    hours = [m for m in inside if m.kind == "time" and m.ends]
    joined = len(hours) > 1 and hours == inside[-len(hours) :] and hours[-1].span.end == end.span.end
    if not joined or any(not _leads_on(context, *pair) for pair in pairwise(hours)):
        return ()
    if _of_something(context, stated):
        return ()
    if _of_one_day(context, stated):
        return hours if not qualified(context, stated) else ()
    return hours if days_open(context, relation) <= 1 and not netted(context, relation) else ()


def together(ranges: Sequence[Mention], unit: str) -> Interval | None:
    """The hours of ranges that follow each other on one day, in hours or minutes; None where they overlap."""
    lengths = [clock(*m.ends, unit) for m in ranges if m.ends]
    whole = clock(ranges[0].ends[0], ranges[-1].ends[1], unit) if ranges[0].ends and ranges[-1].ends else None
    if whole is None or any(length is None for length in lengths):
        return None
    total = sum((length.low for length in lengths if length), Decimal(0))
    return Interval(total, total) if total < whole.low else None


def _leads_on(context: Context, first: Mention, second: Mention) -> bool:
    """Whether only small words stand between two ranges: « et de », « , puis de »."""
    between = context.tokens.words[first.tokens[1] : second.tokens[0]]
    return all(word == "," or word in lexicon().words("function_words") for word in between)


def _of_something(context: Context, stated: Mention) -> bool:
    """« soit deux heures de fermeture »; not « sept heures d'ouverture »."""
    of, noun, *_ = [*context.tokens.words[stated.tokens[1] : stated.tokens[1] + 2], "", ""]
    return of in lexicon().words("of_words") and noun not in lexicon().words("open_hours")


def _of_one_day(context: Context, stated: Mention) -> bool:
    """« sept heures par jour », « d'ouverture quotidienne »."""
    if any(lexicon().words("time_units").get(word) == "day" for word in per(context, stated, 2)[:1]):
        return True
    following = context.tokens.words[stated.tokens[1] : stated.tokens[1] + 3]
    return any(lexicon().words("periodic").get(word) == "day" for word in following)
