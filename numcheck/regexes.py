"""Regular expressions kept compiled: those made from the lexicon take a millisecond each, and a check needs many.

What `re` makes of a pattern is a list of integers, which goes to the cache of compiled data under the version of that
form. Where anything about it is not as expected, the pattern is compiled as usual.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # the engine of `re`, which has no stubs
import re
import sys
from collections.abc import Sequence
from typing import Any, cast

from numcheck import compiled

_LAYOUT = b"steps as bytes, needed characters"  # of a program in the cache
_WIDTH = 4  # bytes of a step of a program, an unsigned integer
_Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...], str]


class _Later:
    """A module's own pattern, compiled when it is first used; `Expression` is one of a grammar, its program cached."""

    __slots__ = ("_made_of", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")

    def __init__(self, source: str, flags: int) -> None:
        self._made_of = source, flags

    def __getattr__(self, name: str) -> Any:
        """Anything but what it is made of is missing at first."""
        pattern = re.compile(*self._made_of)
        for method in self.__slots__[1:]:
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of which most texts have no need: it costs nothing until it is first used."""
    return cast("re.Pattern[str]", _Later(source, flags))


class Expression:
    """A regular expression whose `pattern` is compiled when it is first used: a check needs few of those there are.

    `needed` are characters of which each of its matches holds one; none where that is not known.
    """

    __slots__ = ("_program", "_source", "needed", "pattern")
    pattern: re.Pattern[str]

    def __init__(self, source: str, program: _Program | None) -> None:
        self._source = source
        self._program = program
        self.needed = frozenset(program[5]) if program else frozenset[str]()

    def __getattr__(self, name: str) -> re.Pattern[str]:
        """The compiled pattern, the one attribute that is missing at first."""
        if name != "pattern":
            raise AttributeError(name)
        self.pattern = _made(self._source, self._program)
        return self.pattern


def load(name: str, sources: Sequence[str], common: frozenset[str] = frozenset()) -> list[Expression]:
    """The expressions, in order; `name` is that of the cache file. They need rather other characters than `common`."""
    key = [
        _LAYOUT,
        sys.byteorder.encode(),
        str(_sre.MAGIC).encode(),
        *(source.encode() for source in ("".join(sorted(common)), *sources)),
    ]
    build = lambda: [_program(source, common) for source in sources]  # noqa: E731
    programs = cast("list[_Program]", compiled.cached(name, key, build))
    try:
        return [Expression(source, program) for source, program in zip(sources, programs, strict=True)]
    except (IndexError, TypeError, ValueError):
        return [Expression(source, None) for source in sources]


def needs(source: str, common: frozenset[str] = frozenset()) -> list[frozenset[str]]:
    """Sets of characters of each of which every match of a pattern holds one; none where this Python tells of none.

    Of several that would do, those with few characters and few `common` ones among them.
    """
    try:
        from re import _parser  # type: ignore[attr-defined]

        return list(map(frozenset, _Needs(common).all(_parser.parse(source, 0))))
    except (ImportError, AttributeError, TypeError):
        return []


def _program(source: str, common: frozenset[str]) -> _Program | None:
    """What `re` makes of a pattern; None where this Python does it in another way."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(source, 0)
        code = b"".join(int(step).to_bytes(_WIDTH, sys.byteorder) for step in _compiler._code(parsed, 0))
        groups: dict[str, int] = dict(parsed.state.groupdict)
        names: list[str | None] = [None] * parsed.state.groups
        for group, number in groups.items():
            names[number] = group
        cased = not parsed.state.flags & re.IGNORECASE
        needed = "".join(sorted(_Needs(common).of(parsed))) if cased else ""
        return int(parsed.state.flags), code, parsed.state.groups - 1, groups, tuple(names), needed
    except (ImportError, AttributeError, OverflowError, TypeError):
        return None


class _Needs:
    """Reads off a parsed pattern the characters of which each of its matches holds one."""

    def __init__(self, common: frozenset[str]) -> None:
        self.common = common

    def of(self, steps: Any) -> set[str]:
        """The set that tells most among those of which the steps need one; empty where they need none."""
        return min(self.all(steps), key=lambda found: (len(found & self.common), len(found)), default=set())

    def all(self, steps: Any) -> list[set[str]]:
        """Each set of which the steps need one, in their order."""
        return [found for step in steps for found in self._asked(str(step[0]), step[1]) if found]

    def _asked(self, step: str, value: Any) -> list[set[str]]:
        if step == "LITERAL":
            return [{chr(value)}]
        if step == "IN":
            plain = all(str(kind) == "LITERAL" for kind, _ in value)
            return [{chr(each) for _, each in value}] if plain else []
        if step == "BRANCH":
            branches = [self.of(branch) for branch in value[1]]
            return [set[str]().union(*branches)] if all(branches) else []
        if step.endswith("_REPEAT"):
            return self.all(value[2]) if value[0] else []
        if step == "SUBPATTERN":
            return [] if value[1] & re.IGNORECASE else self.all(value[3])
        return self.all(value) if step == "ATOMIC_GROUP" else []


def _made(source: str, program: _Program | None) -> re.Pattern[str]:
    if program is None:
        return re.compile(source)
    try:
        flags, steps, groups, indexes, names, _ = program
        make: Any = _sre.compile
        pattern: re.Pattern[str] = make(source, flags, memoryview(steps).cast("I").tolist(), groups, indexes, names)
    except (AttributeError, RuntimeError, TypeError, ValueError):
        return re.compile(source)
    return pattern
