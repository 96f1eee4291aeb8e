"""Whether a figure is told of another time, place or holder than an earlier one: dates, names, openings."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.base import Context
from numcheck.checks.consistency.phrase import Phrase
from numcheck.checks.consistency.wording import MEANING, root, roots
from numcheck.checks.cues import forms_between
from numcheck.lexicon import lexicon
from numcheck.model import Mention

ADVERBIAL = 2
"""Words from a noun to a date that belongs to it: « les 1 245 accidents depuis le printemps »."""

DAYS = {"day", "hour", "minute", "second", "daypart"}
"""Dates so fine tell when something was said or done, not what is counted."""


def elsewhere(context: Context, first: int, last: int, phrase: Phrase) -> bool:
    """Whether the second figure is told of another time, place or holder than the first; numbers of their sentences."""
    if _led_away(context, first, last) or not _opening(context, last, phrase) <= roots(context, first):
        return True
    if phrase.pointed:
        return False
    if "holder" in forms_between(context, *context.tokens.sentence_bounds(last), "telling_sources"):
        return True
    return _another_time(context, first, last, phrase) or _another_place(context, first, last, phrase)


def _another_time(context: Context, first: int, last: int, phrase: Phrase) -> bool:
    """Whether the sentence of the second figure has a date that the first one's has not."""
    before, after = ([m for m in context.mentions_in(number) if m.granularity] for number in (first, last))
    return any(
        _dates(date, phrase, bool(before)) and not any(_same_days(date, other) for other in before) for date in after
    )


def _dates(date: Mention, phrase: Phrase, contrasted: bool) -> bool:
    """Whether a date says when the things were: « En 2023, les 1 245 accidents », not « d'ici à l'été »."""
    if date.granularity == "year":
        return True
    coarse = date.granularity not in DAYS or date.reason == "recurring"
    if date.tokens[0] >= phrase.end:
        return coarse and date.tokens[0] <= phrase.end + ADVERBIAL
    return coarse or contrasted


def _same_days(one: Mention, other: Mention) -> bool:
    return one.text == other.text or bool(one.days and other.days and one.days.meets(other.days))


def _another_place(context: Context, first: int, last: int, phrase: Phrase) -> bool:
    """Whether the sentence of the second figure has other names: « Le maire de Nice a reçu les 245 élèves »."""
    words = context.tokens.words
    known = {words[index] for index in _names(context, first)}
    names = list(_names(context, last))
    here = [index for index in names if words[index] not in known]
    if any(index < phrase.mention.tokens[0] and _placed(context, index) for index in here):
        return True
    return bool(known and here) and len(here) == len(names)


def _opening(context: Context, sentence: int, phrase: Phrase) -> set[str]:
    """The words of meaning from the start of a sentence to a comma before a figure: « Au collège, les 245 … »."""
    start = context.tokens.sentence_bounds(sentence)[0]
    words = context.tokens.words[start : phrase.mention.tokens[0]]
    if "," not in words or (_no_name(words[0]) and words[0] not in lexicon().words("name_openers")):
        return set()
    return {root(word) for word in words[: words.index(",")] if len(word) >= MEANING and word.isalpha()}


def _led_away(context: Context, first: int, last: int) -> bool:
    """Whether the sentences between two figures go on elsewhere: « Rennes suit l'exemple », « Sur l'autre rive, … »."""
    words, known = context.tokens.words, {context.tokens.words[index] for index in _names(context, first)}
    for number in range(first + 1, last):
        start, end = context.tokens.sentence_bounds(number)
        comma = words.index(",", start, end) if "," in words[start:end] else start
        if comma > start and words[start] in lexicon().words("item_prepositions"):
            return True
        new = [index for index in _names(context, number) if words[index] not in known]
        if known and any(index < comma or _placed(context, index) for index in new):
            return True
    return False


def _names(context: Context, sentence: int) -> Iterator[int]:
    """The words of a sentence that are written with a capital."""
    tokens = context.tokens
    start, end = tokens.sentence_bounds(sentence)
    small = lexicon().words("name_openers").keys() | lexicon().words("sentence_openers").keys()
    for index in range(start, end):
        word = tokens.words[index]
        opens = index == start and _no_name(word)
        if tokens.text[tokens.starts[index]].isupper() and word not in small and not opens:
            yield index


def _no_name(word: str) -> bool:
    """Whether a word that opens a sentence is a participle, an adverb or a verb by its ending."""
    return word.endswith(lexicon().endings("no_name_endings"))


def _placed(context: Context, index: int) -> bool:
    """Whether a name is that of a place or an owner: after « à », « de », or alone at the start of a sentence."""
    tokens = context.tokens
    if index == tokens.sentence_bounds(tokens.sentence(index))[0]:
        following = index + 1
        return not (following < len(tokens) and tokens.text[tokens.starts[following]].isupper())
    before = tokens.words[index - 1]
    if before in lexicon().words("articles"):
        before = tokens.words[index - 2] if index > 1 else ""
    return before in lexicon().words("item_prepositions")
