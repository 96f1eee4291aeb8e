"""Totals of tables: what fits, what does not, and what says nothing of a sum."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck import check_text

RULE = "doc-table-total"


def table(rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table; the first row is its head."""
    head, *body = [f"| {' | '.join(map(str, row))} |" for row in rows]
    return "\n".join([head, "|---" * len(rows[0]) + "|", *body, ""])


def column(*values: object, labels: str = "Lyon Nice Metz Brest Toul Sens Agen") -> str:
    """A table of one column, the last value its total."""
    names = [*labels.split()[: len(values) - 1], "Total"]
    return table([("Ville", "Nombre"), *zip(names, values, strict=True)])


def verdicts(text: str) -> dict[str, str]:
    """What the rule says of each total, by its printed text; totals without a word from it are left out."""
    analysis = check_text(text)
    said: dict[str, str] = {
        claim.mentions[0].text: claim.verdict for claim in analysis.claims if claim.rules == (RULE,)
    }
    assert sorted(f.text for f in analysis.findings if f.rule == RULE) == sorted(
        printed for printed, verdict in said.items() if verdict == "contradicted"
    )
    return said


CONTRADICTED = {
    "near": (column("1 310", 845, 402, "2 567"), "2 567"),
    "too small, by a tenth at most": (column(512, 498, 950), "950"),
    "a zero too many": (column("1 310", 845, 402, "25 570"), "25 570"),
    "digits swapped": (column("1 310", 845, 402, "2 575"), "2 575"),
    "digits of a part swapped": (column("3 110", 845, 402, "2 557"), "2 557"),
    "thousands grouped by commas": (column("3,120", "2,880", "6,100"), "6,100"),
    "shares": (column("47 %", "39 %", "21 %", "100 %"), "100 %"),
    "decimals": (column("1,2", "2,4", "0,4", "4,3"), "4,3"),
    "the total first": (table([("Sexe", "Cas"), ("Ensemble", 910), ("Femmes", 430), ("Hommes", 510)]), "910"),
    "bold, with a note": (table([("Ville", "Cas"), ("Lyon", 120), ("Nice", 95), ("**Total**", "**225**")]), "225"),
}


@pytest.mark.parametrize(("text", "printed"), CONTRADICTED.values(), ids=CONTRADICTED)
def test_a_total_that_does_not_fit(text: str, printed: str) -> None:
    assert verdicts(text) == {printed: "contradicted"}


CONFIRMED = {
    "a plain sum": column("1 310", 845, 402, "2 557"),
    "rounded shares": column("33 %", "33 %", "33 %", "100 %"),
    "rounded amounts": column("1,2", "2,4", "0,4", "4,1"),
    "thousands grouped by commas": column("3,120", "2,880", "6,000"),
    "an included line": table([("Ville", "Cas"), ("Lyon", 120), ("dont Vaise", 40), ("Nice", 95), ("Total", 215)]),
    "a subtotal": table([("P", "N"), ("A", 120), ("B", 40), ("Sous-total", 160), ("C", 95), ("Total", 255)]),
    "an average below": table([("P", "N"), ("A", 120), ("B", 40), ("Total", 160), ("Moyenne", 80)]),
    "medals": table([("Rang", "Pays", "Or", "Argent", "Total"), (1, "Italie", 12, 13, 25), (2, "France", 9, 11, 20)]),
    "totals of some lines": table([("P", "N"), ("A", 120), ("Total nord", 120), ("C", 95), ("Total", 215)]),
    "years as labels": table([("Année", "Cas"), (2021, 120), (2022, 95), ("Total", 215)]),
    "counts that look like years": column(1501, 1850, 12, 3363),
    "an empty cell": table([("P", "N"), ("A", 120), ("B", "–"), ("C", 95), ("Total", 215)]),
}


@pytest.mark.parametrize("text", CONFIRMED.values(), ids=CONFIRMED)
def test_a_total_that_fits(text: str) -> None:
    assert set(verdicts(text).values()) == {"confirmed"}


SILENT = {
    "rates": table([("Ville", "Femmes", "Hommes", "Ensemble"), ("Lyon", "6,4 %", "7,3 %", "6,8 %")]),
    "an average": table([("Ville", "Prix"), ("Lyon", "2 150 €"), ("Nice", "2 480 €"), ("Ensemble", "2 310 €")]),
    "a rate of all": column("54 %", "66 %", "58,3 %"),
    "changes": column("+11 %", "−4 %", "+3 %"),
    "a list of the chief ones": column(410, 295, 120, 95, "1 880"),
    "nearly complete": column(410, 295, 120, 95, 960),
    "categories that overlap": column(240, 110, 262),
    "a line within another": column("3 120", 410, "2 880", "6 000"),
    "two lines within another": column("3 120", 410, 150, "2 880", "6 000"),
    "two partitions": column(110, 120, 90, 140, 230),
    "an unknown part": column(410, "n. c.", 120, 560),
    "an empty part": column(410, "-", 120, 545),
    "other units": column("12 km²", "400 ha", "17 km²"),
    "a range": column("10 à 12", 20, 35),
    "amount, price and number": table([("Produit", "Prix", "Nombre", "Total"), ("Pain", 12, 30, 360)]),
    "a total in the middle": column(410, 295, 700) + "| Metz | 80 |\n",
    "with tax": table([("Article", "Prix"), ("Livre", "10 €"), ("Carte", "20 €"), ("Total TTC", "31,65 €")]),
    "a wider total": table([("Ville", "Cas"), ("Lyon", 410), ("Nice", 300), ("Total France", 722)]),
    "points taken off": table([("Nom", "Saut", "Libre", "Fautes", "Total"), ("A", "45,2", "38,1", "1,0", "82,3")]),
    "two of many": column("48 %", "46 %", "100 %"),
    "two totals": column(410, 295, 700) + "| Total | 640 |\n",
    "one part": column(410, 300),
    "no total": table([("Ville", "Cas"), ("Lyon", 410), ("Nice", 300)]),
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_is_no_sum(text: str) -> None:
    assert "contradicted" not in verdicts(text).values()


def test_rows_and_columns() -> None:
    text = table(
        [
            ("Ville", "Hommes", "Femmes", "Total"),
            ("Lyon", 120, 131, 251),
            ("Nice", 88, 77, 175),
            ("Total", 208, 208, 416),
        ]
    )
    assert verdicts(text) == {"251": "confirmed", "175": "contradicted", "208": "confirmed", "416": "confirmed"}


def test_a_grand_total_that_fits_neither_way() -> None:
    text = table(
        [("Ville", "2019", "2020", "Total"), ("Lyon", 120, 131, 251), ("Nice", 88, 77, 165), ("Total", 208, 208, 427)]
    )
    assert verdicts(text) == {"251": "confirmed", "165": "confirmed", "208": "confirmed", "427": "contradicted"}


def test_the_message_shows_the_sum() -> None:
    (finding,) = check_text(column("1 310", 845, 402, "2 567")).findings
    assert finding.message == "1 310 + 845 + 402 = 2\u202f557\u00a0; le total imprimé est «\u00a02 567\u00a0»."
    assert finding.suggestions == ("2\u202f557",)
    assert [related.label for related in finding.related] == ["1 310", "845", "402"]


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=7))
def test_a_true_sum_is_never_contradicted(values: list[int]) -> None:
    assert "contradicted" not in verdicts(column(*values, sum(values))).values()


@given(st.lists(st.integers(1000, 10**6), min_size=2, max_size=7))
def test_an_average_is_never_contradicted(values: list[int]) -> None:
    average = round(sum(values) / len(values))
    assert "contradicted" not in verdicts(column(*values, average)).values()


def lines(label: str, *totals: object) -> str:
    """A table whose first column adds up to 1 204, with sums 41 and 14,46 and 873 beside it."""
    rows = [("Nord", 512, 11, "9,31", 240), ("Sud", 402, 14, "4,28", 312), ("Est", 290, 16, "0,87", 321)]
    return table([("Pôle", "Lits", "Salles", "Budget", "Postes"), *rows, (label, *totals)])


BESIDE_ANOTHER = {
    "a small number": (lines("Total", "1 204", 51, "14,46", 873), "51"),
    "far off": (lines("Total", "1 204", 41, "14,46", 473), "473"),
    "beyond a tenth": (lines("Ensemble", "1 204", 41, "14,46", 973), "973"),
    "digits swapped, the whole named": (lines("Groupe", "1 204", 41, "14,64", 873), "14,64"),
    "one digit, the whole named": (lines("Région", "1 204", 41, "14,46", 853), "853"),
}


@pytest.mark.parametrize(("text", "printed"), BESIDE_ANOTHER.values(), ids=BESIDE_ANOTHER)
def test_a_total_beside_one_that_adds_up(text: str, printed: str) -> None:
    assert [finding.text for finding in check_text(text).findings] == [printed]


NOT_SUMMED = {
    "the whole named, not the sum of any": lines("Groupe", "1 250", 48, "15,10", 973),
    "no whole": lines("Ouest", "1 204", 41, "14,46", 973),
    "an average": lines("Total", "1 204", 13, "4,82", 291),
    "halls shared": lines("Total", "1 204", 31, "14,46", 873),
    "much more than the lines": lines("Total", "1 204", 92, "14,46", 873),
    "the largest": lines("Total", "1 204", 16, "9,31", 321),
    "empty": lines("Total", "1 204", "–", "–", "–"),
}


@pytest.mark.parametrize("text", NOT_SUMMED.values(), ids=NOT_SUMMED)
def test_a_total_that_need_not_add_up(text: str) -> None:
    assert not check_text(text).findings


def test_a_sum_of_negative_figures_is_proposed_with_one_sign() -> None:
    (finding,) = check_text(column("−4 200", "−1 100", "−250", "−5 650")).findings
    assert finding.suggestions == ("−5\u202f550",)
    assert "−4 200 − 1 100 − 250 = −5" in finding.message


def test_the_labels_of_the_rows_are_no_parts() -> None:
    rows = [("Âge", "Femmes", "Hommes", "Total"), ("De 30 à 49 ans", 60, 51, 111), ("50 ans et plus", 87, 73, 160)]
    assert verdicts(table(rows)) == {"111": "confirmed", "160": "confirmed"}
