"""The figures of a table by the words of their line and their column, as a sentence may name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from numcheck.checks.consistency.wording import root
from numcheck.checks.grid import Grid
from numcheck.lexicon import lexicon
from numcheck.model import Mention
from numcheck.record import NamedTuple

CHANGE = "±"
"""The key of a column of changes, whatever its word."""


class Entry(NamedTuple):
    """A figure of a table: the words that name its line and its column, as keys and as printed.

    `measured` tells that the column names more than a year; `beside` are the figures of the line and of the column.
    """

    figure: Mention
    keys: frozenset[str]
    label: str
    measured: bool
    beside: tuple[list[Decimal], list[Decimal]]


Index = dict[str, list[Entry]]
"""The figures of a table, each by the rarest of its words."""


def indexed(grid: Grid) -> Index:
    """The figures of a table whose line and column have words of their own; a sentence asks for few of them."""
    entries = list(_entries(grid))
    uses = Counter(key for entry in entries for key in entry.keys)
    filed: dict[str, list[Entry]] = {}
    for entry in entries:
        filed.setdefault(min(entry.keys, key=lambda key: (uses[key], key)), []).append(entry)
    return filed


def _entries(grid: Grid) -> Iterator[Entry]:
    """The figures of a table whose line and column have words of their own."""
    lines, places = (sorted({at[axis] for at in grid}) for axis in (0, 1))
    heads = {at: grid[at] for at in grid if at[0] == lines[0] or at[1] == places[0]}
    keys = {at: keys_of(head.words) for at, head in heads.items()}
    rows, columns = _figures(grid, 0), _figures(grid, 1)
    for (line, place), cell in grid.items():
        ends = (line, places[0]), (lines[0], place)
        if cell.figure and cell.figure.value and (line, place) not in heads and all(keys.get(end) for end in ends):
            yield Entry(
                cell.figure,
                keys[ends[0]] | keys[ends[1]],
                ", ".join(heads[end].text.strip() for end in ends),
                not all(key.isdigit() for key in keys[ends[1]]),
                (rows[line], columns[place]),
            )


def keys_of(label: Sequence[str]) -> frozenset[str]:
    """The words of a label that a sentence must have, by their beginnings; those in brackets tell a unit."""
    known = lexicon()
    plain = known.words("small_words").keys() | known.words("articles").keys()
    outside = label[: label.index("(")] if "(" in label else label
    words = [word for word in outside if word.isalnum() and len(word) > 1 and word not in plain]
    return frozenset(CHANGE if word in known.words("table_changes") else root(word) for word in words)


def _figures(grid: Grid, axis: int) -> dict[int, list[Decimal]]:
    """The values of each line (axis 0) or each column (axis 1) of a table."""
    values: dict[int, list[Decimal]] = {}
    for at, cell in grid.items():
        if cell.figure and cell.figure.value is not None:
            values.setdefault(at[axis], []).append(cell.figure.value)
    return values


def named_by(table: Index, known: set[str]) -> list[Entry]:
    """The figures whose line and column a sentence names; not « Corse » where it names « Corse-du-Sud »."""
    found = [entry for key in sorted(known & table.keys()) for entry in table[key] if entry.keys <= known]
    return [entry for entry in found if not any(entry.keys < other.keys for other in found)]
