"""The words of a language as data: tables of forms, looked up by token.

A table stands in `lexicon/<language>/*.yaml` as `name: {bare: true, forms: {value: [form, …]}}` or, where only
membership counts, `forms: [form, …]`. `bare: true` also matches forms written without accents (« fevrier »). Values
are strings, or integers where they look like one.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from numcheck import compiled

Value = str | int | bool
Forms = dict[tuple[str, ...], Value]
HERE = Path(__file__).parent


class Phrases:
    """Forms of one or more tokens, found from their first token on or backwards from their last."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, forms: Forms) -> None:
        longest_first = sorted(forms.items(), key=lambda item: -len(item[0]))
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for form, value in longest_first:
            self._by_first.setdefault(form[0], []).append((form, value))
            self._by_last.setdefault(form[-1], []).append((form, value))

    def __contains__(self, word: str) -> bool:
        """Whether a form begins with the word."""
        return word in self._by_first

    def match(self, words: list[str], index: int) -> tuple[int, Value] | None:
        """The longest form that begins at token `index`: its number of tokens and its value."""
        for form, value in self._by_first.get(words[index], ()) if index < len(words) else ():
            if len(form) == 1 or tuple(words[index : index + len(form)]) == form:
                return len(form), value
        return None

    def match_before(self, words: list[str], index: int) -> tuple[int, Value] | None:
        """The longest form that ends just before token `index`: its number of tokens and its value."""
        for form, value in self._by_last.get(words[index - 1], ()) if index > 0 else ():
            length = len(form)
            if length == 1 or (index >= length and tuple(words[index - length : index]) == form):
                return length, value
        return None


class Lexicon:
    """The tables of one language, each built when it is first asked for."""

    def __init__(self, language: str, tables: dict[str, Forms]) -> None:
        self.language = language
        self._tables = tables
        self._words: dict[str, dict[str, Any]] = {}
        self._phrases: dict[str, Phrases] = {}

    def words(self, table: str) -> dict[str, Any]:
        """The forms of one token of a table, with their values; KeyError for an unknown table."""
        if table not in self._words:
            self._words[table] = {form[0]: value for form, value in self._tables[table].items() if len(form) == 1}
        return self._words[table]

    def phrases(self, table: str) -> Phrases:
        """All forms of a table, of one token or more; KeyError for an unknown table."""
        if table not in self._phrases:
            self._phrases[table] = Phrases(self._tables[table])
        return self._phrases[table]

    def forms(self, table: str) -> Forms:
        """A table as it was compiled: tuples of tokens → value."""
        return self._tables[table]


@cache
def lexicon(language: str = "fr") -> Lexicon:
    """The lexicon of a language; ValueError when there is none."""
    sources = sorted((HERE / language).glob("*.yaml")) if language.isalpha() else []
    if not sources:
        raise ValueError(f"no lexicon for language {language!r}")
    data: Any = compiled.load(f"lexicon-{language}", [*sources, HERE / "build.py"], lambda: _build(sources))
    return Lexicon(language, data)


def _build(sources: list[Path]) -> object:
    from numcheck.lexicon.build import build

    return build(sources)
