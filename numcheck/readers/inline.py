"""Inline Markdown: which characters of a paragraph are text, and which are markup to leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck import regexes
from numcheck.readers.building import GAP, LOWERED, RAISED, TextBuilder
from numcheck.record import dataclass

_MARKUP = re.compile(r"[`<&\[\]!\\*_~{$]")
_FORMS = r"""(?xs)(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:[^`]|(?<!`)(?!(?P=ticks)(?!`))`++)*?(?<!`)(?P=ticks)(?!`))
      | (?P<comment><!--.*?(?:-->|\Z))
      | (?P<auto><[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\s]*>)
      | (?P<deleted><(?P<strike>del|s|strike)>[^<>]{0,2000}</(?P=strike)>|~~(?=\S)[^~\n]{1,2000}(?<=\S)~~)
      | (?P<raised><sup>[0-9+−-]{1,4}</sup>)
      | (?P<lowered><sub>[0-9+−-]{1,4}</sub>)
      | (?P<tag></?[a-zA-Z][^<>]{0,2000}>)
      | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)
      | (?P<image>!\[[^\[\]]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^\[\]]{0,200}\])(?:\{[^{}]{0,500}\})?)
      | (?P<note>\[\^[^\[\]\s]{1,100}\])
      | (?P<link>\](?:\((?:[^()\n]|\([^()\n]*\)){0,2000}\)|\[[^\[\]\n]{0,200}\]))
      | (?P<short>\{\{[<%].{0,500}?[%>]\}\})
      | (?P<aside>\{/\*.{0,2000}?\*/\})
      | (?P<math>\$\$[^$]{1,2000}\$\$|(?<![\w$])\$(?=[^$\n]{0,200}[\\^_={}])[^\s$][^$\n]{0,400}(?<=\S)\$(?![\w$]))
      | (?P<attributes>\{[.\#:][^{}]{0,500}\})
      | (?P<escape>\\(?=[!-/:-@\[-`{-~]))
      | (?P<run>\*+|_+)
      | (?P<open>\[)
    """
_TOKEN = regexes.load("inline", [_FORMS])[0].pattern
_BREAKING = re.compile(r"</?(?:br|p|div|li|ul|ol|tr|td|th|h[1-6]|hr|dt|dd|figcaption|summary|details)\b", re.IGNORECASE)
_GAPS = {"code", "auto", "image", "short", "deleted", "math"}
_OUTER = {"ticks": "code", "strike": "deleted"}  # groups inside the group that names the token
_SHIFTED = {"raised": RAISED, "lowered": LOWERED}


@dataclass(slots=True)
class _Piece:
    """A stretch of markup and what the text has in its place; None keeps the characters."""

    start: int
    end: int
    text: str | None


def add_inline(builder: TextBuilder, start: int, end: int) -> None:
    """Append a stretch of the source to the text without its inline markup."""
    if not _MARKUP.search(builder.source, start, end):
        builder.keep(start, end)
        return
    place = start
    for piece in _pieces(builder.source, start, end):
        if piece.text is None or piece.start < place:
            continue
        builder.keep(place, piece.start)
        if piece.text:
            builder.put(piece.text, piece.start, piece.end)
        place = piece.end
    builder.keep(place, end)


def _pieces(source: str, start: int, end: int) -> list[_Piece]:
    pieces: list[_Piece] = []
    runs: list[_Piece] = []
    opened: list[_Piece] = []
    for match in _tokens(source, start, end):
        kind = _OUTER.get(match.lastgroup or "", match.lastgroup)
        piece = _Piece(match.start(), match.end(), "")
        if kind == "run":
            _pair(source, piece, runs)
        elif kind == "open":
            piece.text = None
            opened.append(piece)
        elif kind == "link":
            if opened:
                opened.pop().text = ""
            else:
                piece.text = None
        else:
            piece.text = _read(kind, match[0])
        pieces.append(piece)
    return pieces


def _read(kind: str | None, markup: str) -> str:
    """What the text has in the place of markup that stands by itself."""
    if kind == "entity":
        from html import unescape

        return unescape(markup)
    if kind in _SHIFTED:
        return markup[5:-6].translate(_SHIFTED[kind])
    if kind == "tag" and _BREAKING.match(markup):
        return "\n"
    return GAP if kind in _GAPS else ""


def _tokens(source: str, start: int, end: int) -> Iterator[re.Match[str]]:
    place = start
    while mark := _MARKUP.search(source, place, end):
        match = _TOKEN.match(source, mark.start(), end)
        if not match:
            place = mark.end()
            continue
        yield match
        place = match.end() + (1 if match.lastgroup == "escape" else 0)


def _pair(source: str, piece: _Piece, runs: list[_Piece]) -> None:
    """Leave out a run of emphasis marks together with the one that opened it; an unmatched run stays text."""
    before = source[piece.start - 1 : piece.start] or " "
    after = source[piece.end : piece.end + 1] or " "
    word = before.isalnum() and after.isalnum() and source[piece.start] == "_"
    mark = source[piece.start : piece.end]
    piece.text = None
    if word:
        return
    if not before.isspace():
        for index in range(len(runs) - 1, max(-1, len(runs) - 9), -1):
            if source[runs[index].start : runs[index].end] == mark:
                piece.text = runs[index].text = ""
                del runs[index:]
                return
    if not after.isspace():
        runs.append(piece)
