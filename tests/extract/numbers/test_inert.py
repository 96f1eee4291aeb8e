"""Figures that number, spell or place, group by group, and right beside them those that count."""

from collections.abc import Callable
from typing import Any

import pytest

Guards = Callable[[str], list[tuple[str, str | None]]]
Read = Callable[[str], list[dict[str, Any]]]

INERT = {
    "list": [
        ("Il faut 1) fermer la vanne, 2) appeler.", ["1", "2"]),
        ("Le bail dit : « 1. Le loyer est dû. »", ["1"]),
        ("Deux torts : 1. - Le retard ; 2. - Le bruit.", ["1", "2"]),
        ("1 La digue protège aussi le bourg.", ["1"]),
        ("On lit en bas :\n3 Pour la digue, voir plus haut.", ["3"]),
    ],
    "note": [
        ("La digue a cédé dans la nuit (2).", ["2"]),
        ("La digue a tenu.12 Le bourg dort.", ["12"]),
        ("Il parle d’un « désastre »3.", ["3"]),
        ("Le préfet s’est tu pendant la visite (11). Il partit.", ["11"]),
    ],
    "page": [
        ("C’est la 9 édition du salon, selon l’exemple 4.", ["9", "4"]),
        ("Chapitre II Les digues du fleuve 27", ["27"]),
        ("Partie 3 La plaine et le bourg 112\nPartie 4 Le quai haut 140", ["112", "140"]),
        ("Le détail est plus bas (voir 4.1), cf. 5.2.", ["4.1", "5.2"]),
        ("Le volume 2 sur 3 paraît.", ["2", "3"]),
        ("Le codex 61 et le chapter 2.5 manquent.", ["61", "2.5"]),
        ("Pour l’état civil, tapez le choix 4 puis 3.", ["4", "3"]),
    ],
    "score": [
        ("Vannes s’impose 84 à 73 à domicile.", ["84 à 73"]),
        ("Lens quitte Metz sur un score de 3 à 5.", ["3 à 5"]),
        ("Les Bretonnes l’emportent facilement 31 à 22.", ["31 à 22"]),
        ("Vannes bat Pau 3 à 1.", ["3 à 1"]),
        ("La victoire (2 à 0) fut courte.", ["2 à 0"]),
    ],
    "code": [
        ("Le fond rgb(12, 0, 255) jure.", ["12, 0, 255"]),
        ('Le champ vaut "1" si oui.', ["1"]),
        ("L’écran affiche « 512 » puis s’éteint.", ["512"]),
        ("On règle line_width: 90 ici.", ["90"]),
        ("L’adresse porte un%20 de trop.", ["20"]),
    ],
    "coordinates": [
        ("Le puits est à 47.218371, -1.553621 selon la carte.", ["47.218371, -1.553621"]),
    ],
    "version": [
        ("La bêta 2 puis la v 3.1 arrivent.", ["2", "3.1"]),
        ("La branche 4.x et l’adresse 10.1.x.x:80 restent.", ["4.x", "10.1.x.x:80"]),
    ],
    "year": [
        ("Une valeur de 1902 et la valeur 1903 sont nulles.", ["1903"]),
        ("Le fort brûle en 412, avant notre ère.", ["412"]),
        ("Elle meurt en mai 973 à Autun.", ["973"]),
    ],
    "day": [
        ("Le loyer se paie le 5 de chaque mois.", ["5"]),
        ("La caisse ouvre du 10 au 15 du mois.", ["15"]),
    ],
    "name": [
        ("Il agit pour le compte d’un tiers.", ["un tiers"]),
        ("Le 48athlon et le site 7bazar.", ["48athlon", "7bazar"]),
        ("Le programme 20 % reprend en mai.", ["20 %"]),
        ("Le programme « 20 % » reprend en mai.", ["20 %"]),
        ("Le bailleur verse au 1 % logement, puis au 1 % artistique.", ["1 %", "1 %"]),
        ("Une taxe (1 % logement) finance la tour.", ["1 %"]),
        ("Rumigny 3 descend en mai, Europe 1 et RTL 2 le disent.", ["3", "1", "2"]),
        ("Les cinquantièmes hurlants et le variant BA.4.", ["cinquantièmes hurlants", "BA.4"]),
        ("L’université de Rumigny II ouvre.", ["II"]),
        ("Cabane 12 est un bar du port.", ["12"]),
        ("Le 88 régiment défile.", ["88"]),
        ("Zolix 1.0 est sorti hier.", ["1.0"]),
        ("On vit bien dans le 93, moins dans le 78.", ["93", "78"]),
        ("Le port est le 7070.", ["7070"]),
        ("Les hommes du 47e d’infanterie et de la 12e escadre.", ["47e", "12e"]),
        ("Une image de 40rem de large.", ["40rem"]),
    ],
    "address": [
        ("La mairie est au 17-19 rue Haute.", ["17", "19"]),
        ("Il dort au 12 Milton Street.", ["12"]),
        ("Il vit à Bray-sur-Orne (14).", ["14"]),
        ("Le Val d’Oise (95) et la Côte d’Or (21) votent.", ["95", "21"]),
    ],
    "id": [
        ("Ils jouent en 4-4-2, puis en 3-5-2.", ["4-4-2", "3-5-2"]),
    ],
    "number": [
        ("L’équipe 2 de Rumigny a tiré au calibre 12.", ["2", "12"]),
        ("La règle 4 du jeu éclaire le projet 615.", ["4", "615"]),
        ("Le match 3 de la série ouvre la saison.", ["3"]),
        ("La motion 12, la sortie 23 et le terminal 2.", ["12", "23", "2"]),
        ("Au km 35, puis au kilomètre 41.", ["35", "41"]),
        ("Sur localhost:1313, taper Ctrl + 7.", ["1313", "7"]),
        ("L’heure est à UTC +9.", ["+9"]),
        ("L’adresse IP 101.102.103.104 ne répond plus.", ["101.102.103.104"]),
    ],
    "idiom": [
        ("Un mois d’août sec.", ["Un"]),
        ("Elle joue un quart de finale, à deux pas d’ici.", ["un quart de finale", "à deux pas"]),
        ("Mis sur son trente et un, il vole en mille morceaux.", ["son trente et un", "en mille morceaux"]),
        ("Sa vocation première l’emporte, vue sous un jour flatteur.", ["première", "sous un jour flatteur"]),
        ("Une hausse à deux chiffres sur un écran 16/9.", ["à deux chiffres", "16/9"]),
        ("Il fit la guerre de 14-18.", ["guerre de 14-18"]),
        ("Le groupe des 5 négocie.", ["groupe des 5"]),
    ],
}


@pytest.mark.parametrize(
    ("guard", "text", "masked"), [(name, *case) for name, cases in INERT.items() for case in cases]
)
def test_they_are_masked(guards: Guards, guard: str, text: str, masked: list[str]) -> None:
    found = guards(text)
    assert [(name, guard) for name in masked] == [pair for pair in found if pair[0] in masked]


COUNTING = [  # sentence, the values read in it
    ("Il manque des gants (dont 12 en laine).", ["12"]),
    ("12 Bretons ont signé.", ["12"]),
    ("Le bilan : 3. Les secours restent.", ["3"]),
    ("La Corse détient le record de la saison (12).", ["12"]),
    ("La victoire lui vaut le meilleur total du groupe (9).", ["9"]),
    ("On y lit des noms de villes (11).", ["11"]),
    ("Ils tiennent Lens (12), Arras (9) et Douai (3).", ["12", "9", "3"]),
    ("Boulogne-sur-Mer (14) devance Calais (12) et Dunkerque (9).", ["14", "12", "9"]),
    ("Le club passe de 14 à 18.", ["14", "18"]),
    ("Il gagne 14 à 15 par heure.", [None]),
    ("Elle perd 12 à 14 kilos.", [None]),
    ("Nice gagne 12 à 15 places.", [None]),
    ("On y gagne 3 à 5 euros.", [None]),
    ("Il parle de « 30 euros » et de « 12 élèves ».", ["30", "12"]),
    ("Le record est de 2 h 03'12\".", ["7392"]),
    ("Le cours va de 1.08341 à 1.09122.", [None]),
    ("Entre 300 et 350 ont été élus.", [None]),
    ("Dès 120 le total suffit.", ["120"]),
    ("Les ventes dépassent les 12 du mois de juin.", ["12"]),
    ("Cabanes 12 sont des bars.", ["12"]),
    ("Environ 60 est un bon chiffre.", ["60"]),
    ("La guerre dure de 14 à 18 mois.", [None]),
    ("Chapitre clos : la ville compte 140 hôtels", ["140"]),
    ("Le premier bilan fait état de 27", ["1", "27"]),
    ("Elle en garde 1100 ou 2000 tout au plus.", ["1100", "2000"]),
    ("Le taux 12 est haut, la moyenne 14 aussi.", ["12", "14"]),
    ("Le club en a perdu 3.", ["3"]),
    ("Le nord compte 12 écoles, le sud 14.", ["12", "14"]),
    ("Le nord en a douze ; le sud, 14 et le centre 9.", ["12", "14", "9"]),
    ("Sa ville compte 12 et la mienne 14.", ["12", "14"]),
    ("La part baisse d’un tiers.", ["0.3333333333333333333333333333"]),
    ("La demande d’un tiers des clients.", ["0.3333333333333333333333333333"]),
    ("Les gens(3, 4 ou 5) partent.", ["3", "4", "5"]),
    ("On voit 12personnes et 1enfant.", ["12", "1"]),
    ("Il en perd 20pour cent le 5mai.", ["20"]),
    ("Un programme 20 % plus cher, un plan 5 % de moins.", ["20", "5"]),
    ("Le 1 % des logements, et « 20 % » des votes.", ["1", "20"]),
    ("Budget : 5 % loisirs, 1 % logement.", ["5", "1"]),
    ("Le port gagne +12 000 000 caisses, puis +4 500 200.", ["12000000", "4500200"]),
    ("On a tiré 400 coups de feu, puis 12 autres.", ["400", "12"]),
    ("Comptez 12 environ, prévoir 20 maximum.", ["12", "20"]),
    ("Prendre 12 pour un.", ["12"]),
    ("C’est l’un des premiers, il finit la course premier.", ["1", "1"]),
    ("Elle termine première, devant Louis XIV.", ["1", "14"]),
    ("Selon la mairie 80, selon les marcheurs 120.", ["80", "120"]),
    ("On en vit 30 la veille ; le soir 12, le lendemain 45.", ["30", "12", "45"]),
    ("Un quart des gens, deux pas plus loin, trente et un jours.", ["0.25", "2", "31"]),
    ("Prenons par exemple 5, puis 6.", ["5", "6"]),
    ("Elle rapporte cent fois plus.", ["100"]),
    ("Cela dure un jour, pas moins d’une année.", ["1", "1"]),
    ("Un délai d’un jour suffit.", ["1"]),
    ("On a 2 compagnies et 3 brigades.", ["2", "3"]),
    ("Il vit à 17-19 km de là.", [None]),
    ("Le 100 m, le 1 % et le 2 roues comptent.", ["100", "1", "2"]),
    ("Le 10 000 est sa course.", ["10000"]),
    ("Le prix monte.12 personnes partent.", ["12"]),
    ("Le prix monte.12 % des gens partent.", ["12"]),
    ("Voir 2.5 km plus loin, cf. 3.5 millions de pages.", ["2.5", "3500000"]),
    ("La motion 12 fois amendée.", ["12"]),
    ("Ils ouvrent 12 Avenues.", ["12"]),
    ("Les bornes 12 fois plus nombreuses.", ["12"]),
    ("Un écran de 40 pouces, un autre de 12 cm.", ["40", "12"]),
]


@pytest.mark.parametrize(("text", "values"), COUNTING)
def test_they_count(read: Read, text: str, values: list[str | None]) -> None:
    assert [mention["value"] for mention in read(text) if mention["kind"] not in {"date", "time"}] == values
