"""SARIF 2.1.0: findings for code scanning, with rules, related places, fixes and lasting fingerprints."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from numcheck.analysis import Analysis
from numcheck.model import Finding, Location, Suppression
from numcheck.report import Failure, Report, RuleInfo, total
from numcheck.report.positions import uri
from numcheck.version import VERSION

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "numcheckFingerprint/v1"


def render(report: Report) -> str:
    """One log with one run; columns are counted in code points, which the run declares."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(report: Report) -> dict[str, Any]:
    known = {rule.id: rule for rule in report.rules}
    silenced = {one.finding.rule for analysis in report.analyses for one in analysis.suppressed}
    ids = sorted({finding.rule for finding in report.findings} | silenced | set(known))
    index = {name: number for number, name in enumerate(ids)}
    names = dict.fromkeys(uri(one.document.path) for one in report.analyses)
    rules = [_rule(known.get(name) or RuleInfo(name, "error")) for name in ids]
    return {
        "tool": {"driver": {"name": "numcheck", "version": VERSION, "semanticVersion": VERSION, "rules": rules}},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.failures,
                "toolExecutionNotifications": [_notification(failure) for failure in report.failures],
            }
        ],
        "artifacts": [{"location": {"uri": name}} for name in names],
        "results": _told([result for one in report.analyses for result in _results(one, index)]),
        "properties": {"counts": total(one.counts for one in report.analyses)},
    }


def _rule(rule: RuleInfo) -> dict[str, Any]:
    text = rule.about or rule.id
    data: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": text.partition(". ")[0]},
        "fullDescription": {"text": text},
        "help": {"text": text},
        "defaultConfiguration": {"level": rule.level},
    }
    return data | ({"helpUri": rule.link} if rule.link.startswith(("https://", "http://")) else {})


def _results(analysis: Analysis, index: dict[str, int]) -> Iterator[dict[str, Any]]:
    for finding in analysis.findings:
        yield _result(finding, index)
    for one in analysis.suppressed:
        yield _result(one.finding, index) | {"suppressions": [_suppression(one)]}


def _told(results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The results; where one says that it is suppressed, the others say that they are not."""
    if not any("suppressions" in result for result in results):
        return results
    return [{"suppressions": [], **result} for result in results]


def _suppression(one: Suppression) -> dict[str, Any]:
    kind = "inSource" if one.by in {"directive", "mark"} else "external"
    place = {"location": _location(one.place)} if one.place else {}
    return {"kind": kind, "justification": one.reason, **place}


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    details = {name: getattr(finding, name) for name in ("expected", "found", "source") if getattr(finding, name)}
    related = [
        {"id": number, "message": {"text": one.label}, **_location(one.location)}
        for number, one in enumerate(finding.related, 1)
    ]
    data: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": finding.level,
        "message": {"text": finding.message},
        "locations": [_location(finding.location, finding.text)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "relatedLocations": related,
        "fixes": [_fix(text, finding.location) for text in dict.fromkeys(finding.suggestions)],
        "properties": details,
    }
    return {key: value for key, value in data.items() if value or key == "ruleIndex"}


def _location(place: Location, text: str = "") -> dict[str, Any]:
    region = _region(place) | ({"snippet": {"text": text}} if text else {})
    return {"physicalLocation": {"artifactLocation": {"uri": uri(place.path)}, "region": region}}


def _region(place: Location) -> dict[str, Any]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
    }


def _fix(text: str, place: Location) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(place), "insertedContent": {"text": text}}
    change = {"artifactLocation": {"uri": uri(place.path)}, "replacements": [replacement]}
    return {"description": {"text": text}, "artifactChanges": [change]}


def _notification(failure: Failure) -> dict[str, Any]:
    where = [{"physicalLocation": {"artifactLocation": {"uri": uri(failure.path)}}}] if failure.path else []
    return {"level": "error", "message": {"text": failure.error}, "locations": where}
