"""Numbers, amounts, intervals and dates as people write them, for messages in French and English."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from decimal import ROUND_HALF_UP, Context, Decimal

from numcheck.interval import Interval
from numcheck.model import Days
from numcheck.record import NamedTuple

_WIDE = Context(prec=200)  # figures of any size, decimals included
NARROW = "\u202f"
_NBSP = "\u00a0"
_MINUS = "−"


class _Words(NamedTuple):
    group: str
    point: str
    percent: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    to: str
    at_least: str
    at_most: str


_LANGUAGES = {
    "fr": _Words(
        NARROW,
        ",",
        f"{_NBSP}%",
        tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
        tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
        "à",
        "au moins",
        "au plus",
    ),
    "en": _Words(
        ",",
        ".",
        "%",
        tuple("January February March April May June July August September October November December".split()),
        tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
        "to",
        "at least",
        "at most",
    ),
}


def number(value: Decimal, language: str = "fr", places: int | None = None, sign: bool = False) -> str:
    """A number with the language's separators; `places` fixes the decimals, else three significant ones are kept.

    `sign` prints a plus too. Four-digit integers are grouped as well.
    """
    words = _LANGUAGES[language]
    figure = rounded(value, places)
    whole, _, decimals = format(abs(figure), "f").partition(".")
    if places is None:
        decimals = decimals.rstrip("0")
    grouped = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", words.group, whole)
    mark = _MINUS if figure < 0 else "+" if sign and figure > 0 else ""
    return mark + grouped + (words.point + decimals if decimals else "")


def rounded(value: Decimal, places: int | None) -> Decimal:
    """A number with so many decimals; with None three significant figures, and no decimal for an integer."""
    if places is None:
        size = value.adjusted() if value else 0
        places = max(0, 2 - size) if size < 2 else 0 if value == value.to_integral_value() else 1
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)


def percent(value: Decimal, language: str = "fr", sign: bool = False) -> str:
    """A percentage with a decimal where it has one; `value` is 15 for 15 %."""
    words = _LANGUAGES[language]
    return number(value, language, 1, sign).removesuffix(f"{words.point}0") + words.percent


def bounds(interval: Interval, language: str = "fr", places: int | None = None) -> str:
    """An interval: « 16,3 à 26,8 », « au moins 3 », or the single value; `places` as for a number."""
    words = _LANGUAGES[language]
    low, high = (number(end, language, places) if end.is_finite() else "" for end in (interval.low, interval.high))
    if low and high:
        return low if low == high else f"{low} {words.to} {high}"
    return f"{words.at_least} {low}" if low else f"{words.at_most} {high}" if high else "?"


def day(value: dt.date, language: str = "fr") -> str:
    """A day: « 1er novembre 2024 », “1 November 2024”."""
    first = "er" if value.day == 1 and language == "fr" else ""
    return f"{value.day}{first} {month(value.month, language)} {value.year}"


def month(value: int, language: str = "fr") -> str:
    """The name of a month, 1 to 12."""
    return _LANGUAGES[language].months[value - 1]


def weekday(value: int, language: str = "fr") -> str:
    """The name of a day of the week, Monday = 0."""
    return _LANGUAGES[language].weekdays[value % 7]


def days(value: Days, language: str = "fr") -> str:
    """Days as the shortest expression for them: a day, a month, a year, or first to last."""
    first, last = value.first, value.last
    if first == last:
        return day(first, language)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.month, last.month) == (1, 12):
            return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{month(first.month, language)} {first.year}"
    return _stretch(first, last, language)


def _stretch(first: dt.date, last: dt.date, language: str) -> str:
    """First to last day, with what they share said once: « 15–18 juillet 2024 », « 28 juin – 3 juillet 2024 »."""
    start, end = day(first, language), day(last, language)
    if first.year != last.year:
        return f"{start} – {end}"
    if first.month != last.month:
        return f"{start.rpartition(' ')[0]} – {end}"
    return f"{start.split(' ')[0]}–{end}"


def period(start: str, end: str | None, language: str = "fr") -> str:
    """From one shown date to another: « du 1er mai 2019 au 3 juin 2020 », « de 2018 à 2021 », « depuis le 2 juin »."""
    if language != "fr":
        return f"{start} to {end}" if end else f"since {start}"
    if end is None:
        return f"depuis {'le ' * _names_a_day(start)}{start}"
    return f"{_since(start)} {'au' if _names_a_day(end) else 'à'} {end}"


def _since(start: str) -> str:
    if _names_a_day(start):
        return f"du {start}"
    return f"d’{start}" if start[0] in "ao" else f"de {start}"


def _names_a_day(shown: str) -> bool:
    """Whether a date begins with its day: « 31 octobre 2019 », not « octobre 2019 » or « 2019 »."""
    return " " in shown and shown[0].isdigit()


_UNITS = {
    "fr": {
        "minute": ("minute", "minutes"),
        "hour": ("heure", "heures"),
        "day": ("jour", "jours"),
        "week": ("semaine", "semaines"),
        "month": ("mois", "mois"),
        "year": ("an", "ans"),
    },
    "en": {name: (name, name + "s") for name in ("minute", "hour", "day", "week", "month", "year")},
}


def duration(value: Decimal, unit: str, language: str = "fr") -> str:
    """A number of units of time: « 1 jour », “227 days”; other units by their name."""
    one, many = _UNITS[language].get(unit, (unit, unit))
    return f"{number(value, language)}{_NBSP}{many if abs(value) >= 2 else one}"


def ages(least: int, most: int, language: str = "fr") -> str:
    """An age in completed years, or the two between which a birthday decides: « 78-79 ans »."""
    years = duration(Decimal(most), "year", language)
    return years if least == most else f"{least}-{years}"


def join(parts: list[str], operator: str) -> str:
    """Parts with an operator between them: « 120 + 150 + 60 »."""
    return f" {operator} ".join(parts)
