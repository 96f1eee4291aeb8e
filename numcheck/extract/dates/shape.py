"""The stretches of a text that may hold dates, as characters of the temporal alphabet."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import repeat

from numcheck.extract.board import Board, Draft, Numeral
from numcheck.extract.dates.alphabet import alphabet
from numcheck.extract.dates.classes import CHARACTERS, CORE_CHARACTERS, END, FILLER, OTHER
from numcheck.extract.units import unit_table
from numcheck.lexicon import Value
from numcheck.tokens import Tokens

_CORE = re.compile(f"[{CORE_CHARACTERS}]")
_CLASSES = ((0, "zero"), (12, "n12"), (24, "n24"), (31, "n31"), (99, "n99"), (999, "hundreds"), (2999, "fourdigits"))
_FOUR_FIGURES = 1000
_TAKEN = re.compile(rb"\x01")


class Shape:
    """The windows of a text around its temporal words, one after the other.

    `characters[p]` is the class of the token `index[p]`; a window is a run of tokens with a class, at least one of
    them of the core, and ends with OTHER or, where its sentence ends, with END. `numerals`, `values` and `literals`
    are keyed by place.
    """

    __slots__ = ("characters", "index", "letters", "literals", "numerals", "tokens", "values")

    def __init__(self, board: Board, literals: list[Draft]) -> None:
        self.letters = alphabet(board.lexicon)
        self.tokens = board.tokens
        self.characters = [END]
        self.index = [0]
        self.values: dict[int, Value] = {}
        self.numerals: dict[int, Numeral] = {}
        self.literals: dict[int, Draft] = {}
        whole = "".join(_classes(board, literals))
        numerals = {numeral.first: numeral for numeral in board.numerals}
        drafts = {draft.first: draft for draft in literals}
        for first, last in _windows(whole, board.tokens.sentences):
            opens = board.tokens.sentences[bisect_right(board.tokens.sentences, first) - 1] == first
            if self.characters[-1] == END and not opens:
                self.characters.append(OTHER)
                self.index.append(first)
            place = len(self.characters) - first
            self.characters.extend(whole[first:last])
            self.index.extend(range(first, last))
            self._fill(first, last, place, numerals, drafts)
            ends = _sentence_end(board.tokens, last - 1) == last
            self.characters.append(END if ends else OTHER)
            self.index.append(last)

    def _fill(self, first: int, last: int, place: int, numerals: dict[int, Numeral], drafts: dict[int, Draft]) -> None:
        """Classify the numerals, longer forms and dates in figures of one window."""
        words, phrases = self.tokens.words, self.letters.phrases
        for token in range(first, last):
            here = token + place
            if numeral := numerals.get(token):
                if numeral.last <= last:
                    self.numerals[here] = numeral
                    month = words[token] in self.letters.months and numeral.last == token + 1
                    self.mark(here, numeral.last + place, "seven" if month else numeral_class(numeral, self.tokens))
            elif draft := drafts.get(token):
                self.literals[here] = draft
            elif words[token] in phrases and self.characters[here] != FILLER:
                found = phrases.match(words, token)
                if found and token + found[0] <= last:
                    name, _, value = str(found[1]).partition("=")
                    self.mark(here, here + found[0], name)
                    self.values[here] = int(value) if value.lstrip("-").isdecimal() else value

    def mark(self, first: int, last: int, name: str) -> None:
        """Give the half-open range of places one class."""
        self.characters[first:last] = [CHARACTERS[name], *[FILLER] * (last - first - 1)]

    def word(self, place: int) -> str:
        """The token at a place."""
        return self.tokens.words[self.index[place]]

    def range(self, first: int, last: int) -> tuple[int, int]:
        """The half-open token range of a half-open range of places."""
        return self.index[first], self.index[last - 1] + 1


def _classes(board: Board, literals: list[Draft]) -> list[str]:
    """The class of every token; numerals only as such, those that may be a year or a day by themselves as YEAR_LIKE."""
    words = board.tokens.words
    classes = list(map(alphabet(board.lexicon).words.get, words, repeat(OTHER)))
    for match in _TAKEN.finditer(board.taken):
        classes[match.start()] = OTHER
    number, year = CHARACTERS["numeral"], CHARACTERS["year_like"]
    months = alphabet(board.lexicon).months
    announcers = board.lexicon.words("number_announcers")
    for numeral in board.numerals:
        first, last = numeral.first, numeral.last
        alone = last - first == 1
        core = len(words[first]) == 4 if alone else numeral.form != "digits" and numeral.printed.value >= 1000
        core = core or words[first] in months or words[first - 1] in announcers
        classes[first] = year if core else number
        if not alone:
            classes[first + 1 : last] = FILLER * (last - first - 1)
    for draft in literals:
        classes[draft.first : draft.last] = [CHARACTERS["literal"], *[FILLER] * (draft.last - draft.first - 1)]
    return classes


def _windows(whole: str, sentences: list[int]) -> list[tuple[int, int]]:
    """The token ranges of the runs of classified tokens around the core ones, cut at the ends of sentences."""
    found = []
    place = 0
    while match := _CORE.search(whole, place):
        core = match.start()
        border = bisect_right(sentences, core)
        last = whole.find(OTHER, core, sentences[border] if border < len(sentences) else len(whole))
        if last < 0:
            last = sentences[border] if border < len(sentences) else len(whole)
        found.append((max(whole.rfind(OTHER, place, core) + 1, sentences[border - 1], place), last))
        place = last
    return found


def _sentence_end(tokens: Tokens, index: int) -> int:
    border = bisect_right(tokens.sentences, index)
    return tokens.sentences[border] if border < len(tokens.sentences) else len(tokens)


def numeral_class(numeral: Numeral, tokens: Tokens) -> str:
    """The class of a numeral by its value and form."""
    value = numeral.printed.value
    if numeral.printed.bounds:
        return "approx"
    if value != int(value) or value < 0:
        return "decimal"
    number = int(value)
    if numeral.ordinal:
        return "first" if number == 1 else "ordinal"
    word = tokens.words[numeral.first]
    if numeral.form == "digits" and (numeral.last - numeral.first > 1 or len(word) > max(2, len(str(number)))):
        return "large"
    if number >= _FOUR_FIGURES and _measures(tokens, numeral.last):
        return "large"
    return next((name for limit, name in _CLASSES if number <= limit), "large")


def _measures(tokens: Tokens, index: int) -> bool:
    """« (1800 kHz) »: a unit follows that names nothing else, and no unit of time."""
    table = unit_table()
    if index >= len(tokens.words) or tokens.words[index] not in table.by_first:
        return False
    unit = table.match(tokens, index)
    return unit is not None and not unit.doubtful and table.dimensions[unit.unit] != "duration"
