"""The HTML reader: what is text, which block it is, and where it stands in the source."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document
from numcheck.errors import NumcheckError
from numcheck.readers import read_bytes
from numcheck.readers.html import read_html
from numcheck.tokens import Span


def blocks(source: str) -> list[tuple[str, str]]:
    document = read_html(source, "x.html")
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def printed(document: Document, figure: str) -> str:
    """What stands in the source where the reader places a figure of the text."""
    start = document.text.index(figure)
    place = document.locate(Span(start, start + len(figure)))
    return document.source[place.start : place.end]


BLOCKS = {
    "<title>Une &amp; deux</title><h1>Le titre</h1><h3>Chapitre</h3>": [
        ("title", "Une & deux"),
        ("title", "Le titre"),
        ("heading", "Chapitre"),
    ],
    "avant<p>un<p>deux</p>après": [
        ("paragraph", "avant"),
        ("paragraph", "un"),
        ("paragraph", "deux"),
        ("paragraph", "après"),
    ],
    "<ul><li>un<li>deux <p>suite</p></ul>fin": [
        ("list_item", "un"),
        ("list_item", "deux"),
        ("list_item", "suite"),
        ("paragraph", "fin"),
    ],
    "<dl><dt>mot<dd>sens</dl>": [("list_item", "mot"), ("list_item", "sens")],
    "<blockquote><p>dit<ul><li>un</ul><h2>non</h2></blockquote>lui": [
        ("quote", "dit"),
        ("quote", "un"),
        ("heading", "non"),
        ("paragraph", "lui"),
    ],
    "<figure><img alt='x'><figcaption>Une vue</figcaption></figure>": [("caption", "Une vue")],
    "<table><caption>T</caption><tr><td>1<p>2</table>": [("caption", "T"), ("cell", "1"), ("cell", "2")],
    "un<br>deux<br> <br>trois": [("paragraph", "un\ndeux"), ("paragraph", "trois")],
    "<div hidden><div>non</div>12</div><p style='display: none'>13<p>oui": [("paragraph", "oui")],
    "<p aria-hidden=true>oui": [("paragraph", "oui")],
    "<p>oui<code>non<p>encore": [("paragraph", "oui"), ("paragraph", "encore")],
    "<nav><ul><li>non</ul></nav><template><p>non</template><pre>non\n\nnon</pre>": [],
    "<script>'<p>non'</script><style>p{}</style><noscript>non</noscript><textarea><p>non</textarea>": [],
    "<!-- 12 --><!DOCTYPE html><?php echo '->' ?><!-->oui</ x>": [("paragraph", "oui")],
    "a <!-- 12 --!> -- --> b": [("paragraph", "a b")],
    "<?xml version='1.0'?><title/><script src='a'/><nav/><p/>oui": [("paragraph", "oui")],
    "<svg><title>non</title></svg><math><mn>3</mn></math><p>x <svg/> y": [("paragraph", "x \ufffc y")],
    "<p>un<!-- jamais fermé <p>deux": [("paragraph", "un")],
    "<p>un <a href='x": [("paragraph", "un")],
    "<table><tr><td><div>a</td></div><td>b</table>": [("cell", "a"), ("cell", "b")],
}


@pytest.mark.parametrize("source", BLOCKS)
def test_blocks(source: str) -> None:
    assert blocks(source) == BLOCKS[source]


TEXTS = {
    "Il y a <b>12</b>\n\t millions": "Il y a 12 millions",
    "<b> 12 </b> <i> km</i> ": "12 km",
    "5&nbsp;000&#8239;&euro; &amp; &eacute;t&eacute &inconnue; AT&T": "5\u00a0000\u202f€ & été &inconnue; AT&T",
    "mil&shy;lions et mil\u00adliards<wbr>, 1\u200b2": "millions et milliards, 12",
    "40<sup>2</sup> m<sup>2</sup>, 1<sup>er</sup>, 10<sup>&minus;3</sup>": "40² m², 1er, 10⁻³",
    "CO<sub>2</sub>": "CO₂",
    "en <del>12</del><ins>15</ins> ans, <s>3</s> 4": "en 15 ans, 4",
    "<q>Nous étions 30</q>": "«\u00a0Nous étions 30\u00a0»",
    "soit <img src=a> 12, <code>x = 3</code> fin": "soit \ufffc 12, \ufffc fin",
    "prix < 5 et > 3 <5": "prix < 5 et > 3 <5",
    '<a title="a > b" href=\'>\' data-x=">12">lien</a>': "lien",
    "a&#10;&Tab;b&NewLine;c": "a b c",
    "&#" + "9" * 5000 + ";": "&#" + "9" * 5000 + ";",
    "\ufeff<p>tout": "tout",
}


@pytest.mark.parametrize("source", TEXTS)
def test_text(source: str) -> None:
    text = read_html(source, "x.html").text.removesuffix("\n\n")
    if source.startswith("&#9"):
        assert text.endswith("9;")
    else:
        assert text == TEXTS[source]


@pytest.mark.parametrize(
    ("source", "figure", "expected"),
    [
        ("<p>Il y a <b>12</b> millions", "12 millions", "12</b> millions"),
        ("<p>Il y a <b>1<i>2</i>,5</b>&nbsp;%", "12,5\u00a0%", "1<i>2</i>,5</b>&nbsp;%"),
        ("<p>&eacute;t&eacute; 40<sup>2</sup>", "40²", "40<sup>2"),
        ("<p>&#49;&#x32; ans", "12 ans", "&#49;&#x32; ans"),
        ("<p>des 15&nbsp;000\r\n  euros", "15\u00a0000 euros", "15&nbsp;000\r\n  euros"),
        ("<table>\r\n<tr><td>\t830\t</td>\r\n", "830", "830"),
        ("\ufeff<p>\t😀 e\u0301t\u00e9 : 7 km", "7 km", "7 km"),
        ("<p>de 3&shy;0 mil&shy;lions", "30 millions", "3&shy;0 mil&shy;lions"),
        ("<ul><li>a<ul><li>un <em>27</em></ul></ul>", "27", "27"),
        ("<p>le <time datetime=2024-10-25>25 octobre</time> 2024", "25 octobre 2024", "25 octobre</time> 2024"),
    ],
)
def test_positions_lead_back_to_the_source(source: str, figure: str, expected: str) -> None:
    assert printed(read_html(source, "x.html"), figure) == expected


def test_lines_and_columns_count_from_one() -> None:
    document = read_html("<p>un</p>\n<p>\t<b>3</b> km</p>", "x.html")
    start = document.text.index("3")
    place = document.location(Span(start, start + 1))
    assert (place.line, place.column, place.end_column) == (2, 8, 9)


def test_the_cells_of_a_table_know_their_place() -> None:
    source = """<table><thead><tr><th>A<th colspan=2>B</thead><tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>
    <table><tr><td>6<table><tr><td>7</table>8<td>9</table>"""
    document = read_html(source, "x.html")
    cells = {document.text[b.start : b.end]: (b.cell, b.header) for b in document.blocks}
    assert cells == {
        "A": ((0, 0, 0), True),
        "B": ((0, 0, 1), True),
        "1": ((0, 1, 0), False),
        "2": ((0, 1, 1), False),
        "3": ((0, 1, 2), False),
        "4": ((0, 2, 1), False),
        "5": ((0, 2, 2), False),
        "6": ((1, 0, 0), False),
        "7": ((2, 0, 0), False),
        "8": ((1, 0, 0), False),
        "9": ((1, 0, 1), False),
    }


def test_levels() -> None:
    document = read_html("<h1>a</h1><h4>b<sup>1</sup></h4><ol><li>c<ul><li>d</ul><li>e</ol><p>f", "x.html")
    assert [block.level for block in document.blocks] == [1, 4, 1, 2, 1, 0]


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "mot",
                "12",
                "3,5",
                " ",
                "\n",
                "\r\n",
                "\t",
                "é",
                "e\u0301",
                "😀",
                "&nbsp;",
                "&eacute;",
                "&#52;",
                "&",
                "<",
            ),
            *(
                "<b>",
                "</b>",
                "<p>",
                "</p>",
                "<br>",
                "<sup>",
                "</sup>",
                "<li>",
                "<ul>",
                "</ul>",
                "<table>",
                "<tr>",
                "<td>",
            ),
            *(
                "</td>",
                "</table>",
                "<nav>",
                "</nav>",
                "<code>",
                "</code>",
                "<!-- 9 -->",
                "<q>",
                "</q>",
                "<h2>",
                "</h2>",
            ),
            *(
                "<blockquote>",
                "</blockquote>",
                "\u00ad",
                "<script>",
                "</script>",
                "<img src='9'>",
                "<p hidden>",
                "<title>",
            ),
        ]
    ),
    max_size=40,
).map("".join)


@given(PIECES | st.text(max_size=80))
def test_every_character_stands_where_the_map_says(source: str) -> None:
    document = read_html(source, "x.html")
    end = 0
    for index, character in enumerate(document.text):
        place = document.locate(Span(index, index + 1))
        assert end <= place.start <= place.end <= len(source) or place.start == place.end == end
        end = place.start
        if character.isalnum():
            seen = document.source[place.start : place.end]
            assert seen == character or seen.startswith("&") or seen == unicodedata.normalize("NFKC", character)
    for one, following in zip(document.blocks, document.blocks[1:], strict=False):
        assert one.start < one.end <= following.start
    assert all(document.text[block.start : block.end].strip() for block in document.blocks)


@pytest.mark.parametrize(
    "hostile",
    [
        "<" * 200_000,
        "<a " * 100_000,
        '<a b="' * 100_001,
        "<!--" * 100_000,
        "<td rowspan=9999>" * 20_000,
        "<table>" + "<tr><td rowspan=9999>" * 5_000 + "<tr><td>" * 20_000,
        "<blockquote>" * 100_000 + "a",
        "<ul><li>" * 30_000,
        "&" * 200_000,
        "<title>" * 50_000,
        "a<img>" * 50_000,
        "<a " + "b " * 100_000 + "hidden>",
    ],
)
def test_hostile_markup_is_read_in_linear_time(hostile: str) -> None:
    assert read_html(hostile, "x.html").source == hostile


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>été".encode(), "été"),
        ("\ufeff<p>été".encode(), "été"),
        ("<p>été".encode("utf-16"), "été"),
        ("<meta charset=iso-8859-1><p>5 \x80 été".encode("latin-1"), "5 € été"),
        ("<meta http-equiv=x content='text/html; charset=ISO-8859-15'><p>5 €".encode("iso-8859-15"), "5 €"),
        ("<?xml version='1.0' encoding='windows-1252'?><p>été".encode("cp1252"), "été"),
        ("<meta charset=iso-8859-1><p>été".encode(), "été"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert read_bytes(data, "x.HTML").text.strip() == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<p>\xe9t\xe9", "x.html: not UTF-8 at byte 3"),
        (b"<meta charset=rot13><p>\xe9t\xe9", "rot13"),
        (b"<meta charset=unicode_escape>\xe9", "unicode_escape"),
        (b"<meta charset=latin-99>\xe9", "latin-99"),
        (b"<meta charset=cp1252>\x81", "cp1252"),
        (b"GIF\0\1", "binary"),
    ],
)
def test_wrong_bytes_give_one_line(data: bytes, says: str) -> None:
    with pytest.raises(NumcheckError, match=says) as caught:
        read_bytes(data, "x.html")
    assert "\n" not in str(caught.value)
