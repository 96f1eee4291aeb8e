"""The commands: one module each, with `add_arguments(parser)` and `run(arguments, console) -> exit status`.

`COMMANDS` is the registry: a command's name and its module, which is imported when the command is asked for.
"""

from __future__ import annotations

COMMANDS: dict[str, str] = {
    "check": "numcheck.commands.check",
    "extract": "numcheck.commands.extract",
    "rules": "numcheck.commands.rules",
    "rule": "numcheck.commands.rule",
    "test": "numcheck.commands.test",
    "facts": "numcheck.commands.facts",
    "baseline": "numcheck.commands.baseline",
    "config": "numcheck.commands.config",
    "init": "numcheck.commands.init",
}

OK = 0
FOUND = 1
FAILED = 2
"""The exit statuses: nothing that counts, a finding at the fail level or above, something that did not work."""
