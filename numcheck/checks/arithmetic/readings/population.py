"""The population that « par habitant » divides by, where the text prints none: the country's, from the facts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.arithmetic.readings.contrast import once
from numcheck.checks.base import Context
from numcheck.checks.cues import before, per
from numcheck.interval import Printed
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

NATIONAL = Decimal(10) ** 10
"""Amounts from which on « par habitant », without a place, speaks of the whole country."""
HOME = "france"
_NEAR = 3
"""Words before a number of people among which a verb says that so many came or went."""
_PEOPLE = {"habitant", "âme"}
ROUNDED = Decimal(10) ** 6


def with_population(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations « 45 milliards, soit 660 euros par habitant », with the country's population as their base."""
    for relation in relations:
        if relation.kind != "per_inhabitant":
            continue
        printed = _printed(context, relation)
        if printed is not None:
            yield relation._replace(roles={**relation.roles, "base": (printed,)})
        elif _of_the_country(context, relation):
            people = _population(context)
            if people is not None:
                total = relation.one("total")
                base = total._replace(kind="count", unit=None, noun=None, text=_text(people), printed=people)
                yield relation._replace(roles={**relation.roles, "base": (base,)})


def _printed(context: Context, relation: Relation) -> Mention | None:
    """The only number of inhabitants that the sentence prints, the text, or for « sa dette » the sentence before."""
    thing = stem(next(iter(per(context, relation.one("stated"), 1)), ""))
    of_others = per(context, relation.one("stated"))[1:2]
    if of_others and of_others[0] in lexicon().words("of_words"):
        return None  # « par habitant de l’agglomération »
    wanted = _PEOPLE if "own" in relation.roles else {thing}
    others = context.mentions_in(relation.sentence - 1) if "own" in relation.roles else context.mentions
    for mentions in (context.mentions_in(relation.sentence), others):
        counts = [m for m in mentions if m.kind == "count" and stem(m.noun or "") in wanted]
        if counts:
            return counts[0] if len(counts) == 1 and not _of_others(context, relation, counts[0]) else None
    return None


def _of_others(context: Context, relation: Relation, people: Mention) -> bool:
    """Whether a number of people is that of another time, one of two, or not the owner's.

    « comptait 24 000 habitants en 1990 », « 24 000 habitants l'hiver et 120 000 l'été », « ses 31 voisines »
    """
    if before(context, people, "trend", _NEAR):
        return True
    there = context.mentions_in(context.tokens.sentence(people.tokens[0]))
    later = (m.days for m in there if m.kind == "date" and m.tokens[0] >= people.tokens[1])
    if once(context, people) or any(d and context.date and d.first > context.date.last for d in later):
        return True
    if "own" not in relation.roles:
        return False
    first = context.tokens.sentence_bounds(relation.sentence)[0] + 1
    counted = any(m.tokens[0] == first for m in context.mentions_in(relation.sentence))
    return counted or any(m.kind == "number" and m.unit is None for m in there)


def _population(context: Context) -> Printed | None:
    date = context.date
    if date is None:
        return None
    found = context.facts.envelope(HOME, "population", (date.first.toordinal(), date.last.toordinal()))
    if found is None:
        return None
    people = ((found.low + found.high) / 2 / ROUNDED).quantize(Decimal(1)) * ROUNDED
    return Printed(people, ROUNDED)


def _text(people: Printed) -> str:
    return f"{people.value / ROUNDED:f} millions d’habitants"


def _of_the_country(context: Context, relation: Relation) -> bool:
    """Whether a national amount in a sentence that names no other place; names have capitals."""
    total, tokens = relation.one("total"), context.tokens
    if total.value is None or total.value < NATIONAL or total.unit != "EUR":
        return False
    first, last = tokens.sentence_bounds(relation.sentence)
    amount = range(*total.tokens)  # « 45 Md€ »
    words = (tokens.text[tokens.starts[index]] for index in range(first + 1, last) if index not in amount)
    return not any(letter.isupper() for letter in words)
