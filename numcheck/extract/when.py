"""The symbolic value of a date expression: what is printed, and what it is relative to.

It is symbolic until the resolver turns it into days.
"""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.model import Days, Fields


@dataclass(slots=True)
class When:
    """A date in the making; the resolver fills `days`, `implied`, `iso`, `anchor` and, where it cannot, `reason`."""

    granularity: str
    fields: Fields | None = None
    days: Days | None = None
    implied: tuple[str, ...] = ()
    iso: str | None = None
    anchor: str | None = None
    reason: str | None = None
