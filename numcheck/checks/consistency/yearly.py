"""The two years of a table between which a sentence tells a change."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.checks.consistency.sheets import Line, Sheet
from numcheck.checks.consistency.talk import Talk, known
from numcheck.checks.consistency.wording import root

_YEAR = 4
"""Figures of a year."""


def years_told(talk: Talk, sheet: Sheet) -> list[Line]:
    """The lines of the two years that a change lies between, the earlier first; none where others may be meant.

    They are those that the sentence names, the one that it names and the year before, the only two, or the first and
    the last of a table that are as far apart as it says.
    """
    years = _of_one_measure(talk, sheet)
    told = [int(figure.value or 0) for figure in talk.figures if figure.kind == "duration" and figure.unit == "year"]
    dated = any(figure.kind == "date" for figure in talk.figures)
    ends = [year for year in years if str(year) in talk.roots]
    if len(ends) == 1 and not told:
        ends = [ends[0] - 1, ends[0]]
    elif not ends and not dated and len(years) > 1 and told in ([], [max(years) - min(years)]):
        ends = [min(years), max(years)] if told or len(years) == 2 else []
    return [years[year] for year in ends] if len(ends) == 2 and set(ends) <= years.keys() else []


def _of_one_measure(talk: Talk, sheet: Sheet) -> dict[int, Line]:
    """The lines of a sheet by their years, all of the one measure that the sentence names: « Prêts 2022 »."""
    found: dict[int, Line] = {}
    measures: set[frozenset[str]] = set()
    for line in sheet.lines:
        years = [key for key in line.keys if len(key) == _YEAR and key.isdecimal()]
        measure = line.keys - set(years)
        if len(years) == 1 and measure <= talk.roots.keys():
            found[int(years[0])] = line
            measures.add(measure)
    keys = {key for measure in measures for key in measure} | sheet.keys
    return dict(sorted(found.items())) if len(measures) == 1 and not _narrowed(talk, keys) else {}


def _narrowed(talk: Talk, keys: Iterable[str]) -> bool:
    """Whether more words narrow what a label names: « les prêts de films »."""
    own = set(keys)
    for place in (place for key in own for place in talk.roots.get(key, ())):
        behind = place + 1
        if talk.word(behind) in known("of_words") | known("contracted"):
            behind += 1 + (talk.word(behind + 1) in known("articles"))
            if root(talk.word(behind)) not in own:
                return True
    return False
