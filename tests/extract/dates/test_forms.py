"""What a reader makes of some five hundred forms of dates, hours and lengths, each in a sentence: `forms.txt`."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import numcheck
from numcheck.model import Mention

_MARKED = re.compile(r"\[\[(.*?)\]\]")
_DAYS = re.compile(r"\d{4}(-\d\d){0,2}(\.\.\d{4}(-\d\d){0,2})?")


def forms() -> Iterator[tuple[str, str | None, str]]:
    """Every sentence with its brackets, its day, and what is expected in them."""
    day: str | None = "2024-10-25"
    for line in (Path(__file__).parent / "forms.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            day = line[1:].strip()
        elif line and not line.startswith("#"):
            sentence, _, expected = line.rpartition(" | ")
            yield sentence.replace("\\n", "\n"), day, expected


def border(printed: str, last: bool) -> str:
    """The first or last day of « 2024 », « 2024-10 », « 2024-10-25 »."""
    year, month, day = ([*map(int, printed.split("-")), 0, 0])[:3]
    month = month or (12 if last else 1)
    day = day or (calendar.monthrange(year, month)[1] if last else 1)
    return f"{year:04d}-{month:02d}-{day:02d}"


def spelt(expected: str) -> str:
    """An expected value with whole days."""
    if not _DAYS.fullmatch(expected):
        return expected
    first, _, last = expected.partition("..")
    return f"{border(first, False)}..{border(last or first, True)}"


def reading(mention: Mention) -> str:
    """A mention as the file writes it."""
    shown = mention.to_dict()
    if mention.kind == "date":
        return f"{shown['first_day']}..{shown['last_day']}" if mention.days else "none"
    if mention.kind == "time":
        ends = shown["ends"] or [shown]
        return "/".join(str(end["iso"]).rpartition("T")[2] for end in ends)
    return f"{shown['value']} {shown['unit']}"


@pytest.mark.parametrize(("sentence", "day", "expected"), list(forms()))
def test_form(sentence: str, day: str | None, expected: str) -> None:
    text = _MARKED.sub(r"\1", sentence)
    spans = [(match.start() - 4 * n, match.end() - 4 * n - 4) for n, match in enumerate(_MARKED.finditer(sentence))]
    date = dt.date.fromisoformat(day) if day and day != "none" else None
    found = [
        mention
        for mention in numcheck.extract(text, date=date)
        if any(mention.span.start < end and start < mention.span.end for start, end in spans)
    ]
    if expected == "no date":
        assert not [mention.text for mention in found if mention.kind in ("date", "time")]
    else:
        wanted = [] if expected == "nothing" else [spelt(one) for one in expected.split("; ")]
        assert [reading(mention) for mention in found] == wanted
