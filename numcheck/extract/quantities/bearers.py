"""Whose age a number of years is: « l'âge est fixé à 16 ans », « deux frères de 25 et 23 ans », « mort à 54 ans »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.quantities.desk import Desk

_REACH = 10  # tokens between « âge » or a pronoun and the years
_FAR = 24  # between « moyenne d'âge » and its years
_SAID_SINCE = 4  # figures between « moyenne d'âge » and its years
_NEAR = 6  # between « âgés » and the years
_PLACES = 10  # tokens between a person and « de »
_ADJECTIVAL = 4  # words there, without the « (s) » of « enfant(s) adopté(s) »
_ENDS = frozenset(".,;:!?()«»")
_PLURALS = frozenset(("(", ")", "s", "e", "es"))  # of « enfant(s) »
_SAID = 16  # tokens before « à » in which somebody is spoken of
_RETIRING, _RETIRED = 50, 75  # years
_AHEAD = 8  # tokens after the years in which « cet âge » resumes them


def in_years(draft: Draft) -> bool:
    """Whether a duration counts years, months beside them too: « 62 ans et 9 mois »."""
    return draft.unit == "year" or (draft.unit == "month" and draft.iso is not None and "Y" in draft.iso)


def aged(desk: Desk, draft: Draft, first: int) -> bool:
    """« âgés respectivement de 24 et 26 ans », « l'âge minimum est fixé à 31 ans », « un âge supérieur à 60 ans »."""
    words, link = desk.words, desk.word(first - 1)
    table = desk.tables("age_nouns")
    if link in table:
        return table[link] == "age" or draft.hedge is not None
    for place in range(first - 2, max(-1, first - 2 - _FAR), -1):
        word = words[place]
        if word in _ENDS and not _told_again(desk, place, first):
            break
        if word not in table or (_parted(desk, place, first) and not _of_mean(desk, place)):
            continue
        if table[word] == "aged" and desk.word(place - 1) in desk.tables("age_compared"):
            return False  # « plus âgée de 3 ans »
        if table[word] == "aged":
            return first - place <= _NEAR and (link in desk.tables("of_words") or link in desk.tables("between_words"))
        if desk.word(place - 2) in desk.tables("age_compared"):
            return False  # « l'écart d'âge est de 3 ans »
        whole = draft.ends is not None or "shared unit" in draft.trail
        passes = words[first - 2] in desk.tables("passing_verbs") and desk.word(draft.last) in desk.tables("age_links")
        said = whole or passes or words[first - 2] in desk.tables("age_copulas")
        of = link in desk.tables("of_words") and said
        return of or link in desk.tables("age_links")
    return link in desk.tables("age_links") and _resumed(desk, draft.last)


def _parted(desk: Desk, place: int, first: int) -> bool:
    """Whether a word stands far from the years, or another figure between them."""
    apart = ":" in desk.words[place:first]  # « la moyenne d'âge baisse : elle est passée de »
    return apart or first - 2 - place >= _REACH or any(desk.board.taken[place:first])


def _told_again(desk: Desk, colon: int, first: int) -> bool:
    """« la moyenne d'âge baisse depuis dix ans : elle est passée de »: a pronoun behind a colon takes it up."""
    taken_up = desk.words[colon] == ":" and desk.words[colon + 1] in desk.tables("stage_pronouns")
    return taken_up and desk.words[first - 2] in desk.tables("passing_verbs")


def _of_mean(desk: Desk, age: int) -> bool:
    """« la moyenne d'âge », « l'âge moyen »: the first years behind are its value, however long the subject is."""
    if any(said.kind == "duration" and said.first > age for said in desk.board.drafts[-_SAID_SINCE:]):
        return False
    means = desk.tables("mean_words")
    return desk.word(age - 2) in means or desk.word(age + 1) in means


def _resumed(desk: Desk, after: int) -> bool:
    """« peut être abaissé à 15 ans si le jeune a atteint cet âge »."""
    table = desk.tables("age_nouns")
    for place in range(after, min(desk.length, after + _AHEAD)):
        word = desk.words[place]
        if word in _ENDS or desk.board.taken[place]:
            return False
        if table.get(word) == "age":
            return desk.words[place - 1] in desk.tables("age_resumed")
    return False


def of_person(desk: Desk, draft: Draft, first: int) -> bool:
    """« un enfant britannique de 12 ans », « les patients âgés (65 ans) », « un Lyonnais de 30 ans »."""
    link, bearers = desk.word(first - 1), desk.tables("age_bearers")
    if link not in desk.tables("of_words") and link != "(" and link not in desk.tables("between_words"):
        return draft.hedge is not None and in_years(draft) and link in bearers  # « les enfants au-dessous de 3 ans »
    places = [
        place for place in range(first - 2, max(-1, first - 2 - _PLACES), -1) if desk.words[place] not in _PLURALS
    ]
    adjectives = desk.tables("age_adjectives")
    for place in places[:_ADJECTIVAL]:
        word = desk.words[place]
        bearer = bearers.get(word)
        if bearer:
            return (bearer == "young" or in_years(draft)) and _stands(desk, place, bearer == "noun")
        if in_years(draft) and link != "(" and _named(desk, place):
            return True
        if place < first - 2 and word in desk.tables("coordinators"):
            continue  # « une personne française ou étrangère d'au moins 25 ans »
        if word not in adjectives and (
            not word.endswith(desk.endings("bearer_endings")) or word in desk.tables("function_words")
        ):
            return False
    return False


def _stands(desk: Desk, person: int, adjective: bool) -> bool:
    """Neither « un mandat de maire de six ans », « une campagne militaire de dix ans » nor « plus jeune de 3 ans »."""
    before = desk.word(person - 1)
    if before in desk.tables("age_compared"):
        return False
    if adjective:
        tables = ("determiners", "age_bearers", "adjectives_before", "function_words")
        return any(before in desk.tables(table) for table in tables)
    return before not in desk.tables("of_words") or desk.word(person - 2) not in desk.tables("what_lasts")


def _named(desk: Desk, place: int) -> bool:
    """« une Bordelaise de 26 ans »: a people's name after an article."""
    if (
        not desk.capital(place)
        or place in desk.sentence_starts
        or not desk.words[place].endswith(desk.endings("people_endings"))
    ):
        return False
    return desk.word(place - 1) in desk.tables("single_determiners")


def at_age(desk: Desk, draft: Draft, first: int) -> bool:
    """« À 12 ans, il part », « mort à 54 ans », « elle débute au cinéma à 19 ans », but no loan and no distance."""
    at, after = first - 1, desk.word(draft.last)
    if desk.word(at) not in desk.tables("age_leads") or after in desk.tables("no_age_after") or draft.ends:
        return False
    before = desk.word(at - 1)
    if before in desk.tables("age_verbs") or _dated_stage(desk, at):
        return True
    begin, _ = desk.tokens.sentence_bounds(desk.tokens.sentence(at))
    aside = at == begin or before in desk.tables("before_age_aside")
    said = desk.words[max(begin, at - (_NEAR if aside else _SAID)) : at]
    if any(word in desk.tables("what_lasts") for word in (*said, *desk.words[draft.last : draft.last + _NEAR])):
        return False
    if aside:
        return not after or after in desk.tables("after_age_aside")
    participle = before.endswith(desk.endings("sure_participle_endings")) or not before.isalpha()
    return not participle and any(word in desk.tables("one_person") for word in said)


def _dated_stage(desk: Desk, at: int) -> bool:
    """« décédée le 3 juin 1998 à 87 ans », « mort mardi à 87 ans »: the day of what happened stands between."""
    place = at - 1
    while place > 0 and desk.board.taken[place]:
        place -= 1
    dated = place < at - 1
    place -= dated and desk.words[place] in desk.tables("stage_places")
    return dated and desk.word(place) in desk.tables("age_verbs")


def of_generation(desk: Desk, draft: Draft, first: int) -> bool:
    """« 62 ans et 9 mois pour la génération 1963 », « dès 61 ans si vous êtes né en 1954 »: the age of retirement."""
    if draft.printed is None or desk.word(draft.last) not in desk.tables("before_generation"):
        return False
    years = draft.printed.value / (1 if draft.unit == "year" else 12)
    behind = desk.words[draft.last : draft.last + _NEAR]
    return _RETIRING <= years <= _RETIRED and any(word in desk.tables("generation_words") for word in behind)


def of_majority(desk: Desk, draft: Draft, first: int) -> bool:
    """« la majorité est fixée à 18 ans »."""
    if desk.word(first - 1) not in desk.tables("age_links") or desk.word(first - 2) not in desk.tables("majority_set"):
        return False
    return any(word in desk.tables("majorities") for word in desk.words[max(0, first - 2 - _NEAR) : first - 2])


def grouped(desk: Desk, draft: Draft, first: int) -> bool:
    """« Entre 12 et 13 ans », « avant 18 ans », « à partir de 16 ans » where children or majority are spoken of."""
    before = desk.word(first - 1)
    if before not in desk.tables("age_bounds") and desk.word(first) not in desk.tables("age_bounds_begin"):
        leads = desk.tables("before_age_bound").get(before) if draft.hedge else None
        if leads is None or str(draft.hedge) not in str(leads):
            return _schooled(desk, draft, first)
    begin, _ = desk.tokens.sentence_bounds(desk.tokens.sentence(first))
    start = first - 2 * _REACH
    lasts = desk.words[max(0, start, min(begin, first - _NEAR)) : draft.last + _REACH]
    cues, lasting = desk.tables("age_cues"), desk.tables("what_lasts")
    near = desk.words[max(0, start) : draft.last + _REACH]
    return any(word in cues for word in near) and not any(word in lasting for word in lasts)


def _schooled(desk: Desk, draft: Draft, first: int) -> bool:
    """« l'école est obligatoire de 3 à 16 ans », « neuf classes (de 7 à 16 ans) »."""
    if draft.ends is None or desk.word(first - 1) not in desk.tables("of_words"):
        return False
    near = desk.words[max(0, first - _REACH) : first]
    schools, lasting = desk.tables("school_words"), desk.tables("what_lasts")
    return any(word in schools for word in near) and not any(word in lasting for word in near)
