"""`numcheck check`: the findings of files, as reports and as an exit status."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.commands import FOUND, OK, outputs, sift
from numcheck.commands.console import DEFAULT_WIDTH, Console
from numcheck.commands.files import find
from numcheck.commands.options import add_run_arguments, resolve
from numcheck.commands.work import Work, analyse, run_all, unused_accepts
from numcheck.compiled import cache_folder
from numcheck.errors import NumcheckError
from numcheck.messages import trouble
from numcheck.model import LEVELS
from numcheck.report import DESCRIBING, FORMATS, WHOLE, Failure, Report, render
from numcheck.report.excerpt import shown

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser
    from numcheck.settings import Settings

NEVER = "never"


def add_arguments(parser: Parser) -> None:
    """Declare the options of `check`."""
    text = parser.text
    add_run_arguments(parser)
    parser.add_argument("--format", metavar="F", help=text("format", formats=", ".join(FORMATS)))
    parser.add_argument("--output", action="append", default=[], metavar="F:FILE", help=text("output"))
    parser.add_argument("--fail-level", choices=(*LEVELS, NEVER), help=text("fail_level"))
    parser.add_argument("--min-level", choices=LEVELS, help=text("min_level"))
    parser.add_argument("--diff", metavar="REF", help=text("diff"))
    parser.add_argument("--exit-zero", action="store_true", help=text("exit_zero"))
    parser.add_argument("--show-files", action="store_true", help=text("show_files"))
    parser.add_argument("--statistics", action="store_true", help=text("statistics"))


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Check the files, write the reports and return the exit status."""
    settings = resolve(arguments, console)
    if arguments.show_files:
        return _show_files(found(arguments, settings), console)
    files = outputs.targets(arguments.output)
    work = Work.prepare(settings, console.language, arguments.stdin_filename)
    whole = _sifted(analysed(arguments, settings, work, console), arguments, settings)
    described = not DESCRIBING.isdisjoint({settings.format, *(name for name, _ in files)})
    report = sift.at_least(whole, settings.min_level)._replace(
        statistics=arguments.statistics, rules=work.rule_info(described)
    )
    for name, path in files:
        try:
            outputs.write(path, render(report._replace(width=DEFAULT_WIDTH), name))
        except NumcheckError as error:
            console.error(error)
    console.show(render(report._replace(colour=console.colour, width=console.width), settings.format))
    return exit_status(whole, NEVER if arguments.exit_zero else settings.fail_level)


def analysed(arguments: argparse.Namespace, settings: Settings, work: Work, console: Console) -> Report:
    """The analyses of all files, in order; a line for each that could not be checked, and for each idle acceptance."""
    files = found(arguments, settings)
    if len(files) > 1:
        shown = {settings.format, *(name for name, _ in outputs.targets(getattr(arguments, "output", ())))}
        work = work.for_many(not WHOLE.isdisjoint(shown), not arguments.no_cache)
        from numcheck.commands.progress import followed

        results = tuple(followed(run_all(work, files, arguments.jobs), len(files), console))
        if work.kept:
            from numcheck.commands.tidy import tidy

            tidy(cache_folder())
    else:
        results = tuple(analyse(work, one) for one in files)
    for one in results:
        if isinstance(one, Failure):
            console.error(NumcheckError(one.error))
    report = Report(results, console.language)
    for line in unused_accepts(work, report):
        console.warn(line)
    return report


def found(arguments: argparse.Namespace, settings: Settings) -> list[Path | NumcheckError]:
    """The files of the run; NumcheckError when all of them are excluded."""
    files = list(find(arguments.paths, settings.exclude))
    if not files:
        raise trouble("all_excluded")
    return files


def _show_files(files: list[Path | NumcheckError], console: Console) -> int:
    for path in files:
        if isinstance(path, NumcheckError):
            console.error(path)
        else:
            console.show(f"{shown(str(path))}\n")
    return OK


def exit_status(report: Report, fail_level: str) -> int:
    """1 when a finding reaches the level, else 0; failures are the console's business."""
    if fail_level == NEVER:
        return OK
    failing = LEVELS[: LEVELS.index(fail_level) + 1]
    return FOUND if any(finding.level in failing for finding in report.findings) else OK


def _sifted(report: Report, arguments: argparse.Namespace, settings: Settings) -> Report:
    if arguments.diff:
        report = sift.on_changed_lines(report, arguments.diff)
    return sift.beyond_baseline(report, Path(settings.baseline)) if settings.baseline else report
