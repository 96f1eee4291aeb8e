"""The reader for Markdown: blocks by line, inline markup left out, every character mapped back to its place.

Our own scanner, because the libraries for CommonMark give lines but no offsets, and cost more than the whole check.
Code, HTML tags, comments and link targets are left out; a heading, list item, quote and table cell is a block of its
own.
"""

from __future__ import annotations

from numcheck.document import BYTE_ORDER_MARK, Document
from numcheck.readers.blocks import BLOCKS, may_be_block
from numcheck.readers.building import TextBuilder
from numcheck.readers.frontmatter import read_front_matter
from numcheck.readers.walker import Walker


def read_markdown(source: str, path: str) -> Document:
    """The document in a Markdown text."""
    builder = TextBuilder(source, path)
    body = read_front_matter(builder) or len(BYTE_ORDER_MARK) * source.startswith(BYTE_ORDER_MARK)
    walker = Walker(builder, body)
    while walker.at < len(walker.lines):
        line = walker.lines[walker.at]
        if line[0] == line[1]:
            walker.skip()
            continue
        may_be = walker.at in walker.lined or may_be_block(source, *line)
        if not may_be or not any(block(walker, *line) for block in BLOCKS):
            walker.paragraph.append(line)
            walker.at += 1
    walker.flush()
    return builder.document()
