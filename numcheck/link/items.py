"""Sentences as strings of one character for each item, so that patterns of relations can run over them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress, count, pairwise, repeat

from numcheck.link.notation import FIGURE, FIRST_END, KINDS, LAST_END, MENTIONS, OTHER
from numcheck.link.patterns import Grammar
from numcheck.model import Mention
from numcheck.tokens import Tokens

_ENDS, _CLOSED = "!…", ".?"
_BLANK = "\0"
_ASIDE = re.compile(rf"\([^(){FIGURE}{''.join(MENTIONS)}]*+\)(?=[,;:.)])")


class Items:
    """A sentence as a string; what stands behind its characters is worked out once a pattern has matched, seldom."""

    def __init__(self, characters: list[str], first: int, mentions: dict[int, Mention]) -> None:
        self.code = _closed("".join(characters))
        self._characters = characters
        self._first = first
        self._mentions = {index: mention for index, mention in mentions.items() if characters[index]}

    def readings(self, parting: re.Pattern[str]) -> Iterator[Items]:
        """The sentence, and what it says with less punctuation, where that differs.

        A comma stands for what parts a result from its figures, « (soit 31 %) »; brackets without figures are left
        out at the end of a clause, « 15 000 euros (source : mairie) ».
        """
        yield self
        plain = _ASIDE.sub(lambda aside: _BLANK * len(aside[0]), parting.sub(",", self.code))
        if plain != self.code:
            left = iter(plain)
            characters = [next(left).strip(_BLANK) if character else "" for character in self._characters]
            yield Items(characters, self._first, self._mentions)

    @cached_property
    def places(self) -> list[int]:
        """The token at which each item begins."""
        return [index for index, character in enumerate(self._characters, self._first) if character]

    def token(self, item: int) -> int:
        """The token at which an item begins; the one after the last for the full stop that is added."""
        return self.places[item] if item < len(self.places) else self.places[-1] + 1

    @cached_property
    def mentions(self) -> dict[int, Mention]:
        """The mentions by the number of their item."""
        return {bisect_left(self.places, self._first + index): mention for index, mention in self._mentions.items()}


class Encoder:
    """Encodes the sentences of one text."""

    def __init__(self, tokens: Tokens, rules: Grammar) -> None:
        self._tokens = tokens
        self._rules = rules

    def encode(self, first: int, last: int, mentions: Sequence[tuple[Mention, str]]) -> Items:
        """The items of a half-open token range with its mentions, each with its letter."""
        words = self._tokens.words[first:last]
        code = list(map(self._rules.cues.get, words, repeat(OTHER)))
        for place in compress(count(), map(str.isdigit, words)):
            named = place and not self._tokens.gaps[first + place] and words[place - 1].isalpha()
            code[place] = OTHER if named else FIGURE  # « CO2 » is a word
        at: dict[int, Mention] = {}
        for mention, letter in mentions:
            start, end = mention.tokens[0] - first, min(mention.tokens[1] - first, len(code))
            if start >= len(code):
                continue  # a range that runs on in the next block
            code[start] = letter
            code[start + 1 : end] = [""] * (end - start - 1)
            at[start] = mention
        self._join_phrases(code, first, at)
        if "-" in words:
            self._join_compounds(code, words, first)
        if words[0] in self._rules.openings and 0 not in at:
            code[: 1 + (words[1:2] == [","])] = [""] * (1 + (words[1:2] == [","]))  # « Mais passées de 3 600 à … »
        return Items(code, first, at)

    def _join_phrases(self, code: list[str], first: int, at: dict[int, Mention]) -> None:
        """Cues of several words become one item, where no mention takes part of them."""
        words, free = self._tokens.words, 0
        pairs = pairwise(words[first : first + len(code)])  # seldom a phrase's beginning; its first word often is
        for start in compress(count(), map(self._rules.pairs.__contains__, pairs)):
            match = self._rules.phrases.match(words, first + start)
            end = start + match[0] if match else 0
            if start < free or not start < end <= len(code) or not all(code[start:end]):
                continue
            if any(index in at for index in range(start, end)):
                continue
            code[start] = self._rules.phrase_cues[tuple(words[first + start : first + end])]
            code[start + 1 : end] = [""] * (end - start - 1)
            free = end

    def _join_compounds(self, code: list[str], words: list[str], first: int) -> None:
        """« deux-pièces » and « sous-préfet » are one word, unless a cue holds their hyphen."""
        gaps = self._tokens.gaps
        for place in compress(count(), map("-".__eq__, words)):
            if not 0 < place < len(words) - 1 or code[place] != "-":
                continue
            joins = not gaps[first + place] and not gaps[first + place + 1]
            if joins and words[place - 1].isalpha() and words[place + 1].isalpha() and _plain(code, place):
                code[place] = code[place + 1] = ""


def _closed(code: str) -> str:
    """The string with the full stop that a headline lacks, and that « ! » and « … » stand for."""
    return f"{code[:-1]}." if code[-1:] in _ENDS else code if code[-1:] in _CLOSED else f"{code}."


def _plain(code: list[str], place: int) -> bool:
    """Whether no mention and no cue takes the words beside a hyphen."""
    return code[place - 1] in {OTHER, ""} and code[place + 1] == OTHER


def lettered(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """The mentions, of a range its ends one by one, with the characters that stand for them."""
    for mention in mentions:
        if mention.ends is None:
            yield mention, _letter(mention)
        else:
            first, last = mention.ends
            yield first, FIRST_END[_letter(first)]
            yield last, LAST_END[_letter(last)]


def _letter(mention: Mention) -> str:
    if mention.kind == "percent" and mention.unit in {"point", "basis point"}:
        return KINDS["point"]
    if mention.role == "age":
        return KINDS["age"]
    return KINDS[mention.kind]
