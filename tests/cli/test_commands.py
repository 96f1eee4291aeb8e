"""The commands beside `check`: what they show of figures, rules and facts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck import facts
from numcheck.commands import COMMANDS
from numcheck.commands.helptexts import TEXTS as HELP
from numcheck.messages.said import TEXTS
from tests.cli.conftest import Run

Runner = Callable[..., Run]

FACTS = """\
sources:
  bulletin: {publisher: Le Bulletin, title: Relevé, date: 2020-01-01}
measures:
  height:
    {label: hauteur, unit: metre, types: place, relative: 0.01, ratio: 1.1, window_days: 900, stale_after_days: 900}
entities:
  # the hill behind the town
  hill:
    type: place
    names: {full: Mont Chauve}
  lake:
    type: place
    names: {full: Lac Noir}
series:
  - entity: hill
    measure: height
    complete_until: 2020-01-01
    values:
      - {as_of: 2020-01-01, value: 412, sources: bulletin}
"""


@pytest.fixture
def own_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of facts that stands for the built-in ones."""
    folder = tmp_path / "facts"
    folder.mkdir()
    (folder / "places.yaml").write_text(FACTS, encoding="utf-8")
    monkeypatch.setattr(facts, "builtin_folder", lambda: folder)
    return folder


def test_every_command_has_a_help_line() -> None:
    assert set(COMMANDS) <= set(HELP)


@pytest.mark.parametrize("texts", [TEXTS, HELP])
def test_every_text_speaks_both_languages(texts: dict[str, tuple[str, str]]) -> None:
    for key, (french, english) in texts.items():
        assert french, key
        assert english, key
        assert french.count("|") == english.count("|"), key


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_command_helps(command: str, language: str, run: Runner) -> None:
    done = run(f"{command} --help --lang {language}")
    assert done.status == 0
    assert HELP[command][language == "en"].split()[0] in done.out


def test_facts_are_listed(own_facts: Path, run: Runner) -> None:
    lines = [line.split() for line in run("facts list").out.splitlines()]
    assert lines == [
        ["entities", "hill", "Mont", "Chauve"],
        ["entities", "lake", "Lac", "Noir"],
        ["measures", "height", "hauteur"],
        ["sources", "bulletin", "Relevé"],
        ["series", "hill", "/", "height", "1"],
    ]


def test_a_fact_is_shown_as_it_stands(own_facts: Path, run: Runner) -> None:
    shown = run("facts show hill").out
    path = own_facts / "places.yaml"
    assert f"{path}:8 (entities)\n  hill:\n    type: place\n    names: {{full: Mont Chauve}}\n" in shown
    assert "value: 412" in shown
    assert "lake" not in shown


@pytest.mark.parametrize(
    ("line", "status", "text"),
    [
        ("facts show hil", 2, "fait inconnu « hil » ; vouliez-vous dire « hill » ?"),
        ("facts lint --date 2021-01-01", 0, "0 remarque\n"),
        ("facts lint --date 2025-01-01", 0, "height de hill s’arrête au 2020-01-01"),
        ("facts lint --date hier", 2, "« hier » n’est pas une date"),
        ("facts lits", 2, "vouliez-vous dire « list » ?"),
        ("facts", 2, "il manque : "),
    ],
)
def test_facts(line: str, status: int, text: str, own_facts: Path, run: Runner) -> None:
    done = run(line)
    assert done.status == status
    assert text in done.out + done.err


def test_facts_lint_knows_the_units(own_facts: Path, run: Runner) -> None:
    (own_facts / "places.yaml").write_text(FACTS.replace("unit: metre", "unit: metres"), encoding="utf-8")
    done = run("facts lint --date 2021-01-01")
    assert done.status == 1
    assert "« metres » n’est pas une unité du lexique" in done.out


def test_extract_shows_a_table(desk: Path, run: Runner) -> None:
    (desk / "a.md").write_text("Près de 15 000 lits.\n", encoding="utf-8")
    done = run("extract a.md")
    assert done.status == 0
    assert done.out.startswith("a.md:1:9  count  15 000  15000")


def test_extract_as_json_lines(desk: Path, run: Runner) -> None:
    (desk / "a.md").write_text("Il a 12 lits et 13 tables.\n", encoding="utf-8")
    lines = [json.loads(line) for line in run("extract a.md --format jsonl").out.splitlines()]
    assert [(line["path"], line["value"], line["start"]) for line in lines] == [("a.md", "12", 5), ("a.md", "13", 16)]
    explained = [json.loads(line) for line in run("extract a.md --format jsonl --explain").out.splitlines()]
    assert all("trail" in line for line in explained)


@pytest.mark.parametrize(
    ("line", "stdin", "status", "text"),
    [
        ("extract -", b"Le 5 mai 2024.", 0, "2024-05-05"),
        ("extract - --date 2024-10-25", b"demain", 0, "2024-10-26"),
        ("extract -", b"rien", 0, "<stdin> : aucun chiffre ni date"),
        ("extract absent.md", b"", 2, "absent.md : fichier ou dossier introuvable"),
        ("extract --format text --date x", b"", 2, "« x » n’est pas une date"),
    ],
)
def test_extract(line: str, stdin: bytes, status: int, text: str, run: Runner) -> None:
    done = run(line, stdin)
    assert done.status == status
    assert text in done.out + done.err


def test_examples_are_run(run: Runner, tmp_path: Path) -> None:
    assert run("test").out.splitlines()[-1].startswith("2 exemples de 1 règle : ")
    assert run("test --select cal").out == run("test").out
    assert run(f"test {tmp_path / 'absent'}").status == 2


def test_a_rule_says_all_that_its_author_said(run: Runner) -> None:
    said = run("rule cal-impossible-date").out
    for part in (
        "cal-impossible-date (erreur)",
        "« {text} » n’existe pas.",
        "calendar (fault: impossible_day)",
        "calendar.yaml:1",
        "https://example.org/jours",
        "le [[31 avril]]  (2024)",
        "le 30 avril",
        "--ignore",
    ):
        assert part in said  # fmt: skip
