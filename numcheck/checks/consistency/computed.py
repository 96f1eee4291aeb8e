"""Checks of what the text computes from its tables and lists: a total, a share, a change, a gap, a mean that slips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.arithmetic.diagnosis import one_digit
from numcheck.checks.arithmetic.readings.addends import LISTED
from numcheck.checks.arithmetic.readings.itemised import items_above
from numcheck.checks.arithmetic.widths import digits
from numcheck.checks.base import Context, Rule
from numcheck.checks.consistency.derived import READINGS
from numcheck.checks.consistency.deriving import Derived, is_share
from numcheck.checks.consistency.leading import ranked
from numcheck.checks.consistency.rows import announced
from numcheck.checks.consistency.setting import others_between
from numcheck.checks.consistency.sheets import Sheet, around, sheets
from numcheck.checks.consistency.tabled import otherwise
from numcheck.checks.consistency.talk import Talk, talk_of
from numcheck.checks.finding import Report
from numcheck.checks.proposals import replaced
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.record import dataclass

_SURE, _LEAST = 3, 2
"""Digits that a slip is told from where words leave a doubt, and where they do not."""
_MOST = 60
"""Sheets of a document; where there are more, the text does not go through them."""
_YEAR = 4
_RESULTS = ("stated", "rate", "total")
_TOLD = 3
"""Figures of a relation that the text prints, which are checked there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputedOptions:
    """The tables, the lists and the text; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["computed"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the figures of the sentences around tables and lists that are computed from these."""
    asked: dict[int, list[Sheet]] = {}
    found = sheets(context)
    for sheet in found if len(found) <= _MOST else ():
        for sentence in around(context, sheet):
            asked.setdefault(sentence, []).append(sheet)
    report = Report(rule, context)
    taken = set(_related(context)) if asked else ()
    for sentence in sorted(asked):
        if context.mentions_in(sentence):
            talk = talk_of(context, sentence)
            yield from _judged(report, talk, asked[sentence], taken)
            yield from ranked(report, talk, asked[sentence])
            yield from announced(report, talk, asked[sentence])


def _related(context: Context) -> Iterator[int]:
    """Where the figures begin that the text itself computes from others, or from the items right above."""
    for relation in context.relations:
        gathered = relation.roles.get("total", ()) if relation.kind in LISTED else ()
        yield from (mention.span.start for mention in gathered if items_above(context, mention))
        if sum(map(len, relation.roles.values())) >= _TOLD:
            yield from (mention.span.start for role in _RESULTS for mention in relation.roles.get(role, ()))


def _judged(report: Report, talk: Talk, near: Sequence[Sheet], taken: Iterable[int]) -> Iterator[Outcome]:
    """What the figures of a sentence are against what the tables near it make of them."""
    language = report.context.language
    given: dict[int, list[Derived]] = {}
    for sheet in near:
        for reading in READINGS:
            for derived in reading(talk, sheet, language):
                given.setdefault(derived.figure.span.start, []).append(derived)
    for start, meant in given.items():
        figure = meant[0].figure
        if any(map(_meets, meant)):
            yield report.confirmed(figure)
        elif start not in taken and not _stands(figure, near):
            yield from _slipped(report, talk, near, meant)


def _meets(derived: Derived) -> bool:
    size = derived.figure.interval("loose")
    robust = derived.figure.interval("robust")
    return size is None or robust is None or size.meets(derived.size) or robust.meets(derived.size)


def _stands(figure: Mention, near: Sequence[Sheet]) -> bool:
    """Whether a figure is one of a table as it stands."""
    lines = (line.figure for sheet in near for line in (*sheet.lines, *sheet.asides))
    return any(other.value == figure.value for other in lines)


def _slipped(report: Report, talk: Talk, near: Sequence[Sheet], given: Sequence[Derived]) -> Iterator[Outcome]:
    """The figure as a finding, where one slip leads to it from the only value that it should have."""
    slips = {one.exact: one for one in given if _is_slip(one)}
    if any(other.value in slips for other in talk.figures):
        return
    if len(slips) == 1 and not _apart(talk, near, next(iter(slips.values()))):
        yield _wrong(report, *slips.values())


def _apart(talk: Talk, near: Sequence[Sheet], derived: Derived) -> bool:
    """Whether words of a sentence, or a year of its own, say that its figures are others than those of the tables."""
    keys = {key for sheet in near for key in (*sheet.keys, *(key for line in sheet.lines for key in line.keys))}
    if (
        _long_ago(talk, keys)
        or _of_the_other_side(talk, near)
        or otherwise(talk.context, talk.sentence, talk.figures, keys)
        or talk.says("not_the_sum")
    ):
        return True
    return not derived.gap and others_between(talk.context, talk.first, talk.last)


def _of_the_other_side(talk: Talk, near: Sequence[Sheet]) -> bool:
    """Whether a sentence tells what was spent beside a table of what came in, or the other way round."""
    sides = lexicon().words("money_sides")
    heads = {sides[word] for sheet in near for word in sheet.head if word in sides}
    told = set(talk.says("money_sides"))
    return bool(heads and told) and heads.isdisjoint(told)


def _long_ago(talk: Talk, keys: Iterable[str]) -> bool:
    """Whether a sentence tells of a year further back than a table that tells none may be of."""
    if talk.context.date is None or any(len(key) == _YEAR and key.isdecimal() for key in keys):
        return False
    years = [figure.days.first.year for figure in talk.figures if figure.days]
    return any(abs(talk.context.date.first.year - year) > 1 for year in years)


def _is_slip(derived: Derived) -> bool:
    printed, least = derived.figure.printed, _LEAST if derived.firm else _SURE
    if printed is None or printed.hedge or not printed.value or not printed.ulp:
        return False
    count = len(str(int(printed.value / printed.ulp))) if is_share(derived.figure) else digits(derived.figure)
    return count >= least and one_digit(abs(printed.value), abs(derived.exact), printed.ulp)


def _wrong(report: Report, derived: Derived) -> Outcome:
    figure, language = derived.figure, report.context.language
    ulp = figure.printed.ulp if figure.printed else ONE
    exact = round(derived.exact / ulp) * ulp
    mended = replaced(figure, exact)
    shown = mended or fmt.number(exact, language)
    params = {"how": derived.how, "expected": shown, "found": figure.text}
    related = [(part, part.text) for part in derived.of]
    return report.contradicted(figure, figure, params, related=related, suggestions=[mended])


PARAMS = frozenset({"text", "how", "expected", "found"})
