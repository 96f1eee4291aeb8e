"""Reads fact files: YAML with line marks in, validated schema objects out, one clear line for each kind of mistake."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from numcheck.errors import NumcheckError
from numcheck.facts.problems import problem
from numcheck.facts.schema import FactFile, key_names
from numcheck.messages import validation
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
        name = str(place[-1])
        return problem(marks, place, "unknown_key", (name, key_names()), name=name)
    keys = [part for part in place if isinstance(part, str)]
    near = (str(first["input"]), validation.possible(first)) if first["type"] == "literal_error" else None
    named = (f"{keys[-1]} : ", f"{keys[-1]}: ") if keys else ("", "")
    return problem(marks, place, "wrong", near, name=named, why=validation.explained(first))
