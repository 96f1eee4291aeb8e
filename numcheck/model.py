"""The values that flow from stage to stage: mentions, relations, claims, outcomes, findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from numcheck.interval import Interval, Printed, Width, interval
from numcheck.tokens import Span

if TYPE_CHECKING:
    from numcheck.document import Document

Kind = Literal["number", "ordinal", "percent", "ratio", "money", "quantity", "count", "duration", "date", "time"]
Level = Literal["error", "warning", "note"]
Verdict = Literal["contradicted", "confirmed", "unchecked"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the source: offsets in code points (half-open), lines and columns from 1 (code points)."""

    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of calendar days, both ends inclusive."""

    first: dt.date
    last: dt.date

    def meets(self, other: Days) -> bool:
        """Whether the two intervals share a day."""
        return self.first <= other.last and other.first <= self.last

    def covers(self, other: Days) -> bool:
        """Whether every day of `other` lies in this interval."""
        return self.first <= other.first and other.last <= self.last

    def intersection(self, other: Days) -> Days | None:
        """The days in both, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None


@dataclass(frozen=True, slots=True)
class Fields:
    """The calendar fields of a date expression, as printed or shared by a neighbour of the same list or range.

    `weekday` counts from Monday = 0; a field is None where the text does not give it. Values are as printed, even
    where no such day exists.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Another possible value of the same span: a number, or days."""

    value: Decimal | None = None
    days: Days | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        days = self.days
        return {
            "value": _decimal(self.value),
            "first_day": days and days.first.isoformat(),
            "last_day": days and days.last.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure or a date of the text, one per maximal expression.

    `span` lies in `Document.text`, `source` in the source; `tokens` is the half-open token range. `printed` is the
    number as printed (None for ranges, vague plurals and dates); `ends` are the two ends of a range. Dates carry `days`
    (None when no instant is known: `reason` says why), `fields`, `implied` (fields taken from context),
    `granularity`, `iso` and the `anchor` that resolved them. `guard` names what masks a mention that is not a claim.
    """

    span: Span
    source: Span
    tokens: tuple[int, int]
    text: str
    kind: Kind
    printed: Printed | None = None
    hedge: str | None = None
    unit: str | None = None
    noun: str | None = None
    role: str | None = None
    ends: tuple[Mention, Mention] | None = None
    readings: tuple[Reading, ...] = ()
    days: Days | None = None
    fields: Fields | None = None
    implied: tuple[str, ...] = ()
    granularity: str | None = None
    iso: str | None = None
    anchor: str | None = None
    reason: str | None = None
    guard: str | None = None
    trail: tuple[str, ...] = ()

    @property
    def value(self) -> Decimal | None:
        """The stated value, scale words multiplied in; None for ranges, vague plurals and dates."""
        return self.printed.value if self.printed and not self._vague else None

    @property
    def _vague(self) -> bool:
        return bool(self.printed and not self.printed.ulp)

    def interval(self, width: Width) -> Interval | None:
        """The values that the mention may stand for; for a range from its lowest to its highest; None for dates."""
        if self.printed:
            return interval(self.printed, width, self.kind == "duration")
        if self.ends:
            low, high = (end.interval(width) for end in self.ends)
            if low and high:
                return low.hull(high)
        return None

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON, as the library contract lists it; numbers are decimal strings, days ISO dates."""
        bounds = self.interval("strict")
        days = self.days
        return {
            "start": self.source.start,
            "end": self.source.end,
            "text": self.text,
            "kind": self.kind,
            "value": _decimal(self.value),
            "low": _decimal(bounds.low) if bounds else None,
            "high": _decimal(bounds.high) if bounds else None,
            "unit": self.unit,
            "noun": self.noun,
            "hedge": self.hedge,
            "role": self.role,
            "iso": self.iso,
            "first_day": days and days.first.isoformat(),
            "last_day": days and days.last.isoformat(),
            "implied": list(self.implied),
            "ends": self.ends and [end.to_dict() for end in self.ends],
            "readings": [reading.to_dict() for reading in self.readings],
            "granularity": self.granularity,
            "anchor": self.anchor,
            "reason": self.reason,
            "guard": self.guard,
        }


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that the text prints between mentions; `roles` names them, `cue` is the connector.

    `sentence` is the number of the sentence it stands in.
    """

    kind: str
    roles: Mapping[str, tuple[Mention, ...]]
    cue: Span
    sentence: int

    def one(self, role: str) -> Mention:
        """The single mention in a role; KeyError when the relation has no such role."""
        return self.roles[role][0]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something the text says that a check may confirm or contradict.

    `subject` is an entity's id, `measure` the id of a measure or post; `anchor` the days that the statement speaks
    about; `holder` is narrator, quote or a source's name; `confidence` (0 to 1) says how sure the subject is.
    `verdict`, `reason` and `rules` are folded in from the outcomes of the checks.
    """

    id: int
    kind: Literal["quantity", "date", "relation", "office", "name"]
    span: Span
    source: Span
    mentions: tuple[Mention, ...] = ()
    subject: str | None = None
    measure: str | None = None
    anchor: Days | None = None
    holder: str = "narrator"
    modality: str = "affirmed"
    confidence: float = 1.0
    relation: Relation | None = None
    status: str | None = None
    verdict: Verdict = "unchecked"
    reason: str | None = "not_covered"
    rules: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "id": self.id,
            "kind": self.kind,
            "start": self.source.start,
            "end": self.source.end,
            "subject": self.subject,
            "measure": self.measure,
            "anchor": self.anchor and [self.anchor.first.isoformat(), self.anchor.last.isoformat()],
            "holder": self.holder,
            "modality": self.modality,
            "confidence": self.confidence,
            "status": self.status,
            "verdict": self.verdict,
            "reason": self.reason,
            "rules": list(self.rules),
        }


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of."""

    location: Location
    label: str

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {"start": self.location.start, "end": self.location.end, "label": self.label}


@dataclass(frozen=True, slots=True)
class Finding:
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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule says of one claim (by its id); `unchecked` always has a reason, `contradicted` always a finding."""

    claim: int
    rule: str
    verdict: Verdict
    reason: str | None = None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found out about one document; `masked` are the mentions that guards took out.

    `rules` are the ids of those that ran.
    """

    document: Document
    mentions: tuple[Mention, ...]
    masked: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    counts: Mapping[str, Any]
    rules: tuple[str, ...]
    date: Days | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON: one entry of `documents` in the report."""
        return {
            "path": self.document.path,
            "date": self.date and [self.date.first.isoformat(), self.date.last.isoformat()],
            "counts": dict(self.counts),
            "findings": [finding.to_dict() for finding in self.findings],
            "claims": [claim.to_dict() for claim in self.claims],
        }


def _decimal(value: Decimal | None) -> str | None:
    if value is None or not value.is_finite():
        return None
    return format(value.normalize() + 0, "f") if value else "0"
