"""The reader for text files: plain text in which people typed lists, and tables parted by tabs, gaps or dots."""

from __future__ import annotations

from itertools import pairwise

from numcheck import regexes
from numcheck.document import Block, Document
from numcheck.readers.building import TextBuilder
from numcheck.readers.lined import Line, lined_tables, put_list, put_table
from numcheck.readers.plain import paragraphs

_LINE = regexes.later(r"(?m)^.*$")
_ITEM = regexes.later(r"[ \t]*(?:[-*•◦▪‣·]|\d{1,2}[.)])[ \t]+(?=\S)")
_BULLET = regexes.later(r"(?m)^[ \t]*[-*•◦▪‣·][ \t]+(?=\S)")


def read_typed(text: str, path: str) -> Document:
    """A document whose text is the source itself, but for the marks that part the cells of its tables."""
    lines = [match.span() for match in _LINE.finditer(text)]
    builder, place = TextBuilder(text, path), 0
    for number, table in enumerate(lined_tables(text, lines).values()):
        _keep(builder, (place, lines[table.first][0]))
        if table.kind == "labels":
            put_list(builder, table, builder.keep)
        else:
            put_table(builder, table, number, builder.keep)
        place = lines[table.end - 1][1]
    _keep(builder, (place, len(text)))
    return builder.document()


def _keep(builder: TextBuilder, stretch: Line) -> None:
    """Add a stretch of the source with its paragraphs and items."""
    offset = builder.length - stretch[0]
    builder.keep(*stretch)
    source = builder.source[slice(*stretch)]
    for start, end in paragraphs(source):
        borders = [start, *(mark.start() for mark in _BULLET.finditer(source, start + 1, end)), end]
        for first, last in pairwise(borders):
            mark = _ITEM.match(source, first, last)
            place = offset + stretch[0] + (mark.end() if mark else first), offset + stretch[0] + last
            builder.blocks.append(Block("list_item", *place, 1) if mark else Block("paragraph", *place))
