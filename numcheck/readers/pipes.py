"""The tables of Markdown: rows of cells between pipes, under a row of delimiters."""

from __future__ import annotations

import re
from itertools import pairwise

from numcheck.readers.inline import add_inline
from numcheck.readers.walker import Walker

_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")


def table(walker: Walker, start: int, end: int) -> bool:
    """A table; its cells are blocks that know their row and column."""
    following = walker.lines[walker.at + 1] if walker.at + 1 < len(walker.lines) else None
    if not following or "|" not in walker.source[start:end] or "-" not in walker.source[slice(*following)]:
        return False
    if not _DELIMITERS.match(walker.source, *following) or "|" not in walker.source[slice(*following)]:
        return False
    walker.flush()
    row = 0
    while walker.at < len(walker.lines):
        start, end = walker.lines[walker.at]
        if "|" not in walker.source[start:end]:
            break
        if row != 1:
            _row(walker, start, end, row)
        row += 1
        walker.at += 1
    walker.tables += 1
    return True


def _row(walker: Walker, start: int, end: int, row: int) -> None:
    stripped = walker.source[start:end].strip()
    start = walker.source.index(stripped, start)
    borders = [match.start() for match in re.finditer(r"(?<!\\)\|", stripped)]
    edges = [-1, *borders, len(stripped)]
    cells = list(pairwise(edges))
    if stripped.startswith("|"):
        cells = cells[1:]
    if stripped.endswith("|") and len(cells) > 1:
        cells = cells[:-1]
    for column, (left, right) in enumerate(cells):
        begin = walker.builder.length
        cell = stripped[left + 1 : right]
        first = start + left + 1 + len(cell) - len(cell.lstrip())
        add_inline(walker.builder, first, first + len(cell.strip()))
        place = walker.tables, max(0, row - 1), column
        walker.builder.block("cell", begin, cell=place, header=row == 0)
        walker.builder.put("\n\n", start + right, min(start + right + 1, end))
