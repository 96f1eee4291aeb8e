"""What a file is checked with: the rules and the date of the run, or those that the configuration gives its path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from numcheck.commands.files import matches, path_patterns
from numcheck.messages import trouble
from numcheck.model import Days
from numcheck.record import NamedTuple

if TYPE_CHECKING:
    from numcheck.checks.base import Rule
    from numcheck.settings import Settings

DATED = "meta-doc-date"  # the rule that `require_date` asks for


class Plan(NamedTuple):
    """The rules that run on a file, and the date that it is given."""

    rules: tuple[Rule, ...]
    date: Days | None


class Plans:
    """The plans of a run: the usual one, and one for each combination of overrides that some path has."""

    def __init__(self, every: tuple[Rule, ...], settings: Settings) -> None:
        self._every = every
        self._settings = settings
        self._patterns = [path_patterns(one["paths"]) for one in settings.overrides]
        self._made: dict[tuple[int, ...], Plan] = {}
        self.usual = self._plan(())
        for index in range(len(settings.overrides)):
            self._plan((index,))  # a wrong name is told even where no file has the path

    def of(self, path: Path) -> Plan:
        """The plan for a file; of several overrides that fit, the last one weighs most."""
        if not self._patterns:
            return self.usual
        return self._plan(tuple(index for index, one in enumerate(self._patterns) if matches(path, one)))

    def _plan(self, fitting: tuple[int, ...]) -> Plan:
        if fitting not in self._made:
            settings = self._settings
            for index in fitting:
                settings = settings.within(settings.overrides[index])
            self._made[fitting] = Plan(chosen(self._every, settings), parse_date(settings.date))
        return self._made[fitting]


def chosen(every: tuple[Rule, ...], settings: Settings) -> tuple[Rule, ...]:
    """The rules that settings ask for, with the levels that they give them."""
    from numcheck.packs import choose

    extend = (*settings.extend_select, DATED) if settings.require_date else settings.extend_select
    return choose(with_levels(every, settings.levels), settings.select, settings.ignore, extend)


def with_levels(rules: Sequence[Rule], levels: Mapping[str, str]) -> tuple[Rule, ...]:
    """The rules with the levels that the configuration gives them, by id or by family; an id weighs more."""
    from numcheck.packs import choose

    given: dict[str, str] = {}
    for name in sorted(levels, key=len):
        given |= {rule.id: levels[name] for rule in choose(rules, [name])}
    return tuple(rule._replace(level=cast("Any", given[rule.id])) if rule.id in given else rule for rule in rules)


@cache
def parse_date(text: str | None) -> Days | None:
    """The days that `YYYY[-MM[-DD]]` stands for; NumcheckError for anything else."""
    if not text:
        return None
    import datetime as dt

    from numcheck.facts.time import parse_days

    try:
        first, last = parse_days(text)
        return Days(dt.date.fromordinal(first), dt.date.fromordinal(last))
    except ValueError:
        raise trouble("bad_date", date=text) from None
