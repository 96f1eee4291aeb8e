"""Figures that refer, place or name, family by family, and beside each family the look-alikes that count."""

from collections.abc import Callable
from typing import Any

import pytest

Guards = Callable[[str], list[tuple[str, str | None]]]
Read = Callable[[str], list[dict[str, Any]]]

INERT = {
    "page": [
        ("Revue du Jura, 14(2), 33-47. À lire.", ["14(2), 33-47"]),
        ("Cahiers du port, 9(1), 205.", ["9(1), 205"]),
        ("Le terme est plus vieux (Lebrun, 1979 : 88).", ["88"]),
        ("On l’a montré (Lebrun et Roy, 1979 : 88-91).", ["88", "91"]),
        ("Le sol est meuble (voir 4) et gras (cf. 12).", ["4", "12"]),
        ("Les tables 6 et 9 le montrent.", ["6", "9"]),
        ("On suit la route départementale 8, puis 23 jusqu’au col.", ["8", "23"]),
    ],
    "note": [
        ("Le récit (d’après le maire)4. Il pleut.", ["4"]),
        ("Il en fut chassé (« à jamais »)6.", ["6"]),
    ],
    "list": [
        ("La loi dispose : « (1) Toute vente est inscrite. »", ["1"]),
        ("Le classement : 1. Vaux, premier ; 2. Sens ; 3. Lens.", ["1", "2", "3"]),
    ],
    "name": [
        ("(5817) Robertfrazer est un astéroïde.", ["5817"]),
        ("Il l’a baptisé « (5817) Robertfrazer ».", ["5817"]),
        ("La 14 abandonne le tambour, la 12 le garde.", ["14", "12"]),
        ("Il regarde la deux, puis la trois.", ["deux", "trois"]),
        ("Le bourg est sur le 47e parallèle nord, au 5e méridien.", ["47e", "5e"]),
        ("On cherche le patient zéro depuis l’heure zéro.", ["patient zéro", "heure zéro"]),
        ("Le vieux Bandit 512K est lent.", ["512K"]),
        ("On parle du 2nd degré.", ["2nd degré"]),
        ("Le groupe Crows Zero joue ici.", ["Zero"]),
        ("Il joue en FA Premier League.", ["Premier"]),
        ("On y lit Miro, Zero et Lia.", ["Zero"]),
        ("La ferme des Bois et Les Cent Arpents sont à vendre.", ["Cent"]),
        ("Le fil reçoit :six: et rien de plus.", ["six"]),
    ],
    "code": [
        ("Le chef répond :+1: au fil.", ["1"]),
    ],
    "number": [
        ("Un canon de 75 et des obus de 105 rouillent.", ["75", "105"]),
        ("Le musée garde un locotracteur de la voie de 60.", ["60"]),
        ("La gare est au point kilométrique (PK) 41,207 de la ligne.", ["41,207"]),
        ("Un accident a lieu au PK 12,4 ce soir.", ["12,4"]),
        ("La revue a perdu ses nos 12 et 13.", ["12", "13"]),
        ("Les nos 12 dépassés partent au pilon.", ["12"]),
    ],
    "address": [
        ("Écrire au 12, Montréal H2X 3K4.", ["H2X 3K4"]),
        ("Il est né à Vif (38450) en mars.", ["38450"]),
        ("La commune de « Saint-Ours » (73410) le dit.", ["73410"]),
        ("Il loge au 21. Elle vit au 14 avec sa mère.", ["21", "14"]),
        ("L’hôtel, sis 31 Grand-Place, ferme.", ["31"]),
        ("Il vit au 1963, rue Monge.", ["1963"]),
        ("Elle est née à Paris 5e et vit à Lyon IIe.", ["5e", "IIe"]),
    ],
    "score": [
        ("Elle gagne (2-6, 6-3, 6-2) à Lens.", ["2-6", "6-3", "6-2"]),
        ("Les périodes : 22-18, 19-25, 24-17, 20-21.", ["22-18", "19-25", "24-17", "20-21"]),
    ],
    "phone": [
        ("Appelez le 0 810 PORTAIL avant midi.", ["0 810 PORTAIL"]),
    ],
    "law": [
        ("L’article premier le dit, la loi de 48 aussi.", ["article premier", "loi de 48"]),
    ],
    "idiom": [
        ("Elle fut commandant en second du navire.", ["commandant en second"]),
        ("C’est une première pour le bourg.", ["première"]),
        ("Pour cette première, la salle était pleine.", ["première"]),
        ("Il passe en première, puis s’en va.", ["première"]),
        ("C’est une première mondiale, dit le maire.", ["première"]),
        ("Après une année 2011 difficile, le port repart.", ["une année"]),
        ("Elle collectionne les 45-tours et les 33-tours.", ["45-tours", "33-tours"]),
    ],
}


@pytest.mark.parametrize(("guard", "text", "masked"), [(guard, *case) for guard in INERT for case in INERT[guard]])
def test_they_refer(guards: Guards, guard: str, text: str, masked: list[str]) -> None:
    assert [found for found in guards(text) if found[0] in masked] == [(printed, guard) for printed in masked]


COUNTED = [  # sentence, its live values
    ("On compte 14(2) et 33 places.", ["33"]),
    ("La ville en a 12 (hors port : 14).", ["12", "14"]),
    ("Il en reste assez (voir 12 exemples).", ["12"]),
    ("La départementale 8, puis 23 virages, mène au col.", ["23"]),
    ("« (4 000 euros) » selon le maire.", ["4000"]),
    ("Ils sont venus (4815 en tout).", ["4815"]),
    ("La 4 année du règne fut rude.", ["4"]),
    ("Elle est la trois fois championne du monde.", ["3"]),
    ("Le taux zéro aide, la croissance zéro non.", ["0", "0"]),
    ("À Paris 20k manifestants défilent.", ["20000"]),
    ("Deux blessés\nDeux maisons brûlent.", ["2", "2"]),
    ("Des canons de 75 mm et un obus de 2 tonnes.", ["75", "2"]),
    ("La voie de 60 mètres est large.", ["60"]),
    ("Lille (12450), Metz (9870) et Pau (7650) suivent.", ["12450", "9870", "7650"]),
    ("Il y a du monde au parc Vauban (24000).", ["24000"]),
    ("Il vit au 3e étage depuis 12 ans.", ["3", "12"]),
    ("Une fratrie de neuf et une équipe de neuf.", ["9", "9"]),
    ("Pas moins de neuf autres communes ont voté.", ["9"]),
    ("Rien de neuf, quoi de neuf, l’état proche du neuf.", []),
    ("Il arrive en second, elle est la première, accompagnée.", ["2", "1"]),
    ("Il y eut une première en mai, une deuxième en juin.", ["1", "2"]),
    ("Cette première « desserte » est utile.", ["1"]),
    ("Après une année difficile, le port repart.", ["1"]),
    ("Le bourg (1) et le port (2) cèdent.\nRien de plus.", ["1", "2"]),
    ("LENS Deux blessés hier.", ["2"]),
    ("Durée : de 1 à 5 ans\n60 jours au plus.", [None, "60"]),
    ("Nos 214 bénévoles aident nos 30 salariés.", ["214", "30"]),
    ("Il ouvre son échoppe en 1963, rue Monge.", []),
    ("Il fait 12° ce matin et 8° dehors.", ["12", "8"]),
    ("La tour penche de 4° vers le port.", ["4"]),
    ("Il fait 45 tours de piste.", ["45"]),
    ("Les tranches 10-20, 30-40 et 50-60 montent.", [None, None, None]),
    ("Lyon 3e et Paris 5e du classement. Il arrive à Paris 5e du tour.", ["3", "5", "5"]),
    ("Il en reste : 12. Le reste part ; 14. Rien.", ["12", "14"]),
    ("La répartition était de neuf, quatorze et deux.", ["9", "14", "2"]),
    ("Le logement neuf, deux caves.", ["2"]),
    ("Il reste 2-6 lots, 6 ventes par jour.", [None, "6"]),
    ("Quelques minutes après, la seconde « à options » ouvre.", ["2"]),
    ("Dix pièces en première et deuxième catégories.", ["10", "1", "2"]),
]


@pytest.mark.parametrize(("text", "values"), COUNTED)
def test_they_count_all_the_same(read: Read, text: str, values: list[str]) -> None:
    kinds = ("number", "count", "ordinal", "quantity", "money", "duration")
    assert [found["value"] for found in read(text) if found["kind"] in kinds] == values


def test_calls_are_told_by_the_notes_below(guards: Guards) -> None:
    text = "Le bourg de l’Orne (1) cède, dit le maire (2) hier.\n\n(1) Le pont.\n(2) Au téléphone."
    assert guards(text) == [("1", "note"), ("2", "note"), ("1", "list"), ("2", "list")]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Le fonds aide 40 000 PME et douze ONG.", ["pme", "ong"]),
        ("Elle a signé 3 CDD, puis deux CDI.", ["cdd", "cdi"]),
        ("Les deux UNEF se parlent.", ["unef"]),
        ("Le prix est de 120 HT et de 14 UTC.", [None, None]),
        ("Le panneau dit 12 II en haut.", [None]),
        ("Le disque dit 321 AB 14 en haut.", []),
    ],
)
def test_letters_may_stand_for_what_is_counted(read: Read, text: str, nouns: list[str | None]) -> None:
    assert [found["noun"] for found in read(text) if found["kind"] in {"number", "count"}] == nouns


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ABC a 71 élus, DEF 48, le GH 66 et IJKL 38.", ["71", "48", "66", "38"]),
        ("Dijon compte 12 halles, Sens 8, Auxerre 5 et Joigny 3.", ["12", "8", "5", "3"]),
        ("ABC obtient 42 sièges, le Parti des eaux 15 et le RN 12.", ["42", "15", "12"]),
        ("L’Union bleue revendique 74 sièges, le GH 59, les Ruraux 28, le CD 9.", ["74", "59", "28", "9"]),
        ("L’alliance (AB-CD 246 sièges, EFG 153) tient.", ["246", "153"]),
        ("ABC a obtenu 71 sièges, DEF 48.", ["71", "48"]),
        ("Renaud vend 3 modèles, la Licorne 4 et la Belette 5.", ["3"]),
        ("La gamme compte 3 modèles, la Licorne 4 et la Belette 5.", ["3"]),
        ("Dijon a 3 facs, Dijon 1, Sens 2 et Joigny 4.", ["3"]),
        ("Elle a 2 vélos, la Brise 3 et le Zéphyr 5.", ["2"]),
        ("Le bus passe par Dijon, Sens 8 et Joigny.", []),
    ],
)
def test_members_of_a_row_take_up_the_noun(read: Read, text: str, values: list[str]) -> None:
    assert [found["value"] for found in read(text)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il gagne de quelques dixièmes de seconde.", ("duration", "second")),
        ("Il manque plusieurs centièmes de millimètre.", ("quantity", "millimetre")),
        ("Ils ont fait quelques dixièmes places.", ("ordinal", None)),
    ],
)
def test_a_few_parts_of_one(read: Read, text: str, found: tuple[str, str | None]) -> None:
    assert [(mention["kind"], mention["unit"]) for mention in read(text)] == [found]
