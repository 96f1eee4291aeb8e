"""Votes against the seats of their house and against the number of those who voted."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.arithmetic.readings.rest import two_numbers
from numcheck.checks.arithmetic.sums import summed
from numcheck.checks.arithmetic.voting.duels import contested, of_something
from numcheck.checks.arithmetic.voting.house import seated
from numcheck.checks.arithmetic.voting.sides import of_other_side
from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between, said
from numcheck.checks.finding import Report, softened
from numcheck.checks.proposals import replaced
from numcheck.interval import HUNDRED, Interval, total
from numcheck.lexicon import lexicon
from numcheck.messages import because
from numcheck.model import Mention, Outcome, Relation

_OFF = 2
"""Points that the shares of who wins and who loses may be off 100: blank votes, a misprint."""
CLAUSE = 6
"""Words between « adopté » and its votes."""


def votes(report: Report, relation: Relation) -> Outcome | None:
    """No more votes than seats, or as many as were cast."""
    context, relation = report.context, _with_cast(relation)
    noun = relation.one("for").noun
    if noun not in lexicon().words("ballots") and (("cast" in relation.roles and noun) or "with" in relation.roles):
        return None
    if "cast" in relation.roles:
        return _cast(report, relation)
    voters = _voters(context, relation) or _house(context, relation)
    if voters is not None:
        return _cast(report, relation._replace(roles={**relation.roles, "cast": (voters,)}))
    return _too_few(report, relation) if _carried_by_fewer(context, relation) else _of_seats(report, relation)


def _with_cast(relation: Relation) -> Relation:
    """Votes with those who abstained and all who voted: « et 48 abstentions sur 577 »."""
    numbers = two_numbers(relation.one("both")) if "both" in relation.roles else None
    if numbers is None:
        return relation
    roles = {role: mentions for role, mentions in relation.roles.items() if role != "both"}
    return relation._replace(roles=roles | {"blank": (numbers[0],), "cast": (numbers[1],)})


def _of_seats(report: Report, relation: Relation) -> Outcome | None:
    """No more votes than the house that the sentence names has seats."""
    seats = _seats(report.context, relation)
    if seats is None:
        return None
    given = (relation.one("for"), relation.one("against"))
    if Interval(Decimal(0), Decimal(seats)).meets(total([s for vote in given if (s := vote.interval("exact"))])):
        return report.confirmed(given[0])
    why = because("seats", report.context.language, seats=seats)
    return report.contradicted(given[0], given[0], summed(report, given, str(seats)) | {"why": why})


def _voters(context: Context, relation: Relation) -> Mention | None:
    """The only number of voters that a text has printed so far, where more votes than that are counted.

    More for one side than there are voters are those of another vote.
    """
    given = [mention for role in ("for", "against", "blank") for mention in relation.roles.get(role, ())]
    start = given[0].span.start
    known = [m for m in context.mentions if m.kind == "count" and stem(m.noun or "") in lexicon().words("cast_nouns")]
    if len(known) != 1 or known[0].span.start > start or known[0].hedge:
        return None
    counts, size = [vote.value or 0 for vote in given], known[0].value
    return known[0] if size is not None and max(counts) <= size < sum(counts) else None


def _house(context: Context, relation: Relation) -> Mention | None:
    """The number of those who sit in the house that votes, where no side has more."""
    seats = seated(context, relation)
    counts = [m.value or 0 for role in ("for", "against", "blank") for m in relation.roles.get(role, ())]
    return seats if seats and seats.value and max(counts) <= seats.value else None


def outvoted(report: Report, relation: Relation) -> Outcome | None:
    """Whether who wins has a smaller share of the votes than who loses: « l'emporte avec 47 % contre 53 % »."""
    context = report.context
    votes = contested(context, relation) if relation.kind == "contest" else (relation.one("a"), relation.one("b"))
    if votes is None or of_something(context, votes[1]):
        return None
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    ahead = (votes[0].value or 0) - (votes[1].value or 0)
    won = _clause_says(context, first, votes[0], "wins")
    lost = _clause_says(context, first, votes[0], "loses")
    if won == lost or not ahead or (ahead > 0) == won or abs(sum(v.value or 0 for v in votes) - HUNDRED) > _OFF:
        return None
    if any(True for _ in said(context, relation.sentence, "won_otherwise")):
        return None
    return _contradicted(report, votes, "outvoted")


def _clause_says(context: Context, first: int, vote: Mention, table: str) -> bool:
    start = vote.tokens[0]
    return next(forms_between(context, max(first, start - CLAUSE), start, table), None) is not None


def _carried_by_fewer(context: Context, relation: Relation) -> bool:
    """Whether a text is adopted with fewer votes for it than against, or who has more is beaten."""
    votes = (relation.one("for"), relation.one("against"))
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    ahead = (votes[0].value or 0) - (votes[1].value or 0)
    if not votes[0].value or not votes[1].value or any(True for _ in said(context, relation.sentence, "won_otherwise")):
        return False
    if ahead > 0:
        lost = "with" in relation.roles and _clause_says(
            context, first, votes[0], "loses"
        )  # not « battu par 15 contre 12 »
    else:
        carried = any(_clause_says(context, first, votes[0], table) for table in ("carried", "wins"))
        lost = ahead < 0 and carried and next(said(context, relation.sentence, "not_carried"), None) is None
    return lost and of_other_side(context, votes[1])  # « contre 150 en 2019 » are others


def _too_few(report: Report, relation: Relation) -> Outcome:
    return _contradicted(report, (relation.one("for"), relation.one("against")), "carried")


def _contradicted(report: Report, votes: tuple[Mention, Mention], why: str) -> Outcome:
    given, against = votes
    printed = report.context.document.text[given.span.start : against.span.end]
    params = {"sum": printed, "why": because(why, report.context.language), "found": given.text, "expected": ""}
    return report.contradicted(given, given, params, related=[(against, against.text)])


def _within(relation: Relation) -> bool:
    """Whether the votes are no more than the people that they are counted among."""
    size = relation.one("cast").interval("exact")
    votes = [mention for role in ("for", "against", "blank") for mention in relation.roles.get(role, ())]
    return size is None or total([each for vote in votes if (each := vote.interval("exact"))]).low <= size.high


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
    if stem(cast.noun or "") not in lexicon().words("voters") and _within(relation):
        return report.confirmed(cast)  # « sur 25 membres », « sur 25 »: some stayed away
    votes = tuple(mention for role in ("for", "against", "blank") for mention in relation.roles.get(role, ()))
    given = total([size for vote in votes if (size := vote.interval("exact"))])
    stated = cast.interval("exact")
    if stated is None or given.meets(stated):
        return report.confirmed(cast)
    rounded = any(vote.printed and vote.printed.zeros for vote in (cast, *votes))
    why = because("cast", report.context.language, cast=cast.text)
    level = softened(report.rule.level) if rounded else None
    return report.contradicted(
        cast,
        cast,
        summed(report, votes, cast.text) | {"why": why},
        level=level,
        suggestions=[replaced(cast, given.low)],
    )


def _seats(context: Context, relation: Relation) -> int | None:
    found = set(said(context, relation.sentence, "seats"))
    elsewhere = lexicon().words("other_houses")
    if len(found) != 1 or any(word in elsewhere for word in context.tokens.words):
        return None
    return int(found.pop())
