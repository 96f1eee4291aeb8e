"""The reader for plain text: every character is text; paragraphs are found from blank lines and from line lengths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from numcheck.document import Block, Document

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?=[^\S\n]*\S)[^\n]*)*")


def read_plain(text: str, path: str) -> Document:
    """A document whose text is the source itself."""
    return Document(text, text, path, tuple(Block("paragraph", start, end) for start, end in paragraphs(text)))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of a text as half-open ranges: parted by blank lines.

    A line end that no wrapping explains parts them too.
    """
    for match in _PARAGRAPH.finditer(text):
        start = match.start()
        for border in unwrapped(match[0]):
            yield start, match.start() + border
            start = match.start() + border
        yield start, match.end()


def unwrapped(paragraph: str) -> Iterator[int]:
    """The offsets of lines that begin a paragraph of their own.

    A line end is a wrap only where the first word of the next line would not have fitted the longest line, or where
    a comma and a small letter tell that the sentence goes on.
    """
    if "\n" not in paragraph:
        return
    lines = paragraph.split("\n")
    width = max(map(len, lines))
    offset = 0
    for line, following in pairwise(lines):
        offset += len(line) + 1
        word = following.split(maxsplit=1)
        printed = line.rstrip()
        fits = not word or len(printed) + 1 + len(word[0]) <= width
        if fits and not (printed.endswith(",") and word and word[0][0].islower()):
            yield offset
