"""Checks of how numbers are spelt: scale words, their number, and separators that leave the value open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import ClassVar, Literal

from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report
from numcheck.checks.style.separators import open_separators
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.record import dataclass
from numcheck.tokens import Tokens

HEADS = ("mil", "mll", "mli", "tri")
"""How a scale word begins, slips included; anything else is another word."""
LONGEST = 15
"""Letters of the longest word that can be a misspelt scale word: « millionnaires » and two more."""


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
    tokens = report.context.tokens
    for index in sorted(_like_scales(tokens)):
        word = tokens.words[index]
        right = _meant(word)
        if right and not tokens.text[tokens.starts[index]].isupper():
            span = tokens.span(index, index + 1)
            yield report.contradicted(None, span, {"found": word, "expected": right}, suggestions=[right])


def _like_scales(tokens: Tokens) -> Iterator[int]:
    """The words that begin like scale words."""
    for head in HEADS:
        place = tokens.folded.find(head)
        while place >= 0:
            index = tokens.at(place)
            if tokens.starts[index] == place and 5 <= len(tokens.words[index]) <= LONGEST:
                yield index
            place = tokens.folded.find(head, place + 1)


@lru_cache(maxsize=4096)
def _meant(word: str) -> str | None:
    """The scale word that is meant by what is no word; None for any other word."""
    scales, known = lexicon().words("scale_words"), lexicon().words("near_scale_words")
    if word in scales or word in known:
        return None
    return next((other for other in scales if _one_slip(word, other)), None)


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


_MARGIN = "±"


def _plural(report: Report) -> Iterator[Outcome]:
    """« 1,8 milliards »: below two the scale word is singular, from two on plural."""
    tokens, scales = report.context.tokens, lexicon().words("plural_scales")
    for mention in _figures(report.context):
        first, last = mention.tokens
        if scales.keys().isdisjoint(tokens.words[first:last]):
            continue
        index = next(i for i in range(first, last) if tokens.words[i] in scales)
        margin = first > 0 and tokens.words[first - 1] == _MARGIN  # « 4,2 ± 0,1 milliards »: the first figure governs
        if index == first or mention.value is None or margin or mention.kind == "ratio":
            continue
        word = tokens.words[index]
        amount = abs(mention.value) / Decimal(10) ** int(scales[word])
        if (amount < 2) == (not word.endswith("s")) or (amount >= 2 and _english(tokens, first, index)):
            continue  # well spelt is not verified
        span = tokens.span(index, index + 1)
        right = word + "s" if amount >= 2 else word[:-1]
        yield report.contradicted(None, span, {"found": word, "expected": right}, suggestions=[right])


def _english(tokens: Tokens, first: int, index: int) -> bool:
    """« $ 30.4 million », « 700 million users »: English has no plural there."""
    following = tokens.words[index + 1 : index + 2]
    foreign = bool(following) and following[0].isalpha() and following[0] not in lexicon().words("after_scale")
    return foreign or "." in tokens.words[first:index]


def _figures(context: Context) -> Iterator[Mention]:
    for mention in context.mentions:
        if mention.kind not in {"date", "time", "ordinal"}:
            yield from mention.ends or (mention,)


_FAULTS: dict[str, Callable[[Report], Iterator[Outcome]]] = {
    "scale": _scale,
    "plural": _plural,
    "separator": open_separators,
}
PARAMS = frozenset({"text", "expected", "found"})
