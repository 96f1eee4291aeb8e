"""Measures numcheck beside other tools: start-up, speed and linearity, as ratios of medians taken in one run.

Usage: python benchmarks/bench.py [CORPUS.jsonl]    (objects with a "text"; without it, prose is generated)

The rounds of all tools are interleaved, so that a slow second of the machine falls on all of them alike.
"""

import argparse
import datetime as dt
import importlib
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from prose import Prose

import numcheck

DATE = dt.date(2024, 10, 25)
ARTICLE = 4_000  # characters: a newspaper article of 600 words
SAMPLE = 400_000  # characters that numcheck and the fast peers read in a round
SLOW_SAMPLE = 8_000  # characters that the slow peers read in a round
START_ROUNDS, SPEED_ROUNDS, LINEAR_ROUNDS = 21, 5, 5
START_TARGET = 1.3  # times proselint, at most
SPEED_TARGETS = "extraction 0.2, check 0.1 of the listed scan"
FLOORS = ("bare re.finditer", "the same, listed")
WORD_OR_NUMBER = re.compile(r"\d+|[^\W\d_]+")


@dataclass(frozen=True)
class Runner:
    """A function that reads one text, and how many characters of the corpus it reads in a round."""

    name: str
    read: Callable[[str], object]
    sample: int


def medians(tasks: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median seconds of each task over interleaved rounds, after one round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(rounds + 1):
        for name, task in tasks.items():
            start = time.perf_counter()
            task()
            if number:
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in times.items()}


def bare_scan(text: str) -> int:
    """The floor: every word and number of a text found by one regular expression, and nothing done with it."""
    count = 0
    for match in WORD_OR_NUMBER.finditer(text):
        count += len(match.group())
    return count


def listed_scan(text: str) -> list[tuple[int, int, str]]:
    """The floor of a tool that keeps what it found: every word and number with its place."""
    return [(match.start(), match.end(), match.group()) for match in WORD_OR_NUMBER.finditer(text)]


def peer(name: str, module: str, call: Callable[[Any, str], object], sample: int) -> list[Runner]:
    """A tool of the development environment, or nothing if it is not installed."""
    try:
        with warnings.catch_warnings(action="ignore"):  # quantulum3 misses its optional classifier
            loaded = importlib.import_module(module)
    except ImportError:
        print(f"{name}: not installed, left out")
        return []
    return [Runner(name, lambda text: call(loaded, text), sample)]


def runners() -> list[Runner]:
    """All that is measured, the floors first."""
    return [
        Runner(FLOORS[0], bare_scan, SAMPLE),
        Runner(FLOORS[1], listed_scan, SAMPLE),
        Runner("numcheck.extract", lambda text: numcheck.extract(text, date=DATE), SAMPLE),
        Runner("numcheck.check_text", lambda text: numcheck.check_text(text, date=DATE), SAMPLE),
        *peer("text2num alpha2digit", "text_to_num", lambda tool, text: tool.alpha2digit(text, "fr"), SAMPLE),
        *peer("dateparser", "dateparser.search", lambda tool, text: tool.search_dates(text, ["fr"]), SLOW_SAMPLE),
        *peer("quantulum3", "quantulum3.parser", lambda tool, text: tool.parse(text), SLOW_SAMPLE),
    ]


def sample(texts: Sequence[str], size: int) -> list[str]:
    """The first texts, up to `size` characters in all, and at least one, cut to `size`."""
    chosen: list[str] = []
    for text in texts:
        if size <= 0:
            break
        chosen.append(text[:size])
        size -= len(text)
    return chosen


def start_up(article: str) -> None:
    """Print what a process costs that checks one article."""
    scripts = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.md"
        draft.write_text(article, encoding="utf-8")
        commands = {
            "python": [sys.executable, "-c", "pass"],
            "numcheck check": [str(scripts / "numcheck"), "check", str(draft), "--date", DATE.isoformat()],
            "proselint check": [str(scripts / "proselint"), "check", str(draft)],
        }
        commands = {name: command for name, command in commands.items() if Path(command[0]).exists()}
        seconds = medians({name: partial(process, command) for name, command in commands.items()}, START_ROUNDS)
    other = seconds.get("proselint check")
    print(f"\nOne article of {len(article) / 1000:.0f} KB, one process (target: {START_TARGET} × proselint at most)")
    for name, value in seconds.items():
        print(f"  {name:<24}{value * 1000:8.0f} ms" + (f"{value / other:10.2f} × proselint" if other else ""))


def process(command: Sequence[str]) -> None:
    """Run a command to its end; findings (status 1) are no failure, a traceback (status 1 too) is."""
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode not in {0, 1} or b"Traceback" in done.stderr:
        sys.exit(f"bench: {' '.join(command)} ended with status {done.returncode}\n{done.stderr.decode()}")


def read_all(read: Callable[[str], object], texts: Sequence[str]) -> None:
    """One round of one tool."""
    for text in texts:
        read(text)


def speed(texts: Sequence[str]) -> None:
    """Print megabytes (UTF-8) a second of each runner, and the ratio to each of the floors."""
    measured = {runner.name: (runner, sample(texts, runner.sample)) for runner in runners()}
    tasks = {name: partial(read_all, runner.read, chosen) for name, (runner, chosen) in measured.items()}
    seconds = medians(tasks, SPEED_ROUNDS)
    sizes = {name: sum(len(text.encode()) for text in chosen) for name, (_, chosen) in measured.items()}
    rates = {name: sizes[name] / value / 1e6 for name, value in seconds.items()}
    print(f"\nSpeed in texts of {len(texts[0]) / 1000:.0f} KB (targets: {SPEED_TARGETS})")
    print(f"{'':34}MB/s" + "".join(f"{'× ' + floor:>20}" for floor in FLOORS))
    for name, rate in rates.items():
        print(f"  {name:<24}{rate:12.3f}" + "".join(f"{rate / rates[floor]:20.4f}" for floor in FLOORS))


def linearity(text: str) -> None:
    """Print the time of a check by character, for one text and for texts 4 and 16 times as long."""
    unit = len(text) // 16
    texts = {f"{factor} ×": text[: factor * unit] for factor in (1, 4, 16)}
    seconds = medians(
        {name: partial(numcheck.check_text, part, date=DATE) for name, part in texts.items()}, LINEAR_ROUNDS
    )
    costs = {name: value / len(texts[name]) for name, value in seconds.items()}
    print("\nTime of a check by character, one text growing (1 = linear)")
    for name, cost in costs.items():
        print(f"  {name:>4}{len(texts[name]) / 1000:8.0f} KB{cost / costs['1 ×']:10.2f}")


def corpus(path: Path | None) -> list[str]:
    """The texts to measure on: those of a JSON-lines file if it is there, else generated articles."""
    if path is not None and path.is_file():
        with path.open(encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines]
    if path is not None:
        print(f"{path}: no such file; measuring on generated prose")
    prose = Prose(seed=20241025)
    return [prose.article(ARTICLE) for _ in range(SAMPLE // ARTICLE)]


def main() -> None:
    """Read the command line and print the three tables."""
    parser = argparse.ArgumentParser(description="Speed of numcheck beside other tools.")
    parser.add_argument("corpus", nargs="?", type=Path, help="JSON lines with a text each")
    texts = corpus(parser.parse_args().corpus)
    prose = Prose(seed=4)
    start_up(prose.article(ARTICLE))
    speed(texts)
    linearity(prose.article(16 * 16_000))


if __name__ == "__main__":
    main()
