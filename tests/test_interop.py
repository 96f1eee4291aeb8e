"""Mentions handed over to programs that work with quantulum3."""

from __future__ import annotations

from typing import Any

import pytest

from numcheck.interop import to_quantulum


class Figure:
    """Stands in for a mention: the dictionary of one, as the library contract lists it."""

    def __init__(self, kind: str, value: str | None, unit: str | None = None, **more: Any) -> None:
        self.data = {
            "start": 3,
            "end": 9,
            "text": "…",
            "kind": kind,
            "value": value,
            "unit": unit,
            "ends": None,
            **more,
        }

    def to_dict(self) -> dict[str, Any]:
        """The keys that a quantity is made of."""
        return self.data


def a_range(kind: str, first: str | None, last: str | None, unit: str) -> Figure:
    ends = [Figure(kind, value, unit).to_dict() for value in (first, last)]
    return Figure(kind, None, unit, ends=ends)


@pytest.mark.parametrize(
    ("mention", "value", "unit", "entity"),
    [
        (Figure("quantity", "120", "kilometre per hour"), 120.0, "kilometre per hour", "speed"),
        (Figure("quantity", "-3.5", "degree Celsius"), -3.5, "degree Celsius", "temperature"),
        (
            Figure("quantity", "89", "inhabitant per square kilometre"),
            89.0,
            "inhabitant per square kilometre",
            "unknown",
        ),
        (Figure("money", "26400000000", "USD"), 26.4e9, "dollar", "currency"),
        (Figure("money", "12", "DKK"), 12.0, "DKK", "currency"),
        (Figure("money", "50", "EUR cent"), 50.0, "EUR cent", "currency"),
        (Figure("percent", "15", "percentage"), 15.0, "percentage", "dimensionless"),
        (Figure("percent", "2", "point"), 2.0, "point", "dimensionless"),
        (Figure("duration", "135", "minute"), 135.0, "minute", "time"),
        (Figure("duration", "2", "trimester"), 2.0, "trimester", "time"),
        (Figure("count", "15000", None, noun="appareils"), 15000.0, "dimensionless", "dimensionless"),
        (Figure("ratio", "0.3333333333333333333333333333"), 1 / 3, "dimensionless", "dimensionless"),
    ],
)
def test_a_figure_becomes_a_quantity(mention: Figure, value: float, unit: str, entity: str) -> None:
    quantity = to_quantulum(mention)
    assert quantity.value == pytest.approx(value)
    assert (quantity.unit.name, quantity.unit.entity.name) == (unit, entity)
    assert (quantity.surface, quantity.span, quantity.uncertainty) == ("…", (3, 9), None)


def test_a_range_becomes_its_middle_and_half_its_width() -> None:
    quantity = to_quantulum(a_range("quantity", "10", "15", "kilometre"))
    assert (quantity.value, quantity.uncertainty, quantity.unit.name) == (12.5, 2.5, "kilometre")


def test_quantities_compare_with_those_of_the_registry() -> None:
    from quantulum3 import load
    from quantulum3.classes import Quantity

    quantity = to_quantulum(Figure("quantity", "5", "mile"))
    assert quantity == Quantity(5.0, load.units().names["mile"], surface="…", span=(3, 9))
    assert quantity.to_dict()["entity"] == "length"


@pytest.mark.parametrize(
    ("mention", "message"),
    [
        (Figure("date", None), "a date is no quantity"),
        (Figure("time", None), "a time is no quantity"),
        (Figure("number", None), "no figure is stated"),
        (a_range("quantity", "10", None, "kilometre"), "no figure is stated"),
    ],
)
def test_what_states_no_figure_is_refused(mention: Figure, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        to_quantulum(mention)
