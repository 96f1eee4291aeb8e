"""The grammar of printed relations: all patterns of a language, found by the connectors that its sentences hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from numcheck import compiled, regexes
from numcheck.lexicon import Lexicon, Phrases, lexicon
from numcheck.link import notation
from numcheck.record import NamedTuple

CONNECTORS = 4
"""Connectors of a pattern, the rarest first, that are looked for before its expression runs."""
PLACES = CONNECTORS + 2
"""The same, with the rarest kinds of its mentions."""


class Pattern(NamedTuple):
    """A pattern of one kind of relation."""

    kind: str
    expression: regexes.Expression


class Grammar(NamedTuple):
    """All patterns of a language, and what a sentence needs for each of them to match.

    Patterns are bits of an integer, by their number: `figures` are those that so many mentions are enough for, `met`
    those of which a connector or a kind has a character, `free` those that need no more, for PLACES of each.

    `cues` and `phrases` encode the words and marks of a text; `pairs` are the first two words of each phrase. A
    sentence with a single mention holds one of the words `alone`, or no relation. `results` are the characters of what
    leads to a result (« soit »), `openings` the words that only tie a sentence to the one before (« mais »).
    """

    patterns: tuple[Pattern, ...]
    figures: tuple[int, ...]
    met: dict[str, int]
    free: int
    cues: dict[str, str]
    phrases: Phrases
    phrase_cues: dict[tuple[str, ...], str]
    pairs: frozenset[tuple[str, ...]]
    alone: frozenset[str]
    results: frozenset[str]
    openings: frozenset[str]

    def asked_for(self, code: str, figures: int) -> list[Pattern]:
        """The patterns that a sentence of so many mentions may match, in the order of the lexicon."""
        found, met = self.free, self.met
        for mark in set(code):
            found |= met.get(mark, 0)
        asked, shift = found & self.figures[min(figures, len(self.figures) - 1)], len(self.patterns)
        for _ in range(1, PLACES):
            found >>= shift
            asked &= found
        return [self.patterns[number] for number in _bits(asked)]


def _bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set, the lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


class _Source(NamedTuple):
    """A pattern as it is compiled from the lexicon.

    Its sentences have at least `figures` mentions, and a character of each of the `connectors` and of the `kinds` of
    mentions, the rarest first.
    """

    kind: str
    expression: str
    connectors: list[frozenset[str]]
    kinds: list[frozenset[str]]
    figures: int

    @property
    def needed(self) -> list[frozenset[str]]:
        """What is looked for in a sentence before the expression runs over it."""
        return [*self.connectors[:CONNECTORS], *self.kinds][:PLACES]


@cache
def grammar(language: str = "fr") -> Grammar:
    """The patterns of a language's lexicon, compiled."""
    words = lexicon(language)
    files = [*words.sources, Path(notation.__file__), Path(__file__)]
    data: Any = compiled.load(f"grammar-{language}", files, lambda: _build(words))
    kinds, sources, (enough, met, free), rarest, cues = data
    expressions = regexes.load(f"relations-{language}", sources)
    patterns = tuple(map(Pattern, kinds, expressions))
    singles = {form[0]: character for form, character in cues.items() if len(form) == 1}
    longer = {form: character for form, character in cues.items() if len(form) > 1}
    return Grammar(
        patterns,
        enough,
        met,
        free,
        singles | dict(zip(notation.MARKS, notation.MARKS, strict=True)),
        Phrases(dict.fromkeys(longer, True)),
        longer,
        frozenset(form[:2] for form in longer),
        rarest.intersection(notation.MARKS).union(form[0] for form, character in cues.items() if character in rarest),
        frozenset(cues[form] for form in words.forms("soit") if form in cues),
        frozenset(words.words("openings")),
    )


def _build(words: Lexicon) -> object:
    """The sources of all patterns, the bits by which they are chosen and the characters of cues, as plain data."""
    compiler = notation.Compiler(words)
    compiled_forms = [(kind, *compiler.compile(form)) for form, kind in words.forms("relations").items()]
    patterns = [
        _Source(str(kind), source, needs.connectors, needs.kinds, needs.figures)
        for kind, source, needs in compiled_forms
    ]
    enough = tuple(_enough(patterns, figures) for figures in range(1 + max(p.figures for p in patterns)))
    rarest = frozenset[str]().union(*(pattern.connectors[0] for pattern in patterns if pattern.figures < 2))
    kinds, sources = [pattern.kind for pattern in patterns], [pattern.expression for pattern in patterns]
    return kinds, sources, (enough, *_connectors(patterns)), rarest, compiler.cues


def _connectors(patterns: Sequence[_Source]) -> tuple[dict[str, int], int]:
    met: dict[str, int] = {}
    free = 0
    for number, pattern in enumerate(patterns):
        for place in range(PLACES):
            bit = 1 << number + place * len(patterns)
            if place >= len(pattern.needed):
                free |= bit
                continue
            for character in pattern.needed[place]:
                met[character] = met.get(character, 0) | bit
    return met, free


def _enough(patterns: Sequence[_Source], figures: int) -> int:
    return sum(1 << number for number, pattern in enumerate(patterns) if pattern.figures <= figures)
