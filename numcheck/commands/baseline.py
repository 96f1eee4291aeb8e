"""`numcheck baseline`: notes the findings that are there today, so that a gate speaks of new ones only."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck import baseline
from numcheck.commands import FAILED, OK, outputs
from numcheck.commands.check import analysed
from numcheck.commands.console import Console
from numcheck.commands.options import add_run_arguments, resolve
from numcheck.commands.work import Work
from numcheck.errors import NumcheckError
from numcheck.messages import trouble

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser

USUAL = "numcheck-baseline.json"


def add_arguments(parser: Parser) -> None:
    """Declare the options of `baseline`."""
    parser.add_argument("action", choices=("create", "update", "prune"), help=parser.text("baseline_action"))
    add_run_arguments(parser)


def _new(path: Path) -> baseline.Baseline:
    """An empty baseline; NumcheckError where there is one with entries already, which would be lost."""
    try:
        found = baseline.read(path) if path.exists() else None
    except NumcheckError:
        found = None  # a broken one is made anew
    if found and found.files:
        raise trouble("baseline.exists", path=path)
    return baseline.Baseline(path.parent)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Check the files and write the baseline; nothing is written when a file could not be checked."""
    settings = resolve(arguments, console)
    path = Path(settings.baseline or USUAL)
    known = _new(path) if arguments.action == "create" else baseline.read(path)
    work = Work.prepare(settings, console.language, arguments.stdin_filename)
    report = analysed(arguments, settings, work, console)
    if report.failures:
        return FAILED
    change = baseline.prune if arguments.action == "prune" else baseline.update
    noted = change(known, [(one.document.path, one.findings) for one in report.analyses])
    outputs.write(path, baseline.dump(noted))
    number = sum(entry.count for entries in noted.files.values() for entry in entries)
    console.show(console.count("noted", number).format(path=path) + "\n")
    return OK
