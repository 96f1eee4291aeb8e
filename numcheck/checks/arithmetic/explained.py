"""When a result that its figures do not give is right in another relation that it may stand in."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate, combinations, permutations

from numcheck.checks.arithmetic.cases import Case, cases
from numcheck.checks.arithmetic.direction import trends
from numcheck.checks.arithmetic.formulas import FORMULAS
from numcheck.checks.arithmetic.widths import magnitude, percent_of
from numcheck.checks.base import Context
from numcheck.checks.cues import after, before, said
from numcheck.interval import HUNDRED, Interval, point, total
from numcheck.lexicon.conversions import unit_data
from numcheck.model import Mention
from numcheck.tokens import Span

_SHARED = {"over_periods", "by_period", "speed"}
"""Formulas whose results may be printed for one of several: « 3 600 euros en un an, soit 100 par mois chacun »."""
_REPEATED = {"difference", "step", "product", "rated", "area", "conversion", "repeated", *_SHARED}
"""Formulas whose results may be printed for several: days, pieces, people."""
_TIMES_A_YEAR = {"difference", "step"}
"""Formulas whose results may be printed for a year, of figures for a month, a week, a day or ten months of school."""
_RATES = {"speed", "temperature", "pressure", "density", "flow", "data rate"}
"""What does not add up when it is repeated: two hours at 9 knots are no 18 knots."""
_TWICE = point(Decimal(2))
_FEW = 8
"""Other figures of a sentence of which two may multiply a third: « deux séries de trois tours de 400 mètres »."""
_MANY = 100
"""From which on a number of things may be rounded."""
_YEARLY = tuple(point(Decimal(times)) for times in (10, 12, 52, 365))
_SHARES = {"share", "share_in_words"}
_BEHIND = 6
"""Tokens after a gap among which its time stands."""
_COUNTED = {"number", "count", "money", "quantity", "duration"}


def explained(context: Context, case: Case) -> bool:
    """Whether the printed result holds in another relation, or in this one read otherwise."""
    if case.name in _REPEATED:
        read = _repeated(context, case) or _of_a_product(context, case)
    elif case.name == "sum":
        read = _partly(context, case)
    elif case.name == "per_head":
        total, base = (case.size(case.relation.one(role)) for role in ("total", "base"))
        several = [divisor for size in _others(context, case) for divisor in (size, base * size)]
        read = any((total / divisor).meets(_printed(case)) for divisor in several)
    else:
        read = case.name == "change" and (_gap_printed(case) or _a_share(context, case) or _from_another(context, case))
        read = read or (case.name in _SHARES and _of_others(context, case))
    return read or _elsewhere(context, case)


def _repeated(context: Context, case: Case) -> bool:
    """Whether the result is that of several, or there and back: « quatre allers-retours de 30 minutes, … »."""
    unit = unit_data().units.get(case.stated.unit or "")
    if case.name == "conversion" and unit is not None and unit.base in _RATES:
        return False
    if case.name == "conversion" and _multiplied(context, case):
        return True
    counts = list(_counts(context, case))
    counts += [one * other for one, other in combinations(counts[:_FEW], 2)]
    sizes = [*counts, *(_YEARLY if case.name in _TIMES_A_YEAR and _timed(context, case) else ())]
    if next(said(context, case.relation.sentence, "both_ways"), None) is not None:
        sizes += [_TWICE, *(size * _TWICE for size in sizes)]
    found, printed, shared = _computed(case), _printed(case), case.name in _SHARED
    return any((found * size).meets(printed) or (shared and found.meets(printed * size)) for size in sizes)


def _multiplied(context: Context, case: Case) -> bool:
    """« Dix séances de 90 minutes, soit douze heures »: the product is what is told, and is checked as such."""
    products = (relation for relation in context.relations if relation.kind == "repeated")
    return any(product.one("total").span == case.stated.span for product in products)


def _counts(context: Context, case: Case) -> Iterator[Interval]:
    """The sizes of the other figures of the sentence, a small number being just that: « trois tours »."""
    for mention, size in _other_figures(context, case):
        exact = mention.interval("exact") if (mention.value or 0) < _MANY and not mention.unit else None
        yield exact or size


def _elsewhere(context: Context, case: Case) -> bool:
    """Whether the result holds under another formula."""
    others = (other for other in _by_result(context).get(case.stated.span, ()) if other.name != case.name)
    return any(other.holds(other.size) for other in others)


@lru_cache(maxsize=1)
def _by_result(context: Context) -> dict[Span, list[Case]]:
    """What each printed result may be by any formula that gives one value, worked out once for a text."""
    found: dict[Span, list[Case]] = {}
    for case in (each for name, formula in FORMULAS.items() if not formula.bound for each in cases(context, name)):
        found.setdefault(case.stated.span, []).append(case)
    return found


def _from_another(context: Context, case: Case) -> bool:
    """« 40 navires à 15 millions, soit 600 millions, contre 38 (+ 5 %) »: the base is that of an earlier figure."""
    start = case.relation.one("from")
    printed = (m for m in context.mentions_in(case.relation.sentence) if m.span == start.span)
    base = case.size(next(printed, start))  # without the scale of the figure that it is set against
    changes = ((size - base) / base * point(HUNDRED) for size in _others(context, case))
    return any(change.meets(case.target(case.size)) for change in changes)


def _timed(context: Context, case: Case) -> bool:
    """Whether a time stands behind a gap: « soit 420 euros de plus sur l'année »."""
    return after(context, case.stated).holds(_BEHIND, "time_units", "yearly")


def _of_a_product(context: Context, case: Case) -> bool:
    """« Dix entrées à 3,40 euros, soit 5 euros de plus que la carte (29 euros) »: what is compared is the product."""
    if case.name != "difference":
        return False
    first, second = (case.size(case.relation.one(end)) for end in "ab")
    gaps = (pair for size in _others(context, case) for pair in (first * size - second, first - second * size))
    return any(magnitude(gap).meets(_printed(case)) for gap in gaps)


def _partly(context: Context, case: Case) -> bool:
    """Whether the total is that of the first or the last parts, of what is left of them, or of a balance.

    « 14 artistes : 8 danseurs, 6 musiciens, et 3 techniciens », « 30 euros et 20 euros, moins 5 euros de remise »
    """
    parts, printed = [case.size(part) for part in case.relation.roles["parts"]], case.target(case.size)
    lists = [part for cut in range(2, len(parts) - 1) for part in (parts[:cut], parts[cut:])]
    sums = [total(part) for part in [*lists, parts[:-1], parts[1:]] if len(part) > 1]
    inside = context.mentions_in(case.relation.sentence)
    sums += [_computed(case) - case.size(less) for less in inside if before(context, less, "subtracting", 2)]
    sums += [_computed(case) + size for size in _earlier_parts(context, case)]
    if len(parts) == 2:
        sums.append(magnitude(parts[0] - parts[1]))
    return any(each.meets(printed) for each in sums)


def _earlier_parts(context: Context, case: Case) -> list[Interval]:
    """What the figures right before the parts add to them: « 60 cars et 25 bus, auxquels s'ajoutent 6 taxis, … »."""
    start = min(part.span.start for part in case.relation.roles["parts"])
    sizes = [size for mention, size in _other_figures(context, case) if mention.span.end <= start]
    return list(accumulate(reversed(sizes), operator.add))


def _computed(case: Case) -> Interval:
    return magnitude(case.computed(case.size))


def _printed(case: Case) -> Interval:
    return magnitude(case.target(case.size))


def _others(context: Context, case: Case) -> Iterator[Interval]:
    """The sizes of the other figures of the sentence: a gap « for 50 litres », a sum « for two teams »."""
    return (size for _, size in _other_figures(context, case))


def _other_figures(context: Context, case: Case) -> Iterator[tuple[Mention, Interval]]:
    used = {mention.span.start for mentions in case.relation.roles.values() for mention in mentions}
    for mention in context.mentions_in(case.relation.sentence):
        if mention.span.start not in used and mention.kind in _COUNTED and (mention.value or 0) > 1:
            yield mention, case.size(mention)


def _a_share(context: Context, case: Case) -> bool:
    """Whether a percentage without a direction is a share: « 306 voix contre 288 (51,5 %) », « 12 g, soit 6 % »."""
    if case.sign or trends(context, case.relation):
        return False
    start, end = case.size(case.relation.one("from")), case.size(case.relation.one("to"))
    smaller, larger = (start, end) if start.low < end.low else (end, start)
    shares = [percent_of(end, start + end), percent_of(smaller, larger)]
    for size in _others(context, case):
        shares += [percent_of(start, size), percent_of(end, size)]
    return any(share.meets(_printed(case)) for share in shares)


def _of_others(context: Context, case: Case) -> bool:
    """Whether a share far from its figures is that of two others of the sentence, or what they leave of a whole."""
    loose, inside = "loose" in case.relation.roles, context.mentions_in(case.relation.sentence)
    figures = [m for m in inside if m.kind in _COUNTED and m.value and (loose or not (m.hedge or m.kind == "duration"))]
    if not loose and len(figures) <= len(case.given):
        return False
    shares = [percent_of(case.size(one), case.size(other)) for one, other in permutations(figures, 2)]
    told = _printed(case) * point(HUNDRED) if case.name == "share_in_words" else _printed(case)
    return any(share.meets(told) or (loose and _rest(share).meets(told)) for share in shares)


def _rest(share: Interval) -> Interval:
    return Interval(HUNDRED - share.high, HUNDRED - share.low)


def _gap_printed(case: Case) -> bool:
    """Whether the figure compared with is the gap itself: « 1 240 permis, 20 % de moins qu’en 2022 (310) »."""
    start, end = case.relation.one("from"), case.relation.one("to")

    def size(mention: Mention) -> Interval:
        if mention is not start:
            return case.size(mention)
        return case.size(end) - case.size(start) if case.sign > 0 else case.size(end) + case.size(start)

    after = start.span.start > case.stated.span.start
    return after and case.sign != 0 and case.holds(size)
