"""How often one period goes into another: « 2 000 euros par mois, soit 24 000 euros par an »."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import converted
from numcheck.checks.arithmetic.readings.contrast import imperfect
from numcheck.checks.base import Context
from numcheck.checks.cues import forms_between, past_noun, per, said
from numcheck.interval import ONE, Printed
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Relation
from numcheck.record import NamedTuple

REACH = 5
"""Words after a figure among which « par » and its period stand: « 1,2 million de visiteurs par an »."""


_OF_EVERY = 4
"""Words of « toutes les vingt minutes »."""


class Times(NamedTuple):
    """How often a period goes into a longer one: usually, and at least and at most."""

    usual: int
    least: int
    most: int


TIMES = {
    ("second", "minute"): Times(60, 60, 60),
    ("second", "hour"): Times(3600, 3600, 3600),
    ("minute", "hour"): Times(60, 60, 60),
    ("hour", "day"): Times(24, 7, 24),
    ("hour", "week"): Times(168, 35, 168),
    ("day", "week"): Times(7, 4, 7),
    ("day", "month"): Times(30, 12, 31),
    ("day", "year"): Times(365, 140, 366),
    ("week", "month"): Times(4, 4, 5),
    ("week", "year"): Times(52, 30, 53),
    ("month", "quarter"): Times(3, 3, 3),
    ("month", "semester"): Times(6, 6, 6),
    ("month", "year"): Times(12, 10, 14),
    ("quarter", "year"): Times(4, 3, 4),
    ("semester", "year"): Times(2, 2, 2),
}
"""At least the days of school or of a season, the weeks of school, 10 payments a year; at most 14 salaries."""

_PAID = tuple(Times(months, months, months) for months in (12, 10, 11, 13, 14))
"""The payments of a year, the usual number first: nobody is paid twelve times and a half."""

_BILLS = 3
"""The first of these, which bills are paid as often as: never more than twelve times."""

WORKED = {
    ("minute", "hour"): (45, 60),
    ("hour", "day"): (3, 12),
    ("hour", "week"): (15, 60),
    ("hour", "month"): (60, 200),
    ("hour", "year"): (600, 2000),
    ("day", "week"): (4, 8),
    ("day", "month"): (10, 31),
    ("day", "year"): (140, 366),
    ("week", "month"): (3, 5),
    ("week", "year"): (30, 53),
    ("month", "year"): (9, 12),
}
"""How often a period may go into a longer one of work or school, and as people say it: « huit jours, une semaine »."""


def worked(relation: Relation) -> bool:
    """Whether two durations may be the same in days of work, weeks of school or days that have begun."""
    pair = sorted(
        (relation.one(role) for role in ("printed", "converted")), key=lambda mention: -(mention.value or Decimal(0))
    )
    units = (pair[0].unit or "", pair[1].unit or "")
    many, few = (mention.value or Decimal(0) for mention in pair)
    if units == ("hour", "day") and abs(few - many / 24) <= 1:
        return True  # days that have begun
    least, most = WORKED.get(units, (None, None))
    return least is not None and most is not None and least * few <= many <= most * few


def with_periods(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations of a rate, with the number that multiplies (`times`) or divides (`split`) the first figure."""
    for relation in relations:
        if relation.kind == "pace":
            per = _period(context, relation.one("stated"))
            whole = _whole(context, relation)
            if per and whole and not _states(context, relation):
                billed = _billed(context, relation)
                yield from _tied(_in_one_unit(relation), per, *whole, billed=billed)


def _billed(context: Context, relation: Relation) -> bool:
    """Whether an amount by month is paid twelve times a year: a rent, not a wage."""
    first, last = context.tokens.sentence_bounds(relation.sentence)[0], relation.one("stated").tokens[0]
    bills, wages = (next(forms_between(context, first, last, table), None) for table in ("monthly_bills", "wages"))
    return bills is not None and wages is None


def _states(context: Context, relation: Relation) -> bool:
    """« en 2012, elle mangeait 300 grammes de pain, soit 2 kilos par semaine »: no total of those years."""
    each, stated = converted(relation.one("each"), relation.one("stated").unit), relation.one("stated")
    if not ("start" in relation.roles or any(m.span.end <= each.span.start for m in relation.roles.get("span", ()))):
        return False
    first, _ = context.tokens.sentence_bounds(relation.sentence)
    before = context.tokens.words[first : each.tokens[0]]
    rate = any(map(imperfect, before)) or not lexicon().words("every_one").keys().isdisjoint(before)
    return rate or (each.value or 0) <= (stated.value or 0)


def _in_one_unit(relation: Relation) -> Relation:
    """« 1,4 km en 70 ans, soit 20 mètres par an »."""
    each = converted(relation.one("each"), relation.one("stated").unit)
    return relation._replace(roles={**relation.roles, "each": (each,)})


def with_frequency(context: Context, relations: tuple[Relation, ...]) -> Iterator[Relation]:
    """The relations « toutes les 20 minutes, soit trois par heure », with the minutes of an hour as `times`."""
    for relation in relations:
        if relation.kind == "frequency":
            each, per = _interval(context, relation.one("each")), _period(context, relation.one("stated"))
            times = TIMES.get((each.unit or "", per or "")) if each else None
            if each and times:
                roles = {**relation.roles, "each": (each,), "times": (supposed(each, times, ONE),)}
                yield relation._replace(roles=roles)


def _interval(context: Context, recurring: Mention) -> Mention | None:
    """« toutes les 20 minutes » as the duration between two times."""
    words = context.tokens.words[slice(*recurring.tokens)]
    if recurring.reason != "recurring" or len(words) != _OF_EVERY:
        return None
    count = int(words[2] if words[2].isdecimal() else lexicon().words("cardinals").get(words[2], 0))
    unit = lexicon().words("time_units").get(words[3])
    if not count or not unit:
        return None
    text = recurring.text.split(None, 2)[2]
    return recurring._replace(kind="duration", unit=str(unit), text=text, printed=Printed(Decimal(count), ONE))


def _tied(relation: Relation, per: str, whole: str, count: Decimal, *, billed: bool) -> Iterator[Relation]:
    each, more = relation.one("each"), ONE if "start" in relation.roles else Decimal(0)
    if (per, whole) in TIMES or (per == whole and count > 1):
        role, times, factor = "split", TIMES.get((per, whole), Times(1, 1, 1)), count
        dated = per == "month" and not {"span", "start"}.isdisjoint(relation.roles)
        if dated or each.noun in lexicon().words("every_day_counts"):
            times = times._replace(least=times.usual)
        if dated:  # « en 2023, soit 7 millions par mois »: of no 13 or 14 payments
            times = times._replace(most=times.usual)
    elif (whole, per) in TIMES:
        role, times, factor = "times", TIMES[whole, per], 1 / count  # « 12 millions en six mois, soit 24 par an »
    else:
        return
    paid = times is TIMES["month", "year"] and factor == 1
    for often in (_PAID[:_BILLS] if billed else _PAID) if paid else (times,):
        yield relation._replace(roles={**relation.roles, role: (supposed(each, often, factor, more),)})


def supposed(each: Mention, times: Times, factor: Decimal, more: Decimal = Decimal(0)) -> Mention:
    """How often a period goes into so many of a longer one, or `more`: a figure that the text does not print."""
    usual, least, most = times.usual * factor, times.least * factor, times.most * (factor + more)
    printed = Printed(usual, ONE, bounds=(least, most))
    return each._replace(kind="number", unit=None, noun=None, text=f"{usual:.6g}", printed=printed)


def _whole(context: Context, relation: Relation) -> tuple[str, Decimal] | None:
    """The period of the first figure and how many of them: « en 2023 », « en six mois », « par an »."""
    if "start" in relation.roles:
        return _years_between(context, relation)
    span = next(iter(relation.roles.get("span", ())), None)
    if span is None:
        period = _named_period(context, relation) or _period(context, relation.one("each"))
        return (period, Decimal(1)) if period else None
    if "loose" in relation.roles and any(map(str.isdigit, span.text)):
        return None  # « depuis 2019, soit 20 par mois »
    if span.kind == "date":
        return (span.granularity, Decimal(1)) if span.granularity in {"year", "month"} else None
    return (span.unit, span.value) if span.unit and span.value and not span.hedge else None


def _years_between(context: Context, relation: Relation) -> tuple[str, Decimal] | None:
    """The years of « 1,4 km entre 1950 et 2020 », unless what is printed is a rate itself or a mean."""
    start, end, each = relation.one("start"), relation.one("end"), relation.one("each")
    if start.days is None or end.days is None or not start.granularity == end.granularity == "year":
        return None
    if per(context, each, 1) or next(said(context, relation.sentence, "means"), None) is not None:
        return None
    count = end.days.first.year - start.days.first.year
    return ("year", Decimal(count)) if count > 0 else None


def _named_period(context: Context, relation: Relation) -> str | None:
    """The period of « un abonnement annuel à 408 euros »."""
    if "periodic" not in relation.roles:
        return None
    first, known = relation.one("each").tokens[0], lexicon().words("periodic")
    return next(
        (str(known[word]) for word in reversed(context.tokens.words[:first][-REACH - 1 :]) if word in known), None
    )


def both_ways(context: Context, relation: Relation) -> bool:
    """Whether a direction has as many again: « toutes les 15 minutes, soit huit par heure dans les deux sens »."""
    return next(said(context, relation.sentence, "both_ways"), None) is not None


def net_period(context: Context, stated: Mention) -> bool:
    """Whether a period leaves others out: « 150 km par jour de marche », « 5 par jour ouvré »."""
    following, first = per(context, stated, REACH - 1), past_noun(context, stated)
    _, last = context.tokens.sentence_bounds(context.tokens.sentence(stated.tokens[0]))
    after = context.tokens.words[first : min(last, first + REACH + len(following))]
    if not lexicon().words("net_of").keys().isdisjoint(after):
        return True  # « 24 000 euros par an, soit 1 560 euros net par mois »
    if not lexicon().words("by_words").keys().isdisjoint(following[1:3]):
        return True  # « 100 millions par an et par région »
    return any(word in lexicon().words("net_times") for word in following[1:2])


def _period(context: Context, mention: Mention) -> str | None:
    """The period of « … par mois » after a figure; None where « par » leads to something else."""
    period = next(iter(per(context, mention, REACH - 1)), "")
    unit = lexicon().words("time_units").get(period)
    return str(unit) if unit else None
