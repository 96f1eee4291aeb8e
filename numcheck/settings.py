"""The configuration of a project: `numcheck.toml`, `.numcheck.toml` or `[tool.numcheck]` of pyproject.toml.

One file counts, the nearest upwards to the repository root; nothing is merged. It is checked by hand and not by
pydantic, because a check reads it and importing pydantic alone takes longer than the check.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from numcheck.errors import NumcheckError
from numcheck.messages import trouble
from numcheck.record import NamedTuple

FILES = ("numcheck.toml", ".numcheck.toml")
PYPROJECT = "pyproject.toml"
LEVELS = ("error", "warning", "note")
CHOICES: dict[str, tuple[str, ...]] = {
    "fail_level": (*LEVELS, "never"),
    "min_level": LEVELS,
    "language": ("fr", "en"),
}
LISTS = ("rules", "facts", "select", "extend_select", "ignore", "accept", "exclude")
PATHS = ("rules", "facts", "accept")
SWITCHES = ("require_date",)
BY_PATH = ("date", "select", "extend_select", "ignore", "levels", "require_date")
"""What may differ for some paths; an override must name them in `paths`."""


class Settings(NamedTuple):
    """What a run goes by. Relative paths in a file stand relative to that file.

    `rules` and `facts` are packs of one's own; `select` and `ignore` name rules or families, `extend_select` those to
    add to what is usual; `accept` are files of accepted findings, `baseline` the file of those that were there before;
    `exclude` are patterns of paths; `levels` gives rules another level; `date` is the document's (YYYY[-MM[-DD]]), and
    `require_date` makes a finding of a document without one. `overrides` are keys of `BY_PATH` for the files that fit
    `paths`; `origin` is the file read, `given` the keys that stand in it.
    """

    date: str | None = None
    rules: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    baseline: str | None = None
    exclude: tuple[str, ...] = ()
    fail_level: str = "error"
    min_level: str = "note"
    language: str = "fr"
    format: str = "terminal"
    require_date: bool = False
    levels: Mapping[str, str] = {}
    overrides: tuple[Mapping[str, Any], ...] = ()
    origin: Path | None = None
    given: frozenset[str] = frozenset()

    def override(self, **options: Any) -> Settings:
        """These settings with those options on top that were given (neither None nor empty)."""
        return self._replace(**{name: value for name, value in options.items() if value})

    def within(self, override: Mapping[str, Any]) -> Settings:
        """These settings for files that an override is about: lists to add or leave out grow, the rest is replaced."""
        values = {name: value for name, value in override.items() if name != "paths"}
        for name in ("extend_select", "ignore"):
            values[name] = (*getattr(self, name), *values.get(name, ()))
        values["levels"] = {**self.levels, **values.get("levels", {})}
        return self._replace(**values)


KEYS = tuple(name for name in Settings._fields if name not in {"origin", "given"})


def find(folder: Path) -> Path | None:
    """The configuration file for a folder: its own or the nearest above it, not beyond the root of the repository."""
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        for name in FILES:
            if (place / name).is_file():
                return place / name
        if _has_table(place / PYPROJECT):
            return place / PYPROJECT
        if (place / ".git").exists():
            return None
    return None


def read(path: Path) -> Settings:
    """The settings in a file; NumcheckError when it is not readable TOML or has an unknown key or a wrong value."""
    table = _table(path)
    for key, value in table.items():
        _check(key, value, path)
    base = path.parent
    values = _plain(table)
    values |= {key: _resolved(values[key], base) for key in PATHS if key in values}
    if "baseline" in values:
        values["baseline"] = str(base / values["baseline"])
    values["overrides"] = tuple(_plain(one) for one in values.get("overrides", ()))
    return Settings(origin=path, given=frozenset(_plain(table)), **values)


def _table(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise trouble("unreadable_path", path=path, why=error) from None
    except UnicodeDecodeError as error:
        raise trouble("reader.not_utf8", path=path, byte=error.start) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _not_toml(path, str(error)) from None
    table = data.get("tool", {}).get("numcheck", {}) if path.name == PYPROJECT else data
    if not isinstance(table, dict):
        raise trouble("config.no_table", path=path)
    return table


def _not_toml(path: Path, why: str) -> NumcheckError:
    """The error for a file that is no TOML, at the place that the parser's sentence ends with."""
    import re

    from numcheck.messages.parsers import complaint

    place = re.search(r" \(at line (\d+), column (\d+)\)$", why)
    at = f"{path}:{place[1]}:{place[2]}" if place else str(path)
    return trouble("config.toml", at, why=complaint(why[: place.start()] if place else why))


def _plain(table: Mapping[str, Any]) -> dict[str, Any]:
    names = {key.replace("-", "_"): value for key, value in table.items()}
    return {key: tuple(value) if isinstance(value, list) else value for key, value in names.items()}


def _check(key: str, value: Any, path: Path) -> None:
    name = key.replace("-", "_")
    if name not in KEYS:
        raise _unknown(key, KEYS, path)
    if name == "overrides":
        _check_overrides(value, path)
        return
    if name in LISTS:
        kind, right = "list", _strings(value)
    elif name in SWITCHES:
        kind, right = "switch", isinstance(value, bool)
    elif name == "levels":
        kind, right = "levels", isinstance(value, dict) and all(level in LEVELS for level in value.values())
    elif name in CHOICES:
        kind, right = "choice", value in CHOICES[name]
    else:
        kind, right = "text", isinstance(value, str)
    if not right:
        choices = ", ".join(CHOICES.get(name, LEVELS))
        raise trouble(f"config.{kind}", path=path, key=key, value=_written(value), choices=choices)


def _check_overrides(value: Any, path: Path) -> None:
    """NumcheckError unless these are tables with `paths` and keys that may differ by path."""
    tables = value if isinstance(value, list) else [None]
    for table in tables:
        if not isinstance(table, dict) or not _strings(table.get("paths")) or not table["paths"]:
            raise trouble("config.overrides", path=path)
        for key, one in table.items():
            if key != "paths":
                if key.replace("-", "_") not in BY_PATH:
                    raise _unknown(key, BY_PATH, path)
                _check(key, one, path)


def _strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _unknown(key: str, known: tuple[str, ...], path: Path) -> NumcheckError:
    from numcheck.suggest import hints

    near = hints(key, [name.replace("_", "-") for name in known])
    return trouble("config.unknown", path=path, key=key, hint=near)


def _written(value: Any) -> str:
    """A value as TOML has it, short."""
    text = str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _resolved(paths: tuple[str, ...], base: Path) -> tuple[str, ...]:
    return tuple(str(base / path) for path in paths)


def _has_table(path: Path) -> bool:
    try:
        return b"[tool.numcheck" in path.read_bytes()
    except OSError:
        return False
