"""The years that stand in a text and in its headings, found once: what is asked of each place then takes no longer."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from numcheck.checks.base import Context
from numcheck.checks.calendar.dates import year_printed
from numcheck.document import Block
from numcheck.record import NamedTuple

AUTUMN = 9
"""Month from which on a date may be told of before one of the next year: « en octobre 2023. Le lundi 8 janvier »."""
_YEAR = re.compile(r"(?<![\d.,])(?:1[0-9]|20)\d\d(?![\d.,]\d|\d)")


class Years(NamedTuple):
    """Years in text order: where each begins, and which it is."""

    places: list[int]
    years: list[int]

    def between(self, first: int, last: int) -> list[int]:
        """Those that begin between two offsets of the text (half-open)."""
        return self.years[bisect_left(self.places, first) : bisect_left(self.places, last)]


def years_between(context: Context, first: int, last: int) -> set[int]:
    """The years printed between two offsets of the text."""
    return set(_printed(context).between(first, last))


def last_year(context: Context, first: int, last: int) -> set[int]:
    """The last year printed between two offsets of the text, if there is one."""
    places, years = _printed(context)
    place = bisect_left(places, last) - 1
    return {years[place]} if place >= 0 and places[place] >= first else set()


def late_years(context: Context, first: int, last: int) -> set[int]:
    """The years of the dates from autumn on that begin between two offsets of the text."""
    return set(_late(context).between(first, last))


def heading_years(context: Context, place: int) -> set[int]:
    """The years in the titles above a place, and in its nearest heading."""
    above = bisect_right(_headings(context), place, key=lambda block: block.start)
    nearest = _headings(context)[above - 1 : above] if above else ()
    told = {year for block in nearest for year in years_between(context, block.start, block.end)}
    return told.union(_in_titles(context).between(0, place + 1))


def titled(context: Context, words: str) -> bool:
    """Whether words stand in a title of the text."""
    return words in _titles(context)


@lru_cache(maxsize=1)
def _printed(context: Context) -> Years:
    found = list(_YEAR.finditer(context.document.text))
    return Years([match.start() for match in found], [int(match[0]) for match in found])


@lru_cache(maxsize=1)
def _late(context: Context) -> Years:
    dates = [mention for mention in context.mentions if mention.kind == "date" and year_printed(mention)]
    late = [(mention.span.start, mention.days.first) for mention in dates if mention.days]
    late = [(place, day) for place, day in late if day.month >= AUTUMN]
    return Years([place for place, _ in late], [day.year for _, day in late])


@lru_cache(maxsize=1)
def _headings(context: Context) -> list[Block]:
    """The titles and headings of a text, in its order."""
    return [block for block in context.document.blocks if block.kind in ("title", "heading")]


@lru_cache(maxsize=1)
def _titles(context: Context) -> str:
    text = context.document.text
    return "\n".join(text[block.start : block.end] for block in _headings(context) if block.kind == "title")


@lru_cache(maxsize=1)
def _in_titles(context: Context) -> Years:
    """The years of the titles, each where the first title begins that has it."""
    first: dict[int, int] = {}
    for block in _headings(context):
        if block.kind == "title":
            for year in years_between(context, block.start, block.end):
                first.setdefault(year, block.start)
    return Years(list(first.values()), list(first))
