"""Which years are ages, and whose: every sentence here was written for these tests."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]

AGES = [
    # a word of age governs the years
    "L’âge limite est fixé à 45 ans.",
    "L’âge moyen des abonnés est de 45 ans.",
    "Le club recrute à un âge inférieur à 45 ans.",
    "Un notaire âgé à l’époque de 45 ans.",
    "Elle n’est âgée que de 45 ans.",
    "Le seuil peut être porté à 45 ans si l’élu a atteint cet âge.",
    "Il faut 45 ans révolus.",
    # a person bears them
    "Un volontaire belge de 45 ans a témoigné.",
    "Une Toulousaine de 45 ans a témoigné.",
    "Le prévenu de 45 ans s’est tu.",
    "Un vieux gaillard de 45 ans s’est levé.",
    "Les salariés de plus de 45 ans partent.",
    "Les retraités (45 ans et plus) paient moins.",
    "Les adultes au-dessous de 45 ans paient plus.",
    # somebody has them
    "Elle n’avait que 45 ans.",
    "Il n’a pas encore 45 ans.",
    "Ils ont tous moins de 45 ans.",
    "Sarah Nadeau, 45 ans (deux enfants), préside.",
    "Du haut de ses 45 ans, elle décide.",
    # at an age
    "À 45 ans, il repart de zéro.",
    "Le peintre est mort à 45 ans.",
    "Le peintre est mort le 9 mars 1911 à 45 ans.",
    "Décédée mardi 9 mai à 45 ans, elle était luthière.",
    "Le sprinteur, sacré en 1987 à 45 ans, se retire.",
    "Elle fut championne à 45 ans.",
    "Il débute son second métier à 45 ans.",
    "Elle prend sa retraite à 45 ans.",
    "Avec sa pension, à 45 ans seulement, il voyage.",
    "Nul ne devient adulte avant 45 ans.",
    "Le lycée prépare la célébration des 45 ans du foyer.",
    "La chorale a fêté les 45 ans de son local.",
    "Un bal pour l’anniversaire des 45 ans du phare.",
    # a line or a heading names them
    "Âge requis : 45 ans",
    "La majorité civile y est fixée à 45 ans.",
    "Le club n’a qu’un membre : il n’a que 45 ans.",
]

NO_AGES = [
    "un frère plus jeune de 45 ans",
    "une sœur plus âgée de 45 ans",
    "La majorité a porté le délai à 45 ans.",
    "un écart d’âge de 45 ans",
    "La différence d’âge entre eux est de 45 ans.",
    "L’âge légal recule de 45 ans.",
    "La mairie a 45 ans pour agir.",
    "Le groupe a 45 ans devant lui.",
    "Un mandat de maire de 45 ans.",
    "Une campagne militaire de 45 ans.",
    "L’attaquant prolonge de 45 ans.",
    "Elle a souscrit un prêt à 45 ans.",
    "Le taux allemand à 45 ans remonte.",
    "Il est condamné à 45 ans.",
    "Il est condamné mardi 9 mai 1911 à 45 ans.",
    "Le bail signé le 9 mai 1911 à 45 ans court toujours.",
    "À 45 ans, la survie est de 12 %.",
    "Elle vit à 45 ans de distance de lui.",
    "Il verse sa cotisation avant 45 ans.",
    "L’homme a purgé une peine de 45 ans.",
    "Il écope de 45 ans.",
    "Le préfet a 45 ans à compter de la demande.",
    "Pendant ses 45 années à Tours, il a enseigné.",
    "L’âge légal augmente de 45 ans.",
    "Le couple vit à Nantes (au moins 45 ans, dit-il).",
    "Mort à 80 ans, à 45 ans de son premier disque.",
]


@pytest.mark.parametrize("text", AGES)
def test_ages(read: Read, text: str) -> None:
    found = [(mention["role"], mention["unit"]) for mention in read(text) if mention["value"] == "45"]
    assert found == [("age", "year")]


@pytest.mark.parametrize("text", NO_AGES)
def test_years_that_are_no_ages(read: Read, text: str) -> None:
    found = [(mention["role"], mention["unit"]) for mention in read(text) if mention["value"] == "45"]
    assert found == [(None, "year")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Deux sœurs de 34 et 31 ans.", ["34", "31"]),
        ("Des cousins âgés respectivement de 34, 33 et 31 ans.", ["34", "33", "31"]),
        ("Elles ont 34 et 36 ans.", ["34", "36"]),
        ("L’âge légal passera de 60 à 63 ans.", ["60", "63"]),
    ],
)
def test_ages_in_a_list(read: Read, text: str, values: list[str]) -> None:
    assert [m["value"] for m in read(text) if m["role"] == "age"] == values


@pytest.mark.parametrize(
    "text",
    [
        *(
            "des volontaires de 18 à 24 ans",
            "Les enfants (4 à 7 ans) dorment.",
            "L’âge requis varie entre 18 et 24 ans.",
        ),
        *("une personne entre 18 et 24 ans", "Entre 18 et 24 ans, l’adulte paie moins."),
    ],
)
def test_ranges_of_ages(read: Read, text: str) -> None:
    [found] = read(text)
    assert (found["role"], found["value"], len(found["ends"])) == ("age", None, 2)


@pytest.mark.parametrize(
    ("text", "role"),
    [("un nourrisson de 8 mois", "age"), ("une enseignante de 8 mois", None), ("un prêt de 8 mois", None)],
)
def test_months_are_ages_of_the_young(read: Read, text: str, role: str | None) -> None:
    [found] = read(text)
    assert found["role"] == role


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Elle part à la retraite à 62 ans et 9 mois.", ["age"]),
        ("L’âge légal est de 62 ans et 9 mois.", ["age"]),
        ("Le départ est possible à 63 ans et 3 mois pour qui est né en 1963.", ["age", None]),
        ("Ce sera 63 ans et 9 mois pour la génération 1967.", ["age", None]),
        ("Un bail de 12 ans et 9 mois.", [None]),
        ("L’âge légal passe de 62 ans et 3 mois à 64 ans.", ["age", "age"]),
        ("L’âge moyen est passé de 34 ans à 31 ans, puis à 29 ans.", ["age", "age", "age"]),
        ("L’âge moyen est passé de 34 ans à 31 ans, puis à 29.", ["age", "age", "age"]),
        ("La moyenne d’âge est de 34 ans, contre 31 en 2008.", ["age", "age", None]),
        (
            "La moyenne d’âge des élus du conseil de gestion du vieux port est passée de 34 ans à 31 ans.",
            ["age", "age"],
        ),
        ("L’âge moyen des 34 choristes de la paroisse du bas est de 31 ans.", [None, "age"]),
        ("L’âge moyen baisse depuis la fondation du chœur : il est passé de 34 ans à 31 ans.", ["age", "age"]),
        ("Il est jugé à un âge moyen : il est condamné à 4 ans.", [None]),
        ("Le chœur affiche 34 ans de moyenne d’âge.", ["age"]),
        ("Le chœur a pour lui 34 ans d’âge médian.", ["age"]),
        ("L’âge moyen est de 34 ans et le bail passe à 5 ans.", ["age", None]),
        ("Un enfant joue à partir de 12 ans (ou 11 ans si un parent est là).", ["age", "age"]),
    ],
)
def test_ages_in_years_and_months_and_from_age_to_age(read: Read, text: str, roles: list[str | None]) -> None:
    assert [mention["role"] for mention in read(text)] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Les jeunes de moins de 16 ans paient.\n\nAvant 16 ans\nUn parent signe.", ["age", "age"]),
        (
            "Un adulte de plus de 25 ans paie.\nDe 18 à 24 ans : carte jeune.\nÀ partir de 25 ans : plein tarif.",
            ["age"] * 3,
        ),
        ("Entre 0 et 14 ans, le billet est bleu.\nEntre 15 et 17 ans, le billet est vert.", ["age", "age"]),
        ("Une fille de 17 ans rit. Il faut s’inscrire au concours avant 17 ans.", ["age", "age"]),
        ("Entre 3 et 4 ans\nLe retrait est libre.\nEntre 2 et 3 ans\nLe retrait coûte.", [None, None]),
        ("Une fille de 17 ans rit. Avant 17 ans de mandat, il part.", ["age", None]),
        ("Un homme de 30 ans ment. Il encourt jusqu’à 30 ans.", ["age", None]),
        ("Un homme de 30 ans ment.\nAvant 12 ans, le taux est nul.", ["age", None]),
        ("Le volcan gronde tous les 20 à 30 ans.", [None]),
    ],
)
def test_labels_beside_ages(read: Read, text: str, roles: list[str | None]) -> None:
    assert [mention["role"] for mention in read(text)] == roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Durée du prêt\nLe tarif est libre.\nÂge minimum\n60 ans\n61 ans", "age"),
        ("Âge et revenu\nDurée du prêt\n60 ans\n61 ans", None),
    ],
)
def test_rows_below_a_heading(read: Read, text: str, role: str | None) -> None:
    assert [mention["role"] for mention in read(text)] == [role, role]
