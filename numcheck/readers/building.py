"""Builds the text of a document from pieces of its source, and the map back as it goes."""

from __future__ import annotations

from numcheck.document import Block, BlockKind, DateCandidate, Document, Segment

GAP = "\ufffc"  # stands for something left out of the text (code, an image), so that its neighbours do not touch
RAISED = str.maketrans("0123456789+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
LOWERED = str.maketrans("0123456789+-\u2212", "₀₁₂₃₄₅₆₇₈₉₊₋₋")


class TextBuilder:
    """Collects stretches of a source; adjoining stretches become one segment."""

    def __init__(self, source: str, path: str) -> None:
        self.source = source
        self.path = path
        self.blocks: list[Block] = []
        self.dates: list[DateCandidate] = []
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0

    @property
    def length(self) -> int:
        """The number of characters of text so far."""
        return self._length

    def keep(self, start: int, end: int) -> None:
        """Append a stretch of the source as it stands."""
        if start >= end:
            return
        last = self._segments[-1] if self._segments else None
        if last and last.linear and last.source_end == start:
            self._segments[-1] = Segment(last.start, last.end + end - start, last.source_start, end)
        else:
            self._segments.append(Segment(self._length, self._length + end - start, start, end))
        self._add(self.source[start:end])

    def put(self, text: str, start: int, end: int) -> None:
        """Append `text` in place of a stretch of the source (an entity, a line break, something left out)."""
        self._segments.append(Segment(self._length, self._length + len(text), start, end))
        self._add(text)

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def block(
        self,
        kind: BlockKind,
        start: int,
        level: int = 0,
        cell: tuple[int, int, int] | None = None,
        header: bool = False,
    ) -> None:
        """Record a block from offset `start` of the text to where the text ends now; empty ones are dropped."""
        if start < self._length:
            self.blocks.append(Block(kind, start, self._length, level, cell, header))

    def document(self) -> Document:
        """The document built so far."""
        text = "".join(self._pieces)
        same = text == self.source
        segments = () if same else tuple(self._segments)
        return Document(text, self.source, self.path, tuple(self.blocks), segments, tuple(self.dates))
