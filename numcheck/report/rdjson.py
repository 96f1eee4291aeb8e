"""reviewdog: diagnostics in its rdjson form, with suggestions that a reviewer can apply."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from numcheck.analysis import Analysis
from numcheck.model import Finding, Location
from numcheck.report import Report
from numcheck.report.positions import utf8_columns

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report) -> str:
    """One JSON object; columns are counted in bytes of UTF-8, as the format asks."""
    links = {rule.id: rule.link for rule in report.rules if rule.link}
    found = [_diagnostic(finding, one, links) for one in report.analyses for finding in one.findings]
    found += [{"message": one.error, "location": {"path": one.path}, "severity": "ERROR"} for one in report.failures]
    return json.dumps({"source": {"name": "numcheck"}, "diagnostics": found}, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: Finding, analysis: Analysis, links: Mapping[str, str]) -> dict[str, Any]:
    where = _range(analysis.document.source, finding.location)
    code = {"value": finding.rule} | ({"url": links[finding.rule]} if finding.rule in links else {})
    return {
        "message": finding.message,
        "location": {"path": finding.location.path, "range": where},
        "severity": SEVERITIES[finding.level],
        "code": code,
        "suggestions": [{"range": where, "text": text} for text in finding.suggestions],
    }


def _range(source: str, place: Location) -> dict[str, Any]:
    first, last = utf8_columns(source, place)
    return {"start": {"line": place.line, "column": first}, "end": {"line": place.end_line, "column": last}}
