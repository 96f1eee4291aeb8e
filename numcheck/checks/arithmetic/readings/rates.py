"""How often a rate is paid: « 85 euros par nuit, soit 595 euros pour sept nuits », « 20 euros par mois, … un an »."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.arithmetic.fitting import converted, stem
from numcheck.checks.arithmetic.readings.periods import TIMES, Times, supposed
from numcheck.checks.base import Context
from numcheck.checks.cues import past_noun
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_REACH = 4
"""Words after an amount among which its « par » stands: « 4 litres de fioul par heure »."""


def with_number(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations of a rate and a number of what it is for, with that number, in its unit, as `times`."""
    for relation in relations:
        if relation.kind == "rated":
            each, count = relation.one("each"), relation.one("count")
            closed = count.span.start < each.span.start or _closed(context, count)
            times = _times(each, count, _thing(context, each)) if closed else None
            if times is not None:
                each = converted(each, relation.one("total").unit)
                yield relation._replace(roles={**relation.roles, "each": (each,), "times": (times,)})


def _thing(context: Context, each: Mention) -> str:
    """What an amount is for: the « nuit » of « 85 euros par nuit », « la nuit »; empty where it says nothing."""
    words, first = context.tokens.words, each.tokens[1]
    last = min(first + _REACH, len(words) - 1)
    place = next((index for index in range(first, last) if words[index] in lexicon().words("by_words")), first)
    linked = place < last and any(words[place] in lexicon().words(table) for table in _LINKS)
    again = not lexicon().words("by_words").keys().isdisjoint(words[place + 2 : place + _REACH])
    return words[place + 1] if linked and not again else ""  # « par nuit et par personne »


def _times(each: Mention, count: Mention, thing: str) -> Mention | None:
    if count.kind != "duration":
        return count if thing and stem(count.noun or "") == stem(thing) else None
    unit = str(lexicon().words("time_units").get(thing, ""))
    if unit == count.unit:
        return count
    times = TIMES.get((unit, count.unit or ""))
    if times is None or count.hedge or not count.value:
        return None
    if unit == "month":  # « 20 euros par mois, soit 240 euros sur un an »: of no 13 or 14 payments
        times = Times(times.usual, times.usual, times.usual)
    return supposed(each, times, count.value)


def _closed(context: Context, count: Mention) -> bool:
    """Whether no word narrows a number down: « six jours », not « six jours ouvrés »."""
    words, index = context.tokens.words, past_noun(context, count)
    return index >= len(words) or any(words[index] in lexicon().words(table) for table in _ENDS)


_LINKS = ("by_words", "definite_articles")
_ENDS = ("phrase_ends", "soit")
