"""The named formulas: what each computes from the roles of a relation, and which printed figure it is held against."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from numcheck import format as fmt
from numcheck.checks.arithmetic.computing import (
    HUNDRED,
    UNIT,
    Compute,
    by_period,
    change,
    conversion,
    each,
    factor,
    fraction,
    of_base,
    of_fraction,
    over_periods,
    part_of_whole,
    product,
    ratio,
    share,
    signed_step,
    speed,
    step,
    summed,
)
from numcheck.checks.arithmetic.fitting import (
    comparable,
    convertible,
    dimension,
    fits_change,
    fits_gap,
    fits_step,
    points_printed,
    rates,
    roles,
    same_noun,
)
from numcheck.checks.arithmetic.widths import Size
from numcheck.interval import Interval
from numcheck.model import Relation


class Formula(NamedTuple):
    """One formula over a kind of relation.

    `compute` gives the result from the sizes of the other roles, `stated` names the role that prints it. `fits` says
    whether the formula speaks about these figures at all. `shown` are the roles of the arithmetic as written, `sign`
    stands between them: an operation, or « → » from one value to another. `bound` holds when the result only must not
    exceed what is stated. `wrong` are the usual mistakes: what such a writer computed, by the name of the mistake.
    """

    relation: str
    stated: str
    compute: Compute
    fits: Callable[[Relation], bool]
    sign: str
    shown: tuple[str, ...]
    unit: str = "figure"
    bound: bool = False
    signed: bool = False
    wrong: tuple[tuple[str, Compute], ...] = ()

    def written(self, relation: Relation) -> str:
        """The figures that the result comes from, as they are printed: « 120 + 150 + 60 »."""
        return fmt.join([mention.text for mention in roles(relation, *self.shown)], self.sign)

    @property
    def operation(self) -> bool:
        """Whether the figures are written as an operation that equals its result."""
        return self.sign != "→"


def _alike(*names: str) -> Callable[[Relation], bool]:
    return lambda relation: comparable(*roles(relation, *names))


def _proportion(relation: Relation) -> bool:
    mention = relation.one("fraction")
    return mention.kind == "ratio" and (mention.value or 0) < 1


def _multiplied(relation: Relation) -> bool:
    mention = relation.one("factor")
    return (mention.value or 0) > 1 and mention.role != "divisor"


def _paced(role: str) -> Callable[[Relation], bool]:
    def fits(relation: Relation) -> bool:
        figures = roles(relation, "each", "stated")
        return role in relation.roles and comparable(*figures) and same_noun(*figures)

    return fits


def _temperatures(relation: Relation) -> bool:
    return convertible(relation) and dimension(relation.one("printed")) == "temperature"


def _moves(relation: Relation) -> bool:
    return [dimension(mention) for mention in roles(relation, "distance", "time", "stated")] == [
        "length",
        "duration",
        "speed",
    ]


def _from_final(relation: Relation, size: Size) -> Interval:
    return (UNIT - size(relation.one("from")) / size(relation.one("to"))) * HUNDRED


def _as_factor(relation: Relation, size: Size) -> Interval:
    return ratio(relation, size) * HUNDRED


def _factor_kept(relation: Relation, size: Size) -> Interval:
    return size(relation.one("factor")) * HUNDRED


_ENDS = ("from", "to")
_percent = fits_change("percent")

FORMULAS: dict[str, Formula] = {
    "change": Formula(
        "change",
        "stated",
        change,
        lambda relation: _percent(relation) and not points_printed(relation),
        "→",
        _ENDS,
        unit="percent",
        signed=True,
        wrong=(("base", _from_final), ("factor", _as_factor)),
    ),
    "points_as_percent": Formula(
        "change",
        "stated",
        change,
        lambda relation: _percent(relation) and points_printed(relation),
        "→",
        _ENDS,
        unit="percent",
        signed=True,
    ),
    "points": Formula(
        "change",
        "stated",
        signed_step,
        lambda relation: fits_change("point")(relation) and rates(relation),
        "→",
        _ENDS,
        signed=True,
    ),
    "step": Formula("change", "stated", signed_step, fits_step, "→", _ENDS, signed=True),
    "multiple": Formula("change", "stated", ratio, fits_change("ratio"), "→", _ENDS, unit="factor"),
    "difference": Formula(
        "difference",
        "stated",
        step("a", "b"),
        lambda r: comparable(*roles(r, "a", "b")) and fits_gap(r),
        "−",
        ("a", "b"),
    ),
    "share": Formula("share", "rate", share, _alike("part", "base"), "/", ("part", "base"), unit="percent"),
    "share_in_words": Formula(
        "share_in_words",
        "fraction",
        part_of_whole,
        lambda relation: _proportion(relation) and comparable(*roles(relation, "part", "base")),
        "/",
        ("part", "base"),
        unit="factor",
    ),
    "rate_base": Formula("part_of", "part", of_base, _alike("part", "base"), "×", ("rate", "base")),
    "fraction_of": Formula(
        "fraction_of",
        "part",
        of_fraction,
        lambda relation: _proportion(relation) and comparable(*roles(relation, "part", "base")),
        "×",
        ("fraction", "base"),
    ),
    "sum": Formula("sum", "total", summed, _alike("total", "parts"), "+", ("parts",)),
    "detail": Formula("detail", "total", summed, _alike("total", "parts"), "+", ("parts",)),
    "subset": Formula("subset", "total", summed, _alike("total", "parts"), "+", ("parts",), bound=True),
    "fraction": Formula("fraction_percent", "stated", fraction, _proportion, "=", ("fraction",), unit="percent"),
    "factor_percent": Formula(
        "multiple_percent",
        "stated",
        factor,
        _multiplied,
        "=",
        ("factor",),
        unit="percent",
        wrong=(("factor", _factor_kept),),
    ),
    "per_head": Formula("per_head", "stated", each, _alike("total", "stated"), "/", ("total", "base")),
    "per_inhabitant": Formula("per_inhabitant", "stated", each, _alike("total", "stated"), "/", ("total", "base")),
    "over_periods": Formula("pace", "stated", over_periods, _paced("times"), "×", ("each", "times")),
    "by_period": Formula("pace", "stated", by_period, _paced("split"), "/", ("each", "split")),
    "product": Formula("product", "total", product, _alike("each", "total"), "×", ("count", "each")),
    "conversion": Formula("conversion", "converted", conversion(False), convertible, "=", ("printed",)),
    "conversion_step": Formula("conversion", "converted", conversion(True), _temperatures, "=", ("printed",)),
    "speed": Formula("speed", "stated", speed, _moves, "/", ("distance", "time")),
}
