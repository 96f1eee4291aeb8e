"""When the words around the figures of a relation say that a formula does not speak about them."""

from __future__ import annotations

from collections.abc import Callable

from numcheck.checks.arithmetic.direction import trends
from numcheck.checks.arithmetic.fitting import same_noun, stem
from numcheck.checks.arithmetic.readings.periods import both_ways, net_period
from numcheck.checks.arithmetic.silences.based import of_another_base
from numcheck.checks.arithmetic.silences.beyond import of_a_third, of_other_periods
from numcheck.checks.arithmetic.silences.converting import (
    a_difference,
    maybe_a_difference,
    no_conversion,
)
from numcheck.checks.arithmetic.silences.dated import of_other_dates
from numcheck.checks.arithmetic.silences.each import (
    beside_more,
    by_the_base,
    lent,
    no_product,
    no_rate,
    over_time,
    spared_by_several,
    times_the_base,
    unit_price_only,
)
from numcheck.checks.arithmetic.silences.factors import another_clause, part_of_another, told_of_another
from numcheck.checks.arithmetic.silences.gaps import no_gap, no_step
from numcheck.checks.arithmetic.silences.labelled import from_elsewhere
from numcheck.checks.arithmetic.silences.means import no_mean
from numcheck.checks.arithmetic.silences.measured import (
    a_change,
    a_count,
    compared,
    gap_after,
    of_changes,
    one_thing,
    several_pairs,
)
from numcheck.checks.arithmetic.silences.nested import part_of_a_part, share_of_a_share
from numcheck.checks.arithmetic.silences.otherwise import (
    REACH,
    changes_nothing,
    changes_themselves,
    narrowed,
    soon_after,
)
from numcheck.checks.arithmetic.silences.paces import in_an_earlier_unit, of_a_kind, risen
from numcheck.checks.arithmetic.silences.parts import more_in_it, no_detail, no_heads, no_subset, no_sum, of_several
from numcheck.checks.arithmetic.silences.proportions import (
    larger_than_its_whole,
    no_proportion,
    no_share,
    of_another_group,
    of_unnamed_things,
)
from numcheck.checks.arithmetic.silences.remaining import afterwards, of_the_rest
from numcheck.checks.arithmetic.silences.renamed import bracketed, of_no_count, renamed
from numcheck.checks.arithmetic.silences.rest import no_rest
from numcheck.checks.base import Context
from numcheck.checks.cues import after, before, per, says
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_NAMED = 3
"""Words before a result among which one says what it is."""
PEAK_REACH = 4
"""Words after a speed among which one says that it is the highest: « en vitesse de pointe »."""


def speaks(context: Context, name: str, relation: Relation, stated: Mention) -> bool:
    """Whether the words around the figures let the formula speak about them."""
    silent = _SILENT.get(name)
    if (silent is not None and silent(context, relation)) or (name in _OF_TWO and _of_others(context, relation)):
        return False
    return name not in _BY_BASE or not of_another_base(context, relation, stated)


def _of_others(context: Context, relation: Relation) -> bool:
    """Whether a result is told of a third thing, or its change is from another figure than the one beside it."""
    apart = "apart" in relation.roles  # « l'écart est de 120 euros : 840 en France, 720 en Espagne »
    other = of_a_third(context, relation) or of_other_periods(context, relation) or renamed(context, relation)
    other = other or of_other_dates(context, relation)
    return other or changes_themselves(context, relation) or (not apart and from_elsewhere(context, relation))


def _not_for_each(context: Context, relation: Relation) -> bool:
    """Whether an amount is no share of the total: « 2 millions pour 14 clubs, soit 40 000 euros de plus »."""
    total, stated = relation.one("total"), relation.one("stated")
    unlike = bool(stated.noun) and not total.noun and stem(stated.noun or "") != stem(relation.one("base").noun or "")
    in_others = before(context, stated, "of_an_earlier")  # « soit un pour trois »
    balance = before(context, stated, "balances", _NAMED)  # « 300 naissances pour 250 décès, soit un solde de 50 »
    saved = before(context, stated, "savings", _NAMED) and not per(context, stated)
    balance = (
        balance or saved or lexicon().phrases("excesses").match(context.tokens.words, stated.tokens[1]) is not None
    )
    return unlike or in_others or balance or gap_after(context, stated) is not None or not same_noun(total, stated)


def _one_kind(context: Context, relation: Relation) -> bool:
    """Whether a part can be one of its whole: the same noun, or one that stands for it; no gap."""
    part = relation.one("part")
    return one_thing(part, relation.one("base")) and not compared(context, part)  # « soit 25 de mieux que … »


def _tax(context: Context, relation: Relation) -> bool:
    """Whether a rate is that of a tax, whose base may hold it: « sur 1 200 euros, 20 % de TVA, soit 200 euros »."""
    return soon_after(context, relation.one("rate"), "taxes") or soon_after(context, relation.one("base"), "taxed")


_SILENT: dict[str, Callable[[Context, Relation], bool]] = {
    "subset": no_subset,
    "billed": more_in_it,
    "detail": no_detail,
    "sum": no_sum,
    "rest": no_rest,
    "heads": no_heads,
    "over_periods": lambda context, r: (
        compared(context, r.one("stated"))
        or unit_price_only(context, r)
        or beside_more(context, r)
        or in_an_earlier_unit(context, r)
    ),
    "by_period": lambda context, r: (
        compared(context, r.one("stated"))
        or net_period(context, r.one("stated"))
        or risen(context, r)
        or lent(context, r)
        or unit_price_only(context, r)
        or beside_more(context, r)
        or in_an_earlier_unit(context, r)
    ),
    "per_head": lambda context, r: (
        _not_for_each(context, r) or ("apiece" not in r.roles and not by_the_base(context, r)) or times_the_base(r)
    ),
    "rate_base": lambda context, r: (
        not _one_kind(context, r)
        or _tax(context, r)
        or afterwards(context, r, "rate")
        or over_time(context, r, "part")
        or part_of_a_part(context, r.one("rate"))
    ),
    "fraction_of": lambda context, r: (
        not _one_kind(context, r)
        or afterwards(context, r, "fraction")
        or over_time(context, r, "part")
        or of_another_group(context, r)
        or part_of_a_part(context, r.one("fraction"))
    ),
    "time_sum": lambda context, r: (
        "outrun" not in r.roles
        and (more_in_it(context, r) or any(of_several(context, part) for part in r.roles["parts"]))
    ),
    "average": no_mean,
    "product": lambda context, r: no_product(context, r) or says(context, r.one("total"), "excepting"),
    "area": lambda context, r: says(context, r.one("stated"), "no_rectangles") or of_a_kind(context, r.one("stated")),
    "rated": lambda context, r: (
        no_rate(context, r) or beside_more(context, r) or says(context, r.one("total"), "excepting")
    ),
    "frequency": both_ways,
    "speed": lambda context, r: (
        soon_after(context, r.one("stated"), "peaks", PEAK_REACH) or before(context, r.one("stated"), "peaks", REACH)
    ),
    "change": lambda context, r: changes_nothing(context, r) or narrowed(context, r) or several_pairs(context, r),
    "gap_percent": lambda context, r: "any" not in trends(context, r) or narrowed(context, r),
    "difference": lambda context, r: no_gap(context, r, "a", "b") or spared_by_several(r),
    "share": lambda context, r: (
        no_share(context, r, "rate") or of_the_rest(context, r, "rate") or larger_than_its_whole(context, r)
    ),
    "series": lambda context, r: no_share(context, r, "rate"),
    "share_in_words": lambda context, r: (
        a_change(context, r.one("fraction"))
        or of_the_rest(context, r, "fraction")
        or ("loose" not in r.roles and of_unnamed_things(context, r))
    ),
    "fraction": lambda context, r: (
        no_share(context, r, "stated")
        or of_the_rest(context, r, "stated")
        or no_proportion(context, r)
        or share_of_a_share(context, r.one("fraction"), r.one("stated"))
    ),
    "factor_percent": lambda context, r: told_of_another(context, r) or bracketed(context, r.one("stated")),
    "conversion": lambda context, r: no_conversion(context, r) or a_difference(context, r),
    "conversion_step": lambda context, r: no_conversion(context, r) or not maybe_a_difference(context, r),
    "multiple": lambda context, r: (
        after(context, r.one("stated")).starts("less_as_more")
        or another_clause(context, r)
        or of_changes(context, r)
        or a_count(context, r)
        or of_no_count(context, r)
    ),
    "fraction_change": lambda context, r: "factor" in r.roles or a_count(context, r) or part_of_another(context, r),
    "step": lambda context, r: no_step(context, r) or changes_nothing(context, r),
    "points": changes_nothing,
}
"""By formula: when the words around the figures say that it does not speak about them."""


_OF_TWO = {"change", "gap_percent", "points_as_percent", "fraction_change", "multiple", "step", "difference"} | {
    *("points", "gap_in_points", "times_of"),
}
"""Formulas of two figures, whose result may be told of a third thing instead."""
_BY_BASE = {"change", "points_as_percent", "share", "share_in_words", "series", "fraction", "factor_percent"}
"""Formulas whose percentage may name a base of its own."""
