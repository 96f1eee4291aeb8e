"""A total and its number behind what comes to one: « Les 45 membres … 18 000 euros, soit 400 euros par personne ».

The words behind the figure, or its unit, say of what there is so much for one of what. So its total and its number are
known by their units and nouns, wherever they stand: both in its sentence, or one of them in the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.arithmetic.silences.each import one_of
from numcheck.checks.base import Context
from numcheck.checks.cues import Tail, after, before
from numcheck.interval import ONE, ZERO
from numcheck.lexicon import lexicon
from numcheck.link.relations import bare, scale_of, times
from numcheck.model import Mention, Relation
from numcheck.record import NamedTuple

_AMOUNTS = {"number", "count", "money", "quantity", "duration", "ratio"}
_PER = " per "
_PEOPLE = "inhabitant"
_PARAGRAPH = "\n\n"
_NEAR = 3
"""Words before a number among which a verb says that it is a change: « La ville a perdu 2 400 habitants »."""
_TENTH = 10


class _Rate(NamedTuple):
    """So much of what for one of what: `unit` of the base where it is measured, `thing` where it is counted."""

    stated: Mention
    of: str
    unit: str | None
    thing: str


def with_apiece(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations of so much for one, with their total and their number, where each can be one figure only."""
    paced = {relation.one("stated").span for relation in relations if relation.kind == "pace"}
    for relation in relations:
        if relation.kind != "apiece" or relation.one("stated").span in paced:
            continue
        if rate := _rate(context, relation):
            found = _pair(context, relation, rate)
            if found:
                total, base = found
                roles = {"total": (total,), "base": (base,), "stated": (_as_total(rate.stated, total),)}
                yield relation._replace(kind="per_head", roles=roles | {"mean": (), "apiece": ()})


def _rate(context: Context, relation: Relation) -> _Rate | None:
    """What a figure is of and for one of; None where its words go on: « par habitant de l'agglomération »."""
    stated, words = relation.one("stated"), context.tokens.words
    compound = (stated.unit or "").split(_PER)
    if len(compound) > 1:
        slow = compound[1] not in lexicon().words("time_units").values()  # speeds have a check of their own
        return _Rate(stated, compound[0], compound[1], "") if slow and _closed(after(context, stated)) else None
    if stated.hedge:
        return None
    tail = after(context, stated)
    noun = tail.word if stated.noun and stem(tail.word) == stem(stated.noun) else ""
    tail = tail.next() if noun else tail
    unit = lexicon().phrases("ratetails").match(words, tail.place)
    if unit:
        return _Rate(stated, noun, str(unit[1]), "") if _closed(tail.next(unit[0])) else None
    if tail.starts("each_one") or relation.cue.end <= stated.span.start:  # « chacun a reçu 120 euros »
        return _Rate(stated, noun, None, "") if _closed(tail.past("each_one")) else None
    if not tail.starts("by_words", "definite_articles"):
        return None
    thing = tail.next().word
    known = thing.isalpha() and thing not in lexicon().words("time_units") and _closed(tail.next(2))
    return _Rate(stated, noun, None, thing) if known else None


def _closed(tail: Tail) -> bool:
    """Whether nothing narrows what the figure is for."""
    ends = {",", ".", ";", ")", "!", ""}
    return tail.word in ends or (tail.starts("on_average") and tail.past("on_average").word in ends)


def _pair(context: Context, relation: Relation, rate: _Rate) -> tuple[Mention, Mention] | None:
    """The only total and the only number before a rate; nothing else may be told of there."""
    own = _figures(context, relation.sentence, rate.stated)
    between = context.tokens.words[own[-1].tokens[1] : rate.stated.tokens[0]] if own else []
    if _PER not in (rate.stated.unit or "") and _of_another_subject(between):
        return None
    totals, bases = _totals(own, rate), [m for m in own if _is_base(m, rate)]
    if len(own) == len(totals) + len(bases) and len(totals) == len(bases) == 1:
        return totals[0], bases[0]
    if len(own) != 1 or len(totals) + len(bases) != 1 or not _goes_on(context, relation.sentence):
        return None
    earlier = _figures(context, relation.sentence - 1, rate.stated)
    if len(earlier) != 1:
        return None
    if totals and _is_base(earlier[0], rate) and not before(context, earlier[0], "trend", _NEAR):
        return _unless_near(totals[0], earlier[0], rate.stated)
    return _unless_near(earlier[0], bases[0], rate.stated) if bases and _totals(earlier, rate) else None


def _unless_near(total: Mention, base: Mention, stated: Mention) -> tuple[Mention, Mention] | None:
    """A total and a number told apart, which may be of two years: nothing where they nearly lead to the rate."""
    computed = (total.value or ZERO) / (base.value or ONE)
    near = abs(computed - (stated.value or ZERO)) <= computed / _TENTH
    return None if near else (total, base)


def _of_another_subject(between: list[str]) -> bool:
    """« … à 300 euros ; la séance isolée revient à 18 euros », « …, la séance revient à »: told of something else."""
    known = (lexicon().words("definite_articles"), lexicon().words("determiners"))
    opens = any(
        one == "," and other != "ce" and any(other in words for words in known) for one, other in pairwise(between)
    )
    return ";" in between or opens


def _figures(context: Context, sentence: int, stated: Mention) -> list[Mention]:
    """The amounts of a sentence before a rate; shares and dates are none."""
    told = context.mentions_in(sentence)
    return [m for m in told if m.kind in _AMOUNTS and m.span.end <= stated.span.start]


def _totals(figures: list[Mention], rate: _Rate) -> list[Mention]:
    return [mention for mention in figures if not _is_base(mention, rate) and _is_total(mention, rate)]


def _is_total(mention: Mention, rate: _Rate) -> bool:
    """Whether a figure measures what a rate does."""
    stated = rate.stated
    if mention.ends or not mention.value or mention.role == "age":
        return False
    if _PER in (stated.unit or ""):
        return mention.unit == rate.of or (rate.of == _PEOPLE and stem(mention.noun or "") in {"habitant", "personne"})
    if stated.kind in {"number", "count"}:
        return mention.kind == "count" and (not stated.noun or stem(stated.noun) == stem(mention.noun or ""))
    return (mention.kind, mention.unit) == (stated.kind, stated.unit)


def _is_base(mention: Mention, rate: _Rate) -> bool:
    """Whether a figure is the number or the measure of what a rate is for one of."""
    if mention.ends or mention.hedge or not mention.value or mention.role == "age":
        return False
    if rate.unit:
        return mention.unit == rate.unit
    if mention.kind != "count" or not mention.noun:
        return False
    return _called(rate.thing, mention) if rate.thing else not _measures(mention, rate)


def _called(thing: str, base: Mention) -> bool:
    """Whether those counted may be called so one by one: « 260 salariés … par employé »."""
    workers = lexicon().words("workers")
    return one_of(thing, base) or (stem(thing) in workers and stem(base.noun or "") in workers)


def _measures(mention: Mention, rate: _Rate) -> bool:
    return bool(rate.stated.noun) and stem(rate.stated.noun or "") == stem(mention.noun or "")


def _goes_on(context: Context, sentence: int) -> bool:
    """Whether a sentence is about the subject of the one before: « Sa dette … », « Elle leur verse … »."""
    if not sentence:
        return False
    first, last = context.tokens.sentence_bounds(sentence)
    if _PARAGRAPH in context.document.text[context.tokens.ends[first - 1] : context.tokens.starts[first]]:
        return False
    words, known = context.tokens.words, lexicon()
    opening = words[first]
    if known.words("determiners").get(opening) == "possessive" or opening in known.words("subjects_again"):
        return True
    return not known.words("to_them").keys().isdisjoint(words[first:last])


def _as_total(stated: Mention, total: Mention) -> Mention:
    """A rate as an amount of its total: of quintals, not of quintals per hectare; with the scale word left out."""
    if _PER in (stated.unit or ""):
        return stated._replace(kind=total.kind, unit=total.unit, noun=total.noun)
    larger = times(stated, scale_of(total)) if bare(stated) and scale_of(total) != ONE else stated
    return larger if (larger.value or 0) <= (total.value or 0) else stated
