"""The grammar of printed relations: all patterns of a language, found by the connectors that its sentences hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, reduce
from operator import or_
from pathlib import Path
from typing import Any

from numcheck import compiled, regexes
from numcheck.lexicon import Lexicon, Phrases, lexicon
from numcheck.link import notation
from numcheck.record import NamedTuple

PLACES = 5
"""So many of the words and kinds of mentions that a pattern needs are looked for before its expression runs."""


class Pattern(NamedTuple):
    """A pattern of one kind of relation."""

    kind: str
    expression: regexes.Expression


class Grammar(NamedTuple):
    """All patterns of a language, and what a sentence needs for each of them to match.

    Patterns are bits of an integer, by their number: `figures` are those that so many mentions are enough for, `met`
    those of which a word or the letter of a mention meets a need, `free` those that need no more, for PLACES of each;
    `telling` are the keys of `met`.

    `cues` and `phrases` encode the words and marks of a text; `pairs` are the first two words of each phrase.
    `parting` finds marks before what leads to a result (« soit »), `openings` are the words that only tie a sentence
    to the one before (« mais »).
    """

    patterns: tuple[Pattern, ...]
    figures: tuple[int, ...]
    met: dict[str, int]
    telling: frozenset[str]
    free: int
    cues: dict[str, str]
    phrases: Phrases
    phrase_cues: dict[tuple[str, ...], str]
    pairs: frozenset[tuple[str, ...]]
    parting: regexes.Expression
    openings: frozenset[str]

    def asked_for(self, words: Sequence[str], letters: Sequence[str]) -> list[Pattern]:
        """The patterns that a sentence of these words and mentions may match, in the order of the lexicon."""
        found = reduce(or_, map(self.met.__getitem__, self.telling.intersection((*words, *letters))), self.free)
        asked, shift = found & self.figures[min(len(letters), len(self.figures) - 1)], len(self.patterns)
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

    Its sentences have at least `figures` mentions, and a character of each of the sets `needed`, the rarest first.
    """

    kind: str
    expression: str
    needed: list[frozenset[str]]
    figures: int


@cache
def grammar(language: str = "fr") -> Grammar:
    """The patterns of a language's lexicon, compiled."""
    words = lexicon(language)
    files = [*words.sources, *map(Path, (notation.__file__, regexes.__file__, __file__))]
    data: Any = compiled.load(f"grammar-{language}", files, lambda: _build(words))
    kinds, sources, (enough, met, free), cues = data
    *expressions, parting = regexes.load(f"relations-{language}", sources)
    singles = {form[0]: character for form, character in cues.items() if len(form) == 1}
    longer = {form: character for form, character in cues.items() if len(form) > 1}
    return Grammar(
        tuple(map(Pattern, kinds, expressions)),
        enough,
        met,
        frozenset(met),
        free,
        singles | dict(zip(notation.MARKS, notation.MARKS, strict=True)),
        Phrases(dict.fromkeys(longer, True)),
        longer,
        frozenset(form[:2] for form in longer),
        parting,
        frozenset(words.words("openings")),
    )


def _build(words: Lexicon) -> object:
    """The sources of all patterns, the bits by which they are chosen and the characters of cues, as plain data."""
    compiler = notation.Compiler(words)
    patterns = [_source(str(kind), *compiler.compile(form)) for form, kind in words.forms("relations").items()]
    enough = tuple(_enough(patterns, figures) for figures in range(1 + max(p.figures for p in patterns)))
    kinds, sources = [pattern.kind for pattern in patterns], [pattern.expression for pattern in patterns]
    needs = _needs(patterns, compiler.tellers)
    return kinds, [*sources, compiler.parting("soit")], (enough, *needs), compiler.cues


def _source(kind: str, expression: str, needs: list[frozenset[str]]) -> _Source:
    figures = sum(need <= notation.MENTIONS for need in needs)
    return _Source(kind, expression, list(dict.fromkeys(needs))[:PLACES], figures)


def _needs(patterns: Sequence[_Source], tellers: Mapping[str, str]) -> tuple[dict[str, int], int]:
    met: dict[str, int] = {}
    free = 0
    for number, pattern in enumerate(patterns):
        for place in range(PLACES):
            bit = 1 << number + place * len(patterns)
            if place >= len(pattern.needed):
                free |= bit
                continue
            for word in {tellers.get(character, character) for character in pattern.needed[place]}:
                met[word] = met.get(word, 0) | bit
    for mark in notation.PARTING:  # may stand for a comma
        met[mark] = met.get(mark, 0) | met[","]
    return met, free


def _enough(patterns: Sequence[_Source], figures: int) -> int:
    return sum(1 << number for number, pattern in enumerate(patterns) if pattern.figures <= figures)
