"""The keys of the HTML report, pressed in headless Chromium."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape

import pytest

from numcheck.report import Report, render

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DESK = """<!DOCTYPE html><meta charset="utf-8"><body><pre></pre>
<script>
function pressed(keys, page, frame) {{
  const seen = [];
  for (const key of keys) {{
    const options = {{key: key.replace("in:", ""), bubbles: true, cancelable: true}};
    const target = key.startsWith("in:") ? page.querySelector("input, select") : page.body;
    target.dispatchEvent(new frame.contentWindow.KeyboardEvent("keydown", options));
    const current = page.querySelector(".finding.here");
    const marked = page.querySelector("mark.here") !== null;
    seen.push([current ? current.dataset.number : null, page.getElementById("shown").textContent, marked]);
  }}
  return seen;
}}
const opened = keys => new Promise(done => {{
  const frame = document.createElement("iframe");
  Object.assign(frame, {{width: 900, height: 700, src: "report.html"}});
  frame.addEventListener("load", () => done(pressed(keys, frame.contentDocument, frame)));
  document.body.append(frame);
}});
Promise.all({runs}.map(opened)).then(all => {{ document.querySelector("pre").textContent = JSON.stringify(all); }});
</script>
"""
State = tuple[str | None, str, bool]
"""The number of the current finding, how many are shown, and whether it is marked in the text."""
RUNS = {
    "j": ["0"],
    "j j j j k": ["0", "1", "2", "2", "1"],
    "n n p": ["0", "1", "0"],
    "k x": [None, None],
    "j 2 j k": ["0", "0", "2", "0"],
    "j in:j in:2 j": ["0", "0", "0", "1"],
}
"""Keys, and the finding that is current after each."""
LEVELS = "1 2 3 1 9"


@pytest.fixture(scope="module")
def states(report: Report, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[State]]:
    """What each run of keys shows after each key; one browser opens a page for each."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: the keys of the page are not tried")
    folder = tmp_path_factory.mktemp("page")
    runs = [*RUNS, LEVELS]
    (folder / "report.html").write_text(render(report, "html"), encoding="utf-8")
    desk = folder / "desk.html"
    desk.write_text(DESK.format(runs=json.dumps([keys.split() for keys in runs])), encoding="utf-8")
    # The desk is another page: it may reach into the report only without the web's rules between pages.
    free = ("--disable-web-security", "--allow-file-access-from-files", "--disable-site-isolation-trials")
    usual = ("--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}")
    command = [CHROMIUM, *usual, *free, "--virtual-time-budget=3000", "--dump-dom", desk.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=50, check=True)
    (seen,) = re.findall(r"<pre>(.*?)</pre>", done.stdout)
    return dict(zip(runs, json.loads(unescape(seen)), strict=True))


@pytest.mark.parametrize("keys", RUNS)
def test_keys_go_from_one_finding_to_the_next(keys: str, states: dict[str, list[State]]) -> None:
    assert [current for current, _, _ in states[keys]] == RUNS[keys]
    assert all(marked is (current is not None) for current, _, marked in states[keys])


def test_the_levels_are_switched_by_their_number(states: dict[str, list[State]]) -> None:
    assert [shown for _, shown, _ in states[LEVELS]] == ["2", "1", "0", "1", "1"]
