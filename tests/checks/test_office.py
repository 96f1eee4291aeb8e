"""Titles against terms of office: a table of days around handovers, and the statuses."""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck import check_text


def verdict(text: str, day: str) -> tuple[str, str | None]:
    """The verdict and the reason of the only office claim, and that no finding stands without a contradiction."""
    analysis = check_text(text, dt.date.fromisoformat(day))
    (claim,) = [claim for claim in analysis.claims if claim.kind == "office"]
    assert (claim.verdict == "contradicted") == any(f.rule.startswith("ref-office") for f in analysis.findings)
    return claim.verdict, claim.reason


BARE = "Le président Joe Biden a pris la parole."
FORMER = "L’ancien président Joe Biden a pris la parole."


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        (BARE, "2025-01-10", "confirmed"),
        (BARE, "2025-01-17", "confirmed"),
        (BARE, "2025-01-19", "unchecked"),
        (BARE, "2025-01-20", "unchecked"),
        (BARE, "2025-01-22", "unchecked"),
        (BARE, "2025-01-24", "contradicted"),
        (FORMER, "2025-01-10", "contradicted"),
        (FORMER, "2025-01-20", "unchecked"),
        (FORMER, "2025-01-24", "confirmed"),
    ],
)
def test_handover(text: str, day: str, expected: str) -> None:
    assert verdict(text, day)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alors président, Barack Obama avait gracié un soldat en 2016.", "confirmed"),
        ("Barack Obama, alors président, avait gracié un soldat en 2016.", "confirmed"),
        ("Le président d’alors, Barack Obama, avait dit non en 2016.", "confirmed"),
        ("Le futur président Barack Obama entre au Sénat en 2005.", "confirmed"),
        ("Le président sortant Joe Biden a pris la parole.", "confirmed"),
        ("Le président sortant Barack Obama a pris la parole.", "contradicted"),
        ("Le président Barack Obama a été élu en 2008.", "unchecked"),
        ("Le président Barack Obama, élu en 2008, prend la parole.", "contradicted"),
        ("Sous le président Barack Obama, le budget était en hausse.", "unchecked"),
        ("C’est le président Barack Obama qui a signé l’accord.", "unchecked"),
        ("Le président américain, Joe Biden, a pris la parole.", "confirmed"),
        ("Joe Biden, président des États-Unis, a pris la parole.", "confirmed"),
        ("Joe Biden, le président américain, a pris la parole.", "confirmed"),
        ("Joe Biden est président des États-Unis.", "confirmed"),
        ("La présidente de la Banque centrale européenne, Christine Lagarde, a pris la parole.", "confirmed"),
        ("L’ex-directrice générale du FMI Christine Lagarde a pris la parole.", "confirmed"),
        ("L’ex-Première ministre britannique Theresa May a pris la parole.", "confirmed"),
        ("La Première ministre britannique Theresa May a pris la parole.", "contradicted"),
        ("Son homologue allemand, Olaf Scholz, a pris la parole.", "confirmed"),
        ("Son homologue allemande, Angela Merkel, a pris la parole.", "contradicted"),
        ("Feu la reine Élisabeth II aimait les chevaux.", "confirmed"),
    ],
)
def test_statuses(text: str, expected: str) -> None:
    assert verdict(text, "2024-10-25")[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le vice-président Emmanuel Macron a pris la parole.",
        "Le président du jury, Emmanuel Macron, a pris la parole.",
        "Le président délégué Emmanuel Macron a pris la parole.",
        "Le directeur de campagne de Joe Biden a pris la parole.",
        "La campagne du président Biden Junior a pris la parole.",
        "Les présidents Emmanuel Macron et Joe Biden ont pris la parole.",
        "Le président d’honneur Barack Obama a pris la parole.",
        "Un président Emmanuel Macron affaibli, voilà le titre.",
    ],
)
def test_other_posts_make_no_finding(text: str) -> None:
    analysis = check_text(text, dt.date(2024, 10, 25))
    assert not [finding for finding in analysis.findings if finding.rule.startswith("ref-")]


def test_month_of_the_document_needs_every_day_to_conflict() -> None:
    analysis = check_text("---\ndate: 2025-01\n---\nLe président Joe Biden a pris la parole.\n")
    assert not [finding for finding in analysis.findings if finding.rule.startswith("ref-")]


def test_a_year_only_compared_with_sets_no_scene() -> None:
    compared = "Le port a reçu 900 navires, contre 870 en 2022.\n\n"
    assert verdict(compared + BARE, "2025-03-03")[0] == "contradicted"
    assert verdict("C’était en mai 2022.\n\n" + BARE, "2025-03-03") == ("unchecked", "historical")
