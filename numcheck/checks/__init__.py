"""The kinds of checks: few, in Python; the many rules that use them are data.

`KINDS` is the registry: a kind's options (the fields of a rule), its function, and the names that its messages may use.
"""

from __future__ import annotations

from numcheck.checks import dating
from numcheck.checks.arithmetic import changes, exchange, limit, listing, order, portions, relation, scores, table
from numcheck.checks.arithmetic.written import equation
from numcheck.checks.base import Check
from numcheck.checks.calendar import age, apposed, duration, narrated, printed, tense
from numcheck.checks.consistency import computed, headline, restated, tabled
from numcheck.checks.reference import claims, office
from numcheck.checks.style import spelling, typography
from numcheck.record import NamedTuple


class Kind(NamedTuple):
    """A kind of check: `options` is the dataclass of a rule's fields, `params` the placeholders of its messages."""

    options: type
    run: Check
    params: frozenset[str]


KINDS: dict[str, Kind] = {
    "age": Kind(age.AgeOptions, age.run, age.PARAMS),
    "apposed": Kind(apposed.ApposedOptions, apposed.run, apposed.PARAMS),
    "calendar": Kind(printed.CalendarOptions, printed.run, printed.PARAMS),
    "changes": Kind(changes.ChangesOptions, changes.run, changes.PARAMS),
    "computed": Kind(computed.ComputedOptions, computed.run, computed.PARAMS),
    "dating": Kind(dating.DatingOptions, dating.run, dating.PARAMS),
    "duration": Kind(duration.DurationOptions, duration.run, duration.PARAMS),
    "equation": Kind(equation.EquationOptions, equation.run, equation.PARAMS),
    "exchange": Kind(exchange.ExchangeOptions, exchange.run, exchange.PARAMS),
    "headline": Kind(headline.HeadlineOptions, headline.run, headline.PARAMS),
    "limit": Kind(limit.LimitOptions, limit.run, limit.PARAMS),
    "listing": Kind(listing.ListingOptions, listing.run, listing.PARAMS),
    "narrated": Kind(narrated.NarratedOptions, narrated.run, narrated.PARAMS),
    "office": Kind(office.OfficeOptions, office.run, office.PARAMS),
    "order": Kind(order.OrderOptions, order.run, order.PARAMS),
    "portions": Kind(portions.PortionsOptions, portions.run, portions.PARAMS),
    "reference": Kind(claims.ReferenceOptions, claims.run, claims.PARAMS),
    "relation": Kind(relation.RelationOptions, relation.run, relation.PARAMS),
    "restated": Kind(restated.RestatedOptions, restated.run, restated.PARAMS),
    "scores": Kind(scores.ScoresOptions, scores.run, scores.PARAMS),
    "spelling": Kind(spelling.SpellingOptions, spelling.run, spelling.PARAMS),
    "table": Kind(table.TableOptions, table.run, table.PARAMS),
    "tabled": Kind(tabled.TabledOptions, tabled.run, tabled.PARAMS),
    "tense": Kind(tense.TenseOptions, tense.run, tense.PARAMS),
    "typography": Kind(typography.TypographyOptions, typography.run, typography.PARAMS),
}
