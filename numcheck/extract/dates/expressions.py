"""The grammar at work: the passes over a text's shape, in order."""

from __future__ import annotations

from numcheck.extract.board import Board
from numcheck.extract.dates.absolute import CALENDAR, LISTS, YEARS
from numcheck.extract.dates.chart import Chart, Node
from numcheck.extract.dates.emit import emit
from numcheck.extract.dates.periods import INSIDE, PARTS, PERIODS
from numcheck.extract.dates.ranges import RANGES
from numcheck.extract.dates.relative import DEICTICS, OFFSETS
from numcheck.extract.dates.times import DATED, MOMENTS, TIMES

PASSES = (MOMENTS, CALENDAR, YEARS, LISTS, DEICTICS, PERIODS, DEICTICS, INSIDE, PARTS, OFFSETS, RANGES, TIMES, DATED)


def parse_expressions(board: Board) -> None:
    """Write every date expression of the text on the board."""
    chart = Chart(board)
    literals = [draft for draft in board.drafts if draft.when and draft.when.term]
    for draft in literals:
        board.drafts.remove(draft)
        board.taken[draft.first : draft.last] = bytes(draft.last - draft.first)
        if draft.when and draft.when.term:
            chart.put(
                Node(
                    draft.first,
                    draft.last,
                    "Month" if draft.when.granularity == "month" else "Day",
                    draft.when.term,
                    "figures",
                )
            )
    for productions in PASSES:
        chart.run(productions)
    emit(chart)
