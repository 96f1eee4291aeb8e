"""Signs in words and apart: « moins cinq degrés », « - 5 °C », « dix degrés au-dessous de zéro »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.interval import Printed


def below_nothing(desk: Desk, draft: Draft) -> None:
    """« moins 10 % », « un taux de moins 0,5 % », « un solde de moins 300 euros », where nothing is compared."""
    before = draft.first - 1
    starts = before in desk.sentence_starts or desk.word(before - 1) in desk.tables("before_negative")
    starts = starts and draft.kind == "percent"
    if (starts or desk.word(before - 1) in desk.tables("before_spaced_sign")) and not desk.board.taken[before]:
        negate(desk, draft)


def below_zero(desk: Desk, measured: Measured) -> None:
    """« moins cinq degrés », « - 5 °C »."""
    draft = measured.draft
    before = draft.first - 1
    sign = desk.word(before)
    if draft.printed is None or (before >= 0 and desk.board.taken[before]):
        return
    if sign in desk.tables("number_minus"):
        if desk.word(before - 1) in desk.tables("before_minus"):
            return
    elif sign not in {"-", "−", "–"} or (before and (not desk.gaps[before] or desk.words[before - 1].isdecimal())):
        degrees_below_zero(desk, draft)
        return
    negate(desk, draft)


def degrees_below_zero(desk: Desk, draft: Draft) -> bool:
    """« dix degrés au-dessous de zéro », « dix en dessous de zéro »: negates the draft and takes the words."""
    found = desk.lexicon.phrases("number_below_zero").match(desk.words, draft.last)
    if found:
        _negate(draft)
        desk.resize(draft, draft.first, draft.last + found[0])
    return found is not None


def minus(desk: Desk, draft: Draft) -> None:
    """« moins quinze » where nothing is taken away or compared."""
    before = draft.first - 1
    if (before and desk.word(before - 1) not in desk.tables("before_negative")) or desk.board.taken[before]:
        return
    negate(desk, draft)


def negate(desk: Desk, draft: Draft) -> None:
    """Take the sign before a draft."""
    _negate(draft)
    desk.resize(draft, draft.first - 1, draft.last)


def _negate(draft: Draft) -> None:
    if draft.printed is not None:
        draft.printed = Printed(-draft.printed.value, draft.printed.ulp, draft.printed.zeros)
