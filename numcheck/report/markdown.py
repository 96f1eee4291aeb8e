"""Markdown: a comment for a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.analysis import Analysis
from numcheck.messages import say
from numcheck.model import Finding
from numcheck.report import MARK, Report
from numcheck.report.excerpt import shown
from numcheck.report.terminal import summary

SIGNS = {"error": "🔴", "warning": "🟠", "note": "🔵"}
_MARKUP = re.compile(r"([\\`*_\[\]|<>~&])")


def render(report: Report) -> str:
    """The summary, then a table of findings for each file."""
    lines = [MARK, f"### {say('report_title', report.language)}", ""]
    lines += [f"{_text(line)}  " for line in summary(report._replace(colour=False))]
    lines += [f"- {_text(failure.error)}" for failure in report.failures]
    for analysis in report.analyses:
        lines += _table(analysis, report.language)
    return "\n".join([*lines, ""])


def _table(analysis: Analysis, language: str) -> Iterator[str]:
    if analysis.findings:
        heads = ("", *(say(key, language) for key in ("place", "finding", "expected", "suggestion")))
        yield ""
        yield f"#### {_text(analysis.document.path)}"
        yield ""
        yield f"| {' | '.join(heads)} |"
        yield "|---|---|---|---|---|"
        yield from (_row(finding, language) for finding in analysis.findings)


def _row(finding: Finding, language: str) -> str:
    place = finding.location
    cells = (
        f"{SIGNS[finding.level]} {say(finding.level, language)}",
        f"{place.line}:{place.column}",
        f"{_text(finding.message)} (`{finding.rule.replace('`', '').replace('|', '')}`)",
        _text(finding.expected or ""),
        "<br>".join(_text(text) for text in finding.suggestions),
    )
    return f"| {' | '.join(cells)} |"


def _text(text: str) -> str:
    """The text with its markup taken literally, on one line."""
    plain = shown(" ".join(text.split())).replace("@", "@\u200b")  # nobody is called by a report
    return _MARKUP.sub(r"\\\1", plain)
