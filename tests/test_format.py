"""Numbers, durations and dates in messages, in both languages."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from numcheck import format as fmt
from numcheck.interval import Interval
from numcheck.model import Days


@pytest.mark.parametrize(
    ("value", "places", "french", "english"),
    [
        ("1234567", None, "1\u202f234\u202f567", "1,234,567"),
        ("26.4", None, "26,4", "26.4"),
        ("0.0314159", None, "0,0314", "0.0314"),
        ("-3.25", 1, "−3,3", "−3.3"),
        ("120", None, "120", "120"),
        ("0", None, "0", "0"),
    ],
)
def test_numbers(value: str, places: int | None, french: str, english: str) -> None:
    assert fmt.number(Decimal(value), "fr", places) == french
    assert fmt.number(Decimal(value), "en", places) == english


def test_percent_and_intervals() -> None:
    assert fmt.percent(Decimal("21.43"), sign=True) == "+21,4\u00a0%"
    assert fmt.percent(Decimal("21.43"), "en") == "21.4%"
    assert fmt.bounds(Interval(Decimal(3), Decimal("Infinity"))) == "au moins 3"
    assert fmt.bounds(Interval(Decimal(3), Decimal(5)), "en") == "3 to 5"


@pytest.mark.parametrize(
    ("first", "last", "french"),
    [
        ((2024, 11, 1), (2024, 11, 1), "1er novembre 2024"),
        ((2024, 2, 1), (2024, 2, 29), "février 2024"),
        ((2019, 1, 1), (2019, 12, 31), "2019"),
        ((1901, 1, 1), (2000, 12, 31), "1901-2000"),
        ((2024, 3, 4), (2024, 3, 9), "4–9 mars 2024"),
        ((2024, 3, 1), (2024, 4, 2), "1er mars – 2 avril 2024"),
        ((2023, 12, 30), (2024, 1, 2), "30 décembre 2023 – 2 janvier 2024"),
        ((9999, 1, 1), (9999, 12, 31), "9999"),
    ],
)
def test_days(first: tuple[int, int, int], last: tuple[int, int, int], french: str) -> None:
    assert fmt.days(Days(dt.date(*first), dt.date(*last))) == french


PERIODS = {
    ("1er mai 2019", "3 juin 2020"): "du 1er mai 2019 au 3 juin 2020",
    ("2018", "2021"): "de 2018 à 2021",
    ("octobre 2016", "31 mai 2017"): "d’octobre 2016 au 31 mai 2017",
    ("mars 2016", "avril 2017"): "de mars 2016 à avril 2017",
    ("2 juin 2020", None): "depuis le 2 juin 2020",
    ("2020", None): "depuis 2020",
}


@pytest.mark.parametrize(("start", "end"), PERIODS)
def test_periods(start: str, end: str | None) -> None:
    assert fmt.period(start, end) == PERIODS[start, end]


def test_periods_in_english() -> None:
    assert fmt.period("2018", "2021", "en") == "2018 to 2021"
    assert fmt.period("2020", None, "en") == "since 2020"
