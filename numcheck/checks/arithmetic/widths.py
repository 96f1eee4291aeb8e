"""How wide a printed figure is in each relation, and the wider reading that decides between error and warning.

The widths of the formulas stand in one table, `WIDTHS`, with the sentences that fixed them.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from numcheck.interval import Interval, Printed, Width, interval
from numcheck.model import Mention
from numcheck.record import NamedTuple

Size = Callable[[Mention], Interval]
NOTHING = Interval(Decimal(0), Decimal(0))
_HUNDRED = Decimal(100)


class Widths(NamedTuple):
    """The widths of a formula: `given` for the figures it computes from, `stated` for the result that is printed.

    `counted` makes bare integers exact on both sides. `margin` widens the computed interval by a share of itself.
    """

    given: Width = "robust"
    stated: Width = "robust"
    counted: bool = False
    margin: Decimal = Decimal(0)


WIDTHS = {
    "change": Widths(),  # « de 4,2 à 5,1 milliards, soit une hausse de 21 % » (16,3 à 26,8)
    "points_as_percent": Widths("strict", "strict"),  # « de 4 % à 6 %, soit une hausse de 2 % »
    "gap_percent": Widths(),  # « 1 950 euros contre 2 400, soit un écart de 23 % »
    "points": Widths("strict", "strict"),  # « de 5,5 % à 6,1 %, soit 0,8 point de plus » is wrong
    "difference": Widths(counted=True),  # « 217 voix contre 190, soit 37 voix d’écart » is wrong
    "gap_in_points": Widths("strict", "strict"),  # « de 7,5 % à 7,1 %, soit 0,6 point de moins » is wrong
    "step": Widths(counted=True),  # « de 312 à 287 euros, soit une baisse de 35 euros » is wrong
    "fraction_change": Widths(stated="exact", margin=Decimal("0.1")),  # « de 12 à 9, en baisse de moitié » is wrong
    "multiple": Widths(stated="exact", margin=Decimal("0.07")),  # « doublé, de 12 à 23 millions »
    "times_of": Widths(stated="exact", margin=Decimal("0.07")),  # « 1 400 euros, le triple de … (700 euros) » is wrong
    "share": Widths(),  # « 360 des 2 400 salariés (15 %) »
    "absence": Widths(),  # « 1 870 des 3 400 inscrits ont voté, soit une abstention de 55 % » is wrong
    "majority": Widths(counted=True),  # « 151 sièges ; la majorité absolue est de 79 » is wrong
    "share_in_words": Widths(stated="exact", counted=True, margin=Decimal("0.06")),  # not « 12 sur 48, soit un tiers »
    "rate_base": Widths(stated="loose"),  # « 15 % des 2 400 salariés, soit près de 400 postes »
    "fraction_of": Widths(stated="loose"),  # « un tiers des 1 200 logements, soit 600 » is wrong
    "rest": Widths(counted=True),  # « 12 des 40 agences ferment, les 38 autres restent » is wrong
    "sum": Widths(counted=True),  # « 3,4 milliards : 1,2 pour A, 1,1 pour B et 1,2 pour C »
    "detail": Widths(counted=True),  # « 34 morts, 12 civils et 28 soldats » is wrong
    "heads": Widths(counted=True),  # « quinze témoins et six experts, soit 24 personnes » is wrong
    "billed": Widths(counted=True),  # « 1 250 € HT, 250 € de TVA, soit 1 550 € TTC » is wrong
    "time_sum": Widths(counted=True),  # « 2 h 15 de vélo et 45 minutes de course, soit 4 h au total » is wrong
    "average": Widths("exact", "loose"),  # « une moyenne de 12 : 10, 11 et 12 » is wrong
    "with_tax": Widths(stated="loose"),  # « 100 euros HT, soit 130 euros TTC avec une TVA à 20 % » is wrong
    "subset": Widths(counted=True),  # « 10 milliards, dont 8,2 pour l’école et 3,1 pour la recherche » is wrong
    "fraction": Widths(),  # « un Français sur trois (34 %) »
    "factor_percent": Widths("exact"),  # « multiplié par deux (+100 %) »
    "per_head": Widths(stated="loose"),  # « 12 millions pour 400 élèves, soit 30 000 euros par élève »
    "per_inhabitant": Widths(stated="loose"),  # « 45 milliards d’euros, soit 660 euros par habitant »
    "density": Widths(stated="loose"),  # « 3 600 habitants sur 12 km², soit 400 habitants au km² » is wrong
    "daily": Widths("strict", "loose"),  # « 12 km par jour, cinq jours sur sept, soit 90 km par semaine » is wrong
    "frequency": Widths(counted=True),  # « toutes les 20 minutes, soit six fois par heure » is wrong
    "repeated": Widths(counted=True),  # « trois séances de 45 minutes, soit 3 h 15 » is wrong
    "series": Widths(),  # « 46,6 (8,7 %), 23,3 (4,3 %), 74,7 (13,9 %) et 40 (3,7 %) » is wrong
    "over_periods": Widths(stated="loose"),  # « 2 000 euros par mois, soit 18 000 euros par an » is wrong
    "by_period": Widths(stated="loose"),  # « 1,2 million de visiteurs en 2023, soit 3 300 par jour »
    "rated": Widths("strict", "loose"),  # « 85 euros par nuit, soit 565 euros pour sept nuits » is wrong
    "product": Widths(stated="loose", counted=True),  # « trois versements de 250 euros, soit 750 euros »
    "area": Widths(stated="loose"),  # « un rectangle de 45 m sur 28 m, soit 1 620 m² » is wrong
    "conversion": Widths("robust", "robust", margin=Decimal("0.03")),  # « 30 miles (environ 50 km) »
    "conversion_step": Widths("robust", "robust", margin=Decimal("0.03")),  # « une hausse de 2 °C (3,6 °F) »
    "speed": Widths("strict", "loose", margin=Decimal("0.03")),  # « 300 km en deux heures, à 150 km/h »
}


def sized(mention: Mention, width: Width, counted: bool) -> Interval:
    """The values that a mention may stand for under a width; bare integers are exact where things are counted."""
    printed = mention.printed
    if printed is None:
        return mention.interval(width) or NOTHING
    if counted and mention.kind != "percent" and printed.ulp == 1 and printed.hedge is None and printed.bounds is None:
        width = "exact"
    elif printed.hedge in {"about", "nearly"}:
        width = "loose" if width == "robust" and printed.zeros else width
    return interval(printed, width, mention.kind == "duration")


def coarse(mention: Mention, width: Width) -> Interval:
    """The values of a mention whose last figures may have been cut off: trailing zeros, at most a tenth of the value.

    A contradiction that such a reading of one single figure removes is a warning, never an error.
    """
    base = sized(mention, "robust" if width in {"exact", "strict"} else width, counted=False)
    printed = mention.printed
    if printed is None or not printed.ulp:
        return base
    cut = printed.ulp * Decimal(10) ** printed.zeros if printed.zeros else printed.ulp
    reach = max(printed.ulp, min(cut, abs(printed.value) / 10))
    return base.hull(Interval(printed.value - reach, printed.value + reach))


def scaled(mention: Mention, factor: Decimal) -> Printed | None:
    """The printed figure times a factor."""
    return mention.printed.scaled(factor) if mention.printed else None


def magnitude(value: Interval) -> Interval:
    """The absolute values of an interval."""
    if value.low >= 0:
        return value
    if value.high <= 0:
        return -value
    return Interval(Decimal(0), max(-value.low, value.high))


def percent_of(part: Interval, whole: Interval) -> Interval:
    """Part over whole in percent."""
    return (part / whole) * Interval(_HUNDRED, _HUNDRED)


def digits(mention: Mention) -> int:
    """How many digits a figure has, without the zeros at its end; 0 for a figure without a value."""
    return len(mention.value.normalize().as_tuple().digits) if mention.value else 0
