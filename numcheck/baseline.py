"""The baseline: the findings that an old repository has already, so that a gate speaks of new ones only.

A finding is known by its file, rule and fingerprint, never by its line. N entries absorb N findings: one more of the
same kind is new. Paths stand relative to the folder of the baseline file, so that it may be used from anywhere.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from numcheck.messages import trouble
from numcheck.model import Finding

VERSION = 1
"""The form of the file; another number is refused."""
_FIELDS = ("rule", "fingerprint", "text", "count")
Results = Iterable[tuple[str, Sequence[Finding]]]


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """Findings of one rule and fingerprint: how many, and what was printed (for people who read the file)."""

    rule: str
    fingerprint: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of each file, by its path relative to `root`, the folder of the baseline file."""

    root: Path
    files: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)

    def key(self, path: str) -> str:
        """How a path is written in the baseline."""
        return Path(os.path.relpath(Path(path).absolute(), self.root.absolute())).as_posix()


def create(results: Results, root: Path) -> Baseline:
    """A baseline of all findings: pairs of a file's path and its findings."""
    return update(Baseline(root), results)


def update(baseline: Baseline, results: Results) -> Baseline:
    """The baseline with the files of a run as they are now; what it says of other files stays."""
    found = {baseline.key(path): _entries(findings) for path, findings in results}
    return replace(baseline, files={**baseline.files, **found})


def prune(baseline: Baseline, results: Results) -> Baseline:
    """The baseline without what is mended: nothing is added, and files that are no more are dropped."""
    found = {baseline.key(path): Counter(map(_known, findings)) for path, findings in results}
    files = {}
    for path, entries in baseline.files.items():
        if path in found:
            left = [replace(one, count=min(one.count, found[path][one.rule, one.fingerprint])) for one in entries]
            files[path] = tuple(one for one in left if one.count)
        elif (baseline.root / path).exists():
            files[path] = entries
    return replace(baseline, files=files)


def apply(baseline: Baseline, path: str, findings: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings of a file that are new, and those that the baseline absorbs."""
    left = Counter({(one.rule, one.fingerprint): one.count for one in baseline.files.get(baseline.key(path), ())})
    new: list[Finding] = []
    absorbed: list[Finding] = []
    for finding in findings:
        known = left[_known(finding)] > 0
        left[_known(finding)] -= 1
        (absorbed if known else new).append(finding)
    return new, absorbed


def dump(baseline: Baseline) -> str:
    """The text of the baseline file: sorted, one value a line, the same for the same findings."""
    files = {
        path: [{name: getattr(one, name) for name in _FIELDS} for one in entries]
        for path, entries in sorted(baseline.files.items())
        if entries
    }
    return json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=1) + "\n"


def read(path: Path) -> Baseline:
    """The baseline in a file; NumcheckError when it cannot be read, or is not what `dump` writes."""
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise trouble("unreadable_path", path=path, why=error) from None
    except json.JSONDecodeError as error:
        from numcheck.messages.parsers import complaint

        raise trouble(
            "baseline.json", path=path, line=error.lineno, column=error.colno, why=complaint(error.msg)
        ) from None
    except (UnicodeDecodeError, RecursionError, ValueError):
        raise trouble("baseline.shape", path=path, where="version, files") from None
    if not isinstance(data, dict) or not isinstance(data.get("files"), dict) or "version" not in data:
        raise trouble("baseline.shape", path=path, where="version, files")
    if data["version"] != VERSION:
        raise trouble("baseline.version", path=path, found=str(data["version"])[:40], known=VERSION)
    return Baseline(path.parent, {name: _read_entries(path, name, entries) for name, entries in data["files"].items()})


def _read_entries(path: Path, name: str, entries: Any) -> tuple[Entry, ...]:
    if not isinstance(entries, list):
        raise trouble("baseline.shape", path=path, where=name)
    return tuple(_read_entry(path, f"{name}[{index}]", entry) for index, entry in enumerate(entries))


def _read_entry(path: Path, where: str, entry: Any) -> Entry:
    if not isinstance(entry, dict) or entry.keys() != set(_FIELDS):
        raise trouble("baseline.shape", path=path, where=where)
    rule, fingerprint, text, count = (entry[name] for name in _FIELDS)
    if not all(isinstance(word, str) for word in (rule, fingerprint, text)) or type(count) is not int or count < 1:
        raise trouble("baseline.shape", path=path, where=where)
    return Entry(rule, fingerprint, text, count)


def _entries(findings: Sequence[Finding]) -> tuple[Entry, ...]:
    counts = Counter(map(_known, findings))
    texts = {_known(finding): finding.text for finding in reversed(findings)}
    return tuple(sorted(Entry(*known, texts[known], count) for known, count in counts.items()))


def _known(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.fingerprint
