"""The windows of a text that may hold dates, as characters of the temporal alphabet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import repeat

from numcheck.extract.board import Board, Draft, Numeral
from numcheck.extract.dates.alphabet import Alphabet, alphabet
from numcheck.extract.dates.classes import CHARACTERS, CORE_CHARACTERS, END, FILLER, OTHER
from numcheck.extract.units import unit_table
from numcheck.lexicon import Value
from numcheck.record import NamedTuple
from numcheck.tokens import Tokens

_CORE = re.compile(f"[{CORE_CHARACTERS}]")
_NUMERAL = frozenset((CHARACTERS["numeral"], CHARACTERS["year_like"]))
_LITERAL = CHARACTERS["literal"]
_LIMITS = (0, 12, 24, 31, 99, 999, 2999)
_CLASSES = ("zero", "n12", "n24", "n31", "n99", "hundreds", "fourdigits", "large")
_FOUR_FIGURES = 1000
_TAKEN = re.compile(rb"\x01")


class Material(NamedTuple):
    """What the windows of a text are cut from: the class of every token, its numerals and dates in figures by token.

    `counted` are the tokens of numerals of a year's size that count something.
    """

    letters: Alphabet
    tokens: Tokens
    classes: str
    numerals: dict[int, Numeral]
    literals: dict[int, Draft]
    counted: set[int]


class Shape:
    """A window of a text around its temporal words: tokens with a class, at least one of them of the core.

    `characters[p]` is the class of the token `index[p]`. The window stands between two more characters: END where its
    sentence begins or ends, else OTHER. `numerals`, `values` and `literals` are keyed by place.
    """

    __slots__ = ("characters", "index", "letters", "literals", "numerals", "tokens", "values")

    def __init__(self, material: Material, first: int, last: int, opens: bool, closes: bool) -> None:
        self.letters = material.letters
        self.tokens = material.tokens
        self.characters = [END if opens else OTHER, *material.classes[first:last], END if closes else OTHER]
        self.index = range(first - 1, last + 1)
        self.values: dict[int, Value] = {}
        self.numerals: dict[int, Numeral] = {}
        self.literals: dict[int, Draft] = {}
        self._fill(first, last, material)

    def _fill(self, first: int, last: int, material: Material) -> None:
        """Classify the numerals, longer forms and dates in figures."""
        words, openers = self.tokens.words, self.letters.openers
        for token in range(first, last):
            character = material.classes[token]
            if character in _NUMERAL:
                self._numeral(token - first + 1, token, last, material)
            elif character == _LITERAL:
                self.literals[token - first + 1] = material.literals[token]
            elif words[token] in openers and self.characters[token - first + 1] != FILLER:
                self._phrase(token - first + 1, token, last)

    def _numeral(self, place: int, token: int, last: int, material: Material) -> None:
        """Classify the numeral that begins at a token."""
        if self.tokens.words[token] in self.letters.openers and self._phrase(place, token, last):
            return  # « le premier de l'an »
        numeral = material.numerals[token]
        if numeral.last <= last:
            self.numerals[place] = numeral
            month = numeral.last == token + 1 and self.tokens.words[token] in self.letters.months
            counts = token in material.counted
            name = "seven" if month else "large" if counts else numeral_class(numeral, self.tokens)
            self.mark(place, place + numeral.last - token, name)

    def _phrase(self, place: int, token: int, last: int) -> bool:
        """Classify the longer form that begins at a token, if there is one."""
        found = self.letters.phrases.match(self.tokens.words, token)
        if not found or token + found[0] > last:
            return False
        name, _, value = str(found[1]).partition("=")
        self.mark(place, place + found[0], name)
        self.values[place] = int(value) if value.lstrip("-").isdecimal() else value
        return True

    def mark(self, first: int, last: int, name: str) -> None:
        """Give the half-open range of places one class."""
        self.characters[first:last] = CHARACTERS[name] + FILLER * (last - first - 1)

    def word(self, place: int) -> str:
        """The token at a place, empty before the text."""
        return self.tokens.word(self.index[place])

    def range(self, first: int, last: int) -> tuple[int, int]:
        """The half-open token range of a half-open range of places."""
        return self.index[first], self.index[last - 1] + 1


def shapes(board: Board, literals: list[Draft]) -> Iterator[Shape]:
    """The windows of a text in order; `literals` are its dates in figures."""
    numerals = {numeral.first: numeral for numeral in board.numerals}
    counted: set[int] = set()
    material = Material(
        alphabet(board.lexicon),
        board.tokens,
        "".join(_classes(board, literals, numerals, counted)),
        numerals,
        {draft.first: draft for draft in literals},
        counted,
    )
    sentences = [*board.tokens.sentences, len(board.tokens)]
    place = 0
    while match := _CORE.search(material.classes, place):
        core = match.start()
        border = bisect_right(sentences, core)
        start, end = sentences[border - 1], sentences[border]
        last = material.classes.find(OTHER, core, end)
        last = end if last < 0 else last
        first = max(material.classes.rfind(OTHER, place, core) + 1, start, place)
        yield Shape(material, first, last, first == start, last == end)
        place = last


def _classes(board: Board, literals: list[Draft], numerals: dict[int, Numeral], counted: set[int]) -> list[str]:
    """The class of every token; numerals only as such, those that may be a year or a day by themselves as YEAR_LIKE.

    Adds to `counted` the tokens of numerals that look like years and are none.
    """
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
        core = core and numeral.printed.value <= _LIMITS[-1]
        if core and numeral.printed.value >= _FOUR_FIGURES and _counts(board, numeral, numerals):
            counted.add(first)
            core = False
        core = core or words[first] in months or (first > 0 and words[first - 1] in announcers)
        classes[first] = year if core else number
        if not alone:
            classes[first + 1 : last] = FILLER * (last - first - 1)
    for draft in literals:
        classes[draft.first : draft.last] = [CHARACTERS["literal"], *[FILLER] * (draft.last - draft.first - 1)]
    return classes


def numeral_class(numeral: Numeral, tokens: Tokens) -> str:
    """The class of a numeral by its value and form."""
    value = numeral.printed.value
    if numeral.printed.bounds:
        return "approx"
    number = int(value)
    if number != value or number < 0 or numeral.ratio:  # « le double de mai » is no day
        return "decimal"
    if numeral.ordinal:
        return "first" if number == 1 else "ordinal"
    word = tokens.words[numeral.first]
    if numeral.form == "digits" and (numeral.last - numeral.first > 1 or len(word) > max(2, len(str(number)))):
        return "large"
    if number >= _FOUR_FIGURES and _measures(tokens, numeral.last):
        return "large"
    return _CLASSES[bisect_left(_LIMITS, number)]


def _measures(tokens: Tokens, index: int) -> bool:
    """« (1800 kHz) »: a unit follows that names nothing else, and no unit of time."""
    table = unit_table()
    if index >= len(tokens.words) or tokens.words[index] not in table.by_first:
        return False
    unit = table.match(tokens, index)
    return unit is not None and not unit.doubtful and table.dimensions[unit.unit] != "duration"


def _counts(board: Board, numeral: Numeral, numerals: dict[int, Numeral]) -> bool:
    """« 1200 habitants », « entre 1200 et 15 000 euros »: what is counted stands after the number or its range."""
    words, tables = board.tokens.words, board.lexicon.words
    after = words[numeral.last] if numeral.last < len(words) else ""
    if after in tables("and_words") and numeral.first and words[numeral.first - 1] in tables("between_words"):
        other = numerals.get(numeral.last + 1)
        if other is None:
            return False
        if other.printed.value > _LIMITS[-1] or _measures(board.tokens, other.last):
            return True
        after = words[other.last] if other.last < len(words) else ""
    return after in tables("counted_nouns")
