"""A figure of the title that the text gives at another scale: « 40 millions » above, « 40 milliards » below."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from numcheck.checks.arithmetic.widths import digits
from numcheck.checks.base import Context
from numcheck.checks.consistency.wording import MEANING, root
from numcheck.checks.cues import says
from numcheck.lexicon import lexicon
from numcheck.model import Mention

SCALE = 1000
"""The factor between a scale word and the next one."""

LARGE = 10**6
"""The greater of two figures that scale words tell apart is as large as this."""

SHARED = 2
"""Words that the clauses of both figures share, at least, where other figures of the kind stand in the text."""

_CLOSE = frozenset(",;:()–—«»")


def rescaled(context: Context, title: Mention, alike: Sequence[Mention]) -> Mention | None:
    """The figure of the text that is the title's at another scale; None where it may well be something else's.

    `alike` are the figures of the text of the title's kind and unit, none of which is the title's own.
    """
    twins = [other for other in alike if _twins(title, other)]
    if len(twins) != 1 or any(says(context, figure, "totals") for figure in (title, twins[0])):
        return None
    alone = len({other.value for other in alike}) == 1 and digits(title) > 1
    return twins[0] if alone or len(_clause(context, title) & _clause(context, twins[0])) >= SHARED else None


def _twins(one: Mention, other: Mention) -> bool:
    """Whether the same digits stand before two scale words: « 4,2 millions », « 4,2 milliards »."""
    low, high = sorted((one, other), key=lambda mention: abs(mention.value or Decimal(0)))
    if not (low.printed and high.printed and low.value and high.value) or abs(high.value) < LARGE:
        return False
    return low.value * SCALE == high.value and low.printed.ulp * SCALE == high.printed.ulp


def _clause(context: Context, mention: Mention) -> set[str]:
    """The words around a figure, up to the next marks, that carry a meaning, by their beginnings."""
    words = context.tokens.words
    first, last = context.tokens.sentence_bounds(context.tokens.sentence(mention.tokens[0]))
    start, end = mention.tokens
    while start > first and words[start - 1] not in _CLOSE:
        start -= 1
    while end < last and words[end] not in _CLOSE:
        end += 1
    plain = lexicon().words("small_words").keys() | lexicon().words("trend").keys()
    beside = [*words[start : mention.tokens[0]], *words[mention.tokens[1] : end]]
    return {root(word) for word in beside if len(word) >= MEANING and word.isalpha() and word not in plain}
