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

from numcheck import regexes
from numcheck.lexicon import Lexicon

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
MENTIONS = frozenset((*KINDS.values(), *FIRST_END.values(), *LAST_END.values()))
"""The characters of mentions and of the ends of ranges."""
OTHER = "w"
FIGURE = "0"
_ALWAYS = frozenset((".", FIGURE))
"""Characters that are not looked for: a full stop is added to headlines, and figures are no words."""
PARTING = "(–—-:;"
"""Marks that may stand before a result where patterns have a comma."""
MARKS = ',;:()[]«»"“”.!?…–—-/%=+×*'
_RARE = 4
"""So many letters has a word that not every sentence holds."""
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
_SIGNS = {"[": "(?:", "]": ")", "^": _CLAUSE_START, "$": _CLAUSE_END, "#": FIGURE}


class Compiler:
    """Turns the patterns of one lexicon into regular expressions.

    `cues` are the characters given to words and phrases so far, `tellers` the word that tells of each of them: of a
    phrase its longest.
    """

    def __init__(self, words: Lexicon) -> None:
        self._lexicon = words
        self.cues: dict[tuple[str, ...], str] = {}
        self._free = iter(range(_FIRST_CUE, _LAST_CUE + 1))
        self._free_barriers = iter(range(_FIRST_BARRIER, _LAST_BARRIER + 1))
        self.tellers: dict[str, str] = {}
        self._barriers = {form for table in _BARRIERS for form in words.forms(table)}
        self._tables: dict[str, frozenset[str]] = {}
        self._usual = {*MARKS, *MENTIONS, FIGURE}

    def compile(self, form: tuple[str, ...]) -> tuple[str, list[frozenset[str]]]:
        """The source of a regular expression, from the tokens that a pattern is written in, and what it needs.

        It needs a character of each of some sets, the rarest first.
        """
        if form.count("[") != form.count("]"):
            raise ValueError(f"brackets do not pair: {' '.join(form)}")
        source = "".join(self._atoms(list(form)))
        needs = regexes.needs(source, frozenset(self._usual))
        if needs and all(need <= MENTIONS for need in needs):
            raise ValueError(f"a relation needs a connector: {' '.join(form)}")
        return source, sorted((need for need in needs if need.isdisjoint(_ALWAYS)), key=self._frequency)

    def _frequency(self, need: frozenset[str]) -> float:
        """How often a sentence holds one of some characters, very roughly: short words are frequent."""
        return sum(4.0 ** -len(self.tellers.get(character, character)) for character in need)

    def parting(self, table: str) -> str:
        """The source of an expression for a mark that parts what stands before a form of a table from it."""
        return f"{_class(frozenset(PARTING))}(?={_class(self._table(table))})"

    def _atoms(self, tokens: list[str]) -> Iterator[str]:
        index = 0
        while index < len(tokens):
            token, here, index = tokens[index], index, index + 1
            if token == "{":
                index = tokens.index("}", index) + 1
                slot = tokens[here + 1 : index - 1]
                yield f"{_class(self._table(_FILL))}{{0,4}}?{_named(slot[0])}{_class(_letters(slot))})"
            elif token == "@":
                yield f"(?P<{tokens[index]}>"
                index += 2
            elif token == "~":
                gap, index = _gap(tokens, index)
                yield gap
            elif token in "[]|?*^$#":
                yield _SIGNS.get(token, token)
            else:
                chosen, index = self._words(tokens, here)
                yield _class(chosen)

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
            self.tellers[self.cues[form]] = teller = max(form, key=len)
            if len(teller) < _RARE:
                self._usual.add(self.cues[form])
        return self.cues[form]


def _letters(slot: list[str]) -> frozenset[str]:
    """The characters of the kinds of a slot, those of the ends of ranges with « + »."""
    kinds = slot[slot.index(":") + 1 :] if ":" in slot else [_DEFAULT]
    letters = "".join(_GROUPS.get(kind) or KINDS[kind] for kind in kinds if kind != "|")
    ends = (table[letter] for letter in letters for table in (FIRST_END, LAST_END)) if "+" in slot else ()
    return frozenset((*letters, *ends))


def _named(role: str) -> str:
    return "(?:" if role == "_" else f"(?P<{role}>"


@cache
def _class(characters: frozenset[str]) -> str:
    return "[" + "".join(re.escape(character) for character in sorted(characters)) + "]"


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
