"""Dated sentences as agencies, local papers, translations and encyclopedias write them: wrong ones and look-alikes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from numcheck import check_text
from numcheck.model import Finding

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    """The lines of a table of this folder, by their fields."""
    return [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def findings(day: str, text: str) -> list[Finding]:
    found = check_text(text, dt.date.fromisoformat(day)).findings
    return [item for item in found if item.rule.startswith("ref-")]


@pytest.mark.parametrize(("day", "rule", "level", "text"), rows("news_wrong.tsv"))
def test_wrong_sentences_are_seen(day: str, rule: str, level: str, text: str) -> None:
    assert (rule, level) in {(item.rule, item.level) for item in findings(day, text)}


@pytest.mark.parametrize(("day", "text"), rows("news_right.tsv"))
def test_right_sentences_are_left_alone(day: str, text: str) -> None:
    assert findings(day, text) == []
