"""What leads from one figure to another by one slip of the pen, and how many digits make it no coincidence."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from numcheck.checks.arithmetic.diagnosis import swaps
from numcheck.model import Mention

Misprint = Literal["scale", "power", "swap", "digit"]

MOST_POWER = 3
"""A slip of the pen is a factor of a thousand at most."""

LEAST_DIGITS: dict[Misprint, tuple[int, int]] = {"scale": (2, 2), "power": (3, 2), "swap": (3, 2), "digit": (4, 3)}
"""Significant digits that two figures must have: after « les », and after « ces », which points at one figure."""


def misprint(one: Mention, other: Mention, pointed: bool) -> Misprint | None:
    """The slip between two different figures; None where there is none, or a coincidence is too likely.

    `pointed` tells that a demonstrative points from one at the other. A rounded figure is no slip of the exact one.
    """
    sizes = one.interval("loose"), other.interval("loose")
    if not one.value or not other.value or not sizes[0] or not sizes[1] or sizes[0].meets(sizes[1]):
        return None
    slip = _slip(one, other)
    if slip is None:
        return None
    count = (max if slip == "digit" and pointed else min)(_significant(one.value), _significant(other.value))
    return slip if count >= LEAST_DIGITS[slip][pointed] else None


def _significant(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _slip(one: Mention, other: Mention) -> Misprint | None:
    low, high = sorted(abs(mention.value or Decimal(0)) for mention in (one, other))
    power = high.adjusted() - low.adjusted()
    if low.scaleb(power) == high:
        return None if power > MOST_POWER else "scale" if power == MOST_POWER else "power"
    pairs = ((one, other), (other, one))
    if any(value == abs(meant.value or Decimal(0)) for slipped, meant in pairs for value in swaps(slipped)):
        return "swap"
    first, second = _digits(one, other)
    return "digit" if first[0] == second[0] and _displaced(first, second) else None


def _digits(one: Mention, other: Mention) -> list[str]:
    """The digits of both figures down to the last that either prints."""
    ulp = min(mention.printed.ulp for mention in (one, other) if mention.printed)
    return [str(int(abs(mention.value or Decimal(0)) / ulp)) for mention in (one, other)]


def _displaced(first: str, second: str) -> bool:
    """Whether one digit is changed or moved, lost or added."""
    if len(first) == len(second):
        return not _shortened(first).isdisjoint(_shortened(second))
    short, long = sorted([first, second], key=len)
    return short in _shortened(long)


def _shortened(digits: str) -> set[str]:
    return {digits[:place] + digits[place + 1 :] for place in range(len(digits))}
