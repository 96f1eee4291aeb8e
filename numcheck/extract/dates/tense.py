"""The tense of the clause around a date: was it, or will it be?"""

from __future__ import annotations

import re
from functools import lru_cache

from numcheck.lexicon import Lexicon
from numcheck.tokens import Tokens

# The simple future: « finira, mettra, viendra, serai », not « montra, assura »; imperfect and simple past, but not the
# conditional.
_FUTURE = re.compile(r"\w+(?:(?:[edvri]|tt|ît|s?au|clu)ra|ront|[edi]r(?:ai|ez))")
_PAST = re.compile(r"\w{2,}(?:(?<!r)ait|(?<!r)aient|èrent|irent|urent|inrent)")
_HAVE = frozenset({"a", "ont"})
_BE = frozenset({"est", "sont"})
_PARTICIPLE = re.compile(r"\w+(?:é|u|i|is|it|ert)e?s?")
REACH = 40  # tokens to either side


def tense(tokens: Tokens, lexicon: Lexicon, first: int, last: int) -> int:
    """−1 past, +1 future, 0 unknown: the nearest verb form in the sentence; ±2 where a preposition leaves no doubt."""
    words = tokens.words
    start, end = tokens.sentence_bounds(tokens.sentence(first))
    expected = lexicon.words("expected_words")
    events = lexicon.words("event_words")
    marks = lexicon.words("tense_words")
    sides: dict[str, int] = lexicon.words("side_words")
    for index in (first - 1, first - 2):
        if index >= start and words[index] in sides:
            return sides[words[index]]
    for away in range(1, REACH):
        for index in (first - away, last - 1 + away):
            if not start <= index < end:
                continue
            if index + 1 < end and words[index + 1] in events and words[index] in _HAVE:
                return 1
            if found := _mark(words[index], marks) or _participle(words, index, end, expected):
                return found
    return 0


def _participle(words: list[str], index: int, end: int, expected: dict[str, object]) -> int:
    """−1 where a form of « être » and a past participle stand together (« s'est tenue »), 1 for « est attendu »."""
    if words[index] not in _BE or index + 1 >= end:
        return 0
    if words[index + 1] in expected:
        return 1
    return -1 if _PARTICIPLE.fullmatch(words[index + 1]) else 0


def _mark(word: str, marks: dict[str, int]) -> int:
    return marks[word] if word in marks else _form(word)


@lru_cache(maxsize=8192)
def _form(word: str) -> int:
    """What the ending of a word tells."""
    if len(word) < 4:
        return 0
    if _FUTURE.fullmatch(word):
        return 1
    return -1 if _PAST.fullmatch(word) else 0
