"""Turns the numerals that are left into percentages, money, quantities, durations, counts and plain numbers."""

from __future__ import annotations

from numcheck.extract.board import Board, Draft


def parse(board: Board) -> None:
    """Add one draft for every numeral that no other parser took."""
    tokens = board.tokens
    for numeral in board.numerals:
        if board.free(numeral.first, numeral.last):
            kind = "ordinal" if numeral.ordinal else "number"
            start, end = tokens.starts[numeral.first], tokens.ends[numeral.last - 1]
            board.add(Draft(numeral.first, numeral.last, start, end, kind, numeral.printed))
