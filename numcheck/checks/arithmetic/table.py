"""Checks of tables: rows and columns that say they are totals, against the cells they add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from numcheck import format as fmt
from numcheck.checks.arithmetic.fitting import comparable
from numcheck.checks.arithmetic.marked import labelled
from numcheck.checks.arithmetic.totaled import closed, holding
from numcheck.checks.arithmetic.totals import MEANT, Counted, Meant, judged, sum_of
from numcheck.checks.base import Context, Rule
from numcheck.checks.finding import Report
from numcheck.checks.grid import Cell, Grid, grids, turned
from numcheck.checks.proposals import in_figures
from numcheck.interval import HUNDRED, ONE
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.record import dataclass

_SHORT = 3
"""Words of a label such as « toutes catégories confondues »."""
_ALIKE = 2
"""Columns whose totals are the sums of the lines, after which another total is meant as theirs too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOptions:
    """The totals of tables; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["table"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the totals of every table, by column and by row."""
    report = Report(rule, context)
    for grid in grids(context):
        yield from _sole([*_columns(report, grid, False), *_columns(report, turned(grid), True)])


def _sole(outcomes: list[Outcome]) -> list[Outcome]:
    """The outcomes without the grand total that fits one way and fails the other because of a line's wrong total."""
    right = {outcome.claim for outcome in outcomes if outcome.verdict == "confirmed"}
    if not any(outcome.finding and outcome.claim not in right for outcome in outcomes):
        return outcomes
    return [outcome for outcome in outcomes if not (outcome.finding and outcome.claim in right)]


def _columns(report: Report, grid: Grid, by_row: bool) -> Iterator[Outcome]:
    """The columns of a grid that end in a total, or begin with one; lines are rows, or columns when `by_row`."""
    lines = sorted({line for line, _ in grid})
    places = sorted({place for _, place in grid})
    labels = {line: list(grid[line, places[0]].words) for line in lines if (line, places[0]) in grid}
    totals = [line for line in lines if _is_total(labels.get(line, []))]
    totals = totals or ([] if by_row else [line for line in lines[-1:] if _of_all(labels, line)])
    labelled = bool(totals)
    totals = totals or [line for line in lines[-1:] if _is_whole(labels.get(line, [])) or _of_all(labels, line)]
    if len(totals) != 1:
        return
    parts = [
        line
        for line in lines
        if not (_counts_not(labels.get(line, [])) or _head(grid, line, places, by_row)) and line != totals[0]
    ]
    if any(line < totals[0] for line in parts) and any(line > totals[0] for line in parts):
        return  # a total in the middle has no end
    columns = [([grid.get((line, place)) for line in parts], grid.get((totals[0], place))) for place in places[1:]]
    named = [labels.get(line, []) for line in parts]
    counted = [holding(grid.get((lines[0], place)), named) for place in places[1:]]
    first = [_column(report, *column, counted=held) for column, held in zip(columns, counted, strict=True)]
    exact = [_adds_up(*column) for column in columns]
    added_up = sum(outcome is not None and outcome.verdict == "confirmed" for outcome in first) >= _ALIKE
    meant = Meant(added_up or _year(labels, totals[0]) or closed(named), any(exact))
    for column, outcome in zip(columns, first, strict=True):
        again = meant != MEANT and outcome is not None and outcome.verdict == "unchecked"
        found = _column(report, *column, meant=meant) if again else outcome
        if found is not None and (labelled or (any(exact) and found.finding)):
            yield found


def _adds_up(cells: list[Cell | None], stated: Cell | None) -> bool:
    """Whether a column of figures adds up to its last, digit by digit, and hardly by chance."""
    parts = [cell.figure.value for cell in cells if cell and cell.figure and cell.figure.value]
    value = stated.figure.value if stated and stated.figure else None
    return bool(value) and len(parts) == len(cells) > 1 and sum(parts) == value and len(str(value)) > 1


def _is_total(label: list[str]) -> bool:
    """« Total », « Ensemble des écoles »; but not « Total TTC », nor « Total France »."""
    words = lexicon()
    found = words.phrases("table_totals").match(label, 0)
    if found is None or not words.words("table_no_sum").keys().isdisjoint(label):
        return False
    return len(label) == found[0] or label[found[0]] in words.words("table_after_total")


def _is_whole(label: list[str]) -> bool:
    """« Groupe », « Région » below its parts: a total where another column adds up."""
    return len(label) == 1 and label[0] in lexicon().words("table_wholes")


def _of_all(labels: dict[int, list[str]], line: int) -> bool:
    """« Toutes cultures », « Recettes totales », « Année » below its quarters."""
    label = labels.get(line, [])
    if not 1 < len(label) <= _SHORT or not lexicon().words("table_no_sum").keys().isdisjoint(label):
        return _year(labels, line)
    return label[0] in lexicon().words("every_words") or label[-1] in lexicon().words("table_in_all")


def _year(labels: dict[int, list[str]], line: int) -> bool:
    """Whether a line is a year below all of its quarters or months."""
    if not lexicon().phrases("table_years").match(labels.get(line, []), 0):
        return False
    known = lexicon().words("table_periods")
    others = [
        [known[word] for word in label if word in known]
        for other, label in labels.items()
        if min(labels) < other < line
    ]
    found = [int(str(periods[0])) for periods in others if periods]
    return len(set(found)) == 1 and len(found) == found[0]


def _counts_not(label: list[str]) -> bool:
    """Whether a line is no part of a total: « dont », an average, the total of some lines."""
    return labelled(label, "table_aside", "table_totals")


def _head(grid: Grid, line: int, places: list[int], by_row: bool) -> bool:
    """Whether a line holds labels only: a head, years in the first line, a column of names, a name alone."""
    cells = [grid[line, place] for place in places[1:] if (line, place) in grid]
    labels = all(cell.figure is None or cell.year for cell in cells)
    first = line == min(row for row, _ in grid)
    if by_row and first and any(cell.figure and _worded(cell) for cell in cells):
        return True  # « 50 ans et plus », « plus de 10 salariés »: the labels of the rows
    return (labels and (by_row or first)) or all(cell.header or not cell.words for cell in cells)


def _worded(cell: Cell) -> bool:
    """Whether a cell says more than its figure."""
    figure = cell.figure.text if cell.figure else ""
    return any(letter.isalpha() for letter in cell.text.replace(figure, "", 1))


def _column(
    report: Report, cells: list[Cell | None], stated: Cell | None, meant: Meant = MEANT, counted: Counted = ""
) -> Outcome | None:
    if stated is None or stated.figure is None:
        return None
    filled = [cell for cell in cells if cell is not None and not cell.empty]
    parts = [cell.figure for cell in filled if cell.figure]
    if len(parts) < len(filled) or len(parts) < 2 or not comparable(stated.figure, *parts):
        return report.unchecked(stated.figure, "not_covered")
    if stated.figure.kind == "percent" and _mean(parts, stated.figure):
        return report.unchecked(stated.figure, "not_covered")
    if not counted and all(part.kind == "money" for part in parts):
        counted = "money"
    elif counted == "things" and not _whole(*parts, stated.figure):
        counted = ""
    verdict = judged(parts, stated.figure, len(filled) == len(cells), meant, counted)
    if verdict == "contradicted":
        return _wrong_total(report, parts, stated.figure)
    return report.confirmed(stated.figure) if verdict == "confirmed" else report.unchecked(stated.figure, "not_covered")


def _whole(*figures: Mention) -> bool:
    """Whether figures are whole numbers, and no shares of a hundred."""
    return all(figure.printed and figure.printed.ulp == ONE for figure in figures) and figures[-1].value != HUNDRED


def _mean(parts: list[Mention], stated: Mention) -> bool:
    """Whether the figure below a column lies within it, as the rate of all lies among those of the parts."""
    values = [part.value for part in parts if part.value is not None]
    return stated.value is not None and min(values) <= stated.value < max(values)


def _wrong_total(report: Report, parts: list[Mention], stated: Mention) -> Outcome:
    language = report.context.language
    value = sum_of(parts)
    added = fmt.join([part.text for part in parts], "+").replace("+ −", "− ")
    exact = fmt.number(value, language, max(0, -int(value.as_tuple().exponent)))
    params = {"sum": added, "expected": exact, "found": stated.text}
    related = [(part, part.text) for part in parts]
    mended = [in_figures(stated, value)]
    return report.contradicted(stated, stated, params, related=related, suggestions=mended, reread=True)


PARAMS = frozenset({"text", "sum", "expected", "found"})
