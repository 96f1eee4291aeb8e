"""Units, currencies and rates: the forms they are written in and the exact conversions between them.

The data is `units.yaml`; the head of that file explains how its forms are written. This module never reads the file:
it turns the plain mapping that the caller has loaded into `UnitData`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any, NamedTuple

MONEY = "money"
"""The dimension of every currency."""

Surface = tuple[str, str, int, bool]
"""(form, unit name, power of ten that the form adds to the figure, whether the form holds in this very case only)."""

_CHOICE = re.compile(r"<([^<>]*)>")
_ENDING = re.compile(r"\((?:([^()|]*)\|)?([^()|]*)\)")
_NOTATION = re.compile(r"[<>()|]")
_DOUBTFUL = "?"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: one `name` is `factor` × its base unit, plus `offset` base units."""

    name: str
    """Canonical name (quantulum3's where it has one), ISO 4217 code for money, `USD cent` for its hundredth."""
    dimension: str
    """`length`, `duration`, `money`, `share`, `points` …: what the unit measures."""
    factor: Fraction
    """How many base units of the dimension one unit is; for money, how many units of its own currency."""
    offset: Fraction = Fraction(0)
    """Base units added after the factor: only temperatures have one."""

    @property
    def base(self) -> str:
        """What the factor counts; figures of two units are comparable when their bases are the same."""
        return self.name.removesuffix(" cent") if self.dimension == MONEY else self.dimension


class UnitData(NamedTuple):
    """The table of units, as plain values."""

    units: Mapping[str, Unit]
    """Every unit, currency, cent and rate by its name."""
    surfaces: tuple[Surface, ...]
    """Symbols and French names. A form stands once for each of its meanings, the usual one first."""
    english: tuple[Surface, ...]
    """English names, in the same shape."""
    ambiguous: frozenset[str]
    """Forms that also name something else, another unit or no unit at all: they need evidence around them."""

    def convert(self, value: Decimal, source: str, target: str, *, difference: bool = False) -> Decimal:
        """The same quantity in another unit, computed exactly and rounded once, to the 28 digits of a Decimal.

        Args:
            value: the figure in the unit `source`.
            source: name of the unit to convert from.
            target: name of the unit to convert to.
            difference: convert a change instead of a level: a rise of 2 °C is one of 3.6 °F.

        Raises:
            ValueError: a name is unknown, or the two units do not measure the same thing.
        """
        here, there = self._unit(source), self._unit(target)
        if here.base != there.base:
            raise ValueError(f"{source} ({here.base}) does not convert to {target} ({there.base})")
        offset = Fraction(0) if difference else here.offset - there.offset
        result = (Fraction(value) * here.factor + offset) / there.factor
        return Decimal(result.numerator) / Decimal(result.denominator)

    def _unit(self, name: str) -> Unit:
        try:
            return self.units[name]
        except KeyError:
            raise ValueError(f"unknown unit: {name}") from None


def expand(form: str) -> tuple[str, ...]:
    """All spellings of a form in the notation of `units.yaml`: singulars first, then plurals, none twice.

    `mètre(s) carré(s)` gives both numbers, agreeing; `cheva(l|ux)` gives both endings; `km<²|2>` both choices.

    Raises:
        ValueError: the brackets of the form do not pair.
    """
    variants = ["".join(parts) for parts in product(*_pieces(form))]
    spellings = tuple(dict.fromkeys(_inflect(variant, plural) for plural in (False, True) for variant in variants))
    if any(_NOTATION.search(spelling) for spelling in spellings):
        raise ValueError(f"brackets do not pair in the form {form!r}")
    return spellings


def _pieces(form: str) -> Iterator[list[str]]:
    for index, piece in enumerate(_CHOICE.split(form)):
        yield piece.split("|") if index % 2 else [piece]


def _inflect(variant: str, plural: bool) -> str:
    return _ENDING.sub(lambda ending: (ending[2] if plural else ending[1]) or "", variant)


def load_units(raw: Mapping[str, Any]) -> UnitData:
    """Build the table from the mapping of `units.yaml`, typed or read as strings only.

    Raises:
        ValueError: a form, a factor or a prefix cannot be read.
        KeyError: a unit has no factor, or no currency has a symbol that takes prefixes.
    """
    table = _Table()
    for dimension, entries in {**raw["units"], **raw["rates"]}.items():
        for name, entry in entries.items():
            table.add(Unit(name, dimension, _fraction(entry["factor"]), _fraction(entry.get("offset", 0))), entry)
    for code, entry in raw["currencies"].items():
        table.add_currency(code, entry)
    prefixes = {prefix: int(power) for prefix, power in raw["prefixes"]["powers"].items()}
    table.add_prefixed(prefixes, raw["prefixes"]["symbols"])
    return UnitData(
        table.units,
        tuple(dict.fromkeys(table.surfaces)),
        tuple(dict.fromkeys(table.english)),
        frozenset(table.ambiguous),
    )


def _fraction(text: object) -> Fraction:
    numerator, _, denominator = str(text).partition("/")
    return Fraction(numerator) / Fraction(denominator or "1")


class _Table:
    """The lists that `load_units` fills."""

    def __init__(self) -> None:
        self.units: dict[str, Unit] = {}
        self.surfaces: list[Surface] = []
        self.english: list[Surface] = []
        self.ambiguous: set[str] = set()

    def add(self, unit: Unit, entry: Mapping[str, Any]) -> None:
        self.units[unit.name] = unit
        self.surfaces += [(form, unit.name, 0, True) for form in self._forms(entry.get("symbols", ()))]
        self.surfaces += [(form, unit.name, 0, False) for form in self._forms(entry.get("fr", ()))]
        self.english += [(form, unit.name, 0, False) for form in self._forms(entry.get("en", ()))]

    def add_currency(self, code: str, entry: Mapping[str, Any]) -> None:
        self.add(Unit(code, MONEY, Fraction(1)), entry)
        self.surfaces.append((code, code, 0, True))
        if "cents" in entry:
            self.add(Unit(f"{code} cent", MONEY, Fraction(1, 100)), {"fr": entry["cents"]})

    def add_prefixed(self, prefixes: Mapping[str, int], symbols: Iterable[str]) -> None:
        money = [surface for surface in reversed(self.surfaces) if self.units[surface[1]].dimension == MONEY]
        usual = {form: name for form, name, _, _ in money}
        for symbol in symbols:
            self.surfaces += [(prefix + symbol, usual[symbol], power, True) for prefix, power in prefixes.items()]

    def _forms(self, forms: Iterable[str]) -> Iterator[str]:
        for form in forms:
            spellings = expand(form.removesuffix(_DOUBTFUL))
            if form.endswith(_DOUBTFUL):
                self.ambiguous.update(spellings)
            yield from spellings
