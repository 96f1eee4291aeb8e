"""Fact files that cannot be used: one line each, with the place and the remedy."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck.errors import NumcheckError
from numcheck.facts import load
from numcheck.facts.schema import json_schema

HEAD = """sources:
  sky: {publisher: P, title: T, date: 2024}
entities:
  a: {type: person, sex: f, names: {full: Ana Bell}}
  b: {type: person, sex: m, names: {full: Ivo Bell}}
  o: {type: company, names: {full: Orme}}
"""
POST = "posts:\n  boss:\n    org: o\n    titles: {m: patron}\n    complete_until: 2024\n"

WRONG = {
    "unknown key": ("entites: {}\n", 1, "unknown key “entites”; did you mean “entities”?"),
    "unknown key inside": (HEAD + POST + "    term: []\n", 12, "unknown key “term”; did you mean “terms”?"),
    "no sex": ("entities:\n  a: {type: person, names: {full: Ana Bell}}\n", 2, "a person needs `sex: m` or `sex: f`"),
    "wrong type": ("entities:\n  a: {type: planet, names: {full: Mars}}\n", 2, "type: “planet” is not possible"),
    "no source of an event": ("events:\n  e: {kind: war, names: guerre, date: 2024}\n", 2, "sources: missing"),
    "source without date": ("sources:\n  s: {publisher: P, title: T}\n", 2, "date: missing"),
    "not a date": (
        HEAD + POST + "    sources: sky\n    terms: [{holder: a, start: 2024-02-30}]\n",
        13,
        "not a day of the calendar",
    ),
    "nobody of that name": (
        HEAD + POST + "    sources: sky\n    terms: [{holder: c, start: 2020}]\n",
        13,
        "no entity “c”",
    ),
    "no such source": (HEAD + POST + "    sources: skt\n", 12, "no source “skt”; did you mean “sky”?"),
    "a term without source": (
        HEAD + POST + "    terms: [{holder: a, start: 2020}]\n",
        12,
        "no source for the term of a",
    ),
    "end before start": (
        HEAD + POST + "    sources: sky\n    terms: [{holder: a, start: 2020, end: 2019}]\n",
        13,
        "a: the end (2019) precedes the start (2020)",
    ),
    "two at once": (
        HEAD
        + POST
        + "    sources: sky\n    terms:\n"
        + "      - {holder: a, start: 2019-01-01}\n      - {holder: b, start: 2020-01-01}\n",
        15,
        "b starts on 2020-01-01 while a holds boss until now",
    ),
    "the same name twice": (
        "entities:\n  a: {type: person, sex: f, names: {full: Ana Bell}}\n"
        "  b: {type: person, sex: f, names: {full: ana bell}}\n",
        3,
        "“ana bell” is already a name of a",
    ),
    "an alias repeated": (
        "entities:\n  a: {type: person, sex: f, names: {full: Ana Bell, alias: Ana Bell}}\n",
        2,
        "“Ana Bell” stands twice",
    ),
    "dead before born": (
        "sources: {s: {publisher: P, title: T, date: 2024}}\nentities:\n"
        "  a: {type: person, sex: f, names: {full: A B},\n"
        "      born: {date: 1990, sources: s}, died: {date: 1980, sources: s}}\n",
        3,
        "died before born",
    ),
    "no number": (
        "floors:\n  - {measure: m, since: 2000, value: dix, sources: s}\n",
        2,
        "value: “dix” is not a number",
    ),
    "an endless number": ("floors:\n  - {measure: m, since: 2000, value: 1e999, sources: s}\n", 2, "must be finite"),
    "an alias of YAML": ("sources: &s {}\nevents: *s\n", 1, "aliases"),
    "a key twice": ("sources: {}\nsources: {}\n", 2, "stands twice"),
}


@pytest.mark.parametrize("name", WRONG)
def test_one_clear_line(name: str, written: Callable[..., Path]) -> None:
    text, line, message = WRONG[name]
    path = written(text)
    with pytest.raises(NumcheckError) as caught:
        load([path], builtin=False)
    shown = str(caught.value)
    assert shown.startswith(f"{path}:{line}:"), shown
    assert message in shown
    assert "\n" not in shown


def test_a_file_too_large(written: Callable[..., Path]) -> None:
    with pytest.raises(NumcheckError, match="split the file"):
        load([written("#" * 10_000_000)], builtin=False)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(NumcheckError, match="no such fact file"):
        load([tmp_path / "none.yaml"])


def test_deep_nesting_is_refused(written: Callable[..., Path]) -> None:
    with pytest.raises(NumcheckError):
        load([written("a: " + "[" * 20_000)], builtin=False)


def test_the_published_schema_is_current(root: Path) -> None:
    """If not: python -m numcheck.facts > docs/schema/facts.schema.json."""
    published = (root / "docs" / "schema" / "facts.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == json.loads(json.dumps(json_schema()))
