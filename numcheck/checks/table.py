"""Checks of tables: rows and columns that say they are totals, against the cells they add up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations
from typing import ClassVar, Literal, NamedTuple

from numcheck import format as fmt
from numcheck.checks.base import Context, Rule
from numcheck.checks.diagnosis import one_slip
from numcheck.checks.finding import Report
from numcheck.checks.fitting import comparable
from numcheck.document import Block
from numcheck.interval import Printed, Width, total
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.tokens import fold, split

MOST_CELLS = 2000
"""Larger tables are data, not text."""
NEAR = Decimal("0.1")
"""How far a total may be from the sum and still be meant as one; parts that overlap or leave much out are farther."""
NEAR_OF_MANY = Decimal("0.02")
"""The same, of four parts and more that make less than the total: a table may list the chief ones only."""
FEW = 3
YEAR = 4
MOST_PARTS = 100
"""Beyond that, two lines that do not count are not looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOptions:
    """The totals of tables; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["table"]


class _Cell(NamedTuple):
    """The words of a cell and its only figure; one that looks like a year (`year`) is a figure too, but in a head."""

    words: tuple[str, ...]
    header: bool
    figure: Mention | None
    year: bool

    @property
    def empty(self) -> bool:
        """Whether nothing stands in the cell that counts."""
        return set(self.words) <= set("-–—.")


_Grid = dict[tuple[int, int], _Cell]
Choice = Callable[[list[Decimal]], Decimal]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the totals of every table, by column and by row."""
    report = Report(rule, context)
    for grid in _grids(context):
        turned = {(column, row): cell for (row, column), cell in grid.items()}
        yield from _sole([*_columns(report, grid), *_columns(report, turned)])


def _sole(outcomes: list[Outcome]) -> list[Outcome]:
    """The outcomes without the grand total that fits one way and fails the other because of a line's wrong total."""
    right = {outcome.claim for outcome in outcomes if outcome.verdict == "confirmed"}
    if not any(outcome.finding and outcome.claim not in right for outcome in outcomes):
        return outcomes
    return [outcome for outcome in outcomes if not (outcome.finding and outcome.claim in right)]


def _grids(context: Context) -> Iterator[_Grid]:
    grids: dict[int, _Grid] = {}
    starts = [mention.span.start for mention in context.mentions]
    for block in context.document.blocks:
        if block.cell is not None:
            table, row, column = block.cell
            grids.setdefault(table, {})[row, column] = _cell(context, block, starts)
    return (grid for grid in grids.values() if len(grid) <= MOST_CELLS)


def _cell(context: Context, block: Block, starts: list[int]) -> _Cell:
    text = context.document.text[block.start : block.end]
    inside = context.mentions[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
    figures = [m for m in inside if m.value is not None and m.kind not in {"date", "time", "ordinal"}]
    words = tuple(split(fold(text))[0])
    if len(inside) == 1 and inside[0].kind == "date" and len(text) == YEAR and text.isdecimal():
        return _Cell(
            words, block.header, replace(inside[0], kind="number", printed=Printed(Decimal(text), Decimal(1))), True
        )
    return _Cell(words, block.header, figures[0] if len(figures) == len(inside) == 1 else None, False)


def _columns(report: Report, grid: _Grid) -> Iterator[Outcome]:
    """The columns of a grid that end in a total, or begin with one; lines are rows, or columns when turned."""
    lines = sorted({line for line, _ in grid})
    places = sorted({place for _, place in grid})
    labels = {line: grid[line, places[0]].words for line in lines if (line, places[0]) in grid}
    totals = [line for line in lines if _is(labels, line, "table_totals")]
    if len(totals) != 1:
        return
    parts = [
        line
        for line in lines
        if line != totals[0] and not _is(labels, line, "table_aside") and not _head(grid, line, places)
    ]
    if any(line < totals[0] for line in parts) and any(line > totals[0] for line in parts):
        return  # a total in the middle has no end
    for place in places[1:]:
        outcome = _column(report, [grid.get((line, place)) for line in parts], grid.get((totals[0], place)))
        if outcome is not None:
            yield outcome


def _is(labels: dict[int, tuple[str, ...]], line: int, table: str) -> bool:
    words = list(labels.get(line, ()))
    return bool(words) and lexicon().phrases(table).match(words, 0) is not None


def _head(grid: _Grid, line: int, places: list[int]) -> bool:
    """Whether a line holds labels only: a head, years in the first line, a name with nothing beside it."""
    cells = [grid[line, place] for place in places[1:] if (line, place) in grid]
    labels = all(cell.figure is None or cell.year for cell in cells) and line == min(row for row, _ in grid)
    return labels or all(cell.header or not cell.words for cell in cells)


def _column(report: Report, cells: list[_Cell | None], stated: _Cell | None) -> Outcome | None:
    if stated is None or stated.figure is None:
        return None
    filled = [cell for cell in cells if cell is not None and not cell.empty]
    parts = [cell.figure for cell in filled if cell.figure]
    if len(parts) < len(filled) or len(parts) < 2 or not comparable(stated.figure, *parts):
        return report.unchecked(stated.figure, "not_covered")
    if any(_fits(_read(parts, choice), _read([stated.figure], choice)[0]) for choice in (min, max)):
        return report.confirmed(stated.figure)
    parts, printed = _read(parts, max), _read([stated.figure], max)[0]
    if _slipped(parts, printed) or _near(parts, printed, complete=len(filled) == len(cells)):
        return _wrong_total(report, parts, printed)
    return report.unchecked(stated.figure, "not_covered")


def _read(mentions: Sequence[Mention], choice: Choice) -> list[Mention]:
    """The mentions with the largest or the smallest of their readings: « 3,120 » as thousands, or as decimals."""
    return [_chosen(mention, choice) for mention in mentions]


def _chosen(mention: Mention, choice: Choice) -> Mention:
    values = [reading.value for reading in mention.readings if reading.value is not None]
    value = choice([*values, mention.value or Decimal(0)])
    if mention.printed is None or value == mention.value:
        return mention
    return replace(mention, printed=Printed(value, Decimal(1).scaleb(int(value.as_tuple().exponent))))


def _fits(parts: Sequence[Mention], stated: Mention, width: Width = "strict") -> bool:
    printed = stated.interval(width)
    return printed is None or total([size for part in parts if (size := part.interval(width))]).meets(printed)


def _slipped(parts: list[Mention], stated: Mention) -> bool:
    """Whether one slip of the pen explains the gap to the last digit."""

    def holds(old: Mention, new: Mention) -> bool:
        one, *others = (new if mention is old else mention for mention in (stated, *parts))
        return _fits(others, one, "exact")

    return one_slip([stated, *parts], holds)


def _near(parts: list[Mention], stated: Mention, complete: bool) -> bool:
    """Whether a total was meant as the sum of its parts, and no reading makes it right.

    Averages and rates lie between the parts. Lines may be part of others without saying so, or be left out.
    """
    sizes, printed = [part.value or Decimal(0) for part in parts], stated.value or Decimal(0)
    gap = sum(sizes) - printed
    if min(sizes) <= printed <= max(sizes):
        return False
    if gap > 0:
        slack = sum((mention.printed.ulp for mention in (stated, *parts) if mention.printed), Decimal(0)) / 2
        return gap <= abs(printed) * NEAR and not _overlapping(sizes, gap, slack)
    reach = NEAR if len(parts) <= FEW else NEAR_OF_MANY
    return complete and -gap <= abs(printed) * reach


def _overlapping(sizes: list[Decimal], gap: Decimal, slack: Decimal) -> bool:
    """Whether the total fits without one line or two: those are part of others."""
    left_out = combinations([Decimal(0), *sizes], 2)
    return len(sizes) > MOST_PARTS or any(abs(gap - one - other) <= slack for one, other in left_out)


def _wrong_total(report: Report, parts: list[Mention], stated: Mention) -> Outcome:
    language = report.context.language
    value = sum((part.value or Decimal(0) for part in parts), Decimal(0))
    added = fmt.join([part.text for part in parts], "+")
    params = {"sum": added, "expected": fmt.number(value, language), "found": stated.text}
    related = [(part, part.text) for part in parts]
    return report.contradicted(stated, stated, params, related=related, suggestions=[fmt.replaced(stated, value)])


PARAMS = frozenset({"text", "sum", "expected", "found"})
