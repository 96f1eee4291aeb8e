"""The words that make a number approximate or a bound: « près de », « au moins », « 15 euros environ »."""

from __future__ import annotations

from typing import cast

from numcheck.extract.board import Draft
from numcheck.extract.quantities.bounds import INVERSE, further_bound, goes_down
from numcheck.extract.quantities.denied import is_denied, none_more
from numcheck.extract.quantities.desk import Desk
from numcheck.extract.quantities.limits import bound_of_noun, by_then
from numcheck.extract.quantities.nouns import past_noun
from numcheck.interval import ONE, Hedge, with_hedge


def add_hedge(desk: Desk, draft: Draft) -> None:
    """Put the hedge before a draft, after it or after its noun on the draft."""
    if draft.kind == "ordinal":
        return
    hedge = _before(desk, draft) or _behind(desk, draft)
    if not hedge and draft.printed:
        hedge = draft.printed.hedge  # « une bonne centaine »
    if hedge:
        _put(draft, hedge)


def hedge_dates(desk: Desk) -> None:
    """« depuis 3 ans au moins », « il y a un mois environ »: the hedge behind an amount that a date counts."""
    for draft in desk.board.drafts:
        if draft.when and draft.printed and not draft.hedge and (hedge := _behind(desk, draft)):
            _put(draft, hedge)


def _put(draft: Draft, hedge: Hedge) -> None:
    draft.hedge = hedge
    draft.trail += ("hedge",)
    if draft.printed:
        draft.printed = with_hedge(draft.printed, hedge)


def _behind(desk: Desk, draft: Draft) -> Hedge | None:
    """The hedge right behind a draft, behind its noun or behind an adjective."""
    behind = draft.last
    hedge = _after(desk, behind)
    if not hedge and draft.noun:
        behind = past_noun(desk, draft)
        hedge = _after(desk, behind)
    if hedge or behind + 1 >= desk.length or desk.words[behind + 1] not in desk.tables("late_hedges"):
        return hedge
    return _after_quality(desk, behind) if draft.unit or draft.noun else None


def _before(desk: Desk, draft: Draft) -> Hedge | None:
    index = draft.first
    phrases = desk.lexicon.phrases("hedges_before")
    found = phrases.match_before(desk.words, index)
    if not found and index and desk.words[index - 1] in desk.tables("definite_articles"):  # « environ les deux tiers »
        index -= 1
        found = phrases.match_before(desk.words, index)
    if not found:
        return (further_bound(desk, draft, index) or bound_of_noun(desk, draft)) if index else None
    length, hedge = found
    if "\n" in desk.gaps[index] and _follows_number(desk, index - length):
        return None
    if hedge not in _KNOWN or not _is_hedge(desk, index - length):
        return None
    if _is_extreme(desk, index, length) or _foreign(desk, draft, index - length) or _deviates(desk, index - length):
        return None
    bound = cast(Hedge, hedge)
    if is_denied(desk, index - length):
        desk.denied = draft.last
        return INVERSE.get(bound, bound)
    down = bound == "at_most" and goes_down(desk, draft, index - length)
    return "at_least" if down else by_then(desk, draft, bound, index - length)


def _foreign(desk: Desk, draft: Draft, first: int) -> bool:
    """Whether what a draft counts takes no such hedge: « sous trois formes », « dans les 27 pays »."""
    phrases, words = desk.lexicon.phrases, desk.words
    if _small(draft) and phrases("weak_hedges").match_before(words, draft.first):
        return True
    priced = phrases("hedges_of_prices").match_before(words, draft.first)
    if draft.kind not in _PRICED and priced and priced[0] == draft.first - first:
        return True
    return _heads(desk, draft, first)


def _heads(desk: Desk, draft: Draft, first: int) -> bool:
    """« Vers deux milliards de clients »: where something goes, at the head of a sentence."""
    if desk.words[first] not in desk.tables("heading_for") or first not in desk.sentence_starts:
        return False
    return draft.kind in _COUNTS


def _follows_number(desk: Desk, first: int) -> bool:
    """« 3 ans maximum », « 3 élèves maximum » at the end of a line: the hedge belongs to the number before it."""
    return first > 1 and (desk.board.taken[first - 1] or desk.board.taken[first - 2]) != 0


def _deviates(desk: Desk, first: int) -> bool:
    """« 120 ± 15 secondes », « 12 kg +/- 2 kg »: the sign leads to a margin, which is no rough value."""
    margin = desk.lexicon.phrases("margin_signs").match(desk.words, first)
    return margin is not None and first > 0 and desk.board.taken[first - 1] != 0


def _small(draft: Draft) -> bool:
    """Whether a draft counts a handful of things one by one."""
    printed = draft.printed
    return draft.kind in {"count", "number"} and printed is not None and printed.ulp == ONE and printed.value < 10


def _is_hedge(desk: Desk, first: int) -> bool:
    """Not in « n'est plus de 30 % », « 10 de plus que » nor « en C++ de 300 lignes »."""
    if desk.words[first] not in desk.tables("number_more"):
        return True
    if desk.words[first] == "+":  # glued to a name
        return (
            first == 0
            or desk.gaps[first] != ""
            or not (desk.words[first - 1].isalpha() or desk.words[first - 1] == "+")
        )
    before = desk.words[max(0, first - 4) : first]
    return (
        not any(word in desk.tables("not_first") for word in before)
        or any(word in desk.tables("not_second") for word in before)
        or none_more(desk, first)
    )


def _is_extreme(desk: Desk, index: int, length: int) -> bool:
    """« le maximum 42 °C »: a noun, the highest that was measured, no bound."""
    if length > 1 or desk.words[index - 1] not in desk.tables("late_hedges"):
        return False
    return desk.word(index - 2) in desk.tables("definite_articles")


def _after_quality(desk: Desk, adjective: int) -> Hedge | None:
    """« 12 jours ouvrables minimum », « 20 élèves inscrits au plus »: a bound behind an adjective."""
    bound = adjective + 1
    if not desk.words[adjective].isalpha() or not {desk.gaps[adjective], desk.gaps[bound]} <= _SPACES:
        return None
    if desk.words[adjective] in desk.tables("function_words") or _begins_next(desk, bound):
        return None
    return _after(desk, bound)


def _begins_next(desk: Desk, bound: int) -> bool:
    """Whether the bound is of the number that follows it: « trois blessés graves au moins 12 légers »."""
    found = desk.lexicon.phrases("hedges_after").match(desk.words, bound)
    return (
        found is None or desk.word(bound + found[0]) in desk.tables("of_words") or bool(desk.numeral(bound + found[0]))
    )


def _after(desk: Desk, index: int) -> Hedge | None:
    if index >= desk.length or desk.gaps[index].strip(" "):
        return None
    found = desk.lexicon.phrases("hedges_after").match(desk.words, index)
    if found is None:
        return None
    after = desk.word(index + 1)
    place = index + 1
    while after == "(":  # « 2 + (3 + 4) »
        place += 1
        after = desk.word(place)
    sign = not desk.words[index].isalpha()
    if sign and (after.isdecimal() or after in _SIGNS or desk.numeral(index + 1)):  # « 2 + 3 », « 120 +/- 15 »
        return None
    if desk.words[index] in desk.tables("grading") and _quality(desk, index + found[0]):
        return None
    if found[1] not in _KNOWN or (not sign and _of_next(desk, index, index + found[0])):
        return None
    return cast(Hedge, found[1])


def _of_next(desk: Desk, index: int, behind: int) -> bool:
    """« depuis 2 ans au moins 12 personnes », « 12 morts et plus de 100 blessés »: the hedge of what follows."""
    if desk.numeral(behind):
        return desk.gaps[behind] in _SPACES
    linked = desk.words[index] in desk.tables("range_words") and desk.word(behind) in desk.tables("of_words")
    return linked and desk.numeral(behind + 1) is not None


def _quality(desk: Desk, index: int) -> bool:
    """« trois modèles plus ou moins puissants », « deux moitiés à peu près égales »: an adjective is what is graded."""
    word = desk.word(index)
    return word.isalpha() and word not in desk.tables("function_words") and desk.near(index)


_SPACES = frozenset((" ", "  "))
_COUNTS = frozenset(("count", "number"))
_SIGNS = frozenset("/-–−")
_PRICED = frozenset(("money", "percent"))
_KNOWN = frozenset(("about", "nearly", "over", "at_least", "under", "at_most", "exactly"))
