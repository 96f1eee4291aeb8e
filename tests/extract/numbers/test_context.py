"""Hedges, ranges and guards: what the words around a number make of it."""

from collections.abc import Callable
from typing import Any

import pytest

Guards = Callable[[str], list[tuple[str, str | None]]]
Read = Callable[[str], list[dict[str, Any]]]

HEDGES = {
    "about": (
        "environ {} | autour de {} | quelque {} | à peu près {} | de l’ordre de {} | {} environ | "
        "aux alentours de {} | quelques {} | proche des {} | évalué à {} | ± {} | +/- {} | guère plus de {}"
    ),
    "nearly": "près de {} | presque {} | quasi {} | pas loin de {} | frôle les {} | avoisine {} | frise les {}",
    "over": (
        "plus de {} | dépasse {} | au-delà de {} | supérieur à {} | un peu plus de {} | au-dessus de la barre des {} | "
        "a dépassé le seuil des {}"
    ),
    "at_least": (
        "au moins {} | au minimum {} | à partir de {} | pas moins de {} | supérieur ou égal à {} | {} ou plus | "
        "{} au moins | {} et plus"
    ),
    "under": "moins de {} | inférieur à {} | à peine {} | sous {} | en dessous de {}",
    "at_most": ("au plus {} | jusqu’à {} | au maximum {} | plafonné à {} | {} maximum | pas plus de {} | {} ou moins"),
    "exactly": "exactement {} | précisément {} | {} exactement",
}
NUMBERS = ["15 000 euros", "26,4 %", "trois kilomètres", "deux tiers", "une vingtaine"]


@pytest.mark.parametrize(
    ("hedge", "frame"), [(h, f.strip()) for h, frames in HEDGES.items() for f in frames.split("|")]
)
@pytest.mark.parametrize("number", NUMBERS)
def test_hedges(read: Read, hedge: str, frame: str, number: str) -> None:
    [found] = read("Cela fait " + frame.format(number) + ".")
    assert (found["hedge"], found["text"]) == (hedge, number)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("près de 100 euros", "90", "100"),
        ("environ 100 euros", "90", "110"),
        ("plus de 100 euros", "100", None),
        ("au plus 100 euros", None, "100"),
    ],
)
def test_a_hedge_widens_the_interval(read: Read, text: str, low: str | None, high: str | None) -> None:
    [found] = read(text)
    assert (found["low"], found["high"]) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "10 de plus que 20 chiens",
            "il n’est plus de 30 %",
            "ils ne sont plus que 3",
            "un module en C++ de 300 lignes",
        ),
        *("un décodeur Canal+ de 2 kilos", "la charge dépasse rarement 60 %", "il vise apparemment 40 %"),
    ],
)
def test_plus_is_not_always_a_hedge(read: Read, text: str) -> None:
    assert [found["hedge"] for found in read(text)] == [None] * len(read(text))


RANGES = [  # text, kind, ends, unit
    ("de 10 à 20 %", "percent", ["10", "20"], "percentage"),
    ("10-15 %", "percent", ["10", "15"], "percentage"),
    ("10 % à 15 %", "percent", ["10", "15"], "percentage"),
    ("entre 3 et 5 millions d’euros", "money", ["3000000", "5000000"], "EUR"),
    ("entre 3 millions et 5 millions d’euros", "money", ["3000000", "5000000"], "EUR"),
    ("3 à 5 millions d’habitants", "count", ["3000000", "5000000"], None),
    ("deux ou trois mois", "duration", ["2", "3"], "month"),
    ("de 18 à 25 ans", "duration", ["18", "25"], "year"),
    ("trois à quatre cents mètres", "quantity", ["300", "400"], "metre"),
    ("deux ou trois mille personnes", "count", ["2000", "3000"], None),
    ("500 à 600 personnes", "count", ["500", "600"], None),
    ("1,5 à 2 °C", "quantity", ["1.5", "2"], "degree Celsius"),
    ("entre 10 euros et 20 euros", "money", ["10", "20"], "EUR"),
    ("cinq à six fois moins", "ratio", ["5", "6"], None),
    ("4 ou 5 fois plus", "ratio", ["4", "5"], None),
    ("31 – 35 °C", "quantity", ["31", "35"], "degree Celsius"),
    ("des passages (trois ou quatre)", "number", ["3", "4"], None),
    ("des séries de 9 ou 8 ans", "duration", ["9", "8"], "year"),
    ("une baisse estimée de 3,1 à 3,8 %", "percent", ["3.1", "3.8"], "percentage"),
    ("une baisse de 3,1 à 3,8 %", "percent", ["3.1", "3.8"], "percentage"),
]


@pytest.mark.parametrize(("text", "kind", "ends", "unit"), RANGES)
def test_ranges(read: Read, text: str, kind: str, ends: list[str], unit: str | None) -> None:
    [found] = read(f"On y compte {text}.")
    assert (found["kind"], found["value"], found["unit"]) == (kind, None, unit)
    assert [end["value"] for end in found["ends"]] == ends
    assert {end["unit"] for end in found["ends"]} == {unit}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("passé de 10 à 20 %", ["10", "20"]),
        ("ramené de 20 à 10 %", ["20", "10"]),
        ("il a progressé de 3,1 à 3,8 %", ["3.1", "3.8"]),
        ("le taux baisse de 8 à 5 %", ["8", "5"]),
        ("le cours dévisse de 8 à 5 %", ["8", "5"]),
        ("le trou se creuse de 3 % à 5 %", ["3", "5"]),
        ("la part est portée de 3 % à 5 %", ["3", "5"]),
        ("respectivement 5 et 8 %", ["5", "8"]),
    ],
)
def test_two_values_that_share_a_unit_are_no_range(read: Read, text: str, values: list[str]) -> None:
    found = read(text)
    assert [(mention["value"], mention["unit"]) for mention in found] == [(value, "percentage") for value in values]


@pytest.mark.parametrize(
    ("text", "unit", "values"),
    [
        ("12, 15 et 19 ans", "year", ["12", "15", "19"]),
        ("5, 10, 15 et 25 %", "percentage", ["5", "10", "15", "25"]),
        ("2, 6 et 9 millions de dollars", "USD", ["2000000", "6000000", "9000000"]),
        ("8, 11 et 40 milliards de cellules", "cellules", ["8000000000", "11000000000", "40000000000"]),
    ],
)
def test_a_list_shares_its_last_unit(read: Read, text: str, unit: str, values: list[str]) -> None:
    found = read(f"Soit {text}.")
    assert [(mention["value"], mention["unit"] or mention["noun"]) for mention in found] == [(v, unit) for v in values]


@pytest.mark.parametrize(
    "text", ["plusieurs dizaines voire centaines de millions", "des dizaines, voire des centaines de millions"]
)
def test_vague_plurals_share_their_scale_word(read: Read, text: str) -> None:
    [found] = read(f"Il y va de {text} d'euros.")
    assert (found["low"], found["high"], found["unit"]) == ("20000000", None, "EUR")


@pytest.mark.parametrize("text", ["5 ou 6", "12, 13", "3 et 4", "un code (0 ou 1)"])
def test_bare_numbers_stay_apart(read: Read, text: str) -> None:
    assert [found["ends"] for found in read(f"Soit {text}.")] == [None, None]


GUARDS = {
    "name": (
        "un Boeing 737 | un A320 | la F-16 | le Covid-19 | le CO2 | l’H5N1 | la 5G | le G7 | "
        "un iPhone 16 | CAC 40 | le Premier ministre | sur France 2 | les Vingt-Sept | un 4x4 | "
        "la 3e République"
    ),
    "law": ("l’article 49.3 | la loi 2024-42 | l’article L. 312-4 | le décret n° 12584 | la directive 2019/790"),
    "page": ("la page 12 | au tome III | la saison 2 | l’épisode 5 | le chapitre 11 | la 77e édition | p. 1247"),
    "number": "le dossier n° 25 | le numéro 10 | le code 4326",
    "version": "la version 3.12.1 | la version 2.0 | l’adresse 192.168.1.1",
    "phone": "au 01 23 45 67 89 | au +33 1 23 45 67 89 | au 01.23.45.67.89",
    "address": (
        "au 12, rue de Rivoli | au 4-6 boulevard Ney | à 75011 Paris | au 12 bis, avenue Foch | le 3e arrondissement"
    ),
    "url": "https://exemple.fr/a-354683.html | lea12@exemple.fr | www.exemple.fr/12",
    "id": "978-2-07-036822-8 | 12345678901234567890123456789012345",
    "note": "un fait [12] connu",
    "idiom": ("mille mercis | du neuf | dans un premier temps | aux quatre coins | ouvert 24 h/24 | un jour"),
}


@pytest.mark.parametrize(("guard", "text"), [(g, t.strip()) for g, texts in GUARDS.items() for t in texts.split("|")])
def test_guards(read: Read, guards: Guards, text: str, guard: str) -> None:
    assert read(f"On verra {text} ici.") == []
    assert {name for _, name in guards(f"On verra {text} ici.")} == {guard}


@pytest.mark.parametrize("text", ["articles 12, 13 et 14", "pages 3 et 4", "les chapitres 2 à 5"])
def test_a_guard_covers_the_whole_list(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 rues pavées", "12"),
        ("Le Boeing transporte 737 passagers", "737"),
        ("Paris compte 2 100 000 habitants", "2100000"),
        ("une page de 12 euros", "12"),
        ("neuf personnes", "9"),
        ("pendant un jour", "1"),
        ("CO2 : 15 %", "15"),
        ("Selon Forbes, 240 milliards", "240000000000"),
        ("La loi coûte 12 millions d’euros", "12000000"),
    ],
)
def test_guards_leave_numbers_alone(read: Read, text: str, value: str) -> None:
    assert [found["value"] for found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "guard"),
    [
        ("la position 45° 49' N", "coordinates"),
        ("à 205:00", "clock"),
        ("le département 09", "address"),
        ("l’aire en km^2", "name"),
        ("un modèle 2-tier", "name"),
        ("le code SIREN est 244400404", "id"),
        ("l’édition Journal 2022", "year"),
        ("l’article 26 (2) de la loi", "law"),
        ("du cobalt 60 perdu", "element"),
        ("encodé en base 64", "element"),
        ("sous licence CC-by-sa 3.0", "version"),
        ("les départements 22, 29 et 56", "address"),
        ("une ferme du Gers (32)", "address"),
        ("l’hôtel des Côtes-d’Armor (22)", "address"),
        ("Scène 4 : la nuit tombe", "page"),
        ("Vitrail 3 – la moisson", "name"),
        ("| 4 - Changer la roue", "list"),
        ("RCS Nantes 301 402 503 00012", "id"),
        ("appelez le 36 99 dès lundi", "phone"),
        ("pause(retries=3)", "code"),
        ("appelez le + 32 (0)2 11 22 33 44", "phone"),
        ("à la piste 7 du disque", "page"),
        ("les routes 12, 14 et 215", "page"),
        ("le car fait demi-tour", "idiom"),
        ("Revue des sols, 14(3), cite", "page"),
        ("sur la départementale 17", "address"),
        ("la version 5.4.12", "version"),
        ("deux_ou_plus(x)", "name"),
        ("un degré 2 de brûlure", "page"),
        ("au 3° de l’article, il dit", "list"),
        ("le motif [a-z]{12}", "code"),
        ("d’après (Morel, 1994 cités plus haut)", "year"),
    ],
)
def test_figures_that_are_no_numbers(read: Read, guards: Guards, text: str, guard: str) -> None:
    assert [found["text"] for found in read(text) if found["kind"] != "date"] == []
    assert guard in {name for _, name in guards(text)} or read(text)[0]["kind"] == "date"


@pytest.mark.parametrize(
    "text",
    [
        "une victoire 3-1",
        "battus 1-3",
        "6-4 au premier set",
        "70-61",
        "un match nul 2-2",
        "6-7 (5), 7-6 (11), 6-4",
    ],
)
def test_scores_are_masked(guards: Guards, text: str) -> None:
    assert "score" in {guard for _, guard in guards(text)}


@pytest.mark.parametrize("text", ["il a doublé Vincent", "un film doublé en français", "un triplé retentissant"])
def test_what_only_sounds_like_a_multiplier(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("entre 1300 et 1700 habitants", "1300", "1700"),
        ("entre 1900 et 12 000 euros", "1900", "12000"),
        ("entre mille trois cents et mille huit cents euros", "1300", "1800"),
        ("entre 1100 et 1400 mètres", "1100", "1400"),
        ("de neuf à onze kilos", "9", "11"),
        ("de sept à neuf %", "7", "9"),
        ("un à deux pour cent", "1", "2"),
        ("un ou deux euros", "1", "2"),
        ("trois quatre kilos", "3", "4"),
        ("300 à 400 000 euros", "300000", "400000"),
        ("de 4 à 5 000 habitants", "4000", "5000"),
        ("de 4 à 90 000 habitants", "4", "90000"),
        ("entre − 2 % et + 2 %", "-2", "2"),
    ],
)
def test_ranges_that_look_like_years_or_words(read: Read, text: str, low: str, high: str) -> None:
    [found] = read(text)
    assert [end["value"] for end in found["ends"]] == [low, high]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("moins de neuf pour cent", "9"),
        ("les trente-six mille communes de France", "36000"),
        ("un-million-trois-cent-mille francs", "1300000"),
        ("avant 2000 habitants, rien ne change", "2000"),
    ],
)
def test_numbers_that_look_like_idioms_or_years(read: Read, text: str, value: str) -> None:
    [found] = read(text)
    assert found["value"] == value


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("dans les 60 euros", "about"),
        ("dans les 60 pays", None),
        ("dans les 60 jours", None),
        ("proche de 3 gares", None),
    ],
)
def test_hedges_that_depend_on_what_is_counted(read: Read, text: str, hedge: str | None) -> None:
    [found] = read(text)
    assert found["hedge"] == hedge


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("plus du tiers", "over"),
        ("moins du quart des voix", "under"),
        ("près du tiers", "nearly"),
        ("vidé presque de moitié", "nearly"),
    ],
)
def test_hedged_shares(read: Read, text: str, hedge: str) -> None:
    [found] = read(text)
    assert (found["kind"], found["hedge"]) == ("ratio", hedge)


@pytest.mark.parametrize("text", ["un à un", "un ou plusieurs", "l’un ou l’autre", "un à la fois"])
def test_one_that_begins_no_range(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("| 4 ans maximum | 2 mois |", ["at_most", None]),
        ("Il faut 4 ans maximum\n2 mois suffisent", ["at_most", None]),
        ("Il faut plus de\n40 chaises et au moins\n6 tables", ["over", "at_least"]),
        ("Le dépôt minimum\n\n40 euros", ["at_least"]),
        ("Le bail dure 6 mois  maximum.", ["at_most"]),
        ("En plus des 700 chaises, il faut 20 bancs.", [None, None]),
        ("La moyenne est de 170 +/- 30 grammes.", [None, None]),
        ("Dans chacun des deux ports environ 40 bateaux dorment.", [None, "about"]),
        ("On voit 12 bateaux environ, 3 barques au plus.", ["about", "at_most"]),
    ],
)
def test_a_hedge_stays_with_its_number(read: Read, text: str, hedges: list[str | None]) -> None:
    assert [found["hedge"] for found in read(text)] == hedges


def test_a_hedge_of_the_next_number_is_none_of_the_one_before(read: Read) -> None:
    assert [found["hedge"] for found in read("9 morts et plus de 40 blessés")] == [None, "over"]
