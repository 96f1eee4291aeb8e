"""The garbage collector is paused during work, and left as it was found."""

from __future__ import annotations

import gc

import pytest

import numcheck
from numcheck.collector import without_collector


@without_collector
def enabled(fail: bool = False) -> bool:
    if fail:
        raise ValueError("on purpose")
    return gc.isenabled()


def test_the_collector_is_paused_and_comes_back() -> None:
    assert gc.isenabled()
    assert not enabled()
    assert gc.isenabled()


def test_an_error_brings_it_back() -> None:
    with pytest.raises(ValueError, match="on purpose"):
        enabled(fail=True)
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        assert not enabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_extraction_leaves_nothing_to_the_collector() -> None:
    text = "Le 3 mai 2021, deux cent dix élèves (12 %) ont couru 5 km 300, du 1er au 7, rue du 4 Septembre."
    numcheck.extract(text)
    gc.collect()
    numcheck.extract(text)
    assert gc.collect() == 0
