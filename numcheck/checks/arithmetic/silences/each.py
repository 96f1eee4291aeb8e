"""Amounts for one of several: by head, by unit, by piece, and the totals that they lead to."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.arithmetic.fitting import same_noun, stem
from numcheck.checks.arithmetic.silences.otherwise import soon_after
from numcheck.checks.base import Context
from numcheck.checks.cues import after, after_noun, forms_between, per, said
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_NEXT = 1
"""Words between « par » or « en » and the period that follows."""


def by_the_base(context: Context, relation: Relation) -> bool:
    """Whether the stated amount is for one of those in the base: « pour 400 élèves, soit 30 000 euros par élève »."""
    total, stated, base = (relation.one(role) for role in ("total", "stated", "base"))
    by_unit = lexicon().phrases("unitprices").match(context.tokens.words, stated.tokens[1])
    if by_unit:
        return by_unit[1] == base.unit
    things = per(context, stated, 1) or _after_article(context, stated)
    if things[1:] and things[1] in lexicon().words("of_words"):
        return False  # « par habitant de l’agglomération »
    if things:
        return one_of(things[0], base) and same_noun(total, stated)
    known = lexicon().phrases("pers").match(context.tokens.words, stated.tokens[1]) is not None
    return (
        known
        or "mean" in relation.roles
        or (base.span.start > total.span.start and (stated.value or 0) < (total.value or 0))
    )


def one_of(thing: str, base: Mention) -> bool:
    """« par personne » of beneficiaries, though not of households; « le trajet » of tickets."""
    one, many = stem(thing), stem(base.noun or "")
    if one == many or (not many and one in lexicon().words("per_pack")):
        return True
    if _played(thing) and _played(base.noun or ""):
        return True
    if one in lexicon().words("all_people"):
        known = ("undivided", "people", "single_people", "wholes")
        holders = {stem(noun) for noun in lexicon().words("holders")}
        return many not in holders and any(many in map(stem, lexicon().words(table)) for table in known)
    return {one, many} <= lexicon().words("per_pack").keys()


def _played(noun: str) -> bool:
    """« match », « rencontres »: what is played, by whatever name."""
    return noun.lower() in lexicon().words("contests")


def _after_article(context: Context, mention: Mention) -> list[str]:
    """The word after an article that follows a mention, the « verre » of « 2,50 euros le verre »; none without it."""
    tail = after(context, mention)
    return tail.next().words(1) if tail.starts("articles") else []


def times_the_base(relation: Relation) -> bool:
    """Whether a figure is the product of the others: « un menu à 18 euros pour 40 convives, soit 720 euros »."""
    total, base, stated = (relation.one(role).interval("robust") for role in ("total", "base", "stated"))
    if total is None or base is None or stated is None:
        return False
    return (total * base).meets(stated) or (stated * total).meets(base)


def over_time(context: Context, relation: Relation, part: str) -> bool:
    """Whether a share is one by a period, told for several; or its part is of another time than the base.

    « 1 % par jour sur 2 000 euros pendant cinq jours, soit 100 euros », « 30 % des 12 000 foyers, 7 000 en dix ans »
    """
    told, tail = relation.one(part), after_noun(context, relation.one(part))
    inside = [mention for mention in context.mentions_in(relation.sentence) if mention.kind == "duration"]
    if tail.starts("over_spans") and any(0 < mention.tokens[0] - tail.place <= _NEXT for mention in inside):
        return True
    if _on_a_share(context, relation.one(part)):
        return True
    rates = [mention for mention in relation.roles.get("rate", ()) if per(context, mention) and not per(context, told)]
    return bool(rates) and any(mention.tokens[0] > rates[0].tokens[1] + _NEXT for mention in inside)


def _on_a_share(context: Context, part: Mention) -> bool:
    """« 9,2 % de 2 000 euros, soit 181 euros, sur 98 % de la somme »: the base is a part of the one told."""
    words = context.tokens.words
    later = (mention for mention in after(context, part).mentions(_NEXT + 1) if mention.kind == "percent")
    return any(words[mention.tokens[0] - 1] in lexicon().words("over_words") for mention in later)


def no_product(context: Context, relation: Relation) -> bool:
    """Whether a total is of each thing, or holds more or less than the products: « soit 800 euros frais compris »."""
    total, each, words = relation.one("total"), relation.one("each"), context.tokens.words
    if (total.value or 0) < (each.value or 0) or each.hedge or (each.kind == "count" and not _of_one_noun(relation)):
        return True  # « dix tickets à 18 euros, soit 1,80 euro »
    if "least" in relation.roles and (total.value or 0) > (each.value or 0) * (relation.one("count").value or 0):
        return True  # « 48 mensualités de 250 euros, coûte au total 13 000 euros »: the interest
    by_unit = lexicon().phrases("unitprices").match(words, each.tokens[1])
    if by_unit and by_unit[1] != relation.one("count").unit:
        return True  # « 3 500 kg à 80 euros la tonne »
    known = by_unit or "priced" in relation.roles
    things = [] if known else _after_article(context, each)
    if things and stem(things[0]) != stem(relation.one("count").noun or ""):
        return True  # « 300 bouteilles à 8 euros le litre »
    if _for_each(context, total) and not _proceeds(context, total):
        return True
    return (not known and bool(per(context, each))) or soon_after(context, total, "added_on")


def _of_one_noun(relation: Relation) -> bool:
    """« six étages de huit logements, soit 48 logements »: each and the total have one noun."""
    count, each, total = (stem(relation.one(role).noun or "") for role in ("count", "each", "total"))
    return count != each == total != ""


def no_rate(context: Context, relation: Relation) -> bool:
    """Whether a total is one by something, or its sentence goes on with what is added to it or taken off."""
    total, count = relation.one("total"), relation.one("count")
    if per(context, total) or _for_each(context, total) or soon_after(context, total, "added_on"):
        return True
    first = max(total.tokens[1], count.tokens[1])
    _, last = context.tokens.sentence_bounds(context.tokens.sentence(first - 1))
    return next(forms_between(context, first, last, "added_on"), None) is not None


def lent(context: Context, relation: Relation) -> bool:
    """« 200 000 euros empruntés sur vingt ans, soit 1 100 euros par mois »: with interest."""
    return relation.one("each").kind == "money" and next(said(context, relation.sentence, "lent"), None) is not None


def beside_more(context: Context, relation: Relation) -> bool:
    """« 200 euros par mois et 1 000 euros en décembre, soit … par an »: two amounts make the third."""
    each = relation.one("each")
    earlier = (m for m in context.mentions_in(relation.sentence) if m.span.end <= each.span.start)
    return any((m.kind, m.unit) == (each.kind, each.unit) and m.unit is not None for m in earlier)


def unit_price_only(context: Context, relation: Relation) -> bool:
    """Whether only the first rate is by unit: « à 220 euros le mètre carré par an, soit 8 250 euros par mois »."""
    prices, words = lexicon().phrases("unitprices"), context.tokens.words
    first, second = (prices.match(words, relation.one(role).tokens[1]) for role in ("each", "stated"))
    return first is not None and second is None


def _proceeds(context: Context, total: Mention) -> bool:
    """Whether an amount is what things bring or cost together: « soit 9 300 euros de recette »."""
    return after(context, total).next().holds(1, "proceeds")


def _for_each(context: Context, amount: Mention) -> bool:
    """Whether an amount is one by something, or a part: « 48 mensualités de 250 euros, soit 3 000 euros par an »."""
    return after(context, amount).starts("pers", "gaps", "of_words")


def spared_by_several(relation: Relation) -> bool:
    """« 45 euros au lieu de 60, soit une économie de 45 euros »: what is spared on several of them, or over a time."""
    if "spared" not in relation.roles:
        return False
    first, second, stated = (abs(relation.one(role).value or Decimal(0)) for role in ("a", "b", "stated"))
    return stated >= 2 * abs(first - second) or 2 * stated <= abs(first - second)
