"""What the configuration asks of a document: a date, and other rules for some paths."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck.cli import main

UNDATED = "Le conseil se réunit vendredi.\n"
WRONG = "Le 31 avril 2024, la mairie ferme.\n"
Runner = Callable[[str], tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runner:
    """Runs a command line in a folder of its own."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)

    def runner(line: str) -> tuple[int, str, str]:
        status = main(line.split())
        return status, *capsys.readouterr()

    return runner


@pytest.mark.parametrize(
    ("draft", "options", "found"),
    [
        (UNDATED, "--require-date", True),
        (UNDATED, "", False),
        (UNDATED, "--require-date --date 2024-10-25", False),
        (UNDATED, "--require-date --ignore meta", False),
        (UNDATED, "--extend-select meta-doc-date", True),
        (UNDATED, "--select cal --require-date", True),
        ("---\ndate: 2024-10-25\n---\n" + UNDATED, "--require-date", False),
        ("Mise à jour du 24/10/2024\n\n" + UNDATED, "--require-date", False),
        ("", "--require-date", False),
    ],
)
def test_a_required_date(draft: str, options: str, found: bool, run: Runner) -> None:
    Path("a.md").write_text(draft, encoding="utf-8")
    status, out, err = run(f"check a.md {options}")
    assert (status, err) == (0, "")
    assert ("avertissement meta-doc-date" in out) is found


def test_dates_that_disagree_are_no_date(run: Runner) -> None:
    head = "<meta name=date content=2024-10-25><meta property=article:published_time content=2023-02-03>"
    Path("a.html").write_text(f"<html><head>{head}</head><body><p>{UNDATED}", encoding="utf-8")
    _, out, _ = run("check a.html --require-date")
    assert "meta-doc-date" in out
    assert "2024-10-25, 2023-02-03" in out


def test_a_required_date_may_fail_the_gate(run: Runner) -> None:
    Path("numcheck.toml").write_text('require-date = true\n[levels]\nmeta = "error"\n', encoding="utf-8")
    Path("a.md").write_text(UNDATED, encoding="utf-8")
    assert run("check a.md")[0] == 1
    assert run("check a.md --date 2024")[0] == 0


OVERRIDES = """
ignore = ["typo"]
[[overrides]]
paths = ["archives"]
ignore = ["cal"]
[[overrides]]
paths = ["*.day.md", "archives/kept.md"]
levels = {cal = "note"}
date = "2024-10-25"
[[overrides]]
paths = ["drafts/**"]
require-date = true
select = ["ari"]
"""


@pytest.mark.parametrize(
    ("path", "options", "levels"),
    [
        ("a.md", "", ["erreur cal-impossible-date"]),
        ("archives/a.md", "", []),
        ("archives/old/a.md", "", []),
        ("a.day.md", "", ["note cal-impossible-date"]),
        ("archives/kept.md", "", []),
        ("drafts/a.md", "", ["avertissement meta-doc-date"]),
        ("drafts/a.md", "--select cal", ["erreur cal-impossible-date", "avertissement meta-doc-date"]),
        ("a.md", "--ignore cal", []),
        ("drafts/a.md", "--isolated", ["erreur cal-impossible-date"]),
    ],
)
def test_rules_by_path(path: str, options: str, levels: list[str], run: Runner) -> None:
    Path("numcheck.toml").write_text(OVERRIDES, encoding="utf-8")
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(WRONG, encoding="utf-8")
    _, out, err = run(f"check . {options}")
    assert err == ""
    assert sorted(line.split(": ")[1] for line in out.splitlines() if line.startswith(f"{path}:")) == sorted(levels)


def test_standard_input_has_the_path_it_is_given(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    Path("numcheck.toml").write_text(OVERRIDES, encoding="utf-8")
    for name, status in (("a.md", 1), ("archives/a.md", 0)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
        assert run(f"check - --stdin-filename {name}")[0] == status


def test_a_wrong_name_in_an_override_is_told_at_once(run: Runner) -> None:
    Path("numcheck.toml").write_text('[[overrides]]\npaths = ["x"]\nignore = ["calx"]\n', encoding="utf-8")
    Path("a.md").write_text("12", encoding="utf-8")
    status, _, err = run("check a.md")
    assert (status, err.startswith("règle inconnue «\u00a0calx\u00a0»")) == (2, True)
