"""Marks of notes in running text: « (1) … (2) … (3) » in this order number notes or points."""

from __future__ import annotations

from numcheck.tokens import Tokens

_LONGEST = 2  # figures of a mark
_FEWEST = 3  # marks that make a row


def note_marks(tokens: Tokens, figures: list[int]) -> frozenset[int]:
    """The tokens of the figures in parentheses that count up from one in the order of the text; empty below three."""
    words = tokens.words
    marks = [
        index
        for index in figures
        if words[index - 1] == "("
        and words[index + 1 : index + 2] == [")"]
        and len(words[index]) <= _LONGEST
        and words[index][0] != "0"
    ]
    row: list[int] = []
    for index in marks:
        if int(words[index]) == len(row) + 1:
            row.append(index)
    return frozenset(row) if len(row) >= _FEWEST else frozenset()
