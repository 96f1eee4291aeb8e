"""Dates that guards take for names, being one word: T3 2024, 2024-W42, 14-Juillet, 25/oct/2024."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from numcheck import regexes
from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.alphabet import alphabet
from numcheck.extract.dates.inside import Within
from numcheck.extract.dates.recurring import Slice
from numcheck.extract.dates.terms import Cell
from numcheck.extract.dates.year_forms import full_year
from numcheck.extract.when import When
from numcheck.lexicon import Lexicon
from numcheck.model import Fields

_GUARDS = ("name", "id")
_HALVES = {"t": "quarter", "q": "quarter", "s": "semester", "h": "semester"}

Glued = Cell | Within
Forms = tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Glued | None]], ...]


class Names:
    """What guards took for names or identifiers; dates take their tokens back, `settle` clears the board at last."""

    __slots__ = ("board", "gone", "masks")

    def __init__(self, board: Board) -> None:
        self.board = board
        self.masks = {
            token: draft for draft in board.drafts if draft.guard in _GUARDS for token in range(draft.first, draft.last)
        }
        self.gone: set[int] = set()

    def lift(self, first: int, last: int) -> bool:
        """Free the tokens of a half-open range; False, and nothing done, where more than names is there."""
        taken = [token for token in range(first, last) if self.board.taken[token]]
        if any(token not in self.masks for token in taken):
            return False
        for token in taken:
            mask = self.masks[token]
            self.gone.add(id(mask))
            self.board.taken[mask.first : mask.last] = bytes(mask.last - mask.first)
        return True

    def settle(self) -> None:
        """Take what was lifted off the board."""
        if self.gone:
            self.board.drafts = [draft for draft in self.board.drafts if id(draft) not in self.gone]


def parse_glued(board: Board, names: Names) -> None:
    """Write on the board what looks like a name or an identifier and is a date; the guard goes."""
    forms = _forms(board.lexicon) if names.masks else ()
    for mask in {id(draft): draft for draft in names.masks.values()}.values():
        for form, build in forms:
            match = form.match(board.tokens.folded, mask.start)
            if match and (term := build(match)):
                _overrule(board, names, match, term)
                break


def _overrule(board: Board, names: Names, match: re.Match[str], term: Glued) -> None:
    tokens = board.tokens
    first, last = tokens.at(match.start()), tokens.at(match.end() - 1) + 1
    if tokens.starts[first] != match.start() or tokens.ends[last - 1] != match.end() or not names.lift(first, last):
        return
    when = When(term.granularity, term.fields if isinstance(term, Cell) else None, term=term)
    board.add(Draft(first, last, match.start(), match.end(), "date", when=when, trail=("figures",)))


@cache
def _forms(lexicon: Lexicon) -> Forms:
    months = alphabet(lexicon).months
    parts = "|".join(lexicon.words("period_parts"))
    names, short = ("|".join(sorted(words, key=len, reverse=True)) for words in (months, lexicon.words("short_months")))

    def calendar_day(match: re.Match[str]) -> Cell:
        printed = match.groupdict().get("year")
        year = full_year(int(printed), len(printed)) if printed else None
        return Cell(Fields(year, months[match["month"]], int(match["day"])))

    forms = (
        (r"(?P<letter>[tsqh])(?P<number>[1-4])[ /-]?(?P<year>(?:19|20)\d\d)(?!\d)", _quarter),
        (r"(?P<number>[1-4])(?P<letter>[tsqh])[ /-]?(?P<year>(?:19|20)\d\d)(?!\d)", _quarter),
        (r"(?P<number>[1-4])(?P<letter>[ts])(?P<year>[12]\d)(?!\w)", _quarter),
        (rf"(?P<year>(?:19|20)\d\d)(?=-(?:{parts})(?!\w))", _year),
        (r"(?P<year>(?:19|20)\d\d)-?w(?P<number>\d\d)(?![\d-])", _week),
        (rf"(?P<year>[12]\d{{3}})[-/](?P<month>{names})[-/](?P<day>\d\d?)(?!\w)", calendar_day),
        (rf"(?P<month>{short})-(?P<day>0?[1-9]|[12]\d|3[01])(?![\w-])", calendar_day),
        (rf"(?P<day>\d\d?)[-/]?(?P<month>{names})(?:[-/](?P<year>[12]\d{{3}}|\d\d))?(?!\w)", calendar_day),
    )
    expressions = regexes.load("glued", [source for source, _ in forms])
    return tuple((expression.pattern, build) for expression, (_, build) in zip(expressions, forms, strict=True))


def _quarter(match: re.Match[str]) -> Within | None:
    slice_ = Slice(_HALVES[match["letter"]], int(match["number"]))
    return _of_year(slice_, match)


def _year(match: re.Match[str]) -> Cell:
    """« fin 2025-début 2026 »."""
    return Cell(Fields(int(match["year"])))


def _week(match: re.Match[str]) -> Within | None:
    return _of_year(Slice("week", int(match["number"])), match)


def _of_year(slice_: Slice, match: re.Match[str]) -> Within | None:
    year = full_year(int(match["year"]), len(match["year"])) or 0
    return Within(slice_, Cell(Fields(year))) if slice_.at(year) else None
