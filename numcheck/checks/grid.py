"""Tables as grids: the words of each cell, and the figure that stands in it alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from numcheck.checks.base import Context
from numcheck.document import Block
from numcheck.interval import Printed
from numcheck.model import Mention
from numcheck.record import NamedTuple
from numcheck.tokens import fold, split

MOST_CELLS = 2000
"""Larger tables are data, not text."""
YEAR = 4
"""Figures of a year."""


class Cell(NamedTuple):
    """The text of a cell and its only figure; one that looks like a year (`year`) is a figure too, but in a head."""

    text: str
    words: tuple[str, ...]
    header: bool
    figure: Mention | None
    year: bool

    @property
    def empty(self) -> bool:
        """Whether nothing stands in the cell that counts."""
        return set(self.words) <= set("-–—.")


_BLANK = Cell("", (), True, None, False)

Grid = dict[tuple[int, int], Cell]
"""The cells of a table by row and column."""


@lru_cache(maxsize=1)
def grids(context: Context) -> tuple[Grid, ...]:
    """The tables of a document, but for the largest; made once for all checks, which leave them as they are."""
    blocks = [block for block in context.document.blocks if block.cell is not None]
    starts = [mention.span.start for mention in context.mentions] if blocks else []
    found: dict[int, Grid] = {}
    for block in blocks:
        table, row, column = block.cell or (0, 0, 0)
        found.setdefault(table, {})[row, column] = _cell(context, block, starts)
    return tuple(_headed(grid) for grid in found.values() if len(grid) <= MOST_CELLS)


def _headed(grid: Grid) -> Grid:
    """A table with a first row; empty where it was printed without one."""
    if any(row == 0 for row, _ in grid):
        return grid
    return {**{(0, column): _BLANK for column in sorted({column for _, column in grid})}, **grid}


def by_column(context: Context) -> Iterator[Grid]:
    """Every table as it stands and turned, so that what is asked of columns is asked of rows too."""
    for grid in grids(context):
        yield from (grid, turned(grid))


def turned(grid: Grid) -> Grid:
    """A table with its rows as columns."""
    return {(column, row): cell for (row, column), cell in grid.items()}


def _cell(context: Context, block: Block, starts: list[int]) -> Cell:
    text = context.document.text[block.start : block.end]
    inside = context.mentions[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
    figures = [m for m in inside if m.value is not None and m.kind not in {"date", "time", "ordinal"}]
    words = tuple(split(fold(text))[0])
    if len(inside) == 1 and inside[0].kind == "date" and len(text) == YEAR and text.isdecimal():
        number = inside[0]._replace(kind="number", printed=Printed(Decimal(text), Decimal(1)))
        return Cell(text, words, block.header, number, True)
    return Cell(text, words, block.header, figures[0] if len(figures) == len(inside) == 1 else None, False)
