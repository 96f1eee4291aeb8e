"""A small number that the next sentence takes up as another one: « Deux suspects … Les trois suspects »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from numcheck.checks.base import Context
from numcheck.checks.consistency.phrase import Phrase, key_of, taken_up
from numcheck.checks.consistency.setting import another_thing
from numcheck.checks.cues import before
from numcheck.interval import whole
from numcheck.lexicon import lexicon
from numcheck.model import Mention

LEAST = 2
IDIOMS = ({7, 8}, {14, 15})
"""Days by which a week and two weeks are called."""


def recounted(context: Context, opened: Iterable[Mention]) -> Iterator[tuple[Mention, Phrase]]:
    """The figures of a sentence that the next one takes up with another value, and the phrases that do so.

    `opened` are the figures behind an article or a demonstrative.
    """
    told: dict[Decimal | None, int] = {}
    for mention in opened:
        if mention.noun is None and mention.kind != "duration":
            continue
        if not before(context, mention, "small_openers") or mention.value is None or not whole(mention.value):
            continue
        phrase = taken_up(context, mention, LEAST)
        if not phrase:
            continue
        told = told or _first_told(context)
        stated = _stated(context, phrase) if told[mention.value] == mention.span.start else None
        if stated:
            yield stated, phrase


def _first_told(context: Context) -> dict[Decimal | None, int]:
    """Where each value stands first."""
    places: dict[Decimal | None, int] = {}
    for mention in context.mentions:
        places.setdefault(mention.value, mention.span.start)
    return places


def _stated(context: Context, phrase: Phrase) -> Mention | None:
    """The only figure of the same things in the sentence before, where nobody else can have come in."""
    mention, number = phrase.mention, context.tokens.sentence(phrase.mention.tokens[0])
    if not number or not (phrase.pointed or _opens(context, mention)) or (phrase.added and mention.noun):
        return None
    if mention.noun and not phrase.pointed and not _acts(context, phrase.end):
        return None
    same = [other for other in context.mentions_in(number - 1) if key_of(other) == key_of(mention)]
    if len(same) != 1 or not phrase.alike(same[0]) or same[0].value == mention.value:
        return None
    stated = same[0]
    if {int(stated.value or 0), int(mention.value or 0)} in IDIOMS or not _alone(context, stated, phrase):
        return None
    if any(other.kind == "ordinal" and other.value == stated.value for other in context.mentions_in(number)):
        return None  # « Les quatre usines restent ouvertes, la cinquième ferme »
    return None if another_thing(context, stated, phrase, scale=False) else stated


def _opens(context: Context, mention: Mention) -> bool:
    """Whether « les » before a figure opens its sentence."""
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(mention.tokens[0]))
    return mention.tokens[0] - 1 == first


def _acts(context: Context, place: int) -> bool:
    """Whether a verb follows a noun: « Les deux suspects nient », not « les deux suspects arrêtés, majeurs, »."""
    words, known = context.tokens.words, lexicon()
    if place >= len(words):
        return False
    word = words[place]
    if word in known.words("auxiliaries") or word in known.words("before_verbs"):
        return True
    return word.endswith(known.endings("plural_verbs")) and not word.endswith(known.endings("adverb_endings"))


def _alone(context: Context, stated: Mention, phrase: Phrase) -> bool:
    """Whether the sentence of the first figure tells of nobody else, and its things are those of the second."""
    words, tokens = context.tokens.words, context.tokens
    first, last = tokens.sentence_bounds(tokens.sentence(stated.tokens[0]))
    if before(context, stated, "small_openers"):
        return False
    others = [
        m for m in context.mentions_in(tokens.sentence(first)) if m is not stated and m.kind not in {"date", "time"}
    ]
    if others or any(word in lexicon().words("joined_by") for word in words[first:last]):
        return False
    if stated.kind == "duration":
        of = words[stated.tokens[1] : stated.tokens[1] + 2] or [""]
        return of[0] in lexicon().words("bare_of") and of == words[phrase.end : phrase.end + 2]
    grown = (phrase.mention.value or 0) > (stated.value or 0)
    return phrase.pointed or not grown or not _told_before(context, first)


def _told_before(context: Context, first: int) -> bool:
    """Whether running text stands before a token, in which others may have been told of."""
    start = context.tokens.starts[first]
    return any(block.kind == "paragraph" and block.start < start for block in context.document.blocks)
