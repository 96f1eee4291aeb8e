"""Masks what only looks like a number: addresses, versions, laws, names with numbers, idioms."""

from __future__ import annotations

from numcheck.extract.board import Board
from numcheck.extract.guards.contexts import mask_numerals
from numcheck.extract.guards.literals import literals


def mask_literals(board: Board) -> None:
    """Mask stretches of characters that hold no numbers: URLs, versions, telephone numbers, identifiers."""
    for draft in literals(board):
        if board.free(draft.first, draft.last):
            board.add(draft)


def mask_context(board: Board) -> None:
    """Mask numerals that the words around them turn into names: « article 49.3 », « Boeing 737 »."""
    mask_numerals(board)
