"""For every reader: what stands in the source at the place of a mention is the figure as it was printed."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise

import pytest
from hypothesis import given
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
    ],
    ".txt": ["{}", "  {}", "a\n\n{}"],
    ".html": [
        "{}",
        "<title>t</title><h1>{}</h1>",
        "<ul><li>a<ul><li>{}</ul></ul>",
        "<blockquote><p>{}</blockquote>",
        "<table><tr><th>a<td>{}</table>",
        "<figure><figcaption>{}</figcaption></figure>",
        "<script>var a = '<p>';</script><p>{}</p>",
    ],
}
FORMS = {".md": MARKDOWN, ".txt": {"12 millions": "12 millions"}, ".html": HTML}


@pytest.mark.parametrize(
    ("suffix", "frame"), [(suffix, frame) for suffix, frames in FRAMES.items() for frame in frames]
)
@given(data=st.data(), before=WORDS, after=WORDS, end=ENDS, mark=st.sampled_from(["", "\ufeff"]))
def test_the_place_of_a_mention(
    suffix: str, frame: str, data: st.DataObject, before: str, after: str, end: str, mark: str
) -> None:
    written = data.draw(st.sampled_from(list(FORMS[suffix])))
    line = f"mot {before} {written} d’euros {after}"
    if "|" in frame:
        line = line.replace("\t", " ")
    source = mark + frame.format(line).replace("\n", end)
    document = read_bytes(source.encode(), f"x{suffix}")
    assert document.source == source
    (mention,) = extract(document, None, "fr").mentions
    assert mention.value == 12_000_000
    printed = source[mention.source.start : mention.source.end]
    assert printed == FORMS[suffix][written].replace("\n", end) + " d’euros"


RUNS = st.lists(st.integers(1, 18), max_size=5, unique=True).map(sorted)


@given(before=WORDS, cuts=RUNS, after=WORDS, above=st.integers(0, 5))
def test_the_place_of_a_mention_in_a_word_document(before: str, cuts: list[int], after: str, above: int) -> None:
    figure = "12 millions d’euros"
    edges = [0, *cuts, len(figure)]
    texts = [f"mot {before} ", *(figure[a:b] for a, b in pairwise(edges)), f" {after}"]
    runs = "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            + "<w:p/>" * above + f"<w:p>{runs}</w:p></w:body></w:document>",
        )  # fmt: skip
    document = read_bytes(file.getvalue(), "x.docx")
    (mention,) = extract(document, None, "fr").mentions
    assert document.source[mention.source.start : mention.source.end] == figure
    place = document.location(mention.span)
    assert place.line == place.end_line == above + 1
    assert document.source.split("\n")[above][place.column - 1 : place.end_column - 1] == figure
