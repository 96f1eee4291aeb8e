"""The columns of tables and the lists of a document, as lines with a label and a figure, and the text around them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

from numcheck.checks.arithmetic.marked import labelled, summed
from numcheck.checks.base import Context
from numcheck.checks.consistency.entries import keys_of
from numcheck.checks.cues import forms_between
from numcheck.checks.grid import Cell, Grid, grids, turned
from numcheck.document import Block
from numcheck.model import Mention
from numcheck.record import NamedTuple
from numcheck.tokens import fold, split

Kind = Literal["column", "row", "list"]
NEAR = 6
"""Blocks above a table and below it whose sentences may speak of it."""
_ABOVE = 2
"""Blocks above a table or a list that tell what it holds, beside its first one."""
_HEADS = {"heading", "title"}
_TIMES = {"date", "time", "ordinal"}
_LEAST, _MOST = 2, 100
"""Lines; more of them are data, which no sentence adds up."""


class Line(NamedTuple):
    """A line with one figure: its label as printed, the words of it that a sentence must have to name it."""

    label: str
    keys: frozenset[str]
    figure: Mention


class Sheet(NamedTuple):
    """A column of a table, a row of it, or a list.

    `lines` are those that a total adds up, `asides` others that a sentence may name; `total` is the figure printed
    below them. `whole` tells that every line has a figure; `place` are its first and last block. `things` are the words
    over the labels, « Commune », `beside` those of the other columns or rows.
    """

    kind: Kind
    head: tuple[str, ...]
    keys: frozenset[str]
    lines: tuple[Line, ...]
    asides: tuple[Line, ...]
    total: Mention | None
    whole: bool
    place: tuple[int, int]
    things: frozenset[str] = frozenset()
    beside: tuple[frozenset[str], ...] = ()

    @property
    def figures(self) -> list[Mention]:
        """The figures of the lines that a total adds up."""
        return [line.figure for line in self.lines]


def sheets(context: Context) -> list[Sheet]:
    """All columns and rows of the tables, and all lists with one figure in each item."""
    if not any(block.kind in {"cell", "list_item"} for block in context.document.blocks):
        return []
    found = [sheet for grid in grids(context) for sheet in _of_grid(context, grid)]
    return [
        sheet._replace(whole=sheet.whole and not _partial(context, sheet)) for sheet in (*found, *_of_lists(context))
    ]


def _partial(context: Context, sheet: Sheet) -> bool:
    """Whether the lines right above say that only some are listed: « Les principales opérations : »."""
    above = context.document.blocks[max(0, sheet.place[0] - _ABOVE) : sheet.place[0] + 1]
    first, last = (max(0, context.tokens.at(offset)) for offset in (above[0].start, above[-1].end - 1))
    return next(forms_between(context, first, last + 1, "partial_sheets"), None) is not None


def _of_grid(context: Context, grid: Grid) -> Iterator[Sheet]:
    starts = [cell.figure.span.start for cell in grid.values() if cell.figure]
    if not starts:
        return
    place = _extent(context.document.blocks, _block(context, min(starts)))
    for kind, table in (("column", grid), ("row", turned(grid))):
        yield from _columns(table, "row" if kind == "row" else "column", place)


def _extent(blocks: Sequence[Block], inside: int) -> tuple[int, int]:
    """The first and the last block of the table that a block is in."""
    table, first, last = blocks[inside].cell, inside, inside
    while table and first and (cell := blocks[first - 1].cell) and cell[0] == table[0]:
        first -= 1
    while table and last + 1 < len(blocks) and (cell := blocks[last + 1].cell) and cell[0] == table[0]:
        last += 1
    return first, last


def _columns(grid: Grid, kind: Kind, place: tuple[int, int]) -> Iterator[Sheet]:
    rows, columns = (sorted({key[axis] for key in grid}) for axis in (0, 1))
    names = _names(grid, rows, columns)
    labels = {row: grid.get((row, names)) for row in rows}
    sums = [row for row in rows[1:] if (label := labels[row]) and labelled([*label.words], "table_totals")]
    counted = [row for row in rows[1:] if not (summed(grid, row) if row == rows[-1] else _no_part(labels[row]))]
    heads = {column: head for column in columns if column > names and (head := grid.get((rows[0], column)))}
    keys = {column: keys_of(head.words) for column, head in heads.items()}
    corners = [corner for column in columns if column <= names and (corner := grid.get((rows[0], column)))]
    things = frozenset(key for corner in corners for key in keys_of(corner.words))
    for column, head in heads.items():
        cells = {row: grid.get((row, column)) for row in rows[1:]}
        lines = {
            row: Line(label.text.strip(), keys_of(label.words), cell.figure)
            for row, cell in cells.items()
            if cell and cell.figure and (label := labels[row])
        }
        parts, others = ([lines[row] for row in lines if (row in counted) == part] for part in (True, False))
        if not _LEAST <= len(parts) <= _MOST or (head.figure and not head.year):
            continue
        filled = sum(1 for row in counted if (cell := cells[row]) and not cell.empty)
        yield Sheet(
            kind,
            head.words,
            keys[column],
            (*parts,),
            (*others,),
            lines[sums[-1]].figure if sums and sums[-1] in lines else None,
            len(parts) == filled == len(counted),
            place,
            things,
            tuple(other for at, other in keys.items() if at != column),
        )


def _names(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> int:
    """The column of the labels: the first, or the second behind one of bare numbers, « Rang », « Lot »."""
    first, *others = columns
    cells = [cell for row in rows[1:] if (cell := grid.get((row, first))) and not cell.empty]
    numbers = bool(cells) and all(cell.text.strip().isdecimal() and not cell.year for cell in cells)
    second = [cell for row in rows[1:] if others and (cell := grid.get((row, others[0])))]
    return others[0] if numbers and second and not any(cell.figure for cell in second) else first


def _no_part(label: Cell | None) -> bool:
    return label is not None and labelled([*label.words], "table_totals", "table_aside")


def _of_lists(context: Context) -> Iterator[Sheet]:
    """The lists of one level whose items have one figure each; a last item may be their total."""
    blocks = context.document.blocks
    for listed, group in groupby(range(len(blocks)), lambda at: blocks[at].kind == "list_item"):
        places = [*group] if listed else []
        if len({blocks[at].level for at in places}) != 1 or not _LEAST <= len(places) <= _MOST:
            continue
        lines = [line for at in places if (line := _item(context, blocks[at]))]
        if len(lines) < len(places):
            continue
        last = labelled(fold(lines[-1].label).split(), "table_totals")
        parts, total = (lines[:-1], lines[-1].figure) if last else (lines, None)
        if len(parts) >= _LEAST:
            yield Sheet("list", (), frozenset(), (*parts,), (), total, True, (places[0], places[-1]))


def _item(context: Context, block: Block) -> Line | None:
    """An item with its only figure; its label stands before it, or else behind."""
    figures = [m for m in context.mentions_between(block.start, block.end) if m.kind not in _TIMES]
    if len(figures) != 1:
        return None
    figure, text = figures[0], context.document.text
    before, behind = text[block.start : figure.span.start].strip(" :–—-…."), text[figure.span.end : block.end]
    label = before or behind.strip(" ;.,")
    return Line(label, keys_of(split(fold(label))[0]), figure)


def _block(context: Context, offset: int) -> int:
    return max(0, bisect_right(context.document.blocks, offset, key=lambda block: block.start) - 1)


def around(context: Context, sheet: Sheet) -> list[int]:
    """The numbers of the sentences near a table or a list, in its section, the heading above it included."""
    blocks, tokens = context.document.blocks, context.tokens
    spoken: list[Block] = []
    for block in reversed(blocks[max(0, sheet.place[0] - NEAR) : sheet.place[0]]):
        spoken.append(block)
        if block.kind in _HEADS or block.cell:
            break
    for block in blocks[sheet.place[1] + 1 : sheet.place[1] + 1 + NEAR]:
        if block.kind in _HEADS or block.cell:
            break
        spoken.append(block)
    numbers: set[int] = set()
    for block in spoken:
        first, last = (max(0, tokens.at(offset)) for offset in (block.start, max(block.start, block.end - 1)))
        numbers.update(range(tokens.sentence(first), tokens.sentence(last) + 1) if not block.cell else ())
    return sorted(numbers)


def named(lines: Iterable[Line], known: Iterable[str]) -> list[Line]:
    """The lines that words name; not « Corse » where they name « Corse-du-Sud »."""
    words = frozenset(known)
    found = [line for line in lines if line.keys and line.keys <= words]
    return [line for line in found if not any(line.keys < other.keys for other in found)]
