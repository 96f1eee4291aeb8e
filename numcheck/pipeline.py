"""The program on one page: document → mentions → claims → outcomes → analysis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from numcheck.analysis import Analysis
from numcheck.checks import KINDS
from numcheck.checks.base import Context, Rule
from numcheck.collector import without_collector
from numcheck.document import Document
from numcheck.extract import Extraction, extract
from numcheck.facts.store import FactStore
from numcheck.link import link
from numcheck.model import Claim, Days, Finding, Outcome, Verdict
from numcheck.silence import silence

if TYPE_CHECKING:
    from numcheck.silence.accepts import Accept

NO_DATE = "no_document_date"  # the reason of checks that want the document's date
_WEIGHT: dict[Verdict, int] = {"unchecked": 0, "confirmed": 1, "contradicted": 2}


@without_collector
def check_document(
    document: Document,
    *,
    rules: Sequence[Rule],
    facts: FactStore,
    date: Days | None = None,
    language: str = "fr",
    accepts: Sequence[Accept] = (),
) -> Analysis:
    """Everything the rules say about a document.

    `date` overrides the date that the document gives for itself; `language` is that of the messages; `accepts` are the
    findings that the desk has accepted. NumcheckError for a directive in the text that names no rule or no reason.
    """
    extraction = extract(document, date)
    links = link(document, extraction, facts)
    context = Context(
        document=document,
        tokens=extraction.tokens,
        mentions=extraction.mentions,
        claims=links.claims,
        relations=links.relations,
        facts=facts,
        date=extraction.reference,
        language=language,
        undated=extraction.undated,
    )
    outcomes = [outcome for rule in rules for outcome in KINDS[rule.options.check].run(rule, context)]
    return _fold(context, extraction, outcomes, [rule.id for rule in rules], accepts)


def _fold(
    context: Context, extraction: Extraction, outcomes: list[Outcome], ran: Sequence[str], accepts: Sequence[Accept]
) -> Analysis:
    claims, masked = _judged(context.claims, outcomes, extraction.undated), extraction.masked
    silenced = silence(
        context.document,
        _findings(outcomes),
        context.tokens,
        accepts,
        date=context.date,
        ran=ran,
        language=context.language,
    )
    return Analysis(
        document=context.document,
        mentions=extraction.mentions,
        masked=masked,
        claims=claims,
        findings=(*silenced.kept, *silenced.unused),
        suppressed=silenced.suppressed,
        counts=_counts(len(extraction.mentions), len(masked), claims, len(silenced.suppressed)),
        rules=tuple(ran),
        date=context.date,
    )


def _judged(claims: Iterable[Claim], outcomes: Iterable[Outcome], undated: str | None) -> tuple[Claim, ...]:
    """The claims with the strongest verdict that any rule gave them: contradicted > confirmed > unchecked.

    What wants a document date says why there is none.
    """
    by_claim: dict[int, list[Outcome]] = {}
    for outcome in outcomes:
        by_claim.setdefault(outcome.claim, []).append(outcome)
    judged = [_judge(claim, by_claim[claim.id]) if claim.id in by_claim else claim for claim in claims]
    if undated in {None, NO_DATE}:
        return tuple(judged)
    return tuple(claim._replace(reason=undated) if claim.reason == NO_DATE else claim for claim in judged)


def _judge(claim: Claim, outcomes: list[Outcome]) -> Claim:
    strongest = max(outcomes, key=lambda outcome: _WEIGHT[outcome.verdict])
    rules = dict.fromkeys(outcome.rule for outcome in outcomes if outcome.verdict == strongest.verdict)
    reason = strongest.reason or claim.reason if strongest.verdict == "unchecked" else None
    return claim._replace(verdict=strongest.verdict, reason=reason, rules=tuple(rules))


def _findings(outcomes: Iterable[Outcome]) -> tuple[Finding, ...]:
    """The findings in the order of the source, one for each rule and place."""
    unique = {(o.finding.rule, o.finding.location): o.finding for o in outcomes if o.finding}
    return tuple(
        sorted(unique.values(), key=lambda finding: (finding.location.start, finding.location.end, finding.rule))
    )


def _counts(mentions: int, masked: int, claims: Sequence[Claim], suppressed: int) -> dict[str, object]:
    verdicts = Counter(claim.verdict for claim in claims)
    reasons = Counter(claim.reason for claim in claims if claim.verdict == "unchecked")
    return {
        "mentions": mentions,
        "masked": masked,
        "claims": len(claims),
        "contradicted": verdicts["contradicted"],
        "confirmed": verdicts["confirmed"],
        "unchecked": dict(sorted((reason or "not_covered", count) for reason, count in reasons.items())),
        "suppressed": suppressed,
    }
