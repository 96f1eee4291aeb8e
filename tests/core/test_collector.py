"""The garbage collector is paused during work, and left as it was found."""

from __future__ import annotations

import gc

import pytest

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
