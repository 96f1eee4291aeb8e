"""The tutorial, run: every command of its console blocks in one shell, its output held against what the page shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ANY = "…"  # on a line of its own: lines left out; within a line: characters left out
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
_HEREDOC = re.compile(r"<<'(\w+)'")


class Step(NamedTuple):
    """A command of the page, and the lines that it shows of its output."""

    command: str
    shown: tuple[str, ...]


def steps(page: str) -> Iterator[Step]:
    """The commands of the page in their order; a command goes on to the end of its here-document."""
    for block in _BLOCK.findall(page):
        command, closing = "", ""
        shown: list[str] = []
        for line in block.splitlines():
            if closing or not line.startswith("$ "):
                command, shown = (f"{command}\n{line}", shown) if closing else (command, [*shown, line])
                closing = "" if line == closing else closing
                continue
            if command:
                yield Step(command, tuple(shown))
            command, shown = line[2:], []
            heredoc = _HEREDOC.search(line)
            closing = heredoc[1] if heredoc else ""
        if command:
            yield Step(command, tuple(shown))


def outputs(commands: list[str], folder: Path, root: Path) -> list[tuple[int, list[str]]]:
    """Status and output of each command, run one after the other in one shell."""
    script = "".join(f"{command}\nprintf '\\n@@%s\\n' $?\n" for command in commands)
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(root),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "COLUMNS": "100",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }
    done = subprocess.run(
        ["bash"], input=script, cwd=folder, env=environment, encoding="utf-8", check=False, timeout=59,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    parts = re.split(r"\n@@(\d+)\n", done.stdout.replace("\u00a0", " ").replace("\u202f", " "))
    return [(int(status), text.splitlines()) for text, status in zip(parts[::2], parts[1::2], strict=False)]


def differs(shown: tuple[str, ...], printed: list[str]) -> str | None:
    """The first line of the page that the output does not have where it should; None when all is as shown."""
    pattern = ""
    for line in shown:
        pattern += "(?:.*\n)*?" if line == ANY else re.escape(line).replace(re.escape(ANY), ".*") + " *\n"
        if not re.match(pattern, "".join(f"{one}\n" for one in printed)):
            return line
    whole = re.fullmatch(pattern, "".join(f"{one}\n" for one in printed))
    return None if whole else f"(more lines than shown: {printed})"


PAGE = (Path(__file__).parent.parent / "docs" / "tutorial.md").read_text(encoding="utf-8")
STEPS = list(steps(PAGE))


@pytest.fixture(scope="module")
def ran(root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[int, list[str]]]:
    """What all the commands gave."""
    return outputs([step.command for step in STEPS], tmp_path_factory.mktemp("tutorial"), root)


def test_every_command_was_run(ran: list[tuple[int, list[str]]]) -> None:
    assert len(ran) == len(STEPS) > 30


@pytest.mark.parametrize("number", range(len(STEPS)), ids=lambda number: STEPS[number].command.split("\n")[0][:60])
def test_a_command_prints_what_the_page_shows(number: int, ran: list[tuple[int, list[str]]]) -> None:
    step, (status, printed) = STEPS[number], ran[number]
    assert differs(step.shown, printed) is None, "\n".join([step.command, *printed])
    assert status < 2, "\n".join([step.command, *printed])


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ((), [], True),
        ((), ["a"], False),
        (("a",), ["a", "b"], False),
        (("a", ANY), ["a", "b"], True),
        ((ANY, "b"), ["a", "b"], True),
        ((ANY, "c"), ["a", "b"], False),
        (("a … c",), ["a b c"], True),
        (("b", "a"), ["a", "b"], False),
    ],
)
def test_the_comparison_sees_a_difference(shown: tuple[str, ...], printed: list[str], same: bool) -> None:
    assert (differs(shown, printed) is None) is same


def test_here_documents_belong_to_their_command() -> None:
    page = "```console\n$ cat > a <<'FIN'\n$ x\nFIN\n$ b\nout\n```\n\n```sh\n$ no\n```\n"
    assert list(steps(page)) == [Step("cat > a <<'FIN'\n$ x\nFIN", ()), Step("b", ("out",))]
