"""Figures with one separator before three digits (« 1.234 euros »): thousands, or a decimal part, and who can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from numcheck.checks.base import Context
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.record import NamedTuple
from numcheck.tokens import Span

OPEN = r"(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?!\d|[.,]\d|\s*(?:mill|[Mk]|md))"
EVIDENCE = {
    ".": r"\d\.(?:\d{1,2}|\d{4,})(?!\d)",  # decimals
    ",": r"\d,(?:\d{1,2}|\d{4,})(?!\d)",
    "..": r"\d\.\d{3}(?!\d)",  # groups
    ",,": r"\d,(?:\d{3},\d|000(?!\d))",
}
REACH = 3
"""Words after the noun of a count among which « par » makes it an average."""


class _Style(NamedTuple):
    """What the figures of a document show: marks that open decimals, and how often each kind of group is found."""

    points: int
    commas: int
    point_groups: int
    comma_groups: int


def open_separators(report: Report) -> Iterator[Outcome]:
    """The counts and amounts whose value the document leaves open."""
    context = report.context
    found = [(mention, text) for mention in _amounts(context) if (text := _open(mention))]
    if not found:
        return
    style = _Style(*(_evidence(context, pattern) for pattern in EVIDENCE.values()))
    for mention, text in found:
        if _ambiguous(context, mention, text, style):
            place = Span(mention.span.start, mention.span.start + len(text))
            grouped = text.replace(".", "\u202f").replace(",", "\u202f")
            yield report.contradicted(None, place, {"found": text, "expected": grouped})


def _amounts(context: Context) -> Iterator[Mention]:
    for mention in context.mentions:
        if mention.kind in {"money", "count"}:
            yield from mention.ends or (mention,)


def _open(mention: Mention) -> str:
    """The figure with one separator before three digits; round thousands are no decimals."""
    text = mention.text
    if len(text) < 5 or (text[1:4].find(".") < 0 and text[1:4].find(",") < 0):
        return ""
    match = _compiled(OPEN).match(text)
    return match[0] if match and not match[0].endswith("00") else ""


def _evidence(context: Context, pattern: str) -> int:
    search = _compiled(pattern).findall
    kinds = {"date", "time", "ordinal"}
    return sum(len(search(mention.text)) for mention in context.mentions if mention.kind not in kinds)


def _ambiguous(context: Context, mention: Mention, text: str, style: _Style) -> bool:
    """Whether neither the noun nor the style of the document says what the separator is."""
    if _singular(context, mention) or _average(context, mention):
        return False
    if "." in text:
        grouped = style.point_groups > 1 or style.commas
        return not grouped and (mention.kind == "money" or bool(style.points))
    if mention.kind == "count":
        return True
    return bool(style.comma_groups or style.points) and not style.commas


def _singular(context: Context, mention: Mention) -> bool:
    """« 1,459 euro »: below two the noun is singular."""
    noun = mention.noun or mention.text.rpartition(" ")[2]
    return noun.isalpha() and mention.text[0] == "1" and noun[-1] not in "sxz"


def _average(context: Context, mention: Mention) -> bool:
    """Whether a count or a price is one of each: « 1,8 enfant par femme », « 1,459 euros le litre », « en moyenne »."""
    tokens, after = context.tokens, mention.tokens[1]
    first, last = tokens.sentence_bounds(tokens.sentence(mention.tokens[0]))
    if mention.kind == "money":
        each = lexicon().phrases("by_unit").match(tokens.words, after) is not None
    else:
        each = _any(tokens.words[after : min(last, after + REACH)], "by_each")
    return each or _any(tokens.words[first:last], "average_words")


def _any(words: list[str], table: str) -> bool:
    return not lexicon().words(table).keys().isdisjoint(words)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
