"""Words of context: the tables of the lexicon whose forms stand in the sentence of a figure, before it or behind it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from numcheck.checks.base import Context
from numcheck.lexicon import Value, lexicon
from numcheck.model import Mention
from numcheck.record import NamedTuple


def said(context: Context, sentence: int, table: str) -> Iterator[Value]:
    """The values of the forms of a table in a sentence, given by its number; read once for all of its figures."""
    known, asked = _known(context), (sentence, table)
    if asked not in known:
        first, last = context.tokens.sentence_bounds(sentence)
        known[asked] = tuple(forms_between(context, first, last, table))
    return iter(known[asked])


@lru_cache(maxsize=1)
def _known(context: Context) -> dict[tuple[int, str], tuple[Value, ...]]:
    """What was read of the sentences of a text so far, by table."""
    return {}


def says(context: Context, mention: Mention, table: str) -> bool:
    """Whether a form of a table stands in the sentence of a mention."""
    return next(said(context, context.tokens.sentence(mention.tokens[0]), table), None) is not None


def forms_between(context: Context, first: int, last: int, table: str) -> Iterator[Value]:
    """The values of the forms that begin in a half-open token range."""
    return lexicon().phrases(table).values(context.tokens.words, first, last)


def before(context: Context, mention: Mention, table: str, reach: int = 1) -> bool:
    """Whether one of the `reach` words before a mention is in a table."""
    first, known = mention.tokens[0], lexicon().words(table)
    return any(word in known for word in context.tokens.words[max(0, first - reach) : first])


class Tail(NamedTuple):
    """What a text goes on with from a token: the words behind a figure, asked by the tables that they belong to."""

    context: Context
    place: int

    @property
    def word(self) -> str:
        """The first word; empty at the end of the text."""
        words = self.context.tokens.words
        return words[self.place] if self.place < len(words) else ""

    def words(self, reach: int) -> list[str]:
        """The first words."""
        return self.context.tokens.words[self.place : self.place + reach]

    def starts(self, *tables: str) -> bool:
        """Whether a form of one of the tables comes first."""
        words = self.context.tokens.words
        return any(lexicon().phrases(table).match(words, self.place) for table in tables)

    def holds(self, reach: int, *tables: str) -> bool:
        """Whether one of the first words is in one of the tables."""
        following = self.words(reach)
        return any(not lexicon().words(table).keys().isdisjoint(following) for table in tables)

    def next(self, count: int = 1) -> Tail:
        """What comes behind the first words."""
        return self._replace(place=self.place + count)

    def past(self, table: str) -> Tail:
        """What comes behind a form of a table; the same where none comes first."""
        found = lexicon().phrases(table).match(self.context.tokens.words, self.place)
        return self.next(found[0]) if found else self

    def end(self, reach: int) -> int:
        """The token at which the phrase ends, at most so many words on."""
        ends, following = lexicon().words("phrase_ends"), self.words(reach)
        return self.place + next((index for index, word in enumerate(following) if word in ends), len(following))

    def mentions(self, reach: int) -> Iterator[Mention]:
        """The mentions of the sentence that begin at the first word, or at most so many words on."""
        inside = self.context.mentions_in(self.context.tokens.sentence(self.place - 1))
        return (mention for mention in inside if 0 <= mention.tokens[0] - self.place <= reach)


def after(context: Context, mention: Mention) -> Tail:
    """What comes right behind a figure."""
    return Tail(context, mention.tokens[1])


def after_noun(context: Context, mention: Mention) -> Tail:
    """What comes behind a figure and the noun that it counts."""
    return Tail(context, past_noun(context, mention))


def per(context: Context, mention: Mention, reach: int = 0) -> list[str]:
    """The words after the « par » that follows a mention, with at most `reach` words between; none without it."""
    first = mention.tokens[1]
    following = context.tokens.words[first : first + reach + 3]
    links = lexicon().words("by_words")
    place = next((place for place, word in enumerate(following[: reach + 1]) if word in links), len(following))
    return following[place + 1 :]


def rated(context: Context, mention: Mention) -> bool:
    """Whether a figure is one by something: « 12 euros par mois », not « 4 millions par la région »."""
    by = per(context, mention)
    return bool(by) and by[0] not in lexicon().words("articles")


def past_noun(context: Context, mention: Mention) -> int:
    """The token after a figure and the noun that it counts."""
    index = mention.tokens[1]
    return index + (bool(mention.noun) and context.tokens.words[index : index + 1] == [(mention.noun or "").lower()])


def word_after(context: Context, mention: Mention) -> str:
    """The word after a mention; empty at the end of the text."""
    following = mention.tokens[1]
    return context.tokens.words[following] if following < len(context.tokens.words) else ""
