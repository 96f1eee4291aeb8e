"""Numbers in words: a small state machine over the tables of the lexicon."""

from __future__ import annotations

from functools import cache
from typing import Literal

from numcheck.extract.units import unit_table
from numcheck.lexicon import Lexicon
from numcheck.record import NamedTuple
from numcheck.tokens import Tokens

WordKind = Literal["cardinal", "scale", "ordinal", "alone", "misspelt"]
LINKS = frozenset({" ", "\n", "  "})
THOUSAND, MILLION = 10**3, 10**6
SHORT = 3  # longer words after « milles » are what it counts
_OPEN = frozenset({0, 100})
_AFTER_SIXTY = frozenset(range(10, 17))  # « soixante et dix », as people said once


class WordTable(dict[str, tuple[WordKind, int]]):
    """Every word that may begin or continue a number, with its part in it and its value; `joints` stand between."""

    joints: frozenset[str]


class Spelled(NamedTuple):
    """A number in words.

    `last` ends its token range, `value` is that of the cardinal or ordinal, `scale` the word of a million or more that
    closes it (else 1). `over` is the denominator of a fraction (« trois vingtièmes »).
    """

    last: int
    value: int
    scale: int = 1
    ordinal: bool = False
    over: int | None = None


@cache
def word_table(words: Lexicon) -> WordTable:
    """The words of numbers in a language."""
    table = WordTable()
    table.joints = frozenset(words.words("and_words"))
    parts: tuple[tuple[str, WordKind], ...] = (
        ("ordinals_alone", "alone"),
        ("ordinals", "ordinal"),
        ("scales", "scale"),
        ("cardinals", "cardinal"),
        ("misspelt_cardinals", "misspelt"),
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
    def below(self) -> int:
        """The part since the last million or more."""
        return self.thousands * 1000 + self.group

    @property
    def value(self) -> int:
        return self.done + self.below

    @property
    def closing_scale(self) -> int:
        return self.scale if self.scale and not self.below else 1

    def attach(self, value: int) -> bool:
        """Add one word's value if a number may go on so."""
        if value >= MILLION:
            return self._million(value)
        if value == THOUSAND:
            return self._thousand()
        if value == 100:
            return self._hundred()
        if value == 20 and self.tail == 4:  # quatre-vingt
            self.group += 76
            self.tail = 80
            return True
        if not self._fits(value):
            return False
        self.group += value
        self.tail = value if self.tail != 10 else 17
        return True

    def _fits(self, value: int) -> bool:
        if value < 10:
            return self.tail in _OPEN or 20 <= self.tail <= 90 or (self.tail == 10 and value >= 7)
        return self.tail in _OPEN or (value <= 16 and self.tail in {60, 80})

    def _hundred(self) -> bool:
        if not self.group:
            self.group = 1
        elif not (1 < self.group < 10 or (11 <= self.group <= 19 and not self.thousands)):  # onze cents
            return False
        self.group *= 100
        self.tail = 100
        return True

    def _thousand(self) -> bool:
        if self.thousands or (self.group == 1 and not self.done) or (self.group >= THOUSAND and self.tail != 100):
            return False
        self.thousands = self.group or 1
        self.group = self.tail = 0
        return True

    def _million(self, value: int) -> bool:
        if not self.below or (self.scale and value >= self.scale):
            return False
        self.done += self.below * value
        self.scale = value
        self.thousands = self.group = self.tail = 0
        return True


def spelled(tokens: Tokens, first: int, table: WordTable) -> Spelled | None:
    """The longest number in words that begins at token `first`; None where a scale word stands without a number."""
    kind, value = table[tokens.words[first]]
    if kind == "alone":
        return Spelled(first + 1, value, ordinal=True)
    if kind == "cardinal" and value < THOUSAND and not _may_go_on(tokens, first + 1, table):
        return Spelled(first + 1, value)
    return _of_several(tokens, first, table)


def _of_several(tokens: Tokens, first: int, table: WordTable) -> Spelled | None:
    """The number at token `first`, however many words it has."""
    state, index, space, before = _State(), first, first, 0
    last = first
    closed: Spelled | None = None
    while True:
        kind, value = table[tokens.words[index]]
        if tokens.gaps[index]:
            space, before = index, state.value
        if kind == "ordinal":
            return _ordinal(tokens, state, (index, space, before), value, table)
        if kind == "misspelt" and (not state.value or names_something(tokens, index)):
            break
        if not state.attach(value):
            if value >= THOUSAND and closed and state.group:  # « cinq mille dix mille »: two numbers
                return closed
            break
        last = index + 1
        if value >= THOUSAND:
            closed = Spelled(last, state.value, state.closing_scale)
        following = None if not state.value else _next(tokens, last, state.tail, table)
        if following is None:
            break
        index = following
    return Spelled(last, state.value, state.closing_scale) if last > first else None


def _may_go_on(tokens: Tokens, index: int, table: WordTable) -> bool:
    """Whether a word at a token may belong to the number before it; mostly none does."""
    word = tokens.word(index)
    return word in table or word == "-" or word in table.joints


def names_something(tokens: Tokens, index: int) -> bool:
    """« cinq milles de la côte » and « cinq milles marins » are miles; « cinq milles euros » a slip of the pen."""
    after = tokens.words[index + 1] if index + 1 < len(tokens) else ""
    unit = unit_table().match(tokens, index)
    if unit and not unit.doubtful:
        return True
    return after != "" and not (len(after) > SHORT and after.isalpha())


def _ordinal(
    tokens: Tokens, state: _State, place: tuple[int, int, int], value: int, table: WordTable
) -> Spelled | None:
    """The number that an ordinal closes; `place`: its index, that of the last word after a space, the value before."""
    index, space, before = place
    numerator = state.value
    if numerator and tokens.words[index].endswith("s"):  # « trois vingt-cinquièmes » counts parts
        if space == index and numerator < value:
            return Spelled(index + 1, numerator, over=value)
        below = spelled(tokens, space, table) if before and space < index else None
        if below and below.ordinal and below.last == index + 1 and before < below.value:
            return Spelled(index + 1, before, over=below.value)
    if state.attach(value):
        return Spelled(index + 1, state.value, ordinal=True)
    if not numerator:  # millionième
        return Spelled(index + 1, value, ordinal=True)
    if numerator < value and tokens.words[index].endswith("s"):  # « cinq-huitièmes »
        return Spelled(index + 1, numerator, over=value)
    return Spelled(index, numerator, state.closing_scale)


def _next(tokens: Tokens, index: int, tail: int, table: WordTable) -> int | None:
    """The token after `index` that may continue the number: past a space, a hyphen or an « et »."""
    words, gaps = tokens.words, tokens.gaps
    end = len(words)
    hyphen = index + 1 < end and words[index] == "-" and not gaps[index] and not gaps[index + 1]
    index += hyphen
    if index >= end or (not hyphen and gaps[index] not in LINKS):
        return None
    joined = words[index] in table.joints and index + 1 < end
    if joined:
        index += 1
        if words[index] == "-" and index + 1 < end and not gaps[index] and not gaps[index + 1]:
            index += 1
    entry = table.get(words[index])
    if entry is None or entry[0] == "alone" or not _may_follow(tail, entry[1], joined, hyphen):
        return None
    return index


def _may_follow(tail: int, value: int, joined: bool, hyphen: bool) -> bool:
    """« vingt et un » and « vingt-un », but not « vingt un »; « et » links nothing else."""
    if value == 1:
        return joined or hyphen or not 20 <= tail <= 90 or tail == 80
    return not joined or (value in _AFTER_SIXTY and tail == 60)
