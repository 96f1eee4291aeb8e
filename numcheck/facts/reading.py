"""Reads fact files: YAML with line marks in, validated schema objects out, one clear line for each kind of mistake."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from numcheck.errors import NumcheckError
from numcheck.facts.schema import FactFile, key_names
from numcheck.yamlmarks import Marks, load_marked


@dataclass(frozen=True, slots=True)
class MarkedFile:
    """A validated fact file and where its values stand."""

    facts: FactFile
    marks: Marks


def read(path: Path) -> MarkedFile:
    """The facts of one file; NumcheckError (`file:line:column: what, how to mend`) for anything wrong with its form."""
    raw, marks = load_marked(path)
    try:
        return MarkedFile(FactFile.model_validate(raw), marks)
    except ValidationError as error:
        raise _explained(error, marks) from None


def _explained(error: ValidationError, marks: Marks) -> NumcheckError:
    problems = error.errors(include_url=False)
    unknown = [problem for problem in problems if problem["type"] == "extra_forbidden"]
    first = (unknown or problems)[0]
    place = first["loc"]
    if first["type"] == "extra_forbidden":
        message = f"unknown key “{place[-1]}”{did_you_mean(str(place[-1]), key_names())}"
    else:
        message = f"{_where(place)}{_reason(first)}"
    more = len(problems) - 1
    return marks.error(place, message + (f" (and {more} more)" if more else ""))


def _where(place: tuple[int | str, ...]) -> str:
    keys = [part for part in place if isinstance(part, str)]
    return f"{keys[-1]}: " if keys else ""


def _reason(problem: Any) -> str:
    text = str(problem["msg"])
    text = text.removeprefix("Value error, ")
    return text.replace("Input should be", "should be").replace("Field required", "missing")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """« ; did you mean “x”? » with the nearest known word, or nothing."""
    close = difflib.get_close_matches(word, sorted(known), n=1)
    return f"; did you mean “{close[0]}”?" if close else ""
