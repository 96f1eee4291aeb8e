"""Which figures a formula may speak about: those that measure the same thing."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from numcheck.checks.arithmetic.widths import magnitude, sized
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.lexicon.conversions import unit_data
from numcheck.link.relations import bare, scale_of, times
from numcheck.model import Mention, Relation

_FIGURES = re.compile(r"\d+(?:[.,]\d+)?")

MOST_POINTS = 100
"""What two percentages may lie apart; a larger bare figure is no difference of theirs."""


def comparable(*mentions: Mention) -> bool:
    """Whether figures measure the same: the same unit, or things counted; bare numbers go with everything."""
    kinds = {mention.kind for mention in mentions if mention.kind != "number"}
    if "percent" in kinds and any(m.kind == "number" and scale_of(m) != ONE for m in mentions):
        return False  # « 3 102 milliards … 110,5 % »
    return len({mention.unit for mention in mentions if mention.unit}) <= 1 and len(kinds) <= 1


def same_noun(*mentions: Mention) -> bool:
    """Whether the figures that have a noun have the same one."""
    return len({stem(mention.noun) for mention in mentions if mention.noun}) <= 1


def alike(first: Mention, second: Mention) -> bool:
    """Whether two figures measure the same, of one noun as far as they have any."""
    return comparable(first, second) and same_noun(first, second)


def in_one_scale(first: Mention, second: Mention) -> tuple[Mention, Mention]:
    """Two figures in the scale that one of them names: « 3 millions en 2022 et 4 en 2023 »."""
    scales = {scale_of(first), scale_of(second)} - {ONE}
    if len(scales) != 1:
        return first, second
    scale = scales.pop()
    one, other = (times(mention, scale) if bare(mention) else mention for mention in (first, second))
    return one, other


def stem(noun: str) -> str:
    """A noun without its plural ending, in lower case."""
    return noun.lower().rstrip("sx")


def roles(relation: Relation, *names: str) -> list[Mention]:
    """The mentions of some roles, in order."""
    return [mention for name in names for mention in relation.roles.get(name, ())]


def _is(mention: Mention, *kinds: str) -> bool:
    if mention.unit == "basis point":
        return False
    points = mention.unit == "point" or (mention.kind == "count" and stem(mention.noun or "") == "point")
    return ("point" if points else mention.kind) in kinds


def dimension(mention: Mention) -> str | None:
    """What the unit of a mention measures; the currency for money, None without a known unit."""
    unit = unit_data().units.get(unit_of(mention) or "")
    return unit.base if unit else None


def unit_of(mention: Mention) -> str | None:
    """The unit of a figure; in a conversion also one that its noun may name: « 14 500 pieds (4 420 mètres) »."""
    if mention.kind != "count":
        return mention.unit
    unit = lexicon().words("unit_nouns").get((mention.noun or "").lower())
    return str(unit) if unit else None


def measured_in(mention: Mention, unit: str | None) -> Mention:
    """A figure as one of a unit that its noun names: « 17 degrés » between 31 °C and 14 °C."""
    named = mention.kind == "count" and unit is not None and unit_of(mention) == unit
    return mention._replace(kind="quantity", unit=unit) if named else mention


def convertible(relation: Relation) -> bool:
    """Whether two figures have different units of one dimension, « 135 minutes » and « 2 h 15 » among them."""
    source, target = relation.one("printed"), relation.one("converted")
    if source.kind == "money" or (unit_of(source) == unit_of(target) and not _one_compound(source, target)):
        return False
    return dimension(source) == dimension(target) is not None


def _one_compound(source: Mention, target: Mention) -> bool:
    """Whether one of two durations in the same unit is told in two, neither roughly: « 2 h 15 »."""
    figures = sorted(len(_FIGURES.findall(mention.text)) for mention in (source, target))
    plain = source.kind == target.kind == "duration" and not (source.hedge or target.hedge)
    return plain and figures == [1, 2]


def fits_change(*stated: str) -> Callable[[Relation], bool]:
    """Whether two values can be compared, and their change is printed as one of some kinds."""

    def fits(relation: Relation) -> bool:
        start, end, result = relation.one("from"), relation.one("to"), relation.one("stated")
        if (
            not (comparable(start, end) and same_noun(start, end))
            or not start.value
            or not end.value
            or start.value < 0
            or end.value < 0
        ):
            return False
        return _is(result, *stated)

    return fits


def fits_step(relation: Relation) -> bool:
    """Whether a change is printed in the unit of its two values."""
    if rates(relation) and (relation.one("stated").value or 0) > MOST_POINTS:
        return False  # « de 5,5 à 6,1 % du PIB, soit 18 milliards de plus »
    return fits_change("money", "quantity", "count", "number")(relation) and comparable(
        *roles(relation, "from", "to", "stated")
    )


def fits_difference(relation: Relation) -> bool:
    """Whether two figures lie apart by a third; « 16,9 millions de dépenses » are money beside an amount of it."""
    if any(mention.kind == "money" for mention in roles(relation, "a", "b")):
        bare = {role: tuple(map(_unnamed, ms)) for role, ms in relation.roles.items()}
        relation = relation._replace(roles=bare)
    return comparable(*roles(relation, "a", "b")) and fits_gap(relation) and relation.one("a").kind != "percent"


def _unnamed(mention: Mention) -> Mention:
    return (
        mention._replace(kind="number", noun=None) if mention.kind == "count" and scale_of(mention) != ONE else mention
    )


def fits_gap(relation: Relation) -> bool:
    """Whether a gap is printed in what its two figures count, or in points."""
    first, second, stated = relation.one("a"), relation.one("b"), relation.one("stated")
    if first.kind == "percent":
        return _is(stated, "point")
    if stated.kind == "percent":
        return False  # « dépassent les prévisions de 7 % »
    return comparable(first, second, stated) or (not first.unit and not second.unit and _is(stated, "count", "point"))


def below_one(mention: Mention) -> bool:
    """Whether a figure is a proportion: « un tiers », not « le triple »."""
    return mention.kind == "ratio" and mention.role != "divisor" and (mention.value or 0) < 1


def rates(relation: Relation) -> bool:
    """Whether both values of a change are percentages."""
    return all(_is(mention, "percent") for mention in roles(relation, "from", "to"))


def points_printed(relation: Relation) -> bool:
    """Whether the printed percentage is the difference of two percentages."""
    if not rates(relation):
        return False
    start, end = (sized(mention, "strict", counted=False) for mention in equally_fine(*roles(relation, "from", "to")))
    return magnitude(end - start).meets(magnitude(sized(relation.one("stated"), "strict", counted=False)))


def equally_fine(*mentions: Mention) -> list[Mention]:
    """Figures of one series with as many decimals as the finest: in « de 3,5 % à 4 % » the second is 4,0 %."""
    ulp = min((mention.printed.ulp for mention in mentions if mention.printed), default=None)
    if not ulp:
        return list(mentions)
    return [m._replace(printed=m.printed._replace(ulp=ulp)) if m.printed else m for m in mentions]


def in_unit_of(relation: Relation) -> Relation:
    """A relation with its figures in the unit of its result: « de 8,90 à 9,20 euros, soit 30 centimes de plus »."""
    units = {m.unit for role, ms in relation.roles.items() if role != "stated" for m in ms if m.unit}
    stated = measured_in(relation.one("stated"), next(iter(units), None))
    unit, relation = stated.unit, relation._replace(roles={**relation.roles, "stated": (stated,)})
    factor = factor_between(units.pop(), unit) if len(units) == 1 and unit not in units else None
    if unit is None or factor is None:
        return relation
    roles = {role: ms if role == "stated" else _scaled(ms, factor, unit) for role, ms in relation.roles.items()}
    return relation._replace(roles={**roles, "finer": ()})


def converted(mention: Mention, unit: str | None) -> Mention:
    """A figure in another unit of its measure, or as it is: « 1,4 km » for « 20 mètres par an »."""
    factor = factor_between(mention.unit, unit) if unit and mention.unit != unit else None
    return _scaled((mention,), factor, unit)[0] if unit and factor else mention


def factor_between(old: str | None, new: str | None) -> Decimal | None:
    """How many of a unit another one makes; None where they measure different things."""
    first, second = (unit_data().units.get(name or "") for name in (old, new))
    if first is None or second is None or first.base != second.base or first.offset or second.offset:
        return None
    factor = first.factor / second.factor
    return Decimal(factor.numerator) / Decimal(factor.denominator)


def _scaled(mentions: tuple[Mention, ...], times: Decimal, unit: str) -> tuple[Mention, ...]:
    return tuple(m._replace(unit=unit, printed=m.printed.scaled(times)) if m.printed else m for m in mentions)
