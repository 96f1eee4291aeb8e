"""Mistakes in a set of facts that stop a run, and the advice that `numcheck facts lint` adds."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from numcheck.errors import NumcheckError
from numcheck.facts import schema
from numcheck.facts.merge import Layered
from numcheck.facts.problems import problem
from numcheck.facts.time import Days, show_days
from numcheck.tokens import fold
from numcheck.yamlmarks import Where

HANDOVER_DAYS = 3
"""Terms may overlap by this much: sources differ on which side of midnight a handover falls."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One line about a fact file: `level` is error (the facts cannot be used) or advice."""

    level: Literal["error", "advice"]
    error: NumcheckError

    @property
    def message(self) -> str:
        """The line in English."""
        return str(self.error)


def lint(facts: Layered, units: Container[str] | None = None, today: dt.date | None = None) -> list[Problem]:
    """Every problem, in the order of the files: `file:line:column: what is wrong`.

    `units` are the canonical names that a measure may use (none: not checked); series that end before `today` by more
    than their freshness are reported as stale (none: not checked).
    """
    problems: list[Problem] = []
    for check in (_terms, _sources, _aliases):
        problems.extend(Problem("error", error) for error in check(facts))
    if units is not None:
        problems.extend(Problem("error", error) for error in _units(facts, units))
    if today is not None:
        problems.extend(Problem("advice", error) for error in _stale(facts, today.toordinal()))
    return problems


def _line(facts: Layered, kind: str, key: object, where: Where, said: str, **values: object) -> NumcheckError:
    marks, place = facts.places[kind, key]
    return problem(marks, (*place, *where), said, **values)


def _terms(facts: Layered) -> Iterator[NumcheckError]:
    for key, post in facts.posts.items():
        for index, term in enumerate(post.terms):
            if term.end and term.end[1] < term.start[0]:
                days = {"start": show_days(term.start), "end": show_days(term.end)}
                yield _line(facts, "posts", key, ("terms", index, "end"), "reversed", holder=term.holder, **days)
        if post.unique:
            yield from _overlaps(facts, key, post)


def _overlaps(facts: Layered, key: str, post: schema.Post) -> Iterator[NumcheckError]:
    held = [(index, term) for index, term in enumerate(post.terms) if term.phase is None]
    for (_, a), (index, b) in combinations(sorted(held, key=lambda pair: pair[1].start), 2):
        surely_begun = b.start[1] + HANDOVER_DAYS
        if a.end is None or a.end[0] > surely_begun:
            values = {"second": b.holder, "start": show_days(b.start), "first": a.holder, "post": key}
            said, end = ("overlap", show_days(a.end)) if a.end else ("overlap_now", "")
            yield _line(facts, "posts", key, ("terms", index, "start"), said, end=end, **values)


def _sources(facts: Layered) -> Iterator[NumcheckError]:
    for key, post in facts.posts.items():
        for index, term in enumerate(post.terms):
            if not (term.sources or post.sources):
                yield _line(facts, "posts", key, ("terms", index), "no_term_source", holder=term.holder)
    for pair, series in facts.series.items():
        for index, value in enumerate(series.values):
            if not (value.sources or series.sources):
                yield _line(facts, "series", pair, ("values", index), "no_value_source", value=value.value)


def _aliases(facts: Layered) -> Iterator[NumcheckError]:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for key, entity in facts.entities.items():
        sure = [*entity.names.full, *entity.names.alias, *entity.names.acronym]
        for name in sure:
            owners[fold(name)].add(key)
        folded = [fold(name) for name in sure]
        doubled = {name for name in sure if folded.count(fold(name)) > 1}
        for name in sorted(doubled):
            yield _line(facts, "entities", key, ("names",), "doubled_name", name=name, entity=key)
    for name, keys in owners.items():
        if len(keys) > 1:
            first, second, *_ = sorted(keys)
            yield _line(facts, "entities", second, ("names",), "shared_name", name=name, entity=first)


def _units(facts: Layered, units: Container[str]) -> Iterator[NumcheckError]:
    rows = [("measures", key, value.unit) for key, value in facts.measures.items()]
    rows += [("classes", key, value.unit) for key, value in facts.classes.items()]
    for kind, key, unit in rows:
        if unit is not None and unit not in units:
            yield _line(facts, kind, key, ("unit",), "no_unit", name=unit)


def _stale(facts: Layered, today: int) -> Iterator[NumcheckError]:
    for pair, series in facts.series.items():
        until = series.complete_until[1]
        if today - until > facts.measures[series.measure].stale_after_days:
            values = {"measure": series.measure, "entity": series.entity, "day": _day(until), "days": today - until}
            yield _line(facts, "series", pair, ("complete_until",), "stale_series", **values)
    for key, post in facts.posts.items():
        until = post.complete_until[1]
        if post.terms and today - until > STALE_POST_DAYS:
            aged = {"post": key, "day": _day(until), "days": today - until}
            yield _line(facts, "posts", key, ("complete_until",), "stale_post", **aged)


STALE_POST_DAYS = 180
"""A series of holders older than this may have missed a change of government."""


def _day(ordinal: int) -> str:
    days: Days = (ordinal, ordinal)
    return show_days(days)
