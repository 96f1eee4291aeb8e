"""ISO 8601 forms of durations: « 2 h 15 » as PT2H15M."""

from __future__ import annotations

from decimal import Decimal

_ISO = {
    "year": ("Y", 1), "decade": ("Y", 10), "century": ("Y", 100), "millennium": ("Y", 1000),
    "month": ("M", 1), "trimester": ("M", 3), "semester": ("M", 6), "week": ("W", 1), "day": ("D", 1),
    "hour": ("TH", 1), "minute": ("TM", 1), "second": ("TS", 1),
}  # fmt: skip


def iso_duration(parts: list[tuple[Decimal, str]]) -> str | None:
    """The ISO 8601 form of a duration; None for units that it has no letter for.

    Halves of an hour or a year are written in the next smaller unit, as the standard's readers expect.
    """
    date = time = ""
    for value, unit in parts:
        if unit not in _ISO or value < 0:
            return None
        letter, factor = _ISO[unit]
        for amount, mark in _whole(value * factor, letter):
            text = f"{amount.normalize() + 0:f}" if amount else "0"
            if mark.startswith("T"):
                time += text + mark[1:]
            else:
                date += text + mark
    return f"P{date}T{time}" if time else f"P{date}"


def _whole(value: Decimal, letter: str) -> list[tuple[Decimal, str]]:
    """« 1.5 Y » as 1 Y and 6 M, where the smaller unit comes out whole."""
    smaller = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60)}.get(letter)
    whole = value.to_integral_value(rounding="ROUND_FLOOR")
    if smaller and value != whole:
        rest = (value - whole) * smaller[1]
        if rest == rest.to_integral_value():
            return ([(whole, letter)] if whole else []) + [(rest, smaller[0])]
    return [(value, letter)]
