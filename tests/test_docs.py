"""The documentation: rule pages are those of the rules there are, and the site is built without a warning."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from numcheck.commands import helptexts, init
from tools import make_docs, terminal_picture

PATH = re.compile(r"`((?:[a-z_]+/)*[a-z_]+(?:/|\.(?:py|yaml|toml)))`")
MADE = {"build/", "build/site/", "numcheck/lexicon/xx/", "numcheck.toml"}  # by a run, or by whoever adds a language
RULE_ID = re.compile(r"\b(?:cal|ari|ref|doc|typo|meta)-[a-z]+(?:-[a-z0-9]+)*\b")


def test_the_rule_pages_are_current(root: Path) -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (root / "docs" / "rules").glob("*.md")}
    current = make_docs.pages()
    stale = sorted(name for name in written.keys() | current.keys() if written.get(name) != current.get(name))
    assert stale == [], "run `make docs`"


def test_every_file_that_is_named_exists(root: Path) -> None:
    pages = [root / "README.md", root / "CONTRIBUTING.md", root / "docs" / "design.md"]
    named = {name for page in pages for name in PATH.findall(page.read_text(encoding="utf-8"))}
    assert len(named) > 15
    inside = root / "numcheck"
    folders = (root, inside, inside / "checks", inside / "extract", inside / "messages")
    assert sorted(name for name in named - MADE if not any((folder / name).exists() for folder in folders)) == []


def test_every_rule_that_is_named_exists(root: Path) -> None:
    known = {name.removesuffix(".md") for name in make_docs.pages()}
    pages = [root / "README.md", root / "CHANGELOG.md", *sorted((root / "docs").glob("*.md"))]
    texts = {path.name: path.read_text(encoding="utf-8") for path in pages}
    texts |= {"--help": str(helptexts.TEXTS), "init": str(init.TEMPLATES)}
    unknown = {name: sorted(set(RULE_ID.findall(text)) - known) for name, text in texts.items()}
    assert {name: ids for name, ids in unknown.items() if ids} == {}


def test_the_picture_is_a_run_of_today(root: Path) -> None:
    stored = (root / "docs" / "terminal.svg").read_text(encoding="utf-8")
    assert stored == terminal_picture.picture(), "run `make docs`"
    ElementTree.fromstring(stored)


def test_text_stands_in_its_column() -> None:
    line = "  \033[2m1\033[0m | 港 \033[1;31merreur\033[0m"
    found = [(piece.column, piece.text, sorted(piece.codes)) for piece in terminal_picture.pieces(line)]
    assert found == [(2, "1", ["2"]), (4, "| 港", []), (9, "erreur", ["1", "31"])]


def test_a_rule_page_says_what_there_is_to_know() -> None:
    page = make_docs.pages()["cal-impossible-date.md"]
    headings = re.findall(r"^## (.*)", page, flags=re.MULTILINE)
    assert headings[:2] == ["What it says", "En français"]
    assert {"Reported (in double brackets)", "Left alone", "To answer a finding"} <= set(headings)
    assert "<!-- numcheck: ignore cal-impossible-date -- the reason -->" in page


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a_b *c* <d> [e]", r"a\_b \*c\* \<d> \[e]"),
        ("`a_b` a_b `*`", r"`a_b` a\_b `*`"),
        ("two\nlines", "two lines"),
    ],
)
def test_running_text_means_itself(text: str, shown: str) -> None:
    assert make_docs._text(text) == shown


def test_the_site_is_built_without_a_warning(root: Path, tmp_path: Path) -> None:
    if importlib.util.find_spec("mkdocs") is None:
        pytest.skip("mkdocs is not here (pip install numcheck[docs])")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=55)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert (tmp_path / "site" / "index.html").is_file()
    assert (tmp_path / "site" / "rules" / "cal-impossible-date.html").is_file()
