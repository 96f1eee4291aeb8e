"""For every report: the place that it tells, read as its format counts, gives back the printed figure."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from numcheck.analysis import Analysis
from numcheck.document import BYTE_ORDER_MARK, Document
from numcheck.extract import extract
from numcheck.model import Finding
from numcheck.readers import read_bytes
from numcheck.report import FORMATS, Report, render

WORDS = st.lists(
    st.sampled_from(
        ["été", "e\u0301te\u0301", "😀", "港口", "𝔸", "\u00a0", "\t", "l’an", "« dit »", "</mark>", "%0A::"]
    ),
    max_size=5,
).map(" ".join)
FIGURES = {
    ".md": ["12 millions d’euros", "**12** millions d’euros", "12&nbsp;millions d’euros", "_12 millions_ d’euros"],
    ".html": ["12 millions d’euros", "1<b>2</b> millions d’euros", "12&#8239;millions d&rsquo;euros"],
    ".txt": ["12 millions d’euros", "12\u202fmillions d’euros"],
}


def analysis_of(document: Document) -> Analysis:
    """An analysis with one finding, on the only figure of a document."""
    (mention,) = extract(document, None).mentions
    place = document.location(mention.span)
    found = Finding(mention.span, place, mention.text, "x-places", "error", "Faux.", fingerprint="f")
    counts = {"mentions": 1, "masked": 0, "claims": 0, "contradicted": 0, "confirmed": 0, "unchecked": {}}
    return Analysis(document, (mention,), (), (), (found,), counts | {"suppressed": 0}, ("x-places",))


def lines_of(source: str) -> list[str]:
    """The lines as an editor numbers them; a byte order mark is in no column."""
    return source.removeprefix(BYTE_ORDER_MARK).split("\n")


def between(source: str, line: int, column: int, end_line: int, end_column: int) -> str:
    """The stretch of the source between two places, columns counted in code points from 1."""
    lines = lines_of(source)[line - 1 : end_line]
    lines[-1] = lines[-1][: end_column - 1]
    lines[0] = lines[0][column - 1 :]
    return "\n".join(lines)


def from_json(text: str, source: str) -> str:
    found = json.loads(text)["documents"][0]["findings"][0]
    corners = [found[key] for key in ("line", "column", "end_line", "end_column")]
    assert between(source, *corners) == source[found["start"] : found["end"]]
    return source[found["start"] : found["end"]]


def from_sarif(text: str, source: str) -> str:
    place = json.loads(text)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    corners = [place[key] for key in ("startLine", "startColumn", "endLine", "endColumn")]
    start, size = place["charOffset"], place["charLength"]
    assert between(source, *corners) == source[start : start + size]
    return source[start : start + size]


def from_rdjson(text: str, source: str) -> str:
    where = json.loads(text)["diagnostics"][0]["location"]["range"]
    (start, first), (end, last) = ((where[edge]["line"], where[edge]["column"]) for edge in ("start", "end"))
    assert start == end
    return str(lines_of(source)[start - 1].encode()[first - 1 : last - 1], "utf-8")


def from_github(text: str, source: str) -> str:
    found = re.match(r"::error file=x\.\w+,line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+),", text)
    assert found
    line, end_line, column, end_column = map(int, found.groups())
    return between(source, line, column, end_line, end_column)


def from_gitlab(text: str, source: str) -> str:
    lines = json.loads(text)[0]["location"]["lines"]
    return "\n".join(lines_of(source)[lines["begin"] - 1 : lines["end"]])


def from_junit(text: str, source: str) -> str:
    case = ElementTree.fromstring(text).find(".//testcase")
    assert case is not None
    return lines_of(source)[int(case.get("line", "0")) - 1]


def from_markdown(text: str, source: str) -> str:
    found = re.search(r"^\| 🔴 erreur \| (\d+):(\d+) \|", text, re.MULTILINE)
    assert found
    return lines_of(source)[int(found[1]) - 1][int(found[2]) - 1 :]


def from_terminal(text: str, source: str) -> str:
    found = re.match(r"x\.\w+:(\d+):(\d+):", text)
    assert found
    shown, carets = text.splitlines()[2:4]
    if shown.isascii():
        assert carets.index("^") == shown.index("12")
    return lines_of(source)[int(found[1]) - 1][int(found[2]) - 1 :]


def from_html(text: str, source: str) -> str:
    marks = re.findall(r'<mark class="[^"]*" data-findings="0" title="[^"]*">(.*?)</mark>', text, re.DOTALL)
    return html.unescape("".join(marks))


READ: dict[str, Callable[[str, str], str]] = {
    "json": from_json,
    "sarif": from_sarif,
    "rdjson": from_rdjson,
    "github": from_github,
    "gitlab": from_gitlab,
    "junit": from_junit,
    "markdown": from_markdown,
    "terminal": from_terminal,
    "html": from_html,
}


def test_no_report_is_forgotten() -> None:
    assert READ.keys() == FORMATS.keys()


@pytest.mark.parametrize("name", READ)
@settings(max_examples=60)
@given(
    figure=st.sampled_from([(suffix, one) for suffix, figures in FIGURES.items() for one in figures]),
    before=WORDS,
    after=WORDS,
    above=st.integers(0, 3),
    end=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["", BYTE_ORDER_MARK]),
)
def test_a_report_tells_the_place(
    name: str, figure: tuple[str, str], before: str, after: str, above: int, end: str, mark: str
) -> None:
    suffix, printed = figure
    source = mark + f"mot{end}{end}" * above + f"mot {before} {printed} {after} mot{end}"
    document = read_bytes(source.encode(), f"x{suffix}")
    told = READ[name](render(Report((analysis_of(document),)), name), source)
    whole = name not in {"gitlab", "junit", "markdown", "terminal"}  # these tell lines, or where it begins
    expected = source[document.locate(extract(document, None).mentions[0].span).start :]
    if whole:
        assert told == expected[: len(told)]
        assert told.startswith("1")
        assert told.endswith(("d’euros", "d&rsquo;euros"))
    elif name in {"markdown", "terminal"}:
        assert expected.startswith(told)
    else:
        assert printed in told
