"""`numcheck rule ID`: one rule explained: what it says and why, what it reports, what it leaves alone."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.commands import OK
from numcheck.commands.console import Console
from numcheck.commands.options import add_config_arguments, resolve
from numcheck.commands.rules import read_all
from numcheck.packs import unknown_rule
from numcheck.report.excerpt import shown, wrapped
from numcheck.report.terminal import quoted

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser
    from numcheck.model import Finding
    from numcheck.packs.example import Example
    from numcheck.packs.source import RuleSource

FEW = 4  # examples of a kind; `--all` shows the others


def add_arguments(parser: Parser) -> None:
    """Declare the options of `rule`."""
    parser.add_argument("id", metavar="ID", help=parser.text("rule_id"))
    parser.add_argument("--all", action="store_true", help=parser.text("all_examples"))
    parser.add_argument("--rules", action="append", metavar="DIR", help=parser.text("rules_dir"))
    add_config_arguments(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Explain the rule; NumcheckError when there is none of that id."""
    settings = resolve(arguments, console)
    own = [Path(path) for path in settings.rules]
    rules = {rule.head.id: rule for rule in read_all(own)}
    if arguments.id not in rules:
        raise unknown_rule(arguments.id, rules)
    rule = rules[arguments.id]
    finding = _shown_finding(rule, own, console.language)
    parts = [*_about(rule, console), *_examples(rule, arguments.all, finding, console), *_answers(rule, console)]
    console.show("\n".join([*(line for text in parts for line in _lines(text, console)), ""]))
    return OK


def _lines(text: str, console: Console) -> list[str]:
    indent = " " * (len(text) - len(text.lstrip(" ")))
    return wrapped(text[len(indent) :], console.width, indent, f"{indent}  " if indent else "")


def _about(rule: RuleSource, console: Console) -> Iterator[str]:
    head, language = rule.head, console.language
    asked = console.say("opt_in") if head.opt_in else ""
    yield f"{head.id} ({console.say(head.level)}{asked})"
    yield ""
    if head.about:
        yield " ".join(head.about.both()[language].split())
        yield ""
    yield console.say("rule_message", text=" ".join(head.message.both()[language].split()))
    yield console.say("rule_check", text=_options(rule))
    yield console.say("rule_file", text=f"{rule.path}:{rule.line}")
    if head.link:
        yield console.say("rule_link", text=head.link)


def _examples(rule: RuleSource, every: bool, finding: Finding | None, console: Console) -> Iterator[str]:
    for outcome in ("fail", "pass", "unchecked"):
        examples = [example for example in rule.head.examples if example.outcome == outcome]
        if examples:
            yield ""
            yield console.say(f"rule_{outcome}")
            yield from map(_example, examples if every else examples[:FEW])
            if len(examples) > FEW and not every:
                yield console.count("rule_more", len(examples) - FEW).format(id=rule.head.id)
        if outcome == "fail" and finding:
            yield ""
            yield console.say("rule_report")
            yield f"  {shown(finding.message)}"
            if finding.suggestions:
                label = console.say("suggestion" if len(finding.suggestions) == 1 else "suggestions")
                yield f"  {label}{console.say('colon')} {_listed(finding.suggestions, console)}"


def _example(example: Example) -> str:
    dated = f"  ({example.date})" if example.date else ""
    return f"  {shown(' '.join(example.marked.split()))}{dated}"


def _listed(texts: Sequence[str], console: Console) -> str:
    return f" {console.say('or')} ".join(quoted(shown(text), console.language) for text in texts)


def _answers(rule: RuleSource, console: Console) -> Iterator[str]:
    yield ""
    if rule.head.opt_in:
        yield console.say("rule_select", id=rule.head.id)
    for key in ("rule_answer", "rule_silence", "rule_level"):
        yield console.say(key, id=rule.head.id)


def _shown_finding(rule: RuleSource, own: list[Path], language: str) -> Finding | None:
    """What the rule says of its first failing example: the message as it is printed, and how to repair the text."""
    from numcheck import facts, packs
    from numcheck.commands.plans import parse_date
    from numcheck.pipeline import check_document
    from numcheck.readers import read_text

    example = next((one for one in rule.head.examples if one.outcome == "fail"), None)
    if example is None:
        return None
    chosen = packs.choose(packs.every(own), [rule.head.id])
    document = read_text(example.text, rule.head.id)
    date = parse_date(example.date)
    analysis = check_document(document, rules=chosen, facts=facts.load(), date=date, language=language)
    return next((one for one in analysis.findings if one.rule == rule.head.id), None)


def _options(rule: RuleSource) -> str:
    """The kind of check and its options, as one would write them."""
    values = {field.name: getattr(rule.options, field.name) for field in fields(rule.options)}
    given = {name: _written(value) for name, value in values.items() if value and name != "check"}
    options = ", ".join(f"{name}: {value}" for name, value in given.items())
    return f"{rule.check} ({options})" if options else rule.check


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple, frozenset)):
        return f"[{', '.join(map(_written, sorted(value, key=str) if isinstance(value, frozenset) else value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_written(item)}' for key, item in value.items())}}}"
    return str(value)
