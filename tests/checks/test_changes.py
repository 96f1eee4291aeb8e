"""Columns and rows of tables that tell a change: the wrong cell is found, every other table is left alone."""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck import check_text

TODAY = dt.date(2024, 10, 25)


def told(lines: str) -> list[tuple[str, str, str | None]]:
    """What is said of a table whose cells stand between « | »: rule, text, proposal."""
    head, *rows = (f"| {line.strip()} |" for line in lines.strip().splitlines())
    table = "\n".join([head, "|" + "---|" * (head.count("|") - 1), *rows])
    found = (finding for finding in check_text(table, TODAY).findings if finding.level != "note")
    return [(finding.rule, finding.text, next(iter(finding.suggestions), None)) for finding in found]


WRONG = {
    "per cent": (
        """Gare | 2022 | 2023 | Évolution
        Brive | 1 240 | 1 364 | +10 %
        Gannat | 860 | 1 032 | +30 %
        Vierzon | 2 480 | 2 306 | −7 %
        Laqueuille | 75 | 60 | −20 %""",
        [("doc-table-change", "+30 %", "+20 %")],
    ),
    "per cent in the head": (
        """Poste | Budget 2023 | Budget 2024 | Variation (en %)
        Écoles | 120 000 | 126 000 | 5
        Voirie | 80 000 | 92 000 | 25
        Culture | 45 000 | 40 500 | −10""",
        [("doc-table-change", "25", "15")],
    ),
    "a difference": (
        """Club | Licences 2022 | Licences 2023 | Écart
        Aviron | 312 | 347 | 35
        Judo | 428 | 401 | −27
        Tir | 96 | 119 | 32""",
        [("doc-table-change", "32", "23")],
    ),
    "of the last to the first column": (
        """Produit | Réalisé | Prévu | Écart
        Miel | 31,4 t | 28,0 t | +3,4 t
        Noix | 12,8 t | 14,1 t | −1,3 t
        Ail | 7,5 t | 6,2 t | +2,3 t""",
        [("doc-table-change", "+2,3 t", "+1,3 t")],
    ),
    "by row": (
        """ | Nord | Sud | Est | Ouest
        2014 | 12,4 % | 9,1 % | 8,7 % | 11,0 %
        2024 | 14,1 % | 8,6 % | 9,9 % | 12,5 %
        Variation | +1,7 pt | −0,5 pt | +2,1 pt | +1,5 pt""",
        [("doc-table-change", "+2,1 pt", "+1,2 pt")],
    ),
    "from the line above": (
        """Année | Foyers | Évolution
        2019 | 400 |
        2020 | 440 | +10 %
        2021 | 506 | +25 %
        2022 | 481 | −5 %
        2023 | 577 | +20 %""",
        [("doc-table-change", "+25 %", "+15 %")],
    ),
    "a sign": (
        """Ligne | 2021 | 2022 | Évolution
        A | 400 | 460 | +15 %
        B | 250 | 225 | +10 %
        C | 600 | 570 | −5 %""",
        [("doc-table-change", "+10 %", None)],
    ),
}

RIGHT = {
    "rounded figures": """Pays | 2022 (Md€) | 2023 (Md€) | Évolution
        Chili | 1,2 | 1,3 | +6 %
        Pérou | 2,8 | 3,1 | +9 %
        Cuba | 0,4 | 0,4 | +3 %""",
    "a yearly rate": """Pays | 2014 | 2024 | Croissance annuelle
        Chili | 120 | 168 | 3,4 %
        Pérou | 90 | 135 | 4,1 %
        Cuba | 45 | 63 | 3,4 %""",
    "another period": """Ville | 2022 | 2023 | Évolution depuis 2010
        Auch | 410 | 418 | +12 %
        Lens | 960 | 951 | −8 %
        Vire | 305 | 309 | +21 %""",
    "of three lines, one since the first": """Année | Foyers | Évolution
        2019 | 400 |
        2020 | 440 | +10 %
        2021 | 506 | +26,5 %""",
    "the first change is from a line that is not shown": """Foyers | 2010 | Évolution
        Auch | 440 | +60 %
        Lens | 506 | +15 %
        Sète | 481 | −5 %
        Vire | 577 | +20 %
        Brest | 635 | +10 %""",
    "in volume": """Filière | 2022 | 2023 | Évolution en volume
        Blé | 41,2 | 44,8 | +3 %
        Orge | 12,6 | 12,1 | −9 %
        Colza | 9,8 | 9,9 | −4 %""",
    "one line fits": """Ville | 2022 | 2023 | Évolution
        Auch | 400 | 440 | +10 %
        Lens | 900 | 930 | +15 %""",
    "too many do not": """Ville | 2022 | 2023 | Évolution
        Auch | 400 | 440 | +10 %
        Lens | 900 | 930 | +15 %
        Vire | 300 | 360 | +20 %
        Sète | 500 | 510 | +7 %""",
    "nothing to start from": """Ville | 2022 | 2023 | Évolution
        Auch | 0 | 12 | –
        Lens | 40 | 50 | +25 %
        Vire | 80 | 60 | −25 %""",
    "points and per cent": """Liste | 2020 | 2026 | Écart
        Union | 41,2 % | 38,7 % | −2,5
        Avenir | 33,0 % | 36,4 % | +3,4
        Ensemble | 25,8 % | 24,9 % | −0,9""",
    "a note to a line": """Poste | 2022 | 2023 | Évolution
        Écoles | 400 | 460 | +15 %
        Voirie | 250 | 225 | −10 %
        Sport | 600 | 570 | −5 %
        Culture* | 80 | 120 | +8 %""",
    "words beside the change": """Poste | 2022 | 2023 | Évolution
        Écoles | 400 | 460 | +15 %
        Voirie | 250 | 225 | −10 %
        Sport | 600 | 570 | −5 %
        Culture | 80 | 120 | +8 % hors prêt""",
    "a factor": """Poste | 2022 | 2023 | Évolution
        Écoles | 400 | 460 | +15 %
        Voirie | 250 | 225 | −10 %
        Sport | 600 | 570 | −5 %
        Culture | 40 | 160 | x 4""",
    "rounded to hundreds": """Ville | 2014 | 2020 | Évolution
        Auch | 21 400 | 22 600 | +5,6 %
        Lens | 31 200 | 30 300 | −2,9 %
        Vire | 17 500 | 18 100 | +3,4 %
        Us | 600 | 800 | +28 %""",
    "the mean below": """Mois | Prix | Évolution
        Mai | 210 |
        Juin | 231 | +10 %
        Juillet | 277 | +20 %
        Août | 263 | −5 %
        Moyenne | 245 | +1 %""",
    "the gap to the first": """Club | Points | Écart
        Auch | 51 |
        Lens | 49 | −2
        Vire | 45 | −6
        Brest | 40 | −11""",
    "a year left out": """Année | Foyers | Évolution
        2017 | 400 |
        2018 | 440 | +10 %
        2019 | 506 | +15 %
        2021 | 253 | −50 %
        2022 | 480 | −5 %""",
    "without signs": """Mois | 2022 | 2023 | Baisse
        Mai | 500 | 450 | 10 %
        Juin | 480 | 456 | 5 %
        Juillet | 300 | 240 | 20 %""",
}


@pytest.mark.parametrize(("table", "found"), WRONG.values(), ids=WRONG)
def test_the_wrong_change_is_found(table: str, found: list[tuple[str, str, str | None]]) -> None:
    assert told(table) == found


@pytest.mark.parametrize("table", RIGHT.values(), ids=RIGHT)
def test_other_tables_are_left_alone(table: str) -> None:
    assert told(table) == []


def test_a_change_beside_few_others_is_a_warning() -> None:
    table = (
        "| | 2022 | 2023 | Écart |\n|---|---|---|---|\n| a | 10 | 14 | 4 |\n| b | 20 | 31 | 11 |\n| c | 5 | 45 | 30 |"
    )
    assert [finding.level for finding in check_text(table, TODAY).findings] == ["warning"]
    more = f"{table}\n| d | 7 | 9 | 2 |"
    assert {f.level for f in check_text(more, TODAY).findings} == {"error"}  # one digit: 40
    assert {f.level for f in check_text(more.replace("30", "25"), TODAY).findings} == {"warning"}
