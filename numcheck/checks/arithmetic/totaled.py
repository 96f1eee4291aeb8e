"""What the labels of a table tell of its totals: whether its lines are all there are, and what a column holds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from numcheck.checks.arithmetic.totals import Counted
from numcheck.checks.grid import YEAR, Cell
from numcheck.lexicon import lexicon


def closed(labels: Sequence[Sequence[str]]) -> bool:
    """Whether the lines are all there are: one of them is the rest, or they are years or months in a row."""
    rest = lexicon().words("table_rest")
    return any(label[0] in rest for label in labels if label) or _in_a_row(labels)


def _in_a_row(labels: Sequence[Sequence[str]]) -> bool:
    """« 2021 », « 2022 », « 2023 »; « juin », « juillet »."""
    words = [label[0] for label in labels if len(label) == 1]
    months = [word for word, size in lexicon().words("table_periods").items() if str(size) == "12"]
    if len(words) < len(labels) or len(words) < 2:
        return False
    if all(len(word) == YEAR and word.isdecimal() for word in words):
        return all(abs(int(later) - int(year)) == 1 for year, later in pairwise(words))
    return all(word in months for word in words) and len(set(words)) == len(words)


def holding(head: Cell | None, labels: Sequence[Sequence[str]]) -> Counted:
    """What the head of a column says that it holds, and the labels of what may be taken off."""
    words, known = head.words if head else (), lexicon().words
    off = known("table_no_sum").keys()
    if any(not off.isdisjoint(label) for label in (words, *labels)):
        return "less"
    if words and words[-1] in known("table_counted") and known("table_counting").keys() >= set(words[:-1]):
        return "things"
    return "" if known("table_amounts").keys().isdisjoint(words) else "money"
