"""Parts of a whole: whether figures in a list are parts of one printed total, and exclude each other."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import same_noun, stem
from numcheck.checks.arithmetic.silences.exclusive import (
    alternatives,
    may_overlap,
    nobody_twice,
    set_apart,
)
from numcheck.checks.base import Context
from numcheck.checks.cues import after, before, past_noun, rated, said, word_after
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_COUNTED_BY = 3
"""Tokens from a count to the size of each: « 19 mensualités fixes de »."""
_PARTLY = ("overlapping", "exampled")
_BILLED = 3
"""Words after a total among which one says that more is in it."""
_AMONG = 2
"""Words from a total to what it is a part of: « 230 des 400 sièges »."""
_PAIR = 2
_MEANS = 3
"""Words before a total among which one says that it is a mean."""


def no_detail(context: Context, relation: Relation) -> bool:
    """Whether figures that follow a number of people are no parts of it: « 40 élus, 2 hommes et 5 femmes ont voté »."""
    whole = relation.one("total").noun or ""
    known = any(stem(whole) in lexicon().words(table) for table in ("generic_nouns", "undivided", "contests"))
    if not known or whole in lexicon().words("people"):
        return True
    parts = relation.roles["parts"]
    last = parts[-1].tokens[1] + 1  # after the noun of the last part
    following = context.tokens.words[last : last + 3]
    goes_on = bool(following) and following[0] not in lexicon().words("phrase_ends")
    if relation.one("total").span.start > parts[-1].span.start:  # « neuf nuls et sept défaites en 34 rencontres »
        return stem(whole) not in lexicon().words("contests") or not nobody_twice(
            [word_after(context, p) for p in parts]
        )
    more = not lexicon().words("more_parts").keys().isdisjoint(following)
    nouns = [word_after(context, part) for part in parts]
    if nobody_twice([whole, *nouns]):
        return True  # « 12 morts, 45 blessés et 3 disparus »: the first of several
    contests, matchdays = lexicon().words("contests"), lexicon().words("matchdays")
    unplayed = stem(whole) in contests and (len(parts) == _PAIR or whole in matchdays)
    partial = unplayed or _one_sex(nouns) or not any(noun in lexicon().words("people") for noun in nouns)
    return goes_on or more or not nobody_twice(nouns) or (partial and _short_of(relation))


def no_heads(context: Context, relation: Relation) -> bool:
    """Whether the figures before « soit 24 personnes » are not all people, or some are counted twice."""
    people = lexicon().words("undivided").keys() | lexicon().words("people").keys()
    whole = stem(relation.one("total").noun or "")
    people_in_all = _both_sexes(relation, whole) and alone(context, relation.one("total"))
    if things_in_all(relation):
        return more_in_it(context, relation) or not alone(context, relation.one("total"))
    if whole not in lexicon().words("all_people") and not people_in_all:
        return True
    if any((part.noun or "").lower() not in people for part in relation.roles["parts"]):
        return True
    if "grouped" in relation.roles and whole in lexicon().words("all_people"):
        return True  # « avec 28 filles et 31 garçons, la colonie compte 72 personnes »
    return more_in_it(context, relation) or next(said(context, relation.sentence, "overlapping"), None) is not None


def things_in_all(relation: Relation) -> bool:
    """Whether different things make « soit 127 pièces »."""
    total, *nouns = (stem(m.noun or "") for m in (relation.one("total"), *relation.roles["parts"]))
    known = {stem(noun) for noun in lexicon().words("all_things")}
    return total in known and "" not in nouns and len(set(nouns)) == len(nouns) and known.isdisjoint(nouns)


def alone(context: Context, total: Mention) -> bool:
    """Whether a total and what it counts end a phrase, or are said to be a total; « soit douze élèves par classe »."""
    words, last = context.tokens.words, past_noun(context, total)
    ends = words[last : last + 1] == [] or words[last] in lexicon().words("phrase_ends")
    return ends or lexicon().phrases("totals").match(words, last) is not None


def _both_sexes(relation: Relation, whole: str) -> bool:
    """Whether a group of people is told by its men and women, or girls and boys."""
    people = lexicon().words("people")
    traits = [str(people.get((part.noun or "").lower(), "")).split() for part in relation.roles["parts"]]
    grouped = whole in {stem(noun) for noun in lexicon().words("undivided")} and whole not in people
    return grouped and len(traits) == 2 and {"sex:f", "sex:m"} <= set(traits[0]) ^ set(traits[1])


def _one_sex(nouns: Sequence[str]) -> bool:
    """Whether people of one sex are told, and the others not: « 12 morts, 5 enfants et 4 femmes »."""
    traits = (str(lexicon().words("people").get(noun, "")).split() for noun in nouns)
    return len({trait for found in traits for trait in found if trait.startswith("sex")}) == 1


def _short_of(relation: Relation) -> bool:
    """Whether the parts make less than their whole."""
    parts = sum((part.value for part in relation.roles["parts"] if part.value), Decimal(0))
    return parts < (relation.one("total").value or 0)


def larger_whole(context: Context, relation: Relation) -> bool:
    """Whether « dont » may go back to an earlier, larger figure, or its one part counts something else."""
    whole, parts = relation.one("total"), relation.roles["parts"]
    added = sum((part.value for part in parts if part.value), Decimal(0))
    if len(parts) == 1 and parts[0].noun and whole.noun and not same_noun(parts[0], whole):
        return True
    return any(
        mention.value is not None and mention.value >= added and mention.kind in {"count", "number", "money"}
        for mention in context.mentions_in(relation.sentence)
        if mention.span.end <= whole.span.start
    )


def label(context: Context, part: Mention) -> bool:
    """Whether a figure in a list only names things: « phases 1 et 2 »."""
    if part.kind != "number" or part.unit or not part.text.isdigit():
        return False
    following = word_after(context, part)
    bracketed = following == ")" and context.tokens.words[part.tokens[0] - 1] == "("
    return following in lexicon().words("and_words") or (not following[:1].isalpha() and not bracketed)


def no_sum(context: Context, relation: Relation) -> bool:
    """Whether figures in a list name things, or count some twice: « 50 joueurs et 9 arbitres, certains étant … »."""
    if more_in_it(context, relation) or may_overlap(context, relation):
        return True
    partly = any(next(said(context, relation.sentence, table), None) is not None for table in _PARTLY)
    if partly or before(context, relation.one("total"), "means", _MEANS):
        return True  # « une moyenne de 3 buts : 4 à domicile et 2 à l’extérieur »
    parts, noun = relation.roles["parts"], stem(relation.one("total").noun or "")
    if _of_what_they_hold(relation, noun):
        return True
    if any(of_several(context, part) for part in parts) or _on_top(context, relation):
        return True
    if before(context, parts[0], "of_which"):
        return True  # « 1,2 million, dont 300 000 de voirie, et 800 000 pour l'école, soit 2 millions »
    scored = noun in lexicon().words("scored_nouns") and any(stem(part.noun or noun) != noun for part in parts)
    listed = "loose" in relation.roles and parts[0].kind != "number"  # « 64 élus pour la gauche, 41 à droite »
    return scored or _of_other_years(relation) or (not listed and any(label(context, part) for part in parts))


def _on_top(context: Context, relation: Relation) -> bool:
    """« 24 concerts : 12 en France, 8 en Belgique et 6 supplémentaires »: the last part is none."""
    total, last = relation.one("total"), relation.roles["parts"][-1]
    return last.span.start > total.span.start and after(context, last).starts("extra")


def _of_what_they_hold(relation: Relation, noun: str) -> bool:
    """« 12 voitures et 8 camions, soit un total de 700 places »: not the number of these things."""
    parts = relation.roles["parts"]
    nouns = {stem(part.noun or "") for part in parts}
    told = noun in lexicon().words("held_nouns") and relation.one("total").span.start > parts[0].span.start
    return told and noun not in nouns and "" not in nouns


def of_several(context: Context, part: Mention) -> bool:
    """Whether a part counts several times, or by something: « 19 mensualités de 105 euros », « 12 euros par mois »."""
    words, first = context.tokens.words, part.tokens[0]
    beside = context.tokens.word(first - 1) in lexicon().words("unit_links")
    counts = (
        m for m in context.mentions_in(context.tokens.sentence(first)) if m.kind in {"count", "number", "duration"}
    )
    near = (m for m in counts if 0 <= first - m.tokens[1] <= _COUNTED_BY and (m.value or 0) > 1 and not m.hedge)
    multiplied = context.tokens.word(first - 1) in lexicon().words("number_times") or any(
        beside or words[m.tokens[1] - 1] in lexicon().words("number_times") for m in near
    )
    return multiplied or rated(context, part)


def _of_other_years(relation: Relation) -> bool:
    """Whether a total is over more or fewer years than its parts: « 4 en 2023, 6 en 2024, soit 40 en dix ans »."""
    years = relation.roles.get("times", ())
    return bool(years) and years[0].value != len(relation.roles["parts"])


def no_subset(context: Context, relation: Relation) -> bool:
    """Whether parts of a whole may overlap, or are not those of the figure before them."""
    whole, parts = relation.one("total"), relation.roles["parts"]
    exclusive = "exclusive" in relation.roles or alternatives(context, whole, parts)
    if "apart" in relation.roles:  # nothing says that they are parts
        exclusive = exclusive and set_apart(context, parts)
    return not exclusive or larger_whole(context, relation)


def more_in_it(context: Context, relation: Relation) -> bool:
    """Whether a total holds more or less than its parts: « 1 580 € TTC livraison comprise », « au total avec … »."""
    total, words = relation.one("total"), context.tokens.words
    after = max(past_noun(context, total), _last_of(context, relation))
    for table in ("taxed", "totals"):
        match = lexicon().phrases(table).match(words, after)
        after += match[0] if match else 0
    return not lexicon().words("added_on").keys().isdisjoint(words[after : after + _BILLED])


def _last_of(context: Context, relation: Relation) -> int:
    """The token behind all the figures that a total goes on with: « 230 des 400 sièges »."""
    total = relation.one("total")
    among = after(context, total).starts("among", "of_words")
    wholes = (m for m in context.mentions_in(relation.sentence) if 0 < m.tokens[0] - total.tokens[1] <= _AMONG)
    return max((past_noun(context, m) for m in wholes), default=0) if among else 0
