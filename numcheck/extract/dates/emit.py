"""From the dates of the charts to drafts on the board."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import cast

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.calendar import MONTHS_OF
from numcheck.extract.dates.chart import Chart, Node
from numcheck.extract.dates.classes import CHARACTERS, END, FILLER, UNIONS
from numcheck.extract.dates.shape import Shape
from numcheck.extract.dates.terms import Cell, Fixed
from numcheck.extract.dates.terms_relative import Amounts
from numcheck.extract.iso_durations import iso_duration
from numcheck.extract.when import When
from numcheck.interval import Hedge, Printed, with_hedge

Left = list[tuple[Node, Chart]]
ONE = Decimal(1)
SHORT = 10  # tokens on either side of a date that stands in a sentence of its own
_HEDGES = frozenset(CHARACTERS[name] for name in UNIONS["hedges"])
_MENTIONS = {"Day", "Month", "Year", "Period", "Time", "DayNumber"}


def dates(chart: Chart, left: Left) -> list[Draft]:
    """The dates of a chart in text order; parts of unfinished forms are left to other parsers.

    Adds to `left` what looks like a time and was made neither one nor a part of another date.
    """
    found: list[Draft] = []
    for place in sorted(chart.nodes):
        node = chart.nodes[place]
        if node.name in _MENTIONS or node.kind == "duration":
            found.append(draft(node, chart))
        elif node.name == "Moment":
            left.append((node, chart))
    return found


def emit(board: Board, found: list[Draft]) -> None:
    """Write the dates of a text on the board.

    A date that holds more than guarded words overrules their guard (« il y a un jour »), any other one does not.
    """
    meeting = [date for date in found if not board.free(date.first, date.last)]
    firsts = [date.first for date in meeting]
    overruled: list[Draft] = []
    for guard in board.drafts if meeting else ():
        place = bisect_right(firsts, guard.first) - 1
        if place >= 0 and overrules(meeting[place], guard):
            overruled.append(guard)
    board.remove(overruled)
    for date in found:
        if board.free(date.first, date.last):
            board.add(date)


def overrules(date: Draft, guard: Draft) -> bool:
    """Whether the date holds all the guarded words and more."""
    inside = date.first <= guard.first and guard.last <= date.last
    return inside and (date.first, date.last) != (guard.first, guard.last)


def draft(node: Node, chart: Chart) -> Draft:
    """The draft of one date."""
    if node.kind == "duration":
        return duration(node, chart)
    shape, tokens, term = chart.shape, chart.shape.tokens, node.term
    first, last = shape.range(node.first, node.last)
    printed, unit = length(node.amounts) if node.amounts else (None, None)
    hedge = node.hedge or hedge_before(node, shape)
    if printed and hedge:
        printed = with_hedge(printed, cast(Hedge, hedge))
    ends = node.members and (draft(node.members[0], chart), draft(node.members[1], chart))
    when = When("day", term.fields if isinstance(term, Cell) else None, term=term, alone=alone(node, shape.characters))
    return Draft(  # by position: so many keywords take longer than all the rest
        first,
        last,
        tokens.starts[first],
        tokens.ends[last - 1],
        "time" if node.kind == "time" else "date",
        printed,
        hedge,
        unit,
        None,
        node.role,
        node.guard,
        ends,
        (),
        when,
        None,
        (node.trail,),
    )


_BOUNDS = frozenset(("over", "at_least", "under", "at_most"))


def duration(node: Node, chart: Chart) -> Draft:
    """The draft of a length of time that is no number of units: « quelques jours », « toute la journée »."""
    tokens = chart.board.tokens
    first, last = chart.shape.range(node.first, node.last)
    printed, unit = length(node.amounts)
    if isinstance(node.term, Fixed):
        unit = node.term.granularity
    iso = iso_duration([(printed.value, unit)]) if printed and unit else None
    start, end = tokens.starts[first], tokens.ends[last - 1]
    hedge = None if printed else _bound(chart, first)
    return Draft(first, last, start, end, "duration", printed, hedge=hedge, unit=unit, iso=iso, trail=(node.trail,))


def _bound(chart: Chart, first: int) -> str | None:
    """« plus de quelques heures », « jusqu'à quelques minutes »: the bound before an amount without a number."""
    found = chart.board.lexicon.phrases("hedges_before").match_before(chart.shape.tokens.words, first)
    return str(found[1]) if found and found[1] in _BOUNDS else None


def alone(node: Node, characters: str) -> bool:
    """Whether nothing but a few words of the temporal alphabet stands in the sentence."""
    whole = characters[0] == characters[-1] == END
    return whole and node.first <= SHORT and len(characters) - node.last <= SHORT


def hedge_before(node: Node, shape: Shape) -> str | None:
    """The hedge that stands before a date: « vers avril 2021 »."""
    place = node.first - 1
    while shape.characters[place] == FILLER:
        place -= 1
    if shape.characters[place] not in _HEDGES:
        return None
    found = shape.values.get(place, shape.letters.values.get(shape.word(place)))
    return str(found) if found else None


def length(amounts: Amounts) -> tuple[Printed | None, str | None]:
    """The amount of « il y a 18 mois » as a length: one unit as printed, years and months together as months."""
    if len(amounts) == 1:
        unit, number = amounts[0]
        return Printed(number, ONE), unit
    if amounts and all(unit in MONTHS_OF for unit, _ in amounts):
        return Printed(sum((number * MONTHS_OF[unit] for unit, number in amounts), Decimal(0)), ONE), "month"
    return None, None
