"""Findings and outcomes: what the checks say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from numcheck.model.claim import Verdict
from numcheck.record import NamedTuple
from numcheck.tokens import Span

Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")


class Location(NamedTuple):
    """A place in the source: offsets in code points (half-open), lines and columns from 1 (code points)."""

    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Related(NamedTuple):
    """Another place that a finding speaks of."""

    location: Location
    label: str

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {"start": self.location.start, "end": self.location.end, "label": self.label}


class Finding(NamedTuple):
    """Something that cannot be right: where, by which rule, how sure, and the arithmetic.

    `params` are the values of the rule's message (strings in the run's language); `expected` and `found` the two of
    them that every report shows; `suggestions` are replacements for the text of the span, all of them possible.
    """

    span: Span
    location: Location
    text: str
    rule: str
    level: Level
    message: str
    expected: str | None = None
    found: str | None = None
    source: str | None = None
    params: Mapping[str, str] | None = None
    related: tuple[Related, ...] = ()
    suggestions: tuple[str, ...] = ()
    fingerprint: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON, as the library contract lists it."""
        place = self.location
        return {
            "rule": self.rule,
            "level": self.level,
            "message": self.message,
            "path": place.path,
            "start": place.start,
            "end": place.end,
            "line": place.line,
            "column": place.column,
            "end_line": place.end_line,
            "end_column": place.end_column,
            "text": self.text,
            "expected": self.expected,
            "found": self.found,
            "source": self.source,
            "related": [related.to_dict() for related in self.related],
            "suggestions": list(self.suggestions),
            "fingerprint": self.fingerprint,
        }


class Suppression(NamedTuple):
    """A finding that was silenced: by what, why, and where the draft says so (None where another file does).

    `directive` is a comment of the draft, `mark` the desk's « [CQ] »; accept file and baseline stand outside of it.
    """

    finding: Finding
    by: Literal["directive", "mark", "accept", "baseline"]
    reason: str
    place: Location | None = None


class Outcome(NamedTuple):
    """What one rule says of one claim (by its id); `unchecked` always has a reason, `contradicted` always a finding."""

    claim: int
    rule: str
    verdict: Verdict
    reason: str | None = None
    finding: Finding | None = None
