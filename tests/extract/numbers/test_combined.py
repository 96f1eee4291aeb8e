"""Hedges, ranges, units and nouns as they combine in prose: every sentence here was written for these tests."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Il reste 14 jours ouvrés minimum.", "at_least"),
        ("La salle offre 90 places assises au maximum.", "at_most"),
        ("Le prêt court sur 3 années supplémentaires environ.", "about"),
        ("Prévoyez 40 minutes ou plus de marche.", "at_least"),
        ("Le four n’excède guère 90 °C.", "at_most"),
        ("Le coût ne dépassera pas 90 euros.", "at_most"),
        ("Les dons ont approché les 90 millions d’euros.", "nearly"),
        ("Les dons avoisineraient les 90 millions d’euros.", "nearly"),
        ("Le maire estime à 90 000 le nombre de visiteurs.", "about"),
        ("On y sera en 90 minutes au grand maximum.", "at_most"),
        ("Il faut deux ou plusieurs sièges.", "at_least"),
        ("On y sera en 90 minutes à tout casser.", "at_most"),
        ("Il y avait 90 personnes ou presque.", "nearly"),
        ("Elle a lu trois romans policiers au moins douze fois.", None),
        ("Elle a vu deux films russes environ.", "about"),
        ("Il compte 14 morts et plus de 90 blessés.", None),
        ("Le chien approche trois brebis.", None),
        ("Il invite une dizaine d’amis + une douzaine de cousins.", None),
        ("On l’attend depuis 4 mois au moins.", "at_least"),
        ("Le guichet est fermé depuis 4 ans consécutifs maximum.", "at_most"),
        ("Elle est partie il y a 4 ans environ.", "about"),
        ("Le titre est périmé depuis + de 4 ans.", "over"),
        ("Ils tiennent depuis 4 ans au moins 70 ruches.", None),
        ("Dans chacun des 4 ports environ 70 bateaux attendent.", None),
        ("Le bail est d’une durée minimale d’un an.", "at_least"),
        ("Une période maximale continue de 4 mois.", "at_most"),
        ("La durée maximale est de 4 mois.", "at_most"),
        ("La taille maximale est de 40 Mo.", "at_most"),
        ("Durée maximale : 4 mois", "at_most"),
        ("Montant minimal d'un virement : 15 €", "at_least"),
        ("La température maximale est de 31 °C à Lyon.", None),
        ("Vitesse maximale : 70 km/h", None),
        ("La ville s'approche du million d'habitants.", "nearly"),
        ("On approche des 3 000 cas.", "nearly"),
        ("Il s'approche des trois voitures.", None),
        ("L’âge minimum pour chasser est fixé à 14 ans.", "at_least"),
        ("Le délai maximum, pour ce recours, est donc de 4 mois.", "at_most"),
        ("Le montant minimal du legs sera de 70 euros.", "at_least"),
        ("La durée maximale de la cure peut être portée à 7 ans.", "at_most"),
        ("La durée maximale est de 7 mois contre 4 naguère.", None),
        ("Le tarif maximal est de 70 euros x 4 = 280 euros.", None),
        ("La vitesse maximale est de 70 km/h.", None),
        ("La durée minimale d’un bail dont la prime est de 70 euros.", None),
        ("La note maximale au terme d’une durée est de 7 mois.", None),
        ("Le candidat, au minimum âgé de 35 ans, est tiré au sort.", "at_least"),
        ("Elle est plus âgée de 4 ans.", None),
        ("Le sursis ne peut excéder une durée de 4 mois.", "at_most"),
        ("Passé au-delà d’un délai de 4 mois, il perd tout.", "over"),
        ("La prime va jusqu’à un montant de 40 euros.", "at_most"),
        ("On le sèche sous une température de 40 °C.", None),
        ("Ce sera dans la limite du plafond de 40 euros.", "at_most"),
        ("Un séjour d’une durée approximative de 4 mois.", "about"),
        ("Prévenir au plus tard 4 jours après la panne.", "at_most"),
        ("Prévenir au plus tard dans les 4 jours qui suivent la panne.", "at_most"),
        ("Prévenir au plus tard 4 jours avant la fête.", "at_least"),
        ("Réserver au plus tôt 4 mois avant la fête.", "at_most"),
    ],
)
def test_hedges_around_a_number(read: Read, text: str, hedge: str | None) -> None:
    assert read(text)[0]["hedge"] == hedge


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Comptez entre six mois et deux ans.", [("6", "month"), ("2", "year")]),
        ("Le stage dure 10 jours à trois semaines.", [("10", "day"), ("3", "week")]),
        ("Un sentier de 800 m à 2,5 km.", [("800", "metre"), ("2.5", "kilometre")]),
        ("Le chargement pèse entre 700 kg et 2 tonnes.", [("700", "kilogram"), ("2", "tonne")]),
        ("On attend une hausse de l’ordre de 4 à 7 %.", [("4", "percentage"), ("7", "percentage")]),
        ("De 300 à plus de 500 millions de fichiers.", [("300000000", None), ("500000000", None)]),
        ("Cela coûtera 700 millions ou un milliard.", [("700000000", None), ("1000000000", None)]),
        ("Gonflez à 3 ou 4 bar.", [("3", "bar"), ("4", "bar")]),
    ],
)
def test_ranges_over_two_units_or_a_hedge(read: Read, text: str, ends: list[tuple[str, str | None]]) -> None:
    [found] = read(text)
    assert [(end["value"], end["unit"]) for end in found["ends"]] == ends


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("Comptez entre 18 mois et 4 ans.", "year", "1.458", "4.5"),
        ("Un sentier de 800 m à 2,5 km.", "kilometre", "0.7995", "2.55"),
        ("Comptez de 3 à 4 ans.", "year", "2.5", "4.5"),
    ],
)
def test_bounds_of_ranges_in_the_unit_of_the_last_end(read: Read, text: str, unit: str, low: str, high: str) -> None:
    [found] = read(text)
    assert (found["unit"], found["low"][: len(low)], found["high"]) == (unit, low, high)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le trajet est passé de 800 m à 2 km.", ["800", "2"]),
        ("Il court 5 km à 12 km/h.", ["5", "12"]),
        ("Elle attend trois ans et six mois de plus.", ["42"]),
        ("Un train de 800 m et 2 km de quai.", ["800", "2"]),
    ],
)
def test_two_units_that_make_no_range(read: Read, text: str, values: list[str]) -> None:
    assert [found["value"] for found in read(text)] == values


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("La tour fait 9 mètres (30 pieds).", "30", "foot"),
        ("Une planche de 2 pieds (0,61 m).", "2", "foot"),
        ("Il en coûtait 850 F !", "850", "FRF"),
        ("Une comète à 250 UA.", "250", "astronomical unit"),
        ("Le thermomètre marquait 20 °R.", "20", "degree Réaumur"),
        ("Le rayon ionique est de 76 pm.", "76", "picometre"),
    ],
)
def test_units_that_a_neighbour_or_their_number_vouches_for(read: Read, text: str, value: str, unit: str) -> None:
    assert (value, unit) in [(found["value"], found["unit"]) for found in read(text)]


@pytest.mark.parametrize(
    "text", ["Une table à 4 pieds (cassée).", "Il prit son train quai 4, voie F.", "On a bu dans 1 bar."]
)
def test_units_that_nothing_vouches_for(read: Read, text: str) -> None:
    assert [found["unit"] for found in read(text)] in ([None], [])


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Plus de 130 ONG ont signé.", "ong"),
        ("une dizaine de TGV sont partis", "tgv"),
        ("Quelque 3 millions d’Ukrainiens sont partis.", "ukrainiens"),
        ("des milliers de Syriens", "syriens"),
        ("Environ 5 000 Occidentaux y vivent.", "occidentaux"),
        ("Ses sept petits-enfants étaient là.", "petits-enfants"),
        ("Près de 600 Nord-Coréens y travaillent.", "nord-coréens"),
        ("Huit jeunes ont ouvert ce café.", "jeunes"),
        ("Huit jeunes cuisiniers ont ouvert ce café.", "cuisiniers"),
        ("L’écurie aligne trois Lancia Delta.", "lancia delta"),
        ("On annonce l’achat de 8 Airbus.", "airbus"),
        ("Les quatre A330 restent au sol.", "a330"),
        ("On a classé cent Lotus.", "lotus"),
        ("On a vu deux F-18 au sol.", "f-18"),
        ("Le coffret contient 4 dvd rares.", "dvd"),
        ("Le village fête ses trois kūlia ici.", "kūlia"),
        ("Elle invite quatre super amies.", "amies"),
        ("Ce sonnet compte quatorze vers.", "vers"),
        ("On relie 40 000[3] foyers.", "foyers"),
        ("On relie 14 nouvelles[12] communes.", "communes"),
        ("Il reste (0 place assise) peu de choix.", "place"),
        ("Le jury retient des élèves (1 BTS en alternance).", "bts"),
    ],
)
def test_nouns_in_capitals_and_compounds(read: Read, text: str, noun: str) -> None:
    [found] = read(text)
    assert (found["kind"], found["noun"]) == ("count", noun)


@pytest.mark.parametrize(
    "text",
    [
        "Le lot 1234 AB 56 manque.",
        "Le programme SYSTEM 3 URSSAF est arrivé.",
        "On a dit 300 A de trop.",
        "Ils en ont pris deux vers midi.",
        "Ils étaient trois, Anne et les siens.",
        "Ils l’emportent 2-0 face à Metz.",
        "Ils sont deux (voir 3) en tout.",
        "On en a choisi trois.\nParis suit.",
    ],
)
def test_capitals_that_are_no_noun(read: Read, text: str) -> None:
    assert not [found for found in read(text) if found["noun"]]


@pytest.mark.parametrize("number", ["15 000", "trois mille", "1,2 milliard", "une centaine", "un million et demi"])
@pytest.mark.parametrize("noun", ["logements", "autres logements"])
@pytest.mark.parametrize(("after", "hedge"), [("environ", "about"), ("au moins", "at_least"), ("maximum", "at_most")])
def test_a_hedge_behind_the_noun_of_any_number(read: Read, number: str, noun: str, after: str, hedge: str) -> None:
    of = "d’" if noun.startswith("autres") else "de "
    link = of if number.rsplit(maxsplit=1)[-1] in {"milliard", "centaine", "demi"} else ""
    [found] = read(f"Il en faut {number} {link}{noun} {after}.")
    assert (found["kind"], found["noun"], found["hedge"]) == ("count", "logements", hedge)


@pytest.mark.parametrize(
    ("low", "high"), [("trois", "quatre"), ("20", "30"), ("deux cents", "trois cents"), ("2 ½", "3")]
)
@pytest.mark.parametrize(
    ("unit", "canonical"), [("semaines", "week"), ("%", "percentage"), ("euros", "EUR"), ("km", "kilometre")]
)
@pytest.mark.parametrize("even", [", voire ", " voire ", ", voire même "])
def test_even_makes_a_range(read: Read, low: str, high: str, unit: str, canonical: str, even: str) -> None:
    [found] = read(f"Il en faut {low}{even}{high} {unit}.")
    assert [end["unit"] for end in found["ends"]] == [canonical, canonical]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("À trois journées de la fin, ils mènent.", "count"), ("Il reste trois journées de soleil.", "duration")],
)
def test_rounds_of_a_championship_are_no_days(read: Read, text: str, kind: str) -> None:
    [found] = read(text)
    assert found["kind"] == kind


@pytest.mark.parametrize("text", ["Sept (7) agents sont venus.", "Sept agents sont venus, dont 7 hier."])
def test_a_number_said_again_leaves_the_noun(read: Read, text: str) -> None:
    counted = [(found["value"], found["noun"]) for found in read(text) if found["kind"] != "date"]
    assert counted == [("7", "agents"), ("7", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le belvédère offre une vue à 360° sur la baie.", [("360", "degree angle")]),
        ("On cuit le pain à 210° avec du sel.", [("210", "degree Celsius")]),
        ("Elle finit à 7/10e de seconde du podium.", [("0.7", "second")]),
        ("Il l’emporte pour 3/100e de seconde.", [("0.03", "second")]),
        ("On tire 2/5e du lot.", [("0.4", None)]),
        ("Le 2° de l’article cite 14 cas.", [("14", None)]),
    ],
)
def test_degrees_and_parts_with_an_ending(read: Read, text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(mention["value"], mention["unit"]) for mention in read(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Elle remporte trois fois le prix du jury.", ("count", "fois")),
        ("Elle paie trois fois le prix du jury.", ("ratio", None)),
        ("Elle gagne trois fois le salaire moyen.", ("ratio", None)),
        ("Le canton est l’un des 134cantons du pays.", ("count", "cantons")),
    ],
)
def test_times_won_and_times_as_much(read: Read, text: str, found: tuple[str, str | None]) -> None:
    assert [(mention["kind"], mention["noun"]) for mention in read(text)] == [found]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Les ponts sont au nombre de quatre ou cinq.", ["4", "5"]),
        ("On part par équipes mixtes de 3 ou 4.", ["3", "4"]),
    ],
)
def test_rough_counts_of_teams(read: Read, text: str, ends: list[str]) -> None:
    [found] = read(text)
    assert [end["value"] for end in found["ends"]] == ends


@pytest.mark.parametrize("text", ["Il en reste 41, pour être exact.", "Il en reste peu (41 pour être précis)."])
def test_to_be_exact(read: Read, text: str) -> None:
    assert [(found["value"], found["hedge"]) for found in read(text)] == [("41", "exactly")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("On y vend le double de l’an dernier.", ["ratio", "date"]),
        ("Ce fut le triple de mars.", ["ratio", "date"]),
        ("On y vend le double de l’année précédente.", ["ratio", "date"]),
        ("On y vend trois quarts de l’an dernier.", ["ratio", "date"]),
        ("On y vient le 3 de l’an prochain.", ["date"]),
    ],
)
def test_multiples_of_a_time_are_no_days(read: Read, text: str, kinds: list[str]) -> None:
    assert [found["kind"] for found in read(text)] == kinds


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("On a entendu deux « détonations » cette nuit.", "détonations"),
        ('Il a réuni 12 "experts" au château.', "experts"),
        ("Le collectif compte une trentaine d’ONG.", "ong"),
        ("Il a répondu « 20 » hier.", None),
        ("Une lunette de 15” polie.", None),
    ],
)
def test_a_noun_in_quotation_marks_is_counted(read: Read, text: str, noun: str | None) -> None:
    assert [found["noun"] for found in read(text) if found["kind"] in {"count", "number"}] in ([noun], [])


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("On relève ± 9 % de pertes.", ["about"]),
        ("Le total est au-dessus du cap des 90 000 tonnes.", ["over"]),
        ("Il a versé jusque 9 000 $ de caution.", ["at_most"]),
    ],
)
def test_margins_and_marks_passed(read: Read, text: str, hedges: list[str | None]) -> None:
    assert [found["hedge"] for found in read(text)] == hedges


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("Elle écope de trente mois de prison, dont six avec sursis.", [("30", "month"), ("6", "month")]),
        ("Elle écope de 4 ans dont 2 ferme.", [("4", "year"), ("2", "year")]),
        ("On a 30 commandes dont 12 fermes.", [("30", None), ("12", None)]),
        ("En 4 ans, elle loua 14 terres dont 6 fermes.", [("4", "year"), ("14", None), ("6", None)]),
    ],
)
def test_a_part_of_a_term_has_its_unit(read: Read, text: str, read_as: list[tuple[str, str | None]]) -> None:
    assert [(found["value"], found["unit"]) for found in read(text)] == read_as


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Elle prit la 3° place.", "ordinal", "3"),
        ("Il marque à la 45° minute.", "ordinal", "45"),
        ("Il fait 26° au soleil.", "quantity", "26"),
        ("Le cap est au 45° nord.", "quantity", "45"),
    ],
)
def test_a_degree_sign_may_number_one_thing(read: Read, text: str, kind: str, value: str) -> None:
    found = [mention for mention in read(text) if mention["kind"] not in {"date", "time"}]
    assert (found[0]["kind"], found[0]["value"]) == (kind, value)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Le cap est au nord de 58°.", "degree angle"),
        ("Il fait 21° à l’ouest.", "degree Celsius"),
        ("La taxe est due pour 6 CV.", "fiscal horsepower"),
        ("Un moteur de 75 CV tourne.", "metric horsepower"),
        ("Elle a 50 cent en poche.", "EUR cent"),
    ],
)
def test_units_that_the_words_before_tell(read: Read, text: str, unit: str) -> None:
    assert read(text)[0]["unit"] == unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Il faut environ 20 à 30 litres.", "18", "33"),
        ("Elle demande plus d'une ou deux semaines.", "1", None),
        ("Il en faut au plus 2 ou 3 litres.", None, "3"),
        ("Il en faut de 20 à 30 litres.", "19.5", "30.5"),
    ],
)
def test_the_hedge_of_a_range_holds_for_both_ends(read: Read, text: str, low: str | None, high: str | None) -> None:
    (found,) = read(text)
    assert (found["low"], found["high"]) == (low, high)
