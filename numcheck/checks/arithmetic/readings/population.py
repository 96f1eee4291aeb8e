"""The population that « par habitant » divides by, where the text prints none: the country's, from the facts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import per
from numcheck.interval import Printed
from numcheck.model import Mention, Relation

NATIONAL = Decimal(10) ** 10
"""Amounts from which on « par habitant », without a place, speaks of the whole country."""
HOME = "france"
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
    """The only number of inhabitants that the sentence prints, or else the text."""
    wanted = {stem(word) for word in per(context, relation.one("stated"), 1)[:1]}
    for mentions in (context.mentions_in(relation.sentence), context.mentions):
        counts = [m for m in mentions if m.kind == "count" and stem(m.noun or "") in wanted]
        if counts:
            return counts[0] if len(counts) == 1 else None
    return None


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
    words = (tokens.text[tokens.starts[index]] for index in range(first + 1, last))
    return not any(letter.isupper() for letter in words)
