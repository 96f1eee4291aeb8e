"""The recipes for places where people work already: what they call is there."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

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


def recipe(root: Path, name: str) -> dict[str, Any]:
    """A recipe as the service reads it."""
    content, _ = load_marked(root / name)
    assert isinstance(content, dict)
    return cast("dict[str, Any]", content)


def run_in_shell(script: str, desk: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a script of a recipe with bash, where `numcheck` is this checkout and the folder is the desk."""
    bin_folder = desk.parent / "bin"
    bin_folder.mkdir(exist_ok=True)
    command = bin_folder / "numcheck"
    root = Path(settings.__file__).parent.parent
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{root}" exec "{sys.executable}" -m numcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    environment = environment | {"PATH": f"{bin_folder}:{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=desk, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=50,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("variables", "status", "shown"),
    [
        ({}, 1, "::error file=a.md,line=1,"),
        ({"NUMCHECK_OPTIONS": "--fail-level never"}, 0, "::error file=a.md,line=1,"),
        ({"NUMCHECK_PATHS": "b.md"}, 0, ""),
        ({"NUMCHECK_PATHS": "b.md absent.md"}, 2, ""),
        ({"NUMCHECK_SARIF": "out.sarif"}, 1, "::error file=a.md"),
        ({"NUMCHECK_OPTIONS": "--exclude *.md"}, 2, ""),
    ],
)
def test_the_github_action_runs(
    variables: dict[str, str], status: int, shown: str, root: Path, desk: Path, warm: dict[str, str]
) -> None:
    action = recipe(root, "action.yml")
    step = action["runs"]["steps"][-1]
    assert action["runs"]["using"] == "composite"
    assert all("uses" in one or one["shell"] == "bash" for one in action["runs"]["steps"])
    assert set(re.findall(r"inputs\.([a-z-]+)", str(action["runs"]))) == set(action["inputs"])
    usual = {"NUMCHECK_PATHS": action["inputs"]["paths"]["default"]}
    given = dict.fromkeys(step["env"], "") | usual | variables
    (desk / "a.md").write_text("Le 31 avril 2024, la mairie ferme.\n", encoding="utf-8")
    (desk / "b.md").write_text("Le 30 avril 2024, la mairie ferme.\n", encoding="utf-8")
    done = run_in_shell(step["run"], desk, warm | given)
    assert (done.returncode, shown in done.stdout) == (status, True), done.stderr
    assert (desk / "out.sarif").exists() is ("NUMCHECK_SARIF" in variables)


def test_the_gitlab_job_runs(root: Path, desk: Path, warm: dict[str, str]) -> None:
    (job,) = recipe(root, "templates/numcheck.yml").values()
    (line,) = job["script"]
    (desk / "a.md").write_text("Le 31 avril 2024, la mairie ferme.\n", encoding="utf-8")
    done = run_in_shell(line, desk, warm | job["variables"])
    assert done.returncode == 1, done.stderr
    assert sorted(job["artifacts"]["reports"].values()) == ["gl-code-quality-report.json", "numcheck.xml"]
    assert all((desk / name).stat().st_size for name in job["artifacts"]["reports"].values())


def test_the_recipes_of_the_page_are_right(root: Path, tmp_path: Path, run: Callable[..., Run]) -> None:
    page = (root / "docs" / "gate.md").read_text(encoding="utf-8")
    inputs = recipe(root, "action.yml")["inputs"]
    variables = recipe(root, "templates/numcheck.yml")["numcheck"]["variables"]
    helped = run("check --help").out
    for number, text in enumerate(re.findall(r"```yaml\n(.*?)```", page, flags=re.DOTALL)):
        path = tmp_path / f"{number}.yml"
        path.write_text(text, encoding="utf-8")
        content, _ = load_marked(path)
        assert content, text
        assert [option for option in re.findall(r" (--[a-z-]+)", text) if option not in helped] == []
        if isinstance(content, dict) and "jobs" in content:
            steps = cast("Any", content)["jobs"]["figures"]["steps"]
            assert set(steps[1]["with"]) <= set(inputs)
        if isinstance(content, dict) and "include" in content:
            assert set(cast("Any", content)["variables"]) <= set(variables)
            assert cast("Any", content)["include"][0]["remote"].endswith("templates/numcheck.yml")
