r"""A desk's sentences by mechanism: each wrong one gives its rule at its very place, each right look-alike nothing.

`cases_wrong.txt` holds « rule <tab> sentence with [[the place]] », `cases_right.txt` one text a line, with `\n` for a
line's end; all are read on 15 November 2024.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck import check_text

HERE = Path(__file__).parent
TODAY = dt.date(2024, 11, 15)
Found = list[tuple[str, str]]


def read(name: str) -> list[str]:
    """The lines of a table, with their line ends."""
    return [line.replace("\\n", "\n") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


WRONG = [tuple(line.split("\t")) for line in read("cases_wrong.txt")]
RIGHT = read("cases_right.txt")


def found(text: str) -> Found:
    """Rule and text of the errors and warnings."""
    return [(finding.rule, finding.text) for finding in check_text(text, TODAY).findings if finding.level != "note"]


def expected(rule: str, marked: str) -> tuple[str, Found]:
    """A marked sentence without its marks, and what is to be found in it."""
    return marked.replace("[[", "").replace("]]", ""), [(rule, re.findall(r"\[\[(.*?)\]\]", marked)[0])]


@pytest.mark.parametrize(("rule", "marked"), WRONG, ids=[marked[:48] for _, marked in WRONG])
def test_wrong(rule: str, marked: str) -> None:
    text, wanted = expected(rule, marked)
    assert found(text) == wanted
    (finding,) = (item for item in check_text(text, TODAY).findings if item.level != "note")
    assert finding.location.start == marked.index("[[")


@pytest.mark.parametrize("text", RIGHT, ids=[text[:48] for text in RIGHT])
def test_right(text: str) -> None:
    assert found(text) == []


DRESSINGS: dict[str, Callable[[str], str]] = {
    "item": lambda text: f"- {text}",
    "heading": lambda text: f"## {text.rstrip('.')}",
    "between paragraphs": lambda text: f"La séance a repris.\n\n{text}\n\nLe maire n’a pas répondu.",
    "emphasis": lambda text: re.sub(r"(?<![\w,./-])(\d{1,3}(?: \d{3})+|\d+(?:,\d+)?)(?![\w,./:-])", r"**\1**", text),
    "no-break spaces": lambda text: re.sub(r"(?<=\d) (?=\d{3}\b|%)", "\u202f", text),
    "plain apostrophes": lambda text: text.replace("’", "'"),
}


@pytest.mark.parametrize("dressing", DRESSINGS)
def test_a_dressing_changes_no_finding(dressing: str) -> None:
    changed = {
        text: rules
        for text, wanted in (expected(rule, marked) for rule, marked in WRONG)
        if (rules := [rule for rule, _ in found(DRESSINGS[dressing](text))]) != [rule for rule, _ in wanted]
    }
    assert changed == {}


@pytest.mark.parametrize("dressing", DRESSINGS)
def test_a_dressing_makes_nothing_wrong(dressing: str) -> None:
    plain = [text for text in RIGHT if text[0] not in "|#-"]
    assert {text: loud for text in plain if (loud := found(DRESSINGS[dressing](text)))} == {}
