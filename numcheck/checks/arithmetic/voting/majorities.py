"""Majorities: what a number of votes has reached or missed, and what a majority told by its name takes."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.readings.rest import two_numbers
from numcheck.checks.base import Context
from numcheck.checks.cues import after_noun, before, forms_between, said, says, word_after
from numcheck.checks.finding import Report
from numcheck.interval import HALF, HUNDRED, ONE
from numcheck.lexicon import lexicon
from numcheck.messages import because
from numcheck.model import Mention, Outcome, Relation

_FAR = 5
"""How many times as large as the one the other may be, of votes and of those that are needed."""
_NEGATED = 4
"""Words before « adopté » among which « pas » or « être » says that it was not, or was to be."""


def needed(report: Report, relation: Relation) -> Outcome | None:
    """A number of votes beside the number that it takes, where the text tells whether that was reached."""
    context, need = report.context, relation.one("need")
    votes = relation.one("votes") if "votes" in relation.roles else _votes(context, relation)
    if votes is None or not _plain(context, relation, votes, need):
        return None
    told = _told(context, *_window(context, relation, votes))
    if len(told) != 1:
        return None
    enough = (votes.value or 0) >= (need.value or 0)
    if enough == (told == {"reached"}):
        return report.confirmed(votes)
    why = because("needed" if told == {"reached"} else "not_needed", context.language, need=need.text)
    return _contradicted(report, votes, votes.text, why, need)


def _window(context: Context, relation: Relation, votes: Mention) -> tuple[int, int]:
    """The tokens of the sentences of votes and of what is needed; where these are two, of the one behind, too."""
    given = [context.tokens.sentence(each.tokens[0]) for each in (votes, relation.one("need"))]
    last = max(given) + (given[0] != given[1])
    last = min(last, len(context.tokens.sentences) - 1)
    return context.tokens.sentence_bounds(min(given))[0], context.tokens.sentence_bounds(last)[1]


def _votes(context: Context, relation: Relation) -> Mention | None:
    """The only number of votes in the sentences around that of a number that is needed."""
    need, last = relation.one("need"), len(context.tokens.sentences) - 1
    around = range(max(0, relation.sentence - 1), min(relation.sentence + 1, last) + 1)
    inside = [mention for sentence in around for mention in context.mentions_in(sentence)]
    found = [mention for mention in inside if mention is not need and _of_votes(context, mention)]
    return found[0] if len(found) == 1 and found[0].value != need.value else None


def _of_votes(context: Context, mention: Mention) -> bool:
    """« 278 voix », « 239 députés ont voté la motion », « elle en a recueilli 278 »."""
    if mention.kind == "number":
        return before(context, mention, "gathers", 2)
    noun = (mention.noun or "").lower()
    return mention.kind == "count" and (
        noun in lexicon().words("ballots") or after_noun(context, mention).starts("have_voted")
    )


def _told(context: Context, first: int, last: int) -> set[str]:
    """What some tokens tell of a majority: that it was reached, or missed."""
    words, phrases, found = context.tokens.words, lexicon().phrases("majority_told"), set[str]()
    for place in range(first, last):
        match = phrases.match(words, place)
        if not match:
            continue
        before_it = set(words[max(first, place - _NEGATED) : place])
        if not before_it.isdisjoint(lexicon().words("yet_to_be")):
            continue
        negated = not before_it.isdisjoint(lexicon().words("negated_votes"))
        found.add("missed" if negated else str(match[1]))
    return found


def _plain(context: Context, relation: Relation, votes: Mention, need: Mention) -> bool:
    """Whether votes are counted, all for one side, and nothing tells of another vote or another majority."""
    counted = not votes.noun or votes.noun in lexicon().words("ballots") or says(context, votes, "ballots_cast")
    if (
        not counted
        or votes.hedge
        or need.hedge in {"about", "nearly"}
        or any(_loose(context, m) for m in (votes, need))
    ):
        return False
    sizes = sorted(each.value or Decimal(0) for each in (votes, need))
    first, last = _window(context, relation, votes)
    inside = context.mentions_between(context.tokens.starts[first], context.tokens.ends[last - 1])
    dated = any(m.kind == "date" and m.granularity in {"year", "month"} for m in inside)
    if sizes[0] * _FAR < sizes[1] or dated:
        return False
    return next(forms_between(context, first, last, "majority_otherwise"), None) is None


def _loose(context: Context, each: Mention) -> bool:
    """« 236 contre »: votes of the other side; « de 289 à 295 »."""
    return bool(each.ends) or word_after(context, each) in lexicon().words("against")


def qualified(report: Report, relation: Relation) -> Outcome | None:
    """« adopté à la majorité des deux tiers, par 310 voix contre 240 »."""
    context, need = report.context, relation.one("need")
    given, against = relation.one("for"), relation.one("against")
    sentence = relation.sentence
    if not need.value or not HALF < need.value < ONE or not given.value or not against.value:
        return None
    if next(said(context, sentence, "carried"), None) is None or next(said(context, sentence, "not_carried"), None):
        return None
    if any(next(said(context, sentence, table), None) for table in ("majority_otherwise", "no_majority")):
        return None
    if context.tokens.sentence(given.tokens[0]) != sentence:
        return None
    share = given.value / (given.value + against.value)
    if share >= _exact(need):
        return report.confirmed(given)
    printed = context.document.text[given.span.start : against.span.end]
    return _contradicted(report, given, printed, because("qualified", context.language, need=need.text), need)


def _exact(need: Mention) -> Decimal:
    """The least share that a fraction in words may mean."""
    size = need.interval("exact")
    return size.low if size else need.value or ONE


def unanimous(report: Report, relation: Relation) -> Outcome | None:
    """« à l'unanimité, par 24 voix contre 3 »."""
    context, against = report.context, relation.one("against")
    first, last = context.tokens.sentence_bounds(relation.sentence)
    end = min(last, relation.one("for").tokens[0])
    if not against.value or next(forms_between(context, first, end, "not_unanimous"), None) is not None:
        return None
    given = relation.one("for")
    printed = context.document.text[given.span.start : against.span.end]
    why = because("unanimous", context.language, against=against.text)
    return _contradicted(report, against, printed, why, given)


def majority_told(report: Report, relation: Relation) -> Outcome | None:
    """« avec 280 députés sur 577, le groupe dispose de la majorité absolue »."""
    context, numbers = report.context, two_numbers(relation.one("both"))
    if numbers is None or next(said(context, relation.sentence, "no_majority"), None) is not None:
        return None
    part, whole = numbers
    if not part.value or not whole.value or part.value > whole.value * HALF:
        return report.confirmed(relation.one("both"))
    why = because("half", context.language, base=whole.text)
    return _contradicted(report, relation.one("both"), relation.one("both").text, why, relation.one("both"))


def outright(report: Report, relation: Relation) -> Outcome | None:
    """« élu au premier tour avec 46 % des voix »."""
    context, rate = report.context, relation.one("rate")
    size = rate.interval("robust")
    if size is None or any(said(context, relation.sentence, "less_than_half")):
        return None
    if size.high >= HUNDRED * HALF:
        return report.confirmed(rate)
    return _contradicted(report, rate, rate.text, because("outright", context.language), rate)


def _contradicted(report: Report, place: Mention, printed: str, why: str, beside: Mention) -> Outcome:
    params = {"sum": printed, "why": why, "found": place.text, "expected": ""}
    related = [(beside, beside.text)] if beside is not place else []
    return report.contradicted(place, place, params, related=related)
