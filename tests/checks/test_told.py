r"""What is told far from its figures: each wrong sentence gives its rule at its place, each right one nothing.

`told_wrong.txt` holds « rule <tab> sentence with [[the place]] », `told_right.txt` one text a line, with `\n` for a
line's end; all are read on 25 October 2024.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from numcheck import check_text

HERE = Path(__file__).parent
TODAY = dt.date(2024, 10, 25)


def read(name: str) -> list[str]:
    """The lines of a table, with their line ends."""
    return [line.replace("\\n", "\n") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


WRONG = [tuple(line.split("\t")) for line in read("told_wrong.txt")]
RIGHT = read("told_right.txt")


def found(text: str) -> list[tuple[str, str]]:
    """Rule and text of the errors and warnings."""
    return [(finding.rule, finding.text) for finding in check_text(text, TODAY).findings if finding.level != "note"]


@pytest.mark.parametrize(("rule", "marked"), WRONG, ids=[marked[:48] for _, marked in WRONG])
def test_wrong(rule: str, marked: str) -> None:
    place = re.findall(r"\[\[(.*?)\]\]", marked)[0]
    assert found(marked.replace("[[", "").replace("]]", "")) == [(rule, place)]


@pytest.mark.parametrize("text", RIGHT, ids=[text[:48] for text in RIGHT])
def test_right(text: str) -> None:
    assert found(text) == []
