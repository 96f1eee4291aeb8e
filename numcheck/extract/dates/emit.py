"""From the dates of a chart to drafts on the board."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.chart import Chart, Node
from numcheck.extract.dates.calendar import MONTHS_OF
from numcheck.extract.dates.terms import Amounts, Cell
from numcheck.extract.when import When
from numcheck.interval import Printed

ONE = Decimal(1)
_MENTIONS = {"Day", "Month", "Year", "Period", "Time", "DayNumber"}


def emit(chart: Chart) -> None:
    """Write the chart's dates on the board; parts of unfinished forms are left to other parsers."""
    for node in sorted(chart.nodes.values(), key=lambda node: node.first):
        if node.name in _MENTIONS and chart.board.free(node.first, node.last):
            chart.board.add(draft(node, chart.board))


def draft(node: Node, board: Board) -> Draft:
    """The draft of one date."""
    tokens = board.tokens
    printed, unit = length(node.amounts)
    ends = node.members and (draft(node.members[0], board), draft(node.members[1], board))
    return Draft(
        node.first,
        node.last,
        tokens.starts[node.first],
        tokens.ends[node.last - 1],
        "time" if node.kind == "time" else "date",
        hedge=node.hedge,
        role=node.role,
        printed=printed,
        unit=unit,
        ends=ends,
        when=When("day", node.term.fields if isinstance(node.term, Cell) else None, term=node.term),
        trail=(node.trail,),
    )


def length(amounts: Amounts) -> tuple[Printed | None, str | None]:
    """The amount of « il y a 18 mois » as a length: one unit as printed, years and months together as months."""
    if len(amounts) == 1:
        unit, number = amounts[0]
        return Printed(number, ONE), unit
    if amounts and all(unit in MONTHS_OF for unit, _ in amounts):
        return Printed(sum((number * MONTHS_OF[unit] for unit, number in amounts), Decimal(0)), ONE), "month"
    return None, None
