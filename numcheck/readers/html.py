"""The reader for HTML: what a reader of the page reads, every character mapped back to its place in the source.

Titles, headings, list items, quotations, captions and table cells are blocks of their kind. Code, navigation, scripts,
struck and hidden text are left out; raised and lowered figures become « ² » and « ₂ », so that « 15<sup>2</sup> » is
never read as 152. Comments are not text: `numcheck.silence` finds them in the source.
"""

from __future__ import annotations

from numcheck.document import Document
from numcheck.readers.building import TextBuilder
from numcheck.readers.html_dates import ArticleDates
from numcheck.readers.html_encoding import decode_html
from numcheck.readers.html_flow import Flow
from numcheck.readers.html_frames import BLOCK, LEFT_OUT_INLINE, VOID, Frames
from numcheck.readers.html_markup import Tag, Text, tokens

_QUOTATION = {False: "«\u00a0", True: "\u00a0»"}


def read_html_bytes(data: bytes, path: str) -> Document:
    """The document in an HTML file; NumcheckError when its encoding cannot be told."""
    return read_html(decode_html(data, path), path)


def read_html(source: str, path: str) -> Document:
    """The document in an HTML page or a fragment of one."""
    reader = _Reader(TextBuilder(source, path))
    for token in tokens(source, reader.xml):
        if isinstance(token, Text):
            reader.text(token)
        else:
            reader.tag(token)
    reader.end_block(len(source))
    reader.builder.dates.extend(reader.dates.candidates())
    return reader.builder.document()


class _Reader:
    """Follows the tags and lets the text between them flow into the document."""

    def __init__(self, builder: TextBuilder) -> None:
        self.builder = builder
        self.dates = ArticleDates()
        self._flow = Flow(builder)
        self._frames = Frames()
        self.xml = builder.source.lstrip("\ufeff").startswith("<?xml")
        self._json = False

    def text(self, text: Text) -> None:
        """Take the text between two tags."""
        if self._json:
            self.dates.json(self.builder.source[text.start : text.end])
        elif not self._frames.top.left_out:
            self._flow.shift = self._frames.top.shift
            self._flow.text(text.start, text.end)

    def tag(self, tag: Tag) -> None:
        """Take a tag."""
        if tag.closing and tag.name not in {"br", "p"}:
            self._end(tag)
        else:
            self._start(tag)
        self._json = tag.name == "script" and not tag.closing and "ld+json" in tag.written.lower()

    def end_block(self, place: int) -> None:
        """End the block of text at an offset of the source."""
        frame = self._frames.top
        levels = {"title": frame.level, "heading": frame.level, "list_item": frame.depth}
        self._flow.end_block(place, frame.kind, levels.get(frame.kind, 0), frame.cell, frame.header)

    def _start(self, tag: Tag) -> None:
        self._border(tag)
        if tag.name in {"meta", "time"} or "itemprop" in tag.written:
            self.dates.element(tag.name, tag.attributes(), self._frames)
        if not self._frames.top.left_out:
            self._inline(tag)
        foreign = self.xml or tag.name in {"svg", "math"}
        if tag.name not in VOID and not tag.closing and not (foreign and tag.closes_itself):
            self._frames.open(tag)

    def _end(self, tag: Tag) -> None:
        self._border(tag)
        if tag.name == "q" and not self._frames.top.left_out:
            self._inline(tag)
        self._frames.close(tag.name)

    def _border(self, tag: Tag) -> None:
        """Part the blocks that a tag stands between; within what is left out nothing is parted."""
        if tag.name not in BLOCK:
            return
        self._frames.leave_phrases()
        if not self._frames.top.left_out:
            self.end_block(tag.start)
        if not tag.closing:
            self._frames.imply(tag.name)

    def _inline(self, tag: Tag) -> None:
        if tag.name == "br":
            if not self._flow.line_end(tag.start, tag.end):
                self.end_block(tag.start)
        elif tag.name == "q":
            self._flow.put(_QUOTATION[tag.closing], tag.start, tag.end)
        elif tag.name in LEFT_OUT_INLINE or tag.name in {"img", "input"}:
            self._flow.gap(tag.start, tag.end)
