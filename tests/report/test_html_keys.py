"""The keys of the HTML report, pressed in headless Chromium."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from numcheck.report import Report, render

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DESK = """<!DOCTYPE html><meta charset="utf-8"><iframe src="report.html" width="900" height="700"></iframe><pre></pre>
<script>
const frame = document.querySelector("iframe");
frame.addEventListener("load", () => {{
  const page = frame.contentDocument;
  const seen = [];
  for (const key of {keys}) {{
    const options = {{key, bubbles: true, cancelable: true}};
    const target = key.startsWith("in:") ? page.querySelector("input, select") : page.body;
    options.key = key.replace("in:", "");
    target.dispatchEvent(new frame.contentWindow.KeyboardEvent("keydown", options));
    const current = page.querySelector(".finding.here");
    const marked = page.querySelector("mark.here") !== null;
    seen.push([current ? current.dataset.number : null, page.getElementById("shown").textContent, marked]);
  }}
  document.querySelector("pre").textContent = JSON.stringify(seen);
}});
</script>
"""


def pressed(keys: list[str], report: Report, folder: Path) -> list[list[str | bool | None]]:
    """After each key, the number of the current finding, how many are shown, and whether it is marked in the text."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: the keys of the page are not tried")
    (folder / "report.html").write_text(render(report, "html"), encoding="utf-8")
    desk = folder / "desk.html"
    desk.write_text(DESK.format(keys=json.dumps(keys)), encoding="utf-8")
    # The desk is another page: it may reach into the report only without the web's rules between pages.
    free = ("--disable-web-security", "--allow-file-access-from-files", "--disable-site-isolation-trials")
    usual = ("--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}")
    command = [CHROMIUM, *usual, *free, "--virtual-time-budget=3000", "--dump-dom", desk.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=50, check=True)
    (seen,) = re.findall(r"<pre>(.*?)</pre>", done.stdout)
    result: list[list[str | bool | None]] = json.loads(unescape(seen))
    return result


@pytest.mark.parametrize(
    ("keys", "seen"),
    [
        ("j", ["0"]),
        ("j j j j k", ["0", "1", "2", "2", "1"]),
        ("n n p", ["0", "1", "0"]),
        ("k x", [None, None]),
        ("j 2 j k", ["0", "0", "2", "0"]),
        ("j in:j in:2 j", ["0", "0", "0", "1"]),
    ],
)
def test_keys_go_from_one_finding_to_the_next(keys: str, seen: list[str], report: Report, tmp_path: Path) -> None:
    states = pressed(keys.split(), report, tmp_path)
    assert [current for current, _, _ in states] == seen
    assert all(marked is (current is not None) for current, _, marked in states)


def test_the_levels_are_switched_by_their_number(report: Report, tmp_path: Path) -> None:
    states = pressed(["1", "2", "3", "1", "9"], report, tmp_path)
    assert [shown for _, shown, _ in states] == ["2", "1", "0", "1", "1"]
