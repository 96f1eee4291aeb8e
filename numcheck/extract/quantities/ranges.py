"""Two numerals that share a unit: « de 10 à 20 % », « entre 3 et 5 millions », « deux ou trois ans »."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.extract.quantities.joints import EVEN, MARGIN, SIDES, TO, joined, past_aside
from numcheck.extract.quantities.measures import measure
from numcheck.extract.quantities.nouns import past_noun
from numcheck.extract.quantities.ratios import times
from numcheck.extract.quantities.scores import is_score, of_goals, score
from numcheck.extract.quantities.sharing import between, reaches, share
from numcheck.interval import ONE

_APART = frozenset((MARGIN, SIDES))
_LENGTHS = frozenset(("length", "picture size"))
_LONGEST_SIDE = 6  # times the other; « 4 x 100 m » is a relay
_TIMES = frozenset("x×")  # « 40px × 60px - 80px × 120px »
_HANDFUL = 20
_REACH = 6  # tokens before « de » in which a verb of change stands
_MORE = 3  # numbers before the last two of « 1 ou 2 ou 3 »
_CLOSE = 2  # tokens before « de » in which it has no other object


def link(desk: Desk, low: Measured, more: int = _MORE) -> list[Draft] | None:
    """One range, or two drafts that share their unit; None when the next numeral has nothing to do with `low`.

    A range may begin with `more` numbers yet: « 1 ou 2 ou 3 voix ».
    """
    word, numeral = joined(desk, low)
    if numeral is None:
        return _further_on(desk, low)
    if numeral.ordinal or not desk.near(numeral.first):
        return None
    high = measure(desk, numeral)
    if word == "or" and more and low.bare and high.bare and (longer := _longer(desk, low, high, more - 1)):
        return longer
    return _linked(desk, low, high, str(word))


def _longer(desk: Desk, low: Measured, middle: Measured, more: int) -> list[Draft] | None:
    """« 1 ou 2 ou 3 voix »: one more before a range."""
    rest = link(desk, middle, more) if low.value + 1 == middle.value else None
    if rest is None or rest[0].ends is None:
        return None
    first, last = low.draft, rest[0].ends[1]
    first.kind, first.unit, first.noun = last.kind, last.unit, last.noun
    return [_range(first, last)]


def _further_on(desk: Desk, low: Measured) -> list[Draft] | None:
    """« passé de 12 milliards en 2008 à 16 milliards de francs »: what the second number counts, the first does."""
    if not low.bare or not changes(desk, low.draft.first - 1):
        return None
    place = past_aside(desk, low.draft.last)
    if place == low.draft.last or desk.tables("range_words").get(desk.word(place)) != TO:
        return None
    hedge = desk.lexicon.phrases("hedges_before").match(desk.words, place + 1)
    numeral = desk.numeral(place + 1 + (hedge[0] if hedge else 0))
    high = measure(desk, numeral) if numeral and not numeral.ordinal else None
    if high is None or high.bare or not share(desk, low, high, TO):
        return None
    return [low.draft, high.draft]


def _linked(desk: Desk, low: Measured, high: Measured, word: str) -> list[Draft] | None:
    """What two numbers make that a word or a sign joins."""
    if word == "or" and _one_more(low, high):
        high.draft.kind, high.draft.unit = low.draft.kind, low.draft.unit
        return [_range(low.draft, high.draft)]
    apart = not _sides(desk, low, high) if word == SIDES else desk.word(low.draft.first - 1) in _TIMES
    factor = high.draft.noun in desk.tables("number_times") and times(desk, high)  # « deux à trois fois plus »
    if not apart and word not in _APART and is_score(desk, low, high):
        return [score(desk, low.draft, high.draft)]
    widens = word not in _APART and reaches(desk, low, high, word) and not changes(desk, low.draft.first - 1)
    if widens:
        return [_range(low.draft, high.draft)]
    if apart or not share(desk, low, high, word):
        return None
    elided = low.value != low.numeral.printed.value  # « deux ou trois cents »
    bare = word == "or" and high.bare and not factor and high.factor == ONE and not elided  # « 8 millions ou un »
    if _is_range(desk, low, high, word) and (not bare or _set_apart(desk, low, high)):
        return [_range(low.draft, high.draft)]
    return None if high.bare else [low.draft, high.draft]


def noun_twice(desk: Desk, low: Measured) -> list[Draft] | None:
    """« entre 12 000 logements et 15 000 logements »: the noun of both is printed twice; « 7 buts à 1 » is a score."""
    if other := of_goals(desk, low):
        return [score(desk, low.draft, other.draft)]
    if desk.word(low.draft.first - 1) not in desk.tables("between_words"):
        return None
    joint = past_noun(desk, low.draft)
    numeral = desk.numeral(joint + 1) if desk.tables("range_words").get(desk.word(joint)) == "and" else None
    high = measure(desk, numeral) if numeral and not numeral.ordinal else None
    if high is None or high.draft.noun != low.draft.noun or low.value >= high.value:
        return None
    return [_range(low.draft, high.draft)]


def _one_more(low: Measured, high: Measured) -> bool:
    """« une heure ou deux », « trois mois ou quatre »: the unit stands behind the first number only."""
    if low.draft.unit is None or not high.bare or low.unit is None or low.unit.first < low.numeral.last:
        return False
    return low.numeral.form == high.numeral.form == "words" and high.value == low.value + 1 and high.factor == ONE


def _sides(desk: Desk, low: Measured, high: Measured) -> bool:
    """« 12 × 18 cm »: the sides of something, not « 3 × 500 mg »."""
    unit = high.draft.unit
    if unit is None or not low.bare or desk.units.dimensions.get(unit) not in _LENGTHS:
        return False
    return low.value <= high.value * _LONGEST_SIDE and high.value <= low.value * _LONGEST_SIDE


def _set_apart(desk: Desk, low: Measured, high: Measured) -> bool:
    """« les variables retenues (trois ou quatre) », « il en faut 3 ou 4 »: a rough count of what stands before."""
    if high.value != low.value + 1:
        return False
    first = low.draft.first
    lead = desk.tables("rough_leads").get(desk.word(first - 1))
    if lead and low.value < _HANDFUL:
        led = lead == "alone" or desk.word(first - 2) in desk.tables(str(lead))
        qualified = lead == "teams" and desk.word(first - 3) in desk.tables("teams")  # « en équipes mixtes de 2 ou 3 »
        led = led or qualified or desk.lexicon.phrases("at_number").match_before(desk.words, first) is not None
        return led and desk.word(high.draft.last) not in desk.tables("of_words")
    if low.numeral.form != "words":
        return False
    return desk.word(low.draft.first - 1) == "(" and desk.word(high.draft.last) == ")"


def _is_range(desk: Desk, low: Measured, high: Measured, word: str) -> bool:
    first = low.draft.first
    if low.value >= high.value and not high.value < low.value < 0:
        return word == "or" and low.value == high.value + 1 and high.draft.kind == "duration"  # « 7 ou 6 ans »
    if word in _APART:
        return False
    if word == "and":
        return between(desk, first)
    if word == "or" and low.unit is not None and high.value != low.value + 1:
        return False  # « des images de 256 px ou 512 px »: one or the other
    if word in {"or", EVEN}:
        return not _listed(desk, low)
    return not changes(desk, first - 1) or _falls(desk, low)


def _falls(desk: Desk, low: Measured) -> bool:
    """« réduits de 15 à 30 % », said of figures that rise: by so much or so much, since nothing falls upwards."""
    near = desk.words[max(0, low.draft.first - 1 - _CLOSE) : low.draft.first - 1]
    return low.value >= 0 and not desk.tables("falling_verbs").keys().isdisjoint(near)


def _listed(desk: Desk, low: Measured) -> bool:
    """« 24, 48 ou 72 heures »: one of several, no range; « en 1635, 50 ou 60 hommes » is one."""
    comma = low.draft.first - 1
    before = desk.word(comma - 1)
    return desk.word(comma) == "," and before.isdecimal() and int(before) < low.value


def changes(desk: Desk, index: int) -> bool:
    """« passé de 10 à 20 % »: whether the word at a token begins a change."""
    return desk.word(index) in desk.tables("of_words") and _after_change(desk, index)


def _after_change(desk: Desk, index: int) -> bool:
    verbs, words = desk.tables("change_verbs"), desk.words
    changed = next(
        (place for place in range(index - 1, max(-1, index - 1 - _REACH), -1) if words[place] in verbs), None
    )
    if changed is None or words[index - 1] in desk.tables("valued"):  # « la baisse est estimée de 3 à 4 % »
        return False
    verb = words[changed].endswith(desk.endings("order_endings"))  # « pour la porter de 10 à 20 »
    noun = not verb and desk.word(changed - 1) in desk.tables("before_change")  # « une baisse de 3 à 4 % »
    return not (noun and changed == index - 1)


def _range(first: Draft, second: Draft) -> Draft:
    return Draft(
        first.first,
        second.last,
        first.start,
        second.end,
        second.kind,
        unit=second.unit,
        noun=second.noun,
        role=second.role,
        ends=(first, second),
        trail=("range",),
    )
