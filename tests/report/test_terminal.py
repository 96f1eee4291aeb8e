"""The terminal report: excerpts that stay aligned and safe, and a summary that never says more than was checked."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.analysis import Analysis
from numcheck.document import Document
from numcheck.report import Failure, Report, render
from numcheck.report.excerpt import cells, excerpt, shown, wrapped
from numcheck.tokens import Span

Snapshot = Callable[[str, str], None]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_snapshot(language: str, report: Report, snapshot: Snapshot) -> None:
    snapshot(f"terminal.{language}.txt", render(report._replace(language=language, statistics=True), "terminal"))


def test_narrow_snapshot(report: Report, snapshot: Snapshot) -> None:
    snapshot("terminal.narrow.txt", render(report._replace(width=48), "terminal"))


def test_colours_change_nothing_but_colours(report: Report) -> None:
    coloured = render(report._replace(colour=True), "terminal")
    assert "\033[1;31m" in coloured
    assert re.sub(r"\033\[[0-9;]*m", "", coloured) == render(report, "terminal")


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"mentions": 0, "confirmed": 0, "unchecked": {}}, "1 fichier : aucun chiffre ni date\n"),
        (
            {"mentions": 1, "confirmed": 0, "unchecked": {}},
            "1 fichier : rien n’a pu être vérifié\n1 chiffre ou date, 0 affirmation : 0 vérifiée, 0 contredite\n",
        ),
        (
            {
                "mentions": 41,
                "claims": 20,
                "confirmed": 17,
                "unchecked": {"no_fact": 2, "odd_case": 1},
                "suppressed": 2,
            },
            "1 fichier : aucune contradiction\n41 chiffres et dates, 20 affirmations : 17 vérifiées, 0 contredite, "
            "3 non vérifiées (2 sans fait de référence, 1 odd case), 2 passées sous silence\n",
        ),
        (
            {"mentions": 3, "claims": 2, "confirmed": 0, "unchecked": {"no_document_date": 2}},
            "1 fichier : rien n’a pu être vérifié\n3 chiffres et dates, 2 affirmations : 0 vérifiée, 0 contredite, "
            "2 non vérifiées (sans date de document)\n"
            "Pas de date de document : 2 contrôles non évalués (--date AAAA-MM-JJ)\n",
        ),
    ],
)
def test_summary_says_what_was_checked(counts: dict[str, object], expected: str) -> None:
    usual = {"masked": 0, "claims": 0, "contradicted": 0, "suppressed": 0}
    document = Document("", "", "a.md")
    whole = Report((Analysis(document, (), (), (), (), usual | counts, ()),), width=200)
    assert render(whole, "terminal").replace("\u00a0", " ") == expected


def test_summary_of_files_that_could_not_be_read() -> None:
    assert render(Report((Failure("a.md", "a.md : illisible"),)), "terminal") == "1 fichier non lu\n"


WRAPPED = [
    # text, width, first, hang → the lines
    ("un deux trois", 20, "  ", "  ", ["  un deux trois"]),
    ("un deux trois", 9, "  ", "    ", ["  un deux", "    trois"]),
    ("un «\u00a0deux\u00a0» trois", 9, "", "", ["un", "«\u00a0deux\u00a0»", "trois"]),
    ("extraordinairement long", 8, "", " ", ["extraordinairement", " long"]),
    ("港口 港口 港口", 9, "", "", ["港口 港口", "港口"]),
    ("\033[1mun\033[0m deux", 7, "", "", ["\033[1mun\033[0m deux"]),
    ("", 9, "  ", "", ["  "]),
]


@pytest.mark.parametrize(("text", "width", "first", "hang", "lines"), WRAPPED)
def test_long_lines_are_wrapped(text: str, width: int, first: str, hang: str, lines: list[str]) -> None:
    assert wrapped(text, width, first, hang) == lines


@given(st.text(max_size=200), st.integers(1, 40))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    plain = shown(text)
    lines = wrapped(plain, width)
    assert " ".join(lines) == plain
    assert all(cells(line) <= width or " " not in line.strip(" ") for line in lines)


EXCERPTS = [
    # source, marked text, width → the excerpt above its carets
    ("Il a 12 ans.", "12", 40, "Il a 12 ans.", "     ^^"),
    ("Avant.\nIl a 12 ans.\r\nAprès.", "12", 40, "Il a 12 ans.", "     ^^"),
    ("\tIl a\t12 ans.", "12", 40, "    Il a    12 ans.", "            ^^"),
    ("港口 a 12 bateaux", "12", 40, "港口 a 12 bateaux", "       ^^"),
    ("👩\u200d👧 12", "12", 40, "👩👧 12", "     ^^"),
    ("e\u0301te\u0301 12", "12", 40, "e\u0301te\u0301 12", "    ^^"),
    ("12 港口", "12 港口", 40, "12 港口", "^^^^^^^"),
    ("un \033[31m12\033[0m x", "12", 40, "un \ufffd[31m12\ufffd[0m x", "        ^^"),
    ("un \u202e12\u202c x", "12", 40, "un \ufffd12\ufffd x", "    ^^"),
    ("co\u00adupé 12", "12", 40, "coupé 12", "      ^^"),
    ("mot " * 20 + "12 ans" + " mot" * 20, "12 ans", 30, "…ot mot mot 12 ans mot mot mo…", "            ^^^^^^"),
    ("12 ans" + " mot" * 20, "12 ans", 20, "12 ans mot mot mot…", "^^^^^^"),
    ("mot " * 20 + "12 ans.", "12 ans", 20, "…ot mot mot 12 ans.", "            ^^^^^^"),
    ("x" + "9" * 50 + "y", "9" * 50, 20, "…999999999999999999…", " ^^^^^^^^^^^^^^^^^^"),
    ("en 2\nmai 2024", "2\nmai 2024", 40, "en 2", "   ^"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "width", "line", "carets"), EXCERPTS)
def test_excerpt(source: str, text: str, width: int, line: str, carets: str) -> None:
    start = source.index(text)
    found = excerpt(source, Document(source, source, "").location(Span(start, start + len(text))), width)
    assert (found.text, " " * found.start + "^" * found.width) == (line, carets)


@given(st.text(max_size=80), st.text(min_size=1, max_size=30), st.text(max_size=80), st.integers(12, 60))
def test_excerpt_fits_and_moves_no_cursor(before: str, text: str, after: str, width: int) -> None:
    source = before + text + after
    location = Document(source, source, "").location(Span(len(before), len(before) + len(text)))
    found = excerpt(source, location, width)
    assert cells(found.text) <= width
    assert found.start + found.width <= max(width, 1)
    assert shown(found.text) == found.text


def test_hostile_text_stays_text(report: Report) -> None:
    (first, *_) = report.analyses
    evil = first.findings[0]._replace(message="\033]0;titre\a \u202etxet", suggestions=("\033[2J",))
    text = render(Report((first._replace(findings=(evil,)),)), "terminal")
    assert not set("\033\a\u202e") & set(text)
