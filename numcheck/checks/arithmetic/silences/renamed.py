"""When words name another measure for a result than that of its figures: « soit une vitesse en hausse d'un tiers »."""

from __future__ import annotations

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import after, after_noun
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_TOLD = 3
"""Words behind a factor among which one says what is meant: « a doublé son budget »."""
_LED = 8
"""Tokens before a result among which « soit une vitesse moyenne en hausse de » stands."""
_CHANGES = ("trend", "leads", "balances", "gap_nouns", "gain_nouns")
"""Tables of the nouns of a change or a gap, which name no measure."""
_NO_MEASURES = ("fill", "soit", "share_nouns", "totals", "means")
"""Tables of words in brackets before a figure that leave it what it is."""


def renamed(context: Context, relation: Relation) -> bool:
    """Whether a result of two figures is told of a noun that neither has: before it, or behind it."""
    stated = relation.one("stated")
    if bracketed(context, stated):
        return True
    first = _connector(context, stated)
    if first is None or any(
        m.span.end > stated.span.start for role, ms in relation.roles.items() if role != "stated" for m in ms
    ):
        return False
    return _before(context, first, stated) or _behind(context, first, stated)


def of_no_count(context: Context, relation: Relation) -> bool:
    """« La production a doublé, avec 216 magasins contre 174 »: a factor of a measure, and numbers of other things.

    Or of some, and numbers of all: « doublé ses effectifs féminins, passant de 130 à 210 licenciés au total ».
    """
    ends = [relation.one("from"), relation.one("to")]
    if not any(end.kind == "count" and end.noun for end in ends):
        return False
    if after_noun(context, ends[1]).starts("totals"):
        return True
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    told = relation.one("stated").tokens[1] + _TOLD
    words = context.tokens.words[first : min(told, ends[0].tokens[0], ends[1].tokens[0])]
    return not lexicon().words("no_counts").keys().isdisjoint(words)


def bracketed(context: Context, stated: Mention, *own: str) -> bool:
    """Whether brackets name another measure: « de 120 à 150 bus (objectif de 7 %) », « a doublé (TVA à 5,5 %) ».

    Nouns of tables of the relation's own are none: « (part de 24 %) » of a share.
    """
    words, known, end = context.tokens.words, lexicon(), stated.tokens[0]
    if context.tokens.word(end - 1) not in known.words("telling_measures"):
        return False
    start = next((place for place in range(end - 2, max(0, end - _LED), -1) if words[place] == "("), None)
    if start is None:
        return False
    inside = [word for word in words[start + 1 : end - 1] if word not in known.words("articles")]
    if not inside or not inside[0].isalpha() or known.phrases("hedges_before").match(words, start + 1):
        return False
    rate = inside[0] in known.words("other_rates") and inside[0] not in known.words("trend")
    if not rate and (_changing(inside, *own) or any(inside[0] in known.words(table) for table in _NO_MEASURES)):
        return False
    ended = any(word in known.words("phrase_ends") for word in inside)
    return not ended and inside[0] not in known.words("function_words") and not _told(context, start, inside[0])


def _changing(words: list[str], *own: str) -> bool:
    """Whether one of the words is a noun of a change, or of a table of a relation's own."""
    known = lexicon()
    plain = [word for word in words if word not in known.words("function_words")]
    return any(word in known.words(table) for word in plain for table in (*_CHANGES, *own))


def _connector(context: Context, stated: Mention) -> int | None:
    """The last token of « soit » before a result, in its clause."""
    words, links = context.tokens.words, lexicon().words("soit")
    places = range(stated.tokens[0] - 1, max(0, stated.tokens[0] - _LED), -1)
    return next((place for place in places if words[place] in links), None)


def _before(context: Context, first: int, stated: Mention) -> bool:
    """« soit un taux de 7 % », « soit une charge accrue de 7 % », « soit un coût en baisse de 7 % »."""
    words, known = context.tokens.words, lexicon()
    noun = first + 2
    if noun >= stated.tokens[0] or words[first + 1] not in known.words("articles") or not words[noun].isalpha():
        return False
    rising = any(known.phrases("in_rise").match(words, place) for place in range(noun + 1, stated.tokens[0]))
    change = _changing(words[noun : stated.tokens[0] - 1])
    return (rising or not change) and not _told(context, first, words[noun])


def _behind(context: Context, first: int, stated: Mention) -> bool:
    """« soit une perte de 7 % de pouvoir d'achat »: a percentage of what has not been named."""
    tail = after(context, stated)
    if stated.kind != "percent" or not tail.starts("bare_of"):
        return False
    noun = tail.next().word
    known = lexicon()
    return (
        noun.isalpha()
        and not any(noun in known.words(table) for table in ("gaps", "function_words"))
        and not (_told(context, first, noun) or tail.starts("gaps"))
    )


def _told(context: Context, end: int, noun: str) -> bool:
    """Whether a noun stands in the sentence before."""
    begin, _ = context.tokens.sentence_bounds(context.tokens.sentence(end))
    return stem(noun) in map(stem, context.tokens.words[begin:end])
