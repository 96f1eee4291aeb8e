"""What a sentence may tell of a table or a list in per cent: the share of a line or of the first ones, a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck import format as fmt
from numcheck.checks.arithmetic.fitting import comparable
from numcheck.checks.arithmetic.widths import magnitude, percent_of
from numcheck.checks.consistency.deriving import BESIDE, Derived, addable, added, is_share, strict, sum_text, value
from numcheck.checks.consistency.sheets import Line, Sheet, named
from numcheck.checks.consistency.talk import Talk, known
from numcheck.checks.consistency.wording import root
from numcheck.interval import HUNDRED, point
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
        line = _shared(talk, lines, figure) if is_share(figure) else None
        exact = value(line.figure) / whole * HUNDRED if line else whole
        if line and (sheet.total or value(figure) > exact):  # lines left out would make the share less
            how = f"{line.figure.text} / {fmt.number(whole, language)} ="
            yield Derived(figure, percent_of(strict(line.figure), size), exact, how, (line.figure,), firm=True)


def _shared(talk: Talk, lines: Sequence[Line], figure: Mention) -> Line | None:
    """The line whose share a percentage tells: it stands before it with a verb between."""
    first, behind = figure.tokens
    found = talk.nearest(lines, first)
    if found is None or first - found[0] > _REACH + 1 or not _of_all(talk, behind):
        return None
    place, line = found
    of = {root(talk.word(at)) for at in range(behind, behind + _REACH)}
    if any(not other.keys.isdisjoint(of) for other in lines):
        return None  # « 82 % du personnel »
    if any(is_share(other) and place < other.tokens[0] < first for other in talk.figures):
        return None
    return line if talk.says("share_verbs", place, first) else None


def _of_all(talk: Talk, place: int) -> bool:
    """Whether one noun tells what a share is of: « du budget », « des crédits de la ville », not « du parc privé »."""
    of = known("of_words") | known("contracted")
    if talk.word(place) not in of:
        return talk.word(place) in known("phrase_ends")
    end = place + 2 + (talk.word(place + 1) in known("articles"))
    end += talk.word(end) in known("whole_sizes")
    if talk.word(end) in of:
        return talk.word(end + 1 + (talk.word(end + 1) in known("articles"))) in known("whole_owners")
    return talk.word(end) in known("phrase_ends") | {""}


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
            if _of_all(talk, figure.tokens[1]) and (sheet.total or value(figure) > exact):
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
    """« Entre 2022 et 2023, les crèches ont progressé de 10 % »: the change between two lines that are years."""
    if not sheet.keys or not sheet.keys <= talk.roots.keys() or not talk.says("trend") or talk.says("by_year"):
        return
    ends = [line.figure for line in _ends(talk, sheet)]
    if len(ends) != 2 or not addable(ends) or not comparable(*ends):
        return
    start, end = map(strict, ends)
    how = f"{ends[0].text} → {ends[1].text} :"
    for figure in filter(is_share, talk.figures if start.low > 0 else ()):
        exact = abs(value(ends[1]) - value(ends[0])) / value(ends[0]) * HUNDRED
        size = magnitude((end - start) / start * point(HUNDRED))
        yield Derived(figure, size, exact, how, (*ends,), firm=True)


def _ends(talk: Talk, sheet: Sheet) -> list[Line]:
    """The two years that a sentence names, or the first and the last of a table that are as far apart as it says."""
    years = [line for line in sheet.lines if line.keys and all(key.isdigit() for key in line.keys)]
    years.sort(key=lambda line: int(min(line.keys)))
    told = [figure.value for figure in talk.figures if figure.kind == "duration" and figure.unit == "year"]
    if len(told) == 1 and len(years) > 1 and not any(figure.kind == "date" for figure in talk.figures):
        first, last = (int(min(line.keys)) for line in (years[0], years[-1]))
        return [years[0], years[-1]] if last - first == told[0] else []
    ends = named(years, talk.roots)
    return ends if len(ends) == 2 else []
