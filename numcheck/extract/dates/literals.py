"""Dates and clock times in figures: 24/10/2024, 2024-10-25, 25.10.24, 14h30, 23:59 — read from the characters."""

from __future__ import annotations

import re

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.absolute import full_year
from numcheck.extract.dates.terms import Cell
from numcheck.extract.when import When
from numcheck.model import Fields

_DATE = re.compile(
    r"""(?<![\d/.,-]) (?:
        (?P<y>[12]\d{3}) (?P<s>[-/.]) (?P<m>\d{1,2}) (?P=s) (?P<d>\d{1,2}) (?=t\d\d:|\D|$) (?![-/][\d]|[.,]\d)
      | (?P<d2>\d{1,2}) (?P<s2>\ ?[-/.]\ ?) (?P<m2>\d{1,2}) (?P=s2) (?P<y2>[12]\d{3}|\d\d) (?![\d]|[-/][\d]|[.,]\d)
      | (?P<y3>[12]\d{3}) - (?P<m3>0[1-9]|1[0-2]) (?![\d]|-\d|[.,]\d)
      | (?P<m4>0?[1-9]|1[0-2]) / (?P<y4>(?:19|20)\d\d) (?![\d]|/\d|[.,]\d)
    )""",
    re.VERBOSE,
)


def parse_literals(board: Board) -> None:
    """Write dates in figures on the board, before numerals take them apart."""
    tokens = board.tokens
    for match in _DATE.finditer(tokens.folded):
        term = _term(match)
        if term is None:
            continue
        first, last = tokens.at(match.start()), tokens.at(match.end() - 1) + 1
        if tokens.starts[first] == match.start() and tokens.ends[last - 1] == match.end() and board.free(first, last):
            when = When(term.granularity, term.fields, term=term)
            board.add(Draft(first, last, match.start(), match.end(), "date", when=when, trail=("figures",)))


def _term(match: re.Match[str]) -> Cell | None:
    if match["y3"] or match["y4"]:
        return Cell(Fields(int(match["y3"] or match["y4"]), int(match["m3"] or match["m4"])))
    if match["y"]:
        return _numeric(int(match["y"]), int(match["m"]), int(match["d"]), match["s"])
    year = full_year(int(match["y2"]), len(match["y2"]))
    separator = match["s2"].strip()
    if separator == "." and len(match["y2"]) == 2 and len(match["m2"]) < 2:
        return None  # 3.2.10 numbers a section
    return _numeric(year or 0, int(match["m2"]), int(match["d2"]), separator)


def _numeric(year: int, month: int, day: int, separator: str) -> Cell | None:
    if not (1 <= day <= 39 and 0 <= month <= 39) or (separator == "." and month > 12):
        return None
    return Cell(Fields(year, month, day))
