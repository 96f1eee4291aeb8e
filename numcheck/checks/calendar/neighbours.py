"""« Ouvert le 24 juin. La veille, le 22 juin »: a day that is told as the one before or after another."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck import format as fmt
from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import days_in, may_leap, year_printed
from numcheck.checks.finding import Report, softened
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention, Outcome

SLIP = 3
"""Days off that are a slip; farther off, another day is counted from."""
TO_VERB = 3
"""Words before a date's participle in which its auxiliary stands: « s'est donc ouvert le »."""


def neighbours(report: Report) -> Iterator[Outcome]:
    """Check every « la veille », « le lendemain » with its date against the day told right before."""
    mentions = report.context.mentions
    for place, mention in enumerate(mentions):
        if mention.trail[:1] != ("beside",) or not 0 < place < len(mentions) - 1:
            continue
        outcome = _beside(report, mentions[place - 1], mention, mentions[place + 1])
        if outcome is not None:
            yield outcome


def _beside(report: Report, told: Mention, name: Mention, date: Mention) -> Outcome | None:
    context = report.context
    apart = lexicon().words("days_beside").get(context.tokens.words[name.tokens[1] - 1])
    if apart is None or told.days is None or date.days is None or not _counted_from(context, told, name):
        return None
    year = told.days.last.year
    possible = (
        [date.days.first] if year_printed(date) or not date.fields else days_in((year - 1, year, year + 1), date.fields)
    )
    day, off = min(
        ((day, (day - end).days - int(apart)) for day in possible for end in (told.days.first, told.days.last)),
        key=lambda found: abs(found[1]),
        default=(date.days.first, SLIP + 1),
    )
    if off == 0:
        return report.confirmed(date)
    if abs(off) > SLIP or may_leap(told, date) or may_leap(date, told):
        return report.unchecked(date, "other_reading")
    right = day.fromordinal(day.toordinal() - off)
    when = fmt.days(Days(right, right), context.language)
    params = {"date": name.text, "moment": when, "found": date.text, "expected": when}
    level = softened(report.rule.level) if report.rule.level == "error" else report.rule.level
    return report.contradicted(date, date, params, level=level, related=[(told, told.text)])


def _counted_from(context: Context, told: Mention, name: Mention) -> bool:
    """Whether a day is that of what happened, in the same sentence or in the one before: not « annoncé le 3 mai, »."""
    tokens = context.tokens
    if told.kind != "date" or told.granularity != "day" or told.role or tokens.quoted(told.tokens[0]):
        return False
    fields = (told.ends or (told,))[-1].fields
    if fields is None or fields.day is None or fields.month is None or told.trail[:1] == ("beside",):
        return False
    if tokens.sentence(name.tokens[0]) - tokens.sentence(told.tokens[0]) > 1:
        return False
    if "\n\n" in context.document.text[told.span.end : name.span.start]:
        return False
    return _opens(context, name) and _happened(context, told)


def _happened(context: Context, told: Mention) -> bool:
    """Whether a date is that of a verb or opens its clause: « Le 3 mai, », « s'est ouvert le 3 mai »."""
    tokens, known = context.tokens, lexicon()
    begin, _ = tokens.sentence_bounds(tokens.sentence(told.tokens[0]))
    before = tokens.words[max(begin, told.tokens[0] - TO_VERB - 2) : told.tokens[0]]
    if before[-1:] and before[-1] in known.words("definite_articles"):
        before = before[:-1]
    elif told.ends is None and before and told.fields and told.fields.weekday is None:
        return False  # « la manifestation du 3 mai »
    if not before or before[-1] in known.words("phrase_ends"):
        return True
    participle = before[-1].endswith(known.endings("sure_participle_endings"))
    return not participle or not known.words("auxiliaries").keys().isdisjoint(before[:-1])


def _opens(context: Context, name: Mention) -> bool:
    """Whether « la veille » opens a sentence or what stands behind a semicolon, so that nothing else comes between."""
    tokens, first = context.tokens, name.tokens[0]
    begin, _ = tokens.sentence_bounds(tokens.sentence(first))
    while first > begin and tokens.words[first - 1] in lexicon().words("definite_articles"):
        first -= 1
    return first == begin or tokens.words[first - 1] in lexicon().words("clause_breaks")
