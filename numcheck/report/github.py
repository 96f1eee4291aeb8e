"""GitHub: workflow commands that show findings beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model import Finding
from numcheck.report import Report
from numcheck.report.excerpt import shown
from numcheck.report.terminal import summary

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = str.maketrans({"%": "%25", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """One command a finding and one a file that could not be read, then the summary as plain lines."""
    lines = [_command(finding) for finding in report.findings]
    lines += [f"::error file={one.path.translate(_PROPERTY)}::{_data(one.error)}" for one in report.failures]
    return "\n".join([*lines, *summary(report._replace(colour=False)), ""])


def _command(finding: Finding) -> str:
    place = finding.location
    end = {"endColumn": place.end_column} if place.line == place.end_line else {}
    where = {"file": place.path, "line": place.line, "endLine": place.end_line, "col": place.column, **end}
    properties = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in where.items())
    title = finding.rule.translate(_PROPERTY)
    text = "\n".join([finding.message, *_suggested(finding)])
    return f"::{COMMANDS[finding.level]} {properties},title={title}::{_data(text)}"


def _suggested(finding: Finding) -> Iterator[str]:
    yield from (f"→ {suggestion}" for suggestion in finding.suggestions)


def _data(text: str) -> str:
    return "\n".join(shown(line) for line in text.replace("\r", "\n").split("\n")).translate(_DATA)
