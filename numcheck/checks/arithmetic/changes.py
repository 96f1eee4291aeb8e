"""Checks of the columns of tables that tell a change: each cell against the two columns that the others are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.arithmetic.fitting import comparable
from numcheck.checks.arithmetic.widths import magnitude
from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report, softened
from numcheck.checks.grid import Cell, Grid, grids
from numcheck.checks.proposals import replaced
from numcheck.interval import HUNDRED, Interval, point
from numcheck.lexicon import lexicon
from numcheck.model import Level, Mention, Outcome
from numcheck.record import NamedTuple, dataclass

LEAST = 2
"""Lines whose change fits, from which on that of another line has to."""
PLAIN = 3
"""The same, from which on one that does not is certainly wrong."""
_NONE = -1  # no line
MOST_COLUMNS = 8
"""Columns of figures among which the two that are compared are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesOptions:
    """The changes told in tables; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["changes"]


class _Line(NamedTuple):
    """A line of a table under one reading: the two figures compared, the change told, whether it fits."""

    start: Mention
    end: Mention
    told: Cell
    fits: bool


class _Reading(NamedTuple):
    """Two columns that a change may be of, from the first to the second, and the lines that tell it so.

    Of one column twice, it is that from the line above: a year to the next.
    """

    columns: tuple[int, int]
    percent: bool
    lines: list[_Line]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the changes of every table, by column and by row."""
    report = Report(rule, context)
    for grid in grids(context):
        turned = {(column, row): cell for (row, column), cell in grid.items()}
        for each in (grid, turned):
            yield from _columns(report, each)


def _columns(report: Report, grid: Grid) -> Iterator[Outcome]:
    lines, places = (sorted({key[axis] for key in grid}) for axis in (0, 1))
    if len(lines) <= LEAST or len(places) <= LEAST:
        return
    named = [place for place in places if _tells_change(grid.get((lines[0], place)))]
    others = [place for place in places if place not in named][:MOST_COLUMNS]
    for place in named:
        readings = [
            _Reading((first, second), percent, _read(grid, lines[1:], (first, second, place), percent))
            for first, second in product(others, repeat=2)
            for percent in (False, True)
        ]
        if readings:
            yield from _judge(report, readings)


def _tells_change(head: Cell | None) -> bool:
    """Whether the head of a column names a change or a gap: « Évolution », « Écart en % »."""
    words = head.words if head is not None and head.figure is None else ()
    return any(not lexicon().words(table).keys().isdisjoint(words) for table in ("table_changes", "table_gaps"))


def _read(grid: Grid, lines: Sequence[int], columns: tuple[int, int, int], percent: bool) -> list[_Line]:
    """The lines of a table that have a change between two columns, in per cent or as a difference."""
    found: list[_Line] = []
    for above, line in zip([_NONE, *lines], lines, strict=False):
        first, second, told = (grid.get((line, column)) for column in columns)
        first = grid.get((above, columns[0])) if columns[0] == columns[1] else first
        start, end = (cell.figure if cell else None for cell in (first, second))
        if told is None or told.figure is None or start is None or end is None or not comparable(start, end):
            continue
        change = _change(start, end, percent) if percent or _of_one_measure(start, told.figure) else None
        if change is not None:
            found.append(_Line(start, end, told, _told(told).meets(change if _signed(told) else magnitude(change))))
    return found


def _of_one_measure(start: Mention, told: Mention) -> bool:
    """Whether a gap may be one of two figures: of their unit, or in points of percentages."""
    return comparable(start, told) or (start.kind == "percent" and told.unit == "point")


def _change(start: Mention, end: Mention, percent: bool) -> Interval | None:
    """The change between two printed figures; none in per cent of nothing."""
    first, last = start.interval("strict"), end.interval("strict")
    if first is None or last is None or (percent and (first.low <= 0 or last.low < 0)):
        return None
    gap = last - first
    return gap / first * point(HUNDRED) if percent else gap


def _signed(told: Cell) -> bool:
    """Whether a change is printed with its sign."""
    return told.text.lstrip()[:1] in lexicon().words("signs")


def _told(told: Cell) -> Interval:
    """The change that a cell prints, down to a unit of its last figure."""
    sizes = told.figure.interval("robust") if told.figure else None
    size = magnitude(sizes) if sizes else point(HUNDRED)
    return -size if _signed(told) and told.text.lstrip()[:1] != "+" else size


def _judge(report: Report, readings: Sequence[_Reading]) -> Iterator[Outcome]:
    """The changes that fit in most lines, against those that fit in no reading but the very reverse."""
    best = max(readings, key=lambda reading: sum(line.fits for line in reading.lines))
    fits = sum(line.fits for line in best.lines)
    others = [reading for reading in readings if reading is best or reading.columns != best.columns[::-1]]
    known = {line.told.figure for reading in others for line in reading.lines if line.fits}
    wrong = [line for line in best.lines if line.told.figure not in known]
    if fits < LEAST or len(wrong) * LEAST > fits:
        return
    for line in best.lines:
        if line.fits and line.told.figure is not None:
            yield report.confirmed(line.told.figure)
    level = report.rule.level if fits >= PLAIN and len(wrong) == 1 else softened(report.rule.level)
    for line in wrong:
        yield _contradicted(report, line, level, best.percent)


def _contradicted(report: Report, line: _Line, level: Level, percent: bool) -> Outcome:
    told, start, end = line.told.figure or line.start, line.start.value or Decimal(0), line.end.value or Decimal(0)
    change = (end - start) / start * HUNDRED if percent else end - start
    size = change if _signed(line.told) else abs(change)
    places = max(0, -int(told.printed.ulp.as_tuple().exponent)) if told.printed else 0
    params = {
        "from": line.start.text,
        "to": line.end.text,
        "expected": _shown(size, percent, places, report.context.language, _signed(line.told)),
        "found": line.told.text.strip(),
    }
    return report.contradicted(
        told,
        told,
        params,
        level=level,
        related=[(figure, figure.text) for figure in (line.start, line.end)],
        suggestions=[_mended(line.told, told, size)],
    )


def _shown(size: Decimal, percent: bool, places: int, language: str, sign: bool) -> str:
    return fmt.percent(size, language, sign) if percent else fmt.number(size, language, places, sign)


def _mended(cell: Cell, told: Mention, size: Decimal) -> str | None:
    """The figure of a cell with the change that is right, unless its sign is another one and stands before it."""
    inside = not _signed(cell) or not told.text[:1].isdigit()
    negative = cell.text.lstrip()[:1] != "+" and _signed(cell)
    if not inside or (size < 0) != negative:
        return None
    return replaced(told, abs(size) if told.value is not None and told.value >= 0 else size)


PARAMS = frozenset({"text", "from", "to", "expected", "found"})
