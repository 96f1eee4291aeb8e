"""What a finding says of the fact behind it: amounts with their scale, sources with their dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.finding import softened
from numcheck.facts.records import Term
from numcheck.facts.time import FIRST_DAY, LAST_DAY
from numcheck.facts.time import Days as Ordinals
from numcheck.interval import Interval
from numcheck.model import Claim, Days, Level

SURE, LIKELY = 0.85, 0.6
"""From these confidences on a finding keeps its level, or is a warning at most; below, nothing is said."""

A_FEW_DAYS = 2
"""An end of a term known as so many days is shown as the first of them."""

_SCALES = (
    (Decimal(10) ** 9, {"fr": ("milliard", "milliards"), "en": ("billion", "billion")}),
    (Decimal(10) ** 6, {"fr": ("million", "millions"), "en": ("million", "million")}),
)
_UNITS = {
    "fr": {
        "USD": "dollars",
        "EUR": "euros",
        "metre": "m",
        "degree Celsius": "°C",
        "kilometre per hour": "km/h",
        "year": "ans",
        "percentage": "%",
    },
    "en": {
        "USD": "dollars",
        "EUR": "euros",
        "metre": "m",
        "degree Celsius": "°C",
        "kilometre per hour": "km/h",
        "year": "years",
        "percentage": "%",
    },
}


def amount(low: Decimal, high: Decimal, unit: str | None, language: str, exact: bool = False) -> str:
    """An interval with its scale word and unit: « 244 à 270,5 milliards de dollars »; `exact` keeps its decimals."""
    factor, words = next((scale for scale in _SCALES if abs(high) >= scale[0]), (Decimal(1), {}))
    decimals = max((-int(end.normalize().as_tuple().exponent) for end in (low, high)), default=0)
    places = max(0, decimals) if exact and factor == 1 else None
    bounds = fmt.bounds(Interval(low / factor, high / factor), language, places)
    scale = words[language][abs(high) / factor >= 2] if words else ""
    name = _UNITS[language].get(unit or "", unit or "")
    link = ("d’" if name[:1] in "aeiouy" else "de ") if scale and name and language == "fr" else ""
    return " ".join(part for part in (bounds, scale, link + name) if part)


def sources(keys: Iterable[str], context: Context) -> str:
    """The publishers and titles behind a fact, with their dates: the first two."""
    found = context.facts.sources(tuple(dict.fromkeys(keys)))
    return listed((f"{source.publisher}, {source.title}, {source.date}" for source in found[:2]), context.language)


def listed(parts: Iterable[str], language: str) -> str:
    """Parts with semicolons between them, as the language sets them."""
    return ("\u00a0; " if language == "fr" else "; ").join(parts)


def ordinals(days: Days, slack: int = 0) -> tuple[int, int]:
    """Days as the facts count them, with some more on either side, within the calendar."""
    return max(days.first.toordinal() - slack, FIRST_DAY), min(days.last.toordinal() + slack, LAST_DAY)


def level_for(claim: Claim, level: Level) -> Level | None:
    """The level that a claim's confidence allows, None where nothing may be said."""
    if claim.confidence < LIKELY:
        return None
    return level if claim.confidence >= SURE else lowest(level, "warning")


def _rank(level: Level) -> int:
    return ("error", "warning", "note").index(level)


def lowest(*levels: Level) -> Level:
    """The mildest of some levels."""
    return max(levels, key=_rank)


def milder(level: Level) -> Level:
    """One level below."""
    return softened(level)


def days(interval: Ordinals, language: str) -> str:
    """Days of a fact as people write them."""
    return fmt.days(Days(dt.date.fromordinal(interval[0]), dt.date.fromordinal(interval[1])), language)


def term(record: Term, language: str) -> str:
    """« du 1er janvier 2019 au 31 décembre 2022 »; an end known as a few days is the first of them."""
    start = _shown(record.start, language)
    return fmt.period(start, _shown(record.end, language) if record.end else None, language)


def _shown(interval: Ordinals, language: str) -> str:
    first, last = interval
    return days((first, first if last - first <= A_FEW_DAYS else last), language)
