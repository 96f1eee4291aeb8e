"""For every reader: what stands in the source at the place of a mention is the figure as it was printed."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from numcheck.extract import extract
from numcheck.readers import read_bytes

# words without a figure: accents, decomposed letters, emoji, tabs, characters of two UTF-16 units
WORDS = st.lists(
    st.sampled_from(["été", "e\u0301te\u0301", "😀", "Œuvre", "\u00a0", "\t", "l’an", "𝔸", "« dit »", "–"]), max_size=6
).map(" ".join)
ENDS = st.sampled_from(["\n", "\r\n"])

MARKDOWN = {  # before « d’euros »: as it is written → what of it the place of the mention covers
    "12 millions": "12 millions",
    "**12** millions": "12** millions",
    "**12 millions**": "12 millions**",
    "12&nbsp;millions": "12&nbsp;millions",
    "_12_ <b>millions</b>": "12_ <b>millions</b>",
    "[12](http://x.fr/9) millions": "12](http://x.fr/9) millions",
    "12<!-- 9 --> millions": "12<!-- 9 --> millions",
}
HTML = {
    "12 millions": "12 millions",
    "<b>12</b> millions": "12</b> millions",
    "<b>1<i>2</i></b>&nbsp;<a href='9'>millions</a>": "1<i>2</i></b>&nbsp;<a href='9'>millions</a>",
    "&#49;2\n   mil&shy;lions": "&#49;2\n   mil&shy;lions",
    "<span>12</span><!-- 9 --> millions": "12</span><!-- 9 --> millions",
    "<time datetime=9>12</time> mil<wbr>lions": "12</time> mil<wbr>lions",
}
FRAMES = {
    ".md": [
        "{}",
        "# {}",
        "- a\n    - {}",
        "> {}",
        "|a|b|\n|-|-|\n|c|{}|",
        "a[^1]\n\n[^1]: {}",
        "---\ntitle: a\n---\n{}",
        "a\n{}",
        "> - {}",
        "- > {}",
        "1. a\n   - b\n     - {}",
        "a[^1]\n\n[^1]: b\n    {}",
        "|a|b|\n|-|-|\n|c \\| d|**e** {}|",
        "b|c\n-|-\n{}|d",
        "::: {{.callout-note}}\n{}\n:::",
        "import A from 'a'\n\n<A b={{[1, 2]}} />\n\n{}",
        "<A\n  b={{3}}\n>\n{}\n</A>",
        "{{/* 3 */}} {}",
        "$$\n3 = x\n$$\n\n{}",
        "$x_3 = 4$ {}",
        "~~3~~ `4` {}",
        "<details>\n<summary>a</summary>\n\n{}\n</details>",
    ],
    ".txt": ["{}", "  {}", "a\n\n{}", "\t{}\na"],
    ".html": [
        "{}",
        "<title>t</title><h1>{}</h1>",
        "<ul><li>a<ul><li>{}</ul></ul>",
        "<blockquote><p>{}</blockquote>",
        "<table><tr><th>a<td>{}</table>",
        "<figure><figcaption>{}</figcaption></figure>",
        "<script>var a = '<p>';</script><p>{}</p>",
        "<p>a<sup><a href='#n3'>3</a></sup> {}</p>",
        "<ol><li>a<ul><li>b</ul><li>{}</ol>",
        "<table><caption>{}</caption><tr><td>a</table>",
        "<dl><dt>a<dd>{}</dl>",
        "<p>a <del>3</del> {}",
        "<div>a &lt; b<br>{}</div>",
    ],
}
FORMS = {".md": MARKDOWN, ".txt": {"12 millions": "12 millions"}, ".html": HTML}


@pytest.mark.parametrize(
    ("suffix", "frame"), [(suffix, frame) for suffix, frames in FRAMES.items() for frame in frames]
)
@given(data=st.data(), before=WORDS, after=WORDS, end=ENDS, mark=st.sampled_from(["", "\ufeff"]))
@settings(max_examples=50)
def test_the_place_of_a_mention(
    suffix: str, frame: str, data: st.DataObject, before: str, after: str, end: str, mark: str
) -> None:
    written = data.draw(st.sampled_from(list(FORMS[suffix])))
    line = f"mot {before} {written} d’euros {after}"
    if "|" in frame or frame.startswith("    "):
        line = line.replace("\t", " ")
    source = mark + frame.format(line).replace("\n", end)
    document = read_bytes(source.encode(), f"x{suffix}")
    assert document.source == source
    (mention,) = extract(document, None, "fr").mentions
    assert mention.value == 12_000_000
    printed = source[mention.source.start : mention.source.end]
    assert printed == FORMS[suffix][written].replace("\n", end) + " d’euros"


RUNS = st.lists(st.integers(1, 18), max_size=5, unique=True).map(sorted)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PLACES = {  # where the runs stand in a Word document, and the lines above
    "a paragraph": ("<w:p>{}</w:p>", 0),
    "a list": ('<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>{}</w:p>', 0),
    "a table": ("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>", 1),
    "an insertion": ("<w:p><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>{}</w:ins></w:p>", 0),
    "a link": ('<w:p><w:hyperlink w:anchor="9">{}</w:hyperlink></w:p>', 0),
    "a footnote": ("", 0),
}


def word_document(body: str, note: str) -> bytes:
    """A Word document with a body and, if given, a footnote."""
    parts = {"word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>"}
    if note:
        parts["word/footnotes.xml"] = f'<w:footnotes {WORD}><w:footnote w:id="2">{note}</w:footnote></w:footnotes>'
        parts["word/_rels/document.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://x/footnotes" Target="footnotes.xml"/></Relationships>'
        )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("kind", PLACES)
@given(before=WORDS, cuts=RUNS, after=WORDS, above=st.integers(0, 5))
def test_the_place_of_a_mention_in_a_word_document(
    kind: str, before: str, cuts: list[int], after: str, above: int
) -> None:
    figure = "12 millions d’euros"
    edges = [0, *cuts, len(figure)]
    texts = [f"mot {before} ", *(figure[a:b] for a, b in pairwise(edges)), f" {after}"]
    runs = "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)
    frame, more = PLACES[kind]
    note = "" if frame else f"<w:p>{runs}</w:p>"
    data = word_document("<w:p/>" * above + frame.format(runs), note)
    document = read_bytes(data, "x.docx")
    (mention,) = extract(document, None, "fr").mentions
    assert document.source[mention.source.start : mention.source.end] == figure
    place = document.location(mention.span)
    assert place.line == place.end_line == above + more + 1
    assert document.source.split("\n")[above + more][place.column - 1 : place.end_column - 1] == figure
