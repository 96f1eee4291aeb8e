"""Figures of the text that a table gives: slips that are seen, and all that a sentence may rightly say otherwise."""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck import check_text

RULE = "doc-table-text"

SCHOOLS = """
| École | Élèves | Classes | Évolution |
|---|---|---|---|
| Jules-Ferry | 312 | 13 | +4,5 % |
| Les Tilleuls | 245 | 11 | −12 % |
| Les Tilleuls-Haut | 254 | 10 | +3,1 % |
| Total | 811 | 34 | −1,2 % |
"""
BUDGET = """
| Poste | 2022 (en M€) | 2023 (en M€) |
|---|---:|---:|
| Personnel | 128,4 | 134,7 |
| Investissement | 46,2 | 52,9 |
| Dette | 9,63 | 8,75 |
"""
YEARS = """
| Année | Naissances | Décès |
|---|---|---|
| 2021 | 1 842 | 1 327 |
| 2022 | 1 763 | 1 391 |
"""

WRONG = [
    (SCHOOLS, "L’école Jules-Ferry accueille 321 élèves.", "321"),
    (SCHOOLS, "Jules-Ferry compte 31 classes.", "31"),
    (SCHOOLS, "Avec 3 120 élèves, Jules-Ferry reste la plus grande.", "3 120"),
    (SCHOOLS, "Aux Tilleuls, on recense 425 élèves.", "425"),
    (SCHOOLS, "Au total, 8 110 élèves ont fait leur rentrée.", "8 110"),
    (SCHOOLS, "Les Tilleuls subissent une baisse de 21 %.", "21 %"),
    (BUDGET, "En 2023, l’investissement a atteint 59,2 millions d’euros.", "59,2 millions d’euros"),
    (BUDGET, "Les dépenses de personnel s’élevaient en 2022 à 182,4 millions d’euros.", "182,4 millions d’euros"),
    (BUDGET, "En 2023, le personnel a coûté 1,347 million d’euros.", "1,347 million d’euros"),
    (YEARS, "En 2021, la ville a enregistré 1 482 naissances.", "1 482"),
    (YEARS, "L’année 2022 a vu 1 931 décès.", "1 931"),
    (YEARS, "En 2022, les naissances (17 630) ont reculé.", "17 630"),
]

RIGHT = [
    (SCHOOLS, "L’école Jules-Ferry accueille 312 élèves."),
    (SCHOOLS, "Jules-Ferry accueille un peu plus de 300 élèves."),
    (SCHOOLS, "Jules-Ferry accueille 312 élèves, dont 132 filles."),
    (SCHOOLS, "Les Tilleuls-Haut accueillent 254 élèves."),
    (SCHOOLS, "Les deux écoles des Tilleuls réunissent 499 élèves."),
    (SCHOOLS, "Jules-Ferry a 67 élèves de plus que les Tilleuls."),
    (SCHOOLS, "En 2019, Jules-Ferry accueillait 321 élèves, contre 402 en 2010."),
    (SCHOOLS, "Jules-Ferry pourrait accueillir 321 élèves."),
    (SCHOOLS, "Il y a d’autres élèves à Jules-Ferry : 132 collégiens."),
    (SCHOOLS, "Le lycée Carnot accueille 321 élèves."),
    (SCHOOLS, "Jules-Ferry a 24 élèves par classe."),
    (SCHOOLS, "Au total, 811 élèves sont répartis en 34 classes."),
    (SCHOOLS, "Les Tilleuls perdent 12 % de leurs élèves."),
    (SCHOOLS, "À Jules-Ferry, 231 élèves mangent à la cantine."),
    (SCHOOLS, "Les 312 élèves de Jules-Ferry donnent 31 200 heures à la ville."),
    (SCHOOLS, "Sur les 312 élèves de Jules-Ferry, 31 mangent chez eux et 132 sont des filles."),
    (SCHOOLS, "Avec ses élèves, Jules-Ferry a planté 3 120 arbres en 31 jours."),
    (SCHOOLS, "Jules-Ferry aura dix fois 321 élèves, plaisante le maire."),
    (BUDGET, "En 2023, l’investissement a atteint 52,9 millions d’euros."),
    (BUDGET, "En 2023, l’investissement a atteint 53 millions d’euros, près de 7 de plus qu’en 2022."),
    (BUDGET, "En 2021, l’investissement avait atteint 59,2 millions d’euros."),
    (BUDGET, "L’investissement a augmenté de 6,7 millions d’euros entre 2022 et 2023."),
    (BUDGET, "Le personnel et l’investissement ont coûté 187,6 millions d’euros en 2023."),
    (BUDGET, "En 2023, la dette a coûté 8,75 millions d’euros, soit 57 euros par habitant."),
    (BUDGET, "L’investissement, en 2023, représente 27 % du budget."),
    (YEARS, "En 2021, la ville a enregistré 1 842 naissances et 1 327 décès."),
    (YEARS, "En 2022, le solde entre les naissances et les décès est de 372."),
    (YEARS, "De 2021 à 2022, les naissances ont reculé de 79."),
    (YEARS, "En 2020, on comptait 1 482 naissances."),
    (YEARS, "En 2021, 1 248 des naissances ont eu lieu à la maternité."),
]


def found(table: str, sentence: str) -> list[str]:
    """The texts that the rule finds wrong in a sentence above the table and below it."""
    above, below = (
        [finding.text for finding in check_text(text, dt.date(2024, 10, 25)).findings if finding.rule == RULE]
        for text in (f"{sentence}\n{table}", f"{table}\n{sentence}\n")
    )
    assert above == below
    return above


@pytest.mark.parametrize(("table", "sentence", "wrong"), WRONG, ids=[sentence[:40] for _, sentence, _ in WRONG])
def test_a_slip_is_found(table: str, sentence: str, wrong: str) -> None:
    assert found(table, sentence) == [wrong]


@pytest.mark.parametrize(("table", "sentence"), RIGHT, ids=[sentence[:40] for _, sentence in RIGHT])
def test_what_is_right_stays_silent(table: str, sentence: str) -> None:
    assert found(table, sentence) == []
