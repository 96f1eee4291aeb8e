"""A number of things announced right above the table that lists them: « Les cinq lots du marché », then four lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from numcheck.checks.arithmetic.marked import labelled
from numcheck.checks.consistency.sheets import Sheet
from numcheck.checks.consistency.talk import Talk, known
from numcheck.checks.consistency.wording import named, root
from numcheck.checks.finding import Report
from numcheck.checks.proposals import replaced
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.tokens import fold

_LEAST = 3
"""Lines of a table that lists what is announced."""
_NEAR = 2
"""How far the number may be from that of the lines: with more, it was not meant to be theirs."""
_HEADS = {"heading", "title", "caption"}
_SILENCES = ("not_all_items", "open_lists", "leading_lines", "line_not_leading", "line_superlatives")


def announced(report: Report, talk: Talk, near: Sequence[Sheet]) -> Iterator[Outcome]:
    """The number of what the labels of a table are, in the heading above it or in a line that ends in a colon."""
    below = [sheet for sheet in near if sheet.kind == "column" and _right_above(talk, sheet)]
    counts = [m for m in talk.figures if m.kind == "count" and below and root(m.noun or "") in below[0].things]
    if len(counts) != 1 or not below[0].whole or any(talk.says(table) for table in _SILENCES):
        return
    count, lines = counts[0], below[0].lines
    labels = {line.label for line in lines}
    others = [line for line in below[0].asides if not labelled(fold(line.label).split(), "table_totals")]
    if count.hedge or talk.word(count.tokens[0] - 1) in known("unlisted_leads") or len(lines) < _LEAST:
        return
    if others or _does(talk, count) or any(_several(line.label) for line in lines):
        return
    if count.value in {len(lines), len(labels)}:
        yield report.confirmed(count)
    elif count.value is not None and abs(count.value - len(lines)) <= _NEAR and len(labels) == len(lines):
        yield _wrong(report, count, [line.label for line in lines])


def _several(label: str) -> bool:
    """Whether a label may stand for two of what is announced: « Auray et Brech »."""
    return any(word in known("coordinators") for word in fold(label).split())


def _does(talk: Talk, count: Mention) -> bool:
    """Whether what is counted does something that other lines may not: « Cinq communes gagnent des habitants »."""
    behind = talk.context.tokens.words[count.tokens[1] : talk.last]
    verbs = lexicon().endings("plural_verb_endings")
    return any(word.endswith(verbs) and word not in known("listed_verbs") for word in behind)


def _right_above(talk: Talk, sheet: Sheet) -> bool:
    """Whether a sentence is the last above a table, and a heading or closed by a colon."""
    blocks, tokens = talk.context.document.blocks, talk.context.tokens
    above = blocks[sheet.place[0] - 1] if sheet.place[0] else None
    if above is None or tokens.ends[talk.last - 1] != above.end or tokens.starts[talk.first] < above.start:
        return False
    return above.kind in _HEADS or talk.word(talk.last - 1) == ":"


def _wrong(report: Report, count: Mention, labels: Sequence[str]) -> Outcome:
    mended = replaced(count, Decimal(len(labels)))
    params = {"how": f"{', '.join(labels)} :", "expected": mended or str(len(labels)), "found": named(count)}
    return report.contradicted(count, count, params, suggestions=[mended])
