"""Stages of one life, house or building site told in the wrong order, and what only looks like it."""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck import check_text

RULE = "cal-order-narrative"

WRONG = [
    "Jeanne Kerviel, née en 1862 à Vannes, est morte en 1841.",
    "Né le 3 mai 1962 à Lens (Pas-de-Calais), Marc Delorme est mort le 14 août 1926.",
    "Le graveur (né à Colmar en 1791, mort à Bâle en 1764) est exposé jusqu’en mars.",
    "Les deux frères, nés en 1901 et morts en 1893, reposent ensemble.",
    "Il est né en 1874 à Dole. Il est mort en 1847.",
    "Il naît en 1732 à Troyes et meurt à Reims en 1723.",
    "La coopérative, créée en 1996, a été dissoute en 1969.",
    "Créée en 2008, la marque fut rachetée en 2001 par un groupe italien.",
    "Le chantier, commencé en juin 2021, s’est achevé en mai 2012.",
    "Les travaux ont commencé en 2016 et se sont terminés en 2014.",
    "Inaugurée en 1987, la passerelle avait été commencée en 1989.",
    "Fondé en 1960, le club de tir a été dissous en 1954.",
    "La halle, bâtie en 1887 et rasée en 1878, manque aux anciens.",
    "Le traité, signé en 2003, a été ratifié en 1998.",
    "Tourné en 2011, le film est sorti en 2001.",
]

RIGHT = [
    "Jeanne Kerviel, née en 1841 à Vannes, est morte en 1862.",
    "Née en 1962, elle a perdu son père, mort en 1941.",
    "Né en 1962, son père était mort en 1941.",
    "Jean Delorme (né en 1962), Paul Kerviel (mort en 1941) et Luc Roux ont signé la toile.",
    "Paul Kerviel, né en 1962, petit-fils d’un marin mort en 1941, préside le club.",
    "Le petit-fils du marin, né en 1962, est mort en 1999 ; le marin, mort en 1941, repose à Brest.",
    "Le père de Marc Delorme, né en 1962, est mort en 1941.",
    "Née en 1962 d’un père mort en 1941 ? Impossible, dit-elle.",
    "Elle est née en 1962. Il est mort en 1941.",
    "Elle est née en 1962. Son grand-père est mort en 1941.",
    "Les enfants nés en 1962 ou morts en 1941 ne figurent pas sur la plaque.",
    "La filiale de la société fondée en 1998 a été rachetée en 1987.",
    "La filiale de la société, fondée en 1998, a été rachetée en 1987.",
    "Fondée en 1998, l’entreprise exploite une usine rachetée en 1987.",
    "Fondée en 1998 par des salariés d’une usine rachetée en 1987, la coopérative prospère.",
    "Fondée en 1998, l’entreprise a repris le site d’une usine fermée en 1987.",
    "Créée en 1998 sur les ruines d’un groupe démantelé en 1987, elle emploie 40 personnes.",
    "Le pont, inauguré en 2012, remplace celui commencé en 2014.",
    "Le tunnel, commencé en 2014, et le pont, inauguré en 2012, sont fermés.",
    "La ligne, inaugurée en 2012, a été prolongée en 2014.",
    "Inauguré en 2012, l’hôpital est en travaux ; ils ont commencé en 2014.",
    "Elle épousa le fils d’un poète né en 1815, mort en 1798.",
    "Publié en 2019, le roman se déroule en 1942.",
    "Le film, sorti en 2001, a inspiré une suite, tournée en 2011.",
    "Sorti en 2001, le film avait été tourné en 1999.",
    "Il naît vers 1740 et meurt avant 1732, selon les sources.",
    "Mort en 1941, Paul Kerviel était né en 1862.",
    "Son grand-père est mort à Verdun en 1916. Il est né en 1934 à Metz.",
    "Sa sœur aînée est morte en 1950. Elle est née en 1952 et a grandi seule.",
    "Inauguré en 1908, le musée a commencé en 2014 une longue rénovation.",
    "Achevée en 1850, l’église a commencé en 2010 à se fissurer.",
    "Rachetée en 2009, l’entreprise a créé en 2012 une filiale en Chine.",
    "Rasée en 1944, la ville a construit en 1950 un nouveau port.",
    "Rasée en 1794, l’église a été construite en 1820 sous sa forme actuelle.",
    "Inaugurée en 1995, elle commence en 2024 une nouvelle vie.",
    "Terminé en 2019, le chantier a débuté en 2024 sa seconde tranche.",
    "Le club, dissous en 1992, a été fondé à nouveau en 1994.",
    "Dissous en 1940, le parti est créé une seconde fois en 1945.",
    "Nationalisée en 1982, la banque a créé en 1986 une filiale d’assurance.",
    "Le groupe a été racheté en 2009 et a créé en 2012 une fondation.",
    "Le groupe, racheté en 2009, a créé en 2012 une fondation et fondé en 2014 un musée.",
    "La ville a inauguré en 2015 la médiathèque et commencé en 2018 le gymnase.",
    "Le Parlement a ratifié le traité en 2005 et voté en 2010 une autre loi.",
    "La Suisse a ratifié en 2016, et signé en 2018 un second protocole.",
    "Sortie en 2015, la série a tourné en 2018 sa troisième saison.",
    "Le joueur, sorti du centre de formation en 2015, a signé en 2018 à Lens.",
    "Éteint depuis 1944, le phare, né en 1890, a été rallumé en 1950.",
    "L’industrie textile est morte en 1985. Elle est née à nouveau en 2015 avec le lin.",
    "Le projet, mort en 2008, est né une seconde fois en 2014.",
    "Sa première femme, morte en 2001, et sa fille, née en 2003, ont chacune une rue.",
    "Les travaux, terminés en 2015 au nord, commencent en 2018 au sud.",
    "Le stade a été inauguré en 1998. Il a entamé en 2014 sa mue pour l’Euro.",
    "La loi a été promulguée en 2005. Elle a été votée en 2010 dans une version durcie.",
    "Né en 63 av. J.-C., il est mort en 14.",
]


def found(text: str) -> list[str]:
    """The rules of the errors and warnings."""
    findings = check_text(text, dt.date(2024, 10, 25)).findings
    return [finding.rule for finding in findings if finding.level != "note"]


@pytest.mark.parametrize("text", WRONG)
def test_the_wrong_order_is_found(text: str) -> None:
    assert found(text) == [RULE]


@pytest.mark.parametrize("text", RIGHT)
def test_other_stories_stay_silent(text: str) -> None:
    assert RULE not in found(text)
