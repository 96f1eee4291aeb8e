"""Shares that no number of so few can make up: « 12 % des 20 élus » lies between two and three of them."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from numcheck import format as fmt
from numcheck.checks.cues import said
from numcheck.checks.finding import Report, softened
from numcheck.interval import HUNDRED
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome, Relation

FEW = 30
"""Up to so many, a share that cannot be is a warning; beyond, a note."""
ROUND = 5
"""Percentages that are multiples of five are said of anything near."""


def granular(report: Report, relation: Relation) -> Outcome | None:
    """Whether some whole number of those counted makes up the share, rounded or cut off."""
    context, rate, base = report.context, relation.one("rate"), relation.one("base")
    if not _exact(rate, base) or base.noun not in lexicon().words("undivided"):
        return None
    if next(said(context, relation.sentence, "weighted"), None) is not None:
        return report.unchecked(rate, "other_reading")
    share, count = rate.value or Decimal(0), base.value or Decimal(0)
    ulp = rate.printed.ulp if rate.printed else Decimal(1)
    below = (share * count / HUNDRED).to_integral_value(ROUND_FLOOR)
    near = [number * HUNDRED / count for number in (below, below + 1)]
    if any(share - ulp / 2 <= possible < share + ulp for possible in near):
        return report.confirmed(rate)
    possible = [fmt.percent(value.quantize(ulp), context.language) for value in near]
    what = f"{base.text} {base.noun}" if base.noun not in base.text else base.text
    params = {"why": what, "expected": " – ".join(possible), "found": rate.text, "sum": ""}
    level = softened(report.rule.level) if count > FEW else None
    return report.contradicted(rate, rate, params, level=level, related=[(base, base.text)])


def _exact(rate: Mention, base: Mention) -> bool:
    """Whether both figures are printed as exact ones, and a step from one share to the next can be seen in print."""
    if rate.hedge or base.hedge or not rate.printed or not base.printed or base.printed.ulp != 1:
        return False
    share, count, ulp = rate.printed.value, base.printed.value, rate.printed.ulp
    if not ulp or not 0 < share < HUNDRED or share % ROUND == 0 or count < 2:
        return False
    return count * ulp * 2 <= HUNDRED and not (count > FEW and base.printed.zeros)
