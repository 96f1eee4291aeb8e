"""The named formulas: what each computes from the roles of a relation, and which printed figure it is held against."""

from __future__ import annotations

from collections.abc import Callable

from numcheck.checks.arithmetic import computing as compute
from numcheck.checks.arithmetic import fitting as fit
from numcheck.checks.arithmetic import measuring as measure
from numcheck.checks.arithmetic.formula import Formula
from numcheck.checks.arithmetic.widths import Size
from numcheck.interval import ONE, Interval
from numcheck.lexicon import lexicon
from numcheck.link.relations import scale_of
from numcheck.model import Relation


def _alike(*names: str) -> Callable[[Relation], bool]:
    return lambda relation: fit.comparable(*fit.roles(relation, *names))


def _adds_up(relation: Relation) -> bool:
    """« 60 milliards d’euros : 41 milliards de dépenses et 19 milliards de recettes » are all money."""
    whole, parts = relation.one("total"), relation.roles["parts"]
    if whole.kind == "money":
        parts = tuple(m._replace(kind="number", noun=None) if scale_of(m) != ONE else m for m in parts)
    return fit.comparable(whole, *parts)


def _proportion(relation: Relation) -> bool:
    return fit.below_one(relation.one("fraction"))


def _multiplied(relation: Relation) -> bool:
    mention = relation.one("factor")
    return (mention.value or 0) > 1 and mention.role != "divisor"


def _paced(role: str) -> Callable[[Relation], bool]:
    def fits(relation: Relation) -> bool:
        figures = fit.roles(relation, "each", "stated")
        return role in relation.roles and fit.comparable(*figures) and fit.same_noun(*figures)

    return fits


def _rated(relation: Relation) -> bool:
    figures = fit.roles(relation, "each", "total")
    return fit.comparable(*figures) and fit.same_noun(*figures)


def _recurring(relation: Relation) -> bool:
    return "times" in relation.roles


def _times_another(relation: Relation) -> bool:
    """« 1,8 milliard, soit quatre fois l'excédent (450 millions) »: one amount as a multiple of another."""
    figures, stated = fit.roles(relation, "from", "to"), relation.one("stated")
    factor = stated.kind == "ratio" or stated.noun in lexicon().words("number_times")
    return factor and stated.role != "divisor" and fit.alike(*figures) and all((m.value or 0) > 0 for m in figures)


def _as_factor(relation: Relation, size: Size) -> Interval:
    return compute.ratio(relation, size) * compute.HUNDRED


def _factor_kept(relation: Relation, size: Size) -> Interval:
    return size(relation.one("factor")) * compute.HUNDRED


_ENDS = ("from", "to")
_percent = fit.fits_change("percent")

FORMULAS: dict[str, Formula] = {
    "change": Formula(
        "change",
        "stated",
        compute.change,
        lambda relation: _percent(relation) and not fit.points_printed(relation),
        "→",
        _ENDS,
        unit="percent",
        signed=True,
        wrong=(("base", compute.of_the_final), ("factor", _as_factor)),
    ),
    "gap_percent": Formula("change", "stated", compute.of_the_final, _percent, "→", _ENDS, unit="percent", signed=True),
    "points_as_percent": Formula(
        "change",
        "stated",
        compute.change,
        lambda relation: _percent(relation) and fit.points_printed(relation),
        "→",
        _ENDS,
        unit="percent",
        signed=True,
    ),
    "points": Formula(
        "change",
        "stated",
        compute.signed_step,
        lambda relation: fit.fits_change("point")(relation) and fit.rates(relation),
        "→",
        _ENDS,
        signed=True,
    ),
    "step": Formula("change", "stated", compute.signed_step, fit.fits_step, "→", _ENDS, signed=True),
    "fraction_change": Formula(
        "change",
        "stated",
        compute.changed_by,
        lambda relation: fit.fits_change("ratio")(relation) and fit.below_one(relation.one("stated")),
        "→",
        _ENDS,
        unit="fraction",
        signed=True,
    ),
    "multiple": Formula("change", "stated", compute.ratio, fit.fits_change("ratio"), "→", _ENDS, unit="factor"),
    "times_of": Formula("times_of", "stated", compute.ratio, _times_another, "→", _ENDS, unit="factor"),
    "difference": Formula(
        "difference",
        "stated",
        compute.step("a", "b"),
        fit.fits_difference,
        "−",
        ("a", "b"),
    ),
    "gap_in_points": Formula(
        "difference",
        "stated",
        compute.step("a", "b"),
        lambda r: fit.comparable(*fit.roles(r, "a", "b")) and fit.fits_gap(r) and r.one("a").kind == "percent",
        "−",
        ("a", "b"),
    ),
    "share": Formula("share", "rate", compute.share, _alike("part", "base"), "/", ("part", "base"), unit="percent"),
    "absence": Formula(
        "absence",
        "rate",
        compute.absence,
        _alike("part", "base"),
        "/",
        ("part", "base"),
        unit="percent",
        framed="1 − {}",
    ),
    "majority": Formula(
        "majority", "stated", compute.majority, _alike("base", "stated"), "→", ("base",), framed="> {} / 2"
    ),
    "share_in_words": Formula(
        "share_in_words",
        "fraction",
        compute.part_of_whole,
        lambda relation: _proportion(relation) and fit.comparable(*fit.roles(relation, "part", "base")),
        "/",
        ("part", "base"),
        unit="factor",
    ),
    "rate_base": Formula("part_of", "part", compute.of_base, _alike("part", "base"), "×", ("rate", "base")),
    "fraction_of": Formula(
        "fraction_of",
        "part",
        compute.of_fraction,
        lambda relation: _proportion(relation) and fit.comparable(*fit.roles(relation, "part", "base")),
        "×",
        ("fraction", "base"),
    ),
    "rest": Formula("rest", "stated", compute.rest, _alike("whole", "parts", "stated"), "−", ("whole", "parts")),
    "sum": Formula("sum", "total", compute.summed, _adds_up, "+", ("parts",)),
    "heads": Formula("heads", "total", compute.summed, _alike("total", "parts"), "+", ("parts",)),
    "detail": Formula("detail", "total", compute.summed, _alike("total", "parts"), "+", ("parts",)),
    "billed": Formula("billed", "total", compute.billed, _alike("untaxed", "tax", "total"), "+", ("untaxed", "tax")),
    "time_sum": Formula("time_sum", "total", measure.summed_time, measure.of_time, "+", ("parts",)),
    "average": Formula("average", "mean", compute.average, _alike("mean", "parts"), "→", ("parts",)),
    "with_tax": Formula("taxed", "taxed", compute.with_tax, _alike("untaxed", "taxed"), "→", ("untaxed", "rate")),
    "subset": Formula("subset", "total", compute.summed, _alike("total", "parts"), "+", ("parts",), bound=True),
    "fraction": Formula(
        "fraction_percent", "stated", compute.fraction, _proportion, "=", ("fraction",), unit="percent"
    ),
    "factor_percent": Formula(
        "multiple_percent",
        "stated",
        compute.factor,
        _multiplied,
        "=",
        ("factor",),
        unit="percent",
        wrong=(("factor", _factor_kept),),
    ),
    "per_head": Formula("per_head", "stated", compute.each, _alike("total", "stated"), "/", ("total", "base")),
    "per_inhabitant": Formula(
        "per_inhabitant", "stated", compute.each, _alike("total", "stated"), "/", ("total", "base")
    ),
    "density": Formula("density", "stated", measure.density, measure.peopled, "/", ("total", "base")),
    "daily": Formula("daily", "stated", compute.by_days, _alike("each", "stated"), "×", ("days", "each")),
    "frequency": Formula("frequency", "stated", compute.frequency, _recurring, "/", ("times", "each")),
    "repeated": Formula("repeated", "total", measure.repeated, measure.in_hours, "×", ("count", "each")),
    "series": Formula("series", "rate", compute.share, _alike("part", "base"), "/", ("part", "base"), unit="percent"),
    "over_periods": Formula("pace", "stated", compute.over_periods, _paced("times"), "×", ("each", "times")),
    "by_period": Formula("pace", "stated", compute.by_period, _paced("split"), "/", ("each", "split")),
    "rated": Formula("rated", "total", compute.over_periods, _rated, "×", ("each", "times")),
    "product": Formula("product", "total", compute.product, _alike("each", "total"), "×", ("count", "each")),
    "area": Formula("area", "stated", measure.area, measure.flat, "×", ("length", "width")),
    "conversion": Formula("conversion", "converted", measure.conversion(False), fit.convertible, "=", ("printed",)),
    "conversion_step": Formula(
        "conversion", "converted", measure.conversion(True), measure.temperatures, "=", ("printed",)
    ),
    "speed": Formula("speed", "stated", measure.speed, measure.moves, "/", ("distance", "time")),
}
