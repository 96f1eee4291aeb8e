"""Checks of printed relations: a formula computes an interval from some figures, another figure has to meet it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from numcheck.checks.arithmetic.cases import Case, cases
from numcheck.checks.arithmetic.explained import explained
from numcheck.checks.arithmetic.nearness import far_off
from numcheck.checks.arithmetic.wording import params, repaired, result
from numcheck.checks.base import Context, Rule
from numcheck.checks.cues import before, forms_between, said
from numcheck.checks.finding import Report, softened
from numcheck.checks.qualified import qualified
from numcheck.link.relations import extent
from numcheck.model import Mention, Outcome
from numcheck.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationOptions:
    """Which formulas to apply to the relations of their kinds."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["relation"]
    formulas: tuple[
        Literal[
            "change",
            "gap_percent",
            "points_as_percent",
            "points",
            "step",
            "fraction_change",
            "multiple",
            "difference",
            "gap_in_points",
            "rest",
            "share",
            "absence",
            "majority",
            "share_in_words",
            "rate_base",
            "fraction_of",
            "sum",
            "detail",
            "heads",
            "billed",
            "time_sum",
            "average",
            "with_tax",
            "subset",
            "fraction",
            "factor_percent",
            "per_head",
            "per_inhabitant",
            "daily",
            "frequency",
            "repeated",
            "series",
            "over_periods",
            "by_period",
            "rated",
            "density",
            "area",
            "times_of",
            "product",
            "conversion",
            "conversion_step",
            "speed",
        ],
        ...,
    ]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every relation that the rule's formula speaks about; of several readings of one result any may hold."""
    report = Report(rule, context)
    by_result: dict[int, list[Case]] = {}
    for name in rule.options.formulas if context.relations else ():
        for case in cases(context, name):
            by_result.setdefault(case.place, []).append(case)
    for found in by_result.values():
        yield _judge(report, found)


def _judge(report: Report, found: list[Case]) -> Outcome:
    if found[0].formula.bound:
        found = [max(found, key=lambda case: len(case.given))]
    if any(_other_basis(report.context, case) for case in found):
        return report.unchecked(found[0].relation, "other_basis")
    if any(case.holds(case.size) for case in found):
        return report.confirmed(found[0].relation)
    if any(_read_otherwise(case) for case in found):
        return report.unchecked(found[0].relation, "other_reading")
    case = _meant(found)
    if case is None or not result(case).is_finite():  # « 3 sur plusieurs centaines (12 %) »
        return report.unchecked(found[0].relation, "other_reading")
    if (
        _reckoned(report.context, case)
        or _narrowed(report.context, case)
        or far_off(report.context, case)
        or any(explained(report.context, each) for each in found)
    ):
        return report.unchecked(case.relation, "other_reading")
    return _contradicted(report, case)


def _meant(found: list[Case]) -> Case | None:
    """The reading that a result is judged by: the first; of degrees that may be apart, the one that comes nearer."""
    sure = [case for case in found if case.sure]
    if any(case.name == "conversion_step" for case in sure):
        return min(sure, key=lambda case: abs(result(case) - (case.stated.value or 0)))
    return sure[0] if sure else None


def _read_otherwise(case: Case) -> bool:
    """Whether figures that may have another value hold with it: a text groups thousands by points, or it does not."""
    if not any(mention.ambiguous for mention in (case.stated, *case.given)):
        return False
    return any(other.holds(other.size) for other in map(case.read_as, (min, max)))


def _other_basis(context: Context, case: Case) -> bool:
    """Whether the figures stand on different bases (« en volume »), or give a rate by year that is not meant."""
    if case.name not in {"with_tax", "billed"} and _rival_bases(context, case):
        return True
    if case.formula.relation == "pace":
        return next(said(context, case.relation.sentence, "extras"), None) is not None
    tokens = context.tokens
    last = tokens.at(extent(case.relation).end - 1)
    first, limit = tokens.sentence_bounds(tokens.sentence(last))
    limit = min(last + PERIOD, limit, _second_result(context, case))
    if next(forms_between(context, first, limit, "other_basis"), None) is not None:
        return True
    if case.name == "average":
        return False  # « 40 mm en mai et 20 mm en juin, soit 30 mm par mois en moyenne »
    result = min(tokens.at(case.relation.cue.start), case.stated.tokens[0])
    return next(forms_between(context, result, limit, "each_period"), None) is not None


def _second_result(context: Context, case: Case) -> int:
    """The bracket behind a result that gives another one: « 8 % (4 % à taux constants) »; the end of the text without.

    What is told inside is of that other one.
    """
    words, place = context.tokens.words, case.stated.tokens[1]
    inside = (
        context.mentions_in(context.tokens.sentence(case.stated.tokens[0])) if words[place : place + 1] == ["("] else ()
    )
    own = any(mention.kind == case.stated.kind and 0 < mention.tokens[0] - place <= _LED for mention in inside)
    return place if own else len(words)


def _rival_bases(context: Context, case: Case) -> bool:
    """Whether some figures are net and others gross, or with and without taxes."""
    return len(set(said(context, case.relation.sentence, "rival_bases"))) > 1


PERIOD = 7
"""Tokens after a relation among which « par an » and the like speak of its result."""
_LED = 2
"""Words before a figure among which a noun says that it is a lead."""
_SELDOM_EXACT = {"rated", "area", "times_of"}
"""Formulas that their figures do not always follow: a week may cost less than seven days, a field be no rectangle."""
_OWN_TOTALS = {"whole", "standing", "taken"}
"""Roles of relations whose results may be named further."""
_NAMED_TOTALS = {"product", "billed"}
"""Formulas whose totals go on: « coûtera 1,56 million d'euros à l'hôpital », « soit 1 500 € TTC »."""


def _reckoned(context: Context, case: Case) -> bool:
    """Whether something is added to a result or taken off: « soit 3 500 euros, une fois les frais payés »."""
    words, first = context.tokens.words, case.stated.tokens[1]
    _, last = context.tokens.sentence_bounds(context.tokens.sentence(case.stated.tokens[0]))
    last = next((at for at in range(first, min(last, first + PERIOD)) if words[at] == ";"), min(last, first + PERIOD))
    return next(forms_between(context, first, last, "reckoned"), None) is not None


def _narrowed(context: Context, case: Case) -> bool:
    """Whether words that the relation does not speak of narrow its result."""
    if case.name in _NAMED_TOTALS or not _OWN_TOTALS.isdisjoint(case.relation.roles):
        return False  # « soit six ans ferme », « 27 points en National »
    cue = case.relation.cue
    if any(mention.span.end > case.stated.span.end for mention in case.given) or cue.start >= case.stated.span.end:
        return False
    return qualified(context, case.stated, _placed(context, case))


def _placed(context: Context, case: Case) -> str:
    """The table of words behind a result that lead to what all its figures are about.

    « passées de 3 600 à 4 500, les demandes ont augmenté de 45 % dans le département », « une avance de 12 voix au … »
    """
    if "main" in case.relation.roles:
        return "places_of_parts"
    return "datives" if before(context, case.stated, "leads", _LED) else ""


def _contradicted(report: Report, case: Case) -> Outcome:
    mentions = [case.stated, *case.given]
    doubtful = (
        case.narrow
        or case.formula.bound
        or case.name in _SELDOM_EXACT
        or any(_holds_if_coarse(case, mention) for mention in mentions)
    )
    level = softened(report.rule.level) if doubtful and report.rule.level == "error" else None
    return report.contradicted(
        case.relation,
        case.stated,
        params(report, case),
        level=level,
        related=[(mention, mention.text) for mention in case.given],
        suggestions=[repaired(case)],
        reread=True,
    )


def _holds_if_coarse(case: Case, rounded: Mention) -> bool:
    return case.holds(lambda mention: case.coarse(mention) if mention is rounded else case.size(mention))


PARAMS = frozenset({"text", "arithmetic", "expected", "found", "hypothesis"})
