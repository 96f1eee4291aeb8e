"""The lines of a table that tell a change, under each reading of what it may be the change of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import comparable
from numcheck.checks.arithmetic.marked import coarse, widened
from numcheck.checks.arithmetic.widths import magnitude
from numcheck.checks.grid import Cell, Grid
from numcheck.interval import HUNDRED, ONE, Interval, point
from numcheck.lexicon import lexicon
from numcheck.model import Mention
from numcheck.record import NamedTuple

FIRST = -2
"""No column: the first line of the same one."""
_NONE = -1  # no line


class Line(NamedTuple):
    """A line of a table under one reading: the two figures compared, the change told, whether it fits.

    It is `near` where it does so once figures that are all rounded to tens, hundreds … are read as such.
    """

    start: Mention
    end: Mention
    told: Cell
    fits: bool
    near: bool
    row: int


class Reading(NamedTuple):
    """Two columns that a change may be of, from the first to the second, and the lines that tell it so.

    Of one column twice, it is that from the line above: a year to the next; with `FIRST`, that from the first line.
    """

    columns: tuple[int, int]
    percent: bool
    lines: list[Line]


def read(grid: Grid, lines: Sequence[int], columns: tuple[int, int, int], percent: bool) -> list[Line]:
    """The lines of a table that have a change between two columns, in per cent or as a difference."""
    found: list[Line] = []
    pairs = [_pair(grid, (above, line, lines[0]), columns) for above, line in zip([_NONE, *lines], lines, strict=False)]
    figures: list[Mention] = [figure for pair in pairs if pair for figure in pair]
    power, rates = coarse(figures), all(abs(figure.value or Decimal(0)) <= HUNDRED for figure in figures)
    for line, pair in zip(lines, pairs, strict=True):
        told = grid.get((line, columns[2]))
        if told is None or told.figure is None or pair is None:
            continue
        if percent or _of_one_measure(pair[0], told.figure, rates):
            sizes = _change(*pair, percent), _change(*pair, percent, power)
            fits, near = (size is not None and _is_told(told, size) for size in sizes)
            if sizes[0] is not None:
                found.append(Line(*pair, told, fits, near, line))
    return found


def _pair(grid: Grid, lines: tuple[int, int, int], columns: tuple[int, int, int]) -> tuple[Mention, Mention] | None:
    """The two figures compared in a line, given with the line above it and the first one."""
    above, line, top = lines
    place = (line, columns[0])
    if columns[1] in {columns[0], FIRST}:
        place = (above if columns[1] == columns[0] else top, columns[0])
    start, end = grid.get(place), grid.get((line, columns[0] if columns[1] == FIRST else columns[1]))
    if start is None or end is None or start.figure is None or end.figure is None:
        return None
    return (start.figure, end.figure) if comparable(start.figure, end.figure) else None


def _of_one_measure(start: Mention, told: Mention, rates: bool) -> bool:
    """Whether a gap may be one of two figures: of their unit, or in points of percentages (`rates`: as they may be)."""
    if told.kind == "percent" and start.kind != "percent" and not rates:
        return False
    return comparable(start, told) or (start.kind == "percent" and told.unit == "point")


def _is_told(told: Cell, change: Interval) -> bool:
    """Whether a cell prints a change, unsigned if it has no sign."""
    return change_told(told).meets(change if signed(told) else magnitude(change))


def _change(start: Mention, end: Mention, percent: bool, power: Decimal = ONE) -> Interval | None:
    """The change between two figures printed down to a power of ten; none in per cent of nothing."""
    first, last = start.interval("strict"), end.interval("strict")
    if first is not None and last is not None:
        first, last = widened(first, power), widened(last, power)
    if first is None or last is None or (percent and (first.low <= 0 or last.low < 0)):
        return None
    gap = last - first
    return gap / first * point(HUNDRED) if percent else gap


def signed(told: Cell) -> bool:
    """Whether a change is printed with its sign."""
    return told.text.lstrip()[:1] in lexicon().words("signs")


def change_told(told: Cell) -> Interval:
    """The change that a cell prints, down to a unit of its last figure."""
    sizes = told.figure.interval("robust") if told.figure else None
    size = magnitude(sizes) if sizes else point(HUNDRED)
    return -size if signed(told) and told.text.lstrip()[:1] != "+" else size


def fitting(reading: Reading) -> int:
    """How many lines of a reading fit."""
    return sum(line.fits for line in reading.lines)


def change(line: Line, percent: bool) -> Decimal:
    """The change between the two figures of a line."""
    start, end = line.start.value or Decimal(0), line.end.value or Decimal(0)
    return (end - start) / start * HUNDRED if percent and start else end - start
