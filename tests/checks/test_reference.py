"""What the reference rules say: levels, messages in both languages, one finding a figure, silence without a date."""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck import check_text
from numcheck.analysis import Analysis
from numcheck.model import Finding

DAY = dt.date(2024, 10, 25)
RICHEST = (
    "Elon Musk s’est rendu à Pittsburgh. Le milliardaire, qui est d’après Forbes l’homme le plus riche du monde, avec "
    "une fortune de 26,4 milliards de dollars, y a parlé pour l’ancien président Donald Trump."
)


def findings(analysis: Analysis) -> list[Finding]:
    return [finding for finding in analysis.findings if finding.rule.startswith("ref-")]


def test_figure_and_superlative_are_one_finding() -> None:
    (found,) = findings(check_text(RICHEST, DAY))
    assert (found.rule, found.level, found.text) == ("ref-quantity", "error", "26,4 milliards de dollars")
    assert "Elon Musk" in found.message
    assert "264 milliards" in found.message
    assert "premier rang mondial" in found.message
    assert found.expected == "237 à 270,5 milliards de dollars"
    assert found.source is not None
    assert "2024-10" in found.source


def test_message_in_english() -> None:
    (found,) = findings(check_text(RICHEST, DAY, language="en"))
    assert "9 to 10 times less than the reference (237 to 270.5 billion dollars)" in found.message
    assert "Hypothesis" in found.message


def test_report_says_who_was_taken_for_the_subject() -> None:
    claims = [claim for claim in check_text(RICHEST, DAY).claims if claim.subject]
    assert [(claim.subject, claim.verdict) for claim in claims] == [
        ("elon-musk", "contradicted"),
        ("donald-trump", "confirmed"),
    ]


def test_without_a_date_nothing_is_said_and_the_reason_is_kept() -> None:
    analysis = check_text(RICHEST)
    assert findings(analysis) == []
    assert analysis.counts["unchecked"]["no_document_date"] >= 2


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("La fortune d’Elon Musk est estimée à 26,4 milliards de dollars.", "error"),
        ("La fortune d’Elon Musk est estimée à 180 milliards de dollars.", "warning"),  # between tolerance and factor
        ("Musk possède une fortune de 26,4 milliards de dollars.", "warning"),  # named by his family name alone
        ("Elon Musk veut partir malgré une fortune de 26,4 milliards de dollars.", "warning"),
    ],
)
def test_confidence_and_distance_decide_the_level(text: str, level: str) -> None:
    assert [finding.level for finding in findings(check_text(text, DAY))] == [level]


@pytest.mark.parametrize("day", [dt.date(2026, 11, 1), dt.date(2035, 1, 1)])
@pytest.mark.parametrize(
    "text",
    [
        "La fortune d’Elon Musk est estimée à 26,4 milliards de dollars.",
        "Le président Joe Biden a annoncé vendredi un plan.",
        "L’ancien président Emmanuel Macron a annoncé vendredi un plan.",
        "Le Premier ministre indien Emmanuel Macron a annoncé vendredi un plan.",
    ],
)
def test_stale_knowledge_gives_a_note_at_most(text: str, day: dt.date) -> None:
    assert {finding.level for finding in findings(check_text(text, day))} <= {"note"}


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("La fortune d’Elon Musk est estimée à 24,3 milliards d’euros.", DAY, "error"),
        ("La fortune d’Elon Musk est estimée à 235 milliards d’euros.", DAY, None),
    ],
)
def test_amounts_in_another_currency(text: str, day: dt.date, expected: str | None) -> None:
    assert next((finding.level for finding in findings(check_text(text, day))), None) == expected


def test_another_candidate_whose_fortune_fits_silences_the_figure() -> None:
    text = "Bernard Arnault a reçu Mark Zuckerberg. Sa fortune est estimée à 64 milliards de dollars."
    analysis = check_text(text, dt.date(2023, 4, 10))
    assert findings(analysis) == []
    assert next(claim for claim in analysis.claims if claim.kind == "quantity").reason == "ambiguous_subject"
