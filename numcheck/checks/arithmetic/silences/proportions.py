"""When a percentage beside a proportion or a part is no share of them: a change, a rate, one of other things."""

from __future__ import annotations

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.arithmetic.silences.measured import a_change, of_another_whole
from numcheck.checks.arithmetic.silences.otherwise import REACH, soon_after
from numcheck.checks.arithmetic.silences.renamed import bracketed
from numcheck.checks.base import Context
from numcheck.checks.cues import after, before, word_after
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_PLURAL = ("s", "x")


def no_share(context: Context, relation: Relation, role: str) -> bool:
    """Whether a percentage or a proportion is no share of the figures of its relation."""
    told = relation.one(role)
    if soon_after(context, told, "since", 1):
        return True  # « soit 7 % depuis deux ans »: of those who have been so for that long
    if bracketed(context, told, "sharenouns"):
        return True
    return a_change(context, told) or of_another_whole(context, told) or _of_another_kind(context, relation, told)


def _of_another_kind(context: Context, relation: Relation, told: Mention) -> bool:
    """« soit une marge de 3 % »: what is told is no share of the figures, unless the relation is one of margins."""
    noun = told.tokens[0] - 2
    if not before(context, told, "of_words") or context.tokens.words[noun] not in lexicon().words("other_rates"):
        return False
    return not relation.cue.start <= context.tokens.starts[noun] < relation.cue.end


def of_unnamed_things(context: Context, relation: Relation) -> bool:
    """« sur 400 logements, 100 sont vacants, soit un tiers des besoins »: a part of what the figures do not count."""
    tail = after(context, relation.one("fraction"))
    noun = tail.next()
    several = noun.word.endswith(_PLURAL)  # « un tiers de son programme » is of the whole
    if not several or not tail.starts("of_words") or noun.holds(1, "wholenouns", "same_base", "wholes"):
        return False
    figures = (relation.one(role) for role in ("base", "part"))
    known = {stem(mention.noun) for mention in figures if mention.noun}
    return bool(known) and stem(noun.word) not in known


def no_proportion(context: Context, relation: Relation) -> bool:
    """Whether a percentage is not the proportion beside it, but a part of it, or one of other things."""
    if "reversed" in relation.roles:
        return _of_other_things(context, relation)
    return _first_of_several(context, relation) or _of_a_fraction(context, relation.one("fraction"))


def _of_a_fraction(context: Context, fraction: Mention) -> bool:
    """« les deux tiers du tiers restant, soit 22 % »: a fraction of another one."""
    end = fraction.tokens[1]
    of = word_after(context, fraction) in lexicon().words("of_words")
    return of and not lexicon().words("number_fractions").keys().isdisjoint(context.tokens.words[end : end + REACH])


def _first_of_several(context: Context, relation: Relation) -> bool:
    """« deux tiers chauffent au gaz (40 %) ou au fioul (27 %) »: each bracket has a part of the fraction."""
    inside, end = context.mentions_in(relation.sentence), relation.one("stated").span.end
    later = (m for m in inside if m.span.start > end and m.kind == "percent")
    return any(context.tokens.words[mention.tokens[0] - 1] == "(" for mention in later)


def _of_other_things(context: Context, relation: Relation) -> bool:
    """« 35 % des voix, soit 84 sièges sur 210 », « 12 % des ménages, soit un Français sur huit »."""
    words, base = context.tokens.words, relation.one("stated").tokens[1] + 1
    while base < len(words) and words[base] in lexicon().words("fill"):
        base += 1
    inside = words[slice(*relation.one("fraction").tokens)]
    of = next((at for at, word in enumerate(inside) if word in lexicon().words("among")), 0)
    nouns = {stem(word) for word in inside[:of] if word.isalpha() and word not in lexicon().words("function_words")}
    told = stem(words[base]) if base < len(words) else ""
    return bool(nouns - {told}) or told in {stem(word) for word in lexicon().words("ballots")}


def of_another_group(context: Context, relation: Relation) -> bool:
    """« Un enfant sur quatre, soit 1 500 des 24 000 habitants »: the fraction is one of others than its base."""
    fraction, part, base = (relation.one(role) for role in ("fraction", "part", "base"))
    if base.span.start < part.span.start or not base.noun:
        return False
    told = context.tokens.words[fraction.tokens[0] : part.tokens[0]]
    return stem(base.noun) not in map(stem, told)


def larger_than_its_whole(context: Context, relation: Relation) -> bool:
    """« En cinq soirées, le théâtre a rempli 3 250 fauteuils, soit 81 % »: of others; behind « dont » it is its own."""
    part, base = relation.one("part"), relation.one("base")
    if before(context, part, "of_which"):
        return False
    named = bool(part.noun and base.noun) and stem(part.noun or "") != stem(base.noun or "")
    return named and (part.value or 0) > (base.value or 0)
