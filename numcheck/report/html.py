"""HTML: one page for editors, the text with every figure marked by verdict beside the list of findings.

The page stands alone and asks the network for nothing. Text of drafts is escaped wherever it goes, and the page's
policy lets no script run but its own.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from numcheck.analysis import Analysis
from numcheck.format import days
from numcheck.messages import count, say
from numcheck.model import LEVELS, Finding, Suppression
from numcheck.report import MARK, Report, RuleInfo
from numcheck.report.marks import Stretch, stretches
from numcheck.report.terminal import summary

_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render(report: Report) -> str:
    """The whole page."""
    script = _asset("page.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'"
    title = _text(_say("report_title", report))
    return "\n".join(
        [
            f"<!DOCTYPE html>{MARK}",
            f'<html lang="{report.language}">',
            f'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title><style>\n{_asset('page.css')}</style></head>",
            "<body>",
            *_header(report, title),
            "<main>",
            f'<div class="texts">{"".join(_texts(report))}</div>',
            f'<aside class="side" aria-label="{_text(_say("findings", report))}">{"".join(_side(report))}</aside>',
            "</main>",
            f"<script>{script}</script>",
            "</body></html>",
            "",
        ]
    )


def _header(report: Report, title: str) -> Iterator[str]:
    yield f"<header><h1>{title}</h1>"
    yield from (f"<p>{_text(line)}</p>" for line in summary(report))
    yield from (f'<p class="failure">{_text(failure.error)}</p>' for failure in report.failures)
    if report.findings:
        yield f'<div class="filters">{"".join(_filters(report))}</div>'
    yield f'<p class="legend soft">{" ".join(_legend(report))}</p></header>'


def _filters(report: Report) -> Iterator[str]:
    levels = Counter(finding.level for finding in report.findings)
    for key, level in enumerate(LEVELS, 1):
        label = _text(count(f"{level}s", report.language, levels[level]))
        state = "checked" if levels[level] else "disabled"
        yield f'<label><input type="checkbox" value="{level}" {state}> {label} <kbd>{key}</kbd></label>'
    every = _text(_say("all_rules", report))
    rules = sorted({finding.rule for finding in report.findings})
    options = "".join(f"<option>{_text(rule)}</option>" for rule in rules)
    yield f'<select id="rule" aria-label="{every}"><option value="">{every}</option>{options}</select>'
    yield f'<span class="soft"><span id="shown">{sum(levels.values())}</span> {_text(_say("shown", report))} · '
    yield f"<kbd>j</kbd> <kbd>k</kbd> {_text(_say('keys', report))}</span>"


def _legend(report: Report) -> Iterator[str]:
    for verdict in ("contradicted", "confirmed", "unchecked"):
        style = f"{verdict} error" if verdict == "contradicted" else verdict
        yield f'<mark class="{style}">{_text(_say(f"verdict.{verdict}", report))}</mark>'


def _texts(report: Report) -> Iterator[str]:
    first = 0
    several = len(report.analyses) > 1
    for analysis in report.analyses:
        folded = several and not analysis.findings  # of many drafts, those with findings are what one came for
        opening, closing = ("<details><summary>", "</details>") if folded else ("<div>", "</div>")
        yield f"<section>{opening}<h2>{_text(analysis.document.path)}</h2>{'</summary>' if folded else ''}"
        yield f'<p class="soft">{_text(_known(analysis, report))}</p><div class="text">'
        yield from _marked(stretches(analysis, report.language), analysis, first)
        yield f"</div>{closing}</section>"
        first += len(analysis.findings)


def _known(analysis: Analysis, report: Report) -> str:
    """How many figures a draft has, and the date from which it was judged."""
    mentions = analysis.counts["mentions"]
    figures = count("mentions", report.language, mentions) if mentions else _say("no_mention", report)
    if analysis.date is None:
        return f"{figures} · {_say('undated', report)}"
    return f"{figures} · {say('dated', report.language, date=days(analysis.date, report.language))}"


def _marked(parts: Iterable[Stretch], analysis: Analysis, first: int) -> Iterator[str]:
    placed: set[int] = set()
    for part in parts:
        text = _text(part.text)
        if not part.findings and not part.verdict:
            yield text if part.read or not text.strip() else f'<span class="markup">{text}</span>'
            continue
        found = [analysis.findings[index] for index in part.findings]
        classes = " ".join(dict.fromkeys([*filter(None, [part.verdict]), *(finding.level for finding in found)]))
        title = " — ".join([finding.message for finding in found] or [part.why])
        anchors = "".join(f'<a id="at{first + index}"></a>' for index in part.findings if index not in placed)
        placed.update(part.findings)
        numbers = " ".join(str(first + index) for index in part.findings)
        data = f' data-findings="{numbers}"' if numbers else ""
        yield f'{anchors}<mark class="{classes}"{data} title="{_text(title)}">{text}</mark>'


def _side(report: Report) -> Iterator[str]:
    rules = {rule.id: rule for rule in report.rules}
    number = 0
    for analysis in report.analyses:
        if analysis.findings:
            yield f"<h2>{_text(analysis.document.path)}</h2>"
        for finding in analysis.findings:
            yield "".join(_card(finding, number, rules.get(finding.rule), report))
            number += 1
    if not number and report.analyses:
        yield f'<p class="soft">{_text(_say("no_findings", report))}</p>'
    answered = [one for analysis in report.analyses for one in analysis.suppressed]
    if answered:
        yield f'<details class="answered"><summary>{_text(count("answered", report.language, len(answered)))}</summary>'
        yield from (_answered(one) for one in answered)
        yield "</details>"


def _answered(one: Suppression) -> str:
    place, finding = one.finding.location, one.finding
    where = f"{place.path}:{place.line}:{place.column} {finding.rule}"
    return f"<p>{_text(where)}<br>{_text(finding.message)}<br><em>{_text(one.reason)}</em></p>"


def _card(finding: Finding, number: int, rule: RuleInfo | None, report: Report) -> Iterator[str]:
    place = finding.location
    name = _text(finding.rule)
    if rule and rule.link.startswith(("https://", "http://")):
        name = f'<a href="{_text(rule.link)}" rel="noreferrer">{name}</a>'
    yield f'<article class="finding {finding.level}" id="f{number}" tabindex="0" data-number="{number}" '
    yield f'data-level="{finding.level}" data-rule="{_text(finding.rule)}"><div class="head">'
    yield f'<span><span class="level">{_text(_say(finding.level, report))}</span> {name}</span>'
    yield f'<a href="#at{number}">{place.line}:{place.column}</a></div><p>{_text(finding.message)}</p>'
    rows = [(_say(key, report), getattr(finding, key)) for key in ("expected", "found", "source")]
    rows += [
        (_say("related", report), f"{one.location.line}:{one.location.column} {one.label}") for one in finding.related
    ]
    label = _say("suggestion" if len(finding.suggestions) == 1 else "suggestions", report)
    rows += [(label if not index else "", text) for index, text in enumerate(finding.suggestions)]
    details = "".join(f"<dt>{_text(label)}</dt><dd>{_text(value)}</dd>" for label, value in rows if value)
    yield f"<dl>{details}</dl></article>" if details else "</article>"


def _say(key: str, report: Report) -> str:
    return say(key, report.language)


def _text(text: str) -> str:
    """The text as HTML, with what would be invisible or turn other text round made visible."""
    return escape(_UNSEEN.sub("\ufffd", text.replace("\r\n", "\n")))


def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
