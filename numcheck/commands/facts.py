"""`numcheck facts`: lists the reference facts, shows one as its author wrote it, proofreads all of them."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.commands import FOUND, OK
from numcheck.commands.columns import table
from numcheck.commands.console import Console
from numcheck.commands.parser import usage_error
from numcheck.commands.plans import parse_date
from numcheck.messages import trouble
from numcheck.suggest import hints

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser
    from numcheck.facts.merge import Layered

NAMED = ("entities", "posts", "measures", "events", "classes", "sources")


def add_arguments(parser: Parser) -> None:
    """Declare the options of `facts`."""
    parser.add_argument("action", choices=("list", "show", "lint"), help=parser.text("facts_action"))
    parser.add_argument("id", nargs="?", metavar="ID", help=parser.text("facts_id"))
    parser.add_argument("--facts", action="append", default=[], metavar="FILE", help=parser.text("facts_file"))
    parser.add_argument("--date", metavar="YYYY[-MM[-DD]]", help=parser.text("facts_date"))


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Do what the action says; `lint` has status 1 when it found a mistake."""
    if arguments.action == "show" and not arguments.id:
        raise usage_error(console, "facts", console.say("missing_argument", name="ID"))
    facts = _read([Path(path) for path in arguments.facts])
    if arguments.action == "lint":
        return _lint(facts, [Path(path) for path in arguments.facts], arguments.date, console)
    console.show(_list(facts) if arguments.action == "list" else _show(facts, arguments.id))
    return OK


def _read(own: list[Path]) -> Layered:
    from numcheck.facts import builtin_folder, fact_files
    from numcheck.facts.merge import merge
    from numcheck.facts.reading import read

    return merge([[read(file) for file in fact_files([builtin_folder()])], [read(file) for file in fact_files(own)]])


def _list(facts: Layered) -> str:
    rows = [[kind, str(key), _label(record)] for kind in NAMED for key, record in getattr(facts, kind).items()]
    rows += [["series", " / ".join(key), f"{len(one.values)}"] for key, one in facts.series.items()]
    return table(rows)


def _label(record: object) -> str:
    names = getattr(record, "names", None)
    full = getattr(names, "full", names)
    titles = getattr(getattr(record, "titles", None), "m", None)
    nouns = getattr(record, "nouns", None)
    listed = full or titles or nouns
    return listed[0] if listed else str(getattr(record, "label", "") or getattr(record, "title", ""))


def _show(facts: Layered, name: str) -> str:
    """Every record of that id and the series of an entity, as they stand in their files; else those of ids with it."""
    wanted = {name}
    if not any(wanted & _ids(key) for _, key in facts.places):
        wanted = {
            one
            for kind, key in facts.places
            for one in _ids(key)
            if kind != "sources" and name.lower() in one.split("-")
        }
    if not wanted:
        known = {str(key) for kind in NAMED for key in getattr(facts, kind)}
        raise trouble("unknown_fact", name=name, hint=hints(name, known))
    return "\n".join("".join(_source(facts, kind, key)) for kind, key in facts.places if wanted & _ids(key))


def _ids(key: object) -> set[str]:
    return {part for part in (key if isinstance(key, tuple) else (key,)) if isinstance(part, str)}


def _source(facts: Layered, kind: str, key: object) -> Iterator[str]:
    marks, place = facts.places[kind, key]
    number = marks.at(place)[0]
    lines = marks.path.read_text(encoding="utf-8").splitlines()[number - 1 :]
    yield f"{marks.path}:{number} ({kind})\n"
    indent = _indent(lines[0])
    for index, line in enumerate(lines):
        if index and line.strip() and _indent(line) <= indent:
            break
        yield f"  {line[indent:]}\n" if line.strip() else ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _lint(facts: Layered, own: list[Path], date: str | None, console: Console) -> int:
    """Show what is wrong; of the built-in facts, whoever lints their own hears of mistakes alone."""
    from numcheck.facts import fact_files
    from numcheck.facts.lint import lint
    from numcheck.lexicon.conversions import unit_data

    days = parse_date(date)
    today = days.last if days else dt.datetime.now(tz=dt.UTC).date()
    mine = tuple(f"{file}:" for file in fact_files(own)) or ("",)
    found = lint(facts, unit_data().units, today)
    problems = [one for one in found if one.level == "error" or one.message.startswith(mine)]
    console.show(
        "".join(f"{problem.error.line(console.language)}\n" for problem in problems)
        + console.count("linted", len(problems))
        + "\n"
    )
    return FOUND if any(problem.level == "error" for problem in problems) else OK
