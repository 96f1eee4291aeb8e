"""The temporal alphabet: every token becomes one character, so that the grammar of dates runs as regular expressions.

A character stands for a class of words (a month, a weekday, « dernier », a numeral from 13 to 24 …). The tokens of a longer
unit (« il y a », « vingt et un ») after the first become FILLER. Productions name the classes: `<day>` captures a token of
the class `day` (`<a:day>` under another name), `{comma}` matches one without capturing it, `@comma` its first token only (for
look-behinds); white space in a pattern means nothing.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import repeat

from numcheck.extract.board import Board, Numeral
from numcheck.lexicon import Lexicon, Phrases, Value
from numcheck.tokens import Tokens

OTHER, FILLER, TAKEN = ".", "_", "#"
# One class per table of the lexicon whose values are needed later.
VALUED = {
    "months": "month",
    "short_months": "shortmonth",
    "weekdays": "weekday",
    "plural_weekdays": "weekdays",
    "short_weekdays": "shortday",
    "time_units": "unit",
    "seasons": "season",
    "feasts": "feast",
    "day_parts": "daypart",
    "deictics": "deictic",
    "period_parts": "part",
    "time_zones": "zone",
    "decade_names": "decadename",
    "time_hedges": "around",
}
NUMERALS = (
    "zero",
    "n12",
    "n24",
    "n31",
    "n99",
    "hundreds",
    "fourdigits",
    "large",
    "decimal",
    "approx",
    "first",
    "ordinal",
)
_WEEKDAYS = ("short_weekdays", "plural_weekdays", "weekdays")
RESULTS = ("Day", "Month", "Year", "Period", "Time", "Moment", "Amount", "DayNumber")
WORDS = (
    *"homonym mar summer year_word century_word week_word day_word month_word decade_word weekend_word".split(),
    *"quarter_word quarter_letter semester_letter hour_word minute_word minute_letter second_word".split(),
    *"le article of at in within since ever_since until between before after during and or ago".split(),
    *"last next following previous this that here same current later earlier early half quarterhour less one few".split(),
    *"comma dot hyphen dash slash open close colon ending per bc ad suffix meridiem".split(),
    *"day_before day_after two_days_after two_days_before republican season_word is_verb link".split(),
)
CLASSES = (*dict.fromkeys(VALUED.values()), *NUMERALS, *RESULTS, *WORDS)
CHARACTERS = {name: chr(0x4E00 + index) for index, name in enumerate(CLASSES)}
NAMES = {character: name for name, character in CHARACTERS.items()}
# Classes that a pattern may name as one.
UNIONS = {
    "the": ("le", "article"),
    "months": ("month", "homonym", "shortmonth", "mar"),
    "strongmonth": ("month",),
    "longmonth": ("month", "homonym"),
    "days": ("weekday", "shortday", "mar"),
    "day": ("n12", "n24", "n31", "first"),
    "wrongday": ("zero", "n12", "n24", "n31", "n99", "first"),
    "hour": ("zero", "n12", "n24"),
    "minutes": ("zero", "n12", "n24", "n31", "n99"),
    "twodigits": ("zero", "n12", "n24", "n31", "n99"),
    "number": ("zero", "n12", "n24", "n31", "n99", "hundreds", "fourdigits", "large", "one"),
    "amount": (
        "zero",
        "n12",
        "n24",
        "n31",
        "n99",
        "hundreds",
        "fourdigits",
        "large",
        "one",
        "decimal",
        "approx",
        "few",
    ),
    "nth": ("first", "ordinal"),
    "units": (
        *("unit", "year_word", "century_word", "week_word", "day_word", "month_word", "decade_word", "weekend_word"),
        *("hour_word", "minute_word", "second_word", "quarter_word"),
    ),
    "calendar_units": (
        *(
            "year_word",
            "century_word",
            "week_word",
            "day_word",
            "month_word",
            "decade_word",
            "weekend_word",
            "quarter_word",
        ),
    ),
    "starting": ("since", "ever_since"),
    "direction": ("last", "next", "following", "previous"),
    "neighbour_day": ("day_before", "day_after", "two_days_after", "two_days_before"),
    "seasons": ("season", "summer"),
    "to": ("at", "until", "hyphen", "dash"),
    "stroke": ("hyphen", "dash"),
    "clocks": ("zero", "n12", "n24", "Moment", "Time"),
    "Moments": ("Moment", "Time"),
    "daylikes": ("Day", "DayNumber"),
    "minute_units": ("minute_word", "minute_letter"),
    "Amounts": ("Amount", "Moment"),
    "nth_units": ("week_word", "day_word", "month_word", "weekend_word", "Day"),
    "week_units": ("week_word", "weekend_word"),
    "part_units": ("year_word", "month_word", "week_word", "quarter_word", "century_word", "decade_word"),
    "quarter_letters": ("quarter_letter", "semester_letter"),
    "earlies": ("earlier", "later", "early"),
    "Recurs": ("Day", "Month", "Period"),
    "Outer": ("Year", "Period", "Month"),
    "Date": ("Day", "Month", "Year", "Period", "DayNumber"),
    "daylike": ("DayNumber", "n12", "n24", "n31", "first"),
    "datelike": ("Day", "Month", "Year", "Period", "DayNumber", "n12", "n24", "n31", "first"),
    "Cell": ("Day", "Month", "Year", "Period"),
    "point": ("comma", "dot", "open", "close", "colon", "dash", "ending"),
}
_NAME = re.compile(r"(?<!P)<(\w+)(?::(\w+))?>|\{(\w+)\}|@(\w+)")


def translate(pattern: str) -> str:
    """A production's pattern as a regular expression over the alphabet."""
    return _NAME.sub(_expand, re.sub(r"\s+", "", pattern))


def _expand(match: re.Match[str]) -> str:
    name = match[2] or match[1] or match[3] or match[4]
    characters = "".join(CHARACTERS[member] for member in UNIONS.get(name, (name,)))
    if match[4]:
        return f"[{characters}]"
    return f"(?P<{match[1]}>[{characters}]{FILLER}*)" if match[1] else f"(?:[{characters}]{FILLER}*)"


class Alphabet:
    """The words of one language by class: single tokens in one dictionary, longer forms apart."""

    __slots__ = ("months", "phrases", "values", "weekdays", "words")

    def __init__(self, lexicon: Lexicon) -> None:
        self.words: dict[str, str] = {}
        self.values: dict[str, Value] = {}
        phrases: dict[tuple[str, ...], Value] = {}
        self.months = {**lexicon.words("short_months"), **lexicon.words("months")}
        self.weekdays = {word: value for table in _WEEKDAYS for word, value in lexicon.words(table).items()}
        for table, name in VALUED.items():
            for form, value in lexicon.forms(table).items():
                if len(form) == 1:
                    self.words.setdefault(form[0], CHARACTERS[name])
                    self.values.setdefault(form[0], value)
                else:
                    phrases[form] = f"{name}={value}"
        for form, name in lexicon.forms("time_classes").items():
            if len(form) == 1:
                self.words[form[0]] = CHARACTERS[str(name)]
            else:
                phrases[form] = f"{name}="
        self.phrases = Phrases(phrases)


@cache
def alphabet(lexicon: Lexicon) -> Alphabet:
    """The alphabet of a lexicon, built once."""
    return Alphabet(lexicon)


class Shape:
    """The tokens of a board as characters, and what the words and numerals among them mean (by token index)."""

    __slots__ = ("characters", "numerals", "tokens", "values")

    def __init__(self, board: Board) -> None:
        letters = alphabet(board.lexicon)
        words = board.tokens.words
        self.tokens = board.tokens
        self.characters = list(map(letters.words.get, words, repeat(OTHER)))
        self.values: dict[int, Value] = {}
        self.numerals: dict[int, Numeral] = {}
        for numeral in board.numerals:
            self._numeral(numeral)
        for index, word in enumerate(words):
            if word in letters.phrases:
                self._phrase(letters, index)
        for index in _runs(board.taken):
            self.characters[index] = TAKEN

    def _numeral(self, numeral: Numeral) -> None:
        name = numeral_class(numeral, self.tokens)
        if name is None:
            return
        self.numerals[numeral.first] = numeral
        self.mark(numeral.first, numeral.last, name)

    def _phrase(self, letters: Alphabet, index: int) -> None:
        found = letters.phrases.match(self.tokens.words, index)
        if found and self.characters[index] != FILLER:
            name, _, value = str(found[1]).partition("=")
            self.mark(index, index + found[0], name)
            self.values[index] = int(value) if value.lstrip("-").isdecimal() else value

    def mark(self, first: int, last: int, name: str) -> None:
        """Give the half-open token range one class."""
        self.characters[first:last] = [CHARACTERS[name], *[FILLER] * (last - first - 1)]


def numeral_class(numeral: Numeral, tokens: Tokens) -> str | None:
    """The class of a numeral; None for one whose word has a class of its own (« sept. »)."""
    value = numeral.printed.value
    if numeral.printed.bounds:
        return "approx"
    if value != int(value) or value < 0:
        return "decimal"
    number = int(value)
    if numeral.ordinal:
        return "first" if number == 1 else "ordinal"
    single = numeral.last - numeral.first == 1
    if numeral.form == "digits" and not single:
        return "large"
    if numeral.form == "digits" and len(tokens.words[numeral.first]) > max(2, len(str(number))):
        return "large"
    return next((name for limit, name in _CLASSES if number <= limit), "large")


_CLASSES = ((0, "zero"), (12, "n12"), (24, "n24"), (31, "n31"), (99, "n99"), (999, "hundreds"), (2999, "fourdigits"))


def _runs(taken: bytearray) -> list[int]:
    """The indexes of the taken tokens."""
    return [match.start() for match in _ONE.finditer(taken)]


_ONE = re.compile(rb"\x01")
