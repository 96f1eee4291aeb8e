"""JSON: the whole result for programs, in a versioned form (schema: docs/schema/report.schema.json)."""

from __future__ import annotations

import json
from typing import Any

from numcheck.analysis import Analysis
from numcheck.report import Failure, Report, total

VERSION = 1
"""The form of the report; a change that could break its readers raises it."""


def render(report: Report) -> str:
    """One JSON object; keys and order are stable, non-ASCII text stays readable."""
    return json.dumps(plain(report), ensure_ascii=False, indent=2) + "\n"


def plain(report: Report) -> dict[str, Any]:
    """The report as plain data; a document that could not be checked has `path` and `error` only."""
    return {
        "version": VERSION,
        "documents": [one._asdict() if isinstance(one, Failure) else _document(one) for one in report.documents],
        "counts": total(analysis.counts for analysis in report.analyses),
    }


def _document(analysis: Analysis) -> dict[str, Any]:
    suppressed = [one.finding.to_dict() | {"by": one.by, "reason": one.reason} for one in analysis.suppressed]
    return analysis.to_dict() | {"suppressed": suppressed}
