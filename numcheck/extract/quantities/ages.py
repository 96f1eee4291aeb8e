"""Durations: those that are ages (« âgé de 45 ans », « Paul, 45 ans, »), and dashes that are no signs."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.quantities.age_labels import celebrated, labels_age, of_child, one_more_age, stepped
from numcheck.extract.quantities.bearers import aged, at_age, grouped, in_years, of_generation, of_majority, of_person
from numcheck.extract.quantities.desk import Desk
from numcheck.interval import Printed

OLDEST = 130
_DASHES = frozenset("-−–")
_CLOSING = frozenset({",", ")", ".", ";", "", ":", "("})
_UNITS = frozenset(("year", "month", "week", "day"))
_COUNTED = {"month": 12}
_BOUNDS = frozenset(("over", "at_least", "under", "at_most"))
_EVIDENCE = (aged, at_age, grouped, of_generation, of_majority, labels_age, one_more_age, of_child, stepped, celebrated)


def mark_age(desk: Desk, draft: Draft) -> None:
    """Give a duration the role `age` where the words around it say so."""
    if draft.unit not in _UNITS or (draft.printed and draft.printed.value > OLDEST * _COUNTED.get(draft.unit, 1)):
        return
    first = _before_hedge(desk, draft)
    while desk.word(first - 1) in desk.tables("age_adverbs"):  # « a déjà douze ans », « n'avait que 17 ans »
        first -= 1
    named = _named(desk, first) or of_person(desk, draft, first)
    if in_years(draft):
        named = named or any(evidence(desk, draft, first) for evidence in _EVIDENCE)
        if _had(desk, draft, first) or desk.lexicon.phrases("age_after").match(desk.words, draft.last):
            draft.role = "age"
            return
    if named and not _served(desk, draft.last):
        draft.role = "age"


def _named(desk: Desk, first: int) -> bool:
    """« âgé de 45 ans », but neither « plus jeune de dix ans » nor « un écart d'âge de dix ans »."""
    found = desk.lexicon.phrases("age_before").match_before(desk.words, first)
    if not found:
        return False
    before = first - found[0] - 1
    before -= desk.word(before) in desk.tables("of_words")
    return desk.word(before) not in desk.tables("age_compared")


def _had(desk: Desk, draft: Draft, first: int) -> bool:
    """« elle a 45 ans », « Paul, 45 ans, », « les plus de 65 ans »."""
    before = desk.word(first - 1)
    if desk.words[draft.last - 1] in desk.tables("spent_years") and desk.tables("determiners").get(before):
        return False  # « ses deux années à Lyon »
    if before in desk.tables("between_words") and desk.word(first - 2) in desk.tables("number_have"):
        return desk.word(first - 3) not in desk.tables("there")  # « avoir entre 18 et 26 ans »
    if before in desk.tables("number_have"):
        until = desk.lexicon.phrases("no_age_after").match(desk.words, draft.last)
        return desk.word(first - 2) not in desk.tables("there") and until is None
    aside = desk.word(draft.last) in _CLOSING or (before == "," and desk.word(draft.last) in desk.tables("and_words"))
    if before in {",", "("} and aside and first >= 2 and desk.capital(first - 2):
        return before == "," or draft.hedge not in _BOUNDS  # « la vie commune en France (au moins 2 ans) »
    grouped_by = before in desk.tables("age_groups_after") and desk.word(first - 2) not in desk.tables("every_words")
    return grouped_by and bool(draft.hedge or draft.ends)  # « les 18-25 ans », but « tous les 20 à 30 ans »


def _served(desk: Desk, index: int) -> bool:
    """« un joueur de 4 ans d'expérience »."""
    return desk.word(index) in desk.tables("of_words") and desk.word(index + 1) in desk.tables("time_served")


def dash_before(desk: Desk, draft: Draft) -> None:
    """« -15 minutes de questions », « des prix -900 euros la page- »: the dash of a list or an aside, no sign."""
    printed = draft.printed
    if printed is None or printed.value >= 0 or desk.words[draft.first] not in _DASHES:
        return
    if draft.kind == "duration" or _closed_dash(desk, draft):
        draft.printed = Printed(-printed.value, printed.ulp, printed.zeros, printed.hedge)
        desk.resize(draft, draft.first + 1, draft.last)


def _closed_dash(desk: Desk, draft: Draft) -> bool:
    """Whether a dash closes what a dash before the draft has opened."""
    _, end = desk.tokens.sentence_bounds(desk.tokens.sentence(draft.first))
    opened = draft.first > 0 and desk.words[draft.first - 1].isalpha()
    return opened and any(
        desk.words[place] in _DASHES and not desk.gaps[place] and desk.gaps[place + 1]
        for place in range(draft.last, end - 1)
    )


def _before_hedge(desk: Desk, draft: Draft) -> int:
    """The first token of the hedge before a draft, or of the draft."""
    first = draft.first
    if draft.hedge and (found := desk.lexicon.phrases("hedges_before").match_before(desk.words, first)):
        return first - found[0]
    return first
