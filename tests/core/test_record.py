"""Records: light classes that behave as those of the standard library for which they stand."""

from __future__ import annotations

import dataclasses
import pickle
import typing
from typing import Any, ClassVar

import pytest

from numcheck import record


class Named(record.NamedTuple):
    """A named tuple with a method and defaults."""

    first: int
    second: str = "b"
    third: tuple[str, ...] = ()

    def shown(self) -> str:
        """Something that a tuple does not have."""
        return f"{self.first}{self.second}"


class Peer(typing.NamedTuple):
    """The same, as the standard library makes it."""

    first: int
    second: str = "b"
    third: tuple[str, ...] = ()


@record.dataclass(slots=True)
class Data:
    """A dataclass with defaults, one of them made anew."""

    shared: ClassVar[int] = 7
    first: int
    second: str = "b"
    third: list[int] = record.field(default_factory=list)


@dataclasses.dataclass(slots=True)
class Twin:
    """The same, as the standard library makes it."""

    shared: ClassVar[int] = 7
    first: int
    second: str = "b"
    third: list[int] = dataclasses.field(default_factory=list)


@record.dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Fields that are given by name."""

    wanted: int
    other: str = "o"


@record.dataclass(slots=True, eq=False)
class Single:
    """One of a kind: equal to nothing but itself."""

    first: int


ARGUMENTS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((1,), {}), ((1, "x"), {}), ((), {"first": 1, "third": ("c",)}), ((1,), {"second": ""}),
    ((), {}), ((1, "x", (), 4), {}), ((1,), {"fourth": 1}), ((1,), {"first": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("light", "heavy"), [(Named, Peer), (Data, Twin)])
@pytest.mark.parametrize(("values", "names"), ARGUMENTS)
def test_it_is_made_like_its_model(light: Any, heavy: Any, values: tuple[Any, ...], names: dict[str, Any]) -> None:
    try:
        expected = repr(heavy(*values, **names))
    except TypeError:
        with pytest.raises(TypeError):
            light(*values, **names)
    else:
        assert repr(light(*values, **names)) == expected.replace(heavy.__name__, light.__name__)


def test_a_named_tuple_is_a_tuple() -> None:
    named: Named = Named(1, "x")
    assert tuple(named) == (1, "x", ())
    assert named._fields == Peer._fields
    assert named._asdict() == Peer(1, "x")._asdict()
    assert named._replace(first=2) == (2, "x", ())
    assert Named._make([3, "y", ()]).shown() == "3y"
    assert pickle.loads(pickle.dumps(named)) == named
    assert type(pickle.loads(pickle.dumps(named))) is Named


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: Named._make([1]), TypeError),
        (lambda: Named(1)._replace(fourth=1), ValueError),  # type: ignore[call-arg]
        (lambda: setattr(Named(1), "first", 2), AttributeError),
        (lambda: setattr(Data(1), "fourth", 2), AttributeError),
        (lambda: Options(1), TypeError),  # type: ignore[call-arg]
        (lambda: Options(other="x"), TypeError),  # type: ignore[call-arg]
        (lambda: record.replace(Data(1), fourth=2), TypeError),  # type: ignore[call-arg]
        (lambda: hash(Data(1)), TypeError),
    ],
)
def test_what_a_record_refuses(call: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        call()


def test_a_dataclass_is_compared_by_value() -> None:
    assert Data(1) == Data(1, "b", [])
    assert Data(1) != Data(2)
    assert Data(1).__eq__(Twin(1)) is False
    assert len({Options(wanted=1), Options(wanted=1, other="o"), Options(wanted=2)}) == 2
    assert Single(1) != Single(1)


def test_a_default_that_is_made_anew_is_not_shared() -> None:
    one, two = Data(1), Data(1)
    one.third.append(1)
    assert (one.third, two.third) == ([1], [])


def test_a_record_like_another() -> None:
    one = Data(1, "x", [1])
    assert record.replace(one, second="y") == Data(1, "y", [1])
    assert one == Data(1, "x", [1])


def test_what_belongs_to_the_class_is_no_field() -> None:
    assert Data.shared == 7
    assert Data(1).shared == 7


def test_the_standard_dataclass_of_a_record() -> None:
    """What validates options sees the fields, their types and their defaults."""
    standard = record.standard(Options)
    assert [(one.name, one.type, one.default) for one in dataclasses.fields(standard)] == [
        ("wanted", "int", dataclasses.MISSING),
        ("other", "str", "o"),
    ]
    assert standard.__doc__ == Options.__doc__
