"""« une majorité des adhérents (47 %) »: a majority is more than the half, a minority is less."""

from __future__ import annotations

from numcheck.checks.finding import Report
from numcheck.interval import HALF, HUNDRED
from numcheck.lexicon import lexicon
from numcheck.model import Outcome, Relation

_LED = 2
"""Words before « majorité »: its article, and what the clause begins with."""


def most(report: Report, relation: Relation) -> Outcome | None:
    """Check the share of a majority or a minority."""
    rate, words = relation.one("rate"), report.context.tokens.words
    cue = report.context.tokens.at(relation.cue.start)
    values = rate.interval("strict")
    if values is None or not _opens(words[max(0, cue - _LED) : cue]):
        return None  # « il manque à la majorité », « cette majorité »
    if any(m.kind == "percent" and m.span != rate.span for m in report.context.mentions_in(relation.sentence)):
        return None  # « la majorité des jeunes (18 %) et des retraités (31 %) »
    half = HUNDRED * HALF
    more = words[cue] in lexicon().words("more_than_half")
    if values.high >= half if more else values.low <= half:
        return report.confirmed(rate)
    return report.contradicted(rate, rate, {"found": rate.text, "expected": "> 50 %" if more else "< 50 %", "sum": ""})


def _opens(lead: list[str]) -> bool:
    """Whether « la majorité » or « une majorité » begins a clause."""
    known = lexicon().words("majority_leads")
    return bool(lead) and lead[-1] in known and (len(lead) < _LED or not lead[0].isalpha() or lead[0] in known)
