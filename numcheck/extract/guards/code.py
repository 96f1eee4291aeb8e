"""Stretches of program code and markup left in prose: what stands in braces, in calls and after operators."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck import regexes
from numcheck.tokens import Tokens

_BRACES = regexes.later(r"\{[^{}\n]{0,200}\}")
_CALL = regexes.later(r"\((?<=[\w.:$]\()(?P<inside>[^()\n]{0,200})\)")  # a sign first: cheap to find
_QUOTED = regexes.later(r"(?<![^\W_])`[^`\n]{1,120}`(?![^\W_])")  # « l`an » is an apostrophe
_FORMULA = regexes.later(r"(?<!\d)\$(?=[^\s\"'])[^$\n]{1,300}\$")  # « $(1-\gamma)$ »
_NAME = regexes.later(r"(?<![\w.])[^\W\d][\w.:$]*+\Z")
_ASSIGNED = regexes.later(r":= ?\(?\w+(?:[.,]\w+)*(?: ?[-+*/=] ?\w+(?:[.,]\w+)*){0,9}")  # « total := prix * 3 »
_FED = regexes.later(r"(?:%>%|\|>|<-) ?\Z")
_ROW = regexes.later(r"\d+(?: ?, ?\d+){2,9}")
_NAME_SIGNS = regexes.later(r"[_.:$]")
_SIGNS = regexes.later(r"""[_="]|::""")
_HINTS = ("{", "_", "<-", "()", "==", "::", '="', " = ", "%>%", "|>")
_SHORT_NAME, _LONG_NAME = 2, 80
_NAMED = 3  # letters of « colonne1 »; shorter ones may be units
_CLOSES_VALUE = frozenset((")", "]", "}", ";", "&"))
_OPERATORS = frozenset(("==", "!=", ":=", "<-", "%%", "&&"))
_RECKONING = frozenset("*+-")
_CLOSING = ([")"], [","])
_LITERAL_PARTS = frozenset(("l", "f", "."))


def stretches(folded: str) -> Iterator[tuple[int, int]]:
    """The offsets of braces, formulas, what back quotes hold, and calls that signs give away: « c(2019L, 4L) »."""
    if "$" in folded and "\\" in folded:
        yield from (match.span() for match in _FORMULA.finditer(folded) if "\\" in match[0])
    if "{" in folded:
        yield from (match.span() for match in _BRACES.finditer(folded))
    if "`" in folded:
        yield from (match.span() for match in _QUOTED.finditer(folded))
    if ":=" in folded:
        yield from (match.span() for match in _ASSIGNED.finditer(folded))
    calls = list(_CALL.finditer(folded))
    hinted = bool(calls) and any(hint in folded for hint in _HINTS)
    for match in calls:
        if hinted or _ROW.fullmatch(match["inside"]):  # « rgb(255, 0, 0) »
            name = _NAME.search(folded, max(0, match.start() - _LONG_NAME), match.start())
            if name and (_is_call(name[0], match["inside"]) or _FED.search(folded, 0, name.start())):
                yield match.span("inside")


def _is_call(name: str, inside: str) -> bool:
    """Whether letters glued to a parenthesis are a call, not « client(s) » or « CTO(2) »."""
    if _NAME_SIGNS.search(name) or _SIGNS.search(inside):
        return True
    return "," in inside and (len(name) <= _SHORT_NAME or inside[-1:].isdecimal())


def end_of_literal(tokens: Tokens, index: int) -> int:
    """The token after « 12L{.r} », « == 3 », « <- 2 », which no prose has; 0 for other figures."""
    words, gaps, after = tokens.words, tokens.gaps, index + 1
    if index > 1 and not gaps[index - 1] and words[index - 2] + words[index - 1] in _OPERATORS:
        return after
    if index > 2 and (_computed(tokens, index) or _argument(tokens, index)):
        return after
    while after < len(words) and not gaps[after] and (words[after] in _LITERAL_PARTS or words[after].isdecimal()):
        after += 1
    return after if after < len(words) and words[after] == "{" and not gaps[after] else 0


def _computed(tokens: Tokens, index: int) -> bool:
    """« prix_net * 2 », « colonne1 + 3 »: a name that only code has before a sign of reckoning."""
    words, gaps = tokens.words, tokens.gaps
    if words[index - 2].isdecimal() and words[index - 1] in _RECKONING:
        return (
            not gaps[index - 2] and gaps[index] != "" and words[index - 3].isalpha() and len(words[index - 3]) > _NAMED
        )
    return words[index - 3] == "_" and words[index - 1] in _RECKONING and not gaps[index - 3] and not gaps[index - 2]


def _argument(tokens: Tokens, index: int) -> bool:
    """« (zone = 3, crs = 4326) »: a value that is given by its name, after another."""
    words, name = tokens.words, tokens.words[index - 2]
    if words[index - 1] != "=" or words[index - 3] != "," or not name.isalpha() or len(name) < _SHORT_NAME:
        return False
    return tokens.text[tokens.starts[index - 2]].islower() and words[index + 1 : index + 2] in _CLOSING


def value_in_code(tokens: Tokens, index: int, left: str, right: str) -> bool:
    """« retries=0 », « --port=80 », « zone == "32" »: what is glued around the figures is code."""
    if left == "%":  # « a%20b », a sign of an address
        return index > 1 and not tokens.gaps[index - 1] and tokens.words[index - 2].isalnum()
    if left == '"':
        return right == '"' and index > 1 and tokens.words[index - 2] == "="
    if left != "=" or index < 2 or tokens.gaps[index - 1]:
        return False
    name = tokens.words[index - 2]
    if right and right not in _CLOSES_VALUE:
        return False
    option = index > 2 and tokens.words[index - 3] in "-_?&" and not tokens.gaps[index - 2]
    return name.isalpha() and len(name) > 1 and (right != "" or option)
