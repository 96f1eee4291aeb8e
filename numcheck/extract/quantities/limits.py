"""Bounds said of a noun before the number: « une période maximale de 3 ans », « excéder une durée de dix ans »."""

from __future__ import annotations

from typing import cast

from numcheck.extract.board import Draft
from numcheck.extract.quantities.bounds import INVERSE
from numcheck.extract.quantities.denied import is_denied
from numcheck.extract.quantities.desk import Desk
from numcheck.interval import Hedge


def bound_of_noun(desk: Desk, draft: Draft) -> Hedge | None:
    """The bound that stands on the noun before « de » and the number, or on the subject of the sentence."""
    if told := _of_subject(desk, draft):
        return told
    noun = draft.first - 2
    if noun < 1 or desk.words[noun + 1] not in desk.tables("of_words"):
        return None
    if draft.kind == "duration" and (bound := _adjective(desk, noun) or _of_age(desk, noun)):
        return bound
    return _measured(desk, noun) if desk.words[noun] in desk.tables("measured_nouns") else None


def _adjective(desk: Desk, last: int) -> Hedge | None:
    """« une durée maximale de 3 mois », « une durée minimale continue d'un an »."""
    bounds = desk.tables("bound_adjectives")
    if desk.words[last] not in bounds and desk.words[last] not in desk.tables("function_words"):
        last -= 1
    return cast("Hedge | None", bounds.get(desk.words[last]))


def _of_age(desk: Desk, last: int) -> Hedge | None:
    """« au minimum âgé de 35 ans »."""
    if desk.tables("age_nouns").get(desk.words[last]) != "aged":
        return None
    found = desk.lexicon.phrases("hedges_before").match_before(desk.words, last)
    return found[1] if found and found[1] in INVERSE else None


def _measured(desk: Desk, noun: int) -> Hedge | None:
    """« ne peut excéder une durée de dix ans », « au-delà d'un délai de 2 mois »."""
    article = noun - 1
    if desk.words[article] not in desk.tables("one_articles"):
        return None
    found = desk.lexicon.phrases("hedges_before").match_before(desk.words, article)
    if not found or found[1] not in INVERSE or desk.words[article - 1] in desk.tables("circumstances"):
        return None
    return INVERSE[found[1]] if is_denied(desk, article - found[0]) else found[1]


def _of_subject(desk: Desk, draft: Draft) -> Hedge | None:
    """« La peine maximale est de 9 ans », « l'âge minimum est fixé à 18 ans »; not before « contre 16 »."""
    verb, lead = draft.first - 2, desk.words[draft.first - 1]
    if lead == ":":  # « Montant maximal d'un retrait : 500 € »
        return _on_subject(desk, draft.kind, verb + 1)
    if lead not in desk.tables("of_words") and lead not in desk.tables("at_words"):
        return None
    if desk.word(draft.last) in desk.tables("limit_goes_on"):
        return None
    while desk.word(verb) in desk.tables("limiting_words"):
        verb -= 1
    verb += desk.word(verb + 1) in desk.tables("limiting_copulas")
    if desk.word(verb) not in desk.tables("limiting_copulas"):
        return None
    return _on_subject(desk, draft.kind, verb)


def _on_subject(desk: Desk, kind: str, verb: int) -> Hedge | None:
    """The bound of a subject that a rule bounds, a few words before its verb."""
    bounds, ends = desk.tables("bound_adjectives"), desk.tables("limited_clause_ends")
    for place in range(verb - 1, max(0, verb - 1 - _SUBJECT), -1):
        word = desk.words[place]
        if word in bounds:
            return cast("Hedge", bounds[word]) if _limited(desk, kind, place - 1) else None
        if word in ends or word[0].isdecimal() or "\n\n" in desk.gaps[place]:
            return None
    return None


def _limited(desk: Desk, kind: str, noun: int) -> bool:
    """Whether « l'âge », « la durée légale » or « le montant de l'aide » stands before the bound and is of a kind."""
    nouns = desk.tables("limited_nouns")
    return any(nouns.get(desk.word(place)) == kind for place in range(noun, noun - _QUALITIES, -1))


def by_then(desk: Desk, draft: Draft, hedge: Hedge, first: int) -> Hedge | None:
    """« au plus tard 15 jours avant le départ » is 15 days or more, « au plus tôt 3 mois avant » at most 3 months."""
    if not any(word in desk.tables("deadlines") for word in desk.words[first : draft.first]):
        return hedge
    if draft.kind != "duration":
        return None  # « au plus tard le 20 de chaque mois »
    return _BACK.get(hedge, hedge) if desk.word(draft.last) in desk.tables("back_words") else hedge


_SUBJECT = 9  # words from the bound to its verb
_QUALITIES = 4  # words from the bound back to its noun
_BACK: dict[Hedge, Hedge] = {"at_most": "at_least", "at_least": "at_most"}
