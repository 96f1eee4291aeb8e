"""Runs of the command line with one rule and a pipeline of a few lines: they show the manners and nothing else."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from numcheck import facts, packs, pipeline
from numcheck.analysis import Analysis
from numcheck.cli import main
from numcheck.document import Document
from numcheck.model import Finding
from numcheck.tokens import Span

RULES = """\
- id: cal-impossible-date
  check: calendar
  fault: impossible_day
  level: error
  message: {fr: "« {text} » n’existe pas.", en: "“{text}” does not exist."}
  about:
    fr: Un jour qui n’existe pas. Et plus rien.
    en: A day that does not exist. And nothing more.
  link: https://example.org/jours
  examples:
    - {fail: "le [[31 avril]]", date: 2024}
    - {pass: "le 30 avril"}
"""
MARKS = {"!!": "error", "??": "warning", "~~": "note"}


class Run(NamedTuple):
    """What a run of the command line left; with plain spaces for those that do not break."""

    status: int
    out: str
    err: str


def check(document: Document, *, rules: Any, date: Any = None, language: str = "fr", **_: Any) -> Analysis:
    """A pipeline that finds « 12!! » an error, « 12?? » a warning, « 12~~ » a note, and is at a loss before « 13 »."""
    if "13" in document.text:
        raise ZeroDivisionError("thirteen")
    numbers = list(re.finditer(r"(\d+)(!!|\?\?|~~)?", document.text))
    found = [number for number in numbers if number[2] and rules]
    findings = tuple(
        Finding(
            Span(*number.span(1)), document.location(Span(*number.span(1))), number[1], rules[0].id, MARKS[number[2]],  # type: ignore[arg-type]
            message=f"{number[1]} ({language})", fingerprint=number[1],
        )
        for number in found
    )  # fmt: skip
    counts = {
        "mentions": len(numbers), "masked": 0, "claims": len(numbers), "contradicted": len(found),
        "confirmed": len(numbers) - len(found), "unchecked": {}, "suppressed": 0,
    }  # fmt: skip
    return Analysis(document, (), (), (), findings, counts, (), date)


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a numcheck in a process of its own: the first one compiles the packs, the others find them."""
    return os.environ | {"XDG_CACHE_HOME": str(tmp_path_factory.mktemp("warm"))}


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a rule of its own and no configuration above it."""
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "calendar.yaml").write_text(RULES, encoding="utf-8")
    folder = tmp_path / "desk"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("NO_COLOR", "FORCE_COLOR", "NUMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(packs, "builtin_rules_dir", lambda: rules)
    monkeypatch.setattr(facts, "load", lambda _=(): None)
    monkeypatch.setattr(pipeline, "check_document", check)
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Runs a command line, with standard input if given."""

    def runner(line: str, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        status = main(line.split())
        return Run(status, *(text.replace("\u00a0", " ") for text in capsys.readouterr()))

    return runner
