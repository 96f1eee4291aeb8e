"""`numcheck rules`: the rules of a run, one line each."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.commands import OK
from numcheck.commands.columns import table
from numcheck.commands.console import Console
from numcheck.commands.options import add_config_arguments, resolve
from numcheck.commands.plans import with_levels

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser
    from numcheck.packs.source import RuleSource


def add_arguments(parser: Parser) -> None:
    """Declare the options of `rules`."""
    parser.add_argument("--rules", action="append", metavar="DIR", help=parser.text("rules_dir"))
    parser.add_argument("--select", action="append", metavar="ID", help=parser.text("select"))
    parser.add_argument("--ignore", action="append", metavar="ID", help=parser.text("ignore"))
    add_config_arguments(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List id, level and purpose of the rules; those that run only when selected say so."""
    from numcheck import packs

    settings = resolve(arguments, console)
    own = [Path(path) for path in settings.rules]
    rules = {rule.id: rule for rule in with_levels(packs.every(own), settings.levels)}
    named = {rule.id for rule in packs.choose(tuple(rules.values()), settings.select or tuple(rules), settings.ignore)}
    rows = []
    for source in read_all(own):
        if source.head.id in named:
            level = console.say(rules[source.head.id].level)
            asked = console.say("opt_in") if source.head.opt_in and not settings.select else ""
            rows.append([source.head.id, f"{level}{asked}", purpose(source, console.language)])
    console.show(table(rows, width=console.width if console.interactive else 0))
    if console.interactive:
        console.show(f"\n{console.count('n_rules', len(rows))}\n")
    return OK


def read_all(own: list[Path]) -> list[RuleSource]:
    """The built-in rules and those of one's own with their examples."""
    from numcheck.packs import builtin_files, rule_files
    from numcheck.packs.source import read_packs

    return read_packs(builtin_files(), rule_files(own))


def purpose(rule: RuleSource, language: str) -> str:
    """The first sentence of what a rule is about, or its message."""
    about = rule.head.about
    text = " ".join((about or rule.head.message).both()[language].split())
    return text.partition(". ")[0].removesuffix(".") if about else text
