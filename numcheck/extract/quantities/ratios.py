"""Ratios that words print: « un sur trois », « un Français sur deux », « trois fois plus », « multiplié par dix »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Numeral
from numcheck.extract.numerals.lookup import PLURAL
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.extract.quantities.measures import measure
from numcheck.extract.quantities.unit_after import HUNDRED
from numcheck.interval import HALF, ONE, Printed

_REACH = 4  # tokens between « un » and « sur deux »
_HEDGED = 6  # tokens of « par un peu plus de »
_OBJECT = 5  # tokens of « multiplié le nombre de places par »
_ENDS = frozenset(".,;:!?)»")
_SHORTEST = 4  # letters of a verb; symbols of units have fewer
_CHANGED = ("é", "és", "ée", "ées", "er")
_WHOLES = {"hour": 24, "day": 7, "month": 12}  # what « N jours sur 7 » is counted in


def out_of(desk: Desk, measured: Measured) -> bool:
    """« 3 personnes sur 10 »: makes the draft a ratio that ends after the second number."""
    draft, numeral = measured.draft, measured.numeral
    if measured.bare and (measured.value != 1 or desk.word(draft.last) in desk.tables("over_words")):
        over = draft.last if desk.word(draft.last) in desk.tables("over_words") else None
    else:
        overs, near = desk.tables("over_words"), desk.words[numeral.last : numeral.last + _REACH]
        if overs.keys().isdisjoint(near):
            return False
        over = next(numeral.last + place for place, word in enumerate(near) if word in overs)
    base = desk.numeral(over + 1) if over is not None else None
    if base is None or over is None or not _plain(desk, base.first) or draft.kind not in {"number", "count"}:
        return False
    if (
        any(not desk.word(at)[0].isalpha() for at in range(numeral.last, over))
        or not 0 < measured.value < base.printed.value
    ):
        return False
    _make_ratio(desk, measured, measured.value, base.printed.value, draft.first, base.last)
    return True


def time_out_of(desk: Desk, measured: Measured) -> bool:
    """« deux jours sur trois », « une semaine sur deux »: as of people; « cinq jours sur sept » lasts all the same."""
    draft, over = measured.draft, measured.draft.last
    if desk.word(over) not in desk.tables("over_words") or draft.printed is None or draft.printed.ulp != ONE:
        return False
    base = desk.numeral(over + 1)
    if base is None or not _plain(desk, base.first) or not 0 < draft.printed.value < base.printed.value:
        return False
    if base.printed.value == _WHOLES.get(draft.unit or ""):
        return False
    draft.unit = None
    _make_ratio(desk, measured, draft.printed.value, base.printed.value, draft.first, base.last)
    return True


def one_out_of(desk: Desk, measured: Measured) -> bool:
    """« un Français sur deux », seen from « deux »."""
    draft, base = measured.draft, measured.numeral
    over = base.first - 1
    if desk.word(over) not in desk.tables("over_words") or not measured.bare or base.printed.value <= 1:
        return False
    for first in range(over - 2, max(-1, over - 2 - _REACH), -1):
        word = desk.words[first]
        if desk.tables("cardinals").get(word) == 1 and not desk.board.taken[first]:
            _make_ratio(desk, measured, ONE, base.printed.value, first, base.last)
            return True
        if not word[0].isalpha() or word in desk.tables("function_words") or desk.board.taken[first]:
            return False
    return bool(draft.first < 0)


def among(desk: Desk, measured: Measured) -> bool:
    """« 1 pour 10 patients », « 3 pour 10 000 »: one of any number, or a few of a power of ten."""
    draft, numeral = measured.draft, measured.numeral
    link = draft.last
    if not measured.bare or numeral.form != "digits" or desk.word(link) not in desk.tables("for_words"):
        return False
    base = desk.numeral(link + 1)
    if base is None or base.ordinal or base.ratio or base.form != "digits" or base.printed.ulp != ONE:
        return False
    top, bottom = measured.value, base.printed.value
    round_base = bottom >= HUNDRED and bottom.log10() % 1 == 0
    if not 0 < top < bottom or not (top == 1 or round_base) or measure(desk, base).draft.unit:
        return False
    _make_ratio(desk, measured, top, bottom, draft.first, base.last)
    return True


def _plain(desk: Desk, index: int) -> bool:
    """Whether the second number counts nothing itself."""
    numeral = desk.numeral(index)
    if numeral is None or numeral.ordinal or numeral.ratio or numeral.printed.ulp != numeral.scale:
        return False
    after = desk.word(numeral.last)
    if not after or not after[0].isalpha():
        return numeral.scale == ONE or after[:1] in _ENDS
    if after in desk.tables("function_words"):
        return numeral.scale == ONE or after not in desk.tables("of_words")  # « un prêt sur 3 millions d'euros »
    return desk.capital(numeral.last) or _verb_follows(desk, numeral)


def _verb_follows(desk: Desk, numeral: Numeral) -> bool:
    """« trois électeurs sur dix voteraient »: what more than one would count takes a plural, so this is a verb."""
    after = desk.words[numeral.last]
    if numeral.scale != ONE or len(after) < _SHORTEST or after.endswith(PLURAL) or not desk.spaced(numeral.last):
        return False
    return numeral.printed.value > 1 and measure(desk, numeral).bare


def _multiplied(desk: Desk, first: int) -> str | None:
    """What « multiplié par » and « divisé sa dette par plus de » make of the number at a token."""
    by = first - 1
    if desk.word(by) not in desk.tables("by_words"):
        near = desk.words[max(0, first - _HEDGED) : first]
        if desk.tables("by_words").keys().isdisjoint(near):
            return None
        hedge = desk.lexicon.phrases("hedges_before").match_before(desk.words, first)
        by = first - hedge[0] - 1 if hedge else -1
        if desk.word(by) not in desk.tables("by_words"):
            return None
    verbs = desk.tables("multiplying")
    return next((verbs[word] for word in reversed(desk.words[max(0, by - _OBJECT) : by]) if word in verbs), None)


def _make_ratio(desk: Desk, measured: Measured, top: Decimal, bottom: Decimal, first: int, last: int) -> None:
    draft = measured.draft
    draft.kind, draft.noun = "ratio", None
    draft.printed = Printed(top / bottom, ONE / bottom / 10)
    draft.trail += ("out of",)
    desk.resize(draft, first, last)


def _sizes(desk: Desk, before: int, after: int) -> bool:
    """« trois fois celle de la Terre », « deux fois sa taille », but « relevé, remporte deux fois le prix »."""
    word, following = desk.word(after), desk.word(after + 1)
    if word in desk.tables("those"):
        return following in desk.tables("of_words")
    if following not in desk.tables("multiplied_sizes") or word not in desk.tables("determiners"):
        return False
    won = following in desk.tables("prizes") and desk.word(before) in desk.tables("winning")
    return not (won or desk.word(before).endswith(_CHANGED))


def times(desk: Desk, measured: Measured) -> bool:
    """« trois fois plus », « multiplié par dix »: a factor, or with role `divisor` what divides."""
    draft, numeral = measured.draft, measured.numeral
    if draft.noun in desk.tables("number_times"):
        after = numeral.last + 1
        half = desk.word(after) in desk.tables("and_words") and desk.tables("half_units").get(desk.word(after + 1)) == 2
        role = desk.tables("comparing").get(desk.word(after + 2 * half))
        if half and draft.printed:  # « deux fois et demie »
            draft.printed = Printed(draft.printed.value + HALF, HALF)
        elif not role and not _sizes(desk, draft.first - 1, after):
            return False
        desk.resize(draft, draft.first, after + 2 * half + bool(role))
    else:
        role = _multiplied(desk, draft.first) if measured.bare else None
        if not role:
            return False
    draft.kind, draft.noun = "ratio", None
    draft.role = "divisor" if role == "divisor" else draft.role
    draft.trail += ("factor",)
    return True
