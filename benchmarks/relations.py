"""Sentences with a printed relation that holds, as templates with their figures: the ground of the mutation test.

Each entry is (relation, template, figures …). `RELATIONS` says what each relation means, apart from the checker's own code:
a function of the figures' intervals that returns two intervals which must meet.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from numcheck.interval import Interval

Meaning = Callable[..., tuple[Interval, Interval]]
HUNDRED = Interval(Decimal(100), Decimal(100))
ONE = Interval(Decimal(1), Decimal(1))


def _wide(value: Interval, share: str) -> Interval:
    return value.widened(Decimal(share))


def _fixed(value: str) -> Interval:
    return Interval(Decimal(value), Decimal(value))


RELATIONS: dict[str, Meaning] = {
    "rise": lambda a, b, p: ((b / a - ONE) * HUNDRED, p),
    "fall": lambda a, b, p: ((ONE - b / a) * HUNDRED, p),
    "up": lambda a, b, d: (b - a, d),
    "down": lambda a, b, d: (a - b, d),
    "double": lambda a, b: (_wide(b / a, "0.07"), _fixed("2")),
    "triple": lambda a, b: (_wide(b / a, "0.07"), _fixed("3")),
    "part": lambda p, w, part: (p * w / HUNDRED, part),
    "share": lambda part, w, p: (part / w * HUNDRED, p),
    "sum2": lambda t, a, b: (a + b, t),
    "sum3": lambda t, a, b, c: (a + b + c, t),
    "most2": lambda t, a, b: (a + b, Interval(Decimal(0), t.high)),
    "each": lambda t, n, e: (t / n, e),
    "miles": lambda a, b: (_wide(a * _fixed("1.609344"), "0.03"), b),
    "feet": lambda a, b: (_wide(a * _fixed("0.3048"), "0.03"), b),
    "pounds": lambda a, b: (_wide(a * _fixed("0.45359237"), "0.03"), b),
    "hectares": lambda a, b: (_wide(a * _fixed("10000"), "0.03"), b),
    "horses": lambda a, b: (_wide(a * _fixed("1.359622"), "0.03"), b),
    "knots": lambda a, b: (_wide(a * _fixed("1.852"), "0.03"), b),
    "speed": lambda d, h, v: (_wide(d / h, "0.05"), v),
    "span": lambda a, b, n: (b - a, n),
    "ago": lambda y, n: (_fixed("2024") - y, n),
    "age": lambda y, n: (_fixed("2024") - y, n),
    "death": lambda a, b, n: (b - a, n),
    "order": lambda a, b: (a, Interval(Decimal("-Infinity"), b.high)),
    "votes": lambda a, b, d: (a - b, d),
}
YEARS = {"span": (0, 1), "ago": (0,), "age": (0,), "death": (0, 1)}
"""Which figures of a relation are years: they are mutated as years."""

SENTENCES: list[tuple[str, str, list[tuple[str, ...]]]] = [
    ("rise", "Le budget passe de {} à {} millions d’euros, soit une hausse de {} %.", [("4,2", "5,1", "21"), ("12,5", "14,9", "19"), ("630", "712", "13")]),
    ("rise", "Le nombre d’abonnés est passé de {} à {}, soit une augmentation de {} %.", [("1 840", "2 310", "26"), ("615", "742", "21"), ("24 310", "31 760", "31")]),
    ("rise", "La commune compte {} habitants contre {} en 2013, soit une progression de {} %.".replace("{} habitants contre {}", "{1} habitants contre {0}").replace("de {} %", "de {2} %"), [("1 248", "1 487", "19"), ("3 417", "3 869", "13"), ("842", "1 106", "31")]),
    ("rise", "Les entrées ont bondi de {2} % ({1} contre {0}).", [("2 920", "5 093", "74"), ("1 415", "2 037", "44"), ("36 280", "51 940", "43")]),
    ("rise", "Le chiffre d’affaires a augmenté de {2} %, passant de {0} à {1} millions d’euros.", [("47,3", "61,8", "31"), ("128", "151", "18"), ("9,4", "12,6", "34")]),
    ("rise", "Le loyer moyen a progressé de {2} %, de {0} à {1} euros.", [("612", "689", "12,6"), ("743", "918", "24"), ("415", "529", "27")]),
    ("rise", "Il s’est vendu {1} voitures en mars, contre {0} un an plus tôt, en hausse de {2} %.", [("13 214", "17 962", "36"), ("8 415", "9 873", "17"), ("21 630", "28 115", "30")]),
    ("rise", "La subvention grimpe de {0} euros à {1} euros (+{2} %).", [("14 300", "18 900", "32"), ("2 750", "3 840", "40"), ("63 400", "71 900", "13")]),
    ("fall", "L’effectif est tombé de {0} à {1} salariés, soit une baisse de {2} %.", [("842", "615", "27"), ("1 730", "1 286", "26"), ("367", "229", "38")]),
    ("fall", "Les ventes ont reculé de {2} %, de {0} à {1} tonnes.", [("5 280", "3 910", "26"), ("713", "462", "35"), ("18 430", "15 270", "17")]),
    ("fall", "La récolte atteint {1} tonnes contre {0} l’an dernier, soit un recul de {2} %.", [("6 420", "4 870", "24"), ("943", "588", "38"), ("27 150", "19 860", "27")]),
    ("fall", "Le déficit est passé de {0} à {1} milliards d’euros, en baisse de {2} %.", [("17,4", "12,9", "26"), ("38,6", "27,3", "29"), ("8,75", "6,14", "30")]),
    ("up", "Le taux de chômage est passé de {0} % à {1} %, soit une hausse de {2} point.", [("7,1", "7,9", "0,8"), ("8,35", "9,15", "0,80"), ("6,2", "6,9", "0,7")]),
    ("down", "Le parti perd {2} points, à {1} % contre {0} % en 2019.", [("34", "27", "7"), ("41,5", "29,3", "12,2"), ("28,4", "19,6", "8,8")]),
    ("down", "La part du charbon recule de {2} points, à {1} %, contre {0} % dix ans plus tôt.", [("43", "31", "12"), ("27,8", "18,3", "9,5"), ("36,4", "21,9", "14,5")]),
    ("votes", "La motion est adoptée par {0} voix contre {1}, soit {2} voix d’écart.", [("217", "190", "27"), ("342", "268", "74"), ("84", "37", "47")]),
    ("up", "Le parc passe de {0} à {1} logements, soit {2} de plus.", [("1 180", "1 243", "63"), ("412", "587", "175"), ("2 364", "2 519", "155")]),
    ("down", "La prime passe de {0} à {1} euros, soit une baisse de {2} euros.", [("312", "287", "25"), ("1 460", "1 235", "225"), ("874", "653", "221")]),
    ("double", "Le trafic a doublé, passant de {0} à {1} tonnes.", [("2 140", "4 310", ), ("813", "1 642"), ("36 400", "72 150")]),
    ("triple", "Les demandes ont triplé, de {0} à {1}.", [("1 430", "4 275"), ("617", "1 848"), ("2 318", "6 931")]),
    ("double", "Le prix du mètre carré a doublé ({1} euros contre {0}).", [("1 840", "3 715"), ("2 315", "4 628"), ("976", "1 943")]),
    ("part", "Le plan touche {0} % des {1} salariés, soit {2} postes.", [("15", "2 400", "360"), ("12", "1 850", "222"), ("35", "6 420", "2 247")]),
    ("part", "Environ la ville finance {0} % des {1} euros, soit {2} euros.".replace("Environ la", "La"), [("25", "84 600", "21 150"), ("40", "12 750", "5 100"), ("18", "6 350", "1 143")]),
    ("share", "Au total, {0} des {1} élèves ({2} %) ont répondu.", [("312", "480", "65"), ("1 247", "1 930", "65"), ("86", "215", "40")]),
    ("share", "L’usine emploie {1} personnes, dont {0} femmes ({2} %).", [("312", "1 248", "25"), ("87", "464", "19"), ("1 536", "4 270", "36")]),
    ("share", "Le jury a retenu {0} dossiers sur {1} ({2} %).", [("126", "840", "15"), ("43", "352", "12"), ("217", "938", "23")]),
    ("sum3", "On compte {0} élèves : {1} en primaire, {2} au collège et {3} au lycée.", [("842", "317", "281", "244"), ("1 563", "612", "518", "433"), ("396", "148", "127", "121")]),
    ("sum2", "L’accident a fait {0} blessés : {1} hommes et {2} femmes.", [("37", "14", "23"), ("62", "35", "27"), ("128", "71", "57")]),
    ("sum2", "La ferme élève {1} vaches et {2} brebis, soit {0} bêtes au total.", [("187", "64", "123"), ("412", "138", "274"), ("269", "93", "176")]),
    ("sum3", "La ville verse {0} euros : {1} euros aux écoles, {2} euros aux clubs et {3} euros aux musées.", [("86 300", "41 200", "28 700", "16 400"), ("124 750", "62 310", "41 840", "20 600"), ("9 340", "4 215", "3 175", "1 950")]),
    ("most2", "Le projet coûte {0} millions d’euros, dont {1} millions pour la gare et {2} millions pour la voie.", [("34", "21", "13"), ("87,5", "48,2", "39,3"), ("126", "74", "52")]),
    ("each", "La région débourse {0} euros pour {1} élèves, soit {2} euros par élève.", [("48 600", "135", "360"), ("912 000", "640", "1 425"), ("73 150", "209", "350")]),
    ("miles", "Le phare se dresse à {0} miles ({1} km) de la côte.", [("37", "60"), ("124", "200"), ("62", "100")]),
    ("feet", "La falaise mesure {0} pieds ({1} mètres).", [("315", "96"), ("1 480", "451"), ("86", "26")]),
    ("pounds", "Le boxeur pesait {0} livres ({1} kg).", [("154", "70"), ("212", "96"), ("187", "85")]),
    ("hectares", "Le parc couvre {0} hectares, soit {1} m².", [("12", "120 000"), ("3,4", "34 000"), ("87", "870 000")]),
    ("horses", "Le moteur fournit {0} kW ({1} ch).", [("370", "503"), ("85", "116"), ("147", "200")]),
    ("knots", "Le vent a soufflé à {0} nœuds ({1} km/h).", [("64", "119"), ("43", "80"), ("87", "161")]),
    ("speed", "Le train a parcouru {0} km en {1} heures, soit {2} km/h de moyenne.", [("640", "4", "160"), ("925", "5", "185"), ("1 320", "8", "165")]),
    ("span", "Elle a dirigé l’agence de {0} à {1}, soit {2} ans.", [("1987", "2013", "26"), ("1994", "2015", "21"), ("1962", "1998", "36")]),
    ("span", "Un règne de {2} ans ({0}-{1}) s’achève.", [("1954", "1989", "35"), ("1973", "2002", "29"), ("1921", "1968", "47")]),
    ("ago", "Il y a {1} ans, en {0}, la digue a cédé.", [("1986", "38"), ("1999", "25"), ("2011", "13")]),
    ("ago", "L’usine a fermé en {0}, il y a {1} ans.", [("1993", "31"), ("2007", "17"), ("1978", "46")]),
    ("age", "Né en {0}, il a {1} ans.", [("1968", "56"), ("1951", "73"), ("1987", "37")]),
    ("age", "Née en {0}, elle est âgée de {1} ans.", [("1943", "81"), ("1976", "48"), ("1992", "32")]),
    ("death", "Le peintre ({0}-{1}), mort à {2} ans, reste célèbre.", [("1898", "1967", "69"), ("1913", "1984", "71"), ("1925", "2011", "86")]),
    ("death", "Née en {0}, elle est morte en {1} à {2} ans.", [("1908", "1998", "90"), ("1931", "1986", "55"), ("1919", "2004", "85")]),
    ("order", "Le prix varie entre {0} et {1} euros.", [("340", "620"), ("1 250", "1 780"), ("75", "93")]),
    ("order", "Il faut attendre entre {0} et {1} minutes.", [("25", "40"), ("12", "35"), ("45", "90")]),
]  # fmt: skip

DATES = [
    "Le conseil s’est réuni le {} à huis clos.",
    "Le {}, la mairie a voté le budget.",
    "Elle a été entendue {} par le juge.",
    "La grève, commencée {}, se poursuit.",
    "Rendez-vous {} devant la gare.",
]
"""Sentences for a weekday with its date; the dates are drawn."""
