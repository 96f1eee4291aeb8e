"""Turns the numerals that are left into percentages, money, quantities, durations, counts and plain numbers."""

from __future__ import annotations

from numcheck.extract.board import Board, Draft, Numeral
from numcheck.extract.iso_durations import iso_duration
from numcheck.extract.quantities.age_series import mend_ages
from numcheck.extract.quantities.ages import dash_before, mark_age
from numcheck.extract.quantities.compose import compose
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.extract.quantities.hedges import add_hedge, hedge_dates
from numcheck.extract.quantities.labels import Labels
from numcheck.extract.quantities.masks import Masks
from numcheck.extract.quantities.measures import measure
from numcheck.extract.quantities.nouns import recount
from numcheck.extract.quantities.ranges import link, noun_twice
from numcheck.extract.quantities.ratios import among, one_out_of, out_of, time_out_of, times
from numcheck.extract.quantities.resumed import resume
from numcheck.extract.quantities.rows import Row
from numcheck.extract.quantities.stopwatch import stopwatch
from numcheck.model import Kind

_LAST_HOUR = 24
_DASHED = frozenset(("duration", "money"))
_SECONDS = frozenset("'\"′″")


def parse(board: Board) -> None:
    """Add one draft for every expression whose numerals no other parser took."""
    if not board.numerals:
        return
    desk = Desk(board)
    hedge_dates(desk)
    row, labels, masks = Row(desk), Labels(desk), Masks(board)
    for numeral in board.numerals:
        if board.free(numeral.first, numeral.last):
            drafts = _drafts(desk, measure(desk, numeral))
            for draft in drafts:
                if not (board.free(draft.first, draft.last) or masks.swallow(numeral, draft)):
                    drafts = [_plain(desk, numeral)]
                    break
            for draft in drafts:
                _finish(desk, draft)
                labels.mark(draft)
                board.add(draft)
            row.meet(drafts)
    masks.drop()
    mend_ages(desk)


def _programme(desk: Desk, draft: Draft) -> bool:
    """« le 20 heures », « au 13 heures de la chaîne »: the news, since several hours take a plural."""
    clock = draft.printed is not None and draft.printed.value <= _LAST_HOUR and draft.hedge is None
    plural = clock and desk.words[draft.last - 1].endswith("s")
    return plural and desk.word(draft.first - 1) in desk.tables("one_programme")


def _drafts(desk: Desk, measured: Measured) -> list[Draft]:
    draft = measured.draft
    if draft.kind == "ordinal":
        return [draft]
    counts = draft.kind in {"number", "count"}
    if counts and (
        out_of(desk, measured) or among(desk, measured) or one_out_of(desk, measured) or times(desk, measured)
    ):
        return [draft]
    if draft.kind == "duration" and time_out_of(desk, measured):
        return [draft]
    if draft.kind == "number" and desk.word(draft.last) in _SECONDS:
        stopwatch(desk, draft)
        if draft.unit:
            return [draft]
    linked = link(desk, measured) or (noun_twice(desk, measured) if draft.noun else None)
    if linked:
        return linked
    if draft.unit or draft.noun:
        compose(desk, measured)
    elif draft.kind == "number":
        resume(desk, draft)
    return [draft]


def _plain(desk: Desk, numeral: Numeral) -> Draft:
    """The numeral alone, where a date has taken what seemed to be its unit."""
    tokens = desk.tokens
    start, end = tokens.starts[numeral.first], tokens.ends[numeral.last - 1]
    kind: Kind = "ratio" if numeral.ratio else "number"
    return Draft(numeral.first, numeral.last, start, end, kind, numeral.printed, trail=(numeral.form,))


def _finish(desk: Desk, draft: Draft) -> None:
    recount(desk, draft)
    add_hedge(desk, draft)
    word = desk.words[draft.first]
    if draft.kind in {"number", "count"} and len(word) > 1 and word[0] == "0" and word.isdecimal():
        draft.guard = "code"  # « le département 09 »
    if draft.kind in _DASHED:
        dash_before(desk, draft)
    if draft.kind == "duration":
        if draft.unit == "hour" and _programme(desk, draft):
            draft.guard = "name"
        if draft.iso is None and draft.printed is not None and draft.unit:
            draft.iso = iso_duration([(draft.printed.value, draft.unit)])
        mark_age(desk, draft)
