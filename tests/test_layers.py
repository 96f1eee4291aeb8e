"""What a plain check imports: what costs up to a hundred milliseconds to import stays out of its way."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "babel", "currency_converter", "dataclasses", "dateparser", "num2words", "pint", "pydantic", "quantulum3", "regex",
    "rich", "rich_argparse", "text_to_num", "yaml",
}  # fmt: skip

PARAGRAPH = """\
Le conseil municipal de Valbrune a voté mardi un budget de 12,4 millions d’euros, en hausse de 3,2 % sur un an.
Près de 1 850 habitants avaient répondu à la consultation ouverte le 4 mars 2024 ; un tiers d’entre eux demandaient
une piste cyclable de 7 km entre la gare et le lycée. « Nous en ouvrirons la moitié avant la fin de 2025 », a promis
l’adjointe aux transports, élue depuis six ans. La commune compte 23 600 habitants, contre 21 900 en 2015.

"""

DRIVER = """
import json, sys
from numcheck.cli import main
try:
    status = main(sys.argv[1:])
except SystemExit as exit:
    status = exit.code
print(json.dumps({"status": status, "modules": sorted(sys.modules)}), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article of about 4 KB."""
    path = tmp_path_factory.mktemp("draft") / "budget.md"
    path.write_text(PARAGRAPH * 8, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def modules(draft: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names of the modules loaded by a check, once an earlier one has filled the cache of compiled packs."""
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache"))}
    command = [sys.executable, "-c", DRIVER, "check", str(draft), "--date", "2024-10-25", "--isolated"]
    for _ in range(2):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
    report = json.loads(done.stderr.splitlines()[-1])
    assert report["status"] in {0, 1}, done.stdout + done.stderr
    return set(report["modules"])


@pytest.mark.parametrize("package", sorted(HEAVY))
def test_check_does_not_import(package: str, modules: set[str]) -> None:
    assert package not in modules


def test_check_runs_the_stages(modules: set[str]) -> None:
    """Guards the tests above: the driver really checked something."""
    assert {"numcheck.pipeline", "numcheck.extract", "numcheck.checks"} <= modules
