"""Turns the numerals that are left into percentages, money, quantities, durations, counts and plain numbers."""

from __future__ import annotations

from numcheck.extract.ages import mark_age
from numcheck.extract.board import Board, Draft, Numeral
from numcheck.extract.compose import compose, iso_duration, stopwatch
from numcheck.extract.desk import Desk, Measured
from numcheck.extract.hedges import add_hedge
from numcheck.extract.measures import measure
from numcheck.extract.ranges import link
from numcheck.extract.ratios import one_out_of, out_of, times
from numcheck.extract.rows import Row
from numcheck.model import Kind

_SERIAL = 13  # figures in a row without groups, of which most are company numbers and bar codes
_SECONDS = frozenset("'\"″")
_AFTER_LABEL = frozenset(":-–—")


def parse(board: Board) -> None:
    """Add one draft for every expression whose numerals no other parser took."""
    if not board.numerals:
        return
    desk = Desk(board)
    row = Row(desk)
    for numeral in board.numerals:
        if not any(board.taken[numeral.first : numeral.last]):
            drafts = _drafts(desk, measure(desk, numeral))
            if not all(board.free(draft.first, draft.last) for draft in drafts):
                drafts = [_plain(desk, numeral)]
            for draft in drafts:
                _finish(desk, draft)
                board.add(draft)
            row.meet(drafts)


def _drafts(desk: Desk, measured: Measured) -> list[Draft]:
    draft = measured.draft
    if draft.kind == "ordinal":
        return [draft]
    counts = draft.kind in {"number", "count"}
    if counts and (out_of(desk, measured) or one_out_of(desk, measured) or times(desk, measured)):
        return [draft]
    if draft.kind == "number" and desk.word(draft.last) in _SECONDS:
        stopwatch(desk, draft)
    linked = link(desk, measured)
    if linked:
        return linked
    if draft.unit:
        compose(desk, measured)
    return [draft]


def _plain(desk: Desk, numeral: Numeral) -> Draft:
    """The numeral alone, where a date has taken what seemed to be its unit."""
    tokens = desk.tokens
    start, end = tokens.starts[numeral.first], tokens.ends[numeral.last - 1]
    kind: Kind = "ratio" if numeral.ratio else "number"
    return Draft(numeral.first, numeral.last, start, end, kind, numeral.printed, trail=(numeral.form,))


def _finish(desk: Desk, draft: Draft) -> None:
    add_hedge(desk, draft)
    word = desk.words[draft.first]
    if draft.kind in {"number", "count"} and len(word) > 1 and word[0] == "0" and word.isdecimal():
        draft.guard = "code"  # « le département 09 »
    elif draft.kind == "number" and not draft.hedge:
        draft.guard = draft.guard or _label(desk, draft)
    if draft.kind == "duration":
        if draft.iso is None and draft.printed is not None and draft.unit:
            draft.iso = iso_duration([(draft.printed.value, draft.unit)])
        mark_age(desk, draft)


def _label(desk: Desk, draft: Draft) -> str | None:
    """The guard of a number without unit or noun that the signs and capitals around it turn into something else."""
    if desk.word(draft.last) in desk.tables("enumerating") and not desk.gaps[draft.last]:
        return "list"  # « au 2° de l’article »
    if (
        draft.last == draft.first + 1
        and len(desk.words[draft.first]) >= _SERIAL
        and desk.words[draft.first].isdecimal()
    ):
        return "id"
    return "name" if _part_of_name(desk, draft) else "year" if _left_year(desk, draft) else None


def _part_of_name(desk: Desk, draft: Draft) -> bool:
    """« France 2 », « Covid 19 », « NACE 2.0 »: a short number after a capitalised word that begins no sentence."""
    before, length = draft.first - 1, draft.end - draft.start
    if before < 0 or draft.printed is None or draft.ends or length > 4 or not desk.words[draft.first].isdecimal():
        return False
    if draft.last != draft.first + 1 and desk.words[draft.first + 1] != ".":
        return False
    word = desk.words[before]
    if (
        desk.gaps[draft.first] != " "
        or not desk.capital(before)
        or not word.isalpha()
        or word in desk.tables("no_names")
    ):
        return False
    if before in desk.sentence_starts and desk.word(draft.last) in _AFTER_LABEL and not word.endswith(("s", "x")):
        return desk.gaps[draft.last] != "" or desk.words[draft.last] == ":"  # « Scène 2 : », « Lot 3 - »
    acronym = len(word) > 1 and desk.tokens.text[desk.tokens.starts[before] : desk.tokens.ends[before]].isupper()
    return acronym or before not in desk.sentence_starts


def _left_year(desk: Desk, draft: Draft) -> bool:
    """Four figures from 1900 on that neither a date nor a noun has taken are a year that the text does not place."""
    word = desk.words[draft.first]
    return draft.last == draft.first + 1 and len(word) == 4 and word.isdecimal() and "1900" <= word < "2100"
