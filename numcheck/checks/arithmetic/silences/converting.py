"""When a second measure converts none: a rate, a change with its sign, another dimension of the thing, a difference."""

from __future__ import annotations

from numcheck.checks.arithmetic.fitting import dimension
from numcheck.checks.arithmetic.readings.periods import worked
from numcheck.checks.arithmetic.silences.beyond import is_rate
from numcheck.checks.arithmetic.silences.measured import compared
from numcheck.checks.base import Context
from numcheck.checks.cues import after, before, said
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation

TEMPERATURE = "temperature"
FEW_DEGREES = 10
"""Degrees that may be a margin or a difference without a word for it."""
_LED = 3
"""Words before degrees among which a change leads to them: « une hausse de près de 2 °C »."""


def no_conversion(context: Context, relation: Relation) -> bool:
    """Whether the second of two measures says something of its own."""
    first, second = relation.one("printed"), relation.one("converted")
    if compared(context, second) or _rated_between(context, relation) or _of_a_part(context, relation):
        return True
    if worked(relation) or _signed(first, second) or _paced(context, first, second):
        return True
    return _of_a_dimension(context, second) or _of_another_thing(context, first, second)


def _rated_between(context: Context, relation: Relation) -> bool:
    """Whether words between the two measures make the first one a rate: « 2 litres par jour, soit 7 hectolitres »."""
    first, last = relation.one("printed").tokens[1], context.tokens.at(relation.cue.start)
    return not lexicon().words("by_words").keys().isdisjoint(context.tokens.words[first:last])


def _of_a_part(context: Context, relation: Relation) -> bool:
    """Whether a measure is only the whole of what is converted: « un tiers des 90 minutes, soit une demi-heure »."""
    first = relation.one("printed").tokens[0] - 1
    parts = (mention for mention in context.mentions_in(relation.sentence) if mention.tokens[1] == first)
    return context.tokens.word(first) in lexicon().words("of_words") and any(parts)


def _paced(context: Context, first: Mention, second: Mention) -> bool:
    """Whether only the second measure is a rate: « de 3 à 5 mètres, soit 20 centimètres par heure »."""
    return is_rate(context, second) and not is_rate(context, first)


def _signed(first: Mention, second: Mention) -> bool:
    """Whether only the second measure has a sign, as a change has: « 2,70 m (+6 cm) »."""
    signs = lexicon().words("signs")
    below_zero = dimension(second) == TEMPERATURE and second.value is not None and second.value < 0
    return second.text[:1] in signs and first.text[:1] not in signs and not below_zero


def _of_a_dimension(context: Context, second: Mention) -> bool:
    """« 12 km, soit 400 m de dénivelé »: what is measured is named, and is none of the first."""
    tail = after(context, second)
    return tail.starts("of_words") and tail.next().holds(1, "dimensions")


def _of_another_thing(context: Context, first: Mention, second: Mention) -> bool:
    """« 12 hectares, soit 400 ares de blé », « 12 km, soit 3 mètres en dix ans »: only the second is of that thing."""
    tail, before = after(context, second), context.tokens.words[first.tokens[0] : second.tokens[0]]
    if tail.starts("of_words"):
        return tail.next().word.isalpha() and tail.next().word not in before
    return tail.starts("over_spans") and any(m.kind == "duration" for m in tail.mentions(1)) and tail.word not in before


def maybe_a_difference(context: Context, relation: Relation) -> bool:
    """Whether degrees may lie apart from others rather than be a temperature; few do so without a word for it."""
    printed, sentence = relation.one("printed").value, relation.sentence
    if printed is not None and abs(printed) <= FEW_DEGREES:
        return True
    return any(next(said(context, sentence, table), None) is not None for table in ("trend", "gaps", "differences"))


def a_difference(context: Context, relation: Relation) -> bool:
    """Whether degrees are said to lie apart from others: « une hausse de 2 °C (3,6 °F) », « 2 °C (3,6 °F) de plus »."""
    first, second = relation.one("printed"), relation.one("converted")
    if dimension(first) != TEMPERATURE:
        return False
    led = before(context, first, "of_words") and before(context, first, "trend", _LED)
    return led or any(after(context, each).starts("gaps") for each in (first, second))
