"""The day of a feast in any year, for checks that hold a printed date against it: they see linking, not the grammar."""

from __future__ import annotations

from numcheck.extract.dates.recurring import Feast
from numcheck.model import Days


def feast_days(rule: str, year: int) -> Days | None:
    """The day of a feast in a year, by its rule in the lexicon (« 12-25 », « easter+39 »); None beyond the calendar."""
    return Feast(rule).at(year)
