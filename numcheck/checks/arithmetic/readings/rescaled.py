"""Totals, parts and prices that fit but for a scale word: « 37 millions … 20 millions, 10 millions et 7 milliards ».

No words tie such figures together: that they fit exactly once one of them is a thousand times as large does.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.base import Context
from numcheck.checks.cues import before, forms_between, rated, said
from numcheck.interval import point
from numcheck.lexicon import lexicon
from numcheck.link.relations import bare, scale_of, times
from numcheck.model import Mention, Relation

_FACTORS = (Decimal(1000), Decimal(1) / 1000)
_LARGE = 10**5
_TWO = 2
_LEAST = 10
"""Things that a price is paid for, at least; of fewer, a total fits by chance."""
_NEAR = 9
"""Words between those who get something and « chacun »."""
_DIGITS = 3
"""Significant digits that two parts and their total have together, at least, beyond one for each."""


def scaled_sum(context: Context, relation: Relation) -> Relation | None:
    """The amounts of a list, and the one amount before them that is their total but for one scale word."""
    parts = _in_scale(relation.roles["parts"])
    if any(part.ends or part.hedge or part.kind not in {"money", "number"} or rated(context, part) for part in parts):
        return None
    known = [m for m in _before(context, parts[0]) if m.kind == "money"]
    if not known and len(parts) > _TWO:
        known, parts = [parts[0]], parts[1:]  # « 212 millions, financés par 200 millions de recettes et 12 millions »
    if len(known) != 1 or not _plain(context, relation, known[0], parts) or not _telling(known[0], parts):
        return None
    values = [part.value or Decimal(0) for part in parts]
    if _reach(known[0], sum(values, Decimal(0))):
        return None
    if sum(_fits(known[0], values, place, factor) for place in range(-1, len(values)) for factor in _FACTORS) != 1:
        return None
    return relation._replace(kind="sum", roles={"total": (known[0],), "parts": parts})


def scaled_price(context: Context, relation: Relation) -> Relation | None:
    """What everyone pays or gets, and the only amount around that is so many times as much but for its scale."""
    each = relation.one("each")
    first, last = max(0, relation.sentence - 1), min(relation.sentence + 1, len(context.tokens.sentences) - 1)
    inside = [m for number in range(first, last + 1) for m in context.mentions_in(number) if m is not each]
    amounts = [m for m in inside if m.kind == "money" and m.unit == each.unit]
    counts = [m for m in inside if m.kind == "count" and (m.value or 0) >= _LEAST]
    if len(amounts) != 1 or len(counts) != 1 or rated(context, amounts[0]) or before(context, each, "soit", 3):
        return None
    beside = {context.tokens.sentence(m.tokens[0]) for m in (amounts[0], counts[0])}
    if len(beside) > 1 or not _of_everyone(context, relation, counts[0]) or not _exact(amounts[0], each, counts[0]):
        return None
    begin, end = context.tokens.sentence_bounds(first)[0], context.tokens.sentence_bounds(last)[1]
    if next(forms_between(context, begin, end, "not_all_of_it"), None) is not None:
        return None
    whole, price, number = (m.interval("strict") for m in (amounts[0], each, counts[0]))
    if not whole or not price or not number or not any((price * number * point(f)).meets(whole) for f in _FACTORS):
        return None
    roles = {"count": (counts[0],), "each": (each,), "total": (amounts[0],)}
    return relation._replace(kind="product", roles=roles | {"priced": ()})


def _of_everyone(context: Context, relation: Relation, count: Mention) -> bool:
    """Whether a count is of those who pay or get: « 1 500 fermes recevront chacune », « chaque ferme »."""
    place = context.tokens.at(relation.cue.start)
    if context.tokens.words[place] not in lexicon().words("every_one"):
        return False
    thing, noun = stem(context.tokens.word(place + 1)), stem(count.noun or "")
    if thing == noun or noun in lexicon().words("takers"):
        return True
    return context.tokens.sentence(count.tokens[0]) == relation.sentence and 0 < place - count.tokens[1] <= _NEAR


def _exact(*figures: Mention) -> bool:
    """Whether no figure is hedged or a power of ten, which leaves the digits of another one as they are."""
    return not any(m.hedge or m.ends or (m.value or Decimal(0)).normalize().as_tuple().digits == (1,) for m in figures)


def _in_scale(parts: Sequence[Mention]) -> tuple[Mention, ...]:
    """« 20 millions, 10 et 7 »: bare figures have the scale word of the others."""
    scales = {scale_of(part) for part in parts} - {Decimal(1)}
    scale = scales.pop() if len(scales) == 1 else None
    return tuple(times(part, scale) if scale and bare(part) else part for part in parts)


def _before(context: Context, part: Mention) -> list[Mention]:
    """The figures of the sentence of a list before it, or else of the sentence before."""
    number = context.tokens.sentence(part.tokens[0])
    inside = [m for m in context.mentions_in(number) if m.span.end <= part.span.start and m.kind == "money"]
    return inside or list(context.mentions_in(number - 1) if number else ())


def _plain(context: Context, relation: Relation, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether amounts are large, none is hedged, and nothing says that they are of other things."""
    amounts = (whole, *parts)
    if whole.ends or whole.hedge or any((m.value or 0) < _LARGE for m in amounts):
        return False
    if any(m.kind == "percent" for m in context.mentions_in(relation.sentence)):
        return False
    if any(True for _ in said(context, relation.sentence, "not_all_of_it")):
        return False
    return any(True for _ in said(context, relation.sentence, "paid_together"))


def _telling(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether figures have so many digits that they do not fit by chance."""
    digits = (len((m.value or Decimal(0)).normalize().as_tuple().digits) - 1 for m in (whole, *parts))
    return len(parts) + sum(digits) >= _DIGITS


def _fits(whole: Mention, values: Sequence[Decimal], place: int, factor: Decimal) -> bool:
    """Whether a total and its parts fit once one of them is in another scale; place -1 is the total."""
    added = sum((value * factor if at == place else value for at, value in enumerate(values)), Decimal(0))
    return _reach(whole, added / factor if place < 0 else added)


def _reach(whole: Mention, added: Decimal) -> bool:
    """Whether parts make a total, to its last digit."""
    ulp = whole.printed.ulp if whole.printed else Decimal(1)
    return abs((whole.value or Decimal(0)) - added) * 2 <= ulp
