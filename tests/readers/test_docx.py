"""The reader for Word documents: accepted text, blocks, positions, dates. The files are made here, part by part."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document
from numcheck.readers import read_bytes
from numcheck.tokens import Span

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
)
STYLES = f"""<w:styles {NAMES}>
<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Inter"><w:name w:val="Intertitre"/><w:basedOn w:val="Titre2"/></w:style>
<w:style w:type="paragraph" w:styleId="Plan"><w:name w:val="Plan"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Citation"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Lgende"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Puces"><w:name w:val="List Bullet 2"/></w:style>
<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>
</w:styles>"""


def relations(*pairs: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs)
    )
    return f'<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'


def parts(body: str, **more: str) -> dict[str, str]:
    """The parts of a document with this body; `more` adds styles, footnotes, endnotes or core properties."""
    result = {
        "_rels/.rels": relations(("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")),
        "word/_rels/document.xml.rels": relations(*((kind, f"{kind}.xml") for kind in (*more, "styles"))),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
    }
    if "core" in more:
        result["docProps/core.xml"] = more.pop("core")
    return result | {f"word/{name}.xml": content for name, content in more.items()}


def packed(content: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return file.getvalue()


def read(body: str, **more: str) -> Document:
    return read_bytes(packed(parts(body, **more)), "x.docx")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    content = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(content)}</w:tc>"


BOX = "<w:txbxContent>" + p("encadré") + "</w:txbxContent>"
LINES = {
    p(run("1") + run("2", "<w:b/>") + run(" millions")): ["12 millions"],
    p("un") + "<w:p/>" + p("deux"): ["un", "", "deux"],
    p(run("en ") + f"<w:ins>{run('15')}</w:ins><w:del><w:r><w:delText>12</w:delText></w:r></w:del>"): ["en 15"],
    p(f"<w:moveFrom>{run('12')}</w:moveFrom>" + run("a")) + p(f"<w:moveTo>{run('12')}</w:moveTo>"): ["a", "12"],
    p("un ", "<w:rPr><w:del/></w:rPr>") + p("deux") + p("trois"): ["un deux", "trois"],
    p("un", "<w:rPr><w:ins/></w:rPr>") + p("deux"): ["un", "deux"],
    p("un", "<w:pPrChange><w:pPr><w:pStyle w:val='Titre'/></w:pPr></w:pPrChange>"): ["un"],
    p("<w:r><w:t>de 2</w:t><w:noBreakHyphen/><w:t>3</w:t><w:tab/><w:t>ans</w:t><w:br/><w:t>et</w:t></w:r>"): [
        "de 2\u20113\tans et"
    ],
    p("<w:r><w:t>mil</w:t><w:softHyphen/><w:t>li\u00adons</w:t></w:r>"): ["millions"],
    p(run("15") + run("2", '<w:vertAlign w:val="superscript"/>')): ["15²"],
    p(run("12", "<w:strike/>") + run("13", '<w:strike w:val="0"/>') + run("14", "<w:vanish/>")): ["13"],
    p(run("avant") + "<m:oMath><m:r><m:t>x=3</m:t></m:r></m:oMath>"): ["avant\ufffc"],
    p("<w:r><w:instrText>PAGE 12</w:instrText></w:r>" + run("a")): ["a"],
    p("<w:hyperlink><w:smartTag>" + run("12") + "</w:smartTag></w:hyperlink>"): ["12"],
    p("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("ici") + "</w:sdtContent></w:sdt>"): [""],
    "<w:sdt><w:sdtPr/><w:sdtContent>" + p("ici") + "</w:sdtContent></w:sdt>": ["ici"],
    p("sommaire 3", "<w:pStyle w:val='TM1'/>") + p("texte"): ["texte"],
    p(run("de") + f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback><w:pict>{BOX}</w:pict>"
      "</mc:Fallback></mc:AlternateContent></w:r>" + run(" suite")): ["de suite", "encadré"],
    p("<w:tab/>", "<w:tabs><w:tab w:val='left'/></w:tabs>"): [""],
    p("<w:r><w:t>a\n  b</w:t></w:r>"): ["a   b"],
    "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("12") + "</w:tr><w:tr>" + cell("13") + "</w:tr></w:tbl>": ["13"],
}  # fmt: skip


@pytest.mark.parametrize("body", LINES)
def test_the_source_is_one_line_for_each_paragraph_with_changes_accepted(body: str) -> None:
    assert read(body).source.split("\n") == LINES[body]


KINDS = {
    "<w:pStyle w:val='Titre'/>": ("title", 1),
    "<w:pStyle w:val='Titre1'/>": ("title", 1),
    "<w:pStyle w:val='Inter'/>": ("heading", 2),
    "<w:pStyle w:val='Plan'/>": ("heading", 4),
    "<w:outlineLvl w:val='1'/>": ("heading", 2),
    "<w:outlineLvl w:val='9'/>": ("paragraph", 0),
    "<w:pStyle w:val='Citation'/>": ("quote", 0),
    "<w:pStyle w:val='Lgende'/>": ("caption", 0),
    "<w:pStyle w:val='Puces'/>": ("list_item", 2),
    "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='4'/></w:numPr>": ("list_item", 2),
    "<w:pStyle w:val='Titre2'/><w:numPr><w:ilvl w:val='1'/><w:numId w:val='4'/></w:numPr>": ("heading", 2),
    "<w:numPr><w:numId w:val='0'/></w:numPr>": ("paragraph", 0),
    "<w:pStyle w:val='A'/>": ("paragraph", 0),
    "<w:pStyle w:val='Inconnu'/>": ("paragraph", 0),
}


@pytest.mark.parametrize("properties", KINDS)
def test_kinds_of_paragraphs(properties: str) -> None:
    (block,) = read(p("12 km", properties)).blocks
    assert (block.kind, block.level) == KINDS[properties]


def test_the_cells_of_a_table_know_their_place() -> None:
    inner = "<w:tbl><w:tr>" + cell("e") + "</w:tr></w:tbl>"
    body = (
        '<w:tbl><w:tblPr><w:tblLook w:val="04A0"/></w:tblPr><w:tr>' + cell("a", '<w:gridSpan w:val="2"/>') + cell("b")
        + "</w:tr><w:tr>" + cell("c") + f"<w:tc>{p('d')}{inner}{p('f')}</w:tc></w:tr></w:tbl>"
        + '<w:tbl><w:tblPr><w:tblLook w:val="04A0" w:firstRow="0"/></w:tblPr>'
        + '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("g") + "</w:tr>"
        + "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("h") + "</w:tr></w:tbl>"
    )  # fmt: skip
    document = read(body)
    assert {document.text[b.start : b.end]: (b.kind, b.cell, b.header) for b in document.blocks} == {
        "a": ("cell", (0, 0, 0), True),
        "b": ("cell", (0, 0, 2), True),
        "c": ("cell", (0, 1, 0), False),
        "d": ("cell", (0, 1, 1), False),
        "e": ("cell", (1, 0, 0), False),
        "f": ("cell", (0, 1, 1), False),
        "g": ("cell", (2, 0, 1), False),
        "h": ("cell", (2, 1, 0), True),
    }


def test_notes_follow_the_body_and_their_calls_are_no_figures() -> None:
    notes = (
        f"<w:footnotes {NAMES}><w:footnote w:type='separator' w:id='0'>{p('trait')}</w:footnote>"
        f"<w:footnote w:id='1'>{p('Selon le rapport de 2019.')}</w:footnote></w:footnotes>"
    )
    body = p(run("830 km") + "<w:r><w:footnoteReference w:id='1'/></w:r>" + run("."))
    document = read(body, footnotes=notes, endnotes=notes.replace("footnote", "endnote").replace("2019", "2020"))
    assert document.source.split("\n") == ["830 km.", "Selon le rapport de 2019.", "Selon le rapport de 2020."]


PIECES = st.sampled_from(
    ["12", " mot", "é", "e\u0301", "😀", "\u00a0", "<w:br/>", "<w:tab/>", "3,5", "<w:softHyphen/>"]
)


@given(st.lists(st.lists(PIECES, max_size=6), min_size=1, max_size=6))
def test_a_line_is_a_paragraph_and_a_column_a_character(paragraphs: list[list[str]]) -> None:
    runs = [
        "".join(f"<w:r>{one if one[0] == '<' else f'<w:t>{one}</w:t>'}</w:r>" for one in pieces)
        for pieces in paragraphs
    ]
    document = read("".join(f"<w:p>{content}</w:p>" for content in runs))
    lines = document.source.split("\n")
    assert len(lines) == len(paragraphs)
    for index, character in enumerate(document.text):
        place = document.location(Span(index, index + 1))
        if character.isalnum():
            assert document.source[place.start : place.end] == character
            assert lines[place.line - 1][place.column - 1] == character


def core(**dates: str) -> str:
    inner = "".join(f"<dcterms:{name}>{value}</dcterms:{name}>" for name, value in dates.items())
    return f'<c xmlns:dcterms="http://purl.org/dc/terms/"><title>Le 3 mai 1999</title>{inner}</c>'


@pytest.mark.parametrize(
    ("properties", "first", "last"),
    [
        (core(created="2024-10-24T08:00:00Z", modified="2024-10-25T18:02:00Z"), "2024-10-24", "2024-11-01"),
        (core(created="2019-01-02T08:00:00Z", modified="2024-10-25T18:02:00Z"), "2019-01-02", "2024-11-01"),
        (core(modified="2024-10-25T18:02:00Z"), "2024-10-25", "2024-11-01"),
        (core(created="2024-10-25T18:02:00Z"), "2024-10-25", "2024-11-01"),
        (core(created="2025-01-01", modified="2024-10-25"), "2024-10-25", "2024-11-01"),
        (core(created="2013-12-23T23:15:00Z", modified="2024-10-25"), "2024-10-25", "2024-11-01"),
        (core(modified="9999-12-31"), "9999-12-31", "9999-12-31"),
    ],
)
def test_the_date_lies_between_creation_and_a_week_after_the_last_change(
    properties: str, first: str, last: str
) -> None:
    document = read(p("texte"), core=properties)
    (candidate,) = document.dates
    assert (candidate.days.first, candidate.days.last) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert document.source == "texte"


TEMPLATE = dict.fromkeys(("created", "modified"), "2013-12-23T23:15:00Z")


@pytest.mark.parametrize("properties", [core(), core(modified="hier"), core(**TEMPLATE)])
def test_no_date(properties: str) -> None:
    assert read(p("texte"), core=properties).dates == ()


def test_strict_documents_and_other_prefixes_are_read() -> None:
    content = parts(p("12 km"))
    strict = {
        name: text.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main") for name, text in content.items()
    }
    other = {name: text.replace("w:", "x:").replace(":w=", ":x=") for name, text in content.items()}
    assert [read_bytes(packed(one), "x.docx").source for one in (strict, other)] == ["12 km", "12 km"]
