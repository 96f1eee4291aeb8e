"""Checks of printed relations: a formula computes an interval from some figures, another figure has to meet it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal, NamedTuple

from numcheck import format as fmt
from numcheck.checks.base import Context, Rule
from numcheck.checks.diagnosis import Holds, hypothesis, one_slip
from numcheck.checks.finding import Report, softened
from numcheck.checks.formulas import FORMULAS, Formula
from numcheck.checks.widths import WIDTHS, Size, coarse, magnitude, sized
from numcheck.interval import Interval
from numcheck.lexicon import lexicon
from numcheck.link.relations import extent
from numcheck.model import Mention, Outcome, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationOptions:
    """Which formulas to apply to the relations of their kinds."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["relation"]
    formulas: tuple[
        Literal[
            "change",
            "points_as_percent",
            "points",
            "step",
            "multiple",
            "difference",
            "share",
            "rate_base",
            "sum",
            "subset",
            "fraction",
            "factor_percent",
            "per_head",
            "product",
            "conversion",
            "conversion_step",
            "votes",
            "speed",
        ],
        ...,
    ]


class Case(NamedTuple):
    """A relation under a formula: the sign that its words give, +1, -1 or 0 when they give none."""

    name: str
    formula: Formula
    relation: Relation
    sign: int

    def size(self, mention: Mention) -> Interval:
        """The values of a figure in this relation."""
        widths = WIDTHS[self.name]
        width = widths.stated if mention is self.stated else widths.given
        return sized(mention, "strict" if self.narrow and width == "robust" else width, widths.counted)

    @property
    def narrow(self) -> bool:
        """Whether all given figures have one significant digit: robust widths would let nearly anything pass."""
        return self.name in {"change", "multiple"} and all(len(_digits(mention)) == 1 for mention in self.given)

    def coarse(self, mention: Mention) -> Interval:
        """The values of a figure whose trailing zeros may be cut off."""
        return coarse(mention, WIDTHS[self.name].given)

    @property
    def stated(self) -> Mention:
        """The printed result."""
        return self.relation.one(self.formula.stated)

    @property
    def given(self) -> list[Mention]:
        """The figures that the result is computed from."""
        return [m for role, ms in self.relation.roles.items() if role != self.formula.stated for m in ms]

    def computed(self, size: Size) -> Interval:
        """What the given figures lead to, with the formula's margin."""
        computed, margin = self.formula.compute(self.relation, size), WIDTHS[self.name].margin
        return computed.widened(margin) if margin else computed

    def target(self, size: Size) -> Interval:
        """What the text states, with the sign of its words."""
        stated = size(self.stated)
        return -stated if self.sign < 0 else stated

    def holds(self, size: Size) -> bool:
        """Whether some values of the figures fulfil the relation."""
        computed, target = self.computed(size), self.target(size)
        if self.formula.bound:
            return computed.low <= target.high
        if self.formula.signed and not self.sign:
            return magnitude(computed).meets(magnitude(target))
        return computed.meets(target)


def _digits(mention: Mention) -> tuple[int, ...]:
    return mention.value.normalize().as_tuple().digits if mention.value else ()


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every relation that the rule's formula speaks about; of several readings of one result any may hold."""
    report = Report(rule, context)
    by_result: dict[int, list[Case]] = {}
    for name in rule.options.formulas:
        for case in cases(context, name):
            by_result.setdefault(case.stated.span.start, []).append(case)
    for found in by_result.values():
        yield _judge(report, found)


def cases(context: Context, name: str) -> Iterator[Case]:
    """The relations of a document that a formula applies to."""
    formula = FORMULAS[name]
    for relation in context.relations:
        if relation.kind == formula.relation and formula.fits(relation):
            if not _speaks(context, name, relation):
                continue
            yield Case(name, formula, relation, _sign(context, relation) if formula.signed else 1)


def _speaks(context: Context, name: str, relation: Relation) -> bool:
    """Whether the words around the figures let the formula speak about them."""
    if name == "subset":
        return _alternatives(context, relation.roles["parts"])
    if name == "sum":
        return not any(_label(context, part) for part in relation.roles["parts"])
    return name not in _BY_BASE or not _of_another_base(context, relation, relation.one(FORMULAS[name].stated))


_BY_BASE = {"change", "points_as_percent", "share", "fraction", "factor_percent"}


def _of_another_base(context: Context, relation: Relation, stated: Mention) -> bool:
    """Whether a percentage names a base of its own: « soit 7 % de la population », but not « 7 % de plus »."""
    words, following = context.tokens.words, stated.tokens[1]
    if stated.kind != "percent" or following >= len(words) or words[following] not in lexicon().words("of_base"):
        return False
    nouns = {mention.noun for mentions in relation.roles.values() for mention in mentions}
    compared = lexicon().phrases("gaps").match(words, following) is not None
    return not compared and words[following + 1 : following + 2] != [] and words[following + 1] not in nouns


def _label(context: Context, part: Mention) -> bool:
    """Whether a figure in a list only names things: « phases 1 et 2 »."""
    words, following = context.tokens.words, part.tokens[1]
    bare = part.kind == "number" and not part.unit
    return bare and (following >= len(words) or not words[following][0].isalpha() or words[following] == "et")


def _alternatives(context: Context, parts: Sequence[Mention]) -> bool:
    """Whether parts exclude each other (« 5 hommes et 9 femmes », « 3 pour l’un et 2 pour l’autre »), or is only one."""
    if len(parts) == 1:
        return True
    words, opposites = context.tokens.words, lexicon().words("opposites")
    first = {opposites.get(words[min(part.tokens[1], len(words) - 1)], "") for part in parts}
    return len(first) == 1 and "" not in first


def _sign(context: Context, relation: Relation) -> int:
    """The direction that the words of a relation give."""
    words, trend = context.tokens.words, lexicon().words("trend")
    first, last = context.tokens.at(relation.cue.start), context.tokens.at(relation.cue.end - 1)
    for index in range(first, last + 1):
        direction = trend.get(words[index])
        if direction:
            return {"up": 1, "down": -1}.get(direction, 0)
    stated = relation.one("stated")
    before = context.document.text[max(0, stated.span.start - 1) : stated.span.start] + stated.text[:1]
    return 1 if "+" in before else -1 if any(mark in before for mark in "-−–") else 0


def _judge(report: Report, found: list[Case]) -> Outcome:
    if found[0].formula.bound:
        found = [max(found, key=lambda case: len(case.given))]
    reason = next((reason for case in found if (reason := _not_comparable(report.context, case))), None)
    if reason:
        return report.unchecked(found[0].relation, reason)
    if any(case.holds(case.size) for case in found):
        return report.confirmed(found[0].relation)
    if _far_off(report.context, found[0]) or _explained(report.context, found[0]):
        return report.unchecked(found[0].relation, "other_reading")
    return _contradicted(report, found[0])


def _not_comparable(context: Context, case: Case) -> str | None:
    """Why the figures cannot be compared as they stand: another basis (« en volume »), a rate by year."""
    tokens, span = context.tokens, extent(case.relation)
    phrases = lexicon().phrases("other_basis")
    last = tokens.at(span.end - 1)
    first, limit = tokens.sentence_bounds(tokens.sentence(last))
    for index in range(first, min(last + 7, limit)):
        if phrases.match(tokens.words, index):
            return "other_basis"
    return None


def _explained(context: Context, case: Case) -> bool:
    """Whether the printed result holds in another relation that it may stand in."""
    for name in FORMULAS:
        if name == case.name:
            continue
        for other in cases(context, name):
            if other.stated.span == case.stated.span and not other.formula.bound and other.holds(other.size):
                return True
    return False


def _far_off(context: Context, case: Case) -> bool:
    """Whether parts are so far from a total that they were never meant to add up to it.

    A total called so, or one slip of the pen that explains the gap, keeps the relation.
    """
    exact, stated = case.formula.compute(case.relation, _exactly).low, case.stated.value
    if case.name != "sum" or not stated or abs(exact - stated) <= abs(stated) / 2:
        return False
    tokens, totals = context.tokens, lexicon().phrases("totals")
    first, last = tokens.sentence_bounds(case.relation.sentence)
    if any(totals.match(tokens.words, index) for index in range(first, last)):
        return False
    return not one_slip([case.stated, *case.given], _replacing(case))


def _replacing(case: Case) -> Holds:
    """Whether the relation holds with one figure replaced."""
    return lambda mention, changed: case.holds(lambda other: case.size(changed if other is mention else other))


def _contradicted(report: Report, case: Case) -> Outcome:
    mentions = [case.stated, *case.given]
    doubtful = case.narrow or case.formula.bound or any(_holds_if_coarse(case, mention) for mention in mentions)
    level = softened(report.rule.level) if doubtful and report.rule.level == "error" else None
    return report.contradicted(
        case.relation,
        case.stated,
        _params(report, case),
        level=level,
        related=[(mention, mention.text) for mention in case.given],
        suggestions=[_repaired(case)],
    )


def _holds_if_coarse(case: Case, rounded: Mention) -> bool:
    return case.holds(lambda mention: case.coarse(mention) if mention is rounded else case.size(mention))


def _params(report: Report, case: Case) -> dict[str, str]:
    language = report.context.language
    exact, wide = case.formula.compute(case.relation, _exactly), case.computed(case.size)
    expected = _written(case, exact.low, language)
    sign = " = " if case.formula.operation else f"{_COLON[language]} "
    arithmetic = f"{case.formula.shown(case.relation, language)}{sign}{expected}"
    reach = _bounds(case, wide, language)
    if not case.formula.bound and reach:
        arithmetic += _ROUNDED[language].format(reach)
    return {
        "arithmetic": arithmetic,
        "expected": expected,
        "found": case.stated.text,
        "hypothesis": _hypothesis(case, language),
    }


_COLON = {"fr": " :", "en": ":"}
_ROUNDED = {"fr": ", arrondis compris {}", "en": ", rounding included {}"}


def _exactly(mention: Mention) -> Interval:
    value = mention.value if mention.value is not None else Decimal(0)
    return Interval(value, value)


def _written(case: Case, value: Decimal, language: str) -> str:
    if case.formula.unit == "percent":
        return fmt.percent(value, language, sign=case.formula.signed)
    if case.formula.unit == "factor":
        return "×" + fmt.number(value, language)
    text = fmt.replaced(case.stated, abs(value))
    return text or fmt.number(value, language)


def _bounds(case: Case, wide: Interval, language: str) -> str:
    """The interval in the unit of the printed result; empty when it is one value or unbounded."""
    if not wide.low.is_finite() or not wide.high.is_finite():
        return ""
    low, high = (_written(case, end, language) for end in (wide.low, wide.high))
    return "" if low == high else f"{low} {_TO[language]} {high}"


_TO = {"fr": "à", "en": "to"}


def _hypothesis(case: Case, language: str) -> str:
    target = case.target(case.size)
    known = [
        name
        for name, compute in case.formula.wrong
        if magnitude(compute(case.relation, case.size)).meets(magnitude(target))
    ]
    if case.sign and case.formula.signed and case.computed(case.size).meets(-target):
        known.append("sign")
    return hypothesis([case.stated, *case.given], _replacing(case), known, language)


def _repaired(case: Case) -> str | None:
    """The stated figure with the computed value, where the figures leave one."""
    if case.name == "points_as_percent":
        return _as_points(case.stated)
    if case.formula.bound or case.formula.unit == "factor":
        return None
    value = abs(case.formula.compute(case.relation, _exactly).low)
    return fmt.replaced(case.stated, value) if value.is_finite() else None


def _as_points(stated: Mention) -> str | None:
    """« 2 points » for « 2 % »."""
    figures = fmt.replaced(stated, stated.value or Decimal(0))
    name = "point" if abs(stated.value or 0) < 2 else "points"
    return figures and f"{figures.rstrip('%').rstrip()} {name}" if "%" in stated.text else None


PARAMS = frozenset({"text", "arithmetic", "expected", "found", "hypothesis"})
