"""Whether a printed result speaks of a third thing, a rate, a mean, what was expected, and not of its two figures.

« de 120 à 95 millions, soit 2,40 euros par action », « contre 1 000 en 2022, soit 8 % de plus que l'objectif »
"""

from __future__ import annotations

from numcheck.checks.arithmetic.direction import sign_of
from numcheck.checks.arithmetic.fitting import stem
from numcheck.checks.arithmetic.readings.heads import COMPARED
from numcheck.checks.arithmetic.silences.measured import gap_after
from numcheck.checks.base import Context
from numcheck.checks.cues import Tail, after, after_noun, past_noun
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

_SPREAD_BEFORE = 5
"""Words before « de 15 à 45 euros » among which a verb says that it is a spread, no change."""
_NEAR = 2
"""Words between the ends of « de 15 euros à 45 »."""
_NAMED = 4
"""Words after « que » and after the second figure among which the same one says that they are one thing."""
_BESIDE = 12
"""Characters after a figure among which its time begins: « aux 2 800 euros de 2022 »."""
_TIMES = {"date", "duration", "time"}
_LARGER = 10
"""How many times the larger figure a result may not be, unless words of a difference follow it."""


def of_a_third(context: Context, relation: Relation) -> bool:
    """Whether the result of a comparison is told of something else than its two figures."""
    ends = COMPARED.get(relation.kind)
    if ends is None:
        return False
    figures, stated = [relation.one(end) for end in ends], relation.one("stated")
    if any(figure.span.start > stated.span.start for figure in figures):
        return False
    if (
        is_rate(context, stated)
        or _spread(context, *sorted(figures, key=lambda mention: mention.span.start))
        or _in_a_place(context, stated)
    ):
        return True
    found = gap_after(context, stated)
    if found is None and stated.kind != "ratio":
        return not sign_of(context, relation) and _much_larger(stated, figures)
    tail = found[1] if found else after_noun(context, stated)
    return tail.starts("rates_by") or _than_another(tail, max(figures, key=lambda m: m.span.start))


def of_other_periods(context: Context, relation: Relation) -> bool:
    """« de 12 euros par mois à 130 euros par an »: figures for different times or things are not apart by so much.

    Nor is « 720 euros, 120 de plus que la moyenne (10 euros le m²) », or what is printed in percent on one side only.
    """
    ends = COMPARED.get(relation.kind)
    if ends is None or not {*ends, "stated"} <= relation.roles.keys():
        return False
    first, second = (relation.one(end) for end in ends)
    one, other = _each(context, first), _each(context, second)
    if bool(one and other) and one != other:
        return True
    if not first.span.start < relation.one("stated").span.start < second.span.start:
        return False
    shares = {figure.kind == "percent" for figure in (first, second)}
    between = context.tokens.words[first.tokens[1] : relation.one("stated").tokens[0]]
    told = context.mentions_between(relation.one("stated").span.end, second.span.end + _BESIDE)
    sentence = context.tokens.sentence(second.tokens[0])
    then = any(m.kind == "date" and context.tokens.sentence(m.tokens[0]) == sentence for m in told)
    return (one != other and not then) or len(shares) > 1 or not lexicon().words("costs").keys().isdisjoint(between)


def _each(context: Context, mention: Mention) -> str:
    """What an amount is for: « par mois », « le mètre », « pour deux »; empty where nothing says it."""
    link, noun, after, *more = [*after_noun(context, mention).words(4), *[""] * 4]
    name = stem(noun) + (after + more[0] if after == "-" else "")
    if link in lexicon().words("by_words"):
        return name
    if link in lexicon().words("for_words") and noun in lexicon().words("cardinals"):
        together = stem(after) if after in lexicon().words("holders") else ""
        return together or name  # « pour un adulte », « pour une femme »; « pour un couple »
    timed = noun in lexicon().words("time_units") and after in lexicon().words("beside_now")
    return name if link in lexicon().words("definite_articles") and not timed else ""


def is_rate(context: Context, stated: Mention) -> bool:
    """« 14 euros le mètre carré », « 4 degrés par heure », « 18 euros en moyenne », « 3 degrés au-dessus de … »."""
    tail = after_noun(context, stated)
    if tail.starts("compared_with"):
        return False
    return tail.starts("rates_by") or (tail.starts("definite_articles") and not tail.next().holds(1, "time_units"))


def _in_a_place(context: Context, stated: Mention) -> bool:
    """« (+12 % à Lyon) »: the change in brackets is that of a part."""
    tail = after_noun(context, stated)
    timed = any(mention.kind in {"date", "duration"} for mention in tail.mentions(_NAMED))
    return context.tokens.words[stated.tokens[0] - 1] == "(" and tail.starts("places_of_parts") and not timed


def _much_larger(stated: Mention, figures: list[Mention]) -> bool:
    """« de 200 à 1 200 euros, soit 1,35 million »: the sum of many, not the step between two."""
    if stated.kind in {"percent", "ratio"} or stated.value is None:
        return False
    return all(stated.value > _LARGER * abs(figure.value) for figure in figures if figure.value is not None)


def _spread(context: Context, first: Mention, second: Mention) -> bool:
    """« vont de 200 à 1 200 euros », « (de 15 à 45 euros, … », « sera de 15 à 45 euros »."""
    index, words = first.tokens[0] - 1, context.tokens.words
    if index < 0 or words[index] not in lexicon().words("of_words"):
        return False
    begin = max(context.tokens.sentence_bounds(context.tokens.sentence(index))[0], index - _SPREAD_BEFORE)
    told = not lexicon().words("spreads").keys().isdisjoint(words[begin:index])
    if told or index == 0 or words[index - 1] == "(":
        return told or index > 0
    to = words[second.tokens[0] - 1] in lexicon().words("to") and second.tokens[0] - first.tokens[1] <= _NEAR
    return to and words[index - 1] in lexicon().words("spread_verbs")


def _than_another(tail: Tail, second: Mention) -> bool:
    """« de plus que prévu »; not « qu'en 2019 », nor « que les femmes » after « 1 950 pour les femmes »."""
    context, index = tail
    if tail.starts("paces"):
        return True
    if tail.word and not tail.starts("than_words"):
        return False
    inside = context.mentions_in(context.tokens.sentence(second.tokens[0]))
    time = next((m for m in inside if m.kind in _TIMES and 0 < m.tokens[0] - index <= _NAMED), None)
    timed = time is not None
    if time is not None and _of_no_figure(time, [m for m in inside if m.kind == "date" and m.tokens[1] <= index]):
        return True
    if time is not None and _in_another_year(
        time, [m for m in inside if 0 < m.tokens[0] - past_noun(context, second) <= 2]
    ):
        return True
    then = {stem(word) for word in tail.next().words(_NAMED)}
    there = {stem(word) for word in after(context, second).words(_NAMED)}
    named = then & there - lexicon().words("function_words").keys()
    if named or not tail.word or _planned(context, then, second):
        return False
    dated = any(m.kind in {"date", "duration"} and 0 <= m.tokens[0] - second.tokens[1] <= _NAMED for m in inside)
    placed = after(context, second).starts("places_of_parts")  # « contre 14 % en France »
    return not timed or (placed and not dated)


def _of_no_figure(time: Mention, labels: list[Mention]) -> bool:
    """« 2,50 euros en 2020 ; … 3,40 cette semaine, soit 5 centimes de moins que la semaine dernière »."""
    known = [label.days for label in labels if label.days is not None]
    if time.days is None or len(known) < 2:
        return False
    return not any(days.first <= time.days.last and time.days.first <= days.last for days in known)


def _in_another_year(time: Mention, labels: list[Mention]) -> bool:
    """« contre 1 000 en 2015, soit quatre fois plus qu'en 2000 »: the second figure is of another year."""
    years = [label.fields.year for label in labels if label.kind == "date" and label.fields and not label.implied]
    return time.fields is not None and bool(time.fields.year) and years != [] and time.fields.year not in years


def _planned(context: Context, then: set[str], second: Mention) -> bool:
    """« qui devait coûter 80 millions, en a coûté 120, soit 50 % de plus que prévu »: one of the two was planned."""
    first = context.tokens.sentence_bounds(context.tokens.sentence(second.tokens[0]))[0]
    said = context.tokens.words[first : second.tokens[0]]
    hoped = after_noun(context, second).holds(2, "expected")  # « contre 9,8 milliards attendus »
    return not then.isdisjoint(map(stem, lexicon().words("expected"))) and (
        hoped or any(word in lexicon().words("was_due") for word in said)
    )
