"""The configuration: which file counts, what it may say, and what overrides it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck import settings
from numcheck.errors import NumcheckError
from tests.cli.conftest import Run

Runner = Callable[..., Run]


@pytest.mark.parametrize(
    ("files", "found"),
    [
        (["numcheck.toml", ".numcheck.toml", "pyproject.toml"], "numcheck.toml"),
        ([".numcheck.toml", "pyproject.toml"], ".numcheck.toml"),
        (["pyproject.toml"], "pyproject.toml"),
        (["sub/numcheck.toml", "numcheck.toml"], "sub/numcheck.toml"),
        (["sub/.numcheck.toml", "numcheck.toml"], "sub/.numcheck.toml"),
        (["../numcheck.toml"], None),
        ([], None),
    ],
)
def test_the_nearest_file_up_to_the_repository_counts(files: list[str], found: str | None, desk: Path) -> None:
    (desk / "sub").mkdir()
    for name in files:
        (desk / name).write_text("[tool.numcheck]\n", encoding="utf-8")
    assert settings.find(desk / "sub") == (desk / found if found else None)


def test_a_pyproject_without_our_table_is_passed_over(desk: Path) -> None:
    (desk / "sub").mkdir()
    (desk / "sub" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    (desk / "numcheck.toml").write_text("", encoding="utf-8")
    assert settings.find(desk / "sub") == desk / "numcheck.toml"


def test_paths_stand_relative_to_the_file(desk: Path) -> None:
    path = desk / "numcheck.toml"
    path.write_text('rules = ["own"]\nfacts = ["/etc/facts.yaml"]\nfail-level = "note"\n', encoding="utf-8")
    found = settings.read(path)
    assert found.rules == (str(desk / "own"),)
    assert found.facts == ("/etc/facts.yaml",)
    assert found.fail_level == "note"
    assert found.given == {"rules", "facts", "fail_level"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("selct = []", "unknown key “selct”; did you mean “select”?"),
        ("fail-levle = 'error'", "unknown key “fail-levle”; did you mean “fail-level”?"),
        ("origin = 'x'", "unknown key “origin”"),
        ("select = 'cal'", 'select: "cal" should be a list of texts'),
        ("select = [1]", "select: [1] should be a list of texts"),
        ("fail-level = 'fatal'", 'fail-level: "fatal" should be one of: error, warning, note, never'),
        ("min-level = 'never'", 'min-level: "never" should be one of: error, warning, note'),
        ("language = 'de'", 'language: "de" should be one of: fr, en'),
        ("date = 2024-10-25", "should be a text"),
        ("[levels]\ncal = 'loud'", "levels: {'cal': 'loud'} should be a table"),
        ("levels = 'note'", 'levels: "note" should be a table'),
        ("require-date = 'yes'", 'require-date: "yes" should be true or false'),
        ("overrides = 'archives'", "each is a table [[overrides]] with paths"),
        ("[[overrides]]\nignore = ['typo']", "each is a table [[overrides]] with paths"),
        ("[[overrides]]\npaths = ['a']\nignroe = []", "unknown key “ignroe”; did you mean “ignore”?"),
        ("[[overrides]]\npaths = ['a']\nfail-level = 'note'", "unknown key “fail-level”"),
        ("[[overrides]]\npaths = ['a']\nselect = 'cal'", 'select: "cal" should be a list of texts'),
        ("= [", "not valid TOML"),
        ("a = " + "[" * 3000, "not valid TOML"),
    ],
)
def test_a_slip_is_refused_with_one_line(text: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "numcheck.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NumcheckError) as error:
        settings.read(path)
    assert expected in str(error.value)
    assert str(error.value).startswith(str(path))
    assert "\n" not in error.value.line("fr")


def test_an_option_overrides_the_file(desk: Path, run: Runner) -> None:
    (desk / "numcheck.toml").write_text('fail-level = "never"\nlanguage = "en"\n', encoding="utf-8")
    (desk / "a.md").write_text("12!!", encoding="utf-8")
    assert run("check a.md").out.startswith("a.md:1:1: error")
    assert [run(f"check a.md{more}").status for more in ("", " --fail-level error", " --isolated")] == [0, 1, 1]
    assert run("check a.md --lang fr").out.startswith("a.md:1:1: erreur")


@pytest.mark.parametrize(
    ("levels", "shown"),
    [
        ({"cal-impossible-date": "note"}, "note"),
        ({"cal": "note"}, "note"),
        ({"cal-impossible-date": "warning", "cal": "note"}, "avertissement"),
    ],
)
def test_a_rule_takes_another_level(levels: dict[str, str], shown: str, desk: Path, run: Runner) -> None:
    lines = [f'{name} = "{level}"' for name, level in levels.items()]
    (desk / "numcheck.toml").write_text("\n".join(["[levels]", *lines]), encoding="utf-8")
    assert run("rules").out.split()[1] == shown


def test_the_level_of_an_unknown_rule_is_refused(desk: Path, run: Runner) -> None:
    (desk / "numcheck.toml").write_text('[levels]\ncal-imposible-date = "note"\n', encoding="utf-8")
    (desk / "a.md").write_text("12", encoding="utf-8")
    assert "vouliez-vous dire « cal-impossible-date » ?" in run("check a.md").err


def test_config_says_where_each_value_came_from(desk: Path, run: Runner) -> None:
    (desk / "numcheck.toml").write_text('exclude = ["archives"]\n', encoding="utf-8")
    lines = run("config").out.splitlines()
    assert lines[0] == str(desk / "numcheck.toml")
    assert '  exclude        ["archives"]  du fichier' in lines
    assert '  fail-level     "error"       par défaut' in lines


@pytest.mark.parametrize("language", ["fr", "en"])
def test_init_writes_a_file_that_says_what_is_usual(language: str, desk: Path, run: Runner) -> None:
    assert run(f"init --lang {language}").status == 0
    path = desk / "numcheck.toml"
    assert settings.read(path) == settings.Settings(origin=path)
    keys, _, tables = path.read_text(encoding="utf-8").partition("# [levels]")
    shown = {line.removeprefix("# ").partition(" =")[0] for line in keys.splitlines() if " = " in line}
    assert {name.replace("-", "_") for name in shown} | {"levels", "overrides", "date"} == set(settings.KEYS)
    path.write_text("[levels]" + tables.replace("\n# ", "\n"), encoding="utf-8")
    assert settings.read(path).overrides == ({"paths": ("archives",), "ignore": ("typo",)},)
    again = run(f"init --lang {language}")
    assert (again.status, len(again.err.splitlines())) == (2, 1)


def test_patterns_of_exclude(desk: Path, run: Runner) -> None:
    for name in ("a.md", "old/b.md", "new/old/c.md", "new/d.tmp.md", "new/e.md"):
        (desk / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / name).write_text("12", encoding="utf-8")

    def left(*patterns: str) -> str:
        options = "".join(f" --exclude {pattern}" for pattern in patterns)
        report = json.loads(run(f"check . --format json{options}").out)
        return " ".join(document["path"] for document in report["documents"])

    assert left() == "a.md new/d.tmp.md new/e.md new/old/c.md old/b.md"
    assert left("old") == "a.md new/d.tmp.md new/e.md"
    assert left("*.tmp.md", "old/") == "a.md new/e.md"
    assert left("new/old") == "a.md new/d.tmp.md new/e.md old/b.md"
    assert left("new/**/c.md", "?.md") == "new/d.tmp.md"
