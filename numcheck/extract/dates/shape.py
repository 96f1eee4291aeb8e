"""The windows of a text that may hold dates, as characters of the temporal alphabet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, repeat

from numcheck.extract.board import Board, Draft, Numeral
from numcheck.extract.dates.alphabet import Alphabet, alphabet
from numcheck.extract.dates.classes import CHARACTERS, CORE_CHARACTERS, END, FILLER, OTHER, marked
from numcheck.extract.units import unit_table
from numcheck.lexicon import Value
from numcheck.record import NamedTuple
from numcheck.tokens import Tokens

_CORE = re.compile(f"[{CORE_CHARACTERS}]")
_LITERAL = CHARACTERS["literal"]
_LIMITS = (0, 12, 24, 31, 99, 999, 2999)
_CLASSES = ("zero", "n12", "n24", "n31", "n99", "hundreds", "fourdigits", "large")


class Material(NamedTuple):
    """What the windows of a text are cut from: the class of every token, its numerals and dates in figures by token."""

    letters: Alphabet
    tokens: Tokens
    classes: str
    numerals: dict[int, Numeral]
    literals: dict[int, Draft]


class Shape:
    """A window of a text around its temporal words: tokens with a class, at least one of them of the core.

    `characters[p]` is the class of the token `index[p]`. The window stands between two more characters: END where its
    sentence begins or ends, else OTHER. `values` are those of longer forms, by the place at which they begin.
    """

    __slots__ = ("characters", "index", "letters", "material", "tokens", "values")

    def __init__(self, material: Material, first: int, last: int, opens: bool, closes: bool) -> None:
        self.material = material
        self.letters = material.letters
        self.tokens = material.tokens
        self.characters = (END if opens else OTHER) + material.classes[first:last] + (END if closes else OTHER)
        self.index = range(first - 1, last + 1)
        self.values: dict[int, Value] = {}
        if last - first > 1 and not self.letters.pairs.isdisjoint(pairwise(self.tokens.words[first:last])):
            self._phrases(first, last)  # in few windows

    def _phrases(self, first: int, last: int) -> None:
        """Classify the longer forms."""
        words, pairs, until = self.tokens.words, self.letters.pairs, first
        for token, pair in enumerate(pairwise(words[first:last]), first):
            begins = pair in pairs and token >= until and self.material.classes[token] != FILLER
            found = self.letters.phrases.match(words, token) if begins else None
            if found and token + found[0] <= last:
                name, _, value = str(found[1]).partition("=")
                until, place = token + found[0], token - first + 1
                self.mark(place, place + found[0], name)
                self.values[place] = int(value) if value.lstrip("-").isdecimal() else value

    def mark(self, first: int, last: int, name: str) -> None:
        """Give the half-open range of places one class."""
        self.characters = marked(self.characters, first, last, name)

    def numeral(self, place: int) -> Numeral | None:
        """The numeral that begins at a place; none where a longer form does: « le premier de l'an »."""
        return None if place in self.values else self.material.numerals.get(self.index[place])

    def literals(self) -> Iterator[tuple[int, Draft]]:
        """The dates in figures, with the places at which they begin."""
        if _LITERAL in self.characters:
            places = [place for place, character in enumerate(self.characters) if character == _LITERAL]
            yield from ((place, self.material.literals[self.index[place]]) for place in places)

    def word(self, place: int) -> str:
        """The token at a place, empty before the text."""
        return self.tokens.word(self.index[place])

    def range(self, first: int, last: int) -> tuple[int, int]:
        """The half-open token range of a half-open range of places."""
        return self.index[first], self.index[last - 1] + 1


def shapes(board: Board, literals: list[Draft]) -> Iterator[Shape]:
    """The windows of a text in order; `literals` are its dates in figures."""
    letters, tokens = alphabet(board.lexicon), board.tokens
    characters = list(map(letters.words.get, tokens.words, repeat(OTHER)))
    numerals = {numeral.first: numeral for numeral in board.numerals}
    cores = _numerals(board, numerals, characters) if numerals else []
    for draft in literals:
        characters[draft.first : draft.last] = _LITERAL + FILLER * (draft.last - draft.first - 1)
    classes = "".join(characters)
    cores += [match.start() for match in _CORE.finditer(classes)]
    material = Material(letters, tokens, classes, numerals, {draft.first: draft for draft in literals})
    return _windows(material, sorted(cores))


def _windows(material: Material, cores: list[int]) -> Iterator[Shape]:
    """The windows around the tokens of the core: each up to the next token of no class, or the end of its sentence."""
    _, tokens, classes, _, _ = material
    sentences = [*tokens.sentences, len(tokens)]
    place = 0
    for core in cores:
        if core >= place:
            border = bisect_right(sentences, core)
            start, end = sentences[border - 1], sentences[border]
            last = classes.find(OTHER, core, end)
            last = end if last < 0 else last
            first = max(classes.rfind(OTHER, place, core) + 1, start, place)
            yield Shape(material, first, last, first == start, last == end)
            place = last


def _numerals(board: Board, numerals: dict[int, Numeral], characters: list[str]) -> list[int]:
    """Fill in the classes of numerals; the tokens of those that may be a year or a day by themselves."""
    words, letters = board.tokens.words, alphabet(board.lexicon)
    announcers = board.lexicon.words("number_announcers")
    cores: list[int] = []
    for first, numeral in numerals.items():
        last = numeral.last
        alone, month = last == first + 1, words[first] in letters.months
        plain = alone and numeral.form == "digits" and not (numeral.ordinal or numeral.ratio)
        name = _class_of_figures(words[first]) if plain else _class_of_value(numeral)
        if name == "fourdigits" and last < len(words) and words[last] in letters.counting:
            name = "large" if _counts(board, numeral, numerals) else name
        if month and alone:  # « sept »
            name = "seven"
        year = name == "fourdigits" and (plain or not alone)  # not « mille »
        if year or month or (first and words[first - 1] in announcers):
            cores.append(first)
        characters[first:last] = CHARACTERS[name] + FILLER * (last - first - 1)
    return cores


@lru_cache(maxsize=4096)
def _class_of_figures(word: str) -> str:
    """The class of a number in figures; a text has the same ones again and again."""
    number = int(word)
    padded = len(word) > max(2, len(str(number)))
    return "large" if padded else _CLASSES[bisect_left(_LIMITS, number)]


def _class_of_value(numeral: Numeral) -> str:
    """The class of any numeral."""
    printed = numeral.printed
    number = int(printed.value)
    if printed.bounds:
        return "approx"
    if numeral.ratio or number != printed.value or number < 0:  # « le double de mai » is no day
        return "decimal"
    if numeral.ordinal:
        return "first" if number == 1 else "ordinal"
    return "large" if numeral.form == "digits" else _CLASSES[bisect_left(_LIMITS, number)]


def _counts(board: Board, numeral: Numeral, numerals: dict[int, Numeral]) -> bool:
    """« 1200 habitants », « entre 1200 et 15 000 euros »: what is counted stands after the number or its range."""
    if _measures(board.tokens, numeral.last):
        return True
    words, tables = board.tokens.words, board.lexicon.words
    after = words[numeral.last]
    if after in tables("and_words") and numeral.first and words[numeral.first - 1] in tables("between_words"):
        other = numerals.get(numeral.last + 1)
        if other is None:
            return False
        if other.printed.value > _LIMITS[-1] or _measures(board.tokens, other.last):
            return True
        after = words[other.last] if other.last < len(words) else ""
    return after in tables("counted_nouns")


def _measures(tokens: Tokens, index: int) -> bool:
    """« (1800 kHz) »: a unit follows that names nothing else, and no unit of time."""
    table = unit_table()
    if index >= len(tokens.words) or tokens.words[index] not in table.by_first:
        return False
    unit = table.match(tokens, index)
    return unit is not None and not unit.doubtful and table.dimensions[unit.unit] != "duration"
