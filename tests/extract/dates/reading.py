"""What the tests of dates ask of a text: the mentions, as short strings."""

from __future__ import annotations

import datetime as dt

import numcheck
from numcheck.model import Days, Mention

REFERENCE = dt.date(2024, 10, 25)  # a Friday


def dates(text: str, date: dt.date | None = REFERENCE) -> list[Mention]:
    """The dates and times of a text."""
    return [mention for mention in numcheck.extract(text, date=date) if mention.kind in ("date", "time")]


def one(text: str, date: dt.date | None = REFERENCE) -> Mention:
    """The only date or time of a text."""
    found = dates(text, date)
    assert len(found) == 1, [mention.text for mention in found]
    return found[0]


def show(days: Days | None) -> str:
    """Days as « 2024-10-25 » or « 2024-10-01..2024-10-31 », « - » for none."""
    if days is None:
        return "-"
    first, last = days.first.isoformat(), days.last.isoformat()
    return first if first == last else f"{first}..{last}"


def shown(text: str, date: dt.date | None = REFERENCE) -> list[str]:
    """Every date of a text with its days: « hier = 2024-10-24 »."""
    return [f"{mention.text} = {show(mention.days)}" for mention in dates(text, date)]
