"""The table of units, read once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from numcheck.lexicon.units import UnitData, load_units
from numcheck.yamlmarks import load_marked


@pytest.fixture(scope="session")
def raw_units(root: Path) -> dict[str, Any]:
    """`units.yaml` as it stands in the file, all values strings."""
    content, _ = load_marked(root / "numcheck" / "lexicon" / "units.yaml")
    assert isinstance(content, dict)
    return dict(content)


@pytest.fixture(scope="session")
def measures(raw_units: dict[str, Any]) -> dict[str, tuple[str, dict[str, Any]]]:
    """Name of each unit and rate → its dimension and its entry."""
    groups = {**raw_units["units"], **raw_units["rates"]}
    return {name: (dimension, entry) for dimension, units in groups.items() for name, entry in units.items()}


@pytest.fixture(scope="session")
def units(raw_units: dict[str, Any]) -> UnitData:
    """The table as the program uses it."""
    return load_units(raw_units)
