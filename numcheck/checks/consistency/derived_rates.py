"""What a sentence may tell of a table or a list in per cent: the share of one line or of several, a change, a rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck import format as fmt
from numcheck.checks.arithmetic.fitting import comparable
from numcheck.checks.arithmetic.marked import labelled
from numcheck.checks.arithmetic.widths import magnitude, percent_of
from numcheck.checks.consistency.deriving import (
    BESIDE,
    Derived,
    addable,
    added,
    is_share,
    scaled,
    strict,
    sum_text,
    tells,
    value,
)
from numcheck.checks.consistency.sheets import Line, Sheet, named
from numcheck.checks.consistency.talk import Talk, known
from numcheck.checks.consistency.wording import root, roots
from numcheck.checks.consistency.yearly import years_told
from numcheck.interval import HUNDRED, point
from numcheck.lexicon import lexicon
from numcheck.model import Mention

_REACH = 4
"""Words between the label of a line and its share."""


def shares(talk: Talk, sheet: Sheet, language: str) -> Iterator[Derived]:
    """« Le personnel représente 48 % du budget »: a line's share of all of them."""
    if not sheet.whole or not addable(sheet.figures) or not talk.says("share_verbs"):
        return
    size, whole = added(sheet.figures)
    lines = named([*sheet.lines, *sheet.asides], talk.roots)
    for figure in talk.figures if size.low > 0 else ():
        line = _shared(talk, sheet, lines, figure) if is_share(figure) else None
        exact = value(line.figure) / whole * HUNDRED if line else whole
        if line and (sheet.total or value(figure) > exact):  # lines left out would make the share less
            how = f"{line.figure.text} / {fmt.number(whole, language)} ="
            yield Derived(figure, percent_of(strict(line.figure), size), exact, how, (line.figure,), firm=True)


def _shared(talk: Talk, sheet: Sheet, lines: Sequence[Line], figure: Mention) -> Line | None:
    """The line whose share a percentage tells: it stands before it with a verb between."""
    first, behind = figure.tokens
    found = talk.nearest(lines, first)
    if found is None or first - found[0] > _REACH + 1 or not _of_all(talk, sheet, behind):
        return None
    place, line = found
    of = {root(talk.word(at)) for at in range(behind, behind + _REACH)}
    if any(not other.keys.isdisjoint(of) for other in lines):
        return None  # « 82 % du personnel »
    if any(is_share(other) and place < other.tokens[0] < first for other in talk.figures):
        return None
    return line if talk.says("share_verbs", place, first) else None


def _of_all(talk: Talk, sheet: Sheet, place: int) -> bool:
    """Whether one noun tells what a share is of: « du budget », « des crédits de la ville », not « du parc privé »."""
    of = known("of_words") | known("contracted")
    if talk.word(place) not in of:
        return talk.word(place) in known("phrase_ends")
    noun = place + 1 + (talk.word(place + 1) in known("articles"))
    if talk.word(noun) not in known("whole_nouns") and root(talk.word(noun)) not in _measures(talk, sheet):
        return False
    end = noun + 1 + (talk.word(noun + 1) in known("whole_sizes"))
    if talk.word(end) in of:
        return talk.word(end + 1 + (talk.word(end + 1) in known("articles"))) in known("whole_owners")
    return talk.word(end) in known("phrase_ends") | {""}


def _measures(talk: Talk, sheet: Sheet) -> frozenset[str]:
    """The words that tell what the figures of a sheet are: its head, the nouns of its items, the line above a list."""
    words = {root(part.noun) for part in sheet.figures if part.noun}
    if sheet.kind == "list" and sheet.place[0]:
        above = talk.context.document.blocks[sheet.place[0] - 1]
        words |= roots(talk.context, talk.context.tokens.sentence(talk.context.tokens.at(above.end - 1)))
    return sheet.keys | words


def leaders(talk: Talk, sheet: Sheet, language: str) -> Iterator[Derived]:
    """« Les trois premières régions concentrent 61 % des crédits »: the share of the largest lines, or of the last."""
    if not sheet.whole or not addable(sheet.figures) or not talk.says("share_verbs"):
        return
    size, whole = added(sheet.figures)
    for group in talk.figures if size.low > 0 else ():
        parts = _leading(talk, sheet, group)
        part_size, part = added(parts)
        behind = [figure for figure in talk.figures if is_share(figure) and figure.tokens[0] > group.tokens[1]][:1]
        for figure in behind if parts else ():
            exact = part / whole * HUNDRED
            if _of_all(talk, sheet, figure.tokens[1]) and (sheet.total or value(figure) > exact):
                how = f"({sum_text(parts)}) / {fmt.number(whole, language)} ="
                yield Derived(figure, percent_of(part_size, size), exact, how, (*parts,), firm=True, gap=True)


def _leading(talk: Talk, sheet: Sheet, group: Mention) -> list[Mention]:
    """The figures of the first or the last lines by their size, so many as a number of them says."""
    count = int(value(group)) if group.kind in {"count", "number"} else 0
    kinds = talk.says("leading_lines", group.tokens[1], group.tokens[1] + BESIDE)
    if not kinds or not 2 <= count < len(sheet.lines):
        return []
    ordered = sorted(sheet.figures, key=value, reverse=True)
    return ordered[:count] if kinds[0] == "first" else ordered[-count:]


def changes(talk: Talk, sheet: Sheet, language: str) -> Iterator[Derived]:
    """« Entre 2022 et 2023, les crèches ont progressé de 10 % », « de 42 places »: the change between two years."""
    if not sheet.keys or not sheet.keys <= talk.roots.keys() or talk.says("by_year") or _of_other_measure(talk, sheet):
        return
    ends = [line.figure for line in years_told(talk, sheet)]
    if len(ends) != 2 or not addable(ends) or not (talk.says("trend") or talk.says("gaps")):
        return
    start, end = map(strict, ends)
    gap = abs(value(ends[1]) - value(ends[0]))
    for figure in talk.figures:
        if is_share(figure) and start.low > 0:
            size, how = magnitude((end - start) / start * point(HUNDRED)), f"{ends[0].text} → {ends[1].text} :"
            yield Derived(figure, size, gap / value(ends[0]) * HUNDRED, how, (*ends,), firm=True)
        elif tells(talk, sheet, figure) or _counts(talk, sheet, figure):
            large, small = sorted(ends, key=value, reverse=True)
            how = f"{large.text} − {small.text} ="
            yield scaled(Derived(figure, magnitude(end - start), gap, how, (*ends,), gap=True))


def _of_other_measure(talk: Talk, sheet: Sheet) -> bool:
    """Whether a sentence tells of a measure that the table does not: the budget of what it counts."""
    own = sheet.keys.union(*(line.keys for line in sheet.lines))
    return any(root(word) in talk.roots and root(word) not in own for word in known("by_measures"))


def _counts(talk: Talk, sheet: Sheet, figure: Mention) -> bool:
    """Whether a count has the noun that stands over the years: « Prêts 2022 », « Prêts 2023 »."""
    nouns = frozenset.intersection(*(line.keys for line in sheet.lines))
    return figure.kind == "count" and root(figure.noun or "") in nouns


def rates(talk: Talk, sheet: Sheet, language: str) -> Iterator[Derived]:
    """« À La Jordanne, le taux de réussite est de 80 % »: one figure of a row in another one."""
    kinds = talk.says("rate_words") if sheet.kind == "row" else []
    told = [figure for figure in talk.figures if is_share(figure)]
    if len(kinds) != 1 or len(told) != 1 or not _of_this_row(talk, sheet):
        return
    kind, _, absent = str(kinds[0]).partition(" ")
    part, whole = (_of_kind(sheet, table, kind) for table in ("rate_parts", "rate_wholes"))
    if part and whole and comparable(part, whole) and 0 < value(part) < value(whole) and talk.says("rate_verbs"):
        size, exact = percent_of(strict(part), strict(whole)), value(part) / value(whole) * HUNDRED
        if absent:
            size, exact = point(HUNDRED) - size, HUNDRED - exact
        how = f"{'1 − ' if absent else ''}{part.text} / {whole.text} ="
        yield Derived(told[0], size, exact, how, (part, whole), firm=True)


def _of_kind(sheet: Sheet, table: str, kind: str) -> Mention | None:
    """The figure of the only line of a row whose head is a word of a table, of one kind."""
    words = {root(word) for word, value in lexicon().words(table).items() if value == kind}
    found = [line.figure for line in sheet.lines if not line.keys.isdisjoint(words)]
    return found[0] if len(found) == 1 else None


def _of_this_row(talk: Talk, sheet: Sheet) -> bool:
    """Whether a sentence names a row alone; none, where the row is the total of all."""
    others = any(keys and keys <= talk.roots.keys() for keys in sheet.beside)
    if labelled([*sheet.head], "table_totals"):
        return not others
    return bool(sheet.keys) and sheet.keys <= talk.roots.keys() and not others
