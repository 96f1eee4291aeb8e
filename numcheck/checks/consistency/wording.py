"""How figures and words of one text are compared, and how a figure is shown."""

from __future__ import annotations

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.model import Mention

ROOT = 6
"""Letters by which words are compared: « alimentaires » and « alimentation »."""

MEANING = 4
"""Letters of a word that carries a meaning, at least."""


def root(word: str) -> str:
    """The beginning of a word, by which it is compared."""
    return stem(word)[:ROOT]


def roots(context: Context, sentence: int) -> set[str]:
    """The beginnings of all words of a sentence, given by its number."""
    return {root(word) for word in context.tokens.words[slice(*context.tokens.sentence_bounds(sentence))]}


def named(mention: Mention) -> str:
    """A figure with what it counts: « 120 places »."""
    return f"{mention.text} {mention.noun}" if mention.noun else mention.text
