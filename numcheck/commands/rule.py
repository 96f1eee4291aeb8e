"""`numcheck rule ID`: one rule explained: what it says and why, what it reports, what it leaves alone."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.commands import OK
from numcheck.commands.console import Console
from numcheck.commands.options import add_config_arguments, resolve
from numcheck.commands.rules import read_all
from numcheck.packs import unknown_rule
from numcheck.report.excerpt import shown

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser
    from numcheck.packs.source import RuleSource


def add_arguments(parser: Parser) -> None:
    """Declare the options of `rule`."""
    parser.add_argument("id", metavar="ID", help=parser.text("rule_id"))
    parser.add_argument("--rules", action="append", metavar="DIR", help=parser.text("rules_dir"))
    add_config_arguments(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Explain the rule; NumcheckError when there is none of that id."""
    settings = resolve(arguments, console)
    rules = {rule.head.id: rule for rule in read_all([Path(path) for path in settings.rules])}
    if arguments.id not in rules:
        raise unknown_rule(arguments.id, rules)
    console.show("\n".join([*_explain(rules[arguments.id], console), ""]))
    return OK


def _explain(rule: RuleSource, console: Console) -> Iterator[str]:
    head, language = rule.head, console.language
    asked = console.say("opt_in") if head.opt_in else ""
    yield f"{head.id} ({console.say(head.level)}{asked})"
    yield ""
    if head.about:
        yield head.about.both()[language].strip()
        yield ""
    yield console.say("rule_message", text=" ".join(head.message.both()[language].split()))
    yield console.say("rule_check", text=_options(rule))
    yield console.say("rule_file", text=f"{rule.path}:{rule.line}")
    if head.link:
        yield console.say("rule_link", text=head.link)
    for outcome in ("fail", "pass", "unchecked"):
        examples = [example for example in head.examples if example.outcome == outcome]
        if examples:
            yield ""
            yield console.say(f"rule_{outcome}")
            for example in examples:
                dated = f"  ({example.date})" if example.date else ""
                yield f"  {shown(example.marked.strip())}{dated}"
    yield ""
    yield console.say("rule_silence", id=head.id)


def _options(rule: RuleSource) -> str:
    values = {field.name: getattr(rule.options, field.name) for field in fields(rule.options)}
    given = {name: value for name, value in values.items() if value and name != "check"}
    return ", ".join([rule.check, *(f"{name}: {value}" for name, value in given.items())])
