"""Checks of how numbers are spelt: scale words, their number, and separators that leave the value open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.tokens import Span

_OPEN_SEPARATOR = re.compile(r"(?<![\d.,])[1-9]\d{0,2}([.,])\d{3}(?!\d|[.,]\d)(?!\s*(?:mill|M|md|k))", re.IGNORECASE)
_GROUPED = re.compile(r"\d\.\d{3}(?!\d)")
_DECIMAL_POINT = re.compile(r"\d\.\d{1,2}(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingOptions:
    """Which fault to look for."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["spelling"]
    of: Literal["scale", "plural", "separator"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the words or the figures of a document; quotations stay as they were written."""
    for outcome in _FAULTS[rule.options.of](Report(rule, context)):
        finding = outcome.finding
        if finding is None or not context.tokens.quoted(context.tokens.at(finding.span.start)):
            yield outcome


def _scale(report: Report) -> Iterator[Outcome]:
    """Words one slip away from a scale word; capitalised ones may be names."""
    tokens, words = report.context.tokens, lexicon().words("scale_words")
    known = lexicon().words("near_scale_words")
    for index, word in enumerate(tokens.words):
        if word[:1] not in {"m", "t"} or not 5 <= len(word) <= 14 or word in words or word in known:
            continue
        if not word.startswith(("mil", "mll", "mli", "tri")) or tokens.text[tokens.starts[index]].isupper():
            continue
        right = next((other for other in words if _one_slip(word, other)), None)
        if right:
            span = tokens.span(index, index + 1)
            yield report.contradicted(span, span, {"found": word, "expected": right}, suggestions=[right])


def _one_slip(word: str, other: str) -> bool:
    """Whether one letter dropped, added, changed or swapped with its neighbour makes one word of the other."""
    if abs(len(word) - len(other)) > 1 or word == other:
        return False
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    rest, wanted = word[start:], other[start:]
    if len(word) != len(other):
        return rest[1:] == wanted or rest == wanted[1:]
    return rest[1:] == wanted[1:] or (rest[:2] == wanted[:2][::-1] and rest[2:] == wanted[2:])


def _plural(report: Report) -> Iterator[Outcome]:
    """« 1,8 milliards »: below two the scale word is singular, from two on plural."""
    tokens, scales = report.context.tokens, lexicon().words("plural_scales")
    for mention in _figures(report.context):
        first, last = mention.tokens
        index = next((i for i in range(first, last) if tokens.words[i] in scales), None)
        if index is None or index == first or mention.value is None:
            continue
        word = tokens.words[index]
        amount = abs(mention.value) / Decimal(10) ** int(scales[word])
        if (amount < 2) == (not word.endswith("s")):
            continue  # well spelt is not verified
        span = tokens.span(index, index + 1)
        right = word + "s" if amount >= 2 else word[:-1]
        yield report.contradicted(mention, span, {"found": word, "expected": right}, suggestions=[right])


def _separator(report: Report) -> Iterator[Outcome]:
    """« 1.234 euros », « 1,234 habitants »: thousands, or a decimal part of three figures?"""
    context = report.context
    for mention in _figures(context):
        match = _OPEN_SEPARATOR.match(mention.text) if mention.kind in {"money", "count"} else None
        if match is None or match[0].endswith("00") or not _open(context, mention, match[1]):
            continue
        place = Span(mention.span.start, mention.span.start + match.end())
        plain = match[0].replace(match[1], "\u202f")
        yield report.contradicted(mention, place, {"found": match[0], "expected": plain})


def _open(context: Context, mention: Mention, mark: str) -> bool:
    """Whether the text leaves the value open: no price by unit, no other thousands grouped by points."""
    words, following = context.tokens.words, mention.tokens[1]
    if mark == ",":
        by_unit = words[following : following + 1] and words[following] in lexicon().words("by_unit")
        return mention.kind == "count" or not by_unit
    decimals = _DECIMAL_POINT.search(context.document.text) is not None
    grouped = len(_GROUPED.findall(context.document.text)) > 1
    return decimals or (mention.kind == "money" and not grouped)


def _figures(context: Context) -> Iterator[Mention]:
    for mention in context.mentions:
        if mention.kind not in {"date", "time", "ordinal"}:
            yield from mention.ends or (mention,)


_FAULTS: dict[str, Callable[[Report], Iterator[Outcome]]] = {
    "scale": _scale,
    "plural": _plural,
    "separator": _separator,
}
PARAMS = frozenset({"text", "expected", "found"})
