"""What a run keeps of its findings: those on changed lines, unknown to the baseline, loud enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from numcheck.analysis import Analysis
from numcheck.model import LEVELS, Finding, Suppression
from numcheck.report import Failure, Report

Sieve = Callable[[Analysis], Analysis]


def sifted(report: Report, sieve: Sieve) -> Report:
    """The report with each analysis sifted."""
    documents = tuple(one if isinstance(one, Failure) else sieve(one) for one in report.documents)
    return report._replace(documents=documents)


def on_changed_lines(report: Report, ref: str) -> Report:
    """The report with the findings that touch lines changed since a revision of git.

    What stands in no file (standard input) counts as changed. NumcheckError when git cannot tell.
    """
    from numcheck.diff import WHOLE, changed_lines, only_changed

    paths = {Path(one.document.path) for one in report.analyses}
    changed = changed_lines(ref, sorted(path for path in paths if path.exists()))

    def sieve(analysis: Analysis) -> Analysis:
        path = Path(analysis.document.path)
        return _with(analysis, only_changed(analysis.findings, path, {path: WHOLE} | changed))

    return sifted(report, sieve)


def beyond_baseline(report: Report, path: Path) -> Report:
    """The report without the findings that a baseline absorbs, which count as silenced."""
    from numcheck import baseline

    known = baseline.read(path)

    def sieve(analysis: Analysis) -> Analysis:
        new, absorbed = baseline.apply(known, analysis.document.path, analysis.findings)
        counts = {**analysis.counts, "suppressed": analysis.counts["suppressed"] + len(absorbed)}
        suppressed = (*analysis.suppressed, *(Suppression(one, "baseline", path.name) for one in absorbed))
        return _with(analysis, new)._replace(counts=counts, suppressed=suppressed)

    return sifted(report, sieve)


def at_least(report: Report, level: str) -> Report:
    """The report without findings below a level."""
    shown = LEVELS[: LEVELS.index(level) + 1]
    if shown == LEVELS:
        return report
    return sifted(report, lambda one: _with(one, [finding for finding in one.findings if finding.level in shown]))


def _with(analysis: Analysis, findings: Sequence[Finding]) -> Analysis:
    return analysis._replace(findings=tuple(findings))
