"""Two ages of one person with the years they are of: « Entré à l'usine à 22 ans, en 1988, il prend … à 64 ans »."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.calendar.aged_then import Aged, then
from numcheck.checks.calendar.born import at_age, named_kin
from numcheck.checks.calendar.whose import in_a_work
from numcheck.checks.cues import before, forms_between, says
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention, Outcome
from numcheck.record import NamedTuple

_SUBJECT = 10
"""Words of a subject between two ages, at most: « Nommé préfet à 38 ans en 1995, Yves Lamarque, 57 ans »."""
_OPENING = 8
"""Words before the first of two ages that opens its sentence, at most."""
_OLDEST = 105
_DECADES = 20
"""Years that an age told of today is off by, at most."""
_RECENT = 60
"""Days around the document's in which a day beside an age of today may lie."""


class Twice(NamedTuple):
    """Two ages of one person: the later one is wrong, or the earlier one."""

    first: Aged
    second: Aged

    @property
    def expected(self) -> tuple[int, int]:
        """The second age by the first one, in full years."""
        passed = self.second.when.first.year - self.first.when.first.year
        age = int(self.first.stated.value or 0)
        return age + passed - 1, age + passed + 1

    @property
    def holds(self) -> bool:
        """Whether the two ages may be those of one person."""
        low, high = self.expected
        return low <= (self.second.stated.value or Decimal(0)) <= high


def _twice_aged(context: Context) -> Iterator[Twice]:
    """Every two ages that follow one another and are told of one person with their years."""
    if context.date is None:
        return
    told = [mention for mention in context.mentions if mention.unit == "year" and mention.kind == "duration"]
    for one, other in pairwise(told):
        if context.tokens.sentence(other.tokens[0]) - context.tokens.sentence(one.tokens[0]) > 1:
            continue
        if one.hedge or other.hedge or one.ends or other.ends:
            continue
        pair = _in_apposition(context, one, other) or _by_pronoun(context, one, other) or then(context, one, other)
        if pair is None or max(m.stated.value or 0 for m in pair) >= _OLDEST or _of_others(context, *pair):
            continue
        if not (in_a_work(context, one) or says(context, other, "work_nouns")):
            yield Twice(*pair)


def _in_apposition(context: Context, one: Mention, other: Mention) -> tuple[Aged, Aged] | None:
    """« Nommé préfet à 38 ans en 1995, Yves Lamarque, 57 ans, »: what somebody did, and the age of today."""
    words, tokens = context.tokens.words, context.tokens
    first, last = tokens.sentence_bounds(tokens.sentence(one.tokens[0]))
    place = one.tokens[0] - 1 if before(context, one, "at_words") else at_age(context, one)
    ends = lexicon().endings("participle_endings")
    if place is None or other.tokens[1] > last or place - first > _OPENING or not words[first].endswith(ends):
        return None
    dates = [m for m in context.mentions_in(tokens.sentence(first)) if m.kind == "date"]
    when = next((m for m in dates if _beside(context, m, one, place, first)), None)
    if when is None or when.days is None:
        return None
    begin = max(when.tokens[1], one.tokens[1])
    between = words[begin + 1 : other.tokens[0] - 1]
    if words[begin] != "," or not between or len(between) > _SUBJECT:
        return None
    now = _of_the_subject(context, begin + 1, other) or _leaving(context, begin + 1, other, dates)
    former = says(context, other, "former_verbs") or not _only_today(context, dates, when)
    if not now or former or context.date is None or _of_that_time(one, other, when.days, context.date):
        return None
    return Aged(one, when.days), Aged(other, context.date)


def _of_that_time(one: Mention, other: Mention, when: Days, now: Days) -> bool:
    """Whether a second age is nearer to the first one than to today's: « Engagé à 19 ans en 1914, X, 21 ans »."""
    first, second = int(one.value or 0), int(other.value or 0)
    today = first + now.first.year - when.first.year
    return today >= _OLDEST or abs(second - first) < abs(today - second) > _DECADES


def _of_the_subject(context: Context, begin: int, stated: Mention) -> bool:
    """Whether an age stands behind the subject that begins at a token: « , Yves Lamarque, 57 ans, »."""
    words, place = context.tokens.words, stated.tokens[0] - 1
    named = context.tokens.text[context.tokens.starts[begin]].isupper()
    told = named or words[begin] in lexicon().words("definite_articles")
    closed = words[place] == "," and words[stated.tokens[1]] in {",", "."}
    return told and closed and "," not in words[begin:place]


def _leaving(context: Context, begin: int, stated: Mention, dates: list[Mention]) -> bool:
    """« , il prend sa retraite cette semaine, à 64 ans »: an age of a day about the document's."""
    words, place = context.tokens.words, at_age(context, stated)
    if place is None or words[begin] not in lexicon().words("pronouns"):
        return False
    return words[place - 1] == "," and any(begin < date.tokens[0] < place for date in dates)


def _beside(context: Context, date: Mention, stated: Mention, place: int, first: int) -> bool:
    """Whether a year stands right beside an age: « à 22 ans, en 1988 », « en 1988, à 22 ans »."""
    if date.hedge or date.ends or date.granularity not in {"year", "month", "day"} or "year" in date.implied:
        return False
    words = context.tokens.words
    gap = [word for word in words[stated.tokens[1] : date.tokens[0]] if word != ","]
    behind = stated.span.end < date.span.start and len(gap) == 1 and gap[0] in lexicon().words("date_leads")
    return behind or (first <= date.tokens[0] < place and words[date.tokens[1] : place] in ([","], []))


def _only_today(context: Context, dates: list[Mention], when: Mention) -> bool:
    """Whether no other date of a sentence is of another time than the document's."""
    now = context.date
    others = (date.days for date in dates if date is not when)
    return now is not None and all(days and _near(days, now) for days in others)


def _near(days: Days, now: Days) -> bool:
    return abs((days.first - now.first).days) <= _RECENT and abs((days.last - now.last).days) <= _RECENT


def _by_pronoun(context: Context, one: Mention, other: Mention) -> tuple[Aged, Aged] | None:
    """« En 2009, elle avait 25 ans. Aujourd'hui, elle a 34 ans »: both are told by one pronoun, with their times."""
    found = [aged for mention in (one, other) if (aged := _had(context, mention))]
    if len(found) < 2 or found[0].who != found[1].who or found[0].when == found[1].when:
        return None
    return found[0], found[1]


def _had(context: Context, stated: Mention) -> Aged | None:
    """« elle avait 25 ans en 2009 », « Aujourd'hui, il a 34 ans »: an age with its pronoun and its only time."""
    words, place = context.tokens.words, stated.tokens[0]
    if context.tokens.word(stated.tokens[1]) in lexicon().words("of_words"):
        return None  # « elle avait 25 ans de métier »
    begin, end = _clause(context, place)
    lead = [word for word in words[max(begin, place - 4) : place] if word not in lexicon().words("fill")]
    pronoun = next((word for word in lead if word in lexicon().words("pronouns")), "")
    verb = next((word for word in lead if word in lexicon().words("has_years")), "")
    if not pronoun or not verb:
        return None
    times = [
        m
        for m in context.mentions_between(context.tokens.starts[begin], context.tokens.ends[end - 1])
        if m.kind == "date"
    ]
    if lexicon().words("has_years")[verb] == "now":
        today = next(forms_between(context, begin, end, "of_today"), None)
        if context.tokens.word(stated.tokens[1]) not in lexicon().words("phrase_ends"):
            return None  # « elle a 20 ans dans sa tête »
        return Aged(stated, context.date, pronoun) if today and context.date and len(times) <= 1 else None
    years = [m for m in times if m.days and m.granularity == "year" and not m.hedge and not m.ends]
    return Aged(stated, years[0].days, pronoun) if len(times) == len(years) == 1 and years[0].days else None


def _clause(context: Context, place: int) -> tuple[int, int]:
    """The part of a sentence around a token, up to its semicolons and colons."""
    words = context.tokens.words
    first, last = context.tokens.sentence_bounds(context.tokens.sentence(place))
    begin = next((at + 1 for at in range(place - 1, first - 1, -1) if words[at] in {";", ":"}), first)
    return begin, next((at for at in range(place, last) if words[at] in {";", ":"}), last)


def _of_others(context: Context, first: Aged, second: Aged) -> bool:
    """Whether relatives are named around two ages, or somebody else's words stand there."""
    tokens = context.tokens
    one, other = sorted(aged.stated.tokens[0] for aged in (first, second))
    begin, _ = tokens.sentence_bounds(tokens.sentence(one))
    _, end = tokens.sentence_bounds(tokens.sentence(other))
    return tokens.quoted(one) != tokens.quoted(other) or named_kin(context, begin, end)


def of_two_times(report: Report) -> Iterator[Outcome]:
    """Check the two ages that somebody has in two years."""
    language = report.context.language
    for told in _twice_aged(report.context):
        first, second = told.first.stated, told.second.stated
        if told.holds:
            yield report.confirmed(second)
            continue
        params = {
            "origin": f"{first.text}, {fmt.days(told.first.when, language)}",
            "moment": fmt.days(told.second.when, language),
            "expected": fmt.ages(*told.expected, language),
            "found": second.text,
        }
        yield report.contradicted(second, second, params, related=[(first, first.text)])
