"""Regular expressions kept compiled: those made from the lexicon take a millisecond each, and a check needs many.

What `re` makes of a pattern is a list of integers, which goes to the cache of compiled data under the version of that
form. Where anything about it is not as expected, the pattern is compiled as usual.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # the engine of `re`, which has no stubs
import re
from collections.abc import Sequence
from typing import Any, cast

from numcheck import compiled

_Program = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]


def load(name: str, sources: Sequence[str]) -> list[re.Pattern[str]]:
    """The patterns compiled, in order; `name` is that of the cache file."""
    key = [str(_sre.MAGIC).encode(), *(source.encode() for source in sources)]
    programs = cast("list[_Program]", compiled.cached(name, key, lambda: [_program(source) for source in sources]))
    try:
        return [_pattern(source, program) for source, program in zip(sources, programs, strict=True)]
    except (AttributeError, RuntimeError, TypeError, ValueError):
        return [re.compile(source) for source in sources]


def _program(source: str) -> _Program | None:
    """What `re` makes of a pattern; None where this Python does it in another way."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(source, 0)
        code = [int(step) for step in _compiler._code(parsed, 0)]
        groups: dict[str, int] = dict(parsed.state.groupdict)
        names: list[str | None] = [None] * parsed.state.groups
        for group, number in groups.items():
            names[number] = group
        return int(parsed.state.flags), code, parsed.state.groups - 1, groups, tuple(names)
    except (ImportError, AttributeError, TypeError):
        return None


def _pattern(source: str, program: _Program) -> re.Pattern[str]:
    make: Any = _sre.compile
    pattern: re.Pattern[str] = make(source, *program)
    return pattern
