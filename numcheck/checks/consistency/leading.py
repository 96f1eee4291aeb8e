"""Who comes first: a sentence names a line as the greatest, the least or the third, and its table has another one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.checks.consistency.sheets import Line, Sheet, named
from numcheck.checks.consistency.talk import Talk, known
from numcheck.checks.finding import Report
from numcheck.checks.proposals import replaced
from numcheck.model import Mention, Outcome
from numcheck.tokens import Span

_TIMES = {"date", "time", "duration"}
_LEAST = 3
"""Lines of a ranking."""
_DIGITS = 2
"""Digits of a figure by which a line is known."""
_OPENING = 3
"""Words before the label that a sentence begins with: « C’est à la »."""
_BEHIND = 5
"""Words between a verb and the rank it tells."""


def ranked(report: Report, talk: Talk, near: Sequence[Sheet]) -> Iterator[Outcome]:
    """What a sentence says of the one line of a table that it names: its place, or the figure of the first."""
    columns = [sheet for sheet in near if sheet.kind != "row" and sheet.whole and len(sheet.lines) >= _LEAST]
    if not columns or talk.says("line_not_leading"):
        return
    lines = named(columns[0].lines, talk.roots)
    place = talk.place(lines[0].keys, talk.last) if len(lines) == 1 else None
    if place is None or any(line.keys <= talk.roots.keys() for sheet in near for line in sheet.asides):
        return
    figures = [figure for figure in talk.figures if figure.kind not in _TIMES]
    if len(figures) == 1 and figures[0].kind == "ordinal":
        yield from _placed(report, talk, columns, lines[0], figures[0])
    elif [figure.kind for figure in figures][:1] == ["ordinal"] and len(figures) == 2:
        if _subject(talk, lines[0], place):
            yield from _led(report, talk, columns, lines[0], figures[1], ranked=True)
    elif len(figures) == 1 and talk.says("line_superlatives") and _subject(talk, lines[0], place):
        yield from _led(report, talk, columns, lines[0], figures[0])


def _span(talk: Talk, line: Line, last: int) -> tuple[int, int]:
    """The tokens from the first word of a label to its last."""
    return min(max(at for at in talk.roots[key] if at <= last) for key in line.keys), last + 1


def _subject(talk: Talk, line: Line, place: int) -> bool:
    """Whether a label begins the sentence with a verb behind it, or ends one that begins with a superlative."""
    first, end = _span(talk, line, place)
    if first - talk.first <= _OPENING and talk.word(end) in known("line_verbs"):
        return True
    while talk.word(first - 1) in known("line_links"):
        first -= 1
    return talk.word(first - 1) in known("line_verbs") and bool(talk.says("line_superlatives", talk.first, first))


def _printed(figure: Mention) -> int:
    """How many digits of a figure are printed, zeros included."""
    printed = figure.printed
    return len(str(int(abs(printed.value) / printed.ulp))) if printed and printed.ulp else 0


def _led(
    report: Report, talk: Talk, columns: Sequence[Sheet], line: Line, figure: Mention, ranked: bool = False
) -> Iterator[Outcome]:
    """A line that is given the greatest or the least figure, or one with its rank, which stands in another line."""
    holders = [(sheet, other) for sheet in columns for other in sheet.lines if other.figure.value == figure.value]
    leads = talk.word(figure.tokens[0] - 1) in known("line_figure_leads")
    if _printed(figure) < _DIGITS or len(holders) != 1 or not leads:
        return
    sheet, other = holders[0]
    values = [part.value or 0 for part in sheet.figures]
    if not ranked and other.figure.value not in {min(values), max(values)}:
        return
    if other.keys == line.keys:
        yield report.confirmed(figure)
        return
    place = talk.place(line.keys, talk.last) or 0
    first, end = _span(talk, line, place)
    tokens = talk.context.tokens
    span = Span(tokens.starts[first], tokens.ends[end - 1])
    told = talk.context.document.text[span.start : span.end]
    params = {"how": f"{other.figure.text} :", "expected": other.label, "found": told}
    mended = [other.label] if told == line.label else []
    yield report.contradicted(figure, span, params, related=[(other.figure, other.label)], suggestions=mended)


def _placed(report: Report, talk: Talk, columns: Sequence[Sheet], line: Line, rank: Mention) -> Iterator[Outcome]:
    """A rank told of a line of a table with one column, which is printed from the greatest to the least."""
    place = talk.place(line.keys, rank.tokens[0])
    values = [part.value or 0 for part in columns[0].figures]
    if len(columns) > 1 or place is None or not all(one > other for one, other in pairwise(values)):
        return
    between = range(place + 1, rank.tokens[0])
    if len(between) > _BEHIND or talk.word(place + 1) not in known("line_verbs"):
        return
    end = rank.tokens[1] + (talk.word(rank.tokens[1]) in known("line_ranks"))
    if talk.word(end) not in known("phrase_ends") | {""}:
        return  # « au premier rang des exportateurs »
    actual = next(number for number, other in enumerate(columns[0].lines, 1) if other is line)
    if rank.value == actual:
        yield report.confirmed(rank)
    elif rank.value is not None and rank.value < actual:  # a table may leave out lines, which makes ranks greater
        mended = replaced(rank, type(rank.value)(actual))
        params = {"how": f"{line.label}, {line.figure.text} :", "expected": mended or f"{actual}e", "found": rank.text}
        yield report.contradicted(rank, rank, params, related=[(line.figure, line.label)], suggestions=[mended])
