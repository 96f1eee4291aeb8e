"""The document: plain text plus a map back to the source, so that offsets are carried and never searched again."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Literal

from numcheck.model import Days, Location
from numcheck.record import NamedTuple
from numcheck.tokens import Span

BYTE_ORDER_MARK = "\ufeff"
BlockKind = Literal["title", "heading", "paragraph", "list_item", "cell", "caption", "quote"]


class Block(NamedTuple):
    """A stretch of the text that belongs together; `level` of a heading or list, `cell` = (table, row, column)."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    cell: tuple[int, int, int] | None = None
    header: bool = False


class Segment(NamedTuple):
    """A stretch of the text and where it stands in the source.

    Equal lengths map character by character; otherwise (an entity, a line break) the stretch maps as a whole.
    """

    start: int
    end: int
    source_start: int
    source_end: int

    @property
    def linear(self) -> bool:
        """Whether the stretch maps character by character."""
        return self.end - self.start == self.source_end - self.source_start


class DateCandidate(NamedTuple):
    """A date that the file gives for itself, in its metadata: where it was found, and the days it covers."""

    origin: str
    days: Days


class Document(NamedTuple):
    """A draft as text: `segments` are in text order and cover the text.

    No segments mean that text and source are the same.
    """

    text: str
    source: str
    path: str
    blocks: tuple[Block, ...] = ()
    segments: tuple[Segment, ...] = ()
    dates: tuple[DateCandidate, ...] = ()

    def locate(self, span: Span) -> Span:
        """The span of the source from which a span of the text was read."""
        if not self.segments:
            return span
        first = self._segment(span.start)
        start = first.source_start + (span.start - first.start if first.linear else 0)
        last = first if span.end <= first.end else self._segment(max(span.start, span.end - 1))
        end = last.source_start + (span.end - last.start) if last.linear else last.source_end
        return Span(start, end)

    def _segment(self, offset: int) -> Segment:
        index = bisect_left(self.segments, (offset + 1,)) - 1  # segments are tuples, their start first
        return self.segments[max(0, index)]

    def location(self, span: Span) -> Location:
        """Where a span of the text stands in the source.

        Offsets and columns are in code points; lines and columns count from 1, a byte order mark in no column.
        """
        return self.source_location(self.locate(span))

    def source_location(self, place: Span) -> Location:
        """Where a span of the source stands: its lines and columns."""
        line, column = self._position(place.start)
        end_line, end_column = self._position(place.end)
        return Location(self.path, place.start, place.end, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        breaks = _line_breaks(self.source)
        line = bisect_left(breaks, offset)
        if line:
            return line + 1, offset - breaks[line - 1]
        return 1, max(1, offset + 1 - self.source.startswith(BYTE_ORDER_MARK))


@lru_cache(maxsize=1)
def _line_breaks(source: str) -> list[int]:
    return [match.start() for match in re.finditer("\n", source)]
