"""The places of cells in the tables of HTML, where one cell may span several rows and columns."""

from __future__ import annotations


class Table:
    """Counts the rows and columns of a table; a cell that spans rows takes its place in them too."""

    MAX_SPAN = 1000  # the standard's limit for columns
    MAX_HELD = 64  # row spans to the right of this column are not followed, so that no table takes quadratic time

    def __init__(self, number: int) -> None:
        self.number = number
        self.row = -1
        self.column = 0
        self._held: dict[int, tuple[int, int]] = {}  # first column → width, last row

    def next_row(self) -> None:
        """Begin a row."""
        self.row += 1
        self.column = 0

    def cell(self, columns: str, rows: str) -> tuple[int, int, int]:
        """Table, row and column of the next cell, which spans so many columns and rows."""
        self.row = max(0, self.row)
        while self.column in self._held:
            width, last = self._held[self.column]
            if last < self.row:
                del self._held[self.column]
                break
            self.column += width
        place = self.number, self.row, self.column
        width = _span(columns)
        if _span(rows) > 1 and self.column < self.MAX_HELD:
            self._held[self.column] = width, self.row + _span(rows) - 1
        self.column += width
        return place


def _span(value: str) -> int:
    digits = value.strip()[:5]
    return min(Table.MAX_SPAN, max(1, int(digits))) if digits.isdecimal() else 1
