"""Dated reference facts: who held which office, how old, how rich, how many, when, each with its source.

`load_builtin()` and `load(paths)` give a `FactStore`; both go through the cache of compiled data.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from numcheck import compiled
from numcheck.facts.store import FactStore
from numcheck.messages import trouble

if TYPE_CHECKING:
    from numcheck.facts.compile import Compiled

HERE = Path(__file__).parent
_SHAPED_BY = ("schema_types.py", "plain.py", "compile.py")  # the cache must not outlive a change of the compiled form

__all__ = ["FactStore", "builtin_folder", "fact_files", "load", "load_builtin"]


def load_builtin() -> FactStore:
    """The store of the built-in facts."""
    return load(())


def load(paths: Iterable[Path] = (), *, builtin: bool = True) -> FactStore:
    """The store of the built-in facts (unless told otherwise) and, on top, those of files or folders of one's own.

    Raises NumcheckError (`file:line:column: …`) when a file cannot be used.
    """
    own = fact_files(paths)
    layers = [fact_files([builtin_folder()]), own] if builtin else [own]
    sources = [file for layer in layers for file in layer] + [HERE / name for name in _SHAPED_BY]
    return FactStore(cast("Compiled", compiled.load("facts", sources, lambda: _build(layers))))


def builtin_folder() -> Path:
    """Where the built-in facts stand: inside the package (wheel) or beside it (checkout, editable install)."""
    inside = HERE.parent / "rules" / "facts"
    return inside if inside.is_dir() else HERE.parent.parent / "rules" / "facts"


def fact_files(paths: Iterable[Path]) -> list[Path]:
    """The fact files that paths name: files as they are, folders by their `*.yaml` and `*.yml` in order of name."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files.extend(sorted(child for child in path.iterdir() if child.suffix in {".yaml", ".yml"}))
        elif path.is_file():
            files.append(path)
        else:
            raise trouble("facts.missing", path=path)
    return files


def _build(layers: list[list[Path]]) -> object:
    from numcheck.facts.compile import build

    return build(layers)
