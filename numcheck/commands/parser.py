"""The arguments: argparse with the sub-parser of one command only, and its complaints in the run's language."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from numcheck.commands import COMMANDS
from numcheck.commands.console import Console
from numcheck.errors import NumcheckError
from numcheck.messages import say
from numcheck.suggest import hint
from numcheck.version import VERSION

HELP = ("-h", "--help")
_CHOICE = r"argument (?P<name>\S+): invalid choice: '(?P<value>.*)' \(choose from (?P<choices>.*)\)"
_COMPLAINTS = {  # argparse's own sentences, and the entry of the catalogue that says the same
    re.compile(r"unrecognized arguments: (?P<name>-\S*)"): "bad_option",
    re.compile(r"unrecognized arguments: (?P<name>\S+)"): "extra_argument",
    re.compile(r"argument (?P<name>\S+): not allowed with argument (?P<other>\S+)"): "not_both",
    re.compile(r"argument (?P<name>\S+): expected .*argument"): "bad_argument",
    re.compile(_CHOICE): "bad_choice",
    re.compile(r"argument (?P<name>\S+): invalid .*value: '(?P<value>.*)'"): "bad_value",
    re.compile(r"the following arguments are required: (?P<name>.*)"): "missing_argument",
}


class Parser(argparse.ArgumentParser):
    """An argument parser that raises NumcheckError instead of ending the program."""

    def __init__(self, command: str, console: Console, helping: bool) -> None:
        self.command = command
        self.console = console
        self.helping = helping
        formatter = _formatter(console) if helping else partial(argparse.HelpFormatter, width=80)  # asks no terminal
        super().__init__(f"numcheck {command}", allow_abbrev=False, add_help=False, formatter_class=formatter)
        self.description = self.text(f"{command}_more" if command == "check" else command)
        self._positionals.title = "arguments"  # a word of both languages, as « options » is

    def format_help(self) -> str:
        """The help; what stands for a value is in the run's language."""
        from numcheck.commands.helptexts import PLACEHOLDERS

        for action in self._actions:
            if isinstance(action.metavar, str) and self.console.language == "fr":
                action.metavar = PLACEHOLDERS.get(action.metavar, action.metavar)
        return super().format_help()

    def text(self, key: str, **values: object) -> str:
        """A text of the help in the run's language; empty when no help was asked for."""
        return _help(key, self.console, **values) if self.helping else ""

    def error(self, message: str) -> NoReturn:
        """Raise argparse's complaint, in the run's language and with « did you mean »."""
        raise usage_error(self.console, self.command, _complaint(message, self, self.console.language))


def parse(arguments: Sequence[str], console: Console) -> argparse.Namespace | str:
    """The arguments of a command, or the text that was asked for instead (help, version)."""
    language, arguments = _leading_language(arguments)
    if not arguments or arguments[0] in {*HELP, "help"}:
        return overview(console)
    if arguments[0] in {"-V", "--version"}:
        return f"numcheck {VERSION}\n"
    command, rest = arguments[0], [*arguments[1:], *language]
    if command not in COMMANDS:
        raise usage_error(console, "", _no_command(command, console))
    parser = Parser(command, console, bool(set(HELP) & set(rest)))
    parser.add_argument(*HELP, action="store_true", help=parser.text("help"))
    parser.add_argument("--lang", choices=("fr", "en"), help=parser.text("lang"))
    import_module(COMMANDS[command]).add_arguments(parser)
    if parser.helping:
        return parser.format_help()
    parsed = parser.parse_intermixed_args(_named_paths(rest))  # paths may stand before and after options
    parsed.command = command
    return parsed


def _named_paths(arguments: Sequence[str]) -> list[str]:
    """The arguments without `--`: what follows it is paths, also where one begins as an option does."""
    if "--" not in arguments:
        return list(arguments)
    border = arguments.index("--")
    paths = (f"./{name}" if name.startswith("-") and name != "-" else name for name in arguments[border + 1 :])
    return [*arguments[:border], *paths]


def _no_command(name: str, console: Console) -> str:
    """What to say of a first word that is no command: an option, a file, or a slip."""
    if name.startswith("-"):
        return console.say("bad_option", name=name, hint="")
    word, known = (f"check {name}", [f"check {name}"]) if Path(name).exists() else (name, list(COMMANDS))
    return console.say("bad_command", name=name, hint=hint(word, known, console.language))


def _leading_language(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """A `--lang` before the command, and the arguments without it."""
    size = {"--lang": 2}.get(arguments[0], int(arguments[0].startswith("--lang="))) if arguments else 0
    return list(arguments[:size]), list(arguments[size:])


def overview(console: Console) -> str:
    """What `numcheck --help` says: the commands, one line each."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {_help(name, console)}" for name in COMMANDS]
    return "\n".join(
        [
            _help("purpose", console), "", _help("usage", console), "", *lines, "",
            _help("first_steps", console), "", _help("more", console), "",
        ]
    )  # fmt: skip


def usage_error(console: Console, command: str, why: str) -> NumcheckError:
    """The line for arguments that cannot be understood."""
    return NumcheckError(console.say("usage_error", why=why, command=f"{command} " if command else ""))


def _complaint(message: str, parser: Parser, language: str) -> str:
    for pattern, key in _COMPLAINTS.items():
        match = pattern.match(message)
        if match:
            values = match.groupdict()
            if key == "missing_argument":
                values["name"] = _needed(values["name"].split(", "), parser)
            known = re.findall(r"[\w-]+", values["choices"]) if "choices" in values else parser._option_string_actions
            return say(key, language, **values, hint=hint(values.get("value") or values["name"], known, language))
    return message


def _needed(names: Sequence[str], parser: Parser) -> str:
    """What is missing, in the words that one may write: the choices where there are some."""
    choices = {action.dest: action.choices for action in parser._actions if action.choices}
    return ", ".join(" | ".join(map(str, choices[name])) if name in choices else name for name in names)


def _help(key: str, console: Console, **values: object) -> str:
    from numcheck.commands.helptexts import help_text

    return help_text(key, console.language, **values)


def _formatter(console: Console) -> Any:
    """Rich's help on a terminal, argparse's own elsewhere."""
    if not console.colour:
        return argparse.HelpFormatter
    from rich_argparse import RichHelpFormatter

    return RichHelpFormatter
