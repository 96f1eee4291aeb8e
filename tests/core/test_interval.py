"""Printed numbers as intervals: widths, hedges and arithmetic."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.interval import EVERYTHING, Interval, Printed, interval, point, total

D = Decimal
decimals = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=3)
WIDTHS = ["exact", "strict", "robust", "loose"]


def printed(text: str, hedge: str | None = None) -> Printed:
    """A number as printed, from its digits."""
    value = D(text)
    exponent = int(value.as_tuple().exponent)
    digits = text.lstrip("-")
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in digits and digits.strip("0") else 0
    return Printed(value, D(1).scaleb(exponent), zeros, hedge)  # type: ignore[arg-type]


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(decimals), draw(decimals)))
    return Interval(low, high)


@pytest.mark.parametrize(
    ("text", "width", "low", "high"),
    [
        ("26.4", "exact", "26.4", "26.4"),
        ("26.4", "strict", "26.35", "26.45"),
        ("26.4", "robust", "26.3", "26.5"),
        ("15000", "loose", "14500", "15500"),
        ("100", "loose", "95", "105"),
        ("2400", "loose", "2350", "2450"),
        ("217", "loose", "216.5", "217.5"),
    ],
)
def test_widths(text: str, width: str, low: str, high: str) -> None:
    assert interval(printed(text), width) == Interval(D(low), D(high))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("hedge", "inside", "outside"),
    [
        ("about", ["90", "100", "110"], ["89", "111"]),
        ("nearly", ["90", "97", "100"], ["89", "101"]),
        ("over", ["100.01", "5000"], ["100", "99"]),
        ("at_least", ["100", "5000"], ["99.9"]),
        ("under", ["99", "-5"], ["100"]),
        ("at_most", ["100", "3"], ["100.1"]),
        ("exactly", ["100", "100.4"], ["101"]),
    ],
)
def test_hedges_act_on_top_of_the_width(hedge: str, inside: list[str], outside: list[str]) -> None:
    values = interval(printed("100", hedge), "strict")
    assert [text for text in inside if D(text) not in values] == []
    assert [text for text in outside if D(text) in values] == []


def test_about_a_duration_is_at_least_one_unit() -> None:
    assert interval(printed("2", "about"), "strict", duration=True) == Interval(D(1), D(3))


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        (Interval(D(1), D(2)), Interval(D(2), D(3)), True),
        (Interval(D(1), D(2), open_high=True), Interval(D(2), D(3)), False),
        (Interval(D(1), D(2)), Interval(D(2), D(3), open_low=True), False),
        (Interval(D(1), D(2)), Interval(D("2.1"), D(3)), False),
        (point(D(5)), EVERYTHING, True),
    ],
)
def test_meeting_respects_open_ends(a: Interval, b: Interval, meet: bool) -> None:
    assert a.meets(b) is b.meets(a) is meet


@given(decimals, st.integers(min_value=0, max_value=2))
def test_rounding_or_truncating_always_meets_at_robust_width(value: Decimal, places: int) -> None:
    unit = D(1).scaleb(-places)
    for rounding in (ROUND_HALF_UP, ROUND_DOWN):
        shown = value.quantize(unit, rounding=rounding)
        assert value in interval(Printed(shown, unit), "robust")


@given(decimals, st.sampled_from(["about", "nearly", "over", "at_least", "under", "at_most", "exactly", None]))
def test_each_width_covers_the_narrower_ones(value: Decimal, hedge: str | None) -> None:
    shown = Printed(value, D("0.001"), 0, hedge)  # type: ignore[arg-type]
    exact, strict, robust = (interval(shown, width) for width in ("exact", "strict", "robust"))
    assert strict.covers(exact)
    assert robust.covers(strict)


@given(intervals(), intervals(), decimals, decimals)
def test_arithmetic_holds_for_every_point(a: Interval, b: Interval, share: Decimal, other: Decimal) -> None:
    x = min(max(share, a.low), a.high)
    y = min(max(other, b.low), b.high)
    slack = D("0.001")

    def near(values: Interval) -> Interval:
        return Interval(values.low - abs(values.low) * slack - slack, values.high + abs(values.high) * slack + slack)

    assert x + y in near(a + b)
    assert x - y in near(a - b)
    assert x * y in near(a * b)
    if not b.low <= 0 <= b.high:
        assert x / y in near(a / b)


@given(intervals(), intervals(), intervals())
def test_widening_never_parts_what_meets(a: Interval, b: Interval, wider: Interval) -> None:
    if a.meets(b):
        assert a.hull(wider).meets(b)


def test_a_divisor_that_holds_zero_says_nothing() -> None:
    assert point(D(3)) / Interval(D(-1), D(1)) == EVERYTHING


def test_totals_add_up() -> None:
    assert total([point(D(120)), point(D(150)), point(D(60))]) == point(D(330))
    assert total([]) == point(D(0))


def test_scaling_keeps_the_precision() -> None:
    assert printed("26.4").scaled(D(10) ** 9) == Printed(D("26400000000.0"), D("100000000.0"), 0)
