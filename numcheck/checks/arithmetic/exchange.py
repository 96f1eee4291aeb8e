"""Checks of amounts converted between currencies, by the ECB's rates of the time or the fixed rates of the euro."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from itertools import product
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.arithmetic.currency import converted
from numcheck.checks.arithmetic.silences.beyond import is_rate
from numcheck.checks.base import Context, Rule
from numcheck.checks.cues import per, says
from numcheck.checks.finding import Report, softened
from numcheck.checks.proposals import in_figures
from numcheck.interval import Interval
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention, Outcome, Relation
from numcheck.record import dataclass
from numcheck.tokens import fold

FIXED = {
    "FRF": Decimal("6.55957"),
    "DEM": Decimal("1.95583"),
    "ITL": Decimal("1936.27"),
    "ESP": Decimal("166.386"),
    "BEF": Decimal("40.3399"),
    "NLG": Decimal("2.20371"),
    "PTE": Decimal("200.482"),
    "XOF": Decimal("655.957"),
    "XAF": Decimal("655.957"),
}
"""Units for one euro: Council Regulation (EC) 2866/98, and the parity of the CFA franc."""
TOLERANCE = Decimal("0.08")
"""Writers' rates and the days they take them from differ by as much."""
SERIOUS = Decimal("0.25")
"""How far off a conversion has to be for the rule's full level."""
_DOLLARS = ("AUD", "HKD", "NZD", "SGD")
MONTH = dt.timedelta(30)
RATES_SINCE = 1999


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeOptions:
    """Conversions between currencies; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["exchange"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every amount that is printed in a second currency."""
    report = Report(rule, context)
    for relation in context.related("conversion"):
        source, target = (_currency(relation.one(role)) for role in ("printed", "converted"))
        if source and target and source != target:
            yield _judge(report, relation)


def _currency(mention: Mention) -> str | None:
    if mention.kind == "money":
        return mention.unit
    currency = lexicon().words("currency_nouns").get((mention.noun or "").lower()) if mention.kind == "count" else None
    return str(currency) if currency else None


def _judge(report: Report, relation: Relation) -> Outcome:
    source, target = relation.one("printed"), relation.one("converted")
    # « 75 dollars, soit 0,43 euro le litre »
    one_rate = is_rate(report.context, source) != is_rate(report.context, target)
    if one_rate or says(report.context, source, "deflated") or _period(report, source) != _period(report, target):
        return report.unchecked(target, "other_basis")
    when = _when(report.context, relation)
    if when is None:
        return report.unchecked(target, "no_document_date")
    given, stated = _amount(source), target.interval("robust")
    worth = _worth(given, _currency(source) or "", _currency(target) or "", when) if given else None
    if given is None or worth is None or stated is None:
        return report.unchecked(target, "no_rate")
    if worth.widened(TOLERANCE).meets(stated):
        return report.confirmed(target)
    others = (
        _worth(given, one, other, when)
        for one, other in product(_kin(report.context, source), _kin(report.context, target))
    )
    if any(size.widened(TOLERANCE).meets(stated) for size in others if size):
        return report.unchecked(target, "other_reading")
    serious = not worth.widened(SERIOUS).meets(stated)
    return _wrong(report, relation, worth, when, serious)


def _kin(context: Context, mention: Mention) -> set[str]:
    """The currencies that a bare word may mean: the amount's own, the usual one, those of countries that are named."""
    own, words = _currency(mention) or "", fold(mention.text).split()
    group = lexicon().words("currency_words").get(words[-1]) if words else None
    if group is None:
        return {own}
    homes = {**lexicon().words("currency_homes"), **lexicon().words("dollar_homes")}
    named = {str(homes[word]).split()[0] for word in homes.keys() & set(context.tokens.words)}
    usual, *others = str(group).split()
    return {own, usual} | (named & {*others, *_DOLLARS} if usual == "USD" else named & set(others))


def _period(report: Report, mention: Mention) -> str:
    """What an amount is paid for: « an » in « 33 000 euros par an »; empty for a plain amount."""
    return next(iter(per(report.context, mention)), "")


def _amount(source: Mention) -> Interval | None:
    """The converted amount: its printed digits, but never wider than a tenth (« 1 milliard »)."""
    wide = source.interval("robust")
    if wide is None or source.value is None or source.hedge:
        return wide
    tenth = abs(source.value) / 10
    return Interval(max(wide.low, source.value - tenth), min(wide.high, source.value + tenth))


def _wrong(report: Report, relation: Relation, worth: Interval, when: Days, serious: bool) -> Outcome:
    source, target = relation.one("printed"), relation.one("converted")
    language = report.context.language
    ends = [end for end in (worth.low, worth.high) if end.is_finite()]  # one of « moins d’un million de dollars »
    middle = sum(ends, Decimal(0)) / len(ends)
    params = {
        "source": source.text,
        "expected": in_figures(target, middle) or fmt.number(middle, language),
        "found": target.text,
        "date": fmt.days(when, language),
    }
    level = report.rule.level if serious else softened(report.rule.level)
    return report.contradicted(target, target, params, level=level, related=[(source, source.text)])


def _when(context: Context, relation: Relation) -> Days | None:
    """The time of the rate: a date of the same sentence, else the document's."""
    for mention in context.mentions_in(relation.sentence):
        if mention.kind == "date" and mention.days:
            return mention.days
    return context.date


def _worth(given: Interval, source: str, target: str, when: Days) -> Interval | None:
    """The amount at the rates between a month before and the end of a time."""
    if target == "EUR" and source in FIXED:
        return Interval(given.low / FIXED[source], given.high / FIXED[source])
    if source == "EUR" and target in FIXED:
        return Interval(given.low * FIXED[target], given.high * FIXED[target])
    if when.first.year < RATES_SINCE:
        return None
    days = {when.first - MONTH, when.first, when.last, when.first + (when.last - when.first) / 2}
    found = [worth for day in days if (worth := converted(given, source, target, day))]
    if len(found) < len(days):
        return None
    return Interval(min(worth.low for worth in found), max(worth.high for worth in found))


PARAMS = frozenset({"text", "source", "date", "expected", "found"})
