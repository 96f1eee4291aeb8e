"""Finds the unit that stands after or before a number, by its tokens; the table is compiled from `units.yaml` once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import starmap
from pathlib import Path
from typing import Any, cast

import numcheck.lexicon
from numcheck import compiled
from numcheck.lexicon import Lexicon
from numcheck.record import NamedTuple
from numcheck.tokens import Tokens, bare, fold, split

CUE_REACH = 25  # tokens before and after a unit in which a word may vouch for it
Form = tuple[tuple[str, ...], tuple[str, ...], tuple[bool, ...], str, int, bool, bool]


class UnitForm(NamedTuple):
    """One written form of a unit: its tokens, folded and as printed, which of them follow a space, what it means."""

    tokens: tuple[str, ...]
    printed: tuple[str, ...]
    spaced: tuple[bool, ...]
    unit: str
    exponent: int
    exact_case: bool
    doubtful: bool


class UnitMatch(NamedTuple):
    """A unit found in the text: its token range, its name and power of ten, and whether it needs evidence."""

    first: int
    last: int
    unit: str
    exponent: int
    doubtful: bool
    symbol: bool


class UnitTable:
    """The forms of all units by their first token, longest first; those of currencies by their last token too.

    They are plain tuples until a text holds the token: there are thousands.
    """

    __slots__ = ("_made", "by_first", "dimensions", "money_by_last", "nouns")

    def __init__(
        self,
        by_first: dict[str, list[Form]],
        money_by_last: dict[str, list[Form]],
        nouns: list[str],
        dimensions: dict[str, str],
    ) -> None:
        self.by_first = by_first
        self.money_by_last = money_by_last
        self.nouns = frozenset(nouns)
        self.dimensions = dimensions
        self._made: dict[str, dict[str, list[UnitForm]]] = {}

    def _forms(self, word: str, following: str) -> list[UnitForm]:
        """The forms that begin with a word and may go on with another one, longest first."""
        made = self._made.get(word)
        if made is None:
            forms = [UnitForm(*form) for form in self.by_first[word]]
            alone = [form for form in forms if len(form.tokens) == 1]
            made = self._made[word] = {"": alone}
            for form in forms[: len(forms) - len(alone)]:
                made.setdefault(form.tokens[1], []).append(form)
            for second, longer in made.items():
                made[second] = longer + alone if second else alone
        return made.get(following) or made[""]

    def match(self, tokens: Tokens, index: int) -> UnitMatch | None:
        """The longest form that begins at token `index`, in its usual meaning."""
        return next(self.meanings(tokens, index), None)

    def meanings(self, tokens: Tokens, index: int) -> Iterator[UnitMatch]:
        """The longest form that begins at token `index`, in each of its meanings, the usual one first."""
        length, words = 0, tokens.words
        if index >= len(words) or words[index] not in self.by_first:
            return
        for form in self._forms(words[index], words[index + 1] if index + 1 < len(words) else ""):
            if len(form.tokens) < length:
                return
            if _stands_at(form, tokens, index):
                length = len(form.tokens)
                yield UnitMatch(index, index + length, form.unit, form.exponent, form.doubtful, form.exact_case)

    def money_before(self, tokens: Tokens, index: int) -> UnitMatch | None:
        """The currency symbol or code that ends right before token `index`."""
        for form in starmap(UnitForm, self.money_by_last.get(tokens.words[index - 1], ()) if index else ()):
            first = index - len(form.tokens)
            if first >= 0 and _stands_at(form, tokens, first):
                return UnitMatch(first, index, form.unit, form.exponent, form.doubtful, symbol=True)
        return None

    def money_symbol(self, tokens: Tokens, index: int) -> bool:
        """Whether a currency's symbol or name begins at token `index`."""
        found = self.match(tokens, index)
        return bool(found and self.dimensions[found.unit] == "money")


def _stands_at(form: UnitForm, tokens: Tokens, index: int) -> bool:
    length = len(form.tokens)
    if length > 1:
        if tuple(tokens.words[index : index + length]) != form.tokens:
            return False
        if any(bool(tokens.gaps[index + k]) != form.spaced[k] for k in range(1, length)):
            return False
    elif tokens.begins_compound(index):
        return False
    if not form.exact_case:
        return True
    return all(tokens.text[tokens.starts[index + k] : tokens.ends[index + k]] == form.printed[k] for k in range(length))


@cache
def unit_table() -> UnitTable:
    """The units of `units.yaml`."""
    folder = numcheck.lexicon.HERE
    source = folder / "units.yaml"
    sources = [source, folder / "units.py", Path(__file__)]
    return UnitTable(*cast(Any, compiled.load("units", sources, lambda: _build(source))))


def _build(source: Path) -> object:
    from numcheck.lexicon.units import load_units
    from numcheck.yamlmarks import load_marked

    raw, _ = load_marked(source)
    data = load_units(cast(Any, raw))
    forms: list[Form] = []
    for form, unit, exponent, exact_case in data.surfaces:
        tokens, gaps, _, _ = split(fold(form))
        printed = split(form)[0]
        if tokens:
            spaced = tuple(map(bool, gaps))
            doubtful = form in data.ambiguous
            forms.append((tuple(tokens), tuple(printed), spaced, unit, exponent, exact_case, doubtful))
            plain = tuple(map(bare, tokens))
            if plain != tuple(tokens) and not exact_case:
                forms.append((plain, plain, spaced, unit, exponent, exact_case, doubtful))
    return _grouped(forms, {name: unit.dimension for name, unit in data.units.items()})


def _grouped(forms: list[Form], dimensions: dict[str, str]) -> object:
    """What `UnitTable` is made of."""
    by_first: dict[str, list[Form]] = {}
    money_by_last: dict[str, list[Form]] = {}
    for plain in sorted(forms, key=lambda form: -len(form[0])):
        form = UnitForm(*plain)
        by_first.setdefault(form.tokens[0], []).append(plain)
        if form.exact_case and not form.exponent and not form.doubtful and dimensions[form.unit] == "money":
            money_by_last.setdefault(form.tokens[-1], []).append(plain)
    nouns = sorted({tokens[0] for tokens, _, _, _, _, exact_case, _ in forms if not exact_case})
    return by_first, money_by_last, nouns, dimensions


@cache
def unit_cues(words: Lexicon) -> dict[str, frozenset[str]]:
    """The words that vouch for a unit whose form is ambiguous, by unit."""
    cues: dict[str, set[str]] = {}
    for form, unit in words.forms("unit_cues").items():
        for name in str(unit).split("|"):
            cues.setdefault(name, set()).add(form[0])
    return {unit: frozenset(forms) for unit, forms in cues.items()}
