"""The noun that a number counts: « 15 000 appareils », « deux autres soldats »."""

from __future__ import annotations

from functools import cache

from numcheck.extract.board import Draft, Numeral
from numcheck.extract.numerals.lookup import PLURAL, fills
from numcheck.extract.quantities.capitals import counts_people, dated, hyphened, model_after, names_end, one_of_people
from numcheck.extract.quantities.desk import Desk
from numcheck.extract.quantities.plurals import closing_noun, compound_end, plural_end
from numcheck.interval import ONE
from numcheck.lexicon import Lexicon

_ESCAPE = "\\"
_ZEROS = 4  # of « 1 250 000 »
_THOUSAND = 1000
_MILLION = 1_000_000
_ADJECTIVES = 2
_RECOUNTED = frozenset(("duration", "percent"))
_QUOTES = frozenset('«“"')
_BRACKETS = {"[": "]", "(": ")"}
_LETTERS = 5  # of a unit or a suffix
_NOTE = 3  # tokens of « [8] »
_BRACKETED = ["[", "]"]
_OPENING = frozenset("([«“'")  # what may be glued before « 1 stagiaire »
_ENDING = 2  # letters of « client(es) »


def of_millions(numeral: Numeral) -> bool:
    """Whether « de » may stand between a number and what it counts: « 2 millions de », « 2 800 000 de clients »."""
    printed = numeral.printed
    return numeral.scale > ONE or (printed.zeros >= _ZEROS and printed.value >= _MILLION)


def past_adjectives(desk: Desk, index: int) -> int:
    """The first token from `index` on that is not an adjective that stands before nouns."""
    adjectives = desk.tables("adjectives_before")
    for _ in range(_ADJECTIVES):
        if index >= desk.length or desk.words[index] not in adjectives or hyphened(desk, index + 1):
            break
        elided = desk.words[index - 1][-1] == "'"  # « des millions d'autres élèves »
        if not desk.spaced(index) and not elided:
            break
        index += 1
    return index


def _opens(desk: Desk, quote: int) -> bool:
    """Whether a quotation mark opens: « deux « détonations » »."""
    return (
        desk.gaps[quote] == " " and quote + 1 < desk.length and (desk.words[quote] == "«" or not desk.gaps[quote + 1])
    )


def past_noun(desk: Desk, draft: Draft) -> int:
    """The token after the noun that a draft counts: « une centaine de | personnes | environ »."""
    noun = draft.noun or ""
    if draft.last < desk.length and desk.words[draft.last] == noun:
        return draft.last + 1
    index = past_adjectives(desk, draft.last + (desk.word(draft.last) in desk.tables("of_words")))
    return compound_end(desk, index) if index < desk.length and noun.startswith(desk.words[index]) else draft.last


def counted_noun(desk: Desk, numeral: Numeral) -> str | None:
    """The noun after a numeral, as printed but folded; None where the next words are no noun."""
    if model := model_after(desk, numeral):
        return model
    complement = desk.word(numeral.last) in desk.tables("of_words") and of_millions(numeral)
    index = _noun_after(desk, numeral, complement)
    if index is None:
        return None
    last = compound_end(desk, index)
    if _no_noun(desk, index, last, complement):
        return None
    plural = complement or abs(numeral.printed.value) >= 2
    participle = numeral.like_a_year and desk.words[index].endswith(desk.endings("sure_participle_endings"))
    if participle and dated(desk, numeral.first - 1):
        return None
    end = _end(desk, numeral, index, plural, complement)
    return desk.tokens.phrase(index, end) if end else None


def _end(desk: Desk, numeral: Numeral, index: int, plural: bool, complement: bool) -> int | None:
    """The token after the noun at `index`; None where the number does not count it."""
    last = compound_end(desk, index)
    if not desk.name(index):
        if plural:
            return plural_end(desk, numeral, index, complement)
        return last if _counts_one(desk, numeral, index) else None
    if not plural:
        return last if one_of_people(desk, numeral, index) else None
    return names_end(desk, index, last) if counts_people(desk, numeral, index, last, complement) else None


@cache
def _before_nouns(words: Lexicon) -> frozenset[str]:
    """The words that may stand between a number and its noun."""
    return frozenset().union(*map(words.words, ("adjectives_before", "of_words", "or_words", "degrees")))


def _noun_after(desk: Desk, numeral: Numeral, complement: bool) -> int | None:
    """The token at which a noun may stand, past the adjectives before nouns and the « de » of a `complement`."""
    index, word = numeral.last, desk.word(numeral.last)
    if word.isalpha() and desk.gaps[index] == " " and word not in _before_nouns(desk.lexicon):
        return index if numeral.scale <= _THOUSAND and (len(word) > 1 or hyphened(desk, index + 1)) else None
    return _noun_further_on(desk, numeral, complement)


def _noun_further_on(desk: Desk, numeral: Numeral, complement: bool) -> int | None:
    """The token at which a noun may stand that does not follow the number as a plain word."""
    follows = desk.word(numeral.last + 1) in desk.tables("many_more")
    more = follows and desk.words[numeral.last] in desk.tables("or_words")
    escaped = desk.word(numeral.last) == _ESCAPE  # « 12\\ 500\\ clients » in Markdown
    first = _past_aside(desk, numeral, numeral.last) + complement + 2 * more + escaped
    graded = desk.word(first) in desk.tables("degrees") and desk.word(first + 1) in desk.tables("adjectives_before")
    index = past_adjectives(desk, first + graded)  # « les deux plus grandes villes »
    if (further := _past_aside(desk, numeral, index)) > index:
        index = past_adjectives(desk, further)
    quoted = desk.word(index) in _QUOTES and _opens(desk, index)
    if quoted:
        index = past_adjectives(desk, index + 1)
    if _fills_line(desk, numeral, index):
        return None
    unspaced = len(desk.word(index)) > _LETTERS and desk.word(index).endswith(PLURAL)  # « 122villages »
    glued = not desk.near(index) or (not desk.gaps[index] and not (quoted or unspaced))
    if not complement and (numeral.scale > _THOUSAND or glued):
        return None
    word = desk.word(index)
    if index > numeral.last and (word in desk.tables("function_words") or word in desk.tables("qualities")):
        before = desk.words[index - 1]
        if before in desk.tables("adjectives_alone") and not graded:
            index, word = index - 1, before  # « 59 jeunes de moins de 20 ans »
    return index if word.isalpha() and (len(word) > 1 or hyphened(desk, index + 1)) else None


def _fills_line(desk: Desk, numeral: Numeral, index: int) -> bool:
    """Whether a number is a line by itself, the cell of a table, and the next line begins something else."""
    alone = not numeral.first or "\n" in desk.gaps[numeral.first]
    return alone and index < desk.length and "\n" in desk.gaps[numeral.last] and desk.capital(index)


def _past_aside(desk: Desk, numeral: Numeral, index: int) -> int:
    """The token after calls of notes or the number said again: « 40[2][3] villes », « huit (8) villes »."""
    while desk.words[index : index + _NOTE : 2] == _BRACKETED and not desk.gaps[index]:
        if not desk.words[index + 1].isdecimal():
            break
        index += _NOTE
    bracket = desk.word(index)
    inside = desk.numerals.get(index + 1) if bracket in _BRACKETS else None
    again = inside is not None and inside.printed.value == numeral.printed.value
    closed = inside is not None and desk.word(inside.last) == _BRACKETS[bracket]
    return inside.last + 1 if inside is not None and again and closed else index


def _no_noun(desk: Desk, index: int, last: int, complement: bool) -> bool:
    """Whether a word, with what hyphens join to it, is a small word, a participle, or « class(table) ».

    Behind « de » no participle stands: « un million de vues ».
    """
    word, participles = desk.words[index], {} if complement else desk.tables("participles")
    hyphened = last > index + 1 and desk.words[last - 1] not in desk.tables("cardinals")  # no « vingt-deux »
    small = word in desk.tables("function_words") and not closing_noun(desk, index)
    if not hyphened and (small or word in participles or f"{word}s" in participles):
        return True  # but « sous-marins »
    return desk.word(last) == "(" and not desk.gaps[last] and len(desk.word(last + 1)) > _ENDING


def _counts_one(desk: Desk, numeral: Numeral, index: int) -> bool:
    """Whether a number below two counts the noun at a token; not « 2-0 face à »."""
    whole = numeral.printed.ulp == ONE
    if whole and desk.word(numeral.first - 1) in desk.tables("no_count_after"):
        return False  # but « une moyenne de 0,54 but »
    apart = desk.gaps[numeral.first] != "" or not numeral.first or desk.words[numeral.first - 1][-1] in _OPENING
    return apart and desk.words[index] not in desk.tables("singular_verbs")


def recount(desk: Desk, draft: Draft) -> None:
    """« quatre points d’entrée », « deux pourcentages » are no percent, « 180 jours-amende » no time: all count."""
    if draft.kind not in _RECOUNTED:
        return
    last, numeral = draft.last, desk.numerals.get(draft.first)
    if numeral is None or numeral.last >= last:
        return
    if draft.unit == "percentage":
        end = last
        counts = desk.word(numeral.last) in desk.tables("shares_counted") and not fills(desk.board, draft.first, last)
    elif draft.unit == "point":
        counts = desk.word(last) in desk.tables("of_words") and desk.word(last + 1) in desk.tables("points_of")
        end = last
    else:
        end = compound_end(desk, last - 1)
        counts = end > last and desk.word(last + 1) not in desk.tables("after_hyphen")
        counts = counts or (desk.words[last - 1] in desk.tables("matchdays") and _of_matches(desk, draft.first, last))
    if counts:
        draft.noun = desk.tokens.phrase(numeral.last, end)
        draft.kind, draft.unit = "count", None
        desk.resize(draft, draft.first, numeral.last)


def _of_matches(desk: Desk, first: int, after: int) -> bool:
    """« à deux journées de la fin », « trois journées du championnat », « un championnat de 38 journées »."""
    if desk.word(first - 1) in desk.tables("of_words") and desk.word(first - 2) in desk.tables("of_match_days"):
        return True
    return desk.lexicon.phrases("after_match_days").match(desk.words, after) is not None
