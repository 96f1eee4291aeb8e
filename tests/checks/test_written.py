"""Written arithmetic: what is computed, what speaks of something else, and random expressions with true results."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck import check_text
from numcheck.analysis import Analysis

TODAY = dt.date(2024, 11, 15)
RULE = "ari-equation"

WRONG = """Droits : 7 x 38,25 € = [[276,75 €]], arrondis à 277 €.
Tranche : (31 200 € - 12 900 €) × 14 % = [[2 652 €]].
Tranche : (31 200 € - 12 900 €) × 14 % = [[18 200 € × 14 % = 2 548]] €.
Reste à vivre : 1 480 € - (620 € + 85,50 €) = [[784,50 €]].
L’aide vaut 412,20 € + 180 € (30 % des revenus) - (90 € + 12,20 €) = [[450 €]].
La prime est de [(2 400 x 1/4) x 6] + [(2 400 x 1/3) x 3] = [[6 600 €]].
Le délai est de 6 300/52,5 = [[130 jours]].
La salle compte 18 x 24 = [[423]] places.
[[131]] = 54 + 67, dit l’affiche.
Le trajet : 50 min + 1 h 20 = [[2 h 20]].
Le devis : 240 € - 15 % = [[214 €]].
Total : 35 % + 27 % + 18 % = [[90 %]].
Le bassin : 25 m x 4 = [[110 m]].
Budget : 320 € de loyer + 45 € de charges = [[375 €]].
- 12 + 9 = [[22]] points
Mai : 133 heures effectuées (18 jours x 7 heures)
La facture est de 96,40 € (81,20 € + 14,20 €).""".splitlines()

RIGHT = """Droits : 7 x 38,25 € = 267,75 €, arrondis à 268 €.
Tranche : (31 200 € - 12 900 €) × 14 % = 18 300 € × 14 % = 2 562 €.
Reste à vivre : 1 480 € - (620 € + 85,50 €) = 774,50 €.
L’aide vaut 412,20 € + 180 € (30 % des revenus) - (90 € + 12,20 €) = 490 €.
La prime est de [(2 400 x 1/4) x 6] + [(2 400 x 1/3) x 3] = 6 000 €.
Le délai est de 6 300/52,5 = 120 jours.
Le trajet : 50 min + 1 h 20 = 2 h 10.
Le devis : 240 € - 15 % = 204 €. Avec la TVA : 120 € + 20 % = 144 €.
Total : 35 % + 27 % + 18 % = 80 %. Au second tour, 38 + 14 = 52 %.
Il restait 20 places – 12 + 3 = 15.
La nuit : 35 € x 6 = 210 € + 12 € de taxe = 222 €. La note : 11 × 2 + 13 × 4 = 74 / 6 = 12,3.
Le tiers : 100 / 3 = 33,3. Un sixième : 16,6 x 6 = 100.
La chambre de 12 m² (3 m x 4 m) est libre.
Mai : 126 heures effectuées (18 jours x 7 heures)
La facture est de 95,40 € (81,20 € + 14,20 €).""".splitlines()

SILENT = """La formule : 4 x 15 minutes = 1 séance.
À eux deux, 1 + 1 = 3, plaisantait-il. Le parti sait que 2 + 2 = 5.
Tirage : 10 x 15 cm = 4 euros.
Pour la recette, 3 œufs + 2 jaunes = 1 flan.
L’abonnement coûte 10 € (12 x 15 €, puis 10 €).
L’abonnement coûte 15 € (12 x 15 € par an).
L’écran de 27 pouces (2 560 x 1 440) est livré.
Il faut 3 x prix = 45 €. Puis 12 + n = 40.
La permanence dure 3 heures (9 h - 11 h).
Deux hausses de suite : 10 % + 10 % = 21 %. L’indice : 110 / 100 = +10 %.
L’année : 1 an = 365 x 24 h = 8 760 h. La note : (12 + 14 + 16) / 3 = 14 sur 20.
Le système : x = 3 - 4 y = 7. Son âge : 2024 - 1950 = 74 ans.
1 mile = 1,609 km et 1 € = 6,55957 F.
Le modèle : x = 4, y = 3 x 4 + b = 15.
Par rien : 10 / 0 = 5 et 12 / (3 - 3) = 4.""".splitlines()


def read(text: str) -> Analysis:
    """The text checked for written arithmetic."""
    return check_text(text, TODAY)


def verdicts(text: str) -> list[str]:
    """The verdicts of the rule, in text order."""
    return [claim.verdict for claim in read(text).claims if RULE in claim.rules]


@pytest.mark.parametrize("marked", WRONG)
def test_wrong(marked: str) -> None:
    text = marked.replace("[[", "").replace("]]", "")
    (finding,) = read(text).findings
    assert finding.rule == RULE
    if "[[" in marked:
        assert finding.location.start == marked.index("[[")
        assert finding.level == "error"
    else:  # a bracket may say something else
        assert finding.level == "warning"


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert not read(text).findings
    assert set(verdicts(text)) == {"confirmed"}


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert not read(text).findings


def test_a_round_result_is_a_warning() -> None:
    (finding,) = read("Les deux cantons : 12 000 + 3 400 = 15 000 habitants.").findings
    assert finding.level == "warning"


def test_the_message_computes_both_sides() -> None:
    (finding,) = read("Tranche : (31 200 € - 12 900 €) x 14 % = 18 200 € x 14 % = 2 548 €.").findings
    message = finding.message.replace("\u202f", " ").replace("\u00a0", " ")
    assert message == "(31 200 € − 12 900 €) × 14 % = 2 562 ; le texte dit « 18 200 € × 14 % = 2 548 »."


NUMBERS = st.integers(2, 999)
EXPRESSIONS = st.recursive(
    NUMBERS.map(str),
    lambda inner: st.tuples(inner, st.sampled_from("+-×"), inner).map(lambda parts: f"({' '.join(parts)})"),
    max_leaves=6,
).filter(lambda text: text.startswith("("))


def shown(value: int) -> str:
    """An integer in French digits."""
    return f"{value:,}".replace(",", " ")


@given(EXPRESSIONS)
def test_a_true_result_is_confirmed_and_another_is_not(expression: str) -> None:
    value = eval(expression.replace("×", "*"))
    if value < 0:
        return
    text = "Ainsi, " + expression[1:-1] + " = {} euros."
    assert verdicts(text.format(shown(value))) == ["confirmed"]
    wrong = read(text.format(shown(value + 1700))).findings
    assert [finding.rule for finding in wrong] == [RULE]


@pytest.mark.parametrize(
    "piece", ["(", "= ", "1 = ", "1 x ", "(1 + ", "1 + (", "(1 x 1", "1 (2 x 2) ", "x", "1 + 1 = 2 "]
)
def test_hostile_texts_are_read(piece: str) -> None:
    assert read(piece * 4000).mentions is not None
