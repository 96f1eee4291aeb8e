"""Forms that people say or type rather than print: rough fractions, shortened measures, ranges led by a currency."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]

SCALED_PARTS = {
    "250000": "un quart de million | 0,25 million",
    "750000000": "trois quarts de milliard | 3/4 de milliard",
    "500000000": "1/2 milliard | un demi-milliard | 0,5 mds",
    "4250000": "quatre millions et un quart | quatre millions et quart",
    "60.25": "soixante et un quart",
    "30.5": "trente et demi | trente et un demi",
    "70": "soixante et dix | soixante-et-dix",
    "400000": "4 cent mille | quatre cent mille",
}


@pytest.mark.parametrize(("value", "surface"), [(v, s.strip()) for v, t in SCALED_PARTS.items() for s in t.split("|")])
def test_parts_of_scales(read: Read, value: str, surface: str) -> None:
    [found] = read(f"Soit {surface} en tout.")
    assert (Decimal(found["value"]), found["text"]) == (Decimal(value), surface)


def test_hundreds_after_figures_alone(read: Read) -> None:
    assert [(found["kind"], found["value"]) for found in read("6 cent")] == [("number", "600")]
    assert [(found["kind"], found["value"]) for found in read("6 cents")] == [("money", "6")]


@pytest.mark.parametrize("text", ["deux tiers des millions versés", "un quart de millions mal placés"])
def test_parts_of_several_millions_stay_parts(read: Read, text: str) -> None:
    assert read(text)[0]["kind"] == "ratio"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("trois heures trois quarts", "3.75", "hour"),
        ("trois heures et trois quarts", "3.75", "hour"),
        ("3 h 1/2", "3.5", "hour"),
        ("3 h 6", "186", "minute"),
        ("quatre kilos six", "4.6", "kilogram"),
        ("sept secondes dix", "7.1", "second"),
        ("cinq tonnes deux", "5.2", "tonne"),
        ("6 tonnes 400", "6.4", "tonne"),
        ("7 km 250", "7.25", "kilometre"),
        ("4 ha 30", "4.3", "hectare"),
        ("sept kilomètres cinq cents", "7.5", "kilometre"),
        ("1 m 07", "1.07", "metre"),
        ("14 mille marins", "14", "nautical mile"),
        ("60 mille nautiques", "60", "nautical mile"),
        ("8 kms", "8", "kilometre"),
        ("8kgs", "8", "kilogram"),
        ("19 ºC", "19", "degree Celsius"),
        ("3 c. à soupe", "3", "tablespoon"),
        ("4 dm²", "4", "square decimetre"),
        ("4 hm²", "4", "square hectometre"),
        ("600 dpi", "600", "dot per inch"),
        ("deux dioptries", "2", "dioptre"),
        ("7 minutes-lumière", "7", "light-minute"),
        ("22 µF", "22", "microfarad"),
        ("1 350 cd/m²", "1350", "candela per square metre"),
        ("7 p.c.", "7", "percentage"),
        ("40 keuros", "40000", "EUR"),
        ("17,4 c€", "17.4", "EUR cent"),
        ("6,50 $CAN", "6.5", "CAD"),
        ("180/mm3", "180", "per cubic millimetre"),
        ("45/km²", "45", "per square kilometre"),
        ("2 min 14 s 308", "134.308", "second"),
        ("14 s 62", "14.62", "second"),
        ("3 millions de kilowatts-heure", "3000000", "kilowatt hour"),
        ("1 800 NZ $", "1800", "NZD"),
        ("1,955\u00a083 DEM", "1.95583", "DEM"),
        ("six chevaux fiscaux", "6", "fiscal horsepower"),
        ("5 pi 9 po", "69", "inch"),
        ("sgd$ 25", "25", "SGD"),
        ("2,4 Mio. CHF", "2400000", "CHF"),
        ("Fr. 34.50", "34.5", "CHF"),
        ("7.000,- euros", "7000", "EUR"),
        ("4millions d’euros", "4000000", "EUR"),
        ("les 17 autres milliards d’euros", "17000000000", "EUR"),
        ("4 mois ½", "4.5", "month"),
        ("5,4 degrés sur l’échelle de Richter", "5.4", "degree of magnitude"),
    ],
)
def test_measures(read: Read, text: str, value: str, unit: str) -> None:
    [found] = read(f"Comptez {text}, rien de plus.")
    assert (found["value"], found["unit"], found["text"]) == (value, unit, text.removeprefix("les "))


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("$30 à $40", ["30", "40"], "USD"),
        ("$30-$40", ["30", "40"], "USD"),
        ("$30-40", ["30", "40"], "USD"),
        ("30 voire 40 %", ["30", "40"], "percentage"),
        ("trois-quatre minutes", ["3", "4"], "minute"),
        ("six sept mille francs", ["6000", "7000"], "FRF"),
        ("quinze vingt euros", ["15", "20"], "EUR"),
        ("quinze vingt millions d’euros", ["15000000", "20000000"], "EUR"),
        ("entre £6 et £9 millions", ["6000000", "9000000"], "GBP"),
        ("de US$ 2 à US$ 3 milliards", ["2000000000", "3000000000"], "USD"),
        ("de moins 4 à plus 6 degrés", ["-4", "6"], "degree Celsius"),
        ("entre moins 4 et 6 degrés", ["-4", "6"], "degree Celsius"),
    ],
)
def test_ranges(read: Read, text: str, ends: list[str], unit: str) -> None:
    [found] = read(text)
    assert ([end["value"] for end in found["ends"]], found["unit"]) == (ends, unit)


@pytest.mark.parametrize("text", ["40 ± 6 minutes", "40±6 minutes", "40 +/- 6 minutes"])
def test_a_margin_shares_its_unit(read: Read, text: str) -> None:
    found = [(found["value"], found["unit"], found["hedge"]) for found in read(text)]
    assert found == [("40", "minute", None), ("6", "minute", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les deux heures et trois quarts des votants", [("2", "hour"), ("0.75", None)]),
        ("Elle a £3 et £7 millions.", [("3", "GBP"), ("7000000", "GBP")]),
        ("au moins 4 à 6 degrés", [(None, "degree Celsius")]),
        ("trois kilos vingt", [("3", "kilogram"), ("20", None)]),
        ("12 mille habitants", [("12000", None)]),
        ("3 + 4 jours", [("3", None), ("4", "day")]),
        ("2 ou plus 3 ans", [("2", None), ("3", "year")]),
        ("3/4 de litre", [("0.75", "litre")]),
        ("7 000 €\n\n½ tarif", [("7000", "EUR"), ("0.5", None)]),
    ],
)
def test_their_neighbours_stay_what_they_are(read: Read, text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(found["value"], found["unit"]) for found in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Un arbre à quatre nœuds.", "4", None),
        ("Un vent de quatre nœuds.", "4", "knot"),
        ("Une comète passe à 0,3 UA.", "0.3", "astronomical unit"),
        ("Ce billet vaut 500 DA à Alger.", "500", "DZD"),
        ("Un canon de douze livres.", "12", "pound-mass"),
        ("La dalle fait 24 pouces.", "24", "inch"),
        ("Ils volaient à 9 000 pieds.", "9000", "foot"),
        ("Neuf pieds de tomates.", "9", None),
        ("Le véhicule dépasse 12 CV.", "12", "fiscal horsepower"),
        ("Une hausse de 2,5 degrés d’ici à 2060.", "2.5", "degree Celsius"),
        ("Deux degrés d’avancement.", "2", None),
        ("Près de 30 000 000 de clients.", "30000000", None),
        ("Un séisme de magnitude 5,9 à 40 km de là.", "5.9", None),
        ("Une bière à 6,5° sur la carte.", "6.5", "percentage"),
        ("Un whisky à 43 degrés.", "43", "percentage"),
        ("Un vin servi à 9°.", "9", "degree Celsius"),
        ("Sur les matchs, 1 perdu.", "1", None),
    ],
)
def test_what_stands_around_tells_the_unit(read: Read, text: str, value: str, unit: str | None) -> None:
    found = read(text)[0]
    assert (found["value"], found["unit"]) == (value, unit)


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        ("Il a multiplié ses recettes par six.", "6", None),
        ("Le trafic est multiplié par près de six.", "6", None),
        ("Elle a divisé le nombre de postes par un peu plus de quatre.", "4", "divisor"),
    ],
)
def test_factors_behind_an_object_or_a_hedge(read: Read, text: str, value: str, role: str | None) -> None:
    [found] = read(text)
    assert (found["kind"], found["value"], found["role"]) == ("ratio", value, role)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("dans la limite de 40 euros", "at_most"),
        ("jusqu’à concurrence de 40 euros", "at_most"),
        ("un colis n’excédant pas 40 kilos", "at_most"),
        ("une mise égale ou supérieure à 40 euros", "at_least"),
        ("une mise au moins égale à 40 euros", "at_least"),
        ("quelque chose comme 40 euros", "about"),
        ("pas tout à fait 40 euros", "nearly"),
        ("40 jours au plus tard", "at_most"),
        ("40 jours au plus tôt", None),
        ("40 modèles plus ou moins chers", None),
        ("40 modèles plus ou moins", "about"),
        ("40 modèles à peu près semblables", None),
        ("40 jours à peu près par an", "about"),
    ],
)
def test_wordy_bounds(read: Read, text: str, hedge: str | None) -> None:
    assert [found["hedge"] for found in read(text)] == [hedge]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("trois-huitièmes des sièges", "0.375"),
        ("quatres voix", "4"),
        ("cinquantes voix", "50"),
        ("deux milions de voix", "2000000"),
        ("soixante et quatorze voix", "74"),
        ("sept-dixièmes des sièges", "0.7"),
        ("un filet de ,35 litre", "0.35"),
        ("- 6 k", "-6000"),
        ("negatif trois", "-3"),
    ],
)
def test_loose_spellings(read: Read, text: str, value: str) -> None:
    assert [found["value"] for found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("une chance sur 8 millions", ["ratio"]),
        ("un appel d’offres sur 8 millions d’euros", ["money"]),
        ("un chèque envoyé par six amis", ["count"]),
    ],
)
def test_ratios_over_millions(read: Read, text: str, kinds: list[str]) -> None:
    assert [found["kind"] for found in read(text)] == kinds


@pytest.mark.parametrize(
    ("text", "value"), [("71,5/100 000 habitants", "0.000715"), ("8,5/1 000 naissances", "0.0085"), ("3,5/5", "0.7")]
)
def test_rates_behind_a_slash(read: Read, text: str, value: str) -> None:
    assert [(found["kind"], found["value"]) for found in read(f"un taux de {text}")] == [("ratio", value)]


@pytest.mark.parametrize(
    "text", ["un moteur de 90 cm 3 , révisé", "un moteur de 90 cm 3\nNeuf", "un moteur de 90 cm 3"]
)
def test_an_exponent_that_came_down_to_the_line(read: Read, text: str) -> None:
    assert read(text)[0]["unit"] == "cubic centimetre"


def test_a_list_that_ends_in_ou_encore(read: Read) -> None:
    found = read("par 10, 20 ou encore 30 minutes")
    assert [(mention["value"], mention["unit"]) for mention in found] == [(n, "minute") for n in ("10", "20", "30")]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("un couple de 58 et 61 ans", ["age", "age"]),
        ("une conductrice de 27 ans", ["age"]),
        ("des sœurs agées de 27 à 31 ans", ["age"]),
        ("un caporal-chef de 27 ans et un policier de 31 ans", ["age", "age"]),
        ("un acteur de 27 ans de métier", [None]),
        ("un bail de 3 et 6 ans", [None, None]),
    ],
)
def test_ages_and_time_served(read: Read, text: str, roles: list[str | None]) -> None:
    assert [found["role"] for found in read(text)] == roles


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le 20 heures de la chaîne s’arrête.", []),
        ("Invitée du 13 Heures, elle répond.", []),
        ("Les 35 heures restent.", ["35"]),
        ("Un voyage de 20 heures.", ["20"]),
        ("Le trajet de 2 heures plaît.", ["2"]),
    ],
)
def test_news_at_an_hour(read: Read, text: str, values: list[str]) -> None:
    assert [found["value"] for found in read(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Il filme en 4K à 30 images par seconde.", ["30"]),
        ("Un écran 8K.", []),
        ("Le salon vise 4K visiteurs.", ["4000"]),
        ("L’écran coûte 4K€.", ["4000"]),
    ],
)
def test_definitions_of_pictures(read: Read, text: str, values: list[str]) -> None:
    assert [found["value"] for found in read(text)] == values


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("la 4 année du règne", ["number"]),
        ("les 2 et 3 année du cycle", ["number", "number"]),
        ("les 2 et 3 années du cycle", ["duration", "duration"]),
        ("elle a duré 4 année", ["duration"]),
    ],
)
def test_a_singular_after_several_is_numbered(read: Read, text: str, kinds: list[str]) -> None:
    assert [found["kind"] for found in read(text)] == kinds


def test_an_age_goes_through_a_list(read: Read) -> None:
    found = read("Des baux de 4, 6 et 9 ans. Des enfants de 4, 6 et 9 ans aussi.")
    assert [mention["role"] for mention in found] == [None] * 3 + ["age"] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un cadre de 30 × 45 cm", [("30", "centimetre"), ("45", "centimetre")]),
        ("une boîte de 12 x 8 x 5 cm", [("12", "centimetre"), ("8", "centimetre"), ("5", "centimetre")]),
        ("une photo de 800 x 600 pixels", [("800", "pixel"), ("600", "pixel")]),
        ("prendre 2 x 250 mg", [("2", None), ("250", "milligram")]),
        ("nager 6 x 50 m", [("6", None), ("50", "metre")]),
    ],
)
def test_sides_share_their_unit(read: Read, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(found["value"], found["unit"]) for found in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"), [("le 2 nd essai", "ordinal"), ("la 2 nde fois", "ordinal"), ("le plan en 2 D", "number")]
)
def test_the_ending_of_a_second_after_a_space(read: Read, text: str, kind: str) -> None:
    assert [(found["kind"], found["value"]) for found in read(text)] == [(kind, "2")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le convoi met 21 heures et demie à passer.", "duration"),
        ("Elle a mis 10 h 20 pour finir.", "duration"),
        ("Le vol a duré plus de 13 h 40.", "duration"),
        ("Un trajet de 8 h 50.", "duration"),
        ("Le train de 8 h 50.", "time"),
        ("Elle arrive, 10 h 20 pile.", "time"),
        ("Le rideau se lève à 20 h 30.", "time"),
    ],
)
def test_hours_and_minutes_that_last(read: Read, text: str, kind: str) -> None:
    assert [found["kind"] for found in read(text)] == [kind]
