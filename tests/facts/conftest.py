"""A small set of facts, invented, that the tests of the store share; and a cache that forgets."""

from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck.facts import FactStore, load

SMALL = """
sources:
  almanac: {publisher: Almanach, title: Almanach des îles, date: 2024-01}
measures:
  wealth: {label: fortune, unit: EUR, types: person, relative: 0.1, ratio: 2, window_days: 100, ahead_days: 10,
           stale_after_days: 50, widening: [{days: 200, relative: 0.5, ratio: 4}, {days: 400, relative: 1, ratio: 8}]}
  towns: {label: nombre de bourgs, types: country, steps: true, relative: 0, ratio: 1.2, window_days: 30,
          ahead_days: 10, stale_after_days: 900}
entities:
  isle: {type: country, names: {full: Île-Haute}, of: de l’Île-Haute, demonym: {m: hautien, f: hautienne}}
  moss: {type: person, sex: f, names: {full: [Ada Moss, Ada Maria Moss], family: Moss, given: Ada},
         traits: [armatrice, femme d’affaires],
         countries: isle, born: {date: 1970-03, sources: almanac}}
  reed: {type: person, sex: m, names: {full: Éloi Reed, family: Reed}, died: {date: 2023-05-02, sources: almanac}}
  dock: {type: company, names: {full: [Dock, Quai Neuf]}, of: [de Dock, de Quai Neuf]}
posts:
  isle-president:
    org: isle
    titles: {m: [président, chef de l’État], f: [présidente, cheffe de l’État]}
    complete_from: 2010-01-01
    complete_until: 2024-06-30
    sources: almanac
    terms:
      - {holder: reed, start: 2010-01-01, end: 2020-05}
      - {holder: moss, start: 2020-04-20, end: 2020-05-31, phase: elect}
      - {holder: moss, start: 2020-06-01}
renamings:
  - {entity: dock, old: Dock, new: Quai Neuf, date: 2022-03-01, sources: almanac}
series:
  - entity: isle
    measure: towns
    complete_until: 2024-03-31
    sources: almanac
    values: [{as_of: 2000-01-01, value: 12}, {as_of: 2010-01-01, value: 14}]
  - entity: moss
    measure: wealth
    complete_until: 2024-03-31
    sources: almanac
    values:
      - {as_of: 2022-01-01, value: 2e9}
      - {as_of: 2024-01-01, value: 10e9, edition: Registre}
      - {as_of: 2024-02-01, value: 12e9, edition: Gazette}
      - {as_of: 2024-03-20, value: 30e9, edition: Gazette}
events:
  storm: {kind: disaster, names: [grande tempête, tempête de 1999], date: 1999-12, entities: isle, sources: almanac}
classes:
  hill: {nouns: colline, unit: metre, high: 600, unless: mer, record: {fr: colline, en: hill}, sources: almanac}
floors:
  - {measure: wealth, since: 2000, value: 1e9, sources: almanac}
  - {measure: wealth, since: 2020, value: 5e9, sources: almanac}
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Writes a fact file and gives its path."""

    def write(text: str, name: str = "facts.yaml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def small(written: Callable[..., Path]) -> FactStore:
    """The store of the invented facts alone."""
    return load([written(SMALL)], builtin=False)


@pytest.fixture
def small_text() -> str:
    """The invented facts as YAML."""
    return SMALL
