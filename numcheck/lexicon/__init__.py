"""The words of a language as data: tables of forms, looked up by token.

A table stands in `lexicon/<language>/*.yaml` as `name: {bare: true, forms: {value: [form, …]}}` or, where only
membership counts, `forms: [form, …]`. `bare: true` also matches forms written without accents (« fevrier »). Values
are strings, or integers where they look like one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from itertools import compress
from pathlib import Path
from typing import Any, TypeVar

from numcheck import compiled

T = TypeVar("T")
Value = str | int | bool
Forms = dict[tuple[str, ...], Value]
HERE = Path(__file__).parent


class _Branches(dict[str, Any]):
    """A tree of forms, told apart word by word; under `FORM` stands what the words down to here mean together."""

    def plant(self, form: Sequence[str], value: Value) -> None:
        """Add a form; of forms planted twice the last one counts."""
        branch = self
        for word in form:
            branch = branch.setdefault(word, _Branches())
        branch[FORM] = len(form), value


FORM = ""  # no token is empty


class Phrases:
    """Forms of one or more tokens, found from their first token on or backwards from their last."""

    def __init__(self, forms: Forms) -> None:
        self._forms = forms

    @cached_property
    def _after(self) -> _Branches:
        tree = _Branches()
        for form, value in self._forms.items():
            tree.plant(form, value)
        return tree

    @cached_property
    def _before(self) -> _Branches:
        tree = _Branches()
        for form, value in self._forms.items():
            tree.plant(form[::-1], value)
        return tree

    def __contains__(self, word: str) -> bool:
        """Whether a form begins with the word."""
        return word in self._after

    def match(self, words: list[str], index: int) -> tuple[int, Value] | None:
        """The longest form that begins at token `index`: its number of tokens and its value."""
        found: tuple[int, Value] | None = None
        branch: Any = self._after
        end = len(words)
        while index < end and (branch := branch.get(words[index])):
            found = branch.get(FORM, found)
            index += 1
        return found

    def match_before(self, words: list[str], index: int) -> tuple[int, Value] | None:
        """The longest form that ends just before token `index`: its number of tokens and its value."""
        found: tuple[int, Value] | None = None
        branch: Any = self._before
        while index > 0 and (branch := branch.get(words[index - 1])):
            found = branch.get(FORM, found)
            index -= 1
        return found

    def values(self, words: list[str], first: int, last: int) -> Iterator[Value]:
        """The values of the forms that begin in a half-open token range, the longest form at each token."""
        for index in compress(range(first, last), map(self._after.__contains__, words[first:last])):
            if found := self.match(words, index):
                yield found[1]


class _Made(dict[str, T]):
    """What is made of each table when it is first asked for; looked up thousands of times in a text."""

    def __init__(self, make: Callable[[str], T]) -> None:
        self._make = make

    def __missing__(self, table: str) -> T:
        return self.setdefault(table, self._make(table))


class Lexicon:
    """The tables of one language; `sources` are the files that they stand in.

    `words(table)` are its forms of one token with their values, `endings(table)` the same as a tuple, as
    `str.endswith` takes them, `phrases(table)` all its forms; KeyError for an unknown table.
    """

    def __init__(self, language: str, tables: dict[str, Forms], sources: Sequence[Path] = ()) -> None:
        self.language = language
        self.sources = sources
        self.words: Callable[[str], dict[str, Any]] = _Made(self._single).__getitem__
        self.endings: Callable[[str], tuple[str, ...]] = _Made(lambda table: tuple(self.words(table))).__getitem__
        self.phrases: Callable[[str], Phrases] = _Made(lambda table: Phrases(tables[table])).__getitem__
        self._tables = tables

    def _single(self, table: str) -> dict[str, Any]:
        return {form[0]: value for form, value in self._tables[table].items() if len(form) == 1}

    def forms(self, table: str) -> Forms:
        """A table as it was compiled: tuples of tokens → value."""
        return self._tables[table]


@cache
def lexicon(language: str = "fr") -> Lexicon:
    """The lexicon of a language; ValueError when there is none."""
    return _loaded(language)  # one, whether the language was named or not


@cache
def _loaded(language: str) -> Lexicon:
    sources = sorted((HERE / language).glob("*.yaml")) if language.isalpha() else []
    if not sources:
        raise ValueError(f"no lexicon for language {language!r}")
    data: Any = compiled.load(f"lexicon-{language}", [*sources, HERE / "build.py"], lambda: _build(sources))
    return Lexicon(language, data, sources)


def _build(sources: list[Path]) -> object:
    from numcheck.lexicon.build import build

    return build(sources)
