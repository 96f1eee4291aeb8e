"""How often a rate is paid: « 85 euros par nuit, soit 595 euros pour sept nuits », « 20 euros par mois, … un an »."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import converted, dimension, stem
from numcheck.checks.arithmetic.readings.periods import TIMES, Times, supposed
from numcheck.checks.base import Context
from numcheck.checks.cues import after_noun
from numcheck.lexicon import lexicon
from numcheck.lexicon.conversions import unit_data
from numcheck.model import Mention, Relation

_REACH = 4
"""Words after an amount among which its « par » stands: « 4 litres de fioul par heure »."""


def with_number(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations of a rate and a number of what it is for, with that number, in its unit, as `times`."""
    for relation in relations:
        if relation.kind == "rated":
            each, count = relation.one("each"), relation.one("count")
            closed = count.span.start < each.span.start or _closed(context, count)
            price = lexicon().phrases("unitprices").match(context.tokens.words, each.tokens[1])
            of_unit = price is not None and price[1] == count.unit and not _again(context, each.tokens[1] + price[0])
            times = (count if of_unit else _times(each, count, thing(context, each))) if closed else None
            each = converted(each, relation.one("total").unit)
            if times is None and closed and (measured := _in_measures(relation)):
                each, times = measured, count
            if times is not None:
                yield relation._replace(roles={**relation.roles, "each": (each,), "times": (times,)})


def with_price_unit(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations of a price by unit, their base in that unit: « 75 cl pour 9 euros, soit 12 euros le litre »."""
    for relation in relations:
        if relation.kind == "per_head":
            base = relation.one("base")
            unit = lexicon().phrases("unitprices").match(context.tokens.words, relation.one("stated").tokens[1])
            priced = converted(base, str(unit[1])) if unit else base
            yield relation if priced is base else relation._replace(roles={**relation.roles, "base": (priced,)})


def _in_measures(relation: Relation) -> Mention | None:
    """The rate of « 90 km/h pendant trois heures, soit 270 km » as what it makes in one unit of its time or place."""
    each, count, total = (relation.one(role) for role in ("each", "count", "total"))
    if dimension(each) == "speed" and count.unit not in {"hour", "minute", "second"}:
        return None  # nobody drives for days
    if _MADE.get((dimension(each), dimension(count))) != dimension(total) or dimension(total) is None:
        return None
    units = unit_data().units
    factor = units[each.unit or ""].factor * units[count.unit or ""].factor / units[total.unit or ""].factor
    times = Decimal(factor.numerator) / Decimal(factor.denominator)
    return each._replace(unit=total.unit, printed=each.printed.scaled(times)) if each.printed else None


_MADE: dict[tuple[str | None, str | None], str] = {
    ("speed", "duration"): "length",
    ("flow", "duration"): "volume",
    ("surface density", "area"): "mass",
    ("energy per area", "area"): "energy",
    ("density", "volume"): "mass",
}
"""What a rate makes in a time or place."""


def thing(context: Context, each: Mention) -> str:
    """What an amount is for: the « nuit » of « 85 euros par nuit », « la nuit »; empty where it says nothing."""
    words, tail = context.tokens.words, after_noun(context, each)
    last = min(tail.place + _REACH, len(words) - 1)
    first = tail.past("at_words").past("bare_of").place  # « à l'heure », « de l'heure »
    place = next((index for index in range(first, last) if words[index] in lexicon().words("by_words")), first)
    linked = place < last and any(words[place] in lexicon().words(table) for table in _LINKS)
    return words[place + 1] if linked and not _again(context, place + 2) else ""


def _again(context: Context, index: int) -> bool:
    """Whether a rate goes on with what else it is for: « par nuit et par personne »."""
    return not lexicon().words("by_words").keys().isdisjoint(context.tokens.words[index : index + 2])


def _times(each: Mention, count: Mention, thing: str) -> Mention | None:
    if count.kind != "duration":
        return count if thing and stem(count.noun or "") == stem(thing) else None
    unit = str(lexicon().words("time_units").get(thing, ""))
    if unit == count.unit:
        return count
    times = TIMES.get((unit, count.unit or ""))
    if times is None or count.hedge or not count.value:
        return None
    if unit == "month":  # « 20 euros par mois, soit 240 euros sur un an »: of no 13 or 14 payments
        times = Times(times.usual, times.usual, times.usual)
    return supposed(each, times, count.value)


def _closed(context: Context, count: Mention) -> bool:
    """Whether no word narrows a number down: « six jours », not « six jours ouvrés »."""
    tail = after_noun(context, count)
    return not tail.word or tail.starts(*_ENDS)


_LINKS = ("by_words", "definite_articles")
_ENDS = ("phrase_ends", "soit")
