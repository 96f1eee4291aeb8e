"""Stretches of characters that hold figures but no numbers: URLs, versions, telephone numbers, « Covid-19 »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.extract.board import Board, Draft
from numcheck.extract.figures import DIGITS, LONGEST
from numcheck.extract.serials import numbered_issue, phone_number, serial, value_in_code
from numcheck.extract.units import unit_table
from numcheck.tokens import Tokens

_VERSION = re.compile(r"\d+(?:\.\d+){2,20}+(?!\w)")
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_DATE = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}(?!\d)|\d{4}([/.-])\d{1,2}\2\d{1,2}(?!\d)")
_IDENTIFIER = re.compile(r"\d+(?:-\d+){3,20}+|\d+(?:/\d+){3,20}+|\d{4}−\d\d?−\d\d?")
_ADDRESS_MARKS = ("://", "www.", "@")
_PATH = frozenset("/_&?#")
_PARAGRAPH = re.compile(r"\d{1,5}[-/]\d{1,5}(?![\d/-])")
_COORDINATES = re.compile(r"\d{1,3}° ?\d{1,2} ?['′](?: ?\d{1,2}(?:[.,]\d+)? ?(?:\"|″|''))?")
_UNSPACED = re.compile(r"\S+")
_BEFORE_HYPHEN = ("number_prefixes", "cardinals", "months")  # « mi-2023 », « vingt-3 », « juin-2023 »
_CODE_MARKS = frozenset('={"')
_SERIAL_STARTS = {2: "13", 3: "123456789"}  # by their length, the first figures of what may be a row of figures
_SHORT = 2  # longer words glued to figures are a missing space


def literals(board: Board) -> Iterator[Draft]:
    """The masked drafts, in no particular order; each takes whole tokens."""
    for draft in _addresses(board):
        board.add(draft)
    tokens, done = board.tokens, 0
    for index in board.figures:
        if index >= done and not board.taken[index]:
            found = _literal(board, index)
            if found:
                first, last, guard = found
                done = last
                yield masked(tokens, max(0, first), last, guard)


def masked(tokens: Tokens, first: int, last: int, guard: str) -> Draft:
    """An inert draft."""
    return Draft(first, last, tokens.starts[first], tokens.ends[last - 1], "number", guard=guard, trail=("guard",))


def _addresses(board: Board) -> Iterator[Draft]:
    """URLs and e-mail addresses that hold figures."""
    tokens, folded = board.tokens, board.tokens.folded
    for mark in _ADDRESS_MARKS:
        place = folded.find(mark)
        while place >= 0:
            first = _word_start(tokens, tokens.at(place))
            match = _UNSPACED.match(folded, tokens.starts[first])
            end = match.end() if match else place + 1
            last = tokens.at(end - 1) + 1
            if not any(board.taken[first:last]) and any(word[0] in DIGITS for word in tokens.words[first:last]):
                yield masked(tokens, first, last, "url")
            place = folded.find(mark, max(end, place + 1))


def _word_start(tokens: Tokens, index: int) -> int:
    """The first token of the unspaced stretch around a token, at most sixty tokens back."""
    for _ in range(60):
        if index == 0 or tokens.gaps[index]:
            break
        index -= 1
    return index


def _literal(board: Board, index: int) -> tuple[int, int, str] | None:
    """The token range and the guard of what begins at, or is glued around, the figures at token `index`."""
    tokens = board.tokens
    words, gaps, start = tokens.words, tokens.gaps, tokens.starts[index]
    left = words[index - 1] if index and not gaps[index] else ""
    right = words[index + 1] if index + 1 < len(words) and not gaps[index + 1] else ""
    plus = index > 0 and words[index - 1] == "+"
    if tokens.ends[index] - start > LONGEST:
        return index, index + 1, "id"
    if (words[index][0] == "0" or plus) and (phone := phone_number(tokens, index - plus)):
        return phone
    if right in {".", "-", "/", "−"} and (found := _punctuated(board, index) or _law(board, index)):
        return found
    if right == "°" and (place := _COORDINATES.match(tokens.folded, start)):
        return index, tokens.at(place.end() - 1) + 1, "coordinates"
    if not (left or right):
        return serial(board, index) if words[index][0] in _SERIAL_STARTS.get(len(words[index]), "") else None
    return _marked(tokens, index, left, right) or _alphanumeric(board, index, left, right)


def _marked(tokens: Tokens, index: int, left: str, right: str) -> tuple[int, int, str] | None:
    """« [12] », « retries=0 »: what the signs glued around the figures say."""
    if right == "]" and left in {"[", "^"}:
        return index - 1, index + 2, "note"
    if right == "(" and (issue := numbered_issue(tokens, index)):
        return issue
    code = left in _CODE_MARKS and value_in_code(tokens, index, left, right)
    return (index, index + 1, "code") if code else None


def _punctuated(board: Board, index: int) -> tuple[int, int, str] | None:
    tokens, start = board.tokens, board.tokens.starts[index]
    version = _VERSION.match(tokens.folded, start)
    if (
        version
        and not _GROUPS.fullmatch(version[0])
        and (_named(board, index) or not _DATE.match(tokens.folded, start))
    ):
        return index, tokens.at(version.end() - 1) + 1, "version"
    identifier = _IDENTIFIER.match(tokens.folded, start)
    if identifier:
        return index, tokens.at(identifier.end() - 1) + 1, "id"
    return None


def _named(board: Board, index: int) -> bool:
    """« la version 3.2.14 » is no day of February."""
    found = board.lexicon.phrases("guard_before").match_before(board.tokens.words, index)
    return found is not None and found[1] == "version"


def _law(board: Board, index: int) -> tuple[int, int, str] | None:
    """« la loi 2024-42 », « la directive 2019/790 »: no range of years."""
    found = board.lexicon.phrases("guard_before").match_before(board.tokens.words, index)
    match = _PARAGRAPH.match(board.tokens.folded, board.tokens.starts[index])
    if match and found and found[1] == "law":
        return index, board.tokens.at(match.end() - 1) + 1, "law"
    return None


def _alphanumeric(board: Board, index: int, left: str, right: str) -> tuple[int, int, str] | None:
    """« CO2 », « F-16 », « 5G », « fichier_3.txt »: letters and figures in one word."""
    tokens = board.tokens
    before = tokens.words[index - 2] if index > 1 and not tokens.gaps[index - 1] else ""
    if left.isalpha():
        named = not _measured(board, index, before)
    elif left == "-" and before.isalpha():
        hour = index > 2 and not tokens.gaps[index - 2] and tokens.words[index - 3].isdecimal()
        named = not hour and not any(before in board.lexicon.words(table) for table in _BEFORE_HYPHEN)
    elif left == "^" and before.isalpha():
        return index - 1, index + 1, "name"  # « km^2 »
    elif left in _PATH and before and before[0] not in DIGITS and before not in unit_table().by_first:
        return _glued(tokens, index, "id") if before.isalnum() or before in _PATH else None
    else:
        if right in {"-", "'"}:  # « 2-tier », « 90's »
            after = tokens.words[index + 2] if index + 2 < len(tokens) and not tokens.gaps[index + 2] else ""
            plain = after.isalpha() and after not in unit_table().by_first
            plain = plain and after not in board.lexicon.words("after_hyphen")
            return _glued(tokens, index, "name") if plain and (right == "-" or after == "s") else None
        capital = right.isalpha() and tokens.text[tokens.starts[index + 1]].isupper()
        word = right == "_" or (right.isalpha() and (capital or len(right) <= _SHORT))
        named = word and not _continues(board, index + 1)
    return _glued(tokens, index, "name") if named else None


def _measured(board: Board, index: int, before: str) -> bool:
    """Whether the letters glued before figures belong to a measure or a date: « 1h30 », « km2 », « EUR20 »."""
    tokens = board.tokens
    if before[:1] in DIGITS and _continues(board, index - 1):
        return True
    unit = unit_table().match(tokens, index - 1)
    if (unit and unit.last > index) or unit_table().money_before(tokens, index):
        return True
    return _DATE.match(tokens.folded, tokens.starts[index]) is not None


def _continues(board: Board, index: int) -> bool:
    """Whether the letters glued after figures are a unit, an ordinal ending, a scale or an hour."""
    word, tables = board.tokens.words[index], board.lexicon.words
    lower = board.tokens.text[board.tokens.starts[index]].islower()
    if word in tables("ordinal_suffixes") and lower:
        return True
    after = index + 1
    if after < len(board.tokens) and not board.tokens.gaps[after] and board.tokens.words[after][0] in DIGITS:
        return word in {"h", "m", "e", "t"} or unit_table().match(board.tokens, index) is not None
    unit = unit_table().match(board.tokens, index)
    trusted = unit is not None and (not unit.doubtful or word in tables("trusted_units"))
    return word in tables("scale_symbols") or word == "h" or trusted


def _glued(tokens: Tokens, index: int, guard: str) -> tuple[int, int, str]:
    """The word of letters, figures and hyphens around a token."""
    first, last = index, index + 1
    while first and not tokens.gaps[first] and (tokens.words[first - 1].isalnum() or _links(tokens, first - 1)):
        first -= 1
    while last < len(tokens) and not tokens.gaps[last] and (tokens.words[last].isalnum() or _links(tokens, last)):
        last += 1
    return first, last, guard


def _links(tokens: Tokens, index: int) -> bool:
    """Whether a sign stands between two letters or figures of one word."""
    if (
        tokens.words[index] not in "-_/=&?#.,"
        or index + 1 >= len(tokens)
        or tokens.gaps[index]
        or tokens.gaps[index + 1]
    ):
        return False
    return tokens.words[index + 1].isalnum()
