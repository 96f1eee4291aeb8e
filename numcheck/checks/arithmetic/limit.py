"""Checks of limits that no figure can pass: shares over 100 %, falls over 100 %, exclusive shares, votes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import ClassVar, Literal

from numcheck.checks.arithmetic.granular import granular
from numcheck.checks.arithmetic.sums import summed
from numcheck.checks.arithmetic.voting.duels import contest, counted, duel, of_something, rival
from numcheck.checks.arithmetic.voting.majorities import majority_told, needed, outright, qualified, unanimous
from numcheck.checks.arithmetic.voting.shares_of_most import most
from numcheck.checks.arithmetic.voting.turnouts import turned_out
from numcheck.checks.arithmetic.voting.votes import ballot, outvoted, votes
from numcheck.checks.base import Context, Rule
from numcheck.checks.cues import forms_between, says, word_after
from numcheck.checks.finding import Report
from numcheck.interval import HALF, HUNDRED, total
from numcheck.lexicon import lexicon
from numcheck.link.relations import extent
from numcheck.model import Mention, Outcome, Relation
from numcheck.record import dataclass

_MOST_SHARES = 10  # of which every part is looked at
_MOST_TOGETHER = 150  # what shares may make by mistake where only a verb says that they are parts
_FEWEST_PARTS, _VERB_BEFORE = 3, 5
VERB_REACH = 2
"""Words after « 112 % des communes » among which its verb stands: « rurales n’ont »."""
HEDGED = 2
"""Words of a hedge before a percentage: « plus de »."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitOptions:
    """Which limit to look at."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["limit"]
    of: Literal["share", "fall", "shares", "votes", "granular", "most"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the relations that the limit speaks about."""
    report = Report(rule, context)
    judge = _LIMITS[rule.options.of]
    for relation in context.relations:
        outcome = judge[relation.kind](report, relation) if relation.kind in judge else None
        if outcome is not None:
            yield outcome


def _near(context: Context, relation: Relation, table: str, ahead: int) -> bool:
    """Whether a form of a table stands in a relation or within so many words after it."""
    span = extent(relation)
    first, last = context.tokens.at(span.start), context.tokens.at(span.end - 1) + 1
    return next(forms_between(context, first, min(last + ahead, len(context.tokens)), table), None) is not None


def _over(mention: Mention) -> bool:
    values = mention.interval("strict")
    return values is not None and values.low > HUNDRED


def _share(report: Report, relation: Relation) -> Outcome | None:
    rate = relation.one("rate")
    if not _over(rate):
        return None
    if _may_exceed(report.context, relation):
        return report.unchecked(rate, "not_covered")
    return report.contradicted(rate, rate, {"found": rate.text, "expected": "≤ 100 %", "sum": ""})


def _may_exceed(context: Context, relation: Relation) -> bool:
    """Whether the words before a percentage, or after it where no verb follows its whole, let it pass 100 %."""
    rate = relation.one("rate")
    first, last = context.tokens.sentence_bounds(relation.sentence)
    words = context.tokens.words
    after_cue = context.tokens.at(relation.cue.end - 1) + 1
    verbs = lexicon().words("verbs_of_shares")
    if rate.span.start < relation.cue.start and any(
        word in verbs for word in words[after_cue : after_cue + VERB_REACH]
    ):
        last = after_cue
    level = context.tokens.word(rate.tokens[0] - 1) in lexicon().words("level_words")
    tables = ("beyond_hundred",) if level else ("beyond_hundred", "trend")
    before = rate.tokens[0] - (HEDGED if rate.hedge else 0)
    return any(
        next(forms_between(context, start, end, table), None) is not None
        for table in tables
        for start, end in ((first, rate.tokens[0] if table == "trend" else before), (rate.tokens[1], last))
    )


def _fall(report: Report, relation: Relation) -> Outcome | None:
    rate = relation.one("rate")
    context = report.context
    span = extent(relation)
    first, last = context.tokens.at(span.start), context.tokens.at(span.end - 1)
    if not _over(rate) or "down" not in forms_between(context, first, last, "trend"):
        return None
    if says(context, rate, "can_be_negative"):
        return report.unchecked(rate, "not_covered")
    return report.contradicted(rate, rate, {"found": rate.text, "expected": "≤ 100 %", "sum": ""})


def _shares(report: Report, relation: Relation) -> Outcome | None:
    parts = relation.roles["parts"]
    exclusive = relation.kind == "ballots" or (len(parts) > 2 and _near(report.context, relation, "exclusives", 5))
    told = exclusive or _holdings(report.context, parts)
    if not told and not _split_up(report.context, parts):
        return None
    if relation.kind == "ballots" and any(of_something(report.context, part) for part in parts[1:]):
        return None  # « 51 % du capital et 67 % des droits de vote »
    if _several_answers(report.context) or says(report.context, parts[0], "turnout"):
        return report.unchecked(parts[0], "other_reading")
    sizes = [size for part in parts if (size := part.interval("strict"))]
    if total(sizes).low <= HUNDRED:
        return report.confirmed(parts[0])
    if _whole_among(parts) or (not told and total(sizes).low > _MOST_TOGETHER):
        return report.unchecked(parts[0], "other_reading")
    return report.contradicted(parts[-1], parts[-1], summed(report, parts, "100 %"))


def _whole_among(parts: Sequence[Mention]) -> bool:
    """Whether some of the shares make a whole without the others: « oui 54 %, non 46 %, abstention 52 % »."""
    if len(parts) > _MOST_SHARES:
        return True
    values = [part.value for part in parts if part.value is not None]
    chosen = (some for count in range(2, len(parts)) for some in combinations(values, count))
    return any(abs(sum(some) - HUNDRED) <= (len(some) - 1) * HALF for some in chosen)


def _split_up(context: Context, parts: Sequence[Mention]) -> bool:
    """Whether a verb of splitting leads to parts told alike: « se répartit ainsi : 52 % pour …, 31 % pour … »."""
    first = parts[0].tokens[0]
    verb = next(forms_between(context, max(0, first - _VERB_BEFORE), first, "split_up"), None)
    changes = any(part.text[0] in lexicon().words("signs") for part in parts)
    if verb is None or changes or len(parts) < _FEWEST_PARTS or says(context, parts[0], "own_wholes"):
        return False
    following = {word_after(context, part) for part in parts}
    return any(following <= lexicon().words(table).keys() for table in ("for_words", "of_words"))


def _holdings(context: Context, parts: Sequence[Mention]) -> bool:
    """Whether parts are those of owners: « détenu à 51 % par l’État, à 34 % par la région »."""
    words = context.tokens.words
    between = words[parts[0].tokens[0] : parts[-1].tokens[0]]
    if ";" in between or not lexicon().words("reflexives").keys().isdisjoint(between):
        return False  # « à 51 % par le groupe, lui-même détenu à 60 % par … »
    leads, by = lexicon().words("shareholding"), lexicon().words("by_words")
    held = (words[part.tokens[0] - 1] in leads and word_after(context, part) in by for part in parts)
    return says(context, parts[0], "owned") and all(held)


def _several_answers(context: Context) -> bool:
    return next(forms_between(context, 0, len(context.tokens.words), "several_answers"), None) is not None


_LIMITS: dict[str, dict[str, Callable[[Report, Relation], Outcome | None]]] = {
    "share": {"share_of": _share},
    "fall": {"fall": _fall},
    "shares": {
        "shares": _shares,
        "ballots": _shares,
        "duel": duel,
        "complement": duel,
        "runoff": duel,
        "rival": rival,
        "contest": contest,
        "series": counted,
        "absence": turned_out,
    },
    "granular": {"granular": granular},
    "most": {"most": most},
    "votes": {
        "votes": votes,
        "ballot": ballot,
        "duel": outvoted,
        "contest": outvoted,
        "needed": needed,
        "qualified": qualified,
        "unanimous": unanimous,
        "majority_told": majority_told,
        "outright": outright,
        "absence": turned_out,
    },
}
PARAMS = frozenset({"text", "why", "sum", "expected", "found"})
