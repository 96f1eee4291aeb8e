"""Marks of notes in running text: « (1) … (2) … (3) » in this order number notes or points; « la fin.12 »."""

from __future__ import annotations

from numcheck.tokens import Tokens

_LONGEST = 2  # figures of a mark
_FEWEST = 3  # marks that make a row
_ASK_WORD = frozenset(".)")  # « 3.12 », « f(x)2 »
_QUOTES = frozenset("»”")
_ENDS = frozenset(".,;:!?)»”")


def note_marks(tokens: Tokens, figures: list[int]) -> frozenset[int]:
    """The tokens of the figures in parentheses that count up from one in the order of the text, or that notes answer.

    A row has three marks at least; fewer need notes below the text that begin with the same marks.
    """
    words = tokens.words
    marks = [
        index
        for index in figures
        if index
        and words[index - 1] == "("
        and words[index + 1 : index + 2] == [")"]
        and len(words[index]) <= _LONGEST
        and words[index][0] != "0"
    ]
    row: list[int] = []
    for index in marks:
        if int(words[index]) == len(row) + 1:
            row.append(index)
    return frozenset(row) if len(row) >= _FEWEST else _answered(tokens, marks)


def _answered(tokens: Tokens, marks: list[int]) -> frozenset[int]:
    """The marks in the text whose notes stand below it, each at the beginning of a line, from one on."""
    notes = {tokens.words[index]: index for index in marks if "\n" in tokens.gaps[index - 1]}
    if "1" not in notes:
        return frozenset()
    return frozenset(index for index in marks if index < notes.get(tokens.words[index], 0))


def calls_note(tokens: Tokens, index: int) -> bool:
    """« comme il l'a dit.12 », « « un échec »3. », « (sic)4 »: a short number glued to what ends something said."""
    before, after = tokens.words[index - 2] if index > 1 else "", index + 1
    if len(tokens.words[index]) > _LONGEST or tokens.gaps[index - 1] not in {"", " "}:
        return False
    word = len(before) > _LONGEST and before.isalpha() and not tokens.gaps[index - 1]
    if tokens.words[index - 1] in _ASK_WORD and not word and before not in _QUOTES:
        return False
    ends = after == len(tokens) or "\n" in tokens.gaps[after] or tokens.words[after] in _ENDS
    return ends or (tokens.gaps[after] == " " and tokens.text[tokens.starts[after]].isupper())
