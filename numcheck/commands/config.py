"""`numcheck config`: every setting of a run, and where its value came from."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from numcheck.commands import OK
from numcheck.commands.columns import table
from numcheck.commands.console import Console
from numcheck.commands.options import add_config_arguments, resolve
from numcheck.settings import KEYS, Settings

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare the options of `config`."""
    add_config_arguments(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Show the configuration file that counts, and each key with its value and origin."""
    settings = resolve(arguments, console)
    origin = str(settings.origin) if settings.origin else console.say("no_config")
    rows = [[name.replace("_", "-"), _toml(getattr(settings, name)), _where(name, settings, console)] for name in KEYS]
    console.show(f"{origin}\n{table(rows, indent='  ')}")
    return OK


def _where(name: str, settings: Settings, console: Console) -> str:
    return console.say("from_default" if name not in settings.given else "from_file")


def _toml(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(item) for item in value)}]"
    if isinstance(value, dict):
        pairs = (f"{key.replace('_', '-')} = {_toml(item)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    return f'"{value}"'
