"""The reader for Markdown: blocks by line, inline markup left out, every character mapped back to its place.

Our own scanner, because the libraries for CommonMark give lines but no offsets, and cost more than the whole check.
Code, HTML tags, comments and link targets are left out; a heading, list item, quote and table cell is a block of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from numcheck.document import BlockKind, Document
from numcheck.readers.building import TextBuilder
from numcheck.readers.frontmatter import read_front_matter
from numcheck.readers.inline import add_inline
from numcheck.readers.plain import unwrapped

_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`\n]*$)|~{3,}|:{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING = re.compile(r"(?:[ \t]+#+|[ \t]*\{[^{}]*\})*[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|(\d{1,3})[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\[\]]+\]:[ \t]*\S")
_NOTE = re.compile(r" {0,3}\[\^[^\[\]\s]+\]:[ \t]*")
_SKIPPED = re.compile(r"(?:import|export)[ \t]+[\w{*].*(?:from|=)|\{\{[<%].*[%>]\}\}[ \t]*$|\{:?[.#][^{}]*\}[ \t]*$")
_RAW = re.compile(r" {0,3}<(script|style|pre|textarea|svg|math)\b", re.IGNORECASE)
_COMMENT = re.compile(r"[ \t]*<!--")

Line = tuple[int, int]


def read_markdown(source: str, path: str) -> Document:
    """The document in a Markdown text."""
    return _Reader(source, path).read()


class _Reader:
    """Walks the lines of a source; a paragraph is collected until the line that ends it."""

    def __init__(self, source: str, path: str) -> None:
        self.source = source
        self.builder = TextBuilder(source, path)
        self.lines: list[Line] = []
        self.at = 0
        self.paragraph: list[Line] = []
        self.kind: BlockKind = "paragraph"
        self.level = 0
        self.tables = 0

    def read(self) -> Document:
        body = read_front_matter(self.builder)
        place = body
        for line in self.source[body:].split("\n"):
            self.lines.append((place, place + len(line) - line.endswith("\r")))
            place += len(line) + 1
        while self.at < len(self.lines):
            start, end = self.lines[self.at]
            if not any(block(self, start, end) for block in _BLOCKS):
                self.paragraph.append((start, end))
                self.at += 1
        self.flush()
        return self.builder.document()

    def flush(self, kind: BlockKind | None = None, level: int | None = None) -> None:
        """End the paragraph: its lines become blocks, one for each stretch that line wrapping holds together."""
        lines, self.paragraph = self.paragraph, []
        if lines:
            raw = "\n".join(self.source[start:end] for start, end in lines)
            offsets = list(unwrapped(raw)) if len(lines) > 1 else []
            begins, place = [0], 0
            for index, (start, end) in enumerate(lines):
                if place in offsets:
                    begins.append(index)
                place += end - start + 1
            for begin, stop in zip(begins, [*begins[1:], len(lines)], strict=True):
                self.emit(lines[begin:stop], kind or self.kind, self.level if level is None else level)
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


def _blank(reader: _Reader, start: int, end: int) -> bool:
    return reader.skip() if not reader.source[start:end].strip() else False


def _fence(reader: _Reader, start: int, end: int) -> bool:
    match = _FENCE.match(reader.source, start, end)
    if not match:
        return False
    if match[1][0] == ":":  # a Quarto div: only its fences are markup
        return reader.skip()
    return reader.skip_until(re.compile(rf" *{match[1][0]}{{{len(match[1])},}}[ \t]*$"))


def _comment(reader: _Reader, start: int, end: int) -> bool:
    if not _COMMENT.match(reader.source, start, end) or reader.source.find("-->", start, end) >= 0:
        return False
    return reader.skip_until(re.compile("-->"))


def _raw(reader: _Reader, start: int, end: int) -> bool:
    match = _RAW.match(reader.source, start, end)
    if not match:
        return False
    closing = re.compile(f"</{match[1]}", re.IGNORECASE)
    return reader.skip() if closing.search(reader.source, start, end) else reader.skip_until(closing)


def _heading(reader: _Reader, start: int, end: int) -> bool:
    match = _HEADING.match(reader.source, start, end)
    if not match:
        return False
    reader.flush()
    closing = _CLOSING.search(reader.source, match.end(), end)
    reader.paragraph.append((match.end(), closing.start() if closing else end))
    level = len(match[1])
    reader.flush("title" if level == 1 else "heading", level)
    reader.at += 1
    return True


def _underline(reader: _Reader, start: int, end: int) -> bool:
    match = _UNDERLINE.match(reader.source, start, end) if reader.paragraph else None
    if not match:
        return False
    level = 1 if match[1][0] == "=" else 2
    reader.flush("title" if level == 1 else "heading", level)
    reader.at += 1
    return True


def _markup(reader: _Reader, start: int, end: int) -> bool:
    source = reader.source
    if _RULE.match(source, start, end) or _SKIPPED.match(source, start, end):
        return reader.skip()
    return reader.skip() if not reader.paragraph and _DEFINITION.match(source, start, end) else False


def _indented(reader: _Reader, start: int, end: int) -> bool:
    if reader.paragraph or not reader.source.startswith(("    ", "\t"), start, end):
        return False
    previous = reader.builder.blocks[-1] if reader.builder.blocks else None
    return reader.skip() if not (previous and previous.kind == "list_item") else False


def _item(reader: _Reader, start: int, end: int) -> bool:
    match = _ITEM.match(reader.source, start, end)
    if not match or (reader.paragraph and reader.kind != "list_item" and match[2] not in (None, "1")):
        return False
    reader.flush()
    reader.kind, reader.level = "list_item", 1 + len(match[1].expandtabs(4)) // 2
    reader.paragraph.append((match.end(), end))
    reader.at += 1
    return True


def _quote(reader: _Reader, start: int, end: int) -> bool:
    match = _QUOTE.match(reader.source, start, end)
    if not match:
        return False
    if reader.kind != "quote" or not reader.source[match.end() : end].strip():
        reader.flush()
    reader.kind = "quote"
    if reader.source[match.end() : end].strip():
        reader.paragraph.append((match.end(), end))
    reader.at += 1
    return True


def _note(reader: _Reader, start: int, end: int) -> bool:
    match = _NOTE.match(reader.source, start, end)
    if not match:
        return False
    reader.flush()
    reader.paragraph.append((match.end(), end))
    reader.at += 1
    return True


def _table(reader: _Reader, start: int, end: int) -> bool:
    following = reader.lines[reader.at + 1] if reader.at + 1 < len(reader.lines) else None
    if not following or "|" not in reader.source[start:end] or "-" not in reader.source[slice(*following)]:
        return False
    if not _DELIMITERS.match(reader.source, *following) or "|" not in reader.source[slice(*following)]:
        return False
    reader.flush()
    row = 0
    while reader.at < len(reader.lines):
        start, end = reader.lines[reader.at]
        if "|" not in reader.source[start:end]:
            break
        if row != 1:
            _row(reader, start, end, row)
        row += 1
        reader.at += 1
    reader.tables += 1
    return True


def _row(reader: _Reader, start: int, end: int, row: int) -> None:
    stripped = reader.source[start:end].strip()
    start = reader.source.index(stripped, start)
    borders = [match.start() for match in re.finditer(r"(?<!\\)\|", stripped)]
    edges = [-1, *borders, len(stripped)]
    cells = list(zip(edges, edges[1:], strict=False))
    if stripped.startswith("|"):
        cells = cells[1:]
    if stripped.endswith("|") and len(cells) > 1:
        cells = cells[:-1]
    for column, (left, right) in enumerate(cells):
        begin = reader.builder.length
        cell = stripped[left + 1 : right]
        first = start + left + 1 + len(cell) - len(cell.lstrip())
        add_inline(reader.builder, first, first + len(cell.strip()))
        place = reader.tables, max(0, row - 1), column
        reader.builder.block("cell", begin, cell=place, header=row == 0)
        reader.builder.put("\n\n", start + right, min(start + right + 1, end))


_BLOCKS: list[Callable[[_Reader, int, int], bool]] = [
    _blank,
    _fence,
    _comment,
    _raw,
    _heading,
    _underline,
    _markup,
    _table,
    _indented,
    _quote,
    _note,
    _item,
]
