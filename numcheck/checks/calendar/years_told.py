"""The years that a text speaks of beside its own: in a paragraph, the one before it, its headings, its title."""

from __future__ import annotations

from numcheck.checks.base import Context
from numcheck.checks.calendar.outline import heading_years, last_year, late_years, titled, years_between
from numcheck.checks.cues import forms_between, said
from numcheck.lexicon import lexicon
from numcheck.tokens import Span

REVIEWS = 3
"""Months of a year in which texts look back on the year before."""
RECENT = 1
"""Years back from the document in which a story that began in autumn or later may go on in the year after."""
_FAR = 20_000
"""Characters around a place in which its paragraph and the one before it are looked for."""
_STEM = 4  # letters of a verb before and with its ending, fewer have none


def told_years(context: Context, place: Span) -> set[int]:
    """The years printed in the paragraph of a place, in the one before it, in its headings and in the title."""
    text, far = context.document.text, place.end + _FAR
    end = text.find("\n\n", place.end, far)
    begin, _ = _paragraphs(text, place.start)
    return years_between(context, begin, far if end < 0 else end) | heading_years(context, place.start)


def _paragraphs(text: str, place: int) -> tuple[int, int]:
    """Where the paragraph before that of a place begins, and where its own one does."""
    far = max(0, place - _FAR)
    own = max(far, text.rfind("\n\n", far, place) + 1)
    return max(far, text.rfind("\n\n", far, max(far, own - 1)) + 1), own


def years_around(context: Context, place: int) -> set[int]:
    """The years that a date without a year may fall into by the text around the offset `place`.

    Those told there, the year after each, those of « l'an prochain », and the last one in a review of that year.
    """
    number = context.tokens.sentence(context.tokens.at(place))
    found = _nearest(context, place, number)
    if context.date is None:
        return found
    now = context.date.first
    later = {year + 1 for year in found if year < now.year - RECENT} | _after_autumn(context, place)
    ahead = {now.year + int(apart) for apart in said(context, number, "years_apart")}
    return found | later | ahead | _reviewed(context)


def _nearest(context: Context, place: int, number: int) -> set[int]:
    """The years told in a sentence and the last one before it, those of headings too; of plans only the near ones."""
    first, last = _extent(context, number)
    begin, _ = _paragraphs(context.document.text, place)
    planned = context.date is not None and any(
        map(_future, context.tokens.words[slice(*context.tokens.sentence_bounds(number))])
    )
    if planned:
        begin = _extent(context, number - 1)[0] if number else first
    around = last_year(context, begin, first) | years_between(context, first, last)
    return around if planned else around | heading_years(context, place)


def scene_years(context: Context, place: int) -> set[int]:
    """The years in which a text sets a scene: those of the headings above, and the last one of the paragraph before.

    A year to which a figure is compared sets none: « 1 500 bateaux, contre 1 250 en 2023 ».
    """
    text = context.document.text
    begin, own = _paragraphs(text, place)
    before = {year for year in last_year(context, begin, own) if not _compared(context, text.rfind(str(year), 0, own))}
    return heading_years(context, place) | before


def _compared(context: Context, place: int) -> bool:
    """Whether a comparison stands before a year in its sentence: « contre 1 250 en 2023 »."""
    token = context.tokens.at(place)
    first, _ = context.tokens.sentence_bounds(context.tokens.sentence(token))
    return any(True for _ in forms_between(context, first, token, "against"))


def _extent(context: Context, sentence: int) -> tuple[int, int]:
    first, last = context.tokens.sentence_bounds(sentence)
    return context.tokens.starts[first], context.tokens.ends[last - 1]


def _future(word: str) -> bool:
    """Whether a verb tells of what will be: « signera »."""
    return len(word) > _STEM and word.endswith(lexicon().endings("plan_endings"))


def _after_autumn(context: Context, place: int) -> set[int]:
    """The years after those of late dates before a place: « en octobre 2023. Le lundi 8 janvier »."""
    _, begin = _paragraphs(context.document.text, place)
    return {year + 1 for year in late_years(context, begin, place)}


def _reviewed(context: Context) -> set[int]:
    """The last year, where a text of the first months of a year has it in its title."""
    if context.date is None or context.date.first.month > REVIEWS:
        return set()
    last = context.date.first.year - 1
    return {last} if titled(context, str(last)) else set()
