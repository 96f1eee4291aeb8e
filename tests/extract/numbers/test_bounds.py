"""Bounds that stand further from their number, and what looks like one."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Les trajets sont en moyenne de 40 km.", "about"),
        ("L’attente est en moyenne d’une heure.", "about"),
        ("La moyenne de 40 km est tenue.", None),
        # what is limited stands between
        ("Le décret limite le tonnage des barges à 40 tonnes.", "at_most"),
        ("La mairie plafonne le prix du ticket à 2 euros.", "at_most"),
        ("La limite de la zone est à 40 km.", None),
        ("Il fixe la limite du prêt à 40 euros.", None),
        # the noun of the number stands between
        ("Le ballon dépasse l’altitude de 30 km.", "over"),
        ("Le don ne peut excéder la somme de 90 euros.", "at_most"),
        ("Le don complète la somme de 90 euros.", None),
        ("Il est remboursé dans la limite d’un plafond de 90 euros.", "at_most"),
        ("Le plafond de 90 euros est connu.", None),
        ("Un lot d’une valeur maximale de 90 euros.", "at_most"),
        # adverbs
        ("Le pic dépasse aussi 900 mètres.", "over"),
        ("Sa facture n’excédait jamais 90 euros.", "at_most"),
        # from so much on
        ("La livraison est offerte dès 50 euros d’achat.", "at_least"),
        ("Le permis est exigé dès 20 m².", "at_least"),
        ("Le comité est obligatoire dès 50 salariés.", "at_least"),
        ("Au bout des 50 salariés, on recrute.", None),
        ("Ceux qui atteignent ou dépassent 12 tonnes.", "at_least"),
        ("Un chèque de 30 €   minimum.", "at_least"),
        # the end of a fall
        ("Le mercure peut descendre jusqu’à -12 °C.", "at_least"),
        ("La nuit, il fait jusqu’à -12 °C.", "at_least"),
        ("Le prix du baril est tombé jusqu’à 40 euros.", "at_least"),
        ("La poutre va en diminuant jusqu’à 2 mètres.", "at_least"),
        ("Le puits descend jusqu’à 40 mètres.", "at_most"),
        ("Le barrage apporte une baisse du débit du ruisseau jusqu’à 9 m³/s.", "at_least"),
        ("La nuit, on note une chute de la température jusqu’à 9 °C.", "at_least"),
        ("Le barrage apporte une baisse allant jusqu’à 9 m³/s.", "at_most"),
        ("Il promet une baisse des tarifs jusqu’à 9 %.", "at_most"),
        ("Il promet une baisse des tarifs jusqu’à 9 euros.", "at_most"),
        ("On peut réduire jusqu’à 500 euros sa facture.", "at_most"),
        ("Des fichiers de taille réduite (jusqu’à 4 Go).", "at_most"),
        ("Il fait jusqu’à 31 °C.", "at_most"),
        # what is not reached, and what more there may be
        ("La part n’atteint pas 40 %.", "under"),
        ("La part passe sous le seuil de 40 %.", "under"),
        ("La part reste en deçà de 40 %.", "under"),
        ("La part atteint 40 %.", None),
        ("La part serait de 40 %, au mieux.", None),
        ("La part sera au mieux de 40 %.", None),
        ("La part sera, au mieux, 40 %.", None),
        ("Il en faut 40 % voire plus.", "at_least"),
        ("Il en faut 40 % ou davantage.", "at_least"),
        ("Il faut une surface minimale de 40 m².", "at_least"),
        ("Elle a eu la note maximale de 40 %.", None),
        # the highest that was measured
        ("Le maximum 31 °C date de mai.", None),
        ("Il fait au maximum 31 °C.", "at_most"),
    ],
)
def test_a_bound_further_off(read: Read, text: str, hedge: str | None) -> None:
    (found,) = read(text)
    assert found["hedge"] == hedge
