"""From symbolic dates to days, in text order, from the reference instant on."""

from __future__ import annotations

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.context import Context, Value
from numcheck.extract.dates.reference import document_date
from numcheck.model import Days, Reading


def resolve(board: Board) -> None:
    """Fill the days of every date on the board."""
    if board.reference is None:
        board.reference, _ = document_date(board)
    context = Context(board.reference)
    for draft in sorted((draft for draft in board.drafts if draft.when), key=lambda draft: draft.start):
        value = settle(draft, context)
        if value and value.days:
            context.previous = value


def settle(draft: Draft, context: Context) -> Value | None:
    """Resolve one draft in its context and write the result on it."""
    when = draft.when
    if when is None or when.term is None:
        return None
    value = when.term.resolve(context)
    when.granularity, when.days, when.reason = value.granularity, value.days, value.reason
    when.fields, when.implied, when.anchor = value.fields or when.fields, value.implied, value.anchor
    when.iso = value.iso or iso(value.days, value.granularity)
    draft.readings = tuple(Reading(days=days) for days in value.others)
    for end in draft.ends or ():
        settle(end, context)
    return value


def iso(days: Days | None, granularity: str) -> str | None:
    """The shortest ISO 8601 form that says the days: a year, a month, a day, or the interval."""
    if days is None:
        return None
    first, last = days.first.isoformat(), days.last.isoformat()
    if first == last:
        return first
    for length, unit in ((4, "year"), (7, "month")):
        if granularity == unit and first[:length] == last[:length]:
            return first[:length]
    return f"{first}/{last}"
