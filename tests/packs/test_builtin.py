"""Every example of every built-in rule holds."""

from __future__ import annotations

import pytest

from numcheck import facts, packs
from numcheck.packs.source import RuleSource, read_packs
from numcheck.packs.trial import run_examples

SOURCES = read_packs(packs.builtin_files(), [])


@pytest.mark.parametrize("source", SOURCES, ids=[source.head.id for source in SOURCES])
def test_the_examples_of_a_rule_hold(source: RuleSource) -> None:
    trials = list(run_examples([source], packs.every([]), facts.load([])))
    assert {(trial.example.marked, *trial.problems) for trial in trials if trial.problems} == set()
    assert {trial.example.outcome for trial in trials} >= {"fail"}
