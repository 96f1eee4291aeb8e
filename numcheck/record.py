"""Dataclasses and named tuples that cost a fourth of those of the standard library to declare.

A plain check declares forty dataclasses and ninety named tuples. `dataclasses` imports `inspect` and compiles six
functions for each class, `typing.NamedTuple` compiles each annotation: together that was a quarter of the start-up.
Here a class has its constructor compiled, and shares the rest. Type checkers see the originals, of which this is a
part: records do not inherit from one another, and that a dataclass is frozen is held by its type only. Modules that a
plain check does not import may use the originals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter, itemgetter
from types import FunctionType
from typing import TYPE_CHECKING, Any, TypeVar, cast

try:
    from _collections import _tuplegetter  # type: ignore[import-not-found]  # what named tuples of CPython have
except ImportError:

    def _tuplegetter(place: int, doc: str) -> property:
        return property(itemgetter(place), doc=doc)


__all__ = ["NamedTuple", "dataclass", "field", "replace", "standard"]
T = TypeVar("T")


class _Factory:
    """A default that is made anew for each record."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def _field(*, default_factory: Callable[[], Any]) -> Any:
    """A field whose default is made anew for each record."""
    return _Factory(default_factory)


class _Record:
    """What all dataclasses share."""

    __slots__ = ()
    _fields = cast("tuple[str, ...]", ())
    _values = attrgetter("__class__")

    def __repr__(self) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self._fields)})"


class _Comparable(_Record):
    """A dataclass that is compared by its values; the fields of one that is hashed are not changed."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._values(self) == self._values(other)

    def __hash__(self) -> int:
        return hash(self._values(self))


def _dataclass(*, slots: bool, frozen: bool = False, eq: bool = True, kw_only: bool = False) -> Callable[[type], type]:
    """Make a class of annotated fields, with slots. `frozen` is for type checkers."""

    def made(declared: type) -> type:
        body = {name: value for name, value in vars(declared).items() if name not in {"__dict__", "__weakref__"}}
        names = tuple(name for name, kind in body["__annotations__"].items() if not kind.startswith("ClassVar"))
        defaults = {name: body.pop(name) for name in names if name in body}
        body |= {"__slots__": names, "__match_args__": names, "_fields": names, "_values": attrgetter(*names)}
        body |= {"__init__": _initialiser(names, defaults, kw_only), "_declared": declared}
        return type(declared.__name__, (_Comparable if eq else _Record,), body)

    return made


def _replace(record: T, **changes: Any) -> T:
    """A record like another but for some fields."""
    kept = {name: getattr(record, name) for name in type(record)._fields}  # type: ignore[attr-defined]
    return type(record)(**kept | changes)


def standard(kind: type) -> type:
    """The dataclass as the standard library would have made it, which pydantic knows how to validate."""
    import dataclasses

    declared: type = vars(kind)["_declared"]
    for name, value in list(vars(declared).items()):
        if isinstance(value, _Factory):
            setattr(declared, name, dataclasses.field(default_factory=value.make))
    return dataclasses.dataclass(frozen=True, kw_only=True)(declared)


class _Tuple(tuple[Any, ...]):
    """What all named tuples share; the names are those of `collections.namedtuple`."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Any:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, **changes: Any) -> Any:
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"unexpected field names: {list(changes)}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Named(type):
    """Makes a named tuple of a class with annotated fields."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
        if not bases:
            return super().__new__(cls, name, bases, body)
        names = tuple(body["__annotations__"])
        constructor = _constructor(names, tuple(body.pop(field) for field in names if field in body))
        body |= {field: _tuplegetter(place, "") for place, field in enumerate(names)}
        body |= {"__new__": constructor, "__slots__": (), "_fields": names, "__match_args__": names}
        return type(name, (_Tuple,), body)


class _NamedTuple(metaclass=_Named):
    """A tuple whose fields have names."""


def _initialiser(names: tuple[str, ...], defaults: dict[str, Any], kw_only: bool) -> FunctionType:
    """`__init__` of a dataclass."""
    makers = {name: value.make for name, value in defaults.items() if isinstance(value, _Factory)}
    steps = "".join(
        f"\n self.{name} = make_{name}() if {name} is None else {name}"
        if name in makers
        else f"\n self.{name} = {name}"
        for name in names
    )
    made = _compiled(f"def made(self, {'*, ' if kw_only else ''}{', '.join(names)}):{steps}")
    made.__globals__.update({f"make_{name}": make for name, make in makers.items()})
    values = {name: None if name in makers else value for name, value in defaults.items()}
    made.__kwdefaults__, made.__defaults__ = (values, None) if kw_only else (None, tuple(values.values()))
    return made


def _constructor(names: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
    """`__new__` of a named tuple."""
    made = _compiled(f"def made(cls, {', '.join(names)}): return new(cls, ({', '.join(names)},))")
    made.__defaults__ = defaults
    return made


def _compiled(source: str) -> FunctionType:
    space: dict[str, Any] = {"new": tuple.__new__}
    exec(source, space)
    made: FunctionType = space["made"]
    return made


if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
    from typing import NamedTuple
else:
    dataclass, field, replace, NamedTuple = _dataclass, _field, _replace, _NamedTuple
