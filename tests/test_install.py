"""The built-in rules are found in every install: wheel, editable install, plain checkout."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

FIND = "from numcheck.packs import builtin_rules_dir; print(builtin_rules_dir().resolve())"
CHECK = "import sys, numcheck; numcheck.check_text('Le 3 mai 2024.'); print('pydantic' in sys.modules)"


def run(*command: str, cwd: Path, **environment: str) -> str:
    """The output of a command, which must succeed, without what the outer process has in its path."""
    inherited = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=cwd, env=inherited | environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def pip(python: Path, *arguments: str, cwd: Path) -> str:
    """Run `pip install` without a network: nothing is resolved, the build backend is the one installed here."""
    offline = ("--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check", "--quiet")
    return run(str(python), "-m", "pip", "install", *offline, *arguments, cwd=cwd)


def rule_files(folder: Path) -> set[str]:
    """The YAML files below a folder, by relative name."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*.yaml")}


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A throwaway environment that sees the packages of this one, but not this one's editable install."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    outer = [path for path in sys.path if path.endswith("site-packages")]
    (inner,) = folder.glob("lib/python*/site-packages")
    (inner / "outer.pth").write_text("\n".join(outer), encoding="utf-8")  # of a .pth file's folders no .pth is read
    return python


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=root)
    (wheel,) = folder.glob("numcheck-*.whl")
    return wheel


def test_wheel_holds_rules_lexicon_and_licence(wheel: Path, root: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, target in (("rules", "numcheck/rules"), ("numcheck/lexicon", "numcheck/lexicon")):
        assert {f"{target}/{name}" for name in rule_files(root / folder)} <= names
    assert rule_files(root / "rules")
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("rules/", "tests/", "tools/", "seeds/"))]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the wheel is installed."""
    folder = tmp_path_factory.mktemp("installed")
    pip(Path(sys.executable), "--target", str(folder), str(wheel), cwd=folder)
    return folder


def test_wheel_finds_its_own_rules(installed: Path, root: Path, tmp_path: Path) -> None:
    found = Path(run(sys.executable, "-c", FIND, cwd=tmp_path, PYTHONPATH=str(installed)))
    assert found == (installed / "numcheck" / "rules").resolve()
    assert rule_files(found) == rule_files(root / "rules")


def test_packs_compiled_into_the_package_serve_the_first_check(installed: Path, tmp_path: Path) -> None:
    caches = (tmp_path / "first", tmp_path / "second")
    validated = []
    for cache in caches:
        environment = {"PYTHONPATH": str(installed), "XDG_CACHE_HOME": str(cache)}
        validated.append(run(sys.executable, "-c", CHECK, cwd=tmp_path, **environment))
        if cache is caches[0]:
            (cache / "numcheck").rename(installed / "numcheck" / "_compiled")
    assert validated == ["True", "False"]
    assert not caches[1].exists()


def test_plain_checkout_finds_the_rules_beside_the_package(python: Path, root: Path, tmp_path: Path) -> None:
    assert run(str(python), "-c", FIND, cwd=tmp_path, PYTHONPATH=str(root)) == str((root / "rules").resolve())


def test_editable_install_reads_the_rules_of_the_checkout(python: Path, root: Path, tmp_path: Path) -> None:
    pip(python, "--editable", str(root), cwd=tmp_path)
    assert run(str(python), "-c", FIND, cwd=tmp_path) == str((root / "rules").resolve())
    site = Path(run(str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path))
    assert not list(site.glob("numcheck/**/*.yaml")), "an editable install must not leave a copy that grows stale"
