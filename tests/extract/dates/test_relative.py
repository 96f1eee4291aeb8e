"""Dates that count from now or from the text: seen from Friday 25 October 2024."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

import numcheck
from tests.extract.dates.reading import REFERENCE, dates, one, show, shown

FORMS = {
    "hier": "2024-10-24",
    "hier matin": "2024-10-24",
    "avant-hier": "2024-10-23",
    "aujourd'hui": "2024-10-25",
    "demain soir": "2024-10-26",
    "après-demain": "2024-10-27",
    "apres demain": "2024-10-27",
    "la Saint-Patrick": "2025-03-17",
    "ce soir": "2024-10-25",
    "lundi dernier": "2024-10-21",
    "vendredi dernier": "2024-10-18",
    "vendredi prochain": "2024-11-01",
    "mardi prochain": "2024-10-29",
    "lundi en huit": "2024-11-04",
    "la semaine dernière": "2024-10-14..2024-10-20",
    "la semaine prochaine": "2024-10-28..2024-11-03",
    "cette semaine": "2024-10-21..2024-10-27",
    "le week-end dernier": "2024-10-19..2024-10-20",
    "le mois dernier": "2024-09-01..2024-09-30",
    "le mois prochain": "2024-11-01..2024-11-30",
    "ce mois-ci": "2024-10-01..2024-10-31",
    "l'an dernier": "2023-01-01..2023-12-31",
    "l'année prochaine": "2025-01-01..2025-12-31",
    "l'an passé": "2023-01-01..2023-12-31",
    "cette année": "2024-01-01..2024-12-31",
    "il y a deux ans": "2022-01-01..2022-12-31",
    "il y a dix-huit mois": "2023-04-01..2023-04-30",
    "il y a environ 18 mois": "2023-04-01..2023-04-30",
    "il y a un an et demi": "2023-04-01..2023-04-30",
    "il y a trois semaines": "2024-10-04",
    "voilà dix jours": "2024-10-15",
    "dans trois jours": "2024-10-28",
    "dans un mois": "2024-11-01..2024-11-30",
    "d'ici à quinze jours": "2024-11-09",
    "sous huit jours": "2024-11-02",
    "depuis 2 ans": "2022-01-01..2022-12-31",
    "depuis fin 2022": "2022-09-01..2022-12-31",
    "d'ici à 2030": "2030-01-01..2030-12-31",
    "octobre dernier": "2023-10-01..2023-10-31",
    "le 12 mars dernier": "2024-03-12",
    "le 3 février prochain": "2025-02-03",
    "cet été": "2024-06-21..2024-09-22",
    "l'hiver prochain": "2024-12-21..2025-03-19",
    "plus tôt cette année": "2024-01-01..2024-10-25",
    "au début du mois": "2024-10-01..2024-10-10",
    "à la fin de l'année": "2024-09-01..2024-12-31",
    "début septembre": "2024-09-01..2024-09-10",
    "le premier trimestre de cette année": "2024-01-01..2024-03-31",
    "mardi de la semaine prochaine": "2024-10-29",
    "les trois derniers mois": "2024-07-25..2024-10-25",
    "les deux prochaines années": "2024-10-25..2026-10-25",
    "le lendemain du 4 août 2023": "2023-08-05",
    "trois jours après Noël 2022": "2022-12-28",
    "Noël de l'année dernière": "2023-12-25",
    "maintenant": "2024-10-25",
    "les 48 dernières heures": "2024-10-23..2024-10-25",
    "la première moitié de 2019": "2019-01-01..2019-06-30",
    "le dernier tiers de l'année": "2024-09-01..2024-12-31",
    "la seconde moitié du XVIIIe siècle": "1751-01-01..1800-12-31",
    "le reste de l'année": "2024-10-25..2024-12-31",
    "la semaine du 18": "2024-10-14..2024-10-20",
    "l'hiver 2017-2018": "2017-12-21..2018-03-19",
    "du printemps à l'automne 2016": "2016-03-20..2016-12-20",
    "l'été 87": "1987-06-21..1987-09-22",
    "au printemps 44": "1944-03-20..1944-06-20",
    "au cours des dernières 72 heures": "2024-10-22..2024-10-25",
    "dix jours avant Halloween 2021": "2021-10-21",
    "les 36 heures passées": "2024-10-24..2024-10-25",
    "la semaine qui vient": "2024-10-28..2024-11-03",
    "le dernier dimanche du mois": "2024-10-27",
    "le premier jour de l'année": "2024-01-01",
    "le dernier week-end de l'été": "2024-09-21..2024-09-22",
    "les trois premiers mois de l'année": "2024-01-01..2024-03-31",
    "les deux derniers jours du mois": "2024-10-30..2024-10-31",
    "les derniers jours de mai 2023": "2023-05-21..2023-05-31",
    "du 4 au 22 de ce mois": "2024-10-04..2024-10-22",
    "courant novembre": "2024-11-01..2024-11-30",
    "le week-end du 11 novembre": "2024-11-09..2024-11-10",
    "mardi en début d'après-midi": "2024-10-22",
    "lun 4/11": "2024-11-04",
    "le mois en cours": "2024-10-01..2024-10-31",
    "l'année en cours": "2024-01-01..2024-12-31",
    "il y a une demi-journée": "2024-10-25",
    "dans une demi-heure": "2024-10-25",
    "la nuit dernière": "2024-10-24",
    "la nuit prochaine": "2024-10-25",
    "cela fait deux ans": "2022-01-01..2022-12-31",
    "dans le mois": "2024-10-01..2024-10-31",
    "de 2020 à nos jours": "2020-01-01..2024-10-25",
    "la première semaine de l'année": "2024-01-01..2024-01-07",
    "la semaine 45": "2024-11-04..2024-11-10",
    "le jeudi de la semaine 45": "2024-11-07",
    "samedi en fin de journée": "2024-10-19",
    "le 17 02": "2025-02-17",
    "le troisième quart de l'année": "2024-07-01..2024-09-30",
    "en oct. dernier": "2023-10-01..2023-10-31",
    "les cinq prochains jours": "2024-10-26..2024-10-30",
    "les cinq jours à venir": "2024-10-26..2024-10-30",
    "ce midi": "2024-10-25",
    "tôt mardi matin": "2024-10-22",
    "le 12 courant": "2024-10-12",
    "au 12 du mois en cours": "2024-10-12",
    "au cours du trimestre en cours": "2024-10-01..2024-12-31",
    "à partir du 1er": "2024-11-01",
    "mars prochain": "2025-03-01..2025-03-31",
    "d'ici à mars": "2025-03-01..2025-03-31",
    "le premier de l'an": "2025-01-01",
    "l'avant-dernier lundi du mois": "2024-10-21",
    "à mi-année": "2024-05-01..2024-08-31",
    "de janvier à mars de l'année dernière": "2023-01-01..2023-03-31",
    "de juin à août derniers": "2024-06-01..2024-08-31",
    "de novembre à janvier derniers": "2023-11-01..2024-01-31",
    "du 28 octobre au 3 novembre prochains": "2024-10-28..2024-11-03",
    "de lundi à mercredi prochains": "2024-10-28..2024-10-30",
    "de lundi à mercredi derniers": "2024-10-21..2024-10-23",
    "de mardi à jeudi de la semaine prochaine": "2024-10-29..2024-10-31",
    "depuis Noël": "2023-12-25",
    "lundi soir dernier": "2024-10-21",
    "entre mars et juin derniers": "2024-03-01..2024-06-30",
    "toute l'année 2012": "2012-01-01..2012-12-31",
}


@pytest.mark.parametrize(("form", "days"), FORMS.items())
def test_from_the_document_date(form: str, days: str) -> None:
    assert show(one(f"Ainsi, {form}, dit-on.").days) == days


ANAPHORA = {
    "Né en 1950, il part la même année.": ["1950 = 1950-01-01..1950-12-31", "la même année = 1950-01-01..1950-12-31"],
    "En juin 2012, il gagne ; en août de la même année, il perd.": [
        "juin 2012 = 2012-06-01..2012-06-30",
        "août de la même année = 2012-08-01..2012-08-31",
    ],
    "Le 5 mai 2012, il vote. Ce jour-là, il pleut.": ["5 mai 2012 = 2012-05-05", "Ce jour-là = 2012-05-05"],
    "Élu en 2005, il part deux ans plus tard.": [
        "2005 = 2005-01-01..2005-12-31",
        "deux ans plus tard = 2007-01-01..2007-12-31",
    ],
    "Le 3 mars 2011, il arrive. Le soir même, il repart.": ["3 mars 2011 = 2011-03-03", "Le soir même = 2011-03-03"],
    "Le 3 mars 2011, il arrive. Cette nuit-là, il neige.": ["3 mars 2011 = 2011-03-03", "Cette nuit-là = 2011-03-03"],
    "Le 3 mars 2011, il arrive. Le jour même, il repart.": ["3 mars 2011 = 2011-03-03", "Le jour même = 2011-03-03"],
    "Le 3 mars 2011, tout va bien. Le lendemain, tout change.": ["3 mars 2011 = 2011-03-03", "lendemain = 2011-03-04"],
    "Parti le 3 mars 2011. Le lendemain, mardi 8 mai 2012, il revient.": [
        "3 mars 2011 = 2011-03-03",
        "lendemain = 2012-05-08",
        "mardi 8 mai 2012 = 2012-05-08",
    ],
    "Le 3 mars 2011, il arrive, la veille il doutait.": ["3 mars 2011 = 2011-03-03", "veille = 2011-03-02"],
    "Créé en 1998, fermé l'année suivante.": [
        "1998 = 1998-01-01..1998-12-31",
        "l'année suivante = 1999-01-01..1999-12-31",
    ],
    "Le procès s'ouvre en mai 2015. Il avait avoué le 9 avril.": [
        "mai 2015 = 2015-05-01..2015-05-31",
        "9 avril = 2024-04-09",
    ],
    "En 2018, il joue en mars.": ["2018 = 2018-01-01..2018-12-31", "mars = 2018-03-01..2018-03-31"],
}


@pytest.mark.parametrize(("text", "expected"), ANAPHORA.items())
def test_from_the_text_before(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


TENSE = {
    "Le conseil se réunira mardi.": "2024-10-29",
    "Le conseil s'est réuni mardi.": "2024-10-22",
    "La cérémonie aura lieu jeudi.": "2024-10-31",
    "Elle a parlé jeudi soir.": "2024-10-24",
    "Le match est prévu dimanche.": "2024-10-27",
    "Le ministre démissionna mercredi.": "2024-10-23",
    "La foire se tiendra le 2 février.": "2025-02-02",
    "La foire s'ouvre jeudi.": "2024-10-31",
    "Le suspect comparaît mardi.": "2024-10-29",
    "La foire s'est tenue le 2 février.": "2024-02-02",
    "La foire a lieu mardi.": "2024-10-29",
    "La foire a eu lieu mardi.": "2024-10-22",
    "Le maire se rend mardi à Brest.": "2024-10-29",
    "Les élus se réunissent mercredi.": "2024-10-30",
    "Le rapport sera publié mardi.": "2024-10-29",
    "Le rapport doit être officiellement publié mardi.": "2024-10-29",
    "Le rapport publié mardi sera discuté.": "2024-10-22",
    "Le texte, voté mardi soir, sera appliqué.": "2024-10-22",
    "La soirée mardi sera longue.": "2024-10-29",
    "La conférence programmée mardi sera longue.": "2024-10-29",
    "Le maire veut revenir mardi.": "2024-10-29",
    "Le maire compte se rendre mardi à Brest.": "2024-10-29",
    "Les élus se réuniront de jeudi à samedi.": "2024-10-31..2024-11-02",
    "Le salon s'est tenu de janvier à mars.": "2024-01-01..2024-03-31",
    "La revue paraîtra en juin.": "2025-06-01..2025-06-30",
    "J'ai quitté la revue en décembre.": "2023-12-01..2023-12-31",
    "Nous sommes partis la semaine du 15 mai.": "2024-05-13..2024-05-19",
    "Nous partirons la semaine du 15 mai.": "2025-05-12..2025-05-18",
    "Elle est partie le lendemain de Noël.": "2023-12-26",
    "Le journal révèle mardi l'affaire.": "2024-10-22",
}


@pytest.mark.parametrize(("text", "days"), TENSE.items())
def test_the_tense_tells_before_from_after(text: str, days: str) -> None:
    assert show(one(text).days) == days


def test_other_plausible_years_stay_as_readings() -> None:
    mention = one("le 20 avril")
    assert [show(mention.days), *(show(reading.days) for reading in mention.readings)] == ["2025-04-20", "2024-04-20"]


def test_a_printed_weekday_picks_the_year() -> None:
    assert show(one("le dimanche 20 avril").days) == "2025-04-20"
    assert show(one("le samedi 20 avril").days) == "2024-04-20"


UTTERANCES = {
    "Dans un message de mars 2019, il disait : « C'était il y a deux mois. »": "2019-01-01..2019-01-31",
    "Elle l'a écrit le 10 juin 2020 dans une lettre : « Hier, tout allait bien. »": "2020-06-09",
    "Le 3 mai 2021, il déclarait : « Nous gagnerons l'an prochain. »": "2022-01-01..2022-12-31",
    "Il a dit en juin 2020 avoir démissionné il y a un an.": "2019-01-01..2019-12-31",
    "En juin 2020, il a démissionné ; il y a un an, il a vendu sa maison.": "2023-01-01..2023-12-31",
    "En mars 2019, il gagne. « Hier, tout allait bien », dit-il.": "2024-10-24",
}


@pytest.mark.parametrize(("text", "days"), UTTERANCES.items())
def test_words_quoted_count_from_the_day_they_were_said(text: str, days: str) -> None:
    last = shown(text)[-1]
    assert last.endswith(f"= {days}")


def test_without_a_date_there_are_no_days_and_a_reason() -> None:
    for form in ("hier", "la semaine dernière", "le 5 mai", "mardi prochain", "deux ans plus tard"):
        mention = one(f"Ainsi, {form}, dit-on.", date=None)
        assert (mention.days, mention.reason) == (None, "no_document_date")


def test_without_a_date_a_length_is_a_length() -> None:
    for form in ("il y a deux ans", "depuis deux ans"):
        (mention,) = numcheck.extract(form)
        assert (mention.kind, mention.unit) == ("duration", "year")
        assert mention.value == Decimal(2)


REASONS = {
    "quelques jours plus tard": "vague_amount",
    "ces dernières années": "vague_amount",
    "dans les prochains mois": "vague_amount",
    "les jours suivants": "vague_amount",
    "les semaines à venir": "vague_amount",
    "au cours des dernières semaines": "vague_amount",
    "tous les quatre ans": "recurring",
    "toutes les 6 heures": "recurring",
    "chaque hiver": "recurring",
    "Il travaille en semaine.": "recurring",
    "le Nouvel An chinois": "other_calendar",
    "le premier mardi de chaque mois": "recurring",
    "tous les premiers mardis du mois": "recurring",
    "un mardi sur deux": "recurring",
    "chaque premier mardi du mois": "recurring",
    "tous les soirs": "recurring",
    "chaque mardi": "recurring",
    "tous les dimanches": "recurring",
    "chaque mois de juin": "recurring",
    "les jeudis": "recurring",
    "tous les 11 novembre": "recurring",
    "ouvert le samedi de 10 h à midi": "recurring",
    "ouvert du mardi au dimanche": "recurring",
    "dû le premier jour du mois au cours duquel il signe": "recurring",
    "dès que possible": "indefinite",
    "la saison prochaine": "indefinite",
    "la dernière saison": "indefinite",
    "Le 3 mai 2019, il part, à la veille du sommet.": "no_anchor",
    "En 2019, il part ; deux jours plus tard, il revient.": "no_anchor",
}


@pytest.mark.parametrize(("text", "reason"), REASONS.items())
def test_what_has_no_days_says_why(text: str, reason: str) -> None:
    (mention,) = [date for date in dates(text) if date.kind == "date" and "2019" not in date.text]
    assert (mention.days, mention.reason) == (None, reason)


def test_now_anchors_nothing_else() -> None:
    assert shown("Élu en 2005, et maintenant retraité, il revient deux ans plus tard.")[-1].endswith(
        "= 2007-01-01..2007-12-31"
    )


ALONE = {
    "5 mai": "2025-05-05",
    "2 octobre": "2024-10-02",
    "mercredi 20": "2024-11-20",
    "dim.": "2024-10-27",
    "24 heures après": "2024-10-26",
    "17 02": "2025-02-17",
    "31 10": "2024-10-31",
    "31 13": None,
    "12 3": None,
    "la journée": "2024-10-25",
    "Nov-3": "2024-11-03",
    "avant 850": "0850-01-01..0850-12-31",
    "16/06/987": "0987-06-16",
    "3.2.25": "2025-02-03",
    "de Noël à Pâques": "2024-12-25..2025-04-20",
    "mi-mars": "2025-03-11..2025-03-20",
    "les deux derniers mois": "2024-08-01..2024-09-30",
    "trois prochaines semaines": "2024-10-28..2024-11-17",
    "les trois derniers jours": "2024-10-22..2024-10-25",
}


@pytest.mark.parametrize(("text", "days"), ALONE.items())
def test_what_stands_alone_is_a_date_to_come(text: str, days: str | None) -> None:
    assert [show(mention.days) for mention in dates(text)] == ([days] if days else [])


LENGTHS = {
    "Il a plu quelques heures.": ("quelques heures", "hour", None),
    "Il a plu plusieurs semaines durant.": ("plusieurs semaines", "week", None),
    "Il a plu toute la journée.": ("toute la journée", "day", 1),
    "Il a plu tout le mois.": ("tout le mois", "month", 1),
    "Il a plu une journée.": ("une journée", "day", 1),
    "Il a plu une année entière.": ("une année entière", "year", 1),
}


@pytest.mark.parametrize(("text", "expected"), LENGTHS.items())
def test_lengths_without_a_number(text: str, expected: tuple[str, str, int | None]) -> None:
    (mention,) = numcheck.extract(text, date=REFERENCE)
    assert mention.kind == "duration"
    assert (mention.text, mention.unit, mention.value) == expected


def test_a_nth_day_keeps_its_other_years() -> None:
    mention = one("le premier mardi d'avril")
    assert [show(mention.days), *(show(reading.days) for reading in mention.readings)] == ["2025-04-01", "2024-04-02"]


def test_roles_and_hedges() -> None:
    ago, since = one("il y a environ dix ans"), one("depuis plus de dix ans")
    assert (ago.role, ago.hedge) == ("ago", "about")
    assert (since.role, since.hedge) == ("since", "over")
    assert one("vers avril 2021").hedge == "about"
    for hedge, form in {"exactly": "tout juste", "over": "un peu plus d'", "under": "un peu moins d'"}.items():
        assert one(f"il y a {form} un an").hedge == hedge


def test_a_month_long_reference_stays_an_interval() -> None:
    from numcheck.document import Document
    from numcheck.extract import extract
    from numcheck.model import Days

    month = Days(dt.date(2024, 10, 1), dt.date(2024, 10, 31))
    (mention,) = extract(Document("hier", "hier", ""), month).mentions
    assert mention.days == Days(dt.date(2024, 9, 30), dt.date(2024, 10, 30))


SIDES = {
    "Fermé depuis le 1er janvier.": "2024-01-01",
    "Le travail sera fini d'ici le 3 mars.": "2025-03-03",
    "Le chiffre du premier semestre.": "2024-01-01..2024-06-30",
    "Fermé le week-end des 12 et 13 octobre.": "2024-10-12..2024-10-13",
    "Fermé depuis vendredi.": "2024-10-18",
    "Le travail sera fini d'ici vendredi.": "2024-11-01",
    "Absent entre vendredi matin et lundi soir.": "2024-10-25..2024-10-28",
    "Il est mort dans la nuit de samedi à dimanche.": "2024-10-19..2024-10-20",
    "C'était un dimanche de pluie.": "-",
}


@pytest.mark.parametrize(("text", "days"), SIDES.items())
def test_small_words_tell_the_side(text: str, days: str) -> None:
    assert show(one(text).days) == days


BETWEEN = {
    "Il y a 5 ou 4 ans, elle partait.": "2019-01-01..2020-12-31",
    "Elle est partie il y a deux à trois ans.": "2021-01-01..2022-12-31",
    "Il reviendra dans deux ou trois jours.": "2024-10-27..2024-10-28",
    "Elle revint deux ou trois jours plus tard.": "2024-10-27..2024-10-28",
    "Un métro passe toutes les 4 minutes 30.": "-",
}


@pytest.mark.parametrize(("text", "days"), BETWEEN.items())
def test_two_amounts_are_one_stretch(text: str, days: str) -> None:
    assert show(one(text).days) == days


FEASTS = {
    "Le bal de la fête nationale a été annulé.": ["fête nationale = 2024-07-14"],
    "Le 14 juillet, jour de la fête nationale, on danse.": ["14 juillet = 2024-07-14", "fête nationale = 2024-07-14"],
    "La fête nationale belge a été annulée.": [],
    "Pour la fête nationale, les Suisses ont allumé des feux.": [],
    "Le 24 juin, jour de fête nationale, on danse.": ["24 juin = 2024-06-24"],
}


@pytest.mark.parametrize(("text", "expected"), FEASTS.items())
def test_the_national_day_is_the_french_one_unless_another_is_told(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_a_name_with_a_weekday_is_no_date() -> None:
    assert shown("Le Journal du Dimanche l'affirme.") == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Après six ans et deux mois passés à bord, il rentre.", []),
        ("Les trois années passées en prison l'ont changée.", []),
        ("Les quatre semaines passées ont été rudes.", ["Les quatre semaines passées"]),
    ],
)
def test_time_spent_somewhere_is_a_length(text: str, read: list[str]) -> None:
    assert [mention.text for mention in dates(text)] == read
