"""A newsroom's own facts on top of others, and the advice of the linter."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck.errors import NumcheckError
from numcheck.facts import load
from numcheck.facts.lint import lint
from numcheck.facts.merge import merge
from numcheck.facts.reading import read
from numcheck.facts.time import parse_days

OWN = """
sources: {desk: {publisher: La rédaction, title: Note interne, date: 2024-05-01}}
entities:
  pell: {type: person, sex: m, names: {full: Jan Pell}}
posts:
  isle-president:
    org: isle
    titles: {m: président, f: présidente}
    complete_until: 2024-12-31
    sources: desk
    terms: [{holder: pell, start: 2024-05-01}]
"""


def test_own_facts_replace_whole_records(written: Callable[..., Path], small_text: str) -> None:
    store = load([written(small_text)], builtin=False)
    assert store.terms("reed")
    base, own = written(small_text), written(OWN, "own.yaml")
    with pytest.raises(NumcheckError, match="already stands in"):
        load([base, own], builtin=False)


def test_house_facts_win_over_the_built_in_ones(written: Callable[..., Path]) -> None:
    own = written(
        "sources: {desk: {publisher: La rédaction, title: Note, date: 2025-01}}\n"
        "entities: {zed: {type: person, sex: f, names: {full: Zoé Dalibert}}}\n"
        "posts:\n  fr-pm: {org: france, titles: {m: Premier ministre, f: Première ministre}, complete_until: 2025,\n"
        "    sources: desk, terms: [{holder: zed, start: 2024-01-01}]}\n"
    )
    store = load([own])
    assert [term.holder for term, _ in store.holders("fr-pm", parse_days("2024-10-25"))] == ["zed"]
    assert store.terms("michel-barnier") == ()
    assert store.names_at(["zoé", "dalibert"], 0)[0].entity == "zed"


def test_own_sources_may_not_take_a_built_in_id(written: Callable[..., Path]) -> None:
    with pytest.raises(NumcheckError, match="choose another"):
        load([written("sources: {wd-world: {publisher: P, title: T, date: 2024}}\n")])


def test_lint_lists_stale_series_and_wrong_units(written: Callable[..., Path], small_text: str) -> None:
    problems = lint(merge([[read(written(small_text))]]), units={"USD"}, today=dt.date(2025, 1, 1))
    shown = [(problem.level, problem.message.split(": ", 1)[1]) for problem in problems]
    assert shown == [
        ("error", "“EUR” is not a unit of the lexicon"),
        ("error", "“metre” is not a unit of the lexicon"),
        ("advice", "wealth of moss ends on 2024-03-31, 276 days ago"),
        ("advice", "the holders of isle-president are known up to 2024-06-30, 185 days ago"),
    ]


def test_lint_is_silent_about_sound_facts(written: Callable[..., Path], small_text: str) -> None:
    assert lint(merge([[read(written(small_text))]]), today=dt.date(2024, 4, 1)) == []


def test_the_example_of_the_page_for_editors_works(written: Callable[..., Path], root: Path) -> None:
    page = (root / "docs" / "facts.md").read_text(encoding="utf-8")
    store = load([written(page.split("```yaml\n")[1].split("```")[0])])
    assert [term.holder for term, _ in store.holders("port-neuf-director", parse_days("2025-05"))] == ["lea-marchal"]
