"""Years that head a section or a paragraph, and hold in it: « ## Vienne, 1683 », « **Paris, 1871.** Le 18 mars, … »."""

from __future__ import annotations

from bisect import bisect_right

from numcheck.document import Block
from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.context import Context
from numcheck.model import Days
from numcheck.record import NamedTuple

_LEAD = 6  # tokens of « Vienne, 1683. »
_HEADINGS = frozenset(("title", "heading"))
_CLOSES = frozenset(".:")


class Topic(NamedTuple):
    """The days of a year and the offset up to which it holds."""

    days: Days
    until: int

    def lend(self, context: Context) -> None:
        """Give the year to a date, unless it is that of the text or next to it."""
        year = self.days.first.year
        if context.now is None or abs(year - context.now.first.year) > 1:
            context.year, context.since = year, self.days


def headings(board: Board) -> list[Block]:
    """The titles and headings of a document."""
    return [block for block in board.document.blocks if block.kind in _HEADINGS]


def topic(board: Board, headed: list[Block], draft: Draft, days: Days) -> Topic | None:
    """The topic that a bare year is: in a heading, or at the end of the few words that open a paragraph."""
    place = bisect_right(headed, draft.start, key=lambda block: block.start) if headed else 0
    if place and draft.start < headed[place - 1].end:
        return Topic(days, headed[place].start if place < len(headed) else len(board.tokens.text))
    return Topic(days, _paragraph_end(board, draft)) if _leads(board, draft) else None


def _leads(board: Board, draft: Draft) -> bool:
    """« Vienne, 1683. »: a place and a year that begin a paragraph and are all of their sentence."""
    tokens, first = board.tokens, draft.first
    if tokens.word(first - 1) != ",":
        return False
    start, end = tokens.sentence_bounds(tokens.sentence(first))
    if first - start > _LEAD or first == start:
        return False
    opens = start == 0 or "\n" in tokens.gaps[start]
    closed = end - draft.last == 1 and tokens.words[draft.last] in _CLOSES
    return opens and closed and tokens.text[tokens.starts[start]].isupper()


def _paragraph_end(board: Board, draft: Draft) -> int:
    end = board.tokens.text.find("\n\n", draft.end)
    return end if end >= 0 else len(board.tokens.text)
