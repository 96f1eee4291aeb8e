"""The options that several commands share, and what becomes of them over a configuration file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck import settings as configuration
from numcheck.commands.console import Console
from numcheck.commands.outputs import known_format
from numcheck.settings import LISTS, Settings

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser

SINGLE = ("date", "require_date", "fail_level", "min_level", "format", "baseline")
REPLACED = ("date", "select", "require_date")  # on the command line they count for every path


def add_run_arguments(parser: Parser) -> None:
    """Declare what is checked, and with what."""
    text = parser.text
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help=text("paths"))
    parser.add_argument("--date", metavar="YYYY[-MM[-DD]]", help=text("date"))
    parser.add_argument("--require-date", action="store_true", help=text("require_date"))
    parser.add_argument("--rules", action="append", metavar="DIR", help=text("rules_dir"))
    parser.add_argument("--facts", action="append", metavar="FILE", help=text("facts_file"))
    parser.add_argument("--select", action="append", metavar="ID", help=text("select"))
    parser.add_argument("--extend-select", action="append", metavar="ID", help=text("extend_select"))
    parser.add_argument("--ignore", action="append", metavar="ID", help=text("ignore"))
    parser.add_argument("--accept", action="append", metavar="FILE", help=text("accept"))
    parser.add_argument("--baseline", metavar="FILE", help=text("baseline_file"))
    parser.add_argument("--exclude", action="append", metavar="GLOB", help=text("exclude"))
    parser.add_argument("--stdin-filename", default="<stdin>", metavar="PATH", help=text("stdin_filename"))
    parser.add_argument("--no-cache", action="store_true", help=text("no_cache"))
    parser.add_argument("--jobs", type=_at_least_one, default=1, metavar="N", help=text("jobs"))
    add_config_arguments(parser)


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def add_config_arguments(parser: Parser) -> None:
    """Declare the options that say which configuration counts."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help=parser.text("config_file"))
    which.add_argument("--isolated", action="store_true", help=parser.text("isolated"))


def resolve(arguments: argparse.Namespace, console: Console) -> Settings:
    """The settings of a run: options over the configuration file over what is usual. Sets the console's language."""
    given = vars(arguments)
    settings = _configured(arguments).override(
        **{name: given.get(name) for name in SINGLE},
        **{name: names(given.get(name)) for name in LISTS},
        language=given.get("lang"),
    )
    settings = settings._replace(
        overrides=tuple(
            {name: value for name, value in one.items() if name not in REPLACED or not given.get(name)}
            for one in settings.overrides
        )
    )
    console.language = settings.language
    known_format(settings.format)
    return settings


def _configured(arguments: argparse.Namespace) -> Settings:
    """The configuration that counts: the file named, the nearest one, or what is usual when `--isolated`."""
    if arguments.isolated:
        return Settings()
    path = Path(arguments.config) if arguments.config else configuration.find(Path.cwd())
    return configuration.read(path) if path else Settings()


def names(values: list[str] | None) -> tuple[str, ...]:
    """The names in a repeatable option, where one value may hold several, separated by commas."""
    return tuple(part for value in values or () for part in value.split(",") if part)
