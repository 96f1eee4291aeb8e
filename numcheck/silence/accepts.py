"""The accept file: findings answered outside the draft, for formats in which a comment would be published.

A YAML list; every entry says which finding (its fingerprint and rule, as the JSON report prints them) and why it may
stay, and may say until when.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from pathlib import Path

from numcheck.messages import trouble
from numcheck.model import Days
from numcheck.record import dataclass
from numcheck.suggest import hints

_REQUIRED = ("fingerprint", "rule", "reason")
KEYS = (*_REQUIRED, "until")


@dataclass(frozen=True, slots=True)
class Accept:
    """A finding that may stay: its fingerprint and rule, why, and the last day on which that holds.

    `place` is where the entry stands: `file:line:column`.
    """

    fingerprint: str
    rule: str
    reason: str
    until: dt.date | None = None
    place: str = ""

    def holds(self, date: Days | None) -> bool:
        """Whether it still holds on some of these days; without a date, and without an end, it does."""
        return date is None or self.until is None or date.first <= self.until


def read_accepts(path: Path) -> tuple[Accept, ...]:
    """The entries of an accept file; NumcheckError with line and column for one that is incomplete or misspelt."""
    from numcheck.yamlmarks import load_marked

    content, marks = load_marked(path)
    entries = content or []
    if not isinstance(entries, list):
        raise trouble("accept.no_list", f"{path}:1:1")
    result = []
    for index, entry in enumerate(entries):
        line, column = marks.at((index,))
        result.append(_accept(entry, f"{path}:{line}:{column}"))
    return tuple(result)


def unused_accepts(accepts: Iterable[Accept], suppressed: Collection[tuple[str, str]]) -> list[Accept]:
    """The entries that silenced nothing in a whole run, given the (rule, fingerprint) of all that was silenced."""
    return [accept for accept in accepts if (accept.rule, accept.fingerprint) not in suppressed]


def _accept(entry: object, place: str) -> Accept:
    if not isinstance(entry, dict):
        raise trouble("accept.no_entry", place)
    for key, value in entry.items():
        if key not in KEYS:
            raise trouble("accept.unknown", place, name=key, hint=hints(str(key), KEYS))
        if not isinstance(value, str) or not value.strip():
            raise trouble("accept.no_value", place, name=str(key))
    for key in _REQUIRED:
        if key not in entry:
            raise trouble("accept.missing", place, name=key)
    until = entry.get("until")
    try:
        day = dt.date.fromisoformat(until) if until else None
    except ValueError:
        raise trouble("accept.bad_date", place, value=str(until)) from None
    return Accept(entry["fingerprint"], entry["rule"], entry["reason"], day, place)
