"""Whether a percentage names a base of its own, which is not that of its figures: « soit 7 % de la population »."""

from __future__ import annotations

from numcheck.checks.arithmetic.silences.measured import compared
from numcheck.checks.base import Context
from numcheck.checks.cues import Tail, after, word_after
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_OWN_BASE = {"explained", "reversed"}
"""Places in a pattern that let a percentage name the base that its figures have."""


def of_another_base(context: Context, relation: Relation, stated: Mention) -> bool:
    """Whether a percentage is one of something else than its figures; « 7 % de plus » names none."""
    base = after(context, stated).next()
    if stated.kind not in {"percent", "ratio"} or word_after(context, stated) not in lexicon().words("of_words"):
        return False
    if _has_its_base(context, relation, stated) or (stated.kind == "ratio" and base.holds(1, "possessives")):
        return False
    figures = [mention for mentions in relation.roles.values() for mention in mentions]
    nouns = {mention.noun for mention in figures}.union(*(mention.text.lower().split() for mention in figures))
    if relation.kind == "fraction_percent" and not nouns.isdisjoint(lexicon().words("ballots")):
        nouns |= lexicon().words("ballots").keys()
    if relation.kind == "share" and relation.one("base").noun in lexicon().words("valid"):
        nouns |= lexicon().words("ballots").keys()
    if _renamed(relation, base):
        return False
    same = next((place for place in (base, base.next()) if place.holds(1, "same_base")), None)
    if same:
        return _of_another_whole(same.next(), nouns)
    if compared(context, stated) or not base.word or base.holds(1, "trend"):
        return False
    return base.word not in nouns or _owned(stated, base.next()) or _narrowed(base.next())


def _renamed(relation: Relation, base: Tail) -> bool:
    """« 640 des 1 600 hectares, soit 40 % du territoire », « neuf des douze apprentis, soit 75 % de réussite »."""
    if "told" in relation.roles:
        base = base.past("definite_articles")
    tables = ("came_out", "whole_names") if "told" in relation.roles else ("came_out",)
    return base.holds(1, *tables) and base.next().holds(1, "phrase_ends")


def _has_its_base(context: Context, relation: Relation, stated: Mention) -> bool:
    """Whether the base that a percentage names is that of the figures, by the pattern or by a pronoun.

    « chute de 20 % des ventes : 12 000, contre 15 000 », « 42 % des postes, soit 21 sur 50 », « soit 112 % d’un PIB de
    2 850 milliards », « une retraitée sur trois, soit 33 % d’entre elles »
    """
    if not relation.roles.keys().isdisjoint(_OWN_BASE):
        return True
    if any(mention.span.start > stated.span.start for mention in relation.roles.get("base", ())):
        return True
    them = lexicon().phrases("ofthem").match(context.tokens.words, stated.tokens[1])
    return them is not None and relation.kind == "fraction_percent"


def _of_another_whole(tail: Tail, nouns: set[str | None]) -> bool:
    """« 8 % des effectifs du groupe », « 7 % du total national »; not « 8 % des effectifs »."""
    return nouns.isdisjoint(tail.next().words(2)) if tail.starts("of_words") else _narrowed(tail)


def _owned(stated: Mention, tail: Tail) -> bool:
    """« 7 % des logements du département »: of an owner that the text has not named before."""
    tokens = tail.context.tokens
    first, _ = tokens.sentence_bounds(tokens.sentence(stated.tokens[0]))
    return tail.starts("of_words") and tail.next().word not in tokens.words[first : stated.tokens[0]]


def _narrowed(tail: Tail) -> bool:
    """Whether a noun goes on with a word that makes it a part: « 30 % des places assises »."""
    return tail.word.isalpha() and not tail.holds(1, "phrase_ends", "fill", "elsewhere", "verbs_of_shares")
