"""Stretches of characters that hold figures but no numbers: URLs, versions, telephone numbers, « Covid-19 »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck import regexes
from numcheck.extract.board import Board, Draft
from numcheck.extract.guards.alphanumeric import DATE, alphanumeric
from numcheck.extract.guards.code import end_of_literal, stretches, value_in_code
from numcheck.extract.guards.footnotes import calls_note
from numcheck.extract.guards.laws import law, next_paragraph
from numcheck.extract.guards.serials import numbered_issue, phone_number, plate, pointed, serial
from numcheck.extract.guards.streets import street_day
from numcheck.extract.numerals.digits import DIGITS, LONGEST
from numcheck.extract.units import unit_table
from numcheck.tokens import Tokens

_VERSION = regexes.later(r"\d+(?:\.\d+){2,20}+(?!\w)")
_GROUPS = regexes.later(r"[1-9]\d{0,2}(?:\.\d{3})+")
_IDENTIFIER = regexes.later(
    r"\d+(?:-\d+){3,20}+|[1-9](?:-[1-9]){2}(?![\d-])|\d\d-\d\d\.\d{3}(?!\d)|\d{4}-0\d\d(?![\d-])|\d+(?:/\d+){3,20}+|\d{4}−\d\d?−\d\d?"
)
# « 12. Cxd5 », « 3...e5 », « 8. O-O »: moves of chess
_MOVE = regexes.later(r"\d{1,3}\.(?:\.\.|…)? ?(?:[cdfrtknqbr]?[a-h]?[1-8]?x?[a-h][1-8]|o-o(?:-o)?|0-0)(?![^\W_])")
# « (+4 -2 =7) »: what a player of chess has won, lost and drawn
_TALLY = regexes.later(r"\d{1,3},? ?[-−–] ?\d{1,3},? ?= ?\d{1,3}(?=\))")
# « un coupé 2+2 », « le groupe 5+5 »: a sum that is never made
_SUM = regexes.later(r"\d{1,2} ?\+\d{1,2}(?![\d%€$°]|[.,]\d| ?[=%€$°+*×/])")
_SPAN = regexes.later(r"\d+-\d+\]")
_ADDRESS_MARKS = tuple(  # each begins with one sign: cheap to find
    map(re.compile, ("://", "@", r"\.(?:(?<=www\.)|(?:com|fr|org|net|html|io)(?![^\W_]))"))
)
_COORDINATES = regexes.later(r"\d{1,3} ?[°º] ?\d{1,2} ?['′](?: ?\d{1,2}(?:[.,]\d+)? ?(?:\"|″|''))?")
_UNSPACED = regexes.later(r"\S+")
_CODE_MARKS = frozenset('={"%')
_SERIAL_STARTS = {
    1: "345678",
    2: "13",
    3: "123456789",
}  # by their length, the first figures of what may be a row of figures
_PLATED = (2, 3)  # letters of a plate, at least and at most
_JOINING = frozenset("_-'](")  # without which, or letters, figures are part of nothing behind them
_CLOSED = frozenset(".»”)")
_SIGNS_BEFORE = frozenset("=-%&*+")
_RECKONING = frozenset("=+-*×/(")
_SIGNS_AFTER = frozenset("°º{.lf+")
_YEARS = regexes.later(r"([2-9]\d\d)/(\d{3})(?![\d/])")
_ROUND = 50
_SHORT = 2  # figures of a mark that refers to a note


def literals(board: Board) -> Iterator[Draft]:
    """The masked drafts, in no particular order; each takes whole tokens."""
    for draft in (*_addresses(board), *_code(board)):
        if board.free(draft.first, draft.last):
            board.add(draft)
    tokens, done, paragraph = board.tokens, 0, 0
    words, contracted = tokens.words, board.lexicon.words("contracted_articles")
    for index in board.figures:
        if index >= done and not board.taken[index]:
            found = street_day(board, index) if index and words[index - 1] in contracted else None
            found = found or _literal(board, index)
            found = found or (next_paragraph(board, index, paragraph) if paragraph else None)
            if found:
                first, done, guard = found
                paragraph = done if guard == "law" else 0
                yield masked(tokens, max(0, first), done, guard)


def masked(tokens: Tokens, first: int, last: int, guard: str) -> Draft:
    """An inert draft."""
    return Draft(first, last, tokens.starts[first], tokens.ends[last - 1], "number", guard=guard, trail=("guard",))


def _addresses(board: Board) -> Iterator[Draft]:
    """URLs and e-mail addresses that hold figures."""
    tokens, folded = board.tokens, board.tokens.folded
    for mark in _ADDRESS_MARKS:
        place = 0
        while found := mark.search(folded, place):
            first = _word_start(tokens, tokens.at(found.start()))
            match = _UNSPACED.match(folded, tokens.starts[first])
            place = max(match.end() if match else 0, found.end())
            last = tokens.at(place - 1) + 1
            if any(word[0] in DIGITS for word in tokens.words[first:last]):
                yield masked(tokens, first, last, "url")


def _code(board: Board) -> Iterator[Draft]:
    """Braces and calls that hold figures."""
    tokens = board.tokens
    for start, end in stretches(tokens.folded):
        first, last = tokens.at(start), tokens.at(end - 1) + 1
        if start < end and any(word[0] in DIGITS for word in tokens.words[first:last]):
            yield masked(tokens, first, last, "code")


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
    words, gaps = tokens.words, tokens.gaps
    figures, before = words[index], words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    left, right = "" if gaps[index] else before, "" if not after or gaps[index + 1] else after
    plus = before == "+"
    if len(figures) > LONGEST:
        return index, index + 1, "id"
    if (figures[0] == "0" or plus) and (phone := phone_number(tokens, index - plus)):
        return phone
    if right in {".", "-", "/", "−"} and (found := _punctuated(board, index) or law(board, index)):
        return found
    if (after in _SIGNS_AFTER or before in _SIGNS_BEFORE) and (found := _signed(tokens, index, after)):
        return found
    found = plate(board, index) if not right and _PLATED[0] <= len(after) <= _PLATED[1] else None
    if not left and not right.isalpha() and right not in _JOINING:
        grouped = not right and after.isdecimal() and figures[0] in _SERIAL_STARTS.get(len(figures), "")
        return found or (serial(board, index) if grouped else None)
    return found or _marked(tokens, index, left, right) or alphanumeric(board, index, left, right)


def _sum(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """« un coupé 2+2 »: a name, unless figures or signs of reckoning stand before, or a unit behind."""
    match = _SUM.match(tokens.folded, tokens.starts[index])
    before = tokens.words[index - 1] if index else ""
    if not match or before in _RECKONING or before.isdecimal():
        return None
    last = tokens.at(match.end() - 1) + 1
    return None if last < len(tokens) and unit_table().match(tokens, last) else (index, last, "name")


def _signed(tokens: Tokens, index: int, after: str) -> tuple[int, int, str] | None:
    """« 45° 49' », « n == 3 », « 12L{.r} »: degrees, operators and suffixes of code."""
    if after in "°º":
        place = _COORDINATES.match(tokens.folded, tokens.starts[index])
        return (index, tokens.at(place.end() - 1) + 1, "coordinates") if place else None
    if after == "+" and (found := _sum(tokens, index)):
        return found
    if index and tokens.words[index - 1] == "+" and (tally := _TALLY.match(tokens.folded, tokens.starts[index])):
        return index - 1, tokens.at(tally.end() - 1) + 1, "score"
    last = end_of_literal(tokens, index)
    return (index, last, "code") if last else None


def _marked(tokens: Tokens, index: int, left: str, right: str) -> tuple[int, int, str] | None:
    """« [12] », « [n 3] », « DT(2) », « retries=0 »: what the signs glued around the figures say."""
    if right == "]" and (left in {"[", "^"} or (index > 1 and tokens.words[index - 2] == "[")):
        return index - 1 - (left == ""), index + 2, "note"
    if left == "(" and right == ")" and _note_mark(tokens, index):
        return index - 1, index + 2, "note"
    if left == "[" and right == "-" and (span := _SPAN.match(tokens.folded, tokens.starts[index])):
        return index - 1, tokens.at(span.end() - 1) + 1, "note"
    if left in _CLOSED and not right.isalpha() and calls_note(tokens, index):
        return index, index + 1, "note"
    if right == "(" and (issue := numbered_issue(tokens, index)):
        return issue
    code = left in _CODE_MARKS and value_in_code(tokens, index, left, right)
    return (index, index + 1, "code") if code else None


def _note_mark(tokens: Tokens, index: int) -> bool:
    """Whether a small number in parentheses is glued to the word before it."""
    glued = index > 1 and not tokens.gaps[index - 1] and tokens.words[index - 2].isalpha()
    return glued and len(tokens.words[index]) <= _SHORT and len(tokens.words[index - 2]) > 1


def _punctuated(board: Board, index: int) -> tuple[int, int, str] | None:
    tokens, start = board.tokens, board.tokens.starts[index]
    if tokens.words[index + 1] == "." and tokens.glued(index + 2) and (found := pointed(tokens, index)):
        return found
    if tokens.words[index + 1] == "." and (move := _MOVE.match(tokens.folded, start)):
        return index, tokens.at(move.end() - 1) + 1, "list"
    version = _VERSION.match(tokens.folded, start)
    if version and not _GROUPS.fullmatch(version[0]) and (_named(board, index) or not DATE.match(tokens.folded, start)):
        return index, tokens.at(version.end() - 1) + 1, "version"
    if tokens.words[index + 1] == "/" and (years := _YEARS.match(tokens.folded, start)) and _follow(years):
        return index, index + 3, "year"
    identifier = _IDENTIFIER.match(tokens.folded, start)
    if identifier:
        return index, tokens.at(identifier.end() - 1) + 1, "id"
    return None


def _follow(years: re.Match[str]) -> bool:
    """« 921/922 »: one year and the next; « 299/300 » may be a mark."""
    return int(years[2]) == int(years[1]) + 1 and int(years[2]) % _ROUND != 0


def _named(board: Board, index: int) -> bool:
    """« la version 3.2.14 » is no day of February."""
    found = board.lexicon.phrases("guard_before").match_before(board.tokens.words, index)
    return found is not None and found[1] == "version"
