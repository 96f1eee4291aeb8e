"""One value, all the ways of printing it."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from unicodedata import normalize

import pytest

Read = Callable[[str], list[dict[str, Any]]]

SURFACES = {
    "0": "0 | zéro | zero",
    "12": "12 | douze",
    "21": "21 | vingt et un | vingt-et-un | vingt-et-une",
    "71": "soixante et onze | soixante-et-onze | soixante-onze | septante et un | septante-et-un",
    "80": "quatrevingts | quatre-vingts | quatre vingt | quatre-vingt | huitante | octante",
    "93": "quatre-vingt-treize | quatre vingt treize | nonante-trois | nonante trois",
    "200": "200 | deux cents | deux-cents | deux cent",
    "1100": "onze cents | mille cent | 1 100 | 1.100 | 1'100 | 1’100",
    "1284": "1 284 | 1.284 | 1’284",
    "15000": (
        "15000 | 15 000 | 15\u00a0000 | 15\u202f000 | 15\u2009000 | quinze mille | 15 mille | 15'000 | 15’000 | 15k"
    ),
    "2.5": "2,5 | 2.5 | deux virgule cinq | deux et demi | 2½ | 2,50",
    "0.05": "0,05 | 0.05 | zéro virgule zéro cinq | 0 virgule 05",
    "2300": "2 mille 300",
    "4.123456789": "4,123 456 789",
    "0.512345": "0,512 345",
    "2.718": "deux virgule sept un huit | 2 virgule 718",
    "1234.56": "1 234,56 | 1.234,56 | 1,234.56 | 1'234.56 | 1234,56",
    "1000000": "1 000 000 | 1.000.000 | 1,000,000 | un million | 1 million | mille milliers | 10⁶ | 10^6",
    "1500000": (
        "un million et demi | 1,5 million | 1.5 million | un million cinq cent mille | 1 million 500 000 | 1 500 000"
        " | quinze cent mille"
    ),
    "2400000": ("2,4 millions | 2.4 millions | 2,400 millions | 2 400 000 | deux millions quatre cent mille"),
    "500000": "un demi-million | un demi million | 0,5 million | cinq cent mille",
    "45000000000000": "45 000 milliards | 45 mille milliards | quarante-cinq mille milliards | 45 billions",
    "300000000": "3 × 10⁸ | 3x10^8 | 3 x 10^8 | 300 millions | 3,0e+8",
    "-12": "-12 | −12 | –12",
    "24": "24 | deux douzaines | 2 douzaines",
    "6": "six | une demi-douzaine",
    "20000": "une vingtaine de milliers | vingt mille",
    "1000000000000000": "un million de milliards | un billiard | mille billions",
}
CASES = [(value, surface.strip()) for value, surfaces in SURFACES.items() for surface in surfaces.split("|")]


@pytest.mark.parametrize(("value", "surface"), CASES)
@pytest.mark.parametrize("frame", ["{} objets", "On en compte {} de plus, dit-on.", "(soit {} au total)"])
def test_a_value_in_all_its_forms(read: Read, value: str, surface: str, frame: str) -> None:
    [found] = read(frame.format(surface))
    assert Decimal(found["value"]) == Decimal(value)
    assert found["text"] == surface


@pytest.mark.parametrize(("value", "surface"), CASES)
def test_composed_and_decomposed_letters_read_alike(read: Read, value: str, surface: str) -> None:
    [found] = read(normalize("NFD", f"soit {surface} au total"))
    assert Decimal(found["value"]) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("3.076 habitants", "3076", "3.076"),
        ("3,076 habitants", "3076", "3.076"),
        ("490.484 km/h", "490.484", "490484"),
        ("un poids de 1,234 kg", "1.234", "1234"),
        ("une distance de 1.500 m", "1500", "1.5"),
        ("une note de 2.125", "2125", "2.125"),
        ("un prêt de 2.400 millions", "2400000000", "2400000"),
        ("un prêt de 2.438 milliards", "2438000000", "2438000000000"),
    ],
)
def test_an_ambiguous_separator_keeps_both_readings(read: Read, text: str, value: str, other: str) -> None:
    [found] = read(text)
    assert (found["value"], [reading["value"] for reading in found["readings"]]) == (value, [other])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234 km, soit 3,5 % de plus", "1234"),
        ("1.234 km, soit 3.5 % de plus", "1.234"),
        ("1,234 km, soit 3.5 % de plus", "1234"),
        ("1,234 km, soit 3,5 % de plus", "1.234"),
        ("8.946 points le 3,25", "8946"),
        ("2.438 milliards, soit 3,5 % de plus", "2438000000000"),
    ],
)
def test_other_numbers_of_the_text_tell_what_a_separator_means(read: Read, text: str, value: str) -> None:
    assert (read(text)[0]["value"], read(text)[0]["readings"]) == (value, [])


@pytest.mark.parametrize("text", ["2.4 millions", "0.125", "1.234.567", "12,5", "1.234,56", "15 000"])
def test_other_separators_have_one_reading(read: Read, text: str) -> None:
    [found] = read(text)
    assert found["readings"] == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("26,4 milliards", "26350000000", "26450000000"),
        ("3 milliards", "2500000000", "3500000000"),
        ("15 000", "14999.5", "15000.5"),
        ("2,50", "2.495", "2.505"),
        ("une dizaine", "8", "13"),
        ("une centaine", "80", "120"),
        ("une vingtaine de milliers", "17000", "23000"),
        ("une bonne dizaine", "8", None),
        ("une petite centaine", "80", "100"),
    ],
)
def test_the_last_printed_digit_gives_the_width(read: Read, text: str, low: str, high: str | None) -> None:
    [found] = read(text)
    assert (found["low"], found["high"]) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("plusieurs centaines de personnes", "200", None),
        ("des dizaines de milliers de personnes", "20000", None),
        ("quelques dizaines de personnes", "20", "150"),
        ("des millions d'euros", "2000000", None),
    ],
)
def test_vague_plurals_have_bounds_and_no_value(read: Read, text: str, low: str, high: str | None) -> None:
    [found] = read(text)
    assert (found["value"], found["low"], found["high"]) == (None, low, high)


ORDINALS = {
    1: "1er | 1re | 1ère | 1ere | premier | première | premières | Ier",
    2: "2e | 2ème | 2eme | 2nd | 2nde | deuxième | second | IIe",
    21: "21e | 21ème | vingt et unième | vingt-et-unième | XXIe | XXIème",
    80: "80e | quatre-vingtième | quatre vingtième | huitantième",
    121: "121e | cent vingt et unième | cent-vingt-et-unième",
    1000: "1000e | millième",
    1000000: "millionième | un millionième",
}


@pytest.mark.parametrize(("value", "surface"), [(v, s.strip()) for v, t in ORDINALS.items() for s in t.split("|")])
def test_ordinals(read: Read, value: int, surface: str) -> None:
    [found] = read(f"C’est le {surface} candidat.")
    assert (found["kind"], found["value"]) == ("ordinal", str(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [("Louis XIV meurt", "14"), ("François Ier règne", "1"), ("Jean-Paul II voyage", "2"), ("Henri V chasse", "5")],
)
def test_a_roman_numeral_after_a_name_is_an_ordinal(read: Read, text: str, value: str) -> None:
    [found] = read(text)
    assert (found["kind"], found["value"]) == ("ordinal", value)


@pytest.mark.parametrize(
    "text",
    [
        "MM. Musk et Poutine",
        "la vie est belle",
        "DIX",
        "Le prix, il l’a eu",
        "M. C. Dupont",
        "VI",
        "Xi Jinping",
        "Vie privée",
    ],
)
def test_letters_that_are_no_roman_numerals(read: Read, text: str) -> None:
    assert all(found["kind"] != "ordinal" for found in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "un homme et une femme",
        "l’un comme l’autre",
        "un point de vue",
        "un livre et une partie de cartes",
        "un nouveau contrat",
        "une seule fois",
        "un logement neuf",
        "repeindre à neuf",
        "un de ces jours",
        "vitesse par seconde",
    ],
)
def test_words_that_count_nothing(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("nonante cinq, septante cinq", ["95", "75"]),
        ("soit 300 là, 200 et 100", ["300", "200", "100"]),
        ("dix, vingt, trente", ["10", "20", "30"]),
        ("trente et onze", ["30", "11"]),
        ("un, deux, trois", ["1", "2", "3"]),
        ("12, 13 et 14", ["12", "13", "14"]),
        ("mille deux cents et trois cents", ["1200", "300"]),
        ("six mille neuf mille douze mille", ["6000", "9000", "12000"]),
        ("quatre millions sept millions", ["4000000", "7000000"]),
        ("un deux trois", ["1", "2", "3"]),
    ],
)
def test_neighbours_stay_apart(read: Read, text: str, values: list[str]) -> None:
    assert [found["value"] for found in read(text)] == values


@pytest.mark.parametrize(
    ("text", "value"), [("la 1 re page", "1"), ("sa 4 e année", "4"), ("la 7 ème fois", "7"), ("la 3^e^ fois", "3")]
)
def test_ordinal_endings_after_a_space(read: Read, text: str, value: str) -> None:
    [found] = read(text)
    assert (found["kind"], found["value"]) == ("ordinal", value)
