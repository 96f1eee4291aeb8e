"""The accept file: findings answered outside the draft, for formats in which a comment would be published.

A YAML list; every entry says which finding (its fingerprint and rule, as the JSON report prints them) and why it may
stay, and may say until when.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from numcheck.errors import NumcheckError
from numcheck.messages import say
from numcheck.model import Days
from numcheck.suggest import hint

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
        raise _error(f"{path}:1:1", "accept.no_list")
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
        raise _error(place, "accept.no_entry")
    for key, value in entry.items():
        if key not in KEYS:
            hints = {language: hint(str(key), KEYS, language) for language in ("fr", "en")}
            raise _error(place, "accept.unknown", hints, name=str(key))
        if not isinstance(value, str) or not value.strip():
            raise _error(place, "accept.no_value", name=str(key))
    for key in _REQUIRED:
        if key not in entry:
            raise _error(place, "accept.missing", name=key)
    until = entry.get("until")
    try:
        day = dt.date.fromisoformat(until) if until else None
    except ValueError:
        raise _error(place, "accept.bad_date", value=str(until)) from None
    return Accept(entry["fingerprint"], entry["rule"], entry["reason"], day, place)


def _error(place: str, key: str, hints: dict[str, str] | None = None, **values: str) -> NumcheckError:
    english, french = (say(key, language, hint=hints[language] if hints else "", **values) for language in ("en", "fr"))
    return NumcheckError(f"{place}: {english}", f"{place} : {french}")
