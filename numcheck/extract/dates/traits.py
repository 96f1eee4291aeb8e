"""What the form of a date and the words beside it tell of how it is resolved."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.context import Value
from numcheck.extract.dates.inside import Within
from numcheck.extract.dates.recurring import Adjacent
from numcheck.extract.dates.tense import leads_participle, participle
from numcheck.extract.dates.terms import Cell, Clock, Fixed
from numcheck.extract.dates.terms_compound import Range
from numcheck.extract.dates.terms_relative import Offset, Unit, Weekday
from numcheck.model import Days

# Terms that say themselves on which side of now they lie.
SETTLED = (Adjacent, Clock, Fixed, Offset, Unit, Weekday)
PHRASE = 8  # tokens from the participle that begins a phrase to its date: « née à Lyon le 3 mai »
SAID = 4  # tokens from a word of saying to the date of the utterance
HEARD = 80  # tokens before a quotation in which the word of saying and its date stand
MORNING, EVENING = 9, 17  # hours before and after which « la nuit du 3 au 4 » is on one day


def absolute(draft: Draft) -> bool:
    """Whether a date prints all that it needs: most do, and no context is looked at."""
    return draft.when is not None and _settled(draft.when.term)


def _settled(term: object) -> bool:
    if isinstance(term, Cell):
        return term.fields.year is not None
    if isinstance(term, Range):
        return _settled(term.start) and _settled(term.end)
    return isinstance(term, Fixed) or (isinstance(term, Within) and _settled(term.outer))


def open_term(draft: Draft) -> bool:
    """Whether the year or the day of a date has to be guessed, so that the tense matters."""
    term = draft.when.term if draft.when else None
    if isinstance(term, Cell):
        return term.fields.year is None
    return not isinstance(term, SETTLED) or getattr(term, "base", None) is not None


def sets_year(value: Value) -> bool:
    """Whether a date prints its year; of a range, days and months of one year."""
    if value.ends is not None:
        last, days = value.ends[1], value.days
        if days is None or days.first.year != days.last.year or last.granularity == "year":
            return False
        return sets_year(last)
    return (value.fields is not None and value.fields.year is not None) or value.granularity == "year"


def announced(board: Board, draft: Draft) -> bool:
    """« Fondé en 1984, le club fête ses 40 ans ; rendez-vous le 12 mai »: to come, whatever year stands before."""
    words, leads = board.tokens.words, board.lexicon.phrases("announcing_words")
    found = leads.match_before(words, draft.first)
    return found is not None and not board.tokens.word(draft.first - found[0] - 1).isalpha()


def aside(board: Board, first: int) -> bool:
    """« le maire, élu le 3 mai 1998 », « depuis mai 1998 », « (3 mai 1998) »: no time of what goes on."""
    words, tables, index = board.tokens.words, board.lexicon.words, first - 1
    if index >= 0 and words[index] in tables("number_announcers"):
        index -= 1
    if index < 0 or words[index] in tables("aside_leads"):
        return index >= 0
    if participle(board.lexicon, words[index]) and not (index and leads_participle(board.lexicon, words[index - 1])):
        return True
    start, _ = board.tokens.sentence_bounds(board.tokens.sentence(first))
    borders = tables("phrase_borders")
    opens = (place for place in range(index, max(start, index - PHRASE) - 1, -1) if words[place] in borders)
    return participle(board.lexicon, words[next(opens, start - 1) + 1])


def complement(board: Board, first: int) -> bool:
    """« la loi du 3 mai 1998 »: the date belongs to a noun."""
    return board.tokens.word(first - 1) in board.lexicon.words("of_words")


def compared(board: Board, first: int) -> bool:
    """« depuis le 15 septembre », « moins qu'en 1990 »: nothing is counted from there."""
    words, tables, index = board.tokens.words, board.lexicon.words, first - 1
    if index >= 0 and words[index] in tables("number_announcers"):
        index -= 1
    return index >= 0 and words[index] in tables("comparing_words")


def of_another_time(board: Board, value: Value, first: int, clock: int) -> bool:
    """« à 16 h 40, loin du record du 12 août 2003 »: behind a comma, a date of another year that only a noun has."""
    now, words = board.reference, board.tokens.words
    if now is None or value.days is None or value.days.first.year == now.first.year:
        return False
    if first < clock:
        return "," in words[first:clock] and aside(board, first)
    held = complement(board, first) and words[first - 2] not in board.lexicon.words("day_parts")
    return (held or aside(board, first)) and "," in words[clock:first]


def own_instant(board: Board, draft: Draft) -> bool:
    """« depuis quatre ans à la date de la demande », « depuis dix ans au moment de sa mort »: counted to that time."""
    return board.lexicon.phrases("own_instants").match(board.tokens.words, draft.last) is not None


def night(value: Value, draft: Draft) -> Days | None:
    """The days of a date; of a night from one day to the next, the one on which an hour lies."""
    days, term = value.days, draft.when and draft.when.term
    if not days or not value.ends or (days.last - days.first).days != 1 or not isinstance(term, Clock):
        return days
    if term.hour < MORNING:
        return Days(days.last, days.last)
    return Days(days.first, days.first) if term.hour > EVENING else days


def said_at(board: Board, draft: Draft, dates: Sequence[tuple[int, Value]]) -> Days | None:
    """The date of the words quoted: the last one before the quotation in its sentence, beside a word of saying.

    `dates` are those of the text so far, each with its first token.
    """
    tokens = board.tokens
    place = bisect_right(tokens.quotes, (draft.first, len(tokens) + 1)) - 1
    opening = tokens.quotes[place][0]
    start = max(tokens.sentence_bounds(tokens.sentence(max(0, opening - 1)))[0], opening - HEARD)
    if not any(word in board.lexicon.words("speech_words") for word in tokens.words[start:opening]):
        return None
    for first, value in reversed(dates):
        if first < start:
            break
        if first < opening and value.granularity in ("day", "month"):
            return value.days
    return None


def told_at(board: Board, draft: Draft, dates: Sequence[tuple[int, Value]]) -> Days | None:
    """The date at which somebody told what happened « il y a un an », without quotation marks."""
    if draft.role != "ago" or not dates:
        return None
    tokens, lexicon = board.tokens, board.lexicon
    first, value = dates[-1]
    start, _ = tokens.sentence_bounds(tokens.sentence(draft.first))
    if first < start or value.granularity not in ("day", "month"):
        return None
    said = any(word in lexicon.words("speech_words") for word in tokens.words[max(start, first - SAID) : first])
    told = any(word in lexicon.words("report_words") for word in tokens.words[first : draft.first])
    return value.days if said and told else None
