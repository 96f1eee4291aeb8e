"""Votes against the seats of their house and against the number of those who voted."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.arithmetic.sums import summed
from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between, said
from numcheck.checks.finding import Report, softened
from numcheck.checks.proposals import replaced
from numcheck.interval import Interval, total
from numcheck.lexicon import lexicon
from numcheck.messages import because
from numcheck.model import Mention, Outcome, Relation

CLAUSE = 6
"""Words between « adopté » and its votes."""


def votes(report: Report, relation: Relation) -> Outcome | None:
    """No more votes than seats, or as many as were cast."""
    context = report.context
    if "cast" in relation.roles:
        noun = relation.one("for").noun
        return _cast(report, relation) if not noun or noun in lexicon().words("ballots") else None
    voters = _voters(context, relation)
    if voters is not None:
        return _cast(report, relation._replace(roles={**relation.roles, "cast": (voters,)}))
    if _carried_by_fewer(context, relation):
        return _too_few(report, relation)
    seats = _seats(context, relation)
    if seats is None:
        return None
    votes = (relation.one("for"), relation.one("against"))
    given = total([size for vote in votes if (size := vote.interval("exact"))])
    if Interval(Decimal(0), Decimal(seats)).meets(given):
        return report.confirmed(votes[0])
    why = because("seats", report.context.language, seats=seats)
    return report.contradicted(votes[0], votes[0], summed(report, votes, str(seats)) | {"why": why})


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


def _carried_by_fewer(context: Context, relation: Relation) -> bool:
    """Whether a text is adopted with fewer votes for it than against, and nothing else is compared."""
    votes = (relation.one("for"), relation.one("against"))
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    start = votes[0].tokens[0]
    if not votes[0].value or not votes[1].value or votes[0].value >= votes[1].value:
        return False
    if next(said(context, relation.sentence, "not_carried"), None) is not None:
        return False
    carried = next(forms_between(context, max(first, start - CLAUSE), start, "carried"), None) is not None
    return carried and _closes(context, max(votes[1].tokens[1], context.tokens.at(relation.cue.end - 1) + 1))


def _closes(context: Context, following: int) -> bool:
    """Whether nothing is said of the votes before a token: « contre 150 en 2019 » are others."""
    words = context.tokens.words[following : following + 2]
    after = words[1:] if words and words[0] in lexicon().words("ballots") else words
    return not after or after[0] in lexicon().words("phrase_ends")


def _too_few(report: Report, relation: Relation) -> Outcome:
    given, against = relation.one("for"), relation.one("against")
    printed = report.context.document.text[given.span.start : against.span.end]
    params = {"sum": printed, "why": because("carried", report.context.language), "found": given.text, "expected": ""}
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
    if stem(cast.noun or "votant") not in lexicon().words("voters") and _within(relation):
        return report.confirmed(cast)  # « sur 25 membres »: some stayed away
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
