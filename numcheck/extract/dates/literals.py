"""Dates and clock times in figures: 24/10/2024, 2024-10-25, 25.10.24, 8/2, 14:30 — read from the characters."""

from __future__ import annotations

import re
from functools import cache

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.alphabet import alphabet
from numcheck.extract.dates.inside import Within
from numcheck.extract.dates.recurring import Slice
from numcheck.extract.dates.terms import Cell, Clock, Term
from numcheck.extract.dates.year_forms import full_year
from numcheck.extract.when import When
from numcheck.lexicon import Lexicon
from numcheck.model import Fields

# Figures joined by one separator: cheap to find; the exact form is decided below.
_ROUGH = re.compile(
    r"[0-9]{1,4}(?: {0,2}[-/.:] ?[0-9]{1,4}(?![0-9])(?: ?[-/.:] ?[0-9]{1,4}(?![0-9]))?| [0-9]{1,2} [0-9]{2,4}(?![0-9]))"
)
_JOINED_BEFORE = "/.,-:"
_FORM = re.compile(
    r"""(?P<y>[12]\d{3}) (?P<s>\ ?[-/.]\ ?) (?P<m>\d{1,2}) (?P=s) (?P<d>\d{1,2})
      | (?P<d2>\d{1,2}) (?P<s2>\ ?[-/.]\ ?) (?P<m2>\d{1,2}) (?P=s2) (?P<y2>[12]\d{3}|\d\d)
      | (?P<y3>[12]\d{3}) (?: - (?P<m3>0[1-9]|1[0-2]) | / (?P<m6>0?[1-9]|1[0-2]) )
      | (?P<m4>0?[1-9]|1[0-2]) \ {0,2}[-/]\ ? (?P<y4>(?:19|20)\d\d)
      | (?P<d7>\d\d?) \ (?P<m7>\d\d?) \ (?P<y7>(?:19|20)?\d\d)
      | (?P<d5>\d{1,2}) / (?P<m5>\d{1,2})
      | (?P<hour>\d{1,2}) : (?P<minute>[0-5]\d) (?: : [0-5]\d )?""",
    re.VERBOSE,
)
_QUARTER = re.compile(r"(?P<letter>[TSQ])(?P<number>[1-4])[ \u00a0/-]?(?P<year>(?:19|20)[0-9]{2})(?![0-9])")
_AFTER = re.compile(r"[-/:]?\d|[.,]\d|%| ?[%€$]")


def parse_literals(board: Board) -> None:
    """Write dates and times in figures on the board, before numerals take them apart."""
    parse_names(board)
    tokens = board.tokens
    folded = tokens.folded
    for rough in _ROUGH.finditer(folded):
        start, end = rough.span()
        match = _FORM.fullmatch(folded, start, end)
        if match is None or (start and (folded[start - 1] in _JOINED_BEFORE or folded[start - 1].isdigit())):
            continue
        if _AFTER.match(folded, end) and not folded.startswith("t", end):
            continue
        first, last = tokens.at(start), tokens.at(end - 1) + 1
        term = literal(match, board, first)
        if term and tokens.starts[first] == start and tokens.ends[last - 1] == end and board.free(first, last):
            kind = "time" if isinstance(term, Clock) else "date"
            when = When(granularity(term), term.fields if isinstance(term, Cell) else None, term=term)
            board.add(
                Draft(first, last, start, end, "time" if kind == "time" else "date", when=when, trail=("figures",))
            )


def parse_names(board: Board) -> None:
    """« T3 2024 », « 14-Juillet », « 8MAI »: dates among what a guard takes for names."""
    months = alphabet(board.lexicon).months
    glued = _glued(board.lexicon)
    for mask in [draft for draft in board.drafts if draft.guard == "name"]:
        if match := _QUARTER.match(board.tokens.text, mask.start):
            slice_ = Slice("semester" if match["letter"] == "S" else "quarter", int(match["number"]))
            if slice_.at(int(match["year"])):
                _overrule(board, match, Within(slice_, Cell(Fields(int(match["year"])))), slice_.granularity)
        elif match := glued.match(board.tokens.folded, mask.start):
            _overrule(board, match, Cell(Fields(None, months[match["month"]], int(match["day"]))), "day")


def _overrule(board: Board, match: re.Match[str], term: Term, granularity: str) -> None:
    tokens = board.tokens
    first, last = tokens.at(match.start()), tokens.at(match.end() - 1) + 1
    if tokens.starts[first] != match.start() or tokens.ends[last - 1] != match.end():
        return
    masks = [draft for draft in board.drafts if draft.first < last and first < draft.last]
    if any(mask.guard != "name" for mask in masks):
        return
    board.drafts = [draft for draft in board.drafts if draft not in masks]
    when = When(granularity, term.fields if isinstance(term, Cell) else None, term=term)
    board.add(Draft(first, last, match.start(), match.end(), "date", when=when, trail=("figures",)))


@cache
def _glued(lexicon: Lexicon) -> re.Pattern[str]:
    """A day and a month without a space between them."""
    months = sorted(alphabet(lexicon).months, key=len, reverse=True)
    return re.compile(rf"(?P<day>[0-9]{{1,2}})-?(?P<month>{'|'.join(months)})(?![a-zà-ÿ])")


def granularity(term: Term) -> str:
    """day, month or minute."""
    return term.granularity if isinstance(term, Cell) else "minute"


def literal(match: re.Match[str], board: Board, first: int) -> Term | None:
    """The symbolic value of one form; None where the figures are something else."""
    if match["hour"]:
        hour = int(match["hour"])
        return Clock(hour, int(match["minute"])) if hour <= 24 else None
    if match["y4"]:
        return Cell(Fields(int(match["y4"]), int(match["m4"])))
    if match["y3"]:
        return _month(int(match["y3"]), int(match["m3"] or match["m6"]))
    if match["d5"]:
        return _yearless(int(match["d5"]), int(match["m5"]), match["m5"], board, first)
    if match["y"]:
        return _numeric(int(match["y"]), int(match["m"]), int(match["d"]), match["s"].strip())
    return _day_first(match, board, first)


def _day_first(match: re.Match[str], board: Board, first: int) -> Cell | None:
    """« 24/10/2024 », « 25.10.24 », « 09 03 2023 »; not « 3.2.10 », which numbers a section, nor scores."""
    spaced = match["d7"] is not None
    day, month, year = (match["d7"], match["m7"], match["y7"]) if spaced else (match["d2"], match["m2"], match["y2"])
    separator = "." if spaced else match["s2"].strip()
    doubtful = spaced or (separator != "/" and len(year) == 2 and len(month) < 2)
    if doubtful and not announced(board, first) and not (spaced and alone(board, first, 3)):
        return None
    return _numeric(full_year(int(year), len(year)) or 0, int(month), int(day), separator)


def _numeric(year: int, month: int, day: int, separator: str) -> Cell | None:
    if (day > 39 and month > 12) or month > 39 or (separator == "." and month > 12):
        return None
    return Cell(Fields(year, month, day))


def _yearless(day: int, month: int, printed: str, board: Board, first: int) -> Cell | None:
    """« le 8/2 », « 17/02 »: only after a word that announces a day or with a zero, else a score or a fraction."""
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    if announced(board, first) or printed.startswith("0") or (alone(board, first, 3) and day > 12):
        return Cell(Fields(None, month, day))
    return None


def _month(year: int, month: int) -> Cell | None:
    """« 2024-10 » is a month; « 2010-11 » a season from one year to the next."""
    return None if month == year % 100 + 1 else Cell(Fields(year, month))


def announced(board: Board, first: int) -> bool:
    """Whether the word before makes figures a day: « le 8/2 », « lundi 17/02 »."""
    word = board.tokens.words[first - 1] if first else ""
    return word in board.lexicon.words("day_announcers") or word in board.lexicon.words("weekdays")


def alone(board: Board, first: int, length: int) -> bool:
    """Whether so many tokens are a whole sentence."""
    tokens = board.tokens
    start, end = tokens.sentence_bounds(tokens.sentence(first))
    return first == start and first + length == end
