"""Comparisons in natural prose: two figures, the change told between them, and what else a sentence puts around them.

`comparisons_wrong.txt` holds « rule <tab> sentence », `comparisons_right.txt` one a line; all read on 25 October 2024.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from numcheck import check_text

HERE = Path(__file__).parent
TODAY = dt.date(2024, 10, 25)


def lines(name: str) -> list[str]:
    """The lines of a file that are no remarks."""
    return [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


WRONG = [line.split("\t") for line in lines("comparisons_wrong.txt")]
RIGHT = lines("comparisons_right.txt")


def loud(text: str) -> list[str]:
    """The rules of the errors and warnings."""
    return [finding.rule for finding in check_text(text, TODAY).findings if finding.level != "note"]


@pytest.mark.parametrize(("rule", "text"), WRONG, ids=[text[:40] for _, text in WRONG])
def test_wrong(rule: str, text: str) -> None:
    assert loud(text) == [rule]


@pytest.mark.parametrize("text", RIGHT, ids=[text[:40] for text in RIGHT])
def test_right(text: str) -> None:
    assert loud(text) == []
