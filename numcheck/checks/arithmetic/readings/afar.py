"""The figures of a change that stand further off: « … 62 %. Ils étaient 54 %, soit une hausse de huit points ».

No pattern holds all three; the change says what is to be looked for: two figures that measure one thing, no third of
them, and words that set one against the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from numcheck.checks.arithmetic.direction import sign_of
from numcheck.checks.arithmetic.fitting import alike, below_one, points_printed
from numcheck.checks.arithmetic.readings.contrast import left, once, one_thing, set_against
from numcheck.checks.arithmetic.readings.earlier import earlier_figures, score
from numcheck.checks.arithmetic.silences.labelled import in_that_time
from numcheck.checks.arithmetic.silences.measured import gap_after
from numcheck.checks.arithmetic.widths import digits
from numcheck.checks.base import Context
from numcheck.checks.cues import after_noun
from numcheck.interval import ONE
from numcheck.lexicon import lexicon
from numcheck.link.relations import bare, scale_of, times
from numcheck.model import Mention, Relation

_SHOWN = 3
"""Digits from which on a percentage that equals the gap of two others in points is no chance."""
_BY_RESULT = {
    "percent": {"change", "gap_percent", "points_as_percent"},
    "point": {"points"},
    "ratio": {"fraction_change", "multiple"},
}
"""By kind of a printed change: the formulas that may lead to it."""
_AMOUNTS = {"step", "difference", "gap_in_points", "multiple"}
"""Those of amounts, and of « six fois »."""

_COUNTED = {"count", "money", "quantity"}
_KEPT = {"stated", "near", "taken"}
"""Roles of a change that it keeps beside its two figures."""


def may_tell(name: str, stated: Mention) -> bool:
    """Whether a formula may lead to a printed change at all."""
    kind = "point" if stated.unit == "point" else stated.kind
    return name in _BY_RESULT.get(kind, _AMOUNTS)


def told(context: Context, relation: Relation) -> Iterator[tuple[Relation, bool]]:
    """A change with each two figures that it may lie between, and whether these are sure."""
    relation = _as_factor(relation)
    stated, given = relation.one("stated"), relation.roles.get("from", ())
    if "factor" in relation.roles and below_one(stated):
        return  # « 90 logements, un tiers. »: a share
    far = given or "last" in relation.roles
    figures = earlier_figures(context, relation, stated, given) if far else score(context, stated)
    pairs = [(figure, given[0]) for figure in figures if alike(figure, given[0])] if given else _pairs(figures)
    if len(pairs) == 1:
        yield _of_two(context, relation, *pairs[0])
        return
    found = [_related(relation, second, first, lead=False) for first, second in pairs]
    sure = [_in_points(each) for each in found]
    if any(sure):  # of several, only two that lead to the very digits
        yield from zip(found, sure, strict=True)


def _of_two(context: Context, relation: Relation, first: Mention, second: Mention) -> tuple[Relation, bool]:
    """The change between the only two figures that may be meant, and whether words set one against the other."""
    given, stated = "from" in relation.roles, relation.one("stated")
    lead = _is_lead(context, relation)
    back = given or set_against(context, first, second)
    forth = not back and (once(context, first) or left(context, second))
    found = _related(relation, *((first, second) if forth else (second, first)), lead=lead)
    ended = given or _closed(context, relation) or in_that_time(context, relation, first if forth else second)
    known = given or (ended and one_thing(context, first, second, lead))
    if (
        _of_another(relation, first, second)
        or not known
        or not (back or forth or lead)
        or (not lead and sign_of(context, found) * _rise(found) < 0)
    ):
        return found, _in_points(found)
    last = min(stated.tokens[0], context.tokens.at(relation.cue.start))
    added = "score" not in relation.roles and _added_to(context, first.tokens[1], last)
    return found, not added or _in_points(found)


def _of_another(relation: Relation, first: Mention, second: Mention) -> bool:
    """Whether something else is counted before a change: « …, contre 980, et trouvé 62 cas, soit 10 % de plus »."""
    nearest = next(iter(relation.roles.get("last", ())), None)
    starts = {first.span.start, second.span.start}
    return nearest is not None and nearest.kind in _COUNTED and nearest.span.start not in starts


def _added_to(context: Context, first: int, last: int) -> bool:
    """Whether something is added or taken off between two tokens; not « dix ans après »."""
    added = [index for index in range(first, last) if context.tokens.words[index] in lexicon().words("added_on")]
    if not added:
        return False
    inside = context.mentions_between(context.tokens.starts[first], context.tokens.ends[last - 1])
    dated = {index for mention in inside if mention.kind == "date" for index in range(*mention.tokens)}
    return not dated.issuperset(added)


def _rise(found: Relation) -> Decimal:
    """By how much the second of two figures is the larger one."""
    start, end = (
        found.one(role).value or Decimal(0) for role in (("from", "to") if "to" in found.roles else ("b", "a"))
    )
    return end - start


def _as_factor(relation: Relation) -> Relation:
    """« six fois les 3,3 milliards annoncés »: the count of times is a factor."""
    stated = relation.one("stated")
    if stated.kind != "count" or stated.noun not in lexicon().words("number_times"):
        return relation
    return relation._replace(roles={**relation.roles, "stated": (stated._replace(kind="ratio", noun=None),)})


def _pairs(figures: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Each two figures that measure the same."""
    return [pair for pair in combinations(figures, 2) if alike(*pair)]


def _related(relation: Relation, start: Mention, end: Mention, *, lead: bool) -> Relation:
    """The change between two figures, or how far two holders lie apart, in one scale."""
    scales = {scale_of(start), scale_of(end)} - {ONE}
    if len(scales) == 1:
        scale = scales.pop()
        start, end = (times(mention, scale) if bare(mention) else mention for mention in (start, end))
    kept = {role: ms for role, ms in relation.roles.items() if role in _KEPT}
    if lead and start.kind != "percent":
        return relation._replace(kind="difference", roles={"a": (end,), "b": (start,), **kept})
    return relation._replace(kind="change", roles={"from": (start,), "to": (end,), **kept})


def _is_lead(context: Context, relation: Relation) -> bool:
    """« soit 460 voix d'avance », « un écart de 160 voix »: what two holders lie apart, in whichever order."""
    gap = gap_after(context, relation.one("stated"))
    return "apart" in relation.roles or "score" in relation.roles or (gap is not None and gap[0] == "any")


def _closed(context: Context, relation: Relation) -> bool:
    """Whether nothing follows a change that might tell what, when or where it is of."""
    stated = relation.one("stated")
    if "score" in relation.roles:
        return True
    if "last" in relation.roles and not relation.roles["last"] and _led_elsewhere(context, relation):
        return False
    gap = gap_after(context, stated)
    tail = gap[1] if gap else after_noun(context, stated)
    if "taken" in relation.roles:  # « Cette hausse de 16 % servira à … »
        return not tail.starts("of_words", "by_words", "places_of_parts", "gaps", "versus", "for_words")
    led = _is_lead(context, relation) and tail.starts("for_words")
    return not tail.word or tail.starts("phrase_ends") or led


def _led_elsewhere(context: Context, relation: Relation) -> bool:
    """« Sur vingt ans, la chute atteint 40 % », « Dans la région, la baisse … »: a change of its own."""
    first, last = context.tokens.sentence_bounds(relation.sentence)[0], context.tokens.at(relation.cue.start)
    words, breaks = context.tokens.words, lexicon().words("clause_breaks")
    begin = next((index for index in range(last - 1, first - 1, -1) if words[index] in breaks), first)
    if not lexicon().words("places_of_parts").keys().isdisjoint(words[begin:last]):
        return True
    inside = context.mentions_between(context.tokens.starts[begin], relation.cue.start)
    return any(mention.kind in {"date", "duration"} for mention in inside)


def _in_points(found: Relation) -> bool:
    """Whether a percentage is the gap of two others to the last of several digits."""
    stated = found.one("stated")
    if found.kind != "change" or digits(stated) < _SHOWN:
        return False
    return stated.kind == "percent" and points_printed(found)
