"""Hand-made analyses for the tests of the reports, and the comparison with a stored snapshot."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from numcheck.analysis import Analysis
from numcheck.document import Document
from numcheck.model import Claim, Days, Finding, Level, Mention, Related, Suppression
from numcheck.report import Failure, Report, RuleInfo
from numcheck.tokens import Span

SNAPSHOTS = Path(__file__).parent / "snapshots"
HARBOUR = """\
# Le port de Morval s’agrandit

Le chantier, ouvert le mardi 3 juin 2024, a coûté 12,4 millions d’euros (2,1 + 9,3 millions).
\tSelon « Le Quai » 港口, 3 200 bateaux 🚢 y font halte, soit 15 % de plus qu’en e\u0301te\u0301 2023 (2 500).
"""


def place(document: Document, text: str) -> Span:
    """The span of the first occurrence of a text."""
    start = document.text.index(text)
    return Span(start, start + len(text))


def finding(document: Document, text: str, rule: str, level: Level, **values: Any) -> Finding:
    """A finding on the first occurrence of a text."""
    span = place(document, text)
    values.setdefault("fingerprint", f"{rule}:{text}".encode().hex()[:16])
    return Finding(span, document.location(span), text, rule, level, **values)


def mention(document: Document, text: str, kind: Any = "number") -> Mention:
    """A mention of a text, without a value."""
    span = place(document, text)
    return Mention(span=span, source=span, tokens=(0, 1), text=text, kind=kind)


def claim(document: Document, number: int, text: str, verdict: Any, reason: str | None = None) -> Claim:
    """A claim about one mention."""
    span = place(document, text)
    mentions = (mention(document, text),)
    return Claim(number, "quantity", span, span, mentions, verdict=verdict, reason=reason)


def analysis(
    document: Document, claims: tuple[Claim, ...] = (), findings: tuple[Finding, ...] = (), **more: Any
) -> Analysis:
    """An analysis with the counts that follow from its claims."""
    unchecked: dict[str, int] = {}
    for one in claims:
        if one.verdict == "unchecked":
            unchecked[one.reason or ""] = unchecked.get(one.reason or "", 0) + 1
    verdicts = [one.verdict for one in claims]
    counts = {
        "mentions": len(claims),
        "masked": 0,
        "claims": len(claims),
        "contradicted": verdicts.count("contradicted"),
        "confirmed": verdicts.count("confirmed"),
        "unchecked": unchecked,
        "suppressed": 0,
    } | more
    mentions = tuple(one.mentions[0] for one in claims)
    rules = tuple(dict.fromkeys(one.rule for one in findings))
    return Analysis(
        document, mentions, (), claims, findings, counts, rules, Days(dt.date(2024, 10, 25), dt.date(2024, 10, 25))
    )


def harbour() -> Analysis:
    """A draft with a finding of each level."""
    draft = Document(HARBOUR, HARBOUR, "articles/port.md")
    total = place(draft, "2,1 + 9,3 millions")
    findings = (
        finding(
            draft, "mardi 3 juin 2024", "cal-weekday-mismatch", "error",
            message="Le 3 juin 2024 était un lundi.", expected="lundi 3 juin 2024", found="mardi 3 juin 2024",
            source="calendrier grégorien", suggestions=("lundi 3 juin 2024", "mardi 4 juin 2024"),
        ),
        finding(
            draft, "12,4 millions d’euros", "ari-sum", "warning",
            message="Les parts font 11,4 millions : 2,1 + 9,3 = 11,4.", expected="11,4 millions", found="12,4 millions",
            related=(Related(draft.location(total), "les parts"),), suggestions=("11,4 millions d’euros",),
        ),
        finding(draft, "15 %", "ari-change", "note", message="De 2 500 à 3 200 : 28 %.", expected="28 %"),
    )  # fmt: skip
    claims = (
        claim(draft, 1, "mardi 3 juin 2024", "contradicted"),
        claim(draft, 2, "12,4 millions d’euros", "contradicted"),
        claim(draft, 3, "3 200 bateaux", "unchecked", "no_fact"),
        claim(draft, 4, "15 %", "unchecked", "in_quote"),
        claim(draft, 5, "2 500", "confirmed"),
        claim(draft, 6, "2023", "unchecked", "no_document_date"),
    )
    answered = finding(draft, "3 200", "ref-quantity", "warning", message="La référence donne 2 900.")
    old = finding(draft, "2 500", "ref-quantity", "note", message="La référence date.")
    written = draft.location(place(draft, "halte"))
    suppressed = (
        Suppression(answered, "directive", "compté au quai", written),
        Suppression(old, "baseline", "numcheck-baseline.json"),
    )
    return analysis(draft, claims, findings, suppressed=2)._replace(suppressed=suppressed)


@pytest.fixture(scope="session")
def report() -> Report:
    """A run over a draft with findings, one without figures, and a file that could not be read."""
    empty = Document("Rien.\n", "Rien.\n", "articles/vide.md")
    failure = Failure("articles/photo.md", "articles/photo.md : fichier binaire")
    rules = (
        RuleInfo(
            "cal-weekday-mismatch",
            "error",
            "Le jour de la semaine ne correspond pas à la date.",
            "https://example.org/cal",
        ),
        RuleInfo("ari-sum", "error", "Une somme imprimée n’est pas celle de ses parts."),
        RuleInfo("ari-change", "error", "Une variation imprimée ne suit pas des deux valeurs."),
    )
    return Report((harbour(), analysis(empty), failure), rules=rules)


@pytest.fixture
def snapshot() -> Callable[[str, str], None]:
    """Compares a text with a stored one; `UPDATE_SNAPSHOTS=1` stores it."""

    def compare(name: str, text: str) -> None:
        path = SNAPSHOTS / name
        if os.environ.get("UPDATE_SNAPSHOTS"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
