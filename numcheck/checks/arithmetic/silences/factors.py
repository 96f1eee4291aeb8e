"""When a factor or a proportion is told of something else than the two figures beside it."""

from __future__ import annotations

from numcheck.checks.arithmetic.direction import sign_of, trends
from numcheck.checks.base import Context
from numcheck.checks.cues import word_after
from numcheck.lexicon import lexicon
from numcheck.model import Relation


def part_of_another(context: Context, relation: Relation) -> bool:
    """Whether a proportion is one of another figure: « de 90 à 60 000, soit deux tiers de celle de 2019 »."""
    of = word_after(context, relation.one("stated")) in lexicon().words("of_words")
    return of and not sign_of(context, relation) and not trends(context, relation)


def another_clause(context: Context, relation: Relation) -> bool:
    """Whether a factor is of another subject: « a doublé et la dette est passée de … », « deux fois plus de … »."""
    if "explained" in relation.roles:
        return False  # « a perdu un tiers de ses clients, passant de 600 à 400 »
    beside = relation.one("from").tokens[0] - relation.one("stated").tokens[1] == 1  # « quadruplé de 1,1 % à 4,2 % »
    if word_after(context, relation.one("stated")) in lexicon().words("of_words") and not beside:
        return True
    first, last = relation.one("stated").tokens[1], relation.one("from").tokens[0]
    words = context.tokens.words
    joints, same = lexicon().words("and_words"), lexicon().words("same_subject")
    return any(words[index] in joints and words[index + 1] not in same for index in range(first, last - 1))


def told_of_another(context: Context, relation: Relation) -> bool:
    """« deux fois plus que prévu (14 %) »: the share is that of what is compared with."""
    first, last = relation.one("factor").tokens[1] - 1, relation.one("stated").tokens[0]
    if word_after(context, relation.one("factor")) in lexicon().words("definite_articles"):
        return True  # « trois fois la moyenne (8 %) »
    return not lexicon().words("than_words").keys().isdisjoint(context.tokens.words[first:last])
