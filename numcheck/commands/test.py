"""`numcheck test`: runs the examples inside rule packs and shows the ones that do not hold."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.commands import FOUND, OK
from numcheck.commands.console import Console
from numcheck.commands.options import names
from numcheck.report.excerpt import shown

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser
    from numcheck.packs.trial import Trial


def add_arguments(parser: Parser) -> None:
    """Declare the options of `test`."""
    parser.add_argument("paths", nargs="*", metavar="DIR", help=parser.text("test_paths"))
    parser.add_argument("--select", action="append", metavar="ID", help=parser.text("select"))
    parser.add_argument("--facts", action="append", default=[], metavar="FILE", help=parser.text("facts_file"))


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Run the examples of the packs named, or of the built-in ones; status 1 when one of them does not hold."""
    from numcheck import facts, packs
    from numcheck.packs.source import read_packs
    from numcheck.packs.trial import run_examples

    own = [Path(path) for path in arguments.paths]
    sources = read_packs(packs.builtin_files(), packs.rule_files(own))
    rules = packs.every(own)
    wanted = {rule.id for rule in packs.choose(rules, names(arguments.select) or [rule.id for rule in rules])}
    files = set(packs.rule_files(own) if own else packs.builtin_files())
    tried = [one for one in sources if one.path in files and one.head.id in wanted]
    trials = list(run_examples(tried, rules, facts.load([Path(path) for path in arguments.facts]), console.language))
    failed = [trial for trial in trials if trial.problems]
    console.show("".join(_show(trial, console) for trial in failed) + _summary(trials, failed, len(tried), console))
    return FOUND if failed else OK


def _show(trial: Trial, console: Console) -> str:
    dated = f"  ({trial.example.date})" if trial.example.date else ""
    lines = [
        f"{trial.place}: {trial.rule} ({trial.example.outcome}){dated}",
        *(f"  {shown(line)}".rstrip() for line in trial.example.marked.strip().splitlines()),
        *([_labelled("expected", trial.expected, console)] if trial.expected else []),
        *(_labelled("found", problem, console) for problem in trial.problems),
        "",
    ]
    return "\n".join(lines) + "\n"


def _labelled(key: str, text: str, console: Console) -> str:
    return f"  {console.say(key)}{console.say('colon')} {shown(text)}"


def _summary(trials: list[Trial], failed: list[Trial], rules: int, console: Console) -> str:
    tried = f"{console.count('examples', len(trials))} {console.count('of_rules', rules)}"
    result = console.count("failed", len(failed)) if failed else console.say("all_hold")
    return f"{tried}{console.say('colon')} {result}\n"
