"""What dates and times in figures mean, by their form: 24/10/2024, 2024-10-25, 25.10.24, 8/2, 14:30."""

from __future__ import annotations

import re

from numcheck import regexes
from numcheck.extract.board import Board
from numcheck.extract.dates.terms import Cell, Clock, Term
from numcheck.extract.dates.year_forms import full_year
from numcheck.model import Fields

_LIST = 8  # tokens from a verb to the last of the numbers that it lists
LAST_MONTH = 12  # a number above is a day
_CLOSED = re.compile(r"(?! ?[\w%€$°/+*=×-])")
# The half of the day, which makes the figures before it a time.
HALF = re.compile(r" ?[ap]\.?m\b")
# One form a line; the last group of each tells how it is read.
_FORMS = r"""(?x)(?P<y>[12]\d{3}) (?P<s>\ ?[-/.]\ ?) (?P<m>\d{1,2}) (?P=s) (?P<d>\d{1,2})
      | (?P<d2>\d{1,2}) (?P<s2>\ ?[-/.]\ ?) (?P<m2>\d{1,2}) (?:(?P=s2)|(?<=/\d\d),) (?P<y2>[12]\d{3}|\d{1,3})
      | (?P<y3>[12]\d{3}) (?: - (?P<m3>0[1-9]|1[0-2]) | / (?P<m6>0?[1-9]|1[0-2]) )
      | (?P<m4>0?[1-9]|1[0-2]) \ {0,2}[-/]\ ? (?P<y4>(?:19|20)\d\d)
      | (?P<d7>\d\d?) \ (?P<m7>\d\d?) (?: \ (?P<y7>(?:19|20)?\d\d) )?
      | (?P<d5>\d{1,2}) / (?P<m5>\d{1,2})
      | (?P<y9>(?:19|20)\d\d) [-.] (?P<m9>[1-9])
      | (?P<joined>(?:1[0-2]|0?[1-9])(?:[0-5]\d)?)
      | (?P<hour2>\d{1,2}) \. (?P<minute2>[0-5]\d)
      | (?P<hour>\d{1,2}) : (?P<minute>[0-5]\d) (?: : [0-5]\d )?"""
FORM = regexes.load("dates", [_FORMS])[0].pattern


def literal(match: re.Match[str], board: Board, first: int) -> Term | None:
    """The symbolic value of one form; None where the figures are something else."""
    return _READERS[match.lastgroup or ""](match, board, first)


def _clock(match: re.Match[str], board: Board, first: int) -> Term | None:
    hour = int(match["hour"])
    return Clock(hour, int(match["minute"])) if hour <= 24 else None


def _dotted_clock(match: re.Match[str], board: Board, first: int) -> Term | None:
    """« 6.13 am », the half of the day read with the words around; « du 13.02 au 15.02.2025 » is a day."""
    hour, minute = match["hour2"], match["minute2"]
    if HALF.match(board.tokens.folded, match.end()) and int(hour) <= 12:
        return Clock(int(hour), int(minute))
    if len(hour) == 2 and announced(board, first) and _CLOSED.match(board.tokens.folded, match.end()):
        return _yearless(hour, minute)
    return None


def _month_first(match: re.Match[str], board: Board, first: int) -> Term | None:
    return Cell(Fields(int(match["y4"]), int(match["m4"])))


def _month(match: re.Match[str], board: Board, first: int) -> Term | None:
    """« 2024-10 » is a month; « 2010-11 » a season from one year to the next."""
    year, month = int(match["y3"]), int(match["m3"] or match["m6"])
    return None if month == year % 100 + 1 else Cell(Fields(year, month))


def _short_month(match: re.Match[str], board: Board, first: int) -> Term | None:
    """« jusqu'en 2015-3 », where the sentence ends: elsewhere it may number something."""
    words, (start, end) = board.tokens.words, board.tokens.sentence_bounds(board.tokens.sentence(first))
    closed = end - first - 3 <= (words[end - 1] in ".!?…")
    labelled = board.lexicon.phrases("guard_before").match_before(words, first)
    if not closed or labelled or (first > start and not words[first - 1].isalpha()):
        return None
    return Cell(Fields(int(match["y9"]), int(match["m9"])))


def _joined_clock(match: re.Match[str], board: Board, first: int) -> Term | None:
    """« 1230pm », « 8 pm »: hours and minutes without a mark between them."""
    figures = match["joined"]
    return Clock(int(figures[:-2]), int(figures[-2:])) if len(figures) > 2 else Clock(int(figures))


def _year_first(match: re.Match[str], board: Board, first: int) -> Term | None:
    return _numeric(int(match["y"]), int(match["m"]), int(match["d"]), match["s"].strip())


def _day_first(match: re.Match[str], board: Board, first: int) -> Term | None:
    """« 24/10/2024 », « 25.10.24 », « 12/08,2015 »; not « 3.2.10 », which numbers a section, nor scores."""
    separator, year = match["s2"].strip(), match["y2"]
    if len(year) in {1, 3} and not (separator == "/" and match["m2"].startswith("0") and alone(board, first, 5)):
        return None
    if (
        separator != "/"
        and len(year) == 2
        and len(match["m2"]) < 2
        and not (announced(board, first) or alone(board, first, 5))
    ):
        return None
    return _numeric(full_year(int(year), len(year)) or 0, int(match["m2"]), int(match["d2"]), separator)


def _spaced(match: re.Match[str], board: Board, first: int) -> Term | None:
    """« le 09 03 2023 »."""
    if not announced(board, first) and not alone(board, first, 3):
        return None
    return _numeric(full_year(int(match["y7"]), len(match["y7"])) or 0, int(match["m7"]), int(match["d7"]), ".")


def _numeric(year: int, month: int, day: int, separator: str) -> Cell | None:
    if (day > 39 and month > LAST_MONTH) or month > 39 or (separator == "." and month > LAST_MONTH):
        return None
    return Cell(Fields(year, month, day))


def _slashed(match: re.Match[str], board: Board, first: int) -> Term | None:
    """« le 8/2 », « 17/02 »: only after a word that announces a day or with a zero, else a score or a fraction."""
    sure = match["m5"].startswith("0") or announced(board, first)
    late = int(match["d5"]) > LAST_MONTH and (alone(board, first, 3) or listed(board, first))
    return _yearless(match["d5"], match["m5"]) if sure or late else None


def _pair(match: re.Match[str], board: Board, first: int) -> Term | None:
    """« le 17 02 »: announced, or alone, and nothing is counted after it."""
    if alone(board, first, 2):
        sure = match["m7"].startswith("0") or int(match["d7"]) > LAST_MONTH
    else:
        sure = announced(board, first) and _CLOSED.match(board.tokens.folded, match.end()) is not None
    return _yearless(match["d7"], match["m7"]) if sure else None


def _yearless(day: str, month: str) -> Cell | None:
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= LAST_MONTH):
        return None
    return Cell(Fields(None, int(month), int(day)))


# By the last group of the form.
_READERS = {
    "d": _year_first,
    "y2": _day_first,
    "m3": _month,
    "m6": _month,
    "y4": _month_first,
    "y7": _spaced,
    "m7": _pair,
    "m5": _slashed,
    "m9": _short_month,
    "joined": _joined_clock,
    "minute2": _dotted_clock,
    "minute": _clock,
}


def announced(board: Board, first: int) -> bool:
    """Whether the word before makes figures a day: « le 8/2 », « lundi 17/02 »."""
    word = board.tokens.words[first - 1] if first else ""
    return any(word in board.lexicon.words(table) for table in ("day_announcers", "weekdays", "short_weekdays"))


def dialled(board: Board, article: int) -> bool:
    """« appelez le 15 », « composez le 18, le 112 ou le 17 »: the number behind an article is one to call."""
    words, tables = board.tokens.words, board.lexicon.words
    if words[article + 1] not in tables("emergency_numbers"):
        return False
    reach = _LIST if article and words[article - 1] in tables("day_joints") else 1
    return not tables("calling_verbs").keys().isdisjoint(words[max(0, article - reach) : article])


def listed(board: Board, first: int) -> bool:
    """Whether the figures stand in a list or a range of days: « les 25/10 et 26/10 »."""
    return first > 0 and board.tokens.words[first - 1] in board.lexicon.words("day_joiners")


def alone(board: Board, first: int, length: int) -> bool:
    """Whether so many tokens are a whole sentence."""
    tokens = board.tokens
    start, end = tokens.sentence_bounds(tokens.sentence(first))
    return first == start and first + length == end
