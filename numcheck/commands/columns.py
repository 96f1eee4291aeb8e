"""Plain tables for the terminal: columns as wide as their widest cell, the last one free."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.report.excerpt import cells, shown

GAP = "  "


def table(rows: Sequence[Sequence[str]], indent: str = "") -> str:
    """The rows as lines; cells hold no line breaks and nothing that moves the cursor."""
    clean = [[shown(" ".join(cell.split("\n"))) for cell in row] for row in rows]
    widths = [max(map(cells, column)) for column in zip(*clean, strict=True)] if clean else []
    return "".join(_line(row, widths, indent) for row in clean)


def _line(row: Sequence[str], widths: Sequence[int], indent: str) -> str:
    padded = (cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True))
    return (indent + GAP.join(padded)).rstrip() + "\n"
