"""From the YAML tables of a language to plain data: validated, folded, split into tokens."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from numcheck.errors import NumcheckError
from numcheck.lexicon import Forms, Value
from numcheck.messages.validation import explained
from numcheck.tokens import bare, fold, split, typeset
from numcheck.yamlmarks import Marks, Plain, load_marked


class Table(BaseModel):
    """One table: its forms by value, or a list of them where only membership counts.

    `bare` forms are read without their accents too; `parts` of words (endings) are never written with a capital.
    """

    model_config = ConfigDict(extra="forbid")
    bare: bool = False
    parts: bool = False
    forms: dict[str, list[str]] | list[str]


_TABLES = TypeAdapter(dict[str, Table])


_TWICE = ("la table « {name} » est aussi dans un autre fichier", "table “{name}” stands in another file too")


def build(sources: list[Path]) -> dict[str, Forms]:
    """The tables of all files; NumcheckError when a file is wrong or two files name the same table."""
    result: dict[str, Forms] = {}
    for source in sources:
        raw, marks = load_marked(source)
        for name, table in _validated(raw, marks).items():
            if name in result:
                raise marks.error((name,), _TWICE, name=name)
            result[name] = _forms(table)
    return result


def _validated(raw: Plain, marks: Marks) -> dict[str, Table]:
    try:
        return _TABLES.validate_python(raw)
    except ValidationError as error:
        first = error.errors()[0]
        raise marks.error(tuple(first["loc"]), ("{why}", "{why}"), why=explained(first)) from None


def _forms(table: Table) -> Forms:
    pairs: list[tuple[str, Value]]
    if isinstance(table.forms, list):
        pairs = [(form, True) for form in table.forms]
    else:
        pairs = [(form, _value(key)) for key, forms in table.forms.items() for form in forms]
    result: Forms = {}
    for form, value in pairs:
        tokens = tuple(split(fold(form))[0])
        if not tokens:
            raise NumcheckError(f"an empty form for {value!r}")
        result[tokens] = value
    for form, value in pairs if not table.parts else ():
        result.setdefault(tuple(split(fold(typeset(form)[-1]))[0]), value)
    if table.bare:
        for tokens, value in list(result.items()):
            result.setdefault(tuple(map(bare, tokens)), value)
    return result


def _value(key: str) -> Value:
    return int(key) if key.lstrip("-").isdecimal() else key
