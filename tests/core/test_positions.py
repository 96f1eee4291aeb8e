"""Lines and columns: what an editor shows for an offset of the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document
from numcheck.tokens import Span

PLACES = [
    ("12", 0, (1, 1)),
    ("a 12", 2, (1, 3)),
    ("a\n12", 2, (2, 1)),
    ("a\r\n12", 3, (2, 1)),
    ("a\n\nb 12", 5, (3, 3)),
    ("\t12", 1, (1, 2)),
    ("🚢 12", 2, (1, 3)),
    ("e\u0301 12", 3, (1, 4)),
    ("\ufeff12", 1, (1, 1)),
    ("\ufeffa\n12", 3, (2, 1)),
    ("a\u2028b\x0bc\r12", 6, (1, 7)),
]


@pytest.mark.parametrize(("source", "offset", "place"), PLACES)
def test_place(source: str, offset: int, place: tuple[int, int]) -> None:
    found = Document(source, source, "").location(Span(offset, offset + 2))
    assert (found.line, found.column) == place
    assert (found.start, found.end) == (offset, offset + 2)


@given(st.text(alphabet="ab\n\r\u2028é🚢", max_size=40), st.data())
def test_line_and_column_lead_back_to_the_offset(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    found = Document(source, source, "").location(Span(start, end))
    lines = source.split("\n")
    for offset, line, column in ((start, found.line, found.column), (end, found.end_line, found.end_column)):
        assert sum(len(text) + 1 for text in lines[: line - 1]) + column - 1 == offset
