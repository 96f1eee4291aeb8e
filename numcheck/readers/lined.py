"""Tables without rules: lines parted by tabs, semicolons, wide gaps or dotted leaders; lists of « label : figure »."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from numcheck import regexes
from numcheck.readers.building import TextBuilder
from numcheck.record import NamedTuple

Line = tuple[int, int]
Kind = Literal["tabs", "leaders", "fields", "gaps", "labels"]
Partings = dict[Kind, re.Pattern[str]]

_LEAST, _MOST_CELLS, _LONGEST = 3, 12, 60
"""Lines of a table, cells of a line, characters of a cell."""
_SHORT = 30
"""Characters of what may follow a label: a figure and few words."""
_RULE = regexes.later(r"[ \t]*+[-=_]{3,}+[-=_ \t]*+$")
_LEADERS = regexes.later(r"(?<![ \t])[ \t]*(?:\.{3,}|…+\.*|_{3,})[ \t]*")
_GAP = regexes.later(r"[ ]{3,}")
_TAB = regexes.later(r"(?<! )[ ]*\t[ \t]*")
_FIELD = regexes.later(r";(?=\S)")
_LABEL = regexes.later(r"[ \t\u00a0]:[ \t\u00a0](?=[−+-]?\d)")
_MARK = regexes.later(r"[ \t]*(?:[-–—•*][ \t]+)?")
_PARTED: tuple[tuple[Kind, str, re.Pattern[str], re.Pattern[str]], ...] = (
    # A kind, what stands in every text that has such lines, the same in more detail, what parts the cells of a line.
    ("leaders", "....", regexes.later(r"\.{4}"), _LEADERS),
    ("leaders", "…", regexes.later(r"…[ \t]*\d"), _LEADERS),
    ("leaders", "___", regexes.later("___"), _LEADERS),
    ("tabs", "\t", regexes.later(r"(?<=[^\s])[ ]*\t"), _TAB),
    ("fields", ";", regexes.later(r";[^\s;]"), _FIELD),
    ("gaps", "   ", regexes.later(r"(?<=\S)   "), _GAP),
    ("labels", " : ", regexes.later(r" : [−+-]?\d[^\n]{0,30}\n[^\n:]{1,60} : [−+-]?\d"), _LABEL),
    ("labels", "\u00a0: ", regexes.later("\u00a0: [−+-]?\\d[^\n]{0,30}\n[^\n:]{1,60}\u00a0: [−+-]?\\d"), _LABEL),
)
_TEARS = {"leaders": _LEADERS, "tabs": _TAB, "fields": _FIELD, "gaps": _GAP, "labels": regexes.later(r"[ \u00a0]:")}
"""What the line beside a table may not hold."""
_YEAR = regexes.later(r"(?:19|20)\d\d")
_DIGIT = regexes.later(r"\d")
_LETTER = regexes.later(r"[^\W\d_]")
_PAGE = regexes.later(r"\d{1,4}")


class Lined(NamedTuple):
    """A table or a list of lines: the numbers of its first line and of the one behind it, and its cells by line.

    `header` tells that the first line has no figures.
    """

    kind: Kind
    first: int
    end: int
    rows: list[list[Line]]
    header: bool


def lined_tables(source: str, lines: Sequence[Line]) -> dict[int, Lined]:
    """The tables without rules of a text, by the number of their first line."""
    parted = {kind: parting for kind, mark, sign, parting in _PARTED if mark in source and sign.search(source)}
    found: dict[int, Lined] = {}
    end, starts = 0, [start for start, _ in lines] if parted else []
    signs = (match.start() for parting in parted.values() for match in parting.finditer(source))
    parting_lines = {bisect_right(starts, place) - 1 for place in signs}
    for number in sorted(parting_lines):
        if number < end or parting_lines.isdisjoint((number + 1, number + 2)):
            continue
        if table := _table(source, lines, number, parted):
            end = table.end
            if _figures(source, table) and not _torn(source, lines, table):
                found[number] = table
    return found


def _table(source: str, lines: Sequence[Line], number: int, partings: Partings) -> Lined | None:
    """The lines from one on that have as many cells of one kind, rules between them."""
    parted = _cells(source, *lines[number], partings)
    if parted is None:
        return None
    kind, row = parted
    rows, end = [row], number + 1
    for at in range(number + 1, len(lines)):
        other = _cells(source, *lines[at], partings)
        if other is not None and other[0] == kind and len(other[1]) == len(row):
            rows.append(other[1])
            end = at + 1
        elif not _RULE.match(source, *lines[at]) or at > end:
            break
    header = not _DIGIT.search(source, *row[-1]) or all(_YEAR.fullmatch(source, *cell) for cell in row[1:])
    return Lined(kind, number, end, rows, header)


def _cells(source: str, start: int, end: int, partings: Partings) -> tuple[Kind, list[Line]] | None:
    """The cells of a line, and what parts them; None for a line of prose."""
    line = source[start:end].rstrip()
    end = start + len(line)
    if not line or line.endswith((";", ":", ",")):
        return None
    mark = _MARK.match(source, start, end)
    start = mark.end() if mark else start
    for kind, parting in partings.items():
        marks = [(match.start(), match.end()) for match in parting.finditer(source, start, end)]
        if not marks:
            continue
        edges = [start, *(edge for mark in marks for edge in mark), end]
        cells = list(zip(edges[::2], edges[1::2], strict=True))
        fits = 2 <= len(cells) <= _MOST_CELLS and all(0 < last - first <= _LONGEST for first, last in cells)
        if kind == "labels":
            fits = fits and cells[-1][1] - cells[-1][0] <= _SHORT
        return (kind, cells) if fits and (kind not in {"leaders", "labels"} or len(cells) == 2) else None
    return None


def _figures(source: str, table: Lined) -> bool:
    """Whether lines have labels and figures, and are no table of contents."""
    rows = table.rows[1:] if table.header and table.kind != "labels" else table.rows
    if len(table.rows) < _LEAST or not all(_DIGIT.search(source, *row[-1]) for row in rows):
        return False
    if not all(_LETTER.search(source, *row[0]) or table.kind == "tabs" for row in rows):
        return False
    pages = [source[first:last] for first, last in (row[-1] for row in rows)]
    if table.kind == "leaders" and all(map(_PAGE.fullmatch, pages)):
        return not all(int(one) <= int(other) for one, other in pairwise(pages))
    return True


def _torn(source: str, lines: Sequence[Line], table: Lined) -> bool:
    """Whether the line above or below has other cells of the same kind: one is empty, or without a figure."""
    sign = _TEARS[table.kind]
    beside = (lines[at] for at in (table.first - 1, table.end) if 0 <= at < len(lines))
    return any(sign.search(source, *line) for line in beside)


def put_table(builder: TextBuilder, table: Lined, number: int, add: Callable[[int, int], None]) -> None:
    """Add the cells of a table to a text, each a block of its own; `add` appends a stretch of the source."""
    for row, cells in enumerate(table.rows, 0 if table.header else 1):
        for column, (start, end) in enumerate(cells):
            begin = builder.length
            add(start, end)
            builder.block("cell", begin, cell=(number, row, column), header=table.header and row == 0)
            builder.put("\n\n", end, end)


def put_list(builder: TextBuilder, table: Lined, add: Callable[[int, int], None]) -> None:
    """Add the lines of a list of « label : figure » to a text, each an item."""
    for cells in table.rows:
        begin = builder.length
        add(cells[0][0], cells[-1][1])
        builder.block("list_item", begin, 1)
        builder.put("\n\n", cells[-1][1], cells[-1][1])
