"""What a series says about a day: window, editions, age, tolerance, slips of the comma."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.facts import FactStore
from numcheck.facts.envelope import SLIPS, Envelope
from numcheck.facts.time import parse_days

BILLION = Decimal(10) ** 9
VALUES = st.decimals("0.001", "1000", allow_nan=False, allow_infinity=False, places=3)


def envelope(low: str = "10", high: str = "12") -> Envelope:
    tolerance = (Decimal("0.1"), Decimal(2))
    return Envelope(Decimal(low), Decimal(high), (), *tolerance, 0, fresh=True, above=tolerance)


@pytest.mark.parametrize(
    ("day", "edition", "bounds", "fresh"),
    [
        ("2024-02-10", None, (10, 12), True),
        ("2024-02-10", "Registre", (10, 10), True),
        ("2024-02-10", "Inconnue", (10, 12), True),
        ("2024-03-15", None, (10, 30), True),
        ("2024-03-05", None, (10, 12), True),
        ("2024-05-20", None, (30, 30), True),
        ("2024-05-21", None, (30, 30), False),
        ("2026-01-01", None, (30, 30), False),
        ("2022", None, (2, 2), True),
        ("2022..2024-01-01", None, (2, 10), True),
    ],
)
def test_the_observations_that_speak(
    small: FactStore, day: str, edition: str | None, bounds: tuple[int, int], fresh: bool
) -> None:
    found = small.envelope("moss", "wealth", parse_days(day), edition)
    assert found is not None
    assert (int(found.low / BILLION), int(found.high / BILLION), found.fresh) == (*bounds, fresh)


@pytest.mark.parametrize(("day", "ratio"), [("2024-02-10", 2), ("2022-08-01", 4), ("2023-02-15", 4), ("2026-01-01", 8)])
def test_old_observations_widen_the_ratio(small: FactStore, day: str, ratio: int) -> None:
    found = small.envelope("moss", "wealth", parse_days(day))
    assert found is not None
    assert found.ratio == ratio


@pytest.mark.parametrize(
    ("day", "bounds"),
    [
        ("1999-12-31", None),
        ("2000-02-05", (12, 12)),
        ("2009-11-01", (12, 12)),
        ("2009-12-25", (12, 14)),
        ("2010-01-20", (12, 14)),
        ("2010-06-01", (14, 14)),
        ("2009..2011", (12, 14)),
        ("2025-01-01", (14, 14)),
        ("2030-01-01", None),
    ],
)
def test_a_value_in_steps_holds_until_the_next(small: FactStore, day: str, bounds: tuple[int, int] | None) -> None:
    found = small.envelope("isle", "towns", parse_days(day))
    assert (found and (int(found.low), int(found.high))) == bounds


def test_what_is_not_recorded_has_no_envelope(small: FactStore) -> None:
    assert small.envelope("reed", "wealth", parse_days("2024")) is None


@pytest.mark.parametrize(
    ("value", "position"),
    [
        ("11", "inside"),
        ("9.1", "inside"),
        ("9", "near"),
        ("13.2", "inside"),
        ("13.3", "near"),
        ("5", "near"),
        ("4.9", "far"),
        ("25", "far"),
    ],
)
def test_positions(value: str, position: str) -> None:
    assert envelope().position(Decimal(value), Decimal(value)) == position


@pytest.mark.parametrize(
    ("value", "slip"), [("1.1", 1), ("110", -1), ("0.011", 3), ("11000000", -6), ("5", None), ("77", None)]
)
def test_the_slip_that_explains(value: str, slip: int | None) -> None:
    assert envelope().slip(Decimal(value), Decimal(value)) == slip


@given(VALUES, VALUES, VALUES, VALUES)
def test_a_wider_figure_is_never_further_off(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> None:
    low, high = sorted((a, b))
    rank = ["inside", "near", "far"]
    wide = envelope().position(min(low, c), max(high, d))
    assert rank.index(wide) <= rank.index(envelope().position(low, high))


@given(VALUES, st.sampled_from(SLIPS))
def test_a_named_slip_repairs_the_figure(value: Decimal, power: int) -> None:
    shifted = value.scaleb(-power)
    slip = envelope().slip(shifted, shifted)
    if slip is not None:
        assert envelope().position(shifted.scaleb(slip), shifted.scaleb(slip)) == "inside"
