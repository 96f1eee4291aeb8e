"""Checks of limits that no figure can pass: shares over 100 %, falls over 100 %, exclusive shares, seats of a house."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.base import Context, Rule
from numcheck.checks.cues import forms_between, said, says
from numcheck.checks.finding import Report, softened
from numcheck.interval import Interval, total
from numcheck.lexicon import lexicon
from numcheck.link.relations import extent
from numcheck.model import Mention, Outcome, Relation

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitOptions:
    """Which limit to look at."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["limit"]
    of: Literal["share", "fall", "shares", "votes"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the relations that the limit speaks about."""
    report = Report(rule, context)
    kind, judge = _LIMITS[rule.options.of]
    for relation in context.relations:
        outcome = judge(report, relation) if relation.kind == kind else None
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
    if says(report.context, rate, "beyond_hundred") or says(report.context, rate, "trend"):
        return report.unchecked(rate, "not_covered")
    return report.contradicted(rate, rate, {"found": rate.text, "expected": "≤ 100 %", "sum": ""})


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
    if len(parts) < 3 or not _near(report.context, relation, "exclusives", 5):
        return None
    sizes = [size for part in parts if (size := part.interval("strict"))]
    reach = total(sizes)
    if reach.low <= HUNDRED:
        return report.confirmed(parts[0])
    return report.contradicted(parts[-1], parts[-1], _summed(report, parts, "100 %"))


def _votes(report: Report, relation: Relation) -> Outcome | None:
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
    why = _WHY[report.context.language]["seats"].format(seats)
    return report.contradicted(votes[0], votes[0], _summed(report, votes, str(seats)) | {"why": why})


_WHY = {
    "fr": {"seats": "plus de voix que de sièges ({})", "cast": "le texte dit {}"},
    "en": {"seats": "more votes than seats ({})", "cast": "the text says {}"},
}


def _cast(report: Report, relation: Relation) -> Outcome:
    """All votes together are those cast; a round number of them may be rounded."""
    cast = relation.one("cast")
    votes = tuple(mention for role in ("for", "against", "blank") for mention in relation.roles.get(role, ()))
    given = total([size for vote in votes if (size := vote.interval("exact"))])
    stated = cast.interval("exact")
    if stated is None or given.meets(stated):
        return report.confirmed(cast)
    rounded = any(vote.printed and vote.printed.zeros for vote in (cast, *votes))
    why = _WHY[report.context.language]["cast"].format(cast.text)
    level = softened(report.rule.level) if rounded else None
    return report.contradicted(cast, cast, _summed(report, votes, cast.text) | {"why": why}, level=level)


def _seats(context: Context, relation: Relation) -> int | None:
    found = set(said(context, relation.sentence, "seats"))
    elsewhere = lexicon().words("other_houses")
    if len(found) != 1 or any(word in elsewhere for word in context.tokens.words):
        return None
    return int(found.pop())


def _summed(report: Report, parts: Iterable[Mention], limit: str) -> dict[str, str]:
    values = [part.value or Decimal(0) for part in parts]
    language = report.context.language
    added = fmt.join([fmt.number(value, language) for value in values], "+")
    text = f"{added} = {fmt.number(sum(values, Decimal(0)), language)}"
    return {"sum": text, "found": fmt.number(sum(values, Decimal(0)), language), "expected": f"≤ {limit}"}


_LIMITS: dict[str, tuple[str, Callable[[Report, Relation], Outcome | None]]] = {
    "share": ("share_of", _share),
    "fall": ("fall", _fall),
    "shares": ("shares", _shares),
    "votes": ("votes", _votes),
}
PARAMS = frozenset({"text", "why", "sum", "expected", "found"})
