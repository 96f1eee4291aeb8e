"""Counts that take up a noun said before: « LFI a 71 députés, LR 48, le PS 66 et EELV 38 »."""

from __future__ import annotations

from numcheck.extract.quantities.desk import Desk

_NAME = 6  # words of a name
_REACH = 40  # tokens back to the first member
_NOUN = 3  # words of what is counted first
_SUBJECT = 3  # words of its subject


def takes_up(desk: Desk, first: int, last: int) -> bool:
    """Whether bare figures after a capitalised name count what somebody « a », « compte », « obtient » before.

    The name stands in a row, the figures close its member, and the first member has a subject with a capital, the
    verb, figures and what they count.
    """
    if desk.word(last) not in desk.tables("member_ends") and last < desk.length:
        return False
    begin, _ = desk.tokens.sentence_bounds(desk.tokens.sentence(first))
    start = _separator(desk, first - 1)
    while start > max(begin, first - _REACH):
        figures = _figures(desk, start)
        if not figures:
            return False
        if desk.words[figures - 1] in desk.tables("having") or figures + 1 < start:
            return _named(desk, figures, begin)
        start = _separator(desk, figures - 1)
    return False


def _named(desk: Desk, figures: int, begin: int) -> bool:
    """Whether the first member tells what a name counts: « LFI a 71 députés », « (SPD 153 sièges »."""
    index = figures - 1
    while index > begin and desk.words[index] in desk.tables("having"):
        index -= 1
    for place in range(index, max(begin - 1, index - _SUBJECT), -1):
        if not desk.words[place].isalpha():
            return False
        told = place > begin or place == index  # no capital but that of the sentence
        if told and desk.capital(place) and desk.words[place] not in desk.tables("no_names"):
            return True
    return False


def _separator(desk: Desk, name: int) -> int:
    """The sign or « et » before a name of a few words and its article; 0 where the name stands in no row."""
    for index in range(name, max(0, name - _NAME), -1):
        if desk.words[index] in desk.tables("row_separators"):
            return index
        if not desk.words[index].isalpha():
            return 0
    return 0


def _figures(desk: Desk, separator: int) -> int:
    """Where figures stand before a separator, alone or with what they count; 0 elsewhere."""
    for index in range(separator - 1, max(0, separator - 2 - _NOUN), -1):
        if _number(desk, index):
            return index
        if not desk.words[index].isalpha() or desk.words[index] in desk.tables("having"):
            return 0
    return 0


def _number(desk: Desk, index: int) -> bool:
    return desk.word(index).isdecimal() or desk.word(index) in desk.tables("cardinals")
