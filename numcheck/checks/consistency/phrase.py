"""A figure that is taken up again: which words take it up, what it is of, and what its phrase says besides."""

from __future__ import annotations

from collections.abc import Container

from numcheck.checks.base import Context
from numcheck.checks.consistency.wording import MEANING
from numcheck.lexicon import lexicon
from numcheck.model import Mention
from numcheck.record import NamedTuple

KINDS = {"count", "money", "quantity", "percent", "number", "duration"}

LEAST = 10
"""Smaller figures have too few digits for a slip."""

HEADED = 3
"""Words before a figure that make it the measure of a noun: « l' », « amende », « de »."""


class Phrase(NamedTuple):
    """A figure taken up again: `pointed` by a demonstrative, `end` is the token after its noun or unit.

    `added` are the words by which the phrase goes on, as far as they tell what the things are; `head` is the noun that
    takes the figure up by being repeated: « une amende de 325 millions … l'amende de 352 millions ».
    """

    mention: Mention
    pointed: bool
    end: int
    added: tuple[int, ...]
    head: str | None = None

    def alike(self, other: Mention) -> bool:
        """Whether an earlier figure may be the one taken up: of the same things, printed without a hedge."""
        mention = self.mention
        if mention.kind == "number":
            same = other.kind == "money"
        else:
            same = other.noun == mention.noun and other.unit == mention.unit and other.kind == mention.kind
        return same and other.value is not None and other.printed is not None and not other.printed.hedge


def key_of(mention: Mention) -> tuple[str | None, ...]:
    """What a figure is of: its kind, its unit, its noun."""
    return mention.kind, mention.unit, mention.noun


def taken_up(context: Context, mention: Mention, least: int = LEAST) -> Phrase | None:
    """The phrase of a figure after « les » or « ces »; None where it takes nothing up, or is smaller than `least`."""
    printed = mention.printed
    if (
        not printed
        or (printed.value < least and printed.ulp >= 1)
        or printed.hedge
        or mention.kind not in KINDS
        or mention.value is None
    ):
        return None
    words, first = context.tokens.words, mention.tokens[0]
    opener, end = _opener(words, first), _end(words, mention)
    head = None if opener else head_of(words, first, lexicon().words("definite_heads"))
    if (opener or head) is None or end is None or (mention.kind == "percent" and opener != "pointed"):
        return None
    added = _added(context, end)
    return None if added is None else Phrase(mention, opener == "pointed", end, added, head)


def head_of(words: list[str], first: int, openers: Container[str]) -> str | None:
    """The noun of which a figure is the measure: « l'amende de », after one of some articles."""
    if first < HEADED or words[first - 1] not in lexicon().words("of_words") or words[first - HEADED] not in openers:
        return None
    return words[first - 2] if words[first - 2].isalpha() else None


def _opener(words: list[str], first: int) -> str | None:
    """How a figure is taken up: « defined » by an article, « pointed » at by a demonstrative."""
    found = lexicon().phrases("taking_up").match_before(words, first)
    if found is None:
        return None
    before = words[first - found[0] - 1] if first > found[0] else ""
    return None if before in lexicon().words("reaching") else str(found[1])


def _end(words: list[str], mention: Mention) -> int | None:
    """The token after the noun or the unit; None where a word stands between: « les 12 autres élus »."""
    last = mention.tokens[1]
    if mention.kind == "number":
        return last if words[last - 1] in lexicon().words("scales") else None
    if mention.kind != "count":
        return last
    of = lexicon().words("of_words")
    while last < len(words) and words[last] in of:
        last += 1
    noun = (mention.noun or "").lower().split()
    return last + len(noun) if noun and words[last : last + len(noun)] == noun else None


def _added(context: Context, end: int) -> tuple[int, ...] | None:
    """The words after a noun that tell what the things are; None where a clause or a rate does."""
    words, known = context.tokens.words, lexicon()
    added: list[int] = []
    place = end
    while place < len(words):
        if words[place] in known.words("narrowing"):
            return None
        if words[place] in known.words("complements_of_things"):
            place = min(_content(words, place + 1), len(words) - 1)
        elif not _tells(context, place):
            break
        added.append(place)
        place += 1
    return tuple(place for place in added if words[place] not in known.words("passed_over"))


def _content(words: list[str], place: int) -> int:
    """The next word that carries a meaning: « de la » before « mairie »."""
    small = lexicon().words("articles")
    while place < len(words) - 1 and words[place] in small:
        place += 1
    return place


def _tells(context: Context, place: int) -> bool:
    """Whether a word after a noun may say more of it: an adjective, a participle, a name, an adverb before one."""
    tokens = context.tokens
    word = tokens.words[place]
    if word.isdigit() or word in lexicon().words("passed_over") or tokens.text[tokens.starts[place]].isupper():
        return True
    agrees = word.endswith(lexicon().endings("adjective_endings"))
    return agrees and len(word) >= MEANING and word not in lexicon().words("no_adjectives")
