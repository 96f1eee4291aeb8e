"""The recipes for places where people work already: what they call is there."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck import settings
from numcheck.commands import COMMANDS
from numcheck.yamlmarks import load_marked
from tests.cli.conftest import Run


def test_the_pre_commit_hook_calls_a_command(root: Path, run: Callable[..., Run]) -> None:
    hooks, _ = load_marked(root / ".pre-commit-hooks.yaml")
    assert isinstance(hooks, list)
    assert isinstance(hooks[0], dict)
    entry = hooks[0]["entry"]
    assert isinstance(entry, str)
    assert run(f"{entry.removeprefix('numcheck ')} --help").status == 0


@pytest.mark.parametrize("page", ["gate.md", "reports.md", "writing-rules.md"])
def test_the_pages_name_commands_and_options_that_exist(page: str, root: Path, run: Callable[..., Run]) -> None:
    text = (root / "docs" / page).read_text(encoding="utf-8")
    called = re.findall(rf"numcheck ((?:{'|'.join(COMMANDS)})\b[^\n`|#]*)", text)
    assert called
    for line in called:
        command = line.split()[0]
        helped = run(f"{command} --help").out
        assert [option for option in re.findall(r"--[a-z-]+", line) if option not in helped] == []


def test_the_configuration_of_the_page_can_be_read(root: Path, tmp_path: Path) -> None:
    page = (root / "docs" / "gate.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"```toml\n(.*?)```", page, flags=re.DOTALL)
    path = tmp_path / "numcheck.toml"
    path.write_text(table, encoding="utf-8")
    assert settings.read(path).levels == {"ari-sum-parts": "warning"}
