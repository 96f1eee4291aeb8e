"""Two numbers that tell how a match ended: « 3-1 », « 7-6 (5) », « sur le score de 5 à 2 »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.extract.quantities.measures import measure

HIGHEST_SCORE = 200
_ASIDE = frozenset(":,")
_REACH = 6  # tokens before « 28 à 26 » in which a word tells of a match


def is_score(desk: Desk, low: Measured, high: Measured) -> bool:
    """« 3-1 »: two short figures around a hyphen that no range runs between, or where words of sport stand nearby."""
    first, second = low.draft, high.draft
    glued = not desk.gaps[first.last] and not desk.gaps[second.first]
    link = desk.word(first.last)
    told = link.isalpha() and desk.tables("range_words").get(link) == "to"
    if glued is told or not (low.bare and high.bare) or max(low.value, high.value) > HIGHEST_SCORE:
        return False
    if low.numeral.form != "digits" or high.numeral.form != "digits":
        nil = told and high.value == 0 < low.value  # « deux à zéro »
        return nil and desk.word(first.first - 1) not in desk.tables("of_words")
    if told:
        if low.value == high.value and not desk.window(first.first, second.last).isdisjoint(desk.tables("score_cues")):
            return True  # « deux nuls (1 à 1, 0 à 0) »
        return _told(desk, first.first, low.value < high.value)
    if low.value >= high.value or _sets(desk, first.first, second.last):
        return True
    return not desk.window(first.first, second.last).isdisjoint(desk.tables("score_cues"))


def _sets(desk: Desk, first: int, last: int) -> bool:
    """« 2-6, 6-3 », « 22-18, 19-25 »: the next part of the match falls, or one before in an unbroken row."""
    while desk.word(first - 1) == ",":
        if not _pair(desk, first - 4):
            break
        if _falls(desk, first - 4):
            return True
        first -= 4
    return desk.word(last) == "," and _pair(desk, last + 1) and _falls(desk, last + 1)


def _pair(desk: Desk, index: int) -> bool:
    """Whether two figures around a glued hyphen stand at a token."""
    low, high = desk.word(index), desk.word(index + 2)
    glued = desk.word(index + 1) == "-" and not desk.gaps[index + 1] and not desk.gaps[index + 2]
    return glued and low.isdecimal() and high.isdecimal()


def _falls(desk: Desk, index: int) -> bool:
    return HIGHEST_SCORE >= int(desk.word(index)) > int(desk.word(index + 2))


def _told(desk: Desk, first: int, rising: bool) -> bool:
    """« sur le score de 5 à 2 », « ils l'emportent 28 à 26 », « battus par Lens (2 à 1) »: no range."""
    before, told = desk.word(first - 1), desk.tables("score_told")
    if before in desk.tables("of_words"):
        return told.get(desk.word(first - 2)) == "always"
    adverb = before.endswith(desk.endings("adverb_endings"))  # « facilement 3 à 1 »
    if before in _ASIDE:  # « score final : 3 à 1 », « deux manches à une, 81 à 77 »
        return any(told.get(word) == "always" for word in desk.words[max(0, first - 1 - _REACH) : first])
    named = before.isalpha() and (adverb or desk.capital(first - 1))
    if not (named or before in told or before == "("):
        return False
    cues = {told[word] for word in desk.words[max(0, first - _REACH) : first] if word in told}
    return bool(cues) and not (rising and cues == {"falling"})


def of_goals(desk: Desk, low: Measured) -> Measured | None:
    """« 7 buts à 1 »: the other side's, unless the goals rise « de 7 buts à 9 »."""
    draft = low.draft
    if draft.noun not in desk.tables("scored") or desk.word(draft.last) != draft.noun:
        return None
    joint = draft.last + 1
    numeral = desk.numeral(joint + 1) if desk.tables("range_words").get(desk.word(joint)) == "to" else None
    before = desk.word(draft.first - 1)
    if numeral is None or numeral.ordinal or numeral.printed.value > HIGHEST_SCORE:
        return None
    if before in desk.tables("of_words") and desk.tables("score_told").get(desk.word(draft.first - 2)) != "always":
        return None
    high = measure(desk, numeral)
    return high if high.bare and desk.word(numeral.last) not in desk.tables("over_words") else None


def is_nil(desk: Desk, draft: Draft) -> bool:
    """« un à zéro », « par un but à zéro »: nothing against an article that counts."""
    if (
        draft.printed is None
        or draft.printed.value
        or desk.tables("range_words").get(desk.word(draft.first - 1)) != "to"
    ):
        return False
    goal = draft.first - 2 - (desk.word(draft.first - 2) in desk.tables("scored"))
    return desk.tables("cardinals").get(desk.word(goal)) == 1


def score(desk: Desk, first: Draft, second: Draft) -> Draft:
    """The masked score, the points of a decider included: « 7-6 (5) »."""
    draft = Draft(first.first, second.last, first.start, second.end, "number", guard="score", trail=("score",))
    last = second.last
    if desk.word(last) == "(" and desk.word(last + 1).isdecimal() and desk.word(last + 2) == ")":
        desk.resize(draft, draft.first, last + 3)
    return draft
