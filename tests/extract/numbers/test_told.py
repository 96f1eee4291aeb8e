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


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Au décollage, la fusée impose une accélération de 5 g.", "standard gravity"),
        ("Le manège produit une accélération de 3 G.", "standard gravity"),
        ("La recette demande 5 g de levure.", "gram"),
        ("Le réseau de 5 G couvre la vallée.", None),
    ],
)
def test_grams_and_gravity(read: Read, text: str, unit: str | None) -> None:
    assert [mention["unit"] for mention in read(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Le carnet valait 6,75 F.", "FRF"),
        ("Elle le cède pour 14,20 F.", "FRF"),
        ("Le condensateur affiche 0,33 F.", None),
    ],
)
def test_prices_in_francs(read: Read, text: str, unit: str | None) -> None:
    assert [mention["unit"] for mention in read(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On jouera un championnat de 34 journées.", "count"),
        ("Elle suit une cure de 34 journées.", "duration"),
    ],
)
def test_rounds_of_a_championship(read: Read, text: str, kind: str) -> None:
    assert [mention["kind"] for mention in read(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Le bail a une durée maximale de 7 mois.", "at_most"),
        ("Le bail a une durée minimale de 7 mois.", "at_least"),
        ("Le bail a une durée de 7 mois.", None),
    ],
)
def test_the_bound_of_a_term(read: Read, text: str, hedge: str | None) -> None:
    assert [mention["hedge"] for mention in read(text)] == [hedge]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("Sa troisième édition a réuni les brasseurs.", ["troisième"]),
        ("La deuxième édition s’est tenue à Brest.", ["deuxième"]),
        ("La deuxième édition est sortie des presses à Brest.", []),
    ],
)
def test_editions_of_an_event_and_of_a_book(read: Read, text: str, texts: list[str]) -> None:
    assert [mention["text"] for mention in read(text)] == texts


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Elle chantait dans les années 63-65.", ("1963-01-01", "1965-12-31")),
        ("Les années 3-4 du bail restent dues.", None),
    ],
)
def test_years_in_a_pair(read: Read, text: str, days: tuple[str, str] | None) -> None:
    found = [(mention["first_day"], mention["last_day"]) for mention in read(text) if mention["kind"] == "date"]
    assert found == ([days] if days else [])
