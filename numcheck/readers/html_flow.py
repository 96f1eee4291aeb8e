"""The flow of HTML text into a document: white space collapsed, entities decoded, blocks opened by their first word."""

from __future__ import annotations

import re
from collections.abc import Mapping

from numcheck.document import BlockKind
from numcheck.readers.building import GAP, TextBuilder
from numcheck.readers.html_markup import unescape

WHITE = " \t\n\r\f"
_ODD = re.compile(
    r"""(?P<white>[ \t\n\r\f]{2,}|[\t\n\r\f])
      | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?)
      | (?P<invisible>[\u00ad\u200b\u2060\ufeff]+)""",
    re.VERBOSE,
)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


class Flow:
    """Appends text to a document; white space and gaps wait until text of the same block follows."""

    def __init__(self, builder: TextBuilder) -> None:
        self.builder = builder
        self.source = builder.source
        self.shift: Mapping[int, int] | None = None  # raised or lowered figures, while in `sup` or `sub`
        self._start: int | None = None
        self._waiting = ""
        self._place = (0, 0)

    def text(self, start: int, end: int) -> None:
        """Append a stretch of the source between two tags."""
        text = self.source[start:end]
        body = text.strip(WHITE)
        if not body:
            self._white(start, end)
            return
        first = start + len(text) - len(text.lstrip(WHITE))
        last = first + len(body)
        self._white(start, first)
        place = first
        for match in _ODD.finditer(self.source, first, last):
            self._words(place, match.start())
            if match["white"]:
                self._white(*match.span())
            elif match["entity"]:
                self._entity(*match.span())
            place = match.end()
        self._words(place, last)
        self._white(last, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Append text in place of a stretch of the source."""
        if self._start is not None or not text.isspace():
            self._flush()
            self.builder.put(text, start, end)

    def gap(self, start: int, end: int) -> None:
        """Keep apart what stands before and after something left out."""
        self._wait(GAP, start, end)

    def line_end(self, start: int, end: int) -> bool:
        """Break the line; False where a line was broken just before, so that a new block begins."""
        if self._waiting.endswith("\n"):
            return False
        self._waiting = self._waiting.rstrip()
        self._wait("\n", start, end)
        return True

    def end_block(
        self, place: int, kind: BlockKind, level: int, cell: tuple[int, int, int] | None, header: bool
    ) -> None:
        """End the block at an offset of the source; nothing happens where no text stands in it."""
        self._waiting = ""
        if self._start is not None:
            self.builder.block(kind, self._start, level, cell, header)
            self.builder.put("\n\n", place, place)
            self._start = None

    def _words(self, start: int, end: int) -> None:
        if start >= end:
            return
        if self.shift or self._start is None:
            text = self.source[start:end]
            self.put(text.translate(self.shift) if self.shift else text, start, end)
        else:
            self._flush()
            self.builder.keep(start, end)

    def _entity(self, start: int, end: int) -> None:
        written = self.source[start:end]
        text = unescape(written).translate(_INVISIBLE)
        if text == written:
            self._words(start, end)
        elif text in WHITE:
            self._white(start, end if text else start)
        else:
            self.put(text.translate(self.shift) if self.shift else text, start, end)

    def _white(self, start: int, end: int) -> None:
        if start < end and not self._waiting.endswith((" ", "\n")):
            self._wait(" ", start, end)

    def _wait(self, text: str, start: int, end: int) -> None:
        if self._start is None or self._waiting.endswith(text):
            return
        self._place = (self._place[0] if self._waiting else start, end)
        self._waiting += text

    def _flush(self) -> None:
        if self._start is None:
            self._start = self.builder.length
        if self._waiting == self.source[slice(*self._place)]:
            self.builder.keep(*self._place)
        elif self._waiting:
            self.builder.put(self._waiting, *self._place)
        self._waiting = ""
