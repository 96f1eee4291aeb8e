"""Sentences beside those that the facts can judge: look-alikes that are right first, then plain contradictions.

Right ones: namesakes, subsidiaries, bodies of the same name abroad, presidents impeached, ages of couples and of the
dead, times that are centuries. Wrong ones: the same words with a figure, a date or a status that cannot be.
"""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck import check_text


def findings(day: str, text: str) -> list[str]:
    """The rules on facts that speak on a text at a day."""
    found = check_text(text, dt.date.fromisoformat(day)).findings
    return [item.rule for item in found if item.rule.startswith("ref-")]


RIGHT = [
    ("2024-06-12", "Le président du Sénat Nicolae Ciuca, candidat libéral, a prononcé un discours à Bucarest."),
    ("2023-04-20", "Le président de l’Assemblée nationale Rossen Jeliazkov a clos la séance à Sofia."),
    ("2024-03-06", "Le président du Conseil constitutionnel Tamas Sulyok a prêté serment à Budapest."),
    ("2021-05-05", "La présidente du Sénat argentin, Cristina Kirchner, a levé la séance."),
    ("2010-05-05", "Le président du Sénat américain, le vice-président Joe Biden, a voté."),
    ("2024-11-10", "Le président de l’association, Michel Barnier, 34 ans, habitant de Dole, recrute."),
    ("2024-11-10", "Le boulanger Michel Barnier, 41 ans, a reçu le prix de la meilleure baguette."),
    ("2021-10-05", "Un retraité, Olaf Scholz, 74 ans, partage le nom du futur chancelier."),
    ("2015-03-03", "Nicolas Sarkozy, 22 ans, étudiant en droit et homonyme de l’ancien président, en rit."),
    ("2010-05-05", "Le directeur général de Microsoft France, Éric Boustouller, est optimiste."),
    ("2019-02-02", "Le directeur général de Google France, Sébastien Missoffe, a répondu."),
    ("2014-03-03", "Le directeur général d’Apple France est parti."),
    ("2025-02-06", "Le président sud-coréen déchu Yoon Suk Yeol a comparu."),
    ("2024-12-15", "Le président suspendu Yoon Suk Yeol refuse de parler."),
    ("2023-09-05", "Le président déchu Ali Bongo est en résidence surveillée."),
    ("2021-01-08", "Elon Musk devient l’homme le plus riche du monde, avec 188 milliards de dollars."),
    ("2019-03-03", "Au siècle dernier, la France comptait 40 millions d’habitants."),
    ("2024-03-03", "L’homme de 40 000 ans découvert dans la grotte intrigue."),
    ("2014-10-25", "La réforme voulue par le Premier ministre Lionel Jospin a 15 ans."),
    ("2024-10-25", "Brigitte et Emmanuel Macron, 71 et 46 ans, sont à Rabat."),
    ("2024-10-25", "Jacques Chirac aurait 91 ans."),
    ("2024-06-15", "Johnny Hallyday aurait fêté ses 81 ans ce samedi."),
    ("2017-12-06", "Johnny Hallyday est mort le 5 décembre 2017 à 22 h 10, selon l’état civil."),
    ("2024-10-25", "Laurence, la fille aînée de Jacques Chirac, morte en 2016, souffrait d’anorexie."),
    ("2024-10-25", "Antoine Veil, le mari de Simone Veil, est mort en 2013."),
    ("2022-06-02", "La reine Elizabeth II a fêté ses 70 ans sur le trône."),
    ("2022-04-21", "La reine Elizabeth II fête ses 96 ans ce jeudi."),
    ("2017-12-17", "Emmanuel Macron a fêté ses 40 ans à Chambord vendredi, avec quelques jours d’avance."),
    ("2024-10-25", "Emmanuel Macron a célébré les 80 ans de la Libération."),
    ("2024-10-25", "Dans le hammam, le thermomètre affiche 60 °C."),
    ("2024-10-25", "Le thermomètre du four affiche 230 °C."),
    ("2024-10-25", "Le motard a été contrôlé à 258 km/h sur l’autoroute A6."),
    ("2024-10-25", "La mère du nouveau-né pèse 62 kg."),
    ("2024-10-25", "Le nouveau-né de l’éléphante, un mâle, pesait 110 kg."),
    ("2024-10-25", "L’élection présidentielle américaine aura lieu le 5 novembre."),
    ("2024-10-25", "L’élection de 2000 opposait le vice-président Al Gore au gouverneur George W. Bush."),
    ("2024-10-25", "Retour en 2014. Le Premier ministre Manuel Valls, 51 ans, est populaire."),
    ("2024-10-25", "Nous sommes en 2007. Nicolas Sarkozy, 52 ans, vient d’être élu."),
    ("2024-10-25", "Le conseiller du Premier ministre Michel Barnier, 32 ans, a démissionné."),
    ("2024-10-25", "Le frère du roi Charles III, 64 ans, est isolé."),
    ("2018-07-18", "Nelson Mandela, 100 ans : le monde se souvient."),
    ("2020-11-09", "Charles de Gaulle, 130 ans et toujours vivant."),
    ("2018-12-25", "Le Yémen compte 27 millions d’habitants."),
    ("2024-10-25", "Politiquement, Valéry Giscard d’Estaing est mort en 1981."),
    ("2025-04-26", "Les obsèques du pape François, 88 ans, ont lieu samedi."),
    ("2024-10-25", "Me Michel Barnier, 45 ans, avocat à Pau, plaide."),
    ("2024-10-25", "C’est comme si l’on roulait à 1 000 km/h, explique le professeur."),
    ("2024-10-25", "Le fils de Charles de Gaulle, mort en 2024, était amiral."),
    ("2024-10-25", "Le RPR de Jacques Chirac, mort en 2002, a laissé place à l’UMP."),
    ("2024-10-25", "Pour la presse, Hugo Chavez est mort en décembre 2012 à La Havane."),
    ("2018-03-07", "Jeff Bezos, avec 112 milliards de dollars, est l’homme le plus riche du monde."),
    ("2018-03-07", "Hugo Lestrade, avec 3 milliards d’euros, est l’homme le plus riche de Belgique."),
    ("2024-06-01", "Balazs Orban, 38 ans, sans lien de parenté avec Viktor Orban, conseille le Premier ministre."),
    ("2024-10-25", "Le conseiller Barnier, 33 ans, est fatigué."),
    ("2024-06-01", "Lula, 22 ans, milieu brésilien de Bahia, signe à Metz."),
    ("2024-10-25", "L’invasion de la Pologne, le 17 septembre 1939, par l’Armée rouge, a scellé le partage."),
]

WRONG = [
    ("2012-02-02", "ref-office-status", "Le président du Sénat Gérard Larcher ouvre la séance."),
    ("2015-05-05", "ref-office-status", "Le Premier ministre portugais José Socrates est à Bruxelles."),
    ("2024-10-25", "ref-age", "Le boulanger Michel Barnier, 37 ans, est nommé à Matignon."),
    ("2024-10-25", "ref-age", "Angela Merkel, qui a fêté ses 75 ans en juillet, publie ses mémoires."),
    ("2024-10-25", "ref-age", "Emmanuel Macron a fêté ses 57 ans en décembre dernier."),
    ("2024-10-25", "ref-age-at-death", "Jacques Chirac, 91 ans, a assisté jeudi à la cérémonie."),
    ("2024-10-25", "ref-age-at-death", "Johnny Hallyday, 81 ans, remontera sur scène en mars."),
    ("2024-10-25", "ref-death-date", "Jacques Chirac, mort le 26 septembre 2018, a été inhumé à Montparnasse."),
    ("2024-10-25", "ref-death-date", "Nelson Mandela, mort en 2015, avait été président."),
    ("2024-10-25", "ref-death-date", "Simone Veil est morte en 2016."),
    ("2024-10-25", "ref-magnitude-class", "Le thermomètre a atteint 72 °C mardi à Séville."),
    ("2024-10-25", "ref-magnitude-class", "Météo-France prévoit des maximales de 71 °C jeudi."),
    ("2024-10-25", "ref-magnitude-class", "Le nouveau-né pesait 38 kg."),
    ("2024-10-25", "ref-magnitude-class", "Il roulait à 1 350 km/h sur l’autoroute A7."),
    ("2024-10-25", "ref-magnitude-class", "Flashé à 1 180 km/h, le conducteur a perdu son permis."),
    ("2024-10-25", "ref-quantity", "La Russie, peuplée de 14 millions d’habitants, s’étend sur onze fuseaux."),
    ("2024-10-25", "ref-event-date", "L’élection présidentielle américaine aura lieu le 8 novembre 2024."),
    ("2024-10-25", "ref-age", "Le pape François, 78 ans, a écrit une encyclique."),
    ("2024-10-07", "ref-age", "Vladimir Poutine fête lundi ses 62 ans."),
    ("2022-10-26", "ref-age", "Le Premier ministre Rishi Sunak, 52 ans, forme son équipe."),
    ("2019-10-26", "ref-age", "Le Premier ministre Justin Trudeau, 74 ans, a été reconduit."),
    ("2018-03-07", "ref-quantity", "Jeff Bezos, avec 12 milliards de dollars, est l’homme le plus riche du monde."),
]


@pytest.mark.parametrize(("day", "text"), RIGHT)
def test_a_right_sentence_is_left_alone(day: str, text: str) -> None:
    assert findings(day, text) == []


@pytest.mark.parametrize(("day", "rule", "text"), WRONG)
def test_a_wrong_sentence_is_seen(day: str, rule: str, text: str) -> None:
    assert rule in findings(day, text)
