"""Checks of the columns of tables that tell a share: each cell against the figures that the other cells are a share of.

« Votants » of « Inscrits » in the same line, or a line's count of that of all lines. The reading that the other lines
follow is meant; where none does, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.arithmetic.fitting import comparable
from numcheck.checks.arithmetic.marked import LEAST, MOST_COLUMNS, PLAIN, noted, slip, summed, worded
from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report, softened
from numcheck.checks.grid import Cell, Grid, by_column
from numcheck.checks.proposals import replaced
from numcheck.interval import HUNDRED, Interval, point, total
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.record import NamedTuple, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PortionsOptions:
    """The shares told in tables; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["portions"]


class Line(NamedTuple):
    """A line under one reading: its part, the whole as printed, the share told and what it should be."""

    row: int
    part: Mention
    whole: str
    told: Cell
    share: Interval
    exact: Decimal

    @property
    def fits(self) -> bool:
        """Whether the share told is the one of the figures, down to a unit of its last digit."""
        told = self.told.figure.interval("robust") if self.told.figure else None
        return told is not None and told.meets(self.share)


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the shares of every table, by column and by row."""
    report = Report(rule, context)
    for grid in by_column(context):
        yield from _columns(report, grid)


def _columns(report: Report, grid: Grid) -> Iterator[Outcome]:
    rows, places = (sorted({key[axis] for key in grid}) for axis in (0, 1))
    if len(rows) <= LEAST + 1 or len(places) <= LEAST:
        return
    told = [place for place in places if _tells_share(grid, rows, place)]
    counts = [place for place in places[1:] if place not in told][:MOST_COLUMNS]
    for place in told:
        readings = [_of_column(grid, rows[1:], column, place, report.context.language) for column in counts]
        readings += [_of_another(grid, rows[1:], pair, place) for pair in permutations(counts, 2)]
        yield from _judge(report, grid, readings)


def _tells_share(grid: Grid, rows: Sequence[int], place: int) -> bool:
    """Whether the head of a column names a share, and its cells are percentages or bare numbers."""
    head = grid.get((rows[0], place))
    if head is None or head.figure is not None or not _named(head.words, "table_shares"):
        return False
    if _named(head.words, "table_changes") or _named(head.words, "table_gaps"):
        return False
    figures = [cell.figure for row in rows[1:] if (cell := grid.get((row, place))) and cell.figure]
    return len(figures) > LEAST and {figure.kind for figure in figures} <= {"percent", "number"}


def _named(words: Iterable[str], table: str) -> bool:
    return not lexicon().words(table).keys().isdisjoint(words)


def _of_column(grid: Grid, rows: Sequence[int], column: int, place: int, language: str) -> list[Line]:
    """The lines whose share may be that of all the lines in one column; a total below them is none of them."""
    cells = {row: grid.get((row, column)) for row in rows if not summed(grid, row)}
    parts = {row: cell.figure for row, cell in cells.items() if cell and cell.figure}
    sizes = [size for figure in parts.values() if (size := figure.interval("strict"))]
    if len(parts) < len(cells) or not comparable(*parts.values()) or not _counted(parts.values()):
        return []
    whole, exact = total(sizes), sum((figure.value or Decimal(0) for figure in parts.values()), Decimal(0))
    text = fmt.number(exact, language)
    return [
        _line(grid, (row, place), part, (whole, exact, text)) for row, part in parts.items() if _told(grid, row, place)
    ]


def _of_another(grid: Grid, rows: Sequence[int], pair: tuple[int, int], place: int) -> list[Line]:
    """The lines whose share may be that of one column in another: those who voted, of those enrolled."""
    found: list[Line] = []
    for row in rows:
        part, whole = (grid.get((row, column)) for column in pair)
        if not part or not whole or not part.figure or not whole.figure or not _told(grid, row, place):
            continue
        size = whole.figure.interval("strict")
        if size is None or size.low <= 0 or not _counted((part.figure, whole.figure)):
            continue
        if comparable(part.figure, whole.figure):
            exact = (size, whole.figure.value or Decimal(1), whole.figure.text)
            found.append(_line(grid, (row, place), part.figure, exact))
    return found


def _told(grid: Grid, row: int, place: int) -> bool:
    cell = grid.get((row, place))
    return cell is not None and cell.figure is not None


def _counted(figures: Iterable[Mention]) -> bool:
    """Whether figures are amounts that one can be a share of: no percentages, none below zero, not all of them nil."""
    values = [figure.value or Decimal(0) for figure in figures if figure.kind != "percent"]
    return len(values) > 0 and min(values) >= 0 < sum(values) and all(figure.kind != "percent" for figure in figures)


def _line(grid: Grid, place: tuple[int, int], part: Mention, whole: tuple[Interval, Decimal, str]) -> Line:
    size, (span, exact, text) = part.interval("strict") or point(Decimal(0)), whole
    share = size / span * point(HUNDRED)
    return Line(place[0], part, text, grid[place], share, (part.value or Decimal(0)) / exact * HUNDRED)


def _judge(report: Report, grid: Grid, readings: Sequence[list[Line]]) -> Iterator[Outcome]:
    """The one line that no reading makes right, where the others follow one."""
    best = max(readings, key=lambda lines: sum(line.fits for line in lines), default=[])
    fitting = [line for line in best if line.fits]
    known = {line.row for lines in readings for line in lines if line.fits}
    wrong = [line for line in best if line.row not in known]
    if len(fitting) < LEAST or len(wrong) != 1 or len({line.exact for line in fitting}) < LEAST:
        return
    for line in fitting:
        if line.told.figure is not None:
            yield report.confirmed(line.told.figure)
    line = wrong[0]
    slipped = line.told.figure is not None and slip(line.told.figure, line.exact)
    if (slipped or len(fitting) >= PLAIN) and not (noted(grid, line.row) or worded(line.told)):
        yield _contradicted(report, line, sure=slipped and len(fitting) >= PLAIN)


def _contradicted(report: Report, line: Line, *, sure: bool) -> Outcome:
    told = line.told.figure or line.part
    places = max(0, -int(told.printed.ulp.as_tuple().exponent)) if told.printed else 0
    language = report.context.language
    shown = fmt.number(line.exact, language, places)
    params = {
        "part": line.part.text,
        "whole": line.whole,
        "expected": f"{shown} %" if language == "fr" else f"{shown}%",
        "found": line.told.text.strip(),
    }
    level = report.rule.level if sure else softened(report.rule.level)
    unit = told.printed.ulp if told.printed else Decimal(1)
    mended = replaced(told, (line.exact / unit).quantize(Decimal(1)) * unit) if unit else None
    related = [(line.part, line.part.text)]
    return report.contradicted(told, told, params, level=level, related=related, suggestions=[mended])


PARAMS = frozenset({"text", "part", "whole", "expected", "found"})
