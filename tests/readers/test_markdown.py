"""The Markdown reader: what is text, which block it is, and where it stands in the source."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document
from numcheck.model import Days
from numcheck.readers import read_text
from numcheck.readers.plain import read_plain
from numcheck.tokens import Span


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


BLOCKS = {
    "# Un titre ##\n\nDu texte.": [("title", "Un titre"), ("paragraph", "Du texte.")],
    "\ufeff# Un titre\r\nDu texte.": [("title", "Un titre"), ("paragraph", "Du texte.")],
    "Un titre\n========\nDu texte.": [("title", "Un titre"), ("paragraph", "Du texte.")],
    "- un\n- deux\n1. trois": [("list_item", "un"), ("list_item", "deux"), ("list_item", "trois")],
    "Il est né en\n1968. Il vit.": [("paragraph", "Il est né en\n1968. Il vit.")],
    "> cité\n> encore": [("quote", "cité\nencore")],
    "| A | B |\n|---|--:|\n| 1 250 | 3 |": [("cell", "A"), ("cell", "B"), ("cell", "1 250"), ("cell", "3")],
    "avant\n\n```\nx = 12\n```\n\naprès": [("paragraph", "avant"), ("paragraph", "après")],
    "<!-- rien\n12 -->\nFin.": [("paragraph", "Fin.")],
    "Un mot[^1].\n\n[^1]: une note": [("paragraph", "Un mot."), ("paragraph", "une note")],
    "---\ntitle: 'Le titre'\ntags: [a]\n---\nCorps.": [("title", "Le titre"), ("paragraph", "Corps.")],
    '+++\ntitle = "Le titre"\n+++\nCorps.': [("title", "Le titre"), ("paragraph", "Corps.")],
    "Titre court\nUne très longue ligne qui suit le titre et ne s’arrête pas là.": [
        ("paragraph", "Titre court"),
        ("paragraph", "Une très longue ligne qui suit le titre et ne s’arrête pas là."),
    ],
    "import A from 'a'\nexport const b = [\n  12,\n]\n\nFin.": [("paragraph", "Fin.")],
    "<Carte\n  valeurs={[12, 13]}\n/>\nFin.": [("paragraph", "Fin.")],
    "$$\nx = 12\n$$\nFin.": [("paragraph", "Fin.")],
    "    x = f(12)\n\nFin.": [("paragraph", "Fin.")],
    "\tLe conseil se réunit à 12 h.\n\nFin.": [("paragraph", "Le conseil se réunit à 12 h."), ("paragraph", "Fin.")],
    "> - un\n> - deux": [("quote", "un"), ("quote", "deux")],
    "> a\n>> b": [("quote", "a\nb")],
    "- > cité\n* - deux": [("list_item", "cité"), ("list_item", "deux")],
    "Importer 12 lits.\n\nimport massif de 12 lits.": [
        ("paragraph", "Importer 12 lits."),
        ("paragraph", "import massif de 12 lits."),
    ],
    "<script>a = 12</script> Il a 3 ans.": [("paragraph", "Il a 3 ans.")],
    "<script>\nvar a = 12;\n</script>\nFin.": [("paragraph", "Fin.")],
}


@pytest.mark.parametrize("source", BLOCKS)
def test_blocks(source: str) -> None:
    document = read_text(source, "x.md")
    found = [(kind, text.removesuffix("\n")) for kind, text in blocks(document)]
    assert [(kind, text.strip()) for kind, text in found] == BLOCKS[source]


INLINE = {
    "**12** millions et *deux*": "12 millions et deux",
    "3 * 4 * 5": "3 * 4 * 5",
    "snake_case_x et _cinq_": "snake_case_x et cinq",
    "un [lien à 3 €](http://x.fr/12 'titre') ici": "un lien à 3 € ici",
    "15&nbsp;000&#8239;€": "15\u00a0000\u202f€",
    "a<br>b <b>12</b> %": "a\nb 12 %",
    "du `code 15` là": "du \ufffc là",
    "du ``a ` 15 ``` 16`` là": "du \ufffc là",
    f"`{'`' * 80} 15 ` 16": f"`{'`' * 80} 15 ` 16",
    f"a ` {'`' * 80} 15": f"a ` {'`' * 80} 15",
    "![image 12](a.png) là": "\ufffc là",
    r"5 \* 6 \[x\]": "5 * 6 [x]",
    "[12] et ]( rien": "[12] et ]( rien",
    "15 m<sup>2</sup> et CO<sub>2</sub>": "15 m² et CO₂",
    "de ~~12~~ 14 et <s>3</s> 4": "de \ufffc 14 et \ufffc 4",
    "~5 ~~ 6~": "~5 ~~ 6~",
    "prix < 5 et > 3": "prix < 5 et > 3",
    "a {/* 12 */} 3": "a  3",
    "soit $x_1 = 12$ et $$y$$ là": "soit \ufffc et \ufffc là",
    "de $5 à $12, ou 12$/15$, ou 5$ = 4 €": "de $5 à $12, ou 12$/15$, ou 5$ = 4 €",
}


@pytest.mark.parametrize("source", INLINE)
def test_inline(source: str) -> None:
    assert read_text(source, "x.md").text.rstrip("\n") == INLINE[source]


@pytest.mark.parametrize(
    ("source", "figure", "printed"),
    [
        ("Il y a **12** millions", "12 millions", "12** millions"),
        ("# Titre\n\n- soit 15&nbsp;000 euros", "15\u00a0000", "15&nbsp;000"),
        ("---\ndate: 2024-10-25\n---\r\nIl a 45 ans", "45 ans", "45 ans"),
        ("😀 é**3** km", "3 km", "3** km"),
        ("| a | 1 250 |\n|--|--|\n| b | 830 |", "830", "830"),
        ("\ufeffAu total, 12", "12", "12"),
    ],
)
def test_positions_lead_back_to_the_source(source: str, figure: str, printed: str) -> None:
    document = read_text(source, "x.md")
    start = document.text.index(figure)
    place = document.locate(Span(start, start + len(figure)))
    assert source[place.start : place.end] == printed


WORDS = st.lists(
    st.sampled_from(
        [
            "mot",
            "12",
            "**13**",
            "_1_",
            "`x`",
            "[9](u)",
            "&eacute;",
            "é",
            "😀",
            "\n",
            "\n\n",
            "- ",
            "# ",
            "> ",
            "|",
            "---",
            "\r\n",
            "\t",
            "$$",
            "$x=1$",
            "{/*",
            "*/}",
            "<A\n",
            "/>",
            "import 'a'\n",
            ":::",
            "[^1]:",
        ]
    ),
    max_size=30,
).map(" ".join)


@given(WORDS | st.text(max_size=80))
def test_every_kept_character_stands_where_the_map_says(source: str) -> None:
    document = read_text(source, "x.md")
    for index, character in enumerate(document.text):
        place = document.locate(Span(index, index + 1))
        assert 0 <= place.start <= place.end <= len(source)
        if character.isdigit() and "&" not in source:
            assert source[place.start : place.end] == character


@given(st.text(alphabet="a1 \n\r.A", max_size=80))
def test_plain_text_is_its_own_map(source: str) -> None:
    document = read_plain(source, "x.txt")
    assert document.text == source
    covered = "\n".join(source[block.start : block.end] for block in document.blocks)
    assert covered.split() == source.split()


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-10-25", (2024, 10, 25), (2024, 10, 25)),
        ("2024-10", (2024, 10, 1), (2024, 10, 31)),
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ('"2024-10-25T09:30:00+02:00"', (2024, 10, 25), (2024, 10, 25)),
        ("2024-10-25 09:30:00", (2024, 10, 25), (2024, 10, 25)),
        ("25/10/2024", (2024, 10, 25), (2024, 10, 25)),
        ("'1/2/2024 à 9 h'", (2024, 2, 1), (2024, 2, 1)),
    ],
)
def test_front_matter_dates(value: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    document = read_text(f"---\ndate: {value}\n---\nTexte", "x.md")
    assert [candidate.days for candidate in document.dates] == [Days(dt.date(*first), dt.date(*last))]


@pytest.mark.parametrize(
    "value", ["demain", "2024-13-01", "0000", "", "31/02/2024", "25/10/24", "10/25/2024", "last-modified"]
)
def test_other_front_matter_dates_are_no_dates(value: str) -> None:
    assert read_text(f"---\ndate: {value}\n---\nTexte", "x.md").dates == ()


def test_lines_and_columns_count_from_one() -> None:
    document = read_text("Un\n\ndeux **3** km", "x.md")
    start = document.text.index("3")
    place = document.location(Span(start, start + 1))
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 8, 3, 9)


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 20_000,
        "*" * 20_001 + "a",
        "*a" * 10_000,
        "`" * 9_999,
        "<a " * 9_000,
        "![" * 9_000,
        "| " * 9_000,
        "> " * 9_000,
        "$" * 9_000,
        "$=" * 9_000,
        "{/*" * 9_000,
        "<A\n" * 9_000,
        "- > " * 9_000,
        "export const a\n" * 9_000,
        "$$\n" * 9_001,
    ],
)
def test_hostile_markup_is_read_in_linear_time(hostile: str) -> None:
    assert read_text(hostile, "x.md").source == hostile
