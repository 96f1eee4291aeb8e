"""From the dates of the charts to drafts on the board."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from typing import cast

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.calendar import MONTHS_OF
from numcheck.extract.dates.chart import Chart, Node
from numcheck.extract.dates.classes import END, FILLER, NAMES, OTHER
from numcheck.extract.dates.terms import Cell, Fixed
from numcheck.extract.dates.terms_relative import Amounts
from numcheck.extract.iso_durations import iso_duration
from numcheck.extract.when import When
from numcheck.interval import Hedge, Printed, with_hedge

Left = list[tuple[Node, Chart]]
ONE = Decimal(1)
SHORT = 10  # tokens on either side of a date that stands in a sentence of its own
_MENTIONS = {"Day", "Month", "Year", "Period", "Time", "DayNumber"}


def dates(chart: Chart, left: Left) -> list[Draft]:
    """The dates of a chart in text order; parts of unfinished forms are left to other parsers.

    Adds to `left` what looks like a time and was made neither one nor a part of another date.
    """
    found: list[Draft] = []
    for node in sorted(chart.nodes.values(), key=lambda node: node.first):
        if node.name in _MENTIONS or node.kind == "duration":
            found.append(draft(node, chart))
        elif node.name == "Moment":
            left.append((node, chart))
    return found


def emit(board: Board, found: list[Draft], guarded: list[Draft]) -> None:
    """Write the dates of a text on the board.

    A date that holds more than guarded words overrules their guard (« il y a un jour »), any other one does not.
    """
    firsts = [date.first for date in found]
    for guard in guarded:
        place = bisect_left(firsts, guard.first)
        if not any(overrules(date, guard) for date in found[max(0, place - 1) : place + 1]):
            board.add(guard)
    for date in found:
        if board.free(date.first, date.last):
            board.add(date)


def overrules(date: Draft, guard: Draft) -> bool:
    """Whether the date holds all the guarded words and more."""
    inside = date.first <= guard.first and guard.last <= date.last
    return inside and (date.first, date.last) != (guard.first, guard.last)


def draft(node: Node, chart: Chart) -> Draft:
    """The draft of one date."""
    tokens = chart.board.tokens
    first, last = chart.shape.range(node.first, node.last)
    if node.kind == "duration":
        return duration(node, chart)
    printed, unit = length(node.amounts)
    hedge = node.hedge or hedge_before(node, chart)
    if printed and hedge:
        printed = with_hedge(printed, cast(Hedge, hedge))
    ends = node.members and (draft(node.members[0], chart), draft(node.members[1], chart))
    fields = node.term.fields if isinstance(node.term, Cell) else None
    return Draft(
        first,
        last,
        tokens.starts[first],
        tokens.ends[last - 1],
        "time" if node.kind == "time" else "date",
        hedge=hedge,
        guard=node.guard,
        role=node.role,
        printed=printed,
        unit=unit,
        ends=ends,
        when=When("day", fields, term=node.term, alone=alone(node, chart.shape.characters)),
        trail=(node.trail,),
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


def alone(node: Node, characters: list[str]) -> bool:
    """Whether nothing but a few words of the temporal alphabet stands in the sentence."""
    if characters[node.last] == OTHER or characters[node.first - 1] == OTHER:
        return False
    return _meets_end(characters, range(node.first - 1, max(-1, node.first - 1 - SHORT), -1)) and _meets_end(
        characters, range(node.last, min(len(characters), node.last + SHORT))
    )


def _meets_end(characters: list[str], places: range) -> bool:
    """Whether the sentence ends before a word of no class comes."""
    for place in places:
        if characters[place] in (OTHER, END):
            return characters[place] == END
    return False


def hedge_before(node: Node, chart: Chart) -> str | None:
    """The hedge that stands before a date: « vers avril 2021 »."""
    shape, place = chart.shape, node.first - 1
    while shape.characters[place] == FILLER:
        place -= 1
    if NAMES.get(shape.characters[place]) not in ("around", "toward"):
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
