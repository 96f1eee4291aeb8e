"""Patterns of printed relations: a small language over words and mentions, compiled to regular expressions.

A sentence is written as a string of one character for each item: a mention (by its kind), a cue word, a punctuation
mark, any other word. Patterns of the lexicon become regular expressions over such strings, so that a match gives items,
and through them mentions. In a pattern stands

    word , ( ) :          this very word or mark; `a | b` one of two, `[ … ]` groups, `?` and `*` repeat what precedes
    <table>               a form of that table of the lexicon
    {role} {role:kinds}   a mention in a role, of some kinds; hedges and articles before it are skipped
    {role+:kinds}         the same, also an end of a printed range
    @role [ … ]           all mentions of the group, in that role; `@cue [ … ]` the place of the connector
    ~  ~9                 at most 4 (or 9) words, no figures, marks or connectors among them
    ~~9  ~!9              the same; also skipping dates, or connectors
    #                     a bare number that is no mention: the two of a score
    ^ $                   the beginning and the end of a clause: of the sentence, or at a mark
    {_:kinds}             a mention without a role of its own, inside `@role [ … ]`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from numcheck.lexicon import Lexicon
from numcheck.record import dataclass, field

KINDS = {
    "number": "N",
    "count": "C",
    "money": "M",
    "quantity": "Q",
    "percent": "P",
    "point": "p",
    "ratio": "R",
    "duration": "D",
    "age": "A",
    "date": "T",
    "time": "H",
    "ordinal": "O",
}
_GROUPS = {"amount": "NCMQ", "figure": "NCMQP", "any": "NCMQPpRDATHO", "plain": "NC", "span": "DA", "rate": "Pp"}
_DEFAULT = "figure"
FIRST_END = {letter: chr(0xF000 + ord(letter)) for letter in KINDS.values()}
LAST_END = {letter: chr(0xF100 + ord(letter)) for letter in KINDS.values()}
OTHER = "w"
FIGURE = "0"
MARKS = ',;:()[]«»"“”.!?…–—-/%=+×*'
_FIRST_CUE, _LAST_CUE = 0xE000, 0xEFFF
_FIRST_BARRIER, _LAST_BARRIER = 0xF200, 0xF8FF
_BARRIERS = ("trend", "soit", "barriers")
"""Tables of connectors that no gap skips: what stands beyond them belongs to another relation."""
_WORDS = OTHER + "\ue000-\uefff"
_ALL_WORDS = _WORDS + "\uf200-\uf8ff"
_WORDS_AND_DATES = _WORDS + "THOD" + "".join(table[letter] for table in (FIRST_END, LAST_END) for letter in "THOD")
_FILL = "fill"
_CLAUSE_START = f"(?:^|(?<=[{re.escape(MARKS)}]))"
_CLAUSE_END = f"(?=$|[{re.escape(MARKS)}])"


@dataclass(slots=True)
class Needs:
    """What a pattern cannot match without: a character of each connector, and so many mentions, of some kinds."""

    connectors: list[frozenset[str]] = field(default_factory=list)
    kinds: list[frozenset[str]] = field(default_factory=list)
    figures: int = 0


class Compiler:
    """Turns the patterns of one lexicon into regular expressions; `cues` are the characters given to words so far."""

    def __init__(self, words: Lexicon) -> None:
        self._lexicon = words
        self.cues: dict[tuple[str, ...], str] = {}
        self._free = iter(range(_FIRST_CUE, _LAST_CUE + 1))
        self._free_barriers = iter(range(_FIRST_BARRIER, _LAST_BARRIER + 1))
        self._barriers = {form for table in _BARRIERS for form in words.forms(table)}
        self._tables: dict[str, frozenset[str]] = {}
        self._common = set(",()")

    def compile(self, form: tuple[str, ...]) -> tuple[str, Needs]:
        """The source of a regular expression, from the tokens that a pattern is written in, and what it needs.

        The rarest connector and the rarest kind come first.
        """
        needs = Needs()
        source = "".join(self._atoms(list(form), needs))
        if not needs.connectors:
            raise ValueError(f"a relation needs a connector: {' '.join(form)}")
        needs.connectors.sort(key=self._commonness)
        needs.kinds.sort(key=_breadth)
        return source, needs

    def _commonness(self, anchor: frozenset[str]) -> tuple[bool, int]:
        """How common a connector is: small words and commas come last."""
        return not anchor.isdisjoint(self._common), len(anchor)

    def _atoms(self, tokens: list[str], needs: Needs) -> Iterator[str]:
        groups: list[bool] = []  # for each open group whether it may be left out
        index = 0
        while index < len(tokens):
            token, here, index = tokens[index], index, index + 1
            if token == "{":
                index = tokens.index("}", index) + 1
                slot = tokens[here + 1 : index - 1]
                if not any(groups):
                    needs.figures += 1
                    needs.kinds.append(_letters(slot))
                yield f"{_class(self._table(_FILL))}{{0,4}}?{_named(slot[0])}{_class(_letters(slot))})"
            elif token == "@":
                yield f"(?P<{tokens[index]}>"
                if tokens[index] == "cue" and not any(groups):
                    needs.connectors.append(self._union(tokens, index + 2))
                groups.append(_optional(tokens, index + 1))
                index += 2
            elif token == "~":
                gap, index = _gap(tokens, index)
                yield gap
            elif token in "[]|?*^$#":
                if token == "#" and not any(groups):
                    needs.kinds.append(frozenset(FIGURE))
                yield _sign(tokens, here, groups)
            else:
                chosen, index = self._words(tokens, here)
                if not any(groups) and not _one_of_several(tokens, here, index):
                    needs.connectors.append(chosen)
                yield _class(chosen)

    def _union(self, tokens: list[str], index: int) -> frozenset[str]:
        """The characters that a connector may begin with or hold, up to its bracket."""
        found: frozenset[str] = frozenset()
        while tokens[index] != "]":
            if tokens[index] == "|":
                index += 1
            else:
                chosen, index = self._words(tokens, index)
                found |= chosen
        return found

    def _words(self, tokens: list[str], index: int) -> tuple[frozenset[str], int]:
        """The characters of a table, a mark or a word, and the index after it."""
        token = tokens[index]
        if token == "<":
            return self._table(tokens[index + 1]), index + 3
        return frozenset(self._cue((token,))), index + 1

    def _table(self, name: str) -> frozenset[str]:
        if name not in self._tables:
            self._tables[name] = frozenset(self._cue(form) for form in self._lexicon.forms(name))
        return self._tables[name]

    def _cue(self, form: tuple[str, ...]) -> str:
        if len(form) == 1 and form[0] in MARKS:
            return form[0]
        if form not in self.cues:
            self.cues[form] = chr(next(self._free_barriers if form in self._barriers else self._free))
            if form in self._lexicon.forms("function_words"):
                self._common.add(self.cues[form])
        return self.cues[form]


def _letters(slot: list[str]) -> frozenset[str]:
    """The characters of the kinds of a slot, those of the ends of ranges with « + »."""
    kinds = slot[slot.index(":") + 1 :] if ":" in slot else [_DEFAULT]
    letters = "".join(_GROUPS.get(kind) or KINDS[kind] for kind in kinds if kind != "|")
    ends = (table[letter] for letter in letters for table in (FIRST_END, LAST_END)) if "+" in slot else ()
    return frozenset((*letters, *ends))


def _breadth(letters: frozenset[str]) -> tuple[bool, int]:
    """How many mentions fit a slot: plain numbers and counts are everywhere."""
    return not letters.isdisjoint(_GROUPS["plain"]), len(letters)


def _named(role: str) -> str:
    return "(?:" if role == "_" else f"(?P<{role}>"


@cache
def _class(characters: frozenset[str]) -> str:
    return "[" + "".join(re.escape(character) for character in sorted(characters)) + "]"


def _sign(tokens: list[str], index: int, groups: list[bool]) -> str:
    """A sign of the notation; brackets open and close the groups."""
    if tokens[index] == "[":
        groups.append(_optional(tokens, index))
    elif tokens[index] == "]":
        groups.pop()
    return {"[": "(?:", "]": ")", "^": _CLAUSE_START, "$": _CLAUSE_END, "#": FIGURE}.get(tokens[index], tokens[index])


def _one_of_several(tokens: list[str], first: int, last: int) -> bool:
    """Whether a word may be left out, or stands beside « | »."""
    return tokens[last : last + 1] in (["?"], ["*"], ["|"]) or tokens[first - 1] == "|"


def _optional(tokens: list[str], opening: int) -> bool:
    """Whether the group that opens here may be left out, or is one of several."""
    depth, alternatives = 0, False
    for index in range(opening, len(tokens)):
        depth += (tokens[index] == "[") - (tokens[index] == "]")
        alternatives |= depth == 1 and tokens[index] == "|"
        if not depth:
            return alternatives or tokens[index + 1 : index + 2] in (["?"], ["*"])
    raise ValueError(f"brackets do not pair: {' '.join(tokens)}")


def _gap(tokens: list[str], index: int) -> tuple[str, int]:
    """Some words without figures, fewest first; after a second « ~ » dates too, after « ! » connectors."""
    skipped = _WORDS
    if tokens[index : index + 1] == ["~"]:
        skipped, index = _WORDS_AND_DATES, index + 1
    elif tokens[index : index + 1] == ["!"]:
        skipped, index = _ALL_WORDS, index + 1
    limit = "4"
    if index < len(tokens) and tokens[index].isdigit():
        limit, index = tokens[index], index + 1
    return f"[{skipped}]{{0,{limit}}}?", index
