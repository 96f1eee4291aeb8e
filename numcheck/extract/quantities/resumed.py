"""Bare numbers that go on with what the one before counts: « passé de 12 % en 2008 à 16 en 2010, puis à 19 »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.quantities.age_labels import stepped
from numcheck.extract.quantities.ages import OLDEST
from numcheck.extract.quantities.desk import Desk
from numcheck.extract.quantities.joints import past_aside
from numcheck.extract.quantities.nouns import past_noun
from numcheck.extract.quantities.ranges import changes
from numcheck.extract.quantities.sharing import MILLION
from numcheck.interval import ONE

_COMMA = frozenset(",")
_MEMBER = 7  # tokens from one share of a row to the next
_TRAIL = "resumed"
_AGE, _YEAR = "age", "year"
_KINDS = frozenset(("count", "money", "percent", "quantity"))


def resume(desk: Desk, draft: Draft) -> None:
    """Give a bare draft the unit or the noun of the draft before, where both are stages of one change."""
    before = desk.board.drafts[-1] if desk.board.drafts else None
    if before is not None and before.role == _AGE:
        _age_again(desk, draft, before)
        return
    if before is None or before.kind not in _KINDS or before.ends or not (before.unit or before.noun):
        return
    if _planned(desk, draft, before) or _in_row(desk, draft, before):
        return
    stage = _rated(desk, before)
    if stage and _reaches(desk, draft, before) and _alike(draft, stage):
        draft.kind, draft.unit, draft.noun = stage.kind, stage.unit, stage.noun
        draft.trail += (_TRAIL,)


def _planned(desk: Desk, draft: Draft, before: Draft) -> bool:
    """« 2,1 milliards d'euros sur les 3,4 votés », « 12 tonnes sur les 20 promises »: the whole, in the same unit."""
    article, kind = draft.first - 1, before.kind
    if not before.unit or kind == "percent" or before.last != article - 1 or draft.printed is None:
        return False
    if desk.words[article - 1] not in desk.tables("over_words") or desk.words[article] not in desk.tables("plural_the"):
        return False
    participle = desk.word(draft.last)
    if not participle.endswith(desk.endings("planned_endings")) or not desk.spaced(draft.last):
        return False
    scale = desk.numerals[before.first].scale if before.first in desk.numerals else ONE
    if before.printed is None or draft.printed.value * scale <= before.printed.value:
        return False
    draft.kind, draft.unit, draft.printed = kind, before.unit, draft.printed.scaled(scale)
    draft.trail += (_TRAIL,)
    return True


def _in_row(desk: Desk, draft: Draft, before: Draft) -> bool:
    """« Nice avec 7,1 %, Lyon avec 6,4 et Metz avec 2,9 »: the same word leads to each share."""
    printed, lead, joint = draft.printed, desk.words[draft.first - 1], before.last
    if before.kind != "percent" or printed is None or printed.ulp >= 1 or lead not in desk.tables("row_leads"):
        return False
    if desk.word(before.first - 1) != lead or desk.words[joint] not in desk.tables("row_separators"):
        return False
    ends = draft.last >= desk.length or desk.words[draft.last] in desk.tables("member_ends")
    named = range(joint + 1, draft.first - 1)
    if not ends or not 0 < len(named) < _MEMBER or not any(desk.capital(place) for place in named):
        return False
    if any(desk.words[place] in desk.tables("row_separators") or desk.board.taken[place] for place in named):
        return False
    draft.kind, draft.unit = before.kind, before.unit
    draft.trail += (_TRAIL,)
    return True


def _age_again(desk: Desk, draft: Draft, before: Draft) -> None:
    """« un âge moyen de 42 ans, contre 38 en 2010 », « passée de 44 ans à 42 ans, puis à 39 »: years go on as ages."""
    if before.unit != _YEAR or before.ends or draft.printed is None or not 0 < draft.printed.value < OLDEST:
        return
    if _reaches(desk, draft, before) or stepped(desk, draft, draft.first):
        draft.kind, draft.unit, draft.role = before.kind, before.unit, before.role
        draft.trail += (_TRAIL,)


def _rated(desk: Desk, before: Draft) -> Draft | None:
    """The draft that goes on: of « 12 médecins pour 10 000 habitants, contre 15 » the first; None where none is."""
    if desk.word(before.first - 1) not in desk.tables("for_words"):
        return before
    rate = desk.board.drafts[-2] if len(desk.board.drafts) > 1 else None
    return rate if rate and rate.kind in _KINDS and rate.noun and rate.last + 2 == before.first else None


def _reaches(desk: Desk, draft: Draft, before: Draft) -> bool:
    """Whether « contre » leads from one to the other, or « à » in a change that begins before the first."""
    begun = _TRAIL in before.trail
    place = past_aside(desk, past_noun(desk, before) if before.noun else before.last)
    joints, past = desk.tables("change_joints") if begun else _COMMA, place
    while desk.word(place) in joints:
        place += 1
    if begun and place == draft.first > past:  # « et 19 en 2012 »
        return desk.word(draft.last) in desk.tables("aside_words") and draft.last + 1 < desk.length
    place += desk.word(place) == "("
    if desk.word(place) in desk.tables("at_words"):
        if not begun and not changes(desk, before.first - 1):
            return False
    elif desk.word(place) not in desk.tables("against"):
        return False
    hedge = desk.lexicon.phrases("hedges_before").match(desk.words, place + 1)
    return draft.first in {place + 1, place + 1 + (hedge[0] if hedge else 0)}


def _alike(draft: Draft, before: Draft) -> bool:
    """Whether both are printed in millions or neither is: « de 3 millions d'euros à 16 » is not said."""
    if draft.printed is None or before.printed is None:
        return False
    return (abs(draft.printed.value) >= MILLION) == (abs(before.printed.value) >= MILLION)
