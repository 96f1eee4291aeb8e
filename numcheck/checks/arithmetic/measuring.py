"""Formulas over measures, what they compute and when they fit: times, areas, speeds, densities, conversions."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.computing import Compute
from numcheck.checks.arithmetic.fitting import convertible, dimension, roles, stem, unit_of
from numcheck.checks.arithmetic.widths import Size
from numcheck.interval import HALF, Interval, point, total
from numcheck.lexicon import lexicon
from numcheck.lexicon.conversions import unit_data
from numcheck.model import Mention, Relation


def summed_time(relation: Relation, size: Size) -> Interval:
    """The sum of durations in the unit of the printed one, which may be rounded where a part has another unit."""
    parts, unit = relation.roles["parts"], _factor(relation.one("total").unit)
    found = total([_base(part, size) for part in parts]) / point(unit)
    slack = HALF if any(_factor(part.unit) != unit for part in parts) else Decimal(0)
    return Interval(found.low - slack, found.high + slack)


def repeated(relation: Relation, size: Size) -> Interval:
    """A number of equal durations, in the unit of the printed sum."""
    return size(relation.one("count")) * _base(relation.one("each"), size) / point(_factor(relation.one("total").unit))


def area(relation: Relation, size: Size) -> Interval:
    """Length times width, in the unit of the stated area; a bare figure is in the unit of the other one."""
    length, width = relation.one("length"), relation.one("width")
    sides = [_in_base(one, one.unit or other.unit, size) for one, other in ((length, width), (width, length))]
    return sides[0] * sides[1] / point(_factor(relation.one("stated").unit))


def speed(relation: Relation, size: Size) -> Interval:
    """Distance over time, in the unit of the stated speed."""
    metres = _base(relation.one("distance"), size)
    seconds = _base(relation.one("time"), size)
    return metres / seconds / point(_factor(relation.one("stated").unit))


def density(relation: Relation, size: Size) -> Interval:
    """People over an area, by square kilometre."""
    square_kilometres = _base(relation.one("base"), size) / point(_factor("square kilometre"))
    return size(relation.one("total")) / square_kilometres


def conversion(difference: bool) -> Compute:
    """The figure in the other unit; as a change rather than a level when `difference`."""

    def compute(relation: Relation, size: Size) -> Interval:
        values, source, target = (
            size(relation.one("printed")),
            *(unit_of(relation.one(r)) or "" for r in ("printed", "converted")),
        )
        ends = [
            unit_data().convert(end, source, target, difference=difference) if end.is_finite() else end
            for end in (values.low, values.high)
        ]
        return Interval(min(ends), max(ends))

    return compute


def in_hours(relation: Relation) -> bool:
    """Whether durations are of hours and minutes: days of them are not whole."""
    return all(mention.unit in {"hour", "minute", "second"} for mention in roles(relation, "each", "total"))


def temperatures(relation: Relation) -> bool:
    """Whether a temperature is printed in two units."""
    return convertible(relation) and dimension(relation.one("printed")) == "temperature"


def of_time(relation: Relation) -> bool:
    """Whether a total and its parts are durations."""
    return all(dimension(mention) == "duration" for mention in roles(relation, "total", "parts"))


def moves(relation: Relation) -> bool:
    """Whether a distance, a time and a speed are printed."""
    measures = [dimension(mention) for mention in roles(relation, "distance", "time", "stated")]
    return measures == ["length", "duration", "speed"]


def peopled(relation: Relation) -> bool:
    """Whether people, an area and their density are printed."""
    people = stem(relation.one("total").noun or "") in lexicon().words("inhabitants")
    measures = [dimension(mention) for mention in roles(relation, "base", "stated")]
    return people and measures == ["area", "population density"]


def flat(relation: Relation) -> bool:
    """Whether two lengths, one of which may leave out its unit, and an area are printed."""
    sides = [dimension(mention) for mention in roles(relation, "length", "width") if mention.unit]
    return bool(sides) and {*sides} == {"length"} and dimension(relation.one("stated")) == "area"


def _base(mention: Mention, size: Size) -> Interval:
    return _in_base(mention, mention.unit, size)


def _in_base(mention: Mention, unit: str | None, size: Size) -> Interval:
    return size(mention) * point(_factor(unit))


def _factor(unit: str | None) -> Decimal:
    factor = unit_data().units[unit or ""].factor
    return Decimal(factor.numerator) / Decimal(factor.denominator)
