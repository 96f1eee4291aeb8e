"""Texts that no one writes are read all the same: long rows, huge numbers, a connector where the text breaks off."""

import pytest

from numcheck import check_text, extract


@pytest.mark.parametrize(
    "text",
    [
        "Elle cite 40" + "".join(f"[{note}]" for note in range(1_100)) + " villes.",
        "Il faut " + " ou ".join(map(str, range(1, 600))) + " voix.",
        "Sur 9e99 sièges, la majorité absolue est de 79 sièges.",
        "Un lycée, 45 élèves sur 180, soit un sur quatre64.985 viennent",
    ],
    ids=["notes", "alternatives", "a huge number", "a broken row"],
)
def test_no_text_is_too_odd(text: str) -> None:
    extract(text)
    check_text(text)
