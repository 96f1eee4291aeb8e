"""Checks of a figure that the text takes up again: « 298 victimes … les 289 victimes », one slip of the pen apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from typing import ClassVar, Literal

from numcheck.checks.arithmetic.diagnosis import slip_between
from numcheck.checks.base import Context, Rule
from numcheck.checks.consistency.aged import aged_twice
from numcheck.checks.consistency.ago import slip_of, thousandfold
from numcheck.checks.consistency.misprint import Misprint, misprint
from numcheck.checks.consistency.phrase import Phrase, taken_up
from numcheck.checks.consistency.recounted import recounted
from numcheck.checks.consistency.setting import another_thing
from numcheck.checks.consistency.wording import named
from numcheck.checks.finding import Report, softened
from numcheck.lexicon import lexicon
from numcheck.model import Level, Mention, Outcome
from numcheck.record import dataclass

REACH = 3000
"""Characters back to the figure that « les » takes up."""

NEAR = 2
"""Sentences back to the figure that « ces » points at."""

MOST_OTHERS = 2
"""Other figures of the same things in a text; where there are more, it tells of several groups."""

MOST_ALIKE = 12
"""Figures of one noun or unit, those repeated included, beyond which a text is a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestatedOptions:
    """Which slips a rule is about: other digits, or another scale."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["restated"]
    of: Literal["digits", "scale"]


SLIPS: dict[str, set[Misprint]] = {"digits": {"swap", "digit"}, "scale": {"scale", "power"}}


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every figure that a definite article or a demonstrative takes up again."""
    figures, report = _Figures(context), Report(rule, context)
    for phrase in _phrases(context):
        stated = _stated(context, phrase, figures, SLIPS[rule.options.of])
        if stated:
            yield _contradicted(report, stated, phrase.mention, _level(report, stated, phrase))
    if rule.options.of == "digits":
        yield from _without_slip(report, _opened(context))
    else:
        yield from _at_two_times(report)


def _without_slip(report: Report, opened: list[Mention]) -> Iterator[Outcome]:
    """Small numbers and ages that are told twice, one level less: no slip of the pen tells which one is wrong."""
    level = softened(report.rule.level)
    for stated, phrase in recounted(report.context, opened):
        if misprint(stated, phrase.mention, phrase.pointed) is None:
            yield _contradicted(report, stated, phrase.mention, level)
    for stated, mention in aged_twice(report.context):
        yield _contradicted(report, stated, mention, level)


@lru_cache(maxsize=1)
def _phrases(context: Context) -> list[Phrase]:
    return [phrase for mention in _opened(context) if (phrase := taken_up(context, mention))]


@lru_cache(maxsize=1)
def _opened(context: Context) -> list[Mention]:
    """The figures behind a word that may take them up."""
    words, openers = context.tokens.words, _openers()
    return [mention for mention in context.mentions if mention.tokens[0] and words[mention.tokens[0] - 1] in openers]


def _at_two_times(report: Report) -> Iterator[Outcome]:
    """Figures a thousand times as large as that of a year before, one level less: hardly anything changes so."""
    for now, then in thousandfold(report.context):
        line = str(report.context.document.location(now.span).line)
        params = {"found": named(then), "expected": named(now), "line": line}
        params["hypothesis"] = slip_of(report.context, now, then)
        level = softened(report.rule.level)
        yield report.contradicted(then, then, params, level=level, related=[(now, now.text)])


@cache
def _openers() -> frozenset[str]:
    """The last words of what takes a figure up."""
    return frozenset(form[-1] for form in lexicon().forms("taking_up"))


class _Figures:
    """The figures of a document by what they are of, each view made when it is first asked for."""

    def __init__(self, context: Context) -> None:
        self._mentions = context.mentions

    @cached_property
    def values(self) -> Counter[Decimal | None]:
        """How often each value stands in the text, whatever it counts."""
        return Counter(mention.value for mention in self._mentions)

    @cached_property
    def _by_word(self) -> dict[str | None, list[Mention]]:
        result: dict[str | None, list[Mention]] = {}
        for mention in self._mentions:
            if mention.printed:
                result.setdefault(mention.noun or mention.unit, []).append(mention)
        return result

    @cached_property
    def _money(self) -> list[Mention]:
        return [mention for mention in self._mentions if mention.kind == "money"]

    def like(self, mention: Mention) -> list[Mention]:
        """The figures of the same noun or unit; for « ces 190 millions » all amounts of money."""
        return self._money if mention.kind == "number" else self._by_word[mention.noun or mention.unit]


def _stated(context: Context, phrase: Phrase, figures: _Figures, slips: set[Misprint]) -> Mention | None:
    """The earlier figure that a phrase takes up with a slip of the pen."""
    alike = figures.like(phrase.mention)
    if len(alike) > MOST_ALIKE:
        return None
    same = [other for other in alike if phrase.alike(other) and _near(context, other, phrase)]
    found = [other for other in same if misprint(other, phrase.mention, phrase.pointed) in slips]
    if len({other.value for other in found}) != 1 or (phrase.pointed and found[-1] is not same[-1]):
        return None
    if figures.values[phrase.mention.value] > 1 or not _sole(phrase, found[-1], alike):
        return None
    return None if another_thing(context, found[-1], phrase, "scale" in slips) else found[-1]


def _near(context: Context, other: Mention, phrase: Phrase) -> bool:
    """Whether a figure stands near enough before a phrase to be taken up by it."""
    if not 0 < phrase.mention.span.start - other.span.start <= REACH:
        return False
    back = _sentences_back(context, other, phrase.mention)
    return back <= NEAR if phrase.pointed else back > 0


def _sentences_back(context: Context, earlier: Mention, later: Mention) -> int:
    return context.tokens.sentence(later.tokens[0]) - context.tokens.sentence(earlier.tokens[0])


def _sole(phrase: Phrase, stated: Mention, alike: list[Mention]) -> bool:
    """Whether the text gives few other figures of the same things, and none that a figure taken up may stand for."""
    others = [m for m in alike if m is not phrase.mention and m.value != stated.value]
    size = phrase.mention.interval("loose")
    return len(others) <= MOST_OTHERS and not any(
        bounds.meets(size) for other in others if size and (bounds := other.interval("loose"))
    )


def _level(report: Report, stated: Mention, phrase: Phrase) -> Level:
    """The level; where sentences stand between, « les » may after all begin with another thing: one level less."""
    close = phrase.pointed or _sentences_back(report.context, stated, phrase.mention) == 1
    return report.rule.level if close else softened(report.rule.level)


def _contradicted(report: Report, stated: Mention, mention: Mention, level: Level) -> Outcome:
    context = report.context
    line = str(context.document.location(stated.span).line)
    why = slip_between(mention, stated, context.language)
    params = {"found": named(mention), "expected": named(stated), "line": line, "hypothesis": why}
    return report.contradicted(mention, mention, params, level=level, related=[(stated, stated.text)])


PARAMS = frozenset({"text", "expected", "found", "line", "hypothesis"})
