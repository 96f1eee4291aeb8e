"""A numeral and what it counts: the unit, the currency or the noun that makes it a quantity."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Draft, Numeral
from numcheck.extract.desk import Desk, Measured
from numcheck.extract.nouns import counted_noun, past_adjectives
from numcheck.extract.signs import below_zero, degrees_below_zero, minus
from numcheck.extract.units import UnitMatch
from numcheck.interval import Printed
from numcheck.model import Kind, Reading

DEGREE = "degree Celsius"
HUNDRED = 100
MILLIONS = 6  # zeros: « 5000000 de degrés »
CODE = 3  # letters of a currency's code
_KINDS: dict[str, Kind] = {"money": "money", "share": "percent", "points": "percent", "duration": "duration"}


def measure(desk: Desk, numeral: Numeral) -> Measured:
    """The draft of one numeral with its unit or its noun, before ranges, hedges and what it composes with."""
    tokens = desk.tokens
    kind: Kind = "ordinal" if numeral.ordinal else "ratio" if numeral.ratio else "number"
    start, end = tokens.starts[numeral.first], tokens.ends[numeral.last - 1]
    draft = Draft(numeral.first, numeral.last, start, end, kind, numeral.printed, trail=(numeral.form,))
    measured = Measured(draft, numeral, None, numeral.scale)
    if numeral.ordinal:
        return measured
    unit = _unit(desk, numeral)
    if unit:
        _with_unit(desk, measured, unit)
    elif not _money_before(desk, measured) and not numeral.ratio:
        draft.noun = counted_noun(desk, numeral)
        if draft.noun:
            draft.kind = "count"
            draft.trail += ("noun",)
        elif desk.word(draft.first - 1) in desk.tables("number_minus"):
            minus(desk, draft)
        elif degrees_below_zero(desk, draft):
            draft.kind, draft.unit = "quantity", DEGREE
    if numeral.readings:
        _choose_reading(desk, measured)
    return measured


def _unit(desk: Desk, numeral: Numeral) -> UnitMatch | None:
    """The unit right after a numeral, after its « de », or past « dernières » and the like."""
    index, word = numeral.last, desk.word(numeral.last)
    if not word or not desk.near(index):
        return None
    if word in desk.units.by_first:
        found = _credible(desk, index, True, numeral.printed.value)
        if found:
            return found
    if word in desk.tables("number_of") and (numeral.scale > 1 or numeral.ratio or numeral.printed.zeros >= MILLIONS):
        return _credible(desk, index + 1, symbols=numeral.scale > 1)
    if word == "-" and not desk.gaps[index] and index + 1 < desk.length and not desk.gaps[index + 1]:
        return _credible(desk, index + 1, symbols=numeral.form == "digits")
    after = past_adjectives(desk, index)
    return _credible(desk, after, symbols=False) if after > index else None


def _credible(desk: Desk, index: int, symbols: bool, value: Decimal = Decimal(0)) -> UnitMatch | None:
    """The unit at token `index`; a form that also names something else needs a cue nearby, or our trust."""
    first: UnitMatch | None = None
    words: frozenset[str] | None = None
    for unit in desk.units.meanings(desk.tokens, index) if desk.near(index) else ():
        if unit.symbol and not symbols:
            continue
        below_zero_degrees = value < 0 and desk.units.dimensions[unit.unit] == "temperature"  # « -27C »
        if not unit.doubtful or _code(desk, unit) or below_zero_degrees:
            return first or unit
        if unit.unit in desk.tables("points_of_a_hundred") and abs(value) > HUNDRED:
            continue  # an index, not a share
        cues = desk.cues.get(unit.unit)
        if cues:
            words = words or desk.window(unit.first, unit.last)
            if not cues.isdisjoint(words):
                return unit
        first = first or unit
    form = tuple(desk.words[index : first.last]) if first else ()
    if first and (
        form in desk.lexicon.forms("trusted_units") or (len(form) > 1 and form[0] in desk.tables("trusted_units"))
    ):
        if desk.words[index] in desk.tables("ordinals_alone") and _noun_follows(desk, first.last):
            return None
        return None if desk.words[index] in desk.tables("enumerating") and _enumerates(desk, first) else first
    return None


def _code(desk: Desk, unit: UnitMatch) -> bool:
    """« 890 RON »: three capitals or more that name a currency after a number."""
    return unit.symbol and desk.units.dimensions[unit.unit] == "money" and len(desk.words[unit.first]) >= CODE


def _enumerates(desk: Desk, unit: UnitMatch) -> bool:
    """« au 2° de l'article », « quatre degrés d'ouverture »: a small word goes on, and nothing speaks of heat."""
    table = desk.tables("enumerating")[desk.words[unit.first]]
    return desk.spaced(unit.last) and desk.word(unit.last) in desk.tables(table) and not desk.cues_near(unit)


def _noun_follows(desk: Desk, index: int) -> bool:
    """« deux secondes places », « une seconde fois »."""
    word = desk.word(index)
    if not word.isalpha() or not desk.spaced(index) or word in desk.tables("function_words") or word.endswith("ment"):
        return False
    return not desk.words[index - 1].endswith("s") or word.endswith(("s", "x", "z"))


def _with_unit(desk: Desk, measured: Measured, unit: UnitMatch) -> None:
    draft = measured.draft
    dimension = desk.units.dimensions[unit.unit]
    draft.kind = _KINDS.get(dimension, "quantity")
    draft.unit = unit.unit
    draft.trail += ("unit",)
    desk.resize(draft, draft.first, unit.last)
    measured.unit = unit
    if draft.kind == "quantity":
        _per(desk, draft)
    if unit.exponent and draft.printed:
        factor = Decimal(10) ** unit.exponent
        draft.printed = draft.printed.scaled(factor)
        measured.factor *= factor
    if dimension == "temperature":
        below_zero(desk, measured)


def _per(desk: Desk, draft: Draft) -> None:
    """« 0,1 litre/kg », « 2 Gt/an »: a unit over another that the table does not list together."""
    slash = draft.last
    if desk.word(slash) != "/" or slash + 1 >= desk.length or desk.gaps[slash] or desk.gaps[slash + 1]:
        return
    below = desk.units.match(desk.tokens, slash + 1)
    if below:
        draft.unit = f"{draft.unit} per {below.unit}"
        draft.trail += ("per",)
        desk.resize(draft, draft.first, below.last)


def _money_before(desk: Desk, measured: Measured) -> bool:
    """« $10 », « EUR 20 », « £ 8,10 millions »."""
    draft = measured.draft
    first = desk.units.money_before(desk.tokens, draft.first)
    if first is None or any(desk.board.taken[first.first : draft.first]) or not desk.near(draft.first):
        return False
    apart = bool(desk.gaps[first.first]) and not desk.gaps[draft.first]
    if desk.word(first.first - 1).isdecimal() and not apart:  # « 10€50 »
        return False
    draft.kind, draft.unit = "money", first.unit
    draft.trail += ("currency before",)
    desk.resize(draft, first.first, draft.last)
    measured.unit = first
    return True


def _choose_reading(desk: Desk, measured: Measured) -> None:
    """« 3.076 habitants » counts thousands, « 490.484 km/h » has decimals; the other reading is kept.

    Where other numbers of the text show which mark begins decimals, they decide.
    """
    draft, numeral = measured.draft, measured.numeral
    values = sorted((numeral.printed.value, *numeral.readings), key=abs)
    mark = "." if "." in desk.tokens.text[draft.start : draft.end] else ","
    if draft.kind == "count":
        chosen = values[1]
    elif desk.decimal_marks == mark:
        chosen = values[0]
    elif desk.decimal_marks and mark not in desk.decimal_marks:
        chosen = values[1]
    elif draft.kind in {"quantity", "percent", "duration"}:
        rounded = numeral.printed.value == values[1] and numeral.printed.zeros >= 2
        chosen = values[1] if rounded else values[0]
    else:
        chosen = numeral.printed.value
    other = values[0] if chosen == values[1] else values[1]
    if chosen != numeral.printed.value and draft.printed:
        ulp = Decimal("0.001") if chosen == values[0] else Decimal(1)
        factor = measured.factor / numeral.scale
        draft.printed = Printed(chosen, ulp).scaled(factor)
    draft.readings = (Reading(value=other),)
    draft.trail += ("two readings",)
