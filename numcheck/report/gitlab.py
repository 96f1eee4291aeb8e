"""GitLab: a code quality report for merge requests."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from numcheck.model import Finding
from numcheck.report import Report

SEVERITIES = {"error": "critical", "warning": "minor", "note": "info"}


def render(report: Report) -> str:
    """A JSON array with an entry for each finding and each file that could not be read."""
    seen: Counter[str] = Counter()
    entries = [_entry(finding, seen) for finding in report.findings]
    entries += [
        _issue(one.error, "numcheck", f"unread:{one.path}", "blocker", one.path, 1, 1) for one in report.failures
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _entry(finding: Finding, seen: Counter[str]) -> dict[str, Any]:
    place = finding.location
    key = f"{place.path}:{finding.fingerprint}"
    seen[key] += 1  # GitLab drops an entry whose fingerprint came before
    unique = key if seen[key] == 1 else f"{key}:{seen[key]}"
    severity = SEVERITIES[finding.level]
    text = " → ".join([finding.message, *([" / ".join(finding.suggestions)] if finding.suggestions else [])])
    return _issue(text, finding.rule, unique, severity, place.path, place.line, place.end_line)


def _issue(text: str, rule: str, key: str, severity: str, path: str, first: int, last: int) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": rule,
        "fingerprint": _digest(key),
        "severity": severity,
        "location": {"path": path.removeprefix("./"), "lines": {"begin": first, "end": last}},
    }


def _digest(key: str) -> str:
    from hashlib import blake2b

    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
