"""Which files a run reads: the paths given, folders searched for what the readers know, patterns left out."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from numcheck.errors import NumcheckError
from numcheck.messages import trouble
from numcheck.readers import READERS
from numcheck.report import MARK

STDIN = "-"
HEAD = 80  # bytes in which a report of ours says that it is one


def find(paths: Sequence[str], exclude: Sequence[str] = ()) -> Iterator[Path | NumcheckError]:
    """The files to read, each once, in the order of the paths and by name within a folder; `-` stands for itself.

    Hidden files and folders, and what git ignores, are passed over unless named. A path that is not there, and a folder
    with nothing to read, comes as an error in its place.
    """
    seen: set[Path] = set()
    patterns = path_patterns(exclude)
    for name in paths:
        for found in _of(name):
            if isinstance(found, NumcheckError):
                yield found
            elif found not in seen and not matches(found, patterns):
                seen.add(found)
                yield found


def _of(name: str) -> Iterable[Path | NumcheckError]:
    path = Path(name)
    if name == STDIN:
        return [path]
    if path.is_dir():
        return _within(path)
    if os.path.lexists(path):
        return [path]
    return _fitting(name) if re.search(r"[*?\[]", name) else [trouble("missing_path", path=name)]


def _fitting(pattern: str) -> Iterator[Path | NumcheckError]:
    """The drafts that a pattern means where no shell has read it: `articles/*.md`, `**/2024-*`."""
    from glob import iglob

    found = map(Path, sorted(iglob(pattern, recursive=True)))  # noqa: PTH207, it passes hidden folders over
    drafts = [path for path in found if path.is_file() and _readable(path.name) and _a_draft(path)]
    yield from drafts
    if not drafts:
        yield trouble("no_match", pattern=pattern)


def _within(folder: Path) -> Iterator[Path | NumcheckError]:
    from numcheck.commands.ignored import kept

    errors: list[OSError] = []
    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += (path for name in sorted(files) if _readable(name) and _a_draft(path := Path(place, name)))
    drafts = kept(folder, found)
    yield from drafts
    for error in errors:
        yield trouble("unreadable_path", path=error.filename, why=error)
    if not drafts and not errors:
        yield trouble("no_file", path=folder, suffixes=" ".join(sorted(READERS)))


def _readable(name: str) -> bool:
    return not name.startswith(".") and os.path.splitext(name)[1].lower() in READERS  # noqa: PTH122


def _a_draft(path: Path) -> bool:
    """Whether a path found in a folder is a draft: neither a pipe, which would be waited for, nor a report of ours."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        with path.open("rb") as file:
            return MARK.encode() not in file.read(HEAD)
    except OSError:
        return True  # a link to nothing is told when it is read


def path_patterns(patterns: Iterable[str]) -> list[re.Pattern[str]]:
    """The patterns of paths, ready to be matched."""
    return [re.compile(_regex(pattern)) for pattern in patterns]


def matches(path: Path, patterns: Sequence[re.Pattern[str]]) -> bool:
    """Whether a pattern fits the path, or the path of a folder that holds it."""
    text = path.as_posix()
    return any(pattern.search(text) for pattern in patterns)


def _regex(pattern: str) -> str:
    """A pattern of paths: `*` stays within a name, `**` does not; without a slash it fits a name at any depth."""
    parts = re.split(r"(\*\*/?|\*|\?)", pattern.strip().removeprefix("./").rstrip("/"))
    wild = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return "(?:^|/)" + "".join(wild.get(part) or re.escape(part) for part in parts) + "(?:/|$)"
