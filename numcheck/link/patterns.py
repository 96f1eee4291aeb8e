"""The grammar of printed relations: all patterns of a language, found by the connectors that its sentences hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from numcheck import regexes
from numcheck.lexicon import Phrases, lexicon
from numcheck.link.notation import Compiler


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern of one kind of relation; its sentences have at least one of the characters in `anchor`."""

    kind: str
    regex: re.Pattern[str]
    anchor: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All patterns of a language, by the characters that may start a search; `cues` and `phrases` encode the words."""

    by_anchor: dict[str, tuple[Pattern, ...]]
    cues: dict[str, str]
    phrases: Phrases
    phrase_cues: dict[tuple[str, ...], str]


@cache
def grammar(language: str = "fr") -> Grammar:
    """The patterns of a language's lexicon, compiled."""
    compiler = Compiler(lexicon(language))
    forms = lexicon(language).forms("relations")
    sources = [compiler.compile(form) for form in forms]
    expressions = regexes.load(f"relations-{language}", [source for source, _ in sources])
    by_anchor: dict[str, list[Pattern]] = {}
    for kind, expression, (_, anchor) in zip(forms.values(), expressions, sources, strict=True):
        for character in anchor:
            by_anchor.setdefault(character, []).append(Pattern(str(kind), expression, anchor))
    singles = {form[0]: character for form, character in compiler.cues.items() if len(form) == 1}
    longer = {form: character for form, character in compiler.cues.items() if len(form) > 1}
    return Grammar(
        {character: tuple(found) for character, found in by_anchor.items()},
        singles,
        Phrases(dict.fromkeys(longer, True)),
        longer,
    )
