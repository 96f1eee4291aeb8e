"""Intervals of days: parsing by precision, and three-valued comparison that never claims more than it knows."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.facts.time import Days, Truth, before, both, either, negate, parse_days, show_days, within

TRUTHS: st.SearchStrategy[Truth] = st.sampled_from(["yes", "no", "unknown"])


@st.composite
def intervals(draw: st.DrawFn) -> Days:
    low, high = sorted((draw(st.integers(700_000, 740_000)), draw(st.integers(700_000, 740_000))))
    return low, high


@st.composite
def known_within(draw: st.DrawFn) -> tuple[Days, int]:
    days = draw(intervals())
    return days, draw(st.integers(*days))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2002-05-08", "2002-05-08", "2002-05-08"),
        ("2002-05", "2002-05-01", "2002-05-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1999", "1999-01-01", "1999-12-31"),
        ("2012-05-10..2012-05-15", "2012-05-10", "2012-05-15"),
        ("2021..2022-03", "2021-01-01", "2022-03-31"),
    ],
)
def test_dates_cover_the_days_of_their_precision(text: str, first: str, last: str) -> None:
    assert parse_days(text) == (dt.date.fromisoformat(first).toordinal(), dt.date.fromisoformat(last).toordinal())


@pytest.mark.parametrize(
    "text", ["", "24-10-2024", "2024-13", "2024-02-30", "0000", "2024-10-25T10:00", "2024..2023", "hier"]
)
def test_what_is_no_date_says_so(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|calendar|before"):
        parse_days(text)


@given(intervals())
def test_shown_days_are_read_back(days: Days) -> None:
    assert parse_days(show_days(days)) == days


@given(known_within(), known_within())
def test_a_definite_answer_is_true_of_every_day(a: tuple[Days, int], b: tuple[Days, int]) -> None:
    (known_a, day_a), (known_b, day_b) = a, b
    answer = before(known_a, known_b)
    if answer != "unknown":
        assert answer == ("yes" if day_a < day_b else "no")


@given(known_within(), known_within(), known_within())
def test_within_agrees_with_every_exact_day(
    day: tuple[Days, int], start: tuple[Days, int], end: tuple[Days, int]
) -> None:
    answer = within(day[0], start[0], end[0])
    if answer != "unknown":
        assert answer == ("yes" if start[1] <= day[1] <= end[1] else "no")


@given(intervals(), intervals(), intervals(), intervals())
def test_knowing_less_never_turns_yes_into_no(day: Days, wider: Days, start: Days, end: Days) -> None:
    vague = (min(day[0], wider[0]), max(day[1], wider[1]))
    precise, loose = within(day, start, end), within(vague, start, end)
    assert loose in {precise, "unknown"}


@given(TRUTHS, TRUTHS)
def test_the_logic_of_three_values(a: Truth, b: Truth) -> None:
    assert negate(negate(a)) == a
    assert both(a, b) == both(b, a)
    assert either(a, b) == negate(both(negate(a), negate(b)))
    assert both(a, "yes") == a
    assert both(a, "no") == "no"
