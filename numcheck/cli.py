"""The command line: reads the arguments, runs a command, turns every way to fail into one line and an exit status."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from numcheck.commands import COMMANDS, FAILED
from numcheck.commands.console import Console, internal_error
from numcheck.errors import NumcheckError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status: 0 nothing found, 1 findings, 2 something did not work."""
    gc.set_threshold(500_000, 20, 20)  # what start-up makes stays: looking for garbage in it is a tenth of a short run
    arguments = list(sys.argv[1:] if argv is None else argv)
    console = Console(_language(arguments))
    try:
        return _run(arguments, console)
    except NumcheckError as error:
        console.error(error)
    except KeyboardInterrupt:
        console.error(NumcheckError(console.say("interrupted")))
    except BrokenPipeError:
        _close_output()
    except Exception as error:  # noqa: BLE001, a slip of ours is one line as well
        console.error(internal_error(error))
    return FAILED


def script() -> NoReturn:
    """What the `numcheck` command runs: `main`, and the end of the process with its status.

    Taking the memory of a finished run apart, piece by piece, is a sixth of a short run; ending at once spares it.
    """
    status = main()
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except OSError:
        status = FAILED
    if os.environ.get("NUMCHECK_DEBUG"):
        sys.exit(status)  # profilers report at the exit
    os._exit(status)


def _run(arguments: list[str], console: Console) -> int:
    from numcheck.commands.parser import parse

    parsed = parse(arguments, console)
    if isinstance(parsed, str):
        console.show(parsed)
        return 0
    status: int = import_module(COMMANDS[parsed.command]).run(parsed, console)
    return FAILED if console.failed else status


def _language(arguments: list[str]) -> str:
    """The language of messages, needed before the arguments are understood."""
    for index, argument in enumerate(arguments):
        if (argument == "--lang" and arguments[index + 1 : index + 2] == ["en"]) or argument == "--lang=en":
            return "en"
    return "fr"


def _close_output() -> None:
    """Nobody reads any more: keep Python from complaining about it at exit."""
    null = os.open(os.devnull, os.O_WRONLY)
    if sys.stdout:
        os.dup2(null, sys.stdout.fileno())


if __name__ == "__main__":
    script()
