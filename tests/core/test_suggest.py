"""The nearest of the words that would have been right."""

import pytest

from numcheck.suggest import closest

RULES = ["cal-night-weekdays", "cal-weekday-mismatch", "ref-age", "ref-quantity"]


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("ref-quantty", "ref-quantity"),
        ("Ref_Age", "ref-age"),
        ("cal-weekday", "cal-weekday-mismatch"),  # its beginning, although another has more letters in common
        ("ref-", "ref-age"),  # two begin so: the one with most in common
        ("nothing-like-it", None),
    ],
)
def test_closest(word: str, nearest: str | None) -> None:
    assert closest(word, RULES) == nearest
