"""Checks of the title against the text: a figure that stands below with one slip of the pen, and nowhere as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import ClassVar, Literal

from numcheck.checks.arithmetic.diagnosis import slip_between
from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.arithmetic.widths import digits
from numcheck.checks.base import Context, Rule
from numcheck.checks.consistency.another import another_figure
from numcheck.checks.consistency.misprint import misprint
from numcheck.checks.consistency.obituary import age_at_death
from numcheck.checks.consistency.rescaled import SCALE, rescaled
from numcheck.checks.consistency.sentenced import sentenced
from numcheck.checks.consistency.tolls import toll_below
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
    for bare in context.mentions_between(0, head) if below else ():
        mention = _as_money(context, bare, below)
        figure = (mention.kind, mention.unit, mention.noun, mention.value)
        if mention.kind in KINDS and (digits(mention) >= LEAST_DIGITS or _scaled(mention)) and figure not in seen:
            seen.add(figure)  # the title of the front matter stands above the text again
            yield from _held(report, mention, below)
        elif told := _told_once(context, mention, below):
            yield _contradicted(report, mention, told)


def _held(report: Report, mention: Mention, below: Sequence[Mention]) -> Iterator[Outcome]:
    """The verdict on a figure of the title: it stands below, or another one that it slips from, or neither."""
    if any(_alike(mention, other) and _meet(mention, other) for other in below):
        yield report.confirmed(mention)
    elif any(other.kind == "number" and other.value == mention.value for other in below):
        yield report.unchecked(mention, "not_covered")  # « elle en coûte 1,20 »
    else:
        yield from _judge(report, mention, below)


def _head(blocks: Sequence[Block]) -> tuple[int, int]:
    """Where the titles at the top of a document end, and where its text begins."""
    titles = list(takewhile(lambda block: block.kind == "title", blocks))
    return (titles[-1].end, blocks[len(titles)].start) if 0 < len(titles) < len(blocks) else (0, 0)


def _as_money(context: Context, title: Mention, below: Sequence[Mention]) -> Mention:
    """A bare « budget de 16,9 millions » as the money that the text says « un budget de 16,9 millions d'euros » is."""
    of = _measured(context, title) if title.kind == "number" and _scaled(title) else None
    units = {other.unit for other in below if of and other.kind == "money" and _measured(context, other) == of}
    return title._replace(kind="money", unit=units.pop()) if len(units) == 1 else title


def _measured(context: Context, mention: Mention) -> str | None:
    """The noun that a figure is the size of: « un budget de 4 millions »."""
    noun, link = ["", "", *context.tokens.words[max(0, mention.tokens[0] - 2) : mention.tokens[0]]][-2:]
    return root(noun) if link in lexicon().words("of_words") and noun.isalpha() and len(noun) >= MEANING else None


def _alike(title: Mention, other: Mention) -> bool:
    """Whether a figure below may be the title's own, whatever word it counts: « 46 départements », « ils sont 46 »."""
    return other.unit == title.unit and (other.kind == title.kind or {other.kind, title.kind} <= COUNTED)


def _same_thing(context: Context, one: Mention, other: Mention) -> bool:
    """Whether two figures may be of the same thing: the same noun, or the same unit beside a common word."""
    return _counts_the_same(one, other) and (one.kind == "count" or bool(_shared(context, one, other)))


def _counts_the_same(one: Mention, other: Mention) -> bool:
    """Whether two figures have the same unit, or count the same noun."""
    alike = one.kind == other.kind and one.unit == other.unit
    return alike and (one.kind != "count" or stem(one.noun or "") == stem(other.noun or "") != "")


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
    context = report.context
    meant = _meant(context, title, below) or _told_once(context, title, below)
    if meant is not None:
        yield _contradicted(report, title, meant)
    elif any(_same_thing(report.context, title, other) for other in below):
        yield report.unchecked(title, "not_covered")


def _told_once(context: Context, title: Mention, below: Sequence[Mention]) -> Mention | None:
    """The term of prison, the age of the dead or the toll that the text tells but once, otherwise than the title."""
    if found := sentenced(context, title, below) or age_at_death(context, title, below):
        return found
    toll = toll_below(context, title, below)
    return (
        toll if toll and len(_shared(context, title, toll)) > 1 and not another_figure(context, title, toll) else None
    )


def _contradicted(report: Report, title: Mention, meant: Mention) -> Outcome:
    why = slip_between(title, meant, report.context.language)
    params = {"found": named(title), "expected": named(meant), "hypothesis": why}
    mended = [meant.text if title.text[:1].isdigit() and meant.text[:1].isdigit() else None]
    return report.contradicted(title, title, params, related=[(meant, meant.text)], suggestions=mended)


def _meant(context: Context, title: Mention, below: Sequence[Mention]) -> Mention | None:
    """The figure of the text that the title gives with a slip; None where none or several may be it."""
    same = [other for other in below if _same_thing(context, title, other)] if digits(title) >= LEAST_DIGITS else []
    if _in_parts(title, below):
        return None
    slips = [other for other in same if slipped(title, other, context.language)]
    if len({other.value for other in slips}) == 1 and _settled(context, title, slips[0], same):
        return slips[0]
    alike = [other for other in below if _counts_the_same(title, other)]
    found = rescaled(context, title, alike) if _scaled(title) and not slips else None
    return found if found and _settled(context, title, found, alike) else None


def _scaled(mention: Mention) -> bool:
    """Whether a figure is rounded to thousands at least, as those before a scale word are."""
    return mention.printed is not None and mention.printed.ulp >= SCALE


def _settled(context: Context, title: Mention, slip: Mention, below: Sequence[Mention]) -> bool:
    """Whether a figure below is the title's, and does not count on."""
    if any(says(context, figure, "going_on") for figure in (title, slip)):
        return False
    return _told_of(context, title, slip, below) and not another_figure(context, title, slip)


def _told_of(context: Context, title: Mention, slip: Mention, below: Sequence[Mention]) -> bool:
    """Whether a figure is the one that the title means: the only one of its kind, or beside two words of the title."""
    near = {other.value for other in below if _comparable(title, other)}
    return len(near) == 1 or len(_shared(context, title, slip)) > 1


def _in_parts(title: Mention, below: Sequence[Mention]) -> bool:
    """Whether two figures of the text make the title's, as parts or as a gap: « 13 blessés graves et 18 légers »."""
    alike = [other for other in below if other.kind == "number" or _counts_the_same(title, other)]
    values = [other.value for other in alike if other.value is not None]
    known, whole = set(values), title.value or Decimal(0)
    return any(
        one + whole in known or (whole - one in known and (2 * one != whole or values.count(one) > 1)) for one in known
    )


def slipped(title: Mention, other: Mention, language: str) -> bool:
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
