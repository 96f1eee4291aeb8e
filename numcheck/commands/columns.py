"""Plain tables for the terminal: columns as wide as their widest cell, the last one free."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.report.excerpt import cells, shown, wrapped

GAP = "  "
LEAST = 24  # cells that the last column has at least


def table(rows: Sequence[Sequence[str]], indent: str = "", width: int = 0) -> str:
    """The rows as lines; cells hold no line breaks and nothing that moves the cursor.

    With a `width`, the last column is wrapped where the line would be longer, if it has room enough.
    """
    clean = [[shown(" ".join(cell.split("\n"))) for cell in row] for row in rows]
    widths = [max(map(cells, column)) for column in zip(*clean, strict=True)] if clean else []
    if not width:
        return "".join(_line(row, widths, indent) for row in clean)
    left = len(indent) + sum(widths[:-1]) + len(GAP) * (len(widths) - 1)
    room = max(width, left + LEAST)
    return "".join(
        "\n".join(wrapped(row[-1], room, _line((*row[:-1], "x"), widths, indent)[:-2], " " * left)) + "\n"
        for row in clean
    )


def _line(row: Sequence[str], widths: Sequence[int], indent: str) -> str:
    padded = (cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True))
    return (indent + GAP.join(padded)).rstrip() + "\n"
