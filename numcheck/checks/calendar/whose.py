"""Whether an age and a birth in one sentence are of one person, and of which day the age is."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from numcheck.checks.base import Context
from numcheck.checks.calendar.elapsed import TOLD, ages, shifted
from numcheck.checks.cues import says
from numcheck.interval import Interval
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_RECENT = 15
"""Days around the document's in which a day pointed at is of today's story."""


def another_born(context: Context, relation: Relation) -> bool:
    """Whether somebody else is born: « Marie, 32 ans, et sa fille née en 2019 », « il a 39 ans, elle est née en 1985 ».

    Also whether the years are those that a thing lasts: « un projet de dix ans, né en 2014 ».
    """
    stated, birth = relation.one("stated"), relation.one("birth")
    first, last = stated.tokens[1], birth.tokens[0]
    words = context.tokens.words
    if stated.role != "age" and _lasts(context, stated):
        return True
    born = next((place for place in range(first, last) if words[place] in lexicon().words("born")), first)
    between = words[first:born]
    determiners = lexicon().words("determiners")
    kinds = {determiners[word] for word in between if word in determiners}
    if kinds - {"definite"} or any(word in lexicon().words("other_person") for word in between):
        return True
    if kinds and any(word in lexicon().words("coordinators") for word in between):
        return True  # « le père, 61 ans, et le fils, né en 1990 »
    return _turns(words[max(0, stated.tokens[0] - 2) : stated.tokens[0]], between)


def _lasts(context: Context, stated: Mention) -> bool:
    """Whether years are those of a thing, or of an item of a list: « deux mandats, dix ans, née en 1970 »."""
    words, first = context.tokens.words, stated.tokens[0]
    beside = context.mentions_in(context.tokens.sentence(first))
    listed = (m for m in beside if m.kind in {"count", "duration"} and first - 3 <= m.tokens[1] < first)
    return words[max(0, first - 2)] in lexicon().words("of_years") or any(listed)


def _turns(before: list[str], between: list[str]) -> bool:
    """Whether a pronoun beside the birth is not the one beside the age."""
    pronouns = lexicon().words("pronouns")
    one, other = ({word for word in words if word in pronouns} for words in (before, between))
    return bool(other) and one != other


def age_then(context: Context, relation: Relation, printed: Interval) -> bool:
    """Whether the age is that of another day told of: « le 3 mars 2012, le chauffeur, 40 ans, né en 1972 »."""
    birth = relation.one("birth")
    if birth.days is None:
        return False
    _, last = context.tokens.sentence_bounds(context.tokens.sentence(birth.tokens[0]))
    told = context.mentions_between(max(0, birth.span.start - TOLD), context.tokens.ends[last - 1])
    days = (m.days for m in told if m.kind == "date" and m.days and m.span != birth.span)
    return any(
        Interval(Decimal(youngest), Decimal(oldest)).meets(printed)
        for when in days
        if when.first > birth.days.last
        for youngest, oldest in [ages(birth.days, when)]
    )


def of_a_thing(context: Context, date: Mention) -> bool:
    """Whether a participle leads to a date: « quand il acheta la maison bâtie en 1903 », not « fut élue en 1903 »."""
    words, place = context.tokens.words, date.tokens[0] - 2
    ends = lexicon().endings("participle_endings")
    return words[place].endswith(ends) and words[place - 1] not in lexicon().words("auxiliaries")


def of_kin(context: Context, relation: Relation) -> bool:
    """Whether somebody else dies: « Né en 1940, il perd son père, mort en 1951 », « sa mère est morte en 1990 »."""
    places = sorted((relation.one("birth").tokens[1], relation.one("death").tokens[0]))
    between = context.tokens.words[slice(*places)]
    determiners, kin = lexicon().words("determiners"), lexicon().words("kin")
    return any(determiners.get(one) == "possessive" and other in kin for one, other in pairwise(between))


def recent(context: Context, mention: Mention) -> bool:
    """Whether a date is of today's story: « ce samedi »."""
    now = context.date
    return now is not None and mention.days is not None and shifted(now, _RECENT).meets(mention.days)


def in_a_work(context: Context, stated: Mention) -> bool:
    """« Le film raconte la vie d'une fillette de 8 ans née en 1930 »: an age of its own time."""
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(stated.tokens[0]))
    opens = context.tokens.word(first) in lexicon().words("work_openers")  # « Dans la série, l'inspecteur Vidal »
    subject = context.tokens.word(first + 1 + opens) in lexicon().words("work_nouns")
    return subject or (says(context, stated, "work_nouns") and says(context, stated, "retelling_verbs"))
