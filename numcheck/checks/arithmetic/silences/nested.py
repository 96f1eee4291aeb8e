"""Shares of shares: « 38 % d'étrangers, dont la moitié (19 %) de Suisses » is the half of a part."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.base import Context
from numcheck.interval import HUNDRED, ONE, Interval, point
from numcheck.lexicon import lexicon
from numcheck.model import Mention

_WHOLE = point(ONE)
_LED = 2
"""Words from « dont » to the share that it leads to."""


def share_of_a_share(context: Context, fraction: Mention, stated: Mention) -> bool:
    """Whether a percentage is a fraction of a share told before it, its rest, or the share made more or less by it.

    Before means in the sentence, or in the one before.
    """
    part, told = _share(fraction), _share(stated)
    if part is None or told is None:
        return False
    return any(size.meets(told) for share in _earlier(context, fraction) for size in _made_of(share, part))


def part_of_a_part(context: Context, fraction: Mention) -> bool:
    """« La moitié des 64 candidats sont des femmes, dont un quart, soit huit »: a share of the part told before it."""
    words, known = context.tokens.words, lexicon().words("of_which")
    led = not known.keys().isdisjoint(words[max(0, fraction.tokens[0] - _LED) : fraction.tokens[0]])
    inside = context.mentions_in(context.tokens.sentence(fraction.tokens[0])) if led else ()
    return any(_share(mention) for mention in inside if mention.span.end <= fraction.span.start)


def _made_of(share: Interval, part: Interval) -> tuple[Interval, ...]:
    """What a fraction makes of a share: of it, without it, more or less by it, and compared by it."""
    less, more = _WHOLE - part, _WHOLE + part
    return share * part, share * less, share * more, share / less, share / more


def _share(mention: Mention) -> Interval | None:
    """The size of a percentage or a proportion, as a part of one."""
    size = mention.interval("strict") if mention.kind in {"percent", "ratio"} else None
    return size / point(HUNDRED) if size and mention.kind == "percent" else size


def _earlier(context: Context, fraction: Mention) -> Iterator[Interval]:
    """The shares that are told before a fraction."""
    sentence = context.tokens.sentence(fraction.tokens[0])
    for number in range(max(0, sentence - 1), sentence + 1):
        for mention in context.mentions_in(number):
            share = _share(mention) if mention.span.end <= fraction.span.start else None
            if share:
                yield share
