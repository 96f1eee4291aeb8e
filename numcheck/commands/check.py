"""`numcheck check`: the findings of files, as reports and as an exit status."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck import settings as configuration
from numcheck.commands import FOUND, OK, outputs
from numcheck.commands.console import DEFAULT_WIDTH, Console
from numcheck.commands.files import find
from numcheck.commands.work import Work, analyse, run_all
from numcheck.errors import NumcheckError
from numcheck.model import LEVELS
from numcheck.report import DESCRIBING, FORMATS, Failure, Report, render

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser
    from numcheck.model import Analysis
    from numcheck.settings import Settings

NEVER = "never"


def add_arguments(parser: Parser) -> None:
    """Declare the options of `check`."""
    text = parser.text
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help=text("paths"))
    parser.add_argument("--format", metavar="F", help=text("format", formats=", ".join(FORMATS)))
    parser.add_argument("--output", action="append", default=[], metavar="F:FILE", help=text("output"))
    parser.add_argument("--date", metavar="YYYY[-MM[-DD]]", help=text("date"))
    parser.add_argument("--rules", action="append", metavar="DIR", help=text("rules_dir"))
    parser.add_argument("--facts", action="append", metavar="FILE", help=text("facts_file"))
    parser.add_argument("--select", action="append", metavar="ID", help=text("select"))
    parser.add_argument("--ignore", action="append", metavar="ID", help=text("ignore"))
    parser.add_argument("--fail-level", choices=(*LEVELS, NEVER), help=text("fail_level"))
    parser.add_argument("--min-level", choices=LEVELS, help=text("min_level"))
    parser.add_argument("--statistics", action="store_true", help=text("statistics"))
    parser.add_argument("--stdin-filename", default="<stdin>", metavar="PATH", help=text("stdin_filename"))
    parser.add_argument("--exclude", action="append", metavar="GLOB", help=text("exclude"))
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help=text("jobs"))
    add_config_arguments(parser)


def add_config_arguments(parser: Parser) -> None:
    """Declare the options that say which configuration counts."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help=parser.text("config_file"))
    which.add_argument("--isolated", action="store_true", help=parser.text("isolated"))


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Check the files, write the reports and return the exit status."""
    settings = resolve(arguments, console)
    files = outputs.targets(arguments.output, console)
    described = not DESCRIBING.isdisjoint({settings.format, *(name for name, _ in files)})
    work = Work.prepare(settings, console.language, arguments.stdin_filename)
    whole = Report(tuple(_results(arguments, settings, work, console)), console.language)
    report = whole._replace(
        documents=tuple(_lowered(one, settings) for one in whole.documents),
        statistics=arguments.statistics,
        rules=work.rule_info(described),
        width=console.width,
    )
    for name, path in files:
        try:
            outputs.write(path, render(report._replace(width=DEFAULT_WIDTH), name))
        except NumcheckError as error:
            console.error(error)
    console.show(render(report._replace(colour=console.colour), settings.format))
    return exit_status(whole, settings.fail_level)


def resolve(arguments: argparse.Namespace, console: Console) -> Settings:
    """The settings of a run: options over the configuration file over what is usual. Sets the console's language."""
    settings = load_settings(arguments)
    given = vars(arguments)
    options = {name: given.get(name) for name in ("date", "fail_level", "min_level", "format")}
    lists = {name: _split(given.get(name)) for name in ("rules", "facts", "select", "ignore", "exclude")}
    settings = settings.override(**options, **lists, language=given.get("lang"))
    console.language = settings.language
    outputs.known_format(settings.format, console)
    return settings


def load_settings(arguments: argparse.Namespace) -> Settings:
    """The configuration that counts: the file named, the nearest one, or what is usual when `--isolated`."""
    if arguments.isolated:
        return configuration.Settings()
    path = Path(arguments.config) if arguments.config else configuration.find(Path.cwd())
    return configuration.read(path) if path else configuration.Settings()


def exit_status(report: Report, fail_level: str) -> int:
    """1 when a finding reaches the level, else 0; failures are the console's business."""
    if fail_level == NEVER:
        return OK
    failing = LEVELS[: LEVELS.index(fail_level) + 1]
    return FOUND if any(finding.level in failing for finding in report.findings) else OK


def _results(
    arguments: argparse.Namespace, settings: Settings, work: Work, console: Console
) -> Iterable[Analysis | Failure]:
    found = list(find(arguments.paths, settings.exclude))
    if not found:
        raise NumcheckError(console.say("all_excluded"))
    for one in run_all(work, found, arguments.jobs) if arguments.jobs > 1 else (analyse(work, one) for one in found):
        if isinstance(one, Failure):
            console.error(NumcheckError(one.error))
        yield one


def _lowered(result: Analysis | Failure, settings: Settings) -> Analysis | Failure:
    """The result without findings below the least level to show."""
    if isinstance(result, Failure) or settings.min_level == LEVELS[-1]:
        return result
    shown = LEVELS[: LEVELS.index(settings.min_level) + 1]
    return replace(result, findings=tuple(finding for finding in result.findings if finding.level in shown))


def _split(values: list[str] | None) -> tuple[str, ...]:
    return tuple(part for value in values or () for part in value.split(",") if part)
