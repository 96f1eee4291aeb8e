"""Lines of a table that tell another change than that of their figures: marked ones, totals, years left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from numcheck.checks.arithmetic.diagnosis import one_digit
from numcheck.checks.grid import YEAR, Cell, Grid
from numcheck.interval import HALF, Interval
from numcheck.lexicon import lexicon
from numcheck.model import Mention

LEAST = 2
"""Lines that follow one reading of a column, from which on another line has to."""
PLAIN = 3
"""The same, from which on one that does not is certainly wrong."""
MOST_COLUMNS = 8
"""Columns of figures among which those that a column is computed from are looked for."""


def noted(grid: Grid, line: int) -> bool:
    """Whether the label of a line holds a mark of a note or words in brackets: « Divers* », « (hors change) »."""
    label = grid.get((line, min(column for _, column in grid)))
    return label is not None and not lexicon().words("table_notes").keys().isdisjoint(label.text)


def worded(told: Cell) -> bool:
    """Whether words or marks stand beside the change of a cell: « x 3 », « +4 % à périmètre constant »."""
    printed = told.figure.text if told.figure else ""
    beside = told.text.replace(printed, "", 1)
    return any(letter.isalnum() or letter in lexicon().words("table_notes") for letter in beside)


def summed(grid: Grid, line: int) -> bool:
    """Whether a line is the total or the mean of the others, which is no step from that above it."""
    label = grid.get((line, min(column for _, column in grid)))
    words = [*label.words] if label else []
    return labelled(words, "table_totals", "table_wholes", "table_aside")


def labelled(words: list[str], *tables: str) -> bool:
    """Whether a label begins with words of some tables; the name of a list, « Ensemble pour Auray », does not."""
    known = lexicon()
    if any(word in known.words("table_list_names") for word in words[1:2]):
        return False
    return bool(words) and any(known.phrases(table).match(words, 0) for table in tables)


def even(grid: Grid, lines: Sequence[int]) -> bool:
    """Whether the years that label the lines are all as far apart; so are labels that are no years."""
    first = min(column for _, column in grid)
    labels = [grid[line, first].text.strip() for line in lines if (line, first) in grid]
    years = [int(label) for label in labels if len(label) == YEAR and label.isdecimal()]
    return len({later - year for year, later in pairwise(years)}) <= 1


def coarse(figures: Iterable[Mention]) -> Decimal:
    """The power of ten down to which all figures of some columns are rounded: a hundred of « 41 200 » and « 400 »."""
    exponents = [int(mention.value.normalize().as_tuple().exponent) for mention in figures if mention.value]
    return Decimal(10) ** max(0, min(exponents, default=0))


def widened(size: Interval, power: Decimal) -> Interval:
    """A figure down to half of the power of ten that its column is rounded to."""
    half = power * HALF
    return Interval(size.low - half, size.high + half) if power > 1 else size


def slip(told: Mention, change: Decimal) -> bool:
    """Whether one digit, or the sign alone, leads from a change to the one that is told."""
    printed = told.printed
    if printed is None or not printed.ulp:
        return False
    size = abs(printed.value)
    return one_digit(size, abs(change), printed.ulp) or round(size / printed.ulp) == round(abs(change) / printed.ulp)
