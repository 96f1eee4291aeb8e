"""Whether a printed total is the sum of the figures beside it, was meant as their sum, or is something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import combinations, product
from operator import mul
from typing import Literal

from numcheck.checks.arithmetic.diagnosis import one_slip
from numcheck.checks.arithmetic.marked import coarse
from numcheck.interval import HUNDRED, Width, total
from numcheck.model import Mention, Verdict
from numcheck.record import NamedTuple

NEAR = Decimal("0.1")
"""How far a total may be from the sum and still be meant as one; parts that overlap or leave much out are farther."""
NEAR_OF_MANY = Decimal("0.02")
"""The same, of four parts and more that make less than the total: a table may list the chief ones only."""
FEW = 3
MOST_PARTS = 100
"""Beyond that, two lines that do not count are not looked for."""
LEAST_BELOW = 3
"""Figures of a total, at least, that one wrong digit makes less than its sum; of fewer, the parts may overlap."""
BEHIND = 2
"""Figures behind a wrong one that agree, from which on it is no chance that only one differs."""
MOST_SIGNED = 6
"""Lines, at most, of which any may be left out or taken off."""
Counted = Literal["", "less", "things", "money"]
"""What a column holds: things, whose number is not rounded; amounts, which do not overlap; something taken off too."""
Choice = Callable[[Iterable[Decimal]], Decimal]


class Meant(NamedTuple):
    """What tells that a total is meant as a sum: those beside it are (`added_up`), one of them to the last digit."""

    added_up: bool = False
    exact: bool = False


MEANT = Meant()


def judged(
    parts: Sequence[Mention], stated: Mention, complete: bool, meant: Meant = MEANT, counted: Counted = ""
) -> Verdict:
    """What a total is against its parts; `complete` tells whether every line has a figure."""
    width: Width = "exact" if counted == "things" else "strict"
    if any(_fits(_read(parts, choice), stated.reread(choice), width) for choice in (min, max)):
        return "confirmed"
    parts, stated = _read(parts, max), stated.reread(max)
    off = _slipped(parts, stated) or _near(parts, stated, complete, meant.added_up)
    off = off or (complete and _one_digit_off(parts, stated, BEHIND if meant == MEANT else 0))
    off = off or (counted == "money" and _too_small(parts, stated))
    return "contradicted" if off else "unchecked"


def sum_of(parts: Sequence[Mention]) -> Decimal:
    """The sum of the figures, those that may be thousands read as thousands."""
    return sum((part.value or Decimal(0) for part in _read(parts, max)), Decimal(0))


def _read(mentions: Sequence[Mention], choice: Choice) -> list[Mention]:
    return [mention.reread(choice) for mention in mentions]


def _fits(parts: Sequence[Mention], stated: Mention, width: Width = "strict") -> bool:
    printed = stated.interval(width)
    return printed is None or total([size for part in parts if (size := part.interval(width))]).meets(printed)


def _slipped(parts: Sequence[Mention], stated: Mention) -> bool:
    """Whether one slip of the pen explains the gap to the last digit."""

    def holds(old: Mention, new: Mention) -> bool:
        one, *others = (new if mention is old else mention for mention in (stated, *parts))
        return _fits(others, one, "exact")

    return one_slip([stated, *parts], holds)


def _near(parts: Sequence[Mention], stated: Mention, complete: bool, added_up: bool) -> bool:
    """Whether a total was meant as the sum of its parts, and no reading makes it right.

    Averages and rates lie between the parts. Lines may be part of others without saying so, be taken off the others,
    or be left out.
    """
    sizes, printed = [part.value or Decimal(0) for part in parts], stated.value or Decimal(0)
    gap = sum(sizes) - printed
    if min(sizes) <= printed <= max(sizes):
        return False
    if gap > 0:
        slack = sum((mention.printed.ulp for mention in (stated, *parts) if mention.printed), Decimal(0)) / 2
        return gap <= abs(printed) * NEAR and not _overlapping(sizes, gap, slack)
    reach = NEAR if added_up or (len(parts) <= FEW and printed != HUNDRED) else NEAR_OF_MANY
    return complete and -gap <= abs(printed) * reach


def _one_digit_off(parts: Sequence[Mention], stated: Mention, behind: int) -> bool:
    """Whether a total beyond its parts differs from their sum in one digit: « 8 690 » for 7 690.

    `behind` it some digits agree, zeros of all figures left aside. Of small numbers a total below the sum may leave out
    what is counted twice.
    """
    sizes, printed = [part.value or Decimal(0) for part in parts], stated.value or Decimal(0)
    if min(sizes) < 0 or printed <= max(sizes):
        return False
    unit = coarse((*parts, stated)) * min(mention.printed.ulp for mention in (*parts, stated) if mention.printed)
    one, other = (str(int(value / unit)) for value in (sum(sizes), printed))
    apart = [place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    below = sum(sizes) > printed
    if len(one) != len(other) or len(apart) != 1 or (below and len(str(int(printed))) < LEAST_BELOW):
        return False
    return len(one) - apart[0] > behind and not (below and _overlapping(sizes, sum(sizes) - printed, Decimal(0)))


def _too_small(parts: Sequence[Mention], stated: Mention) -> bool:
    """Whether a total beyond each of its parts is less than their sum, whichever are left out or taken off."""
    sizes, printed = [part.value or Decimal(0) for part in parts], stated.value or Decimal(0)
    if len(sizes) > MOST_SIGNED or min(sizes) < 0 or not max(sizes) < printed < sum(sizes):
        return False
    slack = sum((mention.printed.ulp for mention in (stated, *parts) if mention.printed), Decimal(0)) / 2
    sums = (sum(map(mul, sizes, signs), Decimal(0)) for signs in product((-1, 0, 1), repeat=len(sizes)))
    return all(abs(each - printed) > slack for each in sums)


def _overlapping(sizes: list[Decimal], gap: Decimal, slack: Decimal) -> bool:
    """Whether the total fits without one line or two, or with one taken off."""
    if len(sizes) > MOST_PARTS:
        return True
    left_out = [*(one + other for one, other in combinations([Decimal(0), *sizes], 2)), *(2 * size for size in sizes)]
    return any(abs(gap - size) <= slack for size in left_out)
