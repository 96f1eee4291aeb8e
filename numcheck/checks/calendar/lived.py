"""One life told over several sentences: ages at a date, at death and today against the birth that the text prints."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator
from decimal import Decimal

from numcheck.checks.base import Context
from numcheck.checks.calendar.born import Birth, at_age, births, named_kin, pronoun, told_with
from numcheck.checks.calendar.elapsed import TOLD, ages
from numcheck.checks.cues import before, forms_between, word_after
from numcheck.interval import Interval
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention

RECENT = 60
"""Days before the document's date in which somebody has died whose death is told without a year."""

OLDEST = 115
"""Years that nobody is told to have lived; a birth before is somebody else's."""


_FEAST = 6
"""Words from « elle » to the age in « Elle vient de fêter ses 105 ans », at most."""
_CLAUSE = 9
"""Words from a birth to what the person does at an age, at most."""

_HAD = 2
"""Words of « Il avait »."""
_YEARS = {"year", "month", "season", "day"}
"""What a date is told to that has its year."""
_CLAUSES = {",", ":", ";"}
"""Marks behind which somebody else may be told of."""
_APART: tuple[list[str], ...] = ([","], [])
"""What stands between an age and its date."""

Told = tuple[Birth, Mention, Days, bool]
"""A birth, an age told of the same person, the days on which it holds, and whether only a slip is sure."""


def lived(context: Context, seen: Collection[int]) -> Iterator[Told]:
    """The ages that a text tells beside a birth, but for those whose places are `seen` already."""
    known = list(births(context))
    born = Counter(birth.sex for birth in known)
    for birth in known:
        if born[birth.sex] > 1:
            continue
        for stated in _around(context, birth):
            if stated.span.start in seen:
                continue
            when = _dated(context, birth, stated) or _now(context, birth, stated)
            days = when or _had_then(context, birth, stated)
            if days is not None and told_with(context, birth, stated):
                yield birth, stated, days, when is None
        yield from _at_death(context, birth, seen)


def _around(context: Context, birth: Birth) -> Iterator[Mention]:
    """The ages in the paragraph of a birth."""
    blocks, start = context.document.blocks, birth.date.span.start
    block = blocks[max(0, bisect_right(blocks, start, key=lambda block: block.start) - 1)]
    for mention in context.mentions_between(block.start, block.end):
        if mention.kind == "duration" and mention.unit == "year" and mention.value is not None:
            yield mention


def _dated(context: Context, birth: Birth, stated: Mention) -> Days | None:
    """The date beside an age: « à 34 ans, en 2010 », « en 2010, à l'âge de 34 ans », « Elle avait 34 ans en 2010 »."""
    place, words = at_age(context, stated), context.tokens.words
    had = _has(birth, words[stated.tokens[0] - 2 : stated.tokens[0]], "then")
    if place is None and (not had or named_kin(context, *context.tokens.sentence_bounds(birth.sentence))):
        return None
    for other in context.mentions_in(context.tokens.sentence(stated.tokens[0])):
        if other is birth.date or other.kind != "date" or other.days is None or other.role:
            continue
        if "year" in other.implied or other.ends:
            continue
        gap = words[stated.tokens[1] : other.tokens[0]]
        follows = gap and gap[-1] in lexicon().words("date_leads") and gap[:-1] in _APART
        leads = place is not None and words[other.tokens[1] : place] in _APART
        if (follows or leads) and not _of_another(context, birth, min(place or stated.tokens[0], other.tokens[0] - 1)):
            return other.days
    return None


def _of_another(context: Context, birth: Birth, place: int) -> bool:
    """Whether an age and its date stand behind a participle of its own noun, or another clause than the birth's.

    « Né en 1948, il succède à Paul Rey, élu en 2001, à 40 ans », « … un voisin tombé en 1970 à 30 ans »
    """
    words, known = context.tokens.words, lexicon()
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(place))
    dead = words[place - 1] in known.words("died") and words[place - 2].isalpha()  # « veuve d'un marin mort en 1977 »
    done = dead or words[place - 1].endswith(known.endings("participle_endings"))
    alone = place - 1 > first and done
    led = known.words("auxiliaries").keys() | known.words("articles").keys() | known.words("pronouns").keys()
    if alone and words[place - 2] not in led:
        return True
    between = words[birth.date.tokens[1] : place] if birth.sentence == context.tokens.sentence(place) else []
    while between and between[-1] == ",":
        between.pop()
    told = next((at for at, word in enumerate(between) if word in known.words("pronouns")), 1)
    return not _CLAUSES.isdisjoint(between[told:])


def _had_then(context: Context, birth: Birth, stated: Mention) -> Days | None:
    """The only year of the sentence before « Il avait 15 ans », in which the person born does something."""
    words, first = context.tokens.words, stated.tokens[0]
    sentence = context.tokens.sentence(first)
    begin, last = context.tokens.sentence_bounds(sentence)
    opening = [word for word in words[begin:first] if word not in lexicon().words("before_then_ages")]
    if sentence != birth.sentence + 1 or len(opening) != _HAD or not _has(birth, opening, "then"):
        return None
    if last - stated.tokens[1] > 1 or any(m.kind == "date" and m.fields for m in context.mentions_in(sentence)):
        return None
    told = [m for m in context.mentions_in(birth.sentence) if m.kind == "date" and m is not birth.date]
    plain = len(told) == 1 and told[0].granularity in _YEARS and not told[0].hedge and "year" not in told[0].implied
    return told[0].days if plain and told[0].span.start > birth.date.span.end else None


def _now(context: Context, birth: Birth, stated: Mention) -> Days | None:
    """The document's date for « Il a aujourd'hui 53 ans », and for an age that nobody has had yet."""
    words, first = context.tokens.words, stated.tokens[0]
    sentence = context.tokens.sentence(first)
    begin, _ = context.tokens.sentence_bounds(sentence)
    if context.date is None or birth.date.days is None or sentence < birth.sentence:
        return None
    opening = words[begin:first]
    beyond = (stated.value or 0) > ages(birth.date.days, context.date)[1] + 1
    if sentence == birth.sentence:
        return context.date if beyond and _at_once(context, birth, stated) else None
    if _has(birth, opening, "now") and next(forms_between(context, begin + 2, first, "of_today"), None):
        return context.date
    if opening[:1] == [pronoun(birth)] and lexicon().phrases("just_turned").match(words, begin + 1):
        return context.date if beyond and begin + _FEAST >= first else None
    following = words[stated.tokens[1] : stated.tokens[1] + 3]
    leads = len(opening) == 1 and before(context, stated, "at_words") and following[:2] == [",", pronoun(birth)]
    coming = following[-1:] and following[-1].endswith(lexicon().endings("future_endings"))
    return context.date if leads and not coming and beyond else None


def _at_once(context: Context, birth: Birth, stated: Mention) -> bool:
    """Whether a birth goes on with what the person does at an age: « Née en 1985, elle gagne à 45 ans »."""
    words, place = context.tokens.words, at_age(context, stated)
    if place is None or place <= birth.date.tokens[1]:
        return False
    first, last = context.tokens.sentence_bounds(birth.sentence)
    ahead = lexicon().endings("future_endings")
    between = words[birth.date.tokens[1] : place]
    clause = between[:1] == [","] and between.count(",") == 1 and len(between) <= _CLAUSE
    return clause and not any(word.endswith(ahead) or word in lexicon().words("not_yet") for word in words[first:last])


def _at_death(context: Context, birth: Birth, seen: Collection[int]) -> Iterator[Told]:
    """The ages at death told before a birth, in the title too."""
    begin = birth.date.span.start - TOLD
    titles = max((block.end for block in context.document.blocks if block.kind == "title"), default=0)
    for stated in context.mentions_between(0, birth.date.span.start + TOLD):
        titled = stated.span.start < titles
        if stated.span.start > birth.date.span.start and not _goes_on(context, birth, stated):
            continue
        if stated.span.start in seen or not (titled or stated.span.start >= begin):
            continue
        place = _death(context, birth, stated, titled)
        when = _died(context, place) if place is not None else None
        if when is not None and birth.date.days and ages(birth.date.days, when)[0] < OLDEST:
            own = context.tokens.sentence(place or 0) == birth.sentence  # « Née en 1940, elle est morte en 2020. »
            yield birth, stated, when, not (own or _taken_up(context, birth, stated))


def _goes_on(context: Context, birth: Birth, stated: Mention) -> bool:
    """Whether a sentence after a birth goes on about the person: « Il est mort le 3 mai, à 88 ans »."""
    number = context.tokens.sentence(stated.tokens[0])
    first, _ = context.tokens.sentence_bounds(number)
    return number == birth.sentence + 1 and context.tokens.words[first] == pronoun(birth)


def _taken_up(context: Context, birth: Birth, stated: Mention) -> bool:
    """Whether the sentence of a birth goes on about the dead of the one before: « Née en 1936, elle »."""
    first, last = context.tokens.sentence_bounds(birth.sentence)
    adjacent = abs(context.tokens.sentence(stated.tokens[0]) - birth.sentence) == 1
    return adjacent and pronoun(birth) in context.tokens.words[first:last]


def _death(context: Context, birth: Birth, stated: Mention, titled: bool) -> int | None:
    """The token that tells the death of the person born: « est morte … à 78 ans », « Elle avait 78 ans »."""
    if stated.kind != "duration" or stated.unit != "year":
        return None
    words, dead = context.tokens.words, lexicon().words("death_words")
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(stated.tokens[0]))
    place = at_age(context, stated)
    if place is None:
        had = (
            first + 2 == stated.tokens[0]
            and _has(birth, words[first:], "then")
            and word_after(context, stated) in {".", ","}
        )
        if not had or not first:
            return None
        first, place = context.tokens.sentence_bounds(context.tokens.sentence(first - 1))
    if any(word in lexicon().words("kin") for word in words[first:place]):
        return None
    sexes = {"m", birth.sex} if titled else {birth.sex}
    return next((index for index in range(place - 1, first - 1, -1) if dead.get(words[index]) in sexes), None)


def _has(birth: Birth, words: list[str], when: str) -> bool:
    """Whether words begin with the person born and a verb that gives an age now or then: « Elle avait »."""
    return words[:1] == [pronoun(birth)] and lexicon().words("has_years").get(words[1]) == when


def _died(context: Context, place: int) -> Days | None:
    """The days of a death: the date in its sentence, else shortly before the document's date."""
    told = context.mentions_in(context.tokens.sentence(place))
    dates = [m for m in told if m.kind == "date" and m.days and m.tokens[0] > place and not before(context, m, "born")]
    if any("year" not in m.implied for m in dates):
        return dates[0].days
    if context.date is None:
        return None
    first = context.date.first.toordinal() - RECENT
    return Days(dt.date.fromordinal(max(1, first)), context.date.last)


def fits(told: Told) -> bool:
    """Whether an age is that of the days it is told of; the difference of the years too where no day is told."""
    birth, stated, when, _ = told
    printed = stated.interval("robust" if stated.hedge else "exact")
    if printed is None or birth.date.days is None:
        return True
    youngest, oldest = ages(birth.date.days, when)
    if when.first != when.last or birth.date.days.first != birth.date.days.last:
        oldest = max(oldest, when.last.year - birth.date.days.first.year)
    return Interval(Decimal(youngest), Decimal(oldest)).meets(printed)
