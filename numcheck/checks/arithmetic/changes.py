"""Checks of the columns of tables that tell a change: each cell against the two columns that the others are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.arithmetic.marked import LEAST, MOST_COLUMNS, PLAIN, even, noted, slip, summed, worded
from numcheck.checks.arithmetic.stepped import FIRST, Line, Reading, change, change_told, fitting, read, signed
from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report, softened
from numcheck.checks.grid import Cell, Grid, by_column
from numcheck.checks.proposals import replaced
from numcheck.lexicon import lexicon
from numcheck.model import Level, Mention, Outcome
from numcheck.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesOptions:
    """The changes told in tables; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["changes"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the changes of every table, by column and by row."""
    report = Report(rule, context)
    for grid in by_column(context):
        yield from _columns(report, grid)


def _columns(report: Report, grid: Grid) -> Iterator[Outcome]:
    lines, places = (sorted({key[axis] for key in grid}) for axis in (0, 1))
    if len(lines) <= LEAST or len(places) <= LEAST:
        return
    named = [place for place in places if _tells_change(grid.get((lines[0], place)))]
    others = [place for place in places if place not in named][:MOST_COLUMNS]
    for place in named:
        readings = [
            Reading((first, second), percent, read(grid, lines[1:], (first, second, place), percent))
            for first, second in product(others, [*others, FIRST])
            for percent in (False, True)
        ]
        readings = [each for each in readings if each.columns[1] != FIRST or fitting(each) >= PLAIN]
        if readings:
            yield from _judge(report, grid, readings)


def _tells_change(head: Cell | None) -> bool:
    """Whether the head of a column names a change or a gap: « Évolution », « Écart en % »."""
    words = head.words if head is not None and head.figure is None else ()
    if not lexicon().words("table_means").keys().isdisjoint(words):
        return False
    return any(not lexicon().words(table).keys().isdisjoint(words) for table in ("table_changes", "table_gaps"))


def _judge(report: Report, grid: Grid, readings: Sequence[Reading]) -> Iterator[Outcome]:
    """The changes that fit in most lines, against those that fit in no reading but the very reverse."""
    best = max(readings, key=fitting)
    fits = fitting(best)
    others = [reading for reading in readings if reading is best or reading.columns != best.columns[::-1]]
    known = {line.told.figure for reading in others for line in reading.lines if line.fits}
    wrong = [line for line in best.lines if line.told.figure not in known]
    if fits < LEAST or len(wrong) * LEAST > fits or not _told_alike(grid, best):
        return
    for line in best.lines:
        if line.fits and line.told.figure is not None:
            yield report.confirmed(line.told.figure)
    sure = fits >= PLAIN and len(wrong) == 1
    for line in wrong:
        slipped = slip(line.told.figure or line.start, change(line, best.percent))
        if not _aside(grid, best, line) and (slipped or not _other_way(line, best.percent)):
            level = report.rule.level if sure and slipped else softened(report.rule.level)
            yield _contradicted(report, line, level, best.percent)


def _told_alike(grid: Grid, best: Reading) -> bool:
    """Whether the steps from a line to the next are all of one length."""
    return best.columns[0] != best.columns[1] or even(grid, sorted({row for row, _ in grid})[1:])


def _aside(grid: Grid, best: Reading, line: Line) -> bool:
    """Whether a line tells another change than the rest: by a note, its kind of figure, or as a total below them."""
    kinds = {other.told.figure.kind for other in best.lines if other.fits and other.told.figure}
    if line.near or line.told.figure is None or line.told.figure.kind not in kinds or worded(line.told):
        return True
    return noted(grid, line.row) or (best.columns[0] == best.columns[1] and summed(grid, line.row))


def _other_way(line: Line, percent: bool) -> bool:
    """Whether a change is told in the other direction than that of its figures."""
    return signed(line.told) and (change(line, percent) < 0) == (change_told(line.told).low >= 0)


def _contradicted(report: Report, line: Line, level: Level, percent: bool) -> Outcome:
    told, exact = line.told.figure or line.start, change(line, percent)
    size = exact if signed(line.told) else abs(exact)
    places = max(0, -int(told.printed.ulp.as_tuple().exponent)) if told.printed else 0
    params = {
        "from": line.start.text,
        "to": line.end.text,
        "expected": _shown(size, percent, places, report.context.language, signed(line.told)),
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
    inside = not signed(cell) or not told.text[:1].isdigit()
    negative = cell.text.lstrip()[:1] != "+" and signed(cell)
    if not inside or (size < 0) != negative:
        return None
    return replaced(told, abs(size) if told.value is not None and told.value >= 0 else size)


PARAMS = frozenset({"text", "from", "to", "expected", "found"})
