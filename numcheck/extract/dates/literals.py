"""Dates and clock times in figures: 24/10/2024, 2024-10-25, 25.10.24, 8/2, 14:30 — read from the characters."""

from __future__ import annotations

import re

from numcheck import regexes
from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.figures import FORM, HALF, literal
from numcheck.extract.dates.glued import Names, parse_glued
from numcheck.extract.dates.terms import Cell, Clock, Term
from numcheck.extract.when import When
from numcheck.model import Kind

# Figures joined by one separator; the form is decided below.
_ROUGH = regexes.later(
    r"[0-9][0-9]{0,3}(?:(?P<s> {0,2}[-/.:] ?)[0-9]{1,4}(?![0-9])(?:(?:(?P=s)|,)[0-9]{1,4}(?![0-9]))?"
    r"| [0-9]{1,2}(?: [0-9]{2,4})?(?![0-9])(?! [0-9])|(?= ?[ap]\.?m\b))"
)
_JOINED_BEFORE = "/.,-:h"
_FIRST_END = regexes.later(r"(?<![\w/.,:-])\d{1,2}(?::\d\d|/\d{1,2}(?:/\d{2,4})?)?-$")
_AFTER = regexes.later(r"[/:]?\d|-(?!\d\d?[/:]\d\d)\d|[.,]\d|%| ?[%€$]")
_THOUSANDS = regexes.later(r" \d{3}(?!\d)")  # « 1:25 000 » is the scale of a map
_STAMP = regexes.later(
    r"(?:\.\d{1,9})?(?:z(?!\w)|[-+][01]\d:?[0-5]\d(?![\d:]))?"
)  # what ends « 2024-10-25T14:30:00.5+02:00 »


def parse_literals(board: Board) -> None:
    """Write dates and times in figures on the board, before numerals take them apart."""
    names = Names(board)
    parse_glued(board, names)
    folded, starts, place = board.tokens.folded, board.tokens.starts, 0
    for index in board.figures:
        start = starts[index]
        rough = _ROUGH.match(folded, start) if start >= place else None
        match = rough and FORM.fullmatch(folded, start, rough.end())
        if rough and match and not (start and joined(folded, start, rough["s"])):
            written = _written(board, names, match)
            if written:
                board.add(written)
                place = written.end
    names.settle()


def _written(board: Board, names: Names, match: re.Match[str]) -> Draft | None:
    """The date or the time in figures that a form holds, with the time zone behind it."""
    tokens, folded = board.tokens, board.tokens.folded
    start, end = match.span()
    if match["hour"] and folded[start - 1 : start] == "t" and (stamp := _STAMP.match(folded, end)):
        end = stamp.end()
        names.lift(tokens.at(start), tokens.at(end - 1) + 1)
    elif HALF.match(folded, end):  # « 8:00pm » looks like a name
        names.lift(tokens.at(start), tokens.at(end) + 1)
    elif _AFTER.match(folded, end) or (match["hour"] == "1" and _THOUSANDS.match(folded, end)):
        return None
    first, last = tokens.at(start), tokens.at(end - 1) + 1
    if tokens.sentence(first) != tokens.sentence(last - 1):  # « il a 13. 2. 2013 »: no window holds all of it
        return None
    term = literal(match, board, first)
    if not term or tokens.starts[first] != start or tokens.ends[last - 1] != end or not board.free(first, last):
        return None
    kind: Kind = "time" if isinstance(term, Clock) else "date"
    when = When(granularity(term), term.fields if isinstance(term, Cell) else None, term=term)
    return Draft(first, last, start, end, kind, when=when, trail=("figures",))


def joined(folded: str, start: int, separator: str | None) -> bool:
    """Whether the characters before go on with the figures: « 1.2/3/2024 »; not « 25-27/10/2024 », two days."""
    before = folded[start - 1]
    if before == "-" and separator and "-" not in separator:
        return not _FIRST_END.search(folded, max(0, start - 11), start)
    return before in _JOINED_BEFORE or before.isdigit()


def granularity(term: Term) -> str:
    """day, month or minute."""
    return term.granularity if isinstance(term, Cell) else "minute"
