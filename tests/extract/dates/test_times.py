"""Times of day, and what only looks like one."""

from __future__ import annotations

import pytest

import numcheck
from tests.extract.dates.reading import REFERENCE, dates, one, show, shown

TIMES = {
    (14, 30): ["à 14 h 30", "à 14h30", "vers 14:30", "mardi, 14h30", "à quatorze heures trente", "à 14 h 30 précises"],
    (20, None): ["à 20 heures", "à 20 h", "vingt heures pile", "dès 20h", "20 heures passées", "le soir à 8"],
    (21, None): ["samedi - 21 h", "samedi soir, 21 heures"],
    (20, 5): ["20 heures passées de cinq minutes", "à 20h05"],
    (23, 59): ["à 23 h 59", "23 h 59 HE", "23 h 59 GMT"],
    (12, None): ["à midi", "a midi", "avant midi"],
    (0, None): ["à minuit", "vers minuit"],
    (12, 15): ["à midi et quart", "à midi quinze"],
    (11, 45): ["à midi moins le quart", "à onze heures quarante-cinq"],
    (3, 30): ["à trois heures et demie"],
    (18, None): ["à 6 heures du soir", "à six heures du soir"],
    (5, None): ["à 5 h du matin"],
    (19, None): ["à 7 pm", "7pm"],
    (19, 40): ["7:40 pm", "7:40pm", "7.40 pm", "0740pm", "à 19 h 40 (heure de Paris)"],
    (17, None): ["à 17 h locales", "17 h (heure locale)", "17 heures, heure de Paris", "sur le coup de 17 h"],
    (20, 10): ["8h10 PM", "20h10m05s"],
}


@pytest.mark.parametrize(("clock", "form"), [(clock, form) for clock, forms in TIMES.items() for form in forms])
def test_every_form_of_a_time(clock: tuple[int, int | None], form: str) -> None:
    found = [mention for mention in dates(f"Rendez-vous {form}.") if mention.kind == "time"]
    assert [(m.fields.hour, m.fields.minute) for m in found if m.fields] == [clock]


LENGTHS = [
    "une heure",
    "36 heures",
    "pendant 2 h 15",
    "deux heures et demie",
    "en 3 h 20",
    "à 2 heures de Lyon",
    "et le vol dure de 2 à 3 heures",
    "s'il faut entre 2 et 3 heures",
    "après 3 heures passées ici",
    "et la pâte doit reposer entre deux et trois heures",
    "sans que le vaccin agisse, puisqu'il agit en deux à trois heures",
    "et dort entre cinq et sept heures par nuit",
    "et l'attente varie entre huit et dix heures",
]


@pytest.mark.parametrize("form", LENGTHS)
def test_lengths_are_no_times(form: str) -> None:
    assert [mention.text for mention in dates(f"Il a couru {form}.")] == []


def test_a_date_with_a_time_is_two_mentions_on_one_day() -> None:
    day, clock = dates("Le 3 mai 2023 à 18 h 15, il sort.")
    assert (day.kind, clock.kind) == ("date", "time")
    assert day.days == clock.days
    assert clock.iso == "2023-05-03T18:15"


def test_a_time_stamp_is_one_day_and_one_time() -> None:
    for zone in ("", "Z", "+02:00", ".250-0530"):
        day, clock = dates(f"Reçu le 2023-05-03T18:15:07{zone}.")
        assert (day.text, clock.text, clock.iso) == ("2023-05-03", f"18:15:07{zone}", "2023-05-03T18:15")


LED = {
    "Il était alors 22 heures.": ["22 heures"],
    "Il est 7h.": ["7h"],
    "Elle passe au JT de 13 heures.": ["13 heures"],
    "Au pointage de 17h, tout est calme.": ["17h"],
    "Les visites partent à 9h, 11h et 17h.": ["9h", "11h", "17h"],
    "On ouvre de 9h à 12h et 15 h.": ["9h à 12h", "15 h"],
    "On se voit samedi soir-21h.": ["samedi soir", "21h"],
    "Reçu le 06-10-2023 17h45 au guichet.": ["06-10-2023", "17h45"],
    "On part à 9h, deux heures de route.": ["9h"],
    "Une messe de 2 heures.": [],
    "Ouvert à 16h10-17h20.": ["16h10-17h20"],
    "On dîne sur le coup de midi.": ["midi"],
    "La tablette offre une autonomie qui va jusqu'à 9 h.": [],
    "La mairie ouvre jusqu'à 9 h.": ["9 h"],
    "Il neige en début d'après-midi et trois heures de suite.": ["début d'après-midi"],
    "Il neige en début d'après-midi et trois heures environ plus loin.": ["début d'après-midi"],
    "La carte est au 1:50 000.": [],
    "Le film passe à 20h50 sur la Une.": ["20h50"],
    "Le départ est donné à 10 heures sur le port.": ["10 heures"],
    "Le quai rouvre vers 16h30 voire 18h.": ["16h30", "18h"],
}


@pytest.mark.parametrize(("text", "expected"), LED.items())
def test_words_and_times_before_make_hours_times(text: str, expected: list[str]) -> None:
    assert [mention.text for mention in dates(text)] == expected


CARRIED = {
    "Le bac part entre 6 heures pour Groix et 17 heures pour Ouessant.": ["6 heures", "17 heures"],
    "L'éclipse commence à 22 heures, soit 16 heures à Montréal.": ["22 heures", "16 heures"],
    "La fusée décolle à 14 heures à Kourou (19 heures à Paris).": ["14 heures", "19 heures"],
    "Le car passe à 9 heures à Albi, 10 heures à Gaillac et 11 heures à Cahuzac.": [
        "9 heures",
        "10 heures",
        "11 heures",
    ],
    "Le guichet ferme à 18 h 30, contre 9 h 15 il y a dix ans.": ["18 h 30", "9 h 15", "il y a dix ans"],
    "La plage ferme à 21 h 15 au lieu de 19 heures.": ["21 h 15", "19 heures"],
    "Le bus part à 4 h 48 (4 h 55 jusqu'ici).": ["4 h 48", "4 h 55"],
    "Elle est arrivée à 16 h 48 (4 h 55 de course).": ["16 h 48"],
    "Le trajet dure 4 h 48 au lieu de 5 heures.": [],
    "Le marché se tient sur la place (8 h-11 h 45).": ["8 h-11 h 45"],
    "Le guichet ferme à 18 heures, contre 19 heures auparavant.": ["18 heures", "19 heures"],
    "6 h 50 – L'aube.\n7 h 15 – Le départ.\n9 h 40 – La ligne.": ["6 h 50", "7 h 15", "9 h 40"],
    "0 h 12 : l'alerte.\n5 h 40 : le calme.\n10 h 15 : le bilan.": ["0 h 12", "5 h 40", "10 h 15"],
    "Départ 6 h 45, arrivée : 7 h 10.": ["6 h 45", "7 h 10"],
    "La secousse eut lieu à 3 h 7 GMT.": ["3 h 7 GMT"],
    "Il part à 7 heures pour Metz et met 2 heures à y aller.": ["7 heures"],
    "Elle travaille de 8 heures à 19 heures, soit 11 heures à Paris.": ["8 heures à 19 heures"],
    "Il est arrivé à 20 heures, soit 3 heures de retard.": ["20 heures"],
    "Il s'est levé à 7 heures et a dormi 9 heures à Paris.": ["7 heures"],
    "Il faut entre 6 heures pour Groix et 17 heures pour Ouessant.": [],
    "2 h : repos de la pâte.\n3 h : levée.": [],
    "3 h 34 : c'est le temps passé devant l'écran.": [],
    "À 20 h 45, elle a couru 2 heures, contre 3 heures la veille.": ["20 h 45", "la veille"],
}


@pytest.mark.parametrize(("text", "expected"), CARRIED.items())
def test_another_time_makes_hours_times(text: str, expected: list[str]) -> None:
    assert [mention.text.removeprefix("la ") for mention in dates(text)] == [
        form.removeprefix("la ") for form in expected
    ]


LENGTHS_IN_SENTENCES = {
    "Elle s'entraîne à raison de 2 à 3 heures par jour.": [],
    "Le stage équivaut à 7 heures par jour.": [],
    "Elle marche de 8 à 9 heures par jour.": [],
    "Prévoir un trajet inférieur à 3 heures.": [],
    "La garde est ramenée à 9 heures.": [],
    "24 heures": [],
    "Elle arrive à 9 heures par le train.": ["9 heures"],
    "Elle arrive à environ 9 heures.": ["9 heures"],
    "19 heures": ["19 heures"],
    "Elle a fini le puzzle en une heure le 4 juin.": ["4 juin"],
    "Elle a plaidé en moins de 9 heures le 4 juin.": ["4 juin"],
    "Le trafic a été coupé deux heures mardi.": ["mardi"],
    "On veille de 21 heures à 5 heures, huit heures sans pause.": ["21 heures à 5 heures"],
    "Elle a tenu 27 h 40, contre 21 h 10 en mai.": ["mai"],
    "Elle a nagé en 9 h 41, contre 9 h 50 l'an dernier.": ["an dernier"],
    "Un film long de 14 h 39.": [],
    "Un film de 24 h 39.": [],
    "Le guichet est ouvert à 12 heures sur 24.": [],
    "On passe à 35 heures sur quatre jours.": [],
    "Le tour est limité à 10 heures sur l'année.": [],
    "On dort 8 h 05, contre 9 h 10 en 1980.": ["1980"],
    "Rendez-vous 14 heures mardi.": ["14 heures", "mardi"],
    "Le vol de 14 h 05 est annulé.": ["14 h 05"],
    "Elle travaille de 9 à 17 heures.": ["9 à 17 heures"],
    "Le bac passe entre six et sept heures.": ["six et sept heures"],
}


@pytest.mark.parametrize(("text", "expected"), LENGTHS_IN_SENTENCES.items())
def test_hours_of_a_length_are_no_times(text: str, expected: list[str]) -> None:
    assert [mention.text for mention in dates(text)] == expected


PARTS_OF_DAYS = {
    "Lundi, à l'aube, il neige.": ["Lundi = 2024-10-21", "aube = 2024-10-21"],
    "Parti mardi, il revient en fin de matinée.": ["mardi = 2024-10-22", "fin de matinée = 2024-10-22"],
    "Il arrive dans la soirée.": ["soirée = -"],
    "Il part le 3 mai 2023. En soirée, il revient.": ["3 mai 2023 = 2023-05-03", "soirée = 2023-05-03"],
    "Né la nuit du 3 au 4 mai 2023 à 3 heures.": ["3 au 4 mai 2023 = 2023-05-03..2023-05-04", "3 heures = 2023-05-04"],
    "Né la nuit du 3 au 4 mai 2023 à 23 h.": ["3 au 4 mai 2023 = 2023-05-03..2023-05-04", "23 h = 2023-05-03"],
    "Il meurt à l'aube de ses trente ans.": [],
    "Il meurt dans la nuit du 3 au 4 mai 2023.": ["3 au 4 mai 2023 = 2023-05-03..2023-05-04"],
}


@pytest.mark.parametrize(("text", "expected"), PARTS_OF_DAYS.items())
def test_parts_of_a_day_take_the_day_beside_them(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_a_range_of_times_is_one_mention() -> None:
    mention = one("de 14 h à 16 h 30")
    assert mention.kind == "time"
    assert [end.text for end in mention.ends or ()] == ["14 h", "16 h 30"]
    assert [end.text for end in one("10:00-12:30").ends or ()] == ["10:00", "12:30"]


@pytest.mark.parametrize(("form", "clock"), [("à 25 h 30", (25, 30)), ("à 14 h 75", (14, 75))])
def test_impossible_times_are_read_and_marked(form: str, clock: tuple[int, int]) -> None:
    mention = one(f"Le départ est {form}.")
    assert mention.fields is not None
    assert (mention.fields.hour, mention.fields.minute) == clock
    assert (mention.days, mention.reason) == (None, "impossible_time")


OTHER_TIMES = {
    "Le lac a gelé à 6 h 10, une première depuis la vague du 9 janvier 1985.": "2024-10-25",
    "L'usine, fermée le 9 janvier 2012, a brûlé à 6 h 10.": "2024-10-25",
    "Le lac a gelé à 6 h 10, au matin du 9 janvier 1985.": "1985-01-09",
    "Le 9 janvier 1985, le lac a gelé à 6 h 10.": "1985-01-09",
    "Le lac a gelé à 6 h 10, le 9 janvier 1985.": "1985-01-09",
}


@pytest.mark.parametrize(("text", "day"), OTHER_TIMES.items())
def test_a_time_takes_no_day_of_another_clause(text: str, day: str) -> None:
    [clock] = [mention for mention in dates(text) if mention.kind == "time"]
    assert clock.days is not None
    assert clock.days.first.isoformat() == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Il a fait 9 °C à 6 h 40, sous le plancher, relevé le 2 mai 1998.", "2024-10-25"),
        ("Il est entré à 6 h 40 le 2 mai 1998.", "1998-05-02"),
    ],
)
def test_the_date_of_a_record_gives_no_day_to_a_time(text: str, day: str) -> None:
    (found,) = [mention for mention in dates(text) if mention.kind == "time"]
    assert show(found.days) == day


def test_columns_of_times_and_of_lengths() -> None:
    table = "| Gare | Départ | Durée |\n|---|---|---|\n| Sens | 5 h 16 | 4 h 40 |\n| Toul | 9 h 25 | 9 h 50 |\n"
    claims = numcheck.check_text(table, date=REFERENCE).mentions
    assert [(found.text, found.kind) for found in claims] == [
        ("5 h 16", "time"),
        ("4 h 40", "duration"),
        ("9 h 25", "time"),
        ("9 h 50", "duration"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rendez-vous chaque mardi à 18 h 30.",
        "Le guichet répond du lundi au jeudi de 9h à 17h.",
        "Le musée est ouvert de 9h à 17h.",
        "La chasse est interdite entre 22 h et 6 h.",
    ],
)
def test_the_time_of_a_day_that_comes_back_has_no_day(text: str) -> None:
    (time,) = [mention for mention in dates(text) if mention.kind == "time"]
    assert (time.days, time.reason) == (None, "recurring")


@pytest.mark.parametrize(
    "text", ["Le musée est ouvert le 26 octobre de 9h à 17h.", "La rue sera interdite entre 22 h et 23 h."]
)
def test_the_time_of_one_day_keeps_it(text: str) -> None:
    (time,) = [mention for mention in dates(text) if mention.kind == "time"]
    assert time.days is not None


def test_a_day_beside_a_recurring_one_is_the_day_of_its_time() -> None:
    (time,) = [
        mention
        for mention in dates("Le club joue chaque mardi ; le 3 mai 2024, il jouera à 18 h 30.")
        if mention.kind == "time"
    ]
    assert time.days is not None
    assert show(time.days) == "2024-05-03"


def test_a_year_begins_an_entry_before_a_spaced_dash() -> None:
    entries = "* 2013 - Achat du terrain\n* 2014 – Pose du toit\n2016 - Ouverture\nLe code 2019 - Annexe"
    assert [show(date.days) for date in dates(entries)] == [
        "2013-01-01..2013-12-31",
        "2014-01-01..2014-12-31",
        "2016-01-01..2016-12-31",
    ]
