"""The shares of two sides, which are 100 % at most: of those of a run-off, of yes and no, of who wins and who loses."""

from __future__ import annotations

from numcheck.checks.arithmetic.sums import summed
from numcheck.checks.arithmetic.voting.sides import of_other_side
from numcheck.checks.base import Context
from numcheck.checks.cues import after, forms_between, said, word_after
from numcheck.checks.finding import Report
from numcheck.interval import HUNDRED, Interval, total
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome, Relation

_MOST = 120
"""What two shares may make by mistake where the second stands in a sentence of its own."""
_MOST_APART = 112
"""The same where only a verb says that one has won against the other."""
_TWO = 2
_TIMES = {"date", "ordinal", "duration"}


def duel(report: Report, relation: Relation) -> Outcome | None:
    """Two shares of a relation that holds both."""
    context, parts = report.context, (relation.one("a"), relation.one("b"))
    if _of_others(context, relation, *parts):
        return None
    dates = (m for m in context.mentions_in(relation.sentence) if m.kind == "date")
    if any(date.span.start > parts[0].span.start for date in dates):
        return report.unchecked(parts[1], "other_reading")  # « contre 51 % à son rival de 2020 »
    return _held(report, parts, _reach(parts))


def _of_others(context: Context, relation: Relation, first: Mention, second: Mention) -> bool:
    """Whether words say that two shares are not those of two sides of one vote."""
    if relation.kind == "duel":
        return of_something(context, second)
    if word_after(context, second) in lexicon().words("elsewhere"):
        return True
    if relation.kind == "complement":
        return _of_other_things(context, second)
    return (
        _turnout(context, relation)
        or _of_something_else(context, first, second)
        or any(_faced(context, share) for share in (first, second))
    )


def rival(report: Report, relation: Relation) -> Outcome | None:
    """The share of somebody's rival, and the only one of the sentence before: « Sa rivale en a obtenu 47,3 % »."""
    context, stated = report.context, relation.one("b")
    inside = context.mentions_in(relation.sentence)
    if not relation.sentence or len([m for m in inside if m.kind == "percent"]) > 1:
        return None
    earlier = context.mentions_in(relation.sentence - 1)
    shares = [mention for mention in earlier if mention.kind == "percent"]
    if len(shares) != 1 or not _of_votes(context, shares[0], stated) or any(m.kind in _TIMES for m in inside):
        return None
    if "pronoun" in relation.roles and not _runoff(context, relation.sentence - 1):
        return None
    parts = (shares[0], stated)
    return _held(report, parts, _reach(parts)) if sum(part.value or 0 for part in parts) <= _MOST else None


def contest(report: Report, relation: Relation) -> Outcome | None:
    """The two shares of a sentence that tells who won: « Anna Roy (51,7 %) devance Paul Petit (49,3 %) »."""
    parts = contested(report.context, relation)
    if parts is None or sum(part.value or 0 for part in parts) > _MOST_APART:
        return None
    return _held(report, parts, _reach(parts))


def counted(report: Report, relation: Relation) -> Outcome | None:
    """The shares behind two numbers of votes: « 1 287 voix (48,9 %), Claire Delmas 1 344 (52,1 %) »."""
    context, told = report.context, relation.roles["parts"]
    shares = tuple(mention for mention in told if mention.kind == "percent")
    votes = [mention for mention in told if mention.kind != "percent"]
    if len(shares) != _TWO or len(votes) != _TWO or votes[0].noun not in lexicon().words("ballots"):
        return None
    inside = context.mentions_in(relation.sentence)
    if any(m.kind in _TIMES for m in inside) or not _told_alike(context, *shares):
        return None
    if not all(of_other_side(context, share) for share in shares):
        return None
    parts = (shares[0], shares[1])
    return _held(report, parts, _reach(parts)) if sum(part.value or 0 for part in parts) <= _MOST else None


def contested(context: Context, relation: Relation) -> tuple[Mention, Mention] | None:
    """The only shares of a sentence about a vote, one for each side."""
    inside = context.mentions_in(relation.sentence)
    shares = [mention for mention in inside if mention.kind == "percent"]
    if len(shares) != _TWO or relation.one("a") is not shares[0] or any(share.unit == "point" for share in shares):
        return None
    first, second = shares
    dates = (m for m in inside if m.kind in _TIMES)
    if any(m.span.end > first.span.start or m.granularity == "year" for m in dates):
        return None  # « élu en 2020 avec 61 % des voix, il est battu avec 44 % »
    if not _told_alike(context, *shares) or _faced(context, second):
        return None
    against = forms_between(context, first.tokens[1], second.tokens[0], "against_side")
    each = word_after(context, first) in lexicon().words("set_for_whom") and of_other_side(context, first)
    if next(against, None) is None and not each:
        return None
    return (first, second) if of_other_side(context, second) else None


def _told_alike(context: Context, first: Mention, second: Mention) -> bool:
    """Whether a sentence tells of one vote, and each share is one of the votes in it."""
    sentence = context.tokens.sentence(first.tokens[0])
    if next(said(context, sentence, "of_another_vote"), None) is not None:
        return False
    tails = [after(context, share) for share in (first, second)]
    return all(not tail.starts("of_words") or tail.next().starts("ballots") for tail in tails)


def _faced(context: Context, share: Mention) -> bool:
    """« 54 % face à Rey et 58 %, contre Daoud »: the shares of one side in two run-offs."""
    tail = after(context, share)
    tail = tail.next() if tail.word == "," else tail
    return tail.starts("faced") and not any(True for _ in tail.mentions(_TWO))


def _of_votes(context: Context, first: Mention, second: Mention) -> bool:
    """Whether one of two shares is told to be of votes, and none of other things."""
    tails = [after(context, share) for share in (first, second)]
    of = [tail.next() for tail in tails if tail.starts("of_words")]
    return bool(of) and all(tail.starts("ballots") for tail in of)


def _runoff(context: Context, sentence: int) -> bool:
    return next(forms_between(context, *context.tokens.sentence_bounds(sentence), "runoffs"), None) is not None


def _reach(parts: tuple[Mention, Mention]) -> Interval:
    return total([size for part in parts if (size := part.interval("strict"))])


def _held(report: Report, parts: tuple[Mention, Mention], reach: Interval) -> Outcome:
    if reach.low <= HUNDRED:
        return report.confirmed(parts[0])
    return report.contradicted(parts[1], parts[1], summed(report, parts, "100 %"))


def of_something(context: Context, part: Mention) -> bool:
    """Whether a share names what it is of, and that is no votes."""
    tail = after(context, part)
    return tail.starts("of_words") and not tail.next().starts("ballots", "sides")


def _of_other_things(context: Context, share: Mention) -> bool:
    """« ses adversaires se partagent 60 % des financements »: no share of the votes."""
    words, following = context.tokens.words, share.tokens[1]
    if word_after(context, share) not in lexicon().words("of_words"):
        return False
    return lexicon().words("ballots").keys().isdisjoint(words[following + 1 : following + 4])


def _of_something_else(context: Context, first: Mention, second: Mention) -> bool:
    """Whether the second share has a noun of its own: « gagne avec 53 % et une participation de 61 % »."""
    words, articles, people = context.tokens.words, lexicon().words("articles"), lexicon().words("contenders")
    tail = after(context, first)
    start = tail.next(2).place if tail.starts("of_words") and tail.next().starts("ballots") else tail.place
    return any(words[place] in articles and words[place + 1] not in people for place in range(start, second.tokens[0]))


def _turnout(context: Context, relation: Relation) -> bool:
    """« au second tour, la participation a atteint 66,6 % et Martin 53 % »: the first share is none of the votes."""
    first = context.tokens.at(relation.cue.start)
    before_it = context.tokens.words[first : relation.one("a").tokens[0]]
    return not lexicon().words("turnouts").keys().isdisjoint(before_it)
