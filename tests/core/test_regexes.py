"""Patterns from the cache are those that `re` compiles."""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck import compiled, regexes

SOURCES = [
    "a",
    "(?P<from>[N-Q])w{0,4}?(?P<to>[\ue000-\ue0ffC])",
    "(?:(?P<x>a)|b)(?P<y>c)?",
    r"\d+\s?(?=€)",
    "(?i:é)à*",
    "[\ue000\ue002\ue004\ue006]|(x)",
]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of this test's own."""
    monkeypatch.setattr(compiled, "cache_folder", lambda: tmp_path)
    return tmp_path


def loaded() -> list[re.Pattern[str]]:
    """The patterns as they come from the cache."""
    return [expression.pattern for expression in regexes.load("test", SOURCES)]


def usual() -> list[re.Pattern[str]]:
    """The patterns as `re` compiles them."""
    return [re.compile(source) for source in SOURCES]


def test_first_and_later_loads_equal_what_re_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded() == usual()
    monkeypatch.setattr(regexes, "_program", lambda *_: pytest.fail("compiled again"))
    again = loaded()
    assert again == usual()
    assert [pattern.groupindex for pattern in again] == [pattern.groupindex for pattern in usual()]


@given(st.text(alphabet="aàbcCNOPQwéÉ€x1 \ue000\ue001\ue002\ue004\ue006", max_size=12))
def test_they_match_alike(text: str) -> None:
    for ours, theirs in zip(loaded(), usual(), strict=True):
        assert [match.groupdict() for match in ours.finditer(text)] == [
            match.groupdict() for match in theirs.finditer(text)
        ]


@pytest.mark.parametrize(
    "data",
    [
        [],
        None,
        [(0, b"\x9f\x86\x01\x00", 0, {}, (None,), "")] * len(SOURCES),
        [(0, b"odd", 0, {}, (None,), "")] * len(SOURCES),
        [None] * len(SOURCES),
        ["x"] * 9,
    ],
)
def test_a_cache_that_cannot_be_used_is_passed_over(data: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "cached", lambda *_: data)
    assert loaded() == usual()


def test_another_python_compiles_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(re._compiler, "_code")  # type: ignore[attr-defined]
    monkeypatch.delattr(_sre, "compile")
    monkeypatch.setattr(re, "compile", lambda source: source)
    assert loaded() == SOURCES


def test_other_sources_have_another_place(cache: Path) -> None:
    regexes.load("test", ["ab", "c"])
    regexes.load("test", ["a", "bc"])
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize(
    ("source", "needed"),
    [
        ("ab", "a"),
        ("[xyz]+b?", "xyz"),
        ("(?:a|[bc]d)e?", "ad"),
        ("(?:a|b?)c*", ""),
        ("(?P<one>[ab])?(?<!x)(?:[cde]_*+){2}", "cde"),
        ("(?i:a)", ""),
        ("(?i)a", ""),
        (r"\d|a", ""),
        ("[^a]", ""),
    ],
)
def test_what_a_pattern_needs(source: str, needed: str) -> None:
    assert regexes.load("test", [source])[0].needed == set(needed)


@pytest.mark.parametrize(
    ("source", "needed"),
    [
        ("a[bc]d?", ["a", "bc"]),
        ("(?:ab|[cd]a)(?P<one>e)", ["bcd", "e"]),
        ("(?:ab)?(?:c[de]){2,3}", ["c", "de"]),
        ("(?:^|(?<=b))a(?=c)|d", ["ad"]),
        ("[a-c]?", []),
    ],
)
def test_all_that_a_pattern_needs(source: str, needed: list[str]) -> None:
    assert regexes.needs(source, frozenset("a")) == list(map(frozenset, needed))


@given(st.text(alphabet="aàbcCNOPQwéÉ€x1 \ue000\ue001\ue002\ue004\ue006", max_size=12))
def test_every_match_holds_what_is_needed(text: str) -> None:
    for expression in regexes.load("test", SOURCES):
        if expression.needed and expression.pattern.search(text):
            assert expression.needed.intersection(text)


def test_a_later_pattern_is_compiled_once_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = regexes.later("é+", re.IGNORECASE)
    assert [match[0] for match in pattern.finditer("Éé ée")] == ["Éé", "é"]
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled again"))
    assert pattern.search("aé")
    assert pattern.sub("e", "Été") == "ete"
