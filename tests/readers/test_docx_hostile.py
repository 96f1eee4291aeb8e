"""Word files that attack or are none: one clear line each, never a traceback, never a full memory."""

from __future__ import annotations

import contextlib
import io
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.errors import NumcheckError
from numcheck.readers import docx_xml, read_bytes

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" Type="x/officeDocument" Target="{}"/></Relationships>'
)
BODY = f'<w:document xmlns:w="{W}"><w:body>{{}}</w:body></w:document>'
TEXT = BODY.format("<w:p><w:r><w:t>12 km</w:t></w:r></w:p>")
LAUGHS = "<!DOCTYPE l [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
) + "]>" + TEXT.replace("12", "&j;")  # fmt: skip


def packed(document: str, target: str = "word/document.xml", *names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATIONS.format(target))
        for name in names or ("word/document.xml",):
            archive.writestr(name, document)
    return file.getvalue()


def encrypted() -> bytes:
    """A package whose parts are marked as encrypted."""
    data = bytearray(packed(TEXT))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


def damaged() -> bytes:
    """A package with a wrong byte within the packed text."""
    data = bytearray(packed(TEXT))
    place = data.find(zlib.compress(TEXT.encode(), wbits=-15)[10:20])
    data[place] ^= 0xFF
    return bytes(data)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("data", "says"),
    [
        (lambda: b"", "not a .docx file"),
        (lambda: b"Un texte de 12 lignes", "not a .docx file"),
        (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "password"),
        (lambda: packed(TEXT)[:-30], "not a .docx file"),
        (lambda: packed(TEXT, "word/document.xml", "autre.xml"), "not a Word document"),
        (lambda: packed(TEXT, "../../etc/passwd"), "not a Word document"),
        (lambda: packed(TEXT, "word/document.xml", "word/document.xml", "word/document.xml"), "twice"),
        (encrypted, "encrypted"),
        (damaged, "document.xml"),
        (lambda: packed(LAUGHS), "document type"),
        (lambda: packed('<!DOCTYPE a SYSTEM "file:///etc/passwd">' + TEXT), "document type"),
        (lambda: packed("<w:document>"), "not well-formed"),
        (lambda: packed(""), "not well-formed"),
        (lambda: packed(BODY.format("<w:sdt>" * 10_000 + "</w:sdt>" * 10_000)), "nested too deeply"),
        (lambda: packed("\x00" * 40_000_000), "more than"),
    ],
)  # fmt: skip
def test_one_line(data, says) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NumcheckError, match=says) as caught:
        read_bytes(data(), "x.docx")
    for language in ("fr", "en"):
        assert caught.value.line(language).startswith("x.docx")
    assert "\n" not in str(caught.value)


def test_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_xml, "MAX_ELEMENTS", 1000)
    with pytest.raises(NumcheckError, match="elements"):
        read_bytes(packed(BODY.format("<w:p/>" * 1000)), "x.docx")


def test_many_joined_paragraphs_are_read_in_linear_time() -> None:
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>1234567890</w:t></w:r></w:p>"
    assert read_bytes(packed(BODY.format(joined * 60_000)), "x.docx").source == "1234567890" * 60_000


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 255)), min_size=1, max_size=4))
def test_a_damaged_file_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(packed(TEXT))
    for place, change in changes:
        data[place % len(data)] ^= change
    with contextlib.suppress(NumcheckError):  # and nothing else
        read_bytes(bytes(data), "x.docx")


ELEMENTS = st.sampled_from("p r t tbl tr tc sdt sdtPr pPr rPr trPr del ins txbxContent footnote".split())


@given(st.recursive(st.just(""), lambda inner: st.tuples(ELEMENTS, inner, inner).map(
    lambda one: f"<w:{one[0]}>1{one[1]}</w:{one[0]}>{one[2]}"), max_leaves=30))  # fmt: skip
def test_elements_in_any_order_are_read(body: str) -> None:
    assert read_bytes(packed(BODY.format(body)), "x.docx").path == "x.docx"
