"""A total that takes up the figures before it by other words: « 24 bus, 31 cars et 12 vans. Ces 67 véhicules … ».

Neither its noun nor a mark ties it to them. So it is held only where it comes within one digit of their sum, where no
other reckoning with them makes it, and where it is large enough for that to be no chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from numcheck.checks.arithmetic.diagnosis import one_digit
from numcheck.checks.arithmetic.fitting import comparable, stem
from numcheck.checks.arithmetic.readings.addends import LISTED, apart, joined, with_addends
from numcheck.checks.base import Context
from numcheck.model import Mention, Relation

_LEAST, _MOST = 2, 8
_LOWEST = 30
"""Smaller totals are within one digit of too many others."""
_CARRIES = {Decimal(10) ** power for power in range(1, 7)}
"""By how much a sum is wrong where one was not carried, or once too often: 45 + 30 + 22 = 107."""
_OPEN = {"taken", *LISTED}
"""Kinds of relations whose total no pattern ties to its parts."""
_TIMED = {"date", "time", "ordinal", "duration"}


def with_sums(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The sums that words join to their parts, and those of other figures that a total takes up."""
    sums = tuple(with_addends(context, relations))
    yield from sums
    told = {m.span.start for r in (*sums, *relations) if r.kind not in _OPEN for m in r.roles.get("total", ())}
    for relation in relations:
        total = relation.one("total") if relation.kind == "taken" else None
        if total and total.span.start not in told and (parts := _parts(context, relation)):
            yield relation._replace(kind="sum", roles={"total": (total,), "parts": tuple(parts), "taken": ()})


def _parts(context: Context, relation: Relation) -> Sequence[Mention]:
    """The figures that a total takes up: those before it in its sentence, or else those of the sentence before."""
    total, sentence = relation.one("total"), relation.sentence
    found = [m for m in _counting(context, sentence) if m.span.end <= total.span.start]
    if not found and "inside" not in relation.roles and sentence:
        found = _counting(context, sentence - 1)
    if not _LEAST <= len(found) <= _MOST or not _may_be_parts(context, total, found):
        return ()
    return found if _nearly(total, [part.value or Decimal(0) for part in found]) else ()


def _counting(context: Context, sentence: int) -> list[Mention]:
    return [mention for mention in context.mentions_in(sentence) if mention.kind not in _TIMED]


def _may_be_parts(context: Context, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether figures measure what a total does, each counted once, in one row of words."""
    if total.kind in {"percent", "ratio"} or total.hedge or not comparable(total, *parts):
        return False
    if any(part.ends or part.hedge or not part.value or part.value < 0 or apart(context, part) for part in parts):
        return False
    if parts[0].kind == "number" and total.kind == "money":
        return False
    return not _of_some(total, parts) and all(joined(context, *pair) for pair in pairwise(parts))


def _of_some(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a total is of what some parts count and others do not: « 12 adultes et 45 enfants. Ces 45 enfants »."""
    nouns = {stem(part.noun) for part in parts if part.noun}
    return len(nouns) > 1 and stem(total.noun or "") in nouns


def _nearly(total: Mention, values: Sequence[Decimal]) -> bool:
    """Whether figures make a total but for one digit, and nothing else that they make is the total."""
    stated, printed = total.value, total.printed
    whole = sum(values, Decimal(0))
    if stated is None or printed is None or not printed.ulp or stated == whole:
        return stated is not None
    if stated < _LOWEST or stated in _other_results(values):
        return False
    return one_digit(stated, whole, printed.ulp) or abs(stated - whole) in _CARRIES


def _other_results(values: Sequence[Decimal]) -> set[Decimal]:
    """What else figures make: some of them together, the gap between two, one so many times."""
    some = {sum(part, Decimal(0)) for size in range(1, len(values)) for part in combinations(values, size)}
    pairs = list(combinations(values, 2))
    return some | {abs(one - other) for one, other in pairs} | {one * other for one, other in pairs}
