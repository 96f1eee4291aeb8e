"""The accept file: its entries, its refusals, and the day on which an entry ends."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from numcheck.errors import NumcheckError
from numcheck.extract.scan import scan
from numcheck.lexicon import lexicon
from numcheck.model import Days, Finding
from numcheck.readers import read_text
from numcheck.silence import Silenced, silence
from numcheck.silence.accepts import Accept, read_accepts, unused_accepts
from numcheck.tokens import Span

UNTIL = dt.date(2024, 10, 25)


def write(folder: Path, text: str) -> Path:
    path = folder / "accepts.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def run(accept: Accept, day: dt.date | None) -> Silenced:
    document = read_text("Soit 12 millions.", "x.docx")
    span = Span(5, 16)
    finding = Finding(span, document.location(span), "12 millions", "ari-sum", "error", "", fingerprint="ab12")
    tokens = scan(document.text, lexicon("fr"))
    return silence(document, [finding], tokens, [accept], date=Days(day, day) if day else None)


def test_entries(tmp_path: Path) -> None:
    path = write(tmp_path, "- fingerprint: ab12\n  rule: ari-sum\n  reason: vu avec l’auteur\n  until: 2024-10-25\n")
    assert read_accepts(path) == (Accept("ab12", "ari-sum", "vu avec l’auteur", UNTIL, f"{path}:1:3"),)
    assert read_accepts(write(tmp_path, "")) == ()


REFUSED = {
    "a: 1": "1:1: an accept file is a list",
    "- a": "1:3: an entry gives",
    "- fingerprint: a\n  rule: b": "1:3: “reason” is missing",
    "- {fingerprint: a, rule: b, reason: c}\n- {raison: c}": "2:3: unknown key “raison”; did you mean",
    "- {fingerprint: a, rule: b, reason: ' '}": "“reason” is empty",
    "- {fingerprint: a, rule: b, reason: [c]}": "“reason” is empty",
    "- {fingerprint: a, rule: b, reason: c, until: demain}": "“demain” is not a date",
    "- {fingerprint: a": "1:",
}


@pytest.mark.parametrize("text", REFUSED)
def test_wrong_entries_give_one_line_with_their_place(text: str, tmp_path: Path) -> None:
    path = write(tmp_path, text)
    with pytest.raises(NumcheckError, match=REFUSED[text]) as caught:
        read_accepts(path)
    assert str(caught.value).startswith(f"{path}:")


@pytest.mark.parametrize(
    ("until", "day", "silenced"),
    [
        (UNTIL, dt.date(2024, 10, 25), True),
        (UNTIL, dt.date(2024, 10, 26), False),
        (UNTIL, None, True),
        (None, dt.date(2050, 1, 1), True),
    ],
)
def test_an_entry_holds_until_its_day(until: dt.date | None, day: dt.date | None, silenced: bool) -> None:
    result = run(Accept("ab12", "ari-sum", "vu", until, "a.yaml:1:3"), day)
    assert (len(result.suppressed), len(result.kept), len(result.unused)) == ((1, 0, 0) if silenced else (0, 1, 1))
    if silenced:
        assert (result.suppressed[0].by, result.suppressed[0].reason) == ("accept", "vu")
    else:
        assert "a.yaml:1:3" in result.unused[0].message


@pytest.mark.parametrize(("fingerprint", "rule"), [("ab13", "ari-sum"), ("ab12", "ari-ratio")])
def test_an_entry_is_for_one_finding_of_one_rule(fingerprint: str, rule: str) -> None:
    accept = Accept(fingerprint, rule, "vu")
    result = run(accept, None)
    assert len(result.kept) == 1
    assert unused_accepts([accept], {(one.finding.rule, one.finding.fingerprint) for one in result.suppressed}) == [
        accept
    ]


def test_an_entry_that_silenced_something_in_some_file_is_used() -> None:
    accept = Accept("ab12", "ari-sum", "vu")
    assert unused_accepts([accept], {("ari-sum", "ab12")}) == []
