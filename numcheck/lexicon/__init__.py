"""The words of a language as data: tables of forms, looked up by token.

A table stands in `lexicon/<language>/*.yaml` as `name: {bare: true, forms: {value: [form, …]}}` or, where only
membership counts, `forms: [form, …]`. `bare: true` also matches forms written without accents (« fevrier »). Values
are strings, or integers where they look like one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import compress
from pathlib import Path
from typing import Any, TypeVar

from numcheck import compiled

T = TypeVar("T")
Value = str | int | bool
Forms = dict[tuple[str, ...], Value]
HERE = Path(__file__).parent


class Phrases:
    """Forms of one or more tokens, found from their first token on or backwards from their last."""

    __slots__ = ("_after", "_before", "_forms")

    def __init__(self, forms: Forms) -> None:
        self._forms = forms
        self._after: dict[str, list[int]] = {}  # the lengths of the forms that begin with a word, longest first
        self._before: dict[str, list[int]] = {}  # of those that end with it
        for form in sorted(forms, key=len, reverse=True):
            for lengths in (self._after.setdefault(form[0], []), self._before.setdefault(form[-1], [])):
                if not lengths or lengths[-1] > len(form):
                    lengths.append(len(form))

    def __contains__(self, word: str) -> bool:
        """Whether a form begins with the word."""
        return word in self._after

    def match(self, words: list[str], index: int) -> tuple[int, Value] | None:
        """The longest form that begins at token `index`: its number of tokens and its value."""
        for length in self._after.get(words[index], ()) if index < len(words) else ():
            form = tuple(words[index : index + length])
            if form in self._forms:  # shorter than `length` where the text ends
                return len(form), self._forms[form]
        return None

    def values(self, words: list[str], first: int, last: int) -> Iterator[Value]:
        """The values of the forms that begin in a half-open token range, the longest form at each token."""
        for index in compress(range(first, last), map(self._after.__contains__, words[first:last])):
            if found := self.match(words, index):
                yield found[1]

    def match_before(self, words: list[str], index: int) -> tuple[int, Value] | None:
        """The longest form that ends just before token `index`: its number of tokens and its value."""
        for length in self._before.get(words[index - 1], ()) if index > 0 else ():
            form = tuple(words[max(0, index - length) : index])
            if form in self._forms:  # shorter than `length` where the text begins
                return len(form), self._forms[form]
        return None


class _Made(dict[str, T]):
    """What is made of each table when it is first asked for; looked up thousands of times in a text."""

    def __init__(self, make: Callable[[str], T]) -> None:
        self._make = make

    def __missing__(self, table: str) -> T:
        return self.setdefault(table, self._make(table))


class Lexicon:
    """The tables of one language; `sources` are the files that they stand in.

    `words(table)` are its forms of one token with their values, `phrases(table)` all its forms; KeyError for an unknown
    table.
    """

    def __init__(self, language: str, tables: dict[str, Forms], sources: Sequence[Path] = ()) -> None:
        self.language = language
        self.sources = sources
        self.words: Callable[[str], dict[str, Any]] = _Made(self._single).__getitem__
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
