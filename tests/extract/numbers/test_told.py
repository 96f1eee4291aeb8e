"""Numbers as prose tells them, each family with what only looks like it: every sentence was written for these tests."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("Dans ce bourg, 3 foyers sur 7 trient.", "3 foyers sur 7"),
        ("Deux lecteurs sur neuf rendraient leur livre.", "Deux lecteurs sur neuf"),
        ("Un sur six cuisine le soir.", "Un sur six"),
        ("On a posé 3 vases sur 7 étagères.", None),
        ("Elle garde 3 planches sur 7 mètres.", None),
        ("Elle garde 3 planches sur 7 m de long.", None),
    ],
)
def test_a_ratio_before_a_verb(read: Read, text: str, ratio: str | None) -> None:
    found = [mention["text"] for mention in read(text) if mention["kind"] == "ratio"]
    assert found == ([ratio] if ratio else [])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Son disque pèse quatre fois celui de Saturne.", "ratio"),
        ("Le lac fait cinq fois la superficie du canton.", "ratio"),
        ("La fourmi soulève sept fois son poids.", "ratio"),
        ("Il a gagné quatre fois celle qui ouvre la saison.", "count"),
        ("Il a chanté cinq fois la même chanson.", "count"),
        ("Le gérant a relevé deux fois le prix.", "count"),
    ],
)
def test_so_many_times_a_size(read: Read, text: str, kind: str) -> None:
    assert read(text)[0]["kind"] == kind


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Il manque entre 300 chaises et 450 chaises.", ["300", "450"]),
        ("Il en arrive entre mille et trois mille.", ["1000", "3000"]),
    ],
)
def test_a_range_between(read: Read, text: str, ends: list[str]) -> None:
    (mention,) = read(text)
    assert [end["value"] for end in mention["ends"]] == ends


@pytest.mark.parametrize(
    "text", ["Entre 300 chaises et 45 tables, il hésite.", "Entre 300 chaises et 200 chaises, il hésite."]
)
def test_no_range_between_unlike_things(read: Read, text: str) -> None:
    assert len(read(text)) == 2


def test_the_year_one_thousand_stays_a_year(read: Read) -> None:
    assert [mention["kind"] for mention in read("Le pont date de l’an mille, la tour d’entre 1000 et 1100.")] == [
        "date",
        "date",
    ]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("La panne a duré plus de quelques jours.", "over"),
        ("Il patiente jusqu’à quelques semaines.", "at_most"),
        ("La panne a duré quelques jours.", None),
    ],
)
def test_the_bound_of_a_vague_duration(read: Read, text: str, hedge: str | None) -> None:
    (mention,) = read(text)
    assert (mention["kind"], mention["hedge"], mention["value"]) == ("duration", hedge, None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Depuis plus de six ans, elle sculpte.", "6", None),
        ("Il y a moins de six ans, elle sculptait.", None, "6"),
        ("Depuis six ans, elle sculpte.", "5.5", "6.5"),
    ],
)
def test_the_bounds_of_a_time_ago(read: Read, text: str, low: str | None, high: str | None) -> None:
    (mention,) = read(text)
    assert (mention["low"], mention["high"]) == (low, high)
