r"""Tables of the press, lists with a total: a wrong one gives its rule at its very cell, a right look-alike nothing.

`tables_wrong.txt` holds « rule <tab> table with [[the cell]] », `tables_right.txt` one table a line, both with `\n` for
a line's end.
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
    """The lines of a table of tables, with their line ends."""
    return [line.replace("\\n", "\n") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def found(text: str) -> list[tuple[str, str]]:
    """Rule and text of the errors and warnings."""
    return [(finding.rule, finding.text) for finding in check_text(text, TODAY).findings if finding.level != "note"]


@pytest.mark.parametrize("line", read("tables_wrong.txt"))
def test_wrong(line: str) -> None:
    rule, marked = line.split("\t")
    assert found(marked.replace("[[", "").replace("]]", "")) == [(rule, re.findall(r"\[\[(.*?)\]\]", marked)[0])]


@pytest.mark.parametrize("text", read("tables_right.txt"))
def test_right(text: str) -> None:
    assert found(text) == []
