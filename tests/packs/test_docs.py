"""What the page on writing rules says is so."""

import re
from pathlib import Path

import pytest

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
