"""The age of one person given twice: « Paul Mabil, 43 ans, … Paul Mabil (34 ans) »."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.cues import says, word_after
from numcheck.lexicon import lexicon
from numcheck.model import Mention

BIRTHDAY = 1
"""Years by which two right ages may differ in one text."""

FULL_NAME = 2
"""Words of a name, at least: first name and family name."""


def aged_twice(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """The first age of a person and another one that a text gives, where it gives two."""
    known: dict[tuple[str, ...], list[Mention]] = {}
    for mention in context.mentions:
        if mention.unit == "year" and mention.kind == "duration" and mention.value is not None:
            name = _name(context, mention)
            if name and _of_now(context, mention):
                known.setdefault(name, []).append(mention)
    for ages in known.values():
        others = [age for age in ages if age.value != ages[0].value]
        sentences = {context.tokens.sentence(age.tokens[0]) for age in (ages[0], *others[:1])}
        if len({age.value for age in others}) == 1 and len(sentences) > 1 and _apart(ages[0], others[0]):
            yield ages[0], others[0]


def _apart(one: Mention, other: Mention) -> bool:
    return one.value is not None and other.value is not None and abs(one.value - other.value) > BIRTHDAY


def _name(context: Context, mention: Mention) -> tuple[str, ...]:
    """The full name before an age in apposition or in brackets, nothing where there is none."""
    tokens, place = context.tokens, mention.tokens[0]
    words, led = tokens.words, lexicon().phrases("aged_of").match_before(tokens.words, place)
    place -= led[0] if led else 0
    opener = words[place - 1] if place else ""
    closers = {"(": {")", ","}, ",": {",", ".", ";", ")"}}.get(opener, set())
    if word_after(context, mention) not in closers:
        return ()
    first = place - 1
    while first and (words[first - 1] == "-" or tokens.text[tokens.starts[first - 1]].isupper()):
        first -= 1
    name = tuple(words[first : place - 1])
    return name[-FULL_NAME:] if sum(word != "-" for word in name) >= FULL_NAME else ()


def _of_now(context: Context, mention: Mention) -> bool:
    """Whether an age may be that of the day of the text: no year beside it, no word of former days, no family."""
    number = context.tokens.sentence(mention.tokens[0])
    if context.tokens.quoted(mention.tokens[0]) or any(
        says(context, mention, table) for table in ("former_age", "kin", "namesakes")
    ):
        return False
    return not any(other.kind == "date" and year_printed(other) for other in context.mentions_in(number))
