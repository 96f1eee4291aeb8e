"""Who held which office in the countries of the Union, Norway and Switzerland: wrong titles, right ones.

Each wrong sentence gives somebody an office that another person held on the day of the text, or takes the office from
the one who held it; each right one looks like it: another day, « ancien », « alors », an interim, a namesake, another
chair of the same person, a day near a handover that nobody can judge.
"""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck import check_text


def office_findings(day: str, text: str) -> list[str]:
    """The rules about offices that speak on a sentence at a day."""
    findings = check_text(text, dt.date.fromisoformat(day)).findings
    return [finding.rule for finding in findings if finding.rule.startswith("ref-office")]


NORTH_WRONG = [
    ("2006-03-02", "Le Premier ministre norvégien Kjell Magne Bondevik prêche pour la forêt boréale."),
    ("2007-05-09", "Le Premier ministre estonien Juhan Parts déplace la statue."),
    ("2008-05-08", "Le Premier ministre letton Aigars Kalvitis présente un plan contre la surchauffe."),
    ("2007-02-16", "Algirdas Brazauskas, le Premier ministre lituanien, fête l’indépendance."),
    ("2010-05-18", "Le Premier ministre danois Anders Fogh Rasmussen a ouvert la conférence sur l’éolien."),
    ("2013-03-21", "Lars Løkke Rasmussen, le chef du gouvernement danois, promet une baisse d’impôt."),
    ("2017-09-12", "La Première ministre danoise Helle Thorning-Schmidt visite une laiterie."),
    ("2023-10-03", "L’ancienne Première ministre danoise Mette Frederiksen préside le conseil."),
    ("2015-06-01", "Le Premier ministre norvégien Jens Stoltenberg défend le budget de la pêche."),
    ("2023-02-14", "La Première ministre norvégienne Erna Solberg inaugure un tunnel."),
    ("2012-02-02", "Le Premier ministre finlandais Matti Vanhanen rencontre les bûcherons."),
    ("2024-05-22", "La Première ministre finlandaise Sanna Marin rencontre les bûcherons."),
    ("2014-04-08", "La présidente finlandaise Tarja Halonen remet une médaille."),
    ("2025-01-28", "Sauli Niinistö, le président finlandais, reçoit les vœux du corps diplomatique."),
    ("2017-10-05", "Le Premier ministre estonien Andrus Ansip vante le vote en ligne."),
    ("2024-11-26", "La Première ministre estonienne Kaja Kallas vante le vote en ligne."),
    ("2019-03-12", "Le président estonien Toomas Hendrik Ilves ouvre un colloque."),
    ("2015-05-19", "Le Premier ministre letton Valdis Dombrovskis explique la réforme."),
    ("2024-02-20", "Le Premier ministre letton Krisjanis Karins explique la réforme."),
    ("2022-08-30", "Le président letton Raimonds Vejonis salue la chorale."),
    ("2011-04-13", "Le Premier ministre lituanien Gediminas Kirkilas annonce un emprunt."),
    ("2018-06-07", "L’ancien Premier ministre lituanien Saulius Skvernelis préside le conseil."),
    ("2021-09-16", "La présidente lituanienne Dalia Grybauskaite visite la base."),
    ("2018-10-09", "Le Premier ministre suédois Fredrik Reinfeldt dévoile sa liste."),
]

NORTH_RIGHT = [
    ("2005-03-02", "Le Premier ministre norvégien Kjell Magne Bondevik prêche pour la forêt boréale."),
    ("2016-05-09", "L’ancien Premier ministre estonien Juhan Parts déplace une statue."),
    ("2007-05-08", "Le Premier ministre letton Aigars Kalvitis présente un plan contre la surchauffe."),
    ("2025-08-12", "Le Premier ministre lituanien par intérim, Rimantas Sadzius, prépare le budget."),
    ("2007-05-18", "Le Premier ministre danois Anders Fogh Rasmussen a ouvert la conférence sur l’éolien."),
    ("2010-05-18", "L’ancien Premier ministre danois Anders Fogh Rasmussen a ouvert la conférence sur l’éolien."),
    ("2013-03-21", "Anders Fogh Rasmussen, secrétaire général de l’Otan, promet un rapport."),
    ("2013-03-21", "Helle Thorning-Schmidt, la cheffe du gouvernement danois, promet une baisse d’impôt."),
    ("2023-10-03", "Lars Lokke Rasmussen, ministre danois des Affaires étrangères, préside la séance."),
    ("2024-03-05", "La reine Margrethe II a prêté sa collection au musée."),
    ("2008-06-01", "Le Premier ministre norvégien Jens Stoltenberg défend le budget de la pêche."),
    ("2018-06-01", "Jens Stoltenberg, ancien Premier ministre norvégien, défend le budget de l’Alliance."),
    ("2021-10-15", "Le Premier ministre norvégien Jonas Gahr Støre a présenté ses ministres."),
    ("2022-03-08", "La Première ministre finlandaise Sanna Marin rencontre les bûcherons."),
    ("2014-09-17", "Le Premier ministre finlandais Alexander Stubb court un semi-marathon."),
    ("2024-09-17", "Le président finlandais Alexander Stubb court un semi-marathon."),
    ("2016-09-17", "Alexander Stubb, ancien Premier ministre finlandais, court un semi-marathon."),
    ("2023-06-14", "Kaja Kallas, la Première ministre estonienne, répond aux députés."),
    ("2020-06-14", "La présidente estonienne Kersti Kaljulaid reçoit les programmeurs."),
    ("2012-05-19", "Le Premier ministre letton Valdis Dombrovskis explique la réforme."),
    ("2017-05-19", "Valdis Dombrovskis, vice-président de la Commission, explique la réforme."),
    ("2008-05-19", "Le Premier ministre letton Ivars Godmanis explique la réforme."),
    ("2024-05-19", "Le président letton Edgars Rinkevics félicite les basketteurs."),
    ("2018-04-13", "Saulius Skvernelis, le Premier ministre lituanien, annonce un emprunt."),
    ("2011-09-16", "La présidente lituanienne Dalia Grybauskaite visite la base."),
    ("2019-10-09", "En 2012, le Premier ministre suédois Fredrik Reinfeldt avait dévoilé sa liste."),
]

SOUTH_WRONG = [
    ("2006-07-05", "Le Premier ministre portugais Pedro Santana Lopes commente la demi-finale."),
    ("2007-08-27", "Le président grec Costis Stéphanopoulos visite les villages brûlés."),
    ("2013-01-15", "Le Premier ministre portugais José Socrates présente un plan de relance."),
    ("2024-09-10", "Le Premier ministre portugais António Costa visite les incendies."),
    ("2022-05-05", "Le président portugais Anibal Cavaco Silva décore des pêcheurs."),
    ("2026-04-14", "Marcelo Rebelo de Sousa, le président portugais, décore des pêcheurs."),
    ("2010-02-04", "Le Premier ministre grec Kostas Karamanlis promet la rigueur."),
    ("2013-09-26", "Le Premier ministre grec Georges Papandréou promet la rigueur."),
    ("2021-03-25", "Le chef du gouvernement grec Alexis Tsipras passe les troupes en revue."),
    ("2018-10-28", "Le président grec Karolos Papoulias passe les troupes en revue."),
    ("2021-06-30", "Le président chypriote Dimitris Christofias rouvre un point de passage."),
    ("2024-06-30", "Nicos Anastasiades, le président chypriote, rouvre un point de passage."),
    ("2016-12-01", "Le Premier ministre maltais Lawrence Gonzi coupe le ruban."),
    ("2023-05-09", "Le Premier ministre maltais Joseph Muscat coupe le ruban."),
    ("2018-02-15", "Le Premier ministre croate Zoran Milanovic salue l’équipe nationale."),
    ("2022-12-18", "La présidente croate Kolinda Grabar-Kitarovic salue l’équipe nationale."),
    ("2012-07-12", "La Première ministre croate Jadranka Kosor signe le traité."),
    ("2016-08-09", "La Première ministre slovène Alenka Bratusek reçoit les apiculteurs."),
    ("2024-05-20", "Borut Pahor, le président slovène, reçoit les apiculteurs."),
    ("2015-11-06", "Le président slovène Danilo Türk inaugure la clinique."),
]

SOUTH_RIGHT = [
    ("2005-02-05", "Le Premier ministre portugais Pedro Santana Lopes commente la campagne."),
    ("2004-08-27", "Le président grec Costis Stéphanopoulos remet une couronne d’olivier."),
    ("2009-01-15", "Le Premier ministre portugais José Socrates présente un plan de relance."),
    ("2025-09-10", "António Costa, président du Conseil européen, visite les incendies."),
    ("2018-09-10", "Le Premier ministre portugais António Costa visite les incendies."),
    ("2026-04-14", "Le président portugais António José Seguro décore des pêcheurs."),
    ("2026-04-14", "L’ancien président portugais Marcelo Rebelo de Sousa décore des pêcheurs."),
    ("2020-05-04", "Le Premier ministre Costa a parlé au Congo, pays dont Carlos Costa est citoyen."),
    ("2008-02-04", "Le Premier ministre grec Kostas Karamanlis promet la rigueur."),
    ("2015-09-10", "La Première ministre grecque Vassiliki Thanou organise le scrutin."),
    ("2021-03-25", "Alexis Tsipras, l’ancien Premier ministre grec, dépose une gerbe."),
    ("2021-03-25", "En juillet 2015, le Premier ministre grec Alexis Tsipras avait convoqué un référendum."),
    ("2022-10-28", "La présidente grecque Katerina Sakellaropoulou passe les troupes en revue."),
    ("2010-06-30", "Le président chypriote Dimitris Christofias rouvre un point de passage."),
    ("2023-03-01", "Nicos Anastasiades, le président chypriote, fait ses cartons."),
    ("2018-12-01", "Le Premier ministre maltais Joseph Muscat coupe le ruban."),
    ("2011-06-01", "Le président maltais George Abela coupe le ruban."),
    ("2022-06-01", "Le Premier ministre maltais Robert Abela coupe le ruban."),
    ("2014-02-15", "Le Premier ministre croate Zoran Milanovic salue l’équipe nationale."),
    ("2023-02-15", "Le président croate Zoran Milanovic salue l’équipe nationale."),
    ("2018-07-15", "La présidente croate Kolinda Grabar-Kitarovic salue l’équipe nationale."),
    ("2010-08-09", "Le Premier ministre slovène Borut Pahor reçoit les apiculteurs."),
    ("2018-08-09", "Le président slovène Borut Pahor reçoit les apiculteurs."),
    ("2014-08-09", "La Première ministre slovène Alenka Bratusek reçoit les apiculteurs."),
]

WEST_WRONG = [
    ("2010-11-05", "Le Premier ministre belge Guy Verhofstadt défend la régionalisation."),
    ("2013-05-15", "Yves Leterme, le Premier ministre belge, défend la régionalisation."),
    ("2021-01-13", "La Première ministre belge Sophie Wilmès annonce un déconfinement."),
    ("2025-06-11", "L’ancien Premier ministre belge Bart De Wever reçoit les syndicats."),
    ("2016-03-17", "Le Premier ministre luxembourgeois Jean-Claude Juncker visite une aciérie."),
    ("2024-03-12", "Le Premier ministre luxembourgeois Xavier Bettel visite une aciérie."),
    ("2012-04-30", "Le Premier ministre néerlandais Jan Peter Balkenende joue aux quilles."),
    ("2025-03-04", "Le Premier ministre néerlandais Mark Rutte inspecte une digue."),
    ("2026-05-06", "Dick Schoof, le chef du gouvernement néerlandais, inspecte une digue."),
    ("2015-10-27", "La reine Beatrix des Pays-Bas ouvre le salon des tulipes."),
    ("2013-08-22", "Le Premier ministre irlandais Brian Cowen parle aux éleveurs."),
    ("2025-02-19", "Le Taoiseach Simon Harris parle aux éleveurs."),
    ("2015-03-17", "La présidente irlandaise Mary McAleese danse la gigue."),
    ("2026-01-20", "Le président irlandais Michael D. Higgins publie un recueil."),
    ("2010-12-08", "Le chancelier autrichien Alfred Gusenbauer goûte le vin nouveau."),
    ("2017-03-09", "Le chancelier autrichien Werner Faymann goûte le vin nouveau."),
    ("2021-02-24", "La chancelière autrichienne Brigitte Bierlein goûte le vin nouveau."),
    ("2023-06-13", "Sebastian Kurz, le chancelier autrichien, goûte le vin nouveau."),
    ("2022-11-09", "L’ancien chancelier autrichien Karl Nehammer reçoit la presse."),
    ("2018-01-01", "Le président autrichien Heinz Fischer ouvre le concert du Nouvel An."),
    ("2022-08-01", "Le président de la Confédération Guy Parmelin allume le feu de la fête nationale."),
    ("2024-05-15", "La présidente de la Confédération Simonetta Sommaruga signe l’accord."),
    ("2025-05-15", "La présidente suisse Viola Amherd signe l’accord."),
    ("2013-02-07", "Le président allemand Christian Wulff remet une distinction."),
    ("2019-02-07", "Joachim Gauck, le président fédéral allemand, remet une distinction."),
]

WEST_RIGHT = [
    ("2004-11-05", "Le Premier ministre belge Guy Verhofstadt défend la régionalisation."),
    ("2010-05-15", "Yves Leterme, le Premier ministre belge, défend la régionalisation."),
    ("2013-05-15", "Yves Leterme, ancien Premier ministre belge, défend la coopération."),
    ("2009-05-15", "Le Premier ministre belge Herman Van Rompuy lit un haïku."),
    ("2012-05-15", "Herman Van Rompuy, président du Conseil européen, lit un haïku."),
    ("2010-03-17", "Le Premier ministre luxembourgeois Jean-Claude Juncker visite une aciérie."),
    ("2016-03-17", "Jean-Claude Juncker, président de la Commission européenne, visite une aciérie."),
    ("2024-03-12", "Xavier Bettel, ministre luxembourgeois des Affaires étrangères, visite une aciérie."),
    ("2005-04-30", "Le Premier ministre néerlandais Jan Peter Balkenende joue aux quilles."),
    ("2025-03-04", "Mark Rutte, secrétaire général de l’Otan, inspecte une digue."),
    ("2026-05-06", "Le Premier ministre néerlandais Rob Jetten inspecte une digue."),
    ("2013-04-30", "La reine Beatrix des Pays-Bas salue la foule."),
    ("2018-06-05", "La reine Maxima a ouvert le salon des tulipes."),
    ("2023-08-22", "Leo Varadkar, le Premier ministre irlandais, parle aux éleveurs."),
    ("2021-08-22", "Micheal Martin, le Premier ministre irlandais, parle aux éleveurs."),
    ("2021-08-22", "Le ministre de l’Économie irlandais Leo Varadkar parle aux éleveurs."),
    ("2022-08-22", "Thomas Martin, directeur de la laiterie, parle aux éleveurs."),
    ("2026-01-20", "La présidente irlandaise Catherine Connolly publie un recueil."),
    ("2019-07-10", "La chancelière autrichienne Brigitte Bierlein goûte le vin nouveau."),
    ("2018-07-10", "Le chancelier autrichien Sebastian Kurz goûte le vin nouveau."),
    ("2023-06-13", "Sebastian Kurz, ancien chancelier autrichien, goûte le vin nouveau."),
    ("2019-07-10", "Alexander Schallenberg, ministre autrichien des Affaires étrangères, goûte le vin nouveau."),
    ("2025-02-10", "Le chancelier autrichien par intérim Alexander Schallenberg reçoit la presse."),
    ("2021-08-01", "Le président de la Confédération Guy Parmelin allume le feu de la fête nationale."),
    ("2022-08-01", "Le conseiller fédéral Guy Parmelin allume le feu de la fête nationale."),
    ("2025-08-01", "L’ancien président de la Confédération Alain Berset préside la cérémonie."),
    ("2019-08-01", "Le président de l’UDC Ueli Maurer se souvient."),
    ("2007-09-05", "Joseph Deiss, président de la Confédération en 2004, donne un cours."),
    ("2011-02-07", "Le président allemand Christian Wulff remet une distinction."),
    ("2012-02-18", "Christian Wulff, le président allemand, quitte le château de Bellevue."),
]

EAST_WRONG = [
    ("2007-01-01", "Siméon de Saxe-Cobourg-Gotha, le Premier ministre bulgare, fête l’adhésion."),
    ("2006-01-20", "Le Premier ministre tchèque Stanislav Gross inaugure une ligne de tramway."),
    ("2007-10-23", "Le président hongrois Ferenc Madl se recueille sur la place."),
    ("2026-06-02", "Le Premier ministre bulgare Rossen Jeliazkov présente un budget en euros."),
    ("2009-09-01", "Le Premier ministre polonais Jaroslaw Kaczynski commémore le début de la guerre."),
    ("2016-04-14", "La Première ministre polonaise Ewa Kopacz inaugure le gazoduc."),
    ("2016-04-14", "Donald Tusk, le Premier ministre polonais, inaugure le gazoduc."),
    ("2018-11-11", "La Première ministre polonaise Beata Szydło défile pour l’indépendance."),
    ("2017-11-11", "Le président polonais Bronislaw Komorowski défile pour l’indépendance."),
    ("2025-11-11", "Le président polonais Andrzej Duda défile pour l’indépendance."),
    ("2011-03-29", "Le Premier ministre tchèque Mirek Topolanek visite la brasserie."),
    ("2019-03-29", "Le Premier ministre tchèque Bohuslav Sobotka visite la brasserie."),
    ("2023-03-29", "Andrej Babis, le Premier ministre tchèque, visite la brasserie."),
    ("2026-03-29", "Le Premier ministre tchèque Petr Fiala visite la brasserie."),
    ("2016-10-28", "Le président tchèque Vaclav Klaus boude la cérémonie."),
    ("2024-10-28", "Le président tchèque Milos Zeman boude la cérémonie."),
    ("2011-05-24", "Le Premier ministre slovaque Robert Fico visite l’usine automobile."),
    ("2022-05-24", "Igor Matovic, le Premier ministre slovaque, visite l’usine automobile."),
    ("2025-05-24", "La présidente slovaque Zuzana Caputova visite l’usine automobile."),
    ("2011-08-20", "Le Premier ministre hongrois Ferenc Gyurcsany assiste au feu d’artifice."),
    ("2015-08-20", "L’ancien Premier ministre hongrois Viktor Orban assiste au feu d’artifice."),
    ("2025-08-20", "La présidente hongroise Katalin Novak assiste au feu d’artifice."),
    ("2023-08-20", "Le président hongrois Janos Ader assiste au feu d’artifice."),
    ("2017-12-01", "Le Premier ministre roumain Victor Ponta assiste au défilé militaire."),
    ("2021-12-01", "La Première ministre roumaine Viorica Dancila assiste au défilé militaire."),
    ("2016-12-01", "Traian Basescu, le président roumain, assiste au défilé militaire."),
    ("2025-12-01", "Le président roumain Klaus Iohannis assiste au défilé militaire."),
    ("2014-01-15", "Le Premier ministre bulgare Boïko Borissov explique les coupures de courant."),
    ("2023-01-15", "Le Premier ministre bulgare Kiril Petkov explique les coupures de courant."),
    ("2014-03-03", "Le président bulgare Gueorgui Parvanov dépose une gerbe à Chipka."),
    ("2026-03-03", "Roumen Radev, le président bulgare, dépose une gerbe à Chipka."),
]

EAST_RIGHT = [
    ("2004-03-29", "Siméon de Saxe-Cobourg-Gotha, le Premier ministre bulgare, fête l’entrée dans l’Alliance."),
    ("2005-02-20", "Le Premier ministre tchèque Stanislav Gross inaugure une ligne de tramway."),
    ("2004-10-23", "Le président hongrois Ferenc Madl se recueille sur la place."),
    ("2026-06-02", "Le Premier ministre bulgare Roumen Radev présente un budget en euros."),
    ("2026-06-02", "L’ancien président bulgare Roumen Radev présente un budget en euros."),
    ("2007-03-01", "Le Premier ministre polonais Jaroslaw Kaczynski commémore le début de la guerre."),
    ("2008-09-01", "Le président polonais Lech Kaczynski commémore le début de la guerre."),
    ("2016-04-14", "Donald Tusk, président du Conseil européen, inaugure le gazoduc."),
    ("2021-04-14", "Jaroslaw Kaczynski, le président du PiS, inaugure le gazoduc."),
    ("2015-01-14", "La Première ministre polonaise Ewa Kopacz inaugure le gazoduc."),
    ("2017-01-14", "La Première ministre polonaise Beata Szydlo inaugure le gazoduc."),
    ("2010-05-03", "Le président polonais par intérim Bronislaw Komorowski signe la loi."),
    ("2025-11-11", "Le président polonais Karol Nawrocki défile pour l’indépendance."),
    ("2007-03-29", "Le Premier ministre tchèque Mirek Topolanek visite la brasserie."),
    ("2021-12-05", "Le Premier ministre tchèque Andrej Babis visite la brasserie."),
    ("2021-12-05", "Le Premier ministre tchèque Petr Fiala visite la brasserie."),
    ("2023-03-29", "Andrej Babis, l’ancien Premier ministre tchèque, visite la brasserie."),
    ("2026-03-29", "Le Premier ministre tchèque Andrej Babis visite la brasserie."),
    ("2024-10-28", "Le président tchèque Petr Pavel ouvre la cérémonie."),
    ("2024-10-28", "Le général Petr Pavel, futur président tchèque, commandait alors la brigade."),
    ("2014-05-24", "Le Premier ministre slovaque Robert Fico visite l’usine automobile."),
    ("2019-05-24", "Peter Pellegrini, le Premier ministre slovaque, visite l’usine automobile."),
    ("2024-09-24", "Peter Pellegrini, le président slovaque, visite l’usine automobile."),
    ("2006-08-20", "Le Premier ministre hongrois Ferenc Gyurcsany assiste au feu d’artifice."),
    ("2025-08-20", "L’ancienne présidente hongroise Katalin Novak assiste au feu d’artifice."),
    ("2026-06-20", "Le Premier ministre hongrois Péter Magyar assiste au feu d’artifice."),
    ("2020-12-01", "Le Premier ministre roumain Ludovic Orban assiste au défilé militaire."),
    ("2020-12-01", "Le chef du gouvernement roumain Orban assiste au défilé militaire."),
    ("2025-03-01", "Le président roumain par intérim Ilie Bolojan assiste au défilé militaire."),
    ("2025-12-01", "Le Premier ministre roumain Ilie Bolojan assiste au défilé militaire."),
    ("2025-12-01", "Le président roumain Nicusor Dan assiste au défilé militaire."),
    ("2018-01-15", "Le Premier ministre bulgare Boyko Borisov explique les coupures de courant."),
    ("2022-01-15", "Le Premier ministre bulgare Kiril Petkov explique les coupures de courant."),
    ("2023-01-15", "En 2022, le Premier ministre bulgare Kiril Petkov avait expliqué les coupures de courant."),
    ("2026-03-03", "La présidente bulgare Iliana Iotova dépose une gerbe à Chipka."),
]


@pytest.mark.parametrize(("day", "text"), NORTH_WRONG + SOUTH_WRONG + WEST_WRONG + EAST_WRONG)
def test_a_wrong_title_is_seen(day: str, text: str) -> None:
    """Somebody else held the office, or the one named still did."""
    assert office_findings(day, text)


@pytest.mark.parametrize(("day", "text"), NORTH_RIGHT + SOUTH_RIGHT + WEST_RIGHT + EAST_RIGHT)
def test_a_right_title_is_left_alone(day: str, text: str) -> None:
    """Nothing is said of a title that the facts bear out, or cannot judge."""
    assert not office_findings(day, text)
