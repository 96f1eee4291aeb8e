"""The kind of check `reference`: what the text says of figures, ages, events and names, against dated facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar, Literal

from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report
from numcheck.checks.reference import bounds, dated, happened, lives, mandates, quantity
from numcheck.model import Claim, Outcome
from numcheck.record import dataclass

Fact = Literal[
    "quantity",
    "floor",
    "magnitude",
    "age",
    "birth",
    "death",
    "death_date",
    "event_date",
    "event_stage",
    "mandate",
    "name",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceOptions:
    """Which facts a rule compares with; `measure` keeps it to one measure of the facts."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["reference"]
    fact: Fact
    measure: str | None = None


PARAMS = frozenset(
    {"text", "subject", "measure", "found", "expected", "source", "factor", "hint", "since", "record", "born", "event"}
)

_CHECKS: dict[Fact, Callable[[Report, Claim], Outcome | None]] = {
    "quantity": quantity.quantity,
    "floor": bounds.superlative_floor,
    "magnitude": bounds.magnitude,
    "age": lives.age,
    "birth": lives.birth,
    "death": lives.death,
    "death_date": lives.death_date,
    "event_date": happened.event_date,
    "event_stage": dated.event_stage,
    "mandate": mandates.mandate,
    "name": dated.renamed,
}


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """The outcomes of a rule for all claims that its facts speak of."""
    options: ReferenceOptions = rule.options
    check = _CHECKS[options.fact]
    claims = [claim for claim in context.claims if claim.measure and options.measure in {None, claim.measure}]
    if not claims:
        return
    report = Report(rule, context)
    for claim in claims:
        outcome = check(report, claim)
        if outcome:
            yield outcome
