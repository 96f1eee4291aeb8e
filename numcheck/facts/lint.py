"""Mistakes in a set of facts that stop a run, and the advice that `numcheck facts lint` adds."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Literal

from numcheck.facts import schema
from numcheck.facts.merge import Layered, Place, merge
from numcheck.facts.reading import read
from numcheck.facts.time import Days, show_days
from numcheck.tokens import fold

HANDOVER_DAYS = 3
"""Terms may overlap by this much: sources differ on which side of midnight a handover falls."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One line about a fact file: `level` is error (the facts cannot be used) or advice."""

    level: Literal["error", "advice"]
    message: str


def lint_files(
    layers: Sequence[Sequence[Path]], units: Container[str] | None = None, today: dt.date | None = None
) -> list[Problem]:
    """The problems of layers of fact files; NumcheckError for a file whose form is wrong."""
    return lint(merge([[read(path) for path in layer] for layer in layers]), units, today)


def lint(facts: Layered, units: Container[str] | None = None, today: dt.date | None = None) -> list[Problem]:
    """Every problem, in the order of the files: `file:line:column: what is wrong`.

    `units` are the canonical names that a measure may use (none: not checked); series that end before `today` by more
    than their freshness are reported as stale (none: not checked).
    """
    problems: list[Problem] = []
    for check in (_terms, _sources, _aliases):
        problems.extend(Problem("error", message) for message in check(facts))
    if units is not None:
        problems.extend(Problem("error", message) for message in _units(facts, units))
    if today is not None:
        problems.extend(Problem("advice", message) for message in _stale(facts, today.toordinal()))
    return problems


def _line(facts: Layered, kind: str, key: object, where: Place, message: str) -> str:
    marks, place = facts.places[kind, key]
    return str(marks.error((*place, *where), message))


def _terms(facts: Layered) -> Iterator[str]:
    for key, post in facts.posts.items():
        for index, term in enumerate(post.terms):
            if term.end and term.end[1] < term.start[0]:
                message = f"{term.holder}: the end ({show_days(term.end)}) precedes the start ({show_days(term.start)})"
                yield _line(facts, "posts", key, ("terms", index, "end"), message)
        if post.unique:
            yield from _overlaps(facts, key, post)


def _overlaps(facts: Layered, key: str, post: schema.Post) -> Iterator[str]:
    held = [(index, term) for index, term in enumerate(post.terms) if term.phase is None]
    for (_, a), (index, b) in combinations(sorted(held, key=lambda pair: pair[1].start), 2):
        surely_begun = b.start[1] + HANDOVER_DAYS
        if a.end is None or a.end[0] > surely_begun:
            end = show_days(a.end) if a.end else "now"
            message = f"{b.holder} starts on {show_days(b.start)} while {a.holder} holds {key} until {end}"
            yield _line(facts, "posts", key, ("terms", index, "start"), message)


def _sources(facts: Layered) -> Iterator[str]:
    for key, post in facts.posts.items():
        for index, term in enumerate(post.terms):
            if not (term.sources or post.sources):
                yield _line(facts, "posts", key, ("terms", index), f"no source for the term of {term.holder}")
    for pair, series in facts.series.items():
        for index, value in enumerate(series.values):
            if not (value.sources or series.sources):
                yield _line(facts, "series", pair, ("values", index), f"no source for {value.value}")


def _aliases(facts: Layered) -> Iterator[str]:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for key, entity in facts.entities.items():
        sure = [*entity.names.full, *entity.names.alias, *entity.names.acronym]
        for name in sure:
            owners[fold(name)].add(key)
        folded = [fold(name) for name in sure]
        doubled = {name for name in sure if folded.count(fold(name)) > 1}
        for name in sorted(doubled):
            yield _line(facts, "entities", key, ("names",), f"“{name}” stands twice among the names of {key}")
    for name, keys in owners.items():
        if len(keys) > 1:
            first, second, *_ = sorted(keys)
            yield _line(facts, "entities", second, ("names",), f"“{name}” is already a name of {first}")


def _units(facts: Layered, units: Container[str]) -> Iterator[str]:
    rows = [("measures", key, value.unit) for key, value in facts.measures.items()]
    rows += [("classes", key, value.unit) for key, value in facts.classes.items()]
    for kind, key, unit in rows:
        if unit is not None and unit not in units:
            yield _line(facts, kind, key, ("unit",), f"“{unit}” is not a unit of the lexicon")


def _stale(facts: Layered, today: int) -> Iterator[str]:
    for pair, series in facts.series.items():
        until = series.complete_until[1]
        if today - until > facts.measures[series.measure].stale_after_days:
            message = f"{series.measure} of {series.entity} ends on {_day(until)}, {today - until} days ago"
            yield _line(facts, "series", pair, ("complete_until",), message)
    for key, post in facts.posts.items():
        until = post.complete_until[1]
        if post.terms and today - until > STALE_POST_DAYS:
            message = f"the holders of {key} are known up to {_day(until)}, {today - until} days ago"
            yield _line(facts, "posts", key, ("complete_until",), message)


STALE_POST_DAYS = 180
"""A series of holders older than this may have missed a change of government."""


def _day(ordinal: int) -> str:
    days: Days = (ordinal, ordinal)
    return show_days(days)
