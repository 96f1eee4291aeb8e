"""Sentences as strings of one character for each item, so that patterns of relations can run over them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.link.notation import FIGURE, FIRST_END, KINDS, LAST_END, MARKS, OTHER
from numcheck.link.patterns import Grammar
from numcheck.model import Mention
from numcheck.tokens import Tokens


class Items:
    """A sentence as a string, the token ranges behind its characters, and the mentions among them by their place."""

    __slots__ = ("code", "mentions", "places")

    def __init__(self, code: str, places: list[int], mentions: dict[int, Mention]) -> None:
        self.code = code
        self.places = places
        self.mentions = mentions


class _Codes(dict[str, str]):
    """The character of each word: those of the grammar's cues and marks, filled up with the other words of a text."""

    def __missing__(self, word: str) -> str:
        code = self[word] = FIGURE if word[0].isdigit() else OTHER
        return code


class Encoder:
    """Encodes the sentences of one text; every word is looked up once."""

    def __init__(self, tokens: Tokens, rules: Grammar) -> None:
        codes = _Codes(rules.cues)
        codes.update(zip(MARKS, MARKS, strict=True))
        words = tokens.words
        self._codes = [codes[word] for word in words]
        for index, code in enumerate(self._codes):
            if (
                code == FIGURE
                and index
                and tokens.starts[index] == tokens.ends[index - 1]
                and words[index - 1].isalpha()
            ):
                self._codes[index] = OTHER  # « CO2 » is a word
        self._phrases: list[tuple[int, int, str]] = []
        pairs = pairwise(words)  # a pair is seldom a phrase's beginning, its first word often
        for index in [index for index, pair in enumerate(pairs) if pair in rules.pairs]:
            match = rules.phrases.match(words, index)
            if match:
                last = index + match[0]
                self._phrases.append((index, last, rules.phrase_cues[tuple(words[index:last])]))

    def encode(self, first: int, last: int, mentions: Sequence[Mention]) -> Items:
        """The items of a half-open token range with its mentions."""
        code = self._codes[first:last]
        at: dict[int, Mention] = {}
        for mention in mentions:
            for part, letter in _letters(mention):
                start, end = part.tokens[0] - first, min(part.tokens[1] - first, len(code))
                if start >= len(code):
                    continue  # a range that runs on in the next block
                code[start] = letter
                code[start + 1 : end] = [""] * (end - start - 1)
                at[start] = part
        self._join_phrases(code, first, last, at)
        kept = [index for index, character in enumerate(code) if character]
        behind = {place: at[index] for place, index in enumerate(kept) if index in at} if at else {}
        return Items("".join(code), [first + index for index in kept], behind)

    def _join_phrases(self, code: list[str], first: int, last: int, at: dict[int, Mention]) -> None:
        """Cues of several words become one item, where no mention takes part of them."""
        free = first
        for start, end, character in self._phrases[bisect_left(self._phrases, (first, 0, "")) :]:
            if start >= last:
                return
            if start < free or end > last or not all(code[start - first : end - first]):
                continue
            if any(index - first in at for index in range(start, end)):
                continue
            code[start - first] = character
            code[start - first + 1 : end - first] = [""] * (end - start - 1)
            free = end


def _letters(mention: Mention) -> Iterator[tuple[Mention, str]]:
    """The mention, or the ends of a range one by one, with the characters that stand for them."""
    if mention.ends is None:
        yield mention, _letter(mention)
        return
    for end, table in zip(mention.ends, (FIRST_END, LAST_END), strict=True):
        yield end, table[_letter(end)]


def _letter(mention: Mention) -> str:
    if mention.kind == "percent" and mention.unit == "point":
        return KINDS["point"]
    if mention.role == "age":
        return KINDS["age"]
    return KINDS[mention.kind]
