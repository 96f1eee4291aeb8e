"""Checks of the title against the text: a figure that stands below with one slip of the pen, and nowhere as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, takewhile
from typing import ClassVar, Literal

from numcheck.checks.arithmetic.diagnosis import slip_between
from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context, Rule
from numcheck.checks.consistency.another import another_figure
from numcheck.checks.consistency.misprint import misprint
from numcheck.checks.consistency.wording import MEANING, named, root
from numcheck.checks.cues import says
from numcheck.checks.finding import Report
from numcheck.document import Block
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.record import dataclass

LEAST_DIGITS = 2
"""Significant digits of a figure whose slips are looked for: of one digit, too many figures are near."""

NEAR = 4
"""A figure is of the size of another one up to this factor."""

KINDS = {"count", "duration", "money", "percent", "quantity"}
COUNTED = {"count", "number"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineOptions:
    """The title and the text; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["headline"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every figure of the title against those of its kind below."""
    report = Report(rule, context)
    head, body = _head(context.document.blocks)
    if not head:
        return
    below = [mention for mention in context.mentions if mention.span.start >= body and mention.kind in KINDS | COUNTED]
    seen: set[tuple[object, ...]] = set()
    for mention in context.mentions_between(0, head) if below else ():
        figure = (mention.kind, mention.unit, mention.noun, mention.value)
        if mention.kind in KINDS and _digits(mention) >= LEAST_DIGITS and figure not in seen:
            seen.add(figure)  # the title of the front matter stands above the text again
            if any(_alike(mention, other) and _meet(mention, other) for other in below):
                yield report.confirmed(mention)
            elif any(other.kind == "number" and other.value == mention.value for other in below):
                yield report.unchecked(mention, "not_covered")  # « elle en coûte 1,20 »
            else:
                yield from _judge(report, mention, [other for other in below if _same_thing(context, mention, other)])


def _head(blocks: Sequence[Block]) -> tuple[int, int]:
    """Where the titles at the top of a document end, and where its text begins."""
    titles = list(takewhile(lambda block: block.kind == "title", blocks))
    return (titles[-1].end, blocks[len(titles)].start) if 0 < len(titles) < len(blocks) else (0, 0)


def _digits(mention: Mention) -> int:
    return len(mention.value.normalize().as_tuple().digits) if mention.value else 0


def _alike(title: Mention, other: Mention) -> bool:
    """Whether a figure below may be the title's own, whatever word it counts: « 46 départements », « ils sont 46 »."""
    return other.unit == title.unit and (other.kind == title.kind or {other.kind, title.kind} <= COUNTED)


def _same_thing(context: Context, one: Mention, other: Mention) -> bool:
    """Whether two figures may be of the same thing: the same noun, or the same unit beside a common word."""
    if one.kind != other.kind or one.unit != other.unit:
        return False
    if one.kind == "count":
        return stem(one.noun or "") == stem(other.noun or "") != ""
    return bool(_shared(context, one, other))


def _shared(context: Context, one: Mention, other: Mention) -> set[str]:
    """The words that carry a meaning in the sentences of both figures."""
    return _around(context, one) & _around(context, other)


def _around(context: Context, mention: Mention) -> set[str]:
    """The words of a figure's sentence that carry a meaning, by their beginnings; those of figures are none."""
    sentence = context.tokens.sentence(mention.tokens[0])
    first, last = context.tokens.sentence_bounds(sentence)
    taken = {index for other in context.mentions_in(sentence) for index in range(*other.tokens)}
    words = (context.tokens.words[index] for index in range(first, last) if index not in taken)
    plain = lexicon().words("small_words").keys() | lexicon().words("trend").keys()
    return {root(word) for word in words if len(word) >= MEANING and word.isalpha() and word not in plain}


def _judge(report: Report, title: Mention, below: Sequence[Mention]) -> Iterator[Outcome]:
    if not below:
        return
    slips = [other for other in below if _slipped(title, other, report.context.language)]
    if len({other.value for other in slips}) != 1 or not _settled(report.context, title, slips[0], below):
        yield report.unchecked(title, "not_covered")
        return
    why = slip_between(title, slips[0], report.context.language)
    params = {"found": named(title), "expected": named(slips[0]), "hypothesis": why}
    yield report.contradicted(title, title, params, related=[(slips[0], slips[0].text)])


def _settled(context: Context, title: Mention, slip: Mention, below: Sequence[Mention]) -> bool:
    """Whether a figure below is the title's, and neither counts on nor is one of its parts."""
    if any(says(context, figure, "going_on") for figure in (title, slip)) or _in_parts(title, below):
        return False
    return _told_of(context, title, slip, below) and not another_figure(context, title, slip)


def _told_of(context: Context, title: Mention, slip: Mention, below: Sequence[Mention]) -> bool:
    """Whether a figure is the one that the title means: the only one of its kind, or beside two words of the title."""
    near = {other.value for other in below if _comparable(title, other)}
    return len(near) == 1 or len(_shared(context, title, slip)) > 1


def _in_parts(title: Mention, below: Sequence[Mention]) -> bool:
    """Whether two figures of the text make the title's: « 13 blessés graves et 18 blessés légers »."""
    values = [other.value for other in below if other.value is not None]
    return any(one + two == title.value for one, two in combinations(values, 2))


def _slipped(title: Mention, other: Mention, language: str) -> bool:
    """Whether one slip of the pen leads from the title to a figure below: digits swapped or moved, another scale."""
    return bool(slip_between(title, other, language)) or misprint(title, other, pointed=False) == "digit"


def _comparable(title: Mention, other: Mention) -> bool:
    """Whether a figure below is of the size of the title's, a slip in its scale included."""
    one, two = sorted(abs(m.value or Decimal(0)) for m in (title, other))
    return one * NEAR >= two or two == one.scaleb(two.adjusted() - one.adjusted())


def _meet(title: Mention, other: Mention) -> bool:
    """Whether a figure below may be the title's: the very same where it counts other things, else also rounded."""
    apart = stem(title.noun or "") != stem(other.noun or "")
    if apart and title.noun and (other.noun or (other.printed and other.printed.hedge)):
        return title.value == other.value
    sizes = title.interval("loose"), other.interval("loose")
    return sizes[0] is not None and sizes[1] is not None and sizes[0].meets(sizes[1])


PARAMS = frozenset({"text", "expected", "found", "hypothesis"})
