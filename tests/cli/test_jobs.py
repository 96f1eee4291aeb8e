"""Several processes give what one gives, in the same order."""

import json
import os
import subprocess
import sys
from pathlib import Path


def test_two_processes_give_what_one_gives(root: Path, tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.md").write_text(f"Le {30 + number} avril 2024, {number} élus.", encoding="utf-8")
    (tmp_path / "5.md").write_bytes(b"\xff")
    command = [sys.executable, "-m", "numcheck", "check", str(tmp_path), "--isolated", "--format", "json", "--jobs"]
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    one, two = (
        subprocess.run([*command, jobs], capture_output=True, cwd=root, env=environment, check=False, timeout=50)
        for jobs in ("1", "2")
    )
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == 2
    documents = json.loads(one.stdout)["documents"]
    assert [len(document.get("findings", ())) for document in documents] == [0, 1, 1, 1, 1, 0]
