"""Quantities printed in two units: « 2 h 15 », « deux ans et trois mois », « 3 euros 50 », « une heure et demie »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Draft, Numeral
from numcheck.extract.iso_durations import iso_duration
from numcheck.extract.quantities.desk import Desk, Measured
from numcheck.extract.quantities.implied import KEEPS, implied, looks_implied
from numcheck.extract.quantities.measures import measure
from numcheck.extract.quantities.nouns import past_noun
from numcheck.interval import HALF, ONE, Printed
from numcheck.model.smaller import SMALLER

_QUARTERS = frozenset(map(Decimal, ("0.25", "0.5", "0.75")))
_PRIMES = frozenset("'\"′″")
_INEXACT = frozenset({("year", "week"), ("year", "day"), ("month", "week"), ("month", "day")})


def compose(desk: Desk, measured: Measured) -> None:
    """Add what goes on after a quantity in a smaller unit; changes the draft in place."""
    draft = measured.draft
    if draft.noun:
        _count_half(desk, draft)
    if draft.unit is None or draft.printed is None:
        return
    if draft.kind == "money":
        _add_cents(desk, measured)
        _add_half(desk, measured, [(draft.printed.value, draft.unit)])
        return
    if draft.unit == "degree Celsius" and _add_tenths(desk, draft):
        return
    parts = [(draft.printed.value, draft.unit)]
    while draft.unit in SMALLER and _add_smaller(desk, measured, parts):
        pass
    if len(parts) == 1:
        _add_half(desk, measured, parts)
    if draft.kind == "duration":
        draft.iso = iso_duration(parts)


def _add_tenths(desk: Desk, draft: Draft) -> bool:
    """« 38°5 »: a thermometer's tenths, glued behind the sign."""
    index = draft.last
    tenths = desk.word(index)
    if draft.printed is None or draft.printed.ulp != ONE or len(tenths) != 1 or not tenths.isdecimal():
        return False
    if any(desk.gaps[draft.first + 1 : index + 1]) or (
        index + 1 < desk.length and not desk.gaps[index + 1] and desk.words[index + 1][0].isalnum()
    ):
        return False
    tenth = Decimal("0.1").copy_sign(draft.printed.value)
    draft.printed = Printed(draft.printed.value + int(tenths) * tenth, abs(tenth))
    desk.resize(draft, draft.first, index + 1)
    return True


def _add_half(desk: Desk, measured: Measured, parts: list[tuple[Decimal, str]]) -> None:
    """« deux heures et demie », « un an et demi », « deux heures trois quarts »."""
    draft, index = measured.draft, measured.draft.last
    joined = desk.word(index) in desk.tables("and_words")
    if _add_part(desk, draft, desk.numeral(index + joined)):
        parts[0] = (draft.printed.value if draft.printed else parts[0][0], parts[0][1])
        return
    if not joined or not desk.spaced(index + 1) or draft.printed is None:
        return
    over = desk.tables("half_units").get(desk.word(index + 1))
    if desk.word(index + 2) == "-" or draft.printed.ulp != ONE:  # « trois euros et demi-tarif »
        return
    if not over or (over > 2 and draft.unit != "hour"):
        return
    share = ONE / over
    draft.printed = Printed(draft.printed.value + share, share)
    parts[0] = (draft.printed.value, parts[0][1])
    desk.resize(draft, draft.first, index + 2)


def _count_half(desk: Desk, draft: Draft) -> None:
    """« trois niveaux et demi »: a half of what is counted."""
    after = past_noun(desk, draft)
    halved = desk.word(after) in desk.tables("and_words") and desk.tables("half_units").get(desk.word(after + 1)) == 2
    if draft.printed is None or draft.printed.ulp != ONE or not halved or desk.word(after + 2) == "-":
        return
    draft.printed = Printed(draft.printed.value + HALF, HALF)
    draft.trail += ("half",)


def _add_part(desk: Desk, draft: Draft, part: Numeral | None) -> bool:
    """« une heure trois quarts », « 2 h 1/2 »: a fraction that is no part of anything else."""
    if part is None or draft.printed is None or not part.ratio or draft.printed.ulp != ONE:
        return False
    if desk.gaps[part.first] not in {"", " "} or (draft.unit != "hour" and part.form != "digits"):
        return False
    if part.printed.value not in _QUARTERS or desk.word(part.last) in desk.tables("of_words"):
        return False
    draft.printed = Printed(draft.printed.value + part.printed.value, ONE / 4)
    desk.resize(draft, draft.first, part.last)
    return True


def _add_smaller(desk: Desk, measured: Measured, parts: list[tuple[Decimal, str]]) -> bool:
    """« 2 h 15 », « deux ans et trois mois »: whether a part in a smaller unit went on, and was added."""
    draft = measured.draft
    listed = draft.kind == "duration" and desk.word(draft.last) == ","
    joined = listed or desk.word(draft.last) in desk.tables("and_words")
    numeral = _next_part(desk, draft, joined)
    if numeral is None or draft.unit is None:
        return False
    rest = measure(desk, numeral)
    unit = rest.draft.unit
    if not joined and (rest.bare or _minutes(desk, measured, rest)) and looks_implied(desk, rest, draft.unit):
        unit = implied(rest, draft.unit)
    factor = SMALLER[draft.unit].get(unit or "")
    if not factor or rest.draft.printed is None or rest.draft.printed.value >= factor * (1 + (draft.unit != "hour")):
        return False
    if listed and not _closes_list(desk, rest):
        return False
    merges = draft.unit in KEEPS
    parts.append((rest.draft.printed.value, unit or ""))
    _join(draft_of=measured, rest=rest.draft.printed, factor=factor, unit=unit or "")
    if merges:
        parts[:] = [*parts[:-2], (parts[-2][0] + parts[-1][0] / factor, parts[-2][1])]
    desk.resize(draft, draft.first, past_prime(desk, rest.draft.last))
    return True


def _next_part(desk: Desk, draft: Draft, joined: bool) -> Numeral | None:
    """The plain number that goes on after a quantity of whole units, past the word that joins them."""
    numeral = desk.numeral(draft.last + joined)
    if numeral is None or desk.gaps[draft.last] not in {"", " "} or draft.printed is None or draft.printed.ulp != ONE:
        return None
    return None if numeral.ordinal or numeral.ratio or numeral.printed.value < 0 else numeral


def _minutes(desk: Desk, hours: Measured, rest: Measured) -> bool:
    """« 4h30 consécutives », « 4 h 30 supplémentaires »: two figures behind the sign of hours, whatever follows."""
    if rest.draft.kind != "count" or hours.draft.unit != "hour" or rest.numeral.form != "digits":
        return False
    return hours.unit is not None and hours.unit.symbol


def _closes_list(desk: Desk, part: Measured) -> bool:
    """« douze ans, un mois et huit jours »: whether a part is followed by « et » and the smallest one."""
    index, unit = part.draft.last, part.draft.unit
    last = desk.numeral(index + 1) if desk.word(index) in desk.tables("and_words") else None
    return last is not None and measure(desk, last).draft.unit in SMALLER.get(unit or "", ())


def past_prime(desk: Desk, index: int) -> int:
    """The token after « ' », « " » or « '' », which close minutes and seconds: « 2 h 03'12" »."""
    for sign in range(index, index + 2):
        if sign >= desk.length or desk.gaps[sign] or desk.words[sign] not in _PRIMES:
            return sign
        if desk.words[sign] != "'":
            return sign + 1
    return index + 2


def _join(draft_of: Measured, rest: Printed, factor: int, unit: str) -> None:
    draft = draft_of.draft
    if draft.printed is None or draft.unit is None:
        return
    if draft.unit in KEEPS:
        draft.printed = Printed(draft.printed.value + rest.value / factor, rest.ulp / factor)
        return
    ulp = rest.ulp if (draft.unit, unit) not in _INEXACT else Decimal(5)
    draft.printed = Printed(draft.printed.value * factor + rest.value, ulp)
    draft.unit = unit


def _add_cents(desk: Desk, measured: Measured) -> None:
    """« 3 euros et 50 centimes », « 5 euros 50 », « 10 €50 »."""
    draft = measured.draft
    joined = desk.word(draft.last) in desk.tables("and_words")
    numeral = _next_part(desk, draft, joined)
    if numeral is None or draft.printed is None or numeral.printed.value >= 100 or numeral.printed.ulp != ONE:
        return
    rest = measure(desk, numeral)
    named = rest.draft.unit is not None and rest.draft.unit.endswith(" cent")
    length = desk.tokens.ends[rest.draft.last - 1] - rest.draft.start
    implied = rest.bare and not joined and (length == 2 if numeral.form == "digits" else numeral.form == "words")
    if named or (implied and measured.unit and measured.unit.first >= measured.numeral.last):
        draft.printed = Printed(draft.printed.value + numeral.printed.value / 100, Decimal("0.01"))
        desk.resize(draft, draft.first, rest.draft.last)
