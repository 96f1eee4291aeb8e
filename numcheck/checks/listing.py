"""Checks of announced numbers of things against the list that follows: « trois pays : la France, l’Italie et … »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.base import Context, Rule
from numcheck.checks.cues import forms_between, says
from numcheck.checks.finding import Report
from numcheck.model import Mention, Outcome
from numcheck.tokens import Tokens

MOST = 12
"""The largest announced number that a list of one sentence is held against."""
REACH = 4
"""Words between the number and the colon."""
LONGEST = 6
"""Words of an item: longer ones are clauses, whose commas separate no items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingOptions:
    """Announced lists; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["listing"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every small number whose noun is followed by a colon and a list."""
    report = Report(rule, context)
    for mention in context.mentions:
        colon = _colon(context.tokens, mention)
        if colon is None:
            continue
        items = _items(context, colon + 1)
        if items is None:
            yield report.unchecked(mention, "not_covered")
        elif len(items) == mention.value:
            yield report.confirmed(mention)
        else:
            yield _wrong_number(report, mention, items)


def _colon(tokens: Tokens, mention: Mention) -> int | None:
    """The token of the colon that announces the list of a number."""
    if mention.kind != "count" or mention.hedge or mention.value is None or not 2 <= mention.value <= MOST:
        return None
    last = mention.tokens[1]
    _, limit = tokens.sentence_bounds(tokens.sentence(mention.tokens[0]))
    for index in range(last + 1, min(last + REACH + 1, limit)):
        if tokens.words[index] == ":":
            return index
        if not tokens.words[index][0].isalpha():
            return None
    return None


def _items(context: Context, first: int) -> list[str] | None:
    """The items of a list up to the end of its sentence; None where it is no plain list."""
    tokens = context.tokens
    _, last = tokens.sentence_bounds(tokens.sentence(first - 1))
    while last > first and tokens.words[last - 1] in ".!?…":
        last -= 1
    words = tokens.words[first:last]
    if not words or _no_plain_list(context, first, last):
        return None
    items = list(_split(words))
    if len(items) < 2 or not all(1 <= len(item) <= LONGEST for item in items):
        return None
    return [" ".join(item) for item in items]


def _no_plain_list(context: Context, first: int, last: int) -> bool:
    """Whether figures, brackets, quotations, several people in one word or « notamment » stand in the list."""
    words = context.tokens.words[first:last]
    if any(not word[0].isalpha() and word not in {",", "-"} for word in words):
        return True
    if any(first <= mention.tokens[0] < last for mention in context.mentions):
        return True
    return next(forms_between(context, first, last, "not_one_item"), None) is not None


def _split(words: list[str]) -> Iterator[list[str]]:
    item: list[str] = []
    for word in words:
        if word in {",", "et", "ou"}:
            if item:
                yield item
            item = []
        else:
            item.append(word)
    if item:
        yield item


def _wrong_number(report: Report, mention: Mention, items: list[str]) -> Outcome:
    if says(report.context, mention, "not_all_items"):
        return report.unchecked(mention, "not_covered")
    language = report.context.language
    printed = mention.value or Decimal(0)
    params = {
        "items": ", ".join(items),
        "expected": fmt.number(Decimal(len(items)), language),
        "found": fmt.number(printed, language),
    }
    return report.contradicted(mention, mention, params, suggestions=[fmt.replaced(mention, Decimal(len(items)))])


PARAMS = frozenset({"text", "items", "expected", "found"})
