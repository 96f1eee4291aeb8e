"""Counts that take up a noun said before: « LFI a 71 députés, LR 48, le PS 66 et EELV 38 »."""

from __future__ import annotations

from numcheck.extract.quantities.desk import Desk

_SEPARATORS = frozenset((",", ";", "et"))
_CLOSES = frozenset((",", ";", ".", "et", ")", ":", "!", "?"))
_NAME = 6  # words of a name
_REACH = 40  # tokens back to the verb
_NOUN = 3  # words of what is counted first


def takes_up(desk: Desk, first: int, last: int) -> bool:
    """Whether bare figures after a capitalised name count what somebody « a », « compte », « obtient » before.

    The name stands in a row, the figures close its member, and the first member has a subject with a capital, the
    verb, figures and what they count.
    """
    if desk.word(last) not in _CLOSES and last < desk.length:
        return False
    start = _separator(desk, first - 1)
    if not start or not _counted(desk, start):
        return False
    begin, _ = desk.tokens.sentence_bounds(desk.tokens.sentence(first))
    having = desk.tables("having")
    for verb in range(start - 1, max(begin, start - _REACH), -1):
        if desk.words[verb] in having and _number(desk, verb + 1):
            subject = desk.words[verb - 1]
            return subject.isalpha() and desk.capital(verb - 1) and subject not in desk.tables("no_names")
    return False


def _separator(desk: Desk, name: int) -> int:
    """The sign or « et » before a name of a few words and its article; 0 where the name stands in no row."""
    for index in range(name, max(0, name - _NAME), -1):
        if desk.words[index] in _SEPARATORS:
            return index
        if not desk.words[index].isalpha():
            return 0
    return 0


def _counted(desk: Desk, separator: int) -> bool:
    """Whether figures stand before a separator, alone or with what they count."""
    for index in range(separator - 1, max(0, separator - 2 - _NOUN), -1):
        if _number(desk, index):
            return not any(word in desk.tables("having") for word in desk.words[index:separator])
        if not desk.words[index].isalpha():
            return False
    return False


def _number(desk: Desk, index: int) -> bool:
    return desk.word(index).isdecimal() or desk.word(index) in desk.tables("cardinals")
