"""The end of extraction: drafts become frozen mentions."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.extract.board import Board, Draft
from numcheck.model import Mention
from numcheck.tokens import Span


def freeze(board: Board, drafts: Iterable[Draft]) -> tuple[Mention, ...]:
    """The mentions that drafts of a board become, in text order."""
    ordered = sorted(drafts, key=lambda draft: (draft.start, -draft.end))
    return tuple([_mention(draft, board) for draft in ordered])


def _mention(draft: Draft, board: Board) -> Mention:
    span = Span(draft.start, draft.end)
    when = draft.when
    return Mention(  # by position: so many keywords take longer than all the rest
        span,
        board.document.locate(span),
        (draft.first, draft.last),
        board.tokens.text[draft.start : draft.end],
        draft.kind,
        draft.printed,
        draft.hedge,
        draft.unit,
        draft.noun,
        draft.role,
        draft.ends and (_mention(draft.ends[0], board), _mention(draft.ends[1], board)),
        draft.readings,
        when.days if when else None,
        when.fields if when else None,
        when.implied if when else (),
        when.granularity if when else None,
        when.iso if when else draft.iso,
        when.anchor if when else None,
        when.reason if when else None,
        draft.guard,
        draft.trail,
    )
