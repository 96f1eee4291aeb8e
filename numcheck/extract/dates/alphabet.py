"""The temporal alphabet: every token becomes one character, so that the grammar of dates runs as regular expressions.

A character stands for a class of words (a month, a weekday, « dernier », a numeral from 13 to 24 …). The tokens of a
longer unit (« il y a », « vingt et un ») after the first become FILLER.
"""

from __future__ import annotations

from functools import cache

from numcheck.extract.dates.classes import CHARACTERS, CORE, CORE_CHARACTERS, VALUED
from numcheck.extract.units import unit_table
from numcheck.lexicon import Lexicon, Phrases, Value

_WEEKDAYS = ("short_weekdays", "plural_weekdays", "weekdays")


class Alphabet:
    """The words of one language by class: single tokens in one dictionary, longer forms and how they begin apart.

    Every word of a longer form has a class at least (`phrase`), and one of them is of the core where the whole is.
    `counting` are the words behind a number, of which some make it a number of something, no year.
    """

    __slots__ = ("counting", "months", "pairs", "phrases", "values", "weekdays", "words")

    def __init__(self, lexicon: Lexicon) -> None:
        self.words: dict[str, str] = {}
        self.values: dict[str, Value] = {}
        self.months = {**lexicon.words("short_months"), **lexicon.words("months")}
        self.weekdays = {word: value for table in _WEEKDAYS for word, value in lexicon.words(table).items()}
        tables = (lexicon.words("counted_nouns"), lexicon.words("and_words"), unit_table().by_first)
        self.counting = frozenset[str]().union(*tables)
        phrases = self._read(lexicon)
        self.phrases = Phrases(phrases)
        self.pairs = frozenset(form[:2] for form in phrases)
        for form in phrases:
            for word in form:
                self.words.setdefault(word, CHARACTERS["phrase"])
        for form, value in phrases.items():
            if str(value).partition("=")[0] in CORE:
                self._mark(form)

    def _read(self, lexicon: Lexicon) -> dict[tuple[str, ...], Value]:
        """Fill in the class and the value of every single token; the longer forms as « class=value »."""
        phrases: dict[tuple[str, ...], Value] = {}
        for table, name in VALUED.items():
            for form, value in lexicon.forms(table).items():
                if len(form) == 1:
                    self.words.setdefault(form[0], CHARACTERS[name])
                    self.values.setdefault(form[0], value)
                else:
                    phrases[form] = f"{name}={value}"
        for form, value in lexicon.forms("time_classes").items():
            if len(form) == 1:
                self.words[form[0]] = CHARACTERS[str(value)]
            else:
                phrases[form] = f"{value}={str(phrases.get(form, '=')).partition('=')[2]}"
        return phrases

    def _mark(self, form: tuple[str, ...]) -> None:
        """Make one word of a longer form, the last that is nothing else, open a window."""
        classes = [self.words[word] for word in form]
        if any(character in CORE_CHARACTERS for character in classes):
            return
        free = [word for word, character in zip(form, classes, strict=True) if character == CHARACTERS["phrase"]]
        if free:
            self.words[free[-1]] = CHARACTERS["core_phrase"]


@cache
def alphabet(lexicon: Lexicon) -> Alphabet:
    """The alphabet of a lexicon, built once."""
    return Alphabet(lexicon)
