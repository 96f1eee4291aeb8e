"""What may have gone wrong in a relation that does not hold: named only when exactly one explanation repairs it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.proposals import in_figures
from numcheck.interval import ONE
from numcheck.messages import because
from numcheck.model import Mention

Holds = Callable[[Mention, Mention], bool]
"""Whether the relation holds once one mention is replaced by another."""


_FIGURES = re.compile(r"\d(?:[\d\s.,]*\d)?")
_POWERS = (1, 2, 3, -1, -2, -3)
_SCALES = (3, -3)
_LEAST_SCALED = 1000  # from which on a number in words has a scale word


def hypothesis(mentions: list[Mention], holds: Holds, others: list[str], language: str) -> str:
    """The one explanation that makes the relation hold, as a sentence; empty when there is none, or more than one.

    `others` are explanations that are known to hold already, by their key in the catalogue.
    """
    found = {name: because(f"slip.{name}", language) for name in others}
    for mention in mentions:
        for name, text, changed in _slips(mention, language):
            if name not in found and holds(mention, changed):
                found[name] = text
        if len(found) > 1:
            return ""
    return because("hypothesis", language, slip=found.popitem()[1]) if found else ""


def one_slip(mentions: list[Mention], holds: Holds) -> bool:
    """Whether one slip in one figure makes the relation hold."""
    return any(holds(mention, changed) for mention in mentions for *_, changed in _slips(mention, "fr"))


def slip_between(one: Mention, other: Mention, language: str) -> str:
    """The one slip of the pen that leads from a figure to another, as a sentence; empty when there is none."""
    return hypothesis([one], lambda _, changed: changed.value == other.value, [], language)


def _slips(mention: Mention, language: str) -> Iterator[tuple[str, str, Mention]]:
    """Each slip of the pen that the mention may be: its kind, described, with what was meant; of words only the scale.

    A factor is one slip, whichever of two figures it stands for.
    """
    printed = mention.printed
    if printed is None or not printed.value:
        return
    digits = _FIGURES.search(mention.text) is not None
    for power in _POWERS if digits else _SCALES if abs(printed.value) >= _LEAST_SCALED else ():
        meant = printed.scaled(Decimal(10) ** power)
        if printed.ulp == ONE and power > 0:  # a zero lost: the rest is as exact as before
            meant = meant._replace(ulp=ONE)
        changed = mention._replace(printed=meant)
        millions = abs(power) == 3 and 10**6 <= min(abs(printed.value), abs(meant.value)) < 10**9
        name = "slip.scale" if millions else "slip.power"
        yield str(abs(power)), because(name, language, factor=fmt.number(Decimal(10) ** abs(power), language)), changed
    for value in swaps(mention):
        changed = mention._replace(printed=printed._replace(value=value))
        written = str(in_figures(mention, value) or value)
        yield written, because("slip.swap", language, value=written), changed


def swaps(mention: Mention) -> Iterator[Decimal]:
    """The values of the mention with two neighbouring digits exchanged; none where they are in parts (« 2 h 10 »)."""
    printed, match = mention.printed, _FIGURES.search(mention.text)
    if printed is None or match is None or not printed.ulp:
        return
    digits = str(int(abs(printed.value) / printed.ulp))
    if not "".join(filter(str.isdigit, match[0])).startswith(digits.rstrip("0")):
        return
    for place in range(len(digits) - 1):
        first, second = digits[place], digits[place + 1]
        if first != second and not (place == 0 and second == "0"):
            yield Decimal(digits[:place] + second + first + digits[place + 2 :]) * printed.ulp


def one_digit(one: Decimal, other: Decimal, ulp: Decimal) -> bool:
    """Whether one digit, down to `ulp`, of two positive values is another, too many, or lost, or two are exchanged."""
    first, second = (str(round(value / ulp)) for value in (one, other))
    if len(first) == len(second):
        apart = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
        swapped = len(apart) == 2 and apart[1] - apart[0] == 1 and sorted(first) == sorted(second)
        return len(first) > 1 and (len(apart) == 1 or swapped)
    short, long = sorted((first, second), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))
