"""The walk through the lines of a Markdown source: paragraphs are collected, blocks emitted, line ends kept."""

from __future__ import annotations

import re

from numcheck.document import BlockKind
from numcheck.readers.building import TextBuilder
from numcheck.readers.inline import add_inline
from numcheck.readers.lined import lined_tables
from numcheck.readers.plain import unwrapped

Line = tuple[int, int]


class Walker:
    """Stands at line `at` of the body; a paragraph is collected until the line that ends it."""

    def __init__(self, builder: TextBuilder, body: int) -> None:
        self.builder = builder
        self.source = builder.source
        self.lines = _lines(builder.source, body)
        self.at = 0
        self.paragraph: list[Line] = []
        self.kind: BlockKind = "paragraph"
        self.level = 0
        self.tables = 0
        self.lined = lined_tables(self.source, self.lines)

    def flush(self, kind: BlockKind | None = None, level: int | None = None) -> None:
        """End the paragraph: its lines become blocks, one for each stretch that line wrapping holds together."""
        lines, self.paragraph = self.paragraph, []
        for stretch in _stretches(self.source, lines):
            self.emit(stretch, kind or self.kind, self.level if level is None else level)
        self.kind, self.level = "paragraph", 0

    def emit(self, lines: list[Line], kind: BlockKind, level: int) -> None:
        """Add a block of lines to the text; adjoining lines stay one stretch so that markup may cross line ends."""
        start = self.builder.length
        stretch_start, stretch_end = lines[0]
        for begin, end in lines[1:]:
            if begin == stretch_end + 1:
                stretch_end = end
                continue
            add_inline(self.builder, stretch_start, stretch_end)
            self.builder.put("\n", stretch_end, begin)
            stretch_start, stretch_end = begin, end
        add_inline(self.builder, stretch_start, stretch_end)
        self.builder.block(kind, start, level)
        self.part(lines[-1][1])

    def part(self, end: int) -> None:
        """Part two blocks: with the line ends of the source where they follow at once, else in their place."""
        if self.source.startswith("\n", end):
            self.builder.keep(end, end + 1)
            self.builder.put("\n", end + 1, end + 1)
        else:
            self.builder.put("\n\n", end, end)

    def skip(self, count: int = 1) -> bool:
        """Leave out lines; they end the paragraph."""
        self.flush()
        self.at += count
        return True

    def skip_until(self, closing: re.Pattern[str]) -> bool:
        """Leave out lines up to the one that matches `closing`, or the end."""
        self.flush()
        self.at += 1
        while self.at < len(self.lines):
            start, end = self.lines[self.at]
            self.at += 1
            if closing.search(self.source, start, end):
                break
        return True


def _lines(source: str, place: int) -> list[Line]:
    lines = []
    for line in source[place:].split("\n"):
        lines.append((place, place + len(line) - line.endswith("\r")))
        place += len(line) + 1
    return lines


def _stretches(source: str, lines: list[Line]) -> list[list[Line]]:
    """The lines of a paragraph, parted where no wrapping explains a line end."""
    if len(lines) < 2:
        return [lines] if lines else []
    columns = (start - source.rfind("\n", 0, start) - 1 for start, _ in lines)  # « - » and « > » fill a line too
    whole = [" " * column + source[start:end] for column, (start, end) in zip(columns, lines, strict=True)]
    offsets = set(unwrapped("\n".join(whole)))
    stretches: list[list[Line]] = []
    place = 0
    for line, text in zip(lines, whole, strict=True):
        if not place or place in offsets:
            stretches.append([])
        stretches[-1].append(line)
        place += len(text) + 1
    return stretches
