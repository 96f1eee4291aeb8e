"""The JSON report: its published schema, its form, and text that no encoding can hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from numcheck.report import Failure, Report, render
from tests.report.schema import problems


@pytest.fixture(scope="module")
def schema(root: Path) -> dict[str, Any]:
    """The published schema."""
    data: dict[str, Any] = json.loads((root / "docs" / "schema" / "report.schema.json").read_text(encoding="utf-8"))
    return data


def test_snapshot(report: Report, snapshot: Callable[[str, str], None]) -> None:
    snapshot("report.json", render(report, "json"))


def test_a_report_fits_the_published_schema(report: Report, schema: dict[str, Any]) -> None:
    assert problems(json.loads(render(report, "json")), schema, schema) == []


@pytest.mark.parametrize("key", ["version", "documents", "counts"])
def test_the_schema_refuses_what_is_incomplete(key: str, report: Report, schema: dict[str, Any]) -> None:
    data = json.loads(render(report, "json"))
    del data[key]
    assert problems(data, schema, schema) == ["$: required"]


def test_the_schema_refuses_another_level(report: Report, schema: dict[str, Any]) -> None:
    (first, *_) = report.analyses
    wrong = first.findings[0]._replace(level="fatal")  # type: ignore[arg-type]
    data = json.loads(render(Report((first._replace(findings=(wrong,)),)), "json"))
    assert problems(data, schema, schema)


def test_counts_are_the_sum_of_the_documents(report: Report) -> None:
    data = json.loads(render(report._replace(documents=report.documents * 2), "json"))
    assert data["counts"]["mentions"] == 12
    assert data["counts"]["unchecked"] == {"in_quote": 2, "no_document_date": 2, "no_fact": 2}


def test_a_name_that_is_not_unicode_survives() -> None:
    text = render(Report((Failure("photo-\udcff.md", "…"),)), "json")
    assert json.loads(text.encode("utf-8", "backslashreplace"))["documents"][0]["path"] == "photo-\udcff.md"
