"""What a number counts: units, money, percentages, ratios, durations, nouns."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]

MEASURES = [  # text, kind, value, unit
    ("15 %", "percent", "15", "percentage"),
    ("quinze pour cent", "percent", "15", "percentage"),
    ("0,3%", "percent", "0.3", "percentage"),
    ("3 ‰", "percent", "3", "per mille"),
    ("deux points de pourcentage", "percent", "2", "point"),
    ("1,5 point de pourcentage", "percent", "1.5", "point"),
    ("25 points de base", "percent", "25", "basis point"),
    ("26,4 milliards de dollars", "money", "26400000000", "USD"),
    ("240 M€", "money", "240000000", "EUR"),
    ("1,8 Md€", "money", "1800000000", "EUR"),
    ("15 Mds €", "money", "15000000000", "EUR"),
    ("25 M d’euros", "money", "25000000", "EUR"),
    ("30 k€", "money", "30000", "EUR"),
    ("$10", "money", "10", "USD"),
    ("£ 8,10 millions", "money", "8100000", "GBP"),
    ("EUR 20", "money", "20", "EUR"),
    ("125 CHF", "money", "125", "CHF"),
    ("mille francs CFA", "money", "1000", "XOF"),
    ("3 dollars canadiens", "money", "3", "CAD"),
    ("50 cents", "money", "50", "EUR cent"),
    ("3 euros et 50 centimes", "money", "3.5", "EUR"),
    ("3 euros 50", "money", "3.5", "EUR"),
    ("10€50", "money", "10.5", "EUR"),
    ("un euro", "money", "1", "EUR"),
    ("deux euros et demi", "money", "2.5", "EUR"),
    ("une vingtaine d’euros", "money", "20", "EUR"),
    ("90 km/h", "quantity", "90", "kilometre per hour"),
    ("90 kilomètres à l’heure", "quantity", "90", "kilometre per hour"),
    ("34 m²", "quantity", "34", "square metre"),
    ("34 m2", "quantity", "34", "square metre"),
    ("80 cm 3", "quantity", "80", "cubic centimetre"),
    ("34 m 2", "quantity", "34", "square metre"),
    ("34 mètres carrés", "quantity", "34", "square metre"),
    ("5 m3", "quantity", "5", "cubic metre"),
    ("12 µg/m³", "quantity", "12", "microgram per cubic metre"),
    ("45 hab/km²", "quantity", "45", "inhabitant per square kilometre"),
    ("2 GWh", "quantity", "2", "gigawatt hour"),
    ("12km", "quantity", "12", "kilometre"),
    ("9 metres", "quantity", "9", "metre"),
    ("8 miles", "quantity", "8", "mile"),
    ("45 acres", "quantity", "45", "acre"),
    ("10 pieds de haut", "quantity", "10", "foot"),
    ("-3 °C", "quantity", "-3", "degree Celsius"),
    ("moins cinq degrés", "quantity", "-5", "degree Celsius"),
    ("dix degrés au-dessous de zéro", "quantity", "-10", "degree Celsius"),
    ("1 m 80", "quantity", "1.8", "metre"),
    ("1,80 m", "quantity", "1.8", "metre"),
    ("deux kilomètres et demi", "quantity", "2.5", "kilometre"),
    ("un demi-litre", "quantity", "0.5", "litre"),
    ("3 millions de tonnes", "quantity", "3000000", "tonne"),
    ("4,1 tonnes de CO2 équivalent", "quantity", "4.1", "tonne of CO2 equivalent"),
    ("110 g de CO2 par km", "quantity", "110", "gram per kilometre"),
    ("34 m^2", "quantity", "34", "square metre"),
    ("34 mètres carré", "quantity", "34", "square metre"),
    ("60 t CO2eq", "quantity", "60", "tonne of CO2 equivalent"),
    ("8 Mm3", "quantity", "8", "cubic hectometre"),
    ("4 000 (quatre mille) euros", "money", "4000", "EUR"),
    ("quatre mille (4 000) euros", "money", "4000", "EUR"),
    ("2,4 points de pourcentages", "percent", "2.4", "point"),
    ("7 kbbl", "quantity", "7", "kilobarrel"),
    ("7 kbbl/j", "quantity", "7", "kilobarrel per day"),
    ("38 ° d’alcool", "percent", "38", "percentage"),
    ("38 degrés d’alcool", "percent", "38", "percentage"),
    ("90 km / h", "quantity", "90", "kilometre per hour"),
    ("38°7", "quantity", "38.7", "degree Celsius"),
    ("8 p. 100", "percent", "8", "percentage"),
    ("six milles marins", "quantity", "6", "nautical mile"),
    ("six milles euros", "money", "6000", "EUR"),
    ("£30m", "money", "30000000", "GBP"),
    ("$1.4bn", "money", "1400000000", "USD"),
    ("¥ 700", "money", "700", "JPY"),
    ("60 eur", "money", "60", "EUR"),
    ("usd 60", "money", "60", "USD"),
    ("hk$ 60", "money", "60", "HKD"),
    ("60 frs", "money", "60", "FRF"),
    ("60 livres sterlings", "money", "60", "GBP"),
    ("3,1 ghz", "quantity", "3.1", "gigahertz"),
    ("70.– CHF", "money", "70", "CHF"),
    ("1,9 mds d’euros", "money", "1900000000", "EUR"),
    ("38 K euros", "money", "38000", "EUR"),
    ("2 ½ kg", "quantity", "2.5", "kilogram"),
    ("4 kilos 200", "quantity", "4.2", "kilogram"),
    ("3 kg 450", "quantity", "3.45", "kilogram"),
    ("2 hectares 30 ares", "quantity", "2.3", "hectare"),
    ("7 tonnes 500 kilos", "quantity", "7.5", "tonne"),
    ("cinq pieds trois pouces", "quantity", "63", "inch"),
    ("une lunette de 24 pouces", "quantity", "24", "inch"),
    ("une disquette 3,5 pouces", "quantity", "3.5", "inch"),
    ("une vedette de 40 pieds", "quantity", "40", "foot"),
    ("15 jrs", "duration", "15", "day"),
    ("près d’une seconde Morel", "duration", "1", "second"),
    ("deux pouces levés", "count", "2", None),
    ("quatre pages et demie", "count", "4.5", None),
    ("quatre pages et demi-pages", "count", "4", None),
    ("7'45\"", "duration", "465", "second"),
    ("2'07''35", "duration", "127.35", "second"),
]


@pytest.mark.parametrize(("text", "kind", "value", "unit"), MEASURES)
def test_units(read: Read, text: str, kind: str, value: str, unit: str) -> None:
    [found] = read(f"Il en reste {text}.")
    assert (found["kind"], found["value"], found["unit"]) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("près de 15 000 appareils", "15 000"),
        ("environ 26,4 milliards de dollars", "26,4 milliards de dollars"),
        ("une dizaine de soldats", "une dizaine"),
        ("un tiers des voix", "un tiers"),
        ("la moitié des voix", "la moitié"),
        ("les deux tiers des voix", "deux tiers"),
        ("entre 10 et 20 euros", "10 et 20 euros"),
        ("de 10 à 20 %", "10 à 20 %"),
        ("plus de 3 km de côtes", "3 km"),
        ("âgé de 45 ans", "45 ans"),
    ],
)
def test_spans(read: Read, text: str, span: str | None) -> None:
    assert [found["text"] for found in read(f"Il y en avait {text}.")] == [span]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("15 000 appareils", "appareils"),
        ("deux autres soldats", "soldats"),
        ("3 millions de visiteurs", "visiteurs"),
        ("un millier d’élèves", "élèves"),
        ("deux week-ends", "week-ends"),
        ("0 blessé", "blessé"),
        ("cinq jeunes femmes", "femmes"),
        ("300 Français", "français"),
    ],
)
def test_counted_nouns(read: Read, text: str, noun: str) -> None:
    [found] = read(f"On y voit {text} aujourd’hui")[:1]
    assert (found["kind"], found["noun"]) == ("count", noun)


@pytest.mark.parametrize(
    "text", ["5 sont partis", "ils étaient 12 dans la salle", "12 pour commencer", "les 3 qui restent"]
)
def test_small_words_are_no_nouns(read: Read, text: str) -> None:
    assert [(found["kind"], found["noun"]) for found in read(text)] == [("number", None)]


@pytest.mark.parametrize(
    ("text", "value", "span"),
    [
        ("un sur trois", "0.3333333333333333333333333333", None),
        ("un Français sur deux", "0.5", None),
        ("neuf personnes sur dix", "0.9", None),
        ("3 sur 10", "0.3", None),
        ("deux tiers", "0.6666666666666666666666666667", None),
        ("trois quarts", "0.75", None),
        ("un cinquième", "0.2", None),
        ("trois vingtièmes", "0.15", None),
        ("un quarantième", "0.025", None),
        ("un vingt-cinquième", "0.04", None),
        ("trois vingt-cinquièmes", "0.12", None),
        ("deux quatre-vingtièmes", "0.025", None),
        ("3/4", "0.75", None),
        ("⅓", "0.3333333333333333333333333333", None),
        ("la moitié", "0.5", None),
        ("trois fois plus", "3", None),
        ("a triplé", "3", "triplé"),
        ("a été multiplié par dix", "10", "dix"),
        ("le double de", "2", "double"),
        ("deux fois et demie plus", "2.5", None),
        ("trois fois et demie", "3.5", None),
        ("une fois et demie", "1.5", None),
        ("une semaine sur quatre", "0.25", None),
        ("trois jours sur quatre", "0.75", None),
        ("3,5/5", "0.7", None),
        ("3⁄4", "0.75", None),
        ("1 pour 8", "0.125", None),
        ("7 pour 10 000", "0.0007", None),
        ("1:20 000", "0.00005", None),
        ("un bon tiers", "0.3333333333333333333333333333", None),
    ],
)
def test_ratios(read: Read, text: str, value: str, span: str | None) -> None:
    [found] = read(f"Ici {text} des cas")
    assert (found["kind"], found["value"], found["text"]) == ("ratio", value, span or text)


@pytest.mark.parametrize(("text", "value"), [("divisé par deux", "2"), ("deux fois moins", "2")])
def test_a_divisor_has_its_role(read: Read, text: str, value: str) -> None:
    [found] = read(f"Le total est {text}.")
    assert (found["kind"], found["value"], found["role"]) == ("ratio", value, "divisor")


@pytest.mark.parametrize(
    ("text", "value", "unit", "iso"),
    [
        ("18 mois", "18", "month", "P18M"),
        ("une heure", "1", "hour", "PT1H"),
        ("deux heures et demie", "2.5", "hour", "PT2H30M"),
        ("un an et demi", "1.5", "year", "P1Y6M"),
        ("trois quarts d’heure", "0.75", "hour", "PT45M"),
        ("une demi-heure", "0.5", "hour", "PT30M"),
        ("deux ans et trois mois", "27", "month", "P2Y3M"),
        ("cinq heures, six minutes et sept secondes", "18367", "second", "PT5H6M7S"),
        ("une minute et trois secondes", "63", "second", "PT1M3S"),
        ("3 min 20 s", "200", "second", "PT3M20S"),
        ("9 s 79", "9.79", "second", "PT9.79S"),
        ("2 h 03'12\"", "7392", "second", "PT2H3M12S"),
        ("1h26'08''", "5168", "second", "PT1H26M8S"),
        ("48'31''", "2911", "second", "PT48M31S"),
        ('0"418', "0.418", "second", "PT0.418S"),
        ("1'07\"902", "67.902", "second", "PT1M7.902S"),
        ("deux siècles", "2", "century", "P200Y"),
        ("quatre trimestres", "4", "trimester", "P12M"),
    ],
)
def test_durations(read: Read, text: str, value: str, unit: str, iso: str) -> None:
    [found] = read(f"pendant {text} exactement")
    assert (found["kind"], found["value"], found["unit"], found["iso"]) == ("duration", value, unit, iso)


@pytest.mark.parametrize(
    "text",
    [
        "un homme âgé de 45 ans",
        "Paul Martin, 45 ans, est là",
        "elle a 45 ans",
        "à l’âge de 45 ans",
        "une femme de 45 ans",
        "il fête ses 45 ans",
        "les plus de 45 ans",
        "le club a déjà 45 ans",
        "elle avait maintenant 45 ans",
    ],
)
def test_ages(read: Read, text: str) -> None:
    [found] = read(text)
    assert (found["kind"], found["role"], found["value"], found["unit"]) == ("duration", "age", "45", "year")


@pytest.mark.parametrize(
    "text",
    [
        *("elle a 5 ans d’expérience", "un bail de 9 ans", "pendant 3 ans", "un mandat de cinq ans"),
        *("elle a déjà 5 ans d’expérience", "il purge maintenant 9 ans", "il y a déjà eu 3 ans de crise"),
    ],
)
def test_durations_that_are_no_ages(read: Read, text: str) -> None:
    assert [found["role"] for found in read(text)] == [None]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ('8"4', "8.4", "second"),
        ("9''81", "9.81", "second"),
        ("le four (1800 W)", "1800", "watt"),
        ("la radio (1200 kHz)", "1200", "kilohertz"),
        ("7000000 de degrés", "7000000", "degree Celsius"),
        ("les + de 16 ans", "16", "year"),
    ],
)
def test_units_after_signs_and_in_parentheses(read: Read, text: str, value: str, unit: str) -> None:
    [found] = read(f"Voici {text} pour finir.")
    assert (found["value"], found["unit"]) == (value, unit)


@pytest.mark.parametrize("text", ["depuis des milliers d’années", "il y a des centaines de jours"])
def test_a_vague_plural_of_time_has_no_value(read: Read, text: str) -> None:
    assert [found["value"] for found in read(text)] == [None]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("le mercure est tombé à moins 12 degrés", "-12", "degree Celsius"),
        ("une nuit de moins 4 degrés", "-4", "degree Celsius"),
        ("plus ou moins 2 degrés", "2", "degree Celsius"),
        ("au moins 6 degrés", "6", "degree Celsius"),
        ("Moins 15 % sur tout le magasin", "-15", "percentage"),
        ("un rendement de moins 0,3 %", "-0.3", "percentage"),
        ("un rendement de - 0,3 %", "-0.3", "percentage"),
        ("− 0,3 % en juin", "-0.3", "percentage"),
        ("pas moins de 7 %", "7", "percentage"),
        ("du moins 7 % des inscrits", "7", "percentage"),
        ("un pourcentage de 40", "40", "percentage"),
        ("un solde de moins 80 euros", "-80", "EUR"),
        ("moins 80 euros sur la facture", "80", "EUR"),
    ],
)
def test_signs(read: Read, text: str, value: str, unit: str) -> None:
    found = read(text)[0]
    assert (found["value"], found["unit"]) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "entre -8 et -12 °C",
        "entre - 8 et - 12 °C",
        "-8 °C à -12 °C",
        "de moins 8 à moins 12 degrés",
        "entre moins huit et moins douze degrés",
    ],
)
def test_ranges_below_zero(read: Read, text: str) -> None:
    [found] = read(text)
    assert (found["unit"], [end["value"] for end in found["ends"]]) == ("degree Celsius", ["-8", "-12"])
    assert (found["low"], found["high"]) == ("-12.5", "-7.5")


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("12 F", "quantity", "12", "degree fahrenheit"),
        ("30 K", "quantity", "30", "kelvin"),
        ("-8C", "quantity", "-8", "degree Celsius"),
        ("neuf livres", "money", "9", "GBP"),
        ("environ 50 balles", "money", "50", "EUR"),
        ("3'", "duration", "3", "minute"),
        ('4"', "duration", "4", "second"),
        ("une journée", "duration", "1", "day"),
        ("6 G", "number", "6000000000", None),
        ("40 M", "number", "40000000", None),
        ("dix pourcentages", "percent", "10", "percentage"),
        ("moins un", "number", "-1", None),
        ("7 milles", "number", "7000", None),
        ("une", "number", "1", None),
        ("9876543210123", "number", "9876543210123", None),
    ],
)
def test_an_ambiguous_form_that_is_the_whole_text_is_a_unit(
    read: Read, text: str, kind: str, value: str, unit: str | None
) -> None:
    [found] = read(text)
    assert (found["kind"], found["value"], found["unit"]) == (kind, value, unit)


@pytest.mark.parametrize("text", ["la ligne 12 F du bus", "elle a lu neuf livres", "un bouquet 5G", "la salle 8C"])
def test_the_same_form_in_a_text_is_none(read: Read, text: str) -> None:
    assert all(found["kind"] in {"number", "count"} for found in read(text))


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("une amende de 900 F", "FRF", "900"),
        ("à 15 milles de la côte", "nautical mile", "15"),
        ("une température de 90 K", "kelvin", "90"),
        ("le thermomètre est monté à 95 F", "degree fahrenheit", "95"),
        ("ça coûte 30 balles", "EUR", "30"),
        ("un loyer de 1800 francs à Lausanne", "CHF", "1800"),
        ("à Lausanne, qui compte ses sous, un loyer de 1800 francs", "CHF", "1800"),
        ("il a caché 900 francs sur un compte ouvert en Suisse", "FRF", "900"),
        ("un compte suisse riche de 900 francs", "CHF", "900"),
        ("un billet à 900 couronnes au Danemark", "DKK", "900"),
        ("à Prague, il paie 900 couronnes", "CZK", "900"),
        ("il paie 900 couronnes", "SEK", "900"),
        ("à Helsinki, il payait 900 marks", "FIM", "900"),
        ("il payait 900 marks", "DEM", "900"),
        ("un bébé de sept livres", "pound-mass", "7"),
        ("un disque de 4 to", "terabyte", "4"),
        ("une bombe de 20 kilotonnes", "kiloton", "20"),
        ("un angle de 27 millisecondes d'arc", "millisecond of arc", "27"),
        ("la foire a duré 11 journées", "day", "11"),
        ("un réchauffement limité à 3° le plus vite possible", "degree Celsius", "3"),
    ],
)
def test_a_word_nearby_vouches_for_an_ambiguous_form(read: Read, text: str, unit: str, value: str) -> None:
    [found] = read(text)
    assert (found["unit"], found["value"]) == (unit, value)


@pytest.mark.parametrize("text", ["le championnat compte 34 journées", "en 11 journées, ce club n'a perdu qu'un match"])
def test_rounds_of_a_championship_are_no_days(read: Read, text: str) -> None:
    assert ("count", "journées") in [(found["kind"], found["noun"]) for found in read(text)]


def test_the_figure_of_a_unit_per_area_is_no_number(read: Read) -> None:
    assert [found["text"] for found in read("un loyer de 14 €/m2 en moyenne")] == ["14 €"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("un cadre de 24x36 mm", ["24", "36 mm"]),
        ("un cadre de 18x23,5 cm", ["18", "23,5 cm"]),
        ("le relais 4x4", []),
    ],
)
def test_sides_glued_around_a_cross(read: Read, text: str, spans: list[str]) -> None:
    assert [found["text"] for found in read(text)] == spans


def test_an_age_behind_the_day(read: Read) -> None:
    assert [found["role"] for found in read("il allait avoir aujourd’hui 45 ans")][-1] == "age"


@pytest.mark.parametrize(("text", "unit"), [("trois jours sur sept", "day"), ("neuf mois sur douze", "month")])
def test_a_part_of_the_week_or_the_year_still_lasts(read: Read, text: str, unit: str) -> None:
    found, _ = read(f"Elle nage {text}.")
    assert (found["kind"], found["unit"]) == ("duration", unit)
