"""A cache of compiled data: lexicon, rules and facts are YAML for people and marshal for the machine.

Compiled data is plain (dict, list, tuple, str, int, bool, None), so marshal reads it without running code. Its key
holds the content of the sources, the version of numcheck and the minor version of Python. The wheel carries the
built-in packs compiled; everything else goes to the user's cache, and a read-only home only costs time.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from numcheck.version import VERSION

SHIPPED = Path(__file__).parent / "_compiled"


def load(name: str, sources: Sequence[Path], build: Callable[[], object]) -> object:
    """What `build()` returns, from the cache when the sources have not changed.

    `build` returns plain data for marshal; it runs only when neither the package nor the user's cache has the result.
    Errors of `build` are passed on; those of the cache are not.
    """
    return cached(name, (part for source in sources for part in (source.name.encode(), source.read_bytes())), build)


def cached(name: str, key: Iterable[bytes], build: Callable[[], object]) -> object:
    """What `build()` returns, from the cache when it was built before from the same key."""
    file = f"{name}-{digest(key)}.bin"
    for folder in (SHIPPED, cache_folder()):
        data = read_entry(folder / file)
        if data is not None:
            return data
    data = build()
    write_entry(cache_folder() / file, data)
    return data


def cache_folder() -> Path:
    """Where compiled packs of users and of checkouts are kept (XDG base directories)."""
    root = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")  # noqa: PTH111, PTH118
    return Path(root) / "numcheck"


def digest(key: Iterable[bytes]) -> str:
    """A name for what the parts of a key say, this version of numcheck and of Python among them."""
    import _blake2

    digest = _blake2.blake2b(f"{VERSION} {sys.version_info[:2]}".encode(), digest_size=12)
    for part in key:
        digest.update(len(part).to_bytes(8) + part)
    return str(digest.hexdigest())


def read_entry(path: Path) -> object | None:
    """The plain data in a file of the cache, None when it is missing or damaged."""
    try:
        data: object = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return data


def write_entry(path: Path, data: object) -> None:
    """Put plain data into a file of the cache, in one step; nothing happens where it cannot be written."""
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        with os.fdopen(handle, "wb") as file:
            file.write(marshal.dumps(data))  # type: ignore[arg-type]
        Path(temporary).replace(path)
    except OSError:
        return
