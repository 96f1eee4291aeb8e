"""JUnit: a test suite for each file, for CI systems that show test results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from numcheck.analysis import Analysis
from numcheck.messages import say
from numcheck.model import Finding
from numcheck.report import Failure, Report
from numcheck.report.terminal import details

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """The suites; errors and warnings fail, notes pass and are told, a file without either is one case that passes."""
    suites = [_unread(one) if isinstance(one, Failure) else _suite(one, report.language) for one in report.documents]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", *suites, "</testsuites>", ""])


def _suite(analysis: Analysis, language: str) -> str:
    findings = analysis.findings
    failed = sum(finding.level != "note" for finding in findings)
    path = _attribute(analysis.document.path)
    cases = [f"    {line}" for finding in findings for line in _case(finding, language)]
    cases = cases or [f"    <testcase classname={path} name={_attribute('numcheck')}/>"]
    head = f'  <testsuite name={path} tests="{max(1, len(findings))}" failures="{failed}" errors="0">'
    return "\n".join([head, *cases, "  </testsuite>"])


def _case(finding: Finding, language: str) -> Iterator[str]:
    place = finding.location
    name = _attribute(f"{finding.rule} {place.line}:{place.column}")
    colon = say("colon", language)
    text = _text(
        "\n".join([finding.message, *(f"{label}{colon} {value}" for label, value in details(finding, language))])
    )
    yield f'<testcase classname={_attribute(place.path)} name={name} file={_attribute(place.path)} line="{place.line}">'
    if finding.level == "note":
        yield f"  <system-out>{text}</system-out>"
    else:
        yield f'  <failure type="{finding.level}" message={_attribute(finding.message)}>{text}</failure>'
    yield "</testcase>"


def _unread(failure: Failure) -> str:
    path, error = _attribute(failure.path), _attribute(failure.error)
    case = f"<testcase classname={path} name={_attribute('numcheck')}><error message={error}/></testcase>"
    return f'  <testsuite name={path} tests="1" failures="0" errors="1">\n    {case}\n  </testsuite>'


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", text))
