"""The end of extraction: drafts become frozen mentions, live ones in text order and masked ones apart."""

from __future__ import annotations

from numcheck.extract.board import Board, Draft
from numcheck.model import Mention
from numcheck.tokens import Span


def freeze(board: Board) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """The live and the masked mentions of a board, both in text order."""
    drafts = sorted(board.drafts, key=lambda draft: (draft.start, -draft.end))
    live = tuple(_mention(draft, board) for draft in drafts if not draft.guard)
    masked = tuple(_mention(draft, board) for draft in drafts if draft.guard)
    return live, masked


def _mention(draft: Draft, board: Board) -> Mention:
    span = Span(draft.start, draft.end)
    when = draft.when
    return Mention(
        span=span,
        source=board.document.locate(span),
        tokens=(draft.first, draft.last),
        text=board.tokens.text[draft.start : draft.end],
        kind=draft.kind,
        printed=draft.printed,
        hedge=draft.hedge,
        unit=draft.unit,
        noun=draft.noun,
        role=draft.role,
        ends=draft.ends and (_mention(draft.ends[0], board), _mention(draft.ends[1], board)),
        readings=draft.readings,
        days=when.days if when else None,
        fields=when.fields if when else None,
        implied=when.implied if when else (),
        granularity=when.granularity if when else None,
        iso=when.iso if when else draft.iso,
        anchor=when.anchor if when else None,
        reason=when.reason if when else None,
        guard=draft.guard,
        trail=draft.trail,
    )
