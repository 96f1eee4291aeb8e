"""The temporal alphabet: every token becomes one character, so that the grammar of dates runs as regular expressions.

A character stands for a class of words (a month, a weekday, « dernier », a numeral from 13 to 24 …). The tokens of a
longer unit (« il y a », « vingt et un ») after the first become FILLER. Productions name the classes: `<day>`
captures a token of the class `day` (`<a:day>` under another name), `{comma}` matches one without capturing it,
`@comma` its first token only (for look-behinds); white space in a pattern means nothing.
"""

from __future__ import annotations

import re
from functools import cache

from numcheck.lexicon import Lexicon, Phrases, Value

OTHER, FILLER, END = ".", "_", "|"  # a word of no class; the rest of a longer unit; the end of a sentence
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
    "clock_hedges": "toward",
}
NUMERALS = (
    "seven",
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
    *"quarter_word hour_word minute_word minute_letter second_word".split(),
    *"le article of at in within since ever_since until between before after during and or ago".split(),
    *"last next following previous this that here same current later earlier early".split(),
    *"half quarterhour less one few".split(),
    *"comma dot hyphen dash slash open close colon ending per bc ad suffix meridiem".split(),
    *"day_before day_after two_days_after two_days_before republican season_word is_verb link sharp".split(),
)
CLASSES = (
    *dict.fromkeys(VALUED.values()),
    *NUMERALS,
    *RESULTS,
    *WORDS,
    "phrase",
    "core_phrase",
    "numeral",
    "year_like",
    "literal",
)
CHARACTERS = {name: chr(0x4E00 + index) for index, name in enumerate(CLASSES)} | {"end": END}
NAMES = {character: name for name, character in CHARACTERS.items()}
# Classes that a pattern may name as one.
UNIONS = {
    "the": ("le", "article"),
    "months": ("month", "homonym", "shortmonth", "mar", "seven"),
    "strongmonth": ("month",),
    "longmonth": ("month", "homonym"),
    "days": ("weekday", "shortday", "mar"),
    "day": ("seven", "n12", "n24", "n31", "first"),
    "wrongday": ("seven", "zero", "n12", "n24", "n31", "n99", "first"),
    "hour": ("seven", "zero", "n12", "n24"),
    "minutes": ("seven", "zero", "n12", "n24", "n31", "n99"),
    "twodigits": ("zero", "n12", "n24", "n31", "n99"),
    "number": ("seven", "zero", "n12", "n24", "n31", "n99", "hundreds", "fourdigits", "large", "one"),
    "amount": (
        "seven",
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
    "clocks": ("seven", "zero", "n12", "n24", "Moment", "Time"),
    "Moments": ("Moment", "Time"),
    "daylikes": ("Day", "DayNumber"),
    "minute_units": ("minute_word", "minute_letter"),
    "Amounts": ("Amount", "Moment"),
    "nth_units": ("week_word", "day_word", "month_word", "weekend_word", "Day"),
    "week_units": ("week_word", "weekend_word"),
    "part_units": ("year_word", "month_word", "week_word", "quarter_word"),
    "earlies": ("earlier", "later", "early"),
    "year_numbers": ("Year", "n31", "n99", "fourdigits"),
    "number_like": ("seven", "n12", "n24", "n31", "ordinal", "first", "fourdigits", "hundreds", "n99"),
    "late": ("n31", "n99"),
    "fractions": ("decimal", "approx"),
    "years": ("Year", "fourdigits"),
    "hedges": ("around", "toward"),
    "Spans": ("Month", "Period"),
    "monthday": ("seven", "n12", "n24", "n31"),
    "Recurs": ("Day", "Month", "Period"),
    "Outer": ("Year", "Period", "Month"),
    "Date": ("Day", "Month", "Year", "Period", "DayNumber"),
    "daylike": ("DayNumber", "seven", "n12", "n24", "n31", "first"),
    "datelike": ("Day", "Month", "Year", "Period", "DayNumber", "seven", "n12", "n24", "n31", "first"),
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
    whole = f"[{characters}]{FILLER}*+"  # possessive: never a unit without its rest
    return f"(?P<{match[1]}>{whole})" if match[1] else f"(?:{whole})"


# Classes without one of which no date stands: the rest of the text is not looked at.
CORE = (
    *"month shortmonth weekday unit season feast deictic daypart decadename homonym mar summer".split(),
    *"year_word century_word".split(),
    *"week_word day_word month_word decade_word weekend_word quarter_word hour_word minute_word second_word".split(),
    *"day_before day_after two_days_before two_days_after republican meridiem year_like literal core_phrase".split(),
)
CORE_CHARACTERS = "".join(CHARACTERS[name] for name in CORE)


class Alphabet:
    """The words of one language by class: single tokens in one dictionary, longer forms apart.

    Every word of a longer form has a class at least (`phrase`), that of the whole where it is one of the core.
    """

    __slots__ = ("months", "phrases", "values", "weekdays", "words")

    def __init__(self, lexicon: Lexicon) -> None:
        self.words: dict[str, str] = {}
        self.values: dict[str, Value] = {}
        self.months = {**lexicon.words("short_months"), **lexicon.words("months")}
        self.weekdays = {word: value for table in _WEEKDAYS for word, value in lexicon.words(table).items()}
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
        self.phrases = Phrases(phrases)
        for form, value in phrases.items():
            name = str(value).partition("=")[0]
            self.words.setdefault(form[0], CHARACTERS["core_phrase" if name in CORE else "phrase"])
            for word in form:
                self.words.setdefault(word, CHARACTERS["phrase"])


@cache
def alphabet(lexicon: Lexicon) -> Alphabet:
    """The alphabet of a lexicon, built once."""
    return Alphabet(lexicon)
