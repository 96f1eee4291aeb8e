"""From the dates of a chart to drafts on the board."""

from __future__ import annotations

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.chart import Chart, Node
from numcheck.extract.dates.terms import Cell
from numcheck.extract.when import When

_MENTIONS = {"Day", "Month", "Year", "Period", "Time", "DayNumber"}


def emit(chart: Chart) -> None:
    """Write the chart's dates on the board; parts of unfinished forms are left to other parsers."""
    for node in sorted(chart.nodes.values(), key=lambda node: node.first):
        if node.name in _MENTIONS and chart.board.free(node.first, node.last):
            chart.board.add(draft(node, chart.board))


def draft(node: Node, board: Board) -> Draft:
    """The draft of one date."""
    tokens = board.tokens
    ends = node.members and (draft(node.members[0], board), draft(node.members[1], board))
    return Draft(
        node.first,
        node.last,
        tokens.starts[node.first],
        tokens.ends[node.last - 1],
        "time" if node.kind == "time" else "date",
        hedge=node.hedge,
        ends=ends,
        when=When("day", node.term.fields if isinstance(node.term, Cell) else None, term=node.term),
        trail=(node.trail,),
    )
