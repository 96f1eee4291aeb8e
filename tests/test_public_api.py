"""The public names of the package: they exist, and stay what they are after the modules behind them are loaded."""

import importlib.metadata

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
