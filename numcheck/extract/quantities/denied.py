"""Bounds that are denied: « ne saurait excéder 10 », « aucun ne vit à plus de 30 km »."""

from __future__ import annotations

from itertools import pairwise

from numcheck.extract.quantities.desk import Desk

_CLAUSE = 6  # tokens before « puisse » in which « sans que » stands
_GOES_ON = frozenset((1, 2))  # tokens between a number, its noun and the bound after « et »
_LONGEST = 3  # tokens of « en dessous », « au-dessus »
_NOBODY = 9  # tokens before a bound in which « aucun … ne » stands
_FIXED = 5  # tokens of « ne peut être fixé à »
_VERBS = 3  # « pouvoir faire durer »


def is_denied(desk: Desk, first: int) -> bool:
    """Whether the bound that begins at `first` is denied: « ne peut pas être inférieur à », « ne saurait excéder »."""
    if desk.tables("bound_words").keys().isdisjoint(desk.words[first : first + _LONGEST]):
        return _verb_denied(desk, first - 1) or none_more(desk, first)
    if desk.denied >= 0 and first - desk.denied in _GOES_ON and desk.words[first - 1] in desk.tables("range_words"):
        return True  # « ne saurait être inférieur à 3 % et supérieur à 9 % »
    links = desk.tables("negation_links")
    last = first - 1
    while last > first - 4 and last > 0 and desk.words[last] in links:
        last -= 1
    if desk.word(last) in desk.tables("denials"):
        return True
    if desk.word(last) in desk.tables("denied_modals") and _without(desk, last):
        return True
    nearest = 1 if desk.word(last) in desk.tables("denied_modals") else 4
    if nearest == 4 and desk.word(last) not in desk.tables("negations"):
        return False
    return any(word in desk.tables("not_first") for word in desk.words[max(0, last - nearest) : max(0, last)])


def _verb_denied(desk: Desk, verb: int) -> bool:
    """« ne doit pas durer plus de 10 minutes », « il ne devrait pas y avoir plus de 8 morts »."""
    last = verb
    while last > verb - _VERBS and desk.word(last).endswith(desk.endings("order_endings")):
        last -= 1
    if last == verb:
        return False
    last -= desk.word(last) in desk.tables("before_infinitive")
    denied = desk.word(last) in desk.tables("negations")
    return denied and any(word in desk.tables("not_first") for word in desk.words[max(0, last - 3) : last])


def none_more(desk: Desk, first: int) -> bool:
    """« ne doit détenir plus de 3 », « ne peut être réduit à moins de 3 »: « ne » alone, with a modal or nobody."""
    bound = desk.word(first + (desk.words[first] in desk.tables("at_words")))
    if bound not in desk.tables("number_more") and bound not in desk.tables("denied_less"):
        return False
    said = desk.words[max(0, first - _NOBODY) : first]
    place = next((place for place, word in enumerate(said) if word in desk.tables("not_first")), -1)
    if place < 0 or any(word in desk.tables("negations") for word in said[place:]):
        return False
    if not desk.tables("nobody").keys().isdisjoint(said[:place]):
        return True
    if place + 2 >= len(said) or said[place + 1] not in desk.tables("denied_modals") or "," in said[place:]:
        return False
    infinitives = desk.endings("order_endings")
    fixed = len(said) - place <= _FIXED and said[place + 2].endswith(infinitives)
    return fixed or said[-1].endswith(infinitives)


def _without(desk: Desk, modal: int) -> bool:
    """« sans que la durée puisse excéder 3 mois »."""
    said = desk.words[max(0, modal - _CLAUSE) : modal]
    denials, that = desk.tables("denials"), desk.tables("than_words")
    return any(first in denials and second in that for first, second in pairwise(said))
