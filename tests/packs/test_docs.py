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
