"""Units that are printed together, larger and smaller: « 2 h 15 », « entre six mois et deux ans »."""

from __future__ import annotations

SMALLER: dict[str, dict[str, int]] = {  # exact conversions between units that are printed together
    "year": {"month": 12, "week": 52, "day": 365},
    "semester": {"month": 6},
    "trimester": {"month": 3},
    "month": {"week": 4, "day": 30},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
    "second": {"centisecond": 100, "millisecond": 1000},
    "metre": {"centimetre": 100},
    "kilometre": {"metre": 1000},
    "kilogram": {"gram": 1000},
    "tonne": {"kilogram": 1000},
    "hectare": {"are": 100},
    "are": {"centiare": 100},
    "foot": {"inch": 12},
}
