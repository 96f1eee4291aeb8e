"""What a run passes over: findings on lines left alone, those of the baseline, those that the desk accepted."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from numcheck import pipeline
from tests.cli.conftest import Run, check

Runner = Callable[..., Run]


def write(folder: Path, **files: str) -> None:
    """Write Markdown files by their names."""
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


def git(folder: Path, *arguments: str) -> None:
    """Run git as somebody."""
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_a_baseline_silences_what_was_there_and_nothing_else(desk: Path, run: Runner) -> None:
    write(desk, a="12!! et 14!!", b="15??")
    assert run("baseline create").out == "numcheck-baseline.json : 3 constats notés\n"
    known = "check --baseline numcheck-baseline.json"
    done = run(known)
    assert (done.status, done.err) == (0, "")
    assert "3 passées sous silence" in done.out
    write(desk, a="Plus haut.\n\n12!! et 14!! et 16!!")
    done = run(known)
    assert done.status == 1
    assert done.out.startswith("a.md:3:17: erreur")


def test_a_baseline_is_updated_and_pruned(desk: Path, run: Runner) -> None:
    write(desk, a="12!!", b="14!!")
    run("baseline create")
    write(desk, a="16!!")
    assert run("baseline prune").out == "numcheck-baseline.json : 1 constat noté\n"
    assert run("baseline update a.md").out == "numcheck-baseline.json : 2 constats notés\n"
    assert run("check --baseline numcheck-baseline.json").status == 0


def test_a_baseline_is_not_lost_by_creating_it_again(desk: Path, run: Runner) -> None:
    write(desk, a="12!!", b="14!!")
    path = desk / "numcheck-baseline.json"
    assert run("baseline create").status == 0
    before = path.read_bytes()
    done = run("baseline create a.md")
    assert (done.status, "existe déjà" in done.err, path.read_bytes()) == (2, True, before)
    path.write_text("{", encoding="utf-8")
    assert run("baseline create").status == 0
    assert path.read_bytes() == before


def test_a_baseline_of_the_configuration_counts_from_anywhere(
    desk: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(desk, a="12!!")
    (desk / "numcheck.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert run("baseline create").status == 0
    assert (desk / "known.json").exists()
    (desk / "sub").mkdir()
    monkeypatch.chdir(desk / "sub")
    assert run("check ../a.md").status == 0


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("baseline create a.md absent.md", "absent.md : fichier ou dossier introuvable"),
        ("baseline update", "illisible"),
        ("baseline prune --baseline bad.json", "JSON mal formé"),
        ("baseline erase", "« erase » n’est pas possible"),
        ("baseline", "il manque : "),
        ("check --baseline absent.json", "absent.json : illisible"),
        ("check --diff nowhere", "révision inconnue « nowhere »"),
        ("check --accept absent.yaml", "absent.yaml"),
    ],
)
def test_what_does_not_work_is_one_line_and_writes_nothing(line: str, text: str, desk: Path, run: Runner) -> None:
    git(desk, "init")
    write(desk, a="12!!")
    (desk / "bad.json").write_text("{", encoding="utf-8")
    done = run(line)
    assert (done.status, text in done.err, done.err.count("\n")) == (2, True, 1)
    assert not (desk / "numcheck-baseline.json").exists()


@pytest.mark.parametrize(
    ("line", "checked"),
    [
        ("check .", "a.md d.md"),
        ("check b.md", "b.md"),
        ("check old", "old/c.md"),
        ("check old/c.md d.md", "d.md old/c.md"),
    ],
)
def test_what_git_ignores_is_checked_only_when_named(line: str, checked: str, desk: Path, run: Runner) -> None:
    git(desk, "init")
    (desk / "old").mkdir()
    write(desk, a="12", b="12", d="12")
    write(desk / "old", c="12")
    (desk / ".gitignore").write_text("b.md\nold/\n", encoding="utf-8")
    report = json.loads(run(f"{line} --format json").out)
    assert " ".join(sorted(document["path"] for document in report["documents"])) == checked


def test_only_changed_lines_are_spoken_of(desk: Path, run: Runner) -> None:
    git(desk, "init")
    write(desk, a="12!!\n\n14\n", b="15!!\n")
    git(desk, "add", ".")
    git(desk, "commit", "-m", "first")
    assert run("check --diff HEAD").status == 0
    write(desk, a="12!!\n\n14!!\n", c="16!!\n")
    found = json.loads(run("check --diff HEAD --format json").out)["documents"]
    assert [(one["path"], [finding["text"] for finding in one["findings"]]) for one in found] == [
        ("a.md", ["14"]),
        ("b.md", []),
        ("c.md", ["16"]),
    ]
    assert run("check - --diff HEAD", b"17!!").status == 1


def test_an_accepted_finding_goes_to_the_pipeline_and_an_idle_one_is_told(
    desk: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def accepting(document: Any, **given: Any) -> Any:
        seen.extend(accept.fingerprint for accept in given["accepts"])
        return check(document, **given)

    monkeypatch.setattr(pipeline, "check_document", accepting)
    write(desk, a="12")
    entry = "- {fingerprint: abc, rule: cal-impossible-date, reason: vérifié}\n"
    (desk / "accept.yaml").write_text(entry, encoding="utf-8")
    done = run("check a.md --accept accept.yaml")
    assert seen == ["abc"]
    assert done.status == 0
    assert done.err == "accept.yaml:1:3 : cal-impossible-date n’a plus de constat à accepter ; supprimez l’entrée\n"
