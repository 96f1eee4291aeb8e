"""What a finding of the calendar and of arithmetic says: level, message, suggestions, places, fingerprint."""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck import check_text
from numcheck.model import Finding

TODAY = dt.date(2024, 10, 25)


def only(text: str, language: str = "fr") -> Finding:
    (finding,) = check_text(text, TODAY, language=language).findings
    return finding


def plain(message: str) -> str:
    """A message with plain spaces, as it stands in these tables."""
    return message.replace("\u00a0", " ")


MESSAGES = {
    "Le budget passe de 4,2 à 5,1 milliards, soit une hausse de 31 %.": (
        "4,2 → 5,1 milliards : +21,4 %, arrondis compris +16,3 à +26,8 % ; le texte dit « 31 % ».",
        ("21 %",),
    ),
    "Au total, 350 personnes : 120 hommes, 150 femmes et 60 enfants.": (
        "120 + 150 + 60 = 330 ; le texte dit « 350 ».",
        ("330",),
    ),
    "Le scrutin du jeudi 5 novembre 2024 est proche.": (
        "Le 5 novembre 2024 est un mardi, pas un jeudi. Le jeudi le plus proche : 7 novembre 2024.",
        ("mardi 5 novembre 2024", "jeudi 7 novembre 2024"),
    ),
    "La réunion du 31 avril 2024 est annulée.": (
        "« 31 avril 2024 » n’existe pas : avril a 30 jours.",
        ("30 avril 2024", "1er mai 2024"),
    ),
    "Le taux passe de 4 % à 6 %, soit une hausse de 2 %.": (
        "4 % → 6 % : +50 %, arrondis compris +22,2 à +85,7 % ; « 2 % » est un écart en points, pas en pour cent.",
        ("2 points",),
    ),
    "La base est à 30 miles (18 km).": (
        "30 miles = 48 km, arrondis compris 45 à 51 km ; le texte dit « 18 km ».",
        ("48 km",),
    ),
    "Une trentaine de retards sur 2 600 vols, soit 11 %.": (
        "Une trentaine / 2 600 = 1,2 %, arrondis compris 1 à 1,3 % ; le texte dit « 11 % ». "
        "Hypothèse : un facteur 10 ?",
        ("1,2 %",),
    ),
    "L’amas est à 5,2 années-lumière, soit 50 milliards de kilomètres.": (
        "5,2 années-lumière = 49\u202f196 milliards de kilomètres, "
        "arrondis compris 46\u202f802 à 51\u202f646 milliards de kilomètres ; "
        "le texte dit « 50 milliards de kilomètres ». Hypothèse : un facteur 1\u202f000 ?",
        ("49\u202f000 milliards de kilomètres",),
    ),
    "Le repas revient à 4,20 euros par jour, soit 201 euros par mois.": (
        "4,20 euros × 30 = 126 euros ; le texte dit « 201 euros ».",
        ("126 euros",),
    ),
    "Les inscriptions ont doublé, passant de 130 à 390.": (
        "130 → 390 : ×3, arrondis compris ×2,76 à ×3,24 ; le texte dit « doublé ».",
        ("triplé",),
    ),
    "Le motif est adopté par 22 voix pour, 4 contre et 4 abstentions sur 29 votants.": (
        "22 + 4 + 4 = 30 : le texte dit 29.",
        ("30",),
    ),
    "Le trajet dure entre 50 et 35 minutes.": (
        "Fourchette : bornes inversées, « entre 50 et 35 minutes ».",
        ("35 et 50 minutes",),
    ),
    "Près d’une serre sur deux (29 %) est vide.": (
        "une serre sur deux = 50 %, arrondis compris 45 à 50 % ; le texte dit « 29 % ». "
        "Hypothèse : « trois sur dix » ?",
        ("50 %",),
    ),
    "La moitié des serres (35 %) sont vides.": (
        "La moitié = 50 %, arrondis compris 45 à 55 % ; le texte dit « 35 % ». "
        "Hypothèse : des chiffres permutés (53 %) ?",
        ("50 %",),
    ),
    "La part passe de 12 % à 9 %, soit un recul de 5 points.": (
        "12 % → 9 % : 3 points, arrondis compris 2 à 4 points ; le texte dit « 5 points ».",
        ("3 points",),
    ),
    "Le cycliste a parcouru 42,195 km en 2 h 10, soit une vitesse moyenne de 25 km/h.": (
        "42,195 km / 2 h 10 = 19,5 km/h, arrondis compris 19 à 20 km/h ; le texte dit « 25 km/h ».",
        ("19,5 km/h",),
    ),
    "Elle a visité trois pays : la Norvège, l’Islande, l’Irlande et la Finlande.": (
        "Nombre annoncé : « trois » ; éléments énumérés : 4 (la Norvège, l’Islande, l’Irlande, la Finlande).",
        ("quatre",),
    ),
    "Le car est parti. Parti à 7 h 40, il est arrivé à 9 h 10, soit un trajet de 2 h 30.": (
        "7 h 40 – 9 h 10 : 1 h 30 ; le texte dit « 2 h 30 ».",
        ("1 h 30",),
    ),
    "Il reçoit la presse le lendemain, jeudi 6 novembre 2024 au soir.": (
        "Le 6 novembre 2024 est un mercredi, pas un jeudi. Le jeudi le plus proche : 7 novembre 2024.",
        ("mercredi 6 novembre 2024 au soir", "jeudi 7 novembre 2024 au soir"),
    ),
    "Seize bus sont prévus : sept rouges, six verts et quatre bleus.": (
        "sept + six + quatre = dix-sept ; le texte dit « Seize ».",
        ("Dix-sept",),
    ),
    "Douze des 40 guichets ferment, les 38 autres restent.": (
        "40 − douze = 28 ; le texte dit « 38 ».",
        ("28",),
    ),
    "Disparu le 3 octobre, il est réapparu dix jours plus tard, le 18 octobre.": (
        "3 octobre – 18 octobre : 15 jours ; le texte dit « dix jours plus tard ».",
        ("quinze jours plus tard",),
    ),
    "Ouvert le 3 octobre, le salon fermera vingt jours après, le 13 octobre.": (
        "3 octobre – 13 octobre : 10 jours ; le texte dit « vingt jours après ».",
        ("dix jours après",),
    ),
    "Un règne de vingt-deux ans (1980-1997).": (
        "1980 – 1997 : 17 ans ; le texte dit « vingt-deux ans ».",
        ("dix-sept ans",),
    ),
}


@pytest.mark.parametrize(("text", "expected"), MESSAGES.items(), ids=[text[:30] for text in MESSAGES])
def test_the_message_shows_its_arithmetic(text: str, expected: tuple[str, tuple[str, ...]]) -> None:
    finding = only(text)
    assert (plain(finding.message), finding.suggestions) == expected


HYPOTHESES = {
    "La villa passe de 280 000 € à 625 000 €, soit une augmentation de 223 %.": "un facteur donné pour une hausse",
    "L’effectif est passé de 80 à 60, en baisse de 33 %.": "un pourcentage calculé sur la valeur d’arrivée",
    "La subvention passe de 1 240 à 1 612 euros, soit une hausse de 3 %.": "un facteur 10",
    "La motion est adoptée par 217 voix contre 190, soit 72 voix d’écart.": "des chiffres permutés (27)",
}


@pytest.mark.parametrize(("text", "hypothesis"), HYPOTHESES.items(), ids=list(HYPOTHESES.values()))
def test_one_explanation_is_named(text: str, hypothesis: str) -> None:
    assert f"Hypothèse : {hypothesis} ?" in plain(only(text).message)


def test_english_messages() -> None:
    assert only("Le scrutin du jeudi 5 novembre 2024 est proche.", "en").message == (
        "5 November 2024 is a Tuesday, not a Thursday. The nearest Thursday: 7 November 2024."
    )


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Le vote du jeudi 5 novembre 2024 est proche.", "error"),
        ("Le vote du jeudi 5 novembre est proche.", "warning"),
        ("« Le vote du jeudi 5 novembre 2024 est proche », dit-il.", "note"),
        ("« Ils étaient 350 : 120 hommes, 150 femmes et 60 enfants », dit-il.", "note"),
        ("Le fonds passe de 1 000 à 1 500 euros, soit une hausse de 44 %.", "warning"),
        ("Le fonds passe de 1 012 à 1 513 euros, soit une hausse de 44 %.", "error"),
    ],
)
def test_levels(text: str, level: str) -> None:
    """An inferred year and a figure that may be rounded soften an error, a quotation makes it a note."""
    assert only(text).level == level


SENTENCE = "La réunion du 31 avril 2024 est annulée."


@pytest.mark.parametrize(
    "text",
    [
        f"Un premier paragraphe.\n\n{SENTENCE}",
        SENTENCE.replace(" ", "\u00a0"),
        f"{SENTENCE} Elle aura lieu plus tard.",
    ],
)
def test_the_fingerprint_stays(text: str) -> None:
    assert only(text).fingerprint == only(SENTENCE).fingerprint


def test_the_fingerprint_tells_occurrences_apart() -> None:
    findings = check_text(f"{SENTENCE}\n\n{SENTENCE}", TODAY).findings
    assert len({finding.fingerprint for finding in findings}) == 2


def test_without_a_date_nothing_is_guessed() -> None:
    analysis = check_text("Le vote se tient jeudi 5 novembre.")
    assert not analysis.findings
    assert analysis.counts["unchecked"] == {"no_document_date": 1}


def test_a_title_that_stands_twice_is_found_once() -> None:
    body = "Le conseil a voté lundi la suppression de 210 places autour de la gare."
    title = "La ville supprime 120 places de stationnement"
    text = f'---\ntitle: "{title}"\ndate: 2024-10-25\n---\n# {title}\n\n{body}\n'
    (finding,) = check_text(text).findings
    assert (finding.rule, finding.text) == ("doc-title-body", "120")


PROPOSALS = {
    "# 7 030 coureurs au départ\n\nLa course a réuni 7 300 coureurs.": "7 300",
    "# Le pont coûtera 3,9 millions d'euros\n\nLe pont coûtera 9,3 millions d'euros.": "9,3 millions d'euros",
    "Il est malade depuis le 23 septembre 2024, soit cinquante-deux jours.": "trente-deux jours",
    "Le siège dura du 2 mars 1815 au 10 juillet 1815, soit cent quatre-vingts jours.": "131\xa0jours",
}


@pytest.mark.parametrize(("text", "proposal"), PROPOSALS.items())
def test_what_is_proposed(text: str, proposal: str) -> None:
    (finding,) = check_text(text, TODAY).findings
    assert finding.suggestions == (proposal,)


def test_years_and_months_are_told_as_such() -> None:
    (finding,) = check_text("Elle a dirigé le port de mai 2001 à août 2013, soit dix ans et trois mois.").findings
    assert "12\xa0ans 3\xa0mois" in finding.message


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Neuf ans de prison pour le comptable", "Le tribunal a condamné Luc Serre à six ans de prison.", True),
        (
            "Le comptable condamné à neuf ans de prison",
            "Jugé lundi, Luc Serre a écopé de six ans d'emprisonnement.",
            True,
        ),
        ("12 ans de prison pour le comptable", "Luc Serre a été condamné à neuf ans de prison.", True),
        (
            "Six ans de prison pour le comptable",
            "Luc Serre a été condamné à neuf ans de prison, dont trois avec sursis.",
            False,
        ),
        ("Six ans de prison pour le comptable", "Luc Serre avait été condamné à neuf ans de prison.", False),
        ("Six ans de prison requis contre le comptable", "Luc Serre a été condamné à neuf ans de prison.", False),
        ("Six ans de prison, puis la liberté", "Luc Serre a été condamné à neuf ans de prison.", False),
        ("Dix ans de prison pour les jumeaux", "La cour les a condamnés chacun à cinq ans de prison.", False),
        ("Un an de prison pour le comptable", "Luc Serre a été condamné à douze mois de prison.", False),
        (
            "Six ans de prison pour Luc Serre",
            "Il a été condamné à six ans ; son fils a écopé de trois ans de prison.",
            False,
        ),
    ],
)
def test_a_term_of_prison_in_the_title(title: str, text: str, found: bool) -> None:
    findings = check_text(f"# {title}\n\n{text}", dt.date(2024, 10, 25)).findings
    assert [finding.rule for finding in findings if finding.level != "note"] == ["doc-title-body"] * found


@pytest.mark.parametrize(
    "text",
    [
        "Il loue la salle 300 euros par mois, soit 3 600 euros par an.",
        "Le gîte coûte 90 euros par nuit, soit 450 euros pour cinq nuits.",
        "Le parc a 80 bancs ; il en avait 64, soit 16 de plus.",
        "Le bourg (4 000 habitants) doit 8 millions d’euros, soit 2 000 euros par habitant.",
    ],
)
def test_a_relation_that_a_check_completes_counts_among_the_claims(text: str) -> None:
    assert "relation" in {claim.kind for claim in check_text(text, TODAY).claims if claim.verdict == "confirmed"}
