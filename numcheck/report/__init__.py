"""Reports: one renderer per file, each from a `Report` to the whole text of its output.

`FORMATS` is the registry: a format's name and its module, which is imported when it is asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from numcheck.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from numcheck.analysis import Analysis
    from numcheck.model import Finding

FORMATS: dict[str, str] = {
    "terminal": "numcheck.report.terminal",
    "json": "numcheck.report.json",
    "html": "numcheck.report.html",
    "markdown": "numcheck.report.markdown",
    "sarif": "numcheck.report.sarif",
    "github": "numcheck.report.github",
    "gitlab": "numcheck.report.gitlab",
    "junit": "numcheck.report.junit",
    "rdjson": "numcheck.report.rdjson",
}
MARK = "<!-- numcheck report -->"  # at the head of reports in formats that are read too: they are no drafts
DESCRIBING = {"sarif"}  # the formats that say what the rules are about
WHOLE = {"json", "html"}  # the formats that show every figure, and not only what was found
COUNTED = ("mentions", "masked", "claims", "contradicted", "confirmed", "suppressed")


class Failure(NamedTuple):
    """A document that could not be checked, and the line that says why."""

    path: str
    error: str


class RuleInfo(NamedTuple):
    """What a report may say of a rule itself."""

    id: str
    level: str
    about: str = ""
    link: str = ""


class Report(NamedTuple):
    """All that a run found, in order, and how to show it: `colour` and `width` (columns) matter on a terminal only."""

    documents: tuple[Analysis | Failure, ...]
    language: str = "fr"
    colour: bool = False
    width: int = 100
    statistics: bool = False
    rules: tuple[RuleInfo, ...] = ()

    @property
    def analyses(self) -> tuple[Analysis, ...]:
        """The documents that were checked."""
        return tuple(one for one in self.documents if not isinstance(one, Failure))

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The documents that could not be checked."""
        return tuple(one for one in self.documents if isinstance(one, Failure))

    @property
    def findings(self) -> list[Finding]:
        """The findings of all documents, in order."""
        return [finding for analysis in self.analyses for finding in analysis.findings]


def render(report: Report, name: str) -> str:
    """The report in a format of `FORMATS`; KeyError for another name."""
    from importlib import import_module

    renderer: Callable[[Report], str] = import_module(FORMATS[name]).render
    return renderer(report)


def total(counts: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The sum of the counts of several documents."""
    result: dict[str, Any] = dict.fromkeys(COUNTED, 0)
    unchecked: Counter[str] = Counter()
    for one in counts:
        for name in COUNTED:
            result[name] += one.get(name, 0)
        unchecked.update(one.get("unchecked", {}))
    return result | {"unchecked": dict(sorted(unchecked.items()))}
