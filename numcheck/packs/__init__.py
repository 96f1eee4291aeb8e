"""Rule packs: finds them, has them validated and compiled once, and gives the rules of a run.

A pack is a folder of `*.yaml` files (`numcheck.packs.source` says what stands in them). At run time they are plain
tuples from the cache of compiled data; pydantic is imported only when a pack has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from numcheck import compiled
from numcheck.checks import KINDS
from numcheck.checks.base import Rule
from numcheck.errors import NumcheckError
from numcheck.messages import trouble

FAMILIES = ("cal", "ari", "doc", "ref", "typo", "meta")
OWN_FAMILY = "x"
_SHAPED_BY = (Path(__file__), Path(__file__).with_name("source.py"))  # no cache outlives a change of the compiled form
DECIMAL = "\0decimal"  # the tag of a decimal number in compiled options, which hold plain data only

Compiled = tuple[str, str, str, dict[str, Any], dict[str, str], str, bool]


def builtin_rules_dir() -> Path:
    """Where the built-in rules stand: inside the package (wheel) or beside it (checkout, editable install)."""
    package = Path(__file__).parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def builtin_files() -> list[Path]:
    """The files of the built-in rules, in order of name."""
    return sorted(builtin_rules_dir().glob("*.yaml"))


def load(dirs: Sequence[Path] = (), select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The built-in rules and those of other folders or files, in order; `select` and `ignore` name ids or families.

    Raises NumcheckError (`file:line:column: …`) when a pack cannot be used, and for a name that no rule has.
    """
    return choose(every(dirs), select, ignore)


def every(dirs: Sequence[Path] = ()) -> tuple[Rule, ...]:
    """The built-in rules and those of other folders or files, in order, opt-in ones included; errors as for `load`."""
    builtin, own = builtin_files(), rule_files(dirs)
    packs = compiled.load("rules", [*builtin, *own, *_SHAPED_BY], lambda: _build(builtin, own))
    return tuple(map(_rule, cast("list[Compiled]", packs)))


def abouts(dirs: Sequence[Path] = ()) -> dict[str, dict[str, str]]:
    """What each rule is about, by language, for the rules that say it; kept apart because a check does not need it."""
    builtin, own = builtin_files(), rule_files(dirs)

    def build() -> object:
        from numcheck.packs.source import read_packs

        return {rule.head.id: rule.head.about.both() for rule in read_packs(builtin, own) if rule.head.about}

    return cast("dict[str, dict[str, str]]", compiled.load("abouts", [*builtin, *own, *_SHAPED_BY], build))


def rule_files(paths: Iterable[Path]) -> list[Path]:
    """The rule files that paths name: files as they are, folders by their `*.yaml` and `*.yml` in order of name.

    Raises NumcheckError for a path that is not there and for a folder without rule files.
    """
    return [file for path in paths for file in _files_of(path)]


def _files_of(path: Path) -> list[Path]:
    if not path.exists():
        raise trouble("rules.missing", path=path)
    if not path.is_dir():
        return [path]
    found = sorted(child for child in path.iterdir() if child.suffix in {".yaml", ".yml"})
    if not found:
        raise trouble("rules.no_file", path=path)
    return found


def choose(
    rules: Sequence[Rule], select: Sequence[str] = (), ignore: Sequence[str] = (), extend: Sequence[str] = ()
) -> tuple[Rule, ...]:
    """The rules that are selected (when `select` is empty: all that are not opt-in) or in `extend`, and not ignored.

    A name is an id (`cal-weekday`) or a family (`cal`). NumcheckError for one that stands for no rule.
    """
    for name in (*select, *ignore, *extend):
        if not any(_named(rule, name) for rule in rules):
            raise unknown_rule(name, [rule.id for rule in rules])
    return tuple(
        rule
        for rule in rules
        if (any(_named(rule, name) for name in (*select, *extend)) or (not select and not rule.opt_in))
        and not any(_named(rule, name) for name in ignore)
    )


def _named(rule: Rule, name: str) -> bool:
    return rule.id == name or rule.id.startswith(name.removesuffix("-") + "-")


def unknown_rule(name: str, ids: Iterable[str]) -> NumcheckError:
    """The error for a name that stands for no rule, with the nearest one, or where they are listed."""
    from numcheck.suggest import hints

    near = hints(name, ids)
    return trouble("unknown_rule", name=name, hint=near) if any(near) else trouble("no_rule", name=name)


def _build(builtin: list[Path], own: list[Path]) -> object:
    from numcheck.packs.source import compile_packs

    return compile_packs(builtin, own)


def _rule(record: Compiled) -> Rule:
    key, level, check, options, message, link, opt_in = record
    values = {name: _decode(value) for name, value in options.items()}
    return Rule(key, cast("Any", level), KINDS[check].options(check=check, **values), message, link, opt_in)


def _decode(value: Any) -> Any:
    if isinstance(value, tuple):
        if len(value) == 2 and value[0] == DECIMAL:
            return Decimal(value[1])
        return tuple(map(_decode, value))
    if isinstance(value, dict):
        return {key: _decode(item) for key, item in value.items()}
    return value
