"""The main job, end to end: what the five drafts and their like give, by date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import numcheck
from numcheck.analysis import Analysis

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.md"))
IN_2024 = dt.date(2024, 10, 25)


def serious(analysis: Analysis) -> list[tuple[str, str, str]]:
    """Rule, level and text of every error and warning."""
    return [(f.rule, f.level, f.text) for f in analysis.findings if f.level != "note"]


def verdicts(analysis: Analysis, rule: str) -> list[str]:
    return [claim.verdict for claim in analysis.claims if rule in claim.rules]


SILENT = [
    ("L’ancien président brésilien Jair Bolsonaro a salué la décision.", IN_2024),
    ("L’ancien président Donald Trump était en tête des sondages.", IN_2024),
    ("Le président argentin Javier Milei a reçu la délégation.", IN_2024),
]


@pytest.mark.parametrize(("text", "date"), SILENT)
def test_right_statements_are_left_alone_and_confirmed(text: str, date: dt.date) -> None:
    analysis = numcheck.check_text(text, date=date)
    assert analysis.findings == ()
    assert verdicts(analysis, "ref-office-status") == ["confirmed"]


def test_a_past_clause_speaks_of_its_own_time() -> None:
    assert numcheck.check_text("En 2019, le président Bolsonaro avait promis une réforme.", date=IN_2024).findings == ()


WRONG = [
    ("Le [[président brésilien Jair Bolsonaro]] a annoncé vendredi son retour.", IN_2024, "ref-office-status"),
    ("L’[[ancien président Bolsonaro]] a annoncé un plan.", dt.date(2021, 5, 4), "ref-office-status"),
    ("Le vote aura lieu [[jeudi 5 novembre 2024]].", IN_2024, "cal-weekday-mismatch"),
    ("La réunion du [[31 avril 2024]] a été annulée.", IN_2024, "cal-impossible-date"),
]


@pytest.mark.parametrize(("marked", "date", "rule"), WRONG)
def test_wrong_statements_give_one_finding(marked: str, date: dt.date, rule: str) -> None:
    text = marked.replace("[[", "").replace("]]", "")
    findings = numcheck.check_text(text, date=date).findings
    assert [finding.rule for finding in findings] == [rule]
    assert findings[0].text == marked[marked.index("[[") + 2 : marked.index("]]")]


def test_both_repairs_are_offered_for_a_weekday() -> None:
    (finding,) = numcheck.check_text("Le vote aura lieu jeudi 5 novembre 2024.", date=IN_2024).findings
    assert [s.split()[0] for s in finding.suggestions] == ["mardi", "jeudi"]


def test_a_wrong_fortune_is_found_and_explained() -> None:
    text = (
        "Elon Musk dirige Tesla. Le milliardaire, qui est d’après Forbes l’homme le plus riche du monde, avec une "
        "fortune de 26,4 milliards de dollars, fait campagne pour l’ancien président Donald Trump."
    )
    (finding,) = numcheck.check_text(text, date=IN_2024).findings
    assert (finding.rule, finding.level, finding.text) == ("ref-quantity", "error", "26,4 milliards de dollars")
    assert "Elon Musk" in finding.message
    assert "264" in finding.message
    assert finding.source
    assert "Forbes" in finding.source


@pytest.mark.parametrize(
    "text", ["Le président Bolsonaro est arrivé.", "La fortune d’Elon Musk atteint 26,4 milliards de dollars."]
)
def test_without_a_date_nothing_is_decided(text: str) -> None:
    analysis = numcheck.check_text(text)
    assert analysis.findings == ()
    assert "no_document_date" in analysis.counts["unchecked"]


def test_the_drafts_hold_one_error_about_a_fortune() -> None:
    errors = [
        (path.name, finding.text)
        for path in SEEDS
        for finding in numcheck.check_file(path, date=IN_2024).findings
        if finding.level == "error"
    ]
    assert [text.replace("\u00a0", " ") for _, text in errors] == ["26,4 milliards de dollars"]


@pytest.mark.parametrize("text", ["", "   \n\n", "Aucun nombre ici, vraiment."])
def test_texts_without_figures(text: str) -> None:
    analysis = numcheck.check_text(text)
    assert analysis.counts["mentions"] == 0
    assert analysis.findings == ()


def test_what_the_writer_has_answered_is_counted_and_not_reported() -> None:
    text = "<!-- numcheck: ignore cal-weekday-mismatch -- tract cité -->\nLe vote aura lieu jeudi 5 novembre 2024.\n"
    analysis = numcheck.check_text(text)
    assert analysis.findings == ()
    assert [(one.finding.rule, one.by, one.reason) for one in analysis.suppressed] == [
        ("cal-weekday-mismatch", "directive", "tract cité")
    ]
    assert analysis.counts["suppressed"] == 1


CONFLICT = "---\ndate: 2024-10-25\n---\n\nMis en ligne le 3 mars 2022\n\nLe président Bolsonaro est arrivé vendredi.\n"


def test_dates_that_disagree_are_told_from_a_missing_one() -> None:
    analysis = numcheck.check_text(CONFLICT)
    assert "conflicting_dates" in analysis.counts["unchecked"]
    assert "no_document_date" not in analysis.counts["unchecked"]
    missing = numcheck.check_text(CONFLICT.partition("---\n\n")[2].partition("\n\n")[2])
    assert "no_document_date" in missing.counts["unchecked"]
