"""`numcheck extract`: every figure and date of files with its value, as a table or as JSON lines."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from numcheck.commands import OK
from numcheck.commands.columns import table
from numcheck.commands.console import Console
from numcheck.commands.files import find
from numcheck.commands.plans import parse_date
from numcheck.commands.work import read_document
from numcheck.errors import NumcheckError
from numcheck.messages import reason
from numcheck.report.excerpt import shown

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser
    from numcheck.document import Document
    from numcheck.model import Days, Mention


def add_arguments(parser: Parser) -> None:
    """Declare the options of `extract`."""
    text = parser.text
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help=text("paths"))
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help=text("extract_format"))
    parser.add_argument("--date", metavar="YYYY[-MM[-DD]]", help=text("date"))
    parser.add_argument("--explain", action="store_true", help=text("explain"))
    parser.add_argument("--masked", action="store_true", help=text("masked"))
    parser.add_argument("--exclude", action="append", default=[], metavar="GLOB", help=text("exclude"))
    parser.add_argument("--stdin-filename", default="<stdin>", metavar="PATH", help=text("stdin_filename"))


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Show the mentions of each file; a file that cannot be read costs a line and the status."""
    date = parse_date(arguments.date)
    for path in find(arguments.paths, arguments.exclude):
        try:
            if isinstance(path, NumcheckError):
                raise path
            _show(read_document(path, arguments.stdin_filename), date, arguments, console)
        except NumcheckError as error:
            console.error(error)
    return OK


def _show(document: Document, date: Days | None, arguments: argparse.Namespace, console: Console) -> None:
    from numcheck.extract import extract

    extraction = extract(document, date)
    mentions = list(extraction.mentions)
    if arguments.masked:
        mentions = sorted([*mentions, *extraction.masked], key=lambda mention: mention.span.start)
    if arguments.format == "jsonl":
        console.show("".join(_json_lines(document, mentions, arguments.explain)))
    else:
        console.show(_text(document, mentions, arguments.explain, console))


def _json_lines(document: Document, mentions: list[Mention], explain: bool) -> Iterator[str]:
    import json

    for mention in mentions:
        data: dict[str, Any] = {"path": document.path} | mention.to_dict()
        if explain:
            data["trail"] = list(mention.trail)
        yield json.dumps(data, ensure_ascii=False) + "\n"


def _text(document: Document, mentions: list[Mention], explain: bool, console: Console) -> str:
    if not mentions:
        return f"{shown(document.path)}{console.say('colon')} {console.say('no_mention')}\n"
    language = console.language
    blocks = [table([_row(document, mention, language) for mention in mentions])]
    if explain:
        blocks = [
            table([_row(document, mention, language)]) + "".join(f"    {step}\n" for step in mention.trail)
            for mention in mentions
        ]
    return "".join(blocks)


def _row(document: Document, mention: Mention, language: str) -> list[str]:
    place = document.location(mention.span)
    return [
        f"{document.path}:{place.line}:{place.column}",
        mention.kind,
        mention.text,
        *_meaning(mention.to_dict(), language),
    ]


def _meaning(data: dict[str, Any], language: str) -> list[str]:
    """Value, unit and what else is known of a mention, each a cell."""
    days = (data["first_day"], data["last_day"])
    dated = days[0] and (days[0] if days[0] == days[1] else "..".join(days))
    value = data["value"] or dated or data["iso"] or (data["ends"] and _ends(data["ends"], language)) or "?"
    extra = [data["hedge"], data["role"], data["guard"] and f"[{data['guard']}]"]
    extra.append(data["reason"] and reason(data["reason"], language))
    readings = [_reading(reading) for reading in data["readings"]]
    return [str(value), data["unit"] or data["noun"] or "", " ".join(part for part in (*extra, *readings) if part)]


def _ends(ends: list[dict[str, Any]], language: str) -> str:
    return "..".join(_meaning(end, language)[0] for end in ends)


def _reading(reading: dict[str, Any]) -> str:
    return f"({reading['value'] or reading['first_day']}?)"
