"""The analysis of a document: what every stage after the checks hands on, to silencing, reports and people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from numcheck.document import Document
from numcheck.model import Claim, Days, Finding, Mention, Suppression
from numcheck.record import NamedTuple


class Analysis(NamedTuple):
    """All that was found out about one document; `masked` are the mentions that guards took out.

    `rules` are the ids of those that ran; `suppressed` are the findings that have been answered.
    """

    document: Document
    mentions: tuple[Mention, ...]
    masked: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    counts: Mapping[str, Any]
    rules: tuple[str, ...]
    date: Days | None = None
    suppressed: tuple[Suppression, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON: one entry of `documents` in the report."""
        return {
            "path": self.document.path,
            "date": self.date and [self.date.first.isoformat(), self.date.last.isoformat()],
            "counts": dict(self.counts),
            "findings": [finding.to_dict() for finding in self.findings],
            "claims": [claim.to_dict() for claim in self.claims],
        }
