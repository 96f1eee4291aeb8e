"""The cache stays small: what is not used goes, what is used stays, whoever else is at work in it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from numcheck.commands import tidy as module
from numcheck.commands.tidy import DAY, VERSIONS, tidy
from tests.cli.conftest import Run


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A folder with results and compiled packs of several ages."""
    now = time.time()
    ages = {f"results/{number:02x}/a.bin": number for number in range(0, 60, 5)}
    ages |= {f"facts-{number}.bin": number for number in range(10)}
    ages |= {"rules-1.bin": 400, "results/00/b.binx8f2": 2, "results/00/c.binx8f3": 0, "note.txt": 90}
    for name, age in ages.items():
        path = tmp_path / "cache" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"12345")
        os.utime(path, (now - age * DAY, now - age * DAY))
    return tmp_path / "cache"


def left(cache: Path) -> set[str]:
    """The files that are left."""
    return {path.relative_to(cache).as_posix() for path in cache.rglob("*") if path.is_file()} - {"tidied"}


def test_what_is_not_used_goes(cache: Path) -> None:
    tidy(cache)
    results = {f"results/{number:02x}/a.bin" for number in range(0, 30, 5)} | {"results/00/c.binx8f3"}
    packs = {f"facts-{number}.bin" for number in range(VERSIONS)} | {"rules-1.bin"}
    assert left(cache) == results | packs | {"note.txt"}
    assert not (cache / "results" / "37").exists(), "empty folders go too"


def test_the_oldest_go_where_there_is_too_much(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 20)
    tidy(cache)
    results = {name for name in left(cache) if name.startswith("results")}
    assert results == {"results/00/a.bin", "results/00/c.binx8f3", "results/05/a.bin"}


def test_once_a_week_is_enough(cache: Path) -> None:
    (cache / "tidied").touch()
    before = left(cache)
    tidy(cache)
    assert left(cache) == before


def test_several_may_tidy_at_once(cache: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: tidy(cache), range(16)))
    assert "results/37/a.bin" not in left(cache)


def test_a_folder_that_is_not_there_is_left_alone(tmp_path: Path) -> None:
    tidy(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_run_tidies_and_keeps_what_it_uses(desk: Path, tmp_path: Path, run: Callable[..., Run]) -> None:
    for name in ("a.md", "b.md"):
        (desk / name).write_text("12 lits", encoding="utf-8")
    run("check .")
    cache = tmp_path / "cache" / "numcheck"
    entries = sorted(cache.glob("results/*/*.bin"))
    assert len(entries) == 2
    long_ago = time.time() - 40 * DAY
    for path in (*entries, cache / "tidied"):
        os.utime(path, (long_ago, long_ago))
    run("check a.md b.md")
    (desk / "b.md").unlink()
    assert sorted(cache.glob("results/*/*.bin")) == entries, "found again, they are of use"
    for path in (*entries, cache / "tidied"):
        os.utime(path, (long_ago, long_ago))
    (desk / "c.md").write_text("12 lits", encoding="utf-8")
    run("check .")
    assert len(list(cache.glob("results/*/*.bin"))) == 2, "the result of a draft that is gone goes"
