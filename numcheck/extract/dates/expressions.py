"""The grammar at work: the passes over a text's shape, in order."""

from __future__ import annotations

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.absolute import CALENDAR, LISTS, YEARS
from numcheck.extract.dates.chart import Chart, Node
from numcheck.extract.dates.emit import emit
from numcheck.extract.dates.periods import INSIDE, PARTS, PERIODS
from numcheck.extract.dates.ranges import RANGES
from numcheck.extract.dates.relative import DEICTICS, OFFSETS
from numcheck.extract.dates.shape import Shape
from numcheck.extract.dates.times import DATED, DAY_PARTS, MOMENTS, TIMES

PASSES = (MOMENTS, CALENDAR, YEARS, LISTS, DEICTICS, PERIODS, DEICTICS, INSIDE, PARTS, OFFSETS, DAY_PARTS, RANGES, TIMES, DATED)


def parse_expressions(board: Board) -> None:
    """Write every date expression of the text on the board."""
    literals = [draft for draft in board.drafts if draft.when and draft.when.term]
    for draft in literals:
        board.taken[draft.first : draft.last] = bytes(draft.last - draft.first)
    if literals:
        board.drafts = [draft for draft in board.drafts if not (draft.when and draft.when.term)]
    shape = Shape(board, literals)
    chart = Chart(board, shape)
    for place, draft in shape.literals.items():
        chart.put(literal_node(draft, place))
    for productions in PASSES:
        chart.run(productions)
    emit(chart)


def literal_node(draft: Draft, place: int) -> Node:
    """A date in figures as a node of the chart."""
    assert draft.when and draft.when.term
    name = {"month": "Month", "minute": "Time"}.get(draft.when.granularity, "Day")
    last = place + draft.last - draft.first
    return Node(place, last, name, draft.when.term, draft.trail[0], kind="time" if draft.kind == "time" else "date")
