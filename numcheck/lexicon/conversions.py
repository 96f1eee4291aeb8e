"""The units as a table for conversions: compiled from `units.yaml`, without the forms they are written in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from numcheck import compiled
from numcheck.lexicon import HERE

if TYPE_CHECKING:
    from numcheck.lexicon.units import UnitData

Record = tuple[str, str, str, str]


@cache
def unit_data() -> UnitData:
    """Every unit by name, with its exact conversion; without surface forms."""
    from fractions import Fraction

    from numcheck.lexicon.units import Unit, UnitData

    source = HERE / "units.yaml"
    records = cast("list[Record]", compiled.load("conversions", [source], lambda: _build(source)))
    units = {
        name: Unit(name, dimension, Fraction(factor), Fraction(offset)) for name, dimension, factor, offset in records
    }
    return UnitData(units, (), (), frozenset())


def _build(source: Any) -> object:
    from numcheck.lexicon.units import load_units
    from numcheck.yamlmarks import load_marked

    raw, _ = load_marked(source)
    units = load_units(cast(Any, raw)).units.values()
    return [(unit.name, unit.dimension, str(unit.factor), str(unit.offset)) for unit in units]
