"""A bound that is denied is the opposite bound; a negation elsewhere in the sentence leaves it alone."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("La caution ne peut pas être inférieure à 350 euros.", "at_least"),
        ("La pente ne doit pas être supérieure à 6 %.", "at_most"),
        ("La pause ne saurait être inférieure à 20 minutes.", "at_least"),
        ("Le poids ne peut excéder 30 kilos.", "at_most"),
        ("Le colis ne doit pas normalement dépasser 30 kilos.", "at_most"),
        ("La cotisation n’a jamais dépassé 45 euros.", "at_most"),
        ("La cotisation ne dépasse pas 45 euros.", "at_most"),
        ("Sa part ne peut être nulle, ni excéder 45 euros.", "at_most"),
        ("Les recettes n’excèdent pas 45 euros.", "at_most"),
        ("La participation n’est jamais descendue sous les 40 %.", "at_least"),
        ("La note ne peut être inférieure ou égale à 8 %.", "over"),
        ("La durée est libre, sans pouvoir être inférieure à 20 minutes.", "at_least"),
        ("Les bus roulent sans dépasser 45 km/h.", "at_most"),
        ("Le prêt est reconduit sans que la durée puisse excéder 8 mois.", "at_most"),
        ("Un apport non inférieur à 7 % est exigé.", "at_least"),
        ("L’attente ne dépasse généralement pas 20 minutes.", "at_most"),
        ("Le détour ne fait pas perdre plus de 10 minutes.", "at_most"),
        ("Il ne devrait pas y avoir plus de 12 rames.", "at_most"),
        ("Elles n’ont pas pu voir plus de 12 rames.", "at_most"),
        ("Il ne fallait pas attendre moins de 4 heures.", "at_least"),
        ("Le mercure n’est pas descendu en dessous de 23 °C.", "at_least"),
        ("Le lézard ne vit pas au-dessus de 900 mètres.", "at_most"),
        ("Le bus ne va jamais au-delà de 12 km.", "at_most"),
    ],
)
def test_a_denied_bound_is_the_opposite(read: Read, text: str, hedge: str) -> None:
    (found,) = read(text)
    assert found["hedge"] == hedge


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Il n’est pas venu pour attendre, plus de 4 heures après.", "over"),
        ("Elle doit durer plus de 4 heures.", "over"),
        ("La caution est inférieure à 350 euros.", "under"),
        ("Il n’y a pas de neige en dessous de 900 mètres.", "under"),
        ("La prime n’est pas versée quand le salaire est supérieur à 1 700 euros.", "over"),
        ("Le maire ne signe que si la facture dépasse 90 euros.", "over"),
        ("Le colis n’est pas seulement supérieur à 30 kilos.", "over"),
        ("Le colis peut dépasser 30 kilos.", "over"),
        ("Ce tarif n’a plus cours et le nouveau dépasse 90 euros.", "over"),
        ("Il conduit sans permis à une vitesse supérieure à 90 km/h.", "over"),
        ("La charge inquiète quand elle dépasse durablement 60 %.", "over"),
        ("La cote dépasse largement les 60 %.", "over"),
        ("Le loyer avoisine désormais 650 euros.", "nearly"),
    ],
)
def test_a_negation_elsewhere_leaves_a_bound_alone(read: Read, text: str, hedge: str) -> None:
    (found,) = read(text)
    assert found["hedge"] == hedge


@pytest.mark.parametrize(
    "text",
    [
        "Le taux ne saurait être inférieur à 12 % et supérieur à 18 %.",
        "Le groupe ne peut être inférieur à 12 élèves ni supérieur à 18.",
    ],
)
def test_a_denial_goes_on_to_a_second_bound(read: Read, text: str) -> None:
    assert [found["hedge"] for found in read(text)] == ["at_least", "at_most"]


def test_a_second_bound_without_a_denial(read: Read) -> None:
    found = read("La part est inférieure à 18 % et supérieure à 12 %.")
    assert [mention["hedge"] for mention in found] == ["under", "over"]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Supérieur à 5 % du capital et", "over"),
        ("Et inférieur à 5 % du capital.", "under"),
        ("Supérieur à 5 %, le seuil n’est", "over"),
    ],
)
def test_nothing_before_the_first_word_denies(read: Read, text: str, hedge: str) -> None:
    (found,) = read(text)
    assert found["hedge"] == hedge
