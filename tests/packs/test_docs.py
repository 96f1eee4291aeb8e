"""What the page on writing rules and the README say is so."""

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from numcheck.checks import KINDS
from numcheck.cli import main
from numcheck.packs.source import read_packs


def test_the_rule_of_the_page_holds_its_examples(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (root / "docs" / "writing-rules.md").read_text(encoding="utf-8")
    (rule, *_) = re.findall(r"```yaml\n(.*?)```", page, flags=re.DOTALL)
    path = tmp_path / "desk.yaml"
    path.write_text(rule, encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert len(read_packs([], [path])) == 1
    assert main(["test", str(path)]) == 0, capsys.readouterr().out


def test_the_rule_and_the_fact_of_the_readme_hold(root: Path, tmp_path: Path) -> None:
    page = (root / "README.md").read_text(encoding="utf-8")
    rule, fact = re.findall(r"^```yaml\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)
    (tmp_path / "rules.yaml").write_text(rule, encoding="utf-8")
    (tmp_path / "facts.yaml").write_text(fact, encoding="utf-8")
    assert main(["test", str(tmp_path / "rules.yaml"), "--facts", str(tmp_path / "facts.yaml")]) == 0
    assert main(["facts", "lint", "--facts", str(tmp_path / "facts.yaml"), "--date", "2024-11-04"]) == 0


@pytest.mark.parametrize("check", KINDS)
def test_the_page_has_every_kind_with_its_options(check: str, root: Path) -> None:
    page = (root / "docs" / "writing-rules.md").read_text(encoding="utf-8")
    (row,) = re.findall(rf"^\| `{check}` \|(.*)\|.*\|$", page, flags=re.MULTILINE)
    hints = {name: kind for name, kind in get_type_hints(KINDS[check].options).items() if name != "check"}
    options = {name for name in hints if not name.startswith("__")}
    choices = {choice for name in options & {"of", "fault", "fact"} for choice in get_args(hints[name])}
    assert set(re.findall(r"`(\w+)`", row)) == options | choices
