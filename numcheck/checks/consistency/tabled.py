"""Checks of the text against its tables: a sentence names a line and a column, and slips in their figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, groupby
from typing import ClassVar, Literal

from numcheck.checks.arithmetic.diagnosis import slip_between
from numcheck.checks.arithmetic.widths import digits
from numcheck.checks.base import Context, Rule
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.consistency.entries import CHANGE, Entry, indexed, named_by
from numcheck.checks.consistency.headline import COUNTED, KINDS, LEAST_DIGITS, slipped
from numcheck.checks.consistency.misprint import misprint
from numcheck.checks.consistency.setting import others_between
from numcheck.checks.consistency.wording import named, root, roots
from numcheck.checks.cues import said
from numcheck.checks.finding import Report
from numcheck.checks.grid import grids
from numcheck.model import Mention, Outcome
from numcheck.record import dataclass
from numcheck.tokens import fold

_THOUSAND = 1000
_MOST_BESIDE = 100  # figures of a line and a column of which the text may tell the sum or the gap
_MOST_TABLES = 30  # of which a sentence may have a word; it means none of more
_SILENCES = ("not_settled", "of_another_figure", "going_on", "beyond_tables")


@dataclass(frozen=True, slots=True, kw_only=True)
class TabledOptions:
    """The tables and the text; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["tabled"]


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check the figures of the sentences that name a line and a column of a table."""
    tables = [table for grid in grids(context) if (table := indexed(grid))]
    holders: dict[str, list[int]] = {}
    for number, table in enumerate(tables):
        for key in table:
            holders.setdefault(key, []).append(number)
    report = Report(rule, context)
    for sentence, figures in _sentences(context) if tables else ():
        known = roots(context, sentence) | ({CHANGE} if any(said(context, sentence, "trend")) else set())
        asked = {number for key in known for number in holders.get(key, ())}
        for number in sorted(asked) if len(asked) <= _MOST_TABLES else ():
            if entries := named_by(tables[number], known):
                yield from _judged(report, entries, sentence, figures)


def _sentences(context: Context) -> Iterator[tuple[int, list[Mention]]]:
    """The sentences outside of tables that hold figures, by their numbers."""
    outside = [block for block in context.document.blocks if block.cell is None]
    figures = [mention for block in outside for mention in context.mentions_between(block.start, block.end)]
    for sentence, mentions in groupby(figures, lambda mention: context.tokens.sentence(mention.tokens[0])):
        yield sentence, list(mentions)


def _judged(report: Report, entries: Sequence[Entry], sentence: int, figures: Sequence[Mention]) -> Iterator[Outcome]:
    """What the figures of a sentence are against those of the table that it names, each of them told once."""
    told = [figure for figure in figures if figure.kind in KINDS | COUNTED and not figure.hedge]
    met = [figure for figure in told if any(_meet(cell, figure) for _, cell in _sizes(entries, figure))]
    yield from (report.confirmed(figure) for figure in met)
    left = [entry for entry in entries if not any(_meet(cell, one) for one in met for _, cell in _sizes([entry], one))]
    keys = {key for entry in entries for key in entry.keys}
    for figure in told if left and not _apart(report.context, sentence, figures, keys) else ():
        language = report.context.language
        slips = [(one, cell) for one, cell in _sizes(left, figure) if _is_slip(one, cell, figure, language)]
        if figure not in met and len(slips) == 1 and not _reckoned(slips[0][0], figure):
            yield _wrong(report, figure, *slips[0])


def _sizes(entries: Sequence[Entry], figure: Mention) -> list[tuple[Entry, Mention]]:
    """The entries that a figure may tell, with their figures in its scale."""
    if digits(figure) < LEAST_DIGITS:
        return []
    return [
        (entry, cell) for entry in entries if _of_its_kind(entry, figure) and (cell := _scaled(entry.figure, figure))
    ]


def _of_its_kind(entry: Entry, figure: Mention) -> bool:
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


def _is_slip(entry: Entry, cell: Mention, figure: Mention, language: str) -> bool:
    """Whether one slip of the pen leads from a cell to a figure; where no measure is named, of more digits."""
    return slipped(cell, figure, language) if entry.measured else misprint(cell, figure, pointed=False) is not None


def _apart(context: Context, sentence: int, figures: Iterable[Mention], keys: Iterable[str]) -> bool:
    """Whether words of a sentence, or a year of its own, say that its figures are others than those of the table."""
    return others_between(context, *context.tokens.sentence_bounds(sentence)) or otherwise(
        context, sentence, figures, keys
    )


def otherwise(context: Context, sentence: int, figures: Iterable[Mention], keys: Iterable[str]) -> bool:
    """Whether a sentence tells of what is not settled, or of a year that its table does not have.

    `keys` are the words by which the lines and the columns of that are named.
    """
    if any(True for table in _SILENCES for _ in said(context, sentence, table)):
        return True
    told, of_table = _years(figures), {key for key in keys if key.isdigit()}
    return not told <= of_table if of_table else bool(told) and _of_several_years(context)


@lru_cache(maxsize=1)
def _of_several_years(context: Context) -> bool:
    """Whether the dates of a text print more than one year."""
    return len(_years(context.mentions)) > 1


def _years(mentions: Iterable[Mention]) -> set[str]:
    """The years that dates print."""
    dates = (m for m in mentions if m.days and (year_printed(m) or m.granularity == "year"))
    return {str(m.days.first.year) for m in dates if m.days}


def _reckoned(entry: Entry, figure: Mention) -> bool:
    """Whether a figure stands in the line or the column itself, or is a sum or a gap of two that do."""
    beside = [Decimal(0), *entry.beside[0], *entry.beside[1]]
    if len(beside) > _MOST_BESIDE:
        return True
    pairs = combinations(beside, 2)
    return any(_same(figure, size) for one, two in pairs for size in (one + two, abs(one - two)))


def _same(figure: Mention, size: Decimal) -> bool:
    """Whether a figure is a size in some scale of a thousand."""
    return any(figure.value == size * Decimal(_THOUSAND) ** power for power in range(4))


def _wrong(report: Report, figure: Mention, entry: Entry, cell: Mention) -> Outcome:
    why = slip_between(figure, cell, report.context.language)
    params = {"found": named(figure), "expected": entry.figure.text, "where": entry.label, "hypothesis": why}
    return report.contradicted(figure, figure, params, related=[(entry.figure, entry.figure.text)])


PARAMS = frozenset({"text", "expected", "found", "where", "hypothesis"})
