"""The reports that CI systems read: their forms, their positions, and hostile text."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document
from numcheck.report import FORMATS, Failure, Report, render
from numcheck.report.positions import uri, utf8_columns
from numcheck.tokens import Span

SUFFIXES = {"sarif": "sarif", "github": "github.txt", "gitlab": "gitlab.json", "junit": "junit.xml",
            "rdjson": "rdjson.json", "markdown": "report.md"}  # fmt: skip
EVIL = "]]> | `x` <b>\n::error::y\r%0A & \"'\0 @all [a](b)"


def evil(report: Report) -> Report:
    """The report with hostile text wherever text of others goes."""
    (first, *_) = report.analyses
    texts: dict[str, Any] = {"message": EVIL, "expected": EVIL, "found": EVIL, "source": EVIL, "suggestions": (EVIL,)}
    findings = tuple(one._replace(**texts) for one in first.findings)
    return report._replace(documents=(first._replace(findings=findings), Failure("a b\udcff,:.md", EVIL)))


@pytest.mark.parametrize("name", SUFFIXES)
def test_snapshot(name: str, report: Report, snapshot: Callable[[str, str], None]) -> None:
    snapshot(SUFFIXES[name], render(report, name))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_format_renders_every_run(name: str, language: str, report: Report) -> None:
    for run in (report, evil(report), Report(()), Report(report.failures), Report(report.analyses[1:])):
        text = render(run._replace(language=language, colour=False), name)
        assert text.endswith("\n")
        assert "\0" not in text


def test_every_renderer_is_registered() -> None:
    """A module with `render` is a format of its own name."""
    assert all(import_module(module).render and module.rpartition(".")[2] == name for name, module in FORMATS.items())


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson"])
def test_hostile_text_stays_a_string(name: str, report: Report) -> None:
    text = render(evil(report), name).encode("utf-8", "backslashreplace")
    assert EVIL in list(_strings(json.loads(text)))


def _strings(data: Any) -> Any:
    if isinstance(data, str):
        yield data
    for one in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _strings(one)


def test_hostile_text_breaks_no_github_command(report: Report) -> None:
    lines = render(evil(report), "github").splitlines()
    assert [line.partition(" ")[0] for line in lines if line.startswith("::")] == [
        "::error",
        "::warning",
        "::notice",
        "::error",
    ]
    assert lines[3].startswith("::error file=a b\udcff%2C%3A.md::]]> | `x` <b>%0A::error::y%0A%250A")


def test_junit_is_xml_whatever_the_text(report: Report) -> None:
    root = ET.fromstring(render(evil(report), "junit").encode("utf-8", "replace"))
    assert [suite.get("failures") for suite in root] == ["2", "0"]
    assert [suite.get("errors") for suite in root] == ["0", "1"]
    assert root[0][0][0].get("message", "").startswith("]]> | `x` <b>")


def test_a_markdown_cell_stays_a_cell(report: Report) -> None:
    rows = [line for line in render(evil(report), "markdown").splitlines() if line.startswith("| 🔴")]
    assert len(rows) == 1
    assert rows[0].replace("\\|", "").count("|") == 6


def test_gitlab_fingerprints_are_unique(report: Report) -> None:
    (first, *_) = report.analyses
    twice = Report((first._replace(findings=first.findings * 2), first))
    prints = [entry["fingerprint"] for entry in json.loads(render(twice, "gitlab"))]
    assert len(prints) == 9
    assert len(set(prints)) == 9


def test_sarif_points_to_its_rules(report: Report) -> None:
    (run,) = json.loads(render(report, "sarif"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}
    assert all(result["partialFingerprints"] for result in run["results"])


@given(st.text(max_size=30), st.text(min_size=1, max_size=20), st.text(max_size=10))
def test_utf8_columns_slice_the_bytes_of_the_line(before: str, text: str, after: str) -> None:
    source = before + text + after
    place = Document(source, source, "").location(Span(len(before), len(before) + len(text)))
    first, last = utf8_columns(source, place)
    lines = [line.encode() for line in source.split("\n")]
    found = (
        lines[place.line - 1][first - 1 :]
        if place.line != place.end_line
        else lines[place.line - 1][first - 1 : last - 1]
    )
    assert found == (text.encode() if place.line == place.end_line else text.partition("\n")[0].encode())


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("articles/été 1.md", "articles/%C3%A9t%C3%A9%201.md"),
        ("/a/b.md", "file:///a/b.md"),
        ("a#b?c%.md", "a%23b%3Fc%25.md"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_paths_become_uris(path: str, expected: str) -> None:
    assert uri(path) == expected
