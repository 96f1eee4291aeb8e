"""Reads every numeral, in figures and in words, and leaves them on the board for dates and quantities."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from itertools import compress, count

from numcheck.extract.board import Board, Numeral
from numcheck.extract.numerals.alone import Alone
from numcheck.extract.numerals.compound import Compounds
from numcheck.extract.numerals.digits import printed_number
from numcheck.extract.numerals.figures import figures
from numcheck.extract.numerals.lookup import Lookup, fills
from numcheck.extract.numerals.powers import vulgar_fraction
from numcheck.extract.numerals.roman import roman, roman_table
from numcheck.extract.numerals.words import LINKS, spelled, word_table
from numcheck.extract.units import unit_table
from numcheck.interval import ONE, Printed
from numcheck.lexicon import Lexicon

_SHORT = 4  # a text of so few words may be one number: « environ une sec »
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"


def parse(board: Board) -> None:
    """Fill `board.numerals` from the tokens that are not taken yet, in text order."""
    words, taken, numerals = board.tokens.words, board.taken, board.numerals
    readers = _Readers(board)
    hits, after_article = readers.hits, readers.after_article
    short, end = len(words) <= _SHORT, len(words) - 1
    places = [*board.figures, *compress(count(), map(hits.__contains__, words))]
    places.sort()
    done = 0
    for index in places:
        if index < done or taken[index]:
            continue
        follows = index < end and words[index + 1] in after_article
        if not follows and not short and hits.get(words[index]) == "article":
            continue
        found = readers.read(index, done)
        if found and board.free(found.first, found.last):
            numerals.append(found)
            done = found.last


@cache
def numeral_words(words: Lexicon) -> dict[str, str]:
    """Every word that a numeral may begin with or be found by, and which reader reads it."""
    hits = dict.fromkeys(roman_table(), "roman") | dict.fromkeys(_VULGAR, "vulgar")
    hits |= dict.fromkeys((*words.words("multipliers"), *words.words("number_multiples")), "multiplier")
    hits |= dict.fromkeys(words.words("collectives"), "collective")
    hits |= dict.fromkeys(words.words("number_fractions"), "fraction")
    hits |= {word: "collective" if kind == "scale" else "words" for word, (kind, _) in word_table(words).items()}
    hits |= {word: "article" for word, value in words.words("cardinals").items() if value == 1}
    return hits


@cache
def _after_article(words: Lexicon) -> frozenset[str]:
    """The words before which « un » and « une » count."""
    tables = (
        "scales",
        "collectives",
        "number_fractions",
        "ordinals",
        "decimal_marks",
        "over_words",
        "range_words",
        "tens",
        "rough_adjectives",
        "number_times",
    )
    return frozenset(",-").union(
        (word for word, value in words.words("cardinals").items() if value == 2),
        unit_table().nouns,
        *(words.words(table) for table in tables),
    )


class _Readers(Lookup):
    """One reader for each kind of word that a numeral may begin with."""

    __slots__ = ("after_article", "alone", "compounds", "hits")

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.hits = numeral_words(board.lexicon)
        self.after_article = _after_article(board.lexicon)
        self.compounds = Compounds(board)
        self.alone = Alone(self.compounds)

    def read(self, index: int, done: int) -> Numeral | None:
        """The numeral at token `index`; tokens before `done` belong to the one before it."""
        word = self.tokens.words[index]
        if word.isdecimal():
            found = figures(self.board, index)
            return found and self.compounds.extend(found)
        return _READERS[self.hits[word]](self, index, done)

    def vulgar(self, index: int, done: int) -> Numeral | None:
        value = vulgar_fraction(self.tokens.words[index])
        return Numeral(index, index + 1, Printed(value, Decimal("0.01")), "digits", ratio=True) if value else None

    def words_at(self, index: int, done: int) -> Numeral | None:
        if self.table[self.tokens.words[index]][0] == "alone" and self._unit_of_time(index, done):
            return None
        found = spelled(self.tokens, index, self.table)
        if not found:
            return None
        if found.over:
            return self.compounds.fractions.part(index, found.last, found.value, found.over)
        if found.ordinal and (few := self.alone.few_parts(index, found.last, found.value)):
            return few
        scale = Decimal(found.scale)
        printed = printed_number(str(found.value // found.scale), "")
        if found.scale > ONE:
            printed = printed.scaled(scale)
        numeral = Numeral(index, found.last, printed, "words", ordinal=found.ordinal, scale=scale)
        return numeral if found.ordinal else self.compounds.extend(numeral)

    def _unit_of_time(self, index: int, done: int) -> bool:
        """« deux secondes » and « mètres par seconde » hold no ordinal, « en seconde position » does."""
        of_the = self.word(index - 1) in self.forms("number_articles") and self.word(index - 2) in self.forms(
            "before_seconds"
        )
        if self.word(index - 1) in self.forms("before_seconds") or (of_the and self.closes(index + 1)):
            ranked = self.word(index + 1) in self.forms("after_second")
            return self.tokens.words[index] in unit_table().nouns and not ranked
        return index > 0 and done == index and not self.board.numerals[-1].ordinal

    def article(self, index: int, done: int) -> Numeral | None:
        """« un » and « une » count only as part of a longer number, before a unit, before « sur N », or alone."""
        after = index + 1
        if self._one_counts(index):
            return Numeral(index, after, printed_number("1", ""), "words")
        word = self.word(after)
        if hedge := self.forms("rough_adjectives").get(word):
            return self.alone.rough(index, after + 1, hedge)
        hyphen = word == "-" and not self.tokens.gaps[after]  # « un-million-deux-cent-mille »
        if not word or not (hyphen or self.tokens.gaps[after] in LINKS):
            return None
        found = self.words_at(index, index)
        if found and found.last == after:
            return None if hyphen else self.alone.one(found)
        return found

    def _one_counts(self, index: int) -> bool:
        """« un, deux », « un deux trois », and « un » that is the whole text."""
        after = index + 1
        if after == len(self.tokens):
            return fills(self.board, index, after)
        if self.word(after) == ",":
            return self._counting(after + 1, 2)
        if self.word(after) in self.forms("range_words"):
            return self._begins_range(index, after + 1)
        return self._counting(after, 2) and self.joined(after + 1) and self._counting(after + 1, 3)

    def _begins_range(self, index: int, second: int) -> bool:
        """« un à deux euros », « une ou deux heures », but not « l'un à deux pas d'ici »."""
        kind, value = self.table.get(self.word(second), ("", 0))
        other = self.word(second + 1) in self.forms("adjectives_before")  # « un ou deux autres amis »
        noun = self.word(second + 1).isalpha() and not self.closes(second + 1 + other)
        counted = noun or unit_table().match(self.tokens, second + 1) is not None
        return (
            kind == "cardinal" and value > 1 and counted and self.word(index - 1) not in self.forms("number_articles")
        )

    def _counting(self, index: int, value: int) -> bool:
        return bool(self.forms("cardinals").get(self.word(index)) == value)


# By the kind of word; no bound methods in a table of the readers' own, which only the collector would take apart.
_READERS: dict[str, Callable[[_Readers, int, int], Numeral | None]] = {
    "words": _Readers.words_at,
    "article": _Readers.article,
    "collective": lambda readers, index, done: readers.alone.collective(index, done),
    "fraction": lambda readers, index, done: readers.alone.fraction(index, done),
    "multiplier": lambda readers, index, done: readers.alone.multiplier(index),
    "roman": lambda readers, index, done: roman(readers.board, index),
    "vulgar": _Readers.vulgar,
}
