"""The terminal: each finding with its source line and the arithmetic, then what was checked and what was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from numcheck.analysis import Analysis
from numcheck.messages import count, reason, say
from numcheck.model import LEVELS, Finding
from numcheck.report import Report, total
from numcheck.report.excerpt import excerpt, shown, wrapped

STYLES = {"error": "1;31", "warning": "1;33", "note": "1;36", "place": "1", "rule": "2", "label": "2", "good": "32"}


def render(report: Report) -> str:
    """The findings of all documents and a summary; without ANSI codes unless the report asks for colour."""
    lines: list[str] = []
    for analysis in report.analyses:
        for finding in analysis.findings:
            lines += _finding(finding, analysis, report)
    lines += _statistics(report) if report.statistics else ()
    lines += [part for line in summary(report) for part in wrapped(line, report.width, hang="  ")]
    return "\n".join([*lines, ""])


def _finding(finding: Finding, analysis: Analysis, report: Report) -> Iterator[str]:
    place, level = finding.location, say(finding.level, report.language)
    where = _style(f"{shown(place.path)}:{place.line}:{place.column}:", "place", report)
    yield f"{where} {_style(level, finding.level, report)} {_style(finding.rule, 'rule', report)}"
    yield from wrapped(shown(finding.message), report.width, first="  ", hang="  ")
    yield from _source_line(finding, analysis, report)
    for label, text in details(finding, report.language):
        head = _style(f"{label}{say('colon', report.language)}", "label", report)
        yield from wrapped(f"{head} {shown(text)}", report.width, first="  ", hang="    ")
    yield ""


def _source_line(finding: Finding, analysis: Analysis, report: Report) -> Iterator[str]:
    number = str(finding.location.line)
    line = excerpt(analysis.document.source, finding.location, report.width - len(number) - 5)
    caret = _style("^" * line.width, finding.level, report)
    bar = _style("|", "label", report)
    yield f"  {_style(number, 'label', report)} {bar} {line.text}"
    yield f"  {' ' * len(number)} {bar} {' ' * line.start}{caret}"


def details(finding: Finding, language: str) -> Iterator[tuple[str, str]]:
    """What stands below a finding: pairs of a label, in the language of the run, and a text."""
    for name in ("expected", "found", "source"):
        value = getattr(finding, name)
        if value:
            yield say(name, language), value
    for related in finding.related:
        yield say("related", language), f"{related.location.line}:{related.location.column} {related.label}"
    if finding.suggestions:
        key = "suggestion" if len(finding.suggestions) == 1 else "suggestions"
        texts = [quoted(text, language) for text in finding.suggestions]
        yield say(key, language), f" {say('or', language)} ".join(texts)


def quoted(text: str, language: str) -> str:
    """A text in the quotation marks of a language."""
    return f"«\u00a0{text}\u00a0»" if language == "fr" else f"“{text}”"


def _statistics(report: Report) -> Iterator[str]:
    rules = Counter(finding.rule for finding in report.findings)
    if rules:
        yield _style(say("statistics", report.language), "place", report)
        width = len(str(max(rules.values())))
        for rule, number in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
            yield f"  {number:>{width}} {rule}"
        yield ""


def summary(report: Report) -> Iterator[str]:
    """What was found, what was checked and what was not, a line each."""
    language = report.language
    counts = total(analysis.counts for analysis in report.analyses)
    verdict = _verdict(report, counts)
    yield f"{_files(report)}{say('colon', language)} {verdict}" if verdict else _files(report)
    if counts["mentions"]:
        yield _checked(counts, language)
    for cause in ("no_document_date", "conflicting_dates"):
        if undated := counts["unchecked"].get(cause, 0):
            yield _capital(count(cause, language, undated))


def _files(report: Report) -> str:
    parts = [count("files", report.language, len(report.analyses))] if report.analyses or not report.failures else []
    if report.failures:
        parts.append(count("unreadable", report.language, len(report.failures)))
    return ", ".join(parts)


def _verdict(report: Report, counts: Mapping[str, Any]) -> str:
    """The findings by level; without any, what that is worth. Empty when no document was checked."""
    levels = Counter(finding.level for finding in report.findings)
    if levels:
        present = [name for name in LEVELS if levels[name]]
        return ", ".join(_style(count(f"{name}s", report.language, levels[name]), name, report) for name in present)
    if not counts["mentions"]:
        return say("no_mention", report.language) if report.analyses else ""
    if counts["contradicted"]:
        return say("none_shown", report.language)
    return say("no_finding" if counts["confirmed"] else "nothing_checked", report.language)


def _checked(counts: Mapping[str, Any], language: str) -> str:
    """« 41 chiffres et dates, 38 affirmations : 17 vérifiées, 1 contredite, 20 non vérifiées (12 sans …) »."""
    parts = [count("confirmed", language, counts["confirmed"]), count("contradicted", language, counts["contradicted"])]
    reasons = sorted(counts["unchecked"].items(), key=lambda item: (-item[1], item[0]))
    if reasons:
        several = len(reasons) > 1
        why = ", ".join(
            f"{number}\u00a0{reason(name, language)}" if several else reason(name, language) for name, number in reasons
        )
        parts.append(f"{count('unchecked', language, sum(number for _, number in reasons))} ({why})")
    if counts["suppressed"]:
        parts.append(count("suppressed", language, counts["suppressed"]))
    whole = f"{count('mentions', language, counts['mentions'])}, {count('claims', language, counts['claims'])}"
    return f"{whole}{say('colon', language)} {', '.join(parts)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _style(text: str, name: str, report: Report) -> str:
    return f"\033[{STYLES[name]}m{text}\033[0m" if report.colour else text
