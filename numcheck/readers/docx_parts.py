"""What the body of a Word document is made of: paragraphs and tables, and the values of their properties."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_FIRST_ROW = 0x20  # in the bits of `w:tblLook`
_BITS = re.compile("[0-9A-Fa-f]{1,8}")


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its text (a line break within it is a line end), and what its properties say."""

    cell: tuple[int, int, int] | None = None
    header: bool = False
    style: str = ""
    outline: int | None = None
    list_level: int = 0
    numbered: bool = False
    joined: bool = False  # its mark is deleted: the next paragraph continues it
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.pieces)


@dataclass(slots=True)
class Table:
    """An open table: the place of its cell, which is `width` columns wide, and what is known of its row."""

    number: int
    row: int = -1
    column: int = 0
    width: int = 1
    header: bool = False
    removed: bool = False
    _first_row: bool = False

    @property
    def place(self) -> tuple[int, int, int]:
        """Table, row and column."""
        return self.number, max(0, self.row), self.column

    def next_row(self) -> None:
        """Begin a row; the first is a header where the table looks as if it had one."""
        self.row += 1
        self.column = 0
        self.header = self._first_row and self.row == 0

    def look(self, attributes: Mapping[str, str]) -> None:
        """Take note of the look of the table: by name, or by the bits of older files."""
        bits = attributes.get("w:val", "")
        self._first_row = bool(_BITS.fullmatch(bits) and int(bits, 16) & _FIRST_ROW)
        if "w:firstRow" in attributes:
            self._first_row = on(attributes, "w:firstRow")


def on(attributes: Mapping[str, str], key: str = "w:val") -> bool:
    """Whether a property that is on or off is on: it is where nothing is said."""
    return attributes.get(key, "1").lower() in {"1", "true", "on"}


def number(attributes: Mapping[str, str], default: int) -> int:
    """The value of a property that is a small number."""
    value = attributes.get("w:val", "")
    return min(int(value), 1000) if value.isdecimal() and len(value) < 10 else default
