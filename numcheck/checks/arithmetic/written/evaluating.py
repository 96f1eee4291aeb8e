"""What a written expression comes to, how wide its figures are, and what it measures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from numcheck.checks.arithmetic.written.expression import Node, Operation, figures, signs
from numcheck.interval import HUNDRED, ONE, ZERO, Interval, Width, point
from numcheck.lexicon.conversions import unit_data
from numcheck.model import Mention

Size = Callable[[Mention], Interval]
BARE = ""
"""What a figure without a unit measures."""
_PERCENT = ONE / HUNDRED


def equal(left: Node, right: Node, size: Size) -> bool:
    """Whether two sides meet, their figures as wide as `size` says, in the units printed or all in one unit."""
    return _meet(left, right, _scaled(size, plain)) or _meet(left, right, _scaled(size, based))


def _scaled(size: Size, factor: Callable[[Mention], Decimal]) -> Size:
    return lambda mention: size(mention) * point(factor(mention))


def _meet(left: Node, right: Node, size: Size) -> bool:
    one, other = value(left, size), value(right, size)
    if one is None or other is None:
        return False
    if one.meets(other):
        return True
    if not any(each.kind == "percent" for each in every(left, right)):
        return False
    hundred, whole = point(HUNDRED), point(ONE)
    # « 50 + 20 = 70 % », « 11 / 10 = +10 % »
    readings = [(one * hundred, other), (one, other * hundred), (one - whole, other)]
    if _is_share(left):
        readings.append((_compounded(left, size) - whole, other))
    return any(first.meets(second) for first, second in readings)


def _compounded(node: Node, size: Size) -> Interval:
    """Changes in percent one after the other: 10 % and 10 % are 21 %."""
    if isinstance(node, Mention):
        return size(node) + point(ONE)
    right = _compounded(node.right, size)
    return _compounded(node.left, size) * (right if node.sign != "-" else point(ONE + ONE) - right)


def value(node: Node, size: Size) -> Interval | None:
    """What an expression comes to; None where it divides by what may be nothing."""
    if isinstance(node, Mention):
        return size(node)
    left, right = value(node.left, size), value(node.right, size)
    if left is None or right is None:
        return None
    if node.sign in "+-":
        if _is_share(node.right) and not _is_share(node.left):
            right = right * left  # « 120 € − 10 % »
        return left + right if node.sign == "+" else left - right
    result = left * right if node.sign == "x" else left / right
    return result if result.high.is_finite() else None


def _is_share(node: Node) -> bool:
    return all(each.kind == "percent" for each in figures(node))


def plain(mention: Mention) -> Decimal:
    """What the printed figure is multiplied by when units are left as they are printed."""
    return _PERCENT if mention.kind == "percent" else ONE


def based(mention: Mention) -> Decimal:
    """What the printed figure is multiplied by to give it in the base unit of what it measures."""
    unit = unit_data().units.get(mention.unit or "")
    if unit is None or mention.kind == "percent" or unit.offset:
        return plain(mention)
    return Decimal(unit.factor.numerator) / Decimal(unit.factor.denominator)


def sized(width: Width, sides: tuple[Node, ...]) -> Size:
    """The width of each figure: whole numbers are exact, and so is the whole number that only they lead to."""
    operands = [each for side in sides if isinstance(side, Operation) for each in figures(side)]
    inexact = any("/" in signs(side) for side in sides) or not all(map(_is_whole, operands))
    results = [side for side in sides if isinstance(side, Mention)] if inexact else []

    def size(mention: Mention) -> Interval:
        exactly = _is_whole(mention) and not any(mention is result for result in results)
        return mention.interval("exact" if exactly else width) or point(ZERO)

    return size


def _is_whole(mention: Mention) -> bool:
    printed = mention.printed
    return printed is not None and not printed.hedge and not printed.bounds and _is_countable(mention)


def _is_countable(mention: Mention) -> bool:
    return mention.kind == "ratio" or (mention.printed is not None and mention.printed.ulp == ONE)


def measure(node: Node) -> str | None:
    """What an expression measures, `BARE` for mere numbers; None where its units do not go together."""
    if isinstance(node, Mention):
        unit = unit_data().units.get(node.unit or "")
        return BARE if unit is None or node.kind in {"percent", "ratio"} else unit.base
    left, right = measure(node.left), measure(node.right)
    if left is None or right is None:
        return None
    if right == BARE or (left == BARE and node.sign != "/"):
        return left or right
    if left != right:
        return None
    if node.sign == "x":
        return left if left == "duration" else None  # « 22 jours × 7 heures »
    return BARE if node.sign == "/" else left


def every(*sides: Node) -> Iterator[Mention]:
    """All figures of some sides, in text order."""
    for side in sides:
        yield from figures(side)
