"""Whether a percentage names a base of its own, which is not that of its figures: « soit 7 % de la population »."""

from __future__ import annotations

from numcheck.checks.arithmetic.silences.measured import compared
from numcheck.checks.base import Context
from numcheck.checks.cues import word_after
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_OWN_BASE = {"explained", "reversed"}
"""Places in a pattern that let a percentage name the base that its figures have."""


def of_another_base(context: Context, relation: Relation, stated: Mention) -> bool:
    """Whether a percentage is one of something else than its figures; « 7 % de plus » names none."""
    following = stated.tokens[1] + 1
    if not relation.roles.keys().isdisjoint(_OWN_BASE):
        return False  # « chute de 20 % des ventes : 12 000, contre 15 000 », « 42 % des postes, soit 21 sur 50 »
    if stated.kind != "percent" or word_after(context, stated) not in lexicon().words("of_words"):
        return False
    if any(mention.span.start > stated.span.start for mention in relation.roles.get("base", ())):
        return False  # « soit 112 % d’un PIB de 2 850 milliards »
    figures = [mention for mentions in relation.roles.values() for mention in mentions]
    nouns = {mention.noun for mention in figures}.union(*(mention.text.lower().split() for mention in figures))
    words = context.tokens.words
    same = [at for at in range(following, following + 2) if words[at : at + 1] and words[at] in _same()]
    if same:
        return _of_another_whole(context, same[0] + 1, nouns)
    if compared(context, stated) or following >= len(words) or words[following] in lexicon().words("trend"):
        return False
    return words[following] not in nouns or _owned(context, stated, following + 1) or _narrowed(context, following + 1)


def _same() -> dict[str, object]:
    return lexicon().words("same_base")


def _of_another_whole(context: Context, index: int, nouns: set[str | None]) -> bool:
    """« 8 % des effectifs du groupe », « 7 % du total national »; not « 8 % des effectifs »."""
    of, *base = context.tokens.words[index : index + 3] or [""]
    if of in lexicon().words("of_words"):
        return nouns.isdisjoint(base)
    return _narrowed(context, index)


def _owned(context: Context, stated: Mention, index: int) -> bool:
    """« 7 % des logements du département »: of an owner that the text has not named before."""
    of, owner = [*context.tokens.words[index : index + 2], "", ""][:2]
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(stated.tokens[0]))
    return of in lexicon().words("of_words") and owner not in context.tokens.words[first : stated.tokens[0]]


def _narrowed(context: Context, following: int) -> bool:
    """Whether a noun goes on with a word that makes it a part: « 30 % des places assises »."""
    words = context.tokens.words
    word = words[following] if following < len(words) else ""
    ends = lexicon().words("phrase_ends").keys() | lexicon().words("fill").keys() | lexicon().words("elsewhere").keys()
    return word.isalpha() and word not in ends and word not in lexicon().words("verbs_of_shares")
