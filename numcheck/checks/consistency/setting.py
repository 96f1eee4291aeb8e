"""What says that two figures of the same things are not one: words, rates, quotations, sums; and where they stand."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from itertools import combinations

from numcheck.checks.base import Context
from numcheck.checks.consistency.phrase import Phrase, head_of, key_of
from numcheck.checks.consistency.whereabouts import elsewhere
from numcheck.checks.consistency.wording import root, roots
from numcheck.checks.cues import forms_between, per, said
from numcheck.document import Block
from numcheck.lexicon import lexicon
from numcheck.model import Mention

MOST_WORDS = 600
"""Words from one figure to the other; a text without full stops is not read."""

_OWN_DIGITS = 3
"""Significant digits that no other amount about the same thing has by chance."""

MOST_BETWEEN = 30
"""Figures from one to the other; where there are more, any sum of some may be meant."""


def another_thing(context: Context, stated: Mention, phrase: Phrase, scale: bool) -> bool:
    """Whether the text may mean something else than the figure it has stated.

    Where only the scale differs, « déjà engagés » may be said of the whole.
    """
    first = context.tokens.sentence(stated.tokens[0])
    last = context.tokens.sentence(phrase.mention.tokens[0])
    begin, end = _bounds(context, first, last)
    return (
        end - begin > MOST_WORDS
        or not _plain(context, stated, phrase, scale)
        or _told_apart(context, first, last, scale)
        or not _known(context, first, phrase, scale)
        or _reckoned(context, first, last, stated, phrase)
        or elsewhere(context, first, last, phrase)
    )


def _plain(context: Context, stated: Mention, phrase: Phrase, scale: bool) -> bool:
    """Whether both figures stand in running text, in one section, outside of quotations and rates."""
    tokens, blocks = context.tokens, context.document.blocks
    head = head_of(tokens.words, stated.tokens[0], lexicon().words("articles"))
    if phrase.head and phrase.head != head and not (scale and _opens(context, stated, phrase.head)):
        return False
    if tokens.word(stated.tokens[0] - 1) in lexicon().words("set_against"):
        return False
    if any(tokens.quoted(figure.tokens[0]) or per(context, figure, 2) for figure in (stated, phrase.mention)):
        return False
    first, last = (_block(blocks, figure) for figure in (stated, phrase.mention))
    return all(block.kind == "paragraph" for block in blocks[first : last + 1])


def _opens(context: Context, stated: Mention, head: str) -> bool:
    """Whether a noun is what the sentence of a figure is about: « Le contrat porte sur 1,35 milliard »."""
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(stated.tokens[0]))
    digits = len((stated.value or Decimal(0)).normalize().as_tuple().digits)
    return digits >= _OWN_DIGITS and head in context.tokens.words[first : first + 2]


def _block(blocks: tuple[Block, ...], figure: Mention) -> int:
    return max(0, bisect_right(blocks, figure.span.start, key=lambda block: block.start) - 1)


def _bounds(context: Context, first: int, last: int) -> tuple[int, int]:
    """The half-open token range of some sentences, both given included."""
    return context.tokens.sentence_bounds(first)[0], context.tokens.sentence_bounds(last)[1]


def _told_apart(context: Context, first: int, last: int, scale: bool) -> bool:
    """Whether a word says that there are others, that the figure has changed or was wrong, or was only wanted."""
    if others_between(context, *_bounds(context, first, last)):
        return True
    between = context.tokens.sentence_bounds(first)[1] - 1, context.tokens.sentence_bounds(last)[0]
    return (
        next(forms_between(context, *between, "changing"), None) is not None
        or any(True for _ in said(context, first, "not_settled"))
        or (scale and any(True for place in (first, last) for _ in said(context, place, "trend")))
    )


def others_between(context: Context, place: int, end: int) -> bool:
    """Whether a word of a half-open token range says that there are others, or that the figure was another."""
    words, phrases = context.tokens.words, lexicon().phrases("telling_apart")
    while place < end:
        found = phrases.match(words, place)
        if found and found[1] == "apart":
            return True
        place += found[0] if found else 1
    return False


def _known(context: Context, sentence: int, phrase: Phrase, scale: bool) -> bool:
    """Whether the sentence of the first figure says all that the phrase of the second adds."""
    words, said_before = context.tokens.words, roots(context, sentence)
    done = lexicon().words("already")
    timed = _timed(context, phrase) if scale else set[int]()
    return all(
        root(words[place]) in said_before or (scale and words[place - 1] in done) or place in timed
        for place in phrase.added
    )


def _timed(context: Context, phrase: Phrase) -> set[int]:
    """The tokens of the times in the sentence of a figure: « ces 12,5 milliards en vingt ans »."""
    inside = context.mentions_in(context.tokens.sentence(phrase.mention.tokens[0]))
    return {place for m in inside if m.kind in {"date", "duration"} for place in range(*m.tokens)}


def _reckoned(context: Context, first: int, last: int, stated: Mention, phrase: Phrase) -> bool:
    """Whether the figures around make the second one, with the first or without: « 298, dont neuf … les 289 »."""
    begin, end = _bounds(context, first, last)
    around = context.mentions_between(context.tokens.starts[begin], context.tokens.ends[end - 1])
    others = [mention for mention in around if mention is not stated and mention is not phrase.mention]
    if len(others) > MOST_BETWEEN or any(_beside(context, other, stated, phrase) for other in others):
        return True
    meant, size = phrase.mention.value or Decimal(0), stated.value or Decimal(0)
    gap = abs(meant - size)
    if any((bounds := other.interval("loose")) and gap in bounds for other in others):
        return True
    values = [other.value for other in others if other.value is not None]
    return any({meant, gap} & {one + two, abs(one - two)} for one, two in combinations(values, 2))


def _beside(context: Context, other: Mention, stated: Mention, phrase: Phrase) -> bool:
    """Whether a third figure of the same things stands in the sentence of one of the two."""
    if key_of(other) != key_of(stated) or other.value == stated.value:
        return False
    sentence = context.tokens.sentence(other.tokens[0])
    return sentence in {context.tokens.sentence(figure.tokens[0]) for figure in (stated, phrase.mention)}
