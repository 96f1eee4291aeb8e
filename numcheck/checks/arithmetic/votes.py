"""Votes against the seats of their house and against the number of those who voted."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.sums import summed
from numcheck.checks.base import Context
from numcheck.checks.cues import said
from numcheck.checks.finding import Report, softened
from numcheck.interval import Interval, total
from numcheck.lexicon import lexicon
from numcheck.messages import because
from numcheck.model import Outcome, Relation


def votes(report: Report, relation: Relation) -> Outcome | None:
    """No more votes than seats, or as many as were cast."""
    if "cast" in relation.roles:
        return _cast(report, relation)
    context = report.context
    seats = _seats(context, relation)
    if seats is None:
        return None
    votes = (relation.one("for"), relation.one("against"))
    given = total([size for vote in votes if (size := vote.interval("exact"))])
    if Interval(Decimal(0), Decimal(seats)).meets(given):
        return report.confirmed(votes[0])
    why = because("seats", report.context.language, seats=seats)
    return report.contradicted(votes[0], votes[0], summed(report, votes, str(seats)) | {"why": why})


def ballot(report: Report, relation: Relation) -> Outcome:
    """No more votes than voters; fewer there may be, of those who take no part."""
    cast = relation.one("cast")
    given = total([size for role in ("for", "against", "blank") if (size := relation.one(role).interval("exact"))])
    stated = cast.interval("exact")
    if stated is None or given.low <= stated.high:
        return report.confirmed(cast)
    return _cast(report, relation)


def _cast(report: Report, relation: Relation) -> Outcome:
    """All votes together are those cast; a round number of them may be rounded."""
    cast = relation.one("cast")
    votes = tuple(mention for role in ("for", "against", "blank") for mention in relation.roles.get(role, ()))
    given = total([size for vote in votes if (size := vote.interval("exact"))])
    stated = cast.interval("exact")
    if stated is None or given.meets(stated):
        return report.confirmed(cast)
    rounded = any(vote.printed and vote.printed.zeros for vote in (cast, *votes))
    why = because("cast", report.context.language, cast=cast.text)
    level = softened(report.rule.level) if rounded else None
    return report.contradicted(cast, cast, summed(report, votes, cast.text) | {"why": why}, level=level)


def _seats(context: Context, relation: Relation) -> int | None:
    found = set(said(context, relation.sentence, "seats"))
    elsewhere = lexicon().words("other_houses")
    if len(found) != 1 or any(word in elsewhere for word in context.tokens.words):
        return None
    return int(found.pop())
