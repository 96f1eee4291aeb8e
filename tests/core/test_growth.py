"""A text twice as long takes twice the steps, whatever it is made of: lines of Python are counted, no seconds."""

import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest

from numcheck import check_text
from numcheck.checks.arithmetic import explained
from numcheck.checks.arithmetic.cases import Case, cases
from numcheck.checks.base import Context

SIZE = 2_000  # characters of the shorter text
PARTS = (
    *("12)(", "3,5 ", "3-4 ", "(1900-1950) ", "vingt et un et ", "du 3 au 4 mai ", "lundi 3 ", "il y a 3 ans "),
    *("3 % ", "10 %, soit ", "| 3 | 4 |\n", "« 3 » ", "3 + 4 = 7 ", "passé de 3 à 4, soit 2 % "),
    "Le lundi 3 mai 2011. ",
    "Lans compte 1 243 écoles.\n\n|Commune|Écoles|\n|-|-|\n|Lans|1 234|\n\n",
)


def steps(text: str) -> int:
    """The lines of numcheck that a check runs."""
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return line

    before = sys.gettrace()
    sys.settrace(lambda frame, event, argument: line if "numcheck" in frame.f_code.co_filename else None)
    try:
        check_text(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("part", PARTS)
def test_a_repeated_text_grows_linearly(part: str) -> None:
    text = part * (SIZE // len(part))
    check_text(part)  # what is compiled once is no matter of length; longer stretches are not remembered yet
    assert steps(text + text) < 2.3 * steps(text)


@pytest.mark.parametrize("times", [2, 20])
def test_what_a_result_may_be_otherwise_is_worked_out_once(times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(context: Context, name: str) -> Iterator[Case]:
        asked.append(name)
        return cases(context, name)

    monkeypatch.setattr(explained, "cases", counted)
    assert len(check_text("Le prix est passé de 10 à 20 euros, soit une hausse de 50 %. " * times).findings) == times
    assert len(asked) == len(set(asked))
