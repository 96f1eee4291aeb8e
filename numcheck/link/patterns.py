"""The grammar of printed relations: all patterns of a language, found by the connectors that its sentences hold."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from numcheck import compiled, regexes
from numcheck.lexicon import Lexicon, Phrases, lexicon
from numcheck.link import notation


class Pattern(NamedTuple):
    """A compiled pattern of one kind of relation.

    Its sentences have at least `figures` mentions, and a character of each of the `connectors`, the rarest first.
    """

    kind: str
    regex: re.Pattern[str]
    connectors: list[frozenset[str]]
    figures: int


class Grammar(NamedTuple):
    """All patterns of a language, and their numbers by the characters of their rarest connector.

    `cues` and `phrases` encode the words and marks of a text; `pairs` are the first two words of each phrase. A
    sentence with a single mention holds one of the words `alone`, or no relation.
    """

    patterns: tuple[Pattern, ...]
    by_connector: dict[str, tuple[int, ...]]
    cues: dict[str, str]
    phrases: Phrases
    phrase_cues: dict[tuple[str, ...], str]
    pairs: frozenset[tuple[str, ...]]
    alone: frozenset[str]

    def asked_for(self, code: str, figures: int) -> list[Pattern]:
        """The patterns that a sentence of so many mentions may match, in the order of the lexicon."""
        marks = set(code)
        called = {number for mark in self.by_connector.keys() & marks for number in self.by_connector[mark]}
        asked = [self.patterns[number] for number in sorted(called)]
        return [p for p in asked if p.figures <= figures and not any(map(marks.isdisjoint, p.connectors))]


class _Source(NamedTuple):
    """A pattern before `re` has compiled it."""

    kind: str
    expression: str
    connectors: list[frozenset[str]]
    figures: int


@cache
def grammar(language: str = "fr") -> Grammar:
    """The patterns of a language's lexicon, compiled."""
    words = lexicon(language)
    files = [*words.sources, Path(notation.__file__)]
    data: Any = compiled.load(f"grammar-{language}", files, lambda: _build(words))
    sources, cues = [_Source(*source) for source in data[0]], data[1]
    expressions = regexes.load(f"relations-{language}", [source.expression for source in sources])
    patterns = tuple(
        Pattern(source.kind, expression, source.connectors, source.figures)
        for source, expression in zip(sources, expressions, strict=True)
    )
    by_connector: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns):
        for character in pattern.connectors[0]:
            by_connector.setdefault(character, []).append(number)
    singles = {form[0]: character for form, character in cues.items() if len(form) == 1}
    longer = {form: character for form, character in cues.items() if len(form) > 1}
    rarest = frozenset[str]().union(*(pattern.connectors[0] for pattern in patterns if pattern.figures < 2))
    return Grammar(
        patterns,
        {character: tuple(found) for character, found in by_connector.items()},
        singles | dict(zip(notation.MARKS, notation.MARKS, strict=True)),
        Phrases(dict.fromkeys(longer, True)),
        longer,
        frozenset(form[:2] for form in longer),
        rarest.intersection(notation.MARKS).union(form[0] for form, character in cues.items() if character in rarest),
    )


def _build(words: Lexicon) -> object:
    """The sources of all patterns and the characters of their cues, as plain data."""
    compiler = notation.Compiler(words)
    compiled_forms = [(kind, *compiler.compile(form)) for form, kind in words.forms("relations").items()]
    sources = [(str(kind), source, needs.connectors, needs.figures) for kind, source, needs in compiled_forms]
    return sources, compiler.cues
