"""Checks of house style: how figures are written, each rule a pattern and its repair, given in the rule itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import compress, count
from typing import ClassVar, Literal

from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report
from numcheck.model import Kind, Outcome
from numcheck.record import dataclass, field
from numcheck.tokens import Span

AROUND = 6
"""How many tokens before and after one of `words` are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypographyOptions:
    """Where to look, what is wrong there, and how it is written right.

    `kinds` are the kinds of mention to look at, `words` the words to look around, within their sentence. `find` is the
    wrong form; it may look at what stands before, not at what follows. `repair` are substitutions that make it right,
    one after the other; without any the form is only reported. With `beside`, the form is wrong only in a document that
    prints that other form too.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["typography"]
    find: str
    repair: Mapping[str, str] = field(default_factory=dict)
    kinds: tuple[Kind, ...] = ()
    words: tuple[str, ...] = ()
    beside: str | None = None

    def problem(self) -> tuple[str, str] | None:
        """The first key whose regular expression is none, with the reason; for those who load a rule."""
        patterns = [("find", self.find, ""), ("beside", self.beside or "", "")]
        for key, pattern, right in [*patterns, *(("repair", *pair) for pair in self.repair.items())]:
            try:
                re.compile(pattern).sub(right, "")
            except (re.error, IndexError) as error:
                return key, str(error)
        return None


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Report every wrong form; quotations stay as they were written. What is only ill-written is no claim refuted."""
    options: TypographyOptions = rule.options
    text, tokens = context.document.text, context.tokens
    windows = [*_mentions(options, context), *_around(options, context)]
    if options.beside is not None and not any(_found(options.beside, text, windows)):
        return
    places = dict.fromkeys(_found(options.find, text, windows))
    if not places:
        return
    report = Report(rule, context)
    for place in places:
        found = text[place.start : place.end]
        right = _repaired(found, options.repair)
        if right != found and not tokens.quoted(tokens.at(place.start)):
            params = {"found": found, "expected": right or ""}
            yield report.contradicted(None, place, params, suggestions=[right])


def _mentions(options: TypographyOptions, context: Context) -> Iterator[Span]:
    return (mention.span for mention in context.mentions if mention.kind in options.kinds)


def _around(options: TypographyOptions, context: Context) -> Iterator[Span]:
    """What stands around each of the rule's words."""
    tokens, wanted = context.tokens, frozenset(options.words)
    for index in () if not wanted else compress(count(), map(wanted.__contains__, tokens.words)):
        first, last = tokens.sentence_bounds(tokens.sentence(index))
        yield tokens.span(max(first, index - AROUND), min(last, index + AROUND + 1))


def _found(pattern: str, text: str, windows: Iterable[Span]) -> Iterator[Span]:
    search = _compiled(pattern).finditer
    for window in windows:
        yield from (Span(*match.span()) for match in search(text, window.start, window.end))


def _repaired(found: str, repair: Mapping[str, str]) -> str | None:
    """The form as it should be; None where a rule gives no repair."""
    if not repair:
        return None
    for pattern, right in repair.items():
        found = _compiled(pattern).sub(right, found)
    return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


PARAMS = frozenset({"text", "expected", "found"})
