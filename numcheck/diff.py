"""The lines that changed since a revision of git: what `--diff` keeps to."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from numcheck.errors import NumcheckError
from numcheck.messages import trouble
from numcheck.model import Finding

Lines = tuple[int, int]  # first and last line, from 1, both inclusive
WHOLE: tuple[Lines, ...] = ((1, 2**31 - 1),)  # of a new file, and of one whose lines git cannot tell (a .docx)
_DIFF = ("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--ignore-submodules")
_HUNK = re.compile(rb"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


class GitError(NumcheckError):
    """Git was there and refused."""


def changed_lines(ref: str, paths: Iterable[Path]) -> dict[Path, tuple[Lines, ...]]:
    """The lines of each file that are not as they were in a revision, of the working tree as it is now.

    A file that git does not know counts as changed throughout; lines only removed leave nothing. NumcheckError outside
    a repository, for an unknown revision, and where there is no git.
    """
    top = _top()
    revision = _revision(top, ref)
    tracked = set(_names(_git(top, "ls-files", "-z")))
    listing = (entry.split("\t", 2) for entry in _names(_git(top, *_DIFF, "--numstat", "-z", revision, "--")))
    changed = {name: added != "-" for added, _, name in listing}
    result: dict[Path, tuple[Lines, ...]] = {}
    for path in paths:
        name = _within(top, path)
        known = name in tracked and changed.get(name, True)
        result[path] = _hunks(top, revision, name) if known and name in changed else () if known else WHOLE
    return result


def touches(finding: Finding, ranges: Sequence[Lines]) -> bool:
    """Whether a finding, or a place that it speaks of, stands on lines that changed."""
    places = (finding.location, *(related.location for related in finding.related))
    return any(first <= place.end_line and place.line <= last for place in places for first, last in ranges)


def _top() -> Path:
    """The root of the repository around the current folder."""
    try:
        return Path(_git(Path(), "rev-parse", "--show-toplevel").decode(errors="surrogateescape").rstrip("\n"))
    except GitError:
        raise trouble("diff.no_repository", path=Path.cwd()) from None


def _revision(top: Path, ref: str) -> str:
    try:
        return _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
    except GitError:
        raise trouble("diff.revision", ref=ref) from None


def _hunks(top: Path, revision: str, name: str) -> tuple[Lines, ...]:
    patch = _git(top, "--literal-pathspecs", *_DIFF, "-U0", "--inter-hunk-context=0", revision, "--", name)
    hunks = ((int(match[1]), int(match[2] or 1)) for match in _HUNK.finditer(patch))
    return tuple((first, first + count - 1) for first, count in hunks if count)


def _names(listing: bytes) -> list[str]:
    return [name.decode(errors="surrogateescape") for name in listing.split(b"\0") if name]


def _within(top: Path, path: Path) -> str:
    try:
        return path.resolve().relative_to(top.resolve()).as_posix()
    except ValueError:
        raise trouble("diff.outside", path=path, top=top) from None


def _git(folder: Path, *arguments: str) -> bytes:
    """What git prints; NumcheckError when it fails or is not there."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError:
        raise trouble("diff.no_git") from None
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["?"]
        error = trouble("diff.failed", why=lines[0].removeprefix("fatal: "))
        raise GitError(str(error), error.french)
    return done.stdout


def only_changed(findings: Iterable[Finding], path: Path, changed: Mapping[Path, tuple[Lines, ...]]) -> list[Finding]:
    """The findings of a file that touch its changed lines."""
    ranges = changed.get(path, ())
    return [finding for finding in findings if touches(finding, ranges)]
