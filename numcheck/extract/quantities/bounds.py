"""Bounds that stand further off: « dépasse encore 60 % », « limite le déficit à 3 % », « excède la somme de 9 € »."""

from __future__ import annotations

from functools import cache
from typing import cast

from numcheck.extract.board import Draft
from numcheck.extract.quantities.denied import is_denied
from numcheck.extract.quantities.desk import Desk
from numcheck.interval import Hedge
from numcheck.lexicon import Lexicon

INVERSE: dict[Hedge, Hedge] = {"over": "at_most", "at_most": "over", "under": "at_least", "at_least": "under"}

_MEASURED = frozenset(("money", "percent", "quantity"))
_OBJECT = 7  # words of what is limited
_LENGTH = "length"
_SIZES = frozenset((_LENGTH, "speed", "temperature"))
_LEVELS = frozenset(("money", "quantity"))
_TEN = 10
_FALL = 3  # tokens before « jusqu'à » in which a verb of falling stands


@cache
def _leads(words: Lexicon) -> frozenset[str]:
    """The words right before a number, adverbs apart, behind which a bound may stand further off."""
    tables = ("from_so_much", "repeated", "negations", "bound_adverbs", "of_words", "at_words")
    return frozenset().union(*map(words.words, tables))


def further_bound(desk: Desk, draft: Draft, index: int) -> Hedge | None:
    """The bound of the number at token `index` that no phrase right before it tells."""
    lead = desk.words[index - 1]
    if lead not in _leads(desk.lexicon) and not lead.endswith(desk.endings("adverb_endings")):
        return None
    if lead in desk.tables("from_so_much"):
        return (
            "at_least"
            if draft.kind in _MEASURED or (draft.kind == "count" and draft.printed and draft.printed.value >= _TEN)
            else None
        )
    return _beyond_adverb(desk, index) or _beyond_size(desk, index) or _capped(desk, index)


def goes_down(desk: Desk, draft: Draft, first: int) -> bool:
    """« descendre jusqu'à −30 °C », « en diminuant jusqu'à 4 mètres »: the end of a fall, that is a lowest value."""
    if desk.words[first] not in desk.tables("up_to") or draft.printed is None:
        return False
    if draft.printed.value < 0:
        return True
    said, verbs = desk.words[max(0, first - _FALL) : first], desk.tables("falling_verbs")
    falls = {verbs.get(word) for word in said[said.index("(") + 1 if "(" in said else 0 :]}
    dimension = desk.units.dimensions.get(draft.unit or "")
    if "size" in falls and dimension in _SIZES:  # « réduit jusqu'à 80 % », « jusqu'à 500 euros » may be the cut
        return True
    if draft.kind == "quantity" and dimension != _LENGTH and _fall_of(desk, first):
        return True
    return "level" in falls and draft.kind in _LEVELS and dimension != _LENGTH  # « descend jusqu'à 40 mètres »


def _fall_of(desk: Desk, first: int) -> bool:
    """« une baisse du débit moyen jusqu'à 0,7 m3/s »: what falls is named, so that the level is meant, not the fall."""
    verbs = desk.tables("falling_verbs")
    for place in range(first - 1, max(0, first - 1 - _OBJECT), -1):
        if not desk.words[place].isalpha() and desk.words[place] not in desk.tables("of_words"):
            return False
        if verbs.get(desk.words[place]) == "fall":
            named = desk.words[place + 1] in desk.tables("of_words") and place + 2 < first
            return named and desk.words[place - 1] in desk.tables("determiners")
    return False


def _beyond_size(desk: Desk, index: int) -> Hedge | None:
    """« excéder la somme de 90 € », « dépasse l'altitude de 100 km »: the noun of the number stands between."""
    if index < _FALL + 1 or desk.words[index - 1] not in desk.tables("of_words"):
        return None
    verb = index - 4
    if desk.words[verb + 2] not in desk.tables("multiplied_sizes") or desk.words[verb] not in desk.tables(
        "bound_verbs"
    ):
        return None
    if desk.words[verb + 1] not in desk.tables("determiners"):
        return None
    found = desk.lexicon.phrases("hedges_before").match(desk.words, verb)
    bound = cast(Hedge, found[1]) if found else None
    return INVERSE.get(bound) if bound and is_denied(desk, verb) else bound


def _capped(desk: Desk, index: int) -> Hedge | None:
    """« limite la hausse du loyer à 2 % »: what is limited stands between the verb and its number."""
    if desk.words[index - 1] not in desk.tables("at_words"):
        return None
    for place in range(index - 2, max(0, index - 2 - _OBJECT), -1):
        word = desk.words[place]
        if word in desk.tables("capping_verbs"):
            verb = desk.words[place - 1] not in desk.tables("determiners")
            return "at_most" if verb and desk.words[place + 1] in desk.tables("determiners") else None
        if not word.isalpha() and not word.endswith(("'", "-")):
            return None
    return None


def _taken_up(desk: Desk, index: int) -> Hedge | None:
    """« inférieur à 1 000 voire à 100 », « plus de 3 ou de 4 »: the bound of the number before holds on."""
    before = desk.board.drafts[-1] if desk.board.drafts else None
    if before is None or before.last != index - 2 or before.hedge is None:
        return None
    return cast(Hedge, before.hedge) if desk.word(before.first - 1) == desk.words[index - 1] else None


def _beyond_adverb(desk: Desk, index: int) -> Hedge | None:
    """« dépasse durablement 60 % », « ne dépasse généralement pas 60 % »: an adverb between the verb and the number."""
    adverb, word = index - 1, desk.words[index - 1]
    if word in desk.tables("repeated"):
        return _taken_up(desk, index) if desk.word(index - 2) in desk.tables("even_words") else None
    if word in desk.tables("negations"):  # « ne dépassent guère 35 °C »
        adverb, word = index - 2, desk.word(index - 2)
        if word in desk.tables("bound_verbs") and (
            found := desk.lexicon.phrases("hedges_before").match(desk.words, adverb)
        ):
            return INVERSE.get(cast(Hedge, found[1]))
    if desk.tables("bound_adverbs").get(word) != "kept" and not word.endswith(desk.endings("adverb_endings")):
        return None
    found = desk.lexicon.phrases("hedges_before").match_before(desk.words, adverb)
    if not found or desk.words[adverb - found[0]] not in desk.tables("bound_verbs"):
        return None
    if desk.tables("bound_adverbs").get(word) == "seldom":
        return None
    bound = cast(Hedge, found[1])
    denied = adverb < index - 1 or is_denied(desk, adverb - found[0])
    return INVERSE.get(bound) if denied else bound
