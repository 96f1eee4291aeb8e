"""Results of sport as sums: points from wins and draws, a time from another one and how far they lie apart."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numcheck.checks.base import Context
from numcheck.checks.calendar.years_told import told_years
from numcheck.checks.cues import forms_between, says
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.lexicon.conversions import unit_data
from numcheck.model import Mention, Relation

_WIN = Decimal(3)
_OTHER_SCALES = ((2, 1, 0), (3, 2, 1), (4, 2, 0), (2, 1, 1), (4, 2, 1))
"""Points for a win, a draw and a defeat: where one of these gives the printed points, nothing is wrong."""
_MODERN = 1996
"""Seasons from which on all leagues of football give three points for a win."""
_PART = 10
"""How many times as long a gap may be as another reading of it; beyond, it is one of something else."""


def with_times(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The sums of times, and those of a time, a lead and the time of who came later."""
    for relation in relations:
        if relation.kind == "time_sum":
            yield relation
        elif relation.kind == "outrun" and (found := _later_time(context, relation)):
            yield found


def _later_time(context: Context, relation: Relation) -> Relation | None:
    """The sum of the shorter time and the gap, if all are told alike finely; the longer one is its total."""
    first, second, gap = (relation.one(role) for role in ("first", "second", "gap"))
    gap = _of_a_second(gap)
    if any(mention.hedge or mention.ends or mention.printed is None for mention in (first, second, gap)):
        return None
    late, early = (first, second) if _behind(context, relation) else (second, first)
    values = [_seconds(mention) for mention in (late, early, gap)]
    ulps = {ulp for _, ulp in values}
    (longer, _), (shorter, _), (apart, _) = values
    off = abs(longer - shorter - apart)
    if (len(ulps) > 1 and off <= max(ulps)) or longer <= shorter or not apart or not _alike(longer - shorter, apart):
        return None
    return relation._replace(kind="time_sum", roles={"total": (late,), "parts": (early, gap), "outrun": ()})


def _behind(context: Context, relation: Relation) -> bool:
    """Whether the first time is the longer one: « à 55 secondes du vainqueur », « avec 12 s de retard sur »."""
    words = context.tokens.words[context.tokens.at(relation.cue.start) : context.tokens.at(relation.cue.end - 1) + 1]
    return "behind" in relation.roles or not lexicon().words("late_words").keys().isdisjoint(words)


def _of_a_second(gap: Mention) -> Mention:
    """« 55 centièmes » of a second."""
    return gap._replace(kind="duration", unit="second") if gap.kind == "ratio" else gap


def _seconds(mention: Mention) -> tuple[Decimal, Decimal]:
    """A duration and the unit of its last digit, in seconds."""
    unit = unit_data().units.get(mention.unit or "")
    factor = Decimal(unit.factor.numerator) / Decimal(unit.factor.denominator) if unit else ONE
    ulp = mention.printed.ulp if mention.printed else ONE
    return (mention.value or Decimal(0)) * factor, ulp * factor


def _alike(one: Decimal, other: Decimal) -> bool:
    return one <= _PART * other and other <= _PART * one


def with_points(context: Context, relation: Relation) -> Relation | None:
    """The sum of the points of wins and draws in football, where no other way to count gives the printed ones."""
    won, drawn, stated = (relation.one(role) for role in ("won", "drawn", "stated"))
    lost = relation.roles.get("lost", ())
    if not lost or not _football_of_today(context, stated) or says(context, stated, "points_taken_off"):
        return None
    counts = [mention.value or Decimal(0) for mention in (won, drawn, *lost)]
    if any(sum(map(Decimal.__mul__, counts, map(Decimal, scale))) == stated.value for scale in _OTHER_SCALES):
        return None
    if won.printed is None:
        return None
    points = won.printed._replace(value=won.printed.value * _WIN)
    parts = (won._replace(text=f"3 × {won.text}", noun=None, printed=points), drawn._replace(noun=None))
    roles = {"total": (stated._replace(noun=None),), "parts": parts, "standing": ()}
    return relation._replace(kind="sum", roles=roles)


def _football_of_today(context: Context, stated: Mention) -> bool:
    """Whether a text names football and no other sport, and speaks of no season of former days."""
    sports = set(forms_between(context, 0, len(context.tokens), "sports"))
    years = told_years(context, stated.span) | ({context.date.first.year} if context.date else set())
    return sports == {"football"} and bool(years) and min(years) >= _MODERN
