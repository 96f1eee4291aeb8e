"""What a sentence may add up, subtract or average from a table or a list.

Each reading gives the values that a figure of the sentence should have, were it meant so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from numcheck.checks.arithmetic.fitting import comparable
from numcheck.checks.consistency.derived_rates import changes, leaders, rates, shares
from numcheck.checks.consistency.derived_whole import in_all
from numcheck.checks.consistency.deriving import BESIDE, Derived, addable, added, scaled, strict, sum_text, tells, value
from numcheck.checks.consistency.sheets import Sheet, named
from numcheck.checks.consistency.talk import Talk
from numcheck.interval import point

Reading = Callable[[Talk, Sheet, str], Iterator[Derived]]
_MANY = 3
"""Lines of a column of which a text tells the least and the greatest."""


def totals(talk: Talk, sheet: Sheet, language: str) -> Iterator[Derived]:
    """« Au total, 1 420 dossiers », « Sur les 1 420 dossiers déposés »: the sum of a column, or the total below it."""
    if not sheet.whole or not addable(sheet.figures) or _unnamed(talk, sheet):
        return
    size, exact = added(sheet.figures)
    if sheet.total and not strict(sheet.total).meets(size):
        return
    for figure in talk.figures:
        if tells(talk, sheet, figure) and in_all(talk, sheet, figure):
            how = f"{sum_text(sheet.figures)} ="
            yield scaled(Derived(figure, size, exact, how, (*sheet.figures,), firm=True))


def _unnamed(talk: Talk, sheet: Sheet) -> bool:
    """Whether a sheet is a row of a table that the sentence does not name."""
    return sheet.kind == "row" and not (sheet.keys and sheet.keys <= talk.roots.keys())


def gaps(talk: Talk, sheet: Sheet, language: str) -> Iterator[Derived]:
    """« Aubry compte 444 votants de plus que Belmare »: the gap between two lines; that of a list of two."""
    between = sheet.kind == "list" and bool(talk.says("gap_between"))
    if not (between or talk.says("gaps")) or not addable(sheet.figures):
        return
    ends = list(sheet.lines) if between else named([*sheet.lines, *sheet.asides], talk.roots)
    if len(ends) != 2 or (not between and any(figure.kind == "date" for figure in talk.figures)):
        return  # « 464 de plus qu’en 2019 »
    small, large = sorted((line.figure for line in ends), key=value)
    for figure in talk.figures:
        told = between or talk.says("gaps", figure.tokens[1], figure.tokens[1] + BESIDE)
        if told and tells(talk, sheet, figure):
            size, how = strict(large) - strict(small), f"{large.text} − {small.text} ="
            yield scaled(Derived(figure, size, value(large) - value(small), how, (large, small), gap=True))


def sums(talk: Talk, sheet: Sheet, language: str) -> Iterator[Derived]:
    """« À elles deux, Aubry et Belmare comptent 6 380 votants »: the sum of the lines that are named."""
    if not talk.says("together") or not addable(sheet.figures):
        return
    parts = [line.figure for line in named(sheet.lines, talk.roots)]
    if not 2 <= len(parts) < len(sheet.lines):
        return
    for figure in talk.figures:
        if tells(talk, sheet, figure):
            yield scaled(Derived(figure, *added(parts), f"{sum_text(parts)} =", (*parts,)))


def means(talk: Talk, sheet: Sheet, language: str) -> Iterator[Derived]:
    """« une moyenne de 120 élèves par école »: the mean of a column."""
    if not sheet.whole or not talk.says("table_mean_words") or not comparable(*sheet.figures):
        return
    if named([*sheet.lines, *sheet.asides], talk.roots):
        return
    (size, exact), count = added(sheet.figures), Decimal(len(sheet.lines))
    how = f"({sum_text(sheet.figures)}) / {count} ="
    for figure in talk.figures:
        first = figure.tokens[0]
        if tells(talk, sheet, figure) and talk.says("table_mean_words", max(talk.first, first - BESIDE), first):
            yield scaled(Derived(figure, size / point(count), exact / count, how, (*sheet.figures,)))


def spans(talk: Talk, sheet: Sheet, language: str) -> Iterator[Derived]:
    """« Les taux vont de 18 à 42 mg/L »: the least and the greatest of a column, where one of the two is right."""
    if sheet.kind == "row" or len(sheet.lines) < _MANY or not sheet.keys & talk.roots.keys():
        return
    least, most = min(sheet.figures, key=value), max(sheet.figures, key=value)
    for figure in talk.figures if talk.says("spanning_columns") else ():
        low, high = figure.ends or (figure, figure)
        for told, extreme, right in ((low, least, high.value == most.value), (high, most, low.value == least.value)):
            if figure.ends and right:
                how = f"{sheet.head[0]} :"
                yield Derived(told, strict(extreme), value(extreme), how, (extreme,), firm=True, gap=True)


READINGS: tuple[Reading, ...] = (totals, shares, changes, gaps, sums, means, leaders, rates, spans)
