"""Lines that were broken for their length, and lines that end where they should."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.extract.wrapped import unwrapped

PROSE = (
    "le conseil a voté hier soir la rénovation du gymnase et celle des deux écoles du bourg, "
    "pour un total de 1 250 000 euros"
)


@pytest.mark.parametrize("width", [60, 72, 79, 100])
def test_a_wrapped_paragraph_is_one_line(width: int) -> None:
    assert unwrapped(textwrap.fill(PROSE, width)) == PROSE


@pytest.mark.parametrize(
    "text",
    [
        "loyer : 640 euros\ncharges : 45 euros\ntotal : 685 euros",
        "les pièces à fournir pour la demande de passeport sont\n- une photo\n- un timbre",
        "les pièces à fournir pour la demande de passeport sont\n1. une photo\n2. un timbre",
        "avant 18 ans, avec l’accord écrit des deux parents\naprès\nà partir de 25 ans, sans justificatif ni accord",
        "une ligne assez longue pour avoir été coupée à sa fin par un logiciel\n\nun paragraphe",
    ],
)
def test_lines_that_end_by_themselves_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_the_items_of_a_list_are_joined_one_by_one() -> None:
    item = "- " + PROSE
    assert unwrapped(textwrap.fill(item, 72) + "\n" + textwrap.fill(item, 72)) == f"{item}\n{item}"


@given(st.text(alphabet="ab 1.-|\n"))
def test_nothing_but_ends_of_lines_changes(text: str) -> None:
    result = unwrapped(text)
    assert len(result) == len(text)
    assert all(new == old or (old, new) == ("\n", " ") for old, new in zip(text, result, strict=True))
