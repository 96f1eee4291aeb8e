"""Numbers that proposals spell out: read again they are the same."""

from __future__ import annotations

import pytest

from numcheck import extract
from numcheck.checks.inwords import MOST, spelled


@pytest.mark.parametrize("number", range(2, MOST + 1))
def test_a_spelled_number_reads_as_itself(number: int) -> None:
    name = spelled(number)
    if number % 10 == 1 and number not in (11, 71, 91):
        assert name is None
        return
    (mention,) = extract(f"Il reste {name} places.")
    assert mention.value == number
