"""Mentions as quantities of quantulum3, for programs that already work with those.

quantulum3 is imported when the first mention is converted; its table of units takes about two seconds to load.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from quantulum3.classes import Quantity, Unit

_ENTITIES = {
    "number": "dimensionless",
    "ordinal": "dimensionless",
    "percent": "dimensionless",
    "ratio": "dimensionless",
    "count": "dimensionless",
    "money": "currency",
    "duration": "time",
    "quantity": "unknown",
}


class AsDict(Protocol):
    """Whatever has the dictionary of a mention: `numcheck.model.Mention`, or a stand-in."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the library contract."""


def to_quantulum(mention: AsDict) -> Quantity:
    """The mention as a `quantulum3.classes.Quantity`, with the unit object of quantulum3 where it knows the unit.

    A range becomes its middle with half its width as uncertainty, as quantulum3 itself does; the noun of a count is
    left out. A currency or unit unknown to quantulum3 gets a unit object of its own, named as in the mention.

    Raises:
        ValueError: the mention is a date or a time, or states no figure (« plusieurs centaines »).
    """
    from quantulum3.classes import Quantity

    data = mention.to_dict()
    if data["kind"] not in _ENTITIES:
        raise ValueError(f"a {data['kind']} is no quantity: {data['text']}")
    value, uncertainty = _figures(data)
    span = (data["start"], data["end"])
    return Quantity(float(value), _unit(data), surface=data["text"], span=span, uncertainty=uncertainty)


def _figures(data: dict[str, Any]) -> tuple[Fraction, float | None]:
    if data["value"] is not None:
        return Fraction(data["value"]), None
    values = [end["value"] for end in data["ends"] or ()]
    if len(values) != 2 or None in values:
        raise ValueError(f"no figure is stated: {data['text']}")
    low, high = sorted(map(Fraction, values))
    return (low + high) / 2, float((high - low) / 2)


def _unit(data: dict[str, Any]) -> Unit:
    from quantulum3 import classes, load

    name = data["unit"] or "dimensionless"
    registry = load.units().names
    if data["kind"] == "money":
        for unit in registry.values():
            if unit.currency_code == name:
                return unit
    elif name in registry:
        return registry[name]
    entity = load.entities().names.get(_ENTITIES[data["kind"]]) or classes.Entity("unknown")
    return classes.Unit(name, entity, dimensions=[{"base": name, "power": 1}])
