"""A quantity at two near times, a thousand times as large at one: « 2,4 millions, contre 2,3 milliards en 2023 »."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numcheck import format as fmt
from numcheck.checks.arithmetic.fitting import alike
from numcheck.checks.base import Context
from numcheck.checks.cues import after, after_noun, rated, said
from numcheck.interval import ONE
from numcheck.link.relations import bare, scale_of
from numcheck.messages import because
from numcheck.model import Mention, Relation

_POWERS = (3, 6)
_WITHIN = Decimal("1.5")
"""How far the digits of both figures may lie apart, as a factor."""
_YEARS = 5
"""Years between both times, at most: in more, anything may have grown."""
_BESIDE = 1
"""Words between a figure and the time that it is of: « en »."""
_KINDS = {"count", "money", "quantity"}
_LEAST = 20
"""Things that are counted, at least; of fewer, thousands may come."""
_STEADY = {"EUR", "USD", "GBP", "CHF", "CAD"}
"""Money that does not lose most of its worth in a year."""
Pair = tuple[Mention, Mention]


def thousandfold(context: Context) -> Iterator[Pair]:
    """The figures of a text that are told beside one of another time, and that one, a thousand times apart."""
    seen: set[int] = set()
    for relation in context.related("ago"):
        pair = _pair(context, relation)
        if (
            not pair
            or pair[1].span.start in seen
            or not _scaled(*pair, "moved" in relation.roles)
            or _reckoned(context, *pair)
        ):
            continue
        if _of_near_times(context, relation, *pair):
            seen.add(pair[1].span.start)
            yield pair


def slip_of(context: Context, one: Mention, other: Mention) -> str:
    """What may have gone wrong between two figures, as a sentence."""
    low, high = sorted(abs(mention.value or Decimal(0)) for mention in (one, other))
    name = "slip.scale" if low >= 5 * 10**5 and high < low * 10**5 else "slip.power"
    power = Decimal(10) ** (3 if high < low * 10**5 else 6)
    slip = because(name, context.language, factor=fmt.number(power, context.language))
    return because("hypothesis", context.language, slip=slip)


def _pair(context: Context, relation: Relation) -> Pair | None:
    """Both figures of a relation; where it holds the second only, the last one like it in the sentence before."""
    then = relation.one("b")
    if "a" in relation.roles:
        both = relation.one("a"), then
        printed = {m.span.start: m.value for each in both for m in context.mentions_between(*each.span)}
        return both if all(printed.get(m.span.start, m.value) == m.value for m in both) else None  # « contre 950 »
    sentence = context.tokens.sentence(then.tokens[0])
    inside = [m for m in context.mentions_in(sentence) if m.span.end <= then.span.start and m.kind in _KINDS]
    earlier = inside or [m for m in context.mentions_in(sentence - 1) if m.kind in _KINDS] if sentence else inside
    elided = bare(then) and bool(earlier) and scale_of(earlier[-1]) != ONE
    return (earlier[-1], then) if len(earlier) == 1 and not elided else None


def _scaled(now: Mention, then: Mention, moved: bool) -> bool:
    """Whether two figures of one thing have nearly the same digits, and another size by a thousand or a million."""
    if (
        not (now.kind in _KINDS or (moved and now.kind == "number"))
        or not alike(now, then)
        or now.ends
        or then.ends
        or not now.value
        or not then.value
    ):
        return False
    if now.kind == "money" and now.unit not in _STEADY:
        return False
    if then.kind == "number" and now.kind in {"money", "quantity"} and scale_of(then) == ONE:
        return False  # « 12 millions d'euros, contre 12 000 en 2023 »: of whatever
    low, high = sorted((abs(now.value), abs(then.value)))
    if now.kind in {"count", "number"} and low < _LEAST:
        return False
    return any(1 / _WITHIN <= high / low / 10**power <= _WITHIN for power in _POWERS)


def _reckoned(context: Context, now: Mention, then: Mention) -> bool:
    """Whether the text tells the change between two figures, so that the change is what is checked."""
    both = {now.span.start, then.span.start}
    changes = (relation for kind in ("change", "difference") for relation in context.related(kind))
    return any(both <= {m.span.start for ms in relation.roles.values() for m in ms} for relation in changes)


def _hugely(context: Context, now: Mention, then: Mention) -> bool:
    """Whether the sentences of two figures tell what so large a change may come from."""
    sentences = {context.tokens.sentence(each.tokens[0]) for each in (now, then)}
    tables = ("hugely_changed", "leftovers")
    return any(True for sentence in sentences for table in tables for _ in said(context, sentence, table))


def _of_near_times(context: Context, relation: Relation, now: Mention, then: Mention) -> bool:
    """Whether a near time is told of one of them, and nothing that so large a change comes from."""
    if _hugely(context, now, then) or any(_of_one(context, each) for each in (now, then)):
        return False
    inside = context.mentions_in(context.tokens.sentence(then.tokens[0]))
    if any(m.kind == "duration" and (m.unit != "year" or (m.value or 0) > _YEARS) for m in inside):
        return False
    dates = _dates(context, relation, then)
    if any(after(context, date).starts("for_words") for date in dates):
        return False  # « contre 4 300 tonnes en 2023 pour le département »
    if "moved" in relation.roles:
        steady = any(True for _ in said(context, relation.sentence, "steady_things"))
        return steady and (not dates or _near(context, now, dates))
    return bool(dates) and _near(context, now, dates)


def _of_one(context: Context, each: Mention) -> bool:
    """« de 3 euros le kilo à 3 000 euros la tonne »."""
    return after(context, each).starts("unitprices") or rated(context, each)


def _dates(context: Context, relation: Relation, then: Mention) -> list[Mention]:
    """The dates of a figure: right behind it, or in its sentence where nothing else follows it or it is a change."""
    beside = [m for m in after_noun(context, then).mentions(_BESIDE) if m.kind == "date"]
    anywhere = "moved" in relation.roles or (
        "a" not in relation.roles and after_noun(context, then).starts("phrase_ends")
    )  # not « il en avait vendu 398 pour la nocturne »
    inside = context.mentions_in(context.tokens.sentence(then.tokens[0])) if anywhere else ()
    return beside or [mention for mention in inside if mention.kind == "date"]


def _near(context: Context, now: Mention, dates: list[Mention]) -> bool:
    told = [m.days for m in dates if m.days]
    years = [*_years(context, now), *(day.year for days in told for day in (days.first, days.last))]
    return bool(told) and max(years) - min(years) <= _YEARS


def _years(context: Context, now: Mention) -> list[int]:
    """The years that a figure may be of: those in its sentence, else the document's."""
    inside = context.mentions_in(context.tokens.sentence(now.tokens[0]))
    told = [m.days.first.year for m in inside if m.kind == "date" and m.days]
    return told or ([context.date.first.year] if context.date else [])
