"""The public names of the package: they exist, and stay what they are after the modules behind them are loaded."""

import datetime as dt
import importlib.metadata
from collections.abc import Callable

import pytest

import numcheck


@pytest.mark.parametrize("name", numcheck.__all__)
def test_public_name_exists(name: str) -> None:
    assert hasattr(numcheck, name)


def test_extract_is_the_function_although_a_package_bears_its_name() -> None:
    for _ in range(2):
        importlib.import_module("numcheck.extract")
        assert [mention.text for mention in numcheck.extract("Le fonds compte 250 membres.")] == ["250"]


def test_version_is_the_installed_one() -> None:
    assert importlib.metadata.version("numcheck") == numcheck.__version__


@pytest.mark.parametrize("read", [numcheck.extract, numcheck.check_text])
def test_a_date_that_is_none_is_told(read: Callable[..., object]) -> None:
    with pytest.raises(numcheck.NumcheckError, match=r"no datetime\.date; make one"):
        read("le 5 mai", date="2024-10-25")


def test_of_a_moment_the_day_counts() -> None:
    moment, day = dt.datetime(2024, 10, 25, 14, 30, tzinfo=dt.UTC), dt.date(2024, 10, 25)
    assert numcheck.extract("hier", date=moment) == numcheck.extract("hier", date=day) != []
