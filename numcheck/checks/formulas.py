"""The named formulas: what each computes from the roles of a relation, and which printed figure it is held against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.widths import Size, magnitude, percent_of, sized
from numcheck.interval import ONE, Interval, point, total
from numcheck.lexicon.conversions import unit_data
from numcheck.model import Mention, Relation

HUNDRED = point(Decimal(100))
UNIT = point(ONE)
Compute = Callable[[Relation, Size], Interval]


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula over a kind of relation.

    `compute` gives the result from the sizes of the other roles, `stated` names the role that prints it. `fits` says
    whether the formula speaks about these figures at all. `shown` writes the arithmetic, an `operation` whose result it
    equals or a pair of figures. `bound` holds when the result only must not exceed what is stated. `wrong` are the usual mistakes: name → what such a writer computed.
    """

    relation: str
    stated: str
    compute: Compute
    fits: Callable[[Relation], bool]
    shown: Callable[[Relation, str], str]
    unit: str = "figure"
    operation: bool = False
    bound: bool = False
    signed: bool = False
    wrong: tuple[tuple[str, Compute], ...] = ()


def comparable(*mentions: Mention) -> bool:
    """Whether figures measure the same: the same unit, or things counted; bare numbers go with everything."""
    kinds = {mention.kind for mention in mentions if mention.kind != "number"}
    return len({mention.unit for mention in mentions if mention.unit}) <= 1 and len(kinds) <= 1


def same_noun(*mentions: Mention) -> bool:
    """Whether the figures that have a noun have the same one."""
    return len({_stem(mention.noun) for mention in mentions if mention.noun}) <= 1


def _stem(noun: str) -> str:
    return noun.lower().rstrip("sx")


def _roles(relation: Relation, *names: str) -> list[Mention]:
    return [mention for name in names for mention in relation.roles.get(name, ())]


def _is(mention: Mention, *kinds: str) -> bool:
    return ("point" if mention.unit == "point" else mention.kind) in kinds


def _ratio(relation: Relation, size: Size) -> Interval:
    stated = relation.roles.get("stated", ())
    if stated and stated[0].role == "divisor":
        return size(relation.one("from")) / size(relation.one("to"))
    return size(relation.one("to")) / size(relation.one("from"))


def _change(relation: Relation, size: Size) -> Interval:
    return (_ratio(relation, size) - UNIT) * HUNDRED


def _step(first: str, second: str) -> Compute:
    def compute(relation: Relation, size: Size) -> Interval:
        return magnitude(size(relation.one(second)) - size(relation.one(first)))

    return compute


def _signed_step(relation: Relation, size: Size) -> Interval:
    return size(relation.one("to")) - size(relation.one("from"))


def _share(relation: Relation, size: Size) -> Interval:
    return percent_of(size(relation.one("part")), size(relation.one("base")))


def _of_base(relation: Relation, size: Size) -> Interval:
    return size(relation.one("rate")) * size(relation.one("base")) / HUNDRED


def _sum(relation: Relation, size: Size) -> Interval:
    return total([size(part) for part in relation.roles["parts"]])


def _fraction(relation: Relation, size: Size) -> Interval:
    return size(relation.one("fraction")) * HUNDRED


def _factor(relation: Relation, size: Size) -> Interval:
    return (size(relation.one("factor")) - UNIT) * HUNDRED


def _each(relation: Relation, size: Size) -> Interval:
    return size(relation.one("total")) / size(relation.one("base"))


def _product(relation: Relation, size: Size) -> Interval:
    return size(relation.one("count")) * size(relation.one("each"))


def _conversion(difference: bool) -> Compute:
    def compute(relation: Relation, size: Size) -> Interval:
        values, source, target = (
            size(relation.one("printed")),
            *(relation.one(r).unit or "" for r in ("printed", "converted")),
        )
        ends = [
            unit_data().convert(end, source, target, difference=difference) if end.is_finite() else end
            for end in (values.low, values.high)
        ]
        return Interval(min(ends), max(ends))

    return compute


def _convertible(relation: Relation) -> bool:
    source, target = relation.one("printed"), relation.one("converted")
    return (
        source.unit != target.unit and source.kind == "quantity" and dimension(source) == dimension(target) is not None
    )


def _speed(relation: Relation, size: Size) -> Interval:
    metres = _base(relation.one("distance"), size)
    seconds = _base(relation.one("time"), size)
    factor = unit_data().units[relation.one("stated").unit or ""].factor
    return metres / seconds / point(Decimal(factor.numerator) / Decimal(factor.denominator))


def _base(mention: Mention, size: Size) -> Interval:
    factor = unit_data().units[mention.unit or ""].factor
    return size(mention) * point(Decimal(factor.numerator) / Decimal(factor.denominator))


def _votes(relation: Relation, size: Size) -> Interval:
    return total([size(mention) for mention in _roles(relation, "for", "against", "blank")])


def dimension(mention: Mention) -> str | None:
    """What the unit of a mention measures; the currency for money, None without a known unit."""
    unit = unit_data().units.get(mention.unit or "")
    return unit.base if unit else None


def _fits_change(*stated: str) -> Callable[[Relation], bool]:
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


def _fits_step(relation: Relation) -> bool:
    return _fits_change("money", "quantity", "count", "number")(relation) and comparable(
        *_roles(relation, "from", "to", "stated")
    )


def _fits_gap(relation: Relation) -> bool:
    first, second, stated = relation.one("a"), relation.one("b"), relation.one("stated")
    if first.kind == "percent":
        return _is(stated, "point")
    return comparable(first, second, stated) or (
        not first.unit and not second.unit and stated.kind in {"count", "percent"}
    )


def _rates(relation: Relation) -> bool:
    return all(_is(mention, "percent") for mention in _roles(relation, "from", "to"))


def _points_printed(relation: Relation) -> bool:
    """Whether the printed percentage is the difference of two percentages."""
    if not _rates(relation):
        return False
    start, end, stated = (sized(relation.one(role), "strict", counted=False) for role in ("from", "to", "stated"))
    return magnitude(end - start).meets(magnitude(stated))


def _texts(mentions: list[Mention], operator: str) -> str:
    return fmt.join([mention.text for mention in mentions], operator)


def _shown(operator: str, *roles: str, tail: str = "") -> Callable[[Relation, str], str]:
    return lambda relation, language: _texts(_roles(relation, *roles), operator) + tail


FORMULAS: dict[str, Formula] = {
    "change": Formula(
        "change",
        "stated",
        _change,
        lambda r: _fits_change("percent")(r) and not _points_printed(r),
        _shown("→", "from", "to"),
        unit="percent",
        signed=True,
        wrong=(
            ("base", lambda r, size: (UNIT - size(r.one("from")) / size(r.one("to"))) * HUNDRED),
            ("factor", lambda r, size: _ratio(r, size) * HUNDRED),
        ),
    ),
    "points_as_percent": Formula(
        "change",
        "stated",
        _change,
        lambda r: _fits_change("percent")(r) and _points_printed(r),
        _shown("→", "from", "to"),
        unit="percent",
        signed=True,
    ),
    "points": Formula(
        "change",
        "stated",
        _signed_step,
        lambda relation: _fits_change("point")(relation) and _rates(relation),
        _shown("→", "from", "to"),
        unit="points",
        signed=True,
    ),
    "step": Formula("change", "stated", _signed_step, _fits_step, _shown("→", "from", "to"), signed=True),
    "multiple": Formula(
        "change", "stated", _ratio, _fits_change("ratio"), _shown("→", "from", "to"), unit="factor"
    ),
    "difference": Formula(
        "difference",
        "stated",
        _step("a", "b"),
        lambda r: comparable(*_roles(r, "a", "b")) and _fits_gap(r),
        _shown("−", "a", "b"), operation=True,
    ),
    "share": Formula(
        "share", "rate", _share, lambda r: comparable(*_roles(r, "part", "base")), _shown("/", "part", "base"), operation=True, unit="percent"
    ),
    "rate_base": Formula(
        "part_of", "part", _of_base, lambda r: comparable(*_roles(r, "part", "base")), _shown("×", "rate", "base"), operation=True
    ),
    "sum": Formula("sum", "total", _sum, lambda r: comparable(*_roles(r, "total", "parts")), _shown("+", "parts"), operation=True),
    "subset": Formula(
        "subset", "total", _sum, lambda r: comparable(*_roles(r, "total", "parts")), _shown("+", "parts"), operation=True, bound=True
    ),
    "fraction": Formula("fraction_percent", "stated", _fraction, lambda r: r.one("fraction").kind == "ratio" and (r.one("fraction").value or 0) < 1, _shown("=", "fraction"), operation=True, unit="percent"),
    "factor_percent": Formula(
        "multiple_percent", "stated", _factor, lambda r: (r.one("factor").value or 0) > 1 and r.one("factor").role != "divisor", _shown("=", "factor"), operation=True, unit="percent",
        wrong=(("factor", lambda r, size: size(r.one("factor")) * HUNDRED),),
    ),
    "per_head": Formula("per_head", "stated", _each, lambda r: comparable(*_roles(r, "total", "stated")), _shown("/", "total", "base"), operation=True),
    "product": Formula("product", "total", _product, lambda r: comparable(*_roles(r, "each", "total")), _shown("×", "count", "each"), operation=True),
    "conversion": Formula("conversion", "converted", _conversion(False), _convertible, _shown("=", "printed"), operation=True),
    "conversion_step": Formula(
        "conversion",
        "converted",
        _conversion(True),
        lambda r: _convertible(r) and dimension(r.one("printed")) == "temperature",
        _shown("=", "printed"), operation=True,
    ),
    "votes": Formula("votes", "cast", _votes, lambda r: "cast" in r.roles, _shown("+", "for", "against", "blank"), operation=True),
    "speed": Formula(
        "speed",
        "stated",
        _speed,
        lambda r: [dimension(m) for m in _roles(r, "distance", "time", "stated")] == ["length", "duration", "speed"],
        _shown("/", "distance", "time"), operation=True,
    ),
}  # fmt: skip
