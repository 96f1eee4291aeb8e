"""Anniversaries against the day or the year that they count from: « fondé en 1924, le club fête ses 80 ans »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.base import Context
from numcheck.checks.calendar.years_told import told_years
from numcheck.checks.cues import before, says, word_after
from numcheck.checks.finding import Report
from numcheck.checks.proposals import replaced
from numcheck.interval import whole
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention, Outcome, Relation

ANNIVERSARY_REACH = 10
"""Days around the very day within which « dix ans après le 7 janvier 2015 » speaks of the document's own year."""

BESIDE = 4
"""Words between an anniversary and the year in which it was celebrated, at most."""
LATE = (0, -1, 1)
"""Years by which an anniversary may have been celebrated late, or early."""

FOUNDED = 5
"""Words before a date in which « fondé » stands."""


def anniversary(report: Report, relation: Relation) -> Outcome | None:
    """Whether a count of years leads from its origin to a year that the text can mean."""
    count, origin = relation.one("nth"), relation.one("origin")
    if count.value is None or count.unit not in {"year", None} or origin.days is None:
        return None
    context = report.context
    if origin.granularity == "century" or not _celebrated(context, relation):
        return None
    years = [year for year in _target_years(context, relation, origin) if year > origin.days.first.year]
    if not years:
        return report.unchecked(count, "no_document_date" if context.date is None else "ambiguous_year")
    possible = [year - origin.days.first.year for year in years]
    printed = count.interval("exact")
    if printed is None or any(Decimal(value) in printed for value in possible):
        return report.confirmed(count)
    feast = count.kind == "ordinal" and count.value > 2 * max(possible)
    # « ## 1999 » above « Le club, fondé en 1924, fête ses 75 ans »
    others = told_years(context, count.span) | _kept_now(context, origin)
    told = any(Decimal(year - origin.days.first.year) in printed for year in others) or _late(context, origin)
    if told or not whole(count.value) or feast or _coordinated(context, relation, origin, years):
        # « trois ans et demi après »: months decide; « le 40e anniversaire de la loi, le 2 mars 2022 »: the feast
        return report.unchecked(count, "other_reading")
    return _wrong_anniversary(report, count, origin, years[0])


def _late(context: Context, origin: Mention, *tables: str) -> bool:
    """Whether a feast is kept in another year than its own: « reporté »."""
    return any(says(context, origin, table) for table in (*tables, "deferred"))


def _kept_now(context: Context, origin: Mention) -> set[int]:
    """The document's year where an anniversary is kept: « fête ses 100 ans (il y en avait eu une en 1998) »."""
    return {context.date.first.year} if context.date is not None and says(context, origin, "kept") else set()


def _coordinated(context: Context, relation: Relation, origin: Mention, years: list[int]) -> bool:
    """Whether all the years are those of something else: « cent ans après ceux de 1924, et les Jeux de 2012 »."""
    if _cue(context, relation) != "after":
        return False
    named = [
        mention
        for mention in context.mentions_in(context.tokens.sentence(origin.tokens[0]))
        if mention.kind == "date" and mention.days and mention.days.first.year in years
    ]
    coordinators = lexicon().words("coordinators")
    return bool(named) and all(
        any(word in coordinators for word in context.tokens.words[origin.tokens[1] : other.tokens[0]])
        for other in named
    )


def jubilee(report: Report, relation: Relation) -> Outcome | None:
    """Whether a jubilee that is kept now leads from its origin to this year, or to one that its sentence names."""
    context, origin, place = report.context, relation.one("origin"), relation.cue
    past = "past" in relation.roles
    if origin.days is None or not (past or says(context, origin, "kept")) or _late(context, origin, "told"):
        return None
    if "founded" not in relation.roles and not before(context, origin, "of_words"):
        return None
    if context.date is None:
        return report.unchecked(place, "no_document_date")
    years = int(lexicon().words("jubilees")[context.tokens.words[context.tokens.at(place.start)]])
    begin, now = origin.days.first.year, context.date
    word = context.tokens.at(place.start)
    named = _beside(context, (word, word + 1)) if past else _target_years(context, relation, origin)
    this_year = (
        [year + late for late in LATE for year in named]
        if past
        else list(range(now.first.year, now.last.year + 1 + says(context, origin, "ahead")))
    )
    if not (named or this_year):
        return report.unchecked(place, "ambiguous_year")
    if any(year - begin == years for year in named + this_year):
        return report.confirmed(place)
    year = (named or this_year)[0]
    params = {"origin": str(begin), "moment": str(year), "expected": str(year - begin)}
    found = context.document.text[place.start : place.end]
    return report.contradicted(place, place, {**params, "found": found}, related=[(origin, origin.text)])


def _celebrated(context: Context, relation: Relation) -> bool:
    """Whether the years count from the date: « les 20 ans de prison prononcés en 2010 » do not."""
    count, origin = relation.one("nth"), relation.one("origin")
    place, cue = context.tokens.at(relation.cue.start), _cue(context, relation)
    if cue == "feast":
        return "founded" in relation.roles or before(context, origin, "of_words")
    if count.kind == "ordinal" and origin.span.start < count.span.start:
        of, *things = context.tokens.words[count.tokens[1] + 1 : count.tokens[1] + 4] or [""]
        own = lexicon().words("foundings")
        return of not in lexicon().words("of_words") or any(word in own for word in things)
    if cue == "years":
        tied = "founded" in relation.roles or before(context, origin, "of_words")
        return tied and says(context, count, "celebrations")
    celebrates = lexicon().phrases("celebrates").match(context.tokens.words, place) is not None
    if celebrates and (_of_a_stay(context, count) or _of_a_part(context, origin)):
        return False
    return word_after(context, count) not in lexicon().words("of_words")


def _cue(context: Context, relation: Relation) -> str | None:
    """What the word between a count and its origin says: « le 20e anniversaire de », « les 20 ans de », « après »."""
    cues: dict[str, str] = lexicon().words("anniversary_cues")
    return cues.get(context.tokens.words[context.tokens.at(relation.cue.start)])


def _of_a_stay(context: Context, count: Mention) -> bool:
    """« Ses dix ans en Italie » are not its own; « ses dix ans en juin » are."""
    if word_after(context, count) not in lexicon().words("stays"):
        return False
    last = min(count.tokens[1] + 3, len(context.tokens) - 1)
    following = context.mentions_between(count.span.end, context.tokens.ends[last])
    return not any(mention.kind == "date" for mention in following)


def _of_a_part(context: Context, origin: Mention) -> bool:
    """Whether what was founded only belongs to who celebrates: « le patron du groupe fondé en 1924 »."""
    words, first = context.tokens.words, origin.tokens[0]
    tables = (lexicon().words("founded"), lexicon().words("of_words"))
    place = next((place for place in range(first - 1, max(0, first - FOUNDED), -1) if words[place] in tables[0]), 0)
    before = words[max(0, place - 3) : max(0, place - 1)]
    return bool(before) and any(word in tables[1] for word in before)


def _wrong_anniversary(report: Report, count: Mention, origin: Mention, year: int) -> Outcome:
    begin = origin.days.first.year if origin.days else 0
    params = {
        "origin": str(begin),
        "moment": str(year),
        "expected": str(year - begin),
        "found": count.text,
    }
    return report.contradicted(
        count,
        count,
        params,
        related=[(origin, origin.text)],
        suggestions=[replaced(count, Decimal(year - begin))],
    )


def _target_years(context: Context, relation: Relation, origin: Mention) -> list[int]:
    """The years that the anniversary may fall into: those that the sentence names, and now if it is kept."""
    tokens = context.tokens
    named = [
        mention.days.first.year
        for mention in context.mentions_in(tokens.sentence(origin.tokens[0]))
        if mention.kind == "date" and mention.days and mention.span != origin.span and mention.role != "later"
    ]
    if lexicon().phrases("celebrated").match(tokens.words, tokens.at(relation.cue.start)):
        beside = _beside(context, relation.one("nth").tokens)
        return [year + late for late in LATE for year in beside]  # « a fêté ses 80 ans »: of some year
    kept = says(context, origin, "kept")
    if (named and not kept) or context.date is None:
        return named
    first, last = context.date.first, context.date.last
    if says(context, origin, "told"):
        return named
    if _cue(context, relation) == "after" and not _is_the_day(origin, context.date):
        return named
    return named + list(range(first.year, last.year + 1 + says(context, origin, "ahead")))


def _beside(context: Context, count: tuple[int, int]) -> list[int]:
    """The years of the dates right beside an anniversary: « a fêté en 2016 ses 90 ans », « ses 90 ans en mai 2016 »."""
    words, ends = context.tokens.words, lexicon().words("phrase_ends").keys()
    told = context.mentions_in(context.tokens.sentence(count[0]))
    dates = [(m.days.first.year, *m.tokens) for m in told if m.kind == "date" and m.days]
    gaps = [(year, words[min(last, count[1]) : max(first, count[0])]) for year, first, last in dates]
    return [year for year, gap in gaps if len(gap) <= BESIDE and ends.isdisjoint(gap)]


def _is_the_day(origin: Mention, date: Days) -> bool:
    """Whether the document appears around the very day of the year that its text looks back to."""
    if origin.days is None or origin.granularity != "day":
        return False
    day = origin.days.first
    apart = abs(day.replace(year=2000).timetuple().tm_yday - date.first.replace(year=2000).timetuple().tm_yday)
    return min(apart, 366 - apart) <= ANNIVERSARY_REACH
