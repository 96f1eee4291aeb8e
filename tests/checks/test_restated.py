r"""Figures that a draft takes up again: one slip of the pen is found, another thing, time, place or sum says nothing.

`restated_wrong.txt` holds « rule <tab> level <tab> draft with [[the place]] », `restated_right.txt` one draft a line,
with `\n` for a line's end; all are read on 25 October 2024.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck import check_text, extract
from numcheck.checks.consistency.misprint import misprint

HERE = Path(__file__).parent
TODAY = dt.date(2024, 10, 25)
RULES = {"doc-same-claim", "doc-scale-slip"}


def read(name: str) -> list[str]:
    """The lines of a table, with their line ends."""
    return [line.replace("\\n", "\n") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


WRONG = [tuple(line.split("\t")) for line in read("restated_wrong.txt")]
RIGHT = read("restated_right.txt")


def found(text: str) -> list[tuple[str, str, str]]:
    """Rule, level and text of the errors and warnings."""
    findings = check_text(text, TODAY).findings
    return [(finding.rule, finding.level, finding.text) for finding in findings if finding.level != "note"]


@pytest.mark.parametrize(("rule", "level", "marked"), WRONG, ids=[marked[:48] for _, _, marked in WRONG])
def test_wrong(rule: str, level: str, marked: str) -> None:
    place = re.findall(r"\[\[(.*?)\]\]", marked)[0]
    assert found(marked.replace("[[", "").replace("]]", "")) == [(rule, level, place)]


@pytest.mark.parametrize("text", RIGHT, ids=[text[:48] for text in RIGHT])
def test_right(text: str) -> None:
    assert found(text) == []


def test_the_message_says_where_the_other_figure_stands() -> None:
    (finding,) = check_text("Le naufrage a fait 298 victimes.\n\nUn mur porte les noms des 289 victimes.").findings
    assert finding.message.replace("\xa0", " ") == (
        "« 289 victimes » ici, « 298 victimes » à la ligne 1. Hypothèse : des chiffres permutés (298) ?"
    )
    assert [related.label for related in finding.related] == ["298"]


STATED = "Le naufrage a fait 298 victimes au large de Malte."
TAKEN_UP = "Les proches ont retrouvé les 289 victimes."
SILENT = {
    "in a list": f"- {STATED}\n- {TAKEN_UP}",
    "in another section": f"{STATED}\n\n## Le procès\n\n{TAKEN_UP}",
    "the value stands elsewhere too": f"{STATED} {TAKEN_UP} Au total, 289 noms sont gravés.",
    "quoted": f"{STATED} « {TAKEN_UP} »",
    "hedged": f"{STATED.replace('298', 'environ 298')} {TAKEN_UP}",
    "a sum between": f"{STATED} Neuf ont survécu. {TAKEN_UP}",
    "far away": f"{STATED} {'La mer est froide. ' * 200}{TAKEN_UP}",
    "many groups": f"{STATED} Le cargo, 41 victimes. Le ferry, 57 victimes. Le bac, 63 victimes. {TAKEN_UP}",
    "marked as checked": f"{STATED} {TAKEN_UP.replace('289', '289 [CQ]')}",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_silences(text: str) -> None:
    assert [rule for rule, *_ in found(f"{STATED} {TAKEN_UP}")] == ["doc-same-claim"]
    assert not {rule for rule, *_ in found(text)} & RULES


# First figure, second figure → the slip after « les », and after « ces ».
SLIPS = {
    ("298", "289"): ("swap", "swap"),
    ("45", "54"): (None, "swap"),
    ("1 200", "2 100"): (None, "swap"),
    ("3,2 milliards", "3,2 millions"): ("scale", "scale"),
    ("26,4 milliards", "264 milliards"): ("power", "power"),
    ("450 000", "45 000"): (None, "power"),
    ("3 milliards", "3 millions"): (None, None),
    ("12 458", "12 468"): ("digit", "digit"),
    ("12 458", "22 458"): (None, None),
    ("119 millions", "190 millions"): (None, "digit"),
    ("298", "288"): (None, "digit"),
    ("13 458", "1 458"): ("digit", "digit"),
    ("298", "412"): (None, None),
    ("1 250", "1 200"): (None, None),
    ("298", "298"): (None, None),
    ("1,8 milliard", "1 800 millions"): (None, None),
}


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_slips(one: str, other: str) -> None:
    first, second = (extract(f"Il y a {figure} pierres.")[0] for figure in (one, other))
    assert (misprint(first, second, False), misprint(first, second, True)) == SLIPS[one, other]


@given(st.integers(100, 10**9), st.integers(100, 10**9))
def test_a_slip_goes_both_ways(one: int, other: int) -> None:
    first, second = (extract(f"Il y a {figure} pierres.")[0] for figure in (one, other))
    assert (first.value, second.value) == (Decimal(one), Decimal(other))
    assert misprint(first, second, True) == misprint(second, first, True)


def test_without_a_date_what_is_right_stays_silent() -> None:
    assert [text for text in RIGHT if {finding.rule for finding in check_text(text).findings} & RULES] == []
