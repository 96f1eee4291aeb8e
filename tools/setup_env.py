"""Set up `.venv` for the make targets: creates it, installs the project, and does nothing when that is already done.

Only the standard library is used, in a syntax that Python 3.6 still reads, so that an interpreter
that is too old gets one clear line and not a traceback.
"""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
STAMP = VENV / "numcheck-setup.stamp"
OLDEST = (3, 11)


def fail(message: str) -> None:
    """End with one line on stderr and status 2."""
    sys.exit("set-up: " + message)


def check_interpreter() -> None:
    """End with one line if this Python is too old or cannot make virtual environments."""
    if sys.version_info < OLDEST:
        newer = [name for name in ("python3.14", "python3.13", "python3.12", "python3.11") if shutil.which(name)]
        hint = f"PYTHON={newer[0] if newer else '/path/to/python3.11'} make …"
        fail(f"Python 3.11 or newer is needed, {sys.executable} is {sys.version.split()[0]}; once it is there: {hint}")
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        fail("the modules venv and ensurepip are missing; on Debian and Ubuntu: apt install python3-venv")


def digest(*parts: bytes) -> str:
    """A key over the parts, in hexadecimal."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def wanted_stamp(extras: "list[str]") -> "dict[str, object]":
    """What the environment depends on: interpreter and place (`identity`), declared packages, extras."""
    identity = digest(sys.version.encode(), sys.base_prefix.encode(), str(ROOT).encode())
    return {"identity": identity, "packages": digest(declared_packages()), "extras": extras}


def declared_packages() -> bytes:
    """What an install reads from pyproject.toml; the settings of linters and tests are left out."""
    import tomllib  # an older Python does not have it

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [project["build-system"], project["project"], project["tool"]["hatch"]]
    return json.dumps(parts, sort_keys=True).encode()


def read_stamp() -> "dict[str, object]":
    """What the last finished set-up left, or an empty mapping when there was none or it was cut short."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        return stamp if isinstance(stamp, dict) and VENV_PYTHON.exists() else {}
    except (OSError, ValueError):
        return {}


def run(step: str, *command: str) -> None:
    """Run one step with its output shown; end with one line if it fails."""
    status = subprocess.call(command, cwd=str(ROOT))
    if status:
        fail(f"{step} failed (status {status}): {' '.join(command)}")


def warm_up() -> None:
    """Compile byte code and the built-in packs, so that the first check is as fast as the next ones.

    Nothing is lost if that fails, and the checks of the project say better why.
    """
    for command in (["-m", "compileall", "-qq", "numcheck"], ["-c", "import numcheck; numcheck.check_text('')"]):
        subprocess.call([str(VENV_PYTHON), *command], cwd=str(ROOT), stderr=subprocess.DEVNULL)


def set_up(extras: "list[str]") -> None:
    """Bring `.venv` to the wanted state; the stamp is written last, so a set-up cut short starts anew."""
    stamp = read_stamp()
    wanted = wanted_stamp(extras)
    same_place = stamp.get("identity") == wanted["identity"]
    same_packages = same_place and stamp.get("packages") == wanted["packages"]
    installed = stamp.get("extras") if same_packages else []
    missing = [extra for extra in extras if extra not in (installed if isinstance(installed, list) else [])]
    if not missing:
        return
    if STAMP.exists():
        STAMP.unlink()
    if not same_place:
        print(f"set-up: creating {VENV}", flush=True)
        run("creating .venv", sys.executable, "-m", "venv", "--clear", str(VENV))
    print(f"set-up: installing numcheck with {', '.join(extras)} (once)", flush=True)
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    run("installing", *pip, "--editable", f".[{','.join(extras)}]")
    wanted["extras"] = sorted(set(extras) | set(installed if isinstance(installed, list) else []))
    STAMP.write_text(json.dumps(wanted), encoding="utf-8")
    warm_up()


def main() -> None:
    """Read the command line: the extras to install."""
    parser = argparse.ArgumentParser(description="Set up .venv for the make targets.")
    parser.add_argument("extras", nargs="*", default=["dev"], help="extras of pyproject.toml to install")
    check_interpreter()
    set_up(parser.parse_args().extras)


if __name__ == "__main__":
    main()
