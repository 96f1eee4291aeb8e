"""The tense of the clause around a date: was it, or will it be?"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from numcheck.lexicon import Lexicon
from numcheck.tokens import Tokens

SHORTEST = 4  # letters of a verb form that an ending tells
REACH = 40  # tokens to either side


def tense(tokens: Tokens, lexicon: Lexicon, first: int, last: int) -> int:
    """−1 past, +1 future, 0 unknown: the nearest verb form in the sentence; ±2 where a preposition leaves no doubt."""
    words = tokens.words
    start, end = tokens.sentence_bounds(tokens.sentence(first))
    sides: dict[str, int] = lexicon.words("side_words")
    for index in (first - 1, first - 2):
        if index >= start and words[index] in sides:
            return sides[words[index]]
    for away in range(1, min(REACH, max(first - start, end - last) + 1)):
        for index in (first - away, last - 1 + away):
            if start <= index < end and (verb := _verb(lexicon, words[index])):
                following = words[index + 1] if index + 1 < end else ""
                if found := _with(lexicon, verb, following):
                    return found
    return 0


class Verb(NamedTuple):
    """What a word tells by itself, −1, 0 or 1, and which auxiliary it is a form of."""

    sign: int
    auxiliary: str | None


@lru_cache(maxsize=8192)
def _verb(lexicon: Lexicon, word: str) -> Verb | None:
    """What a word tells; None for most."""
    marks = lexicon.words("tense_words")
    sign = marks[word] if word in marks else _form(lexicon, word)
    auxiliary = lexicon.words("tense_auxiliaries").get(word)
    return Verb(sign, auxiliary) if sign or auxiliary else None


def _with(lexicon: Lexicon, verb: Verb, following: str) -> int:
    """What a verb tells with the word after it: « a rendez-vous », « est attendu » 1, « s'est tenue » −1."""
    if verb.auxiliary == "have" and following in lexicon.words("event_words"):
        return 1
    if verb.sign or verb.auxiliary != "be":
        return verb.sign
    if following in lexicon.words("expected_words"):
        return 1
    return -1 if any(following.endswith(ending) for ending in lexicon.words("participle_endings")) else 0


def _form(lexicon: Lexicon, word: str) -> int:
    """What the longest known ending of a word tells; « sait » and « durent » are in the present."""
    endings: dict[str, int] = lexicon.words("tense_endings")
    if len(word) < SHORTEST:
        return 0
    signs = ((start, endings[word[start:]]) for start in range(1, len(word)) if word[start:] in endings)
    return next((sign for start, sign in signs if start > 1 or sign > 0), 0)
