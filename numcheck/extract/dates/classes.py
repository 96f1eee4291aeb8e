"""The classes of the temporal alphabet, each a character, and patterns over their names.

Productions name the classes: `<day>` captures a token of the class `day` (`<a:day>` under another name), `{comma}`
matches one without capturing it, `@comma` its first token only (for look-behinds); white space in a pattern means
nothing.
"""

from __future__ import annotations

import re

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
    "period_shares": "share",
    "time_hedges": "around",
    "clock_hedges": "toward",
    "meridiems": "meridiem",
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
RESULTS = ("Day", "Month", "Year", "Period", "Time", "Moment", "Amount", "DayNumber")
WORDS = (
    *"homonym mar summer year_word century_word week_word day_word month_word decade_word weekend_word".split(),
    *"quarter_word hour_word minute_word minute_letter second_word second_letter".split(),
    *"le article of at in inside_of under since ever_since until between before after during and or ago".split(),
    *"last next following previous this that here same current later earlier early".split(),
    *"half quarterhour less one few".split(),
    *"comma dot hyphen dash slash open close colon ending per bc ad suffix idiom".split(),
    *"day_before day_after two_days_after two_days_before republican campaign sports_season is_verb link sharp".split(),
    *"each present possible rest whole entire firsts versus dating by_then apostrophe".split(),
)
CLASSES = (
    *dict.fromkeys(VALUED.values()),
    *NUMERALS,
    *RESULTS,
    *WORDS,
    "phrase",
    "core_phrase",
    "literal",
)
CHARACTERS = {name: chr(0x4E00 + index) for index, name in enumerate(CLASSES)} | {"end": END}
NAMES = {character: name for name, character in CHARACTERS.items()}
_NUMBER = ("seven", "zero", "n12", "n24", "n31", "n99", "hundreds", "fourdigits", "large", "one")
_CALENDAR = ("year_word", "week_word", "day_word", "month_word", "decade_word", "quarter_word")
_LONG_UNITS = (*_CALENDAR, "hour_word")
# Classes that a pattern may name as one.
UNIONS = {
    "the": ("le", "article"),
    "link": ("link", "versus"),
    "inside_of": ("inside_of", "by_then"),
    "months": ("month", "homonym", "shortmonth", "mar", "seven"),
    "strongmonth": ("month",),
    "seconds": ("second_word", "second_letter"),
    "loosemonth": ("homonym", "shortmonth"),
    "longmonth": ("month", "homonym"),
    "season_word": ("campaign", "sports_season"),
    "verbs": ("is_verb", "rest"),
    "within": ("inside_of", "by_then", "under"),
    "days": ("weekday", "shortday", "mar"),
    "day": ("seven", "n12", "n24", "n31", "first"),
    "wrongday": ("seven", "zero", "n12", "n24", "n31", "n99", "first"),
    "hour": ("seven", "zero", "n12", "n24"),
    "minutes": ("seven", "zero", "n12", "n24", "n31", "n99"),
    "twodigits": ("zero", "n12", "n24", "n31", "n99"),
    "number": _NUMBER,
    "amount": (*_NUMBER, "decimal", "approx", "few"),
    "nth": ("first", "ordinal"),
    "initial": ("first", "firsts"),
    "units": ("unit", "century_word", "weekend_word", *_LONG_UNITS, "minute_word", "second_word"),
    "calendar_units": ("century_word", "weekend_word", *_CALENDAR),
    "long_units": _LONG_UNITS,
    "sides": ("later", "earlier", "after", "before"),
    "starting": ("since", "ever_since"),
    "direction": ("last", "next", "following", "previous"),
    "neighbour_day": ("day_before", "day_after", "two_days_after", "two_days_before"),
    "seasons": ("season", "summer"),
    "to": ("at", "until", "hyphen", "dash"),
    "stroke": ("hyphen", "dash"),
    "joint": ("hyphen", "slash"),
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
    "following_year": ("Year", "fourdigits", "n12", "n24", "n31", "n99"),
    "number_like": ("seven", "n12", "n24", "n31", "ordinal", "first", "fourdigits", "hundreds", "n99"),
    "late": ("n31", "n99"),
    "twofigures": ("n24", "n31", "n99"),
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


def marked(shape: str, first: int, last: int, name: str) -> str:
    """A shape in which a half-open range of places has one class."""
    return shape[:first] + CHARACTERS[name] + FILLER * (last - first - 1) + shape[last:]


# Classes without one of which no date stands: the rest of the text is not looked at.
CORE = (
    *"month shortmonth weekday shortday weekdays unit season feast deictic daypart decadename".split(),
    *"homonym mar summer present possible sports_season year_word century_word".split(),
    *"week_word day_word month_word decade_word weekend_word quarter_word hour_word minute_word second_word".split(),
    *"day_before day_after two_days_before two_days_after republican meridiem bc ad".split(),
    *"literal core_phrase".split(),
)
# Classes that tell little: nearly every window holds some of these small words, signs and years.
_COMMON = "le article of in and link is_verb comma dot open close end fourdigits Year Period"
COMMON = frozenset((OTHER, FILLER, *(CHARACTERS[name] for name in _COMMON.split())))
CORE_CHARACTERS = "".join(CHARACTERS[name] for name in CORE)
