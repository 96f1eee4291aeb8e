"""The changed lines: what git says, for names of every kind, and what is said when it cannot say."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from numcheck.diff import WHOLE, changed_lines, only_changed, touches
from numcheck.errors import NumcheckError
from numcheck.model import Finding, Location, Related
from numcheck.tokens import Span

CONFIG = (
    "user.name=n", "user.email=e@example.org", "commit.gpgsign=false", "diff.noprefix=true", "diff.interHunkContext=9",
    "diff.renames=copies", "color.ui=always", "core.autocrlf=false",
)  # fmt: skip


def git(folder: Path, *arguments: str) -> None:
    options = [part for value in CONFIG for part in ("-c", value)]
    subprocess.run(["git", *options, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one commit, of files of eight lines each; its own settings are the unhandy ones of `CONFIG`."""
    git(tmp_path, "init", "-q")
    for value in CONFIG:
        git(tmp_path, "config", *value.split("=", 1))
    (tmp_path / "sous dossier").mkdir()
    for name in ("a.md", "sous dossier/été « 2 ».md", "same.md", '"q"\t.md', "[a].md"):
        (tmp_path / name).write_text("".join(f"ligne {n}\n" for n in range(1, 9)), encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"PK\0\1\2" * 9)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "début")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def edit(path: Path, *lines: int) -> None:
    text = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join("+" + line if n in lines else line for n, line in enumerate(text, 1)), encoding="utf-8")


@pytest.mark.parametrize("name", ["a.md", "sous dossier/été « 2 ».md", '"q"\t.md', "[a].md"])
def test_changed_lines_of_files_of_any_name(name: str, repository: Path) -> None:
    edit(repository / name, 2, 3, 7)
    assert changed_lines("HEAD", [Path(name), Path("same.md")]) == {Path(name): ((2, 3), (7, 7)), Path("same.md"): ()}


def test_staged_and_unstaged_changes_count(repository: Path) -> None:
    edit(repository / "a.md", 1)
    git(repository, "add", "a.md")
    edit(repository / "a.md", 4)
    assert changed_lines("HEAD", [repository / "a.md"]) == {repository / "a.md": ((1, 1), (4, 4))}


def test_lines_only_removed_leave_nothing(repository: Path) -> None:
    (repository / "a.md").write_text("ligne 1\nligne 8\n", encoding="utf-8")
    assert changed_lines("HEAD", [Path("a.md")]) == {Path("a.md"): ()}


def test_new_and_binary_files_have_changed_throughout(repository: Path) -> None:
    (repository / "new.md").write_text("a\n", encoding="utf-8")
    (repository / ".gitignore").write_text("ignored.md\n", encoding="utf-8")
    (repository / "ignored.md").write_text("a\n", encoding="utf-8")
    (repository / "b.docx").write_bytes(b"PK\0\1\3" * 9)
    paths = [Path("new.md"), Path("ignored.md"), Path("b.docx")]
    assert changed_lines("HEAD", paths) == dict.fromkeys(paths, WHOLE)


def test_an_older_revision_and_a_folder_below(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(repository / "a.md", 5)
    git(repository, "commit", "-q", "-am", "suite")
    edit(repository / "a.md", 6)
    monkeypatch.chdir(repository / "sous dossier")
    assert changed_lines("HEAD~1", [Path("../a.md")]) == {Path("../a.md"): ((5, 6),)}
    assert changed_lines("HEAD", [Path("../a.md")]) == {Path("../a.md"): ((6, 6),)}


@pytest.mark.parametrize("ref", ["inconnue", "--output=x", "HEAD:a.md", "", "-"])
def test_an_unknown_revision_gives_one_line(ref: str, repository: Path) -> None:
    with pytest.raises(NumcheckError, match="unknown revision"):
        changed_lines(ref, [Path("a.md")])
    assert not (repository / "x").exists()


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(NumcheckError, match="is in no git repository"):
        changed_lines("HEAD", [])


def test_a_path_outside_the_repository(repository: Path) -> None:
    with pytest.raises(NumcheckError, match="is not in the repository"):
        changed_lines("HEAD", [repository.parent / "x.md"])


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(NumcheckError, match="git was not found"):
        changed_lines("HEAD", [])


def at(line: int, end_line: int) -> Location:
    return Location("a.md", 0, 1, line, 1, end_line, 2)


@pytest.mark.parametrize(
    ("lines", "related", "touched"),
    [((3, 3), (), True), ((2, 5), (), True), ((4, 4), (), False), ((4, 4), ((1, 3),), True), ((9, 9), (), True)],
)
def test_a_finding_touches_by_itself_or_by_what_it_speaks_of(
    lines: tuple[int, int], related: tuple[tuple[int, int], ...], touched: bool
) -> None:
    others = tuple(Related(at(*place), "") for place in related)
    finding = Finding(Span(0, 1), at(*lines), "x", "r", "error", "", related=others)
    ranges = ((3, 3), (8, 9))
    assert touches(finding, ranges) is touched
    assert only_changed([finding], Path("a.md"), {Path("a.md"): ranges}) == ([finding] if touched else [])
    assert only_changed([finding], Path("a.md"), {Path("a.md"): ()}) == []
