"""Numbers of laws in figures and signs: « 2024-42 », « 95/46/CE », « articles 626-1 à 626-7 »."""

from __future__ import annotations

import re

from numcheck.extract.board import Board

_EUROPEAN = re.compile(r"\d{2,4}/\d{1,4}/(?=[a-z])")
_PARAGRAPH = re.compile(r"\d{1,5}[-/]\d{1,5}(?![\d/-])")


def law(board: Board, index: int) -> tuple[int, int, str] | None:
    """« la loi 2024-42 », « le règlement (UE) 2016/679 », « 95/46/CE »: no range of years, no fraction."""
    tokens = board.tokens
    european = _EUROPEAN.match(tokens.folded, tokens.starts[index])
    if european:
        ending = tokens.at(european.end())
        return (index, ending + 1, "law") if tokens.words[ending] in board.lexicon.words("law_endings") else None
    match = _PARAGRAPH.match(tokens.folded, tokens.starts[index])
    found = match and board.lexicon.phrases("guard_before").match_before(tokens.words, index)
    if (
        match is None
        or not found
        or not (found[1] == "law" or tokens.words[index - 1] in board.lexicon.words("number_marks"))
    ):
        return None
    return index, tokens.at(match.end() - 1) + 1, str(found[1])


def next_paragraph(board: Board, index: int, paragraph: int) -> tuple[int, int, str] | None:
    """« articles 626-1 à 626-7 »: a paragraph after the end of another, a small word apart."""
    tokens = board.tokens
    if index != paragraph + 1 or tokens.words[paragraph] not in board.lexicon.words("listed"):
        return None
    match = _PARAGRAPH.match(tokens.folded, tokens.starts[index])
    return (index, tokens.at(match.end() - 1) + 1, "law") if match else None
