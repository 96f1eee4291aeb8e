"""Parts and wholes, shares, rates and products in long sentences: a wrong one gives its rule, a right one nothing.

`parts_wrong.txt` holds « rule <tab> sentence », `parts_right.txt` one sentence a line; all are read on 25 October 2024.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from numcheck import check_text

HERE = Path(__file__).parent
TODAY = dt.date(2024, 10, 25)
WRONG = [line.split("\t") for line in (HERE / "parts_wrong.txt").read_text(encoding="utf-8").splitlines()]
RIGHT = (HERE / "parts_right.txt").read_text(encoding="utf-8").splitlines()


def loud(text: str) -> list[str]:
    """The rules of the errors and warnings."""
    return [finding.rule for finding in check_text(text, TODAY).findings if finding.level != "note"]


@pytest.mark.parametrize(("rule", "text"), WRONG, ids=[text[:40] for _, text in WRONG])
def test_wrong(rule: str, text: str) -> None:
    assert loud(text) == [rule]


@pytest.mark.parametrize("text", RIGHT, ids=[text[:40] for text in RIGHT])
def test_right(text: str) -> None:
    assert loud(text) == []
