"""The unit after a number, where the text lets us believe that its form means one."""

from __future__ import annotations

from numcheck.extract.board import Numeral
from numcheck.extract.numerals.lookup import PLURAL, fills
from numcheck.extract.quantities.certain import CODE, certain
from numcheck.extract.quantities.desk import Desk
from numcheck.extract.quantities.nouns import of_millions, past_adjectives
from numcheck.extract.units import CUE_REACH, UnitMatch
from numcheck.interval import ONE, ZERO

_ALONE = frozenset(
    ("duration", "temperature", "share", "length", "speed")
)  # their nouns are units where nothing else stands
_ASIDES = frozenset(".(")
_NO_CENTS = frozenset("-–—")  # « 50.– CHF »
_HIGHEST_CLAUSE = 40
HUNDRED = 100


def unit_after(desk: Desk, numeral: Numeral) -> UnitMatch | None:
    """The unit right after a numeral, after its « de », or past « dernières » and the like."""
    index, word = numeral.last, desk.word(numeral.last)
    if not word or not desk.near(index):
        return None
    if word in desk.units.by_first:
        found = _credible(desk, index, True, numeral)
        if found:
            return None if word in desk.tables("numbered_units") and _numbered(desk, numeral) else found
    if word in desk.tables("of_words") and (numeral.ratio or of_millions(numeral)):
        priced = word in desk.tables("contracted_articles")  # « 28 millions du kilomètre »
        return None if priced else _credible(desk, index + 1, symbols=numeral.scale > ONE)
    if (word in _ASIDES or (word == "," and desk.word(index + 1) in _NO_CENTS)) and (
        after := _past_aside(desk, numeral)
    ):
        return _credible(desk, after, symbols=True)
    if word == "-" and not desk.gaps[index] and index + 1 < desk.length and not desk.gaps[index + 1]:
        found = _credible(desk, index + 1, symbols=numeral.form == "digits")
        return None if found and _belongs_to_next(desk, found) else found
    after = past_adjectives(desk, index)
    return _credible(desk, after, symbols=False) if after > index else None


def _numbered(desk: Desk, numeral: Numeral) -> bool:
    """« les 2, 3 et 4 année »: an ordinal that lacks its ending, since several years take a plural."""
    several = numeral.form == "digits" and numeral.printed.value > 1 and numeral.printed.ulp == ONE
    return several and desk.word(numeral.first - 1) in desk.tables("before_numbered")


def _belongs_to_next(desk: Desk, unit: UnitMatch) -> bool:
    """« $10-$20 »: a symbol glued before figures."""
    after = unit.last
    return unit.symbol and after < desk.length and not desk.gaps[after] and desk.words[after].isdecimal()


def _past_aside(desk: Desk, numeral: Numeral) -> int | None:
    """« 50.– CHF », « 10 000 (dix mille) euros »: the token after what says no more than the number."""
    index = numeral.last
    if desk.words[index] in ".,":
        dashed = desk.word(index + 1) in _NO_CENTS and not desk.gaps[index] and not desk.gaps[index + 1]
        return index + 2 if dashed else None
    again = desk.numeral(numeral.last + 1)
    same = again is not None and again.printed.value == numeral.printed.value and again.form != numeral.form
    return again.last + 1 if again and same and desk.word(again.last) == ")" else None


def _credible(desk: Desk, index: int, symbols: bool, numeral: Numeral | None = None) -> UnitMatch | None:
    """The unit at token `index`; a form that also names something else needs a cue nearby, or our trust."""
    value = numeral.printed.value if numeral else ZERO
    first: UnitMatch | None = None
    for unit in desk.units.meanings(desk.tokens, index) if desk.near(index) else ():
        if unit.symbol and not symbols:
            continue
        below_zero_degrees = value < 0 and desk.units.dimensions[unit.unit] == "temperature"  # « -27C »
        if not unit.doubtful or _code(desk, unit) or below_zero_degrees:
            return first or unit
        if unit.unit in desk.tables("points_of_a_hundred") and (abs(value) > HUNDRED or _scored(desk, unit)):
            continue  # an index or a game, not a share
        if _cued(desk, unit) or _again(desk, unit) or (numeral and _led(desk, numeral, unit)):
            return unit
        first = first or unit
    return _trusted(desk, numeral, first, index) if first else None


def _scored(desk: Desk, unit: UnitMatch) -> bool:
    """« un bon tireur à trois points »: points of a game, whatever shares are told beside them."""
    return not desk.tables("scoring").keys().isdisjoint(desk.window(unit.first, unit.last))


def _cued(desk: Desk, unit: UnitMatch) -> bool:
    """Whether a word nearby vouches for the unit, and none for a place of its name."""
    cues = desk.cues.get(unit.unit) or (desk.cues.get(desk.printed(unit.first)) if unit.symbol else None)
    if not cues:
        return False
    words = desk.window(unit.first, unit.last)
    return not cues.isdisjoint(words) and not (words & desk.tables("accounts").keys() and _lies_there(desk, unit, cues))


def _again(desk: Desk, unit: UnitMatch) -> bool:
    """« à 10 milles de l’île … à 12 milles »: the same word is a unit of the sentence already."""
    said = desk.board.drafts[-1] if desk.board.drafts else None
    if said is None or said.unit != unit.unit or desk.words[said.last - 1] != desk.words[unit.last - 1]:
        return False
    return desk.tokens.sentence(said.first) == desk.tokens.sentence(unit.first)


def _led(desk: Desk, numeral: Numeral, unit: UnitMatch) -> bool:
    """« au nord de 58° »: the words right before the number vouch for the unit."""
    found = desk.lexicon.phrases("unit_leads").match_before(desk.words, numeral.first)
    return found is not None and found[1] == unit.unit


def _trusted(desk: Desk, numeral: Numeral | None, unit: UnitMatch, index: int) -> UnitMatch | None:
    """A doubtful unit without a cue: what its numeral makes certain, a form that we trust, or one that stands alone."""
    if numeral and (meant := certain(desk, numeral, unit)):
        return meant
    form = tuple(desk.words[index : unit.last])
    if form in desk.lexicon.forms("trusted_units") or (len(form) > 1 and form[0] in desk.tables("trusted_units")):
        return None if _names_other(desk, numeral, unit) else unit
    return _alone(desk, numeral, unit) if numeral else None


def _names_other(desk: Desk, numeral: Numeral | None, unit: UnitMatch) -> bool:
    """« deux secondes places », « 18 journées de championnat », « au 2° de l'article »: trusted, yet no unit."""
    word, tables = desk.words[unit.first], desk.tables
    if word in tables("ordinals_alone") and _noun_follows(desk, unit.last):
        hedges = desk.lexicon.phrases("hedges_before")
        named = numeral and desk.capital(unit.last)  # « elle bat de près d'une seconde Morel »
        return not (numeral and named and hedges.match_before(desk.words, numeral.first))
    halved = desk.word(unit.first - 2) in tables("half_units")  # « une demi-journée »
    if word in tables("matchdays") and not halved:
        return not tables("leagues").keys().isdisjoint(desk.window(unit.first, unit.last))
    # « 1,5 degré d'ici à 2050 » is one of heat, « à 180° sur » one of an angle
    whole = numeral is None or (numeral.printed.ulp == ONE and numeral.printed.value < _HIGHEST_CLAUSE)
    return whole and word in tables("enumerating") and _enumerates(desk, unit)


def _lies_there(desk: Desk, unit: UnitMatch, cues: frozenset[str]) -> bool:
    """« des francs versés sur un compte en Suisse »: all that speaks of a country is where an account is."""
    places = range(max(1, unit.first - CUE_REACH), min(desk.length, unit.last + CUE_REACH))
    accounts, before = desk.tables("accounts"), desk.tables("before_account")
    if not any(desk.words[place] in accounts and desk.words[place - 1] in before for place in places):
        return False  # « Lausanne compte 140 000 habitants »
    return all(desk.words[place - 1] in desk.tables("before_place") for place in places if desk.words[place] in cues)


def _alone(desk: Desk, numeral: Numeral, usual: UnitMatch) -> UnitMatch | None:
    """« deux livres », « -27C »: an ambiguous form that with its number is the whole text; money first."""
    if not fills(desk.board, numeral.first, usual.last):
        return None
    dimensions = desk.units.dimensions
    money = (unit for unit in desk.units.meanings(desk.tokens, usual.first) if dimensions[unit.unit] == "money")
    named = next((unit for unit in money if not unit.symbol and len(desk.words[unit.first]) > 1), None)
    clear = dimensions[usual.unit] in _ALONE or (usual.symbol and dimensions[usual.unit] != "money")
    return named or (usual if clear else None)


def _code(desk: Desk, unit: UnitMatch) -> bool:
    """« 890 RON »: three capitals or more that name a currency after a number."""
    return unit.symbol and desk.units.dimensions[unit.unit] == "money" and len(desk.words[unit.first]) >= CODE


def _enumerates(desk: Desk, unit: UnitMatch) -> bool:
    """« au 2° de l'article », « quatre degrés d'ouverture »: a small word goes on, and nothing speaks of heat."""
    table = desk.tables("enumerating")[desk.words[unit.first]]
    if not desk.spaced(unit.last) or desk.word(unit.last) not in desk.tables(table) or desk.cues_near(unit):
        return False
    if desk.word(unit.first - 2) in desk.tables("weather_verbs"):
        return False
    return desk.word(unit.last)[-1] != "'" or desk.word(unit.last + 1) not in desk.tables("function_words")


def _noun_follows(desk: Desk, index: int) -> bool:
    """« deux secondes places », « une seconde fois »."""
    word = desk.word(index)
    if not word.isalpha() or not desk.spaced(index) or word in desk.tables("function_words") or word.endswith("ment"):
        return False
    return not desk.words[index - 1].endswith("s") or word.endswith(PLURAL)
