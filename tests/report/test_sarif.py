"""SARIF 2.1.0, held against the specification: every object, and what the standard asks between objects."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from numcheck.report import Report, RuleInfo, render
from tests.report.sarif_spec import SCHEMA
from tests.report.schema import problems
from tests.report.test_ci_formats import evil

RUNS: dict[str, Callable[[Report], Report]] = {
    "usual": lambda report: report,
    "hostile": evil,
    "empty": lambda _: Report(()),
    "failures only": lambda report: Report(report.failures),
    "rules": lambda report: report._replace(rules=(RuleInfo("x-new", "note", "A rule. Its second sentence."),)),
}


def log_of(report: Report) -> dict[str, Any]:
    """The log as a reader of JSON gets it."""
    data: dict[str, Any] = json.loads(render(report, "sarif").encode("utf-8", "backslashreplace"))
    return data


def objects(value: Any, key: str) -> Iterator[dict[str, Any]]:
    """The objects that stand under a key, at any depth."""
    if isinstance(value, dict):
        if isinstance(value.get(key), dict):
            yield value[key]
        for one in value.values():
            yield from objects(one, key)
    for one in value if isinstance(value, list) else ():
        yield from objects(one, key)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", RUNS)
def test_a_log_is_what_the_specification_says(kind: str, language: str, report: Report) -> None:
    assert problems(log_of(RUNS[kind](report)._replace(language=language)), SCHEMA, SCHEMA) == []


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda log: log.update(version="2.0"), "$.version: const"),
        (lambda log: log["runs"][0].pop("tool"), "$.runs[0]: required"),
        (lambda log: log["runs"][0].update(tools=1), "$.runs[0]: additionalProperties"),
        (lambda log: log["runs"][0]["results"][0].update(level="notice"), "$.runs[0].results[0].level: enum"),
        (
            lambda log: log["runs"][0].update(artifacts=log["runs"][0]["artifacts"] * 2),
            "$.runs[0].artifacts: uniqueItems",
        ),
        (lambda log: log["runs"][0]["results"][0].pop("message"), "$.runs[0].results[0]: required"),
        (
            lambda log: log["runs"][0]["artifacts"][0]["location"].update(uri="é à.md"),
            "$.runs[0].artifacts[0].location.uri: pattern",
        ),
    ],
)
def test_the_specification_sees_a_slip(spoil: Callable[[Any], object], problem: str, report: Report) -> None:
    log = copy.deepcopy(log_of(report))
    spoil(log)
    assert problem in problems(log, SCHEMA, SCHEMA)


@pytest.mark.parametrize("kind", RUNS)
def test_objects_fit_each_other(kind: str, report: Report) -> None:
    (run,) = log_of(RUNS[kind](report))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    artifacts = [json.dumps(artifact) for artifact in run["artifacts"]]
    assert len(set(rules)) == len(rules)
    assert len(set(artifacts)) == len(artifacts)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert len(result["locations"]) == 1
        related = [location["id"] for location in result.get("relatedLocations", ())]
        assert len(set(related)) == len(related)
    for region in [*objects(run, "region"), *objects(run, "deletedRegion")]:
        start, end = ((region[f"{edge}Line"], region[f"{edge}Column"]) for edge in ("start", "end"))
        assert start <= end
    assert run["invocations"][0]["executionSuccessful"] is not bool(run["invocations"][0]["toolExecutionNotifications"])


def test_a_suppression_says_where_it_is_kept(report: Report) -> None:
    """What the draft itself says is in the source, with its place; what another file says is not."""
    (run,) = log_of(report)["runs"]
    found = [result["suppressions"] for result in run["results"]]
    assert [len(one) for one in found] == [0, 0, 0, 1, 1]
    (written,), (noted,) = found[3:]
    assert (written["kind"], written["justification"]) == ("inSource", "compté au quai")
    assert written["location"]["physicalLocation"]["region"]["startLine"] == 4
    assert noted == {"kind": "external", "justification": "numcheck-baseline.json"}


def test_one_file_and_one_repair_are_told_once(report: Report) -> None:
    (first, *_) = report.analyses
    twice = first.findings[0]._replace(suggestions=("lundi", "lundi"))
    (run,) = log_of(Report((first._replace(findings=(twice,)),) * 2))["runs"]
    assert len(run["artifacts"]) == 1
    assert len(run["results"][0]["fixes"]) == 1


def test_the_snippet_stands_at_the_region(report: Report) -> None:
    source = {one.document.path: one.document.source for one in report.analyses}
    (run,) = log_of(report)["runs"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region, (text,) = place["region"], [source[path] for path in source if path == place["artifactLocation"]["uri"]]
        start = region["charOffset"]
        assert text[start : start + region["charLength"]] == region["snippet"]["text"]
