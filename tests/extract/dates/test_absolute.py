"""Calendar dates: every printed form of a day, a month, a year, a decade, a century."""

from __future__ import annotations

import pytest

from tests.extract.dates.reading import dates, one, show, shown

DAYS = {
    "2023-03-09": [
        "9 mars 2023",
        "le 9 mars 2023",
        "jeudi 9 mars 2023",
        "jeudi 09/03/2023",
        "Jeudi, 9 mars 2023",
        "jeu. 9 mars 2023",
        "9 MARS 2023",
        "neuf mars 2023",
        "9/3/2023",
        "09/03/2023",
        "09/03/23",
        "9-3-2023",
        "09.03.2023",
        "2023-03-09",
        "2023/03/09",
        "le 09 03 2023",
        "nord09/03/2023",
        "09/03,2023",
        "9-mars-2023",
        "9/mars/2023",
        "2023/mars/09",
    ],
    "2022-12-01": [
        "December 1, 2022",
        "1 December 2022",
        "1er décembre 2022",
        "1ER DÉCEMBRE 2022",
        "1er déc. 2022",
        "premier décembre 2022",
        "1 decembre 2022",
        "le 1er dec 2022",
    ],
    "2021-07-14": ["14 juillet 2021", "14-Juillet 2021", "14 juil. 2021", "14 juill. 2021", "quatorze juillet 2021"],
    "2001-09-11": ["11 septembre 2001", "11 sept. 2001", "11 sept 2001", "le mardi 11 septembre 2001"],
    "1987-06-04": ["4 juin 1987", "4 juin 87"],
    "2023-06-24": ["24 juin 23", "le 24 juin 23", "24-juin-2023"],
    "1998-02-12": ["12 fe\u0301vrier 1998", "12\u00a0février\u202f1998", "12 fevrier 1998"],
    "2019-05-20..2019-05-31": [
        "du 20 au 31 mai 2019",
        "20-31 mai 2019",
        "entre le 20 et le 31 mai 2019",
        "20-31/05/2019",
        "20/05/2019-31/05/2019",
        "20/05/2019 - 31/05/2019",
        "du 20/05 au 31/05/2019",
    ],
    "2018-06-01..2018-06-08": ["du 1er au 8 juin 2018", "DU 1ER AU 8 JUIN 2018"],
    "2018-06-04..2018-06-08": ["du lundi 4 au vendredi 8 juin 2018", "du 4 juin au 8 juin 2018"],
    "2018-12-28..2019-01-03": ["du 28 décembre 2018 au 3 janvier 2019", "du 28 décembre au 3 janvier 2019"],
    "2016-02-01..2016-02-29": [
        "février 2016",
        "en février 2016",
        "fév. 2016",
        "02/2016",
        "2016-02",
        "mois de février 2016",
    ],
    "2020-03-01..2020-05-31": ["de mars à mai 2020", "mars-mai 2020", "entre mars et mai 2020", "03/2020 - 05/2020"],
    "1789-01-01..1789-12-31": ["en 1789", "l'an 1789", "dès 1789", "vers 1789", "jusqu'en 1789", "l'année 1789"],
    "2011-01-01..2014-12-31": [
        "2011-2014",
        "de 2011 à 2014",
        "entre 2011 et 2014",
        "(2011-2014)",
        "2011–2014",
        "2011-14",
    ],
    "1970-01-01..1979-12-31": [
        "les années 1970",
        "les années 70",
        "les années soixante-dix",
        "les seventies",
        "la décennie 1970",
        "la décennie de 1970",
        "les années dix-neuf soixante-dix",
    ],
    "1801-01-01..1900-12-31": [
        "le XIXe siècle",
        "le XIXE SIÈCLE",
        "le 19e siècle",
        "le dix-neuvième siècle",
        "au XIXème siècle",
    ],
    "1101-01-01..1300-12-31": ["du XIIe au XIIIe siècle", "DU XIIE AU XIIIE SIÈCLE"],
    "1867-09-01..1900-12-31": ["fin XIXe", "à la fin du XIXe"],
    "1901-01-01..1934-04-30": ["au début du XXe"],
    "1998-01-01..1998-01-31": ["janvier '98", "en janvier ’98"],
    "1998-05-03": ["le 3 mai '98"],
    "1998-06-21..1998-09-22": ["l'été '98"],
    "1345-01-01..1345-12-31": ["daté de 1345", "datant de 1345"],
    "2100-01-01..2100-12-31": ["d'ici à 2100", "d'ici 2100"],
    "2023-07-01..2023-09-30": ["T3 2023", "le troisième trimestre 2023", "le 3e trimestre de 2023"],
    "2023-10-01..2023-12-31": ["le dernier trimestre 2023", "le dernier trimestre de 2023"],
    "2023-01-01..2023-06-30": ["le premier semestre 2023", "S1 2023", "1er semestre 2023"],
    "2017-01-01..2017-04-30": ["début 2017", "au début de 2017", "au début de l'année 2017"],
    "2017-05-01..2017-08-31": ["mi-2017", "au milieu de 2017", "au milieu de l'année 2017"],
    "2017-09-01..2017-12-31": ["fin 2017", "à la fin de 2017", "à la fin de l'année 2017"],
    "2017-11-21..2017-11-30": ["fin novembre 2017", "à la fin du mois de novembre 2017"],
    "2015-12-25": ["Noël 2015", "le jour de Noël 2015"],
    "2019-04-21": ["Pâques 2019", "le dimanche de Pâques 2019"],
    "2023-05-18": ["l'Ascension 2023", "le jeudi de l'Ascension 2023"],
    "2022-06-21..2022-09-22": ["l'été 2022", "été 2022"],
    "2022-11-04": ["le premier vendredi de novembre 2022"],
    "2022-10-31": ["le dernier lundi d'octobre 2022", "le dernier jour d'octobre 2022"],
    "2022-05-02..2022-05-08": ["la semaine du 4 mai 2022", "la semaine 18 de 2022", "2022-W18"],
    "2022-12-31": ["le dernier jour de l'année 2022"],
    "2022-12-30": ["l'avant-dernier jour de 2022"],
    "2022-05-18..2022-06-12": ["du 18 mai au 12 juin 2022", "18 mai - 12 juin 2022", "18/05/2022 - 12/06/2022"],
    "2022-04-12..2022-06-03": ["du 12 avr. au 3 juin 2022", "12 avr. – 3 juin 2022"],
    "2022-11-01..2022-12-31": ["novembre/décembre 2022", "nov.-déc. 2022", "de novembre à décembre 2022"],
    "2022-03-01..2022-06-30": ["de début mars à fin juin 2022", "du début mars à la fin juin 2022"],
    "2022-01-21..2022-05-31": ["de fin janvier à mai 2022", "de fin janvier 2022 à mai 2022"],
    "2022-05-14..2022-05-15": ["les 14/15 mai 2022", "les 14-15 mai 2022"],
    "2021-12-25..2022-01-01": ["entre Noël et le Nouvel An 2022"],
    "2022-12-21..2023-03-19": [
        "l'hiver 2022-2023",
        "l'hiver 2022-23",
        "l'hiver 2022/2023",
        "l'hiver 2022/23",
    ],
    "2021-12-21..2022-06-20": ["de l'hiver au printemps 2022"],
    "2022-10-01..2022-12-31": ["4T 2022", "T4 2022"],
    "2022-07-01..2022-12-31": ["H2 2022", "LE 2E SEMESTRE 2022", "le deuxième semestre 2022"],
    "2022-04-14": ["le jeudi saint 2022"],
    "2022-06-16": ["la Fête-Dieu 2022"],
    "2022-12-06": ["la Saint-Nicolas 2022", "la Saint-Nicolas de l'année 2022"],
    "2022-05-29": ["la fête des mères 2022"],
    "2023-06-04": ["la fête des mères 2023"],
    "2022-02-13": ["le 13.02.2022", "le 13.2.22"],
    "2022-01-01..2022-08-31": ["les huit premiers mois de 2022", "les huit premiers mois de l'année 2022"],
    "2022-05-22..2022-05-31": ["les dix derniers jours de mai 2022"],
    "2022-01-01..2022-09-30": ["du premier au troisième trimestre 2022"],
    "2022-03-20..2022-09-22": ["printemps-été 2022"],
    "2001-01-01..3000-12-31": ["le IIIe millénaire"],
}


@pytest.mark.parametrize(("days", "form"), [(days, form) for days, forms in DAYS.items() for form in forms])
def test_every_form_of_a_date(days: str, form: str) -> None:
    assert show(one(f"Voici {form}, dit-on.").days) == days


SENTENCES = {
    "Ils jouent les 8 & 9 mai 2021.": ["8 = 2021-05-08", "9 mai 2021 = 2021-05-09"],
    "Depuis mai 81, il vote.": ["mai 81 = 1981-05-01..1981-05-31"],
    "Au 2e trimestre de la grossesse, elle vote le 9 mai 2021.": ["9 mai 2021 = 2021-05-09"],
    "Au 3 me trimestre 2020, il paie.": ["3 me trimestre 2020 = 2020-07-01..2020-09-30"],
    "Ils jouent les 8, 9 et 10 mai 2021.": ["8 = 2021-05-08", "9 = 2021-05-09", "10 mai 2021 = 2021-05-10"],
    "Les samedi 8 et dimanche 9 mai 2021.": ["samedi 8 = 2021-05-08", "dimanche 9 mai 2021 = 2021-05-09"],
    "En mars et avril 2019, il pleuvait.": ["mars = 2019-03-01..2019-03-31", "avril 2019 = 2019-04-01..2019-04-30"],
    "Aux XVIIe, XVIIIe et XIXe siècles.": [
        "XVIIe = 1601-01-01..1700-12-31",
        "XVIIIe = 1701-01-01..1800-12-31",
        "XIXe siècles = 1801-01-01..1900-12-31",
    ],
    "De la fin du XVIIe au début du XIXe siècle.": [
        "fin du XVIIe au début du XIXe siècle = 1667-09-01..1834-04-30",
    ],
    "Entre le XVIIe et le XIXe siècle.": ["XVIIe et le XIXe siècle = 1601-01-01..1900-12-31"],
    "Les années 1980 et 1990.": ["années 1980 = 1980-01-01..1989-12-31", "1990 = 1990-01-01..1999-12-31"],
    "Le jeudi 18 avril, 2018 restait dans les mémoires.": [
        "jeudi 18 avril = 2024-04-18",
        "2018 = 2018-01-01..2018-12-31",
    ],
    "Élu en… avril 2016, il part.": ["avril 2016 = 2016-04-01..2016-04-30"],
    "Absent les 23/05 et 24/05.": ["23/05 = 2024-05-23", "24/05 = 2024-05-24"],
    "Absent du 23/05 au 24/05.": ["23/05 au 24/05 = 2024-05-23..2024-05-24"],
    "Absent les 23/9 et 24/9.": ["23/9 = 2024-09-23", "24/9 = 2024-09-24"],
    "Fermé jusqu'en 2021-5.": ["2021-5 = 2021-05-01..2021-05-31"],
    "Né le 13. 2. 2013 à Bâle.": ["le 13 = 2024-10-13", "2013 = 2013-01-01..2013-12-31"],
    "Ouvert en avril 2020\n- Fin mai 2020, fermé.": [
        "avril 2020 = 2020-04-01..2020-04-30",
        "Fin mai 2020 = 2020-05-21..2020-05-31",
    ],
    "Fermé lundi et mardi prochains.": ["lundi = 2024-10-28", "mardi prochains = 2024-10-29"],
    "Ouvert les 12 et 13 septembre derniers.": ["12 = 2024-09-12", "13 septembre derniers = 2024-09-13"],
    "Connu des années 30 à 50.": ["années 30 à 50 = 1930-01-01..1959-12-31"],
    "Mort en 88 apr. J-C.": ["88 apr. J-C = 0088-01-01..0088-12-31"],
    "Vendu de Noël 2013 au Nouvel An 2013.": ["Noël 2013 au Nouvel An 2013 = -"],
    "Datés du 3 juin et du 9 août 2005.": ["3 juin = 2005-06-03", "9 août 2005 = 2005-08-09"],
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_lists_share_their_month_and_year(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


IMPOSSIBLE = {
    "le 31 avril 2024": (31, 4, 2024),
    "le 30 février": (30, 2, None),
    "le 29 février 2023": (29, 2, 2023),
    "mercredi 32 janvier": (32, 1, None),
    "le 31/02/2024": (31, 2, 2024),
    "le 00/13/2023": (0, 13, 2023),
}


@pytest.mark.parametrize(("text", "fields"), IMPOSSIBLE.items())
def test_impossible_dates_are_read_and_marked(text: str, fields: tuple[int, int, int | None]) -> None:
    mention = one(text)
    assert mention.fields is not None
    assert (mention.fields.day, mention.fields.month, mention.fields.year) == fields
    assert (mention.days, mention.reason) == (None, "impossible_date")


NOT_DATES = [
    "il a tout perdu du jour au lendemain",
    "elle vit au jour le jour",
    "MM. Roux et Mars sont venus",
    "une bouteille à son effigie sur Mars",
    "une ville de 2000 habitants",
    "la sonde est sur Mars",
    "il a été élu",
    "un bilan présenté sous un jour flatteur",
    "cette soirée de gala fut belle",
    "dix-neuf cent douze",
    "un traitement pendant 3 à 8 heures",
    "une note de 12/20",
    "les 3/4 du lait",
    "26,4 milliards",
    "le code 354683",
    "un débat ouvert 24 h/24",
    "il a 46 ans",
    "le second tour",
    "la vitamine D3",
    "un score de 3-2",
    "la version 3.2.10",
    "un quart de finale",
    "18 brumaire an VIII",
    "la semaine 2 du procès",
    "le code 06 12",
    "les 7/5 des voix",
    "le bail 3/6,9",
    "la référence 2024-W60",
    "un ouvrage de 3,5/10",
    "Voici la version 2021.5.",
    "après 190 essais",
    "le musée en vit 312 après 100.",
    "une année 30 % plus chère",
    "les deux derniers jours du festival",
    "ils attendent devant le 12, rue du Moulin",
    "il achète ses robes au Printemps",
    "il habite le 7, avenue de la Gare",
    "les contrats ont ainsi été passés par un notaire",
    "la frontière n'a pas encore été passée",
    "elle avait été dernière de la course",
    "l'usine aura finalement été prochaine de la fermeture",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert shown(text) == []


def test_years_before_christ_have_no_days() -> None:
    for text in ("en 52 avant J.-C.", "vers 52 av. J.-C."):
        mention = one(text)
        assert (mention.days, mention.reason, mention.iso) == (None, "before_christ", "-0051")


EDTF = {
    "le 9 mars 2023": "2023-03-09",
    "en mars 2023": "2023-03",
    "vers mars 2023": "2023-03~",
    "en 2023": "2023",
    "les années 1990": "199X",
    "le XVIIe siècle": "16XX",
    "l'été 2020": "2020-22",
    "de 2010 à 2012": "2010-01-01/2012-12-31",
    "fin 2022": "2022-09-01/2022-12-31",
}


@pytest.mark.parametrize(("text", "iso"), EDTF.items())
def test_iso_is_as_coarse_as_the_text(text: str, iso: str) -> None:
    assert one(text).iso == iso


def test_a_range_is_one_mention_with_two_ends() -> None:
    mention = one("du lundi 4 au vendredi 8 juin 2018")
    assert mention.ends is not None
    assert [end.text for end in mention.ends] == ["lundi 4", "vendredi 8 juin 2018"]
    assert [end.fields and (end.fields.weekday, end.fields.month, end.fields.year) for end in mention.ends] == [
        (0, 6, 2018),
        (4, 6, 2018),
    ]


def test_a_reversed_range_has_no_days() -> None:
    mention = one("de 2019 à 2015")
    assert (mention.days, mention.reason) == (None, "reversed_range")


def test_printed_fields_and_implied_ones() -> None:
    mention = one("le mardi 5 novembre")
    assert mention.fields is not None
    assert (mention.fields.weekday, mention.fields.day, mention.fields.month, mention.fields.year) == (1, 5, 11, None)
    assert mention.implied == ("year",)


def test_nothing_is_read_twice() -> None:
    assert len(dates("Le 9 mars 2023 et le 09/03/2023.")) == 2


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Il a signé vendredi deux décrets.", ["vendredi"]),
        ("La police a arrêté mardi trois suspects.", ["mardi"]),
        ("Ils ont inauguré samedi quinze classes.", ["samedi"]),
        ("Il viendra vendredi deux au soir.", ["vendredi deux au soir"]),
        ("Il viendra vendredi deux, puis samedi trois.", ["vendredi deux", "samedi trois"]),
        ("Il viendra vendredi 2.", ["vendredi 2"]),
    ],
)
def test_what_is_counted_after_a_weekday_is_no_day(text: str, read: list[str]) -> None:
    assert [date.text for date in dates(text)] == read
