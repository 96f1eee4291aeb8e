"""Words of context: whether a form of a table of the lexicon stands in the sentence of a figure, or right beside it."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.base import Context
from numcheck.lexicon import Value, lexicon
from numcheck.model import Mention


def said(context: Context, sentence: int, table: str) -> Iterator[Value]:
    """The values of the forms of a table in a sentence, given by its number."""
    first, last = context.tokens.sentence_bounds(sentence)
    return forms_between(context, first, last, table)


def says(context: Context, mention: Mention, table: str) -> bool:
    """Whether a form of a table stands in the sentence of a mention."""
    return next(said(context, context.tokens.sentence(mention.tokens[0]), table), None) is not None


def forms_between(context: Context, first: int, last: int, table: str) -> Iterator[Value]:
    """The values of the forms that begin in a half-open token range."""
    phrases, words = lexicon().phrases(table), context.tokens.words
    return (match[1] for index in range(first, last) if (match := phrases.match(words, index)))


def before(context: Context, mention: Mention, table: str, reach: int = 1) -> bool:
    """Whether one of the `reach` words before a mention is in a table."""
    first, known = mention.tokens[0], lexicon().words(table)
    return any(word in known for word in context.tokens.words[max(0, first - reach) : first])


def per(context: Context, mention: Mention, reach: int = 0) -> list[str]:
    """The words after the « par » that follows a mention, with at most `reach` words between; none without it."""
    first = mention.tokens[1]
    following = context.tokens.words[first : first + reach + 3]
    links = lexicon().words("by_words")
    place = next((place for place, word in enumerate(following[: reach + 1]) if word in links), len(following))
    return following[place + 1 :]


def past_noun(context: Context, mention: Mention) -> int:
    """The token after a figure and the noun that it counts."""
    index = mention.tokens[1]
    return index + (bool(mention.noun) and context.tokens.words[index : index + 1] == [(mention.noun or "").lower()])


def word_after(context: Context, mention: Mention) -> str:
    """The word after a mention; empty at the end of the text."""
    following = mention.tokens[1]
    return context.tokens.words[following] if following < len(context.tokens.words) else ""
