"""Runs the examples of rules: each is a small document that must give what it says, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from numcheck.analysis import Analysis
from numcheck.checks.base import Rule
from numcheck.facts.store import FactStore
from numcheck.facts.time import parse_days
from numcheck.messages import say
from numcheck.model import Days, Finding
from numcheck.packs.example import Example
from numcheck.packs.source import Head, RuleSource
from numcheck.pipeline import check_document
from numcheck.readers import read_text

LOUD = ("error", "warning")


class Trial(NamedTuple):
    """An example that was run: where it stands, what it should have given, and what is wrong (nothing if it passed)."""

    rule: str
    place: str
    example: Example
    expected: str
    problems: tuple[str, ...]


def run_examples(
    sources: Sequence[RuleSource], rules: Sequence[Rule], facts: FactStore, language: str = "en"
) -> Iterator[Trial]:
    """Run every example of the sources with all the rules at once, as a run of the tool that selects the rule would."""
    for source in sources:
        ran = [rule for rule in rules if not rule.opt_in or rule.id == source.head.id]
        for example, line in zip(source.head.examples, source.example_lines, strict=True):
            try:
                analysis = _check(example, ran, facts, language)
            except Exception as error:  # noqa: BLE001, one example must not hide the others
                why = f"{type(error).__name__}: {error}"
                expected, problems = "", [say("trial.internal", language, why=why)]
            else:
                expected, problems = _JUDGES[example.outcome](source.head, example, analysis, language)
            yield Trial(source.head.id, f"{source.path}:{line}", example, expected, tuple(problems))


def _check(example: Example, rules: Sequence[Rule], facts: FactStore, language: str) -> Analysis:
    document = read_text(example.text, "<example>")
    return check_document(document, rules=rules, facts=facts, date=_days(example.date), language=language)


def _fail(head: Head, example: Example, analysis: Analysis, language: str) -> tuple[str, list[str]]:
    rule = head.id
    wanted = [example.text[span.start : span.end] for span in example.spans]
    places = {(span.start, span.end) for span in example.spans}
    found = {(finding.location.start, finding.location.end) for finding in analysis.findings if finding.rule == rule}
    problems = [
        say("trial.nothing", language, rule=rule, text=example.text[start:end]) for start, end in sorted(places - found)
    ]
    for finding in analysis.findings:
        place = finding.location.start, finding.location.end
        if (finding.rule == rule and place not in places) or (finding.rule != rule and finding.level in LOUD):
            problems.append(_shown(finding, language))
    return ", ".join(say("trial.at", language, rule=rule, text=text) for text in wanted), problems


def _pass(head: Head, _: Example, analysis: Analysis, language: str) -> tuple[str, list[str]]:
    """Nothing above a note; of a rule that says notes, nothing."""
    quiet = head.level not in LOUD
    own = [finding for finding in analysis.findings if finding.rule == head.id and (quiet or finding.level in LOUD)]
    expected = say("trial.none" if quiet else "trial.none_loud", language, rule=head.id)
    return expected, [_shown(finding, language) for finding in own]


def _unchecked(head: Head, _: Example, analysis: Analysis, language: str) -> tuple[str, list[str]]:
    problems = [_shown(finding, language) for finding in analysis.findings if finding.rule == head.id]
    if not any(claim.verdict == "unchecked" for claim in analysis.claims):
        problems.append(say("trial.decided", language))
    return say("trial.unchecked", language, rule=head.id), problems


_JUDGES = {"fail": _fail, "pass": _pass, "unchecked": _unchecked}


def _shown(finding: Finding, language: str) -> str:
    level = say(finding.level, language)
    return say("trial.found", language, rule=finding.rule, level=level, text=finding.text, message=finding.message)


def _days(date: str | None) -> Days | None:
    if not date:
        return None
    first, last = map(dt.date.fromordinal, parse_days(date))
    return Days(first, last)
