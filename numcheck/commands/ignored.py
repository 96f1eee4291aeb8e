"""Which files git ignores: what `.gitignore` leaves out of a repository is no draft."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def kept(folder: Path, files: Sequence[Path]) -> list[Path]:
    """The files below a folder that git does not ignore; all of them outside a repository.

    All of them too where git ignores the folder itself: whoever names it means it.
    """
    place = folder.resolve()
    if not files or not any((above / ".git").exists() for above in (place, *place.parents)):
        return list(files)
    ignored = _ignored(place, [".", *(path.relative_to(folder).as_posix() for path in files)])
    if "." in ignored:
        return list(files)
    return [path for path in files if path.relative_to(folder).as_posix() not in ignored]


def _ignored(folder: Path, names: Sequence[str]) -> set[str]:
    """Those of the names that git ignores; none where git cannot tell."""
    import os
    import subprocess

    command = ["git", "check-ignore", "-z", "--stdin"]
    listing = b"\0".join(os.fsencode(name) for name in names)
    try:
        done = subprocess.run(command, cwd=folder, input=listing, capture_output=True, check=False)
    except OSError:
        return set()
    return {os.fsdecode(name) for name in done.stdout.split(b"\0") if name}
