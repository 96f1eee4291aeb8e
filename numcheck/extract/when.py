"""The symbolic value of a date expression: what is printed and what it is relative to, until it has days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from numcheck.model import Days, Fields
from numcheck.record import dataclass

if TYPE_CHECKING:
    from numcheck.extract.dates.terms import Term


@dataclass(slots=True)
class When:
    """A date in the making; the resolver fills `days`, `implied`, `iso`, `anchor` and, where it cannot, `reason`.

    `term` is the symbolic value that the resolver works out; `alone` tells that nothing but dates and small words
    stands in its sentence, as in a calendar.
    """

    granularity: str
    fields: Fields | None = None
    days: Days | None = None
    implied: tuple[str, ...] = ()
    iso: str | None = None
    anchor: str | None = None
    reason: str | None = None
    term: Term | None = None
    alone: bool = False
