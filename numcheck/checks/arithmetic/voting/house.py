"""How many sit in the house that votes, where the text tells it: « le conseil compte 45 membres »."""

from __future__ import annotations

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import after_noun, forms_between, said
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_BACK = 3
"""Sentences before that of the votes in which their house may be told of."""
_ON = 2
"""The sentence behind it, too: « Le conseil ne compte pourtant que 45 membres »."""
_VERB = 3
"""Words before a number among which a verb tells that a house counts so many."""
_WHOLES = {"date", "duration", "time"}


def seated(context: Context, relation: Relation) -> Mention | None:
    """The only number of those who sit in the house that a text names, in the sentence of votes or shortly before."""
    given = [mention for mentions in relation.roles.values() for mention in mentions]
    votes = {mention.span.start for mention in given}
    last = min(relation.sentence + _ON, len(context.tokens.sentences))
    found = [
        (mention, house)
        for sentence in range(max(0, relation.sentence - _BACK), last)
        for mention in context.mentions_in(sentence)
        if mention.kind == "count" and mention.span.start not in votes and (house := _house_of(context, mention))
    ]
    if len(found) != 1 or found[0][0].hedge or next(said(context, relation.sentence, "casting_votes"), None):
        return None
    seats, house = found[0]
    return None if _another(context, house, seats.tokens[1], given[0].tokens[0]) else seats


def _house_of(context: Context, mention: Mention) -> str:
    """« un conseil de 33 élus », « le conseil, qui compte 33 élus », not « le groupe compte 33 élus »."""
    if stem(mention.noun or "") not in lexicon().words("members"):
        return ""
    first, place = context.tokens.sentence_bounds(context.tokens.sentence(mention.tokens[0]))[0], mention.tokens[0]
    if next(forms_between(context, max(first, place - _VERB), place, "numbering"), None) is None:
        return ""
    words, houses, parts = context.tokens.words, lexicon().words("houses"), lexicon().words("part_of_house")
    named = next((word for word in reversed(words[first:place]) if word in houses or word in parts), "")
    dated = any(other.kind in _WHOLES for other in after_noun(context, mention).mentions(_VERB))
    return named if named in houses and not dated else ""


def _another(context: Context, house: str, start: int, end: int) -> bool:
    """Whether another house, or a part of one, is named on the way to its votes: « Au Sénat, … par 60 voix »."""
    tables = [lexicon().words(table) for table in ("houses", "part_of_house")]
    between = context.tokens.words[start:end]
    return any(word in table and word != house for word in between for table in tables)
