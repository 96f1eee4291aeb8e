"""Whether a change is from the figure printed beside it, by what both are labelled with: a holder, a place, a time.

« a augmenté de 3 % en janvier, à 850 euros, contre 600 pour un logement social »: the 600 euros are another thing.
"""

from __future__ import annotations

from numcheck.checks.arithmetic.direction import sign_of, trends
from numcheck.checks.arithmetic.fitting import points_printed
from numcheck.checks.arithmetic.readings.heads import COMPARED
from numcheck.checks.base import Context
from numcheck.checks.cues import after, after_noun, before, forms_between
from numcheck.interval import HUNDRED
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention, Relation

_REACH = 3
"""Words between a figure and the time that labels it, and after « pour » or « à » among which one says a time."""
_AFTER = 5
"""Words after a change among which its own time stands: « de plus en dix ans »."""
_YEARS_BACK = 2
"""Years before a text that its last yearly figures may be compared with: those of 2023, in 2024, with 2022."""
_TIMES = {"date", "duration"}
_HOLDING = ("places_of_parts", "expected", "before_times", "of_words")
_DAYS = {"year": 365, "semester": 182, "quarter": 91, "month": 30, "week": 7, "day": 1}
"""Days of a unit or a granularity, about."""
_FINE = 3
"""The part of its unit that a span may be off from a date told by the month or the day."""


def from_elsewhere(context: Context, relation: Relation) -> bool:
    """Whether the second figure of a comparison is of another holder or time than what its change is measured from."""
    ends = COMPARED.get(relation.kind)
    if ends is None:
        return False
    start = _led_by_start(context, *(relation.one(end) for end in ends))
    if start is not None:
        return _since_another_time(context, relation, *start)
    first, second, stated = relation.one(ends[0]), relation.one(ends[1]), relation.one("stated")
    between = first.span.start < stated.span.start < second.span.start
    if between and next(forms_between(context, stated.tokens[1], second.tokens[0], "versus"), None) is not None:
        return False  # « 4 millions, soit 61 % de moins par rapport aux 10,2 millions de la campagne précédente »
    beside = between and _bracketed(context, stated)
    unsigned = stated.text[:1] not in lexicon().words("signs") and not trends(context, relation)
    if beside and (unsigned or stated.unit == "point"):
        return True  # « 391 cas (21 %), contre 260 »: a share; « 2,1 % (−0,3 point), contre 4,9 % »: of a month
    return _labelled_otherwise(context, relation, (first, second), beside or stated.span.start < first.span.start)


def _labelled_otherwise(
    context: Context, relation: Relation, figures: tuple[Mention, Mention], told_before: bool
) -> bool:
    """Whether the holder or the time beside the second figure is not that of the change."""
    (first, second), stated = figures, relation.one("stated")
    label, own = _time_after(context, second, _REACH), _own_time(context, stated, first)
    yearly = told_before and own is None and stated.kind != "ratio" and stated.unit != "point" and not _tied(relation)
    if yearly and label is not None and _long_before(context, first, label):
        return True
    if _held(context, second, label):
        changes = trends(context, relation)
        return own is not None or told_before or (bool(changes) and "any" not in changes)
    if own is None:
        return False
    later = label or _time_after(context, second, _AFTER)  # « contre 20 à la même époque l'an dernier »
    return later is not None and not _same_time(own, later, _today(context, first))


def _led_by_start(context: Context, first: Mention, second: Mention) -> tuple[Mention, Mention] | None:
    """The figures of « passé de 44 euros en mars à 46 », the start before the end; none where the end is told first."""
    if first.span.start > second.span.start:
        return second, first
    led = before(context, first, "from") and before(context, second, "to")
    return (first, second) if led else None


def _since_another_time(context: Context, relation: Relation, start: Mention, end: Mention) -> bool:
    """« passé de 44 euros le mois dernier à 46 euros, soit 30 % de plus depuis janvier »: of two spans.

    « passe de 400 à 460 passagers, soit un recul de 7 % en juin »: what has a time of its own goes the other way.
    """
    stated = relation.one("stated")
    if stated.span.start < end.span.start:
        return False
    label, own = _time_after(context, start, _REACH), _time_after(context, stated, _AFTER)
    if own is not None and after(context, start).starts("expected"):
        return True
    if label is None and own is not None and own.kind == "date":
        return _the_other_way(context, relation, start, end)
    if label is None or own is None or label.span.end > end.span.start:
        return False
    return not _same_time(own, label, _today(context, end))


def _the_other_way(context: Context, relation: Relation, start: Mention, end: Mention) -> bool:
    """Whether a percentage falls where its figures rise, and by another size: no fall taken for a rise."""
    stated, first = relation.one("stated").value, start.value
    if not first or stated is None or relation.one("stated").kind != "percent":
        return False
    rise = ((end.value or 0) - first) / first * HUNDRED
    return sign_of(context, relation) * rise < 0 and abs(abs(rise) - abs(stated)) > 1


def _today(context: Context, figure: Mention) -> Days | None:
    """The days of a figure that is compared with an earlier one: those printed beside it, or those of the text."""
    told = _time_after(context, figure, _REACH)
    return told.days if told is not None and told.days is not None else context.date


def _bracketed(context: Context, mention: Mention) -> bool:
    words, first = context.tokens.words, mention.tokens[0]
    return words[first - 1] == "(" or (words[first - 1] in lexicon().words("signs") and words[first - 2] == "(")


def _own_time(context: Context, stated: Mention, first: Mention) -> Mention | None:
    """The time that the words of a change name: before its figures, or right after them."""
    if stated.span.start > first.span.start:
        return _time_after(context, stated, _AFTER)
    inside = context.mentions_between(stated.span.end, first.span.start)
    return next((mention for mention in inside if mention.kind in _TIMES), None)


def _time_after(context: Context, mention: Mention, reach: int) -> Mention | None:
    return next((m for m in after_noun(context, mention).mentions(reach) if m.kind in _TIMES), None)


def _tied(relation: Relation) -> bool:
    """« grimpe de 4 %, à 34 %, contre 30 % en 2012 »: the figures give that very change, in points."""
    return relation.kind == "change" and points_printed(relation)


def _long_before(context: Context, first: Mention, label: Mention) -> bool:
    """« en baisse de 2 %, à 663 000, contre 833 000 en 2010 »: a change that names no time is that of a year."""
    if label.value is not None:
        return label.unit == "year" and label.value > 1
    if label.days is None or label.granularity != "year":
        return False
    today = _today(context, first)
    return today is None or today.first.year - label.days.first.year > _YEARS_BACK


def in_that_time(context: Context, relation: Relation, start: Mention) -> bool:
    """Whether a change tells the lapse since its first figure: « valait 78 dollars lundi, …, 5 % en une semaine »."""
    own, label = _time_after(context, relation.one("stated"), 1), _time_after(context, start, _REACH)
    return own is not None and own.value is not None and label is not None and _same_time(own, label, context.date)


def _held(context: Context, second: Mention, label: Mention | None) -> bool:
    """Whether a place, a holder, a mean or a hope follows a figure, and no time: « contre 9 800 à Paris »."""
    hoped = after(context, second)
    tail = (hoped if hoped.starts("expected") else after_noun(context, second)).past("restricting")
    if not tail.word or tail.holds(2, "means"):
        return tail.word != ""
    return label is None and not tail.holds(1 + _REACH, "times_of_base") and tail.starts(*_HOLDING)


def _same_date(own: Mention, days: Days, label: Mention, then: Days) -> bool:
    """Whether a change is told of the date of its first figure; not « contre 2 000 en 2015, … cette année »."""
    if own.granularity == label.granularity == "year":
        return days.first.year - then.first.year in {0, 1}
    return _in_year(own, days) == _in_year(label, then)


def _in_year(mention: Mention, days: Days) -> tuple[str | None, int, int]:
    """What a time is in its year: « depuis le 1er janvier » and 2015 are two."""
    return mention.granularity, days.first.month, days.first.day


def _same_time(own: Mention, label: Mention, today: Days | None) -> bool:
    """« en un an … un an plus tôt », « en dix ans … en 2014 », « en juin … en juin 2023 » or « … un an avant »."""
    if own.value is not None and own.unit == label.unit and own.value == label.value:
        return True
    if label.days is None:
        return _as_long(own, label)
    if own.days is not None and own.value is None:
        return _ago(own, label) if label.value is not None else _same_date(own, own.days, label, label.days)
    if own.value is None or own.unit not in _DAYS:
        return True
    unit, finer = _DAYS[own.unit], _length(label) < _DAYS[own.unit]
    if today is None:
        return not finer and (own.unit == "year" or label.granularity != "year")
    lapse = (today.first - label.days.last).days
    return abs(lapse - int(own.value) * unit) <= (unit // _FINE if finer else unit)


def _ago(own: Mention, label: Mention) -> bool:
    """« en mars … un an plus tôt »; not « depuis janvier … il y a une semaine »."""
    return _length(label) >= _length(own)


def _as_long(own: Mention, label: Mention) -> bool:
    """« sur trois mois … au trimestre précédent », by their units alone: no day is known of the second."""
    if own.value is None:
        return label.value is not None or _ago(own, label)
    span = int(own.value) * _length(own)
    return label.value is None and abs(span - _length(label)) < _length(label) // _FINE


def _length(time: Mention) -> int:
    """About how many days the unit of a time has."""
    return _DAYS.get(time.unit or time.granularity or "", _DAYS["year"])
