"""YAML for people: every scalar read as a string, with the line and column of each value for error messages.

The only module that imports PyYAML. Types are pydantic's business: YAML's own guesses (`010` → 8, `no` → False) never
apply. Aliases and duplicate keys are refused: the first make bombs, the second hide mistakes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from yaml import MappingNode, Node, ScalarNode, SequenceNode, YAMLError, compose

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

from numcheck.errors import NumcheckError
from numcheck.messages import Both, told, trouble
from numcheck.suggest import hints

_ALIAS = (
    "les renvois (*nom) ne sont pas admis ; réécrivez la valeur",
    "aliases (*name) are not allowed; write the value again",
)
_NO_KEY = ("une clé est un mot", "a key must be a word")
_TWICE = ("la clé « {key} » est là deux fois", "key “{key}” stands twice")
Plain = str | list["Plain"] | dict[str, "Plain"]
Where = tuple[str | int, ...]
"""The keys and indexes that lead to a value of a file."""

MAX_BYTES = 4_000_000
"""Far above any file that people write by hand."""


class Marks:
    """Where each value of a YAML file stands."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.places: dict[Where, tuple[int, int]] = {}

    def at(self, path: Where) -> tuple[int, int]:
        """Line and column (from 1) of a value, or of the nearest one around it that is known."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def error(
        self, path: Where, text: Both, near: tuple[str, Iterable[str]] | None = None, /, **values: object
    ) -> NumcheckError:
        """An error to raise, `file:line:column: text`, with the values of the text.

        `near` is a word that is not right, and those that would have been: the line ends with the nearest of them.
        """
        line, column = self.at(path)
        french, english = text
        hint = hints(*near) if near else ("", "")
        return told((f"{french}{{hint}}", f"{english}{{hint}}"), f"{self.path}:{line}:{column}", hint=hint, **values)


def load_marked(path: Path) -> tuple[Plain, Marks]:
    """The content of a YAML file as strings, lists and dictionaries, and where each value stands.

    Raises NumcheckError for a file that cannot be read, is too large, is not UTF-8 or not YAML, or has aliases or
    duplicate keys. An empty file is an empty dictionary.
    """
    text = _read(path)
    marks = Marks(path)
    try:
        node = compose(text, Loader=Loader)
        return (_plain(node, (), marks, set()) if node else {}), marks
    except YAMLError as error:
        from numcheck.messages.parsers import complaint

        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise trouble("yaml.broken", f"{path}:{line}:{column}", why=complaint(problem)) from None
    except RecursionError:
        raise trouble("yaml.too_deep", f"{path}:1:1") from None


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise trouble("unreadable_path", path=path, why=error) from None
    if len(data) > MAX_BYTES:
        raise trouble("yaml.too_large", path=path, size=len(data), limit=MAX_BYTES)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise trouble("reader.not_utf8", path=path, byte=error.start) from None


def _plain(node: Node, path: Where, marks: Marks, seen: set[int]) -> Plain:
    if id(node) in seen:
        raise marks.error(path[:-1], _ALIAS)
    seen.add(id(node))
    marks.places[path] = _place(node)
    if isinstance(node, ScalarNode):
        return str(node.value)
    if isinstance(node, SequenceNode):
        return [_plain(child, (*path, index), marks, seen) for index, child in enumerate(node.value)]
    assert isinstance(node, MappingNode)
    result: dict[str, Plain] = {}
    for key, value in node.value:
        name = _key(key, path, marks, result)
        result[name] = _plain(value, (*path, name), marks, seen)
        marks.places[(*path, name)] = _place(key)
    return result


def _key(node: Node, path: Where, marks: Marks, result: dict[str, Plain]) -> str:
    marks.places[(*path, "")] = _place(node)
    if not isinstance(node, ScalarNode):
        raise marks.error((*path, ""), _NO_KEY)
    if node.value in result:
        raise marks.error((*path, ""), _TWICE, key=node.value)
    return str(node.value)


def _place(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
