"""Sentences as the press writes them: each wrong one gives its rule and nothing else, each right one nothing.

Of each pair of tables, `*wrong.txt` holds « rule <tab> sentence » and `*right.txt` one sentence a line, lines behind
« # » being remarks: wordings of all kinds, `parts_` (parts and wholes, shares, rates, products in long sentences) and
`comparisons_` (two figures and the change told between them), `votes_` (elections, majorities, turnout),
`scales_` (thousands, millions and milliards that cannot be). All are read on 25 October 2024.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from numcheck import check_text

HERE = Path(__file__).parent
TODAY = dt.date(2024, 10, 25)
TABLES = ("", "parts_", "comparisons_", "votes_", "scales_")


def lines(kind: str) -> list[str]:
    """The lines of the tables of a kind that are no remarks."""
    files = (HERE / f"{table}{kind}.txt" for table in TABLES)
    return [line for file in files for line in file.read_text("utf-8").splitlines() if line and line[0] != "#"]


WRONG = [line.split("\t") for line in lines("wrong")]
RIGHT = lines("right")


def loud(text: str) -> list[str]:
    """The rules of the errors and warnings."""
    return [finding.rule for finding in check_text(text, TODAY).findings if finding.level != "note"]


@pytest.mark.parametrize(("rule", "text"), WRONG, ids=[text[:40] for _, text in WRONG])
def test_wrong(rule: str, text: str) -> None:
    assert loud(text) == [rule]


@pytest.mark.parametrize("text", RIGHT, ids=[text[:40] for text in RIGHT])
def test_right(text: str) -> None:
    assert loud(text) == []
