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
_PARTICIPLE = re.compile(r"\w+(?:é|u|i|is|it|ert)e?s?")
REACH = 40  # tokens to either side


def tense(tokens: Tokens, lexicon: Lexicon, first: int, last: int) -> int:
    """−1 past, +1 future, 0 unknown: the nearest verb form in the sentence; ±2 where a preposition leaves no doubt."""
    words = tokens.words
    start, end = tokens.sentence_bounds(tokens.sentence(first))
    expected = lexicon.words("expected_words")
    events = lexicon.words("event_words")
    marks = lexicon.words("tense_words")
    auxiliaries = lexicon.words("tense_auxiliaries")
    sides: dict[str, int] = lexicon.words("side_words")
    for index in (first - 1, first - 2):
        if index >= start and words[index] in sides:
            return sides[words[index]]
    for away in range(1, REACH):
        for index in (first - away, last - 1 + away):
            if not start <= index < end:
                continue
            word, following = words[index], words[index + 1] if index + 1 < end else ""
            if following in events and auxiliaries.get(word) == "have":
                return 1
            found = marks[word] if word in marks else _form(word)
            if found or (auxiliaries.get(word) == "be" and (found := _participle(following, expected))):
                return found
    return 0


def _participle(word: str, expected: dict[str, object]) -> int:
    """What stands after a form of « être » tells: −1 for a participle (« s'est tenue »), 1 for « est attendu »."""
    if word in expected:
        return 1
    return -1 if _PARTICIPLE.fullmatch(word) else 0


@lru_cache(maxsize=8192)
def _form(word: str) -> int:
    """What the ending of a word tells."""
    if len(word) < 4:
        return 0
    if _FUTURE.fullmatch(word):
        return 1
    return -1 if _PAST.fullmatch(word) else 0
