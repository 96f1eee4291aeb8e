"""Numbers in words: a small state machine over the tables of the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from numcheck.lexicon import Lexicon
from numcheck.tokens import Tokens

WordKind = Literal["cardinal", "scale", "ordinal", "alone"]
LINKS = frozenset({" ", "\n", "  "})
MILLION = 10**6
_TENS = frozenset({0, 100})


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words: the end of its token range, its value, and one unit of its last printed digit."""

    last: int
    value: Decimal
    ulp: Decimal
    ordinal: bool = False


@cache
def number_words(words: Lexicon) -> dict[str, tuple[WordKind, int]]:
    """Every word that may begin or continue a number, with its part in it and its value."""
    table: dict[str, tuple[WordKind, int]] = {}
    parts: tuple[tuple[str, WordKind], ...] = (
        ("ordinals_alone", "alone"),
        ("ordinals", "ordinal"),
        ("scales", "scale"),
        ("cardinals", "cardinal"),
    )
    for name, kind in parts:
        table.update({word: (kind, value) for word, value in words.words(name).items()})
    return table


class _State:
    """What has been read: `done` in millions and above, `thousands`, `group` below a thousand, `tail` its last part."""

    __slots__ = ("done", "group", "scale", "tail", "thousands")

    def __init__(self) -> None:
        self.done = self.thousands = self.group = self.tail = self.scale = 0

    @property
    def value(self) -> int:
        return self.done + self.thousands * 1000 + self.group

    @property
    def below(self) -> int:
        """The part since the last million or more."""
        return self.thousands * 1000 + self.group

    @property
    def ulp(self) -> int:
        return self.scale if self.scale and not self.below else 1

    def attach(self, value: int) -> bool:
        """Add one word's value if a number may go on so."""
        if value >= MILLION:
            return self._scale(value)
        if value == 1000:
            return self._thousand()
        if value == 100:
            return self._hundred()
        if value == 20 and self.tail == 4:  # quatre-vingt
            self.group += 76
            self.tail = 80
            return True
        if not self._small(value):
            return False
        self.group += value
        self.tail = value if self.tail != 10 else 17
        return True

    def _small(self, value: int) -> bool:
        if value < 10:
            return self.tail in _TENS or 20 <= self.tail <= 90 or (self.tail == 10 and value >= 7)
        if value <= 16:
            return self.tail in _TENS or self.tail in {60, 80}
        return self.tail in _TENS

    def _hundred(self) -> bool:
        if self.group == 0:
            self.group = 100
        elif self.group < 10 and self.group > 1:
            self.group *= 100
        elif 11 <= self.group <= 19 and not self.thousands:
            self.group *= 100
        else:
            return False
        self.tail = 100
        return True

    def _thousand(self) -> bool:
        if self.thousands or (self.group == 1 and not self.done) or self.group >= 1000:
            return False
        self.thousands = self.group or 1
        self.group = self.tail = 0
        return True

    def _scale(self, value: int) -> bool:
        if not self.below or (self.scale and value >= self.scale):
            return False
        self.done += self.below * value
        self.scale = value
        self.thousands = self.group = self.tail = 0
        return True


def spelled(tokens: Tokens, first: int, table: dict[str, tuple[WordKind, int]]) -> Spelled | None:
    """The longest number in words that begins at token `first`, or None."""
    kind, value = table[tokens.words[first]]
    if kind == "alone":
        return Spelled(first + 1, Decimal(value), Decimal(1), ordinal=True)
    if kind == "scale":
        return None
    state = _State()
    index: int | None = first
    while index is not None:
        kind, value = table[tokens.words[index]]
        if kind == "ordinal":
            return _ordinal(state, index, value)
        if not state.attach(value):
            break
        last = index + 1
        if not value and state.value == 0:
            break
        index = _next(tokens, last, state, table)
    return Spelled(last, Decimal(state.value), Decimal(state.ulp))


def _ordinal(state: _State, index: int, value: int) -> Spelled | None:
    if not state.attach(value):
        if value < MILLION or state.value:
            return None if not state.value else Spelled(index, Decimal(state.value), Decimal(state.ulp))
        return Spelled(index + 1, Decimal(value), Decimal(1), ordinal=True)
    return Spelled(index + 1, Decimal(state.value), Decimal(1), ordinal=True)


def _next(tokens: Tokens, index: int, state: _State, table: dict[str, tuple[WordKind, int]]) -> int | None:
    """The token after `index` that may continue the number: past a space, a hyphen or an « et »."""
    words, gaps = tokens.words, tokens.gaps
    end = len(words)
    hyphen = index + 1 < end and words[index] == "-" and not gaps[index] and not gaps[index + 1]
    index += hyphen
    if index >= end or (not hyphen and gaps[index] not in LINKS):
        return None
    joined = words[index] == "et" and index + 1 < end
    if joined:
        glue = words[index + 1] == "-" and not gaps[index + 1] and index + 2 < end and not gaps[index + 2]
        index += 1 + glue
    entry = table.get(words[index])
    if entry is None or entry[0] == "alone" or (entry[0] == "scale" and joined):
        return None
    if not _may_follow(state.tail, entry[1], joined, hyphen):
        return None
    return index


def _may_follow(tail: int, value: int, joined: bool, hyphen: bool) -> bool:
    """« vingt et un » and « vingt-un », but not « vingt un »; « et » links nothing else."""
    if value == 1:
        return joined or hyphen or not 20 <= tail <= 90 or tail == 80
    return not joined or (value == 11 and tail == 60)
