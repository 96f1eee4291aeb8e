"""Results kept from run to run: what a file gave, for as long as nothing that it depends on has changed.

An entry is found by the file's path and holds a key: content, rules, facts, configuration, language, version of
numcheck and of what it uses. Entries are replaced in one step, so that runs at the same time cannot spoil them, and
they are read by an unpickler that makes values of numcheck and dates, and nothing else.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from numcheck import compiled
from numcheck.analysis import Analysis
from numcheck.document import Document
from numcheck.errors import NumcheckError
from numcheck.record import NamedTuple

if TYPE_CHECKING:
    from numcheck.settings import Settings
    from numcheck.silence.accepts import Accept

USED = ("currency_converter", "dateparser")  # packages whose data may change a result
VALUES = {("decimal", "Decimal"), ("datetime", "date"), ("datetime", "datetime"), ("builtins", "frozenset")}


def light(analysis: Analysis) -> Analysis:
    """The analysis without what only a report that shows every figure needs: mentions, claims, the map of the text."""
    document = Document("", analysis.document.source, analysis.document.path)
    return analysis._replace(document=document, mentions=(), masked=(), claims=())


class Kept(NamedTuple):
    """The results of runs like this one: `run` is the key of all but the file itself, `whole` asks for all of them."""

    run: bytes
    whole: bool

    @classmethod
    def of(cls, settings: Settings, language: str, accepts: Sequence[Accept], whole: bool) -> Kept:
        """The results of runs with these settings; OSError when a file that they depend on cannot be read."""
        return cls(compiled.digest(_run_parts(settings, language, accepts)).encode(), whole)

    def key(self, path: Path, data: bytes) -> bytes:
        """What a result for these bytes depends on."""
        return compiled.digest((self.run, os.fsencode(path), data)).encode()

    def find(self, path: Path, key: bytes) -> Analysis | None:
        """The analysis kept for a file, None when there is none, or not of this key."""
        entry = compiled.read_entry(_place(path))
        if not isinstance(entry, tuple) or len(entry) != 3 or entry[0] != key or (self.whole and not entry[1]):
            return None
        try:
            found = _Reader(io.BytesIO(entry[2])).load()
        except Exception:  # noqa: BLE001, what cannot be read any more is checked again
            return None
        if not isinstance(found, Analysis):
            return None
        _used(path)
        return found

    def keep(self, path: Path, key: bytes, analysis: Analysis) -> None:
        """Keep what a file gave; a cache that cannot be written to only costs time."""
        compiled.write_entry(_place(path), (key, self.whole, pickle.dumps(analysis, 5)))


class _Reader(pickle.Unpickler):
    """Reads values of numcheck's own classes and nothing that runs other code."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("numcheck.") or (module, name) in VALUES:
            found = super().find_class(module, name)
            if isinstance(found, type) and not issubclass(found, BaseException):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _place(path: Path) -> Path:
    name = compiled.digest((os.fsencode(path.absolute()),))
    return compiled.cache_folder() / "results" / name[:2] / f"{name[2:]}.bin"


def _used(path: Path) -> None:
    """Take note that an entry is of use, for the time when the cache is tidied."""
    try:
        os.utime(_place(path))
    except OSError:
        return


def _run_parts(settings: Settings, language: str, accepts: Sequence[Accept]) -> Iterator[bytes]:
    from numcheck.facts import builtin_folder, fact_files
    from numcheck.packs import builtin_files, rule_files
    from numcheck.settings import BY_PATH

    values = [getattr(settings, name) for name in (*BY_PATH, "overrides")]
    yield repr((language, values, accepts)).encode("utf-8", "backslashreplace")
    folder = builtin_folder()
    rules = [*builtin_files(), *rule_files(Path(path) for path in settings.rules)]
    facts = fact_files([*([folder] if folder.is_dir() else []), *(Path(path) for path in settings.facts)])
    for file in (*rules, *facts):
        yield file.read_bytes()
    yield from _program()


def _program() -> Iterator[bytes]:
    """What the program itself is: its files, and the state of the folders from which packages are imported."""
    package = str(Path(__file__).parent.parent)
    for folder, folders, files in os.walk(package):
        folders[:] = sorted(name for name in folders if name not in {"__pycache__", "_compiled"})
        for name in sorted(files):
            yield _stamp(f"{folder}{os.sep}{name}")
    for name in USED:
        spec = find_spec(name)
        if spec and spec.origin:
            yield _stamp(str(Path(spec.origin).parent.parent))
    yield sys.version.encode()


def _stamp(path: str) -> bytes:
    state = os.stat(path)  # noqa: PTH116, two hundred of them for each run
    return f"{path} {state.st_mtime_ns} {state.st_size}".encode("utf-8", "surrogateescape")


def opened(settings: Settings, language: str, accepts: Sequence[Accept], whole: bool) -> Kept | None:
    """The results of runs with these settings, None where it cannot be told what they depend on."""
    try:
        return Kept.of(settings, language, accepts, whole)
    except (OSError, NumcheckError):
        return None
