"""The HTML report: a page that stands alone, marks what was checked, and treats hostile text as text."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from numcheck.document import Document, Segment
from numcheck.report import Failure, Report, render
from numcheck.report.marks import stretches
from numcheck.tokens import Span

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
EVIL = "<script>alert(1)</script>\" onmouseover='x' &amp; ]]> <!-- \u202e --> javascript:1"


class Page(HTMLParser):
    """What a page is made of: its elements with attributes, and the text of the draft."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.draft = ""
        self._depth = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element; count divisions inside a draft."""
        self.elements.append((tag, dict(attrs)))
        if tag == "div" and (self._depth or ("class", "text") in attrs):
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        """Leave a draft with its division."""
        if tag == "div" and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        """Collect the text of drafts."""
        if self._depth:
            self.draft += data


def hostile(report: Report) -> Report:
    """The report with hostile text wherever text of others goes."""
    (first, *_) = report.analyses
    document = Document(first.document.source + EVIL, first.document.source + EVIL, f"{EVIL}.md")
    evil = {"message": EVIL, "expected": EVIL, "found": EVIL, "source": EVIL, "suggestions": (EVIL,), "rule": EVIL}
    findings = tuple(one._replace(**evil) for one in first.findings)  # type: ignore[arg-type]
    rules = tuple(rule._replace(id=EVIL, link="javascript:alert(1)") for rule in report.rules)
    suppressed = tuple(one._replace(finding=findings[0], reason=EVIL) for one in first.suppressed)
    analysis = first._replace(document=document, findings=findings, suppressed=suppressed)
    quiet = analysis._replace(findings=())
    return report._replace(documents=(analysis, quiet, Failure(EVIL, EVIL)), rules=rules)


def test_snapshot(report: Report, snapshot: Callable[[str, str], None]) -> None:
    page = render(report, "html")
    page = re.sub(r"sha256-[^']*", "sha256-…", page)
    page = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
    snapshot("report.html", re.sub(r"<script>.*?</script>", "<script></script>", page, flags=re.DOTALL))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_stands_alone(language: str, report: Report) -> None:
    page = Page(render(report._replace(language=language), "html"))
    assert {tag for tag, _ in page.elements} & {"link", "img", "iframe", "object", "base", "form"} == set()
    assert all("src" not in attributes for _, attributes in page.elements)
    assert dict(page.elements)["html"]["lang"] == language


def test_the_draft_is_shown_whole(report: Report) -> None:
    assert Page(render(report, "html")).draft == "".join(one.document.source for one in report.analyses)


def test_every_finding_is_marked_and_linked(report: Report) -> None:
    page = Page(render(report, "html"))
    marks = {
        attributes["data-findings"]
        for tag, attributes in page.elements
        if tag == "mark" and "data-findings" in attributes
    }
    cards = {attributes["data-number"] for _, attributes in page.elements if "data-number" in attributes}
    anchors = {attributes["id"] for tag, attributes in page.elements if tag == "a" and "id" in attributes}
    assert marks == cards == {"0", "1", "2"}
    assert anchors == {"at0", "at1", "at2"}


def test_of_several_drafts_those_without_findings_are_folded(report: Report) -> None:
    assert [tag for tag, _ in Page(render(report, "html")).elements].count("details") == 2, "a draft, what was answered"
    alone = Report((report.analyses[1]._replace(suppressed=()),))
    assert "<details" not in render(alone, "html")


def test_an_editor_sees_the_date_and_what_was_answered(report: Report) -> None:
    page = render(report, "html")
    assert "6 chiffres et dates · date du document\u00a0: 25 octobre 2024" in page
    assert "2 constats passés sous silence" in page
    assert "<em>compté au quai</em>" in page
    undated = Report((report.analyses[0]._replace(date=None),), language="en")
    assert "6 figures and dates · no document date" in render(undated, "html")


def test_hostile_text_makes_no_element_and_no_handler(report: Report) -> None:
    page, usual = Page(render(hostile(report), "html")), Page(render(report, "html"))
    assert sum(tag == "script" for tag, _ in page.elements) == 1
    assert {tag for tag, _ in page.elements} == {tag for tag, _ in usual.elements}
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    assert not any("javascript" in (attributes.get("href") or "") for _, attributes in page.elements)
    assert EVIL.replace("\u202e", "\ufffd") in page.draft


def test_the_policy_lets_only_the_pages_own_script_run(report: Report) -> None:
    page = render(report, "html")
    (script,) = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'" in page


def test_stretches_are_the_source_cut_at_the_edges(report: Report) -> None:
    (first, *_) = report.analyses
    parts = list(stretches(first, "fr"))
    assert "".join(part.text for part in parts) == first.document.source
    marked = [(part.text, part.verdict, part.findings) for part in parts if part.verdict or part.findings]
    assert marked == [
        ("mardi 3 juin 2024", "contradicted", (0,)),
        ("12,4 millions d’euros", "contradicted", (1,)),
        ("3 200 bateaux", "unchecked", ()),
        ("15 %", "unchecked", (2,)),
        ("2023", "unchecked", ()),
        ("2 500", "confirmed", ()),
    ]


def test_a_finding_across_figures_is_cut_and_kept(report: Report) -> None:
    (first, *_) = report.analyses
    wide = first.findings[0]
    start, end = first.document.source.index("ouvert"), first.document.source.index("(2,1")
    place = wide.location._replace(start=start, end=end)
    parts = list(stretches(first._replace(findings=(wide._replace(location=place), first.findings[1])), "fr"))
    assert "".join(part.text for part in parts if 0 in part.findings) == first.document.source[start:end]
    assert [part.text for part in parts if part.findings == (0, 1)] == ["12,4 millions d’euros"]


def test_judged_offices_are_marked_and_markup_is_told_from_text(report: Report) -> None:
    (first, *_) = report.analyses
    source = "---\ndate: 2024\n---\n**Le maire** a 12 ans, **dit le maire**.\n"
    text = "Le maire a 12 ans, dit le maire."
    segments = (Segment(0, 8, 21, 29), Segment(8, 19, 31, 42), Segment(19, 31, 44, 56), Segment(31, 32, 58, 59))
    document = Document(text, source, "a.md", segments=segments)
    office = first.claims[0]._replace(mentions=(), kind="office", source=Span(21, 29), verdict="confirmed")
    inside, unjudged = office._replace(source=Span(24, 29)), office._replace(source=Span(47, 56), verdict="unchecked")
    claims = (office, inside, unjudged)
    parts = list(stretches(first._replace(document=document, mentions=(), claims=claims, findings=()), "fr"))
    assert [part.text for part in parts if part.verdict] == ["Le maire"]
    assert [part.text for part in parts if not part.read] == ["---\ndate: 2024\n---\n**", "**", "**", "**", "\n"]


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_the_script_runs_under_the_policy(report: Report, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(render(hostile(report), "html"), encoding="utf-8", errors="backslashreplace")
    options = ("--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}")
    command = [str(CHROMIUM), *options, "--virtual-time-budget=2000", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=50, check=True)
    assert '<html lang="fr" class="script">' in done.stdout
    assert '<span id="shown">3</span>' in done.stdout
