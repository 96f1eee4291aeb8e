"""The set-up behind the make targets: what it does again, and what it leaves alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tools import setup_env

PYPROJECT = """\
[build-system]
requires = ["hatchling"]
[project]
name = "x"
dependencies = ["a>=1"]
[tool.hatch.version]
path = "v.py"
[tool.ruff]
line-length = 120
"""


class Sandbox:
    """A project folder, and the steps that the set-up took in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.python = root / ".venv" / "bin" / "python"
        self.stamp = root / ".venv" / "stamp"
        self.steps: list[str] = []
        self.broken_step = ""
        self.edit(PYPROJECT)

    def edit(self, pyproject: str) -> None:
        """Write the project file."""
        (self.root / "pyproject.toml").write_text(pyproject, encoding="utf-8")

    def run(self, step: str, *_command: str) -> None:
        """Stands for a step: notes its name, breaks off if told so, leaves an interpreter behind."""
        self.steps.append(step)
        if step == self.broken_step:
            raise SystemExit(2)
        if step == "creating .venv":
            self.python.parent.mkdir(parents=True, exist_ok=True)
            self.python.touch()

    def set_up(self, *extras: str) -> list[str]:
        """The steps of one more set-up."""
        self.steps = []
        setup_env.set_up(list(extras or ("dev",)))
        return self.steps


@pytest.fixture
def sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    sandbox = Sandbox(tmp_path)
    monkeypatch.setattr(setup_env, "ROOT", tmp_path)
    monkeypatch.setattr(setup_env, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup_env, "VENV_PYTHON", sandbox.python)
    monkeypatch.setattr(setup_env, "STAMP", sandbox.stamp)
    monkeypatch.setattr(setup_env, "run", sandbox.run)
    monkeypatch.setattr(setup_env, "warm_up", lambda: None)
    return sandbox


EVERYTHING = ["creating .venv", "installing"]
CHANGES: dict[str, tuple[Callable[[Sandbox], object], list[str]]] = {
    "nothing": (lambda sandbox: None, []),
    "a setting of the linter": (lambda sandbox: sandbox.edit(PYPROJECT.replace("120", "100")), []),
    "a dependency": (lambda sandbox: sandbox.edit(PYPROJECT.replace("a>=1", "a>=2")), ["installing"]),
    "the interpreter is gone": (lambda sandbox: sandbox.python.unlink(), EVERYTHING),
    "the stamp is damaged": (lambda sandbox: sandbox.stamp.write_text("{", encoding="utf-8"), EVERYTHING),
    "the stamp is of another kind": (lambda sandbox: sandbox.stamp.write_text("[1]", encoding="utf-8"), EVERYTHING),
}


@pytest.mark.parametrize("change", CHANGES)
def test_set_up_again_after(change: str, sandbox: Sandbox) -> None:
    act, steps = CHANGES[change]
    assert sandbox.set_up() == EVERYTHING
    act(sandbox)
    assert sandbox.set_up() == steps


def test_another_interpreter_gets_an_environment_of_its_own(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox.set_up()
    monkeypatch.setattr("sys.version", "4.0.0")
    assert sandbox.set_up() == EVERYTHING


def test_extras_add_up(sandbox: Sandbox) -> None:
    assert [sandbox.set_up("dev"), sandbox.set_up("dev", "bench"), sandbox.set_up("dev")] == [
        EVERYTHING, ["installing"], []
    ]  # fmt: skip


def test_set_up_cut_short_starts_anew(sandbox: Sandbox) -> None:
    sandbox.broken_step = "installing"
    with pytest.raises(SystemExit):
        sandbox.set_up()
    sandbox.broken_step = ""
    assert sandbox.set_up() == EVERYTHING


def test_old_interpreter_gets_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.version_info", (3, 10, 4))
    with pytest.raises(SystemExit, match=r"^set-up: Python 3\.11 or newer is needed, [^\n]*$"):
        setup_env.check_interpreter()
