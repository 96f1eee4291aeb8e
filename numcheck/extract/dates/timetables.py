"""Tables of times: « 5 h 12 » is one in the column or the row of « 6 h 30 », and a length under « Durée »."""

from __future__ import annotations

from bisect import bisect_right

from numcheck.document import Block
from numcheck.extract.board import Board, Draft

Line = tuple[int, str, int]  # table, « row » or « column », number


class Timetable:
    """The rows and columns of a document's tables in which a cell holds a time and nothing else."""

    __slots__ = ("board", "cells", "lasting", "lines", "starts")

    def __init__(self, board: Board, times: list[Draft]) -> None:
        self.board = board
        self.cells = [block for block in board.document.blocks if block.cell]
        self.starts = [block.start for block in self.cells]
        self.lasting = {column for block in self.cells if block.header and (column := self._length(block))}
        self.lines = {line for time in times if not self.lasts(time) for line in self._lines(time.start, time.end)}

    def holds(self, first: int, last: int) -> bool:
        """Whether tokens are alone in a cell whose row or column has a time."""
        if not self.lines:
            return False
        tokens = self.board.tokens
        lines = self._lines(tokens.starts[first], tokens.ends[last - 1])
        return self.lasting.isdisjoint(lines) and not self.lines.isdisjoint(lines)

    def lasts(self, time: Draft) -> bool:
        """Whether a time is alone in a cell under a heading that speaks of how long something lasts."""
        return bool(self.lasting) and not self.lasting.isdisjoint(self._lines(time.start, time.end))

    def _lines(self, start: int, end: int) -> tuple[Line, ...]:
        """The row and the column of a cell that holds a stretch of the text and nothing else."""
        place = bisect_right(self.starts, start) - 1
        block = self.cells[place] if place >= 0 else None
        if block is None or block.cell is None or block.start != start or block.end != end:
            return ()
        table, row, column = block.cell
        return (table, "row", row), (table, "column", column)

    def _length(self, header: Block) -> Line | None:
        """The column under a heading that speaks of lengths."""
        words = self.board.tokens.folded[header.start : header.end].split()
        table, _, column = header.cell or (0, 0, 0)
        spoken = self.board.lexicon.words("length_columns")
        return (table, "column", column) if any(word in spoken for word in words) else None


def without_lengths(board: Board, found: list[Draft]) -> list[Draft]:
    """The dates without the « 9 h 20 » of a column of lengths, which is left to the parser of quantities."""
    if not any(block.header for block in board.document.blocks):
        return found
    table = Timetable(board, [])
    return [date for date in found if date.kind != "time" or not table.lasts(date)] if table.lasting else found
