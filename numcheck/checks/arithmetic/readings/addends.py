"""The parts of a total whose words stand apart from them: « 45 le lundi, puis 60 le lendemain, soit 105 en tout ».

No pattern holds them all: they are all figures of the sentence on one side of the total. A figure that counts something
else among them, or one that is set against another, leaves it open which are meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from numcheck.checks.arithmetic.fitting import comparable, same_noun, stem
from numcheck.checks.arithmetic.readings.itemised import items_above, meant
from numcheck.checks.arithmetic.readings.opposed import with_opposed
from numcheck.checks.arithmetic.readings.rescaled import scaled_sum
from numcheck.checks.arithmetic.readings.results import with_points
from numcheck.checks.arithmetic.silences.exclusive import nobody_twice
from numcheck.checks.base import Context
from numcheck.checks.cues import after, after_noun, before, rated
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.link.relations import bare, scale_of, times
from numcheck.model import Mention, Relation
from numcheck.record import NamedTuple

_TIMES = {"date", "time", "ordinal", "duration"}
_LEAST = 2
_MOST = 12
_TOLD = 6
"""Words behind a figure among which one tells what has become of those that it counts."""
_ENDS = 2
"""Words behind the last of them among which the clause ends."""
_BESIDE = 3
"""Words before a figure among which one sets it against another, or says that it is one among others."""


def with_addends(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The sums that a pattern holds, and those whose parts are all figures before or behind their total."""
    for relation in relations:
        if relation.kind == "sum":
            yield relation
        elif relation.kind in LISTED | _SIDES.keys() and _begins_anew(context, relation):
            continue
        elif relation.kind in _READ:
            if read := _READ[relation.kind](context, relation):
                yield read
        elif relation.kind in LISTED and (items := items_above(context, relation.one("total"))):
            total = relation.one("total")
            if _measured(context, total, items) and meant(items, total, "open" not in relation.roles):
                yield _sum(relation, total, items)
        elif relation.kind in _SIDES:
            parts = _SIDES[relation.kind](context, relation)
            total = relation.one("total")
            if _added(context, total, parts) and not (_open(context, relation) and _less(parts, total)):
                yield _sum(relation, total, parts)


def _begins_anew(context: Context, relation: Relation) -> bool:
    """Whether the words for a total open the sentence behind a figure: « - Collège : 231 élèves », « Au total, … »."""
    tokens, figure = context.tokens, relation.one("total")
    cue = tokens.at(relation.cue.start)
    return cue >= figure.tokens[1] and tokens.sentence(cue) != tokens.sentence(figure.tokens[0])


def with_portions(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The parts of a whole that a pattern holds, and all figures behind it where none of it may be two of them."""
    for relation in relations:
        if relation.kind == "subset":
            yield relation
        elif relation.kind == "opposed":
            if opposed := with_opposed(context, relation):
                yield opposed
        elif relation.kind == "portioned":
            total, parts = relation.one("total"), _behind(context, relation)
            if _added(context, total, parts) and _exclusive(context, parts):
                yield relation._replace(
                    kind="subset", roles={"total": (total,), "parts": tuple(parts), "exclusive": (), "gathered": ()}
                )


def _exclusive(context: Context, parts: Sequence[Mention]) -> bool:
    """Whether nobody and nothing is two of the parts: « 740 acceptés, 310 refusés et 150 à l'étude »."""
    if nobody_twice([(part.noun or "").lower() for part in parts]):
        return True
    found = [outcome for part in parts if (outcome := _outcome(context, part))]
    if len(found) < len(parts) or not after(context, parts[-1]).next(found[-1].length).holds(_ENDS, "phrase_ends"):
        return False
    once = [outcome.kind for outcome in found if outcome.kind != "no"]
    return len(set(once)) == len(once) and len({outcome.word for outcome in found}) == len(found)


class _Outcome(NamedTuple):
    """What has become of those that a figure counts: its first word, and how many words tell it."""

    kind: str
    word: str
    length: int


def _outcome(context: Context, part: Mention) -> _Outcome | None:
    words, breaks = context.tokens.words, lexicon().words("phrase_ends")
    for place in range(part.tokens[1], min(part.tokens[1] + _TOLD, len(words))):
        if words[place] in breaks:
            break
        if found := lexicon().phrases("outcomes").match(words, place):
            return _Outcome(str(found[1]), words[place], place + found[0] - part.tokens[1])
    return None


def _sum(relation: Relation, total: Mention, parts: Sequence[Mention]) -> Relation:
    """The sum of figures, in one scale: « 3 millions en 2022 et 4 en 2023 »."""
    scales = {scale_of(mention) for mention in (total, *parts)} - {ONE}
    if len(scales) == 1:
        scale = scales.pop()
        total, *parts = (times(mention, scale) if bare(mention) else mention for mention in (total, *parts))
    return relation._replace(kind="sum", roles={"total": (total,), "parts": tuple(parts), "gathered": ()})


def _before(context: Context, relation: Relation) -> list[Mention]:
    """The figures of the sentence before a total; of the sentence before, where the total begins its own."""
    total = relation.one("total")
    found = [m for m in _counting(context, relation.sentence) if m.span.end <= total.span.start]
    sentence = context.tokens.sentence(total.tokens[0])
    if found or not sentence or sentence != relation.sentence:
        return found
    return _counting(context, sentence - 1)


def _behind(context: Context, relation: Relation) -> list[Mention]:
    """The figures behind the words that lead to the parts of a total, up to the end of their clause."""
    led = (context.tokens.at(relation.cue.end - 1) + 1, *(m.tokens[1] for m in relation.roles.get("groups", ())))
    last = max(*led, relation.one("total").tokens[1])
    words, breaks = context.tokens.words, lexicon().words("clause_ends")
    limit = context.tokens.sentence_bounds(relation.sentence)[1]
    end = next((index for index in range(last, limit) if words[index] in breaks), limit - 1)
    start = context.tokens.ends[last - 1]
    return [m for m in _counting(context, relation.sentence) if start <= m.span.start < context.tokens.starts[end]]


LISTED = {"gathered", "listed"}
"""Kinds of relations whose total may be that of the items of a list above it."""
_READ = {"standing": with_points, "enlisted": scaled_sum}
"""By kind of relation: what makes a sum of it."""
_SIDES = {"gathered": _before, "parted": _behind}


def _counting(context: Context, sentence: int) -> list[Mention]:
    return [mention for mention in context.mentions_in(sentence) if mention.kind not in _TIMES]


def _added(context: Context, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether figures may be the parts of a total: of its measure, each counted once, none set against another."""
    if not _measured(context, total, parts):
        return False
    if parts[0].kind == "number" and _aged(context, parts[0]):
        return False
    return all(joined(context, *pair) for pair in pairwise(parts))


def _measured(context: Context, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether figures are of the measure of a total, and of its noun where they stand before it."""
    if not _LEAST <= len(parts) <= _MOST or not comparable(total, *parts) or total.kind in {"percent", "ratio"}:
        return False
    if any(part.ends or not part.value or part.value < 0 or apart(context, part) for part in parts):
        return False
    return parts[0].span.start > total.span.start or _of_one_noun(total, parts)


def _open(context: Context, relation: Relation) -> bool:
    """Whether a total may hold others as well: « sur un total de 540 », « ce qui porte le total à 96 »."""
    words, total = context.tokens.words, relation.one("total")
    first = next((at for at in range(total.tokens[0] - 1, 0, -1) if words[at] in lexicon().words("phrase_ends")), 0)
    led, known = words[first + 1 : total.tokens[0]], lexicon().words("open_totals")
    return any(known.get(word) == "raised" for word in led) or any(known.get(word) == "among" for word in led[:1])


def _less(parts: Sequence[Mention], total: Mention) -> bool:
    """Whether parts make less than their total, in the scale that one of them has."""
    figures = (total, *parts)
    scale = max(scale_of(mention) for mention in figures)
    whole, *values = ((times(m, scale) if bare(m) and scale != ONE else m).value or Decimal(0) for m in figures)
    return sum(values, Decimal(0)) < whole


def _aged(context: Context, first: Mention) -> bool:
    """« Paul (12 ans), Jean (14) et Rose (9) »: bare figures behind a duration may be of its unit."""
    inside = context.mentions_in(context.tokens.sentence(first.tokens[0]))
    return any(mention.kind == "duration" and mention.span.end <= first.span.start for mention in inside)


def _of_one_noun(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts are of one noun, and their total of the same or of one that holds them: « soit 54 véhicules »."""
    holding = {stem(noun) for table in ("all_things", "all_people") for noun in lexicon().words(table)}
    return same_noun(total, *parts) or (same_noun(*parts) and stem(total.noun or "") in holding)


def apart(context: Context, part: Mention) -> bool:
    """Whether a figure is a gap, a rate, or one that others are counted among."""
    behind = (after_noun(context, part), after(context, part))
    if rated(context, part) or any(tail.starts("gaps", "others") for tail in behind):
        return True
    return any(before(context, part, table, _BESIDE) for table in ("among", "barriers", "than_words", "of_which"))


def joined(context: Context, one: Mention, other: Mention) -> bool:
    """Whether a mark or « et » stands between two figures, and nothing that sets one against the other."""
    words = context.tokens.words[one.tokens[1] : other.tokens[0]]
    joints = lexicon().words("list_joints")
    return any(word in joints for word in words) and lexicon().words("no_addends").keys().isdisjoint(words)
