"""What a strict reader makes of figures in prose: each sentence with all of its numbers, as short strings."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]


def shown(mention: dict[str, Any]) -> str:
    """« 4h30: duration 270 minute », « 3 à 5 ans: duration 3…5 year age »."""
    value = mention["value"] or "…".join(end["value"] or "?" for end in mention["ends"] or ())
    fields = (mention["kind"], value, mention["unit"], mention["noun"], mention["role"], mention["hedge"])
    return f"{mention['text']}: {' '.join(field for field in fields if field)}"


SENTENCES = {
    "La peine ne peut être portée à plus de 8 ans.": ["8 ans: duration 8 year at_most"],
    "Le préavis ne peut être réduit à moins de 8 jours.": ["8 jours: duration 8 day at_least"],
    "Le loyer ne saurait être ramené à moins de 80 euros.": ["80 euros: money 80 EUR at_least"],
    "Le préavis peut être réduit à moins de 8 jours.": ["8 jours: duration 8 day under"],
    "Elle ne sait, dit-on, courir plus de 8 km.": ["8 km: quantity 8 kilometre over"],
    "Le bon ne peut être repris s'il date de plus de 8 mois.": ["8 mois: duration 8 month over"],
    "Il tire 6 plutôt que 5 ou 6.": ["6: number 6", "5: number 5", "6: number 6"],
    "Ils ne sont que 5 ou 6 au bar.": ["5 ou 6: number 5…6"],
    # parts of one as signs, a singular by mistake, spaces that Markdown escapes, code
    "Le couple a 2,5 parts, la veuve ½ part.": ["2,5: count 2.5 parts", "½: count 0.5 part"],
    "Il donne ¼ de la récolte.": ["¼: ratio 0.25"],
    "Ils ont perdu la ½ finale.": [],
    "Elle a noirci des centaines de feuille.": ["des centaines: count feuille"],
    "La quarantaine de rigueur.": [],
    "Une trentaine de longueur suffit.": ["Une trentaine: number 30"],
    "On garde 70\\ 000\\ lignes.": ["70\\ 000: count 70000 lignes"],
    "Il tape montant2 + 7 au clavier.": [],
    "Il reste 1h20 + 7 minutes.": ["1h20: duration 80 minute", "7 minutes: duration 7 minute"],
    # « 2 ou 3 » without a noun: about so many, but one of two where they are named or reckoned with
    "Elles dansent par groupes de 6 ou 7.": ["6 ou 7: number 6…7"],
    "Il en reste 4 ou 5 au fond.": ["4 ou 5: number 4…5"],
    "Nous étions 8 ou 9 à table.": ["8 ou 9: number 8…9"],
    "Il faut choisir 4 ou 5.": ["4: number 4", "5: number 5"],
    "Un nombre divisible par 2 ou 3.": ["2: number 2", "3: number 3"],
    # ages: a row of ranges that go on where the last one ends, a bound that labels a line
    "Part versée Moins de 16 ans 16-17 ans 18-24 ans 25 ans et plus": [
        "16 ans: duration 16 year age under",
        "16-17 ans: duration 16…17 year age",
        "18-24 ans: duration 18…24 year age",
        "25 ans: duration 25 year age at_least",
    ],
    "Taux du prêt 2-5 ans 5-9 ans": ["2-5 ans: duration 2…5 year", "5-9 ans: duration 5…9 year"],
    "L'accord des parents\n\nAvant 17 ans : une lettre suffit.": ["17 ans: duration 17 year age"],
    "La garantie\n\nAvant 17 ans : une lettre suffit.": ["17 ans: duration 17 year"],
    # a spaced sign behind « et », where one stands in the same bracket
    "Le lait recule (- 4 % en mai et - 7 % en juin).": [
        "- 4 %: percent -4 percentage",
        "mai: date",
        "- 7 %: percent -7 percentage",
        "juin: date",
    ],
    "Le lait (entier et - 7 % de gras).": ["7 %: percent 7 percentage"],
    # « de » behind millions in figures, four figures before an acronym, an adjective that is the noun
    "La chaîne annonce 3 600 000 de fidèles.": ["3 600 000: count 3600000 fidèles"],
    "La hausse atteint 3 600 000 de plus.": ["3 600 000: number 3600000"],
    "Le prêt vise 1200 TPE du canton.": ["1200: count 1200 tpe"],
    "On a recensé les 1900 CDD du mois.": ["1900: count 1900 cdd"],
    "La grève de 1947 SNCF comprise.": ["1947: date"],
    "Parmi nous, trois nouvelles venues.": ["trois: count 3 nouvelles venues"],
    # « ne » without « pas » denies a bound where nobody does so, or with a modal
    "Aucune école ne se trouve à plus de 12 km.": ["12 km: quantity 12 kilometre at_most"],
    "Nul ne peut louer plus de 4 garages.": ["4: count 4 garages at_most"],
    "Un notaire ne doit employer plus de 7 clercs.": ["7: count 7 clercs at_most"],
    "La ferme n'a plus de 40 vaches.": ["40: count 40 vaches"],
    "Elle ne doit plus de 40 euros.": ["40 euros: money 40 EUR"],
    # a bound that holds on behind « voire », and a hedge that « à » follows
    "Un score inférieur à 800 voire à 80 points.": ["800: number 800 under", "80: count 80 points under"],
    "Une note de 8 ou de 9 points.": ["8 ou de 9: count 8…9 points"],
    "La gare est à peu près à 3 km.": ["3 km: quantity 3 kilometre about"],
    # so many times a size
    "Le taux relevé vaut cinq fois la norme.": ["cinq fois: ratio 5"],
    "Elle a franchi cinq fois la porte.": ["cinq: count 5 fois"],
    # figures of speech, and the score of two equals
    "Un pays aux mille couleurs.": [],
    "Un stock de mille couleurs.": ["mille: count 1000 couleurs"],
    "Le match finit sur un nul, 2 à 2.": [],
    "La table passe de 2 à 2,5 mètres.": ["2: quantity 2 metre", "2,5 mètres: quantity 2.5 metre"],
    # minutes glued to their hours, whatever stands behind
    "Elle a veillé 5h45 consécutives.": ["5h45: duration 345 minute"],
    "Elle a veillé 5 h 45 supplémentaires.": ["5 h 45: duration 345 minute"],
    "Elle a roulé 5 heures 45 kilomètres durant.": [
        "5 heures: duration 5 hour",
        "45 kilomètres: quantity 45 kilometre",
    ],
    # « one or two » with the unit or an adjective between
    "Un litre ou deux suffiront.": ["Un litre ou deux: quantity 1…2 litre"],
    "Il reste trois semaines ou quatre.": ["trois semaines ou quatre: duration 3…4 week"],
    "Il faut une minute ou deux témoins.": ["une minute: duration 1 minute", "deux: count 2 témoins"],
    "Elle invite une ou deux autres voisines.": ["une ou deux: count 1…2 voisines"],
    "L'un ou deux autres diront non.": ["deux: number 2"],
    # a unit that is printed once, behind a preposition that is repeated
    "Les écarts sont de 0,7 et de 2,3 heures.": ["0,7: duration 0.7 hour", "2,3 heures: duration 2.3 hour"],
    "Des hausses de 3, de 5 et de 9 %.": [
        "3: percent 3 percentage",
        "5: percent 5 percentage",
        "9 %: percent 9 percentage",
    ],
    "Un chèque de 15 et de la monnaie.": ["15: number 15"],
    # labels of a list of prices or of terms
    "Tarifs\n\nDe 3 à 9 ans : 4 €": ["3 à 9 ans: duration 3…9 year age", "4 €: money 4 EUR"],
    "Moins de 4 ans : gratuit": ["4 ans: duration 4 year age under"],
    "Âge du novice\nPrime\n\n19 ans\n8 €\n\n18 ans (et moins)\n6 €": [
        "19 ans: duration 19 year age",
        "8 €: money 8 EUR",
        "18 ans: duration 18 year age at_most",
        "6 €: money 6 EUR",
    ],
    "Durée du bail\nPrime\n\n6 ans\n8 €": ["6 ans: duration 6 year", "8 €: money 8 EUR"],
    "Préavis\n\nMoins de 4 ans : 3 mois": ["4 ans: duration 4 year under", "3 mois: duration 3 month"],
    # ages beside ages, before a child, of a school
    "Il faut avoir entre 17 ans et moins de 23 ans.": [
        "17 ans: duration 17 year age",
        "23 ans: duration 23 year age under",
    ],
    "Avoir au moins 21 ans (ou au moins 17 ans).": [
        "21 ans: duration 21 year age at_least",
        "17 ans: duration 17 year age at_least",
    ],
    "L'aide cesse avant les 4 ans de l'enfant.": ["4 ans: duration 4 year age"],
    "Une personne belge ou étrangère d'au moins 27 ans.": ["27 ans: duration 27 year age at_least"],
    "Luc Vidal, 41 ans et père, signe.": ["41 ans: duration 41 year age"],
    "L'école est obligatoire de 4 à 17 ans.": ["4 à 17 ans: duration 4…17 year age"],
    "Il y a entre 4 et 17 ans de cela.": ["4 et 17 ans: duration 4…17 year"],
    "Le contrat dure plus de 4 ans et moins de 6 ans.": ["4 ans: duration 4 year over", "6 ans: duration 6 year under"],
    # « le neuf » is no number, « sont neuf » is one
    "Le neuf recule, l'ancien tient.": [],
    "Ils sont neuf sur le quai.": ["neuf: number 9"],
    # a price for each kilometre
    "Il coûte 90 millions d'euros, soit 7 millions du kilomètre.": [
        "90 millions d'euros: money 90000000 EUR",
        "7 millions: money 7000000 EUR",
    ],
    "La sonde a fait 7 millions de kilomètres.": ["7 millions de kilomètres: quantity 7000000 kilometre"],
    # a comparison behind a comma gives nothing to the number before it
    "Elle en aligne plus de 8 000, six à sept fois moins.": [
        "8 000: number 8000 over",
        "six à sept fois moins: ratio 6…7 divisor",
    ],
    # hundreds that are left out after the first number
    "Il arrive avec 4 à 500 marins.": ["4 à 500: count 400…500 marins"],
    "Il en vient de 4 à 500 par an.": ["4 à 500: number 4…500"],
    # nouns of other tongues, and singulars after a decimal
    "Elle relit trois merge requests.": ["trois: count 3 merge requests"],
    "Elle compare deux scenarii.": ["deux: count 2 scenarii"],
    "Les deux Zodiac accostent.": ["deux: count 2 zodiac"],
    "Sur cinq, deux dorment mieux.": ["cinq: number 5", "deux: number 2"],
    "Une moyenne de 0,7 essai par match.": ["0,7: count 0.7 essai"],
    "Le score est de 0 face à Metz.": ["0: number 0"],
    "Il touche jusqu'à 1,7 fois le smic.": ["1,7 fois: ratio 1.7 at_most"],
    # « or several »
    "Il faut trois ou plusieurs témoins.": ["trois: count 3 témoins at_least"],
    # one of a people, in a row
    "On compte 3 Belges, 5 Danois et 1 Finnois.": ["3: count 3 belges", "5: count 5 danois", "1: count 1 finnois"],
    # an adjective takes the place of another, the unit goes on
    "Il a 800 km2 terrestres et 40 aquatiques.": [
        "800 km2: quantity 800 square kilometre",
        "40: quantity 40 square kilometre",
    ],
    "Il a 30 km pavés et 6 tunnels.": ["30 km: quantity 30 kilometre", "6: count 6 tunnels"],
    # the noun behind the last of a list
    "Un club de 14, 16, 21 et 23 membres.": [
        "14: count 14 membres",
        "16: count 16 membres",
        "21: count 21 membres",
        "23: count 23 membres",
    ],
    # the dash of an aside is no sign
    "Les loyers -700 euros la pièce- montent.": ["700 euros: money 700 EUR"],
    "Un résultat -700 millions d'euros.": ["-700 millions d'euros: money -700000000 EUR"],
    # another currency in brackets
    "Il doit 60 francs suisses (240 francs).": ["60 francs suisses: money 60 CHF", "240 francs: money 240 FRF"],
    # nouns without a plural, adjectives before a noun, degrees of a map, where somebody goes
    "Les trois porte-parole se taisent.": ["trois: count 3 porte-parole"],
    "Elle a deux célèbres aïeux.": ["deux: count 2 aïeux"],
    "Le méridien passe à l'ouest de 7°.": ["7°: quantity 7 degree angle"],
    "Vers trois millions de lecteurs": ["trois millions: count 3000000 lecteurs"],
    "Ils sont vers trois millions de lecteurs.": ["trois millions: count 3000000 lecteurs about"],
    # one price or the other, each with its sign
    "Le timbre vaut 41 € ou 47 €.": ["41 €: money 41 EUR", "47 €: money 47 EUR"],
    "Comptez 41 ou 47 €.": ["41 ou 47 €: money 41…47 EUR"],
    "Il dort 6 jours ou 7 jours.": ["6 jours ou 7 jours: duration 6…7 day"],
    # a noun that two numbers share behind « de », or several words later
    "Des boîtes de 3 et 12 œufs.": ["3: count 3 œufs", "12: count 12 œufs"],
    "Par 312 voix et 14 abstentions, 312 et 14 nuls.": [
        "312: count 312 voix",
        "14: count 14 abstentions",
        "312: number 312",
        "14: count 14 nuls",
    ],
    "Il faut 5 ou plus paires de gants.": ["5: count 5 paires at_least"],
    "Il en faut 5 ou plus.": ["5: number 5 at_least"],
    "Les 16 « apprenti·es » sont là.": ["16: count 16 apprenti·es"],
    "Ils étaient là, deux ou trois cents.": ["deux ou trois cents: number 200…300"],
    "Une trentaine de cas, voire plus, sont connus.": ["Une trentaine: count 30 cas at_least"],
    # three in a row, bounds in brackets and before a list, figures of speech, a unit said again
    "Prenez 2 ou 3 ou 4 pommes.": ["2 ou 3 ou 4: count 2…4 pommes"],
    "Il en faut 3 ou 4 par jour.": ["3 ou 4: number 3…4"],
    "Il faut trois témoins (minimum) et deux maires (au plus).": [
        "trois: count 3 témoins at_least",
        "deux: count 2 maires at_most",
    ],
    "Il faut au moins :\n2 photos.": ["2: count 2 photos at_least"],
    "Ses bientôt 400 abonnés attendent bientôt 12 films.": ["400: count 400 abonnés nearly", "12: count 12 films"],
    "Elle y réfléchit à deux fois.": [],
    "Il a gagné à deux reprises.": ["deux: count 2 reprises"],
    "À 7,2 milles de l'île, puis loin derrière tous les autres du jour, à 9,4 milles.": [
        "7,2 milles: quantity 7.2 nautical mile",
        "9,4 milles: quantity 9.4 nautical mile",
    ],
    "Effectif\n27\nServices ouverts": ["27: number 27"],
    "Ils sont\n27 agents": ["27: count 27 agents"],
    # a fall by so much or so much, and a fall from one to the other
    "La dose est réduite de 15 à 30 %.": ["15 à 30 %: percent 15…30 percentage"],
    "La dose est réduite de 30 à 15 %.": ["30: percent 30 percentage", "15 %: percent 15 percentage"],
    "La dose passe de 15 à 30 %.": ["15: percent 15 percentage", "30 %: percent 30 percentage"],
    "Le solde s'est réduit de -5 à -3 %.": ["-5: percent -5 percentage", "-3 %: percent -3 percentage"],
    "On veut la porter de 8 tonnes à 12 tonnes.": ["8 tonnes: quantity 8 tonne", "12 tonnes: quantity 12 tonne"],
    "Un arc d'une portée de 8 à 12 mètres.": ["8 à 12 mètres: quantity 8…12 metre"],
    # an exponent that stands apart
    "Un pré de 90 m ², clos.": ["90 m ²: quantity 90 square metre"],
    "Un bac de 90 cm ³ au plus.": ["90 cm ³: quantity 90 cubic centimetre at_most"],
    # a space behind the decimal comma
    "Le stade a coûté 17, 7 millions d'euros.": ["17, 7 millions d'euros: money 17700000 EUR"],
    "La part est de 16, 5 %.": ["16, 5 %: percent 16.5 percentage"],
    "Des parts de 16, 5 et 4 %.": [
        "16: percent 16 percentage",
        "5: percent 5 percentage",
        "4 %: percent 4 percentage",
    ],
    "Sur les 17, 7 % sont neufs.": ["17: number 17", "7 %: percent 7 percentage"],
    # one or the other, and fractions
    "Comptez 30/40 € par tête.": ["30/40 €: money 30…40 EUR"],
    "Comptez 15/20 minutes.": ["15/20 minutes: duration 15…20 minute"],
    "Comptez 3/4 litre d'eau.": ["3/4 litre: quantity 0.75 litre"],
    "Il a eu 15/20 en calcul.": ["15/20: ratio 0.75"],
    # signs, degrees and points
    "Le taux atteint - 0,4 %.": ["- 0,4 %: percent -0.4 percentage"],
    "La teneur de ce rhum atteint 55 degrés.": ["55 degrés: percent 55 percentage"],
    "La visée a dévié de 0,05°.": ["0,05°: quantity 0.05 degree angle"],
    "Tireur à 41 %, il marque trois points.": ["41 %: percent 41 percentage", "trois: count 3 points"],
    "Le parti, à 41 %, gagne trois points.": ["41 %: percent 41 percentage", "trois points: percent 3 point"],
    # the stages of a change count the same
    "La somme est passée de 8 millions initialement prévus à 9 millions d'euros.": [
        "8 millions: money 8000000 EUR",
        "9 millions d'euros: money 9000000 EUR",
    ],
    "La part est passée de 31 fin 2008 à plus de 36 %.": [
        "31: percent 31 percentage",
        "fin 2008: date",
        "36 %: percent 36 percentage over",
    ],
    "La part est passée de 31 % en 2008 à 36 en 2010, puis à 41 en 2011 et 43 en 2012.": [
        "31 %: percent 31 percentage",
        "2008: date",
        "36: percent 36 percentage",
        "2010: date",
        "41: percent 41 percentage",
        "2011: date",
        "43: percent 43 percentage",
        "2012: date",
    ],
    "La ligue passe de 12 clubs à 14.": ["12: count 12 clubs", "14: count 14 clubs"],
    "La ville passe de 8 millions d'euros à 14.": ["8 millions d'euros: money 8000000 EUR", "14: number 14"],
    "La ville passe de 8 millions grâce à 14 clubs.": ["8 millions: number 8000000", "14: count 14 clubs"],
    "Avec 31 % au début, à 36 contre 12.": ["31 %: percent 31 percentage", "36: number 36", "12: number 12"],
    # the same told in another unit
    "Le plat vaut 12 livres, soit 14 euros.": ["12 livres: money 12 GBP", "14 euros: money 14 EUR"],
    "Le plat vaut 14 euros, soit 12 livres.": ["14 euros: money 14 EUR", "12 livres: money 12 GBP"],
    "Un saut de 16 pieds, soit environ 5 mètres.": ["16 pieds: quantity 16 foot", "5 mètres: quantity 5 metre about"],
    "Il a lu 12 livres, soit 900 pages.": ["12: count 12 livres", "900: count 900 pages"],
    "Il a 12 pieds de vigne, soit 30 euros.": ["12: count 12 pieds", "30 euros: money 30 EUR"],
    # what the first of two counts that stand against one another, the second does
    "Il y a 9 dentistes pour 20 000 habitants, contre 14 en 2015.": [
        "9: count 9 dentistes",
        "20 000: count 20000 habitants",
        "14: count 14 dentistes",
        "2015: date",
    ],
    "Elle a 14 guides, contre 5 l'an passé.": ["14: count 14 guides", "5: count 5 guides", "an passé: date"],
    "Une dalle de 6 pouces contre 4,5 pour l'ancienne.": ["6 pouces: quantity 6 inch", "4,5: quantity 4.5 inch"],
    "La part est de 31 % (contre 28 fin 2008).": [
        "31 %: percent 31 percentage",
        "28: percent 28 percentage",
        "fin 2008: date",
    ],
    "La part est de 31 % contre 28 élus.": ["31 %: percent 31 percentage", "28: count 28 élus"],
    # the whole of what was planned, shares in a row that the same word leads
    "Le port a reçu 2,6 milliards d'euros sur les 3,9 votés.": [
        "2,6 milliards d'euros: money 2600000000 EUR",
        "3,9: money 3900000000 EUR",
    ],
    "On a coulé 14 tonnes sur les 31 prévues.": ["14 tonnes: quantity 14 tonne", "31: quantity 31 tonne"],
    "On a coulé 14 tonnes sur les 31 quais.": ["14 tonnes: quantity 14 tonne", "31: count 31 quais"],
    "Il gagne 14 euros sur les 8 perdus.": ["14 euros: money 14 EUR", "8: number 8"],
    "Le Mali suit avec 5,3 %, le Niger avec 4,8 et le Tchad avec 3,1.": [
        "5,3 %: percent 5.3 percentage",
        "4,8: percent 4.8 percentage",
        "3,1: percent 3.1 percentage",
    ],
    "Le Mali suit à 5,3 %, avec une note à 4,8.": ["5,3 %: percent 5.3 percentage", "4,8: number 4.8"],
    "Le Mali suit avec 5,3 %, le Niger avec 48 et c'est tout.": ["5,3 %: percent 5.3 percentage", "48: number 48"],
    "Il coûte 8 millions d'euros contre 14.": ["8 millions d'euros: money 8000000 EUR", "14: number 14"],
    # collectives behind « la » are as rough as behind « une », one more part is a part
    "Le devis frôle la centaine de millions d'euros.": ["la centaine de millions d'euros: money 100000000 EUR nearly"],
    "L'île compte sur sa vingtaine de bergers.": ["vingtaine: count 20 bergers"],
    "La recette dépasse le million d'euros.": ["le million d'euros: money 1000000 EUR over"],
    "Le port vise plus du millier de yachts.": ["millier: count 1000 yachts over"],
    "Elle approche la cinquantaine.": [],
    "Il récite la dizaine de Lourdes.": [],
    "La douzaine d'huîtres est chère.": [],
    "L'autre moitié du troupeau dort.": ["L'autre moitié: ratio 0.5"],
    "Un autre tiers du troupeau dort.": ["Un autre tiers: ratio 0.3333333333333333333333333333"],
    "L'autre demi de mêlée boite.": [],
    # half a mile is a measure, half a point is scored
    "Le thonier est à 11,5 milles.": ["11,5 milles: quantity 11.5 nautical mile"],
    "Il marque 11,5 points par match.": ["11,5: count 11.5 points"],
    "Il a lu 11 livres.": ["11: count 11 livres"],
    "À Glasgow, le bus coûte 2 livres.": ["2 livres: money 2 GBP"],
    # a determiner said once before two vague plurals
    "Il y va de plusieurs dizaines voire centaines de millions de dollars.": [
        "plusieurs dizaines voire centaines de millions de dollars: money ?…? USD"
    ],
    "Il élève des dizaines de vaches ou moutons.": ["des dizaines: count vaches"],
    # rounds of a championship
    "En 30 journées, il a encaissé 9 buts.": ["30: count 30 journées", "9: count 9 buts"],
    "En 30 journées, il a repeint la grange.": ["30 journées: duration 30 day"],
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_a_sentence(read: Read, text: str, expected: list[str]) -> None:
    assert [shown(mention) for mention in read(text)] == expected
