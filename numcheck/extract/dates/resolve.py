"""From symbolic dates to days, in text order, from the reference instant on."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.context import NO_DATE, Context, Value
from numcheck.extract.dates.iso import edtf
from numcheck.extract.dates.placed import termed
from numcheck.extract.dates.reference import document_date
from numcheck.extract.dates.relative import REPEATED
from numcheck.extract.dates.tense import REMOTE, tense
from numcheck.extract.dates.terms import PartOfDay
from numcheck.extract.dates.topics import Topic, headings, topic
from numcheck.extract.dates.traits import (
    absolute,
    announced,
    aside,
    compared,
    complement,
    night,
    of_another_time,
    open_term,
    own_instant,
    said_at,
    sets_year,
    told_at,
)
from numcheck.extract.when import When
from numcheck.model import Days, Reading
from numcheck.record import NamedTuple

USUAL = 24  # tokens before a range of hours in which something is said to be open
TOPIC = 4  # tokens from the start of a sentence, or to the next date, in which a year sets those that follow
NEAR = 2  # sentences in which a printed year or day still holds
NOWHERE = Context()
FAR = 7  # sentences from a date to what is still counted from it: « l'année suivante »


def resolve(board: Board) -> None:
    """Fill the days of every date on the board; settle the document's date first, where the caller gave none."""
    if board.reference is None:
        board.reference, board.undated = document_date(board)
    drafts = sorted((draft for draft in board.drafts if draft.when and termed(draft)), key=lambda draft: draft.start)
    if drafts:
        memory = Memory(board)
        for draft in drafts:
            if draft.kind == "date":
                memory.settle(draft)
        for draft in drafts:
            if draft.kind == "time":
                memory.settle_time(draft)


class Setting(NamedTuple):
    """A date that printed its year: where it stands, its days, whether it has a month or a day, and is a range."""

    first: int
    days: Days
    full: bool
    range: bool


class Memory:
    """The dates resolved so far: what the text has set, and where."""

    __slots__ = ("anchor", "board", "dates", "day", "headings", "repeated", "topic", "year")

    def __init__(self, board: Board) -> None:
        self.board = board
        self.headings = headings(board)
        self.dates: list[tuple[int, Value]] = []  # first token, value
        self.anchor: tuple[int, Value] | None = None  # the last one that others may be counted from
        self.day: tuple[int, Value] | None = None  # the last one of these that is a single day
        self.repeated: list[int] = []  # first tokens of « chaque lundi » and the like
        self.year: Setting | None = None
        self.topic: Topic | None = None

    def settle(self, draft: Draft) -> None:
        """Resolve one date in its context."""
        value = settle(draft, NOWHERE if absolute(draft) else self.context(draft))
        if value and value.reason == REPEATED.reason:
            self.repeated.append(draft.first)
        if value and value.days and draft.role != "present":
            self.dates.append((draft.first, value))
            if not compared(self.board, draft.first):
                self.anchor = self.dates[-1]
                self.day = self.anchor if value.granularity == "day" else self.day
            if sets_year(value):
                full = value.granularity != "year"
                self.year = Setting(draft.first, value.days, full, value.ends is not None)
                if not full and draft.role is None:
                    self.topic = topic(self.board, self.headings, draft, value.days) or self.topic

    def context(self, draft: Draft) -> Context:
        """The reference instant, the year and the days that hold where the draft stands."""
        board, tokens = self.board, self.board.tokens
        context = Context(board.reference, tells=partial(tense, tokens, board.lexicon, draft.first, draft.last))
        utterance = (said_at if tokens.quoted(draft.first) else told_at)(board, draft, self.dates)
        if utterance:
            context.now, context.anchor = utterance, "utterance"
        elif draft.role == "since" and own_instant(board, draft):
            context.now = None
        sentence = tokens.sentence(draft.first)
        to_come = announced(board, draft)
        if self.year and not to_come and tokens.sentence(self.year.first) >= sentence - NEAR:
            self._year(context, self.year, draft, sentence)
        if self.topic and context.year is None and not to_come and draft.start < self.topic.until:
            self.topic.lend(context)
        self._bases(context, draft, sentence)
        if not open_term(draft):
            context.tells = context.tells if draft.role == "later" else 0
        elif draft.role != "later":
            context.tells = 1 if to_come else context.tells
            context.alone = bool(draft.when and draft.when.alone)
            if context.alone and len(tokens.sentences) == 1:  # a note that is nothing but a date: rather one to come
                context.tells = context.tense or 1
        return context

    def _bases(self, context: Context, draft: Draft, sentence: int) -> None:
        """The last date and the last single day that others are counted from."""
        tokens = self.board.tokens
        if self.anchor:
            first, value = self.anchor
            if value.granularity == "month" and first + 2 == draft.first and tokens.words[first + 1] == ",":
                context.month = value.days
            context.previous, context.far = value.days, tokens.sentence(first) < sentence - FAR
        elif draft.role == "later":
            context.far = len(tokens.sentences) > 1  # « l'énergie, douze ans après »
        if self.day and tokens.sentence(self.day[0]) >= sentence - NEAR:
            context.previous_day = self.day[1].days

    def _year(self, context: Context, setting: Setting, draft: Draft, sentence: int) -> None:
        """The year that the text has set: as the topic of the sentence, close by, or by a full date of another time."""
        if self._paragraph_between(draft):
            return
        first, days, full, ranged = setting
        context.other_year = year = days.first.year
        if aside(self.board, first) and context.tense != REMOTE:
            return
        start, _ = self.board.tokens.sentence_bounds(sentence)
        if start <= first:
            near = first - start <= TOPIC or draft.first - first <= TOPIC or self.dates[-1][1].anchor == "text"
            if near or self._opens(start, first):
                context.year = year
                return
        if (
            full
            and (ranged or not complement(self.board, first))
            and (context.now is None or abs(year - context.now.first.year) > 1)
        ):
            context.year, context.since = year, days

    def _opens(self, start: int, first: int) -> bool:
        """« Pendant les deux grandes grèves de 2020, … »: the year ends what opens the sentence."""
        words, leads = self.board.tokens.words, self.board.lexicon.words("topic_leads")
        return first - start <= 2 * TOPIC and words[start] in leads and words[first + 1 : first + 2] == [","]

    def _paragraph_between(self, draft: Draft) -> bool:
        last = self.dates[-1][0]
        return self.board.tokens.text.find("\n\n", self.board.tokens.ends[last], draft.start) >= 0

    def settle_time(self, draft: Draft) -> None:
        """Give a clock time the nearest day of its sentence, else the reference day; parts of a day, one before."""
        tokens = self.board.tokens
        sentence = tokens.sentence(draft.first)
        start, end = tokens.sentence_bounds(sentence)
        part = draft.when and isinstance(draft.when.term, PartOfDay)
        before = tokens.sentence_bounds(max(0, sentence - 1))[0] if part else start
        place = bisect_left(self.dates, draft.first, key=lambda item: item[0])
        near = [
            (first < start, abs(first - draft.first), night(value, draft))
            for first, value in self.dates[max(0, place - 3) : place + 3]
            if value.granularity == "day" and value.days and before <= first < end
            if part or not of_another_time(self.board, value, first, draft.first)
        ]
        context = Context(self.board.reference)
        if near:
            context.previous = min(near, key=lambda item: item[:2])[2]
        elif not part and (self._usual(draft, start) or any(start <= first < end for first in self.repeated)):
            settle(draft, Context())
            _comes_back(draft)
            return
        settle(draft, context)

    def _usual(self, draft: Draft, start: int) -> bool:
        """« le musée est ouvert de 9 h à 18 h », « le travail est interdit entre 22 h et 6 h »: on no one day."""
        phrases, words = self.board.lexicon.phrases("usual_hours"), self.board.tokens.words
        places = range(max(start, draft.first - USUAL), draft.first) if draft.ends else ()
        return any(phrases.match(words, place) for place in places)


def settle(draft: Draft, context: Context) -> Value | None:
    """Resolve one draft in its context and write the result on it."""
    when = draft.when
    if when is None or when.term is None:
        return None
    value = when.term.resolve(context)
    write(draft, when, value)
    if value.reason == NO_DATE and draft.printed and draft.role in ("ago", "since"):
        draft.kind = "duration"
    return value


def _comes_back(draft: Draft) -> None:
    """Say of a time, and of both ends of a range, that its day comes back and is none in particular."""
    for part in (draft, *(draft.ends or ())):
        if part.when and part.when.reason == NO_DATE:
            part.when.reason = REPEATED.reason


def write(draft: Draft, when: When, value: Value) -> None:
    """Put what a term means on its draft, and on the two ends of a range."""
    when.granularity, when.days, when.reason = value.granularity, value.days, value.reason
    when.fields, when.implied, when.anchor = value.fields or when.fields, value.implied, value.anchor
    when.iso = value.iso or edtf(value.days, value.granularity, when.fields, draft.hedge)
    if value.others:
        draft.readings = tuple([Reading(days=days) for days in value.others])
    if draft.ends and value.ends:
        for end, end_value in zip(draft.ends, value.ends, strict=True):
            if end.when:
                write(end, end.when, end_value)
