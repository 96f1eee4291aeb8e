"""Durations: those that are ages (« âgé de 45 ans », « Paul, 45 ans, »), and dashes that are no signs."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.quantities.desk import Desk
from numcheck.interval import Printed

OLDEST = 130
_DASHES = frozenset("-−–")
_CLOSING = frozenset({",", ")", ".", ";", "", ":"})


def mark_age(desk: Desk, draft: Draft) -> None:
    """Give a duration the role `age` where the words around it say so."""
    if draft.unit not in {"year", "month", "week", "day"} or (draft.printed and draft.printed.value > OLDEST):
        return
    first = _before_hedge(desk, draft)
    before = desk.word(first - 1)
    while before in desk.tables("age_adverbs"):  # « a déjà douze ans », « allait avoir aujourd'hui 62 ans »
        first -= 1
        before = desk.word(first - 1)
    named = desk.lexicon.phrases("age_before").match_before(desk.words, first) and not _served(desk, draft.last)
    had = (
        desk.word(first - 2) not in desk.tables("there")
        and before in desk.tables("number_have")
        and desk.word(draft.last) not in desk.tables("number_of")
    )
    aside = before in {",", "("} and desk.word(draft.last) in _CLOSING and first >= 2 and desk.capital(first - 2)
    group = (draft.hedge or draft.ends) and before in desk.tables("age_groups_after")
    if named or (draft.unit == "year" and (had or aside or group)):
        draft.role = "age"


def _served(desk: Desk, index: int) -> bool:
    """« un joueur de 4 ans d'expérience »."""
    return desk.word(index) in desk.tables("number_of") and desk.word(index + 1) in desk.tables("time_served")


def dash_before(desk: Desk, draft: Draft) -> None:
    """« -15 minutes de questions »: what looks like a sign before a duration is the dash of a list."""
    printed = draft.printed
    if printed is not None and printed.value < 0 and desk.words[draft.first] in _DASHES:
        draft.printed = Printed(-printed.value, printed.ulp, printed.zeros, printed.hedge)
        desk.resize(draft, draft.first + 1, draft.last)


def _before_hedge(desk: Desk, draft: Draft) -> int:
    """The first token of the hedge before a draft, or of the draft."""
    first = draft.first
    if draft.hedge and (found := desk.lexicon.phrases("hedges_before").match_before(desk.words, first)):
        return first - found[0]
    return first
