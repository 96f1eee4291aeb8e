"""The scope of a directive: the stretch of the text that it silences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from numcheck.document import Block, Document
from numcheck.silence.directives import Directive
from numcheck.tokens import Tokens

_NEAR = 200  # characters before a directive in which a word makes it stand within a line


@dataclass(slots=True)
class Scope:
    """A half-open stretch of the text, the directive that silences it, and those of its rules that were of use."""

    start: int
    end: int
    directive: Directive
    used: set[str] = field(default_factory=set)


def scopes(directive: Directive, document: Document, tokens: Tokens) -> Iterator[Scope]:
    """The stretch that a directive silences.

    One within a line of text silences the sentence that stands before it; one on a line of its own, or at the head of
    a block, the block that follows or the rest of the one it stands in, of a table all cells.
    """
    after = text_offset(document, directive.span.end)
    if directive.verb == "ignore-file":
        start, end = 0, len(document.text)
    elif directive.verb == "ignore-start":
        start, end = after, text_offset(document, directive.until)
    elif _inline(directive, document):
        start, end = _sentence(tokens, text_offset(document, directive.span.start) - 1)
    else:
        start, end = _next_block(document, tokens, after)
    yield Scope(start, end, directive)


def text_offset(document: Document, place: int) -> int:
    """The offset of the first character of the text that was read from `place` of the source or after it."""
    segments = document.segments
    if not segments:
        return place
    index = bisect_right(segments, place, key=lambda segment: segment.source_start) - 1
    if index >= 0 and segments[index].linear and place < segments[index].source_end:
        return segments[index].start + place - segments[index].source_start
    return segments[index + 1].start if index + 1 < len(segments) else len(document.text)


def _inline(directive: Directive, document: Document) -> bool:
    source = document.source
    line = source.rfind("\n", 0, directive.span.start) + 1
    line_end = source.find("\n", directive.span.end)
    before = source[line : directive.span.start]
    after = source[directive.span.end : line_end if line_end >= 0 else len(source)]
    if not before.strip() and not after.strip():
        return False
    place = text_offset(document, directive.span.start)
    index = _block(document, place - 1)
    begin = document.blocks[index].start if index >= 0 else 0
    nearest = document.text[max(begin, place - _NEAR) : place].rstrip(" \t")
    return bool(nearest) and not nearest.endswith("\n")


def _sentence(tokens: Tokens, offset: int) -> tuple[int, int]:
    if not len(tokens):
        return 0, 0
    first, last = tokens.sentence_bounds(tokens.sentence(max(0, tokens.at(offset))))
    return tokens.starts[first], tokens.ends[last - 1]


def _next_block(document: Document, tokens: Tokens, place: int) -> tuple[int, int]:
    blocks = document.blocks
    if not blocks:
        return _sentence(tokens, place)
    index = _block(document, place)
    if index < 0 or blocks[index].end <= place:
        index += 1
    if index == len(blocks):
        return place, place
    return max(place, blocks[index].start), _last(blocks, index).end


def _block(document: Document, place: int) -> int:
    """The index of the last block that begins at `place` or before, -1 where there is none."""
    return bisect_right(document.blocks, place, key=lambda block: block.start) - 1


def _last(blocks: tuple[Block, ...], index: int) -> Block:
    """The block, or the last cell of its table."""
    cell = blocks[index].cell
    while cell and index + 1 < len(blocks) and (blocks[index + 1].cell or (-1,))[0] == cell[0]:
        index += 1
    return blocks[index]
