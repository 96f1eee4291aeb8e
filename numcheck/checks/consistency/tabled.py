"""Checks of the text against its tables: a sentence names a line and a column, and slips in their figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby
from typing import ClassVar, Literal

from numcheck.checks.arithmetic.diagnosis import slip_between
from numcheck.checks.arithmetic.widths import digits
from numcheck.checks.base import Context, Rule
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.consistency.headline import COUNTED, KINDS, LEAST_DIGITS, slipped
from numcheck.checks.consistency.misprint import misprint
from numcheck.checks.consistency.setting import others_between
from numcheck.checks.consistency.wording import named, root, roots
from numcheck.checks.cues import said
from numcheck.checks.finding import Report
from numcheck.checks.grid import Cell, Grid, grids
from numcheck.lexicon import lexicon
from numcheck.model import Mention, Outcome
from numcheck.record import NamedTuple, dataclass
from numcheck.tokens import fold

_THOUSAND = 1000
_CHANGE = "±"  # the key of a column of changes, whatever its word
_MOST_BESIDE = 100  # figures of a line and a column of which the text may tell the sum or the gap
_SILENCES = ("not_settled", "of_another_figure", "going_on", "beyond_tables")


@dataclass(frozen=True, slots=True, kw_only=True)
class TabledOptions:
    """The tables and the text; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["tabled"]


class _Entry(NamedTuple):
    """A figure of a table: the words that name its line and its column, as keys and as printed.

    `measured` tells that the column names more than a year; `beside` are the figures of the line and of the column.
    """

    figure: Mention
    keys: frozenset[str]
    label: str
    measured: bool
    beside: tuple[list[Decimal], list[Decimal]]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the figures of the sentences that name a line and a column of a table."""
    tables = [_filed(entries) for grid in grids(context) if (entries := list(_entries(grid)))]
    report = Report(rule, context)
    for sentence, figures in _sentences(context) if tables else ():
        known = roots(context, sentence) | ({_CHANGE} if any(said(context, sentence, "trend")) else set())
        for table in tables:
            yield from _judged(report, _named(table, known), sentence, figures)


def _filed(entries: Sequence[_Entry]) -> dict[str, list[_Entry]]:
    """The entries by the rarest of their words, so that a sentence asks for few."""
    uses = Counter(key for entry in entries for key in entry.keys)
    filed: dict[str, list[_Entry]] = {}
    for entry in entries:
        filed.setdefault(min(entry.keys, key=lambda key: (uses[key], key)), []).append(entry)
    return filed


def _entries(grid: Grid) -> Iterator[_Entry]:
    """The figures of a table whose line and column have words of their own."""
    lines, places = (sorted({at[axis] for at in grid}) for axis in (0, 1))
    heads = {at: grid[at] for at in grid if at[0] == lines[0] or at[1] == places[0]}
    keys = {at: _keys(head) for at, head in heads.items()}
    rows, columns = _figures(grid, 0), _figures(grid, 1)
    for (line, place), cell in grid.items():
        ends = (line, places[0]), (lines[0], place)
        if cell.figure and cell.figure.value and (line, place) not in heads and all(keys.get(end) for end in ends):
            yield _Entry(
                cell.figure,
                keys[ends[0]] | keys[ends[1]],
                ", ".join(heads[end].text.strip() for end in ends),
                not all(key.isdigit() for key in keys[ends[1]]),
                (rows[line], columns[place]),
            )


def _keys(head: Cell) -> frozenset[str]:
    """The words of a label that a sentence must have, by their beginnings; those in brackets tell a unit."""
    known = lexicon()
    plain = known.words("small_words").keys() | known.words("articles").keys()
    outside = head.words[: head.words.index("(")] if "(" in head.words else head.words
    words = [word for word in outside if word.isalnum() and len(word) > 1 and word not in plain]
    return frozenset(_CHANGE if word in known.words("table_changes") else root(word) for word in words)


def _figures(grid: Grid, axis: int) -> dict[int, list[Decimal]]:
    """The values of each line (axis 0) or each column (axis 1) of a table."""
    values: dict[int, list[Decimal]] = {}
    for at, cell in grid.items():
        if cell.figure and cell.figure.value is not None:
            values.setdefault(at[axis], []).append(cell.figure.value)
    return values


def _sentences(context: Context) -> Iterator[tuple[int, list[Mention]]]:
    """The sentences outside of tables that hold figures, by their numbers."""
    outside = [block for block in context.document.blocks if block.cell is None]
    figures = [mention for block in outside for mention in context.mentions_between(block.start, block.end)]
    for sentence, mentions in groupby(figures, lambda mention: context.tokens.sentence(mention.tokens[0])):
        yield sentence, list(mentions)


def _named(table: dict[str, list[_Entry]], known: set[str]) -> list[_Entry]:
    """The figures whose line and column a sentence names; not « Corse » where it names « Corse-du-Sud »."""
    found = [entry for key in sorted(known & table.keys()) for entry in table[key] if entry.keys <= known]
    return [entry for entry in found if not any(entry.keys < other.keys for other in found)]


def _judged(report: Report, entries: Sequence[_Entry], sentence: int, figures: Sequence[Mention]) -> Iterator[Outcome]:
    """What the figures of a sentence are against those of the table that it names, each of them told once."""
    told = [figure for figure in figures if entries and figure.kind in KINDS | COUNTED and not figure.hedge]
    met = [figure for figure in told if any(_meet(cell, figure) for _, cell in _sizes(entries, figure))]
    yield from (report.confirmed(figure) for figure in met)
    left = [entry for entry in entries if not any(_meet(cell, one) for one in met for _, cell in _sizes([entry], one))]
    for figure in told if left and not _apart(report.context, sentence, figures, entries) else ():
        language = report.context.language
        slips = [(one, cell) for one, cell in _sizes(left, figure) if _is_slip(one, cell, figure, language)]
        if figure not in met and len(slips) == 1 and not _reckoned(slips[0][0], figure):
            yield _wrong(report, figure, *slips[0])


def _sizes(entries: Sequence[_Entry], figure: Mention) -> list[tuple[_Entry, Mention]]:
    """The entries that a figure may tell, with their figures in its scale."""
    if digits(figure) < LEAST_DIGITS:
        return []
    return [
        (entry, cell) for entry in entries if _of_its_kind(entry, figure) and (cell := _scaled(entry.figure, figure))
    ]


def _of_its_kind(entry: _Entry, figure: Mention) -> bool:
    """Whether a figure counts what its line or column names; « 421 heures » are no « Dossiers »."""
    if figure.kind == "count" and entry.measured:
        return any(root(word) in entry.keys for word in fold(figure.noun or "").split())
    return figure.kind not in {"duration", "quantity"} or entry.figure.kind == figure.kind


def _scaled(cell: Mention, figure: Mention) -> Mention | None:
    """A cell's figure in the scale of the text's: « 2,3 » under « en M€ » beside « 2,3 millions d'euros »; unsigned."""
    if not cell.printed or not cell.value or not figure.value:
        return None
    size = cell.printed._replace(value=abs(cell.value))
    if cell.kind != "number":
        alike = cell.kind == figure.kind and cell.unit == figure.unit
        return cell._replace(printed=size) if alike or {cell.kind, figure.kind} <= COUNTED else None
    if figure.kind == "percent":
        return None
    power = (abs(figure.value) / size.value).adjusted()
    return cell._replace(printed=size.scaled(Decimal(_THOUSAND) ** max(0, (power + 1) // 3)))


def _meet(cell: Mention, figure: Mention) -> bool:
    """Whether a figure of the text may be that of a cell, rounded or cut."""
    sizes = cell.interval("loose"), figure.interval("loose")
    return sizes[0] is None or sizes[1] is None or sizes[0].meets(sizes[1])


def _is_slip(entry: _Entry, cell: Mention, figure: Mention, language: str) -> bool:
    """Whether one slip of the pen leads from a cell to a figure; where no measure is named, of more digits."""
    return slipped(cell, figure, language) if entry.measured else misprint(cell, figure, pointed=False) is not None


def _apart(context: Context, sentence: int, figures: Sequence[Mention], entries: Sequence[_Entry]) -> bool:
    """Whether words of a sentence, or a year of its own, say that its figures are others than those of the table."""
    if others_between(context, *context.tokens.sentence_bounds(sentence)):
        return True
    if any(True for table in _SILENCES for _ in said(context, sentence, table)):
        return True
    told, of_table = _years(figures), {key for entry in entries for key in entry.keys if key.isdigit()}
    return not told <= of_table if of_table else bool(told) and len(_years(context.mentions)) > 1


def _years(mentions: Iterable[Mention]) -> set[str]:
    """The years that dates print."""
    dates = (m for m in mentions if m.days and (year_printed(m) or m.granularity == "year"))
    return {str(m.days.first.year) for m in dates if m.days}


def _reckoned(entry: _Entry, figure: Mention) -> bool:
    """Whether a figure stands in the line or the column itself, or is a sum or a gap of two that do."""
    beside = [Decimal(0), *entry.beside[0], *entry.beside[1]]
    if len(beside) > _MOST_BESIDE:
        return True
    pairs = combinations(beside, 2)
    return any(_same(figure, size) for one, two in pairs for size in (one + two, abs(one - two)))


def _same(figure: Mention, size: Decimal) -> bool:
    """Whether a figure is a size in some scale of a thousand."""
    return any(figure.value == size * Decimal(_THOUSAND) ** power for power in range(4))


def _wrong(report: Report, figure: Mention, entry: _Entry, cell: Mention) -> Outcome:
    why = slip_between(figure, cell, report.context.language)
    params = {"found": named(figure), "expected": entry.figure.text, "where": entry.label, "hypothesis": why}
    return report.contradicted(figure, figure, params, related=[(entry.figure, entry.figure.text)])


PARAMS = frozenset({"text", "expected", "found", "where", "hypothesis"})
