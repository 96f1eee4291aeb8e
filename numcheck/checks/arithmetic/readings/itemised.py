"""Figures of a list over several lines, for a total in its last line or right behind it: « Soit 25 000 euros »."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from numcheck.checks.arithmetic.totals import Meant, judged
from numcheck.checks.base import Context
from numcheck.document import Block
from numcheck.model import Mention

_TIMES = {"date", "time", "ordinal"}
_LEAST = 2
_OPENING = 4
"""Words before a total in its own line: « Soit un total de »."""


def items_above(context: Context, total: Mention) -> list[Mention]:
    """The figures of the items above a total that opens its line; none where an item has more or fewer than one."""
    blocks = context.document.blocks
    place = bisect_right(blocks, total.span.start, key=lambda block: block.start) - 1
    if place < 1 or not _opens(context, blocks[place], total):
        return []
    found = [_figures(context, block) for block in _above(blocks, place)]
    if len(found) < _LEAST or any(len(figures) != 1 for figures in found):
        return []
    return [figures[0] for figures in reversed(found)]


def meant(parts: list[Mention], total: Mention, said: bool) -> bool:
    """Whether a total holds with the items above it, or is near enough to be theirs; `said` to be, less near."""
    return judged(parts, total, complete=True, meant=Meant(exact=said)) != "unchecked"


def _above(blocks: tuple[Block, ...], place: int) -> Iterator[Block]:
    """The items of one level right above a block, the last first."""
    level = blocks[place - 1].level
    for block in blocks[place - 1 :: -1]:
        if block.kind != "list_item" or block.level != level:
            return
        yield block


def _opens(context: Context, block: Block, total: Mention) -> bool:
    """Whether a total is the first figure of its line, with few words before it."""
    first = context.tokens.at(block.start)
    alone = context.mentions_between(block.start, total.span.start)
    return total.tokens[0] - first <= _OPENING and not alone


def _figures(context: Context, block: Block) -> list[Mention]:
    return [m for m in context.mentions_between(block.start, block.end) if m.kind not in _TIMES]
