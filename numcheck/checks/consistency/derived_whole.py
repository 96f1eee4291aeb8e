"""Whether the words around a figure say that it is all that a table or a list adds up to."""

from __future__ import annotations

from numcheck.checks.consistency.deriving import BESIDE
from numcheck.checks.consistency.sheets import Sheet, named
from numcheck.checks.consistency.talk import Talk, known
from numcheck.checks.consistency.wording import root
from numcheck.checks.cues import Tail
from numcheck.lexicon import lexicon
from numcheck.model import Mention

_LABEL = 4
"""Words behind « par » among which the things stand that a caption parts by."""


def in_all(talk: Talk, sheet: Sheet, figure: Mention) -> bool:
    """Whether a figure is told as that of all lines: « au total », « Sur les … », « Les trois communes »."""
    first, last = figure.tokens
    if talk.says("not_all_behind", last, min(talk.last, last + BESIDE)) or _of_others(talk, sheet, last):
        return False
    phrases, words = lexicon().phrases, talk.context.tokens.words
    if phrases("all_of").match_before(words, first) or _parted(talk, sheet, figure):
        return True
    if first - talk.first <= BESIDE and phrases("all_at_first").match_before(words, first):
        return not _of_a_line(talk, sheet, last)
    if named(sheet.lines, talk.roots):
        return False
    return _announced(talk, sheet, figure) or _behind(talk, sheet) or _told(talk, sheet, figure)


def _of_others(talk: Talk, sheet: Sheet, place: int) -> bool:
    """Whether an amount is told to be of other things than those of a column: « 77 350 euros d’avances »."""
    if sheet.kind == "list" or talk.word(place) not in known("of_words"):
        return False
    noun = talk.word(place + 1)
    return root(noun) not in sheet.keys | sheet.things and noun not in known("whole_nouns")


def _of_a_line(talk: Talk, sheet: Sheet, place: int) -> bool:
    """Whether the phrase of a figure names a line behind it: « Sur les 512 dossiers d’Aubry »."""
    end = Tail(talk.context, place).end(talk.last - place)
    return bool(named(sheet.lines, (root(talk.word(at)) for at in range(place, end))))


def _told(talk: Talk, sheet: Sheet, figure: Mention) -> bool:
    """Whether a word for a total stands beside a figure, or one for all lines anywhere in its sentence."""
    first, last = figure.tokens
    if _every_line(talk, sheet):
        return _alone(talk, figure)
    if talk.says("taken_in"):
        return False  # what is taken in, beside a table of what is spent
    if talk.says("totals", max(talk.first, first - BESIDE), first) or talk.says("totals", last, last + BESIDE):
        return True
    amounts = ("whole_amounts",) if figure.kind != "count" else ("whole_amounts", "stock_verbs")
    return _alone(talk, figure) and any(talk.says(table, talk.first, first) for table in amounts)


def _alone(talk: Talk, figure: Mention) -> bool:
    """Whether a figure is the only one of its kind and noun in its sentence."""
    alike = [other for other in talk.figures if other.kind == figure.kind and other.noun == figure.noun]
    return alike == [figure]


def _every_line(talk: Talk, sheet: Sheet) -> bool:
    """Whether a sentence names all lines by their number: « Les trois communes », « en trois ans »."""
    count = len(sheet.lines)
    years = all(key.isdigit() for line in sheet.lines for key in line.keys)
    for other in talk.figures:
        if other.value == count and other.kind == "count" and root(other.noun or "") in sheet.things:
            return True
        if other.value == count and other.kind == "duration" and other.unit == "year" and years:
            return True
        over = lexicon().phrases("all_at_first").match_before(talk.context.tokens.words, other.tokens[0])
        if other.value == count and sheet.kind == "row" and over:
            return True  # « sur les deux jours »
    return False


def _announced(talk: Talk, sheet: Sheet, figure: Mention) -> bool:
    """Whether a sentence with one figure of its kind ends in a colon right above a list of all that it has."""
    tokens = talk.context.tokens
    if sheet.kind != "list" or talk.word(talk.last - 1) != ":" or talk.last >= len(tokens):
        return False
    above = tokens.starts[talk.last] == talk.context.document.blocks[sheet.place[0]].start
    return above and _alone(talk, figure) and not any(talk.says(table) for table in ("not_all_items", "open_lists"))


def _behind(talk: Talk, sheet: Sheet) -> bool:
    """Whether a sentence right below a list draws its sum: « Soit 320 euros », « La mairie emploie donc … »."""
    blocks, tokens = talk.context.document.blocks, talk.context.tokens
    below = sheet.place[1] + 1
    if sheet.kind != "list" or below >= len(blocks) or tokens.starts[talk.first] != blocks[below].start:
        return False
    if talk.word(talk.first) in known("sum_openings"):
        return True
    return bool(talk.says("sum_words") and talk.says("stock_verbs"))


def _parted(talk: Talk, sheet: Sheet, figure: Mention) -> bool:
    """Whether a caption parts a figure by the things over the labels: « Les 2 486 bénévoles par tranche d’âge »."""
    behind = figure.tokens[1] + (talk.word(figure.tokens[1]) == (figure.noun or "").lower())
    if talk.word(behind) not in known("by_words"):
        return False
    return not sheet.things.isdisjoint(root(talk.word(at)) for at in range(behind + 1, behind + 1 + _LABEL))
