"""The grammar at work: the passes over the windows of a text, in order."""

from __future__ import annotations

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.absolute import CALENDAR
from numcheck.extract.dates.amounts import AMOUNTS
from numcheck.extract.dates.carried import carried
from numcheck.extract.dates.chart import Chart, Node
from numcheck.extract.dates.clock_leads import LED, LISTED
from numcheck.extract.dates.dayparts import DAY_PARTS
from numcheck.extract.dates.emit import Left, dates, emit
from numcheck.extract.dates.grammar import Grammar
from numcheck.extract.dates.lists import LISTS
from numcheck.extract.dates.moments import MOMENTS
from numcheck.extract.dates.offsets import OFFSETS
from numcheck.extract.dates.parts import PARTS
from numcheck.extract.dates.periods import INSIDE, PERIODS
from numcheck.extract.dates.ranges import RANGES
from numcheck.extract.dates.relative import ADJACENT, DEICTICS, USUAL
from numcheck.extract.dates.shape import shapes
from numcheck.extract.dates.terms import Cell
from numcheck.extract.dates.times import DATED, TIMES
from numcheck.extract.dates.timetables import without_lengths
from numcheck.extract.dates.year_forms import YEARS
from numcheck.extract.when import When
from numcheck.model import Fields

_NODES = {"day": "Day", "month": "Month", "minute": "Time"}
GRAMMAR = Grammar(
    *(MOMENTS, CALENDAR, YEARS, LISTS, DEICTICS, AMOUNTS, PERIODS, ADJACENT),
    *(INSIDE, PARTS, OFFSETS, USUAL, DAY_PARTS, RANGES, TIMES, LED, DATED, LISTED),
)


def parse_expressions(board: Board) -> None:
    """Write every date expression of the text on the board."""
    literals = [draft for draft in board.drafts if draft.when and draft.when.term]
    board.remove(literals)
    found: list[Draft] = []
    left: Left = []
    for shape in shapes(board, literals):
        chart = Chart(board, shape)
        for place, draft in shape.literals() if literals else ():
            chart.put(literal_node(draft, place))
        chart.parse(GRAMMAR)
        if chart.nodes:  # in a third of the windows no pass finds anything
            found += dates(chart, left)
    if found:
        found = without_lengths(board, found)
        if left and (made := carried(board, found, left)):
            found = sorted([*found, *made], key=lambda date: date.first)
        emit(board, found)


def literal_node(draft: Draft, place: int) -> Node:
    """A date in figures as a node of the chart."""
    when = draft.when or When("day")
    term = when.term or Cell(Fields())
    name = _NODES.get(when.granularity, "Period")
    last = place + draft.last - draft.first
    return Node(place, last, name, term, draft.trail[0], kind="time" if draft.kind == "time" else "date")
