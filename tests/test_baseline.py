"""The baseline: what it absorbs, how it is kept, and what is said of a broken one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck import baseline
from numcheck.baseline import Baseline, Entry
from numcheck.errors import NumcheckError
from numcheck.model import Finding, Location
from numcheck.tokens import Span


def finding(name: str, line: int = 1) -> Finding:
    """A finding from « rule/fingerprint »."""
    rule, _, fingerprint = name.partition("/")
    place = Location("a.md", 0, 2, line, 1, line, 3)
    return Finding(Span(0, 2), place, f"texte {name}", rule, "error", "", fingerprint=fingerprint)


def found(names: str) -> list[Finding]:
    return [finding(name, line) for line, name in enumerate(names.split(), 1)]


def shown(one: Baseline) -> dict[str, str]:
    return {
        path: " ".join(f"{entry.rule}/{entry.fingerprint}*{entry.count}" for entry in entries)
        for path, entries in one.files.items()
    }


@pytest.mark.parametrize(
    ("known", "now", "new"),
    [
        ("a/1 b/2", "a/1 b/2", ""),
        ("a/1 b/2", "b/2 a/1", ""),
        ("a/1", "a/1 a/2 b/1", "a/2 b/1"),
        ("a/1 a/1", "a/1 a/1 a/1", "a/1"),
        ("a/1 a/1", "a/1", ""),
        ("", "a/1", "a/1"),
    ],
)
def test_n_entries_absorb_n_findings(known: str, now: str, new: str, tmp_path: Path) -> None:
    kept = baseline.create([(str(tmp_path / "a.md"), found(known))], tmp_path)
    left, absorbed = baseline.apply(kept, str(tmp_path / "a.md"), found(now))
    assert [f"{one.rule}/{one.fingerprint}" for one in left] == new.split()
    assert len(left) + len(absorbed) == len(now.split())


def test_another_file_has_entries_of_its_own(tmp_path: Path) -> None:
    kept = baseline.create([(str(tmp_path / "a.md"), found("a/1"))], tmp_path)
    assert baseline.apply(kept, str(tmp_path / "b.md"), found("a/1"))[1] == []


def test_update_replaces_the_files_of_the_run_and_keeps_the_others(tmp_path: Path) -> None:
    kept = Baseline(tmp_path, {"a.md": (Entry("a", "1", "x", 2),), "b.md": (Entry("a", "1", "x", 1),)})
    assert shown(baseline.update(kept, [(str(tmp_path / "a.md"), found("b/1 a/1"))])) == {
        "a.md": "a/1*1 b/1*1",
        "b.md": "a/1*1",
    }


def test_prune_only_takes_away(tmp_path: Path) -> None:
    (tmp_path / "there.md").touch()
    one = (Entry("a", "1", "x", 2), Entry("a", "2", "x", 1))
    kept = Baseline(tmp_path, {"a.md": one, "there.md": one, "gone.md": one})
    pruned = baseline.prune(kept, [(str(tmp_path / "a.md"), found("a/1 b/1"))])
    assert shown(pruned) == {"a.md": "a/1*1", "there.md": "a/1*2 a/2*1"}


def test_paths_are_relative_to_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kept = baseline.create([("./texts/../texts/a.md", found("a/1"))], Path("ci"))
    assert list(kept.files) == ["../texts/a.md"]
    assert baseline.apply(kept, str(tmp_path / "texts" / "a.md"), found("a/1"))[0] == []


def test_the_file_is_sorted_versioned_and_says_what_was_printed(tmp_path: Path) -> None:
    results = [(str(tmp_path / name), found("b/2 a/9 b/1 b/2")) for name in ("é.md", "a.md")]
    text = baseline.dump(baseline.create(results, tmp_path))
    assert text == baseline.dump(baseline.create(list(reversed(results)), tmp_path))
    data = json.loads(text)
    assert data["version"] == 1
    assert list(data["files"]) == ["a.md", "é.md"]
    assert data["files"]["a.md"] == [
        {"rule": "a", "fingerprint": "9", "text": "texte a/9", "count": 1},
        {"rule": "b", "fingerprint": "1", "text": "texte b/1", "count": 1},
        {"rule": "b", "fingerprint": "2", "text": "texte b/2", "count": 2},
    ]
    assert '"line"' not in text


NAMES = st.lists(st.sampled_from("a/1 a/2 b/1 b/2".split()), max_size=8).map(" ".join)


@given(NAMES, NAMES)
def test_what_a_baseline_reads_is_what_it_wrote(first: str, second: str) -> None:
    root = Path("/nowhere")
    kept = baseline.create([("/nowhere/a.md", found(first)), ("/nowhere/sub/b.md", found(second))], root)
    data = json.loads(baseline.dump(kept))
    assert baseline.dump(kept) == baseline.dump(
        Baseline(root, {name: tuple(Entry(**entry) for entry in entries) for name, entries in data["files"].items()})
    )
    assert baseline.apply(kept, "/nowhere/a.md", found(first))[0] == []


def test_read_gives_back_what_was_written(tmp_path: Path) -> None:
    kept = baseline.create([(str(tmp_path / "a.md"), found("a/1 a/1 b/2"))], tmp_path)
    file = tmp_path / "numcheck-baseline.json"
    file.write_text(baseline.dump(kept), encoding="utf-8")
    assert baseline.read(file) == kept


BROKEN = {
    "": "base.json:1:1: not valid JSON",
    '{"version": 1,\n "files": }': "base.json:2:11: not valid JSON",
    "[]": "not a baseline",
    '{"version": 1}': "not a baseline",
    '{"version": 2, "files": {}}': "unknown version 2",
    '{"version": 1, "files": {"a.md": {}}}': "not a baseline file .a.md.",
    '{"version": 1, "files": {"a.md": [{}]}}': r"a.md\[0\]",
    '{"version": 1, "files": {"a.md": [{"rule": "a", "fingerprint": "b", "text": "c", "count": true}]}}': r"a.md\[0\]",
    '{"version": 1, "files": {"a.md": [{"rule": "a", "fingerprint": "b", "text": 3, "count": 1}]}}': r"a.md\[0\]",
    "[" * 100_000: "not a baseline",
    "9" * 10_000: "not a baseline",
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_gives_one_line(text: str, tmp_path: Path) -> None:
    file = tmp_path / "base.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(NumcheckError, match=BROKEN[text]) as caught:
        baseline.read(file)
    assert "\n" not in caught.value.line("fr")


@pytest.mark.parametrize("name", ["none.json", "."])
def test_an_unreadable_file_gives_one_line(name: str, tmp_path: Path) -> None:
    with pytest.raises(NumcheckError, match="cannot be read"):
        baseline.read(tmp_path / name)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b"\xff\xfe\xfa{}")
    with pytest.raises(NumcheckError, match="not a baseline"):
        baseline.read(tmp_path / "x.json")
