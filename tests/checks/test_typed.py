r"""Tables and lists as people type them: a wrong total gives its rule at its very place, a right one nothing.

`typed_wrong.txt` holds « rule <tab> text with [[the figure]] », `typed_right.txt` one text a line, both with `\n` for a
line's end and `\t` for a tab.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from numcheck import check_file

HERE = Path(__file__).parent
TODAY = dt.date(2024, 10, 25)


def read(name: str) -> list[str]:
    """The lines of a table of texts."""
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def found(folder: Path, escaped: str) -> list[tuple[str, str]]:
    """Rule and place of the errors and warnings of a text file."""
    text = escaped.replace("\\n", "\n").replace("\\t", "\t")
    draft = folder / "draft.txt"
    draft.write_text(text, encoding="utf-8", newline="\n")
    findings = [finding for finding in check_file(draft, TODAY).findings if finding.level != "note"]
    return [(finding.rule, text[finding.location.start : finding.location.end]) for finding in findings]


@pytest.mark.parametrize("line", read("typed_wrong.txt"))
def test_wrong(line: str, tmp_path: Path) -> None:
    rule, marked = line.split("\t")
    place = re.findall(r"\[\[(.*?)\]\]", marked)
    assert found(tmp_path, marked.replace("[[", "").replace("]]", "")) == [(rule, place[0])]


@pytest.mark.parametrize("text", read("typed_right.txt"))
def test_right(text: str, tmp_path: Path) -> None:
    assert found(tmp_path, text) == []
