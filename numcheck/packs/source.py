"""What stands in a rule file, validated by pydantic: from YAML to rules with their examples, and to compiled tuples.

A rule has `id`, `check` (the kind), `level`, `message` by language, `link`, `opt_in` (it runs only where it is
selected), `about` and `examples`; all other keys are the options of its kind of check. Nothing here is imported while
a text is checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from numcheck.checks import KINDS
from numcheck.errors import NumcheckError
from numcheck.messages import validation
from numcheck.messages.parsers import complaint
from numcheck.packs import DECIMAL, FAMILIES, OWN_FAMILY, Compiled
from numcheck.packs.example import Example
from numcheck.packs.problems import problem
from numcheck.record import standard
from numcheck.yamlmarks import Marks, Plain, Where, load_marked

_UNKNOWN = {"unexpected_keyword_argument", "extra_forbidden"}


class Texts(BaseModel):
    """A text in the languages of the messages; rules of one's own may leave English out."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    fr: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)] | None = None

    def both(self) -> dict[str, str]:
        """The text by language; French stands in where English is missing."""
        return {"fr": self.fr, "en": self.en or self.fr}


class Head(BaseModel):
    """The keys that every rule has, whatever its kind of check."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: Annotated[str, Field(pattern=rf"^({'|'.join((*FAMILIES, OWN_FAMILY))})-[a-z0-9]+(-[a-z0-9]+)*$")]
    level: Literal["error", "warning", "note"]
    message: Texts
    link: Annotated[str, Field(pattern=r"^(https?://\S+)?$")] = ""
    opt_in: bool = False
    about: Texts | None = None
    examples: list[Example] = []


@dataclass(frozen=True, slots=True)
class RuleSource:
    """A rule as its author wrote it: its common keys, the options of its kind of check, and where all of it stands."""

    head: Head
    check: str
    options: Any
    path: Path
    line: int
    example_lines: tuple[int, ...]

    def compiled(self) -> Compiled:
        """Plain data for the cache; the examples stay out."""
        head = self.head
        names = [field.name for field in fields(self.options) if field.name != "check"]
        options = {name: _plain(getattr(self.options, name)) for name in names}
        return head.id, head.level, self.check, options, head.message.both(), head.link, head.opt_in


def compile_packs(builtin: Iterable[Path], own: Iterable[Path]) -> list[Compiled]:
    """The rules of all files as plain data, after validation."""
    return [rule.compiled() for rule in read_packs(builtin, own)]


def read_packs(builtin: Iterable[Path], own: Iterable[Path]) -> list[RuleSource]:
    """The rules of the files, validated, their ids unique over all of them.

    Raises NumcheckError (`file:line:column: …`) for the first that is not right.
    """
    rules: dict[str, RuleSource] = {}
    for path, strict in [*((path, True) for path in builtin), *((path, False) for path in own)]:
        raw, marks = load_marked(path)
        if not raw or not isinstance(raw, list):
            raise problem(marks, (), "no_list" if raw else "no_rule")
        for index, entry in enumerate(raw):
            rule = _read_rule(entry, index, marks, strict)
            if rule.head.id in rules:
                first = rules[rule.head.id]
                raise problem(marks, (index, "id"), "taken", name=first.head.id, place=f"{first.path}:{first.line}")
            rules[rule.head.id] = rule
    return list(rules.values())


def _read_rule(entry: Plain, index: int, marks: Marks, strict: bool) -> RuleSource:
    if not isinstance(entry, dict):
        raise problem(marks, (index,), "no_mapping")
    check = entry.get("check")
    if not isinstance(check, str) or check not in KINDS:
        key, near = ("no_kind", (str(check), KINDS)) if check else ("missing", ("", KINDS))
        raise problem(marks, (index, "check"), key, near, name=check or "check")
    common = set(Head.model_fields)
    names = common | {field.name for field in fields(_validated(check))}
    own = {key: value for key, value in entry.items() if key not in common}
    shared = {key: value for key, value in entry.items() if key in common}
    options = _validate(options_of(check), own, (index,), marks, names)
    head = _validate(TypeAdapter(Head), shared, (index,), marks, names)
    _check_messages(head, check, index, marks, strict)
    _check_patterns(options, index, marks)
    if strict:
        _check_examples(head, index, marks)
    lines = tuple(marks.at((index, "examples", number))[0] for number in range(len(head.examples)))
    return RuleSource(head, check, options, marks.path, marks.at((index,))[0], lines)


@cache
def options_of(check: str) -> TypeAdapter[Any]:
    """What validates the options of a kind of check."""
    return TypeAdapter(_validated(check))


@cache
def _validated(check: str) -> type:
    return standard(KINDS[check].options)


def _validate(adapter: TypeAdapter[Any], raw: object, base: Where, marks: Marks, names: set[str]) -> Any:
    try:
        return adapter.validate_python(raw)
    except ValidationError as error:
        errors = cast("list[dict[str, Any]]", error.errors())
        first = next((one for one in errors if one["type"] in _UNKNOWN), errors[0])  # a slip of a key also misses it
        raise _explained(first, (*base, *first["loc"]), marks, names) from None


def _explained(error: dict[str, Any], where: Where, marks: Marks, names: set[str]) -> NumcheckError:
    """The error to raise for the first of pydantic's."""
    loc = error["loc"]
    name = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    if error["type"] in _UNKNOWN:
        return problem(marks, where, "unknown_key", (name, names if len(loc) == 1 else _inner_names(loc)), name=name)
    if error["type"] in {"missing", "missing_keyword_only_argument"}:
        return problem(marks, where, "missing", name=name)
    value = str(error["input"])
    if error["type"] == "literal_error":
        return problem(marks, where, "not_allowed", (value, validation.possible(error)), name=name, value=value)
    if name == "id":
        prefixes = ", ".join(f"{name}-" for name in (*FAMILIES, OWN_FAMILY))
        return problem(marks, where, "bad_id", value=value, prefixes=prefixes)
    return problem(marks, where, "wrong", name=name, why=validation.explained(error))


def _inner_names(loc: Where) -> set[str]:
    return set(Example.keys()) if loc[0] == "examples" else {"fr", "en"}


def _check_messages(head: Head, check: str, index: int, marks: Marks, strict: bool) -> None:
    if strict and not head.message.en:
        raise problem(marks, (index, "message"), "one_language")
    for language in ("fr", "en"):
        template = getattr(head.message, language)
        for name in _placeholders(template or "", (index, "message", language), marks):
            if name not in KINDS[check].params:
                raise problem(marks, (index, "message", language), "no_param", (name, KINDS[check].params), name=name)


def _placeholders(template: str, where: Where, marks: Marks) -> list[str]:
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        raise problem(marks, where, "brace", why=error) from None
    for _, name, spec, conversion in parts:
        if name is not None and (not name.isidentifier() or spec or conversion):
            raise problem(marks, where, "no_plain_name", name=f"{name}{spec and ':' + spec}")
    return [name for _, name, _, _ in parts if name]


def _check_patterns(options: Any, index: int, marks: Marks) -> None:
    found = options.problem() if hasattr(options, "problem") else None
    if found:
        raise problem(marks, (index, found[0]), "no_pattern", name=found[0], why=complaint(found[1]))


def _check_examples(head: Head, index: int, marks: Marks) -> None:
    for outcome in ("fail", "pass"):
        if not any(example.outcome == outcome for example in head.examples):
            raise problem(marks, (index, "examples"), "no_example", rule=head.id, outcome=outcome)


def _plain(value: Any) -> Any:
    """The value as marshal keeps it; TypeError for a type that the options of a check must not have."""
    if isinstance(value, Decimal):
        return (DECIMAL, str(value))
    if isinstance(value, list | tuple):
        return tuple(map(_plain, value))
    if isinstance(value, frozenset):
        return frozenset(map(_plain, value))
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"options of checks hold plain values, not {type(value).__name__}")
