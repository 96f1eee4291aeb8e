"""Figures in a row that number nothing: company numbers, short telephone numbers, values inside code."""

from __future__ import annotations

import re

from numcheck.extract.board import Board
from numcheck.tokens import Tokens

_COMPANY = re.compile(r"\d{3} \d{3} \d{3} \d{5}(?!\d)")
_SHORT_PHONE = re.compile(r"[13]\d \d\d(?![ .,]?\d)")
_CLOSES_VALUE = frozenset((")", "]", "}", ";", "&"))
_REACH = 12  # tokens before a short telephone number in which a word speaks of calling


def serial(board: Board, index: int) -> tuple[int, int, str] | None:
    """The token range and the guard of « 552 100 554 00013 » or « 36 46 » that begins at token `index`."""
    tokens = board.tokens
    word, start = tokens.words[index], tokens.starts[index]
    if index + 1 >= len(tokens) or not tokens.words[index + 1].isdecimal():
        return None
    if len(word) == 3:
        match = _COMPANY.match(tokens.folded, start)
        return (index, tokens.at(match.end() - 1) + 1, "id") if match else None
    match = _SHORT_PHONE.match(tokens.folded, start)
    if not match:
        return None
    calls = board.lexicon.words("phone_cues")
    called = any(before in calls for before in tokens.words[max(0, index - _REACH) : index])
    return (index, tokens.at(match.end() - 1) + 1, "phone") if called else None


def value_in_code(tokens: Tokens, index: int, left: str, right: str) -> bool:
    """« retries=0 », « [a-z]{14} », « zone == "32" »: what is glued around the figures is code."""
    if left == "{":
        return right == "}"
    if left == '"':
        return right == '"' and index > 1 and tokens.words[index - 2] == "="
    if left != "=" or index < 2 or tokens.gaps[index - 1] or right not in _CLOSES_VALUE:
        return False
    return len(tokens.words[index - 2]) > 1 and tokens.words[index - 2].isalpha()
