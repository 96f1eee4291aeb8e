"""The tense of the clause around a date: was it, or will it be?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial
from itertools import zip_longest

from numcheck.lexicon import Lexicon
from numcheck.record import NamedTuple
from numcheck.tokens import Tokens

SHORTEST = 4  # letters of a verb form that an ending tells
REMOTE = -3
NEAR = 5  # tokens from an auxiliary to the date or the participle
INVERTED = 7  # tokens from the comma to the participle: « , a-t-on encore appris »
PHRASE = 8  # tokens from the comma before a participle to the date
REACH = 39  # tokens to either side


def tense(tokens: Tokens, lexicon: Lexicon, first: int, last: int) -> int:
    """−1 past, +1 future, 0 unknown: the nearest verb form in the sentence; ±2 where a preposition leaves no doubt.

    REMOTE where the pluperfect tells of what was past already.
    """
    words = tokens.words
    start, end = tokens.sentence_bounds(tokens.sentence(first))
    end = _before_sayer(lexicon, words, last, end)
    sides: dict[str, int] = lexicon.words("side_words")
    for index in (first - 1, first - 2):
        if index >= start and words[index] in sides:
            return sides[words[index]]
    clause = Clause(lexicon, words, start, end)
    if found := clause.beside(first) or clause.opened(first):
        return clause.remote(first, first) or found
    for index, verb in clause.verbs(first, last):
        if found := clause.told(verb, index):
            return (found < 0 and clause.remote(index + 1, first if index < first else end)) or found
    return int(clause.limits(first))


def _before_sayer(lexicon: Lexicon, words: list[str], last: int, end: int) -> int:
    """Where what is said ends, and who says it begins: « aura lieu le 3 mars, a indiqué la mairie »."""
    auxiliaries, sayings = lexicon.words("tense_auxiliaries"), lexicon.words("sayings")
    for index in range(last, min(end - 1, last + REACH + 1)):
        inverted = words[index] == "," and auxiliaries.get(words[index + 1]) == "have"
        if inverted and not sayings.keys().isdisjoint(words[index + 2 : min(end, index + INVERTED)]):
            return index
    return end


class Verb(NamedTuple):
    """What a word tells by itself, −1, 0 or 1, and whether it is a form of an auxiliary or a participle."""

    sign: int
    auxiliary: str | None


@cache
def _verbs(lexicon: Lexicon) -> Callable[[str], Verb | None]:
    """What each word tells; remembered, since the words around dates are few."""
    return lru_cache(maxsize=8192)(partial(_verb, lexicon))


def _verb(lexicon: Lexicon, word: str) -> Verb | None:
    """What a word tells; None for most."""
    marks = lexicon.words("tense_words")
    sign = marks[word] if word in marks else _form(lexicon, word)
    auxiliary = lexicon.words("tense_auxiliaries").get(word)
    if word in lexicon.words("past_participles"):
        auxiliary = "participle"
    return Verb(sign, auxiliary) if sign or auxiliary else None


class Clause(NamedTuple):
    """The half-open range of tokens of a sentence, in which a verb form has its auxiliary."""

    lexicon: Lexicon
    words: list[str]
    start: int
    end: int

    def verbs(self, first: int, last: int) -> Iterator[tuple[int, Verb]]:
        """The tokens around a date that tell something by themselves, from the nearest on."""
        tells = _verbs(self.lexicon)
        before = map(tells, self.words[max(self.start, first - REACH) : first][::-1])
        behind = map(tells, self.words[last : min(self.end, last + REACH)])
        for away, (one, other) in enumerate(zip_longest(before, behind)):
            if one:
                yield first - 1 - away, one
            if other:
                yield last + away, other

    def limits(self, first: int) -> bool:
        """Whether a date is one until which something lasts."""
        until: dict[str, object] = self.lexicon.words("until_words")
        return not until.keys().isdisjoint(self.words[max(self.start, first - 2) : first])

    def beside(self, first: int) -> int:
        """What a participle right before a date tells: « la loi votée mardi sera appliquée »."""
        index = first - 1
        if index > self.start and self.words[index] in self.lexicon.words("number_announcers"):
            index -= 1
        word = self.words[index] if index >= self.start else ""
        return self.participle(index) if participle(self.lexicon, word) else 0

    def opened(self, first: int) -> int:
        """What a participle that opens the phrase tells: « , ramené à 3 % en juillet », « , cédé, le 19 mai, à »."""
        borders, tells = self.lexicon.words("phrase_borders"), _verbs(self.lexicon)
        if self.limits(first):
            return 0  # « , fermé aux groupes jusqu'en mars, »
        for index in range(first - 2, max(self.start, first - PHRASE) - 1, -1):
            word = self.words[index]
            if word in borders:
                opens = index > self.start and participle(self.lexicon, self.words[index + 1])
                return self.participle(index + 1) if opens else 0
            if tells(word):
                return 0
        return 0

    def remote(self, place: int, until: int) -> int:
        """REMOTE where one of the last words before a place is « avait » with a participle behind, else 0."""
        auxiliaries = self.lexicon.words("pluperfect_auxiliaries")
        for index in range(max(self.start, place - NEAR), place):
            if self.words[index] in auxiliaries and self._participle_behind(index, min(index + 4, until)):
                return REMOTE
        return 0

    def _participle_behind(self, auxiliary: int, until: int) -> bool:
        """« avaient été élus »; not « étaient en repli », whose word is a noun."""
        nouns = self.lexicon.words("noun_leads")
        return any(
            self._ends(place, "participle_endings")
            and not self._leads(self.words[place])
            and (place == auxiliary + 1 or self.words[place - 1] not in nouns)
            for place in range(auxiliary + 1, until)
        )

    def told(self, verb: Verb, index: int) -> int:
        """What a verb tells with the words beside it: « a rendez-vous », « veut partir » 1, « s'est tenue » −1."""
        following = self.words[index + 1] if index + 1 < self.end else ""
        if verb.auxiliary == "participle":
            return self.participle(index)
        if verb.auxiliary == "have" and following in self.lexicon.words("event_words"):
            return 1
        if verb.auxiliary == "wish":
            return int(self._ends(index + 1, "infinitive_endings") or self._ends(index + 2, "infinitive_endings"))
        if verb.sign or verb.auxiliary != "be":
            return verb.sign
        if following in self.lexicon.words("expected_words"):
            return 1
        return -1 if self._ends(index + 1, "participle_endings") else 0

    def participle(self, index: int) -> int:
        """What a participle tells by what stands before it: « sera voté », « est attendu » 1, « a été voté » −1."""
        tables, place = self.lexicon.words, index - 1
        while place > self.start and self._leads(self.words[place]):
            place -= 1
        before = self.words[place] if place >= self.start else ""
        verb = _verbs(self.lexicon)(before)
        expected = self.words[index] in tables("expected_words")
        if verb and verb.auxiliary == "be":
            return 1 if expected else verb.sign or -1
        if verb and verb.sign:
            return verb.sign
        noun = before in tables("noun_leads")  # « la soirée », « pour être publié »
        return (
            0 if noun or place < index - 1 or (expected and self.words[index] not in tables("past_participles")) else -1
        )

    def _leads(self, word: str) -> bool:
        return between_verbs(self.lexicon, word)

    def _ends(self, index: int, table: str) -> bool:
        word = self.words[index] if index < self.end else ""
        return any(word.endswith(ending) for ending in self.lexicon.words(table))


@lru_cache(maxsize=8192)
def between_verbs(lexicon: Lexicon, word: str) -> bool:
    """Whether a word may stand between an auxiliary and its participle: « sera bien », « sera officiellement »."""
    tables = lexicon.words
    return word in tables("participle_leads") or any(word.endswith(ending) for ending in tables("adverb_endings"))


@lru_cache(maxsize=8192)
def participle(lexicon: Lexicon, word: str) -> bool:
    """Whether a word right before a date is a participle: « élu en 1998 », « fondé le 3 mai »."""
    ends = len(word) > SHORTEST and any(word.endswith(end) for end in lexicon.words("sure_participle_endings"))
    return ends or word in lexicon.words("past_participles")


def leads_participle(lexicon: Lexicon, word: str) -> bool:
    """Whether a word makes the participle behind it the verb of its clause: « fut élu », « a été élu »."""
    verb = _verbs(lexicon)(word)
    return (verb is not None and verb.auxiliary != "participle") or word in lexicon.words("participle_leads")


def _form(lexicon: Lexicon, word: str) -> int:
    """What the longest known ending of a word tells; « sait » and « durent » are in the present."""
    endings: dict[str, int] = lexicon.words("tense_endings")
    if len(word) < SHORTEST:
        return 0
    signs = ((start, endings[word[start:]]) for start in range(1, len(word)) if word[start:] in endings)
    return next((sign for start, sign in signs if start > 1 or sign > 0), 0)
