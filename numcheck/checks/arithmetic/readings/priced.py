"""The price and the number behind an amount: « À raison de 25 euros par élève, pour 420 élèves, la sortie coûtera … ».

No pattern holds all three, which stand in any order; the amount says what is to be looked for: the only other one,
which words make the price of one thing, and the number of these things.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.arithmetic.fitting import comparable, stem
from numcheck.checks.arithmetic.readings.rates import thing
from numcheck.checks.arithmetic.readings.rescaled import scaled_price
from numcheck.checks.base import Context
from numcheck.checks.cues import after, after_noun, before, says
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_TIMED = {"date", "time", "ordinal"}
_LED = 3
"""Words before a price among which one says that it is of one thing: « au prix unitaire de »."""
_BOTH = 2
"""Figures before an amount: a price and a number; among more, others may be meant."""


def with_prices(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """Products as they are, and the amounts that a price and a number before them lead to, where these are plain."""
    for relation in relations:
        if relation.kind == "product":
            yield relation
        elif relation.kind == "everyone":
            if scaled := scaled_price(context, relation):
                yield scaled
        elif relation.kind == "priced" and (pair := _price_and_number(context, relation)):
            each, count = pair
            roles = {"count": (count,), "each": (each,), "total": relation.roles["total"]}
            yield relation._replace(kind="product", roles=roles | {"priced": ()})


def _price_and_number(context: Context, relation: Relation) -> tuple[Mention, Mention] | None:
    """The only two figures before an amount, if one is the price of what the other one counts."""
    total = relation.one("total")
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    told = context.mentions_between(context.tokens.starts[first], total.span.start)
    figures = [mention for mention in told if mention.kind not in _TIMED]
    if len(figures) != _BOTH or any(mention.hedge or mention.ends for mention in figures):
        return None
    one, other = figures
    each, count = (one, other) if one.kind == "money" else (other, one)
    if each.kind != "money" or not comparable(each, total) or count.kind not in {"count", "quantity", "duration"}:
        return None
    if says(context, each, "means") or not _for_one(context, each, count, total):
        return None
    return each, count


def _for_one(context: Context, each: Mention, count: Mention, total: Mention) -> bool:
    """Whether words make an amount the price of one of the things counted."""
    price = lexicon().phrases("unitprices").match(context.tokens.words, each.tokens[1])
    if price:
        return price[1] == count.unit
    between = context.tokens.words[count.tokens[1] : each.tokens[0]]
    apiece = after(context, each).holds(2, "apiece") or before(context, each, "unit_words", _LED)
    if apiece or not lexicon().words("apiece").keys().isdisjoint(between):
        return count.kind == "count"
    name = thing(context, each)
    unit = lexicon().words("time_units").get(name)
    if name and (stem(name) == stem(count.noun or "") or (unit is not None and unit == count.unit)):
        return True
    if count.kind != "count":
        return False
    if not name and _of_every_one(context, each, count):
        # « Chaque élève paie 25 euros, la sortie coûte … »: others pay as well
        return not any(before(context, total, table) for table in ("costs", "spends"))
    sold = not name or unit == "year" or name in lexicon().words("per_pack")
    return sold and _at_that_price(context, each, count)


def _of_every_one(context: Context, each: Mention, count: Mention) -> bool:
    """« Chaque foyer recevra 150 euros ; 4 000 foyers … »."""
    words, known = context.tokens.words, lexicon().words("every_one")
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(each.tokens[0]))
    return any(
        words[at] in known and stem(words[at + 1]) == stem(count.noun or "") for at in range(first, each.tokens[0])
    )


def _at_that_price(context: Context, each: Mention, count: Mention) -> bool:
    """« 1 500 adhérents à 60 euros par an », « 20 000 visiteurs à 15 euros l'entrée »."""
    tail = after_noun(context, count)
    return tail.starts("at_words") and tail.place + 1 == each.tokens[0]
