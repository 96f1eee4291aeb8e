"""Numbers that name, place or refer, each guard next to a figure that looks like it and counts."""

from collections.abc import Callable
from typing import Any

import pytest

Guards = Callable[[str], list[tuple[str, str | None]]]
Read = Callable[[str], list[dict[str, Any]]]

LABELS = [  # sentence, what is masked in it, its guard
    ("On le dit classé en Gir 3 ou 4 depuis mai.", ["3", "4"], "page"),
    ("Le site passe à Zola.js 8, plus sobre.", ["8"], "name"),
    ("MoonCraft 7 sort au printemps.", ["7"], "name"),
    ("Elle roule en diesel dans sa 405 rouge.", ["405"], "name"),
    ("Le voisin a revendu une 107 hier.", ["107"], "name"),
    ("Cocher la case K.5 au verso.", ["K.5"], "name"),
    ("Les sondes Pollux 4 et 5 ont échoué.", ["4", "5"], "name"),
    ("La puce de la carte RX 560-580 chauffe.", ["560-580"], "name"),
    ("Elle observe l’étoile HIP 70890 ce soir.", ["70890"], "id"),
    ("Un tiers des élèves de la cohorte BTS 2 et 14 % des autres.", ["2"], "name"),
    ("Le moulin, attesté en 843, brûla.", ["843"], "year"),
    ("Le rempart remonte à 1183 et tient.", ["1183"], "year"),
    ("Il mourut en mai 978 à Reims.", ["978"], "year"),
    ("Le comté fut vassal entre 962 et 1032.", ["962 et 1032"], "year"),
    ("L’empereur y bat les Goths entre 412 et 431.", ["412 et 431"], "year"),
    ("Après le concile de 553, il part.", ["553"], "year"),
    ("Le moine y arriva vers 743 par le lac.", ["743"], "year"),
    ("Appelez le 17 ou le 112.", ["112"], "phone"),
    ("Les numéros d’urgence 15 et 18 répondent.", ["15", "18"], "phone"),
    ("Une salle d’attente par département (22, 29, 35, 56).", ["22", "29", "35", "56"], "address"),
    ("On sonne au 8 ter, puis on attend.", ["8"], "address"),
    ("L’agence est au 1 rue Monge.", ["1"], "address"),
    ("Écrire au 69 003 Lyon Cedex.", ["69 003"], "address"),
    ("Il faut 1/ prévenir, 2/ attendre.", ["1", "2"], "list"),
    ("Le port recule (1), la mairie (2) nie et la région (3) se tait.", ["1", "2", "3"], "note"),
    ("Le chef(3) de rayon s’en va.", ["(3)"], "note"),
    ("Le seuil[n 4] est atteint.", ["[n 4]"], "note"),
    ("Il cite les articles 312-1 à 312-9 du code.", ["312-1", "312-9"], "law"),
    ("Elle suit l’école 42 et un cursus bac + 3.", ["42", "3"], "number"),
    ("L’horloge est à UTC+2 en été.", ["2"], "number"),
    ("Le titre entre dans le top 30.", ["30"], "number"),
    ("La fosse 9 ferme avant les puits 11 et 12.", ["9", "11", "12"], "number"),
    ("Deux niveaux : le serveur écoute sur le port 8080.", ["8080"], "number"),
    ("Ils repartent de zéro.", ["repartent de zéro"], "idiom"),
    ("Le tribunal de première instance l’a relaxé.", ["première instance"], "idiom"),
    ("Il roule en 2 CV.", ["en 2 CV"], "idiom"),
    ("Elle vient de Bourg-le-Neuf.", ["Neuf"], "name"),
    ("On installe la 0.7.12 ce soir.", ["0.7.12"], "version"),
    ("Le site 24matins.fr le dit.", ["24matins.fr"], "url"),
    ("La directive 98/27/CE et le règlement (UE) 2021/953 s’appliquent.", ["98/27/CE", "2021/953"], "law"),
    ("Le compte FR14 2004 1010 0505 0001 3M02 606 est clos.", ["FR14 2004 1010 0505 0001 3M02 606"], "id"),
    ("Remplir le cerfa 13410*02 et le formulaire 2044.", ["13410", "2044"], "number"),
    ("Il porte une taille 38 et chausse du 43.", ["38", "43"], "number"),
    ("Voici le plan.\n2.1 Méthode\nOn compte.", ["2.1"], "list"),
    ("Écrire à la mairie, 44000 Nantes.", ["44000"], "address"),
    ("La file s’étire sur l’A 11 ce soir.", ["11"], "name"),
    ("L’Europe à 27 vote.", ["27"], "name"),
    ("Elle gagne son 1/8 de finale.", ["1/8 de finale"], "idiom"),
    ("Le gouvernement dégaine le 49.3 encore.", ["le 49.3"], "idiom"),
    ("On mesure les heures, les minutes et les secondes.", ["secondes"], "idiom"),
    ("Il vise un bac +5 en droit.", ["+5"], "page"),
    ("Voir la rubrique 4.4 du guide.", ["4.4"], "page"),
    ("Voir page 3 lignes 4 à 6.", ["3", "4", "6"], "page"),
    ("Des diabètes de type 2 obèses et des cancers de stade 3 opérés.", ["3"], "page"),
    ("On cherche la suite 14.11.12.10.13 ici.", ["14.11.12.10.13"], "version"),
    ("À l’angle de la rue Oberkampf (au 146), on danse.", ["146"], "address"),
    ("Un prince y règne vers 786 à 790.", ["786 à 790"], "year"),
    ("La délibération n° 2023-45 passe, le marché 2024-017 aussi.", ["2023-45"], "number"),
    ("L’entreprise (RCS Brest B 512 204 318) ferme.", ["512 204 318"], "id"),
    ("On prévient le 115 dès ce soir.", ["115"], "phone"),
    ("L’équation (7) tient.", ["7"], "number"),
    ("Un document sur lequel un tiers détient des droits.", ["un tiers"], "name"),
    ("Il faut une version du noyau égale ou supérieure à 5.4 ici.", ["5.4"], "version"),
    ("Ce module exige Perl 5.8 au minimum.", ["5.8"], "version"),
    ("On suit la route nationale 88 puis la route départementale 42.", ["88", "42"], "page"),
    ("Le derby Brest-Lorient, 1-3, fut rude.", ["1-3"], "score"),
    ("Le pape Jean (872-882) régna.", ["872-882"], "year"),
    ("Le comte Hugues (?-1126) partit.", ["1126"], "year"),
    ("Voir l’essai (Morel, 1994, 15) sur ce point.", ["15"], "page"),
    ("Ils passèrent le col (Orose, Histoires, 7).", ["7"], "page"),
    ("Strabon le décrit (IV, 12), puis l’oublie.", ["12"], "page"),
    ("Adapter la dose (voir la notice, rubrique du foie, 4.4).", ["4.4"], "page"),
    ("Le sloop fut relancé (chantier 412).", ["412"], "number"),
    ("Ce coupé offre quatre places (configuration 2+2).", ["2+2"], "name"),
    ("Le format 3 +3 réunit les rives.", ["3 +3"], "name"),
    ("Le pilote court sur une 906/12 rouge.", ["906", "12"], "name"),
    ("On étire le plan d’un facteur de 5/4.", ["5", "4"], "name"),
    ("Sa plaque 412 BX 33 est tordue.", ["412 BX 33"], "id"),
    ("On a relevé « 1987 TZ 2B » sur l’auto.", ["1987 TZ 2B"], "id"),
    ("Ils l’emportent un à zéro chez eux.", ["zéro"], "score"),
    ("Une victoire par un but à zéro.", ["zéro"], "score"),
    ("Ils mènent deux à zéro.", ["deux à zéro"], "score"),
    ("La réaction donne 2H2O et 4CO2.", ["4CO2"], "name"),
    ("48) et les pages qui suivent.", ["48"], "list"),
    ("Le lundi 3 mars, au bowling 3000 à 18 h, on rit.", ["3000"], "number"),
    (r"On pose $u_{n} = (1-\alpha) 3$ pour la suite.", [r"$u_{n} = (1-\alpha) 3$"], "code"),
    ("Elle court le relais 4 x 400 m.", ["4 x 400"], "idiom"),
    ("Il entre au groupe des dix.", ["groupe des dix"], "idiom"),
    ("Par 12 º 31' de latitude.", ["12 º 31'"], "coordinates"),
    ("Le procès de la MIL reprend.", ["MIL"], "name"),
    ("Elle rejoint le projet EIG 3 URSSAF demain.", ["3"], "name"),
    ("Le site 8tracks ferme.", ["8tracks"], "name"),
    ("Le siège est au 210L Weston Park.", ["210L"], "name"),
    ("Morin Léa, Le vent, Trois phares, 1967", ["Trois"], "name"),
    ("La 2e édition du guide et la 5e saison suivent.", ["2e", "5e"], "page"),
    ("La 3e édition de l’ouvrage, vue au festival, plaît.", ["3e"], "page"),
    ("Les enfants porteurs d’une trisomie 21 jouent.", ["21"], "number"),
    ("Il écoute 9 Moutons au casque.", ["9"], "name"),
    ("On va skier aux 4 Combes dimanche.", ["4"], "name"),
    ("12 Lanternes est une maison d’édition.", ["12"], "name"),
]


@pytest.mark.parametrize(("text", "masked", "guard"), LABELS)
def test_labels(guards: Guards, text: str, masked: list[str], guard: str | None) -> None:
    found = guards(text)
    assert [(name, guard) for name in masked] == [pair for pair in found if pair[0] in masked]


YEARS = [
    "On relit les diètes impériales de 1526 (à Spire).",
    "Les diètes impériales de 1526 surprirent.",
    "Il naquit en 1702 ou 1703, on ne sait.",
    "La cité fut anglaise de 1154 à 1204.",
    "Le peintre Jean Vaur (Sens, 1655--1715) y vécut.",
    "L’abbé (1056-1133) y vécut.",
    "En 471 et 472, elle règne.",
    "Ses titres (1996, 2003) comptent.",
    "La peur de l’an mil est un mythe.",
    "Le donjon, datant probablement d’environ 840, tient.",
    "L’église, datée vraisemblablement de 843, tient.",
    "Du début du VIe siècle à 743, elle règne.",
    "Il siège de 961 à 1012 (Gui dès 974).",
]


@pytest.mark.parametrize("text", YEARS)
def test_years_are_dates_or_masked(read: Read, text: str) -> None:
    assert {mention["kind"] for mention in read(text)} <= {"date"}


CODE = [
    "On écrit frequency = 4L{.r} ici.",
    "Soit c(2031L, 7L){.r} pour cela.",
    "Une marge {width=40%} ou {b:10,20,30} suffit.",
    "La fonction calcul_prix(4000, 0.3) rend le total.",
    "Si n == 12 ou n != 0, on sort.",
    "Lancer la commande avec --essais=8 puis attendre.",
    'Le script lance `attendre 40` puis `"7$"` sans bruit.',
    "On appelle head(table_2024, n = 6) d’abord.",
    "On pose total := prix * 3 puis n := 4,5.",
    "ventes[, :=(cout_net = COUT_BRUT * 2)]",
    "ventes %>% head(12) en montre le début.",
]


@pytest.mark.parametrize("text", CODE)
def test_code_holds_no_figures(read: Read, text: str) -> None:
    assert read(text) == []


COUNTS = [  # sentence, the values that are read in it
    ("On a dix écoles (2), dix gares (1) et dix ports (3).", ["10", "2", "10", "1", "10", "3"]),
    ("L`autre prit 40 rames, l`une en perdit.", ["40"]),
    ("L’évêque nourrit entre 412 et 431 mendiants.", [None]),
    ("La note varie entre 412 et 431.", [None]),
    ("Le moine tire un total de 553.", ["553"]),
    ("En ligne 300 lecteurs ont répondu.", ["300"]),
    ("Dans cette classe 24 élèves toussent.", ["24"]),
    ("La salle 12 000 places du stade.", ["12000"]),
    ("La ville de Lyon compte 12 et 13 % de moins.", ["12", "13"]),
    ("Un total de 1345 a été compté.", ["1345"]),
    ("Le gâteau est divisé en 120.", ["120"]),
    ("Entre 1500 et 2000 sont attendus.", [None]),
    ("Les secours ont sauvé 18 marins et 112 passagers.", ["18", "112"]),
    ("Le département a élu (12 femmes, 14 hommes) ses conseillers.", ["12", "14"]),
    ("Il reste 3/4 du chemin.", ["0.75"]),
    ("L’église fut datée et 843 moines y vivent.", ["843"]),
    ("La pension du comte est de 962.", ["962"]),
    ("On sait que 2+2 = 4 et 3 + 3 = 6.", ["2", "2", "4", "3", "3", "6"]),
    ("Il faut 12+5 kg de sable.", ["12", "5"]),
    ("On compte 540/90 = 6 fois, puis 3/4.", ["540", "90", "6", "0.75"]),
    ("Les buts de la soirée (Lens, 3) comptent.", ["3"]),
    ("Le reste (moyenne 12) va bien.", ["12"]),
    ("Ils passent de deux à zéro.", ["2", "0"]),
    ("Il paie 20$ là et 30$ ici, avec un \\ entre.", ["20", "30"]),
    ("Un total de149,5 millions de repas.", ["149500000"]),
    ("La part des client(e)s monte : 12 %.", ["12"]),
    ("La France(12 millions) dépasse l’Italie(9 %).", ["12000000", "9"]),
    ("Il boit 5L d’eau, puis (2L) de thé.", ["5", "2"]),
    ("L’échantillon (N=82) est petit.", ["82"]),
    ("L’indice passe de zéro à 40.", ["0", "40"]),
    ("Le vent souffle à 20 km/h, soit 5 mg/m3.", ["20", "5"]),
    ("Une vue à 360° sur la baie.", ["360"]),
    ("Il y a 7 rues barrées et 1 rue piétonne.", ["7", "1"]),
    ("La version longue dure 1.5 km.", ["1.5"]),
    ("Le prix a doublé, la surface doublait.", ["2", "2"]),
    ("La voiture qui doublait a freiné.", []),
    ("Les quatre points de vente ferment.", ["4"]),
    ("Ils perdent 3 points de base.", ["3"]),
    ("On vise 40-50 inscrits.", [None]),
    ("Entre 240 et 260 sont venus.", [None]),
    ("On compte 44000 Nantais.", ["44000"]),
    ("Il habite à 20 minutes de là.", ["20"]),
    ("2.5 km plus loin, Méthode ou pas.", ["2.5"]),
    ("Elle écope de 90 jours-amende.", ["90"]),
    ("Le CAC 40 à 7 500 points rassure.", ["7500"]),
    ("Lire le chapitre 3, 12 élèves l’ont fait.", ["12"]),
    ("En une heure, les secondes équipes sont battues.", ["1", "2"]),
    ("L’étoile est à 4,2 a.l. de nous.", ["4.2"]),
    ("La police a arrêté 74 suspects.", ["74"]),
    ("Le canton groupe 17 communes.", ["17"]),
    ("Par exemple 5 pains pour tous.", ["5"]),
    ("Cette rue compte 12 hôtels, au plus 146.", ["12", "146"]),
    ("On fixe une date et une heure.", []),
    ("Il dort une heure et lit une heure.", ["1", "1"]),
    ("Un écran de 1920 x 1080 pixels.", ["1920", "1080"]),
    ("La note 4,5/5 plaît, la page 1,5 fois plus longue aussi.", ["0.9", "1.5"]),
    ("Un tiers des élèves reste, un tiers part.", ["0.3333333333333333333333333333"] * 2),
    ("Il vient à raison d’un jour par semaine.", ["1"]),
    ("Elle prend une année de congé.", ["1"]),
    ("Au programme :\n-15 minutes de débat\n-5 minutes de pause", ["15", "5"]),
    ("Il fait -15 degrés, soit -3 % de moins.", ["-15", "-3"]),
    ("La 12e édition du festival accueille 3 CHRS ouverts.", ["12", "3"]),
    ("Pour sa 42e édition, la foire grandit.", ["42"]),
    ("La neuvième édition de cette course réunit 5enfants.", ["9", "5"]),
    ("Un bidon de 20L Vittel suffit.", ["20"]),
    ("Paris, Trois blessés, 40 arrestations.", ["3", "40"]),
    ("On voit 8 Russes, 5 Français et 3 Lettons.", ["8", "5", "3"]),
    ("Les 27 États votent, 12 Lanternes brûlent.", ["27"]),
    ("12 Lanternes brûlent, 300 Lanternes aussi.", ["12", "300"]),
]


@pytest.mark.parametrize(("text", "values"), COUNTS)
def test_look_alikes_count(read: Read, text: str, values: list[str | None]) -> None:
    assert [mention["value"] for mention in read(text)] == values


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Sur 240 articles, 31 publiés mardi.", None),
        ("Il en manque 12 prévus au contrat.", None),
        ("Il manque 12 députés.", "députés"),
        ("On compte 40 blessés.", "blessés"),
        ("Il reste 15 cités minières.", "cités"),
        ("Elle écope de 90 jours-amende.", "jours-amende"),
        ("Il compare deux pourcentages.", "pourcentages"),
        ("Ils ont quatre points d’accès.", "points"),
        ("Il y a 12 abonnés(es) ici.", "abonnés"),
    ],
)
def test_participles_are_not_what_is_counted(read: Read, text: str, noun: str | None) -> None:
    assert read(text)[-1]["noun"] == noun
