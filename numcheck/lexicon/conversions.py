"""The units as checks ask for them, compiled from `units.yaml`: a table for conversions, the words of each."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from numcheck import compiled
from numcheck.lexicon import HERE
from numcheck.tokens import fold, split

if TYPE_CHECKING:
    from numcheck.lexicon.units import UnitData

Record = tuple[str, str, str, str]
Words = tuple[str, ...]


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
    units = _read(source).units.values()
    return [(unit.name, unit.dimension, str(unit.factor), str(unit.offset)) for unit in units]


@cache
def unit_words() -> dict[str, list[Words]]:
    """The names of each unit, folded and in words, without symbols: those of most words first, the usual one before."""
    source = HERE / "units.yaml"
    return cast("dict[str, list[Words]]", compiled.load("unit-words", [source], lambda: _named(source)))


def _named(source: Any) -> object:
    words: dict[str, list[Words]] = {}
    for form, unit, _, exact_case in _read(source).surfaces:
        tokens = tuple(split(fold(form))[0])
        if tokens and not exact_case:
            words.setdefault(unit, []).append(tokens)
    return {unit: sorted(dict.fromkeys(forms), key=len, reverse=True) for unit, forms in words.items()}


def _read(source: Any) -> UnitData:
    from numcheck.lexicon.units import load_units
    from numcheck.yamlmarks import load_marked

    raw, _ = load_marked(source)
    return load_units(cast(Any, raw))
