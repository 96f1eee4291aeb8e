"""A numeral and what it counts: the unit, the currency or the noun that makes it a quantity."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Draft, Numeral
from numcheck.extract.quantities.currencies import settled
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.extract.quantities.nouns import counted_noun
from numcheck.extract.quantities.readings import choose_reading
from numcheck.extract.quantities.signs import below_nothing, below_zero, degrees_below_zero, minus
from numcheck.extract.quantities.unit_after import unit_after
from numcheck.extract.units import UnitMatch
from numcheck.interval import ONE
from numcheck.model import Kind

DEGREE = "degree Celsius"
PERCENT = "percentage"
MONEY = "money"
_SIGNED = frozenset(("percent", "money"))
_LENGTHS = frozenset(("m", "km", "cm", "mm", "dm"))
_CLOSING = frozenset(".;:!?()")
_SPACES = frozenset(("area", "volume"))
_POWERS = {
    **{(f"{name}metre", "2"): f"square {name}metre" for name in ("", "kilo", "centi", "milli")},
    **{(f"{name}metre", "3"): f"cubic {name}metre" for name in ("", "kilo", "deci", "centi", "milli")},
}
_RAISED = {"²": "2", "³": "3"}
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
    unit = unit_after(desk, numeral)
    if unit and not (unit.symbol and _abbreviates(desk, unit.first) and _money_before(desk, measured)):
        _with_unit(desk, measured, unit)
    elif measured.unit is None and not _money_before(desk, measured):
        if not numeral.ratio:
            _without_unit(desk, measured)
        elif numeral.last == numeral.first + 1 and not desk.words[numeral.first].isalpha():
            _part_of_one(desk, draft, numeral)
    if numeral.readings:
        choose_reading(desk, measured)
    return measured


def _without_unit(desk: Desk, measured: Measured) -> None:
    """What a number without a unit counts, or what the signs and words beside it make of it."""
    draft = measured.draft
    draft.noun = counted_noun(desk, measured.numeral)
    if draft.noun:
        draft.kind = "count"
        draft.trail += ("noun",)
    elif desk.word(draft.first - 1) in desk.tables("number_minus"):
        minus(desk, draft)
    elif degrees_below_zero(desk, draft):
        draft.kind, draft.unit = "quantity", DEGREE
    elif _share_named(desk, draft):
        draft.kind, draft.unit = "percent", PERCENT
    elif desk.word(draft.last) == "/":
        _per_space(desk, draft)
    elif measured.numeral.scale > ONE and (currency := _priced(desk, draft)):
        draft.kind, draft.unit = "money", currency


def _part_of_one(desk: Desk, draft: Draft, numeral: Numeral) -> None:
    """« ½ part », « ¾ verre », as « 1,5 part »; « ½ de la somme » is a share."""
    if noun := counted_noun(desk, numeral):
        draft.kind, draft.noun = "count", noun
        draft.trail += ("noun",)


def _share_named(desk: Desk, draft: Draft) -> bool:
    """« un pourcentage de 20 »."""
    before = draft.first - 1
    return desk.word(before) in desk.tables("of_words") and desk.word(before - 1) in desk.tables("share_nouns")


def _priced(desk: Desk, draft: Draft) -> str | None:
    """« 412 millions d'euros, soit 28 millions du kilomètre »: the currency of the amount before."""
    article = draft.last
    if desk.word(article) not in desk.tables("before_priced") or desk.word(article + 1) not in desk.units.nouns:
        return None
    begin, _ = desk.tokens.sentence_bounds(desk.tokens.sentence(draft.first))
    for said in reversed(desk.board.drafts):
        if said.kind == "money":
            return said.unit if said.first >= begin else None
    return None


def _with_unit(desk: Desk, measured: Measured, unit: UnitMatch) -> None:
    draft = measured.draft
    dimension = desk.units.dimensions[unit.unit]
    if dimension == MONEY:
        unit = settled(desk, unit)
    draft.kind = _KINDS.get(dimension, "quantity")
    draft.unit = unit.unit
    draft.trail += ("unit",)
    desk.resize(draft, draft.first, unit.last)
    measured.unit = unit
    if draft.kind == "quantity":
        other = desk.tables("other_units").get(unit.unit) if unit.symbol else None
        if other and not desk.cues[other].isdisjoint(desk.window(unit.first, unit.last)):
            draft.unit = other  # « une accélération de 4 g »
        _spaced_power(desk, draft)
        _per(desk, draft)
    if unit.exponent and draft.printed:
        factor = Decimal(10) ** unit.exponent
        draft.printed = draft.printed.scaled(factor)
        measured.factor *= factor
    if dimension == "temperature":
        below_zero(desk, measured)
    elif draft.kind in _SIGNED and desk.word(draft.first - 1) in desk.tables("number_minus"):
        below_nothing(desk, draft)


def _spaced_power(desk: Desk, draft: Draft) -> None:
    """« 125 cm 3 », « 100 m ² »: an exponent that has come down to the line, or stands apart."""
    power = draft.last
    raised = _RAISED.get(desk.word(power))
    solid = _POWERS.get((draft.unit or "", raised or desk.word(power)))
    if not solid or desk.gaps[power] != " " or desk.printed(power - 1) not in _LENGTHS:
        return
    if raised or _ends_after(desk, power):
        draft.unit = solid
        desk.resize(draft, draft.first, power + 1)


def _ends_after(desk: Desk, index: int) -> bool:
    """Whether no decimals, no unit and no noun go on after a token."""
    after = desk.word(index + 1)
    if not after or after in _CLOSING or "\n" in desk.gaps[index + 1]:
        return True
    if after == ",":
        return index + 2 >= desk.length or desk.gaps[index + 2] != ""
    return after in desk.tables("function_words") and desk.gaps[index + 1] != ""


def _per(desk: Desk, draft: Draft) -> None:
    """« 0,1 litre/kg », « 2 Gt/an »: a unit over another that the table does not list together."""
    below = _below(desk, draft.last)
    if below:
        draft.unit = f"{draft.unit} per {below.unit}"
        draft.trail += ("per",)
        desk.resize(draft, draft.first, below.last)


def _per_space(desk: Desk, draft: Draft) -> None:
    """« 300/mm³ », « 12/km² »: a bare number over a unit of space."""
    below = _below(desk, draft.last)
    if below and not below.doubtful and desk.units.dimensions[below.unit] in _SPACES:
        draft.kind, draft.unit = "quantity", f"per {below.unit}"
        draft.trail += ("per",)
        desk.resize(draft, draft.first, below.last)


def _below(desk: Desk, slash: int) -> UnitMatch | None:
    """The unit glued behind a slash."""
    if desk.word(slash) != "/" or slash + 1 >= desk.length or desk.gaps[slash] or desk.gaps[slash + 1]:
        return None
    return desk.units.match(desk.tokens, slash + 1)


def _money_before(desk: Desk, measured: Measured) -> bool:
    """« $10 », « EUR 20 », « £ 8,10 millions »."""
    draft = measured.draft
    first = desk.units.money_before(desk.tokens, draft.first)
    if first is None or _part_of_word(desk, first.first) or not desk.near(draft.first):
        return False
    if not desk.board.free(first.first, draft.first):
        return False
    apart = bool(desk.gaps[first.first]) and not desk.gaps[draft.first]
    if desk.word(first.first - 1).isdecimal() and not apart:  # « 10€50 »
        return False
    first = settled(desk, first)
    draft.kind, draft.unit = "money", first.unit
    draft.trail += ("currency before",)
    scaled = draft.printed and _abbreviates(desk, draft.last) and not desk.gaps[draft.last]
    if scaled and draft.printed:  # « £20m »
        factor = Decimal(desk.tables("money_scales")[desk.words[draft.last]])
        draft.printed = draft.printed.scaled(factor)
        measured.factor *= factor
    desk.resize(draft, first.first, draft.last + bool(scaled))
    measured.unit = first
    return True


def _part_of_word(desk: Desk, index: int) -> bool:
    """« bz$ 5 »: letters glued before a sign, of which no currency that we know is made."""
    return index > 0 and not desk.gaps[index] and desk.words[index - 1].isalpha()


def _abbreviates(desk: Desk, index: int) -> bool:
    """Whether a token is an abbreviation of a scale that follows amounts after their currency."""
    return desk.word(index) in desk.tables("money_scales")
