"""Results kept from run to run: the same report, and never of what has changed."""

from __future__ import annotations

import marshal
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck import packs, pipeline
from numcheck.commands.kept import light
from numcheck.document import Block, Document
from numcheck.report import FORMATS
from tests.cli import conftest
from tests.cli.conftest import Run

Runner = Callable[..., Run]
DRAFTS = {"a.md": "12!! lits", "b.txt": "14?? lits", "c.html": "<p>15~~ lits</p>", "d.md": "rien"}


@pytest.fixture
def checked(desk: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The drafts, and the paths that the pipeline has seen."""
    for name, text in DRAFTS.items():
        (desk / name).write_text(text, encoding="utf-8")
    seen: list[str] = []

    def check(document: object, **options: object) -> object:
        seen.append(document.path)  # type: ignore[attr-defined]
        return conftest.check(document, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "check_document", check)
    return seen


@pytest.mark.parametrize("form", FORMATS)
def test_a_second_run_says_the_same_and_checks_nothing(form: str, checked: list[str], run: Runner) -> None:
    first = run(f"check . --format {form}")
    assert (first.status, checked) == (1, list(DRAFTS))
    assert run(f"check . --format {form}") == first
    assert checked == list(DRAFTS)
    assert run(f"check . --format {form} --no-cache") == first
    assert checked == [*DRAFTS, *DRAFTS]


def test_what_has_changed_is_checked_again(checked: list[str], desk: Path, tmp_path: Path, run: Runner) -> None:
    def again(line: str) -> list[str]:
        checked.clear()
        run(line)
        return list(checked)

    assert again("check .") == list(DRAFTS)
    (desk / "a.md").write_text("12!! lits.", encoding="utf-8")
    assert again("check .") == ["a.md"]
    os.utime(desk / "b.txt", (1, 1))
    assert again("check .") == []
    for option in ("--date 2024", "--lang en", "--select cal", "--require-date --ignore meta --rules own"):
        (desk / "own").mkdir(exist_ok=True)
        rule = conftest.RULES.replace("cal-impossible-date", "meta-doc-date")
        (desk / "own" / "x.yaml").write_text(rule, encoding="utf-8")
        assert again(f"check . {option}") == list(DRAFTS)
        assert again(f"check . {option}") == []
    assert again("check .") == list(DRAFTS)
    rules = tmp_path / "rules" / "calendar.yaml"
    rules.write_text(conftest.RULES.replace("n’existe pas.", "n’existe pas !"), encoding="utf-8")
    assert again("check .") == list(DRAFTS)
    (desk / "numcheck.toml").write_text('[[overrides]]\npaths = ["a.md"]\nignore = ["cal"]\n', encoding="utf-8")
    assert again("check .") == list(DRAFTS)


def test_a_report_of_every_figure_needs_every_figure(checked: list[str], run: Runner) -> None:
    for form in ("terminal", "json", "terminal", "json"):
        run(f"check . --format {form}")
    assert checked == [*DRAFTS, *DRAFTS]


def test_one_file_and_standard_input_are_not_kept(checked: list[str], tmp_path: Path, run: Runner) -> None:
    assert [run(line, b"12").status for line in ("check a.md", "check -", "check - -")] == [1, 0, 0]
    assert not (tmp_path / "cache" / "numcheck" / "results").exists()


def entries(tmp_path: Path) -> list[Path]:
    """The files of the cache."""
    return sorted((tmp_path / "cache" / "numcheck" / "results").rglob("*.bin"))


class Evil:
    """Runs code where it is read without care."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch owned",)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda entry: b"",
        lambda entry: marshal.dumps(entry)[:-20],
        lambda entry: marshal.dumps((entry[0], entry[1], entry[2][:-5])),
        lambda entry: marshal.dumps((entry[0], entry[1], pickle.dumps(Evil()))),
        lambda entry: marshal.dumps((entry[0], entry[1], pickle.dumps({"findings": []}))),
        lambda entry: marshal.dumps([1]),
    ],
)
def test_a_spoilt_entry_is_checked_again(
    spoil: Callable[[tuple[bytes, bool, bytes]], bytes], checked: list[str], desk: Path, tmp_path: Path, run: Runner
) -> None:
    first = run("check .")
    for path in entries(tmp_path):
        path.write_bytes(spoil(marshal.loads(path.read_bytes())))
    assert run("check .") == first
    assert checked == [*DRAFTS, *DRAFTS]
    assert not (desk / "owned").exists()


def test_a_cache_that_cannot_be_written_only_costs_time(
    checked: list[str], tmp_path: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert run("check .").status == 1


def test_runs_at_the_same_time_do_not_spoil_each_other(root: Path, tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.md").write_text(f"Le {10 + number} avril 2024, {number} élus.", encoding="utf-8")
    command = [sys.executable, "-m", "numcheck", "check", str(tmp_path), "--isolated", "--format"]
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    forms = ("terminal", "json", "terminal", "json")
    runs = [
        subprocess.Popen([*command, form], cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for form in forms
    ]
    results = [process.communicate(timeout=50) for process in runs]
    assert [process.returncode for process in runs] == [1, 1, 1, 1]
    assert results[0] == results[2]
    assert results[1] == results[3]
    assert all(error == b"" for _, error in results)
    assert [path.name for path in (tmp_path / "cache").rglob("*.bin?*")] == []


def test_light_results_keep_what_was_found(desk: Path) -> None:
    document = Document("12!! lits", "12!! lits", "a.md", blocks=(Block("paragraph", 0, 9),))
    analysis = conftest.check(document, rules=packs.every())
    lighter = light(analysis)
    assert (lighter.findings, lighter.counts, lighter.date) == (analysis.findings, analysis.counts, analysis.date)
    assert (lighter.document.blocks, lighter.document.source) == ((), analysis.document.source)
