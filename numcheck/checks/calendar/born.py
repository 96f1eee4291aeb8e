"""Births that a text prints, each of one person as far as words tell, and the ages told of this person elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from numcheck.checks.base import Context
from numcheck.checks.cues import before, word_after
from numcheck.lexicon import lexicon
from numcheck.model import Mention
from numcheck.record import NamedTuple
from numcheck.tokens import Tokens

REACH = 6
"""Words from « né » to its date, at most: « née à Bourg-en-Bresse le »."""

SUBJECT = 5
"""Words of a subject before « né », at most: « La chanteuse Anna Mabil, née »."""

AUXILIARY = 2
"""Words before « né » in « Il était né »."""


class Birth(NamedTuple):
    """A date of birth: the token of « né », the sex that it agrees with, and its sentence."""

    date: Mention
    word: int
    sex: str
    sentence: int


def births(context: Context) -> Iterator[Birth]:
    """The births of people who are the subject of their sentence: « Née en 1970, elle », « X, né en 1970, »."""
    words, known = context.tokens.words, lexicon().words("birth_words")
    none = known.keys().isdisjoint
    for mention in context.mentions:
        first = mention.tokens[0]
        if mention.kind != "date" or none(words[max(0, first - REACH) : first]):
            continue
        if mention.days is None or mention.role or mention.ends or "year" in mention.implied:
            continue
        word = next(place for place in range(first - 1, -1, -1) if words[place] in known)
        if _of_subject(context, word):
            yield Birth(mention, word, str(known[words[word]]), context.tokens.sentence(word))


def _of_subject(context: Context, word: int) -> bool:
    """Whether « né » stands at the head of its sentence, or right after a subject that is one person."""
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(word))
    word = _past_age(context, first, word)
    subject = context.tokens.words[first:word]
    if context.tokens.quoted(word):
        return False
    if not subject or subject[0] in lexicon().words("pronouns"):
        return len(subject) <= AUXILIARY
    if subject[-1] not in {",", "("}:
        return False
    if "," in subject[:-1]:
        comma = len(subject) - 2 - subject[-2::-1].index(",")
        return comma < len(subject) - 2 and _is_name(context, first + comma + 1, word - 1)
    apart = (word in lexicon().words(table) for word in subject for table in ("led_in", "kin"))
    return len(subject) <= SUBJECT + 1 and not any(apart)


def _past_age(context: Context, first: int, word: int) -> int:
    """The end of a subject before its age: « Paul Mabil, 68 ans, né »."""
    beside = context.mentions_between(context.tokens.starts[first], context.tokens.starts[word])
    aged = beside and beside[-1].unit == "year" and beside[-1].tokens[1] == word - 1
    return beside[-1].tokens[0] if aged else word


def _is_name(context: Context, first: int, last: int) -> bool:
    """Whether every word of a token range has a capital."""
    tokens = context.tokens
    return all(
        tokens.text[tokens.starts[index]].isupper() or tokens.words[index] in {".", "-"} for index in range(first, last)
    )


def told_with(context: Context, birth: Birth, stated: Mention) -> bool:
    """Whether an age may be told of the person born: the pronoun agrees, and nobody else comes between."""
    tokens = context.tokens
    sentence = tokens.sentence(stated.tokens[0])
    places = sorted((birth.word, stated.tokens[0]))
    first, last = tokens.sentence_bounds(sentence)
    if birth.sentence == sentence:
        first = places[0]
    pronouns = {word for word in tokens.words[first:last] if word in lexicon().words("pronouns")}
    agrees = pronouns <= {pronoun(birth)} and (bool(pronouns) or birth.sentence == sentence)
    return agrees and not named_kin(context, min(places[0], first), max(last, places[1]))


def named_kin(context: Context, first: int, last: int) -> bool:
    """Whether a token range names relatives; « , fille d'un cheminot, » is said of the person born."""
    places = _kin(context.tokens)
    return bisect_left(places, first) < bisect_left(places, last)


@lru_cache(maxsize=1)
def _kin(tokens: Tokens) -> list[int]:
    """The places of relatives in a text."""
    words, known = tokens.words, lexicon().words("kin")
    return [index for index, word in enumerate(words) if word in known and words[index - 1] != ","]


def pronoun(birth: Birth) -> str:
    """The pronoun of the person born."""
    return next(word for word, sex in lexicon().words("pronouns").items() if sex == birth.sex)


def at_age(context: Context, mention: Mention) -> int | None:
    """The token of « à » before an age, « à 34 ans » or « à l'âge de 34 ans »; None for other durations."""
    if mention.kind != "duration" or mention.unit != "year" or mention.value is None:
        return None
    words, first = context.tokens.words, mention.tokens[0]
    if word_after(context, mention) in lexicon().words("of_words"):
        return None  # « à dix ans de prison »
    if before(context, mention, "at_words"):
        return None if _of_a_thing(words[max(0, first - 3) : first - 1]) else first - 1
    led = lexicon().phrases("at_the_age").match_before(words, first)
    return first - led[0] if led else None


def _of_a_thing(lead: list[str]) -> bool:
    """Whether an age is that at which something comes: « la retraite à 64 ans », « l'école à 3 ans »."""
    return lead[-1:] != [] and (
        lead[-1] in lexicon().words("ages_of_law") or lead[0] in lexicon().words("definite_articles")
    )
