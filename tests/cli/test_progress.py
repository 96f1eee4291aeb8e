"""The bar over many files: on a terminal only, and gone at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck.commands.console import Console
from numcheck.commands.progress import MANY, followed
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("number", "screen", "results", "shown"),
    [(MANY, True, True, True), (MANY - 1, True, True, False), (MANY, False, True, False), (MANY, True, False, False)],
)
def test_a_bar_is_for_people_who_wait(
    number: int,
    screen: bool,
    results: bool,
    shown: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: screen)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: results)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    assert list(followed(iter(range(number)), number, Console("fr"))) == list(range(number))
    out, err = capsys.readouterr()
    assert out == ""
    assert ("vérification" in err) is shown


def test_a_run_that_is_piped_has_no_bar(desk: Path, run: Callable[..., Run]) -> None:
    for number in range(MANY):
        (desk / f"{number}.md").write_text("12 lits", encoding="utf-8")
    assert (run("check .").status, run("check . --no-cache").err) == (0, "")
