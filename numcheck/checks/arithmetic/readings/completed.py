"""Relations with the figures that their text does not print: the nights of a price, the parts of a rest or a total."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from numcheck.checks.arithmetic.readings.addends import with_portions
from numcheck.checks.arithmetic.readings.apiece import with_apiece
from numcheck.checks.arithmetic.readings.periods import with_frequency, with_periods
from numcheck.checks.arithmetic.readings.population import with_population
from numcheck.checks.arithmetic.readings.priced import with_prices
from numcheck.checks.arithmetic.readings.proportion import with_proportions
from numcheck.checks.arithmetic.readings.rates import with_number, with_price_unit
from numcheck.checks.arithmetic.readings.rest import with_majority, with_part_and_base, with_parts
from numcheck.checks.arithmetic.readings.results import with_times
from numcheck.checks.arithmetic.readings.series import with_whole
from numcheck.checks.arithmetic.readings.shared import with_shares
from numcheck.checks.arithmetic.readings.taken import with_sums
from numcheck.checks.arithmetic.readings.turnout import with_turnout
from numcheck.checks.base import Context
from numcheck.model import Relation


def completed(context: Context, kind: str) -> Iterable[Relation]:
    """The relations of a document, with the figures that those of a kind leave out."""
    complete = _COMPLETED.get(kind)
    return complete(context, context.relations) if complete else context.relations


_COMPLETED: dict[str, Callable[[Context, tuple[Relation, ...]], Iterable[Relation]]] = {
    "share": lambda context, found: (*with_turnout(context, found), *with_proportions(context, found, "share")),
    "absence": with_turnout,
    "sum": with_sums,
    "subset": with_portions,
    "time_sum": with_times,
    "per_inhabitant": with_population,
    "pace": with_periods,
    "frequency": with_frequency,
    "rated": with_number,
    "per_head": lambda context, found: (
        *with_price_unit(context, found),
        *with_shares(context, found),
        *with_apiece(context, found),
    ),
    "series": with_whole,
    "rest": with_parts,
    "majority": with_majority,
    "product": with_prices,
    "share_in_words": lambda context, found: (
        *with_part_and_base(context, found),
        *with_proportions(context, found, "share_in_words"),
    ),
}
"""By kind of relation: what adds the figures that its text does not print."""
